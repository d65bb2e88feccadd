use alloc::format;
use alloc::string::String;

use super::amount::Money;
use super::currency::Currency;
use super::rate::Rate;

/// Why a text does not name a [`Currency`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CurrencyError {
    /// The code of a currency, but not in capitals.
    #[error("currency `{code}` must be written `{suggestion}`")]
    NotInCapitals {
        /// The code as it was written.
        code: String,
        /// The currency it means.
        suggestion: Currency,
    },
    /// An entry of ISO 4217 that has no minor unit: metals, bond market units, codes for testing.
    #[error("`{code}` ({name}) has no minor unit in ISO 4217, so no amount can be in it")]
    NoMinorUnit {
        /// The code, in capitals.
        code: &'static str,
        /// What it stands for.
        name: &'static str,
    },
    /// Not an active code of ISO 4217.
    #[error("`{code}` is not an active currency code of ISO 4217{}", question(*suggestion))]
    Unknown {
        /// The code as it was written.
        code: String,
        /// The currency of that name, if one has it or one like it.
        suggestion: Option<Currency>,
    },
}

/// Why a number is not an amount of [`Money`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AmountError {
    /// Not a decimal number in the accepted grammar.
    #[error("amount `{text}` is not a decimal number such as `1234.50`")]
    Malformed {
        /// The text as it was written.
        text: String,
    },
    /// More decimals than the currency's minor unit has.
    #[error("amount `{amount}` is too fine for {currency}, which has {} decimals", currency.minor_digits())]
    TooFine {
        /// The amount as it was written.
        amount: String,
        /// The currency it was to be in.
        currency: Currency,
    },
    /// More than the minor units can count.
    #[error("amount `{amount}` is out of range: {}", range(*currency))]
    OutOfRange {
        /// The amount as it was written.
        amount: String,
        /// The currency it was to be in.
        currency: Currency,
    },
}

/// Why a text is not [`Money`](super::Money).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MoneyError {
    /// It has no space, and no currency after it.
    #[error("`{text}` has no currency after a space, as `5000.00 EUR` has")]
    NoCurrency {
        /// The text as it was written.
        text: String,
    },
    /// What follows the space is no currency.
    #[error(transparent)]
    Currency(#[from] CurrencyError),
    /// What stands before the space is no amount of the currency.
    #[error(transparent)]
    Amount(#[from] AmountError),
}

/// Why a number is not a [`Rate`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RateError {
    /// Not a decimal number in the accepted grammar.
    #[error("rate `{text}` is not a decimal number such as `0.5`")]
    Malformed {
        /// The text as it was written.
        text: String,
    },
    /// More than [`Rate::DECIMALS`] decimals.
    #[error(
        "rate `{rate}` is too fine: a rate has at most {} decimals",
        Rate::DECIMALS
    )]
    TooFine {
        /// The rate as it was written.
        rate: String,
    },
    /// Beyond [`Rate::MIN`] or [`Rate::MAX`].
    #[error(
        "rate `{rate}` is out of range: a rate lies between {} and {}",
        Rate::MIN,
        Rate::MAX
    )]
    OutOfRange {
        /// The rate as it was written.
        rate: String,
    },
}

/// Why a number is not a [`Fraction`](super::Fraction).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FractionError {
    /// Not a decimal number in the accepted grammar.
    #[error("number `{text}` is not a decimal number such as `12.5`")]
    Malformed {
        /// The text as it was written.
        text: String,
    },
    /// More than [`Fraction::DECIMALS`](super::Fraction::DECIMALS) decimals.
    #[error(
        "number `{number}` is too fine: it may have at most {} decimals",
        super::Fraction::DECIMALS
    )]
    TooFine {
        /// The number as it was written.
        number: String,
    },
    /// Below zero.
    #[error("number `{number}` is below zero")]
    Negative {
        /// The number as it was written.
        number: String,
    },
    /// More than can be counted.
    #[error("number `{number}` is out of range")]
    OutOfRange {
        /// The number as it was written.
        number: String,
    },
}

