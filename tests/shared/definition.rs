//! What a calendar is defined by, drawn from bytes, for the library and for the model.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Offset, Weekday};
use unified_support::calendar::{BusinessCalendar, Hours, WeeklyHours, Zone};
use unified_support::finding::Findings;

use super::bytes::Bytes;
use super::naive::{Nanos, SECOND, WallClock};

/// One window of a day: the seconds from midnight to its opening and to its closing.
pub(crate) type Window = (u32, u32);

/// The windows of Monday to Sunday.
pub(crate) type Week = [Vec<Window>; 7];

/// A calendar before it is compiled.
#[derive(Clone, Debug)]
pub(crate) struct Definition {
    pub(crate) place: Place,
    pub(crate) week: Week,
    /// Weekly hours that replace those before, from a date on.
    pub(crate) changes: BTreeMap<NaiveDate, Week>,
    /// The windows of dates that do not follow the week; none for a closure.
    pub(crate) exceptions: BTreeMap<NaiveDate, Vec<Window>>,
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
}

/// Where a zone comes from. Instants in Unix seconds, offsets in seconds east of UTC.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    Fixed(i32),
    Iana(&'static str),
    /// The bytes of a TZif file: the first offset, and what follows it.
    Tzif(i32, Vec<(i64, i32)>),
}

/// Zones with something to trip over, and a date when they do.
const ANCHORS: [(&str, (i32, u32, u32)); 16] = [
    ("Europe/Berlin", (2026, 3, 29)),
    ("Europe/Berlin", (2026, 10, 25)),
    ("America/New_York", (2026, 11, 1)),
    ("America/Sao_Paulo", (2015, 10, 18)),
    ("Africa/Cairo", (2026, 10, 29)),
    ("Asia/Almaty", (2024, 3, 1)),
    ("Australia/Lord_Howe", (2026, 4, 5)),
    ("Antarctica/Troll", (2026, 10, 25)),
    ("Africa/Casablanca", (2026, 2, 15)),
    ("America/Caracas", (2007, 12, 9)),
    ("Asia/Pyongyang", (2015, 8, 15)),
    ("America/St_Johns", (2010, 11, 7)),
    ("Antarctica/Casey", (2010, 3, 5)),
    ("Pacific/Fakaofo", (2011, 12, 30)),
    ("Pacific/Apia", (2011, 12, 30)),
    ("Asia/Kathmandu", (2026, 7, 6)),
];

impl Definition {
    pub(crate) fn drawn(bytes: &mut Bytes) -> Self {
        let (name, (year, month, day)) = bytes.pick(&ANCHORS);
        let anchor = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
        let (place, first) = match bytes.below(4) {
            0 => (fixed(bytes), any_date(bytes, 1970)),
            1 => {
                let first = any_date(bytes, 1970);
                (tzif(bytes, first), first)
            }
            2 => (Place::Iana(name), any_date(bytes, 2000)),
            _ => (Place::Iana(name), anchor - days(bytes.below(6))),
        };
        Self::drawn_in(bytes, place, first)
    }

    /// A second calendar whose span meets that of this one more often than not.
    pub(crate) fn drawn_beside(&self, bytes: &mut Bytes) -> Self {
        let first = self.first - Days::new(3) + days(bytes.below(8));
        let place = match bytes.below(3) {
            0 => self.place.clone(),
            1 => fixed(bytes),
            _ => tzif(bytes, first),
        };
        Self::drawn_in(bytes, place, first)
    }

    fn drawn_in(bytes: &mut Bytes, place: Place, first: NaiveDate) -> Self {
        let length = if bytes.one_in(8) { 400 } else { 30 };
        let length = bytes.below(length);
        let mut drawn = Self {
            place,
            week: week(bytes),
            changes: BTreeMap::new(),
            exceptions: BTreeMap::new(),
            first,
            last: first + days(length),
        };
        for _ in 0..bytes.below(3) {
            let date = drawn.compiled_date(bytes);
            drawn.changes.insert(date, week(bytes));
        }
        for _ in 0..bytes.below(5) {
            let date = drawn.compiled_date(bytes);
            drawn.exceptions.insert(date, windows(bytes));
        }
        drawn
    }

    /// A date whose windows can matter: in the span, or up to two days before it.
    pub(crate) fn compiled_date(&self, bytes: &mut Bytes) -> NaiveDate {
        let length = (self.last - self.first).num_days();
        self.first - Days::new(2) + days(bytes.below(length + 3))
    }

