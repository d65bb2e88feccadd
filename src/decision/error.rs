//! What a question is refused for.

use alloc::string::String;

use chrono::{DateTime, Utc};

use crate::{
    calendar,
    money::{ArithmeticError, Money},
};

/// Why a question was refused: what is wrong with one of its facts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The order has no such location.
    #[error("location: the order has no location `{id}`")]
    UnknownLocation {
        /// What was asked for.
        id: String,
    },
    /// An instant, date or duration lies outside what the location's calendar or zone covers, or its answer does.
    #[error("{field}: {error}")]
    Time {
        /// The fact, by its name in the question.
        field: &'static str,
        /// What is wrong with it.
        #[source]
        error: calendar::Error,
    },
    /// An instant lies before another that it must follow.
    #[error("{field}: {} is before {other}, {}", .at.to_rfc3339(), .not_before.to_rfc3339())]
    OutOfOrder {
        /// The fact, by its name in the question.
        field: &'static str,
        /// The instant.
        at: DateTime<Utc>,
        /// The fact that it must follow, by its name in the question.
        other: &'static str,
        /// The instant of that one.
        not_before: DateTime<Utc>,
    },
    /// An amount that cannot be negative is.
    #[error("{field}: {amount} is below zero")]
    NegativeAmount {
        /// The fact, by its name in the question.
        field: &'static str,
        /// The amount.
        amount: Money,
    },
    /// A sum is too large.
    #[error("{field}: {error}")]
    Arithmetic {
        /// The fact that it was computed from, by its name in the question.
        field: &'static str,
        /// What went wrong.
        #[source]
        error: ArithmeticError,
    },
}

impl Error {
    /// The error's stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownLocation { .. } => "unknown_location",
            Self::Time { error, .. } => error.code(),
            Self::OutOfOrder { .. } => "out_of_order",
            Self::NegativeAmount { .. } => "negative_amount",
            Self::Arithmetic { .. } => "amount_out_of_range",
        }
    }

    /// The fact that is wrong, by its name in the question.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        match self {
            Self::UnknownLocation { .. } => "location",
            Self::Time { field, .. }
            | Self::OutOfOrder { field, .. }
            | Self::NegativeAmount { field, .. }
            | Self::Arithmetic { field, .. } => field,
        }
    }

    /// Makes an error of what is wrong with the instant, date or duration `field`.
    pub(crate) const fn time(field: &'static str) -> impl Fn(calendar::Error) -> Self {
        move |error| Self::Time { field, error }
    }

    /// Makes an error of a sum that was computed from `field`.
    pub(crate) const fn arithmetic(field: &'static str) -> impl Fn(ArithmeticError) -> Self {
        move |error| Self::Arithmetic { field, error }
    }
}
