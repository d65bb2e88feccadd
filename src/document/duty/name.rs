//! The names of duties.

use core::{fmt, str::FromStr};

use super::Duty;
use crate::document::UnknownName;

/// The name of a duty, in `snake_case`. Duties that come with several things, or for several severities, may share one.
///
/// # Example
///
/// ```
/// use unified_support::document::{Duty, DutyName};
///
/// let name: DutyName = "answer_for_change_control".parse()?;
/// assert_eq!(Duty::all().find(|duty| duty.name() == name).unwrap().severities().len(), 1);
///
/// let error = "answer".parse::<DutyName>().unwrap_err();
/// assert_eq!(error.to_string(), "no duty `answer`");
/// # Ok::<(), unified_support::document::UnknownName>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DutyName(&'static str);

impl DutyName {
    pub(super) const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name as text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl FromStr for DutyName {
    type Err = UnknownName;

    /// Reads a name exactly as [`DutyName::as_str`] writes it.
    ///
    /// # Errors
    ///
    /// - any text that names no duty.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut names = Duty::all().map(Duty::name);
        names
            .find(|name| name.0 == text)
            .ok_or_else(|| UnknownName::new("duty", text))
    }
}

impl fmt::Display for DutyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

impl PartialEq<str> for DutyName {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for DutyName {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

crate::document::told_by_name!(DutyName);
