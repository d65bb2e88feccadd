//! Time zones: what the wall clock shows, and when it first shows it.

#[rustfmt::skip]
mod countries;
#[cfg(feature = "tzdb")]
mod embedded;
mod error;
#[cfg(any(feature = "tzdb", feature = "time-tz"))]
mod refusal;
#[cfg(feature = "time-tz")]
mod time_tz;
mod tzif;
#[cfg(any(feature = "tzdb", feature = "time-tz"))]
#[rustfmt::skip]
mod windows;
mod zone_set;

use alloc::{borrow::ToOwned, format, string::String, sync::Arc};
use core::{
    fmt,
    hash::{Hash, Hasher},
    ops::RangeInclusive,
};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

use super::{
    error::{CalendarError, Outside},
    offsets::Offsets,
};

#[cfg(feature = "tzdb")]
pub use embedded::TZDB;
pub use error::{TzifProblem, ZoneError};
pub use zone_set::Zones;

/// A time zone: its offset from UTC at every instant of the dates it serves.
///
/// A zone comes from the embedded database (`Zone::iana`), from TZif bytes ([`Zone::from_tzif`]), or is a fixed offset
/// ([`Zone::utc`], [`Zone::fixed`]). With the feature `time-tz` a `&time_tz::Tz` becomes one too. It is cheap to clone.
///
/// Two zones are equal when they serve the same dates with the same offsets, whatever their names: aliases are equal.
///
/// # Example
///
/// ```
/// # #[cfg(feature = "tzdb")] {
/// use unified_support::calendar::Zone;
/// use unified_support::chrono::NaiveDate;
///
/// let paris = Zone::iana("Europe/Paris").unwrap();
/// let noon = NaiveDate::from_ymd_opt(2026, 7, 6).unwrap().and_hms_opt(12, 0, 0).unwrap();
/// let at = paris.instant_of(noon).unwrap();
/// assert_eq!(at.to_rfc3339(), "2026-07-06T10:00:00+00:00");
/// assert_eq!(paris.local(at).unwrap().to_rfc3339(), "2026-07-06T12:00:00+02:00");
/// # }
/// ```
#[derive(Clone)]
pub struct Zone(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    name: String,
    first: NaiveDate,
    last: NaiveDate,
    /// The first second of the first date.
    from: i64,
    /// The first second after the last date.
    until: i64,
    offsets: Offsets,
    /// The version of the embedded database, if the zone is of it.
    tzdb: Option<&'static str>,
    /// Where it is from, as the caller says.
    label: Option<Arc<str>>,
}

/// The codes of the countries in which the zone `name` lies, by the lists of the time zone database, parted by spaces; none if
/// it lies in none, or is not of the database.
pub(crate) fn countries_of(name: &str) -> Option<&'static str> {
    let rows = &countries::COUNTRIES;
    let found = rows.binary_search_by(|(zone, _)| (*zone).cmp(name)).ok()?;
    rows.get(found).map(|(_, codes)| *codes)
}

/// Whether the lists of the time zone database have a zone in the country with this code.
pub(crate) fn has_zones(country: &str) -> bool {
    let mut rows = countries::COUNTRIES.iter();
    rows.any(|(_, codes)| codes.split(' ').any(|code| code == country))
}

/// The first date of the zones that no database bounds.
const FIRST: NaiveDate = year_start(1970);
/// The first date of the zones of a database: before, some databases are wrong for some zones.
#[cfg(any(feature = "tzdb", feature = "time-tz"))]
const DATABASE_FIRST: NaiveDate = year_start(2000);
/// The last date of every zone.
const LAST: NaiveDate = match year_start(2100).pred_opt() {
    Some(date) => date,
    None => NaiveDate::MAX,
};
const SECONDS_PER_DAY: i64 = 86_400;
const NANOSECONDS_PER_SECOND: u32 = 1_000_000_000;

impl Zone {
    /// Coordinated universal time, from 1970 to 2099. Its name is `UTC`.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::calendar::Zone;
    ///
    /// assert_eq!(Zone::utc().name(), "UTC");
    /// assert_eq!(Zone::utc(), Zone::fixed(0).unwrap());
    /// ```
    #[must_use]
    pub fn utc() -> Self {
        Self::constant("UTC".to_owned(), 0)
    }

