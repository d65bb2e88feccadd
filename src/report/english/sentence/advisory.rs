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
                AdvisoryLimit::PerYear => "contract year",
            };
            let limit = words.of(limit);
            write!(f, "Each {of} has {limit} of advisory support.")
        }
        AdvisoryRule::AdvisoryTopic {
            holds,
            entry,
            topic,
        } => {
            let verdict = if *holds {
                "does not leave out"
            } else {
                "leaves out"
            };
            let (entry, topic) = (words.of(entry), words.of(topic));
            write!(
                f,
                "The entry {entry} is about {topic}, which advisory support {verdict}."
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
            let verdict = if *holds { "within" } else { "beyond" };
            let (entry, incident) = (words.of(entry), words.of(incident));
            let (time, before, covered) = (words.of(time), words.of(before), words.of(covered));
            write!(
                f,
                "The entry {entry} of {time} for {incident} is {verdict} the {before} left: {covered} is covered."
            )
        }
    }
}
