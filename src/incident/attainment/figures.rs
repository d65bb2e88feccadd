//! What attainment answers.

use alloc::{sync::Arc, vec::Vec};

use chrono::TimeDelta;

use crate::{
    calendar::CalendarMonth, data::datum, decision::RefusedAlone, document::Severity,
    money::Fraction, response::Commitment,
};

datum! {
    /// How many first responses came in time, and by how much the others are late: of all incidents, and of each group.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Attainment {
        /// The figures of all incidents that could be judged.
        pub total: AttainmentFigures,
        /// The groups that have an incident, sorted by month, location, severity and commitment; none if nothing is grouped by.
        pub groups: Vec<AttainmentGroup>,
        /// The incidents of which something is wrong, in the order of the question: they are in no figure, so that with any the figures
        /// are not those of all.
        pub refused: Vec<RefusedIncident> = defaulted,
    }
}

datum! {
    /// An incident that is not judged, while the others are.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct RefusedIncident {
        /// The caller's name for it.
        pub id: Arc<str>,
        /// The id of its location.
        pub location: Arc<str>,
        /// What is wrong with it, by a path within the list.
        pub error: RefusedAlone,
    }
}

datum! {
    /// Incidents that have the same of everything by which they are grouped. By what they are not grouped is none.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct AttainmentGroup {
        /// The month; none also of incidents that have none.
        pub month: Option<CalendarMonth>,
        /// The location's id.
        pub location: Option<Arc<str>>,
        /// The severity.
        pub severity: Option<Severity>,
        /// The commitment that governs; none also where nobody knows which, or none does.
        pub commitment: Option<Commitment>,
        /// Their figures.
        pub figures: AttainmentFigures = flat,
    }
}

datum! {
    /// Counts of first responses by what became of them, and by how much those that were missed are late.
    ///
    /// The counts of the seven kinds add up to [`incidents`](Self::incidents): none is left out.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct AttainmentFigures {
        /// How many incidents there are.
        pub incidents: u64,
        /// Given in time.
        pub met: u64,
        /// Given late, or not given though they are late.
        pub missed: u64,
        /// How many of the missed have no response yet: what they are late by is what is known so far.
        pub unanswered: u64,
        /// Owed, and in time so far.
        pub owed: u64,
        /// Their clock has not started, or they came in only afterwards.
        pub awaited: u64,
        /// They ceased to be owed before they were late.
        pub ended: u64,
        /// A fact is missing on which it depends when they are due.
        pub undetermined: u64,
        /// No response time holds.
        pub not_applicable: u64,
        /// What share of those that were met or missed was met, exactly; none if none was either.
        pub share_met: Option<Fraction>,
        /// The median of what the missed ones are late by; none if none was missed.
        pub median_late: Option<MiddleTimes>,
        /// What the worst of them is late by; none if none was missed.
        pub worst_late: Option<TimeDelta>,
    }
}

datum! {
    /// The median of lengths of time, as it is: the two that stand in the middle of an even number of them, the same one twice of an odd
    /// number. Half their sum would be no whole nanosecond where they differ by an odd number of them, so nobody has to round it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct MiddleTimes {
        /// The lower one.
        pub lower: TimeDelta,
        /// The upper one.
        pub upper: TimeDelta,
    }
}
