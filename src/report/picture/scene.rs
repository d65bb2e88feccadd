//! What is drawn, everything already decided: a picture computes nothing but places.

use alloc::{string::String, vec::Vec};

use chrono::{DateTime, Utc};

use super::words::PictureWords;
use crate::{calendar::BusinessCalendar, document::Severity};

/// An incident as it is to be drawn.
pub(in crate::report) struct Scene<'a> {
    /// The location's: its zone, windows, closures and special hours.
    pub(in crate::report) calendar: &'a BusinessCalendar,
    /// Such as `Incident at paris`.
    pub(in crate::report) title: String,
    /// A sentence that tells the outcome; it is the description for those who do not see the picture.
    pub(in crate::report) summary: String,
    /// What it rests on, a line each: the order, the readings, and that response times are estimates.
    pub(in crate::report) basis: Vec<String>,
    /// Until when the course is known.
    pub(in crate::report) as_of: DateTime<Utc>,
    /// In the order of time.
    pub(in crate::report) severities: Vec<Held>,
    /// Waits, closures and what was counted: those of a bar in the order of time.
    pub(in crate::report) stretches: Vec<Stretch>,
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

/// A stretch of time below the severities.
#[derive(Clone, Copy)]
pub(in crate::report) struct Stretch {
    pub(in crate::report) from: DateTime<Utc>,
    pub(in crate::report) until: DateTime<Utc>,
    pub(in crate::report) bar: Bar,
}

/// What a bar below the severities means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::report) enum Bar {
    /// The incident waited for the customer, by which a clock stood still.
    Paused,
    /// It waited for the customer, by which none did.
    Waiting,
    /// It was closed.
    Closed,
    /// The clock of the first response ran until it was due.
    InTime,
    /// It ran after that.
    Late,
}

impl Bar {
    pub(in crate::report) const ALL: [Self; 5] = [
        Self::Paused,
        Self::Waiting,
        Self::Closed,
        Self::InTime,
        Self::Late,
    ];

    /// The bars that share a line.
    pub(in crate::report) const LINES: [&[Self]; 3] = [
        &[Self::Paused, Self::Waiting],
        &[Self::Closed],
        &[Self::InTime, Self::Late],
    ];

    /// Whether it is of what was counted.
    pub(in crate::report) const fn is_counted(self) -> bool {
        matches!(self, Self::InTime | Self::Late)
    }

    /// Beside its line.
    pub(in crate::report) const fn label(self, words: &PictureWords) -> &'static str {
        match self {
            Self::Paused | Self::Waiting => words.waiting,
            Self::Closed => words.incident_closed,
            Self::InTime | Self::Late => words.counted,
        }
    }

    /// What it means.
    pub(in crate::report) const fn meaning(self, words: &PictureWords) -> &'static str {
        match self {
            Self::Paused => words.waiting_paused,
            Self::Waiting => words.waiting_running,
            Self::Closed => words.incident_closed,
            Self::InTime => words.counted_in_time,
            Self::Late => words.counted_late,
        }
    }
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
