//! What is wrong with what is to be billed.

use alloc::string::String;

use crate::{
    finding::{Code, Path, codes},
    money::{Currency, Money},
};

/// Why lines cannot be billed together: where, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {problem}")]
pub struct BillingError {
    pub(super) path: Path,
    pub(super) problem: BillingProblem,
}

/// What is wrong with lines that are to be billed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BillingProblem {
    /// There are none.
    #[error("there is nothing to bill")]
    NoLines,
    /// Two have one id.
    #[error("an earlier line has the id `{id}`")]
    RepeatedId {
        /// It.
        id: String,
    },
    /// Two take the price of one purchase.
    #[error("an earlier line takes the price of `{purchase}`")]
    BilledTwice {
        /// The purchase.
        purchase: String,
    },
    /// A location shares a line twice.
    #[error("`{id}` shares this line already")]
    RepeatedLocation {
        /// The location.
        id: String,
    },
    /// A credit note names a line that is neither billed here nor was before.
    #[error("there is no line `{id}` to undo")]
    UnknownLine {
        /// What it names.
        id: String,
    },
    /// A credit note names what is no charge.
    #[error("the line `{id}` is below zero, or undoes another itself")]
    NoCharge {
        /// What it names.
        id: String,
    },
    /// A credit note charges.
    #[error("{amount} is above zero, and undoes nothing")]
    AboveZero {
        /// Its amount.
        amount: Money,
    },
    /// A credit note has a fact of its own, which is that of its line.
    #[error("a line that undoes another has the facts of that one")]
    FactOfNote,
    /// A part of a line that was billed before, or what is undone of it, is below zero.
    #[error("{amount} is below zero")]
    BelowZero {
        /// It.
        amount: Money,
    },
    /// More of a part is said to be undone than was billed.
    #[error("{undone} is more than was billed, {amount}")]
    UndoneTooMuch {
        /// What is said to be undone.
        undone: Money,
        /// What was billed.
        amount: Money,
    },
    /// The amounts of a line that was billed before are in several currencies.
    #[error("{amount} is not in {currency}, the currency of the line")]
    OtherCurrency {
        /// One of them.
        amount: Money,
        /// The currency of the first.
        currency: Currency,
    },
    /// The smallest amount that can be paid in cash is none.
    #[error("{amount} is not above zero")]
    NoIncrement {
        /// It.
        amount: Money,
    },
    /// Two increments of cash are in one currency.
    #[error("an earlier increment is in {currency} too")]
    SecondIncrement {
        /// The second.
        amount: Money,
        /// Its currency.
        currency: Currency,
    },
    /// A line that was billed before was borne by no location.
    #[error("no location bore the line")]
    NoParts,
}

impl BillingError {
    /// Where, such as `lines[1].purchase`.
    #[must_use]
    pub const fn path(&self) -> &Path {
        &self.path
    }

    /// What is wrong.
    #[must_use]
    pub const fn problem(&self) -> &BillingProblem {
        &self.problem
    }

    /// The error's stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self.problem {
            BillingProblem::NoLines => codes::NO_LINES,
            BillingProblem::RepeatedId { .. } => codes::REPEATED_ID,
            BillingProblem::BilledTwice { .. } => codes::BILLED_TWICE,
            BillingProblem::RepeatedLocation { .. } => codes::REPEATED_LOCATION,
            BillingProblem::UnknownLine { .. } => codes::UNKNOWN_LINE,
            BillingProblem::NoCharge { .. } => codes::NO_CHARGE,
            BillingProblem::AboveZero { .. } => codes::ABOVE_ZERO,
            BillingProblem::FactOfNote => codes::UNKNOWN_FIELD,
            BillingProblem::BelowZero { .. } => codes::NEGATIVE_AMOUNT,
            BillingProblem::UndoneTooMuch { .. } => codes::AMOUNT_TOO_LARGE,
            BillingProblem::OtherCurrency { .. } => codes::WRONG_CURRENCY,
            BillingProblem::NoIncrement { .. } => codes::AMOUNT_NOT_ABOVE_ZERO,
            BillingProblem::SecondIncrement { .. } => codes::REPEATED_VALUE,
            BillingProblem::NoParts => codes::NO_PARTS,
        }
    }

    /// The offending value, where it is an id.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        match &self.problem {
            BillingProblem::RepeatedId { id }
            | BillingProblem::RepeatedLocation { id }
            | BillingProblem::UnknownLine { id }
            | BillingProblem::NoCharge { id } => Some(id),
            BillingProblem::BilledTwice { purchase } => Some(purchase),
            _ => None,
        }
    }

    /// The offending amount, where it is one.
    #[must_use]
    pub const fn amount(&self) -> Option<Money> {
        match self.problem {
            BillingProblem::AboveZero { amount }
            | BillingProblem::BelowZero { amount }
            | BillingProblem::NoIncrement { amount }
            | BillingProblem::SecondIncrement { amount, .. }
            | BillingProblem::UndoneTooMuch { undone: amount, .. }
            | BillingProblem::OtherCurrency { amount, .. } => Some(amount),
            _ => None,
        }
    }
}
