//! In which days services are had, until when they can be used and requested, and the meetings of each quarter.

use proptest::prelude::*;
use unified_support::{
    chrono::{Days, NaiveDate},
    coverage::Cause,
    decision::{Outcome, Problem},
    document::{
        AbsentDay, CreditsPaidWithFlex, ExpiryDate, LastRequestScope, PartialQuarters, Quarters,
        Reading, Readings, RuleId, Unit, clauses,
    },
    engine::Engine,
    limits::{
        HeldMeeting, MeetingKind, MeetingPlan, MeetingState, QuarterlyMeetings, SupportTerm,
        TermState,
    },
    money::{Currency, Money},
    order::{AedEnrolmentDraft, CountryCode, LocationDraft, OrderDraft, PaidWith},
};

use crate::{
    base_package,
    builder::{Build, BuildPurchase, bought},
    site::date,
};

/// A service, the days it was bought for, and what paid for it.
type Bought<'a> = (&'a str, &'a str, &'a str, PaidWith);

/// An order of Paris for these days that holds these services, each by its own name.
fn order(term: (&str, &str), services: &[Bought<'_>]) -> OrderDraft {
    let subscriptions = [base_package::subscription("production")];
    let appendix = base_package::appendix()
        .with_azure_engineering_direct(AedEnrolmentDraft::new(subscriptions));
    let price = Money::from_minor_units(100, Currency::EUR);
    let services = services.iter();
    let mut draft = OrderDraft::example()
        .for_days(term.0, term.1)
        .with_appendix_a(appendix)
        .holding(services.map(|(service, first_day, last_day, paid_with)| {
            let unit = match *service {
                "proactive_credits" => Unit::Credits,
                _ => Unit::Deliveries,
            };
            bought(service, service)
                .of(1, unit)
                .bought_on(term.0)
                .for_days(first_day, last_day)
                .paid(price, *paid_with)
        }));
    draft.executed_on = date(term.0);
    draft
}

/// The term of the only service, as of a date.
fn term_as_of(engine: &Engine, as_of: &str) -> SupportTerm {
    let decision = engine.support_terms(Some(date(as_of)));
    let plain = engine.traced(&mut ()).support_terms(Some(date(as_of)));
    assert_eq!(decision.outcome(), &plain);
    let terms = decision.outcome().decided().expect("terms");
    let bought = terms.lines.iter().filter(|line| line.purchase.is_some());
    let bought: Vec<_> = bought.collect();
    let [term] = bought[..] else {
        panic!("one line: {terms:?}")
    };
    term.clone()
}

fn days(first_day: &str, last_day: &str) -> (NaiveDate, NaiveDate) {
    (date(first_day), date(last_day))
}

const YEAR: (&str, &str) = ("2026-01-01", "2026-12-31");

fn days_of(term: &SupportTerm) -> Option<(NaiveDate, NaiveDate)> {
    term.first_day.zip(term.last_day)
}

fn state_of(term: &SupportTerm) -> Option<TermState> {
    term.as_of.map(|as_of| as_of.state)
}

#[test]
fn a_delivery_is_requested_sixty_days_before_expiry() {
    let bought = [("workshops", "2026-01-01", "2026-12-31", PaidWith::Price)];
    for (reading, last) in [
        (ExpiryDate::LastDayOfTerm, "2026-11-01"),
        (ExpiryDate::DayAfter, "2026-11-02"),
    ] {
        let engine = order(YEAR, &bought).read_by(Readings::default().with(reading));
        let last = date(last);
        for (as_of, is_requestable) in [
            (last.pred_opt().unwrap(), true),
            (last, true),
            (last.succ_opt().unwrap(), false),
        ] {
            let term = term_as_of(&engine, &as_of.to_string());
            assert_eq!(term.last_request, Some(last));
            assert_eq!(
                term.as_of.and_then(|as_of| as_of.requestable),
                Some(is_requestable),
                "{as_of}"
            );
        }
    }
}

#[test]
fn what_can_no_longer_be_used_is_not_requested() {
    // The last day for requests is 1 November 2027 in both cases.
    let two = ("2026-01-01", "2027-12-31");
    for (last_day, paid_with) in [
        ("2026-12-31", PaidWith::Price),
        ("2027-12-31", PaidWith::FlexAllowance),
    ] {
        let bought = [("workshops", "2026-01-01", last_day, paid_with)];
        let engine = order(two, &bought).engine();
        for (as_of, is_requestable) in [("2026-12-31", true), ("2027-01-01", false)] {
            let term = term_as_of(&engine, as_of);
            assert_eq!(term.last_request, Some(date("2027-11-01")));
            assert_eq!(
                term.as_of.and_then(|as_of| as_of.requestable),
                Some(is_requestable),
                "{as_of}"
            );
        }
    }
}

#[test]
fn a_term_may_end_on_a_leap_day() {
    let leap = ("2027-03-01", "2028-02-29");
    let bought = [("workshops", "2027-03-01", "2028-02-29", PaidWith::Price)];
    for (reading, last) in [
        (ExpiryDate::LastDayOfTerm, "2027-12-31"),
        (ExpiryDate::DayAfter, "2028-01-01"),
    ] {
        let engine = order(leap, &bought).read_by(Readings::default().with(reading));
        let term = term_as_of(&engine, "2028-02-29");
        assert_eq!(term.last_request, Some(date(last)));
        assert_eq!(state_of(&term), Some(TermState::Running));
        let over = term_as_of(&engine, "2028-03-01");
        assert_eq!(state_of(&over), Some(TermState::Over));
    }
}

#[test]
fn incidents_are_requests_by_one_reading() {
    for service in ["UER", "Rapid Response"] {
        let bought = [(service, "2026-01-01", "2026-12-31", PaidWith::Price)];
        let last = |reading: LastRequestScope| {
            let engine = order(YEAR, &bought).read_by(Readings::default().with(reading));
            term_as_of(&engine, "2026-06-30").last_request
        };
        assert_eq!(last(LastRequestScope::NewDeliveries), None);
        assert_eq!(
            last(LastRequestScope::AllRequests),
            Some(date("2026-11-01"))
        );
    }
    // Nothing is said of SDM.
    let bought = [("sdm_add_on", "2026-01-01", "2026-12-31", PaidWith::Price)];
    let all = Readings::default().with(LastRequestScope::AllRequests);
    let term = term_as_of(&order(YEAR, &bought).read_by(all), "2026-06-30");
    assert_eq!(
        (
            term.last_request,
            term.as_of.and_then(|as_of| as_of.requestable)
        ),
        (None, None)
    );
}

#[test]
fn a_service_ends_with_what_it_depends_on() {
    let term_of = |service, last_day| {
        let bought = [(service, "2026-02-01", last_day, PaidWith::Price)];
        let term = term_as_of(&order(YEAR, &bought).engine(), "2026-06-30");
        (days_of(&term).map(|(_, last_day)| last_day), term.ends_with)
    };
    let end = Some(date("2026-12-31"));
    let day_before = Some(date("2026-12-30"));
    for service in ["DE", "EDE", "REDE", "SfMC"] {
        let agreement = (end, Cause::UnifiedAgreement);
        assert_eq!(term_of(service, "2027-01-01"), agreement, "{service}");
        assert_eq!(term_of(service, "2026-12-31"), agreement, "{service}");
        let own = (day_before, Cause::Purchase);
        assert_eq!(term_of(service, "2026-12-30"), own, "{service}");
    }
    assert_eq!(term_of("workshops", "2027-01-01"), (end, Cause::Order));
    let own = (day_before, Cause::Purchase);
    assert_eq!(term_of("workshops", "2026-12-30"), own);
}

#[test]
fn aed_ends_with_rapid_response() {
    let aed = ("AED", "2026-01-01", "2026-12-31", PaidWith::Price);
    let lines = |bought: &[Bought<'_>]| {
        let decision = order(YEAR, bought).engine().support_terms(None);
        let terms = decision.outcome().decided().unwrap();
        let line = terms.lines.last().unwrap();
        (days_of(line), line.ends_with)
    };
    assert_eq!(lines(&[aed]), (None, Cause::RapidResponse));
    let response = |last_day| ("Rapid Response", "2026-01-01", last_day, PaidWith::Price);
    let with = |last_day| lines(&[response(last_day), aed]);
    let whole = (Some(days("2026-01-01", "2026-12-31")), Cause::Order);
    assert_eq!(with("2026-12-31"), whole);
    let cut = (Some(days("2026-01-01", "2026-12-30")), Cause::RapidResponse);
    assert_eq!(with("2026-12-30"), cut);
}

#[test]
fn what_begins_after_the_term_is_never_had() {
    let bought = [("workshops", "2027-01-01", "2027-06-30", PaidWith::Price)];
    let term = term_as_of(&order(YEAR, &bought).engine(), "2027-02-01");
    assert_eq!(days_of(&term), None);
    assert_eq!((term.usable_until, term.last_request), (None, None));
    assert_eq!(state_of(&term), Some(TermState::Never));
}

#[test]
fn what_flex_has_paid_for_lapses_with_its_contract_year() {
    // After the first contract year there is no 29 February: it ends on the 28th, by the other reading on the 27th.
    let three = ("2028-02-29", "2031-02-27");
    let (month_end, day_before) = (AbsentDay::MonthEnd, AbsentDay::DayBefore);
    for (reading, first_day, until) in [
        (month_end, "2028-02-29", "2029-02-28"),
        (month_end, "2029-02-28", "2029-02-28"),
        (month_end, "2029-03-01", "2030-02-28"),
        (day_before, "2028-02-29", "2029-02-27"),
        (day_before, "2029-02-27", "2029-02-27"),
        (day_before, "2029-02-28", "2030-02-27"),
    ] {
        let bought = [(
            "workshops",
            first_day,
            "2031-02-27",
            PaidWith::FlexAllowance,
        )];
        let engine = order(three, &bought).read_by(Readings::default().with(reading));
        let term = term_as_of(&engine, first_day);
        assert_eq!(term.usable_until, Some(date(until)), "{first_day}");
        let stamp = engine.support_terms(None).stamp();
        assert!(stamp.readings().any(|(id, _)| id == AbsentDay::ID.key()));
        assert_eq!(days_of(&term), Some(days(first_day, until)));
        let cause = Cause::ContractYear;
        assert_eq!(term.ends_with, cause);
    }
    let bought = [("workshops", "2028-02-29", "2031-02-27", PaidWith::Price)];
    let term = term_as_of(&order(three, &bought).engine(), "2028-02-29");
    assert_eq!(term.usable_until, Some(date("2031-02-27")));
}

#[test]
fn credits_paid_with_flex_lapse_by_the_reading() {
    let two = ("2026-01-01", "2027-12-31");
    let bought = [(
        "proactive_credits",
        "2026-01-01",
        "2027-12-31",
        PaidWith::FlexAllowance,
    )];
    for (reading, until) in [
        (CreditsPaidWithFlex::YearEnd, "2026-12-31"),
        (CreditsPaidWithFlex::TermEnd, "2027-12-31"),
    ] {
        let engine = order(two, &bought).read_by(Readings::default().with(reading));
        let term = term_as_of(&engine, "2026-06-30");
        assert_eq!(term.usable_until, Some(date(until)));
    }
}

#[test]
fn the_base_package_is_had_at_every_location() {
    let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    let engine = OrderDraft::example().with_location(tokyo).engine();
    let decision = engine.support_terms(None);
    let lines = &decision.outcome().decided().unwrap().lines;
    let told: Vec<_> = lines
        .iter()
        .map(|line| {
            (
                line.purchase.as_deref(),
                &*line.location,
                days_of(line),
                state_of(line),
            )
        })
        .collect();
    let days = Some(days("2026-01-01", "2026-12-31"));
    assert_eq!(
        told,
        [(None, "paris", days, None), (None, "tokyo", days, None)]
    );
}

/// The meetings of a service of these days, as of a date.
fn plan(
    service: &str,
    (first, last): (&str, &str),
    reading: Quarters,
    (held, as_of): (&[(&str, &str)], &str),
) -> MeetingPlan {
    let bought = [(service, first, last, PaidWith::Price)];
    let term = ("2026-01-01", "2027-12-31");
    let engine = order(term, &bought).read_by(Readings::default().with(reading));
    let held: Vec<_> = held
        .iter()
        .map(|(id, on)| HeldMeeting::new(*id, date(on)))
        .collect();
    let meetings = QuarterlyMeetings::new(service, date(as_of), held);
    let decision = engine.quarterly_meetings(&meetings).expect("an answer");
    let plain = engine.traced(&mut ()).quarterly_meetings(&meetings);
    assert_eq!(Ok(decision.outcome().clone()), plain);
    decision.outcome().decided().expect("a plan").clone()
}

fn quarters_of(plan: &MeetingPlan) -> Vec<(String, String, bool)> {
    let quarters = plan.quarters.iter();
    quarters
        .map(|quarter| {
            let (first, last) = (quarter.first_day, quarter.last_day);
            (first.to_string(), last.to_string(), quarter.whole)
        })
        .collect()
}

fn quarter(first: &str, last: &str, is_whole: bool) -> (String, String, bool) {
    (first.into(), last.into(), is_whole)
}

#[test]
fn quarters_are_those_of_the_service_or_of_the_calendar() {
    let year = ("2026-02-15", "2027-02-14");
    let of = |reading| quarters_of(&plan("UER", year, reading, (&[], "2026-01-01")));
    assert_eq!(
        of(Quarters::OfService),
        [
            quarter("2026-02-15", "2026-05-14", true),
            quarter("2026-05-15", "2026-08-14", true),
            quarter("2026-08-15", "2026-11-14", true),
            quarter("2026-11-15", "2027-02-14", true),
        ]
    );
    assert_eq!(
        of(Quarters::OfCalendar),
        [
            quarter("2026-02-15", "2026-03-31", false),
            quarter("2026-04-01", "2026-06-30", true),
            quarter("2026-07-01", "2026-09-30", true),
            quarter("2026-10-01", "2026-12-31", true),
            quarter("2027-01-01", "2027-02-14", false),
        ]
    );
}

#[test]
fn quarters_of_the_contract_year_are_counted_from_the_term() {
    let bought = [("UER", "2026-02-15", "2027-01-31", PaidWith::Price)];
    let quarters = |reading| {
        let readings = Readings::default().with(reading);
        let engine = order(("2026-02-01", "2027-01-31"), &bought).read_by(readings);
        let meetings = QuarterlyMeetings::new("UER", date("2026-06-30"), []);
        let decision = engine.quarterly_meetings(&meetings).expect("an answer");
        quarters_of(decision.outcome().decided().expect("a plan"))
    };
    assert_eq!(
        quarters(Quarters::OfContractYear),
        [
            quarter("2026-02-15", "2026-04-30", false),
            quarter("2026-05-01", "2026-07-31", true),
            quarter("2026-08-01", "2026-10-31", true),
            quarter("2026-11-01", "2027-01-31", true),
        ]
    );
    assert_eq!(
        quarters(Quarters::OfService)[3],
        quarter("2026-11-15", "2027-01-31", false)
    );
    assert_eq!(
        quarters(Quarters::OfCalendar)[0],
        quarter("2026-02-15", "2026-03-31", false)
    );
}

/// The states of a service's quarters of the calendar, how many meetings are owed, and how many were missed.
fn partial(
    reading: PartialQuarters,
    days: (&str, &str),
    (held, as_of): (&[(&str, &str)], &str),
) -> (Vec<MeetingState>, usize, usize, bool) {
    let bought = [("UER", days.0, days.1, PaidWith::Price)];
    let readings = Readings::default().with(Quarters::OfCalendar).with(reading);
    let engine = order(("2026-01-01", "2027-12-31"), &bought).read_by(readings);
    let held = held.iter().map(|(id, on)| HeldMeeting::new(*id, date(on)));
    let meetings = QuarterlyMeetings::new("UER", date(as_of), held);
    let decision = engine.quarterly_meetings(&meetings).expect("an answer");
    let plan = decision.outcome().decided().expect("a plan");
    let states = plan.quarters.iter().map(|quarter| quarter.state).collect();
    let fewer = plan.fewer_than_four_a_year;
    (states, plan.counted, plan.missed, fewer)
}

#[test]
fn a_quarter_touched_in_part_brings_no_meeting_but_by_the_other_reading() {
    use MeetingState::{Due, Held, Missed, NotOwed, ToCome};
    let year = ("2026-02-15", "2027-02-14");
    let nothing = (&[][..], "2026-04-15");
    let not_counted = partial(PartialQuarters::NotCounted, year, nothing);
    let states = vec![NotOwed, Due, ToCome, ToCome, NotOwed];
    // Three whole quarters of a whole year.
    assert_eq!(not_counted, (states, 3, 0, true));
    let counted = partial(PartialQuarters::Counted, year, nothing);
    let states = vec![Missed, Due, ToCome, ToCome, ToCome];
    assert_eq!(counted, (states, 5, 1, false));
    // One that is held is told.
    let held = (&[("a", "2026-03-31")][..], "2026-04-15");
    let (states, ..) = partial(PartialQuarters::NotCounted, year, held);
    assert_eq!(states, [Held, Due, ToCome, ToCome, NotOwed]);
    // From the first day of a quarter it is whole; a day later it is not. Less than a year owes no four.
    let first_day = |first| {
        let whole = partial(PartialQuarters::NotCounted, (first, "2026-12-31"), nothing);
        (whole.1, whole.3)
    };
    assert_eq!(first_day("2026-01-01"), (4, false));
    assert_eq!(first_day("2026-01-02"), (3, false));
}

#[test]
fn a_short_february_does_not_move_later_quarters() {
    let days = ("2026-11-30", "2027-12-31");
    let plan = plan("UER", days, Quarters::OfService, (&[], "2026-01-01"));
    assert_eq!(
        quarters_of(&plan),
        [
            quarter("2026-11-30", "2027-02-28", true),
            quarter("2027-03-01", "2027-05-29", true),
            quarter("2027-05-30", "2027-08-29", true),
            quarter("2027-08-30", "2027-11-29", true),
            quarter("2027-11-30", "2027-12-31", false),
        ]
    );
}

#[test]
fn a_meeting_is_missed_when_its_quarter_ends() {
    use MeetingState::{Due, Held, Missed, ToCome};
    let year = ("2026-01-01", "2026-12-31");
    let service = "github_engineering_direct";
    let states = |held: &[(&str, &str)], as_of| {
        let plan = plan(service, year, Quarters::OfService, (held, as_of));
        let quarters = plan.quarters.iter();
        quarters.map(|quarter| quarter.state).collect::<Vec<_>>()
    };
    assert_eq!(states(&[], "2025-12-31"), [ToCome; 4]);
    assert_eq!(states(&[], "2026-01-01"), [Due, ToCome, ToCome, ToCome]);
    assert_eq!(states(&[], "2026-03-30"), [Due, ToCome, ToCome, ToCome]);
    assert_eq!(states(&[], "2026-03-31"), [Missed, ToCome, ToCome, ToCome]);
    assert_eq!(states(&[], "2026-04-01"), [Missed, Due, ToCome, ToCome]);
    let last_day = [("a", "2026-03-31")];
    assert_eq!(
        states(&last_day, "2026-03-30"),
        [Due, ToCome, ToCome, ToCome]
    );
    assert_eq!(
        states(&last_day, "2026-03-31"),
        [Held, ToCome, ToCome, ToCome]
    );
    let day_after = [("a", "2026-04-01")];
    assert_eq!(
        states(&day_after, "2026-04-01"),
        [Missed, Held, ToCome, ToCome]
    );
}

#[test]
fn meetings_count_once_in_a_quarter_and_only_in_the_days_of_the_service() {
    let year = ("2026-02-01", "2027-01-31");
    let held = [
        ("b", "2026-03-02"),
        ("a", "2026-03-02"),
        ("before", "2026-01-31"),
    ];
    let plan = plan("UER", year, Quarters::OfService, (&held, "2026-12-31"));
    let told: Vec<_> = plan
        .meetings
        .iter()
        .map(|line| (&*line.id, line.kind))
        .collect();
    assert_eq!(
        told,
        [
            ("before", MeetingKind::OutOfTerm),
            ("b", MeetingKind::Quarterly),
            ("a", MeetingKind::Extra),
        ]
    );
    assert_eq!(plan.quarters[0].meeting.as_deref(), Some("b"));
    assert_eq!(plan.missed, 2);
}

#[test]
fn only_services_with_quarterly_meetings_are_asked_about() {
    let bought = [("workshops", "2026-01-01", "2026-12-31", PaidWith::Price)];
    let engine = order(YEAR, &bought).engine();
    let asked = |purchase: &str, held: [HeldMeeting; 2]| {
        let meetings = QuarterlyMeetings::new(purchase, date("2026-06-30"), held);
        engine.quarterly_meetings(&meetings).unwrap_err()
    };
    let held = |second| {
        let on = date("2026-06-15");
        [HeldMeeting::new("a", on), HeldMeeting::new(second, on)]
    };
    let error = asked("workshops", held("b"));
    assert_eq!(error.path.as_str(), "purchase");
    assert!(matches!(error.problem, Problem::NotOffered { .. }));
    let unknown = asked("uer", held("b"));
    assert_eq!(unknown.path.as_str(), "purchase");
    assert_eq!(
        unknown.problem,
        Problem::UnknownPurchase { id: "uer".into() }
    );
    let repeated = asked("workshops", held("a"));
    assert_eq!(repeated.path.as_str(), "held");
    assert_eq!(repeated.problem, Problem::RepeatedId { id: "a".into() });
}

#[test]
fn the_steps_cite_the_clause_of_the_service() {
    for (service, clause) in [
        ("UER", clauses::UER_QUARTERLY_MEETINGS),
        ("github_engineering_direct", clauses::GHED_QUARTERLY_REVIEWS),
    ] {
        let bought = [(service, "2026-01-01", "2026-12-31", PaidWith::Price)];
        let engine = order(YEAR, &bought).engine();
        let meetings = QuarterlyMeetings::new(service, date("2026-06-30"), []);
        let decision = engine.quarterly_meetings(&meetings).unwrap();
        let steps = decision.steps().iter();
        let quarterly = steps.filter(|step| step.rule() == RuleId::QuarterlyMeeting);
        let cited: Vec<_> = quarterly.map(|step| step.source().clause()).collect();
        assert_eq!(cited, [Some(clause); 4]);
    }
}

proptest! {
    /// The quarters cover the days of the service, each once, and none is longer than the longest quarter.
    #[test]
    fn quarters_tile_the_days(start in 0_u64..400, length in 0_u64..331, of_calendar: bool) {
        let first = date("2026-01-01") + Days::new(start);
        let last = (first + Days::new(length)).min(date("2027-12-31"));
        let reading = if of_calendar { Quarters::OfCalendar } else { Quarters::OfService };
        let days = (&*first.to_string(), &*last.to_string());
        let plan = plan("UER", days, reading, (&[], "2026-01-01"));
        let mut next = first;
        for quarter in plan.quarters {
            prop_assert_eq!(quarter.first_day, next);
            prop_assert!(quarter.last_day >= next);
            prop_assert!(quarter.last_day < next + Days::new(92));
            next = quarter.last_day + Days::new(1);
        }
        prop_assert_eq!(next, last + Days::new(1));
    }

    /// What can be used is had, and what can be requested ends within the term.
    #[test]
    fn days_lie_within_the_term(
        start in 0_u64..800,
        length in 0_u64..800,
        as_of in 0_u64..1_600,
        by_flex: bool,
    ) {
        let first = date("2026-01-01") + Days::new(start);
        let last = first + Days::new(length);
        let paid_with = if by_flex { PaidWith::FlexAllowance } else { PaidWith::Price };
        let bought = [("workshops", &*first.to_string(), &*last.to_string(), paid_with)];
        let term = ("2026-01-01", "2027-12-31");
        let engine = order(term, &bought).engine();
        let as_of = date("2026-01-01") + Days::new(as_of);
        let term = term_as_of(&engine, &as_of.to_string());
        match (days_of(&term), term.usable_until) {
            (Some((begins, ends)), Some(until)) => {
                prop_assert_eq!(begins, first);
                prop_assert_eq!(until, ends);
                let year_ends_on = if first < date("2027-01-01") { "2026-12-31" } else { "2027-12-31" };
                let most = if by_flex { year_ends_on } else { "2027-12-31" };
                prop_assert_eq!(ends, last.min(date(most)));
                let is_running = state_of(&term) == Some(TermState::Running);
                prop_assert_eq!(is_running, (begins..=ends).contains(&as_of));
            }
            (None, None) => prop_assert!(first > date("2027-12-31")),
            other => prop_assert!(false, "{:?}", other),
        }
    }
}

#[test]
fn terms_are_always_decided() {
    let engine = order(YEAR, &[]).engine();
    let outcome = engine.traced(&mut ()).support_terms(Some(NaiveDate::MAX));
    assert!(matches!(outcome, Outcome::Decided(terms) if terms.lines.len() == 1));
}
