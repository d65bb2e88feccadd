//! Figures that an order amends by their clauses: bands of notice, and numbers.

use proptest::prelude::*;
use serde_json::json;
use unified_support::{
    calendar::Zones,
    chrono::{Days, NaiveDate, TimeDelta},
    decision::{Decision, Outcome},
    document::{
        CancellationBand, CancellationDays, ClauseId, FeeAmendmentDate, NoticeAmendmentDate,
        RcaDaySeven, Readings, RuleId, Source, clauses,
    },
    engine::Engine,
    fees::{Cancellation, CancellationFee},
    limits::{AskedOf, RootCauseAnalysis, RootCauseFacts, RootCauseRequest},
    money::{Currency, Money, Rate},
    order::{
        AedEnrolmentDraft, AmendedTermDraft, AmendmentDraft, AppendixADraft, CancellationBandDraft,
        Order, OrderDraft, ReplacedClause, SubscriptionDraft,
    },
    report::{Language, explain},
    wire::{Answer, Node, read_engine},
};

use crate::builder::{Build, BuildPurchase, at, bought, date};

const FREE: ClauseId = clauses::CANCELLATION_14_DAYS_FULL_REFUND;
const HALF: ClauseId = clauses::CANCELLATION_6_13_DAYS;
const FULL: ClauseId = clauses::CANCELLATION_5_DAYS_OR_LESS;

fn amendment(id: &str, replaces: ClauseId, term: AmendedTermDraft) -> AmendmentDraft {
    AmendmentDraft::new(id, ReplacedClause(replaces.as_str()), term)
}

fn band(id: &str, replaces: ClauseId, least_days: Option<u16>, percent: i16) -> AmendmentDraft {
    let mut band = CancellationBandDraft::new(Rate::percent(percent));
    band.least_days = least_days;
    amendment(id, replaces, AmendedTermDraft::CancellationBand(band))
}

fn count(id: &str, replaces: ClauseId, count: u16) -> AmendmentDraft {
    amendment(id, replaces, AmendedTermDraft::Count(count))
}

fn with(amendments: impl IntoIterator<Item = AmendmentDraft>) -> OrderDraft {
    let mut draft = OrderDraft::example();
    draft.amendments.extend(amendments);
    draft
}

fn cancelled(engine: &Engine, on: &str, delivery: &str) -> Decision<CancellationFee> {
    let price = Money::from_minor_units(1_000_000, Currency::EUR);
    let at = at(&format!("{on}T10:00:00+02:00"));
    let cancellation = Cancellation::new(price, date(delivery), at);
    let paris = engine.location("paris").expect("a location");
    paris.cancellation_fee(&cancellation).expect("an answer")
}

/// What is charged of a price of 10,000 euros that is cancelled so many days before 15 June.
fn charged(engine: &Engine, notice_days: u64) -> String {
    let delivery = date("2026-06-15");
    let on = delivery - Days::new(notice_days);
    let decision = cancelled(engine, &on.to_string(), "2026-06-15");
    let fee = decision.outcome().decided().expect("decided");
    fee.fee.amount().to_string()
}

#[test]
fn a_band_takes_the_place_of_the_clauses() {
    // A quarter from four days of notice on, in the place of a half from six.
    let engine = with([band("A-1", HALF, Some(4), 25)]).engine();
    let expected = [
        (14, "0.00"),
        (13, "2500.00"),
        (4, "2500.00"),
        (3, "10000.00"),
        (0, "10000.00"),
    ];
    for (days, fee) in expected {
        assert_eq!(charged(&engine, days), fee, "{days} days");
    }
    // The band above begins where it did, unless it is amended too.
    let engine = with([band("A-1", HALF, None, 25), band("A-2", FREE, Some(30), 0)]).engine();
    for (days, fee) in [
        (30, "0.00"),
        (29, "2500.00"),
        (6, "2500.00"),
        (5, "10000.00"),
    ] {
        assert_eq!(charged(&engine, days), fee, "{days} days");
    }
    let engine = with([band("A-1", FULL, None, 80)]).engine();
    for (days, fee) in [(6, "5000.00"), (5, "8000.00"), (0, "8000.00")] {
        assert_eq!(charged(&engine, days), fee, "{days} days");
    }
}