    /// The zone that is always `seconds_east` of UTC, from 1970 to 2099. Its name is the offset, such as `+05:30`.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::calendar::Zone;
    ///
    /// assert_eq!(Zone::fixed(-12_600).unwrap().name(), "-03:30");
    /// ```
    ///
    /// # Errors
    ///
    /// - [`ZoneError::OffsetOutOfRange`]: `seconds_east` is 24 h or more, east or west.
    pub fn fixed(seconds_east: i32) -> Result<Self, ZoneError> {
        let offset = FixedOffset::east_opt(seconds_east).ok_or(ZoneError::OffsetOutOfRange {
            seconds: seconds_east,
        })?;
        Ok(Self::constant(format!("{offset}"), seconds_east))
    }

    /// The zone that the TZif file `data` describes (RFC 9636), from 1970 to 2099. Its name is `name`.
    ///
    /// Files of versions 1 to 3 are read. A file without a footer says nothing from its last transition on: the zone's last
    /// date is the last that ended before. A file with neither footer nor transition is a fixed offset.
    ///
    /// # Example: the smallest file, a fixed offset of one hour
    ///
    /// ```
    /// use unified_support::calendar::Zone;
    ///
    /// let mut data = b"TZif".to_vec();
    /// data.extend([0; 16]); // version 1
    /// for count in [0_u32, 0, 0, 0, 1, 4] {
    ///     data.extend(count.to_be_bytes()); // one type, four bytes of designations
    /// }
    /// data.extend(3600_i32.to_be_bytes());
    /// data.extend(*b"\0\0CET\0"); // no daylight saving, designation at 0
    ///
    /// let zone = Zone::from_tzif("Office", &data).unwrap();
    /// assert_eq!(zone, Zone::fixed(3600).unwrap());
    /// ```
    ///
    /// # Errors
    ///
    /// [`ZoneError::Tzif`] with the [`TzifProblem`]:
    ///
    /// - `data` is version 4 or later;
    /// - it carries a table of leap seconds;
    /// - one of its offsets is 24 h or more;
    /// - it says nothing of any whole date from 1970 on;
    /// - it is malformed.
    pub fn from_tzif(name: impl Into<String>, data: &[u8]) -> Result<Self, ZoneError> {
        let name = name.into();
        match tzif::read(FIRST, data) {
            Ok((last, offsets)) => Ok(Self::new(name, FIRST, last, offsets, None)),
            Err(problem) => Err(ZoneError::Tzif { name, problem }),
        }
    }

