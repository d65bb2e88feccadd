//! The meetings that were held, as they are given.

use alloc::{string::String, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::{data::datum, limits::in_order::dated};

datum! {
    /// A question about the meetings, or reviews, of a purchase of UER or GitHub Engineering Direct.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::limits::{HeldMeeting, QuarterlyMeetings};
    ///
    /// let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    /// let meetings = QuarterlyMeetings::new("uer", date(6, 30), [HeldMeeting::new("spring", date(3, 10))]);
    /// assert_eq!(meetings.purchase(), "uer");
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct QuarterlyMeetings {
        purchase: String = non_empty,
        as_of: NaiveDate,
        held: Vec<HeldMeeting>,
    }
}

impl QuarterlyMeetings {
    /// About the purchase of this id, at the end of `as_of`.
    pub fn new(
        purchase: impl Into<String>,
        as_of: NaiveDate,
        held: impl IntoIterator<Item = HeldMeeting>,
    ) -> Self {
        Self {
            purchase: purchase.into(),
            as_of,
            held: held.into_iter().collect(),
        }
    }

    /// The id of the purchase.
    #[must_use]
    pub fn purchase(&self) -> &str {
        &self.purchase
    }

    /// The date of the statement: the figures hold at its end.
    #[must_use]
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The meetings that were held.
    #[must_use]
    pub fn held(&self) -> &[HeldMeeting] {
        &self.held
    }
}

datum! {
    /// A meeting that was held.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct HeldMeeting {
        pub(super) id: Arc<str> = non_empty,
        pub(super) on: NaiveDate,
    }
}

dated!(HeldMeeting, on);

impl HeldMeeting {
    /// A meeting of this id, held on this date.
    pub fn new(id: impl Into<Arc<str>>, on: NaiveDate) -> Self {
        Self { id: id.into(), on }
    }
}
