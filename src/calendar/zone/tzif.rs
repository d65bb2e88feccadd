//! Zones from TZif data (RFC 9636), the embedded database's or the caller's.
//!
//! The parser tells the offset at an instant. It is asked at every instant at which the offset may change: at the
//! transitions of the data, and wherever the rule in their footer starts or ends daylight saving time.

#![allow(
    clippy::arithmetic_side_effects,
    reason = "rules are expanded from 1969 to 2100; their times lie within a week, offsets within a day"
)]

use alloc::{string::ToString, vec::Vec};
use core::{fmt, ops::RangeInclusive};

use chrono::{DateTime, Days, FixedOffset, NaiveDate, Weekday};
use tz::{
    LocalTimeType, TimeZone, TimeZoneRef,
    timezone::{AlternateTime, MonthWeekDay, RuleDay, Transition, TransitionRule},
};

use super::{LAST, TzifProblem, known_time, midnight, year_start};
use crate::calendar::offsets::Offsets;

/// The years whose rules reach into the time that a zone knows.
const RULE_YEARS: RangeInclusive<i32> = 1969..=2100;

/// The last date that `data` cover, and the offsets, for a zone that serves the dates from `first` on.
pub(super) fn read(first: NaiveDate, data: &[u8]) -> Result<(NaiveDate, Offsets), TzifProblem> {
    check_headers(data)?;
    let zone = TimeZone::from_tz_data(data).map_err(malformed)?;
    let zone = zone.as_ref();
    check_offsets(zone)?;

    let (start, known_end) = known_time(first, LAST);
    let end = known_end.min(end_of(zone));
    if end <= start {
        return Err(TzifProblem::TooOld { end });
    }
    let first_offset = offset_at(zone, start)?;
    let transitions = possible_changes(zone)
        .into_iter()
        .filter(|instant| (start..end).contains(instant))
        .map(|instant| Ok((instant, offset_at(zone, instant)?)))
        .collect::<Result<Vec<_>, _>>()?;
    let offsets = Offsets::new(start, end, first_offset, transitions);
    let last = last_date(first, &offsets).ok_or(TzifProblem::TooOld { end })?;
    Ok((last, offsets))
}

/// Refuses what the parser would take, or could trip over.
fn check_headers(data: &[u8]) -> Result<(), TzifProblem> {
    let (header, rest) = Header::read(data)?;
    let rest = header.skip_block(rest, 4)?;
    if header.version > 1 {
        // The first block is for readers of version 1 only; the data follow it.
        let (header, rest) = Header::read(rest)?;
        let footer = header.skip_block(rest, 8)?;
        // The parser takes a single line feed for both the first and the last.
        if footer.len() < 2 {
            return Err(too_short());
        }
    }
    Ok(())
}

/// What the header of a block says of it.
struct Header {
    version: u8,
    /// How many UT indicators, standard-time indicators, leap seconds, transitions, types and bytes of designations.
    counts: [u32; 6],
}

impl Header {
    /// The header at the start of `data`, and what follows it.
    fn read(data: &[u8]) -> Result<(Self, &[u8]), TzifProblem> {
        let Some((&[b'T', b'Z', b'i', b'f', version, ..], rest)) = data.split_first_chunk::<20>()
        else {
            return Err(malformed("they do not start with a TZif header"));
        };
        let version = match version {
            0 => 1,
            b'2' | b'3' => version - b'0',
            b'4'..=b'9' => {
                return Err(TzifProblem::Version {
                    version: version - b'0',
                });
            }
            _ => return Err(malformed("their version is not a digit")),
        };
        let (counts, rest) = rest.split_first_chunk::<24>().ok_or_else(too_short)?;
        let (counts, _) = counts.as_chunks::<4>();
        let [ut, standard, leap_seconds, transitions, types, designations] = counts else {
            return Err(too_short());
        };
        let counts = [ut, standard, leap_seconds, transitions, types, designations]
            .map(|count| u32::from_be_bytes(*count));
        if *leap_seconds != [0; 4] {
            return Err(TzifProblem::LeapSeconds);
        }
        Ok((Self { version, counts }, rest))
    }

    /// What follows the block that `data` start with, whose times are of `time_size` bytes.
    fn skip_block<'a>(&self, data: &'a [u8], time_size: u64) -> Result<&'a [u8], TzifProblem> {
        let sizes = [1, 1, time_size + 4, time_size + 1, 6, 1];
        let counts = self.counts.iter().map(|count| u64::from(*count));
        let length: u64 = counts.zip(sizes).map(|(count, size)| count * size).sum();
        let length = usize::try_from(length).map_err(|_| too_short())?;
        let (_, rest) = data.split_at_checked(length).ok_or_else(too_short)?;
        Ok(rest)
    }
}

