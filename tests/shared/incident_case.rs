//! Incidents and what happens to them, drawn from bytes, at places whose order holds some offerings.

use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use unified_support::{
    document::{
        AzureComponent, Channel, Duty, DutyName, Product, ReadingId, Readings, Service, Severity,
        SpokenLanguage,
    },
    engine::{Engine, Place},
    incident::{IncidentEvent, IncidentEventKind as Kind, IncidentLog},
    order::{
        AedEnrolmentDraft, AppendixADraft, Buyer, ClosureDraft, Cloud, CountryCode, CoveredProduct,
        LocationDraft, OrderDraft, PlannedEventDraft, PurchaseDraft, ScopeProductDraft,
        SubscriptionDraft,
    },
    response::Incident,
};

use super::builder::{Build, BuildPurchase, bought};
use super::bytes::Bytes;

/// What an order may hold, by the bits of a set.
pub(crate) const OFFERINGS: [Service; 5] = [
    Service::UnifiedEnhancedResponse,
    Service::RapidResponse,
    Service::AzureEventManagement,
    Service::AzureEngineeringDirect,
    Service::ReactiveEnhancedDesignatedEngineering,
];

/// The dates on which Paris is closed beside weekends; Tokyo never is.
pub(crate) const CLOSURES: [&str; 2] = ["2026-05-01", "2026-05-14"];

const PRODUCT: &str = "Azure SQL Database";

/// An incident, what happens to it, and when it is asked about.
#[derive(Debug)]
pub(crate) struct Case {
    /// The offerings that the order holds, as bits.
    pub(crate) held: usize,
    pub(crate) readings: Readings,
    pub(crate) location: &'static str,
    pub(crate) log: IncidentLog,
    /// In order, none before the submission.
    pub(crate) as_of: [DateTime<Utc>; 3],
    /// Events that may contradict what was before, and instants at which a calendar ends.
    pub(crate) wild: Vec<IncidentEvent>,
    pub(crate) seed: i64,
}

impl Case {
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the laws of other cases leave some bytes out"
    )]
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let bytes = &mut Bytes(bytes);
        let incident = incident(bytes);
        let mut log = IncidentLog::try_new(incident, []).expect("no event contradicts another");
        let mut now = log.incident().submitted_at();
        let mut as_of = [now; 3];
        for _ in 0..bytes.below(16) {
            now += step(bytes);
            // What cannot happen then does not.
            log = log
                .with([IncidentEvent::new(now, kind(bytes))])
                .unwrap_or(log);
            if bytes.one_in(4) {
                as_of[0] = now;
            }
        }
        as_of[1] = as_of[0] + step(bytes);
        as_of[2] = now.max(as_of[1]) + step(bytes);
        Some(Self {
            held: usize::try_from(bytes.below(32)).expect("not negative"),
            readings: readings(bytes),
            location: bytes.pick(&["paris", "tokyo"]),
            wild: (0..bytes.below(4)).map(|_| wild(bytes)).collect(),
            seed: bytes.below(1_000_000),
            log,
            as_of,
        })
    }

    pub(crate) fn engine(&self) -> Engine {
        engine_holding(self.held, self.readings)
    }

    pub(crate) fn place<'e>(&self, engine: &'e Engine) -> Place<'e> {
        engine.location(self.location).expect("a location")
    }
}

/// The engine of an order that holds what `held` has bits for.
pub(crate) fn engine_holding(held: usize, readings: Readings) -> Engine {
    static ENGINES: [OnceLock<Engine>; 32] = [const { OnceLock::new() }; 32];
    let engine = ENGINES[held].get_or_init(|| {
        let order = order(held);
        order.engine()
    });
    engine.with_readings(readings)
}

fn incident(bytes: &mut Bytes) -> Incident {
    let component = bytes.pick(AzureComponent::ALL);
    let product = bytes.pick(&[
        Product::Other,
        Product::Azure { component: None },
        Product::Azure {
            component: Some(component),
        },
        Product::Other,
    ]);
    // On a Wednesday before a holiday, before a clock change, at the end of the term.
    let days = [
        "2026-05-13",
        "2026-03-28",
        "2026-10-24",
        "2026-12-31",
        "2026-06-15",
    ];
    let day: NaiveDate = bytes.pick(&days).parse().expect("a date");
    let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc();
    let submitted_at = midnight + TimeDelta::minutes(bytes.within(7 * 60, 16 * 60));
    let mut incident = Incident::new(bytes.pick(&Severity::ALL), product, submitted_at);
    if bytes.one_in(8) {
        incident = incident.with_severity_agreed_at(submitted_at + step(bytes));
    }
    if !bytes.one_in(8) {
        let channels = [
            Channel::AzurePortal,
            Channel::AzurePortal,
            Channel::ServicePortal,
            Channel::Phone,
        ];
        incident = incident.reported_by(bytes.pick(&channels));
    }
    if !bytes.one_in(8) {
        incident = incident.in_language(SpokenLanguage::ENGLISH);
    }
    if !bytes.one_in(8) {
        incident = incident.with_product_name(bytes.pick(&[PRODUCT, PRODUCT, "Azure Batch"]));
    }
    if !bytes.one_in(8) {
        incident = incident.of_subscription("production");
    }
    if !bytes.one_in(8) {
        incident = incident.during_event("shop", !bytes.one_in(4));
    }
    incident
}

