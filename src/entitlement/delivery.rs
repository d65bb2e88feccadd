//! How, in which language and when a service is delivered.

use alloc::sync::Arc;

use super::conditions::Asked;
use crate::{
    decision::{Conditions, Step, Trace},
    document::{
        BusinessTimeRule, DeliveryMode, EntitlementRule, Excluded, Exclusion, IfAny, Languages,
        LocalHours, OnSite, Reading, Readings, ServiceHours, ServiceTerms, SpokenLanguage, Stated,
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
    let step = |holds| {
        let rule = EntitlementRule::DeliveryMode {
            holds,
            mode,
            remote: offered.remote,
            on_site: offered.on_site,
        };
        Step::by(delivery.clause(), rule)
    };
    match (mode, offered.on_site) {
        (DeliveryMode::OnSite, OnSite::IfAgreedInWriting) => {
            let of_purchase = purchase.and_then(Purchase::on_site_agreed_in_writing);
            let fact = asked.request.facts.agreed_in_writing.or(of_purchase);
            conditions.require_fact(fact, "agreed_in_writing", step);
        }
        (DeliveryMode::OnSite, on_site) => {
            conditions.require(on_site == OnSite::Offered, |holds| step(Some(holds)));
        }
        (DeliveryMode::Remote, _) => {
            conditions.require(offered.remote, |holds| step(Some(holds)));
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
    let step = |holds, agreed_in_writing| {
        let rule = EntitlementRule::Language {
            holds,
            language: Some(language),
            offered: *languages.value(),
            agreed_in_writing: IfAny(agreed_in_writing),
        };
        Step::by(languages.clause(), rule)
    };
    match languages.value() {
        Languages::Only(only) => {
            conditions.require(only.contains(&language), |holds| step(Some(holds), None));
        }
        _ if language == SpokenLanguage::ENGLISH => {
            conditions.require(true, |holds| step(Some(holds), None));
        }
        Languages::DeliverersOrEnglish if is_agreed(purchase, language) => {
            conditions.require(true, |holds| step(Some(holds), Some(true)));
        }
        _ => {
            let fact = asked.request.facts.language_available;
            conditions.require_fact(fact, "language_available", |holds| step(holds, None));
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
        conditions.require_fact(fact, "recording_permitted", |holds| {
            Step::by(recording.clause(), EntitlementRule::Recording { holds })
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
    let amended = order.amended_hours(hours.clause());
    amended.record(trace);
    trace.record(|| {
        let source = amended.source(hours.clause());
        let rule = EntitlementRule::ServiceHours {
            hours: *hours.value(),
            location: IfAny(place.cloned()),
        };
        Step::by(source, rule)
    });
    Some(hours)
}
