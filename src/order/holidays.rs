//! The public holidays that a location follows.

use alloc::{
    borrow::ToOwned,
    collections::{BTreeMap, BTreeSet},
    format,
    string::{String, ToString},
    vec::Vec,
};

use chrono::{Datelike, NaiveDate, Timelike};

use super::{
    ClosureDraft, HolidaysDraft, Term,
    check::distinct,
    location::{Closure, check_closures, check_hours},
    problem::{Consequence, OrderProblem, Years},
};
use crate::{
    calendar::{Dates, Hours, WEEKDAYS, WeeklyHours},
    document::names::named,
    finding::{Finding, Findings, Level, Path, codes},
    holidays::{Holiday, Kind, Region, UnknownRegion, Weekend},
};

named! {
    /// How well the holidays of a year must be known for an order to rest on them.
    ///
    /// Whatever is accepted, a calendar ends with the last year that is: what falls due later is refused, not reckoned as if there
    /// were no holidays.
    #[derive(Default)]
    HolidayYears, a "knowledge of holidays";
    /// No date of the year is an estimate, and no decree is to come: see
    /// [`Region::last_official_year`](crate::holidays::Region::last_official_year).
    Official = "official",
    /// The table has the year, estimates included, which a warning tells.
    #[default]
    Estimated = "estimated",
    /// Any year: the location is closed only as far as holidays are known, which a warning tells.
    Unknown = "unknown",
}

impl From<&Holidays> for HolidaysDraft {
    fn from(holidays: &Holidays) -> Self {
        let windows = holidays.half_day_hours.iter();
        Self {
            country: holidays.region.country().to_owned(),
            subdivision: holidays.region.subdivision().map(ToOwned::to_owned),
            kinds: holidays.kinds().collect(),
            half_day_hours: windows.map(Hours::to_string).collect(),
            accept_years: holidays.accept_years,
            add: holidays.add.iter().map(ClosureDraft::from).collect(),
            remove: holidays.remove.clone(),
        }
    }
}

/// The public holidays that a location follows: those of a country or a subdivision, as the order changes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holidays {
    region: Region,
    kinds: BTreeSet<Kind>,
    half_day_hours: Vec<Hours>,
    accept_years: HolidayYears,
    add: Vec<Closure>,
    remove: Vec<NaiveDate>,
}

impl Holidays {
    /// Whose they are.
    #[must_use]
    pub const fn region(&self) -> Region {
        self.region
    }

    /// The kinds of days that are followed.
    pub fn kinds(&self) -> impl Iterator<Item = Kind> {
        self.kinds.iter().copied()
    }

    /// How well the holidays of a year must be known.
    #[must_use]
    pub const fn accept_years(&self) -> HolidayYears {
        self.accept_years
    }

    /// The closures that the order adds.
    pub(super) fn added(&self) -> &[Closure] {
        &self.add
    }

    pub(super) fn check(
        draft: HolidaysDraft,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let region = check_region(&draft, path, findings);
        let kinds_path = path.key("kinds");
        let mut kinds = BTreeSet::new();
        for (index, kind) in draft.kinds.into_iter().enumerate() {
            distinct(kind, &mut kinds, &kinds_path.index(index), findings);
        }
        let hours_path = path.key("half_day_hours");
        if !draft.half_day_hours.is_empty() && !kinds.contains(&Kind::HalfDay) {
            findings.push(Finding::of(
                Level::Error,
                codes::HALF_DAYS_NOT_FOLLOWED,
                hours_path.clone(),
                OrderProblem::HalfDaysNotFollowed,
            ));
        }
        let half_day_hours = check_hours(&draft.half_day_hours, &hours_path, findings);
        let add = check_closures(draft.add, &path.key("add"), findings);
        check_removed(&draft.remove, &add, &path.key("remove"), findings);
        Some(Self {
            region: region?,
            kinds,
            half_day_hours: half_day_hours?,
            accept_years: draft.accept_years,
            add,
            remove: draft.remove,
        })
    }

