//! The sentences of the Flex Allowance: what is granted, what it pays for, and what becomes of it.

use alloc::{format, string::String};
use core::fmt;

use chrono::NaiveDate;

use super::super::words::Words;
use crate::{
    document::{
        CancelledRefund, CreditsPaidWithFlex, FlexBalanceRule, FlexPaymentRule, FlexRule, FlexUse,
        FlexUseOrder, FlexYears, UsedInTime,
    },
    fees::FlexLoss,
    money::Money,
};

pub(super) fn sentence(
    rule: &FlexRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        FlexRule::FlexAllowance { holds } => f.write_str(if *holds {
            "L’Ordre de Services comporte un Package de Base, qui comprend l’Allocation Flexible."
        } else {
            "L’Ordre de Services ne comporte pas de Package de Base, ni donc d’Allocation Flexible."
        }),
        FlexRule::FlexYearsGiven {
            holds,
            given,
            years,
        } => {
            let count = contract_years(*years, words);
            write!(f, "La durée de l’Ordre de Services compte {count}, ")?;
            match (holds, years, given) {
                (true, 1, _) => {
                    f.write_str("pour laquelle le Package de Base prévoit une Allocation Flexible.")
                }
                (true, ..) => f.write_str(
                    "et le Package de Base prévoit une Allocation Flexible pour chacune.",
                ),
                (false, _, 0) => {
                    f.write_str("mais le Package de Base ne prévoit aucune Allocation Flexible.")
                }
                (false, ..) => {
                    let given = contract_years(*given, words);
                    write!(
                        f,
                        "mais le Package de Base prévoit une Allocation Flexible pour {given}."
                    )
                }
            }
        }
        FlexRule::FlexGranted {
            year,
            first_day,
            last_day,
            granted,
        } => {
            let (first_day, last_day) = (words.of(first_day), words.of(last_day));
            let granted = words.of(granted);
            write!(
                f,
                "L’Allocation Flexible de l’année contractuelle n°\u{a0}{year}, du {first_day} au {last_day}, est de {granted}."
            )
        }
        FlexRule::FlexAllocateUntil {
            reading,
            year,
            until,
        } => {
            let by = match reading {
                FlexYears::AllAtExecution => "à l’exécution du contrat",
                FlexYears::EachYear => "le dernier jour de cette année",
            };
            let until = words.of(until);
            write!(
                f,
                "L’Allocation Flexible de l’année contractuelle n°\u{a0}{year} doit être attribuée au plus tard {by}, soit le {until}."
            )
        }
    }
}