/// Refuses an offset of a day or more, used or not.
fn check_offsets(zone: TimeZoneRef<'_>) -> Result<(), TzifProblem> {
    let of_rule = match zone.extra_rule() {
        None => [None, None],
        Some(TransitionRule::Fixed(only)) => [Some(only), None],
        Some(TransitionRule::Alternate(rule)) => [Some(rule.std()), Some(rule.dst())],
    };
    zone.local_time_types()
        .iter()
        .chain(of_rule.into_iter().flatten())
        .map(LocalTimeType::ut_offset)
        .find(|seconds| FixedOffset::east_opt(*seconds).is_none())
        .map_or(Ok(()), |seconds| {
            Err(TzifProblem::OffsetOutOfRange { seconds })
        })
}

/// The first second of which the data say nothing.
fn end_of(zone: TimeZoneRef<'_>) -> i64 {
    match (zone.transitions().last(), zone.extra_rule()) {
        (Some(last), None) => last.unix_leap_time(),
        _ => i64::MAX,
    }
}

fn offset_at(zone: TimeZoneRef<'_>, instant: i64) -> Result<i32, TzifProblem> {
    zone.find_local_time_type(instant)
        .map(LocalTimeType::ut_offset)
        .map_err(malformed)
}

/// The instants at which the offset may change, in order.
fn possible_changes(zone: TimeZoneRef<'_>) -> Vec<i64> {
    let mut instants: Vec<i64> = zone
        .transitions()
        .iter()
        .map(Transition::unix_leap_time)
        .collect();
    if let Some(TransitionRule::Alternate(rule)) = zone.extra_rule() {
        instants.extend(RULE_YEARS.flat_map(|year| starts_and_ends(rule, year)));
    }
    instants.sort_unstable();
    instants
}

/// The instants at which daylight saving time starts and ends by the rule of `year`.
fn starts_and_ends(rule: &AlternateTime, year: i32) -> [i64; 2] {
    // Each is told on the clock that it replaces.
    let start = rule.dst_start_time() - rule.std().ut_offset();
    let end = rule.dst_end_time() - rule.dst().ut_offset();
    [(rule.dst_start(), start), (rule.dst_end(), end)]
        .map(|(day, second)| midnight(date_of(*day, year)) + i64::from(second))
}

/// The date that `day` falls on in `year`.
fn date_of(day: RuleDay, year: i32) -> NaiveDate {
    let january = year_start(year);
    let leap_days = u16::from(january.leap_year());
    match day {
        RuleDay::Julian0WithLeap(day) => january + Days::new(day.get().into()),
        RuleDay::Julian1WithoutLeap(day) => {
            // The 60th day is 1 March in every year.
            let past_february = if day.get() < 60 { 0 } else { leap_days };
            january + Days::new((day.get() - 1 + past_february).into())
        }
        RuleDay::MonthWeekDay(day) => weekday_of_month(year, day).unwrap_or(january),
    }
}

/// The n-th such weekday of the month; the fifth is the last, be it the fourth.
fn weekday_of_month(year: i32, day: MonthWeekDay) -> Option<NaiveDate> {
    let weekday = Weekday::try_from((day.week_day() + 6) % 7).ok()?;
    let nth = |week| NaiveDate::from_weekday_of_month_opt(year, day.month().into(), weekday, week);
    nth(day.week()).or_else(|| nth(4))
}

/// The last date from `first` on that is over before the offsets end.
fn last_date(first: NaiveDate, offsets: &Offsets) -> Option<NaiveDate> {
    let end = offsets.end();
    let is_over = |date: &NaiveDate| offsets.instant_of(midnight(*date + Days::new(1))) < end;
    // An offset is less than a day: the date sought lies at most two days before the end's date in UTC.
    let end = DateTime::from_timestamp(end, 0)?.date_naive();
    core::iter::successors(Some(end), NaiveDate::pred_opt)
        .take(3)
        .find(is_over)
        .filter(|date| *date >= first)
        .map(|date| date.min(LAST))
}

fn too_short() -> TzifProblem {
    malformed("they are shorter than their header says")
}

fn malformed(reason: impl fmt::Display) -> TzifProblem {
    TzifProblem::Malformed {
        reason: reason.to_string(),
    }
}
