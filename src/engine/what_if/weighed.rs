//! Which of two answers is the better one for the customer.

use core::cmp::Ordering;

use chrono::TimeDelta;

use crate::{
    clocks::ClockCourse,
    decision::Outcome,
    document::{Catalogue, Clause},
    engine::{ClauseIndex, ComparedOrders, Recomputation, WhatIf},
    entitlement::Entitlement,
    fees::{
        AedFeatures, AedFee, AedTerms, CancellationFee, CancellationFees, EqualValueExchange,
        ExtendedFeaturesCharged, FlexStatement, Invoices, PrestartBill, Prorated, TravelCosts,
        credits::{CreditStatement, Exchanged, Redeemed},
    },
    incident::{Attainment, IncidentCourse},
    limits::{
        AdvisoryStatement, DayLimits, DeliveredHours, EventPlan, HoursStatement, ImprovementPlans,
        MeetingPlan, Monitoring, Onboarding, RootCauseAnalysis, SupportTerms,
    },
    money::Money,
    obligations::ObligationCalendar,
    response::{BusinessDayAfter, BusinessTimeAfter, DescribedSeverity, FirstResponse},
    review::Review,
};

/// Of what one answer compares with another for the customer; [`Ordering::Greater`] if the other is better.
pub(super) trait Weighed {
    /// Whether the customer is better off with an answer than without one, because the rule does not apply.
    const IS_A_GAIN: bool = false;

    /// None where neither can be said to be better, nor both to be as good.
    fn weigh(&self, _other: &Self) -> Option<Ordering> {
        None
    }
}

impl<T: Weighed> Weighed for Outcome<T> {
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Decided(one), Self::Decided(other)) => one.weigh(other),
            (Self::NotApplicable(_), Self::Decided(_)) => T::IS_A_GAIN.then_some(Ordering::Greater),
            (Self::Decided(_), Self::NotApplicable(_)) => T::IS_A_GAIN.then_some(Ordering::Less),
            (Self::NotApplicable(_), Self::NotApplicable(_)) => Some(Ordering::Equal),
            _ => None,
        }
    }
}

/// The judgement of several things: none where one is better and another worse.
fn together(judgements: impl IntoIterator<Item = Option<Ordering>>) -> Option<Ordering> {
    judgements
        .into_iter()
        .try_fold(Ordering::Equal, |all, one| {
            let one = one?;
            (all.is_eq() || one.is_eq() || all == one).then(|| all.then(one))
        })
}

/// More of it is better.
fn more<T: PartialOrd>(one: &T, other: &T) -> Option<Ordering> {
    other.partial_cmp(one)
}

/// Less of it is better.
fn less<T: PartialOrd>(one: &T, other: &T) -> Option<Ordering> {
    more(other, one)
}

/// By what both have; none if one has it alone.
fn both<T>(
    one: Option<&T>,
    other: Option<&T>,
    by: impl FnOnce(&T, &T) -> Option<Ordering>,
) -> Option<Ordering> {
    match (one, other) {
        (Some(one), Some(other)) => by(one, other),
        (None, None) => Some(Ordering::Equal),
        _ => None,
    }
}

/// Each of a list with its like in the other; none where the lists are not of the same things.
fn each<T, K: PartialEq>(
    one: &[T],
    other: &[T],
    of: impl Fn(&T) -> K,
    by: impl Fn(&T, &T) -> Option<Ordering>,
) -> Option<Ordering> {
    let pairs = one.iter().zip(other);
    let are_alike =
        one.len() == other.len() && pairs.clone().all(|(one, other)| of(one) == of(other));
    are_alike.then(|| together(pairs.map(|(one, other)| by(one, other))))?
}

/// A lower amount is better, in one currency.
fn cheaper(one: Money, other: Money) -> Option<Ordering> {
    (one.currency() == other.currency()).then(|| one.minor_units().cmp(&other.minor_units()))
}

