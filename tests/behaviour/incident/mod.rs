//! An incident followed through its log: what happened, and what either side owes.
//!
//! 15 June 2026 is a Monday; on Thursday 14 May Paris keeps Ascension Day.

mod closures;
mod duties;
mod histories;
mod log;
mod offerings;
mod questions;
mod readings;
mod severity_change;
mod standings;
mod target_choices;
mod targets;
mod thresholds;

use std::borrow::Cow;

use unified_support::{
    chrono::{DateTime, TimeDelta, Utc},
    decision::Outcome,
    document::{
        AzureComponent, Channel, DutyName, Product, Readings, Service, Severity, SpokenLanguage,
    },
    engine::Engine,
    incident::{
        IncidentCourse, IncidentEvent, IncidentEventKind as Kind, IncidentLog, OwedDuty,
        ResponseCourse, Standing,
    },
    order::{
        AedEnrolmentDraft, Cloud, CountryCode, CoveredProduct, ExtendedFeaturesDraft,
        LocationDraft, OrderDraft, PlannedEventDraft, PurchaseDraft, ScopeProductDraft,
    },
    response::Incident,
};

use crate::{
    base_package,
    builder::{Build, bought},
    site::{self, date},
};

const AZURE: Product = Product::Azure { component: None };
const NANOSECOND: TimeDelta = TimeDelta::nanoseconds(1);

/// An instant of the summer of 2026 in Paris, such as `06-15 10:00`.
fn at(text: &str) -> DateTime<Utc> {
    let (day, time) = text.split_once(' ').expect("a day and a time");
    site::at(&format!("2026-{day}T{time}:00+02:00"))
}

fn event(when: &str, kind: Kind) -> IncidentEvent {
    IncidentEvent::new(at(when), kind)
}

fn named(name: &str) -> DutyName {
    name.parse().expect("a duty")
}

/// An incident with no product of which the document says anything.
fn plain(severity: Severity, submitted_at: &str) -> Incident {
    Incident::new(severity, Product::Other, at(submitted_at))
}

fn log<const N: usize>(incident: Incident, events: [(&str, Kind); N]) -> IncidentLog {
    let events = events.map(|(when, kind)| event(when, kind));
    IncidentLog::try_new(incident, events).expect("a log without contradiction")
}

/// The course in Paris by an order without offerings.
fn course(readings: Readings, log: &IncidentLog, as_of: DateTime<Utc>) -> IncidentCourse {
    course_of(&site::engine(readings), "paris", log, as_of)
}

fn course_of(
    engine: &Engine,
    place: &str,
    log: &IncidentLog,
    as_of: DateTime<Utc>,
) -> IncidentCourse {
    let place = engine.location(place).expect("a location");
    let outcome = place.traced(&mut ()).incident(log, as_of);
    match outcome.expect("an answer") {
        Outcome::Decided(course) => course,
        other => panic!("{other:?}"),
    }
}

fn missing(engine: &Engine, log: &IncidentLog, as_of: DateTime<Utc>) -> Vec<Cow<'static, str>> {
    let paris = engine.location("paris").expect("a location");
    match paris.traced(&mut ()).incident(log, as_of) {
        Ok(Outcome::Undetermined(missing)) => missing.names().to_vec(),
        other => panic!("{other:?}"),
    }
}

/// The first response by the commitment that governs.
fn governing(course: &IncidentCourse) -> &ResponseCourse {
    course.first_response.first().expect("a response time")
}

fn due(course: &IncidentCourse) -> Option<DateTime<Utc>> {
    governing(course).deadline.due
}

const fn met(at: DateTime<Utc>) -> Standing {
    Standing::Met { at }
}

fn missed(since: &str) -> Standing {
    Standing::Missed {
        since: at(since),
        done_at: None,
        ended_at: None,
    }
}

fn late(since: &str, done_at: DateTime<Utc>) -> Standing {
    Standing::Missed {
        since: at(since),
        done_at: Some(done_at),
        ended_at: None,
    }
}

/// The duties of that name, in the order in which the course has them.
fn duties<'c>(course: &'c IncidentCourse, name: &str) -> Vec<&'c OwedDuty> {
    let duties = course.duties.iter();
    duties.filter(|duty| duty.duty.name() == name).collect()
}

/// How the duties of that name stand.
fn standings(course: &IncidentCourse, name: &str) -> Vec<Standing> {
    let duties = duties(course, name).into_iter();
    duties.map(|owed| owed.standing).collect()
}

/// The only duty of that name.
#[track_caller]
fn duty<'c>(course: &'c IncidentCourse, name: &str) -> &'c OwedDuty {
    let found = duties(course, name);
    assert_eq!(found.len(), 1, "{found:#?}");
    found[0]
}

/// The draft of an order for Paris and Tokyo that holds these services, in Paris; the product, the subscription and the event of
/// [`covered`] are in its scope.
fn order(held: &[Service]) -> OrderDraft {
    let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    let products = [
        CoveredProduct::Named("Azure SQL Database".to_owned()),
        CoveredProduct::Component(AzureComponent::AzureCommunicationServices),
    ];
    let mut appendix = base_package::appendix();
    for product in products {
        appendix = appendix.with_rapid_response_component(product);
    }
    let subscriptions = [base_package::subscription("production")];
    appendix = appendix.with_azure_engineering_direct(AedEnrolmentDraft::new(subscriptions));
    OrderDraft::example()
        .with_location(tokyo)
        .with_appendix_a(appendix)
        .holding(held.iter().map(|service| purchase(*service)))
}

fn purchase(service: Service) -> PurchaseDraft {
    let purchase = bought(service.as_str(), service.as_str());
    match service {
        Service::AzureEventManagement => {
            let event = PlannedEventDraft::new("shop", date("2026-06-15"), date("2026-06-19"))
                .with_confirmed_on(date("2026-03-02"))
                .with_cloud(Cloud::Public);
            purchase.with_event(event)
        }
        Service::ReactiveEnhancedDesignatedEngineering => {
            let database = CoveredProduct::Named("Azure SQL Database".to_owned());
            purchase.with_product(ScopeProductDraft::new(database))
        }
        _ => purchase,
    }
}

/// The same order, whose customer has the extended features of AED.
fn with_extended_features(order: OrderDraft) -> OrderDraft {
    let subscriptions = [base_package::subscription("production")];
    let enrolment =
        AedEnrolmentDraft::new(subscriptions).with_extended_features(ExtendedFeaturesDraft::new());
    let database = CoveredProduct::Named("Azure SQL Database".to_owned());
    let appendix = base_package::appendix()
        .with_rapid_response_component(database)
        .with_azure_engineering_direct(enrolment);
    order.with_appendix_a(appendix)
}

fn holding(held: &[Service], readings: Readings) -> Engine {
    order(held).read_by(readings)
}

/// An incident of which everything is known, and all of it well: every offering of [`order`] covers it, if any does at its
/// severity.
fn covered(severity: Severity, submitted_at: &str) -> Incident {
    Incident::new(severity, AZURE, at(submitted_at))
        .reported_by(Channel::AzurePortal)
        .in_language(SpokenLanguage::ENGLISH)
        .with_product_name("Azure SQL Database")
        .of_subscription("production")
        .during_event("shop", true)
}
