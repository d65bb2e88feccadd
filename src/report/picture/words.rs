//! The words of pictures and timelines, which are drawn without knowing a language.

use alloc::string::String;

use crate::document::Clock;

/// What a language says in pictures.
#[derive(Clone, Copy, Debug)]
pub struct PictureWords {
    /// Between what is told in one line.
    pub(in crate::report) between: &'static str,
    /// After a heading, such as a party before what it owes.
    pub(in crate::report) colon: &'static str,
    /// How many characters the longest date has.
    pub(in crate::report) date_width: usize,
    /// On a day without open hours.
    pub(in crate::report) closed: &'static str,
    /// Before the name of what closes a day.
    pub(in crate::report) closed_for: &'static str,
    /// Before the length of a day that is not 24 hours long.
    pub(in crate::report) clock_change: &'static str,
    /// So many days as one row, so many of them business days, and so many special.
    pub(in crate::report) folded: fn(usize, usize, usize) -> String,
    /// That some of the instants in the lists lie on days that are one row.
    pub(in crate::report) instants_below: fn(usize) -> String,
    /// That the clock skips the date.
    pub(in crate::report) date_skipped: &'static str,
    /// That the clock skips some hours.
    pub(in crate::report) hours_skipped: fn(&str) -> String,
    /// That the clock shows some hours twice.
    pub(in crate::report) hours_repeated: fn(&str) -> String,
    /// Before the name of a severity, and beside its bar.
    pub(in crate::report) severity: &'static str,
    /// Beside the bar of waits.
    pub(in crate::report) waiting: &'static str,
    /// What a wait is by which a clock stands still.
    pub(in crate::report) waiting_paused: &'static str,
    /// What a wait is by which none does.
    pub(in crate::report) waiting_running: &'static str,
    /// Beside the bar of a closed incident, and what it is.
    pub(in crate::report) incident_closed: &'static str,
    /// Beside the bar of what was counted.
    pub(in crate::report) counted: &'static str,
    /// What was counted in time, and what was counted after it.
    pub(in crate::report) counted_in_time: &'static str,
    pub(in crate::report) counted_late: &'static str,
    /// So much of a target was used, in business hours or around the clock.
    pub(in crate::report) used: fn(&str, &str, Clock) -> String,
    /// By how much something is late, in business hours or around the clock: what follows its standing.
    pub(in crate::report) late_by: fn(&str, Clock) -> String,
    /// Beside the numbers of what happened.
    pub(in crate::report) happened: &'static str,
    /// Beside the due instants.
    pub(in crate::report) due: &'static str,
    /// At the instant until which the course is known.
    pub(in crate::report) as_of: &'static str,
    /// As of which instant, and by the clock of which zone, without a full stop.
    pub(in crate::report) as_of_and_zone: fn(&str, &str) -> String,
    /// Which order it is of, by its number and the beginning of its digest, if it has one.
    pub(in crate::report) order: fn(&str, Option<&str>) -> String,
    /// By which versions of the library and of its outcomes.
    pub(in crate::report) versions: fn(&str, u32) -> String,
    /// Before the readings that were used.
    pub(in crate::report) readings: &'static str,
    /// That response times are estimates, by the clause given.
    pub(in crate::report) estimates: fn(&str) -> String,
    /// Which part it is, of so many.
    pub(in crate::report) part: fn(usize, usize) -> String,
    /// After a heading that stood before.
    pub(in crate::report) continued: &'static str,
    /// What the signs of a day's bar in text mean, and that of the instant.
    pub(in crate::report) text_signs: &'static str,
    /// What the signs of due instants in text mean.
    pub(in crate::report) text_dues: &'static str,
    /// What the bars and marks of the drawing mean.
    pub(in crate::report) open_hours: &'static str,
    pub(in crate::report) location_closed: &'static str,
    pub(in crate::report) clock_skips: &'static str,
    pub(in crate::report) clock_repeats: &'static str,
    pub(in crate::report) happened_by_number: &'static str,
    pub(in crate::report) due_and_met: &'static str,
    pub(in crate::report) due_and_open: &'static str,
    pub(in crate::report) due_and_missed: &'static str,
    /// Above the list of what happened.
    pub(in crate::report) what_happened: &'static str,
    /// Above the list of what is owed.
    pub(in crate::report) what_is_owed: &'static str,
    /// Where nothing is owed.
    pub(in crate::report) nothing: &'static str,
    /// So many lines that are left out.
    pub(in crate::report) more: fn(usize) -> String,
    /// Before the instant at which something is due.
    pub(in crate::report) due_at: &'static str,
    /// What the first of the events is.
    pub(in crate::report) submitted: &'static str,
}
