//! By how much the figures of an outcome moved.

use alloc::{vec, vec::Vec};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{Forms, Shapes};
use crate::{
    clocks::ClockCourse,
    data::datum,
    decision::Outcome,
    document::{Catalogue, Clause, names::named},
    engine::{ClauseIndex, ComparedOrders, Recomputation, ReplyOutcome, WhatIf},
    entitlement::Entitlement,
    fees::{
        AedTerms, CancellationFee, CancellationFees, EqualValueExchange, FlexStatement, Invoices,
        PrestartBill, Prorated, TravelCosts,
        credits::{CreditStatement, Exchanged, Redeemed},
    },
    incident::{Attainment, IncidentCourse},
    limits::{
        AdvisoryStatement, DayLimits, DeliveredHours, EventPlan, HoursStatement, ImprovementPlans,
        MeetingPlan, Monitoring, Onboarding, RootCauseAnalysis, SupportTerms,
    },
    money::{Credits, Money},
    obligations::ObligationCalendar,
    response::{BusinessDayAfter, BusinessTimeAfter, DescribedSeverity, FirstResponse},
    review::Review,
};
#[cfg(feature = "serde")]
use crate::{
    data::{
        Fields, Fieldset, Reading,
        mode::{flat, optional, required},
        reader::exactly_one,
        serde_forms,
    },
    finding::Findings,
};

datum! {
    /// A figure of an outcome that is another now, and by how much.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Moved {
        /// Which figure.
        pub figure: Figure,
        /// By how much: what it is now less what it was.
        pub by: Shift = flat,
    }
}

named! {
    /// A figure of an outcome that can be another by more or less: of an answer in which it stands once, or once in a currency.
    Figure, a "figure";
    /// The instant at which a first response is due.
    Due = "due",
    /// The last instant at which it is in time.
    DueLatest = "due_latest",
    /// The instant at which business time has passed.
    At = "at",
    /// The last instant until which no more has.
    AtLatest = "at_latest",
    /// A date some business days away.
    Date = "date",
    /// The last day on which a service may be used.
    LastDay = "last_day",
    /// The date by which a root cause analysis is delivered, on its first ground that has one.
    DeliverBy = "deliver_by",
    /// Business time between instants, or time in which a service is delivered.
    Time = "time",
    /// A fee.
    Fee = "fee",
    /// What is paid back.
    Refund = "refund",
    /// The total of invoices, of travel, of work, or of the parts of a price.
    Total = "total",
    /// What a service takes in credits, or what credits become.
    Credits = "credits",
}

/// By how much a figure moved; below zero if it is earlier, or less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Shift {
    /// An instant, or a time.
    Time(TimeDelta),
    /// A date, by so many days.
    Days(i64),
    /// An amount.
    Amount(Money),
    /// So many credits.
    Credits(i64),
}

/// By the field that is there: `seconds` and `nanoseconds`, `days`, `amount` and `currency`, or `credits`.
#[cfg(feature = "serde")]
impl Fieldset for Shift {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Time(by) => by.write_fields(map),
            Self::Days(by) => required::write("days", by, map),
            Self::Amount(by) => by.write_fields(map),
            Self::Credits(by) => required::write("credits", by, map),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        if fields.given("seconds").is_some() {
            return flat::read("seconds", fields, findings).map(Self::Time);
        }
        if fields.given("amount").is_some() {
            return flat::read("amount", fields, findings).map(Self::Amount);
        }
        let days = optional::read("days", fields, findings);
        let credits = optional::read("credits", fields, findings);
        let given = [
            ("days", days.map(|by| by.map(Self::Days))),
            ("credits", credits.map(|by| by.map(Self::Credits))),
        ];
        let (node, path) = fields.whole();
        exactly_one(given, node, path, findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        TimeDelta::forms(shapes)
            .or(Forms::required::<i64>("days", shapes))
            .or(Money::forms(shapes))
            .or(Forms::required::<i64>("credits", shapes))
    }
}

#[cfg(feature = "serde")]
serde_forms!(Shift);

