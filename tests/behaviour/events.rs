//! Events of Azure Event Management: how many cover a period, when each runs, and by when they are confirmed.
//!
//! 23 November 2026 is a Monday. In Los Angeles the clock is turned back on 1 November 2026, and forward on 12 March 2028.

use std::sync::Arc;

use proptest::prelude::*;
use unified_support::{
    chrono::{DateTime, NaiveDate, TimeDelta, Utc},
    decision::{NotApplicable, Outcome, Problem, Step, Undetermined},
    document::{
        AemClouds, AemEventDays, CalendarWeeks, Duty, Occasion, Party, Readings, RuleId, TermDate,
        Unit, clauses,
    },
    engine::Engine,
    limits::{EventAssessment, EventDates, EventPlan, EventRequest, EventSolution, EventWindow},
    order::{Cloud, CountryCode, LocationDraft, OrderDraft, PlannedEventDraft},
};

use crate::{
    builder::{Build, BuildPurchase, bought},
    site::{at, date},
};

/// The host lies on the other side of the date line.
fn draft() -> OrderDraft {
    let locations = [
        LocationDraft::new("los_angeles", CountryCode("US"), "America/Los_Angeles", []),
        LocationDraft::new("kiritimati", CountryCode("KI"), "Pacific/Kiritimati", []),
        LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []),
    ];
    OrderDraft::example()
        .for_days("2026-01-01", "2028-12-31")
        .at(locations)
}

fn public(name: &str) -> EventSolution {
    EventSolution::new(name, Cloud::Public)
}

/// One solution, confirmed long before.
fn request(from: &str, to: &str) -> EventRequest {
    EventRequest::new(at(from), at(to), public("shop")).confirmed(date("2026-01-01"))
}

fn outcome(location: &str, readings: Readings, request: &EventRequest) -> Outcome<EventPlan> {
    let engine = draft().read_by(readings);
    let place = engine.location(location).expect("a location");
    let decision = place.event_plan(request).expect("an answer");
    let plain = place.traced(&mut ()).event_plan(request);
    assert_eq!(plain.as_ref(), Ok(decision.outcome()));
    decision.outcome().clone()
}

fn plan(location: &str, readings: Readings, request: &EventRequest) -> EventPlan {
    let outcome = outcome(location, readings, request);
    outcome.decided().expect("a plan").clone()
}

/// The start, the end and the dates of each window.
fn told(plan: &EventPlan) -> Vec<(DateTime<Utc>, DateTime<Utc>, NaiveDate, NaiveDate)> {
    let windows = plan.windows.iter();
    let told = windows.map(|window| {
        let (starts_at, ends_at) = (window.starts_at, window.ends_at);
        (starts_at, ends_at, window.first_day, window.last_day)
    });
    told.collect()
}

#[test]
fn the_sixth_date_takes_a_second_event_and_midnight_is_no_date_more() {
    let days = |to| {
        let plan = plan(
            "paris",
            Readings::default(),
            &request("2026-11-23T23:00:00+01:00", to),
        );
        (plan.days, plan.windows.len(), plan.events_needed)
    };
    assert_eq!(days("2026-11-23T23:00:01+01:00"), (1, 1, 1));
    assert_eq!(days("2026-11-24T00:00:00+01:00"), (1, 1, 1));
    assert_eq!(days("2026-11-24T00:00:00.000000001+01:00"), (2, 1, 1));
    assert_eq!(days("2026-11-28T00:00:00+01:00"), (5, 1, 1));
    assert_eq!(days("2026-11-28T00:00:00.000000001+01:00"), (6, 2, 2));
    assert_eq!(days("2026-12-03T00:00:00+01:00"), (10, 2, 2));
    assert_eq!(days("2026-12-03T00:00:01+01:00"), (11, 3, 3));
}

#[test]
fn dates_and_periods_of_24_hours_differ() {
    let periods = Readings::default().with(AemEventDays::Periods24h);
    // From Monday noon: by dates until Friday midnight, by periods until Saturday noon.
    let asked = request("2026-11-23T12:00:00+01:00", "2026-11-28T12:00:00+01:00");
    let by_dates = plan("paris", Readings::default(), &asked);
    assert_eq!((by_dates.days, by_dates.events_needed), (6, 2));
    let midnight = at("2026-11-28T00:00:00+01:00");
    assert_eq!(
        told(&by_dates),
        [
            (
                asked.from(),
                midnight,
                date("2026-11-23"),
                date("2026-11-27")
            ),
            (midnight, asked.to(), date("2026-11-28"), date("2026-11-28")),
        ]
    );
    let by_periods = plan("paris", periods, &asked);
    assert_eq!((by_periods.days, by_periods.events_needed), (5, 1));
    let later = request(
        "2026-11-23T12:00:00+01:00",
        "2026-11-28T12:00:00.000000001+01:00",
    );
    let by_periods = plan("paris", periods, &later);
    assert_eq!((by_periods.days, by_periods.events_needed), (6, 2));
    let noon = at("2026-11-28T12:00:00+01:00");
    assert_eq!(
        told(&by_periods),
        [
            (later.from(), noon, date("2026-11-23"), date("2026-11-28")),
            (noon, later.to(), date("2026-11-28"), date("2026-11-28")),
        ]
    );
}

