//! Figures in force: what the Microsoft services representative gives, each with its date and where it is from.

use alloc::sync::Arc;

use chrono::NaiveDate;

use crate::{
    decision::{Given, Problem, QuestionError, Step},
    document::{CreditRule, IfAny, Source},
    money::{Credits, Fraction, Money, Rate, Rounding},
};

/// When a figure was in force, and where it is from: the document leaves them to the Microsoft services representative
/// (`2.4/credits-rates-from-representative`).
///
/// # Example
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::fees::credits::{Quote, QuoteError};
///
/// let dated = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
/// assert_eq!(Quote::try_new(dated, "price list 7")?.source(), "price list 7");
/// assert_eq!(Quote::try_new(dated, " "), Err(QuoteError::NoSource));
/// # Ok::<(), QuoteError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Quote {
    dated: NaiveDate,
    source: Arc<str>,
}

impl Quote {
    /// In force on `dated`, as `source` says.
    ///
    /// # Errors
    ///
    /// - [`QuoteError::NoSource`]: the source says nothing.
    pub fn try_new(dated: NaiveDate, source: impl Into<Arc<str>>) -> Result<Self, QuoteError> {
        let source = source.into();
        if source.trim().is_empty() {
            return Err(QuoteError::NoSource);
        }
        Ok(Self { dated, source })
    }

    /// The date on which it was in force.
    #[must_use]
    pub const fn dated(&self) -> NaiveDate {
        self.dated
    }

    /// Where it is from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Refuses what was not in force yet on the date `on`, on which it is used.
    pub(super) fn check(&self, field: &'static str, on: NaiveDate) -> Result<(), QuestionError> {
        if self.dated > on {
            let dated = self.dated;
            return Err(QuestionError::new(
                field,
                dated,
                Problem::DatedAfter { dated, on },
            ));
        }
        Ok(())
    }

    /// Where it is from, to be kept.
    pub(super) const fn shared_source(&self) -> &Arc<str> {
        &self.source
    }
}

/// Why a figure cannot be in force.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum QuoteError {
    /// Nothing says where the figure is from.
    #[error("the source of the figure must be given")]
    NoSource,
    /// A credit that costs nothing, or less: nothing can be divided by its price.
    #[error("the price of a credit must be above zero, not {price}")]
    PriceNotAboveZero {
        /// The price.
        price: Money,
    },
    /// An exchange rate of zero, or less.
    #[error("an exchange rate must be above zero, not {rate}")]
    RateNotAboveZero {
        /// The rate.
        rate: Rate,
    },
    /// A charge below zero.
    #[error("a charge cannot be below zero: {charge}")]
    NegativeCharge {
        /// The charge.
        charge: Money,
    },
    /// A price of a service below zero.
    #[error("a price cannot be below zero: {price}")]
    NegativePrice {
        /// The price.
        price: Money,
    },
    /// A price of a service of more credits than can be held.
    #[error("a price of {credits} credits is out of range")]
    TooManyCredits {
        /// The price.
        credits: Fraction,
    },
}

/// What one Proactive Credit costs at a location: above zero, in any currency (`2.4/credits-current-rates`).
///
/// # Example
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::fees::credits::{CreditPrice, Quote};
/// use unified_support::money::{Currency, Money};
///
/// let quote = Quote::try_new(NaiveDate::from_ymd_opt(2026, 6, 1).unwrap(), "price list 7")?;
/// let price = CreditPrice::try_new(Money::from_minor_units(400_00, Currency::EUR), quote.clone())?;
/// assert_eq!(price.price().to_string(), "400.00 EUR");
/// assert!(CreditPrice::try_new(Money::zero(Currency::EUR), quote).is_err());
/// # Ok::<(), unified_support::fees::credits::QuoteError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CreditPrice {
    price: Money,
    quote: Quote,
}

impl CreditPrice {
    /// A credit costs `price`.
    ///
    /// # Errors
    ///
    /// - [`QuoteError::PriceNotAboveZero`]: it costs nothing, or less.
    pub fn try_new(price: Money, quote: Quote) -> Result<Self, QuoteError> {
        if price.minor_units() > 0 {
            Ok(Self { price, quote })
        } else {
            Err(QuoteError::PriceNotAboveZero { price })
        }
    }

    /// What one credit costs.
    #[must_use]
    pub const fn price(&self) -> Money {
        self.price
    }

    /// When this price holds, and who says so.
    #[must_use]
    pub const fn quote(&self) -> &Quote {
        &self.quote
    }

    /// Its minor units.
    pub(super) fn units(&self) -> u128 {
        self.price.minor_units().unsigned_abs().into()
    }

