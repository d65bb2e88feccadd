//! The sentences of attainment.

use core::fmt;

use super::super::words::{Words, plural};
use crate::{
    document::{AttainmentRule, vocabulary::incident::ResponseVerdictName},
    money::Fraction,
};

pub(super) fn sentence(
    rule: &AttainmentRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        AttainmentRule::RefusedIncident {
            incident,
            field,
            code,
        } => {
            let (incident, field, code) = (words.of(incident), words.of(field), words.of(code));
            write!(
                f,
                "L’incident {incident} est refusé en raison de ce qu’indique {field} ({code}) et n’entre dans aucun chiffre."
            )
        }
        AttainmentRule::JudgedIncident {
            incident,
            location,
            as_of,
        } => {
            let (incident, location) = (words.of(incident), words.of(location));
            let as_of = words.of(as_of);
            write!(
                f,
                "Incident {incident} au site de support {location}, en l’état au {as_of}\u{a0}:"
            )
        }
        AttainmentRule::JudgedResponse {
            incident,
            verdict,
            responded_at,
            late_by,
        } => {
            let incident = words.of(incident);
            write!(
                f,
                "La première réponse par téléphone à l’incident {incident}"
            )?;
            if let Some(at) = &responded_at.0 {
                write!(f, ", donnée le {},", words.of(at))?;
            }
            match (verdict, &late_by.0) {
                (ResponseVerdictName::Missed, Some(late_by)) if responded_at.0.is_some() => {
                    write!(f, " a un retard de {}.", words.of(late_by))
                }
                (_, Some(late_by)) => {
                    let late_by = words.of(late_by);
                    write!(
                        f,
                        " n’a pas été donnée et accuse à ce jour un retard de {late_by}."
                    )
                }
                (verdict, None) => f.write_str(came_out(*verdict)),
            }
        }
        AttainmentRule::AttainmentOfGroup {
            location,
            month,
            severity,
            commitment,
            met,
            missed,
            others,
            share,
        } => {
            f.write_str("Pour les incidents d’un groupe")?;
            if let Some(month) = &month.0 {
                write!(f, ", en {}", words.of(month))?;
            }
            if let Some(location) = &location.0 {
                write!(f, ", au site de support {}", words.of(location))?;
            }
            if let Some(severity) = &severity.0 {
                write!(f, ", de sévérité {severity}")?;
            }
            if let Some(commitment) = &commitment.0 {
                write!(f, ", au titre du service {}", words.of(commitment))?;
            }
            f.write_str("\u{a0}: ")?;
            counts([*met, *missed, *others], *share, words, f)
        }
        AttainmentRule::Attainment {
            met,
            missed,
            others,
            share,
        } => {
            f.write_str("Pour l’ensemble des incidents\u{a0}: ")?;
            counts([*met, *missed, *others], *share, words, f)
        }
        AttainmentRule::Lateness {
            missed,
            median_lower,
            median_upper,
            worst,
        } => {
            let (lower, upper) = (words.of(median_lower), words.of(median_upper));
            let worst = words.of(worst);
            let (count, s) = (words.of(missed), plural(*missed));
            write!(
                f,
                "Retard des réponses manquées ({count}\u{a0}réponse{s})\u{a0}: "
            )?;
            if median_lower == median_upper {
                write!(f, "médiane de {lower}, maximum de {worst}.")
            } else {
                write!(
                    f,
                    "{lower} et {upper} au milieu, soit la médiane d’un nombre pair, et maximum de {worst}."
                )
            }
        }
    }
}

const fn came_out(verdict: ResponseVerdictName) -> &'static str {
    match verdict {
        ResponseVerdictName::Met => " respecte le délai.",
        ResponseVerdictName::Missed => " est en retard.",
        ResponseVerdictName::Owed => {
            " reste à fournir et n’est pas en retard\u{a0}: elle ne compte ni comme respectée ni comme manquée."
        }
        ResponseVerdictName::Awaited => {
            " n’était pas encore à fournir\u{a0}: elle ne compte ni comme respectée ni comme manquée."
        }
        ResponseVerdictName::Ended => {
            " a cessé d’être due avant d’être en retard\u{a0}: elle ne compte ni comme respectée ni comme manquée."
        }
        ResponseVerdictName::Undetermined => {
            " a une échéance qui dépend d’un fait manquant\u{a0}: elle ne compte ni comme respectée ni comme manquée."
        }
        ResponseVerdictName::NotApplicable => {
            " n’a pas de délai\u{a0}: elle ne compte ni comme respectée ni comme manquée."
        }
    }
}

fn counts(
    [met, missed, others]: [u64; 3],
    share: Option<Fraction>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (met, missed, others) = (words.of(&met), words.of(&missed), words.of(&others));
    write!(
        f,
        "premières réponses par téléphone dans les délais, {met}\u{202f}; manquées, {missed}\u{202f}; ni l’un ni l’autre, {others}\u{202f}; "
    )?;
    match share {
        Some(share) => write!(f, "part dans les délais, {}.", words.number(share)),
        None => f.write_str("sans réponse jugée, il n’y a pas de part."),
    }
}