impl ReplyOutcome {
    /// By how much each of its figures moved from `before`, an outcome of the same question: those that differ, in their order. None
    /// where the outcomes differ in something else, or where one of them is not decided.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::TimeDelta;
    /// use unified_support::engine::{At, BusinessTimeAfterRequest, Engine, Figure, Request, Shift};
    /// use unified_support::order::OrderDraft;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let after = |hours| {
    ///     let from = "2026-05-12T09:00:00+02:00".parse().unwrap();
    ///     let asked = BusinessTimeAfterRequest::new(from, TimeDelta::hours(hours));
    ///     engine.ask(&Request::BusinessTimeAfter(At::new("paris", asked)))
    /// };
    /// let (two, three) = (after(2)?.to_outcome(), after(3)?.to_outcome());
    /// let moved = three.moved_from(&two);
    /// assert_eq!((moved[0].figure, moved[0].by), (Figure::At, Shift::Time(TimeDelta::hours(1))));
    /// assert_eq!(two.moved_from(&two), []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn moved_from(&self, before: &Self) -> Vec<Moved> {
        if self.name() != before.name() {
            return Vec::new();
        }
        let now = self.measured();
        let pairs = before.measured().into_iter().filter_map(|(figure, was)| {
            let shift = |(_, is): &(Figure, Measure)| is.less(was);
            let by = now.iter().filter(|(of, _)| *of == figure).find_map(shift)?;
            (!by.is_zero()).then_some(Moved { figure, by })
        });
        pairs.collect()
    }
}

impl Figure {
    /// Whether it is an instant or a date, which comes earlier or later.
    pub(crate) const fn is_a_moment(self) -> bool {
        matches!(
            self,
            Self::Due
                | Self::DueLatest
                | Self::At
                | Self::AtLatest
                | Self::Date
                | Self::LastDay
                | Self::DeliverBy
        )
    }
}

impl Shift {
    /// Whether the figure is earlier, or less.
    pub(crate) fn is_less(self) -> bool {
        match self {
            Self::Time(by) => by < TimeDelta::zero(),
            Self::Days(by) | Self::Credits(by) => by < 0,
            Self::Amount(by) => by.minor_units() < 0,
        }
    }

    /// Without its sign.
    pub(crate) fn size(self) -> Self {
        match self {
            Self::Time(by) => Self::Time(by.abs()),
            Self::Days(by) => Self::Days(by.saturating_abs()),
            Self::Credits(by) => Self::Credits(by.saturating_abs()),
            Self::Amount(by) => {
                let size = by.minor_units().saturating_abs();
                Self::Amount(Money::from_minor_units(size, by.currency()))
            }
        }
    }

    const fn is_zero(self) -> bool {
        match self {
            Self::Time(by) => by.is_zero(),
            Self::Days(by) | Self::Credits(by) => by == 0,
            Self::Amount(by) => by.is_zero(),
        }
    }
}

/// What a figure is.
#[derive(Clone, Copy)]
pub(in crate::engine) enum Measure {
    Instant(DateTime<Utc>),
    Date(NaiveDate),
    Time(TimeDelta),
    Amount(Money),
    Credits(Credits),
}

impl Measure {
    /// None where the two are of different kinds, or in different currencies.
    fn less(self, was: Self) -> Option<Shift> {
        match (self, was) {
            (Self::Instant(now), Self::Instant(was)) => {
                Some(Shift::Time(now.signed_duration_since(was)))
            }
            (Self::Date(now), Self::Date(was)) => {
                Some(Shift::Days(now.signed_duration_since(was).num_days()))
            }
            (Self::Time(now), Self::Time(was)) => now.checked_sub(&was).map(Shift::Time),
            (Self::Amount(now), Self::Amount(was)) => now.checked_sub(was).ok().map(Shift::Amount),
            (Self::Credits(now), Self::Credits(was)) => {
                now.count().checked_sub(was.count()).map(Shift::Credits)
            }
            _ => None,
        }
    }
}

/// An answer that may have figures.
pub(in crate::engine) trait Measured {
    /// Its figures, each once, or once in a currency.
    fn figures(&self) -> Vec<(Figure, Measure)> {
        Vec::new()
    }
}

impl<T: Measured> Measured for Outcome<T> {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        self.decided().map_or_else(Vec::new, T::figures)
    }
}

