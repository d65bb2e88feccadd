//! Building a calendar: every problem at once.

use alloc::{collections::BTreeSet, format, string::String, vec, vec::Vec};
use core::cmp::Reverse;

use chrono::NaiveDate;

use super::CalendarProblem;
use super::{
    BusinessCalendar, Dates, Hours, WeeklyHours, Zone,
    business_days::BusinessDays,
    compiled::Compiled,
    definition::{Definition, Origin, REACH},
    exceptions::{Effect, Exceptions, Given},
    hours::WEEKDAYS,
    offsets::Cursor,
};
use crate::finding::{Finding, Findings, Level, Path, codes};

/// Collects what a [`BusinessCalendar`] is made from.
///
/// Made by [`BusinessCalendar::builder`]. Nothing is checked before [`build`](Self::build), which reports every problem at once.
#[derive(Clone, Debug)]
#[must_use = "a builder makes no calendar until `build` is called"]
pub struct CalendarBuilder {
    pub(super) zone: Zone,
    pub(super) weekly: Option<WeeklyHours>,
    pub(super) changes: Vec<(NaiveDate, WeeklyHours)>,
    pub(super) closures: Vec<Given>,
    pub(super) special_hours: Vec<Given>,
    pub(super) span: Option<(NaiveDate, NaiveDate)>,
}

impl CalendarBuilder {
    pub(super) const fn new(zone: Zone) -> Self {
        Self {
            zone,
            weekly: None,
            changes: Vec::new(),
            closures: Vec::new(),
            special_hours: Vec::new(),
            span: None,
        }
    }

    /// The weekly hours, from the beginning on.
    pub fn weekly(mut self, hours: WeeklyHours) -> Self {
        self.weekly = Some(hours);
        self
    }

    /// Other weekly hours, from the date `from` on.
    pub fn weekly_from(mut self, from: NaiveDate, hours: WeeklyHours) -> Self {
        self.changes.push((from, hours));
        self
    }

    /// A date on which no window opens, such as a public holiday. A night shift of the day before goes on.
    pub fn closure(self, date: NaiveDate, name: impl Into<String>) -> Self {
        self.closures(Dates::on(date), name)
    }

    /// Dates on which no window opens: a range, or a day of every year.
    ///
    /// They may meet other closures, which close a date once; that one is written down twice, each time alone, is a slip.
    pub fn closures(self, dates: Dates, name: impl Into<String>) -> Self {
        self.closing(dates, Effect::Closed, name)
    }