    pub(super) fn step(&self, location: &Arc<str>) -> Step {
        let rule = CreditRule::CreditPrice {
            dated: self.quote.dated,
            source: self.quote.source.clone(),
            location: location.clone(),
            price: self.price,
        };
        Step::by(Source::Given, rule)
    }
}

/// What one unit of a currency is worth in another: above zero (`2.4/credits-current-rates`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExchangeRate {
    rate: Rate,
    quote: Quote,
}

impl ExchangeRate {
    /// One unit of the first currency is worth `rate` units of the second.
    ///
    /// # Errors
    ///
    /// - [`QuoteError::RateNotAboveZero`]: the rate is zero, or less.
    pub fn try_new(rate: Rate, quote: Quote) -> Result<Self, QuoteError> {
        if rate > Rate::ZERO {
            Ok(Self { rate, quote })
        } else {
            Err(QuoteError::RateNotAboveZero { rate })
        }
    }

    /// The rate.
    #[must_use]
    pub const fn rate(&self) -> Rate {
        self.rate
    }

    /// When it holds, and who says so.
    #[must_use]
    pub const fn quote(&self) -> &Quote {
        &self.quote
    }
}

/// What an exchange of credits costs, not below zero: counted by one variant of the reading
/// [`CreditExchangeFees`](crate::document::CreditExchangeFees).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExchangeCharge {
    charge: Money,
    quote: Quote,
}

impl ExchangeCharge {
    /// An exchange costs `charge`, which may be nothing.
    ///
    /// # Errors
    ///
    /// - [`QuoteError::NegativeCharge`]: it costs less than nothing.
    pub fn try_new(charge: Money, quote: Quote) -> Result<Self, QuoteError> {
        if charge.is_negative() {
            return Err(QuoteError::NegativeCharge { charge });
        }
        Ok(Self { charge, quote })
    }

    /// The charge.
    #[must_use]
    pub const fn charge(&self) -> Money {
        self.charge
    }

    /// When this price holds, and who says so.
    #[must_use]
    pub const fn quote(&self) -> &Quote {
        &self.quote
    }

    /// Its minor units.
    pub(super) fn units(&self) -> u128 {
        self.charge.minor_units().unsigned_abs().into()
    }
}

/// What a service costs, in money or in credits (`2.2/credit-exchange-at-current-rate`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ServicePrice {
    pub(super) amount: ServiceAmount,
    quote: Quote,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum ServiceAmount {
    Money(Money),
    Credits(Fraction),
}

impl ServicePrice {
    /// That what it comes to in credits is out of range.
    pub(super) fn out_of_range(&self) -> QuestionError {
        let value = match &self.amount {
            ServiceAmount::Credits(credits) => credits.given(),
            ServiceAmount::Money(price) => price.given(),
        };
        QuestionError::new("price", value, Problem::CreditsOutOfRange)
    }

    /// It costs `price`: what that is in credits depends on the price of a credit.
    ///
    /// # Errors
    ///
    /// - [`QuoteError::NegativePrice`]: it costs less than nothing.
    pub fn in_money(price: Money, quote: Quote) -> Result<Self, QuoteError> {
        if price.is_negative() {
            return Err(QuoteError::NegativePrice { price });
        }
        let amount = ServiceAmount::Money(price);
        Ok(Self { amount, quote })
    }

    /// It costs this many credits, whole or not.
    ///
    /// # Errors
    ///
    /// - [`QuoteError::TooManyCredits`]: it costs more than [`Credits`] can hold.
    pub fn in_credits(credits: Fraction, quote: Quote) -> Result<Self, QuoteError> {
        let most = u128::from(Credits::MAX.count().unsigned_abs());
        if credits.round(Rounding::Up) > most {
            return Err(QuoteError::TooManyCredits { credits });
        }
        let amount = ServiceAmount::Credits(credits);
        Ok(Self { amount, quote })
    }

    /// The price, where it is in money.
    #[must_use]
    pub const fn money(&self) -> Option<Money> {
        match self.amount {
            ServiceAmount::Money(price) => Some(price),
            ServiceAmount::Credits(_) => None,
        }
    }

    /// The price, where it is in credits.
    #[must_use]
    pub const fn credits(&self) -> Option<Fraction> {
        match self.amount {
            ServiceAmount::Money(_) => None,
            ServiceAmount::Credits(credits) => Some(credits),
        }
    }

    /// When this price holds, and who says so.
    #[must_use]
    pub const fn quote(&self) -> &Quote {
        &self.quote
    }

    pub(super) fn step(&self) -> Step {
        let rule = CreditRule::ServicePrice {
            dated: self.quote.dated,
            source: self.quote.source.clone(),
            price: IfAny(self.money()),
            credits: IfAny(self.credits()),
        };
        Step::by(Source::Given, rule)
    }
}
