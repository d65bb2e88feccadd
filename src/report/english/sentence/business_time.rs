//! The sentences about business hours, and arithmetic in them.

use core::fmt;

use crate::{
    document::{BusinessTimeRule, IfAny, LocalHours, Source},
    order::Combination,
    report::english::words::{Days, Words},
};

pub(super) fn sentence(
    rule: &BusinessTimeRule,
    source: &Source,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        BusinessTimeRule::LocalHours { reading, location } => {
            let place = match reading {
                LocalHours::SupportLocation => "support location",
                LocalHours::Host => "host",
            };
            let location = words.of(&**location);
            write!(f, "The business hours of the {place} {location} count.")
        }
        BusinessTimeRule::BusinessHours { location, calendar } => {
            let hours = match source {
                Source::Given => "the business hours of the order",
                Source::Amendment { .. } => "the business hours of an amendment",
                Source::Clause(_) | Source::Reading(_) | Source::Unknown => {
                    "the services description's own business hours"
                }
            };
            let (location, calendar) = (words.of(&**location), words.of(calendar));
            write!(
                f,
                "{location} keeps {hours}, with the closures of the order (calendar {calendar})."
            )
        }
        BusinessTimeRule::CombinedHours {
            calendar,
            combination,
        } => {
            let calendar = words.of(&**calendar);
            let hours = match combination {
                Combination::Union => "while some of these hours run",
                Combination::Intersection => "while all of these hours run",
            };
            write!(f, "The calendar {calendar} is open {hours}.")
        }
        BusinessTimeRule::IncidentHours {
            calendar,
            severity,
            channel,
            team,
            location,
        } => {
            let calendar = words.of(&**calendar);
            write!(
                f,
                "By the order the hours of {calendar} count for incidents"
            )?;
            if let IfAny(Some(severity)) = severity {
                write!(f, " of severity {severity}")?;
            }
            if let IfAny(Some(channel)) = channel {
                write!(f, " that come in {}", words.of(channel))?;
            }
            if let IfAny(Some(team)) = team {
                write!(f, " of the team {}", words.of(&**team))?;
            }
            if let IfAny(Some(location)) = location {
                write!(f, " at {}", words.of(&**location))?;
            }
            f.write_str(".")
        }
        BusinessTimeRule::CountryHolidays {
            location,
            region,
            holidays,
        } => {
            let location = words.of(&**location);
            write!(
                f,
                "{location} keeps the public holidays and the weekend of `{region}`, by the table of version {holidays}."
            )
        }
        BusinessTimeRule::BusinessTimeAfter { from, duration, at } => {
            let (duration, from, at) = (words.of(duration), words.of(from), words.of(at));
            write!(f, "Business time of {duration} from {from} ends at {at}.")
        }
        BusinessTimeRule::BusinessTimeAfterLatest { at_latest } => match at_latest {
            Some(latest) => {
                let latest = words.of(latest);
                write!(f, "No more than that has passed until {latest}.")
            }
            None => f.write_str(
                "There is no last instant: the time is negative, or it lies beyond the calendar.",
            ),
        },
        BusinessTimeRule::BusinessTimeBetween { from, to, duration } => {
            let (from, to, duration) = (words.of(from), words.of(to), words.of(duration));
            write!(f, "From {from} to {to} lies business time of {duration}.")
        }
        BusinessTimeRule::BusinessDaysAfter { from, days, date } => {
            let (from, date) = (words.of(from), words.of(date));
            let way = if *days < 0 {
                "Counting back"
            } else {
                "Counting"
            };
            let days = Days::of(days.unsigned_abs()).of_kind("business");
            write!(f, "{way} {days} from {from} leads to {date}.")
        }
        BusinessTimeRule::ClockChoices {
            change,
            calendar_edit,
            cycles,
            late_after,
        } => {
            let (change, calendar_edit) = (words.of(change), words.of(calendar_edit));
            let (cycles, late_after) = (words.of(cycles), words.of(late_after));
            write!(
                f,
                "Another target {change}; edited hours {calendar_edit}; a reopening {cycles}; the clock is late {late_after}."
            )
        }
        BusinessTimeRule::ClockEvent {
            event,
            at,
            reason,
            target,
        } => {
            write!(f, "At {} {}", words.of(at), words.of(event))?;
            if let Some(reason) = &reason.0 {
                write!(f, ": {}", words.of(reason))?;
            }
            if let Some(target) = &target.0 {
                write!(f, ": {}", words.of(target))?;
            }
            f.write_str(".")
        }
        BusinessTimeRule::ClockElapsed {
            cycle,
            target,
            elapsed,
            paused,
            remaining,
            due,
        } => {
            let (target, elapsed, paused) = (words.of(target), words.of(elapsed), words.of(paused));
            let (remaining, cycle) = (words.of(remaining), words.of(cycle));
            write!(
                f,
                "In cycle {cycle} the clock has run {elapsed} of {target} and was paused for {paused}: {remaining} left, "
            )?;
            match due {
                Some(due) => write!(f, "due at {}.", words.of(due)),
                None => f.write_str("with no due instant as long as it stands still."),
            }
        }
        BusinessTimeRule::ClockInTime {
            holds: _,
            target,
            since,
            excess,
            excess_real,
        } => {
            let target = words.of(target);
            let Some(since) = &since.0 else {
                return write!(f, "The clock stopped within its target of {target}.");
            };
            let since = words.of(since);
            write!(f, "The target of {target} was missed: late since {since}")?;
            if let (Some(excess), Some(real)) = (&excess.0, &excess_real.0) {
                let (excess, real) = (words.of(excess), words.of(real));
                write!(f, ", by {excess} on the clock and {real} of real time")?;
            }
            f.write_str(".")
        }
    }
}