/// From nothing to some days, mostly whole minutes.
pub(crate) fn step(bytes: &mut Bytes) -> TimeDelta {
    match bytes.below(8) {
        0 => TimeDelta::zero(),
        1 => TimeDelta::nanoseconds(1),
        2 => TimeDelta::days(bytes.below(4)),
        // The times of the document.
        3 | 4 => TimeDelta::minutes(bytes.pick(&[15, 30, 60, 120, 240, 24 * 60, 510])),
        _ => TimeDelta::minutes(bytes.below(300)),
    }
}

fn kind(bytes: &mut Bytes) -> Kind {
    let severity = bytes.pick(&Severity::ALL);
    let duties: Vec<DutyName> = Duty::all()
        .filter(|duty| duty.is_of_incidents())
        .map(Duty::name)
        .collect();
    // The duties with a deadline come often.
    let clocked = [
        "answer_for_change_control",
        "reply",
        "assign_critical_situation_resource",
    ];
    let duty = if bytes.one_in(2) {
        bytes.pick(&duties)
    } else {
        bytes.pick(&clocked).parse().expect("a duty")
    };
    let awaited = Some(duty).filter(|_| bytes.one_in(2));
    match bytes.below(16) {
        0 => Kind::SeverityAgreed(severity),
        1 => Kind::SeverityChangeAsked(severity),
        2..=4 => Kind::SeverityChangeGranted(severity),
        5 => Kind::Downgraded(severity),
        6 => Kind::EffortReduced,
        7 | 8 => Kind::CalledFor(duty),
        9 => Kind::WaitingForCustomer(awaited),
        10 => Kind::CustomerAnswered(awaited),
        11 => Kind::Done(duty),
        12 => Kind::FirstCallResponse,
        13 => Kind::Mitigated,
        14 => Kind::Closed,
        _ => Kind::Reopened,
    }
}

/// Something at any time, to the ends of the range.
fn wild(bytes: &mut Bytes) -> IncidentEvent {
    let ends = [
        DateTime::<Utc>::MIN_UTC,
        DateTime::<Utc>::MAX_UTC,
        DateTime::<Utc>::UNIX_EPOCH,
    ];
    let at = bytes.pick(&ends);
    let at = at.checked_add_signed(TimeDelta::seconds(bytes.below(4_000_000_000)));
    IncidentEvent::new(at.unwrap_or(DateTime::<Utc>::MAX_UTC), kind(bytes))
}

/// Every choice, whatever family it is of; half of them their defaults.
pub(crate) fn readings(bytes: &mut Bytes) -> Readings {
    let mut readings = Readings::default();
    for id in ReadingId::all() {
        let variant = bytes.pick(id.variants());
        if bytes.one_in(2) {
            readings.set(id.key(), variant).expect("a variant of it");
        }
    }
    readings
}

/// An order for Paris, the host, and Tokyo that holds what `held` has bits for.
fn order(held: usize) -> OrderDraft {
    let closures = CLOSURES.map(|day| ClosureDraft::new(date(day), "holiday"));
    let locations = [
        LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", closures),
        LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []),
    ];
    let order = OrderDraft::example().at(locations);
    let subscriptions = [SubscriptionDraft::new("production")
        .with_enrolment("E-1")
        .with_bought_on(date("2026-01-01"))
        .with_buyer(Buyer::Customer)];
    let mut appendix = AppendixADraft::new()
        .with_enrolment("E-1")
        .with_azure_engineering_direct(AedEnrolmentDraft::new(subscriptions));
    for component in AzureComponent::ALL {
        let component = CoveredProduct::Component(*component);
        appendix = appendix.with_rapid_response_component(component);
    }
    appendix = appendix.with_rapid_response_component(product());
    let services = OFFERINGS.iter().enumerate();
    let services = services.filter(|(bit, _)| held & (1 << bit) != 0);
    services
        .map(|(_, service)| purchase(*service))
        .fold(order, OrderDraft::with_purchase)
        .with_appendix_a(appendix)
}

/// In both places, for the whole term; one event of at most five days follows another.
fn purchase(service: Service) -> PurchaseDraft {
    let (first_day, last_day) = (date("2026-01-01"), date("2026-12-31"));
    let purchase = bought(service.as_str(), service.as_str())
        .at(&["paris", "tokyo"])
        .with_product(ScopeProductDraft::new(product()));
    let begins = first_day.iter_days().step_by(5);
    let begins = begins.take_while(|begins| *begins <= last_day);
    begins.fold(purchase, |purchase, begins| {
        let ends = begins.iter_days().nth(4).expect("a date").min(last_day);
        let event = PlannedEventDraft::new("shop", begins, ends)
            .with_confirmed_on(date("2025-11-01"))
            .with_cloud(Cloud::Public);
        purchase.with_event(event)
    })
}

fn product() -> CoveredProduct {
    CoveredProduct::Named(PRODUCT.to_owned())
}

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}
