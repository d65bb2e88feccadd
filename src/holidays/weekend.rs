use core::fmt;

use chrono::Weekday;

/// The weekdays on which offices rest.
///
/// # Example: Friday and Sunday, with Saturday between
///
/// ```
/// # #[cfg(feature = "holidays")] {
/// use unified_support::chrono::Weekday;
/// use unified_support::holidays::Region;
///
/// let brunei = Region::find("BN", None)?.weekend(2026)?;
/// assert!(brunei.contains(Weekday::Fri) && brunei.contains(Weekday::Sun));
/// assert!(!brunei.contains(Weekday::Sat));
/// assert_eq!(brunei.to_string(), "Fri, Sun");
/// # }
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Weekend {
    /// A bit for each weekday; Monday has the lowest.
    mask: u8,
}

impl Weekend {
    pub(super) const fn new(mask: u8) -> Self {
        Self { mask }
    }

    /// Whether `weekday` belongs to it.
    #[must_use]
    pub fn contains(self, weekday: Weekday) -> bool {
        self.mask & (1 << weekday.num_days_from_monday()) != 0
    }

    /// Its weekdays, Monday first.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        WEEKDAYS
            .into_iter()
            .filter(move |&weekday| self.contains(weekday))
    }
}

const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

impl fmt::Display for Weekend {
    /// The weekdays, such as `Sat, Sun`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, weekday) in self.days().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{weekday}")?;
        }
        Ok(())
    }
}
