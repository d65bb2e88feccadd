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
                ClosureOfAReopenedIncident::LastClosure => "dernière",
                ClosureOfAReopenedIncident::FirstClosure => "première",
            };
            write!(
                f,
                "L’incident ayant été rouvert, c’est sa {which} clôture qui compte, "
            )?;
            match closed_at {
                Some(at) => write!(f, "celle du {}.", words.of(at)),
                None => f.write_str("laquelle est à venir\u{a0}: l’incident est ouvert."),
            }
        }
        RootCauseRule::RootCauseWindow { reading, days } => {
            let days = Days::of(*days);
            let counted = match reading {
                RcaWindowUnit::LocalDates => "compté selon les dates du site",
                RcaWindowUnit::Elapsed168h => "chaque jour comptant 24 heures",
            };
            write!(
                f,
                "Une analyse des causes peut être demandée dans un délai de {days} après la clôture, {counted}."
            )
        }
        RootCauseRule::RootCauseWindowEnd { reading } => f.write_str(match reading {
            RcaDaySeven::Included => "Le dernier jour de ce délai compte jusqu’à sa fin.",
            RcaDaySeven::Excluded => {
                "La demande doit intervenir avant que le dernier jour de ce délai ne soit atteint."
            }
        }),
        RootCauseRule::RootCauseInTime {
            holds,
            requested_at,
            ends_at,
        } => {
            write!(f, "La demande du {} ", words.of(requested_at))?;
            match (holds, ends_at) {
                (true, Some(at)) => write!(
                    f,
                    "est faite à temps\u{a0}: le délai prend fin le {}.",
                    words.of(at)
                ),
                (false, Some(at)) => write!(
                    f,
                    "est tardive\u{a0}: le délai a pris fin le {}.",
                    words.of(at)
                ),
                (true, None) => f.write_str("est faite à temps\u{a0}: l’incident est ouvert."),
                (false, None) => f.write_str("est tardive."),
            }
        }
        RootCauseRule::RootCauseFact { holds, fact } => {
            let state = match holds {
                Some(true) => "\u{a0}: la condition est remplie",
                Some(false) => "\u{a0}: la condition n’est pas remplie",
                None => "\u{202f}; il n’est pas indiqué si la condition est remplie",
            };
            let what = words.of(fact);
            write!(f, "L’analyse des causes suppose que {what}{state}.")
        }
        RootCauseRule::RootCauseDays { reading } => f.write_str(match reading {
            BusinessDay::OpenDay => {
                "Par jours ouvrables, il faut entendre ici ceux qui comportent des heures ouvrées."
            }
            BusinessDay::MondayToSaturday => {
                "Par jours ouvrables, il faut entendre ici ceux du lundi au samedi qui ne sont pas fériés."
            }
        }),
        RootCauseRule::RootCauseDelivery {
            counted_from,
            days,
            deliver_by,
        } => {
            let days = Days::of(*days).of_kind("ouvrable");
            let (counted_from, deliver_by) = (words.of(counted_from), words.of(deliver_by));
            write!(
                f,
                "L’analyse est à remettre dans un délai de {days} à compter du {counted_from}, la plus tardive des dates de la demande et de l’atténuation, soit au plus tard le {deliver_by}."
            )
        }
        RootCauseRule::RootCauseDuty { party, duty } => {
            let (party, to) = (words.of(party), to(*duty));
            write!(f, "Pour cette analyse, {party} doit {to}.")
        }
    }
}
