//! Local hours: a window of a day, and the windows of a week.

use alloc::{string::String, vec::Vec};
use core::{fmt, str::FromStr};

use chrono::Weekday;

const MINUTE: u32 = 60;
const HOUR: u32 = 60 * MINUTE;
const DAY: u32 = 24 * HOUR;

/// One window of a date, in seconds of the local clock from its midnight.
///
/// The opening belongs to the window, the closing does not. A closing after 24:00 lies on the next day, up to 48:00: a
/// night shift from 22:00 to 06:00 is `22:00-30:00`.
///
/// # Example
///
/// ```
/// use unified_support::calendar::Hours;
///
/// let hours: Hours = "09:00-17:30".parse()?;
/// assert_eq!((hours.opens(), hours.closes()), (32_400, 63_000));
/// assert_eq!("22:00-30:00".parse::<Hours>()?.to_string(), "22:00-30:00");
/// # Ok::<(), unified_support::calendar::HoursError>(())
/// ```
///
/// # Example: a typo does not become a shift
///
/// ```
/// use unified_support::calendar::Hours;
///
/// let error = "22:00-06:00".parse::<Hours>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the window `22:00-06:00` closes at or before its opening; for the next day write `22:00-30:00`",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours {
    opens: u32,
    closes: u32,
}

impl Hours {
    /// A window from `opens` to `closes`, both in seconds from local midnight.
    ///
    /// # Errors
    ///
    /// - `closes` is not after `opens`.
    /// - `closes` is after 48:00 (172,800 s).
    pub const fn try_new(opens: u32, closes: u32) -> Result<Self, HoursError> {
        if closes > 2 * DAY {
            return Err(HoursError::ClosesTooLate { opens, closes });
        }
        if closes <= opens {
            return Err(HoursError::ClosesFirst { opens, closes });
        }
        Ok(Self { opens, closes })
    }

    /// A window that stands in the source: a mistake does not compile.
    pub(crate) const fn literal(opens: u32, closes: u32) -> Self {
        assert!(opens < closes && closes <= 2 * DAY, "not a window");
        Self { opens, closes }
    }

    /// The first second of the window, from local midnight of its date.
    #[must_use]
    pub const fn opens(self) -> u32 {
        self.opens
    }

    /// The first second after the window, from local midnight of its date.
    #[must_use]
    pub const fn closes(self) -> u32 {
        self.closes
    }

    /// Whether `self` opens no later and closes no earlier than `other`.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.opens <= other.opens && other.closes <= self.closes
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", Clock(self.opens), Clock(self.closes))
    }
}

impl FromStr for Hours {
    type Err = HoursError;

    /// Reads `HH:MM-HH:MM`; each side may give seconds as well, as in `09:00:30-17:00:15`.
    ///
    /// # Errors
    ///
    /// - The text is not of this form.
    /// - The window is refused by [`Hours::try_new`].
    fn from_str(text: &str) -> Result<Self, HoursError> {
        let malformed = || HoursError::Malformed { text: text.into() };
        let (opens, closes) = text.split_once('-').ok_or_else(malformed)?;
        let opens = seconds_from_midnight(opens).ok_or_else(malformed)?;
        let closes = seconds_from_midnight(closes).ok_or_else(malformed)?;
        Self::try_new(opens, closes)
    }
}

/// Why hours were refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HoursError {
    /// The text is not two times of day.
    #[error("expected hours such as `09:00-17:30`, found `{text}`")]
    Malformed {
        /// The text.
        text: String,
    },
    /// The closing is at or before the opening.
    #[error(
        "the window `{}-{}` closes at or before its opening{}",
        Clock(*.opens), Clock(*.closes), NextDay { opens: *.opens, closes: *.closes }
    )]
    ClosesFirst {
        /// The opening, in seconds from local midnight.
        opens: u32,
        /// The closing, in seconds from local midnight.
        closes: u32,
    },
    /// The closing is later than 48:00.
    #[error("the window `{}-{}` closes after 48:00", Clock(*.opens), Clock(*.closes))]
    ClosesTooLate {
        /// The opening, in seconds from local midnight.
        opens: u32,
        /// The closing, in seconds from local midnight.
        closes: u32,
    },
}

/// The weekdays and the names that findings and orders call them by.
pub(crate) const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "monday"),
    (Weekday::Tue, "tuesday"),
    (Weekday::Wed, "wednesday"),
    (Weekday::Thu, "thursday"),
    (Weekday::Fri, "friday"),
    (Weekday::Sat, "saturday"),
    (Weekday::Sun, "sunday"),
];

/// The windows of each weekday.
///
/// Windows of a day may touch or overlap: what is open twice is open once. A weekday without windows is closed.
///
/// # Example: a lunch break, and a short Friday
///
/// ```
/// use unified_support::calendar::WeeklyHours;
/// use unified_support::chrono::Weekday;
///
/// let hours = WeeklyHours::closed()
///     .with(Weekday::Mon, ["09:00-12:30".parse()?, "13:30-17:30".parse()?])
///     .with(Weekday::Fri, ["09:00-12:30".parse()?]);
/// assert_eq!(hours.on(Weekday::Mon).len(), 2);
/// assert!(hours.on(Weekday::Tue).is_empty());
/// # Ok::<(), unified_support::calendar::HoursError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[must_use]
pub struct WeeklyHours([Vec<Hours>; 7]);

impl WeeklyHours {
    /// No hours on any day.
    pub const fn closed() -> Self {
        Self([const { Vec::new() }; 7])
    }