    /// The dates of `span` whose holidays are known as well as they must be; none if there are none.
    pub(super) fn known_span(
        &self,
        span: (NaiveDate, NaiveDate),
    ) -> Option<(NaiveDate, NaiveDate)> {
        let last_year = match self.accept_years {
            HolidayYears::Official => self.region.last_official_year()?,
            HolidayYears::Estimated => self.region.last_year(),
            HolidayYears::Unknown => return Some(span),
        };
        let first = NaiveDate::from_ymd_opt(self.region.first_year(), 1, 1)?.max(span.0);
        let last = NaiveDate::from_ymd_opt(last_year, 12, 31)?.min(span.1);
        (first <= last).then_some((first, last))
    }

    /// The weekly hours that follow the weekend: `hours` on every other day. From the first date of `span` on, and from each year
    /// on in which the weekend is another.
    pub(super) fn weekly(
        &self,
        hours: Hours,
        span: (NaiveDate, NaiveDate),
    ) -> (WeeklyHours, Vec<(NaiveDate, WeeklyHours)>) {
        let known = self.region.first_year()..=self.region.last_year();
        // Of a year that the table does not have, the weekend of the next one that it has is the best guess.
        let weekend = |year: i32| {
            let year = year.clamp(*known.start(), *known.end());
            self.region.weekend(year).ok()
        };
        let mut current = weekend(span.0.year());
        let first = working_week(current, hours);
        let mut changes = Vec::new();
        let later = span.0.year().saturating_add(1).max(*known.start());
        for year in later..=span.1.year().min(*known.end()) {
            let next = weekend(year);
            if next != current
                && let Some(from) = NaiveDate::from_ymd_opt(year, 1, 1)
            {
                changes.push((from, working_week(next, hours)));
                current = next;
            }
        }
        (first, changes)
    }

    /// What the table makes of the dates of `span`, but of those that the order says itself when they are open: `claimed`, and those
    /// that it adds whole or removes. A date that is closed or open anyway, in the weeks of `week`, is left out.
    pub(super) fn exceptions(
        &self,
        span: (NaiveDate, NaiveDate),
        claimed: impl Iterator<Item = Dates>,
        week: Week<'_>,
    ) -> BTreeMap<NaiveDate, Effect> {
        let added = self.add.iter().filter(|added| added.part.is_none());
        let claimed = claimed.chain(added.map(|added| added.dates));
        let claimed = claimed.flat_map(|dates| dates.within(span.0..=span.1));
        let mut claimed: BTreeSet<_> = claimed.collect();
        claimed.extend(&self.remove);
        let mut effects = BTreeMap::new();
        for day in self.followed(span.0.year(), span.1.year()) {
            let date = day.date();
            if claimed.contains(&date) || date < span.0 || span.1 < date {
                continue;
            }
            let Some(effect) = self.effect(day, week) else {
                continue;
            };
            // What leaves less of a date goes first.
            effects
                .entry(date)
                .and_modify(|known: &mut Effect| {
                    if effect.seconds() < known.seconds() {
                        *known = effect.clone();
                    }
                })
                .or_insert(effect);
        }
        effects
    }

    fn effect(&self, day: Holiday, week: Week<'_>) -> Option<Effect> {
        let weekday = week.on(day.date());
        let is_open = !weekday.is_empty();
        let hours = match day.kind() {
            Kind::WorkingDay if is_open => return None,
            Kind::WorkingDay => week.of_first_working_day(day.date())?.to_vec(),
            _ if !is_open => return None,
            Kind::HalfDay if self.half_day_hours.is_empty() => {
                let left = left_of(weekday, day);
                if left == weekday {
                    return None;
                }
                left
            }
            Kind::HalfDay => self.half_day_hours.clone(),
            _ => Vec::new(),
        };
        Some(Effect {
            hours,
            name: day.name(),
        })
    }

    /// The days of the table that are followed, of the years from `first` to `last` that it has.
    fn followed(&self, first: i32, last: i32) -> impl Iterator<Item = Holiday> {
        let days = self.known(first, last);
        days.filter(|day| self.kinds.contains(&day.kind()))
    }

