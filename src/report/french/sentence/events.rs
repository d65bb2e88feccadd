//! The sentences about events that are planned.

use core::fmt;

use super::super::{
    incident::duty as to,
    words::{Days, Words},
};
use crate::document::{
    AemClouds, AemEventDays, CalendarWeeks, EventRule, IfAny, NoticeAmendmentDate, Occasion,
};

pub(super) fn sentence(
    rule: &EventRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        EventRule::EventDays {
            reading,
            from,
            to,
            days,
        } => {
            let counted = match reading {
                AemEventDays::LocalDates => "à raison d’un par date locale qu’elle touche",
                AemEventDays::Periods24h => {
                    "à raison d’un par période de 24 heures, même incomplète"
                }
            };
            let (from, to, days) = (words.of(from), words.of(to), Days::of(*days));
            write!(f, "La période du {from} au {to} compte {days}, {counted}.")
        }
        EventRule::EventDayLimit { holds, days, most } => {
            let (days, most) = (Days::of(*days), Days::of(*most));
            let exceeds = if *holds { "n’excède pas" } else { "excède" };
            write!(
                f,
                "Une durée de {days} {exceeds} ce que couvre un seul événement, soit {most}."
            )
        }
        EventRule::EventsInARow { days, events } => {
            let (days, events) = (Days::of(*days), words.of(events));
            write!(
                f,
                "Nombre d’événements consécutifs pouvant être achetés pour couvrir {days}\u{a0}: {events}."
            )
        }
        EventRule::EventClouds { reading } => f.write_str(match reading {
            AemClouds::PerCustomer => {
                "Un client qui dispose d’un cloud gouvernemental ou souverain n’est couvert pour aucune de ses solutions."
            }
            AemClouds::PerSolution => {
                "Seul ce qui s’exécute dans un cloud gouvernemental ou souverain échappe à la couverture."
            }
        }),
        EventRule::EventsNeeded {
            in_a_row,
            solutions,
            events,
        } => {
            let (in_a_row, solutions) = (words.of(in_a_row), words.of(solutions));
            let events = words.of(events);
            write!(
                f,
                "Un événement ne vaut que pour une solution. Événements consécutifs × solutions à couvrir\u{a0}: {in_a_row} × {solutions} = {events}."
            )
        }
        EventRule::CalendarWeeks {
            reading,
            first_day,
            confirm_by,
            weeks: IfAny(Some(weeks)),
        } => {
            let plural = if *weeks < 2 { "" } else { "s" };
            let days = u32::from(*weeks).saturating_mul(7);
            let (first_day, confirm_by) = (words.of(first_day), words.of(confirm_by));
            write!(
                f,
                "Le préavis de {weeks} semaine{plural} avant un événement commençant le {first_day} s’entend de "
            )?;
            match reading {
                CalendarWeeks::FortyTwoDays => write!(f, "{days} jours")?,
                CalendarWeeks::WholeWeeks => {
                    write!(f, "{weeks} semaine{plural} entière{plural}, du lundi au dimanche")?;
                }
            }
            write!(f, "\u{a0}: dernière date pour le confirmer, le {confirm_by}.")
        }
        EventRule::NoticeAmendmentDate { reading, on } => {
            let day = match reading {
                NoticeAmendmentDate::EventDay => "où l’événement commence",
                NoticeAmendmentDate::ConfirmationDay => "de la confirmation",
            };
            let on = words.of(on);
            write!(f, "Les semaines de préavis sont celles du jour {day}\u{a0}: ce qui vaut le {on} décide.")
        }
        EventRule::CalendarWeeks {
            reading,
            first_day,
            confirm_by,
            weeks: IfAny(None),
        } => {
            let weeks = match reading {
                CalendarWeeks::FortyTwoDays => "42 jours",
                CalendarWeeks::WholeWeeks => "six semaines entières, du lundi au dimanche",
            };
            let (first_day, confirm_by) = (words.of(first_day), words.of(confirm_by));
            write!(
                f,
                "Les six semaines qui précèdent un événement commençant le {first_day} s’entendent de {weeks}\u{a0}: dernière date pour le confirmer, le {confirm_by}."
            )
        }
        EventRule::EventNotice {
            holds,
            first_day,
            weeks,
            confirm_by,
            confirmed_on,
        } => {
            let (first_day, confirm_by) = (words.of(first_day), words.of(confirm_by));
            let plural = if *weeks < 2 { "" } else { "s" };
            let weeks = words.of(weeks);
            write!(
                f,
                "Un événement commençant le {first_day} est à confirmer par écrit {weeks}\u{a0}semaine{plural} à l’avance, au plus tard le {confirm_by}\u{202f}; "
            )?;
            match (confirmed_on, holds) {
                (Some(on), Some(true)) => write!(f, "il l’a été le {}, à temps.", words.of(on)),
                (Some(on), _) => write!(f, "il l’a été le {}, trop tard.", words.of(on)),
                (None, _) => f.write_str("la date de sa confirmation n’est pas indiquée."),
            }
        }
        EventRule::EventConsent { holds } => f.write_str(match holds {
            Some(true) => "Microsoft consent à un préavis plus court.",
            Some(false) => "Microsoft ne consent pas à un préavis plus court.",
            None => "Il n’est pas indiqué si Microsoft consent à un préavis plus court.",
        }),
        EventRule::EventAssessment { full } => f.write_str(if *full {
            "L’évaluation préalable à l’événement est faite dans toute son étendue."
        } else {
            "Le préavis étant plus court, Microsoft peut restreindre l’étendue de l’évaluation préalable."
        }),
        EventRule::EventDuty {
            duty,
            occasion,
            due,
        } => {
            f.write_str(match occasion {
                Occasion::BeforeEvent => "Avant l’événement",
                Occasion::DuringEvent => "Pendant l’événement",
                Occasion::AfterEvent => "Après l’événement",
                _ => "À une autre occasion",
            })?;
            write!(f, ", Microsoft doit {}", to(*duty))?;
            match due {
                Some(due) => write!(f, ", au plus tard le {}.", words.of(due)),
                None => f.write_str("."),
            }
        }
    }
}
