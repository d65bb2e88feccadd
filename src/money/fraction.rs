use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::num::{NonZeroU64, NonZeroU128};
use core::str::FromStr;

use alloc::borrow::ToOwned;
use alloc::string::ToString;

use rust_decimal::Decimal;

use super::error::FractionError;
use super::rounding::Rounding;
use super::scaled::{self, ReadError, Scaled};

/// An exact number, zero or more, waiting for the one step that rounds it: a quotient of two whole numbers.
///
/// What one amount divided by another gives is often no decimal. A fraction keeps it, whatever it was computed from, so that
/// nothing is lost before the rounding. Equal numbers are equal however they came about: 2/4 is 1/2.
///
/// # Example
///
/// ```
/// use unified_support::money::{Fraction, Rounding};
///
/// let half: Fraction = "12.5".parse()?;
/// assert_eq!((half.numerator(), half.denominator()), (25, 2));
/// assert!(half.is_half());
/// assert_eq!(half.round(Rounding::HalfAwayFromZero), 13);
/// assert_eq!(half.round(Rounding::HalfEven), 12);
/// # Ok::<(), unified_support::money::FractionError>(())
/// ```
#[derive(Clone, Copy)]
#[must_use = "a fraction is no whole number yet: round it"]
pub struct Fraction {
    // Not reduced until they are shown or compared: rounding needs no common divisor, and finding it costs more than all else.
    numerator: u128,
    denominator: NonZeroU128,
}

impl Fraction {
    /// The most decimals that a text may have.
    pub const DECIMALS: u32 = 12;

    /// The number that is `value`.
    ///
    /// # Errors
    ///
    /// - a value below zero
    ///
    /// # Example: every decimal is one
    ///
    /// ```
    /// use unified_support::money::Fraction;
    /// use unified_support::rust_decimal::Decimal;
    ///
    /// let fraction = Fraction::try_new(Decimal::new(1_250, 2))?;
    /// assert_eq!(fraction.to_string(), "12.5");
    /// assert!(Fraction::try_new(Decimal::NEGATIVE_ONE).is_err());
    /// # Ok::<(), unified_support::money::FractionError>(())
    /// ```
    pub fn try_new(value: Decimal) -> Result<Self, FractionError> {
        let numerator = u128::try_from(value.mantissa());
        let numerator = numerator.map_err(|_| FractionError::Negative {
            number: value.to_string(),
        })?;
        // A decimal has at most 28 digits behind the point.
        let denominator = 10_u128.saturating_pow(value.scale());
        Ok(Self {
            numerator,
            denominator: NonZeroU128::new(denominator).unwrap_or(NonZeroU128::MIN),
        })
    }

    /// `part` of `whole`.
    pub(crate) fn ratio(part: u64, whole: NonZeroU64) -> Self {
        Self {
            numerator: part.into(),
            denominator: whole.into(),
        }
    }

    /// The product of `numerators` divided by that of `denominators`; none where a denominator is zero, or where one of the
    /// products takes more than 128 bits though it is reduced.
    pub(crate) fn of<const N: usize, const M: usize>(
        mut numerators: [u128; N],
        mut denominators: [u128; M],
    ) -> Option<Self> {
        let whole = Self::quotient(&numerators, &denominators);
        whole.or_else(|| {
            for numerator in &mut numerators {
                for denominator in &mut denominators {
                    let divisor = common_divisor(*numerator, *denominator);
                    *numerator = numerator.checked_div(divisor)?;
                    *denominator = denominator.checked_div(divisor)?;
                }
            }
            Self::quotient(&numerators, &denominators)
        })
    }

    fn quotient(numerators: &[u128], denominators: &[u128]) -> Option<Self> {
        let product = |factors: &[u128]| {
            let mut factors = factors.iter();
            factors.try_fold(1_u128, |product, factor| product.checked_mul(*factor))
        };
        Some(Self {
            numerator: product(numerators)?,
            denominator: NonZeroU128::new(product(denominators)?)?,
        })
    }

