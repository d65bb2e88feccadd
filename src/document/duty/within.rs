//! By when a duty is done.

use chrono::TimeDelta;

use crate::document::{Clock, names::named};

/// By when a duty is done: a span and what it is counted from.
///
/// # Example: AED takes a request that comes after the closure
///
/// ```
/// use unified_support::document::{Duty, Milestone, Span, Within, clauses};
///
/// let within = |clause| Duty::all().find(|duty| duty.clause() == clause).unwrap().within();
/// let closure = Milestone::IncidentClosure;
/// assert_eq!(within(clauses::RCA_REQUEST_BEFORE_CLOSURE), Some(Within::Until(closure)));
///
/// let span = Span::CalendarDays(7);
/// let after = Within::After { span, milestone: closure };
/// assert_eq!(within(clauses::AED_RCA_REQUEST_WINDOW), Some(after));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Within {
    /// At most this long after something. On an exact fit the duty is done in time.
    After {
        /// How long.
        span: Span,
        /// After what.
        milestone: Milestone,
    },
    /// At least this long before something. On an exact fit the duty is done in time.
    Before {
        /// How long.
        span: Span,
        /// Before what.
        milestone: Milestone,
    },
    /// Before something, by however little.
    Until(Milestone),
    /// In the first days of something; which number the first of them has is the reading
    /// [`FirstDayOfAWindow`](crate::document::FirstDayOfAWindow).
    FirstDays {
        /// How many calendar days.
        days: u16,
        /// What starts then.
        milestone: Milestone,
    },
    /// Once in every quarter: the reading [`Quarters`](crate::document::Quarters).
    EveryQuarter,
}

/// How long, in the unit that the document prints.
///
/// # Example: weeks of the calendar are days, business days are not
///
/// ```
/// use unified_support::document::Span;
///
/// assert_eq!(Span::CalendarWeeks(6).calendar_days(), Span::CalendarDays(42).calendar_days());
/// assert_eq!(Span::BusinessDays(10).calendar_days(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Span {
    /// A time.
    Time {
        /// How much.
        time: TimeDelta,
        /// What counts it; none where the document does not say, and a reading does.
        clock: Option<Clock>,
    },
    /// Days of the calendar.
    CalendarDays(u16),
    /// Days with business hours, by the reading [`BusinessDay`](crate::document::BusinessDay).
    BusinessDays(u16),
    /// Weeks of the calendar, seven days each.
    CalendarWeeks(u16),
}

impl Span {
    /// The calendar days in it; none where it is no number of them.
    #[must_use]
    pub const fn calendar_days(self) -> Option<u32> {
        match self {
            Self::CalendarDays(days) => Some(days as u32),
            Self::CalendarWeeks(weeks) => Some((weeks as u32).saturating_mul(7)),
            Self::Time { .. } | Self::BusinessDays(_) => None,
        }
    }
}

named! {
    /// What a span is counted from, or up to.
    Milestone, a "milestone";
    /// An incident is reported: the start of the first response's clock, by the reading
    /// [`ResponseClockStart`](crate::document::ResponseClockStart).
    IncidentReport = "incident_report",
    /// Microsoft asks the customer; the reading [`CustomerClockStart`](crate::document::CustomerClockStart) may put the
    /// incident's submission in its place.
    MicrosoftRequest = "microsoft_request",
    /// The incident is closed.
    IncidentClosure = "incident_closure",
    /// The later of the request for a root cause analysis and the incident's mitigation.
    RequestOrMitigation = "request_or_mitigation",
    /// The contract is concluded.
    ContractConclusion = "contract_conclusion",
    /// The Work Order's term begins; for a service added later, see the reading
    /// [`OnboardingStart`](crate::document::OnboardingStart).
    TermStart = "term_start",
    /// The Work Order expires: the reading [`ExpiryDate`](crate::document::ExpiryDate).
    OrderExpiry = "order_expiry",
    /// The onboarding of a service ends.
    OnboardingEnd = "onboarding_end",
    /// A critical business event begins.
    EventStart = "event_start",
}
