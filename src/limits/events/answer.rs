//! What it takes to cover a period with events.

use alloc::{sync::Arc, vec::Vec};

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    data::{datum, serde_forms},
    document::{Duty, names::named},
};

datum! {
    /// How many events of Azure Event Management (AEM) a period takes, when each covers it, and what Microsoft owes.
    ///
    /// Clauses: `2.3/aem-five-day-cap`, `2.3/aem-chain-events`, `2.3/aem-one-solution-per-event`, `2.3/aem-public-cloud-only`,
    /// `2.3/aem-six-week-notice`, `2.3/aem-short-notice-scope` and those of the duties.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct EventPlan {
        /// The days of the period, by the reading [`AemEventDays`](crate::document::AemEventDays): the local dates that it touches, or
        /// its periods of 24 hours, of which the last may not be whole.
        pub days: u64,
        /// How many events it takes in all: one for each window and solution.
        pub events_needed: u64,
        /// The names of the solutions that are covered, as they were given; never none.
        pub served: Vec<Arc<str>>,
        /// The names of the solutions that are not, because they run in another cloud than the public one.
        pub refused: Vec<Arc<str>>,
        /// The last date of the location on which it can be confirmed in writing without Microsoft's consent: six calendar weeks before
        /// the first.
        pub confirm_by: NaiveDate,
        /// The days from the confirmation to the first date; below zero if it was confirmed later, none if it is not confirmed.
        pub notice_days: Option<i64>,
        /// How much of the assessment before the event there is.
        pub assessment: EventAssessment,
        /// The windows that one event after another covers: never none, without a gap, from the period's start to its end. Each
        /// solution takes one event for each window.
        pub windows: Vec<EventWindow>,
        /// What Microsoft owes before the period, in it and after it, in the order of the document.
        pub duties: Vec<EventDuty>,
    }
}

named! {
    /// How much of the assessment before an event there is.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::limits::EventAssessment;
    ///
    /// assert_eq!("full".parse(), Ok(EventAssessment::Full));
    /// ```
    EventAssessment, a "scope of an assessment";
    /// All of it.
    Full = "full",
    /// Microsoft accepts a shorter notice, and may cut its scope (`2.3/aem-short-notice-scope`).
    MayBeReduced = "may_be_reduced",
}

datum! {
    /// What one event covers of a period.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct EventWindow {
        /// When it starts.
        pub starts_at: DateTime<Utc>,
        /// Its end, which is no part of it: the start of the next, if there is one.
        pub ends_at: DateTime<Utc>,
        /// Its first date at the location that was asked at.
        pub first_day: NaiveDate,
        /// Its last date there.
        pub last_day: NaiveDate,
        /// Its dates at every location of the order, in the order's order. Elsewhere it may touch a date more, or less.
        pub places: Vec<EventDates>,
    }

    /// The dates of one location that a window touches.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct EventDates {
        /// The location.
        pub location: Arc<str>,
        /// The first date.
        pub first_day: NaiveDate,
        /// The last date.
        pub last_day: NaiveDate,
    }
}

/// A duty of Microsoft's that comes with the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EventDuty {
    /// What is owed, and on which occasion.
    pub duty: &'static Duty,
    /// When it is to be done: before the period starts. None where the document does not say.
    pub due: Option<DateTime<Utc>>,
}

serde_forms!(EventDuty);

/// The duty is written by its name, its occasion and its clause.
#[cfg(feature = "serde")]
mod duty {
    use serde::ser::SerializeMap;

    use super::EventDuty;
    #[cfg(test)]
    use crate::data::shape::{Forms, Shapes};
    use crate::{
        data::{Fields, Fieldset, Reading, mode::required},
        document::{GivenDuty, Occasion},
        finding::Findings,
    };

    impl Fieldset for EventDuty {
        fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
            required::write("duty", &self.duty.name(), map)?;
            required::write("occasion", &self.duty.occasion(), map)?;
            required::write("due", &self.due, map)?;
            required::write("clause", &self.duty.clause(), map)
        }

        fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
            let duty = GivenDuty::read("duty", fields, findings);
            let occasion = required::read::<Occasion>("occasion", fields, findings);
            let due = required::read("due", fields, findings);
            let clause = required::read("clause", fields, findings);
            let (duty, occasion, due, clause) = (duty?, occasion?, due?, clause?);
            let duty = duty.find(clause, |duty| duty.occasion() == occasion, findings)?;
            Ok(Self { duty, due })
        }

        #[cfg(test)]
        fn forms(shapes: &mut Shapes) -> Forms {
            Forms::none()
                .and(&Forms::required::<crate::document::DutyName>(
                    "duty", shapes,
                ))
                .and(&Forms::required::<Occasion>("occasion", shapes))
                .and(&Forms::required::<Option<chrono::DateTime<chrono::Utc>>>(
                    "due", shapes,
                ))
                .and(&Forms::required::<crate::document::ClauseId>(
                    "clause", shapes,
                ))
        }
    }
}
