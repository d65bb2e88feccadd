//! What falls due between two dates, and its text for calendar programs.

use std::collections::BTreeSet;

use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};
use proptest::prelude::*;
use unified_support::{
    calendar::Zones,
    chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc},
    decision::Problem,
    document::{
        CalendarWeeks, CreditsPaidWithFlex, FlexYears, Party, Readings, TermDate, Unit, clauses,
    },
    engine::{Engine, ObligationsRequest, Request},
    money::{Currency, Money},
    obligations::{DueBetween, Moment, ObligationCalendar},
    order::{
        AedEnrolmentDraft, AppendixADraft, BasePackageDraft, ContractYearDraft, CountryCode,
        ExtendedFeaturesDraft, FlexAllowance, LocationDraft, OrderDraft, PaidWith,
        PlannedEventDraft, PurchaseDraft, SubscriptionDraft,
    },
    report::{self, Language},
};

use crate::{
    base_package,
    builder::{self, Build, BuildPurchase},
    site::{at, date},
};

/// A purchase for a dollar.
fn bought(id: &str, service: &str, locations: &[&str]) -> PurchaseDraft {
    let dollar = Money::from_minor_units(100, Currency::USD);
    builder::bought(id, service)
        .at(locations)
        .paid(dollar, PaidWith::Price)
}

/// An order of Seattle and Auckland for 2026, with these purchases.
fn draft(purchases: impl IntoIterator<Item = PurchaseDraft>) -> OrderDraft {
    let mut draft = OrderDraft::example()
        .at([
            LocationDraft::new("seattle", CountryCode("US"), "America/Los_Angeles", []),
            LocationDraft::new("auckland", CountryCode("NZ"), "Pacific/Auckland", []),
        ])
        .with_base_package(base_package::of(Currency::USD))
        .holding(purchases);
    draft.number = "WO-7".into();
    draft.currency = "USD".into();
    draft
}

fn due(engine: &Engine, asked: DueBetween) -> ObligationCalendar {
    let decision = engine.calendar_of_obligations(asked).expect("an answer");
    let plain = engine.traced(&mut ()).calendar_of_obligations(asked);
    assert_eq!(Ok(decision.outcome().clone()), plain);
    decision.outcome().decided().expect("a calendar").clone()
}

fn between(from: &str, to: &str) -> DueBetween {
    DueBetween::new(date(from), date(to))
}

/// Date, moment and name of each entry.
fn told(calendar: &ObligationCalendar) -> Vec<String> {
    let entries = calendar.entries.iter();
    let told = entries.map(|entry| {
        let (on, moment, what) = (entry.on, entry.moment, entry.what.as_str());
        format!("{on} {moment} {what} {}", entry.location)
    });
    told.collect()
}

fn event(first_day: &str, last_day: &str) -> PlannedEventDraft {
    PlannedEventDraft::new("shop", date(first_day), date(last_day))
}

#[test]
fn an_event_has_a_calendar_of_its_own() {
    let aem = bought("aem", "AEM", &["auckland"])
        .with_event(event("2026-06-12", "2026-06-16").with_confirmed_on(date("2026-05-02")));
    let engine = draft([aem]).engine();
    let calendar = due(&engine, between("2026-04-30", "2026-06-30"));
    let before = [
        "assess_event_and_solution",
        "advise_on_risks",
        "tell_risks_in_writing",
        "learn_solution",
        "find_risks",
        "review_capacity_and_resilience",
    ];
    // Forty-two days before the 12 June is the 1 May: one day before it was confirmed.
    let mut expected = vec!["2026-05-01 due confirm_event_in_writing auckland".to_owned()];
    expected.extend(before.map(|what| format!("2026-06-11 due {what} auckland")));
    expected.extend([
        "2026-06-12 begins event_coverage auckland".to_owned(),
        "2026-06-16 lapses event_coverage auckland".to_owned(),
        "2026-06-17 begins summarise_cases auckland".to_owned(),
        "2026-06-17 begins see_cases_resolved auckland".to_owned(),
    ]);
    assert_eq!(told(&calendar), expected);
    let confirm = &calendar.entries[0];
    assert_eq!(confirm.met_on, Some(date("2026-05-02")));
    assert_eq!(
        (confirm.purchase.as_deref(), confirm.solution.as_deref()),
        (Some("aem"), Some("shop"))
    );
    // New Zealand is twelve hours ahead in winter.
    assert_eq!(confirm.ends_at, at("2026-05-01T12:00:00Z"));
    // The 12 June is a Friday: six whole weeks before its own begin on Monday 27 April.
    let whole = engine.with_readings(Readings::default().with(CalendarWeeks::WholeWeeks));
    let calendar = due(&whole, between("2026-04-26", "2026-05-01"));
    let confirm_by = ["2026-04-26 due confirm_event_in_writing auckland"];
    assert_eq!(told(&calendar), confirm_by);
}

