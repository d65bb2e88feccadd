//! What is asked without an explanation is answered without allocating, but for incidents, which tell a story.
#![cfg(feature = "tzdb")]

use allocation_counter::measure;
use unified_support::{
    calendar::{BusinessCalendar, WeeklyHours, Zone},
    chrono::TimeDelta,
    columns::{
        Bits, Cells, Coded, Dictionary, Incidents, Instants, Output, RowOutcome, RowProblem,
        TimeUnit,
    },
    decision::{NotApplicable, Outcome},
    document::{AzureComponent, Clock, Product, Service, Severity, Situation, clauses},
    engine::Engine,
    fees::{
        Cancellation,
        credits::{
            CreditPrice, Exchange, ExchangePrices, ExchangeRate, Quote, Redemption, ServicePrice,
        },
    },
    incident::{IncidentEvent, IncidentEventKind, IncidentLog},
    money::{Credits, Currency, Money},
    order::{
        AmendedTermDraft, AmendmentDraft, CountryCode, LocationDraft, OrderDraft, ReplacedClause,
        ResponseTargetDraft, WeeklyHoursDraft,
    },
    response::{Described, Incident},
};

#[allow(dead_code, reason = "other tests use more of it")]
#[path = "shared/builder.rs"]
mod builder;

use builder::{Build, at, date};

#[track_caller]
fn expect_none<T>(question: impl FnOnce() -> T) {
    let mut answer = None;
    let allocations = measure(|| answer = Some(question()));
    assert_eq!(allocations.count_total, 0);
    drop(answer);
}

#[test]
fn a_calendar_answers_without_allocating() {
    let calendar = BusinessCalendar::builder(Zone::iana("Europe/Paris").expect("a zone"))
        .weekly(WeeklyHours::weekdays("09:00-17:30".parse().expect("hours")))
        .closure(date("2026-05-14"), "Ascension Day")
        .span(date("2026-01-01"), date("2027-12-31"))
        .build()
        .expect("a calendar");
    let (from, to) = (
        at("2026-05-13T16:50:00+02:00"),
        at("2027-03-01T10:00:00+01:00"),
    );
    let (first, last) = (date("2026-05-13"), date("2027-03-01"));
    expect_none(|| calendar.add(from, TimeDelta::hours(2000)));
    expect_none(|| calendar.add(to, TimeDelta::hours(-2000)));
    expect_none(|| calendar.add(from, TimeDelta::MAX));
    expect_none(|| calendar.add_both(from, TimeDelta::hours(2)));
    expect_none(|| calendar.between(from, to));
    expect_none(|| {
        (
            calendar.is_open(from),
            calendar.next_open(from),
            calendar.next_close(from),
        )
    });
    expect_none(|| calendar.windows(first..=last).expect("inside").count());
    expect_none(|| calendar.open_ranges(from..to).expect("inside").count());
    expect_none(|| calendar.add_business_days(first, 100));
    expect_none(|| calendar.business_days_between(first, last));
    let (starts, durations) = ([from.timestamp(); 8], [7200; 8]);
    let mut out = [0; 8];
    expect_none(|| calendar.add_seconds(&starts, &durations, &mut out));
}

#[test]
fn a_place_answers_without_allocating_unless_it_explains() {
    let draft = OrderDraft::example();
    let plain = draft.clone().engine();
    let submitted_at = at("2026-05-13T16:50:00+02:00");
    for engine in [&plain, &amended(draft).engine()] {
        for severity in [Severity::One, Severity::A, Severity::B, Severity::C] {
            let component = Some(AzureComponent::GitHubAe);
            let incident = Incident::new(severity, Product::Azure { component }, submitted_at);
            expect_none(|| {
                let paris = engine.location("paris").expect("a location");
                paris.traced(&mut ()).first_response(&incident)
            });
            // That of running clocks apart, which keep a history.
            let described = Described::new(Situation::ModerateImpact).and(Situation::MinimalImpact);
            let incident = incident.with_severity(described.with_severity(severity));
            expect_none(|| {
                let paris = engine.location("paris").expect("a location");
                paris.traced(&mut ()).severity(&incident)
            });
        }
    }
    let price = Money::from_minor_units(1_000_001, Currency::EUR);
    let cancellation = Cancellation::new(price, date("2026-05-22"), submitted_at);
    expect_none(|| {
        let paris = plain.location("paris").expect("a location");
        paris.traced(&mut ()).cancellation_fee(&cancellation)
    });
}

#[test]
fn columns_are_answered_without_allocating() {
    let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    let engine = OrderDraft::example().with_location(tokyo).engine();
    let places: Vec<_> = engine.locations().map(Some).collect();
    let submitted_at = at("2026-05-13T16:50:00+02:00").timestamp();
    // Before the order, null, and of an unknown place, too.
    let submitted_at = [submitted_at, 0, submitted_at, submitted_at];
    let places = Dictionary::new(Cells::each(&[0, 1, 1, 2]), &places);
    let valid = Bits::new(&[0b1011], 0);
    let incidents = Incidents::new(
        places,
        Coded::new(Cells::each(&[1, 2, 3, 4])),
        Coded::same(Product::Other),
        Instants::new(
            Cells::each(&submitted_at).valid_where(valid),
            TimeUnit::Second,
        ),
    );
    let (mut outcomes, mut due) = ([0; 4], [0; 4]);
    expect_none(|| incidents.first_responses(&mut outcomes, Output::new(&mut due)));
    let refused = RowOutcome::Refused(RowProblem::UnknownName);
    let not_in_force = RowOutcome::NotApplicable(NotApplicable::OrderNotInForce);
    let expected = [
        RowOutcome::Decided,
        not_in_force,
        RowOutcome::NullInput,
        refused,
    ];
    assert_eq!(outcomes, expected.map(RowOutcome::code));
}

