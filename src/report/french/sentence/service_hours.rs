//! The sentences about the hours of a service.

use core::fmt;

use super::super::words::Words;
use crate::document::{AgreedZoneHours, Clock, ExtendedRsm, IfAny, ServiceHoursRule};

pub(super) fn sentence(
    rule: &ServiceHoursRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        ServiceHoursRule::SeverityHours { severity, clock } => {
            let when = match clock {
                Clock::Elapsed => "24\u{a0}h sur 24, 7\u{a0}j sur 7",
                Clock::BusinessHours => "pendant les heures ouvrées",
            };
            write!(
                f,
                "Les incidents de sévérité\u{a0}{severity} sont traités {when}."
            )
        }
        ServiceHoursRule::ExtendedRsm { reading } => f.write_str(match reading {
            ExtendedRsm::AgreedZoneHours => {
                "Le support hors heures ouvrées est fourni pendant les heures ouvrées d’un fuseau horaire convenu."
            }
            ExtendedRsm::AnyHours => "Le support hors heures ouvrées est fourni à toute heure.",
        }),
        ServiceHoursRule::AgreedZoneHours { reading } => f.write_str(match reading {
            AgreedZoneHours::Location => {
                "À l’heure du fuseau convenu, les horaires sont ceux du site."
            }
            AgreedZoneHours::Document => {
                "À l’heure du fuseau convenu, les horaires sont ceux du document, du lundi au vendredi."
            }
        }),
        ServiceHoursRule::KeptHours {
            location,
            calendar,
            zone,
        } => {
            let (location, calendar) = (words.of(location), words.of(calendar));
            match zone {
                IfAny(None) => write!(
                    f,
                    "Les horaires indiqués valent pour les jours ouvrés de {location} (calendrier {calendar})."
                ),
                IfAny(Some(zone)) => {
                    let zone = words.of(zone);
                    write!(
                        f,
                        "Le fuseau {zone} a été convenu\u{a0}: les horaires et les fermetures de {location} valent à l’heure de ce fuseau (calendrier {calendar})."
                    )
                }
            }
        }
        ServiceHoursRule::DeliveredHours {
            from,
            to,
            windows,
            delivered,
        } => {
            let (from, to, delivered) = (words.of(from), words.of(to), words.of(delivered));
            let (windows, plural) = (words.of(windows), if *windows > 1 { "s" } else { "" });
            write!(
                f,
                "Du {from} au {to}, le service est fourni sur {windows} plage{plural} horaire{plural}, soit {delivered} au total."
            )
        }
        ServiceHoursRule::HoursOverlap {
            location,
            overlap,
            outside,
        } => {
            let (location, overlap) = (words.of(location), words.of(overlap));
            let outside = words.of(outside);
            write!(
                f,
                "Ce temps se répartit ainsi\u{a0}: {overlap} pendant les heures ouvrées de {location}, {outside} en dehors."
            )
        }
    }
}