/// What Flex pays of what is bought.
pub(super) fn payment(
    rule: &FlexPaymentRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        FlexPaymentRule::FlexUse {
            holds,
            purchase,
            service,
            flex,
        } => {
            let can = if *holds { "peut" } else { "ne peut pas" };
            let within = match flex {
                FlexUse::PayableWithinCap => ", dans la limite du plafond",
                FlexUse::Payable | FlexUse::NotPayable => "",
            };
            let (purchase, service) = (words.of(purchase), words.of(service));
            write!(
                f,
                "L’Allocation Flexible {can} servir à payer l’achat {purchase} ({service}){within}."
            )
        }
        FlexPaymentRule::FlexCurrency {
            holds,
            purchase,
            price,
            currency,
        } => {
            let (purchase, price) = (words.of(purchase), words.of(price));
            let is_in = if *holds { "est" } else { "n’est pas" };
            write!(
                f,
                "Le prix de l’achat {purchase}, {price}, {is_in} libellé en {currency}, monnaie de l’Allocation Flexible."
            )
        }
        FlexPaymentRule::FlexYearGiven {
            holds,
            purchase,
            first_day,
        } => {
            let (purchase, first_day) = (words.of(purchase), words.of(first_day));
            let gives = if *holds {
                "prévoit une"
            } else {
                "ne prévoit aucune"
            };
            write!(
                f,
                "L’achat {purchase} prend effet le {first_day}\u{a0}: pour l’année contractuelle correspondante, le Package de Base {gives} Allocation Flexible."
            )
        }
        FlexPaymentRule::FlexAllocated {
            holds,
            purchase,
            bought_on,
            until,
        } => {
            let (purchase, bought_on) = (words.of(purchase), words.of(bought_on));
            let until = words.of(until);
            write!(f, "L’achat {purchase} date du {bought_on}, ")?;
            if *holds {
                write!(
                    f,
                    "et l’Allocation Flexible pouvait être attribuée jusqu’au {until}."
                )
            } else {
                write!(
                    f,
                    "alors que l’Allocation Flexible ne pouvait être attribuée que jusqu’au {until}."
                )
            }
        }
        FlexPaymentRule::FlexCovered {
            holds,
            purchase,
            year,
            price,
            left,
            covered,
        } => {
            let (purchase, price) = (words.of(purchase), words.of(price));
            let (left, covered) = (words.of(left), words.of(covered));
            write!(f, "L’achat {purchase} coûte {price}, ")?;
            if *holds {
                write!(
                    f,
                    "et il restait {left} au titre de l’année contractuelle n°\u{a0}{year}\u{a0}: l’Allocation Flexible prend en charge {covered}."
                )
            } else {
                write!(
                    f,
                    "mais il ne restait que {left} au titre de l’année contractuelle n°\u{a0}{year}\u{a0}: l’Allocation Flexible ne prend en charge que {covered}."
                )
            }
        }
        FlexPaymentRule::FlexUseOrder { reading, year } => {
            let first = match reading {
                FlexUseOrder::BoughtThenSequence => {
                    "l’achat le plus ancien et, à date égale, sur le premier inscrit dans l’Ordre de Services"
                }
                FlexUseOrder::EarliestLapse => "l’achat qui cesse le premier d’être utilisable",
            };
            write!(
                f,
                "L’Allocation Flexible de l’année contractuelle n°\u{a0}{year} s’impute d’abord sur {first}."
            )
        }
    }
}

