//! On what grounds a root cause analysis is made.

use alloc::{sync::Arc, vec::Vec};

use chrono::{DateTime, NaiveDate, Utc};

use crate::document::{Duty, names::named};

/// A root cause analysis that was asked for in time: one ground at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootCauseAnalysis {
    pub(super) grounds: Vec<RootCauseGround>,
    pub(super) duties: Vec<&'static Duty>,
}

impl RootCauseAnalysis {
    /// The grounds that hold, in the order of [`RootCauseBasis`]; never none.
    #[must_use]
    pub fn grounds(&self) -> &[RootCauseGround] {
        &self.grounds
    }

    /// What both sides owe for it: by the services that are its grounds, and by UER where the order holds it too.
    #[must_use]
    pub fn duties(&self) -> &[&'static Duty] {
        &self.duties
    }
}

/// A ground on which a root cause analysis is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootCauseGround {
    pub(super) basis: RootCauseBasis,
    pub(super) purchase: Option<Arc<str>>,
    pub(super) window: Option<RequestWindow>,
    pub(super) deliver_by: Option<NaiveDate>,
}

impl RootCauseGround {
    /// What gives it.
    #[must_use]
    pub const fn basis(&self) -> RootCauseBasis {
        self.basis
    }

    /// The purchase of the order that gives it, if one does.
    #[must_use]
    pub fn purchase(&self) -> Option<&str> {
        self.purchase.as_deref()
    }

    /// Until when it could be asked for; none while the incident is open, or where no limit is stated.
    #[must_use]
    pub const fn window(&self) -> Option<RequestWindow> {
        self.window
    }

    /// The date of the support location, or by the reading [`LocalHours`](crate::document::LocalHours) of the host, by which it is
    /// delivered. None where no limit is stated, and while the incident is not mitigated.
    #[must_use]
    pub const fn deliver_by(&self) -> Option<NaiveDate> {
        self.deliver_by
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

/// Until when something can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RequestWindow {
    pub(super) ends_at: DateTime<Utc>,
    pub(super) end_counts: bool,
    pub(super) last_day: Option<NaiveDate>,
}

impl RequestWindow {
    /// The instant at which it ends.
    #[must_use]
    pub const fn ends_at(&self) -> DateTime<Utc> {
        self.ends_at
    }

    /// Whether a request at that very instant is in time.
    #[must_use]
    pub const fn end_counts(&self) -> bool {
        self.end_counts
    }

    /// The last date of the support location, where it is counted in dates.
    #[must_use]
    pub const fn last_day(&self) -> Option<NaiveDate> {
        self.last_day
    }

    pub(super) fn contains(&self, at: DateTime<Utc>) -> bool {
        at < self.ends_at || self.end_counts && at == self.ends_at
    }
}
