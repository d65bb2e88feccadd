//! The laws of the severity that is described, and of what a change of it does, each a function over one drawn case.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use unified_support::{
    decision::{Outcome, QuestionError, Steps},
    document::{
        AzureComponent, Channel, Product, Readings, ResponseClockStart, Severity, SeverityChange,
        Situation, SpokenLanguage,
    },
    engine::{Engine, Place},
    response::{Change, Described, DescribedSeverity, Incident},
};

use super::builder::read;
use super::bytes::Bytes;

laws! {
    severities_are_the_same_however_traced,
    a_further_situation_never_makes_it_less_grave,
    targets_without_a_change_are_first_responses,
    a_restarted_clock_starts_with_the_change,
    a_change_leaves_the_present_target_alone,
}

/// An order that holds some of the offerings with response times, and an incident of which some is known.
#[derive(Debug)]
pub(crate) struct Case {
    engine: Engine,
    incident: Incident<Described>,
    further: Situation,
}

impl Case {
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the laws of other cases leave some bytes out"
    )]
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(bytes);
        Some(Self {
            incident: incident(&mut bytes),
            further: bytes.pick(Situation::ALL),
            engine: read(&file(&mut bytes)),
        })
    }

    fn paris(&self) -> Place<'_> {
        self.engine.location("paris").expect("the location")
    }

    /// The same engine by another reading.
    fn with(&self, readings: impl FnOnce(Readings) -> Readings) -> Engine {
        self.engine.with_readings(readings(*self.engine.readings()))
    }

    /// The same incident, whose severity is not changed.
    fn unchanged(&self) -> Incident<Described> {
        let described = self.incident.described();
        let mut situations = described.situations();
        let first = Described::new(situations.next().expect("one at least"));
        let mut unchanged = situations.fold(first, Described::and);
        if let Some(severity) = described.severity() {
            unchanged = unchanged.with_severity(severity);
        }
        self.incident.clone().with_severity(unchanged)
    }
}

/// From some days before the event to some after it, and now and then outside the term.
fn submitted_at(bytes: &mut Bytes<'_>) -> DateTime<Utc> {
    let monday = DateTime::from_timestamp(1_778_457_600, 0).expect("11 May 2026");
    let far = if bytes.one_in(16) { 400 } else { 0 };
    monday + TimeDelta::days(far) + TimeDelta::minutes(bytes.below(6 * 24 * 60))
}

fn incident(bytes: &mut Bytes<'_>) -> Incident<Described> {
    let mut described = Described::new(bytes.pick(Situation::ALL));
    for _ in 0..bytes.below(3) {
        described = described.and(bytes.pick(Situation::ALL));
    }
    if bytes.one_in(2) {
        described = described.with_severity(bytes.pick(&Severity::ALL));
    }
    let submitted_at = submitted_at(bytes);
    if bytes.one_in(2) {
        let later = TimeDelta::seconds(bytes.below(3 * 24 * 3600));
        described = described.with_changed_at(submitted_at + later);
    }
    let component = bytes.one_in(4).then(|| bytes.pick(AzureComponent::ALL));
    let azure = Product::Azure { component };
    let product = bytes.pick(&[azure, azure, Product::Other]);
    let mut incident = Incident::new(described, product, submitted_at);
    if bytes.one_in(2) {
        let later = TimeDelta::minutes(bytes.below(24 * 60));
        incident = incident.with_severity_agreed_at(submitted_at + later);
    }
    if !bytes.one_in(4) {
        let portal = Channel::AzurePortal;
        incident = incident.reported_by(bytes.pick(&[portal, portal, Channel::Phone]));
    }
    if !bytes.one_in(4) {
        incident = incident.in_language(SpokenLanguage::ENGLISH);
    }
    if !bytes.one_in(4) {
        incident = incident.with_product_name(bytes.pick(&["Azure SQL Database", "Azure Batch"]));
    }
    if !bytes.one_in(4) {
        incident = incident.of_subscription(bytes.pick(&["production", "test"]));
    }
    if !bytes.one_in(4) {
        incident = incident.during_event(bytes.pick(&["shop", "bank"]), !bytes.one_in(4));
    }
    incident
}

fn file(bytes: &mut Bytes<'_>) -> Value {
    let held = ["UER", "Rapid Response", "AED", "AEM"];
    let services: Vec<Value> = held
        .into_iter()
        .filter(|_| bytes.one_in(2))
        .map(purchase)
        .collect();
    let mut readings = json!({});
    for key in [
        "severity_change",
        "response_clock_start",
        "azure_line_exclusions",
        "b_and_c_clock",
        "aem_severity_a",
        "aed_response",
        "overlapping_offers",
        "online_services_channel",
        "late_after",
    ] {
        let id = unified_support::document::ReadingId::find(key).expect("a reading");
        readings[key] = json!(bytes.pick(id.variants()));
    }
    json!({ "format": 1, "readings": readings, "order": {
        "number": "WO-1", "executed_on": "2025-12-15",
        "term": { "first_day": "2026-01-01", "last_day": "2026-12-31" },
        "currency": "EUR", "host": "paris",
        "locations": [ { "id": "paris", "country": "FR", "zone": "Europe/Paris",
            "closures": [ { "date": "2026-05-14", "name": "Ascension Day" } ] } ],
        "services": services,
        "appendix_a": {
            "rapid_response_components": [ { "name": "Azure SQL Database" }, { "component": "a40" } ],
            "azure_engineering_direct": { "subscriptions": [ { "id": "production" } ] } } } })
}