    /// The windows of `date` as they are written.
    pub(crate) fn hours_on(&self, date: NaiveDate) -> &[Window] {
        use chrono::Datelike;
        let week = (self.changes.range(..=date).next_back()).map_or(&self.week, |change| change.1);
        let day = date.weekday().num_days_from_monday() as usize;
        self.exceptions.get(&date).unwrap_or(&week[day])
    }

    /// The wall clock from four days before the span to four days after it: no window reaches further.
    pub(crate) fn clock(&self) -> WallClock {
        let from = unix_midnight(self.first - Days::new(4));
        let until = unix_midnight(self.last + Days::new(4));
        let offsets = self.place.offsets(from, until).into_iter();
        WallClock(
            offsets
                .map(|(at, offset)| (Nanos::from(at) * SECOND, Nanos::from(offset) * SECOND))
                .collect(),
        )
    }

    pub(crate) fn calendar(&self) -> Result<BusinessCalendar, Findings> {
        self.calendar_in(self.place.zone())
    }

    /// The same hours in another zone.
    pub(crate) fn calendar_in(&self, zone: Zone) -> Result<BusinessCalendar, Findings> {
        let mut builder = BusinessCalendar::builder(zone)
            .weekly(weekly_hours(&self.week))
            .span(self.first, self.last);
        for (&date, week) in &self.changes {
            builder = builder.weekly_from(date, weekly_hours(week));
        }
        for (&date, windows) in &self.exceptions {
            builder = if windows.is_empty() {
                builder.closure(date, "closed")
            } else {
                builder.special_hours(date, hours(windows), "special")
            };
        }
        builder.build()
    }
}

impl Place {
    pub(crate) fn zone(&self) -> Zone {
        match self {
            Self::Fixed(offset) => Zone::fixed(*offset).expect("an offset within a day"),
            Self::Iana(name) => Zone::iana(name).expect("a zone of the database"),
            Self::Tzif(first, transitions) => {
                Zone::from_tzif("Test/Drawn", &tzif_bytes(*first, transitions))
                    .expect("a TZif file")
            }
        }
    }

    /// The offset at `from`, and each one that follows it before `until`.
    pub(crate) fn offsets(&self, from: i64, until: i64) -> Vec<(i64, i32)> {
        match self {
            Self::Fixed(offset) => vec![(from, *offset)],
            Self::Iana(_) => probed(&self.zone(), from, until),
            Self::Tzif(first, transitions) => {
                let before = transitions.iter().rfind(|transition| transition.0 <= from);
                let mut offsets = vec![(from, before.map_or(*first, |transition| transition.1))];
                offsets.extend(
                    transitions
                        .iter()
                        .filter(|&&(at, _)| from < at && at < until),
                );
                offsets
            }
        }
    }
}

/// The offsets that a zone tells of, asked hour by hour; where it knows none, those it knows are stretched.
fn probed(zone: &Zone, from: i64, until: i64) -> Vec<(i64, i32)> {
    let offset_at = |second| {
        let at = DateTime::from_timestamp(second, 0).expect("an instant near our time");
        Some(zone.offset_at(at).ok()?.fix().local_minus_utc())
    };
    let mut offsets: Vec<(i64, i32)> = Vec::new();
    let mut hour = from;
    while hour < until {
        if let Some(offset) = offset_at(hour) {
            match offsets.last() {
                None => offsets.push((from, offset)),
                Some(&(_, last)) if last != offset => {
                    let (mut old, mut new) = (hour - 3600, hour);
                    while new - old > 1 {
                        let middle = i64::midpoint(old, new);
                        if offset_at(middle) == Some(last) {
                            old = middle;
                        } else {
                            new = middle;
                        }
                    }
                    offsets.push((new, offset));
                }
                Some(_) => {}
            }
        }
        hour += 3600;
    }
    offsets
}