#[test]
fn the_bounds_are_included() {
    let engine = draft([]).engine();
    let request = "2026-11-01 due request_deliveries_with_data seattle";
    for (from, to, is_there) in [
        ("2026-11-01", "2026-11-01", true),
        ("2026-10-31", "2026-11-01", true),
        ("2026-11-01", "2026-11-02", true),
        ("2026-10-01", "2026-10-31", false),
        ("2026-11-02", "2026-12-30", false),
    ] {
        let told = told(&due(&engine, between(from, to)));
        assert_eq!(told, if is_there { vec![request] } else { vec![] });
    }
}

#[test]
fn a_span_that_ends_before_it_begins_is_refused() {
    let engine = draft([]).engine();
    let asked = between("2026-11-01", "2026-10-31");
    let error = engine.calendar_of_obligations(asked).unwrap_err();
    assert_eq!(
        (error.path.as_str(), error.value.as_deref()),
        ("to", Some("2026-10-31"))
    );
    assert_eq!(
        error.problem,
        Problem::DateOutOfOrder {
            date: date("2026-10-31"),
            other: "from",
            not_before: date("2026-11-01"),
        }
    );
    assert_eq!(error.code(), "out_of_order");
}

#[test]
fn dates_are_those_of_the_location_or_of_the_host() {
    let workshop = bought("workshop", "workshops", &["auckland"]);
    let places = |reading: TermDate| {
        let engine = draft([workshop.clone()]).read_by(Readings::default().with(reading));
        let calendar = due(&engine, between("2026-12-31", "2026-12-31"));
        let entries = calendar.entries.iter();
        let entries = entries.filter(|entry| entry.purchase.is_some());
        let told = entries.map(|entry| (entry.location.to_string(), entry.ends_at));
        told.collect::<BTreeSet<_>>()
    };
    let auckland = ("auckland".to_owned(), at("2026-12-31T11:00:00Z"));
    assert_eq!(
        places(TermDate::SupportLocation),
        BTreeSet::from([auckland])
    );
    let seattle = ("seattle".to_owned(), at("2027-01-01T08:00:00Z"));
    assert_eq!(places(TermDate::Host), BTreeSet::from([seattle]));
}

#[test]
fn several_locations_are_dated_by_the_host_but_end_each_by_its_own() {
    let uer = bought(
        "ghed",
        "github_engineering_direct",
        &["auckland", "seattle"],
    );
    let engine = draft([uer]).engine();
    let calendar = due(&engine, between("2026-12-31", "2026-12-31"));
    assert_eq!(
        told(&calendar),
        [
            "2026-12-31 lapses support auckland",
            "2026-12-31 lapses use auckland",
            "2026-12-31 lapses support auckland",
            "2026-12-31 lapses support seattle",
            "2026-12-31 lapses use seattle",
            "2026-12-31 lapses support seattle",
            "2026-12-31 due review_with_customer seattle",
        ]
    );
    let review = calendar.entries.last().unwrap();
    assert_eq!(
        (review.number, review.opens_on),
        (4, Some(date("2026-10-01")))
    );
}

