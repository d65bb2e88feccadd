//! Where monitoring scenarios stand.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::data::datum;
pub use crate::document::vocabulary::limits::ScenarioState;

datum! {
    /// Where the monitoring scenarios of a purchase of AED stand.
    ///
    /// Clauses: `2.3/aed-platform-monitoring`, `2.3/aed-seven-monitoring-scenarios`, `2.3/aed-monitors-not-shared`,
    /// `2.3/aed-scenarios-in-onboarding`, `2.3/aed-monitors-ready-30-days`, `2.3/aed-monitor-coverage-24x7`.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Monitoring {
        /// How many scenarios there can be.
        pub most: u32,
        /// The last day on which scenarios are defined: that of the onboarding. None if the purchase has none.
        pub define_by: Option<NaiveDate>,
        /// The last day by which monitors are ready for tests. None if the purchase has no onboarding, or ends in it.
        pub ready_by: Option<NaiveDate>,
        /// The scenarios up to the date, by the dates on which they were defined; those of the same date in the order given.
        pub scenarios: Vec<ScenarioStanding>,
    }

    /// Where one scenario stands.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ScenarioStanding {
        /// Its id.
        pub id: Arc<str>,
        /// How far it has come.
        pub state: ScenarioState,
        /// Whether it was defined in the onboarding. None if it is not agreed, or beyond the limit.
        pub in_onboarding: Option<bool>,
        /// Whether its monitors were ready for tests in time. None as long as they still can be, if there is no onboarding after
        /// which it is counted, and for a scenario that is not agreed, or beyond the limit.
        pub ready_in_time: Option<bool>,
        /// Whether its monitors, once triggered, are answered around the clock: they are live, and the purchase runs.
        pub answered: bool,
    }
}
