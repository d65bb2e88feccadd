use core::cmp::Ordering;
use core::fmt;
use core::num::NonZeroU64;

/// How a number between two whole units becomes a whole one.
///
/// "Up" and "down" speak of the distance from zero, so that a refund rounds as the fee it reverses does: rounding `-x`
/// gives the negative of rounding `x`, in every variant.
///
/// | | 0.4 | 0.5 | 0.6 | 1.5 | 2.5 | -0.4 | -0.5 | -0.6 | -1.5 | -2.5 |
/// | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
/// | `HalfAwayFromZero` | 0 | 1 | 1 | 2 | 3 | 0 | -1 | -1 | -2 | -3 |
/// | `HalfEven` | 0 | 0 | 1 | 2 | 2 | 0 | 0 | -1 | -2 | -2 |
/// | `HalfDown` | 0 | 0 | 1 | 1 | 2 | 0 | 0 | -1 | -1 | -2 |
/// | `Down` | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | -1 | -2 |
/// | `Up` | 1 | 1 | 1 | 2 | 3 | -1 | -1 | -1 | -2 | -3 |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Rounding {
    /// To the nearest; a half goes away from zero: 2.4 to 2, 2.5 to 3, -2.4 to -2, -2.5 to -3.
    HalfAwayFromZero,
    /// To the nearest; a half goes to the even neighbour: 1.5 and 2.5 to 2, 3.5 to 4, -1.5 and -2.5 to -2.
    HalfEven,
    /// To the nearest; a half goes toward zero: 2.5 to 2, 2.6 to 3, -2.5 to -2, -2.6 to -3.
    HalfDown,
    /// Toward zero: 2.0 to 2, 2.9 to 2, -2.0 to -2, -2.9 to -2.
    Down,
    /// Away from zero: 2.0 to 2, 2.1 to 3, -2.0 to -2, -2.1 to -3.
    Up,
}

impl Rounding {
    /// Every one, in the order of the table.
    pub const ALL: &[Self] = &[
        Self::HalfAwayFromZero,
        Self::HalfEven,
        Self::HalfDown,
        Self::Down,
        Self::Up,
    ];

    /// The name in `snake_case`, such as `half_away_from_zero`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HalfAwayFromZero => "half_away_from_zero",
            Self::HalfEven => "half_even",
            Self::HalfDown => "half_down",
            Self::Down => "down",
            Self::Up => "up",
        }
    }

    /// `dividend / divisor` as a whole number. Never overflows.
    ///
    /// # Example: one and a half, and a little more
    ///
    /// ```
    /// use std::num::NonZeroU64;
    /// use unified_support::money::Rounding;
    ///
    /// let by = NonZeroU64::new(500).unwrap();
    /// assert_eq!(Rounding::HalfAwayFromZero.quotient(750, by), 2);
    /// assert_eq!(Rounding::HalfAwayFromZero.quotient(-750, by), -2);
    /// assert_eq!(Rounding::HalfDown.quotient(750, by), 1);
    /// assert_eq!(Rounding::HalfDown.quotient(751, by), 2);
    /// ```
    #[must_use]
    #[allow(
        clippy::arithmetic_side_effects,
        reason = "the divisor is above zero, and where it leaves a remainder the quotient is at most half of i128"
    )]
    pub fn quotient(self, dividend: i128, divisor: NonZeroU64) -> i128 {
        let divisor = i128::from(divisor.get());
        let toward_zero = dividend / divisor;
        let remainder = dividend % divisor;
        if remainder == 0 {
            return toward_zero;
        }
        let against_half = (remainder.abs() * 2).cmp(&divisor);
        let away_from_zero = self.goes_away(toward_zero % 2 != 0, against_half);
        if away_from_zero {
            toward_zero + dividend.signum()
        } else {
            toward_zero
        }
    }

    /// Whether a number that is not whole goes to the neighbour farther from zero: by whether the nearer to zero is odd, and how
    /// what lies beyond that compares with a half.
    pub(super) fn goes_away(self, is_odd: bool, against_half: Ordering) -> bool {
        match self {
            Self::HalfAwayFromZero => against_half.is_ge(),
            Self::HalfEven if against_half.is_eq() => is_odd,
            Self::HalfEven | Self::HalfDown => against_half.is_gt(),
            Self::Down => false,
            Self::Up => true,
        }
    }
}

impl fmt::Display for Rounding {
    /// The same as [`Rounding::as_str`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extremes_do_not_overflow() {
        let divisors = [1, 2, 3, u64::MAX].map(|divisor| NonZeroU64::new(divisor).unwrap());
        for dividend in [i128::MIN, i128::MIN + 1, -1, 0, 1, i128::MAX] {
            for divisor in divisors {
                let down = Rounding::Down.quotient(dividend, divisor);
                let up = Rounding::Up.quotient(dividend, divisor);
                assert!(down.abs_diff(up) <= 1, "{dividend} / {divisor}");
            }
        }
    }

    #[test]
    fn halves_of_an_odd_divisor_do_not_exist() {
        let three = NonZeroU64::new(3).unwrap();
        for rounding in [
            Rounding::HalfAwayFromZero,
            Rounding::HalfEven,
            Rounding::HalfDown,
        ] {
            assert_eq!(rounding.quotient(4, three), 1);
            assert_eq!(rounding.quotient(5, three), 2);
            assert_eq!(rounding.quotient(-5, three), -2);
        }
    }
}
