//! Closures and special hours as they are given, and what they make of each date.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    string::String,
    vec,
    vec::Vec,
};
use core::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use super::{
    CalendarProblem, Dates, Exception, Hours,
    builder::lint_unused,
    definition::{Definition, REACH},
};
use crate::finding::{Finding, Findings, Level, Path, codes};

/// A closure or special hours.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub(super) dates: Dates,
    pub(super) effect: Effect,
    pub(super) name: String,
}

/// What is said of some dates.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Effect {
    /// No window opens.
    Closed,
    /// These hours are taken from those of the day.
    ClosedFor(Hours),
    /// The hours of the day, whatever its weekday is.
    Special(Vec<Hours>),
    /// The hours in the place of those of the weekday, from which closures take as from those.
    Ordinary(Vec<Hours>),
}

impl Effect {
    /// The windows that it gives.
    pub(super) fn hours(&self) -> &[Hours] {
        match self {
            Self::Special(hours) | Self::Ordinary(hours) => hours,
            Self::Closed | Self::ClosedFor(_) => &[],
        }
    }
}

impl Given {
    /// Whether it and `other` cannot both be said of one date.
    ///
    /// Closures that meet close a date once; that the same date is written down twice is a slip.
    const fn contradicts(&self, other: &Self) -> bool {
        use Effect::{Closed, ClosedFor, Ordinary, Special};
        match (&self.effect, &other.effect) {
            (Closed, Closed) => self.dates.one().is_some() && other.dates.one().is_some(),
            (Closed | ClosedFor(_), Closed | ClosedFor(_) | Ordinary(_))
            | (Ordinary(_), Closed | ClosedFor(_)) => false,
            (Special(_), _) | (_, Special(_)) | (Ordinary(_), Ordinary(_)) => true,
        }
    }
}

/// All that is given of exceptions, with where each stands, and what each date of the span has of it.
pub(super) struct Exceptions {
    given: Vec<(Given, Path)>,
    /// For each date the numbers of what is said of it, in the order in which it was given.
    by_date: BTreeMap<NaiveDate, Vec<usize>>,
}

impl Exceptions {
    /// Works out the dates that can reach into `span`. A date that is given alone is kept wherever it lies.
    pub(super) fn new(given: Vec<(Given, Path)>, span: Option<(NaiveDate, NaiveDate)>) -> Self {
        let near = span.and_then(reach);
        let mut by_date: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (number, (one, _)) in given.iter().enumerate() {
            let alone = one.dates.one();
            let rule = near.clone().filter(|_| alone.is_none());
            let rule = rule.into_iter().flat_map(|near| one.dates.within(near));
            for date in alone.into_iter().chain(rule) {
                by_date.entry(date).or_default().push(number);
            }
        }
        Self { given, by_date }
    }

    /// Reports what lies outside the span, and what contradicts something else: once, at the first date that both have.
    pub(super) fn check(&self, span: Option<(NaiveDate, NaiveDate)>, findings: &mut Findings) {
        for (number, (one, path)) in self.given.iter().enumerate() {
            if span.is_some_and(|span| !self.reaches(number, span)) {
                let problem = match one.dates.one() {
                    Some(_) => CalendarProblem::DateOutsideSpan,
                    None => CalendarProblem::DatesOutsideSpan,
                };
                let code = codes::EXCEPTION_OUTSIDE_SPAN;
                let finding = Finding::of(Level::Note, code, path.clone(), problem);
                findings.push(finding.with_value(one.dates));
            }
        }
        let mut told = BTreeSet::new();
        for (date, numbers) in &self.by_date {
            let said = || numbers.iter().filter_map(|&number| self.numbered(number));
            for (place, (number, one, path)) in said().enumerate() {
                let mut before: Vec<_> = said().take(place).collect();
                before.retain(|(_, other, _)| one.contradicts(other));
                let Some((other, _, first)) = before.pop() else {
                    continue;
                };
                if told.insert((other, number)) {
                    let first = (*first).clone();
                    let problem = CalendarProblem::RepeatedDate { first };
                    let code = codes::REPEATED_EXCEPTION;
                    let finding = Finding::of(Level::Error, code, path.clone(), problem);
                    findings.push(finding.with_value(date));
                }
            }
        }
    }

    fn numbered(&self, number: usize) -> Option<(usize, &Given, &Path)> {
        let (given, path) = self.given.get(number)?;
        Some((number, given, path))
    }

    fn reaches(&self, number: usize, span: (NaiveDate, NaiveDate)) -> bool {
        let Some((one, _)) = self.given.get(number) else {
            return false;
        };
        reach(span).is_some_and(|near| one.dates.within(near).next().is_some())
    }

    /// The exceptions that can reach into the span of `definition`, in the order of their dates: to be asked while it has none.
    pub(super) fn resolve(&self, definition: &Definition) -> Vec<Exception> {
        let near = reach((definition.first, definition.last));
        let dates = near.into_iter().flat_map(|near| self.by_date.range(near));
        dates
            .filter_map(|(date, numbers)| {
                let said = numbers.iter().filter_map(|number| self.given.get(*number));
                let said: Vec<_> = said.map(|(given, _)| given).collect();
                exception(*date, &said, definition.weekly_on(*date))
            })
            .collect()
    }

