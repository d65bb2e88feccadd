//! What a question costs: the first response and the course of an incident, with their steps and without, beside the arithmetic
//! inside them; and how that grows with the log and with what the order holds.
//!
//! `cargo bench --bench engine`.
#![allow(missing_docs, reason = "criterion's macros define undocumented items")]

mod scenario;

use std::hint::black_box;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use unified_support::{
    calendar::Zones,
    columns::{Cells, Coded, Dictionary, Incidents, Instants, Output, TimeUnit},
    document::{Channel, Product, Readings, Service, Severity, SpokenLanguage, Unit},
    engine::{Engine, Place},
    incident::{IncidentEvent, IncidentEventKind as Kind, IncidentLog},
    money::{Currency, Money},
    order::{
        AedEnrolmentDraft, AppendixADraft, BasePackageDraft, ClosureDraft, Cloud,
        ContractYearDraft, CountryCode, CoveredProduct, FlexAllowance, LocationDraft, OrderDraft,
        PaidWith, PlannedEventDraft, PurchaseDates, PurchaseDraft, QuantityDraft,
        ScopeProductDraft, ServiceName, SubscriptionDraft, TermDraft,
    },
    response::Incident,
};

/// The reactive services that a customer can buy.
const OFFERINGS: [Service; 5] = [
    Service::UnifiedEnhancedResponse,
    Service::RapidResponse,
    Service::AzureEventManagement,
    Service::AzureEngineeringDirect,
    Service::ReactiveEnhancedDesignatedEngineering,
];

const PRODUCT: &str = "Azure SQL Database";

fn engine(held: &[Service]) -> Engine {
    let holidays = scenario::holidays(2023..=2030).into_iter();
    let closures = holidays.map(|date| ClosureDraft::new(date, "holiday"));
    let berlin = LocationDraft::new("berlin", CountryCode("DE"), scenario::ZONE, closures);
    // The starts lie in these five years.
    let term = TermDraft::new(date(2024, 1, 1), date(2028, 12, 31));
    let order = OrderDraft::new("1", date(2023, 12, 1), "EUR", term, "berlin", [berlin]);
    let years = [(); 5].map(|()| ContractYearDraft::new(euro(), FlexAllowance(euro())));
    let order = order.with_base_package(BasePackageDraft::new(years));
    let purchases = held.iter().map(|service| purchase(*service));
    let subscriptions = [SubscriptionDraft::new("production")];
    let appendix = AppendixADraft::new()
        .with_rapid_response_component(product())
        .with_azure_engineering_direct(AedEnrolmentDraft::new(subscriptions));
    let order = purchases.fold(order, OrderDraft::with_purchase);
    let order = order.with_appendix_a(appendix);
    Engine::from_draft(order, Zones::embedded(), Readings::default()).expect("an engine")
}

/// One for the whole term, with an event that lasts as long.
fn purchase(service: Service) -> PurchaseDraft {
    let (first_day, last_day) = (date(2024, 1, 1), date(2028, 12, 31));
    let event = PlannedEventDraft::new("shop", first_day, last_day);
    PurchaseDraft::new(
        service.as_str(),
        ServiceName(service.as_str()),
        ["berlin"],
        QuantityDraft::new(1, Unit::Deliveries),
        PurchaseDates::new(date(2023, 12, 1), first_day..=last_day),
        euro(),
        PaidWith::Price,
    )
    .with_product(ScopeProductDraft::new(product()))
    .with_event(
        event
            .with_confirmed_on(date(2023, 11, 1))
            .with_cloud(Cloud::Public),
    )
}

fn product() -> CoveredProduct {
    CoveredProduct::Named(PRODUCT.to_owned())
}

