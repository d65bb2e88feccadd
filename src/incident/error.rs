//! Why a log is refused.

use chrono::{DateTime, Utc};

use super::IncidentEvent;
use crate::{
    document::Severity,
    finding::{Code, codes},
};

/// Why a log contradicts itself: what is wrong, and with which event.
///
/// The same events give the same error in whatever order they come: the first in time.
///
/// # Example
///
/// ```
/// use unified_support::document::{Product, Severity};
/// use unified_support::incident::{IncidentEvent, IncidentEventKind, IncidentLog, LogProblem};
/// use unified_support::response::Incident;
///
/// let at = |text: &str| format!("2026-05-13T{text}:00Z").parse().unwrap();
/// let incident = Incident::new(Severity::B, Product::Other, at("09:00"));
/// let error = IncidentLog::try_new(incident, [
///     IncidentEvent::new(at("12:00"), IncidentEventKind::Reopened),
///     IncidentEvent::new(at("11:00"), IncidentEventKind::Downgraded(Severity::One)),
/// ]).unwrap_err();
/// assert_eq!(error.to_string(), "downgraded at 2026-05-13T11:00:00Z: severity 1 is not lower than B");
/// assert_eq!(error.code(), "not_a_downgrade");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} at {:?}: {problem}", .event.kind().as_str(), .event.at())]
pub struct LogError {
    pub(super) event: IncidentEvent,
    pub(super) problem: LogProblem,
}

/// What is wrong with an event of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LogProblem {
    /// Its instant is a leap second.
    #[error("an instant cannot be a leap second")]
    LeapSecond,
    /// It comes before the incident was submitted.
    #[error("the incident was submitted later, at {submitted_at:?}")]
    BeforeSubmission {
        /// When.
        submitted_at: DateTime<Utc>,
    },
    /// It cannot happen to an incident that is closed.
    #[error("the incident is closed")]
    Closed,
    /// It reopens an incident that is not closed.
    #[error("the incident is not closed")]
    NotClosed,
    /// The severity was agreed before.
    #[error("the severity was already agreed")]
    AlreadyAgreed,
    /// The severity that is asked for or granted holds already.
    #[error("severity {severity} already holds")]
    SameSeverity {
        /// It.
        severity: Severity,
    },
    /// The severity to which Microsoft lowers it is not lower.
    #[error("severity {to} is not lower than {from}")]
    NotADowngrade {
        /// The severity that holds.
        from: Severity,
        /// The other one.
        to: Severity,
    },
    /// Two different severities are granted at one instant, or asked for.
    #[error("two different severities come at the same instant")]
    ConflictingSeverities,
    /// The effort was reduced before, and the severity has not changed since.
    #[error("the effort was already reduced")]
    AlreadyReduced,
    /// There was a first call response before.
    #[error("the first call response was already given")]
    AlreadyResponded,
    /// Microsoft waits for that already.
    #[error("Microsoft is already waiting for that")]
    AlreadyWaiting,
    /// Microsoft does not wait for that.
    #[error("Microsoft is not waiting for that")]
    NotWaiting,
    /// The duty does not arise in the course of an incident.
    #[error("the duty does not arise in the course of an incident")]
    NotOfIncidents,
    /// Microsoft cannot wait for the customer to do a duty that is not the customer's.
    #[error("the duty is not the customer's")]
    NotOfCustomer,
}

impl LogError {
    /// The event that does not fit.
    #[must_use]
    pub const fn event(&self) -> IncidentEvent {
        self.event
    }

    /// What is wrong with it.
    #[must_use]
    pub const fn problem(&self) -> LogProblem {
        self.problem
    }

    /// The error's stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self.problem {
            LogProblem::LeapSecond => codes::LEAP_SECOND,
            LogProblem::BeforeSubmission { .. } => codes::OUT_OF_ORDER,
            LogProblem::Closed => codes::INCIDENT_CLOSED,
            LogProblem::NotClosed => codes::INCIDENT_NOT_CLOSED,
            LogProblem::AlreadyAgreed => codes::ALREADY_AGREED,
            LogProblem::SameSeverity { .. } => codes::SAME_SEVERITY,
            LogProblem::NotADowngrade { .. } => codes::NOT_A_DOWNGRADE,
            LogProblem::ConflictingSeverities => codes::CONFLICTING_SEVERITIES,
            LogProblem::AlreadyReduced => codes::ALREADY_REDUCED,
            LogProblem::AlreadyResponded => codes::ALREADY_RESPONDED,
            LogProblem::AlreadyWaiting => codes::ALREADY_WAITING,
            LogProblem::NotWaiting => codes::NOT_WAITING,
            LogProblem::NotOfIncidents => codes::DUTY_NOT_OF_INCIDENTS,
            LogProblem::NotOfCustomer => codes::DUTY_NOT_OF_CUSTOMER,
        }
    }
}