    /// A date on which a part of the day is closed, or several such dates.
    ///
    /// The part is taken from the windows of the date, by its local clock: after 24:00 it lies on the next day, where it is taken from a
    /// night shift that goes on, as in `24:00-26:00`. Of the shift that came from the day before it takes nothing, as a closure does.
    ///
    /// # Example: every New Year's Eve from noon
    ///
    /// ```
    /// use unified_support::calendar::{BusinessCalendar, Dates, WeeklyHours, Zone};
    /// use unified_support::chrono::{DateTime, Month, NaiveDate, TimeDelta, Utc};
    ///
    /// let berlin = BusinessCalendar::builder(Zone::iana("Europe/Berlin")?)
    ///     .weekly(WeeklyHours::weekdays("09:00-17:30".parse()?))
    ///     .partial_closure(Dates::every_year(Month::December, 31)?, "12:00-24:00".parse()?, "New Year's Eve")
    ///     .closures(Dates::every_year(Month::January, 1)?, "New Year's Day")
    ///     .span(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), NaiveDate::from_ymd_opt(2027, 12, 31).unwrap())
    ///     .build()?;
    /// let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    /// // Thursday from 11:00 to 12:00, then Monday the 4th from 09:00 on.
    /// let due = berlin.add(at("2026-12-31T11:00:00+01:00"), TimeDelta::hours(2))?;
    /// assert_eq!(due, at("2027-01-04T10:00:00+01:00"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn partial_closure(
        self,
        dates: impl Into<Dates>,
        part: Hours,
        name: impl Into<String>,
    ) -> Self {
        self.closing(dates.into(), Effect::ClosedFor(part), name)
    }

    fn closing(mut self, dates: Dates, effect: Effect, name: impl Into<String>) -> Self {
        self.closures.push(Given {
            dates,
            effect,
            name: name.into(),
        });
        self
    }

    /// A date whose windows are these instead of those of its weekday.
    pub fn special_hours(
        self,
        date: NaiveDate,
        hours: impl IntoIterator<Item = Hours>,
        name: impl Into<String>,
    ) -> Self {
        self.special_hours_on(Dates::on(date), hours, name)
    }

    /// Dates whose windows are these instead of those of their weekdays: a range, or a day of every year.
    pub fn special_hours_on(
        self,
        dates: Dates,
        hours: impl IntoIterator<Item = Hours>,
        name: impl Into<String>,
    ) -> Self {
        let hours = hours.into_iter().collect();
        self.opening(dates, Effect::Special(hours), name)
    }

    /// A date with the hours of another day, which its closures close as those of its weekday.
    #[cfg_attr(
        not(feature = "rules"),
        allow(dead_code, reason = "only orders follow holidays")
    )]
    pub(crate) fn ordinary_hours(
        self,
        date: NaiveDate,
        hours: Vec<Hours>,
        name: impl Into<String>,
    ) -> Self {
        self.opening(Dates::on(date), Effect::Ordinary(hours), name)
    }

    fn opening(mut self, dates: Dates, effect: Effect, name: impl Into<String>) -> Self {
        self.special_hours.push(Given {
            dates,
            effect,
            name: name.into(),
        });
        self
    }

    /// The dates that the calendar covers, both included.
    pub fn span(mut self, first: NaiveDate, last: NaiveDate) -> Self {
        self.span = Some((first, last));
        self
    }

    /// Checks all that was given, and compiles it.
    ///
    /// The paths of findings are `weekly[0].monday`, with `weekly[1]` for the first of [`weekly_from`](Self::weekly_from), and
    /// `closures[0]`, `special_hours[0].hours` and `span`, numbered in the order of the calls. Warnings and notes stop
    /// nothing; the calendar keeps them in [`BusinessCalendar::findings`]:
    ///
    /// - `closes_at_23_59` (warning): a window closes at 23:59, which loses the last minute of the day.
    /// - `window_without_effect`: a warning for a window that lies inside another of the same day; a note for one that never
    ///   opens within the span, because no such day is in it or a gap of the zone swallows it.
    /// - `windows_overlap` (note): a window of a day opens before another of it closes; what is open twice is open once.
    /// - `closure_on_closed_day` (note): the weekday has no windows anyway, or none in the part that is closed.
    /// - `exception_outside_span` (note): the date is further from the span than a window reaches; of several dates, all are, or a rule
    ///   has none within it.
    ///
    /// # Errors
    ///
    /// All findings, if one of them is an error:
    ///
    /// - `missing_span`, `missing_weekly_hours`: not given.
    /// - `span_reversed`: the last date is before the first.
    /// - `span_outside_zone`: the zone does not serve all dates of the span.
    /// - `repeated_change`: two changes of the weekly hours from the same date.
    /// - `repeated_exception`: special hours for a date of which something else is said, or two closures that are each for the same
    ///   date alone.
    /// - `empty_special_hours`: special hours without a window; a closure says so.
    /// - `no_open_time`: nothing is ever open within the span.
    pub fn build(self) -> Result<BusinessCalendar, Findings> {
        let mut findings = Findings::new();
        self.check_span(&mut findings);
        self.check_weekly(&mut findings);
        let exceptions = self.check_exceptions(&mut findings);
        let periods = self.periods();
        let Some(mut definition) = self.into_definition(&findings) else {
            return Err(findings);
        };
        definition.exceptions = exceptions.resolve(&definition);
        let mut effects = Effects::new(&definition);
        let (compiled, business_days) = compile(&definition, &mut effects);
        effects.lint_weekly(&definition, &periods, &mut findings);
        exceptions.lint(&definition, &effects.exceptions, &mut findings);
        if compiled.total() == 0 {
            findings.push(Finding::of(
                Level::Error,
                codes::NO_OPEN_TIME,
                Path::root(),
                CalendarProblem::NeverOpen,
            ));
            return Err(findings);
        }
        Ok(BusinessCalendar::new(
            definition,
            compiled,
            business_days,
            findings,
        ))
    }

    fn check_span(&self, findings: &mut Findings) {
        let path = Path::root().key("span");
        let Some((first, last)) = self.span else {
            findings.push(Finding::of(
                Level::Error,
                codes::MISSING_SPAN,
                path,
                CalendarProblem::NoSpan,
            ));
            return;
        };
        let served = self.zone.dates();
        if last < first {
            findings.push(
                Finding::of(
                    Level::Error,
                    codes::SPAN_REVERSED,
                    path,
                    CalendarProblem::SpanReversed,
                )
                .with_value(format!("{first}..{last}")),
            );
        } else if !served.contains(&first) || !served.contains(&last) {
            findings.push(
                Finding::of(
                    Level::Error,
                    codes::SPAN_OUTSIDE_ZONE,
                    path,
                    CalendarProblem::SpanOutsideZone {
                        zone: self.zone.name().into(),
                        first: *served.start(),
                        last: *served.end(),
                    },
                )
                .with_value(format!("{first}..{last}")),
            );
        }
    }

    fn check_weekly(&self, findings: &mut Findings) {
        let path = Path::root().key("weekly");
        if self.weekly.is_none() {
            findings.push(Finding::of(
                Level::Error,
                codes::MISSING_WEEKLY_HOURS,
                path.clone(),
                CalendarProblem::NoWeeklyHours,
            ));
        }
        let changes = self.changes.iter().map(|(_, hours)| hours);
        for (index, weekly) in self.weekly.iter().chain(changes).enumerate() {
            for (day, (_, name)) in WEEKDAYS.iter().enumerate() {
                check_hours(weekly.on_day(day), &path.index(index).key(name), findings);
            }
        }
        let mut seen = BTreeSet::new();
        for (index, (from, _)) in self.changes.iter().enumerate() {
            if !seen.insert(*from) {
                findings.push(
                    Finding::of(
                        Level::Error,
                        codes::REPEATED_CHANGE,
                        path.index(index.saturating_add(1)),
                        CalendarProblem::RepeatedChange,
                    )
                    .with_value(from),
                );
            }
        }
    }

    /// Checks closures and special hours, each and beside the others.
    pub(super) fn check_exceptions(&self, findings: &mut Findings) -> Exceptions {
        let closures = Path::root().key("closures");
        let special_hours = Path::root().key("special_hours");
        let mut given: Vec<(Given, Path)> = Vec::new();
        for (index, closure) in self.closures.iter().enumerate() {
            given.push((closure.clone(), closures.index(index)));
        }
        for (index, special) in self.special_hours.iter().enumerate() {
            let path = special_hours.index(index);
            let hours = special.effect.hours();
            if hours.is_empty() {
                findings.push(
                    Finding::of(
                        Level::Error,
                        codes::EMPTY_SPECIAL_HOURS,
                        path.key("hours"),
                        CalendarProblem::EmptySpecialHours,
                    )
                    .with_value(special.dates),
                );
            }
            check_hours(hours, &path.key("hours"), findings);
            given.push((special.clone(), path));
        }
        let exceptions = Exceptions::new(given, self.span);
        exceptions.check(self.span, findings);
        exceptions
    }

    /// For the weekly hours in the order of their dates, their numbers in the order in which they were given.
    fn periods(&self) -> Vec<usize> {
        let mut periods: Vec<_> = (1..)
            .zip(self.changes.iter().map(|(from, _)| *from))
            .collect();
        periods.sort_by_key(|&(_, from)| from);
        let changes = periods.into_iter().map(|(given, _)| given);
        core::iter::once(0).chain(changes).collect()
    }

    fn into_definition(self, findings: &Findings) -> Option<Definition> {
        let (first, last) = self.span?;
        let mut weekly = vec![(i32::MIN, self.weekly?)];
        if findings.has_errors() {
            return None;
        }
        weekly.extend(
            self.changes
                .into_iter()
                .map(|(from, hours)| (from.to_epoch_days(), hours)),
        );
        for (_, hours) in &mut weekly {
            hours.sort();
        }
        weekly.sort_by_key(|&(from, _)| from);
        Some(Definition {
            zone: self.zone,
            weekly,
            exceptions: Vec::new(),
            first,
            last,
        })
    }
}

