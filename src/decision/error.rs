//! Why a question is refused.

use alloc::string::{String, ToString};
use core::fmt;

use chrono::{DateTime, NaiveDate, Utc};

use super::Problem;
use crate::{
    calendar,
    finding::{Code, Path},
    money::{ArithmeticError, Credits, Currency, Fraction, Money, Rate},
};

/// Why a question was refused: where in it something is wrong, with which value, and what.
///
/// # Example
///
/// ```
/// use unified_support::decision::Problem;
/// use unified_support::engine::Engine;
/// use unified_support::order::OrderDraft;
///
/// let engine = Engine::try_from(OrderDraft::example())?;
///
/// let error = engine.location("lyon").unwrap_err();
/// assert_eq!((error.path.as_str(), error.value.as_deref()), ("location", Some("lyon")));
/// assert!(matches!(error.problem, Problem::UnknownLocation { .. }));
/// assert_eq!(error.code(), "unknown_location");
/// assert_eq!(error.to_string(), "location: the order has no location `lyon`");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuestionError {
    /// Where it stands in the question: `price`, or `deliveries[2].price` in a list.
    pub path: Path,
    /// The offending value as it is written; of an entry of a log or a ledger, its id.
    pub value: Option<String>,
    /// What is wrong with it.
    pub problem: Problem,
}

impl QuestionError {
    /// The error's stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.problem.code()
    }

    /// What is wrong with the `value` of `field`.
    /// The value, unless `problem` tells it already.
    pub(crate) fn value_beside(&self, problem: &str) -> Option<&str> {
        self.value.as_deref().filter(|value| !names(problem, value))
    }

    pub(crate) fn new(field: &str, value: impl Given, problem: Problem) -> Self {
        Self::at(Path::root().key(field), value, problem)
    }

    /// What is wrong with the `value` at `path`.
    pub(crate) fn at(path: Path, value: impl Given, problem: Problem) -> Self {
        Self {
            path,
            value: value.given(),
            problem,
        }
    }

    /// Makes an error of what is wrong with the instant, date or duration `field`.
    pub(crate) fn time(field: &str, value: impl Given) -> impl Fn(calendar::CalendarError) -> Self {
        move |error| Self::new(field, &value, Problem::Time { error })
    }

    /// Refuses the instant `field` where it is before another, `other`, that it must follow.
    pub(crate) fn check_order(
        (field, at): (&str, DateTime<Utc>),
        (other, not_before): (&'static str, DateTime<Utc>),
    ) -> Result<(), Self> {
        if not_before <= at {
            return Ok(());
        }
        let problem = Problem::OutOfOrder {
            at,
            other,
            not_before,
        };
        Err(Self::new(field, at, problem))
    }

    /// Makes an error of a sum that was computed from `field`.
    pub(crate) fn arithmetic(field: &str, value: impl Given) -> impl Fn(ArithmeticError) -> Self {
        move |error| Self::new(field, &value, Problem::Arithmetic { error })
    }

    /// Makes an error of what is wrong with element `index` of `list`.
    pub(crate) fn in_list(list: &str, index: usize) -> impl Fn(Self) -> Self {
        let element = Path::root().key(list).index(index);
        move |error| Self {
            path: element.join(&error.path),
            ..error
        }
    }

    /// Makes an error of what is wrong with the entry `id`, wherever in it.
    pub(crate) fn in_entry(id: &str) -> impl Fn(Self) -> Self {
        move |error| Self::new("entries", id, error.problem)
    }
}

impl fmt::Display for QuestionError {
    /// The path and what is wrong; then the value, where that does not name it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = self.problem.to_string();
        write!(f, "{}: {problem}", self.path)?;
        match self.value_beside(&problem) {
            Some(value) => write!(f, " (`{value}`)"),
            None => Ok(()),
        }
    }
}

impl core::error::Error for QuestionError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        core::error::Error::source(&self.problem)
    }
}

/// Whether `value` stands in `text` as a word of its own.
fn names(text: &str, value: &str) -> bool {
    let mut parts = text.split(value).peekable();
    while let Some(before) = parts.next() {
        let Some(after) = parts.peek() else {
            return false;
        };
        let is_apart = |character: char| !character.is_alphanumeric();
        if before.chars().next_back().is_none_or(is_apart)
            && after.chars().next().is_none_or(is_apart)
        {
            return true;
        }
    }
    false
}

/// What can be given as a fact of a question, and how it is written; nothing where there is no one value.
pub(crate) trait Given {
    fn given(&self) -> Option<String>;
}

impl Given for () {
    fn given(&self) -> Option<String> {
        None
    }
}

impl Given for DateTime<Utc> {
    /// As on the wire: with `Z`.
    fn given(&self) -> Option<String> {
        Some(alloc::format!("{self:?}"))
    }
}

impl<T: Given + ?Sized> Given for &T {
    fn given(&self) -> Option<String> {
        (**self).given()
    }
}

impl<T: Given> Given for Option<T> {
    fn given(&self) -> Option<String> {
        self.as_ref().and_then(Given::given)
    }
}

macro_rules! given_as_shown {
    ($($type:ty),+) => {
        $( impl Given for $type {
            fn given(&self) -> Option<String> {
                Some(self.to_string())
            }
        } )+
    };
}

given_as_shown!(
    str, String, i64, u32, NaiveDate, Money, Credits, Fraction, Currency, Rate
);
