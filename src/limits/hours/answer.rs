//! Where hours stand.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::{data::datum, document::names::named};

datum! {
    /// Where the hours of a purchase stand: what was granted is drawn, left or lost.
    ///
    /// Clauses: `2.3/ede-hours-decrement`, `2.3/rede-hours-decrement`, `2.2/development-assistance-hours`, `2.2/rsm-addon-hours`,
    /// `2.3/uer-included-hours`, `2.3/uer-sdm-hours-by-host`, `2.3/uer-extra-meetings`, `2.5/unused-services-lost`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct HoursStatement {
        /// All minutes that there were.
        pub granted_minutes: i64,
        /// The minutes that were drawn.
        pub drawn_minutes: i64,
        /// The minutes that are left to use.
        pub left_minutes: i64,
        /// The minutes that were not used in time, and are lost.
        pub lost_minutes: i64,
        /// The minutes that were delivered while they could be used, and are beyond what was left.
        pub excess_minutes: i64,
        /// The first day on which they can be used.
        pub first_day: NaiveDate,
        /// The last day on which they can be used.
        pub last_day: NaiveDate,
        /// The outcome of each entry up to the date, by date; entries of the same date in the order given.
        pub entries: Vec<DrawnHours>,
    }

    /// An entry and its outcome.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct DrawnHours {
        /// Its id.
        pub id: Arc<str>,
        /// Its date.
        pub on: NaiveDate,
        /// Its minutes.
        pub minutes: i64,
        /// Its outcome.
        pub draw: Draw,
        /// The minutes that were taken off for it, by the reading [`HourIncrement`](crate::document::HourIncrement); below zero where an entry undoes another and
        /// they come back.
        pub drawn_minutes: i64,
        /// The minutes of it that are beyond what was left, counted as those that are taken off; none if it was refused for another
        /// reason, and below zero where an entry undoes another.
        pub excess_minutes: i64,
    }
}

named! {
    /// The outcome of an entry of delivered hours. What was not drawn is no part of the purchase.
    Draw, a "draw";
    /// They were taken off.
    Drawn = "drawn",
    /// What was left of the purchase was taken off for a part of them.
    DrawnPartly = "drawn_partly",
    /// They were delivered before the purchase was made or began, or after it ended.
    OutOfTime = "out_of_time",
    /// They are for what the included hours are not for.
    OtherPurpose = "other_purpose",
    /// They are hours of SDM that the host did not allot.
    NotAllottedByHost = "not_allotted_by_host",
    /// They are more than was left, and nothing was taken off for them.
    BeyondBalance = "beyond_balance",
    /// It undoes another entry.
    Reversed = "reversed",
}