#[test]
fn a_purchase_for_places_other_than_the_host_is_dated_by_the_first() {
    let locations = [
        LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []),
        LocationDraft::new("seattle", CountryCode("US"), "America/Los_Angeles", []),
        LocationDraft::new("auckland", CountryCode("NZ"), "Pacific/Auckland", []),
    ];
    let places = |places: &[&str]| {
        let github = bought("github", "github_engineering_direct", places);
        let engine = draft([github]).at(locations.clone()).engine();
        let calendar = due(&engine, between("2026-03-31", "2026-03-31"));
        told(&calendar)
    };
    let review = |place: &str| [format!("2026-03-31 due review_with_customer {place}")];
    assert_eq!(places(&["auckland", "seattle"]), review("auckland"));
    assert_eq!(places(&["auckland", "paris"]), review("paris"));
    assert_eq!(places(&["seattle"]), review("seattle"));
}

#[test]
fn one_side_can_be_asked_about() {
    let aem = bought("aem", "AEM", &["seattle"]).with_event(event("2026-06-12", "2026-06-16"));
    let engine = draft([aem]).engine();
    let whole = due(&engine, between("2026-01-01", "2026-12-31"));
    let of = |party| due(&engine, between("2026-01-01", "2026-12-31").of(party));
    let (microsoft, customer) = (of(Party::Microsoft), of(Party::Customer));
    assert!(!microsoft.entries.is_empty() && !customer.entries.is_empty());
    let belongs = |calendar: &ObligationCalendar, party| {
        let mut entries = calendar.entries.iter();
        entries.all(|entry| entry.party == party)
    };
    assert!(belongs(&microsoft, Party::Microsoft) && belongs(&customer, Party::Customer));
    let sum = microsoft.entries.len() + customer.entries.len();
    assert_eq!(whole.entries.len(), sum);
}

#[test]
fn flex_is_allocated_at_execution_or_each_year() {
    let dollars = |cents| Money::from_minor_units(cents, Currency::USD);
    let years =
        [3, 0, 5].map(|flex| ContractYearDraft::new(dollars(100), FlexAllowance(dollars(flex))));
    let paris = LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []);
    let order = draft([])
        .at([paris])
        .for_days("2026-01-01", "2028-12-31")
        .with_base_package(BasePackageDraft::new(years));
    let dates = |reading: FlexYears| {
        let engine = order.clone().read_by(Readings::default().with(reading));
        let calendar = due(&engine, between("2025-01-01", "2029-12-31"));
        let entries = calendar.entries.iter();
        let flex = entries.filter(|entry| entry.what.as_str() == "flex_allocation");
        let told = flex.map(|entry| (entry.on, entry.number));
        told.collect::<Vec<_>>()
    };
    assert_eq!(dates(FlexYears::AllAtExecution), [(date("2025-12-15"), 1)]);
    // Nothing is granted in the second year.
    assert_eq!(
        dates(FlexYears::EachYear),
        [(date("2026-12-31"), 1), (date("2028-12-31"), 3)]
    );
}

#[test]
fn a_service_is_assigned_to_a_location_only_if_there_are_several() {
    let ede = bought("ede", "EDE", &["seattle"]);
    let assigns = |order: OrderDraft| {
        let calendar = due(&order.engine(), between("2025-12-15", "2025-12-15"));
        told(&calendar)
    };
    assert_eq!(
        assigns(draft([ede.clone()])),
        ["2025-12-15 due assign_service_to_location seattle"]
    );
    let seattle = LocationDraft::new("seattle", CountryCode("US"), "America/Los_Angeles", []);
    assert_eq!(assigns(draft([ede]).at([seattle])), Vec::<String>::new());
}

