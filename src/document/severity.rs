//! How severe an incident is: 1, A, B or C.

use alloc::{borrow::ToOwned, string::String};
use core::{fmt, str::FromStr};

/// An incident's severity, the gravest first.
///
/// The customer states the business impact, and severity is then set together (`2.2/customer-states-impact`). Response
/// times and the duties of both sides follow from it (`2.2/severity-drives-response`).
///
/// # Example
///
/// ```
/// use unified_support::document::Severity;
///
/// assert_eq!("A".parse(), Ok(Severity::A));
/// assert_eq!(Severity::One.as_str(), "1");
/// assert!(Severity::One < Severity::C);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "the document's own closed set: each severity is a row of its tables"
)]
pub enum Severity {
    /// Severity 1: critical systems are down.
    One,
    /// Severity A: critical systems are degraded.
    A,
    /// Severity B: moderate impact, work can go on.
    B,
    /// Severity C: minimal impact.
    C,
}

impl Severity {
    /// Every severity, the gravest first.
    pub const ALL: [Self; 4] = [Self::One, Self::A, Self::B, Self::C];

    /// The severity as the document and the wire format write it: `1`, `A`, `B` or `C`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::One => "1",
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }
}

impl FromStr for Severity {
    type Err = UnknownSeverity;

    /// Reads a severity exactly as [`Severity::as_str`] writes it.
    ///
    /// # Errors
    ///
    /// - any other text, such as `a`, `One` or `D`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|severity| severity.as_str() == text)
            .ok_or_else(|| UnknownSeverity {
                given: text.to_owned(),
            })
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The text names no severity.
///
/// ```
/// use unified_support::document::Severity;
///
/// let error = "b".parse::<Severity>().unwrap_err();
/// assert_eq!(error.to_string(), "no severity `b`: it is `1`, `A`, `B` or `C`");
/// assert_eq!(error.given(), "b");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no severity `{given}`: it is `1`, `A`, `B` or `C`")]
pub struct UnknownSeverity {
    given: String,
}

impl UnknownSeverity {
    /// The text as it was given.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }
}
