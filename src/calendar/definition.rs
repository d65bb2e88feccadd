//! What a calendar is made from: the windows of each date.

#![allow(
    clippy::arithmetic_side_effects,
    reason = "days are those of a zone's dates, within two centuries of 1970, and seconds derive from them"
)]

use alloc::{boxed::Box, vec::Vec};

use chrono::NaiveDate;

use super::{
    CalendarDigests, Digest, Hours, WeeklyHours, Zone, digest::DigestWriter, offsets::Cursor,
};

pub(super) const DAY: i64 = 86_400;

/// How many days before a calendar's first are compiled: a window closes at most 48 hours after midnight.
pub(super) const REACH: i32 = 2;

/// A date whose hours are not those of its weekday: a closure, or special hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    pub(super) date: NaiveDate,
    pub(super) hours: Box<[Hours]>,
    pub(super) name: Box<str>,
}

impl Exception {
    /// The date on which a replaced window would open.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// The windows of the date; none on a closure.
    #[must_use]
    pub const fn hours(&self) -> &[Hours] {
        &self.hours
    }

    /// What the day is called, such as `Ascension Day`.
    #[must_use]
    pub const fn name(&self) -> &str {
        &self.name
    }

    /// Whether the date is closed.
    #[must_use]
    pub const fn is_closure(&self) -> bool {
        self.hours.is_empty()
    }
}

/// A calendar's definition, checked. Windows of a day are sorted.
#[derive(Debug)]
pub(super) struct Definition {
    pub(super) zone: Zone,
    /// Weekly hours, each from a day on; the first from the beginning.
    pub(super) weekly: Vec<(i32, WeeklyHours)>,
    /// In the order of their dates, one for each.
    pub(super) exceptions: Vec<Exception>,
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
}

/// A date with its windows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day<'a> {
    /// Days since 1970-01-01.
    pub(super) number: i32,
    pub(super) hours: &'a [Hours],
    pub(super) origin: Origin<'a>,
}

/// Where the windows of a date come from.
#[derive(Clone, Copy, Debug)]
pub(super) enum Origin<'a> {
    /// The weekly hours of that index, on that weekday, Monday being zero.
    Weekly { period: usize, weekday: usize },
    /// The exception of that index.
    Exception(usize, &'a Exception),
}

impl Definition {
    /// The same but for its exceptions.
    #[cfg(any(feature = "rules", test))]
    pub(super) fn with_exceptions(&self, exceptions: Vec<Exception>) -> Self {
        Self {
            zone: self.zone.clone(),
            weekly: self.weekly.clone(),
            exceptions,
            first: self.first,
            last: self.last,
        }
    }

