//! The sentences about hours that are drawn down.

use core::fmt;

use chrono::{NaiveDate, TimeDelta};

use super::super::{
    English,
    words::{Tell, Words},
};
use crate::document::{HourIncrement, HoursRule, Overdraw, vocabulary::limits::HoursPurpose};

pub(super) fn sentence(
    rule: &HoursRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        HoursRule::HoursGranted {
            purchase,
            service,
            included,
            granted,
        } => {
            let (purchase, service) = (words.of(purchase), words.of(service));
            let granted = words.of(granted);
            let holds = if *included { "includes" } else { "holds" };
            write!(f, "The purchase {purchase} of {service} {holds} {granted}.")
        }
        HoursRule::HoursInTime { holds, entry, on } => {
            let in_time = if *holds {
                "in time"
            } else {
                "out of time, and nothing is taken off for it"
            };
            let (entry, on) = (words.of(entry), words.of(on));
            write!(f, "The delivery of entry {entry} on {on} is {in_time}.")
        }
        HoursRule::HoursPurpose {
            holds,
            entry,
            purpose,
        } => {
            let meant = if *holds {
                "are meant"
            } else {
                "are not meant: extra hours must be bought for it"
            };
            let (entry, purpose) = (words.of(entry), words.of(purpose));
            write!(
                f,
                "The entry {entry} is for {purpose}, for which included hours {meant}."
            )
        }
        HoursRule::HoursAllotted {
            holds,
            entry,
            allotted_by,
            host,
        } => {
            let (entry, by, host) = (words.of(entry), words.of(allotted_by), words.of(host));
            write!(f, "The hours of SDM of the entry {entry} were allotted by ")?;
            if *holds {
                write!(f, "the host {host}.")
            } else {
                write!(f, "{by}, not by the host {host}.")
            }
        }
        HoursRule::HourIncrement { reading } => f.write_str(match reading {
            HourIncrement::Exact => "Hours are taken off to the minute.",
            HourIncrement::StartedHour => "An hour that has begun is taken off whole.",
        }),
        HoursRule::Overdraw {
            reading,
            entry,
            left,
            excess,
        } => {
            let uncovered = match reading {
                Overdraw::Partly => "only the excess",
                Overdraw::Whole => "the whole of it",
            };
            let (entry, left, excess) = (words.of(entry), words.of(left), words.of(excess));
            write!(
                f,
                "The entry {entry} exceeds the {left} left: {uncovered}, {excess}, is not covered."
            )
        }
        HoursRule::HoursDrawn {
            holds,
            entry,
            time,
            before,
            drawn,
        } => {
            let within = if *holds { "within" } else { "beyond" };
            let (entry, time) = (words.of(entry), words.of(time));
            let (before, drawn) = (words.of(before), words.of(drawn));
            write!(
                f,
                "The entry {entry} of {time} is {within} the {before} left: {drawn} is taken off."
            )
        }
        HoursRule::HoursReversed {
            entry,
            of,
            time,
            back,
            drawn,
            left,
        } => {
            let (entry, of, time) = (words.of(entry), words.of(of), words.of(time));
            let (drawn, left) = (words.of(drawn), words.of(left));
            let what = if *back {
                "is given back"
            } else {
                "is taken off again"
            };
            write!(
                f,
                "The entry {entry} undoes {time} of the entry {of}: {drawn} {what}, and {left} is left."
            )
        }
        HoursRule::HoursLost {
            as_of,
            last_day,
            unused,
            lost,
        } => told_lost(*lost, *as_of, *last_day, *unused, words, f),
    }
}

fn told_lost(
    lost: bool,
    as_of: NaiveDate,
    last_day: NaiveDate,
    unused: TimeDelta,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (as_of, last_day) = (words.of(&as_of), words.of(&last_day));
    let unused = words.of(&unused);
    write!(f, "On {as_of} the last day ({last_day}) is ")?;
    if lost {
        write!(f, "over: {unused} is unused and lost.")
    } else {
        write!(f, "not over: {unused} is left.")
    }
}

impl Tell<English> for HoursPurpose {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Onboarding => "onboarding",
            Self::QuarterlyMeeting => "a quarterly meeting",
            Self::SeverityOneReview => "the review after an incident of severity 1",
            Self::ExtraMeeting => "another meeting",
        })
    }
}
