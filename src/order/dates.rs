//! The dates on which something holds.

use alloc::vec::Vec;
use core::fmt;

use chrono::NaiveDate;

use super::problem::OrderProblem;
use crate::finding::{Finding, Findings, Level, Path, codes};

/// Dates from the first to the last, both included; without an end where there is none. The first is never after the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dates {
    pub(crate) from: Option<NaiveDate>,
    pub(crate) until: Option<NaiveDate>,
}

impl Dates {
    pub(super) fn check(
        from: Option<NaiveDate>,
        until: Option<NaiveDate>,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let dates = Self { from, until };
        let Some((from, until)) = dates.reversed() else {
            return Some(dates);
        };
        let problem = OrderProblem::UntilBeforeFrom { from };
        let finding = Finding::of(
            Level::Error,
            codes::DATES_REVERSED,
            path.key("until"),
            problem,
        );
        findings.push(finding.with_value(until));
        None
    }

    /// The first and the last, if they are in the wrong order.
    fn reversed(self) -> Option<(NaiveDate, NaiveDate)> {
        let both = self.from.zip(self.until);
        both.filter(|(from, until)| until < from)
    }

    /// Whether they have an end on either side.
    pub(crate) const fn are_bounded(self) -> bool {
        self.from.is_some() || self.until.is_some()
    }

    pub(crate) fn contain(self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }

    /// The dates of both, if they have any in common.
    pub(super) fn common(self, other: Self) -> Option<Self> {
        let earlier = |one: Option<NaiveDate>, other: Option<NaiveDate>| match (one, other) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        let common = Self {
            from: self.from.max(other.from),
            until: earlier(self.until, other.until),
        };
        common.reversed().is_none().then_some(common)
    }

    /// The dates outside of `all`, which come in their order and have none in common.
    pub(super) fn outside(all: &[Self]) -> Vec<Self> {
        let mut outside = Vec::new();
        let mut from = Some(None);
        for dates in all {
            if let (Some(from), Some(first)) = (from, dates.from) {
                let until = first.pred_opt();
                let rest = Self { from, until };
                if until.is_some() && rest.reversed().is_none() {
                    outside.push(rest);
                }
            }
            from = dates.after().map(Some);
        }
        outside.extend(from.map(|from| Self { from, until: None }));
        outside
    }

    /// The first date after them, if there is one.
    pub(super) fn after(self) -> Option<NaiveDate> {
        self.until?.succ_opt()
    }
}

/// As the end of a message: nothing where they have no end.
impl fmt::Display for Dates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.until) {
            (Some(from), Some(until)) => write!(f, ", from {from} to {until}"),
            (Some(from), None) => write!(f, ", from {from} on"),
            (None, Some(until)) => write!(f, ", until {until}"),
            (None, None) => Ok(()),
        }
    }
}