    /// One window on each day from Monday to Friday.
    pub fn weekdays(hours: Hours) -> Self {
        Self(core::array::from_fn(|day| {
            if day < 5 {
                Vec::from([hours])
            } else {
                Vec::new()
            }
        }))
    }

    /// One window on each day of the week.
    pub fn every_day(hours: Hours) -> Self {
        Self(core::array::from_fn(|_| Vec::from([hours])))
    }

    /// The same week with the windows of `weekday` replaced.
    pub fn with(mut self, weekday: Weekday, hours: impl IntoIterator<Item = Hours>) -> Self {
        if let Some(day) = self.0.get_mut(weekday.num_days_from_monday() as usize) {
            *day = hours.into_iter().collect();
        }
        self
    }

    /// The windows of `weekday`, in the order in which they were given.
    #[must_use]
    pub fn on(&self, weekday: Weekday) -> &[Hours] {
        self.on_day(weekday.num_days_from_monday() as usize)
    }

    /// Puts the windows of each day in the order of their openings.
    pub(super) fn sort(&mut self) {
        for day in &mut self.0 {
            day.sort_unstable();
        }
    }

    /// The windows of a weekday by its number, Monday being zero.
    pub(super) fn on_day(&self, day: usize) -> &[Hours] {
        self.0.get(day).map_or(&[], Vec::as_slice)
    }
}

impl HoursError {
    /// The window with its closing on the next day, if that makes one.
    pub(crate) fn on_next_day(&self) -> Option<Hours> {
        match self {
            Self::ClosesFirst { opens, closes } => {
                Hours::try_new(*opens, closes.saturating_add(DAY)).ok()
            }
            Self::Malformed { .. } | Self::ClosesTooLate { .. } => None,
        }
    }
}

/// Suggests the closing on the next day, if that makes a window.
struct NextDay {
    opens: u32,
    closes: u32,
}

impl fmt::Display for NextDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Hours::try_new(self.opens, self.closes.saturating_add(DAY)) {
            Ok(hours) => write!(f, "; for the next day write `{hours}`"),
            Err(_) => Ok(()),
        }
    }
}

/// A time of day as `HH:MM` or `HH:MM:SS`, hours beyond 24 included.
pub(crate) struct Clock(pub(crate) u32);

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes, seconds) = (self.0 / HOUR, self.0 % HOUR / MINUTE, self.0 % MINUTE);
        write!(f, "{hours:02}:{minutes:02}")?;
        if seconds > 0 {
            write!(f, ":{seconds:02}")?;
        }
        Ok(())
    }
}

/// Reads `HH:MM` or `HH:MM:SS`, hours from 00 to 99.
fn seconds_from_midnight(text: &str) -> Option<u32> {
    let mut fields = text.split(':');
    let hours = two_digits(fields.next()?)?;
    let minutes = two_digits(fields.next()?)?;
    let seconds = fields.next().map_or(Some(0), two_digits)?;
    if minutes > 59 || seconds > 59 || fields.next().is_some() {
        return None;
    }
    Some(
        hours
            .saturating_mul(HOUR)
            .saturating_add(minutes.saturating_mul(MINUTE))
            .saturating_add(seconds),
    )
}

fn two_digits(text: &str) -> Option<u32> {
    match text.as_bytes() {
        [b'0'..=b'9', b'0'..=b'9'] => text.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn reads_and_prints() {
        for text in [
            "09:00-17:30",
            "00:00-24:00",
            "22:00-30:00",
            "09:00:30-17:00:15",
            "00:00-48:00",
            "47:59:59-48:00",
        ] {
            assert_eq!(text.parse::<Hours>().unwrap().to_string(), text);
        }
        assert_eq!(
            "09:00:00-17:00:00".parse::<Hours>().unwrap().to_string(),
            "09:00-17:00"
        );
    }

    #[test]
    fn refuses_what_is_not_hours() {
        for text in [
            "",
            "-",
            "09:00",
            "9:00-17:00",
            "09:00-17:60",
            "09:00-17:00:60",
            "09:00 - 17:00",
            "+9:00-17:00",
            "09:00-17:00-18:00",
            "09:00-17:00:00:00",
            "09-17",
            "０９:00-17:00",
        ] {
            assert!(
                matches!(text.parse::<Hours>(), Err(HoursError::Malformed { .. })),
                "{text}"
            );
        }
    }

    #[test]
    fn closing_lies_between_opening_and_48_hours() {
        assert!(Hours::try_new(0, 1).is_ok());
        assert!(Hours::try_new(0, 0).is_err());
        assert!(Hours::try_new(0, 2 * DAY).is_ok());
        assert!(Hours::try_new(0, 2 * DAY + 1).is_err());
        assert!(Hours::try_new(u32::MAX, u32::MAX).is_err());
        assert!("00:00-48:00:01".parse::<Hours>().is_err());
    }

    #[test]
    fn suggests_the_next_day() {
        for (text, suggestion) in [
            ("22:00-06:00", "`22:00-30:00`"),
            ("09:00-00:00", "`09:00-24:00`"),
            ("09:00-09:00", "`09:00-33:00`"),
        ] {
            let message = text.parse::<Hours>().unwrap_err().to_string();
            assert!(message.ends_with(suggestion), "{message}");
        }
        let message = "25:00-24:30".parse::<Hours>().unwrap_err().to_string();
        assert_eq!(
            message,
            "the window `25:00-24:30` closes at or before its opening"
        );
    }
}
