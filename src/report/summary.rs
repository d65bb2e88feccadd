//! The outcome of a decision in one line, whatever the language.

use core::fmt;

use chrono::TimeDelta;

use super::{
    Language,
    english::English,
    french::French,
    language::{Tongue, spoken},
    words::Words,
};
use crate::{
    calendar::Zone,
    clocks::ClockCourse,
    decision::Outcome,
    document::{Catalogue, Clause},
    engine::{ClauseIndex, ComparedOrders, Recomputation, WhatIf},
    entitlement::Entitlement,
    fees::{
        AedFeatures, AedFee, AedTerms, CancellationFee, CancellationFees, EqualValueExchange,
        FlexStatement, Invoices, PrestartBill, Prorated, TravelCosts,
        credits::{CreditStatement, Exchanged, Redeemed},
    },
    incident::{Attainment, IncidentCourse},
    limits::{
        AdvisoryStatement, DayLimits, DeliveredHours, EventPlan, HoursStatement, ImprovementPlans,
        MeetingPlan, Monitoring, Onboarding, RootCauseAnalysis, SupportTerms,
    },
    obligations::ObligationCalendar,
    response::{BusinessDayAfter, BusinessTimeAfter, DescribedSeverity, FirstResponse},
    review::Review,
};

/// The outcome in one line, with instants on the wall clock of `zone`.
///
/// # Example
///
/// ```
/// use unified_support::calendar::Zone;
/// use unified_support::chrono::TimeDelta;
/// use unified_support::decision::{NotApplicable, Outcome};
/// use unified_support::report::{self, Language};
///
/// let shown = |outcome: Outcome<TimeDelta>| report::summarize(&outcome, &Zone::utc(), Language::En).to_string();
/// assert_eq!(shown(Outcome::Decided(TimeDelta::minutes(90))), "1 h 30 min of business time");
/// assert_eq!(
///     shown(Outcome::NotApplicable(NotApplicable::OrderNotInForce)),
///     "not applicable: the date is outside the order's term",
/// );
/// ```
pub fn summarize<'a, T: Summarize>(
    outcome: &'a Outcome<T>,
    zone: &'a Zone,
    language: Language,
) -> impl fmt::Display + use<'a, T> {
    InOneLine {
        outcome,
        zone,
        language,
    }
}

/// An answer that can be summarised in one line, in every language. Other crates do not implement it, so that a language can be added
/// for all answers.
pub trait Summarize: Summary<English> + Summary<French> {}

/// An answer in one line, or in the lines of a list, in a language.
pub trait Summary<L: Tongue> {
    /// Writes the answer.
    fn summary(&self, words: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

macro_rules! summarized {
    ($( $answer:ty, )+) => { $( impl Summarize for $answer {} )+ };
}

summarized! {
    &Clause, AdvisoryStatement, AedFeatures, AedFee, AedTerms, Attainment, BusinessDayAfter, BusinessTimeAfter,
    CancellationFee, CancellationFees, Catalogue, ClauseIndex, ClockCourse, ComparedOrders, CreditStatement, DayLimits, DeliveredHours,
    DescribedSeverity, Entitlement, EqualValueExchange, EventPlan, Exchanged, FirstResponse,
    FlexStatement, HoursStatement, ImprovementPlans, IncidentCourse, Invoices, MeetingPlan, Monitoring,
    ObligationCalendar, Onboarding, PrestartBill, Prorated, Recomputation, Redeemed, Review, RootCauseAnalysis,
    SupportTerms, TimeDelta, TravelCosts, WhatIf,
}

#[cfg(feature = "serde")]
summarized!(crate::engine::NeededFacts,);

impl<L: Tongue, T: Summary<L>> Summary<L> for Outcome<T> {
    fn summary(&self, words: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decided(answer) => answer.summary(words, f),
            Self::NotApplicable(reason) => L::not_applicable(*reason, f),
            Self::Undetermined(undetermined) => L::undetermined(undetermined.names(), f),
        }
    }
}

struct InOneLine<'a, T> {
    outcome: &'a Outcome<T>,
    zone: &'a Zone,
    language: Language,
}

impl<T: Summarize> fmt::Display for InOneLine<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => self.outcome.summary(Words::<L>::new(Some(self.zone)), f))
    }
}

impl<'a, L: Tongue> Words<'a, L> {
    /// An answer within another one.
    pub(super) const fn summary<T: Summary<L>>(
        self,
        answer: &'a T,
    ) -> impl fmt::Display + use<'a, T, L> {
        Within {
            answer,
            words: self,
        }
    }
}

struct Within<'a, T, L> {
    answer: &'a T,
    words: Words<'a, L>,
}

impl<T: Summary<L>, L: Tongue> fmt::Display for Within<'_, T, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.answer.summary(self.words, f)
    }
}