#[test]
fn an_onboarding_has_its_duties_and_what_follows() {
    let purchases = [
        bought("rr", "Rapid Response", &["seattle"]),
        bought("aed", "AED", &["seattle"]),
    ];
    let enrolment = AedEnrolmentDraft::new([SubscriptionDraft::new("production")]);
    let with = |enrolment: AedEnrolmentDraft| {
        let appendix = AppendixADraft::new().with_azure_engineering_direct(enrolment);
        let engine = draft(purchases.clone()).with_appendix_a(appendix).engine();
        told(&due(
            &engine,
            between("2026-01-02", "2026-12-30").of(Party::Microsoft),
        ))
    };
    // Sixty days from 1 January end on 1 March, thirty more on 31 March.
    let always = [
        "2026-03-01 due onboard_subscriptions seattle",
        "2026-03-02 begins aed_features seattle",
    ];
    assert_eq!(with(enrolment.clone()), always);
    let extended = enrolment.with_extended_features(ExtendedFeaturesDraft::new());
    assert_eq!(
        with(extended),
        [
            "2026-03-01 due onboard_subscriptions seattle",
            "2026-03-01 due define_monitoring_scenarios seattle",
            "2026-03-02 begins aed_features seattle",
            "2026-03-31 due make_monitors_ready_for_tests seattle",
        ]
    );
}

/// Everything an order can hold that falls due.
fn full() -> OrderDraft {
    let aem = bought("aem", "AEM", &["auckland"])
        .with_event(event("2026-06-12", "2026-06-16"))
        .with_event(event("2026-06-17", "2026-06-18"));
    let aed = AedEnrolmentDraft::new([SubscriptionDraft::new("production")])
        .with_extended_features(ExtendedFeaturesDraft::new());
    draft([
        bought("uer", "UER", &["seattle"]),
        bought("rr", "Rapid Response", &["seattle"]),
        bought("aed", "AED", &["seattle"]),
        aem,
        bought(
            "ghed, \"one\"; two\\three",
            "github_engineering_direct",
            &["auckland"],
        ),
    ])
    .with_appendix_a(AppendixADraft::new().with_azure_engineering_direct(aed))
}

fn text_of(engine: &Engine, calendar: &ObligationCalendar) -> String {
    let made_at = at("2026-01-02T03:04:05Z");
    let text = report::icalendar(engine.order(), calendar, made_at, Language::En);
    text.expect("a stamp").expect("a text")
}

#[test]
fn an_independent_parser_reads_the_text() {
    let engine = full().engine();
    let calendar = due(&engine, between("2025-12-01", "2027-01-31"));
    let text = text_of(&engine, &calendar);
    let read: Calendar = text.parse().expect("a calendar");
    assert_eq!(read.property_value("VERSION"), Some("2.0"));
    let mut uids = BTreeSet::new();
    assert_eq!(read.components.len(), calendar.entries.len());
    for (component, entry) in read.components.iter().zip(&calendar.entries) {
        let CalendarComponent::Event(event) = component else {
            panic!("{component:?}")
        };
        assert_eq!(event.get_start(), Some(DatePerhapsTime::Date(entry.on)));
        assert_eq!(event.get_timestamp(), Some(at("2026-01-02T03:04:05Z")));
        assert!(uids.insert(event.get_uid().expect("an id").to_owned()));
        let summary = event.get_summary().expect("a summary");
        let what = entry.what.as_str().replace('_', " ");
        assert!(summary.contains(&what), "{summary}");
        if let Some(purchase) = &entry.purchase {
            assert!(summary.contains(&format!("({purchase})")), "{summary}");
        }
        let description = event.get_description().expect("a description");
        assert!(description.contains(entry.clause.as_str()));
        assert!(description.contains(entry.clause.clause().summary()));
    }
    assert!(calendar.entries.len() > 40);
}

