//! The words of pictures.

use alloc::{format, string::String};

use crate::{document::Clock, report::picture::PictureWords};

pub(super) const PICTURE: PictureWords = PictureWords {
    between: "; ",
    colon: ": ",
    date_width: "Wed 13 May 2026".len(),
    closed: "closed",
    closed_for: "closed: ",
    clock_change: "clock change: ",
    folded: |days, business_days, special_days| {
        let special = match special_days {
            0 => String::new(),
            count => format!(", {count} with closures, special hours or a clock change"),
        };
        format!("... {days} days, {business_days} of them business days{special}")
    },
    instants_below: |count| format!("{count} of the instants below"),
    date_skipped: "the clock skips this date",
    hours_skipped: |hours| format!("the clock skips {hours}"),
    hours_repeated: |hours| format!("the clock shows {hours} twice"),
    severity: "severity",
    waiting: "waiting",
    waiting_paused: "waiting for the customer: Microsoft’s clocks stand still",
    waiting_running: "waiting for the customer: all clocks run on",
    incident_closed: "incident closed",
    counted: "counted",
    counted_in_time: "counted towards the present target of the first response",
    counted_late: "counted beyond it",
    used: |used, target, clock| format!("{used} of {target} used, {}", counted_in(clock)),
    late_by: |late, clock| format!(" (by {late}, {})", counted_in(clock)),
    happened: "happened",
    due: "due",
    as_of: "as of",
    as_of_and_zone: |as_of, zone| format!("As of {as_of}; wall clock of {zone}"),
    order: |number, digest| {
        let digest = digest.map(|digest| format!(" (digest {digest})"));
        format!("Order {number}{}", digest.unwrap_or_default())
    },
    versions: |library, outcomes| format!("library {library}, outcome version {outcomes}"),
    readings: "Readings used: ",
    estimates: |clause| format!("Response times are estimates ({clause})."),
    part: |part, count| format!("part {part} of {count}"),
    continued: " (continued)",
    text_signs: "= open, - partly open, . location closed; ^ as of",
    text_dues: "due: + met, ? open, ! missed",
    open_hours: "open hours",
    location_closed: "location closed",
    clock_skips: "hours that the clock skips",
    clock_repeats: "hours that the clock shows twice",
    happened_by_number: "what happened, by number",
    due_and_met: "due, met",
    due_and_open: "due, open",
    due_and_missed: "due, missed",
    what_happened: "What happened",
    what_is_owed: "What is owed",
    nothing: "Nothing.",
    more: |count| format!("... {count} more"),
    due_at: ", due ",
    submitted: "submitted",
};

const fn counted_in(clock: Clock) -> &'static str {
    match clock {
        Clock::BusinessHours => "in business hours",
        Clock::Elapsed => "around the clock",
    }
}