#[test]
fn every_band_is_tried_and_cites_who_says_so() {
    let engine = with([band("A-1", HALF, Some(4), 25)]).engine();
    let decision = cancelled(&engine, "2026-06-01", "2026-06-15");
    let bands = decision.steps().iter();
    let bands = bands.filter(|step| step.rule() == RuleId::CancellationBand);
    let sources: Vec<_> = bands.map(|step| step.source().clone()).collect();
    let amended = Source::Amendment {
        id: "A-1".into(),
        replaces: HALF,
    };
    let expected = [Source::Clause(FREE), amended, Source::Clause(FULL)];
    assert_eq!(sources, expected);
    let told = explain(
        &cancelled(&engine, "2026-06-08", "2026-06-15"),
        Language::En,
    )
    .to_string();
    assert!(
        told.contains("[amendment `A-1` to 2.5/cancellation-6-13-days]"),
        "{told}"
    );
}

#[test]
fn the_bands_are_those_of_the_notice_or_by_the_other_reading_of_the_delivery() {
    let from = date("2026-06-10");
    let draft = with([band("A-1", HALF, None, 25).from_date(from)]);
    let rate = |reading: FeeAmendmentDate, on, delivery| {
        let engine = draft.clone().read_by(Readings::default().with(reading));
        let decision = cancelled(&engine, on, delivery);
        let fee = *decision.outcome().decided().expect("decided");
        let mut steps = decision.steps().iter();
        assert!(steps.any(|step| step.rule() == RuleId::FeeAmendmentDate));
        fee.rate.expect("a rate")
    };
    let (half, quarter) = (Rate::percent(50), Rate::percent(25));
    for (reading, on, delivery, expected) in [
        (
            FeeAmendmentDate::NoticeDay,
            "2026-06-09",
            "2026-06-16",
            half,
        ),
        (
            FeeAmendmentDate::NoticeDay,
            "2026-06-10",
            "2026-06-16",
            quarter,
        ),
        (
            FeeAmendmentDate::DeliveryDay,
            "2026-06-03",
            "2026-06-09",
            half,
        ),
        (
            FeeAmendmentDate::DeliveryDay,
            "2026-06-03",
            "2026-06-10",
            quarter,
        ),
        (
            FeeAmendmentDate::DeliveryDay,
            "2026-06-09",
            "2026-06-16",
            quarter,
        ),
    ] {
        assert_eq!(
            rate(reading, on, delivery),
            expected,
            "{reading:?} {on} {delivery}"
        );
    }
    // Where no amendment has dates, the reading does not matter and is not told.
    let decision = cancelled(
        &with([band("A-1", HALF, None, 25)]).engine(),
        "2026-06-09",
        "2026-06-16",
    );
    let mut steps = decision.steps().iter();
    assert!(!steps.any(|step| step.rule() == RuleId::FeeAmendmentDate));
}

#[test]
fn bands_come_in_their_order_on_every_date() {
    let found = |amendments: Vec<AmendmentDraft>| {
        let Err(findings) = Order::try_from(with(amendments)) else {
            return Vec::new();
        };
        let findings = findings.iter();
        findings
            .map(|one| format!("{} {}: {}", one.code(), one.path(), one.message()))
            .collect()
    };
    let july = |draft: AmendmentDraft| {
        draft
            .from_date(date("2026-07-01"))
            .until_date(date("2026-07-31"))
    };
    assert!(found(vec![band("A-1", HALF, Some(13), 50)]).is_empty());
    let expected = "out_of_range amendments[0].cancellation_band: a band from 14 days of notice does not begin below the one from \
                    14 days";
    assert_eq!(found(vec![band("A-1", HALF, Some(14), 50)]), [expected]);
    assert!(found(vec![band("A-1", FREE, Some(7), 0)]).is_empty());
    let expected = "out_of_range amendments[0].cancellation_band: a band from 6 days of notice does not begin below the one from 6 \
                    days, from 2026-07-01 to 2026-07-31";
    assert_eq!(found(vec![july(band("A-1", FREE, Some(6), 0))]), [expected]);
    // Both are moved, on the same dates or on others.
    let both = vec![
        july(band("A-1", FREE, Some(5), 0)),
        july(band("A-2", HALF, Some(4), 50)),
    ];
    assert!(found(both).is_empty());
    let later = band("A-2", HALF, Some(4), 50).from_date(date("2026-07-02"));
    let expected = "out_of_range amendments[0].cancellation_band: a band from 6 days of notice does not begin below the one from 5 \
                    days, from 2026-07-01 to 2026-07-01";
    assert_eq!(
        found(vec![july(band("A-1", FREE, Some(5), 0)), later]),
        [expected]
    );
    let expected = "out_of_range amendments[0].cancellation_band.least_days: the band of the shortest notice has no lower end";
    assert_eq!(found(vec![band("A-1", FULL, Some(0), 50)]), [expected]);
    let expected =
        "rate_out_of_range amendments[0].cancellation_band.rate: expected a rate from 0 to 1";
    assert_eq!(found(vec![band("A-1", HALF, None, 101)]), [expected]);
    assert!(
        found(vec![
            band("A-1", HALF, None, 100),
            band("A-2", FULL, None, 0)
        ])
        .is_empty()
    );
    let expected =
        "amendment_mismatch amendments[0].replaces: this clause is amended by `cancellation_band`";
    assert_eq!(found(vec![count("A-1", HALF, 3)]), [expected]);
}

