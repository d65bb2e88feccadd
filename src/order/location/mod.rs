//! A support location and its business hours, checked.

mod closure;
mod hours;

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    sync::Arc,
    vec::Vec,
};

use chrono::{Datelike, NaiveDate};

use super::{
    AmendedHours, BusinessHoursDraft, ClosureDraft, ClosuresDraft, Country, Holidays,
    LocationDraft, PartialLocation, SpecialHoursDraft, Term, WeeklyHoursDraft,
    check::{self, non_empty},
    holidays::Week,
    problem::OrderProblem,
};
use crate::{
    calendar::{
        BusinessCalendar, CalendarBuilder, Hours, WeeklyHours, Zone, countries_of, has_zones,
    },
    document::{STANDARD_HOURS, Source, clauses},
    finding::{Finding, Findings, Level, Path, codes},
};
pub(super) use closure::{Closure, check_closures};
use closure::{SpecialHours, check_special_hours};
use hours::{check_business_hours, standard_hours};
pub(super) use hours::{check_hours, check_start, check_weekly};

/// A support location of an order: the host, or a downstream location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    id: Arc<str>,
    country: Country,
    schedule: Schedule,
}

impl Location {
    /// Its name within the order.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name, to keep.
    pub(crate) const fn shared_id(&self) -> &Arc<str> {
        &self.id
    }

    /// Its country.
    #[must_use]
    pub const fn country(&self) -> Country {
        self.country
    }

    /// The name of its time zone.
    #[must_use]
    pub fn zone_name(&self) -> &str {
        &self.schedule.zone
    }

    /// Where its business hours come from: the document, an amendment of what it says, or the order. Where amendments hold on some dates
    /// only, it is the document; each day has the hours that hold on it.
    #[must_use]
    pub const fn hours_source(&self) -> &Source {
        &self.schedule.hours.source
    }

    /// The public holidays that it follows; none if its closed dates are listed.
    #[must_use]
    pub const fn holidays(&self) -> Option<&Holidays> {
        self.schedule.closures.holidays()
    }

    /// Its hours and closures.
    pub(crate) const fn schedule(&self) -> &Schedule {
        &self.schedule
    }
}

impl From<&Location> for LocationDraft {
    fn from(location: &Location) -> Self {
        let Schedule {
            zone,
            hours,
            closures,
            special_hours,
            ..
        } = &location.schedule;
        Self {
            id: location.id().to_owned(),
            country: location.country.to_string(),
            zone: zone.clone(),
            business_hours: hours.draft(),
            closures: match closures {
                Closures::Listed(closures) => {
                    ClosuresDraft::Listed(closures.iter().map(ClosureDraft::from).collect())
                }
                Closures::Holidays(holidays) => ClosuresDraft::Holidays(holidays.into()),
            },
            special_hours: special_hours.iter().map(SpecialHoursDraft::from).collect(),
        }
    }
}

/// The parts of a location that are well: each is checked, whatever is wrong with the others.
#[derive(Debug, Default)]
pub(crate) struct LocationParts {
    id: Option<Arc<str>>,
    country: Option<Country>,
    pub(crate) schedule: Option<PartialSchedule>,
}

/// A schedule in which stand-ins take the place of what is wrong, so that the rest is checked all the same.
#[derive(Debug)]
pub(crate) struct PartialSchedule {
    pub(crate) schedule: Schedule,
    /// Whether nothing stands in.
    pub(crate) is_whole: bool,
}

impl LocationParts {
    /// Checks `draft`; what is wrong goes into the findings, with paths below `path`.
    pub(super) fn check(draft: PartialLocation, path: &Path, findings: &mut Findings) -> Self {
        let id = draft.id;
        let id = id.and_then(|id| non_empty(id, &path.key("id"), findings));
        let country = draft.country;
        let country =
            country.and_then(|code| check::country(&code, &path.key("country"), findings));
        let hours = draft.business_hours;
        let hours = hours.and_then(|hours| match hours {
            Some(hours) => check_business_hours(hours, path, findings),
            None => Some(standard_hours()),
        });
        let special_hours = draft.special_hours;
        let special_hours = special_hours
            .map(|special| check_special_hours(special, &path.key("special_hours"), findings));
        let special_are_whole = special_hours
            .as_ref()
            .is_some_and(|special| special.iter().all(Option::is_some));
        let closures = draft.closures;
        let closures = closures.and_then(|closures| Closures::check(closures, path, findings));
        let is_whole = hours.is_some() && closures.is_some() && special_are_whole;
        let schedule = draft.zone.map(|zone| PartialSchedule {
            schedule: Schedule {
                country,
                zone,
                hours: hours.unwrap_or_else(standard_hours),
                closures: closures.unwrap_or_default(),
                special_hours: special_hours.into_iter().flatten().flatten().collect(),
            },
            is_whole,
        });
        Self {
            id: id.map(Into::into),
            country,
            schedule,
        }
    }

