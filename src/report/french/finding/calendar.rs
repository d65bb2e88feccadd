//! What is wrong with calendars, hours and zones.

use core::fmt;

use super::{
    super::{
        French,
        words::{Tell, Words},
    },
    perhaps,
};
use crate::{
    calendar::{CalendarProblem, ClockTime, DatesError, HoursError, TzifProblem, ZoneError},
    holidays::UnknownRegion,
};

impl Tell<French> for CalendarProblem {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSpan => "les dates que couvre le calendrier ne sont pas indiquées",
            Self::SpanReversed => "la dernière date de la période précède la première",
            Self::SpanOutsideZone { zone, first, last } => {
                let zone = words.of(zone.as_str());
                let (first, last) = (words.of(first), words.of(last));
                return write!(f, "le fuseau horaire {zone} est défini du {first} au {last}");
            }
            Self::NoWeeklyHours => "les horaires de la semaine ne sont pas indiqués",
            Self::RepeatedChange => "d’autres horaires valent déjà à compter de cette date",
            Self::EmptySpecialHours => {
                "des horaires particuliers comptent au moins une plage\u{a0}: une date sans plage est une fermeture"
            }
            Self::DateOutsideSpan => "la date est hors de la période du calendrier",
            Self::DatesOutsideSpan => "aucune des dates n’est dans la période du calendrier",
            Self::RepeatedDate { first } => {
                let first = words.of(first.as_str());
                return write!(f, "{first} porte sur la même date");
            }
            Self::WindowWithinAnother => "la plage est comprise dans une autre du même jour",
            Self::WindowsOverlap => {
                "la plage s’ouvre avant la fin d’une autre du même jour\u{a0}: ce qui est ouvert deux fois ne compte qu’une fois"
            }
            Self::LastMinuteClosed => {
                "la dernière minute du jour est fermée\u{a0}: écrire 24:00 si elle ne l’est pas"
            }
            Self::WindowNeverOpens => "la plage ne s’ouvre jamais pendant la période",
            Self::ClosedAnyway => "ce jour de la semaine n’a de toute façon pas d’horaires",
            Self::ClosedThenAnyway => "rien n’est de toute façon ouvert pendant cette partie du jour",
            Self::NeverOpen => "le calendrier n’est jamais ouvert pendant sa période",
        })
    }
}

impl Tell<French> for DatesError {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reversed { .. } => f.write_str("le dernier jour précède le premier"),
            Self::NoSuchDay { month, day } => {
                let month = month.number_from_month();
                write!(f, "le mois {month} n’a de jour {day} dans aucune année")
            }
            Self::NoSuchNumber { number } => write!(
                f,
                "il faut le rang d’un jour de la semaine dans son mois, de 1 à 5, ou -1 pour le dernier, et non {number}"
            ),
        }
    }
}

impl Tell<French> for HoursError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { text } => {
                let text = words.of(text.as_str());
                write!(
                    f,
                    "il faut des horaires tels que «\u{a0}09:00-17:30\u{a0}», et non {text}"
                )
            }
            Self::ClosesFirst { opens, closes } => {
                let (opens, closes) = (ClockTime(*opens), ClockTime(*closes));
                write!(
                    f,
                    "la plage «\u{a0}{opens}-{closes}\u{a0}» se ferme à l’heure de son ouverture ou avant"
                )?;
                match self.on_next_day() {
                    Some(hours) => write!(
                        f,
                        "\u{202f}; pour le lendemain, écrire «\u{a0}{hours}\u{a0}»"
                    ),
                    None => Ok(()),
                }
            }
            Self::ClosesTooLate { opens, closes } => {
                let (opens, closes) = (ClockTime(*opens), ClockTime(*closes));
                write!(
                    f,
                    "la plage «\u{a0}{opens}-{closes}\u{a0}» se ferme après 48:00"
                )
            }
        }
    }
}

impl Tell<French> for ZoneError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { name, suggestion } => {
                let name = words.of(name.as_str());
                write!(f, "aucun fuseau horaire ne porte le nom {name}")?;
                perhaps(suggestion.as_deref(), f)
            }
            Self::WindowsName { name, iana } => {
                let (name, iana) = (words.of(name.as_str()), words.of(iana.as_str()));
                write!(
                    f,
                    "{name} est un nom de Windows\u{a0}: dans la base des fuseaux horaires, c’est {iana}"
                )
            }
            Self::OffsetOutOfRange { seconds } => offset_out_of_range(*seconds, words, f),
            Self::Tzif { name, problem } => {
                let (name, problem) = (words.of(name.as_str()), words.of(problem));
                write!(
                    f,
                    "les données du fuseau horaire {name} sont inutilisables\u{a0}: {problem}"
                )
            }
        }
    }
}

impl Tell<French> for TzifProblem {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version { version } => write!(
                f,
                "elles sont de la version {version} de TZif, et seules les versions 1 à 3 sont lues"
            ),
            Self::LeapSeconds => f.write_str("elles comptent des secondes intercalaires"),
            Self::OffsetOutOfRange { seconds } => offset_out_of_range(*seconds, words, f),
            Self::TooOld { end } => {
                let end = words.number(end);
                write!(
                    f,
                    "elles finissent à la seconde Unix {end}, avant la fin du 1er janvier 1970"
                )
            }
            Self::Malformed { reason } => {
                let reason = words.of(reason.as_str());
                write!(f, "elles ne sont pas du TZif bien formé, {reason}")
            }
        }
    }
}

fn offset_out_of_range(seconds: i32, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let seconds = words.number(seconds);
    write!(
        f,
        "un décalage de {seconds}\u{a0}s par rapport à l’heure UTC atteint une journée"
    )
}

impl Tell<French> for UnknownRegion {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTable => f.write_str(
                "le tableau des jours fériés est absent\u{a0}: la bibliothèque a été compilée sans son option «\u{a0}holidays\u{a0}»",
            ),
            Self::Country { code, suggestion } => {
                let code = words.of(code.as_str());
                write!(f, "les jours fériés du pays {code} ne sont pas connus")?;
                perhaps(*suggestion, f)
            }
            Self::Subdivision {
                country,
                code,
                suggestion,
            } => {
                let (country, code) = (words.of(*country), words.of(code.as_str()));
                write!(f, "aucune subdivision {code} du pays {country} n’est connue")?;
                perhaps(*suggestion, f)
            }
        }
    }
}