/// A larger amount is better, in one currency.
fn dearer(one: Money, other: Money) -> Option<Ordering> {
    cheaper(other, one)
}

/// Lower totals are better; one in a currency that the other does not have is beside nothing.
fn cheaper_totals(one: &[Money], other: &[Money]) -> Option<Ordering> {
    let in_currency_of = |totals: &[Money], total: &Money| {
        let same = totals
            .iter()
            .find(|known| known.currency() == total.currency());
        same.map_or(0, |known| known.minor_units())
    };
    together(
        one.iter()
            .chain(other)
            .map(|total| less(&in_currency_of(one, total), &in_currency_of(other, total))),
    )
}

impl Weighed for FirstResponse {
    const IS_A_GAIN: bool = true;

    /// An earlier one is better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        less(&self.due, &other.due)
    }
}

impl Weighed for DescribedSeverity {
    /// Earlier first responses at the same severities are better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        let (one, other) = (&self.targets, &other.targets);
        each(
            one,
            other,
            |target| target.severity,
            |one, other| one.first_response.weigh(&other.first_response),
        )
    }
}

impl Weighed for IncidentCourse {
    /// An earlier first response is better, by the commitment that governs.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        let due = |course: &Self| {
            let deadline = &course.first_response.first()?.deadline;
            deadline.due.or(deadline.due_if_resumed)
        };
        less(&due(self)?, &due(other)?)
    }
}

impl Weighed for ClockCourse {
    /// No reading of the document has a part in it.
    fn weigh(&self, _: &Self) -> Option<Ordering> {
        Some(Ordering::Equal)
    }
}

impl Weighed for CancellationFee {
    /// A lower fee, a larger refund and less travel are better. Of a cancellation that is refused neither can be said: the customer pays
    /// no fee, and keeps what was bought.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        let travel = both(self.travel.as_ref(), other.travel.as_ref(), |one, other| {
            cheaper(*one, *other)
        });
        together([
            cheaper(self.fee, other.fee),
            dearer(self.refund, other.refund),
            travel,
        ])
    }
}

impl Weighed for CancellationFees {
    /// Lower fees, larger refunds and less travel are better, where both are complete.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        if !(self.complete && other.complete) {
            return None;
        }
        let (one, other) = (&self.totals, &other.totals);
        each(
            one,
            other,
            |total| total.fee.currency(),
            |one, other| {
                together([
                    cheaper(one.fee, other.fee),
                    dearer(one.refund, other.refund),
                    cheaper(one.travel, other.travel),
                ])
            },
        )
    }
}

impl Weighed for Redeemed {
    const IS_A_GAIN: bool = true;

    /// Fewer credits are better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        less(&self.deduction, &other.deduction)
    }
}

impl Weighed for Exchanged {
    const IS_A_GAIN: bool = true;

    /// More credits are better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        more(&self.credits, &other.credits)
    }
}

impl Weighed for CreditStatement {
    /// More credits that are left are better, at each location.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        let (one, other) = (&self.balances, &other.balances);
        each(
            one,
            other,
            |balance| balance.location.clone(),
            |one, other| more(&one.balance, &other.balance),
        )
    }
}

impl Weighed for FlexStatement {
    /// Less that is forfeited is better, in each year.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        let (one, other) = (&self.years, &other.years);
        each(
            one,
            other,
            |year| (year.year, year.granted),
            |one, other| cheaper(one.forfeited, other.forfeited),
        )
    }
}

impl Weighed for EqualValueExchange {
    const IS_A_GAIN: bool = true;

    /// A lower fee, a larger remainder, and later last days are better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        together([
            cheaper(self.fee, other.fee),
            dearer(self.remainder, other.remainder),
            more(&self.use_until, &other.use_until),
            more(&self.remainder_until, &other.remainder_until),
        ])
    }
}

impl Weighed for Entitlement {
    const IS_A_GAIN: bool = true;

    /// A later last day is better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        more(&self.last_day, &other.last_day)
    }
}

