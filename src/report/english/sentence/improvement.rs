//! The sentences about service improvement plans.

use core::fmt;

use chrono::NaiveDate;

use super::super::words::Words;
use crate::document::{ImprovementPlanRule, ImprovementPlanYear};

pub(super) fn sentence(
    rule: &ImprovementPlanRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        ImprovementPlanRule::PlanYear { reading } => f.write_str(match reading {
            ImprovementPlanYear::ContractYear => {
                "The plans count together that are requested in one contract year."
            }
            ImprovementPlanYear::Rolling => {
                "The plans count together that are requested in any twelve months."
            }
        }),
        ImprovementPlanRule::PlanInTerm {
            holds,
            request,
            on,
            first_day,
            last_day,
        } => {
            write_request(request, *on, words, f)?;
            let (Some(first_day), Some(last_day)) = (first_day, last_day) else {
                return f.write_str("outside the days of the purchase: it never runs.");
            };
            let is_in = if *holds { "in" } else { "outside" };
            let (first_day, last_day) = (words.of(first_day), words.of(last_day));
            write!(
                f,
                "{is_in} the days of the purchase, from {first_day} to {last_day}."
            )
        }
        ImprovementPlanRule::PlanAfterOnboarding { holds, request, on } => {
            write_request(request, *on, words, f)?;
            let is_in = if *holds { "not in" } else { "in" };
            write!(f, "{is_in} the onboarding, in which AED does nothing else.")
        }
        ImprovementPlanRule::PlanWithinCap {
            holds,
            request,
            on,
            before,
            most,
        } => {
            let (request, on) = (words.of(request), words.of(on));
            let (before, most) = (words.of(before), words.of(most));
            let within = if *holds { "within" } else { "beyond" };
            write!(
                f,
                "The request {request} of {on} comes after {before} that count with it: it is {within} the limit of {most} in twelve months."
            )
        }
        ImprovementPlanRule::PlansLeft {
            as_of,
            left,
            next_from,
        } => {
            let (as_of, left) = (words.of(as_of), words.of(left));
            write!(f, "Plans left to request on {as_of}: {left}; ")?;
            match next_from {
                Some(from) => write!(f, "the next can be requested from {} on.", words.of(from)),
                None => f.write_str("none can be requested any more."),
            }
        }
    }
}

/// A request with its date, before where that lies.
fn write_request(
    request: &str,
    on: NaiveDate,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (request, on) = (words.of(request), words.of(&on));
    write!(f, "The request {request} of {on} is ")
}
