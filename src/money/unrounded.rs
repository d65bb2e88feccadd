use core::fmt;
use core::num::NonZeroU64;

use super::amount::Money;
use super::currency::Currency;
use super::error::ArithmeticError;
use super::rate::Rate;
use super::rounding::Rounding;
use super::scaled::Scaled;

/// An exact amount between two minor units, waiting for the one step that rounds it.
///
/// It comes from [`Money::times`]. Several may be added before they are rounded, so that a fee of many terms is
/// rounded once.
///
/// # Example: half of an odd cent
///
/// ```
/// use unified_support::money::{Currency, Money, Rate, Rounding};
///
/// let half = Money::from_minor_units(12_345, Currency::EUR).times(Rate::percent(50));
/// assert_eq!(half.to_string(), "61.725 EUR");
/// assert!(!half.is_exact());
/// assert_eq!(half.round(Rounding::HalfAwayFromZero)?.to_string(), "61.73 EUR");
/// assert_eq!(half.round(Rounding::HalfEven)?.to_string(), "61.72 EUR");
/// # Ok::<(), unified_support::money::ArithmeticError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[must_use = "an unrounded amount is no amount yet: round it"]
pub struct Unrounded {
    /// Trillionths of a minor unit.
    trillionths: i128,
    currency: Currency,
}

impl Unrounded {
    /// The sum, still exact.
    ///
    /// # Errors
    ///
    /// - different currencies
    /// - a sum beyond 2^127 trillionths of a minor unit
    ///
    /// # Example: two half cents make one
    ///
    /// ```
    /// use unified_support::money::{Currency, Money, Rate, Rounding};
    ///
    /// let half = Money::from_minor_units(1, Currency::EUR).times(Rate::percent(50));
    /// let whole = half.checked_add(half)?;
    /// assert!(whole.is_exact());
    /// assert_eq!(whole.round(Rounding::Down)?.to_string(), "0.01 EUR");
    /// # Ok::<(), unified_support::money::ArithmeticError>(())
    /// ```
    pub fn checked_add(self, other: Self) -> Result<Self, ArithmeticError> {
        let currency = self.currency.same_as(other.currency)?;
        match self.trillionths.checked_add(other.trillionths) {
            Some(trillionths) => Ok(Self {
                trillionths,
                currency,
            }),
            None => Err(ArithmeticError::OutOfRange { currency }),
        }
    }

    /// The amount in whole minor units.
    ///
    /// # Errors
    ///
    /// - a rounded amount that [`Money`] cannot hold
    ///
    /// # Example: on either side of a half
    ///
    /// ```
    /// use unified_support::money::{Currency, Money, Rounding};
    ///
    /// let cent = Money::from_minor_units(1, Currency::EUR);
    /// let below = cent.times("0.499999999999".parse()?);
    /// let half = cent.times("0.5".parse()?);
    /// assert_eq!(below.round(Rounding::HalfAwayFromZero)?.minor_units(), 0);
    /// assert_eq!(half.round(Rounding::HalfAwayFromZero)?.minor_units(), 1);
    /// assert_eq!(half.round(Rounding::HalfDown)?.minor_units(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn round(self, rounding: Rounding) -> Result<Money, ArithmeticError> {
        let minor_units = rounding.quotient(self.trillionths, TRILLION);
        Money::in_range(minor_units, self.currency)
    }

    /// Whether it is a whole number of minor units, so that every [`Rounding`] gives the same.
    #[must_use]
    pub const fn is_exact(self) -> bool {
        matches!(
            self.trillionths.checked_rem(TRILLION.get() as i128),
            Some(0)
        )
    }

    /// The exact amount without its currency: the decimals of the minor unit, and as many more as it needs.
    #[must_use]
    pub fn amount(self) -> impl fmt::Display {
        let minor_digits = self.currency.minor_digits();
        Scaled {
            count: self.trillionths,
            scale: minor_digits.saturating_add(Rate::DECIMALS),
            least_decimals: minor_digits,
        }
    }

    /// The currency it is in.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The exact amount that [`amount`](Self::amount) shows as `text`; none for a text of another form.
    #[cfg(all(feature = "rules", feature = "serde"))]
    pub(super) fn from_decimal_str(text: &str, currency: Currency) -> Option<Self> {
        let scale = currency.minor_digits().saturating_add(Rate::DECIMALS);
        let trillionths = super::scaled::from_text(text, scale).ok()?;
        Some(Self {
            trillionths,
            currency,
        })
    }

    /// The least amount in `currency`, whose minor unit has as many digits, that is worth this or more at `rate`; none at a
    /// rate that is not above zero, or beyond all amounts.
    pub(crate) fn least_worth(self, rate: Rate, currency: Currency) -> Option<Money> {
        let divisor = u64::try_from(rate.trillionths()).ok();
        let divisor = divisor.and_then(NonZeroU64::new)?;
        let minor_units = Rounding::Up.quotient(self.trillionths, divisor);
        Money::in_range(minor_units, currency).ok()
    }

    #[allow(
        clippy::arithmetic_side_effects,
        reason = "an amount is at most 2^63 and a rate at most 10^18 trillionths: the product is below 2^123"
    )]
    pub(super) fn product(money: Money, rate: Rate) -> Self {
        Self {
            trillionths: i128::from(money.minor_units()) * i128::from(rate.trillionths()),
            currency: money.currency(),
        }
    }
}

impl From<Money> for Unrounded {
    /// The same amount: exact.
    fn from(money: Money) -> Self {
        Self::product(money, Rate::ONE)
    }
}

impl fmt::Display for Unrounded {
    /// The exact amount and the code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency)
    }
}

impl fmt::Debug for Unrounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unrounded({self})")
    }
}

/// A `NonZeroU64` in a constant takes an `unwrap`, or an addition to one.
const TRILLION: NonZeroU64 = NonZeroU64::MIN.saturating_add(10_u64.pow(Rate::DECIMALS) - 1);
