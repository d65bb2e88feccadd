//! The choices where the document is silent or ambiguous.

#[cfg(feature = "serde")]
mod datum;
mod error;
mod family;
mod limits;
mod money;
mod response;
mod time;

#[cfg(test)]
mod tests;

use core::{fmt, str::FromStr};

pub use error::ReadingError;
pub use limits::*;
pub use money::*;
pub use response::*;
pub use time::*;

use self::family::{Facts, Sealed};
use super::{ClauseId, UnknownName, VariantName};

/// One choice where the document is silent or ambiguous: implemented only by the readings of this module, such as [`FlexCap`].
///
/// # Example
///
/// ```
/// use unified_support::document::{CreditTies, Reading};
///
/// assert_eq!(CreditTies::ID.key(), "credit_ties");
/// assert_eq!(CreditTies::default().as_str(), "half_up");
/// ```
pub trait Reading: Copy + Default + Sealed {
    /// Which reading it is a variant of.
    const ID: ReadingId;

    /// The variant's name in the wire format, in `snake_case`.
    fn as_str(self) -> &'static str;
}

/// Which reading: the name of a choice, without what was chosen.
///
/// Ids are ordered as [`ReadingId::all`] lists them: by family, then in the order of the family's fields.
///
/// # Example
///
/// ```
/// use unified_support::document::{ReadingId, clauses};
///
/// let id = ReadingId::find("b_and_c_clock").unwrap();
/// assert_eq!(id.variants(), ["business_hours", "elapsed_hours"]);
/// assert_eq!(id.default_variant(), "business_hours");
/// assert!(id.clauses().contains(&clauses::SEVB_RESPONSE_2_HOURS));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReadingId(Row);

impl ReadingId {
    /// Every reading, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        let response = response::Row::ALL.iter().copied().map(Row::Response);
        let money = money::Row::ALL.iter().copied().map(Row::Money);
        let limits = limits::Row::ALL.iter().copied().map(Row::Limits);
        let time = time::Row::ALL.iter().copied().map(Row::Time);
        response.chain(money).chain(limits).chain(time).map(Self)
    }

    /// The reading whose key is `key`, if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        Self::all().find(|id| id.key() == key)
    }

    /// The reading's name in the wire format: the name of its field, such as `flex_cap`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.facts().key
    }

    /// The clauses that leave the choice open, in the order of their weight; none where the choice is an addition.
    ///
    /// ```
    /// use unified_support::document::ReadingId;
    ///
    /// assert!(ReadingId::find("pause").unwrap().clauses().is_empty());
    /// ```
    #[must_use]
    pub const fn clauses(self) -> &'static [ClauseId] {
        self.facts().clauses
    }

    /// The names of the variants, the default first.
    #[must_use]
    pub const fn variants(self) -> &'static [&'static str] {
        self.facts().variants
    }

    /// The name of the variant that holds unless another is chosen.
    #[must_use]
    pub const fn default_variant(self) -> &'static str {
        self.facts().default_variant
    }

    /// Its row, for what is to be said of every reading.
    pub(crate) const fn row(self) -> Row {
        self.0
    }

    const fn facts(self) -> &'static Facts {
        match self.0 {
            Row::Response(row) => row.facts(),
            Row::Money(row) => row.facts(),
            Row::Limits(row) => row.facts(),
            Row::Time(row) => row.facts(),
        }
    }
}

impl FromStr for ReadingId {
    type Err = UnknownName;

    /// Reads the key of a reading, as it is displayed.
    ///
    /// # Errors
    ///
    /// - any other text.
    fn from_str(text: &str) -> Result<Self, UnknownName> {
        Self::find(text).ok_or_else(|| UnknownName::new("reading", text))
    }
}

impl fmt::Display for ReadingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.key())
    }
}

impl fmt::Debug for ReadingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ReadingId").field(&self.key()).finish()
    }
}