    /// The name that the zone was asked for by: of an alias, the alias.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Whether both are one zone: clones of each other, name and all.
    #[cfg(any(feature = "rules", test))]
    pub(super) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The version of the embedded time zone database, if the zone is of it; none if it was given, or is a fixed offset.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::calendar::Zone;
    ///
    /// assert_eq!(Zone::utc().tzdb(), None);
    /// # #[cfg(feature = "tzdb")] {
    /// use unified_support::calendar::TZDB;
    ///
    /// assert_eq!(Zone::iana("Europe/Paris").unwrap().tzdb(), Some(TZDB));
    /// # }
    /// ```
    #[must_use]
    pub fn tzdb(&self) -> Option<&'static str> {
        self.0.tzdb
    }

    /// The same zone, of which `label` says where it is from: the database and its version, or the system that keeps it.
    ///
    /// The stamp of each decision that uses the zone repeats it.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::calendar::Zone;
    ///
    /// let zone = Zone::fixed(3_600).unwrap().labelled("site survey 2025");
    /// assert_eq!(zone.label(), Some("site survey 2025"));
    /// assert_eq!(zone, Zone::fixed(3_600).unwrap());
    /// ```
    #[must_use]
    pub fn labelled(self, label: impl Into<Arc<str>>) -> Self {
        let mut inner = Arc::unwrap_or_clone(self.0);
        inner.label = Some(label.into());
        Self(Arc::new(inner))
    }

    /// Where the zone is from, as [`labelled`](Self::labelled) said; none of a zone without a label.
    #[must_use]
    pub fn label(&self) -> Option<&str> {
        self.0.label.as_deref()
    }

    pub(crate) fn shared_label(&self) -> Option<Arc<str>> {
        self.0.label.clone()
    }

    /// The dates that the zone serves, both included.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::calendar::Zone;
    ///
    /// let dates = Zone::utc().dates();
    /// assert_eq!(dates.start().to_string(), "1970-01-01");
    /// assert_eq!(dates.end().to_string(), "2099-12-31");
    /// ```
    #[must_use]
    pub fn dates(&self) -> RangeInclusive<NaiveDate> {
        self.0.first..=self.0.last
    }

    /// The offset from UTC that holds at `instant`.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: `instant` lies before the first or after the last date of the zone.
    /// - [`CalendarError::LeapSecond`]: `instant` is a leap second.
    pub fn offset_at(&self, instant: DateTime<Utc>) -> Result<FixedOffset, CalendarError> {
        refuse_leap_second(instant.nanosecond(), || whole_second(instant))?;
        let second = instant.timestamp();
        if !(self.0.from..self.0.until).contains(&second) {
            return Err(self.out_of_span(Outside::Instant(instant)));
        }
        FixedOffset::east_opt(self.offsets().offset_at(second))
            .ok_or_else(|| self.out_of_span(Outside::Answer))
    }

    /// What the wall clock shows at `instant`.
    ///
    /// # Example: the second pass of a repeated hour
    ///
    /// ```
    /// # #[cfg(feature = "tzdb")] {
    /// use unified_support::calendar::Zone;
    ///
    /// let paris = Zone::iana("Europe/Paris").unwrap();
    /// let before = "2026-10-25T00:30:00Z".parse().unwrap();
    /// let after = "2026-10-25T01:30:00Z".parse().unwrap();
    /// assert_eq!(paris.local(before).unwrap().to_rfc3339(), "2026-10-25T02:30:00+02:00");
    /// assert_eq!(paris.local(after).unwrap().to_rfc3339(), "2026-10-25T02:30:00+01:00");
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: `instant` lies before the first or after the last date of the zone.
    /// - [`CalendarError::LeapSecond`]: `instant` is a leap second.
    pub fn local(&self, instant: DateTime<Utc>) -> Result<DateTime<FixedOffset>, CalendarError> {
        Ok(instant.with_timezone(&self.offset_at(instant)?))
    }

    /// The date on the wall calendar at `instant`.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::OutOfSpan`]: `instant` lies before the first or after the last date of the zone.
    /// - [`CalendarError::LeapSecond`]: `instant` is a leap second.
    pub fn local_date(&self, instant: DateTime<Utc>) -> Result<NaiveDate, CalendarError> {
        self.local(instant).map(|local| local.date_naive())
    }

    /// The first instant at which the wall clock shows `local` or later.
    ///
    /// Where the clock was turned back it is the first pass; where it was turned forward over `local`, the moment of turning.
    ///
    /// # Example: a time that the clock skipped
    ///
    /// ```
    /// # #[cfg(feature = "tzdb")] {
    /// use unified_support::calendar::Zone;
    /// use unified_support::chrono::NaiveDate;
    ///
    /// let paris = Zone::iana("Europe/Paris").unwrap();
    /// let skipped = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap().and_hms_opt(2, 30, 0).unwrap();
    /// let at = paris.instant_of(skipped).unwrap();
    /// assert_eq!(paris.local(at).unwrap().to_rfc3339(), "2026-03-29T03:00:00+02:00");
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// - [`CalendarError::DateOutOfSpan`]: the date of `local` is not one that the zone serves.
    /// - [`CalendarError::LeapSecond`]: `local` is a leap second.
    pub fn instant_of(&self, local: NaiveDateTime) -> Result<DateTime<Utc>, CalendarError> {
        if !self.dates().contains(&local.date()) {
            return Err(CalendarError::DateOutOfSpan {
                what: Outside::Date(local.date()),
                first: self.0.first,
                last: self.0.last,
            });
        }
        let shown = local.and_utc().timestamp();
        let second = self.offsets().instant_of(shown);
        refuse_leap_second(local.nanosecond(), || instant(second, 0))?;
        // At the end of a gap the clock shows more than `local`, whatever its fraction of a second.
        let offset = i64::from(self.offsets().offset_at(second));
        let in_gap = second.saturating_add(offset) != shown;
        let nanosecond = if in_gap { 0 } else { local.nanosecond() };
        Ok(instant(second, nanosecond))
    }

    /// The first instant of `date`: midnight, or the end of the gap that swallowed it.
    ///
    /// # Example: a date that the zone skipped
    ///
    /// ```
    /// # #[cfg(feature = "tzdb")] {
    /// use unified_support::calendar::Zone;
    /// use unified_support::chrono::NaiveDate;
    ///
    /// let apia = Zone::iana("Pacific/Apia").unwrap();
    /// let skipped = NaiveDate::from_ymd_opt(2011, 12, 30).unwrap();
    /// assert_eq!(apia.start_of(skipped), apia.start_of(skipped.succ_opt().unwrap()));
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// - [`CalendarError::DateOutOfSpan`]: `date` is not one that the zone serves.
    pub fn start_of(&self, date: NaiveDate) -> Result<DateTime<Utc>, CalendarError> {
        self.instant_of(date.and_time(NaiveTime::MIN))
    }

    /// The offsets, known from two days before the first date to two days after the last.
    ///
    /// Where TZif data end, they end with them, after the last date but perhaps within the two days.
    pub(super) fn offsets(&self) -> &Offsets {
        &self.0.offsets
    }

    fn constant(name: String, offset: i32) -> Self {
        let (start, end) = known_time(FIRST, LAST);
        Self::new(
            name,
            FIRST,
            LAST,
            Offsets::new(start, end, offset, []),
            None,
        )
    }

    fn new(
        name: String,
        first: NaiveDate,
        last: NaiveDate,
        offsets: Offsets,
        tzdb: Option<&'static str>,
    ) -> Self {
        Self(Arc::new(Inner {
            name,
            first,
            last,
            from: offsets.instant_of(midnight(first)),
            until: offsets.instant_of(midnight(last).saturating_add(SECONDS_PER_DAY)),
            offsets,
            tzdb,
            label: None,
        }))
    }

    fn out_of_span(&self, what: Outside) -> CalendarError {
        CalendarError::OutOfSpan {
            what,
            from: instant(self.0.from, 0),
            until: instant(self.0.until, 0),
        }
    }

    /// What makes the zone what it is: all but its name and its source.
    fn identity(&self) -> (NaiveDate, NaiveDate, &Offsets) {
        (self.0.first, self.0.last, &self.0.offsets)
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.identity() == other.identity()
    }
}