    /// The days of the table of the years from `first` to `last` that it has.
    fn known(&self, first: i32, last: i32) -> impl Iterator<Item = Holiday> + use<> {
        let region = self.region;
        let years = first.max(region.first_year())..=last.min(region.last_year());
        years
            .filter_map(move |year| region.year(year).ok())
            .flatten()
    }

    /// Reports what is doubtful about these holidays for a term; `week` are the weekly hours, and `special` the dates that have
    /// hours of their own.
    pub(super) fn lint(
        &self,
        term: Option<Term>,
        week: Week<'_>,
        special: impl Iterator<Item = Dates>,
        path: &Path,
        findings: &mut Findings,
    ) {
        self.lint_removed(&path.key("remove"), findings);
        let Some(term) = term else { return };
        self.lint_left_out(term, week, special, path, findings);
        let first = term.first_day().year();
        let last = term.last_day().year();
        self.lint_subdivisions(first, last.saturating_add(1), path, findings);
        self.lint_unknown_years(first, last, path, findings);
        self.lint_unofficial_years(first, last, path, findings);
    }

    /// Half days, and days on which offices usually rest, that are not followed.
    fn lint_left_out(
        &self,
        term: Term,
        week: Week<'_>,
        special: impl Iterator<Item = Dates>,
        path: &Path,
        findings: &mut Findings,
    ) {
        let (first, last) = (term.first_day(), term.last_day());
        let said = special.chain(self.add.iter().map(|added| added.dates));
        let said = said.flat_map(|dates| dates.within(first..=last));
        let mut settled: BTreeSet<_> = said.collect();
        settled.extend(&self.remove);
        let followed = self.followed(first.year(), last.year());
        settled.extend(followed.map(|day| day.date()));
        let left_out = |day: &Holiday| {
            (first..=last).contains(&day.date())
                && !settled.contains(&day.date())
                && !self.kinds.contains(&day.kind())
                && left_of(week.on(day.date()), *day) != week.on(day.date())
        };
        let days = || self.known(first.year(), last.year()).filter(left_out);
        let half_days = told(days().filter(|day| day.kind() == Kind::HalfDay));
        if let Some(half_days) = half_days {
            let finding = Finding::of(
                Level::Note,
                codes::HALF_DAYS_LEFT_OUT,
                path.clone(),
                OrderProblem::HalfDaysLeftOut,
            );
            findings.push(finding.with_value(half_days));
        }
        let unfollowed = |day: &Holiday| day.is_usual() && !self.kinds.contains(&day.kind());
        let mut usual = self.known(self.region.first_year(), self.region.last_year());
        let Some(reason) = self
            .region
            .usual_days_off()
            .filter(|_| usual.any(|day| unfollowed(&day)))
        else {
            return;
        };
        let region = self.region;
        let problem = OrderProblem::UsualDaysLeftOut { region, reason };
        let mut finding = Finding::of(
            Level::Note,
            codes::USUAL_DAYS_LEFT_OUT,
            path.clone(),
            problem,
        );
        if let Some(usual) = told(days().filter(Holiday::is_usual)) {
            finding = finding.with_value(usual);
        }
        findings.push(finding);
    }

    fn lint_removed(&self, path: &Path, findings: &mut Findings) {
        for (index, &date) in self.remove.iter().enumerate() {
            if !self
                .followed(date.year(), date.year())
                .any(|day| day.date() == date)
            {
                let region = self.region;
                let problem = OrderProblem::NoHolidayToRemove { region };
                let path = path.index(index);
                findings.push(
                    Finding::of(Level::Warning, codes::REMOVED_NO_HOLIDAY, path, problem)
                        .with_value(date),
                );
            }
        }
    }

    /// Holidays of a whole country are too few where its subdivisions have others.
    fn lint_subdivisions(&self, first: i32, last: i32, path: &Path, findings: &mut Findings) {
        let dates = |region: Region| {
            let of_region = Self {
                region,
                ..self.clone()
            };
            let days = of_region.followed(first, last);
            days.map(|day| day.date()).collect::<BTreeSet<_>>()
        };
        let own = dates(self.region);
        if self.region.subdivisions().any(|one| dates(one) != own) {
            let finding = Finding::of(
                Level::Warning,
                codes::HOLIDAYS_OF_WHOLE_COUNTRY,
                path.clone(),
                OrderProblem::OfWholeCountry,
            );
            findings.push(finding.with_value(self.region));
        }
    }

