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
                "The incident {incident} is refused for what {field} says ({code}), and is in no figure."
            )
        }
        AttainmentRule::JudgedIncident {
            incident,
            location,
            as_of,
        } => {
            let (incident, location) = (words.of(incident), words.of(location));
            write!(
                f,
                "The incident {incident} at {location}, as of {}:",
                words.of(as_of)
            )
        }
        AttainmentRule::JudgedResponse {
            incident,
            verdict,
            responded_at,
            late_by,
        } => {
            write!(f, "The first call response to {}", words.of(incident))?;
            if let Some(at) = &responded_at.0 {
                write!(f, ", of {},", words.of(at))?;
            }
            match (verdict, &late_by.0) {
                (ResponseVerdictName::Missed, Some(late_by)) if responded_at.0.is_some() => {
                    write!(f, " is late by {}.", words.of(late_by))
                }
                (_, Some(late_by)) => {
                    write!(
                        f,
                        " has not been given, and is late by {} so far.",
                        words.of(late_by)
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
            f.write_str("Of the incidents of a group")?;
            if let Some(month) = &month.0 {
                write!(f, ", in {}", words.of(month))?;
            }
            if let Some(location) = &location.0 {
                write!(f, ", at {}", words.of(location))?;
            }
            if let Some(severity) = &severity.0 {
                write!(f, ", of severity {severity}")?;
            }
            if let Some(commitment) = &commitment.0 {
                write!(f, ", by {}", words.of(commitment))?;
            }
            f.write_str(", ")?;
            counts([*met, *missed, *others], *share, words, f)
        }
        AttainmentRule::Attainment {
            met,
            missed,
            others,
            share,
        } => {
            f.write_str("Of all incidents, ")?;
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
            write!(f, "The {count} missed response{s} came late by ")?;
            if median_lower == median_upper {
                write!(f, "{lower} in the median and {worst} at worst.")
            } else {
                write!(
                    f,
                    "{lower} and {upper} in the middle, which is the median of an even number, and {worst} at worst."
                )
            }
        }
    }
}

const fn came_out(verdict: ResponseVerdictName) -> &'static str {
    match verdict {
        ResponseVerdictName::Met => " is in time.",
        ResponseVerdictName::Missed => " is late.",
        ResponseVerdictName::Owed => {
            " is owed, and in time so far: it counts as neither met nor missed."
        }
        ResponseVerdictName::Awaited => " was not owed yet: it counts as neither met nor missed.",
        ResponseVerdictName::Ended => {
            " ceased to be owed before it was late: it counts as neither met nor missed."
        }
        ResponseVerdictName::Undetermined => {
            " is due at a time that depends on what is missing: it counts as neither met nor missed."
        }
        ResponseVerdictName::NotApplicable => {
            " has no response time: it counts as neither met nor missed."
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
        "first call responses met: {met}, missed: {missed}, neither: {others}; "
    )?;
    match share {
        Some(share) => write!(f, "the share of those met is {}.", words.number(share)),
        None => f.write_str("of nothing there is no share."),
    }
}
