//! Whose business time a question counts.

use alloc::{collections::BTreeSet, format, sync::Arc, vec::Vec};
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
    Several(&'a CombinedHours, AllHours<'a>),
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
        let named = self.named.iter().map(move |one| one.counted(self));
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
    /// As one of `all`.
    pub(crate) const fn counted<'a>(&'a self, all: AllHours<'a>) -> CountedHours<'a> {
        match self {
            Self::Other(place) => CountedHours::One(place),
            Self::Combined(combined) => CountedHours::Several(combined, all),
        }
    }
}

/// One of what a calendar combines, by its place among the locations or the calendars of the order.
#[derive(Clone, Copy, Debug)]
pub(crate) enum CombinedPart {
    Place(usize),
    Named(usize),
}

/// The business time of several, as a calendar of the order combines them.
#[derive(Clone, Debug)]
pub(crate) struct CombinedHours {
    pub(crate) id: Arc<str>,
    pub(crate) combination: Combination,
    pub(crate) of: Vec<CombinedPart>,
    pub(crate) open: OpenTime,
    /// The dates that all of its parts cover.
    pub(crate) span: (NaiveDate, NaiveDate),
    /// If it has a zone.
    pub(crate) dates: Option<CombinedDates>,
}

impl CombinedHours {
    /// The hours that it is made of, each once, as they are met; and the calendars that combine them, each after those that it
    /// combines, itself last.
    fn parts<'a>(&'a self, all: AllHours<'a>) -> (Vec<&'a LocatedCalendar>, Vec<&'a Self>) {
        let (mut places, mut combined) = (Vec::new(), Vec::new());
        let (mut seen_places, mut seen_named) = (BTreeSet::new(), BTreeSet::new());
        // Each with those of its parts that are not looked at yet.
        let mut path = Vec::from([(self, self.of.iter())]);
        while let Some((one, parts)) = path.last_mut() {
            match parts.next() {
                None => {
                    combined.push(*one);
                    path.pop();
                }
                Some(CombinedPart::Place(index)) => {
                    if seen_places.insert(*index) {
                        places.extend(all.places.get(*index));
                    }
                }
                Some(CombinedPart::Named(index)) => {
                    if !seen_named.insert(*index) {
                        continue;
                    }
                    match all.named.get(*index) {
                        Some(CompiledCalendar::Other(place)) => places.push(place),
                        Some(CompiledCalendar::Combined(one)) => path.push((one, one.of.iter())),
                        None => {}
                    }
                }
            }
        }
        (places, combined)
    }
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
            Self::Several(several, _) => &several.id,
        }
    }

    pub(crate) fn open_time(self) -> &'a OpenTime {
        match self {
            Self::One(place) => place.calendar.open_time(),
            Self::Agreed(agreed) => agreed.calendar.open_time(),
            Self::Several(several, _) => &several.open,
        }
    }

    /// Its calendar, if it is one.
    pub(crate) const fn calendar(self) -> Option<&'a BusinessCalendar> {
        match self {
            Self::One(place) => Some(&place.calendar),
            Self::Agreed(agreed) => Some(&agreed.calendar),
            Self::Several(..) => None,
        }
    }

    /// The zone whose dates it has.
    pub(crate) fn zone(self) -> Option<&'a Zone> {
        match self {
            Self::One(place) => Some(place.zone()),
            Self::Agreed(agreed) => Some(agreed.calendar.zone()),
            Self::Several(several, _) => several.dates.as_ref().map(|dates| &dates.zone),
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
            Self::Several(several, all) => several.parts(all),
        };
        let (places, combined) = several;
        for place in places {
            place.note_use(trace);
            place.record_business_hours(trace);
        }
        for one in combined {
            trace.record(|| {
                let rule = BusinessTimeRule::CombinedHours {
                    calendar: one.id.clone(),
                    combination: one.combination,
                };
                Step::by(Source::Given, rule)
            });
        }
    }

    /// The dates that it has; none without a zone. That they are used is noted.
    pub(crate) fn dates(self, trace: &mut impl Trace) -> Option<CountedDates<'a>> {
        match self {
            Self::One(place) => Some(CountedDates::Calendar(&place.calendar)),
            Self::Agreed(agreed) => Some(CountedDates::Calendar(&agreed.calendar)),
            Self::Several(several, _) => {
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