/// A TZif file of version 2 whose last offset holds for ever.
fn tzif_bytes(first: i32, transitions: &[(i64, i32)]) -> Vec<u8> {
    // Type 0 holds before the first transition, type n from the n-th on. Those readers that do not look past the
    // 32-bit block find no transition in it.
    let last = transitions.last().map_or(first, |transition| transition.1);
    let header = |transitions: usize, types: usize| {
        let counts =
            [0, 0, 0, transitions, types, 4].map(|count| u32::try_from(count).expect("few"));
        let mut header = b"TZif2".to_vec();
        header.extend([0; 15]);
        header.extend(counts.iter().flat_map(|count| count.to_be_bytes()));
        header
    };
    let local_type = |offset: i32| {
        let mut bytes = offset.to_be_bytes().to_vec();
        bytes.extend([0, 0]);
        bytes
    };
    let mut file = header(0, 1);
    file.extend(local_type(first));
    file.extend(b"LMT\0");
    file.extend(header(transitions.len(), transitions.len() + 1));
    file.extend(transitions.iter().flat_map(|(at, _)| at.to_be_bytes()));
    file.extend(1..=u8::try_from(transitions.len()).expect("few transitions"));
    file.extend(local_type(first));
    file.extend(
        transitions
            .iter()
            .flat_map(|&(_, offset)| local_type(offset)),
    );
    file.extend(b"LMT\0");
    // POSIX counts west of UTC.
    let (sign, west) = if last > 0 { ("-", last) } else { ("", -last) };
    let (hour, minute, second) = (west / 3600, west / 60 % 60, west % 60);
    file.extend(format!("\nLMT{sign}{hour}:{minute:02}:{second:02}\n").bytes());
    file
}

fn fixed(bytes: &mut Bytes) -> Place {
    Place::Fixed(offset(bytes))
}

/// Up to five transitions from about `first` on; some follow within minutes, others after weeks.
fn tzif(bytes: &mut Bytes, first: NaiveDate) -> Place {
    let before = offset(bytes);
    let mut at = unix_midnight(first - Days::new(3)) + bytes.below(7200) * 60;
    let mut last = before;
    let mut transitions = Vec::new();
    for _ in 0..bytes.below(6) {
        let furthest = bytes.pick(&[600, 6000, 60_000]);
        at += bytes.within(1, furthest) * 60;
        last = if bytes.one_in(3) {
            offset(bytes)
        } else {
            (last + bytes.pick(&[3600, -3600, 1800, -7200])).clamp(-86_399, 86_399)
        };
        transitions.push((at, last));
    }
    Place::Tzif(before, transitions)
}

fn offset(bytes: &mut Bytes) -> i32 {
    let seconds = match bytes.below(4) {
        0 => 0,
        1 | 2 => bytes.within(-48, 56) * 900,
        _ => bytes.within(-86_399, 86_399),
    };
    i32::try_from(seconds).expect("less than a day")
}

fn week(bytes: &mut Bytes) -> Week {
    if bytes.one_in(2) {
        std::array::from_fn(|_| windows(bytes))
    } else {
        let windows = windows(bytes);
        let worked = bytes.pick(&[7, 5, 6, 1]);
        std::array::from_fn(|day| {
            if day < worked {
                windows.clone()
            } else {
                Vec::new()
            }
        })
    }
}

/// Up to three windows, which may touch, overlap or be the same.
fn windows(bytes: &mut Bytes) -> Vec<Window> {
    (0..bytes.below(4)).map(|_| window(bytes)).collect()
}

/// Most often quarters of hours, and by day.
pub(crate) fn window(bytes: &mut Bytes) -> Window {
    let (opens, closes) = match bytes.below(8) {
        0..4 => {
            let opens = bytes.below(96);
            (opens * 900, (opens + bytes.within(1, 36)) * 900)
        }
        4..7 => {
            let opens = bytes.below(24);
            (opens * 3600, bytes.within(opens + 1, 48) * 3600)
        }
        _ => {
            let opens = bytes.below(172_800);
            (opens, bytes.within(opens + 1, 172_800))
        }
    };
    let seconds = |seconds: i64| u32::try_from(seconds).expect("within two days");
    (seconds(opens), seconds(closes))
}

fn any_date(bytes: &mut Bytes, from: i32) -> NaiveDate {
    // From the second week of January on, and over a year before the end of 2099.
    let first = NaiveDate::from_ymd_opt(from, 1, 9).expect("a date");
    let last = NaiveDate::from_ymd_opt(2098, 9, 1).expect("a date");
    first + days(bytes.below((last - first).num_days()))
}

pub(crate) fn weekly_hours(week: &Week) -> WeeklyHours {
    (0u8..)
        .zip(week)
        .fold(WeeklyHours::closed(), |weekly, (day, windows)| {
            weekly.with(Weekday::try_from(day).expect("a weekday"), hours(windows))
        })
}

pub(crate) fn hours(windows: &[Window]) -> Vec<Hours> {
    (windows.iter())
        .map(|&(opens, closes)| Hours::try_new(opens, closes).expect("closes after it opens"))
        .collect()
}

fn days(count: i64) -> Days {
    Days::new(u64::try_from(count).expect("not negative"))
}

fn unix_midnight(date: NaiveDate) -> i64 {
    i64::from(date.to_epoch_days()) * 86_400
}
