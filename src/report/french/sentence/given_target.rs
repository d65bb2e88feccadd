//! The sentences about the targets of the caller's own.

use core::fmt;

use crate::{
    document::GivenTargetRule as Rule,
    incident::{TargetKindName, UpdatesFrom},
    report::french::words::Words,
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
                (TargetKindName::Resolution, _) => ("la clôture", "la soumission"),
                (TargetKindName::NextResponse, _) => ("une réponse", "un message du client"),
                (TargetKindName::Update, Some(UpdatesFrom::Submission)) => (
                    "un point sur l’avancement",
                    "la soumission ou le point précédent",
                ),
                (TargetKindName::Update, _) => (
                    "un point sur l’avancement",
                    "la première réponse par téléphone ou le point précédent",
                ),
            };
            write!(f, "L’objectif {} prévoit ", words.of(name))?;
            if let Some(severity) = severity.0 {
                write!(f, "en sévérité {severity} ")?;
            }
            write!(f, "{what} ")?;
            if let (Some(target), Some(clock)) = (&target.0, &clock.0) {
                let (target, clock) = (words.of(target), words.of(clock));
                write!(
                    f,
                    "dans un délai de {target} après {since}, décompté {clock}"
                )?;
            }
            match &business_days.0 {
                Some(1) => write!(f, "avant la fin du premier jour ouvrable après {since}")?,
                Some(days) => {
                    let days = words.of(days);
                    write!(f, "avant la fin du {days}ᵉ jour ouvrable après {since}")?;
                }
                None => {}
            }
            if let Some(by) = &by.0 {
                let by = words.of(by);
                write!(
                    f,
                    "au plus tard à {by} le premier jour d’ouverture après {since}"
                )?;
            }
            let (cycles, late_after) = (words.of(cycles), words.of(late_after));
            write!(
                f,
                "\u{202f}; la réouverture {cycles}\u{202f}; le retard court {late_after}."
            )
        }
        Rule::GivenTargetChange { name, change } => {
            let (name, change) = (words.of(name), words.of(change));
            write!(f, "Pour l’objectif {name}, un autre délai {change}.")
        }
        Rule::GivenTargetSeverity { name, severity } => {
            let name = words.of(name);
            write!(
                f,
                "L’objectif {name} vaut en sévérité {severity}, et en aucune qui n’est pas indiquée."
            )
        }
        Rule::GivenTargetPause { name, pause } => {
            let (name, pause) = (words.of(name), words.of(pause));
            write!(
                f,
                "Le délai de l’objectif {name} est suspendu tant que {pause}."
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
                "Le cycle {cycle} de l’objectif {name} commence le {starts_on}\u{a0}: ce jour est le {falls_on}, et l’échéance le {due}."
            )
        }
        Rule::GivenTargetAwaited { name } => {
            let name = words.of(name);
            write!(
                f,
                "Rien n’a encore fait courir le délai de l’objectif {name}."
            )
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
            write!(f, "Au cycle {cycle} de l’objectif {name}")?;
            if let Some(starts_at) = starts_at {
                write!(f, ", commencé le {}", words.of(starts_at))?;
            }
            write!(
                f,
                ", le délai de {target} a couru pendant {elapsed} et a été suspendu pendant {paused}\u{a0}: il reste {remaining}"
            )?;
            match due {
                Some(due) => write!(f, "\u{202f}; échéance\u{a0}: le {}.", words.of(due)),
                None => f.write_str(", sans échéance tant qu’il ne court pas."),
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
                    "Au cycle {cycle}, l’objectif {name} de {target} a été tenu le {at}."
                );
            }
            write!(
                f,
                "Au cycle {cycle}, l’objectif {name} de {target} n’a pas été tenu"
            )?;
            if let Some(since) = &since.0 {
                write!(f, "\u{a0}: retard depuis le {}", words.of(since))?;
            }
            if let Some(excess) = &excess.0 {
                write!(f, ", de {} de temps compté", words.of(excess))?;
            }
            f.write_str(".")
        }
    }
}