    /// Reports closures that close nothing, and windows of special hours that never open; `opened` tells of each window of each of
    /// the definition's exceptions whether it does.
    pub(super) fn lint(
        &self,
        definition: &Definition,
        opened: &[Vec<bool>],
        findings: &mut Findings,
    ) {
        let mut used = vec![None::<Vec<bool>>; self.given.len()];
        for (exception, opened) in definition.exceptions.iter().zip(opened) {
            let Some(numbers) = self.by_date.get(&exception.date) else {
                continue;
            };
            // Where more is said of the date, its windows are not those that were given.
            let are_whole = numbers.len() == 1;
            for number in numbers {
                let Some(flags) = used.get_mut(*number) else {
                    continue;
                };
                let flags = flags.get_or_insert_with(|| vec![false; opened.len()]);
                flags.resize(flags.len().max(opened.len()), false);
                let both = flags.iter_mut().zip(opened);
                both.for_each(|(flag, opened)| *flag |= *opened || !are_whole);
            }
        }
        let mut seen = BTreeSet::new();
        let near = reach((definition.first, definition.last));
        let said = near.into_iter().flat_map(|near| self.by_date.range(near));
        for number in said.flat_map(|(_, numbers)| numbers) {
            let Some((_, one, path)) = self.numbered(*number).filter(|_| seen.insert(*number))
            else {
                continue;
            };
            self.lint_closure(one, path, definition, findings);
            let flags = used.get(*number).and_then(Option::as_deref);
            let mut hours = one.effect.hours().to_vec();
            hours.sort_unstable();
            lint_unused(&hours, flags.unwrap_or(&[]), || path.key("hours"), findings);
        }
    }

    fn lint_closure(
        &self,
        one: &Given,
        path: &Path,
        definition: &Definition,
        findings: &mut Findings,
    ) {
        let Some(near) = reach((definition.first, definition.last)) else {
            return;
        };
        let mut dates = one.dates.within(near);
        let problem = match &one.effect {
            Effect::Closed if dates.all(|date| self.ordinary(date, definition).is_empty()) => {
                CalendarProblem::ClosedAnyway
            }
            Effect::ClosedFor(part)
                if dates.all(|date| {
                    let hours = self.ordinary(date, definition);
                    !hours.iter().any(|hours| overlap(*hours, *part))
                }) =>
            {
                CalendarProblem::ClosedThenAnyway
            }
            _ => return,
        };
        let code = codes::CLOSURE_ON_CLOSED_DAY;
        let finding = Finding::of(Level::Note, code, path.clone(), problem);
        findings.push(finding.with_value(one.dates));
    }

    /// The hours of `date` before anything is closed.
    fn ordinary<'a>(&'a self, date: NaiveDate, definition: &'a Definition) -> &'a [Hours] {
        let numbers = self.by_date.get(&date).into_iter().flatten();
        let said = numbers.filter_map(|number| self.given.get(*number));
        let mut ordinary = said.filter_map(|(given, _)| match &given.effect {
            Effect::Ordinary(hours) => Some(hours.as_slice()),
            _ => None,
        });
        ordinary
            .next()
            .unwrap_or_else(|| definition.weekly_on(date))
    }
}

/// The dates whose windows can reach into a span.
fn reach((first, last): (NaiveDate, NaiveDate)) -> Option<RangeInclusive<NaiveDate>> {
    let first = first
        .checked_sub_days(Days::new(REACH.unsigned_abs().into()))
        .unwrap_or(NaiveDate::MIN);
    (first <= last).then_some(first..=last)
}

/// What is said of a date makes of it; none where it keeps the hours of its weekday.
fn exception(date: NaiveDate, said: &[&Given], weekly: &[Hours]) -> Option<Exception> {
    let of = |hours: Vec<Hours>, name: &str| {
        let mut hours = hours;
        hours.sort_unstable();
        Exception {
            date,
            hours: hours.into(),
            name: name.into(),
        }
    };
    let mut all = said.iter();
    if let Some(closed) = all.find(|one| matches!(one.effect, Effect::Closed)) {
        return Some(of(Vec::new(), &closed.name));
    }
    let given = said.iter().find(|one| !one.effect.hours().is_empty());
    let ordinary = given.map_or(weekly, |one| one.effect.hours());
    let mut left = ordinary.to_vec();
    let mut names: Vec<&str> = Vec::new();
    for one in said {
        if let Effect::ClosedFor(part) = one.effect
            && left.iter().any(|hours| overlap(*hours, part))
        {
            left = without(&left, part);
            names.push(&one.name);
        }
    }
    if ordinary.is_empty() && left_of_day(said).is_empty() {
        // Parts that are the whole day are a closure of it, though nothing was open.
        names = said.iter().map(|one| &*one.name).collect();
    }
    if names.is_empty() {
        return given.map(|one| of(left, &one.name));
    }
    Some(of(left, &names.join(", ")))
}

/// What closures of parts leave of a day, whatever its hours.
fn left_of_day(said: &[&Given]) -> Vec<Hours> {
    let day = Vec::from([Hours::literal(0, 86_400)]);
    said.iter().fold(day, |left, one| match one.effect {
        Effect::ClosedFor(part) => without(&left, part),
        _ => left,
    })
}

/// `windows` but for `part`, all by the local clock of one date.
fn without(windows: &[Hours], part: Hours) -> Vec<Hours> {
    let left = windows.iter().flat_map(|window| {
        let before = Hours::try_new(window.opens(), window.closes().min(part.opens()));
        let after = Hours::try_new(window.opens().max(part.closes()), window.closes());
        [before.ok(), after.ok()]
    });
    left.flatten().collect()
}

fn overlap(one: Hours, other: Hours) -> bool {
    one.opens().max(other.opens()) < one.closes().min(other.closes())
}
