//! The Flex Allowance of the Base Package: what it paid for, what of that was used, what is open and what is lost; and the
//! exchange of a service for another of equal value.
//!
//! | file | holds |
//! | --- | --- |
//! | `allowance` | the contract years, what each grants, and by when that is allocated |
//! | `kind` | what Flex can pay for |
//! | `cap` | the cap on Proactive Credits and custom proactive services |
//! | `log` | what the order does not say: deliveries, cancellations and exchanges |
//! | `cancelled` | what becomes of a delivery that was cancelled |
//! | `undone` | entries that undo others |
//! | `names` | whether what an entry names was bought, or had in exchange |
//! | `allocation` | what Flex pays of each service that was bought with it |
//! | `holding` | a service that was bought, or had in exchange, and what became of it |
//! | `ledger` | all of them at the end of a date |
//! | `exchange` | whether a service can be swapped for another |
//! | `late` | what an exchange costs a few days before a delivery |
//! | `worth` | what a service is worth that is given up |
//! | `statement` | all of it, year by year |
//! | `datum` | how entries and exchanges are spelled as data |
//!
//! The review of an order holds it to the same years and the same cap.

mod allocation;
mod allowance;
mod cancelled;
mod cap;
#[cfg(feature = "serde")]
mod datum;
mod exchange;
mod holding;
mod kind;
mod late;
mod ledger;
mod log;
mod names;
mod pot;
mod statement;
mod undone;
mod worth;

pub(crate) use allocation::refusal as flex_refusal;
pub(crate) use allowance::{allocated_until, allowance_years, year_of};
pub use cancelled::ServiceCancellation;
pub(crate) use cap::CapFigures;
pub use cap::{FlexCapLeft, FlexCapLine, FlexCapOf};
pub(crate) use exchange::equal_value_exchange;
pub use exchange::{EqualValueExchange, ServiceExchange, WrittenAgreement};
pub use holding::FlexRefusal;
pub use kind::{FlexKind, FlexUses};
pub(crate) use ledger::covered as flex_covered;

pub use log::{ServiceDelivery, ServiceEntry, ServiceEntryKind, ServiceLog};
pub use undone::ServiceReversal;

pub(crate) use statement::flex_statement;
pub use statement::{FlexAllocation, FlexForfeiture, FlexLoss, FlexStatement, FlexYear};
