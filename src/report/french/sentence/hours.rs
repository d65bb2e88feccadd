//! The sentences about hours that are drawn down.

use core::fmt;

use chrono::{NaiveDate, TimeDelta};

use super::super::{
    French,
    words::{Tell, Words},
};
use crate::document::{HourIncrement, HoursRule, Overdraw, vocabulary::limits::HoursPurpose};

pub(super) fn sentence(
    rule: &HoursRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        HoursRule::HoursGranted {
            purchase,
            service,
            included,
            granted,
        } => {
            let (purchase, service) = (words.of(purchase), words.of(service));
            let granted = words.of(granted);
            let holds = if *included { "inclut" } else { "porte sur" };
            write!(f, "L’achat {purchase} ({service}) {holds} {granted}.")
        }
        HoursRule::HoursInTime { holds, entry, on } => {
            let in_time = if *holds {
                "dans les délais"
            } else {
                "hors délai, si bien que rien n’en est déduit"
            };
            let (entry, on) = (words.of(entry), words.of(on));
            write!(
                f,
                "L’écriture {entry} constate une prestation fournie le {on}, {in_time}."
            )
        }
        HoursRule::HoursPurpose {
            holds,
            entry,
            purpose,
        } => {
            let meant = if *holds {
                "sont destinées"
            } else {
                "ne sont pas destinées\u{a0}: il faut acheter des heures supplémentaires"
            };
            let (entry, purpose) = (words.of(entry), words.of(purpose));
            write!(
                f,
                "L’écriture {entry} a pour objet {purpose}, usage auquel les heures incluses {meant}."
            )
        }
        HoursRule::HoursAllotted {
            holds,
            entry,
            allotted_by,
            host,
        } => {
            let (entry, by, host) = (words.of(entry), words.of(allotted_by), words.of(host));
            write!(
                f,
                "Les heures de Gestion de Prestation de Services de l’écriture {entry} ont été attribuées par "
            )?;
            if *holds {
                write!(f, "l’Hôte, {host}.")
            } else {
                write!(f, "{by}, et non par l’Hôte, {host}.")
            }
        }
        HoursRule::HourIncrement { reading } => f.write_str(match reading {
            HourIncrement::Exact => "Les heures sont déduites à la minute près.",
            HourIncrement::StartedHour => "Toute heure commencée est déduite en entier.",
        }),
        HoursRule::Overdraw {
            reading,
            entry,
            left,
            excess,
        } => {
            let (entry, left, excess) = (words.of(entry), words.of(left), words.of(excess));
            write!(f, "L’écriture {entry} excède le solde de {left}\u{a0}: ")?;
            match reading {
                Overdraw::Partly => write!(f, "seul l’excédent, soit {excess}, n’est pas couvert."),
                Overdraw::Whole => write!(f, "la totalité, soit {excess}, n’est pas couverte."),
            }
        }
        HoursRule::HoursDrawn {
            holds,
            entry,
            time,
            before,
            drawn,
        } => {
            let within = if *holds { "n’excède pas" } else { "excède" };
            let (entry, time) = (words.of(entry), words.of(time));
            let (before, drawn) = (words.of(before), words.of(drawn));
            write!(
                f,
                "L’écriture {entry}, de {time}, {within} le solde de {before}\u{a0}: la durée déduite est de {drawn}."
            )
        }
        HoursRule::HoursReversed {
            entry,
            of,
            time,
            back,
            drawn,
            left,
        } => {
            let (entry, of, time) = (words.of(entry), words.of(of), words.of(time));
            let (drawn, left) = (words.of(drawn), words.of(left));
            let what = if *back {
                "restituée"
            } else {
                "déduite à nouveau"
            };
            write!(
                f,
                "L’écriture {entry} annule {time} de l’écriture {of}\u{a0}: la durée {what} est de {drawn}, et le solde de {left}."
            )
        }
        HoursRule::HoursLost {
            as_of,
            last_day,
            unused,
            lost,
        } => told_lost(*lost, *as_of, *last_day, *unused, words, f),
    }
}

fn told_lost(
    lost: bool,
    as_of: NaiveDate,
    last_day: NaiveDate,
    unused: TimeDelta,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (as_of, last_day) = (words.of(&as_of), words.of(&last_day));
    let unused = words.of(&unused);
    write!(f, "Au {as_of}, le dernier jour, le {last_day}, ")?;
    if lost {
        write!(
            f,
            "est passé\u{a0}: le solde non utilisé, soit {unused}, est perdu."
        )
    } else {
        write!(f, "n’est pas passé\u{a0}: il reste {unused}.")
    }
}

/// With its article.
impl Tell<French> for HoursPurpose {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Onboarding => "l’intégration",
            Self::QuarterlyMeeting => "une réunion trimestrielle",
            Self::SeverityOneReview => "l’examen qui suit un incident de sévérité\u{a0}1",
            Self::ExtraMeeting => "une réunion supplémentaire",
        })
    }
}