    /// Its name, if that is well.
    pub(super) const fn id(&self) -> Option<&Arc<str>> {
        self.id.as_ref()
    }

    /// Gives it the hours of the order's amendments, if it has none of its own.
    pub(super) fn amend_hours(&mut self, amended: &AmendedHours) {
        let schedule = self.schedule.as_mut().map(|partial| &mut partial.schedule);
        if let Some(schedule) = schedule.filter(|schedule| schedule.hours.is_standard()) {
            schedule.hours.source = amended.source(clauses::FN4_BUSINESS_HOURS);
            schedule.hours.written = Written::InAmendments(amended.clone());
        }
    }

    /// The location, if nothing is wrong with any part of it.
    pub(super) fn into_location(self) -> Option<Location> {
        Some(Location {
            id: self.id?,
            country: self.country?,
            schedule: self.schedule.filter(|schedule| schedule.is_whole)?.schedule,
        })
    }
}

/// When a location is open: what its calendar is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Schedule {
    /// The country of the location, if that is well.
    country: Option<Country>,
    pub(crate) zone: String,
    hours: BusinessHours,
    closures: Closures,
    special_hours: Vec<SpecialHours>,
}

/// Which weekly hours a calendar keeps on the days of a location.
#[derive(Clone, Debug)]
pub(crate) enum DayHours {
    /// Those of the location.
    Own,
    /// These, on every day outside the weekend; on the dates of amendments, theirs.
    Amended(Hours, AmendedHours),
    /// These.
    Weekly(WeeklyHours),
}

/// The closed dates of a location.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Closures {
    Listed(Vec<Closure>),
    Holidays(Holidays),
}

impl Closures {
    fn check(draft: ClosuresDraft, path: &Path, findings: &mut Findings) -> Option<Self> {
        Some(match draft {
            ClosuresDraft::Listed(dates) => {
                Self::Listed(check_closures(dates, &path.key("closures"), findings))
            }
            ClosuresDraft::Holidays(draft) => {
                Self::Holidays(Holidays::check(draft, &path.key("holidays"), findings)?)
            }
        })
    }

    const fn holidays(&self) -> Option<&Holidays> {
        match self {
            Self::Listed(_) => None,
            Self::Holidays(holidays) => Some(holidays),
        }
    }

    /// The dates that the order itself closes.
    fn given(&self) -> &[Closure] {
        match self {
            Self::Listed(dates) => dates,
            Self::Holidays(holidays) => holidays.added(),
        }
    }
}

impl Default for Closures {
    fn default() -> Self {
        Self::Listed(Vec::new())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct BusinessHours {
    /// The document's clause, an amendment of it, or given by the order.
    source: Source,
    first: WeeklyHours,
    changes: Vec<(NaiveDate, WeeklyHours)>,
    written: Written,
}

/// Where an order writes business hours: what their findings are about.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Written {
    /// At the location, as one object.
    AtLocation,
    /// At the location, as a list: then their paths are numbered.
    AsList,
    /// In amendments, each of which may hold on some dates only.
    InAmendments(AmendedHours),
}

impl BusinessHours {
    fn is_standard(&self) -> bool {
        self.written == Written::AtLocation && self.source == *STANDARD_HOURS.source()
    }

    /// As the location writes them; none if they are not its own.
    fn draft(&self) -> Option<BusinessHoursDraft> {
        let first = WeeklyHoursDraft::from(&self.first);
        match &self.written {
            Written::AtLocation if self.is_standard() => None,
            Written::InAmendments(_) => None,
            Written::AtLocation => Some(BusinessHoursDraft::Weekly(first)),
            Written::AsList => {
                let changes = self.changes.iter();
                let later =
                    changes.map(|(from, hours)| WeeklyHoursDraft::from(hours).from_date(*from));
                let periods = core::iter::once(first).chain(later).collect();
                Some(BusinessHoursDraft::Changing(periods))
            }
        }
    }
}

impl Schedule {
    /// The hours of amendments that it keeps; none if its hours are its own, or the document's on all dates.
    pub(crate) const fn amended_hours(&self) -> Option<&AmendedHours> {
        match &self.hours.written {
            Written::InAmendments(amended) => Some(amended),
            Written::AtLocation | Written::AsList => None,
        }
    }

    /// Whether closures are listed, and not those of public holidays followed.
    pub(crate) fn lists_closures(&self) -> bool {
        matches!(&self.closures, Closures::Listed(closures) if !closures.is_empty())
    }

    /// Whether one of the closures that the order gives has a date in `year`.
    pub(crate) fn closes_in(&self, year: i32) -> bool {
        let january = NaiveDate::from_ymd_opt(year, 1, 1);
        let december = NaiveDate::from_ymd_opt(year, 12, 31);
        let Some((first, last)) = january.zip(december) else {
            return false;
        };
        let mut given = self.closures.given().iter();
        given.any(|closure| closure.dates.within(first..=last).next().is_some())
    }