/// Why amounts have no sum, difference, order or rounded value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ArithmeticError {
    /// The amounts are in different currencies. Nothing here converts one into another.
    #[error("amounts in {left} and {right} cannot be combined")]
    MixedCurrencies {
        /// The currency of the left operand.
        left: Currency,
        /// The currency of the right operand.
        right: Currency,
    },
    /// The result is more than the minor units can count.
    #[error("the result is out of range: {}", range(*currency))]
    OutOfRange {
        /// The currency of the operands.
        currency: Currency,
    },
}

/// Why an amount cannot be allocated by the given weights.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AllocationError {
    /// The list of weights is empty.
    #[error("an amount cannot be allocated without weights")]
    NoWeights,
    /// Every weight is zero, so none of the parts may have anything.
    #[error("an amount cannot be allocated by weights that are all zero ({count} given)")]
    AllWeightsZero {
        /// How many weights there are.
        count: usize,
    },
}

/// Why tiers do not make a [`TierSchedule`](super::TierSchedule), or an amount is not charged by one. Tiers are counted from
/// zero.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TierError {
    /// The list of tiers is empty.
    #[error("a schedule needs at least one tier")]
    NoTiers,
    /// Amounts below the first tier would be in none.
    #[error("tiers[0] begins at {from} instead of zero")]
    BeginOfFirst {
        /// Where it begins.
        from: Money,
    },
    /// Amounts above the last tier would be in none.
    #[error("the last tier ends at {until}: it must have no end")]
    EndOfLast {
        /// Where it ends.
        until: Money,
    },
    /// No amount is in the tier.
    #[error("tiers[{tier}] ends at {until}, which is not above its begin ({from})")]
    Empty {
        /// Which tier.
        tier: usize,
        /// Where it begins.
        from: Money,
        /// Where it ends.
        until: Money,
    },
    /// Some amounts are in no tier.
    #[error("tiers[{tier}] begins at {from}, after the end of the tier before it ({before})")]
    Gap {
        /// Which tier.
        tier: usize,
        /// Where it begins.
        from: Money,
        /// Where the tier before it ends.
        before: Money,
    },
    /// Some amounts are in two tiers, or the tiers are out of order.
    #[error("tiers[{tier}] begins at {from}, before the end of the tier before it ({before})")]
    Overlap {
        /// Which tier.
        tier: usize,
        /// Where it begins.
        from: Money,
        /// Where the tier before it ends.
        before: Money,
    },
    /// A tier without an end is the last.
    #[error("tiers[{tier}] follows a tier without an end")]
    AfterEndless {
        /// Which tier.
        tier: usize,
    },
    /// A rate below zero.
    #[error("the rate of tiers[{tier}] is negative: {rate}")]
    NegativeRate {
        /// Which tier.
        tier: usize,
        /// Its rate.
        rate: Rate,
    },
    /// The least that is charged is below zero.
    #[error("the floor is negative: {floor}")]
    NegativeFloor {
        /// The floor.
        floor: Money,
    },
    /// Tiers begin at nothing.
    #[error("a negative amount is in no tier: {amount}")]
    NegativeAmount {
        /// The amount.
        amount: Money,
    },
    /// Amounts in different currencies, or a charge out of range.
    #[error(transparent)]
    Arithmetic(#[from] ArithmeticError),
}

/// What [`Money`] holds of a currency, for the messages.
fn range(currency: Currency) -> String {
    let [least, greatest] =
        [i64::MIN, i64::MAX].map(|units| Money::from_minor_units(units, currency));
    format!("{least} to {greatest}")
}

fn question(suggestion: Option<Currency>) -> String {
    suggestion.map_or_else(String::new, |currency| {
        format!("; did you mean `{currency}`?")
    })
}