fn euro() -> Money {
    Money::from_minor_units(100, Currency::EUR)
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

fn starts() -> Vec<DateTime<Utc>> {
    let seconds = scenario::starts().into_iter();
    seconds
        .map(|second| DateTime::from_timestamp(second, 0).expect("an instant"))
        .collect()
}

/// An incident that every offering covers, as far as it covers the severity.
fn covered(severity: Severity, submitted_at: DateTime<Utc>) -> Incident {
    Incident::new(severity, Product::Azure { component: None }, submitted_at)
        .reported_by(Channel::AzurePortal)
        .in_language(SpokenLanguage::ENGLISH)
        .with_product_name(PRODUCT)
        .of_subscription("production")
        .during_event("shop", true)
}

fn first_response(c: &mut Criterion) {
    let (base, all) = (engine(&[]), engine(&OFFERINGS));
    let [place, everywhere] =
        [&base, &all].map(|engine| engine.location("berlin").expect("a location"));
    let starts = starts();
    let mut group = c.benchmark_group("first_response");
    group.throughput(Throughput::Elements(scenario::QUESTIONS as u64));
    group.bench_function("add", |b| {
        b.iter(|| {
            for &start in &starts {
                let due = place.calendar().add(start, black_box(TimeDelta::hours(2)));
                black_box(due).expect("within the span");
            }
        });
    });
    group.bench_function("without steps", |b| {
        b.iter(|| {
            for &start in &starts {
                let incident = Incident::new(black_box(Severity::B), Product::Other, start);
                let outcome = place.traced(&mut ()).first_response(&incident);
                let _ = black_box(outcome).expect("an answer");
            }
        });
    });
    group.bench_function("with steps", |b| {
        b.iter(|| {
            for &start in &starts {
                let incident = Incident::new(black_box(Severity::B), Product::Other, start);
                let _ = black_box(place.first_response(&incident)).expect("an answer");
            }
        });
    });
    group.bench_function("in columns", |b| {
        let places = [Some(place)];
        let seconds: Vec<_> = starts.iter().map(DateTime::timestamp).collect();
        let incidents = Incidents::new(
            Dictionary::new(Cells::same(0), &places),
            Coded::same(Severity::B),
            Coded::same(Product::Other),
            Instants::new(Cells::each(&seconds), TimeUnit::Second),
        );
        let (mut outcomes, mut due) = (vec![0; seconds.len()], vec![0; seconds.len()]);
        b.iter(|| {
            let answered =
                black_box(incidents).first_responses(&mut outcomes, Output::new(&mut due));
            assert_eq!(
                answered.expect("columns of one length").decided,
                seconds.len()
            );
        });
    });
    let incidents: Vec<_> = starts
        .iter()
        .map(|start| covered(Severity::A, *start))
        .collect();
    group.bench_function("without steps, all offerings", |b| {
        b.iter(|| {
            for incident in &incidents {
                let outcome = everywhere
                    .traced(&mut ())
                    .first_response(black_box(incident));
                let _ = black_box(outcome).expect("an answer");
            }
        });
    });
    group.bench_function("with steps, all offerings", |b| {
        b.iter(|| {
            for incident in &incidents {
                let decision = everywhere.first_response(black_box(incident));
                let _ = black_box(decision).expect("an answer");
            }
        });
    });
    group.finish();
}

/// Ten events after the submission at severity B: agreed, answered, asked, raised and lowered, done and closed.
fn ten_events(start: DateTime<Utc>) -> [IncidentEvent; 10] {
    let authority = "answer_for_change_control".parse().expect("a duty");
    let plan = "give_action_plan".parse().expect("a duty");
    let kinds = [
        Kind::SeverityAgreed(Severity::B),
        Kind::FirstCallResponse,
        Kind::WaitingForCustomer(Some(authority)),
        Kind::CustomerAnswered(Some(authority)),
        Kind::SeverityChangeAsked(Severity::A),
        Kind::SeverityChangeGranted(Severity::A),
        Kind::Done(plan),
        Kind::Downgraded(Severity::B),
        Kind::Mitigated,
        Kind::Closed,
    ];
    let mut at = start;
    kinds.map(|kind| {
        at += TimeDelta::minutes(17);
        IncidentEvent::new(at, kind)
    })
}

/// `count` events in rounds of ten, from one of which to the next the incident is reopened.
fn events(start: DateTime<Utc>, count: usize) -> Vec<IncidentEvent> {
    let round = TimeDelta::hours(4);
    let mut events = Vec::new();
    for index in 0..i32::try_from(count / 10).expect("few") {
        let start = start + round * index;
        let once = |kind| matches!(kind, Kind::SeverityAgreed(_) | Kind::FirstCallResponse);
        let ten = ten_events(start);
        if index == 0 {
            events.extend(ten);
            continue;
        }
        let kind = Kind::EffortReduced;
        events.push(IncidentEvent::new(start, Kind::Reopened));
        events.extend(ten.into_iter().filter(|event| !once(event.kind())));
        // While severity A holds.
        events.push(IncidentEvent::new(start + TimeDelta::minutes(110), kind));
    }
    events
}

fn log(start: DateTime<Utc>, count: usize) -> IncidentLog {
    let incident = covered(Severity::B, start);
    IncidentLog::try_new(incident, events(start, count)).expect("a log without contradiction")
}

fn incident(c: &mut Criterion) {
    let mut group = c.benchmark_group("incident");
    let (base, all) = (engine(&[]), engine(&OFFERINGS));
    let orders = [("base", &base), ("all offerings", &all)];
    let starts: Vec<_> = starts().into_iter().take(256).collect();
    let after = TimeDelta::hours(3);
    let logs: Vec<_> = starts.iter().map(|start| log(*start, 10)).collect();
    group.throughput(Throughput::Elements(logs.len() as u64));
    group.bench_function("log of ten events", |b| {
        let stories: Vec<_> = starts
            .iter()
            .map(|start| (covered(Severity::B, *start), ten_events(*start)))
            .collect();
        b.iter(|| {
            for (incident, events) in &stories {
                let log = IncidentLog::try_new(incident.clone(), black_box(*events));
                let _ = black_box(log).expect("a log");
            }
        });
    });
    for (name, engine) in orders {
        let place = engine.location("berlin").expect("a location");
        let ask_all = |ask: &dyn Fn(Place<'_>, &IncidentLog, DateTime<Utc>)| {
            for (log, start) in logs.iter().zip(&starts) {
                ask(place, black_box(log), *start + after);
            }
        };
        group.bench_function(format!("ten events without steps, {name}"), |b| {
            b.iter(|| {
                ask_all(&|place, log, as_of| {
                    let outcome = place.traced(&mut ()).incident(log, as_of);
                    let _ = black_box(outcome).expect("an answer");
                });
            });
        });
        group.bench_function(format!("ten events with steps, {name}"), |b| {
            b.iter(|| {
                ask_all(&|place, log, as_of| {
                    let _ = black_box(place.incident(log, as_of)).expect("an answer");
                });
            });
        });
    }
    group.finish();
    length_of_the_log(c, orders);
}

/// The cost of one event must not grow with the log.
fn length_of_the_log(c: &mut Criterion, orders: [(&str, &Engine); 2]) {
    let mut group = c.benchmark_group("incident, one event");
    let start = date(2025, 3, 3)
        .and_hms_opt(9, 0, 0)
        .expect("a time")
        .and_utc();
    for count in [10_usize, 100, 1000] {
        group.throughput(Throughput::Elements(count as u64));
        let (incident, events) = (covered(Severity::B, start), events(start, count));
        group.bench_with_input(BenchmarkId::new("log", count), &events, |b, events| {
            b.iter(|| {
                let events = black_box(events).iter().copied();
                black_box(IncidentLog::try_new(incident.clone(), events)).expect("a log")
            });
        });
        let log = log(start, count);
        let as_of = log.events().last().map_or(start, IncidentEvent::at);
        for (name, engine) in orders {
            let place = engine.location("berlin").expect("a location");
            group.bench_with_input(BenchmarkId::new(name, count), &log, |b, log| {
                b.iter(|| {
                    let outcome = place.traced(&mut ()).incident(black_box(log), as_of);
                    black_box(outcome).expect("an answer")
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, first_response, incident);
criterion_main!(benches);
