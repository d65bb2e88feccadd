//! When a service is delivered.

use alloc::{sync::Arc, vec::Vec};
use core::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};

use crate::document::{Clock, ServiceHours};

/// When a service is delivered between two instants.
///
/// Clauses: those of [`ServiceTerms::hours`](crate::document::ServiceTerms::hours), and `2.2/rsm-extended-coverage`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveredHours {
    pub(super) hours: ServiceHours,
    pub(super) clock: Clock,
    pub(super) location: Option<Arc<str>>,
    pub(super) zone: Option<Arc<str>>,
    pub(super) windows: Vec<Range<DateTime<Utc>>>,
    pub(super) delivered: TimeDelta,
    pub(super) overlap: TimeDelta,
}

impl DeliveredHours {
    /// What the document says of its hours.
    #[must_use]
    pub const fn hours(&self) -> ServiceHours {
        self.hours
    }

    /// What that comes to: around the clock, or business hours.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }

    /// The location whose business days and closures count; none around the clock.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.location.as_deref()
    }

    /// The time zone in which its hours are taken, where another than its own was agreed on.
    #[must_use]
    pub fn zone(&self) -> Option<&str> {
        self.zone.as_deref()
    }

    /// The stretches of time in which it is delivered, in order: none empty, none touching another.
    #[must_use]
    pub fn windows(&self) -> &[Range<DateTime<Utc>>] {
        &self.windows
    }

    /// How long they are together.
    #[must_use]
    pub const fn delivered(&self) -> TimeDelta {
        self.delivered
    }

    /// How much of that lies in the business hours of the location that was asked at.
    #[must_use]
    pub const fn overlap(&self) -> TimeDelta {
        self.overlap
    }
}
