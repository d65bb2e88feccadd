//! Credits that move from one location to another: `2.4/credits-current-rates`, `2.4/credits-fraction-rounding`.

use alloc::sync::Arc;

use chrono::NaiveDate;

use super::{CreditPrice, ExchangeCharge, ExchangeRate, nearest, pair::Pair};
use crate::{
    data::datum,
    decision::{
        Conditions, NotApplicable, Outcome, Problem, QuestionError, Step, Trace, Undetermined,
    },
    document::{
        CreditExchangeFees, CreditExchangeRule, IfAny, InvoiceRule, Reading, Readings, Source,
        clauses,
    },
    money::{ArithmeticError, Credits, Currency, Fraction, Rate},
    order::Site,
};

datum! {
/// What a credit costs at both locations of an exchange.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(
    clippy::exhaustive_structs,
    reason = "an exchange has two locations, and which price is whose must be written"
)]
pub struct ExchangePrices {
    /// Where the credits come from.
    pub from as "from_price": CreditPrice,
    /// Where they go.
    pub to as "to_price": CreditPrice,
}

/// A request to exchange Proactive Credits of a location for those of another.
///
/// # Example
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::fees::credits::{CreditPrice, Exchange, ExchangePrices, ExchangeRate, Quote};
/// use unified_support::money::{Credits, Currency, Money};
///
/// let on = NaiveDate::from_ymd_opt(2026, 6, 15).unwrap();
/// let quote = Quote::try_new(on, "price list 7")?;
/// let prices = ExchangePrices {
///     from: CreditPrice::try_new(Money::from_minor_units(400_00, Currency::EUR), quote.clone())?,
///     to: CreditPrice::try_new(Money::from_minor_units(60_000, Currency::JPY), quote.clone())?,
/// };
/// // 162.5 yen for one euro.
/// let rate = ExchangeRate::try_new("162.5".parse().unwrap(), quote)?;
/// let exchange = Exchange::new("tokyo", Credits::from(30), on, prices).at_rate(rate);
/// assert_eq!(exchange.to(), "tokyo");
/// # Ok::<(), unified_support::fees::credits::QuoteError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Exchange {
    to: Arc<str> = non_empty,
    credits: Credits,
    on: NaiveDate,
    prices: ExchangePrices = flat,
    rate as "exchange_rate": Option<ExchangeRate> = optional,
    charge: Option<ExchangeCharge> = optional,
}
}

impl Exchange {
    /// `credits` of the location that is asked, for credits of the location `to`, on the date `on`, which is a local date of
    /// the first.
    #[must_use]
    pub fn new(
        to: impl Into<Arc<str>>,
        credits: Credits,
        on: NaiveDate,
        prices: ExchangePrices,
    ) -> Self {
        Self {
            to: to.into(),
            credits,
            on,
            prices,
            rate: None,
            charge: None,
        }
    }

    /// The same, where a unit of the currency of the first price is worth `rate` of that of the second: needed if they differ.
    #[must_use]
    pub fn at_rate(mut self, rate: ExchangeRate) -> Self {
        self.rate = Some(rate);
        self
    }

    /// The same, where the exchange costs `charge`: needed by one variant of the reading
    /// [`CreditExchangeFees`], and of no effect by the other.
    #[must_use]
    pub fn with_charge(mut self, charge: ExchangeCharge) -> Self {
        self.charge = Some(charge);
        self
    }

    /// The id of the location that the credits go to.
    #[must_use]
    pub fn to(&self) -> &str {
        &self.to
    }

    /// The credits that are given.
    #[must_use]
    pub const fn credits(&self) -> Credits {
        self.credits
    }

    /// The date.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// What a credit costs at each of the two locations.
    #[must_use]
    pub const fn prices(&self) -> &ExchangePrices {
        &self.prices
    }

    /// The exchange rate, where it is given.
    #[must_use]
    pub const fn rate(&self) -> Option<&ExchangeRate> {
        self.rate.as_ref()
    }

    /// The charge, where it is given.
    #[must_use]
    pub const fn charge(&self) -> Option<&ExchangeCharge> {
        self.charge.as_ref()
    }

    /// The currencies of the two prices.
    fn currencies(&self) -> (Currency, Currency) {
        let ExchangePrices { from, to } = &self.prices;
        (from.price().currency(), to.price().currency())
    }

    /// Refuses what contradicts itself.
    fn check(&self) -> Result<(), QuestionError> {
        let on = self.on;
        self.prices.from.quote().check("from_price.dated", on)?;
        self.prices.to.quote().check("to_price.dated", on)?;
        let (from, to) = self.currencies();
        if let Some(rate) = &self.rate {
            rate.quote().check("exchange_rate.dated", on)?;
            if from == to && rate.rate() != Rate::ONE {
                return Err(QuestionError::new(
                    "exchange_rate.rate",
                    rate.rate(),
                    Problem::RateWithinCurrency {
                        rate: rate.rate(),
                        currency: from,
                    },
                ));
            }
        }
        if let Some(charge) = &self.charge {
            charge.quote().check("charge.dated", on)?;
            let currency = charge.charge().currency();
            if currency != from && currency != to {
                let error = ArithmeticError::MixedCurrencies {
                    left: currency,
                    right: from,
                };
                return Err(QuestionError::arithmetic("charge.currency", currency)(
                    error,
                ));
            }
        }
        Ok(())
    }

    fn out_of_range(&self) -> QuestionError {
        QuestionError::new("credits", self.credits, Problem::CreditsOutOfRange)
    }