#[test]
fn a_number_is_one_that_a_clause_could_state() {
    let is_well = |number| {
        Order::try_from(with([count(
            "A-1",
            clauses::AED_RCA_REQUEST_WINDOW,
            number,
        )]))
        .is_ok()
    };
    assert_eq!(
        [0, 1, 3_650, 3_651].map(is_well),
        [false, true, true, false]
    );
}

#[test]
fn bands_and_numbers_are_written_and_read_back() {
    let order = Order::try_from(with([
        band("A-1", HALF, Some(4), 25),
        count("A-2", clauses::AED_RCA_REQUEST_WINDOW, 10),
    ]));
    let written = serde_json::to_value(order.expect("an order")).expect("it is written");
    let expected = json!([
        { "id": "A-1", "replaces": "2.5/cancellation-6-13-days", "cancellation_band": { "least_days": 4, "rate": "0.25" } },
        { "id": "A-2", "replaces": "2.3/aed-rca-request-window", "count": 10 },
    ]);
    assert_eq!(written["amendments"], expected);
}

/// An order for a root cause analysis of Azure Engineering Direct.
fn analyses(amendments: impl IntoIterator<Item = AmendmentDraft>) -> Engine {
    let enrolment = AedEnrolmentDraft::new([SubscriptionDraft::new("production")]);
    let mut draft = OrderDraft::example()
        .with_appendix_a(AppendixADraft::new().with_azure_engineering_direct(enrolment))
        .holding(
            ["azure_engineering_direct", "rapid_response"]
                .map(|one| bought(one, one).at(&["paris"])),
        );
    draft.amendments.extend(amendments);
    draft.engine()
}

fn analysis(
    engine: &Engine,
    closed_on: &str,
    requested_on: NaiveDate,
) -> Decision<RootCauseAnalysis> {
    let facts = RootCauseFacts::UNKNOWN
        .production_impact(true)
        .own_subscriptions(true);
    let requested_at = requested_on
        .and_hms_opt(10, 0, 0)
        .expect("a time")
        .and_utc();
    let closed_at = at(&format!("{closed_on}T10:00:00+02:00"));
    let request = RootCauseRequest::new(requested_at)
        .of_incident_closed_at(closed_at)
        .asked_of(AskedOf::AlignedEngineer)
        .with_facts(facts);
    let paris = engine.location("paris").expect("a location");
    paris.root_cause_analysis(&request).expect("an answer")
}

