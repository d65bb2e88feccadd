//! The sentences about business hours, and arithmetic in them.

use core::fmt;

use crate::{
    document::{BusinessTimeRule, LocalHours, Source},
    report::french::words::{Days, Words},
};

pub(super) fn sentence(
    rule: &BusinessTimeRule,
    source: &Source,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        BusinessTimeRule::LocalHours { reading, location } => {
            let place = match reading {
                LocalHours::SupportLocation => "du site de support",
                LocalHours::Host => "du site de support hôte",
            };
            let location = words.of(&**location);
            write!(
                f,
                "Les heures ouvrées retenues sont celles {place} {location}."
            )
        }
        BusinessTimeRule::BusinessHours { location, calendar } => {
            let hours = match source {
                Source::Given => "de l’Ordre de Services",
                Source::Amendment { .. } => "d’un avenant",
                Source::Clause(_) | Source::Reading(_) | Source::Unknown => {
                    "de la description des services elle-même"
                }
            };
            let (location, calendar) = (words.of(&**location), words.of(calendar));
            write!(
                f,
                "Le site {location} observe les heures ouvrées {hours}, ainsi que les fermetures de l’Ordre de Services (calendrier {calendar})."
            )
        }
        BusinessTimeRule::CountryHolidays {
            location,
            region,
            holidays,
        } => {
            let location = words.of(&**location);
            write!(
                f,
                "Le site {location} observe les jours fériés et le week-end de «\u{a0}{region}\u{a0}», d’après la version {holidays} du tableau."
            )
        }
        BusinessTimeRule::BusinessTimeAfter { from, duration, at } => {
            let (duration, from, at) = (words.of(duration), words.of(from), words.of(at));
            write!(
                f,
                "Comptée en heures ouvrées à partir du {from}, une durée de {duration} prend fin le {at}."
            )
        }
        BusinessTimeRule::BusinessTimeAfterLatest { at_latest } => match at_latest {
            Some(latest) => {
                let latest = words.of(latest);
                write!(
                    f,
                    "Jusqu’au {latest}, le temps écoulé en heures ouvrées n’excède pas cette durée."
                )
            }
            None => f.write_str(
                "Il n’y a pas de dernier instant\u{a0}: la durée est négative, ou cet instant se situe au-delà du calendrier.",
            ),
        },
        BusinessTimeRule::BusinessTimeBetween { from, to, duration } => {
            let (from, to, duration) = (words.of(from), words.of(to), words.of(duration));
            write!(
                f,
                "Du {from} au {to}, le temps écoulé en heures ouvrées est de {duration}."
            )
        }
        BusinessTimeRule::BusinessDaysAfter { from, days, date } => {
            let (from, date) = (words.of(from), words.of(date));
            let way = if *days < 0 { "remontant de" } else { "comptant" };
            let days = Days::of(days.unsigned_abs()).of_kind("ouvré");
            write!(f, "En {way} {days} à partir du {from}, on parvient au {date}.")
        }
    }
}