#[test]
fn a_turn_of_the_clock_makes_a_date_longer_and_no_period() {
    // Five dates of 121 hours, from Thursday to Monday: the clock is turned back on Sunday.
    let asked = request("2026-10-29T00:00:00-07:00", "2026-11-03T00:00:00-08:00");
    assert_eq!(asked.to() - asked.from(), TimeDelta::hours(121));
    let by_dates = plan("los_angeles", Readings::default(), &asked);
    assert_eq!((by_dates.days, by_dates.events_needed), (5, 1));
    let periods = Readings::default().with(AemEventDays::Periods24h);
    let by_periods = plan("los_angeles", periods, &asked);
    assert_eq!((by_periods.days, by_periods.events_needed), (6, 2));
    assert_eq!(
        by_periods.windows[0].ends_at,
        at("2026-11-02T23:00:00-08:00")
    );
    // Turned forward, five dates have 119 hours: the second window starts at midnight all the same.
    let asked = request("2028-03-10T00:00:00-08:00", "2028-03-16T00:00:00-07:00");
    let forward = plan("los_angeles", Readings::default(), &asked);
    assert_eq!(forward.days, 6);
    assert_eq!(
        forward.windows[1].starts_at,
        at("2028-03-15T00:00:00-07:00")
    );
}

#[test]
fn a_leap_day_is_a_day_of_the_event() {
    let days = |from, to| plan("paris", Readings::default(), &request(from, to)).days;
    assert_eq!(
        days("2028-02-26T00:00:00+01:00", "2028-03-02T00:00:00+01:00"),
        5
    );
    assert_eq!(
        days("2027-02-26T00:00:00+01:00", "2027-03-02T00:00:00+01:00"),
        4
    );
}

#[test]
fn the_dates_of_every_location_are_told_across_the_date_line() {
    // Five dates of Los Angeles lie on six of Kiritimati, 22 hours ahead, which begin the day after.
    let asked = request("2026-11-23T00:00:00-08:00", "2026-11-28T00:00:00-08:00");
    let here = plan("los_angeles", Readings::default(), &asked);
    assert_eq!((here.days, here.events_needed), (5, 1));
    let [window] = &here.windows[..] else {
        panic!("one window")
    };
    let places: Vec<_> = window
        .places
        .iter()
        .map(|dates: &EventDates| (&*dates.location, dates.first_day, dates.last_day))
        .collect();
    assert_eq!(
        places,
        [
            ("los_angeles", date("2026-11-23"), date("2026-11-27")),
            ("kiritimati", date("2026-11-23"), date("2026-11-28")),
            ("paris", date("2026-11-23"), date("2026-11-28")),
        ]
    );
    // Asked there, the same period takes two events, and by one date more of notice.
    let there = plan("kiritimati", Readings::default(), &asked);
    assert_eq!((there.days, there.events_needed), (6, 2));
    let evening = request("2026-11-23T02:00:00-08:00", "2026-11-28T00:00:00-08:00");
    let here = plan("los_angeles", Readings::default(), &evening);
    let there = plan("kiritimati", Readings::default(), &evening);
    assert_eq!(here.confirm_by, date("2026-10-12"));
    assert_eq!(there.confirm_by, date("2026-10-13"));
}

