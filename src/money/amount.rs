use core::cmp::Ordering;
use core::fmt;
use core::num::NonZeroU64;
use core::str::FromStr;

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};

use rust_decimal::Decimal;

use super::currency::Currency;
use super::error::{AmountError, ArithmeticError, MoneyError};
use super::rate::Rate;
use super::rounding::Rounding;
use super::scaled::{self, ReadError, Scaled};
use super::unrounded::Unrounded;

/// An amount of money: a whole number of minor units of one currency.
///
/// It holds -2^63 to 2^63 - 1 minor units. Amounts in different currencies have no order, so `<` is not offered: see
/// [`Money::checked_cmp`].
///
/// # Example
///
/// ```
/// use unified_support::money::{Currency, Money, Rate, Rounding};
///
/// let price = Money::from_decimal_str("10000.00", Currency::EUR)?;
/// let fee = price.times(Rate::percent(50)).round(Rounding::HalfAwayFromZero)?;
/// assert_eq!(fee.to_string(), "5000.00 EUR");
/// assert_eq!(price.checked_sub(fee)?, fee);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    minor_units: i64,
    currency: Currency,
}

impl Money {
    /// This many minor units of a currency: cents of the euro, whole yen.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::money::{Currency, Money};
    ///
    /// assert_eq!(Money::from_minor_units(150, Currency::EUR).to_string(), "1.50 EUR");
    /// assert_eq!(Money::from_minor_units(150, Currency::JPY).to_string(), "150 JPY");
    /// ```
    #[must_use]
    pub const fn from_minor_units(minor_units: i64, currency: Currency) -> Self {
        Self {
            minor_units,
            currency,
        }
    }

