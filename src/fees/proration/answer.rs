//! What of a price falls on parts of its time.

use alloc::vec::Vec;
use core::ops::RangeInclusive;

use chrono::NaiveDate;

use super::DayCount;
use crate::{data::datum, money::Money};

datum! {
    /// What of a price falls on each of some consecutive parts of the time for which it is paid.
    ///
    /// The services description prorates nothing: this is arithmetic for whoever bills, on what is given.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Prorated {
        /// The dates of the whole, both included: `first_day` and `last_day` as data.
        pub dates: RangeInclusive<NaiveDate> = flat,
        /// How many days the whole has: the denominator, unless time is counted otherwise.
        pub days: u64,
        /// How time is counted, if not by days.
        pub day_count: Option<DayCount> = optional,
        /// How much the whole is as time is counted, if not by days: the denominator.
        pub units: Option<u64> = optional,
        /// The price of the whole.
        pub price: Money,
        /// The parts, in their order; never none.
        pub parts: Vec<ProratedPart>,
        /// What falls on all parts together: the same as on one part of all their dates.
        pub total: Money,
        /// What falls on none of the parts.
        pub rest: Money,
    }

    /// What of a price falls on one part.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ProratedPart {
        /// Its dates, both included: `first_day` and `last_day` as data.
        pub dates: RangeInclusive<NaiveDate> = flat,
        /// How many days it has, from 1.
        pub days: u64,
        /// How much it is as time is counted, if not by days; it may be nothing.
        pub units: Option<u64> = optional,
        /// What falls on it; never of another sign than the price.
        pub amount: Money,
    }
}
