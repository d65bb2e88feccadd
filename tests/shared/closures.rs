//! The laws of closures: a rule is the list of its dates, and what is closed is closed at every instant of it and at no other.

use chrono::{Datelike, Days, Month, NaiveDate, Weekday};
use unified_support::calendar::{BusinessCalendar, CalendarBuilder, Dates, Hours, Nth, Zone};
use unified_support::finding::Findings;

use super::bytes::Bytes;
use super::definition::{Definition, Window, hours, weekly_hours, window};
use super::naive::{DAY, Model, Nanos, SECOND, date_of, local};

laws! {
    a_rule_is_the_list_of_its_dates,
    special_hours_by_a_rule_are_those_of_its_dates,
    what_is_closed_is_closed_at_every_instant_and_no_other,
}

/// Weekly hours with closures that are rules.
#[derive(Debug)]
pub(crate) struct Case {
    model: Model,
    closures: Vec<(Rule, Option<Window>)>,
    special: Vec<Window>,
    instants: Vec<Nanos>,
}

/// The dates of a closure, read literally.
#[derive(Clone, Copy, Debug)]
enum Rule {
    One(NaiveDate),
    Range(NaiveDate, NaiveDate),
    EveryYear(u32, u32),
    /// The number of the weekday in its month, or none for the last.
    EveryNth(Option<u32>, Weekday, u32),
}

impl Rule {
    fn drawn(bytes: &mut Bytes, definition: &Definition) -> Self {
        let near = definition.compiled_date(bytes);
        match bytes.below(4) {
            0 => Self::One(near),
            1 => Self::Range(near, near + Days::new(bytes.pick(&[0, 1, 6, 400]))),
            2 if bytes.one_in(4) => Self::EveryYear(2, 29),
            2 => Self::EveryYear(near.month(), near.day()),
            _ => {
                let nth = bytes.pick(&[None, Some(1), Some(2), Some(3), Some(4), Some(5)]);
                Self::EveryNth(nth, near.weekday(), near.month())
            }
        }
    }

    fn has(self, date: NaiveDate) -> bool {
        match self {
            Self::One(one) => date == one,
            Self::Range(first, last) => first <= date && date <= last,
            Self::EveryYear(month, day) => (date.month(), date.day()) == (month, day),
            Self::EveryNth(nth, weekday, month) => {
                let is_day = (date.month(), date.weekday()) == (month, weekday);
                let of_next_week = date + Days::new(7);
                is_day
                    && match nth {
                        Some(nth) => date.day().div_ceil(7) == nth,
                        None => of_next_week.month() != month,
                    }
            }
        }
    }

    fn dates(self) -> Dates {
        let month = |number| {
            let number = u8::try_from(number).expect("a month");
            Month::try_from(number).expect("a month")
        };
        match self {
            Self::One(date) => Dates::on(date),
            Self::Range(first, last) => Dates::range(first, last).expect("in order"),
            Self::EveryYear(of, day) => Dates::every_year(month(of), day).expect("a day"),
            Self::EveryNth(nth, weekday, of) => {
                let nth = nth.map_or(-1, |nth| i8::try_from(nth).expect("a small number"));
                Dates::every_nth(Nth::try_from(nth).expect("a number"), weekday, month(of))
            }
        }
    }
}