#[test]
fn forty_two_days_of_notice_are_enough_and_forty_one_take_consent() {
    let asked = |confirmed_on| {
        request("2026-11-25T09:00:00+01:00", "2026-11-26T09:00:00+01:00")
            .confirmed(date(confirmed_on))
    };
    let told = |request: &EventRequest| {
        let plan = plan("paris", Readings::default(), request);
        (plan.notice_days, plan.assessment, plan.confirm_by)
    };
    let by = date("2026-10-14");
    let (full, reduced) = (EventAssessment::Full, EventAssessment::MayBeReduced);
    assert_eq!(told(&asked("2026-10-13")), (Some(43), full, by));
    assert_eq!(told(&asked("2026-10-14")), (Some(42), full, by));
    // In time, it does not matter whether Microsoft would agree to less.
    assert_eq!(
        told(&asked("2026-10-14").with_consent(false)),
        (Some(42), full, by)
    );
    let short = asked("2026-10-15");
    assert_eq!(
        told(&short.clone().with_consent(true)),
        (Some(41), reduced, by)
    );
    let refused = outcome(
        "paris",
        Readings::default(),
        &short.clone().with_consent(false),
    );
    assert_eq!(
        refused.not_applicable(),
        Some(NotApplicable::NoticeTooShort)
    );
    let open = outcome("paris", Readings::default(), &short);
    let missing = Undetermined::missing(&["microsoft_consents"]);
    assert_eq!(open, Outcome::Undetermined(missing));
    // Confirmed after it began.
    let after = asked("2026-11-26").with_consent(true);
    assert_eq!(told(&after), (Some(-1), reduced, by));
}

#[test]
fn six_whole_weeks_of_notice_run_from_monday_to_sunday() {
    let asked = |confirmed_on| {
        request("2026-11-25T09:00:00+01:00", "2026-11-26T09:00:00+01:00")
            .confirmed(date(confirmed_on))
            .with_consent(false)
    };
    let whole = Readings::default().with(CalendarWeeks::WholeWeeks);
    // The event begins on a Wednesday: the six weeks before its own begin on Monday 2026-10-12.
    let in_time = plan("paris", whole, &asked("2026-10-11"));
    assert_eq!(in_time.assessment, EventAssessment::Full);
    assert_eq!(in_time.confirm_by, date("2026-10-11"));
    let late = outcome("paris", whole, &asked("2026-10-12"));
    assert_eq!(late.not_applicable(), Some(NotApplicable::NoticeTooShort));
    let by_days = plan("paris", Readings::default(), &asked("2026-10-12"));
    assert_eq!(by_days.assessment, EventAssessment::Full);
}

#[test]
fn an_event_lies_wholly_in_the_term() {
    // The term: 2026 to 2028.
    let is_planned = |location, readings, from, to| {
        let request = EventRequest::new(at(from), at(to), public("shop")).with_consent(true);
        match outcome(location, readings, &request) {
            Outcome::Decided(_) => true,
            other => {
                assert_eq!(other.not_applicable(), Some(NotApplicable::OrderNotInForce));
                false
            }
        }
    };
    let in_paris = |from, to| is_planned("paris", Readings::default(), from, to);
    assert!(in_paris(
        "2028-12-31T00:00:00+01:00",
        "2029-01-01T00:00:00+01:00"
    ));
    assert!(!in_paris(
        "2028-12-31T00:00:00+01:00",
        "2029-01-01T00:00:01+01:00"
    ));
    assert!(!in_paris(
        "2029-01-01T00:00:00+01:00",
        "2029-01-02T00:00:00+01:00"
    ));
    assert!(in_paris(
        "2026-01-01T00:00:00+01:00",
        "2026-01-02T00:00:00+01:00"
    ));
    assert!(!in_paris(
        "2025-12-31T23:59:59+01:00",
        "2026-01-02T00:00:00+01:00"
    ));
    // Midnight of Paris is still the day before in Los Angeles, the host's.
    let (from, to) = ("2026-01-01T00:00:00+01:00", "2026-01-02T00:00:00+01:00");
    let by_host = Readings::default().with(TermDate::Host);
    assert!(!is_planned("paris", by_host, from, to));
    let (from, to) = ("2028-12-31T09:00:00+01:00", "2029-01-01T08:00:00+01:00");
    assert!(is_planned("paris", by_host, from, to));
    assert!(!in_paris(from, to));
}

#[test]
fn without_a_confirmation_only_consent_decides() {
    let (from, to) = (
        at("2026-11-25T09:00:00+01:00"),
        at("2026-11-26T09:00:00+01:00"),
    );
    let asked = EventRequest::new(from, to, public("shop"));
    let missing = |facts| Outcome::Undetermined(Undetermined::missing(facts));
    let both = missing(&["confirmed_on", "microsoft_consents"]);
    assert_eq!(outcome("paris", Readings::default(), &asked), both);
    let refused = asked.clone().with_consent(false);
    let confirmation = missing(&["confirmed_on"]);
    assert_eq!(
        outcome("paris", Readings::default(), &refused),
        confirmation
    );
    let agreed = plan("paris", Readings::default(), &asked.with_consent(true));
    assert_eq!(agreed.notice_days, None);
    assert_eq!(agreed.assessment, EventAssessment::MayBeReduced);
}

