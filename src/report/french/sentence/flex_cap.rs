//! The sentences of the cap on what credits and custom services take of the Flex Allowance.

use core::fmt;

use super::super::words::Words;
use crate::document::{FlexCap, FlexCapOnExchanges, FlexCapPeriod, FlexCapRule, FlexCapScope};

pub(super) fn sentence(
    rule: &FlexCapRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        FlexCapRule::FlexCapPeriod { reading } => f.write_str(match reading {
            FlexCapPeriod::EachYear => {
                "L’Allocation Flexible de chaque année contractuelle a son propre plafond."
            }
            FlexCapPeriod::WholeTerm => {
                "Un seul plafond vaut pour les Allocations Flexibles de toute la durée."
            }
        }),
        FlexCapRule::FlexCapScope { reading } => f.write_str(match reading {
            FlexCapScope::Joint => {
                "Les Avoirs Proactifs et les Services Proactifs Personnalisés partagent un même plafond."
            }
            FlexCapScope::PerKind => {
                "Les Avoirs Proactifs et les Services Proactifs Personnalisés ont chacun leur plafond."
            }
        }),
        FlexCapRule::FlexCapOnExchanges { reading } => f.write_str(match reading {
            FlexCapOnExchanges::ExchangesCount => {
                "Ce qui est reçu en échange compte dans le plafond, et ce qui est cédé n’y compte plus."
            }
            FlexCapOnExchanges::PurchasesOnly => {
                "Le plafond s’applique aux achats, et non aux échanges."
            }
        }),
        FlexCapRule::FlexCapShare {
            year,
            allowance,
            rate,
            share,
        } => {
            let (of, allowance) = (OfYear(*year), words.of(allowance));
            let (rate, share) = (words.of(rate), words.of(share));
            write!(
                f,
                "La part de l’Allocation Flexible {of} est de {allowance} × {rate} = {share}."
            )
        }
        FlexCapRule::FlexCapAmount {
            dollars,
            usd_exchange,
            amount,
        } => {
            write!(f, "Le montant est de {}", words.of(dollars))?;
            match usd_exchange {
                Some(rate) => write!(f, ", au taux de change de {} pour un dollar", words.number(rate))?,
                None => f.write_str(", mais l’Ordre de Services n’indique pas le taux de change du dollar")?,
            }
            match amount {
                Some(amount) => write!(f, "\u{a0}: {}.", words.of(amount)),
                None => f.write_str("."),
            }
        }
        FlexCapRule::FlexCap {
            reading,
            share,
            amount,
            cap,
        } => {
            let which = match reading {
                FlexCap::GreaterOf => "élevé",
                FlexCap::LesserOf => "faible",
            };
            let share = words.of(share);
            write!(f, "Le plafond est le plus {which} de deux montants, {share} et ")?;
            match amount {
                Some(amount) => write!(f, "{}", words.of(amount))?,
                None => f.write_str("un montant qui n’est pas connu")?,
            }
            match cap {
                Some(cap) => {
                    let cap = words.of(cap);
                    write!(
                        f,
                        ", arrondi vers le bas à la plus petite unité monétaire, sans dépasser l’Allocation Flexible\u{a0}: {cap}."
                    )
                }
                None => f.write_str("."),
            }
        }
        FlexCapRule::FlexWithinCap {
            holds,
            year,
            of,
            taken,
            cap,
        } => {
            let year = OfYear(*year);
            let (of, taken) = (words.of(of), words.of(taken));
            write!(
                f,
                "Sur l’Allocation Flexible {year}, {of} absorbent {taken}, "
            )?;
            let within = match holds {
                Some(true) => "dans la limite du plafond",
                Some(false) => "au-delà du plafond",
                None => "sans qu’il soit établi que cela respecte le plafond",
            };
            f.write_str(within)?;
            match cap {
                Some(cap) => write!(f, " de {}.", words.of(cap)),
                None => f.write_str(", qui n’est pas connu."),
            }
        }
    }
}

/// Of a contract year, or of the whole term.
struct OfYear(Option<u32>);

impl fmt::Display for OfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(year) => write!(f, "de l’année contractuelle n°\u{a0}{year}"),
            None => f.write_str("de toute la durée"),
        }
    }
}
