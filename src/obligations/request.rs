//! Between which dates it is asked what falls due.

use chrono::NaiveDate;

use crate::{data::datum, document::Party};

datum! {
    /// A question about what falls due between two dates, both included.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct DueBetween {
        pub(super) from: NaiveDate,
        pub(super) to: NaiveDate,
        pub(super) party: Option<Party> = optional,
    }
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
