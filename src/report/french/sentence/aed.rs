//! The sentences about Azure Engineering Direct.

use core::fmt;

use chrono::NaiveDate;

use super::super::{
    French,
    words::{Tell, Words},
};
use crate::{
    document::{AedFeatureGroup, AedRule, ExtendedFeaturesPrice},
    money::{Money, Rate, Tiering, Unrounded},
};

pub(super) fn sentence(
    rule: &AedRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        AedRule::AssessedSpend {
            assessed_spend,
            as_of,
        } => assessed(*assessed_spend, *as_of, words, f),
        AedRule::SpendInScheduleCurrency {
            holds,
            assessed_spend,
            currency,
        } => {
            let are = if *holds { "sont" } else { "ne sont pas" };
            let assessed_spend = words.of(assessed_spend);
            write!(
                f,
                "Les Dépenses évaluées des produits, de {assessed_spend}, {are} dans la monnaie de la structure tarifaire, {currency}."
            )
        }
        AedRule::AedFeeTier {
            from,
            until,
            amount,
            rate,
            exact_fee,
        } => tier((*from, *until), *amount, *rate, *exact_fee, words, f),
        AedRule::AedFee {
            tiering,
            assessed_spend,
            exact_fee,
        } => {
            let (by, exact_fee) = (words.of(tiering), words.of(exact_fee));
            let assessed_spend = words.of(assessed_spend);
            write!(
                f,
                "Les frais sur des dépenses de {assessed_spend} se calculent {by}\u{a0}: {exact_fee}."
            )
        }
        AedRule::AedFeeFloor { holds, fee, floor } => {
            let are = if *holds { "ne sont pas" } else { "sont" };
            let (fee, floor) = (words.of(fee), words.of(floor));
            write!(
                f,
                "Les frais de {fee} {are} inférieurs au minimum de la structure tarifaire, {floor}."
            )
        }
        AedRule::ExtendedFeaturesMark { holds } => {
            let marks = if *holds {
                "désigne"
            } else {
                "ne désigne pas"
            };
            write!(
                f,
                "L’Ordre de Services {marks} le client parmi les Clients des fonctionnalités étendues."
            )
        }
        AedRule::ExtendedFeaturesFloorPrice {
            holds: _,
            floor_price,
        } => match floor_price {
            Some(price) => write!(
                f,
                "Le client paie le prix plancher des fonctionnalités étendues, de {}.",
                words.of(price)
            ),
            None => {
                f.write_str("Le client ne paie pas le prix plancher des fonctionnalités étendues.")
            }
        },
        AedRule::ExtendedFeaturesSpend {
            holds,
            assessed_spend,
            as_of,
            threshold,
            units_per_usd,
            least,
        } => {
            let Some(spend) = assessed_spend else {
                let (threshold, as_of) = (words.of(threshold), words.of(as_of));
                return write!(
                    f,
                    "On ignore si les Dépenses évaluées des produits atteignent {threshold} à la date du {as_of}\u{a0}: elles ne sont pas indiquées."
                );
            };
            let reaches = (*holds).zip(*least);
            spend_reaches((*spend, *as_of), *threshold, reaches, words, f)?;
            if let Some(rate) = units_per_usd {
                let rate = words.number(rate);
                write!(
                    f,
                    " (unités de la monnaie de l’Ordre de Services pour un dollar des États-Unis\u{a0}: {rate})"
                )?;
            }
            f.write_str(".")
        }
        AedRule::FloorPriceOwed { holds, floor_price } => {
            floor_price_owed(*holds, *floor_price, words, f)
        }
        AedRule::FloorPriceCharged {
            reading,
            floor_price,
            fee,
            charged,
        } => floor_price_charged(*reading, *floor_price, *fee, *charged, words, f),
        AedRule::AedFeatures { group, last_day } => {
            let has = match group {
                AedFeatureGroup::AllCustomers => {
                    "des seules fonctionnalités ouvertes à tous les clients"
                }
                AedFeatureGroup::ExtendedFeatureCustomers => {
                    "en outre des fonctionnalités étendues"
                }
            };
            write!(
                f,
                "Le client dispose {has}, jusqu’au {}.",
                words.of(last_day)
            )
        }
    }
}

