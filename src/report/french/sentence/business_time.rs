//! The sentences about business hours, and arithmetic in them.

use core::fmt;

use crate::{
    document::{BusinessTimeRule, IfAny, LocalHours, Source},
    order::Combination,
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
        BusinessTimeRule::CombinedHours {
            calendar,
            combination,
        } => {
            let calendar = words.of(&**calendar);
            let hours = match combination {
                Combination::Union => "pendant que certaines de ces heures courent",
                Combination::Intersection => "pendant que toutes ces heures courent",
            };
            write!(f, "Le calendrier {calendar} est ouvert {hours}.")
        }
        BusinessTimeRule::IncidentHours {
            calendar,
            severity,
            channel,
            team,
            location,
        } => {
            let calendar = words.of(&**calendar);
            write!(
                f,
                "Selon l’Ordre de Services, les heures de {calendar} sont retenues pour les incidents"
            )?;
            if let IfAny(Some(severity)) = severity {
                write!(f, " de sévérité {severity}")?;
            }
            if let IfAny(Some(channel)) = channel {
                write!(f, " soumis {}", words.of(channel))?;
            }
            if let IfAny(Some(team)) = team {
                write!(f, " confiés à l’équipe {}", words.of(&**team))?;
            }
            if let IfAny(Some(location)) = location {
                write!(f, " du site {}", words.of(&**location))?;
            }
            f.write_str(".")
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
        BusinessTimeRule::ClockChoices {
            change,
            calendar_edit,
            cycles,
            late_after,
        } => {
            let (change, calendar_edit) = (words.of(change), words.of(calendar_edit));
            let (cycles, late_after) = (words.of(cycles), words.of(late_after));
            write!(
                f,
                "Un autre délai {change}\u{202f}; les horaires modifiés {calendar_edit}\u{202f}; la réouverture {cycles}\u{202f}; le retard court {late_after}."
            )
        }
        BusinessTimeRule::ClockEvent {
            event,
            at,
            reason,
            target,
        } => {
            write!(f, "Le {}, {}", words.of(at), words.of(event))?;
            if let Some(reason) = &reason.0 {
                write!(f, "\u{a0}: {}", words.of(reason))?;
            }
            if let Some(target) = &target.0 {
                write!(f, "\u{a0}: {}", words.of(target))?;
            }
            f.write_str(".")
        }
        BusinessTimeRule::ClockElapsed {
            cycle,
            target,
            elapsed,
            paused,
            remaining,
            due,
        } => {
            let (target, elapsed, paused) = (words.of(target), words.of(elapsed), words.of(paused));
            let (remaining, cycle) = (words.of(remaining), words.of(cycle));
            write!(
                f,
                "Au cycle {cycle}, le délai de {target} a couru pendant {elapsed} et a été suspendu pendant {paused}\u{a0}: il reste {remaining}"
            )?;
            match due {
                Some(due) => write!(f, "\u{202f}; échéance\u{a0}: le {}.", words.of(due)),
                None => f.write_str(", sans échéance tant qu’il ne court pas."),
            }
        }
        BusinessTimeRule::ClockInTime {
            holds: _,
            target,
            since,
            excess,
            excess_real,
        } => {
            let target = words.of(target);
            let Some(since) = &since.0 else {
                return write!(f, "Le délai de {target} a été respecté.");
            };
            let since = words.of(since);
            write!(f, "Le délai de {target} a été dépassé\u{a0}: retard depuis le {since}")?;
            if let (Some(excess), Some(real)) = (&excess.0, &excess_real.0) {
                let (excess, real) = (words.of(excess), words.of(real));
                write!(f, ", de {excess} de temps compté et de {real} de temps réel")?;
            }
            f.write_str(".")
        }
    }
}
