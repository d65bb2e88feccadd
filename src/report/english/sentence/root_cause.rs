//! The sentences about root cause analyses.

use core::fmt;

use super::super::{
    incident::duty as to,
    words::{Days, Words},
};
use crate::document::{
    BusinessDay, ClosureOfAReopenedIncident, RcaDaySeven, RcaWindowUnit, RootCauseRule,
};

pub(super) fn sentence(
    rule: &RootCauseRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        RootCauseRule::RootCauseClosure { reading, closed_at } => {
            let which = match reading {
                ClosureOfAReopenedIncident::LastClosure => "last",
                ClosureOfAReopenedIncident::FirstClosure => "first",
            };
            write!(
                f,
                "The incident was reopened: what counts is its {which} closure, "
            )?;
            match closed_at {
                Some(at) => write!(f, "that at {}.", words.of(at)),
                None => f.write_str("which is to come: it is open."),
            }
        }
        RootCauseRule::RootCauseWindow { reading, days } => {
            let days = Days::of(*days);
            f.write_str("A root cause analysis can be asked for ")?;
            match reading {
                RcaWindowUnit::LocalDates => write!(
                    f,
                    "on the {days} after the closure, by the dates of the location."
                ),
                RcaWindowUnit::Elapsed168h => {
                    write!(f, "in the {days} after the closure, of 24 hours each.")
                }
            }
        }
        RootCauseRule::RootCauseWindowEnd { reading } => f.write_str(match reading {
            RcaDaySeven::Included => "The last of them counts to its end.",
            RcaDaySeven::Excluded => "It must be asked for before the last of them is there.",
        }),
        RootCauseRule::RootCauseInTime {
            holds,
            requested_at,
            ends_at,
        } => {
            write!(f, "Asked for at {}, ", words.of(requested_at))?;
            match (holds, ends_at) {
                (true, Some(at)) => write!(f, "and possible until {}: in time.", words.of(at)),
                (false, Some(at)) => write!(f, "but possible until {}: too late.", words.of(at)),
                (true, None) => f.write_str("while the incident is open: in time."),
                (false, None) => f.write_str("too late."),
            }
        }
        RootCauseRule::RootCauseFact { holds, fact } => {
            let what = words.of(fact);
            match holds {
                Some(true) => write!(
                    f,
                    "A root cause analysis requires that {what}, which is so."
                ),
                Some(false) => {
                    write!(
                        f,
                        "A root cause analysis requires that {what}, which is not so."
                    )
                }
                None => write!(
                    f,
                    "A root cause analysis requires that {what}; whether that is so is not given."
                ),
            }
        }
        RootCauseRule::RootCauseDays { reading } => f.write_str(match reading {
            BusinessDay::OpenDay => "A business day is one with business hours.",
            BusinessDay::MondayToSaturday => {
                "A business day is one from Monday to Saturday that is no public holiday."
            }
        }),
        RootCauseRule::RootCauseDelivery {
            counted_from,
            days,
            deliver_by,
        } => {
            let days = Days::of(*days).of_kind("business");
            let (counted_from, deliver_by) = (words.of(counted_from), words.of(deliver_by));
            write!(
                f,
                "Counting {days} from {counted_from}, the later of the request and the mitigation, the analysis is to be delivered by {deliver_by}."
            )
        }
        RootCauseRule::RootCauseDuty { party, duty } => {
            let (party, to) = (words.of(party), to(*duty));
            write!(f, "For the analysis {party} has the duty to {to}.")
        }
    }
}
