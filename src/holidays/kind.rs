use alloc::{borrow::ToOwned, string::String};
use core::{fmt, str::FromStr};

/// What a day of the table is, and for whom it is off.
///
/// The order is that of the wire format's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A public holiday by law or decree: everybody is off.
    Public,
    /// Not a holiday by law, but kept as one: Midsummer Eve in Sweden.
    DeFacto,
    /// Banks are closed.
    Bank,
    /// Public offices are closed.
    Government,
    /// A part of the day is off, for whomever.
    HalfDay,
    /// Off by choice, or only for some: a religious community, women, the armed forces.
    Optional,
    /// Marked in calendars, and worked.
    Observance,
    /// A day of the weekend that is worked, mostly for a working day that was made a holiday.
    WorkingDay,
}

impl Kind {
    /// Every one, in order.
    pub const ALL: &[Self] = &[
        Self::Public,
        Self::DeFacto,
        Self::Bank,
        Self::Government,
        Self::HalfDay,
        Self::Optional,
        Self::Observance,
        Self::WorkingDay,
    ];

    /// The name in the wire format, in `snake_case`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::DeFacto => "de_facto",
            Self::Bank => "bank",
            Self::Government => "government",
            Self::HalfDay => "half_day",
            Self::Optional => "optional",
            Self::Observance => "observance",
            Self::WorkingDay => "working_day",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    /// Reads a name exactly as `as_str` writes it.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::holidays::Kind;
    ///
    /// assert_eq!("half_day".parse(), Ok(Kind::HalfDay));
    /// let unknown = "halfday".parse::<Kind>().unwrap_err();
    /// assert_eq!(unknown.to_string(), "no kind of holiday `halfday`");
    /// ```
    ///
    /// # Errors
    ///
    /// - any other text.
    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        let mut all = Self::ALL.iter().copied();
        all.find(|kind| kind.as_str() == text)
            .ok_or_else(|| UnknownKind(text.to_owned()))
    }
}

/// The text is not a kind of holiday.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no kind of holiday `{0}`")]
pub struct UnknownKind(String);

impl UnknownKind {
    /// The text as it was given.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.0
    }
}