    /// This number times a quotient; none beyond 128 bits.
    pub(crate) fn times<const N: usize, const M: usize>(
        self,
        numerators: [u128; N],
        denominators: [u128; M],
    ) -> Option<Self> {
        let by = Self::of(numerators, denominators)?;
        Self::of(
            [self.numerator, by.numerator],
            [self.denominator.get(), by.denominator.get()],
        )
    }

    /// What is left of this number without `whole`; none where that is below zero, or beyond 128 bits.
    pub(crate) fn less(self, whole: u128) -> Option<Self> {
        let taken = whole.checked_mul(self.denominator.get())?;
        Some(Self {
            numerator: self.numerator.checked_sub(taken)?,
            ..self
        })
    }

    /// The numerator in lowest terms.
    #[must_use]
    pub fn numerator(self) -> u128 {
        self.reduced().0
    }

    /// The denominator in lowest terms; never zero.
    #[must_use]
    pub fn denominator(self) -> u128 {
        self.reduced().1
    }

    /// Whether it is a whole number, so that every [`Rounding`] gives the same.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.split().1 == 0
    }

    /// Whether it lies exactly between two whole numbers.
    #[must_use]
    pub fn is_half(self) -> bool {
        let (_, rest) = self.split();
        rest != 0 && self.against_half(rest).is_eq()
    }

    /// The number in whole units.
    ///
    /// # Example: a third has no half
    ///
    /// ```
    /// use unified_support::money::{Fraction, Rounding};
    ///
    /// let above_half: Fraction = "2.500000000001".parse()?;
    /// assert_eq!(above_half.round(Rounding::HalfDown), 3);
    /// assert_eq!(above_half.round(Rounding::Down), 2);
    /// # Ok::<(), unified_support::money::FractionError>(())
    /// ```
    #[must_use]
    pub fn round(self, rounding: Rounding) -> u128 {
        let (whole, rest) = self.split();
        let is_odd = whole & 1 == 1;
        if rest != 0 && rounding.goes_away(is_odd, self.against_half(rest)) {
            whole.saturating_add(1)
        } else {
            whole
        }
    }

    /// The whole units, and the rest of the numerator.
    fn split(self) -> (u128, u128) {
        (
            self.numerator / self.denominator,
            self.numerator % self.denominator,
        )
    }

    /// How a rest compares with half of the denominator.
    fn against_half(self, rest: u128) -> Ordering {
        // Twice the rest could be too large.
        rest.cmp(&self.denominator.get().saturating_sub(rest))
    }

    fn reduced(self) -> (u128, u128) {
        let (numerator, denominator) = (self.numerator, self.denominator.get());
        let divisor = common_divisor(numerator, denominator);
        let by = |number: u128| number.checked_div(divisor).unwrap_or(number);
        (by(numerator), by(denominator))
    }

    /// The number as a count of a power of ten, if it is a decimal that is short enough to be read.
    fn decimal(self) -> Option<Scaled> {
        let (numerator, denominator) = self.reduced();
        let scale = (0..=Self::SHOWN_DECIMALS).find(|scale| {
            let power = 10_u128.saturating_pow(*scale);
            power.is_multiple_of(denominator)
        })?;
        let factor = 10_u128.saturating_pow(scale).checked_div(denominator)?;
        let count = i128::try_from(numerator.checked_mul(factor)?).ok()?;
        Some(Scaled {
            count,
            scale,
            least_decimals: 0,
        })
    }

    /// The most decimals that are shown: a number with more is shown as a quotient.
    const SHOWN_DECIMALS: u32 = 15;
}

/// The greatest number that divides both; one of them, if the other is zero.
fn common_divisor(mut a: u128, mut b: u128) -> u128 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

#[cfg(all(feature = "rules", feature = "serde"))]
impl Fraction {
    /// The number that is displayed as `text`; none for a text of another form.
    pub(super) fn from_shown(text: &str) -> Option<Self> {
        const DECIMALS: u32 = 15;
        if let Some((numerator, denominator)) = text.split_once('/') {
            return Self::of([numerator.parse().ok()?], [denominator.parse().ok()?]);
        }
        if let Ok(whole) = text.parse() {
            return Self::of([whole], [1]);
        }
        let count = scaled::from_text(text, DECIMALS).ok()?;
        let numerator = u128::try_from(count).ok()?;
        Self::of([numerator], [10_u128.saturating_pow(DECIMALS)])
    }
}