#[test]
fn the_days_of_a_root_cause_analysis_are_those_of_the_date_on_which_they_begin() {
    let ten = count("A-1", clauses::AED_RCA_REQUEST_WINDOW, 10).from_date(date("2026-07-01"));
    let five = count("A-2", clauses::AED_RCA_10_BUSINESS_DAYS, 5).from_date(date("2026-07-06"));
    let engine = analyses([ten, five]);
    let ends = |closed_on: &str, after: u64| {
        let requested_on = date(closed_on) + Days::new(after);
        let decision = analysis(&engine, closed_on, requested_on);
        match decision.outcome() {
            Outcome::Decided(analysis) => analysis.grounds[0].deliver_by,
            _ => None,
        }
    };
    // Closed in June: seven days, and ten business days from the request.
    assert_eq!(ends("2026-06-30", 8), None);
    assert_eq!(ends("2026-06-26", 7), Some(date("2026-07-17")));
    // The request comes in time by June's figure, and is delivered by July's.
    assert_eq!(ends("2026-06-30", 6), Some(date("2026-07-13")));
    assert_eq!(ends("2026-06-30", 5), Some(date("2026-07-17")));
    // Closed in July: ten days.
    assert_eq!(ends("2026-07-01", 10), Some(date("2026-07-17")));
    assert_eq!(ends("2026-07-01", 11), None);
    let told = analysis(&engine, "2026-07-01", date("2026-07-08"));
    let told = explain(&told, Language::En).to_string();
    for cited in [
        "amendment `A-1` to 2.3/aed-rca-request-window",
        "amendment `A-2` to 2.3/aed-rca-10-business-days",
    ] {
        assert!(told.contains(cited), "{told}");
    }
}

/// By when an event that begins on `first_day` is to be confirmed.
fn confirm_by(amendments: Vec<AmendmentDraft>, readings: Readings, first_day: NaiveDate) -> String {
    let mut draft =
        with(amendments).holding([bought("aem", "azure_event_management").at(&["paris"])]);
    "UTC".clone_into(&mut draft.locations[0].zone);
    let engine = draft.read_by(readings);
    let next = first_day.succ_opt().expect("a date");
    let question = json!({
        "id": "1", "ask": "event_plan", "location": "paris", "from": format!("{first_day}T00:00:00Z"),
        "to": format!("{next}T00:00:00Z"), "solutions": [{ "name": "billing", "cloud": "public" }],
        "microsoft_consents": true,
    });
    let node: Node = serde_json::from_value(question).expect("a question");
    let answer = serde_json::to_value(Answer::for_line(&engine, 1, &node)).expect("JSON");
    let told = answer["answer"]["confirm_by"].as_str();
    told.unwrap_or_else(|| panic!("{answer}")).to_owned()
}

/// The worked example: from October on a cancellation with six to thirteen days of notice costs a quarter, and events from September on
/// have four weeks of notice.
#[test]
fn the_figures_of_the_worked_example_are_these() {
    let order = include_str!("../../examples/data/amended_order.json");
    let order: Node = serde_json::from_str(order).expect("JSON");
    let engine = read_engine(&order, Zones::embedded()).expect("an engine");
    let questions = include_str!("../../examples/data/amended_questions.jsonl");
    let told = |id: &str| {
        let mut lines = questions.lines();
        let line = lines.find(|line| line.contains(&format!("\"id\":\"{id}\"")));
        let node: Node = serde_json::from_str(line.expect("a question")).expect("JSON");
        let answer = serde_json::to_value(Answer::for_line(&engine, 1, &node)).expect("JSON");
        answer["answer"].clone()
    };
    let fee = |id: &str| {
        let told = told(id);
        (told["notice_days"].clone(), told["fee"]["amount"].clone())
    };
    // Cancelled on 30 September for 9 October, and on 1 October for 9 October.
    assert_eq!(fee("53"), (json!(9), json!("5000.00")));
    assert_eq!(fee("54"), (json!(8), json!("2500.00")));
    // Four weeks before 22 September, in the place of six.
    let plan = told("notice");
    let expected = (&json!("2026-08-25"), &json!("full"));
    assert_eq!((&plan["confirm_by"], &plan["assessment"]), expected);
}

