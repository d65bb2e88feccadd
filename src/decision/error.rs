//! What a question is refused for.

use alloc::{
    boxed::Box,
    format,
    string::{String, ToString},
};

use chrono::{DateTime, NaiveDate, Utc};

use super::EntryProblem;
use crate::{
    calendar,
    document::Service,
    finding::Path,
    money::{ArithmeticError, Credits, Currency, Money, Rate},
};

/// Why a question was refused: what is wrong with one of its facts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The order has no such location.
    #[error("{field}: the order has no location `{id}`{perhaps}")]
    UnknownLocation {
        /// The fact, by its name in the question.
        field: &'static str,
        /// What was asked for.
        id: String,
        /// Which location may be meant, as the message says it; empty where none is near.
        perhaps: String,
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
    #[error("{field}: {at:?} is before {other}, {not_before:?}")]
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
    /// Nothing lies between the start of a period and its end.
    #[error("{field}: the period begins and ends at {at:?}")]
    EmptyPeriod {
        /// The fact, by its name in the question.
        field: &'static str,
        /// The instant.
        at: DateTime<Utc>,
    },
    /// An amount that cannot be negative is.
    #[error("{field}: {amount} is below zero")]
    NegativeAmount {
        /// The fact, by its name in the question.
        field: &'static str,
        /// The amount.
        amount: Money,
    },
    /// An amount is above another that it cannot exceed.
    #[error("{field}: {amount} is more than {other}, {most}")]
    AmountTooLarge {
        /// The fact, by its name in the question.
        field: &'static str,
        /// The amount.
        amount: Money,
        /// The fact that it cannot exceed, by its name in the question.
        other: &'static str,
        /// The amount of that one.
        most: Money,
    },
    /// Something is given that the service does not have.
    #[error("{field}: {service} has no {what}")]
    NotOffered {
        /// The fact, by its name in the question.
        field: &'static str,
        /// The service.
        service: Service,
        /// What it does not have, such as visits.
        what: &'static str,
    },
    /// Two things have one id.
    #[error("{field}: two have the id `{id}`")]
    RepeatedId {
        /// The list or the fact, by its name in the question.
        field: &'static str,
        /// The id.
        id: String,
    },
    /// Something happened before it could.
    #[error("{field}: {on} is before {not_before}, when that was bought or begins")]
    DateTooEarly {
        /// The fact, by its name in the question.
        field: &'static str,
        /// The date.
        on: NaiveDate,
        /// The first date on which it could happen.
        not_before: NaiveDate,
    },
    /// An entry of a log contradicts the order, or another entry.
    #[error("entry `{id}`: {error}")]
    InEntry {
        /// The entry's id.
        id: String,
        /// What is wrong with it.
        #[source]
        error: Box<Self>,
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
    /// One element of a list is wrong.
    #[error("{list}[{index}].{error}")]
    InList {
        /// The list, by its name in the question.
        list: &'static str,
        /// Which element, from 0.
        index: usize,
        /// What is wrong with it.
        #[source]
        error: Box<Self>,
    },
    /// A figure was not in force yet on the date on which it is used.
    #[error("{field}: dated {dated}, after {on}")]
    DatedAfter {
        /// The fact, by its name in the question.
        field: &'static str,
        /// The date of the figure.
        dated: NaiveDate,
        /// The date on which it is used.
        on: NaiveDate,
    },
    /// Between two prices in one currency an exchange rate other than one was given.
    #[error("{field}: {rate} between two prices in {currency}")]
    RateWithinCurrency {
        /// The fact, by its name in the question.
        field: &'static str,
        /// The rate.
        rate: Rate,
        /// The currency of both prices.
        currency: Currency,
    },
    /// Something is to move from a location to itself.
    #[error("{field}: `{id}` is where it comes from")]
    SameLocation {
        /// The fact, by its name in the question.
        field: &'static str,
        /// The location.
        id: String,
    },
    /// An entry of a ledger, or a purchase that brings one about, contradicts the order or the other entries.
    #[error("{field}: `{entry}`: {problem}")]
    Entry {
        /// Where it stands: in the question, or in the order.
        field: &'static str,
        /// The id of the entry, or of the purchase.
        entry: String,
        /// What is wrong with it.
        #[source]
        problem: EntryProblem,
    },
    /// More credits than can be counted, or an exact number of them that takes more than 128 bits.
    #[error("{field}: the credits are out of range")]
    CreditsOutOfRange {
        /// The fact that they were computed from, by its name in the question.
        field: &'static str,
    },
    /// A part of the question does not fit the order.
    #[error("{path}: {misfit}")]
    Misfit {
        /// Where it stands in the question.
        path: Path,
        /// What does not fit.
        misfit: Misfit,
    },
}

/// What of a question does not fit the order.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Misfit {
    /// The order has no such purchase.
    #[error("the order has no purchase `{id}`")]
    UnknownPurchase {
        /// What was asked for.
        id: String,
    },
    /// The order has no such location.
    #[error("the order has no location `{id}`")]
    UnknownLocation {
        /// What was asked for.
        id: String,
    },
    /// The location is none of those for which the purchase was made.
    #[error("the purchase `{purchase}` was not made for `{id}`")]
    NotOfPurchase {
        /// The location.
        id: String,
        /// The purchase.
        purchase: String,
    },
    /// No money is to be paid for the purchase.
    #[error("`{id}` was paid with {paid_with}: there is no price to bill")]
    NoPriceToBill {
        /// The purchase.
        id: String,
        /// What paid for it.
        paid_with: &'static str,
    },
    /// Credits are given for something that they did not pay for.
    #[error("{credits} credits, of what is no purchase paid with Proactive Credits")]
    NotPaidWithCredits {
        /// How many.
        credits: Credits,
    },
    /// A date is before another, which it follows.
    #[error("{date} is before `{other}`, {not_before}")]
    OutOfOrder {
        /// The date.
        date: NaiveDate,
        /// The field of the other.
        other: &'static str,
        /// The other date.
        not_before: NaiveDate,
    },
    /// A date lies outside the whole of which it should be a part.
    #[error("{date} is not in the whole, from {first_day} to {last_day}")]
    OutsideWhole {
        /// The date.
        date: NaiveDate,
        /// The first date of the whole.
        first_day: NaiveDate,
        /// The last date of the whole.
        last_day: NaiveDate,
    },
}