impl FromStr for Fraction {
    type Err = FractionError;

    /// Reads `(0|[1-9][0-9]*)(\.[0-9]+)?`, and nothing is rounded.
    ///
    /// # Errors
    ///
    /// - a text of another form, such as `1/2`, `.5`, `+1` or `1e3`
    /// - a number below zero
    /// - more than 12 decimals, zeros at the end not counted
    /// - a number above 2^127 trillionths
    fn from_str(text: &str) -> Result<Self, FractionError> {
        let text_owned = || text.to_owned();
        let count = scaled::from_text(text, Self::DECIMALS).map_err(|error| match error {
            ReadError::Malformed => FractionError::Malformed { text: text_owned() },
            ReadError::TooFine => FractionError::TooFine {
                number: text_owned(),
            },
            ReadError::TooLarge => FractionError::OutOfRange {
                number: text_owned(),
            },
        })?;
        let numerator = u128::try_from(count).map_err(|_| FractionError::Negative {
            number: text_owned(),
        })?;
        let whole = Self::of([numerator], [10_u128.saturating_pow(Self::DECIMALS)]);
        whole.ok_or_else(|| FractionError::OutOfRange {
            number: text_owned(),
        })
    }
}

impl From<u64> for Fraction {
    fn from(whole: u64) -> Self {
        Self {
            numerator: whole.into(),
            denominator: NonZeroU128::MIN,
        }
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.reduced() == other.reduced()
    }
}

impl Eq for Fraction {}

impl Hash for Fraction {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.reduced().hash(state);
    }
}

impl fmt::Display for Fraction {
    /// The decimal, if it has one of at most 15 decimals: `12.5`. Otherwise the quotient in lowest terms: `37/3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(decimal) = self.decimal() {
            return write!(f, "{decimal}");
        }
        match self.reduced() {
            (numerator, 1) => write!(f, "{numerator}"),
            (numerator, denominator) => write!(f, "{numerator}/{denominator}"),
        }
    }
}

impl fmt::Debug for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fraction({self})")
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::*;

    #[test]
    fn a_quotient_is_shown_as_a_decimal_where_it_is_one() {
        for (numerators, denominators, shown) in [
            ([0, 7], [3, 1], "0"),
            ([25, 1], [2, 1], "12.5"),
            ([37, 1], [3, 1], "37/3"),
            ([4, 3], [6, 2], "1"),
            ([1, 1], [1 << 15, 1], "0.000030517578125"),
            ([1, 1], [1 << 16, 1], "1/65536"),
            (
                [u128::MAX, 1],
                [1, 1],
                "340282366920938463463374607431768211455",
            ),
        ] {
            let fraction = Fraction::of(numerators, denominators).unwrap();
            assert_eq!(fraction.to_string(), shown);
        }
    }

    #[test]
    fn what_is_too_large_is_reduced_first() {
        let large = u128::MAX / 3;
        let reduced = Fraction::of([large, 6], [large, 4]).unwrap();
        assert_eq!((reduced.numerator(), reduced.denominator()), (3, 2));
        assert!(Fraction::of([large, 4], [1, 3]).is_none());
        assert!(Fraction::of([1, 1], [0, 1]).is_none());
        assert!(Fraction::of([large, 4], [0, 1]).is_none());
    }

    #[test]
    fn halves_are_found_at_any_size() {
        let half = Fraction::of([u128::MAX - 2], [2]).unwrap();
        assert!(half.is_half() && !half.is_whole());
        let near = Fraction::of([u128::MAX / 2], [u128::MAX]).unwrap();
        assert!(!near.is_half());
        assert_eq!(near.round(Rounding::HalfAwayFromZero), 0);
        assert_eq!(near.round(Rounding::Up), 1);
        let above = Fraction::of([u128::MAX / 2 + 1], [u128::MAX]).unwrap();
        assert_eq!(above.round(Rounding::HalfDown), 1);
        assert!(!Fraction::from(3).is_half());
    }
}
