//! What falls due.

use alloc::{string::String, sync::Arc, vec::Vec};

use chrono::{DateTime, NaiveDate, Utc};

pub use crate::document::vocabulary::obligations::{
    Moment, ObligationKind, ObligationName, TermMark,
};
use crate::document::{ClauseId, Party, Service};

/// A question about what falls due between two dates, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DueBetween {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) party: Option<Party>,
}

impl DueBetween {
    /// About both sides, from one date to another.
    #[must_use]
    pub const fn new(from: NaiveDate, to: NaiveDate) -> Self {
        Self {
            from,
            to,
            party: None,
        }
    }

    /// About this side alone.
    #[must_use]
    pub const fn of(mut self, party: Party) -> Self {
        self.party = Some(party);
        self
    }

    /// The first date.
    #[must_use]
    pub const fn from(&self) -> NaiveDate {
        self.from
    }

    /// The last date.
    #[must_use]
    pub const fn to(&self) -> NaiveDate {
        self.to
    }
}

/// What falls due between two dates, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObligationCalendar {
    pub(super) order: String,
    pub(super) asked: DueBetween,
    pub(super) entries: Vec<Obligation>,
}

impl ObligationCalendar {
    /// The number of the order.
    #[must_use]
    pub fn order(&self) -> &str {
        &self.order
    }

    /// What was asked.
    #[must_use]
    pub const fn asked(&self) -> DueBetween {
        self.asked
    }

    /// The entries, by the instants at which their days end; those of one instant in the order of the order's parts.
    #[must_use]
    pub fn entries(&self) -> &[Obligation] {
        &self.entries
    }
}

/// Something that falls due, begins or lapses on a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obligation {
    pub(super) kind: ObligationKind,
    pub(super) party: Party,
    pub(super) moment: Moment,
    pub(super) clause: ClauseId,
    pub(super) purchase: Option<(Arc<str>, Service)>,
    pub(super) solution: Option<Arc<str>>,
    pub(super) number: u32,
    pub(super) location: Arc<str>,
    pub(super) opens_on: Option<NaiveDate>,
    pub(super) on: NaiveDate,
    pub(super) ends_at: DateTime<Utc>,
    pub(super) met_on: Option<NaiveDate>,
}

impl Obligation {
    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> ObligationKind {
        self.kind
    }

    /// Whose it is: who does it, or who has it until then.
    #[must_use]
    pub const fn party(&self) -> Party {
        self.party
    }

    /// What happens on the date.
    #[must_use]
    pub const fn moment(&self) -> Moment {
        self.moment
    }

    /// The clause that says so.
    #[must_use]
    pub const fn clause(&self) -> ClauseId {
        self.clause
    }

    /// The id of the purchase; none for what concerns the whole order.
    #[must_use]
    pub fn purchase(&self) -> Option<&str> {
        self.purchase.as_ref().map(|(id, _)| &**id)
    }

    /// The service of that purchase.
    #[must_use]
    pub fn service(&self) -> Option<Service> {
        self.purchase.as_ref().map(|(_, service)| *service)
    }

    /// The solution of the planned event that it belongs to.
    #[must_use]
    pub fn solution(&self) -> Option<&str> {
        self.solution.as_deref()
    }

    /// Which one it is of several of its kind and purchase, from 1: the quarter, the contract year, the event.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// The location by whose calendar the date is told.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// The first date on which it can be done, where there is one.
    #[must_use]
    pub const fn opens_on(&self) -> Option<NaiveDate> {
        self.opens_on
    }

    /// The date.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The instant at which that date ends at the location: the first that is too late.
    #[must_use]
    pub const fn ends_at(&self) -> DateTime<Utc> {
        self.ends_at
    }

    /// When it was done, if the order says so; it can be after the date.
    #[must_use]
    pub const fn met_on(&self) -> Option<NaiveDate> {
        self.met_on
    }
}
