//! What is wrong with a calendar, or doubtful about it.

use alloc::string::String;
use core::fmt;

use chrono::NaiveDate;

use crate::finding::Path;

/// What a build finds. Shown, it is the message of a finding.
#[derive(Clone, Debug)]
pub(crate) enum CalendarProblem {
    NoSpan,
    SpanReversed,
    SpanOutsideZone {
        zone: String,
        first: NaiveDate,
        last: NaiveDate,
    },
    NoWeeklyHours,
    RepeatedChange,
    EmptySpecialHours,
    DateOutsideSpan,
    DatesOutsideSpan,
    RepeatedDate {
        /// Where the date was given before.
        first: Path,
    },
    WindowWithinAnother,
    WindowsOverlap,
    LastMinuteClosed,
    WindowNeverOpens,
    ClosedAnyway,
    ClosedThenAnyway,
    NeverOpen,
}

impl fmt::Display for CalendarProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSpan => "the dates that the calendar covers are missing",
            Self::SpanReversed => "the last date of the span is before the first",
            Self::SpanOutsideZone { zone, first, last } => {
                return write!(f, "the zone {zone} serves {first} to {last}");
            }
            Self::NoWeeklyHours => "the weekly hours are missing",
            Self::RepeatedChange => "other hours hold from this date on already",
            Self::EmptySpecialHours => {
                "special hours need a window; a date without any is a closure"
            }
            Self::DateOutsideSpan => "the date is outside the span",
            Self::DatesOutsideSpan => "none of the dates lies within the span",
            Self::RepeatedDate { first } => return write!(f, "{first} is about the same date"),
            Self::WindowWithinAnother => "the window lies inside another of the same day",
            Self::WindowsOverlap => {
                "the window opens before another of the same day closes; what is open twice is open once"
            }
            Self::LastMinuteClosed => {
                "the last minute of the day is closed; write 24:00 if it is not"
            }
            Self::WindowNeverOpens => "the window never opens within the span",
            Self::ClosedAnyway => "the weekday has no hours anyway",
            Self::ClosedThenAnyway => "nothing is open in this part of the day anyway",
            Self::NeverOpen => "the calendar is never open within its span",
        })
    }
}
