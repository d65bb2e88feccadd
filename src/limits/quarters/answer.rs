//! The quarters of a purchase, and how their meetings stand.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::data::datum;
pub use crate::document::vocabulary::limits::{MeetingKind, MeetingState};

datum! {
    /// The quarters of a purchase, and how their meetings stand.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct MeetingPlan {
        /// How many quarters in which a meeting is owed are over without one.
        pub missed: usize,
        /// In how many quarters a meeting is owed.
        pub counted: usize,
        /// Whether fewer than four are owed for each whole year of the service: of the quarters of the calendar, or of the contract
        /// year, it may touch its first and its last in part.
        pub fewer_than_four_a_year: bool,
        /// The quarters, in order, also those that the service touches in part.
        pub quarters: Vec<Quarter>,
        /// The meetings that were held, by date; those of the same date in the order given.
        pub meetings: Vec<MeetingLine>,
    }

    /// A meeting that was held, and what it counts as.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct MeetingLine {
        /// Its id.
        pub id: Arc<str>,
        /// When it was held.
        pub on: NaiveDate,
        /// What it counts as.
        pub kind: MeetingKind,
    }
}

datum! {
    /// A quarter of a service, and how its meeting stands.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Quarter {
        /// The first day of it on which the service is available.
        pub first_day: NaiveDate,
        /// The last day of it on which the service is available: a meeting that is owed is held by then.
        pub last_day: NaiveDate,
        /// Whether the service is available in the whole of it.
        pub whole: bool,
        /// Whether a meeting is owed in it: if it is not whole, by the reading [`PartialQuarters`](crate::document::PartialQuarters).
        pub counted: bool,
        /// How its meeting stands.
        pub state: MeetingState,
        /// The id of the meeting that was held for it.
        pub meeting: Option<Arc<str>>,
    }
}
