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
            cycles,
            late_after,
        } => {
            let (name, target, clock) = (words.of(name), words.of(target), words.of(clock));
            let (what, since) = match (kind, from.0) {
                (TargetKindName::Resolution, _) => ("closure", "the submission"),
                (TargetKindName::NextResponse, _) => ("a response", "a message of the customer"),
                (TargetKindName::Update, Some(UpdatesFrom::Submission)) => {
                    ("an update", "the submission or of the update before")
                }
                (TargetKindName::Update, _) => (
                    "an update",
                    "the first call response or of the update before",
                ),
            };
            let (cycles, late_after) = (words.of(cycles), words.of(late_after));
            write!(
                f,
                "The target {name} wants {what} within {target} of {since}, counted {clock}; a reopening {cycles}; it is late {late_after}."
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