impl Eq for Zone {}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.identity().hash(state);
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Zone").field(&self.0.name).finish()
    }
}

/// The Unix seconds over which offsets must be known to serve `first..=last` and two days more on either side.
fn known_time(first: NaiveDate, last: NaiveDate) -> (i64, i64) {
    // An offset is less than a day: the local time of those days lies within one day more.
    let start = midnight(first).saturating_sub(3 * SECONDS_PER_DAY);
    let end = midnight(last).saturating_add(4 * SECONDS_PER_DAY);
    (start, end)
}

/// The start of `date`, as a local time in seconds.
fn midnight(date: NaiveDate) -> i64 {
    date.and_time(NaiveTime::MIN).and_utc().timestamp()
}

/// Every instant of a zone lies between 1969 and 2100, so that it is never the default.
fn instant(second: i64, nanosecond: u32) -> DateTime<Utc> {
    DateTime::from_timestamp(second, nanosecond).unwrap_or_default()
}

fn whole_second(instant: DateTime<Utc>) -> DateTime<Utc> {
    instant.with_nanosecond(0).unwrap_or(instant)
}

fn refuse_leap_second(
    nanosecond: u32,
    after: impl Fn() -> DateTime<Utc>,
) -> Result<(), CalendarError> {
    if nanosecond < NANOSECONDS_PER_SECOND {
        Ok(())
    } else {
        Err(CalendarError::LeapSecond { after: after() })
    }
}