fn purchase(service: &str) -> Value {
    let mut purchase = json!({
        "id": service, "service": service, "locations": ["paris"],
        "quantity": { "count": 1, "unit": "deliveries" },
        "bought_on": "2026-01-01", "first_day": "2026-01-01", "last_day": "2026-12-31",
        "price": { "amount": "1.00", "currency": "EUR" }, "paid_with": "price" });
    if service == "AEM" {
        purchase["events"] = json!([ { "solution": "shop", "first_day": "2026-05-13", "last_day": "2026-05-14",
            "confirmed_on": "2026-03-01", "cloud": "public" } ]);
    }
    purchase
}

type Answer = Result<Outcome<DescribedSeverity>, QuestionError>;

fn severity(place: &Place<'_>, incident: &Incident<Described>) -> Answer {
    place.traced(&mut ()).severity(incident)
}

fn severities_are_the_same_however_traced(case: &Case) {
    let place = case.paris();
    let explained = place.severity(&case.incident);
    assert_eq!(explained, place.severity(&case.incident));
    let mut steps = Steps::new();
    let traced = place.traced(&mut steps).severity(&case.incident);
    let outcome = explained
        .as_ref()
        .map(|decision| decision.outcome().clone());
    assert_eq!(traced.as_ref(), outcome.as_ref().map_err(|error| *error));
    assert_eq!(severity(&place, &case.incident), traced);
    if let Ok(decision) = &explained {
        assert_eq!(steps.as_slice(), decision.steps());
    }
}

fn a_further_situation_never_makes_it_less_grave(case: &Case) {
    let place = case.paris();
    let described = case.incident.described().and(case.further);
    let more = case.incident.clone().with_severity(described);
    let (Ok(before), Ok(after)) = (severity(&place, &case.incident), severity(&place, &more))
    else {
        return;
    };
    let severity = |outcome: &Outcome<DescribedSeverity>| Some(outcome.decided()?.severity);
    match (severity(&before), severity(&after)) {
        (Some(before), Some(after)) => assert!(after <= before, "{after} {before}"),
        // What is missing can make it graver.
        (Some(_), None) => assert!(matches!(after, Outcome::Undetermined(_)), "{after:?}"),
        (None, _) => {}
    }
    if matches!(before, Outcome::Undetermined(_)) {
        // Another one can settle it, at the severity that is at stake or a graver one.
        assert!(after.not_applicable().is_none(), "{after:?}");
    }
}

fn targets_without_a_change_are_first_responses(case: &Case) {
    let (place, incident) = (case.paris(), case.unchanged());
    let Ok(Outcome::Decided(described)) = severity(&place, &incident) else {
        return;
    };
    for target in described.targets {
        let incident = incident.clone().with_severity(target.severity);
        let response = place.traced(&mut ()).first_response(&incident);
        assert_eq!(response, Ok(target.first_response.clone()));
    }
}

/// What is due is due as if the severity had been agreed at the change, and the clock had started with that.
fn a_restarted_clock_starts_with_the_change(case: &Case) {
    let Some(changed_at) = case.incident.described().changed_at() else {
        return;
    };
    let restarting = case.with(|readings| {
        let submitted = readings.with(ResponseClockStart::Submitted);
        submitted.with(SeverityChange::Restart)
    });
    let moved = restarting.with_readings(
        restarting
            .readings()
            .with(ResponseClockStart::SeverityAgreed),
    );
    let place = restarting.location("paris").expect("the location");
    let Ok(Outcome::Decided(described)) = severity(&place, &case.incident) else {
        return;
    };
    let place = moved.location("paris").expect("the location");
    for target in described.targets {
        if target.change != Change::Same {
            let incident = case.incident.clone().with_severity(target.severity);
            let incident = incident.with_severity_agreed_at(changed_at);
            let response = place.traced(&mut ()).first_response(&incident);
            assert_eq!(response, Ok(target.first_response.clone()));
        }
    }
}

fn a_change_leaves_the_present_target_alone(case: &Case) {
    let place = case.paris();
    let changed = severity(&place, &case.incident);
    let unchanged = severity(&place, &case.unchanged());
    let (Ok(Outcome::Decided(changed)), Ok(Outcome::Decided(unchanged))) = (changed, unchanged)
    else {
        return;
    };
    assert_eq!(changed.severity, unchanged.severity);
    assert!(changed.tables.iter().eq(&unchanged.tables));
    for (changed, unchanged) in changed.targets.iter().zip(&unchanged.targets) {
        assert_eq!(changed.change, unchanged.change);
        if changed.change == Change::Same {
            assert_eq!(changed, unchanged);
        }
    }
}
