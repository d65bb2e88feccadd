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
                "Se comptent ensemble les plans demandés au cours d’une même année contractuelle."
            }
            ImprovementPlanYear::Rolling => {
                "Se comptent ensemble les plans demandés au cours d’une période quelconque de douze mois."
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
                return f.write_str("hors de la durée de l’achat, qui ne court jamais.");
            };
            let is_in = if *holds { "pendant" } else { "hors de" };
            let (first_day, last_day) = (words.of(first_day), words.of(last_day));
            write!(
                f,
                "{is_in} la durée de l’achat, du {first_day} au {last_day}."
            )
        }
        ImprovementPlanRule::PlanAfterOnboarding { holds, request, on } => {
            write_request(request, *on, words, f)?;
            let is_in = if *holds { "hors de" } else { "pendant" };
            write!(f, "{is_in} l’intégration, pendant laquelle l’AED ne fait rien d’autre.")
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
            let within = if *holds { "dans" } else { "au-delà de" };
            write!(
                f,
                "La demande {request} du {on} est {within} la limite de {most} en douze mois\u{a0}: demandes antérieures comptées avec elle, {before}."
            )
        }
        ImprovementPlanRule::PlansLeft {
            as_of,
            left,
            next_from,
        } => {
            let (as_of, left) = (words.of(as_of), words.of(left));
            write!(
                f,
                "Nombre de plans pouvant encore être demandés au {as_of}\u{a0}: {left}\u{202f}; "
            )?;
            match next_from {
                Some(from) => write!(
                    f,
                    "le prochain peut l’être à compter du {}.",
                    words.of(from)
                ),
                None => f.write_str("aucun ne peut plus l’être."),
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
    write!(f, "La demande {request} du {on} est faite ")
}