#[test]
fn the_same_entry_keeps_its_id() {
    let engine = full().engine();
    let ids = |from: &str, to: &str| {
        let text = text_of(&engine, &due(&engine, between(from, to)));
        let read: Calendar = text.parse().expect("a calendar");
        let events = read.components.iter().filter_map(|one| one.as_event());
        let ids = events.filter_map(|event| event.get_uid().map(str::to_owned));
        ids.collect::<BTreeSet<_>>()
    };
    let (all, part) = (
        ids("2026-01-01", "2026-12-31"),
        ids("2026-06-01", "2026-07-31"),
    );
    assert!(!part.is_empty() && part.is_subset(&all));
}

#[test]
fn no_two_entries_share_an_id_whatever_their_purchases_are_called() {
    let purchases = [
        "order",
        "a",
        "a/support",
        "a%2Fsupport",
        "purchase/a",
        "a\r\nb",
        "a\nb",
        "a\u{1}b",
        "a\u{2}b",
    ];
    let purchases = purchases.map(|id| bought(id, "workshops", &["seattle"]));
    let dollars = Money::from_minor_units(100, Currency::USD);
    let base = BasePackageDraft::new([ContractYearDraft::new(dollars, FlexAllowance(dollars))]);
    let engine = draft(purchases).with_base_package(base).engine();
    let calendar = due(&engine, between("2025-12-01", "2027-01-31"));
    let read: Calendar = text_of(&engine, &calendar).parse().expect("a calendar");
    let events = read.components.iter().filter_map(|one| one.as_event());
    let ids: BTreeSet<_> = events.filter_map(|event| event.get_uid()).collect();
    assert_eq!(ids.len(), calendar.entries.len());
}

#[test]
fn a_line_of_a_name_ends_once_however_it_is_written() {
    for name in ["a\r\nb", "a\nb", "a\rb"] {
        let engine = draft([bought(name, "workshops", &["seattle"])]).engine();
        let text = text_of(&engine, &due(&engine, between("2025-12-01", "2027-01-31")));
        assert!(text.contains("(a\\nb)"), "{name:?}");
        assert!(!text.contains(char::REPLACEMENT_CHARACTER), "{name:?}");
    }
}

#[test]
fn a_calendar_without_entries_has_no_text() {
    let engine = full().engine();
    let nothing = due(&engine, between("2020-01-01", "2020-01-31"));
    assert!(nothing.entries.is_empty());
    let text = report::icalendar(
        engine.order(),
        &nothing,
        at("2026-01-02T03:04:05Z"),
        Language::En,
    );
    assert_eq!(text.expect("a stamp"), None);
}

#[test]
fn what_is_due_before_the_term_opens_on_no_later_day() {
    let mut order = OrderDraft::example().for_days("2026-03-01", "2026-03-31");
    order.executed_on = date("2026-01-01");
    order.base_package = None;
    let engine = order.engine();
    let calendar = due(&engine, between("2026-01-01", "2026-12-31"));
    let [request] = &calendar.entries[..] else {
        panic!("one entry: {calendar:?}")
    };
    // Sixty days before 31 March.
    assert_eq!((request.on, request.opens_on), (date("2026-01-30"), None));
}

#[test]
fn credits_that_outlast_their_year_are_lost_by_another_clause() {
    let mut credits = bought("credits", "proactive_credits", &["seattle"]).of(1, Unit::Credits);
    credits.paid_with = PaidWith::FlexAllowance;
    for (reading, clause) in [
        (
            CreditsPaidWithFlex::YearEnd,
            clauses::FLEX_SERVICES_USED_WITHIN_YEAR,
        ),
        (CreditsPaidWithFlex::TermEnd, clauses::UNUSED_SERVICES_LOST),
    ] {
        let engine = draft([credits.clone()]).read_by(Readings::default().with(reading));
        let calendar = due(&engine, between("2026-12-31", "2026-12-31"));
        let mut entries = calendar.entries.iter();
        let used = entries.find(|entry| entry.what.as_str() == "use");
        assert_eq!(used.map(|entry| entry.clause), Some(clause));
    }
}