/// What was chosen for every reading.
///
/// Choices are grouped by the family of rules that they matter for, so that a rule is handed only those of its family. A reading
/// has one name: its field `flex_cap` is its key in the wire format, and [`FlexCap`] its type. A variant's name in the wire
/// format is its Rust name in `snake_case`, with an underscore before each capital but none before a digit: `as_severity1`. The page
/// [readings](mod@crate::manual::readings) tells each in words, and why its default is the default.
///
/// # Example
///
/// ```
/// use unified_support::document::{CreditTies, FlexCap, Readings};
///
/// let readings = Readings::default().with(FlexCap::LesserOf).with(CreditTies::HalfUp);
/// assert_eq!(readings.money.flex_cap, FlexCap::LesserOf);
///
/// // Choosing the default changes nothing.
/// let changed: Vec<_> = readings.changed().map(|(id, variant)| (id.key(), variant)).collect();
/// assert_eq!(changed, [("flex_cap", "lesser_of")]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Readings {
    /// Those that matter for response times.
    pub response: ResponseReadings,
    /// Those that matter for fees, credits and Flex.
    pub money: MoneyReadings,
    /// Those that matter for what may be used, where and how often.
    pub limits: LimitReadings,
    /// Those that matter for how hours, days and dates are counted.
    pub time: TimeReadings,
}

impl Readings {
    /// The same readings with `reading` chosen.
    #[must_use]
    pub fn with(mut self, reading: impl Reading) -> Self {
        reading.choose(&mut self);
        self
    }

    /// Chooses by name: for the reading `key`, the variant `variant`.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::{BAndCClock, Readings};
    ///
    /// let mut readings = Readings::default();
    /// readings.set("b_and_c_clock", "elapsed_hours")?;
    /// assert_eq!(readings.response.b_and_c_clock, BAndCClock::ElapsedHours);
    ///
    /// let error = readings.set("b_and_c_clock", "elapsed").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "no variant `elapsed` of the reading `b_and_c_clock`: it has `business_hours`, `elapsed_hours`",
    /// );
    /// # Ok::<(), unified_support::document::ReadingError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - a key that no reading has;
    /// - a variant that this reading does not have.
    ///
    /// Nothing is changed then.
    pub fn set(&mut self, key: &str, variant: &str) -> Result<(), ReadingError> {
        let Some(id) = ReadingId::find(key) else {
            return Err(ReadingError::unknown_key(key, variant));
        };
        let reading = match id.0 {
            Row::Response(row) => self.response.set(row, variant),
            Row::Money(row) => self.money.set(row, variant),
            Row::Limits(row) => self.limits.set(row, variant),
            Row::Time(row) => self.time.set(row, variant),
        };
        reading.ok_or_else(|| ReadingError::unknown_variant(id, variant))
    }

    /// The name of the variant chosen for `id`.
    ///
    /// ```
    /// use unified_support::document::{Pause, Reading, Readings};
    ///
    /// assert_eq!(Readings::default().variant(Pause::ID), "never");
    /// ```
    #[must_use]
    pub fn variant(&self, id: ReadingId) -> &'static str {
        match id.0 {
            Row::Response(row) => self.response.variant(row),
            Row::Money(row) => self.money.variant(row),
            Row::Limits(row) => self.limits.variant(row),
            Row::Time(row) => self.time.variant(row),
        }
    }

    /// The variant chosen for `id`, by its name.
    pub(crate) fn chosen(&self, id: ReadingId) -> VariantName {
        VariantName::of(id, self)
    }

    /// The variants of `id` that are not chosen, each with these readings but for it.
    pub(crate) fn others(&self, id: ReadingId) -> impl Iterator<Item = (VariantName, Self)> {
        id.variants().iter().filter_map(move |variant| {
            let mut other = *self;
            other.set(id.key(), variant).ok()?;
            (other != *self).then(|| (other.chosen(id), other))
        })
    }

    /// The readings whose chosen variant is not the default, in order, each with the variant's name.
    pub fn changed(&self) -> impl Iterator<Item = (ReadingId, &'static str)> {
        ReadingId::all()
            .map(|id| (id, self.variant(id)))
            .filter(|(id, variant)| *variant != id.default_variant())
    }
}

/// A row of one of the families' tables.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Row {
    Response(response::Row),
    Money(money::Row),
    Limits(limits::Row),
    Time(time::Row),
}

/// The rows: by family, and of each family.
pub(crate) mod reading_rows {
    pub(crate) use super::{
        Row, limits::Row as Limits, money::Row as Money, response::Row as Response,
        time::Row as Time,
    };
}
