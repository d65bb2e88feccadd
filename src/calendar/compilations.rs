//! Calendars that differ in names at most are compiled once.

use alloc::{collections::BTreeMap, vec::Vec};
use core::hash::{Hash, Hasher};

use super::{BusinessCalendar, CalendarBuilder, exceptions::Given};
use crate::finding::Findings;

/// The calendars built so far, with what each was built from.
#[derive(Default)]
pub(crate) struct Compilations(BTreeMap<u64, Vec<(CalendarBuilder, BusinessCalendar)>>);

impl Compilations {
    /// [`CalendarBuilder::build`], once for all that have the same hours in the same zone: they share what is compiled, and each keeps
    /// the names that it calls its exceptions.
    ///
    /// # Errors
    ///
    /// Those of [`CalendarBuilder::build`].
    pub(crate) fn build(&mut self, builder: CalendarBuilder) -> Result<BusinessCalendar, Findings> {
        let mut hasher = Fnv::default();
        builder.hash_hours(&mut hasher);
        let alike = self.0.entry(hasher.finish()).or_default();
        let mut earlier = alike.iter();
        if let Some((earlier, calendar)) = earlier.find(|(one, _)| one.has_hours_of(&builder)) {
            return Ok(if earlier.has_names_of(&builder) {
                calendar.clone()
            } else {
                builder.renamed(calendar)
            });
        }
        let calendar = builder.clone().build()?;
        alike.push((builder, calendar.clone()));
        Ok(calendar)
    }
}

impl CalendarBuilder {
    /// Whether both make calendars of the same hours, with the same findings: names may differ.
    fn has_hours_of(&self, other: &Self) -> bool {
        self.zone.is(&other.zone)
            && self.span == other.span
            && self.weekly == other.weekly
            && self.changes == other.changes
            && are_alike(&self.closures, &other.closures)
            && are_alike(&self.special_hours, &other.special_hours)
    }

    /// Whether both call their exceptions the same, where both have the same hours.
    fn has_names_of(&self, other: &Self) -> bool {
        self.names().eq(other.names())
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        let given = self.closures.iter().chain(&self.special_hours);
        given.map(|one| one.name.as_str())
    }

    /// Feeds `hasher` with what [`Self::has_hours_of`] compares.
    fn hash_hours(&self, hasher: &mut impl Hasher) {
        (self.zone.name(), self.span, &self.weekly, &self.changes).hash(hasher);
        for one in self.closures.iter().chain(&self.special_hours) {
            (one.dates, &one.effect).hash(hasher);
        }
    }

    /// The calendar that [`build`](Self::build) makes, from `alike`: one that has the same hours under other names.
    fn renamed(&self, alike: &BusinessCalendar) -> BusinessCalendar {
        let exceptions = self.check_exceptions(&mut Findings::new());
        alike.with_exceptions(|definition| exceptions.resolve(definition))
    }
}

fn are_alike(all: &[Given], others: &[Given]) -> bool {
    let said = |one: &Given, other: &Given| one.dates == other.dates && one.effect == other.effect;
    all.len() == others.len() && all.iter().zip(others).all(|(one, other)| said(one, other))
}

