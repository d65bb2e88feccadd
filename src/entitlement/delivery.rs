//! How, in which language and when a service is delivered.

use alloc::sync::Arc;

use super::conditions::{Asked, location_value};
use crate::{
    decision::{Conditions, Step, Trace, Value},
    document::{
        BusinessTimeRule, DeliveryMode, Excluded, Exclusion, Languages, LocalHours, OnSite,
        Reading, Readings, RuleId, ServiceHours, ServiceTerms, Source, SpokenLanguage, Stated,
    },
    order::{Order, Purchase},
};

/// The mode that was asked for, that of the purchase, or the document's default.
pub(super) fn mode<T: Trace>(
    asked: &Asked<'_>,
    purchase: Option<&Purchase>,
    conditions: &mut Conditions<'_, T>,
) -> Option<DeliveryMode> {
    let delivery = asked.terms.delivery.as_ref()?;
    let offered = *delivery.value();
    let mode = wanted(asked, purchase).unwrap_or(offered.default_mode());
    let step = || {
        Step::loose_by(RuleId::DeliveryMode, delivery.clause())
            .with("mode", Value::Code(mode.as_str()))
            .with("remote", Value::Truth(offered.remote))
            .with("on_site", Value::Code(offered.on_site.as_str()))
    };
    match (mode, offered.on_site) {
        (DeliveryMode::OnSite, OnSite::IfAgreedInWriting) => {
            let of_purchase = purchase.and_then(Purchase::on_site_agreed_in_writing);
            let fact = asked.request.facts.agreed_in_writing.or(of_purchase);
            conditions.require_fact(fact, "agreed_in_writing", |_| step());
        }
        (DeliveryMode::OnSite, on_site) => {
            conditions.require(on_site == OnSite::Offered, |_| step());
        }
        (DeliveryMode::Remote, _) => {
            conditions.require(offered.remote, |_| step());
        }
    }
    Some(mode)
}

/// The mode that was asked for, or that of the purchase.
pub(super) fn wanted(asked: &Asked<'_>, purchase: Option<&Purchase>) -> Option<DeliveryMode> {
    let of_purchase = purchase.and_then(Purchase::delivery);
    asked.request.mode.or(of_purchase)
}

/// Whether the service is delivered in the language that was asked for.
pub(super) fn language<T: Trace>(
    asked: &Asked<'_>,
    purchase: Option<&Purchase>,
    conditions: &mut Conditions<'_, T>,
) {
    let Some(language) = asked.request.language else {
        return;
    };
    let languages = asked.terms.languages;
    let step = || {
        let offered = match languages.value() {
            Languages::EnglishAndCustomers => Value::Code("english_and_customers"),
            Languages::DeliverersOrEnglish => Value::Code("deliverers_or_english"),
            Languages::Only(only) => Value::Languages(only),
        };
        Step::loose_by(RuleId::Language, languages.clause())
            .with("language", Value::Code(language.code()))
            .with("offered", offered)
    };
    match languages.value() {
        Languages::Only(only) => {
            conditions.require(only.contains(&language), |_| step());
        }
        _ if language == SpokenLanguage::ENGLISH => {
            conditions.require(true, |_| step());
        }
        Languages::DeliverersOrEnglish if is_agreed(purchase, language) => {
            conditions.require(true, |_| {
                step().with("agreed_in_writing", Value::Truth(true))
            });
        }
        _ => {
            let fact = asked.request.facts.language_available;
            conditions.require_fact(fact, "language_available", |_| step());
        }
    }
}

/// Whether the delivery may be recorded, where that is wanted.
pub(super) fn recording<T: Trace>(asked: &Asked<'_>, conditions: &mut Conditions<'_, T>) {
    let mut exclusions = asked.terms.exclusions.iter();
    let excluded = Exclusion::Of(Excluded::Recording);
    let recording = exclusions.find(|exclusion| *exclusion.value() == excluded);
    if let (true, Some(recording)) = (asked.request.is_recorded, recording) {
        let fact = asked.request.facts.recording_permitted;
        conditions.require_fact(fact, "recording_permitted", |_| {
            Step::loose_by(RuleId::Recording, recording.clause())
        });
    }
}

/// Whether the purchase has the language, by an agreement in writing.
fn is_agreed(purchase: Option<&Purchase>, language: SpokenLanguage) -> bool {
    purchase.is_some_and(|purchase| {
        purchase.languages_agreed_in_writing() == Some(true)
            && purchase.languages().contains(&language)
    })
}

/// When the service is available.
pub(super) fn hours<T: Trace>(
    asked: &Asked<'_>,
    conditions: &mut Conditions<'_, T>,
) -> Option<ServiceHours> {
    let (order, location, readings) = (asked.order, asked.location, asked.readings);
    let hours = record_hours(order, location, asked.terms, readings, conditions.trace())?;
    Some(*hours.value())
}

/// When a service with these terms is available, and in whose business hours.
pub(crate) fn record_hours<T: Trace>(
    order: &Order,
    location: &Arc<str>,
    terms: &'static ServiceTerms,
    readings: &Readings,
    trace: &mut T,
) -> Option<Stated<ServiceHours>> {
    let hours: Stated<ServiceHours> = terms.hours?;
    let local_hours = readings.time.local_hours;
    let place = match (hours.value(), local_hours) {
        (ServiceHours::LocationBusinessHours, LocalHours::SupportLocation) => Some(location),
        (ServiceHours::HostBusinessHours, _)
        | (ServiceHours::LocationBusinessHours, LocalHours::Host) => Some(order.host().shared_id()),
        _ => None,
    };
    if let (ServiceHours::LocationBusinessHours, Some(place)) = (hours.value(), place) {
        trace.record(|| {
            let rule = BusinessTimeRule::LocalHours {
                reading: local_hours,
                location: Arc::clone(place),
            };
            Step::by(LocalHours::ID, rule).on(&[hours.clause()])
        });
    }
    trace.record(|| {
        let amended = order.amended_hours(hours.clause());
        let source = amended.map_or(Source::Clause(hours.clause()), |amended| {
            amended.source().clone()
        });
        let step = Step::loose(RuleId::ServiceHours, source)
            .with("hours", Value::Code(hours.value().as_str()));
        match place {
            Some(place) => step.with("location", location_value(place)),
            None => step,
        }
    });
    Some(hours)
}
