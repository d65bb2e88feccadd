//! Business time of a location or of a calendar of the order.

use alloc::{collections::BTreeMap, vec, vec::Vec};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{Engine, Traced, calendars::resolve, place::explained};
use crate::{
    calendar::{BusinessCalendar, CalendarError, Hours, OpenTime, WeeklyHours, Zone, Zones},
    decision::{Decision, Outcome, QuestionError, Trace, UsedCalendar},
    document::Source,
    finding::{Finding, Findings, Level, Path, codes},
    order::{
        AllHours, CalendarHours, Combination, CombinedDates, CombinedHours, CombinedPart,
        CompiledCalendar, CountedHours, DayHours, LocatedCalendar, NamedCalendar, Order,
        OrderProblem, in_order_of_making,
    },
    response::{self, BusinessDayAfter, BusinessTimeAfter},
};

/// The business time of a location, or of a calendar of the order: its methods answer by it.
#[derive(Clone, Copy, Debug)]
pub struct NamedHours<'e> {
    hours: CountedHours<'e>,
    order: &'e Order,
}

impl Engine {
    /// The business time of the location, or the calendar of the order, that has the id `id`. Where a purchase agrees on a zone, the hours
    /// of its locations in that zone are called as stamps call them: `paris in America/New_York`.
    ///
    /// # Example: the hours of a team
    ///
    /// ```
    /// use unified_support::chrono::{DateTime, TimeDelta, Utc};
    /// use unified_support::engine::Engine;
    /// use unified_support::order::{LocationId, NamedCalendarDraft, OrderDraft, WeeklyHoursDraft};
    ///
    /// let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    /// let mut days: [Vec<String>; 7] = Default::default();
    /// days[5] = vec!["10:00-14:00".to_owned()];
    /// let saturdays = NamedCalendarDraft::other_hours("saturdays", LocationId("paris"), WeeklyHoursDraft::new(days));
    /// let engine = Engine::try_from(OrderDraft::example().with_calendar(saturdays))?;
    ///
    /// let friday = at("2026-07-10T12:00:00+02:00");
    /// let due = |hours: &str| engine.hours(hours)?.business_time_after(friday, TimeDelta::hours(1));
    /// assert_eq!(due("paris")?.answer()?.at, at("2026-07-10T13:00:00+02:00"));
    /// assert_eq!(due("saturdays")?.answer()?.at, at("2026-07-11T11:00:00+02:00"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownLocation`](crate::decision::Problem), [`Problem::UnknownHours`](crate::decision::Problem): the order has neither a location nor a calendar of that id.
    pub fn hours(&self, id: &str) -> Result<NamedHours<'_>, QuestionError> {
        let order = self.order();
        let hours = self.all_hours().find(id);
        let unknown = || QuestionError::new("location", id, order.unknown_hours(id));
        let hours = hours.ok_or_else(unknown)?;
        Ok(NamedHours { hours, order })
    }

    pub(super) fn all_hours(&self) -> AllHours<'_> {
        AllHours {
            places: &self.shared.calendars,
            named: &self.shared.named,
            agreed: &self.shared.agreed,
        }
    }
}

impl<'e> NamedHours<'e> {
    /// The id in the order.
    #[must_use]
    pub fn id(&self) -> &'e str {
        self.hours.id()
    }

    /// When it is open.
    #[must_use]
    pub fn open_time(&self) -> &'e OpenTime {
        self.hours.open_time()
    }

    /// The zone whose dates it has: that of a location, or the one that a calendar was given.
    #[must_use]
    pub fn zone(&self) -> Option<&'e Zone> {
        self.hours.zone()
    }

    /// The same, its steps recorded to `trace` instead of a decision.
    pub fn traced<'t, T: Trace>(&self, trace: &'t mut T) -> Traced<'t, Self, T> {
        trace.about(self.order.identity());
        Traced { who: *self, trace }
    }

    /// The instants by which `duration` of business time has passed since `from`: see [`OpenTime::add`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::business_time_after`](super::Place::business_time_after).
    pub fn business_time_after(
        &self,
        from: DateTime<Utc>,
        duration: TimeDelta,
    ) -> Result<Decision<BusinessTimeAfter>, QuestionError> {
        explained(|steps| self.traced(steps).business_time_after(from, duration))
    }

    /// The business time from `from` to `to`, below zero where `to` is earlier: see [`OpenTime::between`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::business_time_between`](super::Place::business_time_between).
    pub fn business_time_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Decision<TimeDelta>, QuestionError> {
        explained(|steps| self.traced(steps).business_time_between(from, to))
    }

    /// The date `days` business days after `from`. Of a calendar that combines several, a date is a business day if some instant of it
    /// is open.
    ///
    /// # Errors
    ///
    /// - [`Problem::CalendarWithoutZone`](crate::decision::Problem): it has no zone, and thus no dates.
    /// - Those of [`Place::business_days_after`](super::Place::business_days_after).
    pub fn business_days_after(
        &self,
        from: NaiveDate,
        days: i64,
    ) -> Result<Decision<BusinessDayAfter>, QuestionError> {
        explained(|steps| self.traced(steps).business_days_after(from, days))
    }
}

