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
//! | how many credits are where, and what was lost? | [`Engine::credit_ledger`](crate::engine::Engine::credit_ledger) |
//!
//! The value is exact until the one step that makes whole credits of it. Where exactly half a credit is left over, readings
//! decide: [`CreditTies`](crate::document::CreditTies) how it is rounded, and
//! [`CreditRoundingTarget`](crate::document::CreditRoundingTarget) whether what is taken or what is left is rounded.
//!
//! What the document does not say, and what is done here:
//!
//! - Whether a balance must cover the value before or after it is rounded: after, so that what is taken is all of it at most.
//! - What a charge is for, by the reading [`CreditExchangeFees`](crate::document::CreditExchangeFees) that has one: it is taken off
//!   what the credits are worth, at the place in whose currency it is. The prices are needed all the same, because a credit is an
//!   amount of value and has none without them.
//! - Which credits are used first, the reading [`CreditUseOrder`](crate::document::CreditUseOrder): those that lapse first, so that
//!   the least is lost; those that were bought first; or those that are named. Of equal dates what came first is used first, of
//!   one day in the order of the order.
//! - When credits lapse that were received in exchange, the reading
//!   [`ExchangedCreditsLastDay`](crate::document::ExchangedCreditsLastDay). What of a share does not divide goes to the largest
//!   remainders; of equal ones to those that lapse first.
//! - Where credits go that paid for a service that was cancelled, the reading
//!   [`CancelledRefund`](crate::document::CancelledRefund): back to the lots that they came from, to each its share, with the last
//!   day that it had. A mistake is another matter: a ledger
//!   is appended to, and never edited. A reversal undoes an entry, in part or as a whole, each credit at most once, and can be undone
//!   too; further entries say what was right. What is undone goes back to its lots, and what has lapsed meanwhile is lost.

mod account;
mod bought;
#[cfg(feature = "serde")]
mod datum;
mod exchange;
mod fold;
mod ledger;
mod nearest;
mod pair;
mod posted;
mod quote;
mod redemption;
mod refund;
mod reversal;
mod standing;
mod statement;

pub(crate) use exchange::exchange;
pub use exchange::{Exchange, ExchangePrices, Exchanged};
pub(crate) use fold::statement;
pub use ledger::{CreditEntry, CreditLedger};
pub(super) use nearest::nearest_unit;
pub use quote::{CreditPrice, ExchangeCharge, ExchangeRate, Quote, QuoteError, ServicePrice};
pub(crate) use redemption::redemption;
pub use redemption::{Redeemed, Redemption};
pub use statement::{
    CreditLine, CreditLineKind, CreditLot, CreditStatement, CreditTotals, LocationBalance,
};
