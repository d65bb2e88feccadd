use core::fmt;

/// A balance that is held in units of value instead of money, such as Proactive Credits: a whole number, zero or more.
///
/// It holds 0 to 2^63 - 1. What a unit is worth is a price of its own, which differs between places and over time.
///
/// # Example: a balance never goes below zero
///
/// ```
/// use unified_support::money::Credits;
///
/// let balance = Credits::from(100);
/// assert_eq!(balance.checked_sub(Credits::from(37)), Some(Credits::from(63)));
/// assert_eq!(balance.checked_sub(Credits::from(101)), None);
/// assert_eq!(Credits::try_new(-1), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Credits(i64);

impl Credits {
    /// None.
    pub const ZERO: Self = Self(0);
    /// The most that can be held.
    pub const MAX: Self = Self(i64::MAX);

    /// This many credits; none if below zero.
    #[must_use]
    pub const fn try_new(count: i64) -> Option<Self> {
        if count < 0 { None } else { Some(Self(count)) }
    }

    /// How many.
    #[must_use]
    pub const fn count(self) -> i64 {
        self.0
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum; none beyond 2^63 - 1.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// What is left; none below zero.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(difference) => Self::try_new(difference),
            None => None,
        }
    }
}

impl From<u32> for Credits {
    fn from(count: u32) -> Self {
        Self(count.into())
    }
}

impl fmt::Display for Credits {
    /// The number alone.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
