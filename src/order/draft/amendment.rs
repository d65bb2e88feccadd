use alloc::{string::String, vec::Vec};

use chrono::TimeDelta;

use super::{WeeklyHoursDraft, macros::draft};
use crate::document::{AzureComponent, Clock};

draft! {
    /// An amendment of the order, as it is written: what takes the place of one clause.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::TimeDelta;
    /// use unified_support::document::clauses;
    /// use unified_support::order::{AmendedTermDraft, AmendmentDraft, ResponseTargetDraft};
    ///
    /// let target = ResponseTargetDraft::new(TimeDelta::hours(1));
    /// let amendment = AmendmentDraft::new(
    ///     "A-1",
    ///     clauses::SEVB_RESPONSE_2_HOURS.as_str(),
    ///     AmendedTermDraft::ResponseTarget(target),
    /// );
    /// // The reading that says what hours are counted in still holds.
    /// assert_eq!(target.clock, None);
    /// assert_eq!(amendment.replaces, "2.2/sevb-response-2-hours");
    /// ```
    AmendmentDraft, read as PartialAmendment;
    required {
        /// Its name within the order.
        id: String,
        /// The id of the clause that it replaces, such as `2.2/sevb-response-2-hours`.
        replaces: String,
        /// What holds instead.
        term: AmendedTermDraft,
    }
}

impl AmendmentDraft {
    /// The amendment `id`: `term` takes the place of the clause `replaces`.
    #[must_use]
    pub fn new(id: impl Into<String>, replaces: impl Into<String>, term: AmendedTermDraft) -> Self {
        Self {
            id: id.into(),
            replaces: replaces.into(),
            term,
        }
    }
}

/// What takes the place of a clause, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AmendedTermDraft {
    /// A target of the first call response.
    ResponseTarget(ResponseTargetDraft),
    /// The components that are left out, and no others; it may be none.
    Exclusions(Vec<AzureComponent>),
    /// The windows of the week, without a date.
    BusinessHours(WeeklyHoursDraft),
}

/// A response target, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ResponseTargetDraft {
    /// The time within which the first response is to come, from 1 second to 366 days.
    pub target: TimeDelta,
    /// What that time is counted in, where the amendment says so.
    pub clock: Option<Clock>,
}

impl ResponseTargetDraft {
    /// A first response within `target`, counted as it was before.
    #[must_use]
    pub const fn new(target: TimeDelta) -> Self {
        Self {
            target,
            clock: None,
        }
    }

    /// The same target, counted in this.
    #[must_use]
    pub const fn with_clock(mut self, clock: Clock) -> Self {
        self.clock = Some(clock);
        self
    }
}
