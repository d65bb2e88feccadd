//! The sentences about the targets of the caller's own.

use core::fmt;

use crate::{
    document::GivenTargetRule as Rule,
    incident::{TargetKindName, UpdatesFrom},
    report::english::words::Words,
};

pub(super) fn sentence(rule: &Rule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        Rule::GivenTarget {
            name,
            kind,
            from,
            target,
            clock,
            business_days,
            by,
            severity,
            cycles,
            late_after,
        } => {
            let (what, since) = match (kind, from.0) {
                (TargetKindName::Resolution, _) => ("closure", "the submission"),
                (TargetKindName::NextResponse, _) => ("a response", "a message of the customer"),
                (TargetKindName::Update, Some(UpdatesFrom::Submission)) => {
                    ("an update", "the submission or the update before")
                }
                (TargetKindName::Update, _) => {
                    ("an update", "the first call response or the update before")
                }
            };
            write!(f, "The target {} wants {what} ", words.of(name))?;
            if let Some(severity) = severity.0 {
                write!(f, "at severity {severity} ")?;
            }
            if let (Some(target), Some(clock)) = (&target.0, &clock.0) {
                let (target, clock) = (words.of(target), words.of(clock));
                write!(f, "within {target} of {since}, counted {clock}")?;
            }
            match &business_days.0 {
                Some(1) => write!(f, "by the end of the first business day after {since}")?,
                Some(days) => {
                    let days = words.of(days);
                    write!(f, "by the end of business day {days} after {since}")?;
                }
                None => {}
            }
            if let Some(by) = &by.0 {
                write!(f, "by {} of the next open day after {since}", words.of(by))?;
            }
            let (cycles, late_after) = (words.of(cycles), words.of(late_after));
            write!(f, "; a reopening {cycles}; it is late {late_after}.")
        }
        Rule::GivenTargetChange { name, change } => {
            let (name, change) = (words.of(name), words.of(change));
            write!(f, "Of the target {name}, another time {change}.")
        }
        Rule::GivenTargetSeverity { name, severity } => {
            let name = words.of(name);
            write!(
                f,
                "The target {name} holds at severity {severity}, and at none that is not listed."
            )
        }
        Rule::GivenTargetPause { name, pause } => {
            let (name, pause) = (words.of(name), words.of(pause));
            write!(
                f,
                "The clock of the target {name} stands still while {pause}."
            )
        }
        Rule::GivenTargetInstant {
            name,
            cycle,
            starts_on,
            falls_on,
            due,
        } => {
            let (name, cycle, due) = (words.of(name), words.of(cycle), words.of(due));
            let (starts_on, falls_on) = (words.of(starts_on), words.of(falls_on));
            write!(
                f,
                "Cycle {cycle} of the target {name} starts on {starts_on}: that day is {falls_on}, and the instant {due}."
            )
        }
        Rule::GivenTargetAwaited { name } => {
            let name = words.of(name);
            write!(f, "Nothing has started the clock of the target {name}.")
        }
        Rule::GivenTargetElapsed {
            name,
            cycle,
            starts_at,
            target,
            elapsed,
            paused,
            remaining,
            due,
        } => {
            let (name, cycle, target) = (words.of(name), words.of(cycle), words.of(target));
            let (elapsed, paused) = (words.of(elapsed), words.of(paused));
            let remaining = words.of(remaining);
            write!(f, "In cycle {cycle} of the target {name}")?;
            if let Some(starts_at) = starts_at {
                write!(f, ", from {}", words.of(starts_at))?;
            }
            write!(
                f,
                ", the clock has run {elapsed} of {target} and was paused for {paused}: {remaining} left, "
            )?;
            match due {
                Some(due) => write!(f, "due at {}.", words.of(due)),
                None => f.write_str("with no due instant as long as it stands still."),
            }
        }
        Rule::GivenTargetInTime {
            holds: _,
            name,
            cycle,
            target,
            at,
            since,
            excess,
        } => {
            let (name, cycle, target) = (words.of(name), words.of(cycle), words.of(target));
            if let Some(at) = &at.0 {
                let at = words.of(at);
                return write!(
                    f,
                    "In cycle {cycle} the target {name} of {target} was met at {at}."
                );
            }
            write!(
                f,
                "In cycle {cycle} the target {name} of {target} was missed"
            )?;
            if let Some(since) = &since.0 {
                write!(f, ": late since {}", words.of(since))?;
            }
            if let Some(excess) = &excess.0 {
                write!(f, ", by {} on its clock", words.of(excess))?;
            }
            f.write_str(".")
        }
    }
}