#[test]
fn credits_are_counted_without_allocating() {
    let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    let euros = |cents| Money::from_minor_units(cents, Currency::EUR);
    let draft = OrderDraft::example()
        .with_location(tokyo)
        .with_exception_countries(["BR"]);
    let engine = draft.engine();
    let on = date("2026-06-15");
    let quote = Quote::try_new(on, "price list").expect("a source");
    let credit_price = |price| CreditPrice::try_new(price, quote.clone()).expect("above zero");
    let price = ServicePrice::in_money(euros(500_000), quote.clone()).expect("a price");
    let redemption = Redemption::new(Service::Workshops, on, price, Credits::from(100))
        .with_credit_price(credit_price(euros(40_000)));
    let prices = ExchangePrices {
        from: credit_price(euros(40_000)),
        to: credit_price(Money::from_minor_units(60_000, Currency::JPY)),
    };
    let rate = "162.5".parse().expect("a rate");
    let exchange = Exchange::new("tokyo", Credits::from(30), on, prices)
        .at_rate(ExchangeRate::try_new(rate, quote.clone()).expect("above zero"));
    let paris = engine.location("paris").expect("a location");
    expect_none(|| paris.traced(&mut ()).credit_redemption(&redemption));
    expect_none(|| paris.traced(&mut ()).credit_exchange(&exchange));
}

/// A course tells what its log does: what it takes to hold that does not depend on what a calendar covers, nor on how long ago it
/// was.
#[test]
fn an_incident_allocates_by_its_log_and_not_by_its_calendar() {
    let until = |last_day: &str| {
        OrderDraft::example()
            .for_days("2026-01-01", last_day)
            .engine()
    };
    let (short, long) = (until("2026-12-31"), until("2035-12-31"));
    let allocated = |engine: &Engine, log: &IncidentLog, as_of: &str| {
        let paris = engine.location("paris").expect("a location");
        let mut outcome = None;
        let info = measure(|| outcome = Some(paris.traced(&mut ()).incident(log, at(as_of))));
        assert!(matches!(outcome, Some(Ok(Outcome::Decided(_)))));
        (info.count_total, info.bytes_total)
    };
    let few = rounds(2);
    let (count, bytes) = allocated(&short, &few, "2026-06-30T12:00:00+02:00");
    for engine in [&short, &long] {
        for as_of in ["2026-06-30T12:00:00+02:00", "2027-06-30T12:00:00+02:00"] {
            assert_eq!(allocated(engine, &few, as_of), (count, bytes));
        }
    }
    // Ten times as much to tell takes no more than ten times as much.
    let (more, larger) = allocated(&short, &rounds(20), "2026-06-30T12:00:00+02:00");
    assert!(count < more && more <= 10 * count, "{count}, {more}");
    assert!(bytes < larger && larger <= 10 * bytes, "{bytes}, {larger}");
}

/// An incident that is answered, raised, lowered, and asked about in each of some hours.
fn rounds(count: usize) -> IncidentLog {
    use IncidentEventKind as Kind;
    let reply = "reply".parse().expect("a duty");
    let submitted_at = at("2026-06-15T10:00:00+02:00");
    let hours = (0..count)
        .zip(1_i32..)
        .map(|(_, hour)| submitted_at + TimeDelta::hours(1) * hour);
    let events = hours.flat_map(|hour| {
        [
            Kind::SeverityChangeGranted(Severity::A),
            Kind::Downgraded(Severity::C),
            Kind::WaitingForCustomer(Some(reply)),
            Kind::CustomerAnswered(Some(reply)),
        ]
        .into_iter()
        .zip(0_i32..)
        .map(move |(kind, index)| IncidentEvent::new(hour + TimeDelta::minutes(7) * index, kind))
    });
    let last = submitted_at + TimeDelta::days(2);
    let ends = [
        IncidentEvent::new(submitted_at, Kind::FirstCallResponse),
        IncidentEvent::new(last, Kind::Closed),
    ];
    let incident = Incident::new(Severity::C, Product::Other, submitted_at);
    IncidentLog::try_new(incident, events.chain(ends)).expect("a log without contradiction")
}

/// The same order, with an amendment of each kind that a first response consults.
fn amended(draft: OrderDraft) -> OrderDraft {
    let target = ResponseTargetDraft::new(TimeDelta::minutes(45)).with_clock(Clock::Elapsed);
    let hours = WeeklyHoursDraft::new(core::array::from_fn(|_| vec!["08:00-18:00".to_owned()]));
    let terms = [
        (
            clauses::SEVB_RESPONSE_2_HOURS,
            AmendedTermDraft::ResponseTarget(target),
        ),
        (
            clauses::FN1_AZURE_EXCLUSIONS,
            AmendedTermDraft::Exclusions(Vec::new()),
        ),
        (
            clauses::FN4_BUSINESS_HOURS,
            AmendedTermDraft::BusinessHours(hours),
        ),
    ];
    terms.into_iter().fold(draft, |draft, (clause, term)| {
        let replaces = clause.as_str();
        draft.with_amendment(AmendmentDraft::new(
            replaces,
            ReplacedClause(replaces),
            term,
        ))
    })
}