/// What was used, and what was lost.
pub(super) fn balance(
    rule: &FlexBalanceRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        FlexBalanceRule::UsedInTime {
            reading,
            entry,
            on,
            last_day,
            until,
            in_time,
        } => {
            let (entry, on) = (words.of(entry), words.of(on));
            let (last_day, until) = (words.of(last_day), words.of(until));
            write!(
                f,
                "La prestation de l’écriture {entry}, du {on} au {last_day}, se poursuit au-delà du dernier jour, le {until}\u{a0}: "
            )?;
            used_in_time(*reading, *in_time, words, f)
        }
        FlexBalanceRule::FlexCreditsLapse {
            reading,
            purchase,
            until,
        } => {
            let end = match reading {
                CreditsPaidWithFlex::YearEnd => "la fin de l’année contractuelle",
                CreditsPaidWithFlex::TermEnd => "la fin de la durée de l’Ordre de Services",
            };
            let purchase = words.of(purchase);
            write!(f, "Les Avoirs Proactifs de {purchase} ")?;
            match until {
                Some(until) => write!(
                    f,
                    "sont utilisables jusqu’au {}, et en aucun cas au-delà de {end}.",
                    words.of(until)
                ),
                None => f.write_str("ne sont jamais utilisables."),
            }
        }
        FlexBalanceRule::FlexUsed {
            holds,
            entry,
            of,
            on,
            until,
            amount,
            used,
        } => {
            let (entry, of, on) = (words.of(entry), words.of(of), words.of(on));
            let amount = words.of(amount);
            write!(
                f,
                "L’écriture {entry} constate une prestation d’une valeur de {amount}, fournie le {on} au titre de {of}, "
            )?;
            paid_of_it(*holds, *until, *used, words, f)
        }
        FlexBalanceRule::FlexCancelled {
            reading,
            entry,
            of,
            on,
            amount,
            fee,
            used,
            lost,
        } => {
            let (entry, of, on) = (words.of(entry), words.of(of), words.of(on));
            let (amount, fee, used) = (words.of(amount), words.of(fee), words.of(used));
            write!(
                f,
                "L’écriture {entry} constate l’annulation, le {on}, d’une prestation d’une valeur de {amount} au titre de {of}, moyennant des frais de {fee}\u{a0}: Flex règle {used}, et "
            )?;
            match reading {
                CancelledRefund::ToItsSource => write!(f, "le reste demeure acquis à {of}."),
                CancelledRefund::Nothing => write!(f, "{} est perdu.", words.of(lost)),
                CancelledRefund::Money => f.write_str("le reste est remboursé en numéraire."),
            }
        }
        FlexBalanceRule::FlexReversed {
            entry,
            of,
            on,
            amount,
        } => {
            let (entry, of, on) = (words.of(entry), words.of(of), words.of(on));
            write!(f, "L’écriture {entry} annule le {on} l’écriture {of}")?;
            if let Some(amount) = amount {
                write!(f, ", à hauteur de {}", words.of(amount))?;
            }
            f.write_str(", comme si elle n’avait jamais été passée.")
        }
        FlexBalanceRule::FlexForfeited {
            year,
            loss,
            amount,
            lost_after,
        } => {
            let why = match loss {
                FlexLoss::NotAllocated => "non attribué",
                FlexLoss::NotUsed => "non utilisé",
                FlexLoss::Cancelled => "perdu par l’annulation d’une prestation",
            };
            let (amount, lost_after) = (words.of(amount), words.of(lost_after));
            write!(
                f,
                "Au titre de l’année contractuelle n°\u{a0}{year}, un montant de {amount}, {why} à la date du {lost_after}, est perdu."
            )
        }
        FlexBalanceRule::FlexBalance {
            year,
            granted,
            used,
            to_use,
            open,
            forfeited,
        } => {
            let (granted, used, to_use) = (words.of(granted), words.of(used), words.of(to_use));
            let (open, forfeited) = (words.of(open), words.of(forfeited));
            write!(
                f,
                "L’Allocation Flexible de l’année contractuelle n°\u{a0}{year}, de {granted}, se répartit ainsi\u{a0}: utilisé, {used}\u{202f}; à utiliser, {to_use}\u{202f}; restant à attribuer, {open}\u{202f}; perdu, {forfeited}."
            )
        }
    }
}

fn contract_years(count: usize, words: Words<'_>) -> String {
    let plural = if count > 1 { "s" } else { "" };
    format!("{} année{plural} contractuelle{plural}", words.of(&count))
}

/// How much is in time of a delivery that runs across the last day.
fn used_in_time(
    reading: UsedInTime,
    in_time: Option<Money>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    f.write_str(match reading {
        UsedInTime::ByShareDelivered => "ce qui a été fourni jusque-là est réputé utilisé",
        UsedInTime::Begun => "elle est réputée utilisée, puisqu’elle avait commencé à cette date",
        UsedInTime::Completed => {
            "elle n’est pas réputée utilisée, faute d’être achevée à cette date"
        }
    })?;
    match in_time {
        Some(in_time) => write!(
            f,
            "\u{202f}; montant dans les délais\u{a0}: {}.",
            words.of(&in_time)
        ),
        None => f.write_str("\u{202f}; la part fournie dans les délais n’est pas indiquée."),
    }
}

/// How much Flex pays of a delivery.
fn paid_of_it(
    is_in_time: bool,
    until: Option<NaiveDate>,
    used: Money,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let used = words.of(&used);
    match until {
        None => write!(
            f,
            "qui n’est jamais utilisable\u{a0}: l’Allocation Flexible en prend en charge {used}."
        ),
        Some(until) => {
            let pays = if is_in_time {
                "couvre"
            } else {
                "ne couvre que"
            };
            let until = words.of(&until);
            write!(
                f,
                "et l’Allocation Flexible {pays} les prestations fournies jusqu’au {until}\u{a0}: elle en prend en charge {used}."
            )
        }
    }
}