/// Lints the windows of one day, in the order of their openings.
fn check_hours(hours: &[Hours], path: &Path, findings: &mut Findings) {
    let mut sorted = hours.to_vec();
    // Of two that open together the longer comes first; of two equal ones the second is without effect.
    sorted.sort_by_key(|window| (window.opens(), Reverse(window.closes())));
    let mut latest_close = 0;
    for window in sorted {
        if window.closes() <= latest_close {
            findings.push(
                Finding::of(
                    Level::Warning,
                    codes::WINDOW_WITHOUT_EFFECT,
                    path.clone(),
                    CalendarProblem::WindowWithinAnother,
                )
                .with_value(window),
            );
        } else if window.opens() < latest_close {
            findings.push(
                Finding::of(
                    Level::Note,
                    codes::WINDOWS_OVERLAP,
                    path.clone(),
                    CalendarProblem::WindowsOverlap,
                )
                .with_value(window),
            );
        }
        latest_close = latest_close.max(window.closes());
        let minute = window.closes() / 60;
        if minute == 24 * 60 - 1 || minute == 48 * 60 - 1 {
            findings.push(
                Finding::of(
                    Level::Warning,
                    codes::CLOSES_AT_23_59,
                    path.clone(),
                    CalendarProblem::LastMinuteClosed,
                )
                .with_value(window),
            );
        }
    }
}