fn names(solutions: &[Arc<str>]) -> Vec<&str> {
    solutions.iter().map(|name| &**name).collect()
}

#[test]
fn each_solution_takes_its_own_events() {
    let asked = request("2026-11-23T00:00:00+01:00", "2026-11-29T00:00:00+01:00")
        .and(public("payments"))
        .and(public("search"));
    let plan = plan("paris", Readings::default(), &asked);
    assert_eq!((plan.windows.len(), plan.events_needed), (2, 6));
    assert_eq!(names(&plan.served), ["shop", "payments", "search"]);
    assert!(plan.refused.is_empty());
}

#[test]
fn another_cloud_shuts_out_the_customer_or_the_solution() {
    let per_solution = Readings::default().with(AemClouds::PerSolution);
    for cloud in [Cloud::Government, Cloud::Sovereign] {
        let permits = EventSolution::new("permits", cloud);
        let asked =
            request("2026-11-23T00:00:00+01:00", "2026-11-29T00:00:00+01:00").and(permits.clone());
        let shut_out = outcome("paris", Readings::default(), &asked);
        assert_eq!(
            shut_out.not_applicable(),
            Some(NotApplicable::NotInPublicCloud)
        );
        let served = plan("paris", per_solution, &asked);
        assert_eq!(
            (served.events_needed, names(&served.refused)),
            (2, vec!["permits"])
        );
        // Nothing is left.
        let alone =
            EventRequest::new(asked.from(), asked.to(), permits).confirmed(date("2026-01-01"));
        let none = outcome("paris", per_solution, &alone);
        assert_eq!(none.not_applicable(), Some(NotApplicable::NotInPublicCloud));
    }
}

#[test]
fn the_order_tells_of_another_cloud_too() {
    let event = PlannedEventDraft::new("permits", date("2026-06-01"), date("2026-06-02"))
        .with_cloud(Cloud::Government);
    let bought = bought("aem", "AEM").of(1, Unit::Events).with_event(event);
    let engine = draft().with_purchase(bought).engine();
    let asked = request("2026-11-23T00:00:00+01:00", "2026-11-24T00:00:00+01:00");
    let told = |engine: &Engine| {
        let place = engine.location("paris").expect("a location");
        place
            .event_plan(&asked)
            .expect("an answer")
            .outcome()
            .not_applicable()
    };
    assert_eq!(told(&engine), Some(NotApplicable::NotInPublicCloud));
    let per_solution = Readings::default().with(AemClouds::PerSolution);
    assert_eq!(told(&engine.with_readings(per_solution)), None);
}

#[test]
fn what_microsoft_owes_is_told_with_its_clauses() {
    let asked = request("2026-11-23T12:00:00+01:00", "2026-11-24T12:00:00+01:00");
    let plan = plan("paris", Readings::default(), &asked);
    let told: Vec<_> = plan
        .duties
        .iter()
        .map(|owed| {
            (
                owed.duty.name().as_str(),
                owed.due.is_some(),
                owed.duty.clause(),
            )
        })
        .collect();
    let (assessment, activities) = (
        clauses::AEM_PRE_EVENT_ASSESSMENT,
        clauses::AEM_PRE_EVENT_ACTIVITIES,
    );
    let expected = [
        ("assess_event_and_solution", true, assessment),
        ("advise_on_risks", true, assessment),
        (
            "be_available_around_the_clock",
            false,
            clauses::AEM_24X7_IN_WINDOW,
        ),
        ("tell_risks_in_writing", true, clauses::AEM_RISKS_IN_WRITING),
        ("learn_solution", true, activities),
        ("find_risks", true, activities),
        ("review_capacity_and_resilience", true, activities),
        ("document_findings", false, clauses::AEM_WRITTEN_FINDINGS),
        ("summarise_cases", false, clauses::AEM_POST_EVENT_SUMMARY),
        ("see_cases_resolved", false, clauses::AEM_POST_EVENT_SUMMARY),
    ];
    assert_eq!(told, expected);
    let is_due_at_the_start = |at: DateTime<Utc>| at == asked.from();
    assert!(
        plan.duties
            .iter()
            .all(|owed| owed.due.is_none_or(is_due_at_the_start))
    );
    // All of the table that has to do with events, and is Microsoft's.
    let of_events = |duty: &&Duty| {
        let occasions = [
            Occasion::BeforeEvent,
            Occasion::DuringEvent,
            Occasion::AfterEvent,
        ];
        duty.party() == Party::Microsoft && occasions.contains(&duty.occasion())
    };
    assert_eq!(Duty::all().filter(of_events).count(), plan.duties.len());
}

