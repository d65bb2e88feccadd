//! What is drawn, everything already decided: a picture computes nothing but places.

use alloc::{string::String, vec::Vec};

use chrono::{DateTime, Utc};

use crate::{calendar::BusinessCalendar, document::Severity};

/// An incident as it is to be drawn.
pub(in crate::report) struct Scene<'a> {
    /// The location's: its zone, windows, closures and special hours.
    pub(in crate::report) calendar: &'a BusinessCalendar,
    /// Such as `Incident at paris`.
    pub(in crate::report) title: String,
    /// A sentence that tells the outcome; it is the description for those who do not see the picture.
    pub(in crate::report) summary: String,
    /// Until when the course is known.
    pub(in crate::report) as_of: DateTime<Utc>,
    /// In the order of time.
    pub(in crate::report) severities: Vec<Held>,
    /// In the order of time.
    pub(in crate::report) waits: Vec<Wait>,
    /// In any order; they are numbered in the order of time.
    pub(in crate::report) events: Vec<Happening>,
    /// In the order of the table.
    pub(in crate::report) owed: Vec<Owed>,
}

/// The severity that held from an instant until another.
#[derive(Clone, Copy)]
pub(in crate::report) struct Held {
    pub(in crate::report) from: DateTime<Utc>,
    pub(in crate::report) until: DateTime<Utc>,
    pub(in crate::report) severity: Severity,
}

/// A stretch in which the incident waited, or was closed.
pub(in crate::report) struct Wait {
    pub(in crate::report) from: DateTime<Utc>,
    pub(in crate::report) until: DateTime<Utc>,
    /// Such as `waiting for the customer`.
    pub(in crate::report) label: String,
}

/// Something that happened.
pub(in crate::report) struct Happening {
    pub(in crate::report) at: DateTime<Utc>,
    /// Such as `severity 1 granted`.
    pub(in crate::report) label: String,
}

/// What somebody owes.
pub(in crate::report) struct Owed {
    /// Such as `customer`.
    pub(in crate::report) who: String,
    /// Such as `first call response`.
    pub(in crate::report) what: String,
    /// When, where it has an instant.
    pub(in crate::report) due: Option<Due>,
    /// How it stands, in words.
    pub(in crate::report) standing: String,
    /// The id of the clause.
    pub(in crate::report) clause: String,
}

/// When something is due, and whether it was done.
#[derive(Clone, Copy)]
pub(in crate::report) struct Due {
    pub(in crate::report) at: DateTime<Utc>,
    pub(in crate::report) state: DueState,
}

/// How a due instant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum DueState {
    /// Done in time.
    Met,
    /// Neither done nor late.
    Open,
    /// Done late, or late and not done.
    Missed,
}
