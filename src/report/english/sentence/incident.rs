//! The sentences about the course of an incident.

use core::fmt;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    calendar::Threshold,
    document::{
        AemSeverityA, AttentionTimes, Clock, ClosedTime, CustomerClockStart, IfAny,
        IncidentRule as Rule, LateAfter, Pause, SeverityChange,
    },
    report::english::{incident::duty as to, words::Words},
};

pub(super) fn sentence(rule: &Rule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        Rule::ResponseTimesUnchanged => {
            f.write_str("The designated engineer changes no response time of another offering.")
        }
        Rule::SeverityAgreed { at, from, to } => {
            let at = words.of(at);
            write!(f, "At {at} severity {to} was agreed with the customer")?;
            f.write_str(if from == to {
                "."
            } else {
                ", in place of what was submitted."
            })
        }
        Rule::SeverityChangeAsked { at, from, to } => {
            let at = words.of(at);
            write!(
                f,
                "At {at} the customer asked for severity {to} in place of {from}."
            )
        }
        Rule::SeverityChanged { at, from, to } => {
            let at = words.of(at);
            write!(f, "At {at} severity {to} took the place of {from}.")
        }
        Rule::Downgrade {
            holds,
            at,
            from,
            to,
        } => {
            let (at, ground) = (
                words.of(at),
                if *holds {
                    "as it may at severity 1 and A"
                } else {
                    "for which the tables give no ground at this severity"
                },
            );
            write!(
                f,
                "At {at} Microsoft lowered the severity from {from} to {to} for lack of the customer's resources or responses, {ground}."
            )
        }
        Rule::SeverityChangeReading { reading } => f.write_str(match reading {
            SeverityChange::Restart => {
                "With another severity a new clock starts, with the full target."
            }
            SeverityChange::Retroactive => {
                "With another severity its target counts from the start, as if it had always held."
            }
            SeverityChange::CarryElapsed => {
                "With another severity the time spent so far is taken off the new target."
            }
            SeverityChange::Proportional => {
                "With another severity the share of the target that is left stays left of the new one."
            }
        }),
        Rule::WaitForCustomer {
            reading,
            from,
            until,
        } => {
            let (past, present) = match reading {
                Pause::Never => ("ran on", "run on"),
                Pause::WaitingForCustomer => ("stood still", "stand still"),
            };
            let from = words.of(from);
            match until {
                Some(until) => {
                    let until = words.of(until);
                    write!(
                        f,
                        "From {from} to {until} the incident waited for the customer: Microsoft's clocks {past}."
                    )
                }
                None => write!(
                    f,
                    "From {from} on the incident waits for the customer: Microsoft's clocks {present}."
                ),
            }
        }
        Rule::ClosedMeanwhile {
            reading,
            from,
            until,
        } => {
            let effect = match reading {
                ClosedTime::StandsStill => "its clocks stood still",
                ClosedTime::RunsOn => "its clocks ran on",
                ClosedTime::StartsAgain => "its clocks started again when it was reopened",
            };
            let from = words.of(from);
            match until {
                Some(until) => {
                    let until = words.of(until);
                    write!(
                        f,
                        "From {from} to {until} the incident was closed: {effect}."
                    )
                }
                None => write!(
                    f,
                    "From {from} on the incident is closed: nothing is owed."
                ),
            }
        }
        Rule::ResponseGiven { at } => {
            let at = words.of(at);
            write!(f, "At {at} the first call response was given.")
        }
        Rule::IncidentEvent { event, at, duty } => {
            write!(f, "At {}: {}", words.of(at), words.of(event))?;
            match duty.0 {
                Some(duty) => write!(f, " (the duty to {}).", to(duty)),
                None => f.write_str("."),
            }
        }
        Rule::SeverityDrives { severity } => write!(
            f,
            "Response times, level of service and duties are those of severity {severity}."
        ),
        Rule::ResponseElapsed {
            commitment,
            target,
            elapsed,
            paused,
            remaining,
            due,
        } => {
            let (commitment, target) = (words.of(commitment), words.of(target));
            let (elapsed, paused) = (words.of(elapsed), words.of(paused));
            let remaining = words.of(remaining);
            write!(
                f,
                "The clock of {commitment} has run {elapsed} of {target} and was paused for {paused}: {remaining} left, "
            )?;
            match due {
                Some(due) => write!(f, "due at {}.", words.of(due)),
                None => f.write_str("with no due instant as long as it stands still."),
            }
        }
        Rule::Threshold {
            commitment,
            table,
            duty,
            name,
            used,
            left,
            standing,
            at,
            at_latest,
        } => {
            f.write_str("Threshold of ")?;
            match (&commitment.0, &table.0, &duty.0, &name.0) {
                (.., Some(name)) => write!(f, "the target {}", words.of(name))?,
                (Some(commitment), ..) => {
                    write!(f, "the first call response by {}", words.of(commitment))?;
                }
                (_, Some(table), ..) => write!(f, "the attention time of {}", words.of(table))?,
                (_, _, Some(duty), _) => write!(f, "the duty to {}", to(*duty))?,
                (None, None, None, None) => f.write_str("the clock")?,
            }
            let used = used.0.map(Threshold::Used);
            if let Some(threshold) = used.or(left.0.map(Threshold::Left)) {
                write!(f, ", {}", words.of(&threshold))?;
            }
            write!(f, ": {}", words.of(standing))?;
            instants(*at, *at_latest, words, f)?;
            f.write_str(".")
        }
        Rule::LateAfter {
            reading,
            due,
            due_latest,
        } => {
            let (due, latest) = (words.of(due), words.of(due_latest));
            f.write_str("The target is used up at a closing: ")?;
            match reading {
                LateAfter::Due => write!(
                    f,
                    "{due} is the limit, though no further time passes until {latest}."
                ),
                LateAfter::DueLatest => {
                    write!(f, "{latest} is the limit, as no time passes from {due} on.")
                }
            }
        }
        Rule::ResponseInTime {
            holds: _,
            commitment,
            target,
            elapsed,
            at,
            since,
        } => {
            let (commitment, target) = (words.of(commitment), words.of(target));
            match (&at.0, &elapsed.0, &since.0) {
                (Some(at), Some(elapsed), _) => {
                    let (at, elapsed) = (words.of(at), words.of(elapsed));
                    write!(
                        f,
                        "The first call response at {at} came within the target of {target} of {commitment}: {elapsed} had passed."
                    )
                }
                (_, _, since) => {
                    write!(f, "The target of {target} of {commitment} was missed")?;
                    match since {
                        Some(since) => write!(f, ": late since {}.", words.of(since)),
                        None => f.write_str("."),
                    }
                }
            }
        }
        Rule::AttentionTimes { reading } => f.write_str(match reading {
            AttentionTimes::Urgency => {
                "Attention times tell how pressing a case is, and set no deadline."
            }
            AttentionTimes::Deadline => {
                "Attention times are deadlines, met by the first call response."
            }
        }),
        Rule::Attention {
            table,
            severity,
            within,
            clock,
            due,
        } => {
            let counted = match clock {
                Clock::Elapsed => "around the clock",
                Clock::BusinessHours => "of business hours",
            };
            let table = words.of(table);
            write!(f, "By the table of {table}, severity {severity} needs ")?;
            if *within == TimeDelta::zero() {
                f.write_str("immediate attention")?;
            } else {
                write!(f, "attention within {} {counted}", words.of(within))?;
            }
            match &due.0 {
                Some(Some(due)) => write!(f, ": at {}.", words.of(due)),
                Some(None) => f.write_str(": its clock stands still."),
                None => f.write_str("."),
            }
        }
        Rule::Effort {
            table,
            severity,
            clock,
            open,
            changes_at,
        } => {
            let table = words.of(table);
            write!(
                f,
                "By the table of {table} an incident of severity {severity} is worked on "
            )?;
            match clock {
                Clock::Elapsed => f.write_str("around the clock.")?,
                Clock::BusinessHours => {
                    f.write_str("in business hours only")?;
                    change(*open, *changes_at, words, f)?;
                    f.write_str(".")?;
                }
            }
            Ok(())
        }
        Rule::EffortReduced {
            holds,
            commitment,
            at,
        } => {
            let (at, commitment) = (words.of(at), words.of(commitment));
            write!(f, "At {at} the effort around the clock was given up, ")?;
            if *holds {
                write!(f, "as it may be by {commitment}.")
            } else {
                write!(
                    f,
                    "for which {commitment} gives no ground: it does not hold."
                )
            }
        }
        Rule::EventDutySeverities { reading } => f.write_str(match reading {
            AemSeverityA::AsSeverity1 => {
                "What the table of Azure Event Management prints beside severity 1 or A is owed at both."
            }
            AemSeverityA::AsBase => {
                "What the table of Azure Event Management prints beside severity 1 or A is owed at that one alone."
            }
        }),
        Rule::DutyOwed {
            duty,
            party,
            since,
            standing,
            called_for,
        } => {
            let (party, since) = (words.of(party), words.of(since));
            write!(f, "From {since} on {party} has the duty to {}", to(*duty))?;
            if let Some(at) = &called_for.0 {
                write!(f, ", called for at {}", words.of(at))?;
            }
            write!(f, ": {standing}.")
        }
        Rule::DutyNotOwed { holds: _, duty, at } => match at {
            Some(at) => {
                let at = words.of(at);
                write!(f, "At {at} the incident brings no duty to {}.", to(*duty))
            }
            None => write!(f, "The incident brings no duty to {}.", to(*duty)),
        },
        Rule::DutyClockStart { reading, starts_at } => {
            let event = match reading {
                CustomerClockStart::MicrosoftRequest => "when Microsoft asks",
                CustomerClockStart::Submitted => {
                    "with the incident's submission, or the severity that brings it"
                }
            };
            write!(f, "The customer's clock starts {event}: ")?;
            match starts_at {
                Some(at) => write!(f, "at {}.", words.of(at)),
                None => f.write_str("it has not yet."),
            }
        }
        Rule::DutyClock { reading: _, clock } => f.write_str(match clock {
            Clock::Elapsed => "The customer's time is counted around the clock.",
            Clock::BusinessHours => "The customer's time is counted in business hours.",
        }),
        Rule::DutyDue {
            duty,
            starts_at,
            target,
            due,
        } => {
            let (target, to) = (words.of(target), to(*duty));
            let Some(at) = starts_at else {
                return write!(f, "The time of {target} to {to} does not run yet.");
            };
            let at = words.of(at);
            write!(f, "Counted from {at}, the time of {target} to {to} ")?;
            match due {
                Some(due) => write!(f, "is over at {}.", words.of(due)),
                None => f.write_str("stands still."),
            }
        }
        Rule::DutyHours {
            duty,
            open,
            changes_at,
        } => {
            write!(f, "The duty to {} is done in business hours", to(*duty))?;
            change(*open, *changes_at, words, f)?;
            f.write_str(".")
        }
        Rule::Consequence { duty, consequence } => {
            let (to, consequence) = (to(*duty), words.of(consequence));
            write!(f, "Where the duty to {to} is not done: {consequence}.")
        }
    }
}

/// The first and the latest instant at which something is reached.
fn instants(
    at: Option<DateTime<Utc>>,
    at_latest: Option<DateTime<Utc>>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let Some(at) = at else {
        return Ok(());
    };
    write!(f, ", at {}", words.of(&at))?;
    match at_latest.filter(|latest| *latest != at) {
        Some(latest) => write!(f, "; no further time passes until {}", words.of(&latest)),
        None => Ok(()),
    }
}

/// Whether it is open now, and until when.
fn change(
    open: IfAny<bool>,
    changes_at: IfAny<Option<DateTime<Utc>>>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let Some(open) = open.0 else {
        return Ok(());
    };
    write!(f, " ({} now", if open { "open" } else { "closed" })?;
    if let Some(at) = changes_at.0.flatten() {
        write!(f, ", until {}", words.of(&at))?;
    }
    f.write_str(")")
}
