//! Requests for service improvement plans, as they are given.

use alloc::{string::String, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::limits::{
    in_order::dated,
    out_of_order::{OutOfOrder, check_order},
};

/// The service improvement plans that were requested under one purchase of AED, to be told as of a date.
///
/// # Example
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::limits::{PlanRequest, PlanRequests};
///
/// let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
/// let request = PlanRequest::new("resilience", date(4, 7)).delivered(date(5, 29))?;
/// let requests = PlanRequests::new("aed", date(6, 30), [request]);
/// assert_eq!(requests.purchase(), "aed");
/// # Ok::<(), unified_support::limits::OutOfOrder>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PlanRequests {
    purchase: String,
    as_of: NaiveDate,
    requests: Vec<PlanRequest>,
}

impl PlanRequests {
    /// The `requests` under the purchase with the id `purchase`; of those of one date the first is taken first. What is later than
    /// `as_of` changes nothing.
    pub fn new(
        purchase: impl Into<String>,
        as_of: NaiveDate,
        requests: impl IntoIterator<Item = PlanRequest>,
    ) -> Self {
        Self {
            purchase: purchase.into(),
            as_of,
            requests: requests.into_iter().collect(),
        }
    }

    /// The id of the purchase.
    #[must_use]
    pub fn purchase(&self) -> &str {
        &self.purchase
    }

    /// The date as of which it is told.
    #[must_use]
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The requests, in the order in which they were given.
    #[must_use]
    pub fn requests(&self) -> &[PlanRequest] {
        &self.requests
    }
}

/// A request for a service improvement plan.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PlanRequest {
    pub(super) id: Arc<str>,
    pub(super) on: NaiveDate,
    pub(super) delivered_on: Option<NaiveDate>,
}

dated!(PlanRequest, on);

impl PlanRequest {
    /// A plan that was requested on the date `on`. The `id` is its own.
    pub fn new(id: impl Into<Arc<str>>, on: NaiveDate) -> Self {
        Self {
            id: id.into(),
            on,
            delivered_on: None,
        }
    }

    /// The same request, of a plan that was delivered on `delivered_on`.
    ///
    /// # Errors
    ///
    /// - that date is before the request.
    pub fn delivered(self, delivered_on: NaiveDate) -> Result<Self, OutOfOrder> {
        check_order(("on", self.on), &[("delivered_on", Some(delivered_on))])?;
        Ok(Self {
            delivered_on: Some(delivered_on),
            ..self
        })
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// When it was requested.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// When the plan was delivered, if it was.
    #[must_use]
    pub const fn delivered_on(&self) -> Option<NaiveDate> {
        self.delivered_on
    }
}