impl Case {
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the laws of other cases leave some bytes out"
    )]
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let bytes = &mut Bytes(bytes);
        let mut definition = Definition::drawn(bytes);
        definition.exceptions.clear();
        let mut closures = Vec::new();
        for _ in 0..bytes.below(4) {
            let part = (!bytes.one_in(3)).then(|| window(bytes));
            closures.push((Rule::drawn(bytes, &definition), part));
        }
        let special = vec![window(bytes)];
        let model = Model::new(definition);
        let mut instants = Vec::new();
        for _ in 0..6 {
            let date = model.definition.compiled_date(bytes);
            let mut edges: Vec<u32> = vec![0];
            let parts = closures.iter().filter_map(|(_, part)| *part);
            let windows = model.definition.hours_on(date).iter().copied();
            edges.extend(parts.chain(windows).flat_map(|(from, to)| [from, to]));
            let edge = model.clock.instant_of(local(date, bytes.pick(&edges)));
            instants.extend([edge - SECOND, edge - 1, edge, edge + SECOND]);
        }
        Some(Self {
            model,
            closures,
            special,
            instants,
        })
    }

    fn zone(&self) -> Zone {
        self.model.definition.place.zone()
    }

    fn builder(&self) -> CalendarBuilder {
        let definition = &self.model.definition;
        let builder = BusinessCalendar::builder(self.zone())
            .weekly(weekly_hours(&definition.week))
            .span(definition.first, definition.last);
        let changes = definition.changes.iter();
        changes.fold(builder, |builder, (date, week)| {
            builder.weekly_from(*date, weekly_hours(week))
        })
    }

    /// With the closures as rules. That one date is closed twice, each time alone, is refused.
    fn built(&self) -> Result<BusinessCalendar, Findings> {
        let closures = self.closures.iter();
        let builder = closures.fold(self.builder(), |builder, (rule, part)| match part {
            Some(part) => builder.partial_closure(rule.dates(), one(*part), "closed"),
            None => builder.closures(rule.dates(), "closed"),
        });
        builder.build()
    }

    /// The dates whose windows can matter.
    fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let first = self.model.definition.first - Days::new(2);
        let last = self.model.definition.last;
        first.iter_days().take_while(move |day| *day <= last)
    }
}

fn one(window: Window) -> Hours {
    hours(&[window])[0]
}

/// What a refusal says, but for the places of what it is about.
fn codes(built: Result<BusinessCalendar, Findings>) -> Result<BusinessCalendar, Vec<String>> {
    built.map_err(|findings| {
        let errors = findings
            .iter()
            .filter(|finding| finding.level().as_str() == "error");
        errors.map(|error| error.code().to_owned()).collect()
    })
}

fn a_rule_is_the_list_of_its_dates(case: &Case) {
    let by_rules = codes(case.built());
    if matches!(&by_rules, Err(codes) if codes.contains(&"repeated_exception".to_owned())) {
        return;
    }
    let mut builder = case.builder();
    for date in case.days() {
        let said = case.closures.iter().filter(|(rule, _)| rule.has(date));
        // Closures that meet close a date once.
        if said.clone().any(|(_, part)| part.is_none()) {
            builder = builder.closure(date, "closed");
        }
        for part in said.filter_map(|(_, part)| *part) {
            builder = builder.partial_closure(date, one(part), "closed");
        }
    }
    same(&by_rules, &codes(builder.build()), case);
}

fn special_hours_by_a_rule_are_those_of_its_dates(case: &Case) {
    let Some((rule, _)) = case.closures.first() else {
        return;
    };
    let special = || hours(&case.special);
    let by_rule = case.builder();
    let by_rule = by_rule.special_hours_on(rule.dates(), special(), "special");
    let mut by_dates = case.builder();
    for date in case.days().filter(|date| rule.has(*date)) {
        by_dates = by_dates.special_hours(date, special(), "special");
    }
    same(&codes(by_rule.build()), &codes(by_dates.build()), case);
}

fn same(
    one: &Result<BusinessCalendar, Vec<String>>,
    other: &Result<BusinessCalendar, Vec<String>>,
    case: &Case,
) {
    let digests = [one, other].map(|built| built.as_ref().map(BusinessCalendar::digest));
    assert_eq!(digests[0], digests[1], "{case:#?}");
}

fn what_is_closed_is_closed_at_every_instant_and_no_other(case: &Case) {
    let Ok(calendar) = case.built() else {
        return;
    };
    let (start, end) = case.model.span();
    for &at in case.instants.iter().filter(|at| (start..end).contains(*at)) {
        let shown = case.model.clock.greatest_shown(at);
        let is_open = (0..=2).any(|back| {
            let date = date_of(shown - back * DAY);
            let holds =
                |window: Window| local(date, window.0) <= shown && shown < local(date, window.1);
            let said = case.closures.iter().filter(|(rule, _)| rule.has(date));
            let mut windows = case.model.definition.hours_on(date).iter();
            windows.any(|window| holds(*window))
                && !said.clone().any(|(_, part)| part.is_none_or(holds))
        });
        let instant = super::properties::instant(at);
        assert_eq!(
            calendar.is_open(instant),
            Ok(is_open),
            "{instant}: {case:#?}"
        );
    }
}
