//! The sentences about Azure Engineering Direct.

use core::fmt;

use chrono::NaiveDate;

use super::super::{
    English,
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
            let is = if *holds { "is" } else { "is not" };
            let assessed_spend = words.of(assessed_spend);
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
                "The spend of {assessed_spend} is charged {by}: {exact_fee}."
            )
        }
        AedRule::AedFeeFloor { holds, fee, floor } => {
            let below = if *holds { "not below" } else { "below" };
            let (fee, floor) = (words.of(fee), words.of(floor));
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
            Some(price) => write!(
                f,
                "The customer pays the floor price of the extended features, {}.",
                words.of(price)
            ),
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
            let Some(spend) = assessed_spend else {
                let (threshold, as_of) = (words.of(threshold), words.of(as_of));
                return write!(
                    f,
                    "Whether the spend as of {as_of} reaches {threshold} is not known: no spend is given."
                );
            };
            let reaches = (*holds).zip(*least);
            spend_reaches((*spend, *as_of), *threshold, reaches, words, f)?;
            if let Some(rate) = units_per_usd {
                let rate = words.number(rate);
                write!(
                    f,
                    " (units of the order's currency for a US dollar: {rate})"
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
                AedFeatureGroup::AllCustomers => "the features of all customers only",
                AedFeatureGroup::ExtendedFeatureCustomers => "the extended features too",
            };
            write!(f, "The customer has {has}, until {}.", words.of(last_day))
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
            write!(f, "The assessed product spend as of {as_of} is {spend}.")
        }
        None => write!(f, "The assessed product spend as of {as_of} is not given."),
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
    write!(f, "In the tier from {} ", words.of(&from))?;
    match until {
        Some(until) => write!(f, "to below {}", words.of(&until))?,
        None => f.write_str("on")?,
    }
    let (amount, rate, exact_fee) = (words.of(&amount), words.of(&rate), words.of(&exact_fee));
    write!(f, ": {amount} × {rate} = {exact_fee}.")
}

fn floor_price_owed(
    holds: bool,
    price: Money,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let price = words.of(&price);
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
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (price, fee) = (words.of(&price), words.of(&fee));
    match (reading, charged) {
        (ExtendedFeaturesPrice::FloorOfFee, Some(charged)) => write!(
            f,
            "The floor price of {price} is the least fee, and that of the schedule is {fee}: {} is charged.",
            words.of(&charged)
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
            let reaches = if holds { "reaches" } else { "does not reach" };
            write!(
                f,
                "The spend of {spend} as of {as_of} {reaches} {threshold}"
            )?;
            if is_converted {
                write!(f, ", which is {}", words.of(&least))?;
            }
            Ok(())
        }
        None => write!(
            f,
            "Whether the spend of {spend} as of {as_of} reaches {threshold} is not known: no rate for its currency is given"
        ),
    }
}

/// How a spend is charged.
impl Tell<English> for Tiering {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Marginal => "tier by tier, each part at the rate of its own",
            Self::WholeAmount => "as a whole, at the rate of the tier in which it lies",
        })
    }
}
