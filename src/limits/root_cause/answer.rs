//! On what grounds a root cause analysis is made.

use alloc::{sync::Arc, vec::Vec};

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    data::datum,
    document::{Duty, names::named},
};

datum! {
    /// A root cause analysis that was asked for in time, on at least one ground.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct RootCauseAnalysis {
        /// The grounds that hold, in the order of [`RootCauseBasis`]; never none.
        pub grounds: Vec<RootCauseGround>,
        /// What both sides owe for it: by the services that are its grounds, and by UER where the order holds it too.
        pub duties: Vec<&'static Duty>,
    }

    /// A ground on which a root cause analysis is made.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct RootCauseGround {
        /// What gives it.
        pub basis: RootCauseBasis,
        /// The purchase of the order that gives it, if one does.
        pub purchase: Option<Arc<str>>,
        /// Until when it could be asked for; none while the incident is open, or where no limit is stated.
        pub window: Option<RequestWindow>,
        /// The date of the support location, or by the reading [`LocalHours`](crate::document::LocalHours) of the host, by which it is
        /// delivered. None where no limit is stated, and while the incident is not mitigated.
        pub deliver_by: Option<NaiveDate>,
    }
}

named! {
    /// What gives a root cause analysis.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::limits::RootCauseBasis;
    ///
    /// assert_eq!("purchase".parse(), Ok(RootCauseBasis::Purchase));
    /// ```
    RootCauseBasis, a "ground of a root cause analysis";
    /// The service was bought (`2.2/rca-request-before-closure`). UER does not contain it (`2.3/uer-rca-not-included`).
    Purchase = "purchase",
    /// Azure Engineering Direct (AED; `2.3/aed-rca-request-window`).
    AzureEngineeringDirect = "azure_engineering_direct",
    /// A reactive designated engineer (REDE), where possible (`2.3/rede-rca-where-possible`).
    DesignatedEngineer = "designated_engineer",
}

datum! {
    /// Until when something can be asked for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct RequestWindow {
        /// The instant at which it ends.
        pub ends_at: DateTime<Utc>,
        /// Whether a request at that very instant is in time.
        pub end_counts: bool,
        /// The last date of the support location, where it is counted in dates.
        pub last_day: Option<NaiveDate>,
    }
}

impl RequestWindow {
    pub(super) fn contains(&self, at: DateTime<Utc>) -> bool {
        at < self.ends_at || self.end_counts && at == self.ends_at
    }
}