proptest! {
    /// A naive model: the first band whose least days the notice reaches, by lists of bands that the dates select.
    #[test]
    fn a_fee_is_that_of_the_first_band_that_the_notice_reaches(
        free in 8_u16..40, half in 0_u16..8, percents in prop::array::uniform3(0_i16..=100),
        from in 0_u64..60, length in 0_u64..60, notice in 0_u64..60, delivery in 0_u64..60,
    ) {
        let day = |number: u64| date("2026-04-01") + Days::new(number);
        let (first, last) = (day(from), day(from + length));
        let for_a_while = |draft: AmendmentDraft| draft.from_date(first).until_date(last);
        let [none, some, all] = percents;
        let engine = with([
            for_a_while(band("A-1", FREE, Some(free), none)),
            for_a_while(band("A-2", HALF, Some(half), some)),
            for_a_while(band("A-3", FULL, None, all)),
        ]).engine();
        let delivery = day(delivery);
        let on = delivery - Days::new(notice);
        let bands = if first <= on && on <= last {
            [(free.into(), none), (half.into(), some), (0, all)]
        } else {
            [(14, 0), (6, 50), (0, 100)]
        };
        let (_, percent) = bands.into_iter().find(|(least, _)| *least <= notice).expect("the last has all");
        let decision = cancelled(&engine, &on.to_string(), &delivery.to_string());
        let fee = decision.outcome().decided().expect("decided").fee;
        prop_assert_eq!(fee.minor_units(), i64::from(percent) * 10_000);
        // Clear days and the like count the notice; which bands hold does not depend on it.
        prop_assert_eq!(CancellationDays::default(), CancellationDays::CalendarDays);
    }

    /// An order with a number bounded to dates has the days of the order without it before and after, and within them those of the order
    /// with the unbounded one.
    #[test]
    fn a_bounded_number_is_none_outside_its_dates(
        from in 0_u64..40, length in 0_u64..20, closed in 0_u64..60, after in 0_u64..20, number in 1_u16..20,
        seventh in prop::sample::select(RcaDaySeven::ALL.to_vec()),
    ) {
        let day = |number: u64| date("2026-04-06") + Days::new(number);
        let clause = clauses::AED_RCA_REQUEST_WINDOW;
        let bounded = count("A-1", clause, number).from_date(day(from)).until_date(day(from + length));
        let is_within = (from..=from + length).contains(&closed);
        let other = is_within.then(|| count("A-1", clause, number));
        let (closed_on, requested_on) = (day(closed), day(closed) + TimeDelta::days(after.try_into().expect("few")));
        let ask = |engine: Engine| {
            let engine = engine.with_readings(Readings::default().with(seventh));
            analysis(&engine, &closed_on.to_string(), requested_on).outcome().clone()
        };
        prop_assert_eq!(ask(analyses([bounded])), ask(analyses(other)));
    }

    /// The notice of an event is that of the order without the amendment before and after its dates, and within them that of the order
    /// with the unbounded one. By the day of the confirmation, it is the last day on which one is early enough by what holds on it.
    #[test]
    fn an_amended_notice_holds_on_its_dates(
        from in 0_u64..60, length in 0_u64..60, event in 0_u64..120, weeks in 1_u16..12,
    ) {
        let day = |number: u64| date("2026-04-01") + Days::new(number);
        let (first, last, first_day) = (day(from), day(from + length), day(event));
        let plain = || count("A-1", clauses::AEM_SIX_WEEK_NOTICE, weeks);
        let bounded = || plain().from_date(first).until_date(last);
        let readings = Readings::default();
        let is_within = first <= first_day && first_day <= last;
        let other = if is_within { vec![plain()] } else { Vec::new() };
        let by_event = confirm_by(vec![bounded()], readings, first_day);
        prop_assert_eq!(by_event, confirm_by(other, readings, first_day));

        let needed = |on: NaiveDate| if first <= on && on <= last { weeks } else { 6 };
        let is_early = |on: &NaiveDate| *on + Days::new(7 * u64::from(needed(*on))) <= first_day;
        let expected = std::iter::successors(Some(first_day), |day: &NaiveDate| day.pred_opt()).find(is_early).expect("there is one");
        let readings = readings.with(NoticeAmendmentDate::ConfirmationDay);
        let by_confirmation = confirm_by(vec![bounded()], readings, first_day);
        prop_assert_eq!(by_confirmation, expected.to_string());
    }
}

#[test]
fn the_bands_of_the_document_are_those_of_an_order_without_amendments() {
    let order = Order::try_from(OrderDraft::example()).expect("an order");
    let bands = order.clauses_on(date("2026-06-15")).cancellation_bands();
    for (own, stated) in bands.iter().zip(CancellationBand::all()) {
        assert_eq!(own, stated);
    }
}
