//! What one customer bought, and where: the order that every question is answered from.
//!
//! An [`OrderDraft`] is an order as it is written; an [`Order`] is one that was checked.

mod country;
mod draft;
mod location;
#[allow(
    clippy::module_inception,
    reason = "the file holds the type that the module is named for"
)]
mod order;
mod site;

pub use country::{Country, UnknownCountry};
pub use draft::{
    BusinessHoursDraft, ClosureDraft, LocationDraft, OrderDraft, SpecialHoursDraft, TermDraft,
    WeeklyHoursDraft,
};
pub(crate) use draft::{PartialDraft, PartialLocation};
pub use location::Location;
pub(crate) use location::Schedule;
pub(crate) use order::Parts;
pub use order::{Order, Term};
pub(crate) use site::{LocatedCalendar, Site};
