//! The words of pictures and timelines, which are drawn without knowing a language.

use alloc::string::String;

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
    /// Beside the numbers of what happened.
    pub(in crate::report) happened: &'static str,
    /// Beside the due instants.
    pub(in crate::report) due: &'static str,
    /// At the instant until which the course is known.
    pub(in crate::report) as_of: &'static str,
    /// As of which instant, and by the clock of which zone, without a full stop.
    pub(in crate::report) as_of_and_zone: fn(&str, &str) -> String,
    /// What the signs of the picture in text mean; of waits, if there are any; of due instants, if there are any.
    pub(in crate::report) text_legend: [&'static str; 3],
    /// What the bars and marks of the drawing mean.
    pub(in crate::report) open_hours: &'static str,
    pub(in crate::report) waiting_or_closed: &'static str,
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
    /// Above the columns of what is owed: when, who, what, how it stands, and the clause.
    pub(in crate::report) columns: [&'static str; 5],
    /// Before the instant at which something is due.
    pub(in crate::report) due_at: &'static str,
    /// What the first of the events is.
    pub(in crate::report) submitted: &'static str,
    /// Why an incident waits.
    pub(in crate::report) waiting_for_customer: &'static str,
}