/// A figure, if there is one.
fn any<T>(
    figure: Figure,
    of: Option<T>,
    measure: fn(T) -> Measure,
) -> impl Iterator<Item = (Figure, Measure)> {
    of.map(|value| (figure, measure(value))).into_iter()
}

/// Totals, one in a currency.
fn totals(totals: &[Money]) -> Vec<(Figure, Measure)> {
    let amounts = totals.iter();
    amounts
        .map(|total| (Figure::Total, Measure::Amount(*total)))
        .collect()
}

impl Measured for FirstResponse {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        let due = any(Figure::Due, Some(self.due), Measure::Instant);
        due.chain(any(Figure::DueLatest, self.due_latest, Measure::Instant))
            .collect()
    }
}

impl Measured for IncidentCourse {
    /// By the commitment that governs.
    fn figures(&self) -> Vec<(Figure, Measure)> {
        let due = self.first_response.first().and_then(|response| {
            let deadline = &response.deadline;
            deadline.due.or(deadline.due_if_resumed)
        });
        any(Figure::Due, due, Measure::Instant).collect()
    }
}

impl Measured for ClockCourse {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        let due = any(Figure::Due, self.due, Measure::Instant);
        due.chain(any(Figure::DueLatest, self.due_latest, Measure::Instant))
            .collect()
    }
}

impl Measured for BusinessTimeAfter {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        let at = any(Figure::At, Some(self.at), Measure::Instant);
        at.chain(any(Figure::AtLatest, self.at_latest, Measure::Instant))
            .collect()
    }
}

impl Measured for TimeDelta {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        vec![(Figure::Time, Measure::Time(*self))]
    }
}

impl Measured for BusinessDayAfter {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        vec![(Figure::Date, Measure::Date(self.date))]
    }
}

impl Measured for CancellationFee {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        vec![
            (Figure::Fee, Measure::Amount(self.fee)),
            (Figure::Refund, Measure::Amount(self.refund)),
        ]
    }
}

impl Measured for CancellationFees {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        let of = |total: &crate::fees::CancellationTotal| {
            [
                (Figure::Fee, Measure::Amount(total.fee)),
                (Figure::Refund, Measure::Amount(total.refund)),
            ]
        };
        self.totals.iter().flat_map(of).collect()
    }
}

impl Measured for Redeemed {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        vec![(Figure::Credits, Measure::Credits(self.deduction))]
    }
}

impl Measured for Exchanged {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        vec![(Figure::Credits, Measure::Credits(self.credits))]
    }
}

impl Measured for EqualValueExchange {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        vec![
            (Figure::Fee, Measure::Amount(self.fee)),
            (Figure::LastDay, Measure::Date(self.use_until)),
        ]
    }
}

impl Measured for Entitlement {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        vec![(Figure::LastDay, Measure::Date(self.last_day))]
    }
}

impl Measured for TravelCosts {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        totals(&self.totals)
    }
}

impl Measured for PrestartBill {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        totals(&self.totals)
    }
}

impl Measured for Invoices {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        totals(&self.totals)
    }
}

impl Measured for Prorated {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        totals(&[self.total])
    }
}

impl Measured for AedTerms {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        let fee = self.fee.decided().map(|fee| fee.fee);
        any(Figure::Fee, fee, Measure::Amount).collect()
    }
}

impl Measured for DeliveredHours {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        vec![(Figure::Time, Measure::Time(self.delivered))]
    }
}

impl Measured for RootCauseAnalysis {
    fn figures(&self) -> Vec<(Figure, Measure)> {
        let mut grounds = self.grounds.iter();
        let first = grounds.find_map(|ground| ground.deliver_by);
        any(Figure::DeliverBy, first, Measure::Date).collect()
    }
}

/// Answers that are lists, or in words.
macro_rules! without_figures {
    ($( $type:ty ),+ $(,)?) => {
        $( impl Measured for $type {} )+
    };
}

without_figures!(
    Attainment,
    DescribedSeverity,
    CreditStatement,
    FlexStatement,
    HoursStatement,
    DayLimits,
    EventPlan,
    AdvisoryStatement,
    ImprovementPlans,
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
without_figures!(crate::engine::NeededFacts);