    fn lint_unknown_years(&self, first: i32, last: i32, path: &Path, findings: &mut Findings) {
        let (known_first, known_last) = (self.region.first_year(), self.region.last_year());
        let in_doubt = if self.accept_years == HolidayYears::Unknown {
            last.saturating_add(1)
        } else {
            last
        };
        let before = years(first, in_doubt.min(known_first.saturating_sub(1)));
        let after = years(first.max(known_last.saturating_add(1)), in_doubt);
        let problem = |then| OrderProblem::HolidaysNotKnown {
            region: self.region,
            first: known_first,
            last: known_last,
            then,
        };
        for unknown in [before, after].into_iter().flatten() {
            findings.push(
                match self.accept_years {
                    HolidayYears::Unknown => Finding::of(
                        Level::Warning,
                        codes::HOLIDAYS_NOT_KNOWN,
                        path.clone(),
                        problem(Some(Consequence::OnlyAddedAreClosed)),
                    ),
                    _ => Finding::of(
                        Level::Error,
                        codes::HOLIDAYS_NOT_KNOWN,
                        path.clone(),
                        problem(None),
                    ),
                }
                .with_told_value(unknown),
            );
        }
        let next = last.saturating_add(1);
        if self.accept_years != HolidayYears::Unknown && last <= known_last && known_last < next {
            let problem = problem(Some(Consequence::LaterIsRefused));
            let finding = Finding::of(
                Level::Warning,
                codes::HOLIDAYS_NOT_KNOWN,
                path.clone(),
                problem,
            );
            findings.push(finding.with_value(next));
        }
    }

    fn lint_unofficial_years(&self, first: i32, last: i32, path: &Path, findings: &mut Findings) {
        let official = self.region.last_official_year();
        let from = official.map_or(self.region.first_year(), |year| year.saturating_add(1));
        let from = from.max(self.region.first_year()).max(first);
        let to = |last: i32| last.min(self.region.last_year());
        let next = last.saturating_add(1);
        let region = self.region;
        let problem = |then| OrderProblem::HolidaysNotOfficial { region, then };
        let code = codes::HOLIDAYS_NOT_OFFICIAL;
        if self.accept_years == HolidayYears::Official {
            if let Some(unofficial) = years(from, to(last)) {
                findings.push(
                    Finding::of(Level::Error, code, path.clone(), problem(None))
                        .with_told_value(unofficial),
                );
            } else if years(from, to(next)).is_some() {
                let problem = problem(Some(Consequence::ThenIsRefused));
                findings.push(
                    Finding::of(Level::Warning, code, path.clone(), problem).with_value(next),
                );
            }
        } else if let Some(unofficial) = years(from, to(next)) {
            let problem = problem(Some(Consequence::OtherDates));
            findings.push(
                Finding::of(Level::Warning, code, path.clone(), problem)
                    .with_told_value(unofficial),
            );
        }
    }
}

/// The weekly hours of a location: those from the beginning on, and those from a date on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Week<'h> {
    pub(super) first: &'h WeeklyHours,
    pub(super) changes: &'h [(NaiveDate, WeeklyHours)],
}

impl<'h> Week<'h> {
    fn at(self, date: NaiveDate) -> &'h WeeklyHours {
        let begun = self.changes.iter().filter(|(from, _)| *from <= date);
        let latest = begun.max_by_key(|(from, _)| *from);
        latest.map_or(self.first, |(_, hours)| hours)
    }

    /// The windows of the weekday of `date`.
    fn on(self, date: NaiveDate) -> &'h [Hours] {
        self.at(date).on(date.weekday())
    }

    /// The windows of the first weekday, from Monday, that has any.
    fn of_first_working_day(self, date: NaiveDate) -> Option<&'h [Hours]> {
        let days = WEEKDAYS
            .iter()
            .map(|(weekday, _)| self.at(date).on(*weekday));
        days.into_iter().find(|hours| !hours.is_empty())
    }
}

