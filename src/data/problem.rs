//! What is wrong with the form of what was read.

#[cfg(feature = "serde")]
use alloc::borrow::ToOwned;
use alloc::{string::String, vec::Vec};
use core::fmt;

#[cfg(feature = "serde")]
use crate::edit_distance;

/// What is wrong with a value, whatever it is about. Shown, it is the message of a finding.
#[derive(Clone, Debug)]
#[cfg_attr(
    not(feature = "serde"),
    allow(dead_code, reason = "without the wire format nothing is read")
)]
pub(crate) enum FormProblem {
    Missing,
    GivenTwice,
    UnknownField(Known),
    UnknownValue(Known),
    WrongType {
        expected: ValueKind,
        found: ValueKind,
    },
    /// A number where a text should have one.
    NumberWithoutQuotes {
        found: ValueKind,
    },
    EmptyText,
    /// A whole number, of which the bounds are told.
    OutOfRange {
        min: String,
        max: String,
    },
    NotExactlyOne {
        names: Vec<&'static str>,
    },
    InListAlready,
    NotOfLength {
        length: usize,
    },
    LongerThan {
        most: usize,
    },
    OpposedNanoseconds,
    AnotherFormat {
        known: u32,
    },
}

impl fmt::Display for FormProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("this field must be given"),
            Self::GivenTwice => f.write_str("this field is given twice"),
            Self::UnknownField(known) => write!(f, "unknown field, {known}"),
            Self::UnknownValue(known) => write!(f, "unknown value, {known}"),
            Self::WrongType { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::NumberWithoutQuotes { found } => write!(
                f,
                "expected text, found {found}: write the number in quotes, such as \"1250.50\""
            ),
            Self::EmptyText => f.write_str("expected a text that is not empty"),
            Self::OutOfRange { min, max } => {
                write!(f, "expected a whole number from {min} to {max}")
            }
            Self::NotExactlyOne { names } => {
                f.write_str("expected exactly one of")?;
                write_names(names, f)
            }
            Self::InListAlready => f.write_str("this is already in the list"),
            Self::NotOfLength { length } => write!(f, "expected a list of {length}"),
            Self::LongerThan { most } => write!(f, "expected a list of at most {most}"),
            Self::OpposedNanoseconds => {
                f.write_str("expected nanoseconds with the same sign as the seconds")
            }
            Self::AnotherFormat { known } => write!(f, "this version reads format {known}"),
        }
    }
}

/// What kind of value something is, or should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "serde"),
    allow(dead_code, reason = "without the wire format nothing is read")
)]
pub(crate) enum ValueKind {
    Null,
    Bool,
    Integer,
    Float,
    Text,
    List,
    Map,
    /// Only ever expected.
    NullBesideIncident,
    /// Only ever expected.
    BoolOrText,
}

impl fmt::Display for ValueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Bool => "true or false",
            Self::Integer => "a whole number",
            Self::Float => "a number with a fraction",
            Self::Text => "text",
            Self::List => "a list",
            Self::Map => "an object",
            Self::NullBesideIncident => "null beside an incident",
            Self::BoolOrText => "true, false or text",
        })
    }
}

/// What a name could have been: all that is known, and the nearest one if it is near.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) names: Vec<String>,
    pub(crate) nearest: Option<String>,
}

#[cfg(feature = "serde")]
impl Known {
    pub(crate) fn new(name: &str, names: &[&str]) -> Self {
        // Every third character may be wrong; what is longer than that is not compared at all.
        let nearest = edit_distance::nearest(name, names.iter().map(|known| (*known, *known)), 3);
        Self {
            names: names.iter().map(|known| (*known).to_owned()).collect(),
            nearest: nearest.map(ToOwned::to_owned),
        }
    }
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(nearest) = &self.nearest {
            write!(f, "perhaps `{nearest}`; ")?;
        }
        f.write_str("known are")?;
        write_names(&self.names, f)
    }
}

fn write_names(names: &[impl fmt::Display], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (index, name) in names.iter().enumerate() {
        write!(f, "{} `{name}`", if index == 0 { "" } else { "," })?;
    }
    Ok(())
}
