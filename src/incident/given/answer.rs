//! How a target of the caller's own stands.

use alloc::{sync::Arc, vec::Vec};

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::{
    calendar::Phase,
    data::datum,
    document::vocabulary::incident::TargetKindName,
    incident::{Deadline, Standing},
};

datum! {
    /// A target of the caller's own in the course of an incident.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct TargetCourse {
        /// Its name.
        pub name: Arc<str>,
        /// What it measures.
        pub kind: TargetKindName,
        /// Each time that it was owed, in order, the present one last; none where nothing has started its clock yet.
        pub cycles: Vec<TargetCycle>,
    }

    /// One time that a target of the caller's own was owed: from what starts its clock to what stops it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct TargetCycle {
        /// How it stands; what was missed or ceased to be owed with the closure of the incident, before it was reopened, stays so.
        pub standing: Standing = flat,
        /// What its clock does.
        pub phase: Phase,
        /// When it is due on the location's wall clock: none as for [`Deadline::due`].
        pub due_local: Option<DateTime<FixedOffset>>,
        /// The time used beyond the target: how late it is on its clock.
        pub excess: TimeDelta,
        /// Its target, and how its clock stands.
        pub deadline: Deadline,
    }
}

impl TargetCourse {
    /// How it stands now: as its last cycle does, and awaited where there is none.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let last = self.cycles.last();
        last.map_or(Standing::Awaited, |last| last.standing)
    }
}