impl<T: Trace> Traced<'_, NamedHours<'_>, T> {
    /// See [`NamedHours::business_time_after`].
    ///
    /// # Errors
    ///
    /// Those of [`NamedHours::business_time_after`].
    pub fn business_time_after(
        self,
        from: DateTime<Utc>,
        duration: TimeDelta,
    ) -> Result<Outcome<BusinessTimeAfter>, QuestionError> {
        response::business_time_after(self.who.hours, from, duration, self.trace)
    }

    /// See [`NamedHours::business_time_between`].
    ///
    /// # Errors
    ///
    /// Those of [`NamedHours::business_time_between`].
    pub fn business_time_between(
        self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Outcome<TimeDelta>, QuestionError> {
        response::business_time_between(self.who.hours, from, to, self.trace)
    }

    /// See [`NamedHours::business_days_after`].
    ///
    /// # Errors
    ///
    /// Those of [`NamedHours::business_days_after`].
    pub fn business_days_after(
        self,
        from: NaiveDate,
        days: i64,
    ) -> Result<Outcome<BusinessDayAfter>, QuestionError> {
        response::business_days_after(self.who.hours, from, days, self.trace)
    }
}

/// The calendars of `order`, in its order, whose locations keep the hours of `places`; what is wrong goes into the findings.
pub(super) fn compile_named(
    order: &Order,
    places: &[LocatedCalendar],
    zones: &Zones,
    findings: &mut Findings,
) -> Vec<CompiledCalendar> {
    let root = Path::root().key("calendars");
    let parts = parts(order, places);
    let combined: Vec<Vec<_>> = parts.iter().map(|parts| named_of(parts)).collect();
    // What goes round in circles is no order.
    let in_order = in_order_of_making(&combined).unwrap_or_default();
    let mut made: Vec<Option<CompiledCalendar>> = vec![None; order.calendars().len()];
    for index in in_order {
        let (Some(calendar), Some(parts)) = (order.calendars().get(index), parts.get(index)) else {
            continue;
        };
        let path = root.index(index);
        let compiled = match calendar.hours() {
            CalendarHours::Other { location, hours } => {
                other_hours(calendar, (location, hours), order, places, &path, findings)
                    .map(CompiledCalendar::Other)
            }
            CalendarHours::Combined {
                combination, zone, ..
            } => {
                let of = parts.iter().map(|part| span_of(*part, places, &made));
                let of: Option<Vec<_>> = of.collect();
                of.and_then(|of| {
                    let given = (*combination, zone.as_deref(), &**parts);
                    combined_hours(calendar, given, &of, zones, &path, findings)
                })
                .map(CompiledCalendar::Combined)
            }
        };
        if let Some(place) = made.get_mut(index) {
            *place = compiled;
        }
    }
    // Where one could not be made, a finding says why.
    made.into_iter().flatten().collect()
}

/// What each calendar of an order combines.
fn parts(order: &Order, places: &[LocatedCalendar]) -> Vec<Vec<CombinedPart>> {
    let named = order.calendars().iter().map(NamedCalendar::id).enumerate();
    let named = named.map(|(index, id)| (id, CombinedPart::Named(index)));
    let places = places.iter().map(|place| &*place.id).enumerate();
    let places = places.map(|(index, id)| (id, CombinedPart::Place(index)));
    let by_id: BTreeMap<&str, CombinedPart> = named.chain(places).collect();
    let calendars = order.calendars().iter();
    let parts = calendars.map(|calendar| match calendar.hours() {
        CalendarHours::Combined { of, .. } => {
            let parts = of.iter().filter_map(|id| by_id.get(&**id));
            parts.copied().collect()
        }
        CalendarHours::Other { .. } => Vec::new(),
    });
    parts.collect()
}

fn named_of(parts: &[CombinedPart]) -> Vec<Option<usize>> {
    let named = parts.iter().map(|part| match part {
        CombinedPart::Named(index) => Some(*index),
        CombinedPart::Place(_) => None,
    });
    named.collect()
}

/// When a part of a combination is open, and the dates that it covers.
fn span_of(
    part: CombinedPart,
    places: &[LocatedCalendar],
    made: &[Option<CompiledCalendar>],
) -> Option<(OpenTime, (NaiveDate, NaiveDate))> {
    let of_place = |place: &LocatedCalendar| {
        let calendar = &place.calendar;
        (calendar.open_time().clone(), calendar.span().into_inner())
    };
    match part {
        CombinedPart::Place(index) => places.get(index).map(of_place),
        CombinedPart::Named(index) => match made.get(index)?.as_ref()? {
            CompiledCalendar::Other(place) => Some(of_place(place)),
            CompiledCalendar::Combined(one) => Some((one.open.clone(), one.span)),
        },
    }
}

fn other_hours(
    calendar: &NamedCalendar,
    (location, hours): (&str, &WeeklyHours),
    order: &Order,
    places: &[LocatedCalendar],
    path: &Path,
    findings: &mut Findings,
) -> Option<LocatedCalendar> {
    let place = places.iter().find(|place| *place.id == *location)?;
    let schedule = order.location(location)?.schedule();
    let span = place.calendar.span().into_inner();
    let hours = DayHours::Weekly(hours.clone());
    let built = schedule.calendar_by(&hours, place.zone().clone(), span);
    let built = built.map_err(|found| {
        let errors = found.into_iter();
        let errors = errors.filter(|finding| finding.level() == Level::Error);
        let errors: Findings = errors.collect();
        findings.extend(errors.map_paths(|_| path.key("business_hours")));
    });
    let built = built.ok()?;
    Some(LocatedCalendar {
        id: calendar.shared_id().clone(),
        used: UsedCalendar::of(&built).into(),
        calendar: built,
        hours_source: Source::Given,
        ..place.clone()
    })
}

fn combined_hours(
    calendar: &NamedCalendar,
    (combination, zone, parts): (Combination, Option<&str>, &[CombinedPart]),
    of: &[(OpenTime, (NaiveDate, NaiveDate))],
    zones: &Zones,
    path: &Path,
    findings: &mut Findings,
) -> Option<CombinedHours> {
    let Ok(open) = combine(combination, of) else {
        let path = path.key(combination.as_str());
        let problem = OrderProblem::NeverOpen;
        findings.push(Finding::of(
            Level::Error,
            codes::NO_OPEN_TIME,
            path,
            problem,
        ));
        return None;
    };
    let spans = || of.iter().map(|(_, span)| *span);
    let span = (
        spans().map(|(first, _)| first).max()?,
        spans().map(|(_, last)| last).min()?,
    );
    let dates = match zone {
        Some(name) => {
            let path = path.key("zone");
            let zone = resolve(name, zones, &path, findings)?;
            Some(dates(calendar, &open, zone, span, &path, findings)?)
        }
        None => None,
    };
    Some(CombinedHours {
        id: calendar.shared_id().clone(),
        combination,
        of: parts.to_vec(),
        open,
        span,
        dates,
    })
}

fn combine(
    combination: Combination,
    of: &[(OpenTime, (NaiveDate, NaiveDate))],
) -> Result<OpenTime, CalendarError> {
    let mut all = of.iter().map(|(open, _)| open.clone());
    let first = all.next().ok_or(CalendarError::NoOpenTime)?;
    all.try_fold(first, |open, next| match combination {
        Combination::Union => open.union(next),
        Combination::Intersection => open.intersect(next),
    })
}

/// The dates of `open` in `zone`, which has to serve all dates of the calendars that are combined, from `first` to `last`.
fn dates(
    calendar: &NamedCalendar,
    open: &OpenTime,
    zone: Zone,
    (first, last): (NaiveDate, NaiveDate),
    path: &Path,
    findings: &mut Findings,
) -> Option<CombinedDates> {
    let around = BusinessCalendar::builder(zone)
        .weekly(WeeklyHours::every_day(Hours::literal(0, 86_400)))
        .span(first.pred_opt()?, last.succ_opt()?)
        .build();
    match around {
        Ok(around) => CombinedDates::new(calendar.id(), open, &around).ok(),
        Err(found) => {
            findings.extend(found.map_paths(|_| path.clone()));
            None
        }
    }
}
