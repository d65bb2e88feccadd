//! The sentences about advisory support.

use core::fmt;

use super::super::words::Words;
use crate::document::{AdvisoryLimit, AdvisoryRule};

pub(super) fn sentence(
    rule: &AdvisoryRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        AdvisoryRule::AdvisoryLimit { reading, limit } => {
            let of = match reading {
                AdvisoryLimit::PerIncident => "incident",
                AdvisoryLimit::PerYear => "année contractuelle",
            };
            let limit = words.of(limit);
            write!(f, "Chaque {of} donne droit à {limit} de Support Conseil.")
        }
        AdvisoryRule::AdvisoryTopic {
            holds,
            entry,
            topic,
        } => {
            let verdict = if *holds { "n’exclut pas" } else { "exclut" };
            let (entry, topic) = (words.of(entry), words.of(topic));
            write!(
                f,
                "L’écriture {entry} porte sur {topic}, que le Support Conseil {verdict}."
            )
        }
        AdvisoryRule::AdvisoryTime {
            holds,
            entry,
            incident,
            time,
            before,
            covered,
        } => {
            let verdict = if *holds { "n’excède pas" } else { "excède" };
            let (entry, incident) = (words.of(entry), words.of(incident));
            let (time, before, covered) = (words.of(time), words.of(before), words.of(covered));
            write!(
                f,
                "L’écriture {entry}, de {time}, pour l’incident {incident}, {verdict} le solde de {before}\u{a0}: la durée couverte est de {covered}."
            )
        }
    }
}
