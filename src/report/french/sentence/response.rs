//! The sentences about the target of a first response.

use core::fmt;

use crate::{
    document::{
        AzureLineExclusions, Clock, ProductLine, ResponseClockStart, ResponseRule as Rule,
        TermDate, UerOtherLine,
    },
    report::french::words::Words,
};

pub(super) fn sentence(rule: &Rule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        Rule::InForce {
            holds,
            reading,
            submitted_at,
            location,
            submitted_on,
            first_day,
            last_day,
        } => {
            let place = match reading {
                TermDate::SupportLocation => "du site de support",
                TermDate::Host => "du site de support hôte",
            };
            let (at, location) = (words.of(submitted_at), words.of(&**location));
            write!(f, "L’incident a été soumis le {at}")?;
            if let Some(on) = submitted_on {
                let on = words.of(on);
                write!(f, ", soit le {on} au calendrier {place} {location}")?;
            }
            let within = if *holds { "pendant" } else { "hors de" };
            let (first, last) = (words.of(first_day), words.of(last_day));
            write!(
                f,
                "\u{a0}: {within} la durée de l’Ordre de Services, du {first} au {last}."
            )
        }
        Rule::EstimatedTimes => {
            f.write_str("Les délais de réponse n’ont que la valeur d’estimations.")
        }
        Rule::ResponseClockStart { reading, starts_at } => {
            let event = match reading {
                ResponseClockStart::Submitted => "la soumission de l’incident",
                ResponseClockStart::SeverityAgreed => "l’accord avec le client sur la sévérité",
            };
            write!(
                f,
                "Le délai de première réponse court à compter de {event}"
            )?;
            match starts_at {
                Some(at) => write!(f, ", le {}.", words.of(at)),
                None => f.write_str(", moment qui n’est pas indiqué."),
            }
        }
        Rule::AzureComponent { product } => f.write_str(match product {
            ProductLine::Azure => "Le produit est un composant Azure.",
            ProductLine::Other => "Le produit n’est pas un composant Azure.",
        }),
        Rule::AzureLineExclusion {
            component,
            excluded,
        } => match component {
            Some(component) => {
                let is = if *excluded { "figure" } else { "ne figure pas" };
                write!(
                    f,
                    "Le composant {component} {is} parmi ceux que la ligne Azure exclut."
                )
            }
            None => f.write_str("Aucun composant exclu de la ligne Azure n’est en cause."),
        },
        Rule::ExcludedComponentLine { reading } => f.write_str(match reading {
            AzureLineExclusions::OtherProducts => {
                "Un tel composant relève de la ligne de tous les autres produits."
            }
            AzureLineExclusions::NoTarget => "Aucun délai de réponse ne vaut pour un tel composant.",
        }),
        Rule::UerOtherLine { reading } => f.write_str(match reading {
            UerOtherLine::AtMost => {
                "Le délai porté à la ligne de tous les autres produits est un maximum."
            }
            UerOtherLine::NoTarget => {
                "La ligne de tous les autres produits ne fixe aucun délai."
            }
        }),
        Rule::ResponseTarget {
            severity,
            target,
            table,
        } => {
            let target = words.of(target);
            write!(
                f,
                "En sévérité {severity}, la première réponse est à fournir dans un délai de {target}"
            )?;
            if let Some(table) = &table.0 {
                write!(f, " selon le tableau du service {}", words.of(table))?;
            }
            f.write_str(".")
        }
        Rule::ResponseClock { reading: _, clock } => f.write_str(match clock {
            Clock::Elapsed => "Le délai court 24\u{a0}h sur 24, 7\u{a0}j sur 7.",
            Clock::BusinessHours => "Le délai se compte en heures ouvrées.",
        }),
        Rule::ResponseDue {
            starts_at,
            target,
            due,
        } => {
            let (at, target, due) = (words.of(starts_at), words.of(target), words.of(due));
            write!(f, "Compté à partir du {at}, le délai de {target} expire le {due}.")
        }
        Rule::ResponseDueLatest { due_latest } => match due_latest {
            Some(latest) => {
                let latest = words.of(latest);
                write!(f, "Jusqu’au {latest}, le temps écoulé n’excède pas ce délai.")
            }
            None => f.write_str(
                "Le dernier instant où le temps écoulé n’excède pas ce délai se situe au-delà du calendrier.",
            ),
        },
    }
}
