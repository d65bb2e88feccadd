//! Where service improvement plans stand.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::{data::datum, document::names::named};

datum! {
    /// Where the service improvement plans of a purchase of AED stand.
    ///
    /// Clauses: `2.3/aed-service-improvement-plans`, `2.3/aed-sip-cap`, `2.3/aed-onboarding-limited`.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ImprovementPlans {
        /// How many can be requested in twelve months.
        pub most: u32,
        /// How many more can be requested on the date; in the onboarding, and when the purchase does not run, none.
        pub left: u32,
        /// The first day, from the date on, on which the next can be requested; none if the purchase ends before.
        pub next_from: Option<NaiveDate>,
        /// The requests up to the date, by date; those of the same date in the order given.
        pub requests: Vec<PlanStanding>,
    }

    /// Where one request stands.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct PlanStanding {
        /// Its id.
        pub id: Arc<str>,
        /// When it was made.
        pub on: NaiveDate,
        /// Its outcome.
        pub state: PlanState,
    }
}

named! {
    /// The outcome of a request for a service improvement plan. One that is refused does not count towards those of twelve
    /// months.
    PlanState, a "state of an improvement plan";
    /// It is granted, and the plan not delivered yet.
    Requested = "requested",
    /// The plan is delivered.
    Delivered = "delivered",
    /// Refused: the purchase does not run on its date.
    OutOfTerm = "out_of_term",
    /// Refused: in the onboarding there is nothing but onboarding and discovery.
    DuringOnboarding = "during_onboarding",
    /// Refused: it is one more than there can be in twelve months.
    BeyondCap = "beyond_cap",
}