#[test]
fn a_stamp_has_a_year_of_four_digits() {
    let engine = full().engine();
    let calendar = due(&engine, between("2026-01-01", "2026-01-31"));
    let stamped = |at| report::icalendar(engine.order(), &calendar, at, Language::En);
    assert!(stamped(at("9999-12-31T23:59:59Z")).is_ok());
    let late = DateTime::<Utc>::MAX_UTC;
    let error = stamped(late).unwrap_err();
    assert!(error.to_string().starts_with("made_at: "), "{error}");
}

#[test]
fn a_question_whose_stamp_cannot_be_written_is_refused() {
    let engine = full().engine();
    let due = DueBetween::new(date("2026-01-01"), date("2026-01-31"));
    let ask = |at| {
        engine.ask(&Request::CalendarOfObligations(ObligationsRequest::new(
            due,
            Some(at),
        )))
    };
    assert!(ask(at("0000-01-01T00:00:00Z")).is_ok());
    assert!(ask(at("9999-12-31T23:59:59.999999999Z")).is_ok());
    let leap = date("2016-12-31").and_hms_nano_opt(23, 59, 59, 1_000_000_000);
    for (made_at, code) in [
        (DateTime::<Utc>::MIN_UTC, "out_of_span"),
        (
            at("0000-01-01T00:00:00Z") - TimeDelta::nanoseconds(1),
            "out_of_span",
        ),
        (
            at("9999-12-31T23:59:59Z") + TimeDelta::seconds(1),
            "out_of_span",
        ),
        (leap.expect("an instant").and_utc(), "leap_second"),
    ] {
        let error = ask(made_at).expect_err("no such stamp");
        assert_eq!(error.path.as_str(), "icalendar_made_at");
        assert_eq!(error.code(), code);
    }
}

proptest! {
    /// A calendar is the sum of its parts.
    #[test]
    fn a_calendar_can_be_split_at_any_date(start in 0_u64..500, first in 0_u64..300, second in 0_u64..300) {
        let engine = full().engine();
        let from = date("2025-12-01") + Days::new(start);
        let middle = from + Days::new(first);
        let to = middle + Days::new(1) + Days::new(second);
        let part = |from: NaiveDate, to| due(&engine, DueBetween::new(from, to));
        let whole = part(from, to);
        let mut parts = part(from, middle).entries;
        parts.extend_from_slice(&part(middle + Days::new(1), to).entries);
        // A date may end later in the west than the next one in the east.
        parts.sort_by_key(|entry| entry.ends_at);
        prop_assert_eq!(&whole.entries, &parts);
        prop_assert!(whole.entries.iter().all(|entry| (from..=to).contains(&entry.on)));
        prop_assert!(whole.entries.is_sorted_by_key(|entry| entry.ends_at));
    }

    /// Whatever an order calls its parts, the text is read back, and no line is too long.
    #[test]
    fn any_name_is_read_back(id in "\\PC{1,60}", solution in "[\\PC\\n]{1,120}") {
        let event = PlannedEventDraft::new(&*solution, date("2026-06-12"), date("2026-06-16"));
        let order = draft([bought(&id, "AEM", &["auckland"]).with_event(event)]);
        let Ok(engine) = Engine::from_draft(order, Zones::embedded(), Readings::default()) else {
            return Ok(());
        };
        let calendar = due(&engine, between("2026-01-01", "2026-12-31"));
        let text = text_of(&engine, &calendar);
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let read: Calendar = text.parse().expect("a calendar");
        let begins = calendar.entries.iter().zip(&read.components).find(|(entry, _)| {
            entry.solution.is_some() && entry.moment == Moment::Begins
        });
        let (entry, component) = begins.expect("an event");
        let summary = component.as_event().and_then(|event| event.get_summary());
        let expected = format!("Begins: event coverage ({id}) ({solution})");
        prop_assert_eq!(entry.purchase.as_deref(), Some(&*id));
        prop_assert_eq!(summary, Some(&*expected));
    }
}