impl Misfit {
    /// What does not fit, as it was written.
    #[must_use]
    pub fn value(&self) -> String {
        match self {
            Self::NotPaidWithCredits { credits } => credits.to_string(),
            Self::OutsideWhole { date, .. } | Self::OutOfOrder { date, .. } => date.to_string(),
            Self::UnknownPurchase { id }
            | Self::UnknownLocation { id }
            | Self::NotOfPurchase { id, .. }
            | Self::NoPriceToBill { id, .. } => id.clone(),
        }
    }

    /// The error's stable code.
    const fn code(&self) -> &'static str {
        match self {
            Self::UnknownPurchase { .. } => "unknown_purchase",
            Self::UnknownLocation { .. } => "unknown_location",
            Self::NotOfPurchase { .. } => "not_of_purchase",
            Self::NoPriceToBill { .. } => "no_price_to_bill",
            Self::OutsideWhole { .. } => "outside_whole",
            Self::NotPaidWithCredits { .. } => "not_paid_with_credits",
            Self::OutOfOrder { .. } => "out_of_order",
        }
    }
}

impl Error {
    /// The error's stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownLocation { .. } => "unknown_location",
            Self::Time { error, .. } => error.code(),
            Self::OutOfOrder { .. } => "out_of_order",
            Self::EmptyPeriod { .. } => "empty_period",
            Self::NegativeAmount { .. } => "negative_amount",
            Self::NotOffered { .. } => "not_offered",
            Self::RepeatedId { .. } => "repeated_id",
            Self::AmountTooLarge { .. } => "amount_too_large",
            Self::DateTooEarly { .. } => "date_too_early",
            Self::Arithmetic { error, .. } => match error {
                ArithmeticError::MixedCurrencies { .. } => "wrong_currency",
                ArithmeticError::OutOfRange { .. } => "amount_out_of_range",
            },
            Self::InList { error, .. } | Self::InEntry { error, .. } => error.code(),
            Self::Misfit { misfit, .. } => misfit.code(),
            Self::DatedAfter { .. } => "dated_after",
            Self::RateWithinCurrency { .. } => "rate_within_currency",
            Self::SameLocation { .. } => "same_location",
            Self::Entry { problem, .. } => problem.code(),
            Self::CreditsOutOfRange { .. } => "credits_out_of_range",
        }
    }

    /// The fact that is wrong, by its name or its path in the question; in a list, by its name in the element.
    #[must_use]
    pub fn field(&self) -> &str {
        match self {
            Self::Misfit { path, .. } => path.as_str(),
            Self::UnknownLocation { field, .. }
            | Self::Time { field, .. }
            | Self::OutOfOrder { field, .. }
            | Self::EmptyPeriod { field, .. }
            | Self::NegativeAmount { field, .. }
            | Self::NotOffered { field, .. }
            | Self::RepeatedId { field, .. }
            | Self::AmountTooLarge { field, .. }
            | Self::Arithmetic { field, .. }
            | Self::DatedAfter { field, .. }
            | Self::RateWithinCurrency { field, .. }
            | Self::SameLocation { field, .. }
            | Self::Entry { field, .. }
            | Self::CreditsOutOfRange { field }
            | Self::DateTooEarly { field, .. } => field,
            Self::InEntry { .. } => "entries",
            Self::InList { error, .. } => error.field(),
        }
    }

    /// Where the fact stands in the question: `deliveries[2].price`.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::InList { list, index, error } => format!("{list}[{index}].{}", error.path()),
            _ => self.field().into(),
        }
    }

    /// Makes an error of what is wrong with element `index` of `list`.
    pub(crate) fn in_list(list: &'static str, index: usize) -> impl Fn(Self) -> Self {
        move |error| Self::InList {
            list,
            index,
            error: Box::new(error),
        }
    }

    /// The id of the entry that is wrong, where one is.
    #[must_use]
    pub fn entry(&self) -> Option<&str> {
        match self {
            Self::InEntry { id, .. } => Some(id),
            _ => None,
        }
    }

    /// Makes an error of what is wrong with the entry `id`.
    pub(crate) fn in_entry(id: &str) -> impl Fn(Self) -> Self {
        move |error| Self::InEntry {
            id: id.into(),
            error: Box::new(error),
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