    /// Nothing, in a currency.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self::from_minor_units(0, currency)
    }

    /// This amount of a currency.
    ///
    /// # Errors
    ///
    /// - an amount finer than the minor unit; zeros at the end are not counted
    /// - an amount beyond 2^63 minor units
    ///
    /// # Example: an amount is never rounded on the way in
    ///
    /// ```
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::rust_decimal::Decimal;
    ///
    /// let money = Money::try_new(Decimal::new(1500, 3), Currency::EUR)?; // 1.500
    /// assert_eq!(money.minor_units(), 150);
    ///
    /// let error = Money::try_new(Decimal::new(1005, 3), Currency::EUR).unwrap_err();
    /// assert_eq!(error.to_string(), "amount `1.005` is too fine for EUR, which has 2 decimals");
    /// # Ok::<(), unified_support::money::AmountError>(())
    /// ```
    pub fn try_new(amount: Decimal, currency: Currency) -> Result<Self, AmountError> {
        let minor_units = scaled::from_decimal(amount, currency.minor_digits());
        Self::from_scaled(minor_units, currency, || amount.to_string())
    }

    /// The amount that `text` writes: `-?(0|[1-9][0-9]*)(\.[0-9]+)?`.
    ///
    /// # Errors
    ///
    /// - a text of another form, such as `1,000.00`, `+1`, `.5` or `1e3`
    /// - an amount finer than the minor unit; zeros at the end are not counted
    /// - an amount beyond 2^63 minor units
    ///
    /// # Example: long texts are refused where they would be rounded
    ///
    /// ```
    /// use unified_support::money::{AmountError, Currency, Money};
    ///
    /// let read = |text| Money::from_decimal_str(text, Currency::EUR);
    /// assert_eq!(read("-0.50")?.minor_units(), -50);
    /// assert_eq!(read("1.5")?, read("1.500")?);
    /// assert!(matches!(read("1,5"), Err(AmountError::Malformed { .. })));
    /// assert!(matches!(read("0.00000000000000000000000000000001"), Err(AmountError::TooFine { .. })));
    /// assert!(matches!(read("92233720368547758.08"), Err(AmountError::OutOfRange { .. })));
    /// # Ok::<(), AmountError>(())
    /// ```
    pub fn from_decimal_str(text: &str, currency: Currency) -> Result<Self, AmountError> {
        let minor_units = scaled::from_text(text, currency.minor_digits());
        Self::from_scaled(minor_units, currency, || text.to_owned())
    }

    /// The amount as a decimal with exactly the decimals of the minor unit.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::money::{Currency, Money};
    ///
    /// assert_eq!(Money::from_minor_units(500_000, Currency::EUR).amount().to_string(), "5000.00");
    /// ```
    #[must_use]
    pub fn amount(self) -> Decimal {
        Decimal::new(self.minor_units, self.currency.minor_digits())
    }

    /// The amount in minor units.
    #[must_use]
    pub const fn minor_units(self) -> i64 {
        self.minor_units
    }

    /// The currency it is in.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Whether it is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.minor_units == 0
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.minor_units < 0
    }

    /// The sum.
    ///
    /// # Errors
    ///
    /// - different currencies
    /// - a sum out of range
    ///
    /// # Example: nothing is converted
    ///
    /// ```
    /// use unified_support::money::{Currency, Money};
    ///
    /// let euros = Money::from_minor_units(100, Currency::EUR);
    /// assert_eq!(euros.checked_add(euros)?.minor_units(), 200);
    ///
    /// let error = euros.checked_add(Money::zero(Currency::USD)).unwrap_err();
    /// assert_eq!(error.to_string(), "amounts in EUR and USD cannot be combined");
    /// # Ok::<(), unified_support::money::ArithmeticError>(())
    /// ```
    pub fn checked_add(self, other: Self) -> Result<Self, ArithmeticError> {
        let currency = self.currency.same_as(other.currency)?;
        let sum = i128::from(self.minor_units).saturating_add(other.minor_units.into());
        Self::in_range(sum, currency)
    }

    /// The difference.
    ///
    /// # Errors
    ///
    /// - different currencies
    /// - a difference out of range
    ///
    /// # Example: what is left of a price
    ///
    /// ```
    /// use unified_support::money::{Currency, Money};
    ///
    /// let price = Money::from_minor_units(1_000, Currency::EUR);
    /// let fee = Money::from_minor_units(1_500, Currency::EUR);
    /// assert_eq!(price.checked_sub(fee)?.to_string(), "-5.00 EUR");
    /// # Ok::<(), unified_support::money::ArithmeticError>(())
    /// ```
    pub fn checked_sub(self, other: Self) -> Result<Self, ArithmeticError> {
        let currency = self.currency.same_as(other.currency)?;
        let difference = i128::from(self.minor_units).saturating_sub(other.minor_units.into());
        Self::in_range(difference, currency)
    }

    /// The sum of `amounts`, all in `currency`; zero if there are none.
    ///
    /// Only the sum must be in range, not what it comes to on the way: the order of the amounts changes nothing.
    ///
    /// # Errors
    ///
    /// - an amount in another currency
    /// - a sum out of range
    ///
    /// # Example: a refund brings a sum back into range
    ///
    /// ```
    /// use unified_support::money::{Currency, Money};
    ///
    /// let [most, one] = [i64::MAX, 1].map(|units| Money::from_minor_units(units, Currency::EUR));
    /// assert_eq!(Money::checked_sum(Currency::EUR, [most, one, one.checked_neg()?])?, most);
    /// assert!(Money::checked_sum(Currency::EUR, [most, one]).is_err());
    /// assert!(Money::checked_sum(Currency::EUR, [Money::zero(Currency::USD)]).is_err());
    /// assert!(Money::checked_sum(Currency::EUR, [])?.is_zero());
    /// # Ok::<(), unified_support::money::ArithmeticError>(())
    /// ```
    pub fn checked_sum(
        currency: Currency,
        amounts: impl IntoIterator<Item = Self>,
    ) -> Result<Self, ArithmeticError> {
        // Fewer than 2^64 amounts fit in memory, so that their sum is below 2^127.
        let sum = amounts.into_iter().try_fold(0_i128, |sum, amount| {
            currency.same_as(amount.currency)?;
            Ok(sum.saturating_add(amount.minor_units.into()))
        })?;
        Self::in_range(sum, currency)
    }

    /// The same amount with the other sign.
    ///
    /// # Errors
    ///
    /// - the least amount, -2^63 minor units: its opposite is out of range
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::money::{Currency, Money};
    ///
    /// let fee = Money::from_minor_units(1_500, Currency::EUR);
    /// assert_eq!(fee.checked_neg()?.to_string(), "-15.00 EUR");
    /// assert!(Money::from_minor_units(i64::MIN, Currency::EUR).checked_neg().is_err());
    /// # Ok::<(), unified_support::money::ArithmeticError>(())
    /// ```
    pub fn checked_neg(self) -> Result<Self, ArithmeticError> {
        Self::zero(self.currency).checked_sub(self)
    }

    /// Which of two amounts is greater.
    ///
    /// # Errors
    ///
    /// - different currencies, even where both amounts are zero
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::money::{Currency, Money};
    ///
    /// let spent = Money::from_minor_units(6_000_000_000, Currency::USD);
    /// let threshold = Money::from_decimal_str("60000000.00", Currency::USD)?;
    /// assert!(spent.checked_cmp(threshold)?.is_ge());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn checked_cmp(self, other: Self) -> Result<Ordering, ArithmeticError> {
        self.currency.same_as(other.currency)?;
        Ok(self.minor_units.cmp(&other.minor_units))
    }

    /// The exact product with a rate, to be rounded by name.
    ///
    /// # Example: the exact product can be told from the rounded one
    ///
    /// ```
    /// use unified_support::money::{Currency, Money, Rounding};
    ///
    /// let product = Money::from_minor_units(999, Currency::EUR).times("0.175".parse()?);
    /// assert_eq!(product.to_string(), "1.74825 EUR");
    /// assert_eq!(product.round(Rounding::HalfEven)?.to_string(), "1.75 EUR");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn times(self, rate: Rate) -> Unrounded {
        Unrounded::product(self, rate)
    }

    /// The product with the fraction `numerator / denominator`, exact until it is rounded once.
    ///
    /// # Errors
    ///
    /// - a product out of range, which needs a fraction above one
    ///
    /// # Example: 59 days of 365
    ///
    /// ```
    /// use core::num::NonZeroU64;
    /// use unified_support::money::{Currency, Money, Rounding};
    ///
    /// let days = NonZeroU64::new(365).unwrap();
    /// let price = Money::from_minor_units(100_000, Currency::EUR);
    /// // 161.64 and 140/365 of a cent.
    /// assert_eq!(price.times_fraction(59, days, Rounding::HalfEven)?.to_string(), "161.64 EUR");
    /// assert_eq!(price.times_fraction(59, days, Rounding::Up)?.to_string(), "161.65 EUR");
    /// assert_eq!(price.times_fraction(365, days, Rounding::Down)?, price);
    /// # Ok::<(), unified_support::money::ArithmeticError>(())
    /// ```
    pub fn times_fraction(
        self,
        numerator: u64,
        denominator: NonZeroU64,
        rounding: Rounding,
    ) -> Result<Self, ArithmeticError> {
        // At most 2^63 times less than 2^64: the product is below 2^127.
        let product = i128::from(self.minor_units).saturating_mul(numerator.into());
        Self::in_range(rounding.quotient(product, denominator), self.currency)
    }

    pub(super) fn in_range(minor_units: i128, currency: Currency) -> Result<Self, ArithmeticError> {
        match i64::try_from(minor_units) {
            Ok(minor_units) => Ok(Self::from_minor_units(minor_units, currency)),
            Err(_) => Err(ArithmeticError::OutOfRange { currency }),
        }
    }

    fn from_scaled(
        minor_units: Result<i128, ReadError>,
        currency: Currency,
        written: impl FnOnce() -> String,
    ) -> Result<Self, AmountError> {
        match minor_units.map(i64::try_from) {
            Ok(Ok(minor_units)) => Ok(Self::from_minor_units(minor_units, currency)),
            Ok(Err(_)) | Err(ReadError::TooLarge) => Err(AmountError::OutOfRange {
                amount: written(),
                currency,
            }),
            Err(ReadError::TooFine) => Err(AmountError::TooFine {
                amount: written(),
                currency,
            }),
            Err(ReadError::Malformed) => Err(AmountError::Malformed { text: written() }),
        }
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads an amount and a currency with a space between them, as they are displayed: `5000.00 EUR`.
    ///
    /// # Errors
    ///
    /// - a text without a space, such as `5000.00` or `EUR5000.00`
    /// - what [`Currency::from_code`] or [`Money::from_decimal_str`] refuses.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::money::{Currency, Money, MoneyError};
    ///
    /// let money: Money = "-0.50 EUR".parse()?;
    /// assert_eq!(money, Money::from_minor_units(-50, Currency::EUR));
    /// assert_eq!(money.to_string().parse(), Ok(money));
    /// assert!(matches!("5000.00".parse::<Money>(), Err(MoneyError::NoCurrency { .. })));
    /// # Ok::<(), MoneyError>(())
    /// ```
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let (amount, currency) = text.split_once(' ').ok_or_else(|| MoneyError::NoCurrency {
            text: text.to_owned(),
        })?;
        let currency = Currency::from_code(currency)?;
        Ok(Self::from_decimal_str(amount, currency)?)
    }
}

impl fmt::Display for Money {
    /// The amount with exactly the decimals of the minor unit, and the code: `5000.00 EUR`.
    ///
    /// Width and precision are ignored: a shortened amount would be a wrong one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minor_digits = self.currency.minor_digits();
        let shown = Scaled {
            count: self.minor_units.into(),
            scale: minor_digits,
            least_decimals: minor_digits,
        };
        write!(f, "{shown} {}", self.currency)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Money({self})")
    }
}

impl Currency {
    /// The currency of both operands.
    pub(super) fn same_as(self, right: Self) -> Result<Self, ArithmeticError> {
        if self == right {
            Ok(self)
        } else {
            Err(ArithmeticError::MixedCurrencies { left: self, right })
        }
    }
}
