//! The calendars that a question about a location is answered from.

use alloc::sync::Arc;
use core::ops::Range;

use chrono::{DateTime, NaiveDate, Utc};

use super::Order;
use crate::{
    calendar::{self, BusinessCalendar, Zone},
    decision::{Step, Trace, Value},
    document::{RuleId, Source},
};

/// A location of the order with its compiled calendar.
#[derive(Clone, Debug)]
pub(crate) struct LocatedCalendar {
    pub(crate) id: Arc<str>,
    pub(crate) calendar: BusinessCalendar,
    /// Where its business hours come from.
    pub(crate) hours_source: Source,
    /// The order's term by the dates of this place.
    pub(crate) term: Range<DateTime<Utc>>,
}

impl LocatedCalendar {
    pub(crate) fn zone(&self) -> &Zone {
        self.calendar.zone()
    }

    pub(crate) fn local_date(&self, at: DateTime<Utc>) -> Result<NaiveDate, calendar::Error> {
        self.zone().local_date(at)
    }

    /// Notes in `trace` that an answer depends on this place's calendar or zone.
    pub(crate) fn note_use(&self, trace: &mut impl Trace) {
        trace.uses(&self.id, self.calendar.digest());
    }

    /// The step that names the business hours and closures that count.
    pub(crate) fn business_hours_step(&self) -> Step {
        Step::new(RuleId::BusinessHours, self.hours_source.clone())
            .with("location", Value::Location(self.id.clone()))
            .with("calendar", Value::Calendar(self.calendar.digest()))
    }
}

/// Where a question is asked: the support location and the host, and by which order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site<'a> {
    pub(crate) support: &'a LocatedCalendar,
    pub(crate) host: &'a LocatedCalendar,
    pub(crate) order: &'a Order,
}