    fn step(&self, rate: Rate, charge: Option<&ExchangeCharge>, value: Fraction) -> Step {
        let rule = CreditExchangeRule::CreditExchange {
            credits: self.credits,
            from_price: self.prices.from.price(),
            rate,
            to_price: self.prices.to.price(),
            charge: IfAny(charge.map(ExchangeCharge::charge)),
            value,
        };
        Step::by(clauses::CREDITS_CURRENT_RATES, rule)
    }
}

datum! {
    /// The result of an exchange.
    ///
    /// Clauses: `2.4/credits-current-rates`, `2.4/credits-fraction-rounding`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Exchanged {
        /// The credits of the other location, exact.
        pub value: Fraction,
        /// The credits of the other location.
        pub credits: Credits,
    }
}

/// What `exchange` gives for credits of the support location of `site`.
pub(crate) fn exchange<T: Trace>(
    site: Site<'_>,
    exchange: &Exchange,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<Exchanged>, QuestionError> {
    exchange.check()?;
    let pair = Pair::find(
        site.order,
        ("location", &site.support.id),
        ("to", &exchange.to),
    )?;
    let mut conditions = Conditions::new(trace);
    pair.conditions(exchange.on, readings, &mut conditions);
    if conditions.has_failed {
        return Ok(refused());
    }
    let mut missing = conditions.missing;
    trace.record(|| exchange.prices.from.step(pair.from.shared_id()));
    trace.record(|| exchange.prices.to.step(pair.to.shared_id()));
    let rate = rate(exchange, &mut missing, trace);
    let charge = charge(exchange, readings, &mut missing, trace);
    let Some(rate) = rate.filter(|_| missing.names().is_empty()) else {
        return Ok(Outcome::Undetermined(missing));
    };
    let Some(worth) = worth(exchange, rate, charge, trace)? else {
        return Ok(refused());
    };
    let value = worth
        .times([1], [exchange.prices.to.units()])
        .ok_or_else(|| exchange.out_of_range())?;
    trace.record(|| exchange.step(rate, charge, value));
    let credits =
        nearest::exchanged(value, readings, trace).ok_or_else(|| exchange.out_of_range())?;
    trace.record(|| Step::by(clauses::CUSTOMER_TAX_DUTY, InvoiceRule::CustomerTax));
    Ok(Outcome::Decided(Exchanged { value, credits }))
}

const fn refused<A>() -> Outcome<A> {
    Outcome::NotApplicable(NotApplicable::CreditsNotExchangeable)
}

/// What a unit of the first price's currency is worth in that of the second.
fn rate<T: Trace>(exchange: &Exchange, missing: &mut Undetermined, trace: &mut T) -> Option<Rate> {
    let (from, to) = exchange.currencies();
    let Some(given) = &exchange.rate else {
        if from == to {
            return Some(Rate::ONE);
        }
        missing.add("exchange_rate");
        return None;
    };
    trace.record(|| {
        let quote = given.quote();
        let rule = CreditExchangeRule::ExchangeRate {
            dated: quote.dated(),
            source: quote.shared_source().clone(),
            from,
            to,
            rate: given.rate(),
        };
        Step::by(Source::Given, rule)
    });
    Some(given.rate())
}

/// The charge, if it counts by the reading.
fn charge<'e, T: Trace>(
    exchange: &'e Exchange,
    readings: &Readings,
    missing: &mut Undetermined,
    trace: &mut T,
) -> Option<&'e ExchangeCharge> {
    let reading = readings.money.credit_exchange_fees;
    let given = exchange.charge.as_ref();
    trace.record(|| {
        let charge = given.map(ExchangeCharge::charge);
        let rule = CreditExchangeRule::CreditExchangeFees { reading, charge };
        Step::by(CreditExchangeFees::ID, rule)
    });
    match reading {
        CreditExchangeFees::CreditPrice => None,
        CreditExchangeFees::ExchangeCharge => {
            match given {
                Some(given) => trace.record(|| {
                    let quote = given.quote();
                    let rule = CreditExchangeRule::ExchangeCharge {
                        dated: quote.dated(),
                        source: quote.shared_source().clone(),
                        charge: given.charge(),
                    };
                    Step::by(Source::Given, rule)
                }),
                None => missing.add("charge"),
            }
            given
        }
    }
}

/// What the credits are worth in minor units of the second price's currency; none if the charge is more.
fn worth<T: Trace>(
    exchange: &Exchange,
    rate: Rate,
    charge: Option<&ExchangeCharge>,
    trace: &mut T,
) -> Result<Option<Fraction>, QuestionError> {
    let (from, to) = exchange.currencies();
    let credits = u128::from(exchange.credits.count().unsigned_abs());
    let given = Fraction::of([credits, exchange.prices.from.units()], [1])
        .ok_or_else(|| exchange.out_of_range())?;
    let converted = |worth: Fraction| {
        let [of_from, of_to] = [from, to].map(|one| 10_u128.saturating_pow(one.minor_digits()));
        let (over, under) = rate.quotient();
        let worth = worth.times([over, of_to], [under, of_from]);
        worth.ok_or_else(|| exchange.out_of_range())
    };
    let Some(charge) = charge else {
        return converted(given).map(Some);
    };
    let left = if charge.charge().currency() == from {
        given.less(charge.units()).map(converted).transpose()?
    } else {
        converted(given)?.less(charge.units())
    };
    trace.record(|| {
        let rule = CreditExchangeRule::ChargeCovered {
            holds: left.is_some(),
            reading: CreditExchangeFees::ExchangeCharge,
            charge: charge.charge(),
            credits: exchange.credits,
            from_price: exchange.prices.from.price(),
        };
        Step::by(CreditExchangeFees::ID, rule)
    });
    Ok(left)
}
