//! The sentences about Azure Engineering Direct.

use core::fmt;

use super::super::words::{Tell, Words};
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
        } => assessed(*assessed_spend, words.of(as_of), f),
        AedRule::SpendInScheduleCurrency {
            holds,
            assessed_spend,
            currency,
        } => {
            let is = if *holds { "is" } else { "is not" };
            write!(
                f,
                "The spend of {assessed_spend} {is} in the currency of the fee schedule, {currency}."
            )
        }
        AedRule::AedFeeTier {
            from,
            until,
            amount,
            rate,
            exact_fee,
        } => tier((*from, *until), *amount, *rate, *exact_fee, f),
        AedRule::AedFee {
            tiering,
            assessed_spend,
            exact_fee,
        } => {
            let by = words.of(tiering);
            write!(
                f,
                "The spend of {assessed_spend} is charged {by}: {exact_fee}."
            )
        }
        AedRule::AedFeeFloor { holds, fee, floor } => {
            let below = if *holds { "not below" } else { "below" };
            write!(
                f,
                "The fee of {fee} is {below} the floor of the schedule, {floor}."
            )
        }
        AedRule::ExtendedFeaturesMark { holds } => {
            let marks = if *holds { "marks" } else { "does not mark" };
            write!(
                f,
                "The order {marks} the customer as one with the extended features."
            )
        }
        AedRule::ExtendedFeaturesFloorPrice {
            holds: _,
            floor_price,
        } => match floor_price {
            Some(price) => {
                write!(
                    f,
                    "The customer pays the floor price of the extended features, {price}."
                )
            }
            None => f.write_str("The customer pays no floor price of the extended features."),
        },
        AedRule::ExtendedFeaturesSpend {
            holds,
            assessed_spend,
            as_of,
            threshold,
            units_per_usd,
            least,
        } => {
            let as_of = words.of(as_of);
            let Some(spend) = assessed_spend else {
                return write!(
                    f,
                    "Whether a spend of {threshold} was assessed as of {as_of} is not known: none is given."
                );
            };
            let reaches = (*holds).zip(*least);
            spend_reaches(*spend, as_of, *threshold, reaches, f)?;
            if let Some(rate) = units_per_usd {
                write!(
                    f,
                    " (units of the order's currency for a US dollar: {rate})"
                )?;
            }
            f.write_str(".")
        }
        AedRule::FloorPriceOwed { holds, floor_price } => floor_price_owed(*holds, *floor_price, f),
        AedRule::FloorPriceCharged {
            reading,
            floor_price,
            fee,
            charged,
        } => floor_price_charged(*reading, *floor_price, *fee, *charged, f),
        AedRule::AedFeatures { group, last_day } => {
            let has = match group {
                AedFeatureGroup::AllCustomers => "the features of all customers only",
                AedFeatureGroup::ExtendedFeatureCustomers => "the extended features too",
            };
            write!(f, "The customer has {has}, until {}.", words.of(last_day))
        }
    }
}

fn assessed(
    assessed_spend: Option<Money>,
    as_of: impl fmt::Display,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match assessed_spend {
        Some(spend) => write!(f, "The assessed product spend is {spend}, as of {as_of}."),
        None => write!(f, "The assessed product spend as of {as_of} is not given."),
    }
}

fn tier(
    (from, until): (Money, Option<Money>),
    amount: Money,
    rate: Rate,
    exact_fee: Unrounded,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "{amount} in the tier from {from} ")?;
    match until {
        Some(until) => write!(f, "to below {until}")?,
        None => f.write_str("on")?,
    }
    write!(f, ": x {rate} = {exact_fee}.")
}

fn floor_price_owed(holds: bool, price: Money, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (owed, enough) = if holds {
        ("owed", "the spend alone is not enough")
    } else {
        ("not owed", "the spend is enough")
    };
    write!(f, "The floor price of {price} is {owed}: {enough}.")
}

fn floor_price_charged(
    reading: ExtendedFeaturesPrice,
    price: Money,
    fee: Money,
    charged: Option<Money>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match (reading, charged) {
        (ExtendedFeaturesPrice::FloorOfFee, Some(charged)) => write!(
            f,
            "The floor price of {price} is the least fee, beside {fee} by the schedule: {charged} is charged."
        ),
        (ExtendedFeaturesPrice::FloorOfFee, None) => write!(
            f,
            "Whether the floor price of {price} is more than the fee of {fee} is not known: they are in different currencies."
        ),
        (ExtendedFeaturesPrice::BesideFee, _) => write!(
            f,
            "The floor price of {price} is paid on top of the fee, which stays {fee}."
        ),
    }
}

/// Whether a spend is enough, with the least that is; or that the two cannot be held against each other.
fn spend_reaches(
    spend: Money,
    as_of: impl fmt::Display,
    threshold: Money,
    reaches: Option<(bool, Money)>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match reaches {
        Some((holds, least)) => {
            let reaches = if holds { "reaches" } else { "does not reach" };
            write!(
                f,
                "The spend of {spend} as of {as_of} {reaches} {threshold}, which is {least}"
            )
        }
        None => write!(
            f,
            "Whether the spend of {spend} as of {as_of} reaches {threshold} is not known: no rate for its currency is given"
        ),
    }
}

/// How a spend is charged.
impl Tell for Tiering {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Marginal => "by what of it lies in each tier",
            Self::WholeAmount => "as a whole, by the tier in which it lies",
        })
    }
}
