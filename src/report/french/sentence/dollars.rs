//! The sentences about amounts that the document gives in dollars, and the execution of a contract.

use core::fmt;

use super::super::words::Words;
use crate::document::{Dollar, DollarRule, Execution, RateDate};

pub(super) fn sentence(
    rule: &DollarRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        DollarRule::Execution { reading, on } => {
            let what = match reading {
                Execution::Signature => "de sa signature",
                Execution::StartOfTerm => "du début de sa mise en œuvre",
            };
            let on = words.of(on);
            write!(f, "L’exécution du contrat s’entend ici {what}, le {on}.")
        }
        DollarRule::DollarMeant { reading, currency } => {
            let whose = match reading {
                Dollar::UnitedStates => "ceux des États-Unis",
                Dollar::OrdersDollar => "ceux de l’Ordre de Services",
            };
            write!(f, "Les dollars du document sont {whose} ({currency}).")
        }
        DollarRule::RateDate {
            holds,
            reading,
            day,
            dated,
        } => {
            let of = match reading {
                RateDate::AtExecution => "l’exécution du contrat",
                RateDate::AtUse => "son utilisation",
            };
            let day = words.of(day);
            write!(
                f,
                "Le montant se convertit au taux de change du {day}, jour de {of}"
            )?;
            match dated.as_ref().map(|dated| words.of(dated)) {
                Some(dated) if *holds == Some(true) => {
                    write!(
                        f,
                        "\u{a0}: celui de l’Ordre de Services, en date du {dated}."
                    )
                }
                Some(dated) => write!(
                    f,
                    "\u{202f}; or celui de l’Ordre de Services est en date du {dated}."
                ),
                None => f.write_str("\u{202f}; or l’Ordre de Services n’en comporte aucun."),
            }
        }
    }
}
