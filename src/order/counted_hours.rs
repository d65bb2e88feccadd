//! Whose business time a question counts.

use alloc::{format, sync::Arc, vec::Vec};
use core::ops::RangeInclusive;

use chrono::NaiveDate;

use super::{AgreedCalendar, Combination, LocatedCalendar};
use crate::{
    calendar::{BusinessCalendar, CalendarError, OpenTime, Zone, ZonedOpenTime},
    decision::{Step, Trace, UsedCalendar},
    document::{BusinessTimeRule, Source},
};

/// That of a location, or of a calendar with other hours there; that of a location in a zone that a purchase agrees on; or that of several.
#[derive(Clone, Copy, Debug)]
pub(crate) enum CountedHours<'a> {
    One(&'a LocatedCalendar),
    Agreed(&'a AgreedCalendar),
    Several(&'a CombinedHours),
}

/// All hours of an order that have a name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AllHours<'a> {
    /// Those of its locations.
    pub(crate) places: &'a [LocatedCalendar],
    pub(crate) named: &'a [CompiledCalendar],
    pub(crate) agreed: &'a [AgreedCalendar],
}

impl<'a> AllHours<'a> {
    pub(crate) fn iter(self) -> impl Iterator<Item = CountedHours<'a>> {
        let places = self.places.iter().map(CountedHours::One);
        let named = self.named.iter().map(CompiledCalendar::counted);
        let agreed = self.agreed.iter().map(CountedHours::Agreed);
        places.chain(named).chain(agreed)
    }

    /// Those of the location or the calendar that has this id, or those that stamps call so: of a location in an agreed zone.
    pub(crate) fn find(self, id: &str) -> Option<CountedHours<'a>> {
        self.iter().find(|hours| hours.id() == id)
    }
}

/// A calendar of the order, compiled.
#[derive(Clone, Debug)]
pub(crate) enum CompiledCalendar {
    Other(LocatedCalendar),
    Combined(CombinedHours),
}

impl CompiledCalendar {
    pub(crate) const fn counted(&self) -> CountedHours<'_> {
        match self {
            Self::Other(place) => CountedHours::One(place),
            Self::Combined(combined) => CountedHours::Several(combined),
        }
    }
}

/// The business time of several, as a calendar of the order combines them.
#[derive(Clone, Debug)]
pub(crate) struct CombinedHours {
    pub(crate) id: Arc<str>,
    pub(crate) combination: Combination,
    pub(crate) of: Vec<LocatedCalendar>,
    pub(crate) open: OpenTime,
    /// If it has a zone.
    pub(crate) dates: Option<CombinedDates>,
}

/// The dates of a combination.
#[derive(Clone, Debug)]
pub(crate) struct CombinedDates {
    pub(crate) zone: Zone,
    days: Arc<ZonedOpenTime>,
    /// What stamps call them, and tell of the zone.
    used: (Arc<str>, Arc<UsedCalendar>),
}

impl CombinedDates {
    /// The dates of `open` in the zone of `around`, which has all of them.
    pub(crate) fn new(
        id: &str,
        open: &OpenTime,
        around: &BusinessCalendar,
    ) -> Result<Self, CalendarError> {
        let zone = around.zone();
        let name = format!("{id} in {}", zone.name()).into();
        Ok(Self {
            zone: zone.clone(),
            days: open.by_dates_of(zone)?.into(),
            used: (name, UsedCalendar::of(around).into()),
        })
    }
}

impl<'a> CountedHours<'a> {
    pub(crate) fn id(self) -> &'a str {
        match self {
            Self::One(place) => &place.id,
            Self::Agreed(agreed) => &agreed.name,
            Self::Several(several) => &several.id,
        }
    }

    pub(crate) fn open_time(self) -> &'a OpenTime {
        match self {
            Self::One(place) => place.calendar.open_time(),
            Self::Agreed(agreed) => agreed.calendar.open_time(),
            Self::Several(several) => &several.open,
        }
    }

    /// The zone whose dates it has.
    pub(crate) fn zone(self) -> Option<&'a Zone> {
        match self {
            Self::One(place) => Some(place.zone()),
            Self::Agreed(agreed) => Some(agreed.calendar.zone()),
            Self::Several(several) => several.dates.as_ref().map(|dates| &dates.zone),
        }
    }

    /// Notes and records what it is made of.
    pub(crate) fn record(self, trace: &mut impl Trace) {
        let several = match self {
            Self::One(place) => {
                place.note_use(trace);
                place.record_business_hours(trace);
                return;
            }
            Self::Agreed(agreed) => {
                agreed.note_use(trace);
                trace.record(|| agreed.step());
                return;
            }
            Self::Several(several) => several,
        };
        for place in &several.of {
            place.note_use(trace);
            place.record_business_hours(trace);
        }
        trace.record(|| {
            let rule = BusinessTimeRule::CombinedHours {
                calendar: several.id.clone(),
                combination: several.combination,
            };
            Step::by(Source::Given, rule)
        });
    }

    /// The dates that it has; none without a zone. That they are used is noted.
    pub(crate) fn dates(self, trace: &mut impl Trace) -> Option<CountedDates<'a>> {
        match self {
            Self::One(place) => Some(CountedDates::Calendar(&place.calendar)),
            Self::Agreed(agreed) => Some(CountedDates::Calendar(&agreed.calendar)),
            Self::Several(several) => {
                let dates = several.dates.as_ref()?;
                trace.uses(&dates.used.0, &dates.used.1);
                Some(CountedDates::Zoned(&dates.days))
            }
        }
    }
}

/// The dates on which business days are counted.
#[derive(Clone, Copy, Debug)]
pub(crate) enum CountedDates<'a> {
    Calendar(&'a BusinessCalendar),
    Zoned(&'a ZonedOpenTime),
}

impl CountedDates<'_> {
    pub(crate) fn span(self) -> RangeInclusive<NaiveDate> {
        match self {
            Self::Calendar(calendar) => calendar.span(),
            Self::Zoned(days) => days.span(),
        }
    }

    pub(crate) fn add_business_days(
        self,
        from: NaiveDate,
        days: i64,
    ) -> Result<NaiveDate, CalendarError> {
        match self {
            Self::Calendar(calendar) => calendar.add_business_days(from, days),
            Self::Zoned(zoned) => zoned.add_business_days(from, days),
        }
    }
}