const fn year_start(year: i32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, 1, 1) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

const _: () = {
    const fn assert_shareable<T: Send + Sync>() {}
    assert_shareable::<Zone>();
};

#[cfg(test)]
mod tests {
    use std::{
        hash::{BuildHasher, RandomState},
        string::ToString,
    };

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn hash_of(zone: &Zone) -> u64 {
        // One state for all: equal zones must hash alike under any.
        std::thread_local!(static STATE: RandomState = RandomState::new());
        STATE.with(|state| state.hash_one(zone))
    }

    #[test]
    fn a_fixed_offset_is_named_by_it() {
        assert_eq!(Zone::fixed(20_700).unwrap().name(), "+05:45");
        assert_eq!(Zone::fixed(-1).unwrap().name(), "-00:00:01");
        assert_eq!(Zone::fixed(0).unwrap().name(), "+00:00");
        assert_eq!(std::format!("{:?}", Zone::utc()), r#"Zone("UTC")"#);
    }

    #[test]
    fn an_offset_of_a_day_is_refused() {
        assert!(Zone::fixed(86_399).is_ok() && Zone::fixed(-86_399).is_ok());
        for seconds in [86_400, -86_400, i32::MAX, i32::MIN] {
            let error = Zone::fixed(seconds).unwrap_err();
            assert_eq!(error, ZoneError::OffsetOutOfRange { seconds });
        }
    }

    #[test]
    fn equal_by_offsets_not_by_name() {
        let zero = Zone::fixed(0).unwrap();
        assert_eq!(Zone::utc(), zero);
        assert_eq!(hash_of(&Zone::utc()), hash_of(&zero));
        assert_ne!(Zone::utc(), Zone::fixed(1).unwrap());
    }

    #[test]
    fn the_span_is_that_of_the_local_dates() {
        let zone = Zone::fixed(3600).unwrap();
        assert!(zone.local(at("1969-12-31T23:00:00Z")).is_ok());
        assert!(zone.local(at("2099-12-31T22:59:59.999999999Z")).is_ok());
        for outside in ["1969-12-31T22:59:59.999999999Z", "2099-12-31T23:00:00Z"] {
            let error = zone.local(at(outside)).unwrap_err();
            assert_eq!(
                error,
                CalendarError::OutOfSpan {
                    what: Outside::Instant(at(outside)),
                    from: at("1969-12-31T23:00:00Z"),
                    until: at("2099-12-31T23:00:00Z"),
                }
            );
        }
    }

    #[test]
    fn a_date_outside_the_span_is_refused() {
        for date in [
            FIRST.pred_opt().unwrap(),
            LAST.succ_opt().unwrap(),
            NaiveDate::MIN,
            NaiveDate::MAX,
        ] {
            let error = Zone::utc().start_of(date).unwrap_err();
            assert_eq!(
                error,
                CalendarError::DateOutOfSpan {
                    what: Outside::Date(date),
                    first: FIRST,
                    last: LAST
                }
            );
        }
        for instant in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            assert!(matches!(
                Zone::utc().local_date(instant),
                Err(CalendarError::OutOfSpan { .. })
            ));
        }
    }

    #[test]
    fn a_leap_second_is_refused() {
        let leap = at("2016-12-31T23:59:60.5Z");
        let after = at("2016-12-31T23:59:59Z");
        assert_eq!(
            Zone::utc().offset_at(leap),
            Err(CalendarError::LeapSecond { after })
        );

        let five_and_a_half_east = Zone::fixed(19_800).unwrap();
        let after = at("2016-12-31T18:29:59Z");
        assert_eq!(
            five_and_a_half_east.instant_of(leap.naive_utc()),
            Err(CalendarError::LeapSecond { after })
        );
    }

    #[test]
    fn nanoseconds_are_kept() {
        let zone = Zone::fixed(-3600).unwrap();
        let instant = at("2026-07-06T10:00:00.123456789Z");
        let local = zone.local(instant).unwrap();
        assert_eq!(
            local.naive_local().to_string(),
            "2026-07-06 09:00:00.123456789"
        );
        assert_eq!(zone.instant_of(local.naive_local()), Ok(instant));
    }
}