    /// Reports a zone that lies in another country than the location, by the lists of the time zone database.
    pub(crate) fn check_zone(&self, path: &Path, findings: &mut Findings) {
        let (Some(country), Some(lies_in)) = (self.country, countries_of(&self.zone)) else {
            return;
        };
        let is_there = lies_in.split(' ').any(|code| code == country.code());
        // Of a country without a zone of its own nothing can be said.
        if is_there || !has_zones(country.code()) {
            return;
        }
        let lies_in = lies_in.into();
        let problem = OrderProblem::ZoneElsewhere { lies_in };
        let finding = Finding::of(
            Level::Note,
            codes::ZONE_OF_ANOTHER_COUNTRY,
            path.key("zone"),
            problem,
        );
        findings.push(finding.with_value(&self.zone));
    }

    /// Reports the dates that the order itself closes or gives hours to, but in which no deadline of the term is likely to fall:
    /// those before the year in which it begins, or after the one that follows it. What the calendar does not reach, it tells.
    pub(crate) fn check_exceptions(&self, term: Term, path: &Path, findings: &mut Findings) {
        let closures = match &self.closures {
            Closures::Listed(_) => path.key("closures"),
            Closures::Holidays(_) => path.key("holidays").key("add"),
        };
        let special_hours = path.key("special_hours");
        let closed = self.closures.given().iter().map(|closure| closure.dates);
        let special = self.special_hours.iter().map(|special| special.dates);
        let dates = closed
            .enumerate()
            .map(|(index, dates)| (dates, closures.index(index)));
        let special = special
            .enumerate()
            .map(|(index, dates)| (dates, special_hours.index(index)));
        let near = term.first_day().year()..=term.last_day().year().saturating_add(1);
        let (first, last) = term.calendar_span();
        for (dates, path) in dates.chain(special) {
            let mut within = dates.within(first..=last).peekable();
            if within.peek().is_some() && within.all(|date| !near.contains(&date.year())) {
                let finding = Finding::of(
                    Level::Note,
                    codes::EXCEPTION_FAR_FROM_TERM,
                    path,
                    OrderProblem::FarFromTerm,
                );
                findings.push(finding.with_value(dates));
            }
        }
    }

    /// Reports what is wrong or doubtful about the holidays that it follows, in the years of the order's term.
    pub(crate) fn check_holidays(&self, term: Option<Term>, path: &Path, findings: &mut Findings) {
        let Some(holidays) = self.closures.holidays() else {
            return;
        };
        let path = path.key("holidays");
        let of = holidays.region().country();
        if self.country.is_some_and(|country| country.code() != of) {
            let path = path.key("country");
            let finding = Finding::of(
                Level::Warning,
                codes::HOLIDAYS_OF_ANOTHER_COUNTRY,
                path,
                OrderProblem::HolidaysElsewhere,
            );
            findings.push(finding.with_value(of));
        }
        let served = term.map_or((NaiveDate::MIN, NaiveDate::MAX), Term::calendar_span);
        let (first, changes) = self.weekly(&DayHours::Own, served);
        let week = Week {
            first: &first,
            changes: &changes,
        };
        let special = self.special_hours.iter().map(|special| special.dates);
        holidays.lint(term, week, special, &path, findings);
    }

    /// The dates of `span` of which it is known when it is open; none if there are none.
    pub(crate) fn known_span(
        &self,
        span: (NaiveDate, NaiveDate),
    ) -> Option<(NaiveDate, NaiveDate)> {
        match self.closures.holidays() {
            Some(holidays) => holidays.known_span(span),
            None => Some(span),
        }
    }

    /// The calendar with these weekly hours in `zone`, over the dates from the first to the last of `span`, which are known.
    ///
    /// # Errors
    ///
    /// The findings of [`CalendarBuilder::build`], with the calendar's paths. If the location's own hours make one of the same zone
    /// and span, only `no_open_time` can be new.
    pub(crate) fn calendar_by(
        &self,
        hours: &DayHours,
        zone: Zone,
        span: (NaiveDate, NaiveDate),
    ) -> Result<BusinessCalendar, Findings> {
        self.builder(hours, zone, span).build()
    }

