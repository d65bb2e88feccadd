//! Proactive Credits: what a service takes of them, and how they move between locations.
//!
//! A credit is an amount of service value that the Work Order holds (`2.2/credit-definition`), in whole units. What one is worth
//! is a price that the Microsoft services representative gives for a place and a time: prices and rates are inputs here, each
//! with its date and where it is from.
//!
//! | question | answer |
//! | --- | --- |
//! | what does a service take off a balance? | [`Place::credit_redemption`](crate::engine::Place::credit_redemption) |
//! | what do credits become at another location? | [`Place::credit_exchange`](crate::engine::Place::credit_exchange) |
//!
//! The value is exact until the one step that makes whole credits of it. Where exactly half a credit is left over, readings decide:
//! [`CreditTies`](crate::document::CreditTies) where it goes, and
//! [`CreditRoundingTarget`](crate::document::CreditRoundingTarget) whether that is said of what is taken or of what is left.
//!
//! What the document does not say, and what is done here:
//!
//! - Whether a balance must cover the value before or after it is rounded: after, so that what is taken is all of it at most.
//! - What a charge is for, by the reading [`CreditExchangeFees`](crate::document::CreditExchangeFees) that has one: it is taken off
//!   what the credits are worth, at the place in whose currency it is. The prices are needed all the same, because a credit is an
//!   amount of value and has none without them.

mod exchange;
mod nearest;
mod pair;
mod quote;
mod redemption;

pub(crate) use exchange::exchange;
pub use exchange::{Exchange, ExchangePrices, Exchanged};
pub use quote::{CreditPrice, ExchangeCharge, ExchangeRate, Quote, QuoteError, ServicePrice};
pub(crate) use redemption::redemption;
pub use redemption::{Redeemed, Redemption};