#[test]
fn a_condition_that_failed_is_a_step() {
    let engine = draft().engine();
    let paris = engine.location("paris").expect("a location");
    let asked = request("2026-11-23T00:00:00+01:00", "2026-11-29T00:00:00+01:00")
        .confirmed(date("2026-10-13"))
        .with_consent(false);
    let decision = paris.event_plan(&asked).expect("an answer");
    let failed = decision
        .steps()
        .iter()
        .filter(|step| step.held() == Some(false));
    let failed: Vec<_> = failed.map(Step::rule).collect();
    assert_eq!(
        failed,
        [
            RuleId::EventDayLimit,
            RuleId::EventNotice,
            RuleId::EventConsent
        ]
    );
}

#[test]
fn what_cannot_be_planned_is_refused() {
    let engine = draft().engine();
    let paris = engine.location("paris").expect("a location");
    let refused = |request: &EventRequest| {
        let error = paris.event_plan(request).expect_err("no plan");
        (error.code().as_str(), error.path.to_string())
    };
    let noon = "2026-11-23T12:00:00+01:00";
    assert_eq!(refused(&request(noon, noon)), ("empty_period", "to".into()));
    let reversed = request(noon, "2026-11-23T11:59:59+01:00");
    assert_eq!(refused(&reversed), ("out_of_order", "to".into()));
    let leap = "2016-12-31T23:59:60Z";
    assert_eq!(
        refused(&request(leap, noon)),
        ("leap_second", "from".into())
    );
    assert_eq!(
        refused(&request("2016-01-01T00:00:00Z", leap)),
        ("leap_second", "to".into())
    );
    assert_eq!(
        refused(&request("1950-01-01T00:00:00Z", noon)),
        ("out_of_span", "from".into())
    );
    assert_eq!(
        refused(&request(noon, "2150-01-01T00:00:00Z")),
        ("out_of_span", "to".into())
    );
    let twice = request(noon, "2026-11-24T12:00:00+01:00").and(public("shop"));
    let error = paris.event_plan(&twice).expect_err("two of one name");
    assert_eq!(error.problem, Problem::RepeatedId { id: "shop".into() });
    assert_eq!(error.path.as_str(), "solutions");
}

proptest! {
    /// The windows cover the period without a gap or an overlap; none has more than five days; no plan takes more events than days.
    #[test]
    fn the_windows_are_the_period(
        // Within the term, wherever it is asked.
        start in 1_767_312_000_i64..1_856_800_000,
        seconds in 1_i64..5_000_000,
        nanosecond in 0_i64..2,
        place in prop::sample::select(vec!["los_angeles", "kiritimati", "paris"]),
        counted in prop::sample::select(AEM_DAYS.to_vec()),
        solutions in 1_usize..4,
    ) {
        let engine = draft().read_by(Readings::default().with(counted));
        let from = DateTime::from_timestamp(start, 0).unwrap();
        let to = from + TimeDelta::seconds(seconds) + TimeDelta::nanoseconds(nanosecond);
        let request = EventRequest::new(from, to, public("0")).with_consent(true);
        let request = (1..solutions).fold(request, |request, index| request.and(public(&index.to_string())));
        let place = engine.location(place).unwrap();
        let outcome = place.traced(&mut ()).event_plan(&request).unwrap();
        let plan = outcome.decided().unwrap();
        let windows = &plan.windows;
        prop_assert_eq!((windows[0].starts_at, windows[windows.len() - 1].ends_at), (from, to));
        prop_assert!(windows.windows(2).all(|pair| pair[0].ends_at == pair[1].starts_at));
        prop_assert!(windows.iter().all(|window| window.starts_at < window.ends_at));
        let is_short = |window: &EventWindow| match counted {
            AemEventDays::Periods24h => window.ends_at - window.starts_at <= TimeDelta::hours(120),
            _ => (window.last_day - window.first_day).num_days() < 5,
        };
        prop_assert!(windows.iter().all(is_short));
        prop_assert_eq!(windows.len() as u64, plan.days.div_ceil(5));
        prop_assert_eq!(plan.events_needed, (windows.len() * solutions) as u64);
    }
}

const AEM_DAYS: [AemEventDays; 2] = [AemEventDays::LocalDates, AemEventDays::Periods24h];
