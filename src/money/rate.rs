use core::fmt;
use core::str::FromStr;

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};

use rust_decimal::Decimal;

use super::error::RateError;
use super::scaled::{self, ReadError, Scaled};

/// What an amount is multiplied by: an exact decimal with at most 12 decimals, between -1,000,000 and 1,000,000.
///
/// The bounds make every product with an amount exact: the largest, 2^63 minor units times 10^18 trillionths, is far
/// below 2^127. Equal rates are equal however they were written: `0.50` is `0.5`.
///
/// # Example
///
/// ```
/// use unified_support::money::Rate;
///
/// let rate: Rate = "0.50".parse()?;
/// assert_eq!(rate, Rate::percent(50));
/// assert_eq!(rate.to_string(), "0.5");
/// # Ok::<(), unified_support::money::RateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate {
    trillionths: i64,
}

impl Rate {
    /// The most decimals that a rate has.
    pub const DECIMALS: u32 = 12;
    /// Nothing.
    pub const ZERO: Self = Self { trillionths: 0 };
    /// The whole.
    pub const ONE: Self = Self {
        trillionths: TRILLION,
    };
    /// The greatest rate, 1,000,000.
    pub const MAX: Self = Self {
        trillionths: 1_000_000 * TRILLION,
    };
    /// The least rate, -1,000,000.
    pub const MIN: Self = Self {
        trillionths: -1_000_000 * TRILLION,
    };

    /// The rate that is `value`.
    ///
    /// # Errors
    ///
    /// - more than 12 decimals, zeros at the end not counted
    /// - below -1,000,000 or above 1,000,000
    ///
    /// # Example: a third is not a rate
    ///
    /// ```
    /// use unified_support::money::Rate;
    /// use unified_support::rust_decimal::Decimal;
    ///
    /// assert_eq!(Rate::try_new(Decimal::new(250, 3))?, Rate::percent(25));
    /// assert!(Rate::try_new(Decimal::ONE / Decimal::from(3)).is_err());
    /// # Ok::<(), unified_support::money::RateError>(())
    /// ```
    pub fn try_new(value: Decimal) -> Result<Self, RateError> {
        Self::from_scaled(scaled::from_decimal(value, Self::DECIMALS), || {
            value.to_string()
        })
    }

    /// A whole number of hundredths.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::money::Rate;
    ///
    /// assert_eq!(Rate::percent(100), Rate::ONE);
    /// assert_eq!(Rate::percent(-5).to_string(), "-0.05");
    /// ```
    #[must_use]
    #[allow(
        clippy::arithmetic_side_effects,
        reason = "an i16 is at most 32,768, a hundredth of which is far below a million"
    )]
    pub const fn percent(percent: i16) -> Self {
        Self {
            trillionths: percent as i64 * (TRILLION / 100),
        }
    }

    /// The rate as a decimal without zeros at the end.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::money::Rate;
    /// use unified_support::rust_decimal::Decimal;
    ///
    /// assert_eq!(Rate::percent(50).to_decimal(), Decimal::new(5, 1));
    /// ```
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.trillionths, Self::DECIMALS).normalize()
    }

    pub(super) const fn trillionths(self) -> i64 {
        self.trillionths
    }

    /// A rate that is not below zero as a quotient: trillionths, and how many of them are one.
    pub(crate) fn quotient(self) -> (u128, u128) {
        let one = Self::ONE.trillionths.unsigned_abs();
        (self.trillionths.unsigned_abs().into(), one.into())
    }

    fn from_scaled(
        trillionths: Result<i128, ReadError>,
        written: impl FnOnce() -> String,
    ) -> Result<Self, RateError> {
        match trillionths.map(i64::try_from) {
            Ok(Ok(trillionths))
                if (Self::MIN.trillionths..=Self::MAX.trillionths).contains(&trillionths) =>
            {
                Ok(Self { trillionths })
            }
            Ok(_) | Err(ReadError::TooLarge) => Err(RateError::OutOfRange { rate: written() }),
            Err(ReadError::TooFine) => Err(RateError::TooFine { rate: written() }),
            Err(ReadError::Malformed) => Err(RateError::Malformed { text: written() }),
        }
    }
}

impl FromStr for Rate {
    type Err = RateError;

    /// Reads `-?(0|[1-9][0-9]*)(\.[0-9]+)?`, and nothing is rounded.
    ///
    /// # Errors
    ///
    /// - a text of another form, such as `50%`, `.5`, `+1` or `1e-3`
    /// - more than 12 decimals, zeros at the end not counted
    /// - below -1,000,000 or above 1,000,000
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::money::{Rate, RateError};
    ///
    /// assert_eq!("0.05".parse(), Ok(Rate::percent(5)));
    /// assert!(matches!("5%".parse::<Rate>(), Err(RateError::Malformed { .. })));
    /// ```
    fn from_str(text: &str) -> Result<Self, RateError> {
        Self::from_scaled(scaled::from_text(text, Self::DECIMALS), || text.to_owned())
    }
}

impl Rate {
    /// How many hundredths it is, without zeros at the end.
    pub(crate) fn in_percent(self) -> impl fmt::Display {
        Scaled {
            count: self.trillionths.into(),
            scale: Self::DECIMALS.saturating_sub(2),
            least_decimals: 0,
        }
    }
}

impl fmt::Display for Rate {
    /// Without zeros at the end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = Scaled {
            count: self.trillionths.into(),
            scale: Self::DECIMALS,
            least_decimals: 0,
        };
        write!(f, "{shown}")
    }
}

impl fmt::Debug for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rate({self})")
    }
}

const TRILLION: i64 = 10_i64.pow(Rate::DECIMALS);