    /// What [`calendar_by`](Self::calendar_by) builds.
    pub(crate) fn builder(
        &self,
        hours: &DayHours,
        zone: Zone,
        span: (NaiveDate, NaiveDate),
    ) -> CalendarBuilder {
        let (first, changes) = self.weekly(hours, span);
        let mut builder = BusinessCalendar::builder(zone).span(span.0, span.1);
        for Closure { dates, part, name } in self.closures.given() {
            builder = match part {
                Some(part) => builder.partial_closure(*dates, *part, name.as_str()),
                None => builder.closures(*dates, name.as_str()),
            };
        }
        for SpecialHours { dates, hours, name } in &self.special_hours {
            builder = builder.special_hours_on(*dates, hours.iter().copied(), name.as_str());
        }
        if let Some(holidays) = self.closures.holidays() {
            let special = self.special_hours.iter().map(|special| special.dates);
            let week = Week {
                first: &first,
                changes: &changes,
            };
            for (date, effect) in holidays.exceptions(span, special, week) {
                builder = if effect.hours.is_empty() {
                    builder.closure(date, effect.name)
                } else {
                    builder.ordinary_hours(date, effect.hours, effect.name)
                };
            }
        }
        builder = builder.weekly(first);
        for (from, hours) in changes {
            builder = builder.weekly_from(from, hours);
        }
        builder
    }

    /// The weekly hours from the beginning of `span` on, and those from a date on.
    fn weekly(
        &self,
        hours: &DayHours,
        span: (NaiveDate, NaiveDate),
    ) -> (WeeklyHours, Vec<(NaiveDate, WeeklyHours)>) {
        let daily = |hours| match self.closures.holidays() {
            Some(holidays) => holidays.weekly(hours, span),
            None => (WeeklyHours::weekdays(hours), Vec::new()),
        };
        let amended = |hours, amended: &AmendedHours| {
            let (first, changes) = daily(hours);
            let mut all = amended.between(&first, &changes, span).into_iter();
            let first = all.next().map_or(first, |first| first.hours);
            (first, all.map(|one| (one.from, one.hours)).collect())
        };
        match (hours, &self.hours.written) {
            (DayHours::Own, _) if self.hours.is_standard() => daily(*STANDARD_HOURS.value()),
            (DayHours::Own, Written::InAmendments(all)) => amended(*STANDARD_HOURS.value(), all),
            (DayHours::Own, _) => (self.hours.first.clone(), self.hours.changes.clone()),
            (DayHours::Amended(hours, all), _) => amended(*hours, all),
            (DayHours::Weekly(weekly), _) => (weekly.clone(), Vec::new()),
        }
    }

    /// The amendment that writes the weekly hours `index` of the calendar over `span`; none if they are in none.
    fn path_in_amendment(&self, index: usize, span: (NaiveDate, NaiveDate)) -> Option<Path> {
        let Written::InAmendments(amended) = &self.hours.written else {
            return None;
        };
        let (first, changes) = match self.closures.holidays() {
            Some(holidays) => holidays.weekly(*STANDARD_HOURS.value(), span),
            None => (WeeklyHours::weekdays(*STANDARD_HOURS.value()), Vec::new()),
        };
        let all = amended.between(&first, &changes, span);
        all.get(index).and_then(|one| one.path).cloned()
    }

    /// The path in the order's draft of what the calendar of the location at `location` over `span` calls `path`.
    pub(crate) fn draft_path(
        &self,
        location: &Path,
        path: &Path,
        span: (NaiveDate, NaiveDate),
    ) -> Path {
        if path.as_str() == "span" {
            return location.key("zone");
        }
        let Some(of_hours) = path.as_str().strip_prefix("weekly") else {
            return self.exception_path(location, path);
        };
        let first = of_hours.strip_prefix("[0]").unwrap_or(of_hours);
        match &self.hours.written {
            Written::AtLocation => location.key(&format!("business_hours{first}")),
            Written::AsList => location.key(&format!("business_hours{of_hours}")),
            Written::InAmendments(_) => {
                let (index, rest) = indexed(of_hours);
                let written = self.path_in_amendment(index, span);
                let written = written.unwrap_or_else(|| location.clone());
                written.key(&format!("business_hours{rest}"))
            }
        }
    }
}

impl Schedule {
    /// The path of an exception, which may be one that the order adds to the holidays, or one of the table.
    fn exception_path(&self, location: &Path, path: &Path) -> Path {
        if self.closures.holidays().is_none() {
            return location.join(path);
        }
        let holidays = location.key("holidays");
        if let Some(added) = path.as_str().strip_prefix("closures") {
            return holidays.key(&format!("add{added}"));
        }
        // Those of the table come after those of the order, and are windows of half days.
        let special = path.as_str().strip_prefix("special_hours[");
        let index = special.and_then(|rest| rest.split_once(']')?.0.parse().ok());
        if index.is_some_and(|index: usize| index >= self.special_hours.len()) {
            return holidays.key("half_day_hours");
        }
        location.join(path)
    }
}

/// The number in brackets at the begin of `text`, zero without one, and what follows it.
fn indexed(text: &str) -> (usize, &str) {
    let split = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let split = split.and_then(|(index, rest)| Some((index.parse().ok()?, rest)));
    split.unwrap_or((0, text))
}