/// What the table makes of a date.
#[derive(Clone, Debug)]
pub(super) struct Effect {
    /// None on a date that is closed.
    pub(super) hours: Vec<Hours>,
    pub(super) name: &'static str,
}

impl Effect {
    /// How long the date is open.
    fn seconds(&self) -> u32 {
        let windows = self.hours.iter();
        let seconds = windows.map(|hours| hours.closes().saturating_sub(hours.opens()));
        seconds.fold(0, u32::saturating_add)
    }
}

/// What a day of the table leaves of the windows of its weekday: those before it is off, if its name says from when on.
fn left_of(windows: &[Hours], day: Holiday) -> Vec<Hours> {
    let Some(off_from) = day.off_from() else {
        return Vec::new();
    };
    let until = off_from.num_seconds_from_midnight();
    let windows = windows.iter();
    let left =
        windows.filter_map(|hours| Hours::try_new(hours.opens(), hours.closes().min(until)).ok());
    left.collect()
}

/// The dates and names of days, as they are shown; none if there are none.
fn told(days: impl Iterator<Item = Holiday>) -> Option<String> {
    let mut seen = BTreeSet::new();
    let days = days.filter(|day| seen.insert(day.date()));
    let days: Vec<_> = days
        .map(|day| format!("{} {}", day.date(), day.name()))
        .collect();
    (!days.is_empty()).then(|| days.join(", "))
}

fn check_region(draft: &HolidaysDraft, path: &Path, findings: &mut Findings) -> Option<Region> {
    let found = Region::find(&draft.country, draft.subdivision.as_deref());
    found
        .map_err(|error| {
            findings.push(match &error {
                UnknownRegion::NoTable => Finding::of(
                    Level::Error,
                    codes::NO_HOLIDAY_TABLE,
                    path.clone(),
                    error.clone(),
                ),
                UnknownRegion::Country { code, .. } => Finding::of(
                    Level::Error,
                    codes::UNKNOWN_HOLIDAYS,
                    path.key("country"),
                    error.clone(),
                )
                .with_value(code),
                UnknownRegion::Subdivision { code, .. } => {
                    let path = path.key("subdivision");
                    Finding::of(
                        Level::Error,
                        codes::UNKNOWN_SUBDIVISION,
                        path,
                        error.clone(),
                    )
                    .with_value(code)
                }
            });
        })
        .ok()
}

fn check_removed(remove: &[NaiveDate], add: &[Closure], path: &Path, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (index, &date) in remove.iter().enumerate() {
        let path = path.index(index);
        let is_added = add.iter().any(|added| added.closes(date));
        if distinct(date, &mut seen, &path, findings).is_some() && is_added {
            findings.push(
                Finding::of(
                    Level::Error,
                    codes::ADDED_AND_REMOVED,
                    path,
                    OrderProblem::AddedAndRemoved,
                )
                .with_value(date),
            );
        }
    }
}

/// `hours` on each day that is not of the weekend.
fn working_week(weekend: Option<Weekend>, hours: Hours) -> WeeklyHours {
    let working = WEEKDAYS
        .iter()
        .filter(|(weekday, _)| weekend.is_none_or(|weekend| !weekend.contains(*weekday)));
    working.fold(WeeklyHours::closed(), |week, (weekday, _)| {
        week.with(*weekday, [hours])
    })
}

/// The years from `first` to `last`; none if there are none.
fn years(first: i32, last: i32) -> Option<Years> {
    (first <= last).then_some(Years { first, last })
}

#[cfg(all(test, not(feature = "holidays")))]
mod tests {
    use super::*;

    #[test]
    fn without_the_table_no_holidays_can_be_followed() {
        let mut findings = Findings::new();
        let draft = HolidaysDraft::of("FR").with_subdivision("MQ");
        assert_eq!(Holidays::check(draft, &Path::root(), &mut findings), None);
        let found: Vec<_> = findings.iter().map(Finding::code).collect();
        assert_eq!(found, [codes::NO_HOLIDAY_TABLE.as_str()]);
    }
}
