//! What contradicts an entry of a ledger.

use alloc::string::String;

use chrono::NaiveDate;

use crate::{document::Unit, money::Credits};

/// Why an entry of a ledger cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EntryProblem {
    /// Another entry has its id.
    #[error("another entry has this id")]
    RepeatedId,
    /// The order has no such location.
    #[error("the order has no location `{id}`")]
    UnknownLocation {
        /// The location.
        id: String,
    },
    /// Credits move from a location to itself.
    #[error("the credits come from `{id}` and go there")]
    SameLocation {
        /// The location.
        id: String,
    },
    /// Nothing is given for what is received.
    #[error("no credits are given")]
    NoCredits,
    /// Its date lies before the order's term, or after it.
    #[error("{on} is outside the order's term, {first_day} to {last_day}")]
    OutsideTerm {
        /// Its date.
        on: NaiveDate,
        /// The first day of the term.
        first_day: NaiveDate,
        /// The last day of the term.
        last_day: NaiveDate,
    },
    /// It takes more credits than the location has then.
    #[error("`{location}` has {balance} credits, and {needed} are taken")]
    Overdrawn {
        /// The location.
        location: String,
        /// What it has.
        balance: Credits,
        /// What is taken.
        needed: Credits,
    },
    /// The location never had such a lot of credits.
    #[error("`{location}` never had a lot `{id}`")]
    UnknownLot {
        /// The lot.
        id: String,
        /// The location.
        location: String,
    },
    /// It takes more credits of a lot than are left of it.
    #[error("`{location}` has {left} credits of `{lot}`, and {needed} are taken")]
    LotOverdrawn {
        /// The lot.
        lot: String,
        /// The location.
        location: String,
        /// What is left of it.
        left: Credits,
        /// What is taken.
        needed: Credits,
    },
    /// The services description has no credits move between the two locations.
    #[error("credits may not be exchanged between `{from}` and `{to}`")]
    NotExchangeable {
        /// Where they come from.
        from: String,
        /// Where they go.
        to: String,
    },
    /// The order has no such purchase.
    #[error("the order has no purchase `{id}`")]
    UnknownPurchase {
        /// The purchase.
        id: String,
    },
    /// The purchase was paid for with something else.
    #[error("the purchase `{id}` is not paid with Proactive Credits")]
    NotPaidWithCredits {
        /// The purchase.
        id: String,
    },
    /// Another entry paid for the purchase.
    #[error("another entry pays for the purchase `{id}`")]
    RepeatedPurchase {
        /// The purchase.
        id: String,
    },
    /// It refunds what no redemption before it took.
    #[error("no redemption `{id}` comes before it")]
    UnknownRedemption {
        /// The redemption.
        id: String,
    },
    /// It refunds more than a redemption took and was not refunded yet.
    #[error("of `{id}` {left} credits can be refunded, and {refunded} are")]
    RefundTooLarge {
        /// The redemption.
        id: String,
        /// What of it was not refunded yet.
        left: Credits,
        /// What is refunded.
        refunded: Credits,
    },
    /// A purchase of credits is counted in something else.
    #[error("it is counted in {unit}, and not in credits")]
    NotInCredits {
        /// What it is counted in.
        unit: Unit,
    },
    /// There would be more credits than can be counted.
    #[error("the credits are out of range")]
    OutOfRange,
}

impl EntryProblem {
    /// The problem's stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::RepeatedId => "repeated_id",
            Self::UnknownLocation { .. } => "unknown_location",
            Self::SameLocation { .. } => "same_location",
            Self::NoCredits => "no_credits",
            Self::OutsideTerm { .. } => "outside_term",
            Self::Overdrawn { .. } | Self::LotOverdrawn { .. } => "credits_overdrawn",
            Self::UnknownLot { .. } => "unknown_lot",
            Self::NotExchangeable { .. } => "exchange_not_allowed",
            Self::UnknownPurchase { .. } => "unknown_purchase",
            Self::NotPaidWithCredits { .. } => "not_paid_with_credits",
            Self::RepeatedPurchase { .. } => "repeated_purchase",
            Self::UnknownRedemption { .. } => "unknown_redemption",
            Self::RefundTooLarge { .. } => "refund_too_large",
            Self::NotInCredits { .. } => "not_in_credits",
            Self::OutOfRange => "credits_out_of_range",
        }
    }
}
