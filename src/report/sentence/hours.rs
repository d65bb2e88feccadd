//! The sentences about hours that are drawn down.

use core::fmt;

use chrono::{NaiveDate, TimeDelta};

use super::super::words::{Tell, Words};
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
            let (purchase, service) = (words.of(purchase), service.name());
            let granted = words.of(granted);
            if *included {
                write!(
                    f,
                    "With the purchase {purchase} of {service} come {granted}."
                )
            } else {
                write!(f, "The purchase {purchase} of {service} holds {granted}.")
            }
        }
        HoursRule::HoursInTime { holds, entry, on } => {
            let in_time = if *holds {
                "in time"
            } else {
                "out of time, and it is not drawn"
            };
            let (entry, on) = (words.of(entry), words.of(on));
            write!(f, "The entry {entry} was delivered on {on}: {in_time}.")
        }
        HoursRule::HoursPurpose {
            holds,
            entry,
            purpose,
        } => {
            let there = if *holds {
                "there"
            } else {
                "not there: extra hours are bought for it"
            };
            let (entry, purpose) = (words.of(entry), words.of(purpose));
            write!(
                f,
                "The entry {entry} is for {purpose}, for which included hours are {there}."
            )
        }
        HoursRule::HoursAllotted {
            holds,
            entry,
            allotted_by,
            host,
        } => {
            let which = if *holds { "which is" } else { "not by" };
            let (entry, by, host) = (words.of(entry), words.of(allotted_by), words.of(host));
            write!(
                f,
                "The hours of SDM of the entry {entry} were allotted by {by}, {which} the host {host}."
            )
        }
        HoursRule::HourIncrement { reading } => f.write_str(match reading {
            HourIncrement::Exact => "Hours are taken off to the minute.",
            HourIncrement::StartedHour => "Hours are taken off as started hours.",
        }),
        HoursRule::Overdraw {
            reading,
            entry,
            left,
            excess,
        } => {
            let of = match reading {
                Overdraw::Partly => "only the excess of the entry",
                Overdraw::Whole => "the whole entry",
            };
            let (entry, left, excess) = (words.of(entry), words.of(left), words.of(excess));
            write!(
                f,
                "More than the {left} left, {of} {entry} is not covered: {excess}."
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
                "The entry {entry} of {time} is {within} the {before} left: {drawn} are taken off."
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
    write!(f, "On {as_of} the last day, {last_day}, is ")?;
    if lost {
        write!(f, "over: unused and lost are {unused}.")
    } else {
        write!(f, "not over: left are {unused}.")
    }
}

impl Tell for HoursPurpose {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Onboarding => "onboarding",
            Self::QuarterlyMeeting => "a quarterly meeting",
            Self::SeverityOneReview => "the review after an incident of severity 1",
            Self::ExtraMeeting => "another meeting",
        })
    }
}
