//! May this service be used, or bought, at this location on this date: by whom, in which language and mode, paid how?
//!
//! Every condition is tested, also after one has failed, and is a step with its operands: the steps of a refusal name
//! all that stands against it.
//!
//! A step that names a condition without saying that it held is one that only the case itself can meet: that a support
//! case is opened, or that a contract is signed.

mod answer;
mod conditions;
mod delivery;
mod payment;
mod request;
mod rule;
mod scope;

pub use answer::{Basis, Entitlement};
pub(crate) use conditions::is_for_sale;
pub(crate) use delivery::record_hours;
pub(crate) use payment::payable;
pub use request::{EntitlementRequest, Facts, Intent, Requester};
pub(crate) use rule::entitlement;