/// The hash FNV-1a: the core library has none. Two builders of one hash are compared.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use alloc::{string::String, sync::Arc};

    use chrono::{Month, NaiveDate, Weekday};

    use super::*;
    use crate::calendar::{Dates, Exception, Hours, Nth, WeeklyHours, Zone};

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn hours(text: &str) -> Hours {
        text.parse().unwrap()
    }

    /// Every kind of exception, one that has no effect, and two partial closures that meet; their names end in `suffix`.
    fn builder(zone: &Zone, suffix: &str) -> CalendarBuilder {
        let name = |name: &str| String::from(name) + suffix;
        BusinessCalendar::builder(zone.clone())
            .weekly(WeeklyHours::weekdays(hours("09:00-17:30")))
            .weekly_from(
                date(2026, 7, 1),
                WeeklyHours::weekdays(hours("08:00-17:30")),
            )
            .closure(date(2026, 5, 1), name("Labour Day"))
            .closures(
                Dates::every_year(Month::January, 1).unwrap(),
                name("New Year"),
            )
            .closures(
                Dates::every_nth(Nth::Last, Weekday::Sun, Month::May),
                name("a Sunday"),
            )
            .partial_closure(date(2026, 12, 31), hours("12:00-24:00"), name("Eve"))
            .partial_closure(date(2026, 12, 31), hours("09:00-10:00"), name("Morning"))
            .special_hours(
                date(2026, 12, 24),
                [hours("09:00-12:00")],
                name("Christmas Eve"),
            )
            .span(date(2026, 1, 1), date(2027, 12, 31))
    }

    /// What `compilations` make of `builder` is what is built of it alone.
    fn check(compilations: &mut Compilations, builder: &CalendarBuilder) -> BusinessCalendar {
        let calendar = compilations.build(builder.clone()).unwrap();
        let alone = builder.clone().build().unwrap();
        assert_eq!(calendar.exceptions(), alone.exceptions());
        assert_eq!(calendar.findings(), alone.findings());
        assert_eq!(calendar.digest(), alone.digest());
        assert_eq!(calendar.digests(), alone.digests());
        assert_eq!(calendar.zone().name(), alone.zone().name());
        assert_eq!(calendar.span(), alone.span());
        assert_eq!(calendar.heap_bytes(), alone.heap_bytes());
        let windows = |calendar: &BusinessCalendar| {
            let windows = calendar.windows(calendar.span()).unwrap();
            let told =
                windows.map(|one| (one.date(), one.opens(), one.exception().map(String::from)));
            told.collect::<Vec<_>>()
        };
        assert_eq!(windows(&calendar), windows(&alone));
        let ranges = |calendar: &BusinessCalendar| {
            let ranges = calendar.open_ranges(calendar.covered()).unwrap();
            ranges.collect::<Vec<_>>()
        };
        assert_eq!(ranges(&calendar), ranges(&alone));
        let days = |calendar: &BusinessCalendar| {
            let last = *calendar.span().end();
            calendar.business_days_between(date(2026, 1, 1), last)
        };
        assert_eq!(days(&calendar), days(&alone));
        calendar
    }

    fn share(one: &BusinessCalendar, other: &BusinessCalendar) -> bool {
        let compiled = |calendar: &BusinessCalendar| Arc::clone(&calendar.open_time().compiled);
        Arc::ptr_eq(&compiled(one), &compiled(other))
    }

    #[test]
    fn calendars_that_differ_in_names_alone_share_what_is_compiled() {
        let zone = Zone::fixed(3600).unwrap();
        let mut compilations = Compilations::default();
        let first = check(&mut compilations, &builder(&zone, ""));
        let again = check(&mut compilations, &builder(&zone, ""));
        let renamed = check(&mut compilations, &builder(&zone, " of others"));
        assert!(share(&first, &again) && share(&first, &renamed));
        let names = |calendar: &BusinessCalendar| {
            let names = calendar.exceptions().iter().map(Exception::name);
            names.map(String::from).collect::<Vec<_>>()
        };
        assert_eq!(names(&first), names(&again));
        assert!(names(&renamed).contains(&"Eve of others, Morning of others".into()));
    }

    #[test]
    fn calendars_that_differ_in_anything_else_do_not() {
        let (zone, same_offset) = (Zone::fixed(3600).unwrap(), Zone::fixed(3600).unwrap());
        let base = || builder(&zone, "");
        let others = [
            builder(&same_offset, ""),
            builder(&Zone::fixed(7200).unwrap(), ""),
            base().weekly(WeeklyHours::weekdays(hours("09:00-17:31"))),
            base().weekly_from(date(2027, 1, 1), WeeklyHours::closed()),
            base().closure(date(2026, 5, 14), "Ascension Day"),
            base().partial_closure(date(2026, 6, 1), hours("12:00-24:00"), "Afternoon"),
            base().special_hours(date(2026, 6, 2), [hours("09:00-12:00")], "Morning"),
            base().span(date(2026, 1, 1), date(2027, 12, 30)),
        ];
        let mut compilations = Compilations::default();
        let mut built = Vec::from([check(&mut compilations, &base())]);
        for other in &others {
            let calendar = check(&mut compilations, other);
            assert!(!built.iter().any(|earlier| share(earlier, &calendar)));
            built.push(calendar);
        }
        for (builder, earlier) in [base()].iter().chain(&others).zip(&built) {
            assert!(share(&check(&mut compilations, builder), earlier));
        }
    }

    #[test]
    fn what_cannot_be_built_is_refused_each_time() {
        let zone = Zone::utc();
        let mut compilations = Compilations::default();
        let broken = || builder(&zone, "").closure(date(2026, 5, 1), "twice");
        let alone = broken().build().unwrap_err();
        assert_eq!(compilations.build(broken()).unwrap_err(), alone);
        assert_eq!(compilations.build(broken()).unwrap_err(), alone);
        check(&mut compilations, &builder(&zone, ""));
    }
}
