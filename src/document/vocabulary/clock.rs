//! Of clocks that run towards a target.

use crate::document::names::named;

named! {
    /// What kind of event happens to a clock, without what it brings.
    ClockEventName, a "kind of event of a clock";
    /// It starts.
    Started = "started",
    /// Its hours are edited.
    CalendarChanged = "calendar_changed",
    /// It gets another target.
    TargetChanged = "target_changed",
    /// A reason to pause ends.
    Resumed = "resumed",
    /// A reason to pause begins.
    Paused = "paused",
    /// What it waited for has happened.
    Stopped = "stopped",
    /// What stopped it does not stand.
    Reopened = "reopened",
}

named! {
    /// What a clock did in a stretch of time, or what set its elapsed time anew at an instant.
    ClockSegmentName, a "segment of a clock";
    /// It ran.
    Ran = "ran",
    /// It stood still: its calendar was closed.
    Closed = "closed",
    /// It stood still: a pause was in force.
    Paused = "paused",
    /// It had stopped.
    Stopped = "stopped",
    /// Another target set its elapsed time anew.
    TargetChanged = "target_changed",
    /// Other hours did.
    CalendarChanged = "calendar_changed",
    /// A reopening did.
    Reopened = "reopened",
}