    /// The days from `first` to `last`, by their numbers.
    pub(super) fn days(&self, first: i32, last: i32) -> Days<'_> {
        Days {
            definition: self,
            next: first,
            last,
            period: self
                .weekly
                .partition_point(|&(from, _)| from <= first)
                .saturating_sub(1),
            exception: self
                .exceptions
                .partition_point(|exception| exception.date.to_epoch_days() < first),
        }
    }

    /// The windows that the weekly hours give `date`, whatever exceptions say.
    pub(super) fn weekly_on(&self, date: NaiveDate) -> &[Hours] {
        let number = date.to_epoch_days();
        let later = self.weekly.partition_point(|&(from, _)| from <= number);
        self.weekly
            .get(later.saturating_sub(1))
            .map_or(&[], |(_, hours)| hours.on_day(weekday(number)))
    }

    /// The instants at which `hours` of the day `number` open and close; equal where a gap swallows them.
    pub(super) fn window(&self, number: i32, hours: Hours, cursor: &mut Cursor) -> (i64, i64) {
        let midnight = i64::from(number) * DAY;
        let offsets = self.zone.offsets();
        (
            offsets.instant_of_with(midnight + i64::from(hours.opens()), cursor),
            offsets.instant_of_with(midnight + i64::from(hours.closes()), cursor),
        )
    }

    /// The first instant of the first date, and the first after the last.
    pub(super) fn covered(&self) -> (i64, i64) {
        let offsets = self.zone.offsets();
        (
            offsets.instant_of(i64::from(self.first.to_epoch_days()) * DAY),
            offsets.instant_of((i64::from(self.last.to_epoch_days()) + 1) * DAY),
        )
    }

    pub(super) fn digest(&self) -> Digest {
        let mut writer = DigestWriter::new();
        writer.bytes(b"calendar 1");
        self.write_zone(&mut writer);
        self.write_weekly_hours(&mut writer);
        self.write_exceptions(&mut writer);
        writer.finish()
    }

    /// The digests of its parts.
    pub(super) fn digests(&self) -> CalendarDigests {
        let of = |name: &[u8], write: fn(&Self, &mut DigestWriter)| {
            let mut writer = DigestWriter::new();
            writer.bytes(name);
            write(self, &mut writer);
            writer.finish()
        };
        CalendarDigests {
            zone: of(b"zone 1", Self::write_zone),
            hours: of(b"hours 1", Self::write_weekly_hours),
            exceptions: of(b"exceptions 1", Self::write_exceptions),
        }
    }

    /// The offsets of the zone on the dates of the span and near them.
    fn write_zone(&self, writer: &mut DigestWriter) {
        writer.i32(self.first.to_epoch_days());
        writer.i32(self.last.to_epoch_days());
        let (start, end) = self.covered();
        let offsets: Vec<_> = self
            .zone
            .offsets()
            .within(start - i64::from(REACH) * DAY, end + i64::from(REACH) * DAY)
            .collect();
        writer.length(offsets.len());
        for (at, offset) in offsets {
            writer.i64(at);
            writer.i32(offset);
        }
    }

    fn write_weekly_hours(&self, writer: &mut DigestWriter) {
        writer.length(self.weekly.len());
        for (from, weekly) in &self.weekly {
            writer.i32(*from);
            (0..7).for_each(|day| hours(writer, weekly.on_day(day)));
        }
    }

    fn write_exceptions(&self, writer: &mut DigestWriter) {
        writer.length(self.exceptions.len());
        for exception in &self.exceptions {
            writer.i32(exception.date.to_epoch_days());
            hours(writer, &exception.hours);
        }
    }
}

fn hours(writer: &mut DigestWriter, hours: &[Hours]) {
    writer.length(hours.len());
    for window in hours {
        writer.u32(window.opens());
        writer.u32(window.closes());
    }
}

/// See [`Definition::days`].
#[derive(Clone, Debug)]
pub(super) struct Days<'a> {
    definition: &'a Definition,
    next: i32,
    last: i32,
    /// The weekly hours that hold on the next day.
    period: usize,
    /// The first exception on the next day or after it.
    exception: usize,
}

impl<'a> Iterator for Days<'a> {
    type Item = Day<'a>;

    fn next(&mut self) -> Option<Day<'a>> {
        if self.next > self.last {
            return None;
        }
        let number = self.next;
        self.next += 1;
        let Definition {
            weekly, exceptions, ..
        } = self.definition;
        if weekly
            .get(self.period + 1)
            .is_some_and(|&(from, _)| from <= number)
        {
            self.period += 1;
        }
        if let Some(exception) = exceptions.get(self.exception)
            && exception.date.to_epoch_days() == number
        {
            let origin = Origin::Exception(self.exception, exception);
            self.exception += 1;
            return Some(Day {
                number,
                hours: &exception.hours,
                origin,
            });
        }
        let weekday = weekday(number);
        Some(Day {
            number,
            hours: weekly
                .get(self.period)
                .map_or(&[], |(_, hours)| hours.on_day(weekday)),
            origin: Origin::Weekly {
                period: self.period,
                weekday,
            },
        })
    }
}

/// The weekday of a day since 1970-01-01, a Thursday; Monday is zero.
pub(super) fn weekday(number: i32) -> usize {
    (number + 3).rem_euclid(7).unsigned_abs() as usize
}