impl Weighed for TravelCosts {
    /// Lower totals are better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        cheaper_totals(&self.totals, &other.totals)
    }
}

impl Weighed for PrestartBill {
    /// Lower totals are better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        cheaper_totals(&self.totals, &other.totals)
    }
}

impl Weighed for HoursStatement {
    /// More hours that are left, and fewer beyond them, are better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        together([
            more(&self.left_minutes, &other.left_minutes),
            less(&self.excess_minutes, &other.excess_minutes),
        ])
    }
}

impl Weighed for DayLimits {
    /// Days within their limits are better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        more(&self.within, &other.within)
    }
}

impl Weighed for AedTerms {
    /// A lower fee and more features are better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        together([
            self.fee.weigh(&other.fee),
            self.features.weigh(&other.features),
        ])
    }
}

impl Weighed for AedFee {
    /// A price that is charged beside the fee is paid too.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        let paid = |of: &Self| match of.extended_features {
            Some(extra) if extra.charged == ExtendedFeaturesCharged::BesideFee => {
                of.fee.checked_add(extra.price).ok()
            }
            _ => Some(of.fee),
        };
        cheaper(paid(self)?, paid(other)?)
    }
}

impl Weighed for AedFeatures {
    const IS_A_GAIN: bool = true;

    fn weigh(&self, other: &Self) -> Option<Ordering> {
        (self == other).then_some(Ordering::Equal)
    }
}

impl Weighed for EventPlan {
    const IS_A_GAIN: bool = true;

    /// Fewer events that are needed, and a later date to confirm them, are better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        together([
            less(&self.events_needed, &other.events_needed),
            more(&self.confirm_by, &other.confirm_by),
            more(&self.served.len(), &other.served.len()),
        ])
    }
}

impl Weighed for AdvisoryStatement {
    /// More time that is covered of each entry is better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        let (one, other) = (&self.entries, &other.entries);
        each(
            one,
            other,
            |entry| entry.id.clone(),
            |one, other| more(&one.covered_minutes, &other.covered_minutes),
        )
    }
}

impl Weighed for DeliveredHours {
    /// More time in which the service is delivered is better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        more(&self.delivered, &other.delivered)
    }
}

impl Weighed for ImprovementPlans {
    /// More plans that are left are better.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        more(&self.left, &other.left)
    }
}

impl Weighed for RootCauseAnalysis {
    const IS_A_GAIN: bool = true;

    /// A longer time to ask for it, and an earlier day of delivery, are better, on the same grounds.
    fn weigh(&self, other: &Self) -> Option<Ordering> {
        let (one, other) = (&self.grounds, &other.grounds);
        each(
            one,
            other,
            |ground| ground.basis,
            |one, other| {
                let window = both(one.window.as_ref(), other.window.as_ref(), |one, other| {
                    let last = |window: &_| {
                        let window: &crate::limits::RequestWindow = window;
                        (window.ends_at, window.end_counts)
                    };
                    more(&last(one), &last(other))
                });
                let delivery = both(one.deliver_by.as_ref(), other.deliver_by.as_ref(), less);
                together([window, delivery])
            },
        )
    }
}

/// Answers of which nobody gains, or not by what can be counted.
macro_rules! weighed_by_nothing {
    ($( $type:ty ),+ $(,)?) => {
        $( impl Weighed for $type {} )+
    };
}

weighed_by_nothing!(
    BusinessTimeAfter,
    TimeDelta,
    BusinessDayAfter,
    Attainment,
    Invoices,
    Prorated,
    SupportTerms,
    MeetingPlan,
    ObligationCalendar,
    Onboarding,
    Monitoring,
    Review,
    Catalogue,
    ClauseIndex,
    &'static Clause,
    WhatIf,
    Recomputation,
    ComparedOrders,
);

#[cfg(feature = "serde")]
weighed_by_nothing!(crate::engine::NeededFacts);