/// Compiles the windows of all dates of the span, and those before it that may reach into it.
fn compile(definition: &Definition, effects: &mut Effects) -> (Compiled, BusinessDays) {
    let (start, end) = definition.covered();
    let first = definition.first.to_epoch_days();
    let last = definition.last.to_epoch_days();
    let days = usize::try_from(last.saturating_sub(first)).map_or(0, |days| days.saturating_add(1));
    let mut windows = Vec::with_capacity(days.saturating_mul(2));
    let mut business_days = Vec::with_capacity(days);
    let mut cursor = Cursor::default();
    for day in definition.days(first.saturating_sub(REACH), last) {
        let mut is_business_day = false;
        for (index, &hours) in day.hours.iter().enumerate() {
            let (opens, closes) = definition.window(day.number, hours, &mut cursor);
            if opens < closes {
                is_business_day = true;
                windows.push((opens, closes));
                if opens < end && start < closes {
                    effects.record(day.origin, index);
                }
            }
        }
        if is_business_day && let Ok(number) = usize::try_from(day.number.saturating_sub(first)) {
            business_days.push(number);
        }
    }
    (
        Compiled::new(start, end, windows),
        BusinessDays::new(days, business_days),
    )
}

/// Which windows of the definition open at all within the span.
struct Effects {
    /// For each weekly period and weekday, a flag for each window.
    weekly: Vec<[Vec<bool>; 7]>,
    exceptions: Vec<Vec<bool>>,
}

impl Effects {
    fn new(definition: &Definition) -> Self {
        Self {
            weekly: definition
                .weekly
                .iter()
                .map(|(_, hours)| core::array::from_fn(|day| vec![false; hours.on_day(day).len()]))
                .collect(),
            exceptions: definition
                .exceptions
                .iter()
                .map(|exception| vec![false; exception.hours.len()])
                .collect(),
        }
    }

    fn record(&mut self, origin: Origin<'_>, window: usize) {
        let flags = match origin {
            Origin::Weekly { period, weekday } => self
                .weekly
                .get_mut(period)
                .and_then(|week| week.get_mut(weekday)),
            Origin::Exception(index, _) => self.exceptions.get_mut(index),
        };
        if let Some(flag) = flags.and_then(|flags| flags.get_mut(window)) {
            *flag = true;
        }
    }

    fn lint_weekly(&self, definition: &Definition, periods: &[usize], findings: &mut Findings) {
        let weekly = Path::root().key("weekly");
        let weeks = definition.weekly.iter().zip(&self.weekly);
        for (period, ((_, hours), week)) in periods.iter().zip(weeks) {
            for ((day, (_, name)), flags) in WEEKDAYS.iter().enumerate().zip(week) {
                let path = || weekly.index(*period).key(name);
                lint_unused(hours.on_day(day), flags, path, findings);
            }
        }
    }
}

pub(super) fn lint_unused(
    hours: &[Hours],
    flags: &[bool],
    path: impl Fn() -> Path,
    findings: &mut Findings,
) {
    let unused = hours.iter().zip(flags).filter(|&(_, &used)| !used);
    findings.extend(unused.map(|(window, _)| {
        Finding::of(
            Level::Note,
            codes::WINDOW_WITHOUT_EFFECT,
            path(),
            CalendarProblem::WindowNeverOpens,
        )
        .with_value(window)
    }));
}
