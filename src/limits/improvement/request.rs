//! Requests for service improvement plans, as they are given.

use alloc::{string::String, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::{
    data::{datum, serde_forms},
    limits::{
        in_order::dated,
        out_of_order::{OutOfOrder, check_order},
    },
};

datum! {
    /// The service improvement plans that were requested under one purchase of AED, for a statement as of a date.
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
        purchase: String = non_empty,
        as_of: NaiveDate,
        requests: Vec<PlanRequest>,
    }
}

impl PlanRequests {
    /// The `requests` under the purchase with the id `purchase`; entries of the same date are taken in the order given. Those
    /// after `as_of` change nothing.
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

    /// The date of the statement.
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
serde_forms!(PlanRequest);

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

/// A plan is not delivered before it is requested.
#[cfg(feature = "serde")]
mod data {
    use alloc::sync::Arc;

    use serde::ser::SerializeMap;

    use super::PlanRequest;
    #[cfg(test)]
    use crate::data::shape::{self, Forms, Shapes};
    use crate::{
        data::{
            Fields, Fieldset, Reading,
            mode::{non_empty, optional, required},
        },
        finding::Findings,
        limits::out_of_order::read,
    };

    impl Fieldset for PlanRequest {
        fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
            required::write("id", &self.id, map)?;
            required::write("on", &self.on, map)?;
            optional::write("delivered_on", &self.delivered_on, map)
        }

        fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
            let id = non_empty::read::<Arc<str>>("id", fields, findings);
            let on = required::read("on", fields, findings);
            let delivered_on = optional::read("delivered_on", fields, findings);
            let request = Self::new(id?, on?);
            match delivered_on? {
                Some(delivered_on) => read(request.delivered(delivered_on), fields, findings),
                None => Ok(request),
            }
        }

        #[cfg(test)]
        fn forms(shapes: &mut Shapes) -> Forms {
            Forms::none()
                .and(&Forms::field("id", shape::non_empty_text(), true))
                .and(&Forms::required::<chrono::NaiveDate>("on", shapes))
                .and(&Forms::optional::<chrono::NaiveDate>(
                    "delivered_on",
                    shapes,
                ))
        }
    }
}
