//! Deliveries that are postponed, or were moved before they are cancelled.

use proptest::prelude::*;
use unified_support::{
    chrono::Days,
    decision::{NotApplicable, Outcome, Problem, Step},
    document::{LateCancellation, NoticeAfterAMove, Postponement, Readings, RuleId},
    fees::{Cancellation, CancellationCause, CancelledByMicrosoft},
    money::{Currency, Money},
};

use super::{ask, euros};
use crate::site::{date, engine};

const JUNE: &str = "2026-06-15";

fn postponed(cancelled_at: &str) -> Cancellation {
    euros(cancelled_at, JUNE).postponed_to(date("2026-07-15"))
}

fn cents(cents: i64) -> Money {
    Money::from_minor_units(cents, Currency::EUR)
}

#[test]
fn what_is_agreed_on_holds_by_every_reading() {
    for reading in Postponement::ALL {
        let readings = Readings::default().with(*reading);
        let agreed = postponed("2026-06-14T09:00:00+02:00").with_agreed_fee(cents(12_345));
        let decision = ask("paris", &agreed, readings);
        let answer = decision.outcome().decided().expect("decided");
        assert_eq!((answer.fee, answer.refund), (cents(12_345), cents(0)));
        assert_eq!(answer.postponed_to, Some(date("2026-07-15")));
        assert_eq!((answer.notice_days, answer.purchase), (None, None));
        // What was not asked is not told.
        let rules: Vec<_> = decision.steps().iter().map(Step::rule).collect();
        assert_eq!(rules, [RuleId::Postponed, RuleId::AgreedFee]);
    }
}

#[test]
fn what_was_spent_for_travel_is_missing_beside_the_fee() {
    let spent = unified_support::fees::TravelSpent::new(cents(100));
    let decision = ask(
        "paris",
        &postponed("2026-06-01T09:00:00+02:00").after_travel(spent),
        Readings::default(),
    );
    let Outcome::Undetermined(missing) = decision.outcome() else {
        panic!("{decision:?}")
    };
    assert_eq!(missing.names(), ["agreed_fee", "travel.charged"]);
}

/// On the day of the delivery and after it, a postponement is as late as a cancellation would be.
#[test]
fn a_late_postponement_is_refused_as_a_late_cancellation_is() {
    let readings = Readings::default()
        .with(Postponement::AsCancellation)
        .with(LateCancellation::Refuse);
    for (asked_at, late) in [
        ("2026-06-14T23:59:59+02:00", false),
        ("2026-06-15T00:00:00+02:00", true),
    ] {
        let decision = ask("paris", &postponed(asked_at), readings);
        let refused = decision.outcome().not_applicable();
        assert_eq!(refused, late.then_some(NotApplicable::TooLateToCancel));
    }
}

/// What was to begin at first has passed, and the delivery itself has not: by notice it is late, and refused it is not.
#[test]
fn a_delivery_that_has_not_begun_can_be_cancelled_whatever_was_planned_first() {
    let readings = Readings::default()
        .with(NoticeAfterAMove::OriginalDate)
        .with(LateCancellation::Refuse);
    let cancellation = euros("2026-06-10T09:00:00+02:00", JUNE).moved_from(date("2026-06-01"));
    let decision = ask("paris", &cancellation, readings);
    let answer = decision.outcome().decided().expect("decided");
    assert_eq!(
        (answer.notice_days, answer.fee),
        (Some(-9), cents(1_000_000))
    );
}

#[test]
fn a_fee_is_agreed_on_once_and_postponed_is_to_a_later_day() {
    let engine = engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let by_microsoft = CancelledByMicrosoft::new()
        .with_cause(CancellationCause::LackOfCooperation)
        .with_agreed_fee(cents(1));
    let cancellation = euros("2026-06-01T09:00:00+02:00", JUNE);
    let twice = cancellation
        .clone()
        .cancelled_by_microsoft(by_microsoft)
        .with_agreed_fee(cents(1));
    let error = paris.cancellation_fee(&twice).expect_err("twice");
    assert!(
        matches!(error.problem, Problem::GivenTwice { .. }),
        "{error}"
    );
    assert_eq!(error.path.to_string(), "agreed_fee");
    for (to, is_later) in [("2026-06-14", false), (JUNE, false), ("2026-06-16", true)] {
        let asked = cancellation.clone().postponed_to(date(to));
        let error = paris.cancellation_fee(&asked).err();
        assert_eq!(error.is_none(), is_later, "{error:?}");
    }
    for wrong in [
        cents(-1),
        cents(1_000_001),
        Money::from_minor_units(1, Currency::USD),
    ] {
        let asked = cancellation.clone().with_agreed_fee(wrong);
        let error = paris.cancellation_fee(&asked).expect_err("wrong");
        assert_eq!(error.path.to_string(), "agreed_fee");
    }
}

proptest! {
    /// A postponement that costs what a cancellation does differs from it in the refund alone; and notice to the original date is that
    /// of a delivery on that date.
    #[test]
    fn postponements_and_moves_are_what_their_readings_say(
        day in 0_u64..40,
        original in 0_u64..60,
        days in 1_u64..90,
    ) {
        let day_of = |count| date("2026-06-01").checked_add_days(Days::new(count)).expect("a date");
        let asked_at = format!("{}T12:00:00+02:00", day_of(day));
        let cancelled = euros(&asked_at, JUNE);
        let readings = Readings::default().with(Postponement::AsCancellation);
        let to = date(JUNE).checked_add_days(Days::new(days)).expect("a date");
        let postponed = ask("paris", &cancelled.clone().postponed_to(to), readings);
        let given_up = ask("paris", &cancelled, readings);
        let (postponed, given_up) =
            (postponed.outcome().decided().expect("decided"), given_up.outcome().decided().expect("decided"));
        prop_assert_eq!((postponed.fee, postponed.notice_days, postponed.rate), (given_up.fee, given_up.notice_days, given_up.rate));
        prop_assert!(postponed.refund.is_zero());

        let moved = cancelled.moved_from(day_of(original));
        let by_original = ask("paris", &moved, Readings::default().with(NoticeAfterAMove::OriginalDate));
        let by_new = ask("paris", &moved, Readings::default());
        let fee_of = |first: &str| *ask("paris", &euros(&asked_at, first), Readings::default()).outcome().decided().expect("decided");
        prop_assert_eq!(*by_original.outcome().decided().expect("decided"), fee_of(&day_of(original).to_string()));
        prop_assert_eq!(*by_new.outcome().decided().expect("decided"), fee_of(JUNE));
    }
}