fn assessed(
    assessed_spend: Option<Money>,
    as_of: NaiveDate,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let as_of = words.of(&as_of);
    match assessed_spend {
        Some(spend) => {
            let spend = words.of(&spend);
            write!(
                f,
                "À la date du {as_of}, les Dépenses évaluées des produits sont de {spend}."
            )
        }
        None => write!(
            f,
            "Les Dépenses évaluées des produits à la date du {as_of} ne sont pas indiquées."
        ),
    }
}

fn tier(
    (from, until): (Money, Option<Money>),
    amount: Money,
    rate: Rate,
    exact_fee: Unrounded,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let from = words.of(&from);
    match until {
        Some(until) => {
            let until = words.of(&until);
            write!(f, "Au palier qui va de {from} à moins de {until}")?;
        }
        None => write!(f, "Au palier qui commence à {from}")?,
    }
    let (amount, rate, exact_fee) = (words.of(&amount), words.of(&rate), words.of(&exact_fee));
    write!(f, "\u{a0}: {amount} × {rate} = {exact_fee}.")
}

fn floor_price_owed(
    holds: bool,
    price: Money,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let price = words.of(&price);
    let (owed, enough) = if holds {
        ("est dû", "les dépenses à elles seules ne suffisent pas")
    } else {
        ("n’est pas dû", "les dépenses suffisent")
    };
    write!(f, "Le prix plancher de {price} {owed}\u{a0}: {enough}.")
}

fn floor_price_charged(
    reading: ExtendedFeaturesPrice,
    price: Money,
    fee: Money,
    charged: Option<Money>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (price, fee) = (words.of(&price), words.of(&fee));
    match (reading, charged) {
        (ExtendedFeaturesPrice::FloorOfFee, Some(charged)) => write!(
            f,
            "Le prix plancher de {price} est le minimum des frais, et ceux de la structure tarifaire sont de {fee}\u{a0}: le montant facturé est de {}.",
            words.of(&charged)
        ),
        (ExtendedFeaturesPrice::FloorOfFee, None) => write!(
            f,
            "On ignore si le prix plancher de {price} dépasse les frais de {fee}\u{a0}: ils sont dans des monnaies différentes."
        ),
        (ExtendedFeaturesPrice::BesideFee, _) => write!(
            f,
            "Le prix plancher de {price} s’ajoute aux frais, qui restent de {fee}."
        ),
    }
}

/// Whether a spend is enough, with the least that is; or that the two cannot be held against each other.
fn spend_reaches(
    (spend, as_of): (Money, NaiveDate),
    threshold: Money,
    reaches: Option<(bool, Money)>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let is_converted = reaches.is_some_and(|(_, least)| least != threshold);
    let (spend, as_of, threshold) = (words.of(&spend), words.of(&as_of), words.of(&threshold));
    match reaches {
        Some((holds, least)) => {
            let reach = if holds {
                "atteignent"
            } else {
                "n’atteignent pas"
            };
            write!(
                f,
                "Les Dépenses évaluées des produits, de {spend} à la date du {as_of}, {reach} {threshold}"
            )?;
            if is_converted {
                write!(f, ", soit {}", words.of(&least))?;
            }
            Ok(())
        }
        None => write!(
            f,
            "On ignore si les Dépenses évaluées des produits, de {spend} à la date du {as_of}, atteignent {threshold}\u{a0}: aucun taux de change n’est indiqué pour leur monnaie"
        ),
    }
}

/// How a spend is charged.
impl Tell<French> for Tiering {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Marginal => "tranche par tranche, au taux de chaque palier",
            Self::WholeAmount => "sur la totalité, au taux du palier où elles se situent",
        })
    }
}
