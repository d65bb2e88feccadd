//! When something is due, and the business time until then.

use alloc::vec::Vec;
use core::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Account, Asked, Table, days::counted};
use crate::{
    document::{Clock, ResponseRule, Rule},
    engine::Request,
    report::language::Tongue,
    response::{BusinessDayAfter, BusinessTimeAfter, FirstResponse},
};

impl<L: Tongue> Account<L> for FirstResponse {
    /// The business time from when the clock starts until the response is due.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let starts_at = asked.steps().find_map(|step| match step.applied() {
            Rule::Response(ResponseRule::ResponseClockStart { starts_at, .. }) => *starts_at,
            _ => None,
        });
        let (Clock::BusinessHours, Some(starts_at), Some(place)) =
            (self.clock, starts_at, asked.place())
        else {
            return Vec::new();
        };
        // The days of a combination are nobody's.
        let hours = place.counted_in(asked.steps()).calendar();
        let table = hours.and_then(|hours| counted(hours, starts_at..self.due, asked.words()));
        table.into_iter().collect()
    }
}

impl<L: Tongue> Account<L> for BusinessTimeAfter {
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let Request::BusinessTimeAfter(at) = asked.request() else {
            return Vec::new();
        };
        let from = at.request().from;
        between(from.min(self.at)..from.max(self.at), asked)
    }
}

/// The business time between two instants.
impl<L: Tongue> Account<L> for TimeDelta {
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let Request::BusinessTimeBetween(at) = asked.request() else {
            return Vec::new();
        };
        let (from, to) = (at.request().from, at.request().to);
        between(from.min(to)..from.max(to), asked)
    }
}

/// A timeline shows the days better than a table.
impl<L: Tongue> Account<L> for BusinessDayAfter {}

fn between<L: Tongue>(range: Range<DateTime<Utc>>, asked: Asked<'_, L>) -> Vec<Table> {
    let place = asked.place();
    let table = place.and_then(|place| counted(place.calendar(), range, asked.words()));
    table.into_iter().collect()
}
