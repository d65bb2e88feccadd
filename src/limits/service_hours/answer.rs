//! When a service is delivered.

use alloc::{sync::Arc, vec::Vec};
use core::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    data::datum,
    document::{Clock, ServiceHours},
};

datum! {
    /// When a service is delivered between two instants.
    ///
    /// Clauses: those of [`ServiceTerms::hours`](crate::document::ServiceTerms::hours), and `2.2/rsm-extended-coverage`.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct DeliveredHours {
        /// What the document says about its hours.
        pub hours: ServiceHours,
        /// What that comes to: around the clock, or business hours.
        pub clock: Clock,
        /// The location whose business days and closures count; none around the clock.
        pub location: Option<Arc<str>>,
        /// The time zone in which its hours are taken, where another than its own was agreed on.
        pub zone: Option<Arc<str>>,
        /// The stretches of time in which it is delivered, in order: none empty, none touching another.
        pub windows: Vec<Range<DateTime<Utc>>>,
        /// How long they are together.
        pub delivered: TimeDelta,
        /// How much of that lies in the business hours of the location that was asked at.
        pub overlap: TimeDelta,
    }
}
