//! The laws of business time, each a function over one drawn case.

use std::ops::Range;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use unified_support::calendar::{BusinessCalendar, OpenTime, Zone};

use super::bytes::Bytes;
use super::definition::{Definition, Window};
use super::naive::{Model, Nanos, Open, SECOND};

laws! {
    instants_agree_with_the_model,
    ranges_agree_with_the_model,
    business_days_agree_with_the_model,
    columns_agree_with_single_answers,
    combinations_agree_with_the_model,
    it_is_open_when_the_wall_clock_shows_open_hours,
    it_is_open_when_the_next_nanosecond_counts,
    between_undoes_add,
    adding_twice_is_adding_the_sum,
    between_adds_up,
    between_is_odd_and_never_more_than_elapses,
    later_starts_and_longer_durations_end_later,
    earliest_and_latest_differ_on_an_exact_fit_only,
    business_days_count_what_was_added,
    a_closure_makes_nothing_earlier,
    more_hours_make_nothing_later,
    aliases_are_equal,
    utc_needs_no_database,
    a_week_later_is_the_same,
    extremes_are_refused,
}

/// A calendar, its model, and questions to both.
#[derive(Debug)]
pub(crate) struct Case {
    model: Model,
    open: Open,
    calendar: BusinessCalendar,
    beside: Definition,
    instants: [Nanos; 3],
    durations: [Nanos; 2],
    dates: [NaiveDate; 2],
    count: i64,
    /// A date, and windows that it may get.
    exception: (NaiveDate, Vec<Window>),
    alias: (&'static str, &'static str),
}

const ALIASES: [(&str, &str); 5] = [
    ("US/Eastern", "America/New_York"),
    ("Europe/Kiev", "Europe/Kyiv"),
    ("Asia/Calcutta", "Asia/Kolkata"),
    ("GB", "Europe/London"),
    ("US/Samoa", "Pacific/Pago_Pago"),
];

impl Case {
    /// The case that `bytes` describe; none where the calendar is never open, and is refused for that.
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let bytes = &mut Bytes(bytes);
        let definition = Definition::drawn(bytes);
        let model = Model::new(definition.clone());
        let open = model.open();
        let calendar = match definition.calendar() {
            Ok(calendar) if !open.ranges.is_empty() => calendar,
            Ok(_) => panic!("a calendar that is never open was built: {definition:#?}"),
            Err(findings) => {
                let errors = || {
                    findings
                        .iter()
                        .filter(|finding| finding.level().as_str() == "error")
                };
                assert!(
                    errors().all(|error| error.code() == "no_open_time"),
                    "{findings}: {definition:#?}"
                );
                assert!(open.ranges.is_empty(), "{findings}: {definition:#?}");
                return None;
            }
        };
        let instants = [(); 3].map(|()| instant_drawn(bytes, &model, &open));
        let durations = [(); 2].map(|()| duration_drawn(bytes, &open, &instants));
        Some(Self {
            instants,
            durations,
            dates: [(); 2].map(|()| definition.compiled_date(bytes)),
            count: bytes.within(-40, 40),
            exception: (
                definition.compiled_date(bytes),
                vec![super::definition::window(bytes)],
            ),
            alias: bytes.pick(&ALIASES),
            beside: definition.drawn_beside(bytes),
            model,
            open,
            calendar,
        })
    }

    fn definition(&self) -> &Definition {
        &self.model.definition
    }
}

// Agreement with the model.

fn instants_agree_with_the_model(case: &Case) {
    agree(case, case.calendar.open_time(), &case.open);
}

fn agree(case: &Case, open_time: &OpenTime, model: &Open) {
    for at in case.instants {
        let from = instant(at);
        assert_eq!(
            open_time.is_open(from).ok(),
            model.is_open(at),
            "is_open({from}): {case:#?}"
        );
        assert_eq!(
            open_time.next_open(from).ok().map(nanos),
            model.next_open(at),
            "next_open({from}): {case:#?}"
        );
        assert_eq!(
            open_time.next_close(from).ok().map(nanos),
            model.next_close(at),
            "next_close({from}): {case:#?}"
        );
        for duration in case.durations {
            let delta = delta(duration);
            assert_eq!(
                open_time.add(from, delta).ok().map(nanos),
                model.add(at, duration),
                "add({from}, {delta}): {case:#?}"
            );
            assert_eq!(
                open_time.add_latest(from, delta).ok().map(nanos),
                model.add_latest(at, duration),
                "add_latest({from}, {delta}): {case:#?}"
            );
            let sum = open_time.add(from, delta).ok();
            assert_eq!(
                open_time.add_both(from, delta).ok(),
                sum.map(|sum| (sum, open_time.add_latest(from, delta).ok())),
                "add_both({from}, {delta}): {case:#?}"
            );
        }
        for until in case.instants {
            assert_eq!(
                open_time.between(from, instant(until)).ok().map(length),
                model.between(at, until),
                "between({from}, {}): {case:#?}",
                instant(until)
            );
        }
    }
}

fn ranges_agree_with_the_model(case: &Case) {
    let Open { start, end, .. } = case.open;
    let covered = case.calendar.covered();
    assert_eq!(
        (nanos(covered.start), nanos(covered.end)),
        (start, end),
        "{case:#?}"
    );
    for (from, until) in [(start, end), (case.instants[0], case.instants[1])] {
        let ranges = case.calendar.open_ranges(instant(from)..instant(until));
        let ranges = ranges.ok().map(|ranges| ranges.map(bounds).collect());
        let is_covered = |at| start <= at && at <= end;
        let expected =
            (is_covered(from) && is_covered(until)).then(|| case.open.within(from, until));
        assert_eq!(
            ranges,
            expected,
            "{}..{}: {case:#?}",
            instant(from),
            instant(until)
        );
    }
    for date in dates(case.definition().first, case.definition().last) {
        let windows = case
            .calendar
            .windows(date..=date)
            .expect("a date of the span");
        let mut windows: Vec<_> = windows
            .inspect(|window| assert_eq!(window.date(), date))
            .inspect(|window| {
                let is_exception = case.definition().exceptions.contains_key(&date);
                assert_eq!(
                    window.exception().is_some(),
                    is_exception,
                    "{date}: {case:#?}"
                );
            })
            .map(|window| (nanos(window.opens()), nanos(window.closes())))
            .collect();
        assert!(
            windows.is_sorted_by_key(|window| window.0),
            "{date}: {case:#?}"
        );
        windows.sort_unstable();
        assert_eq!(windows, case.model.windows(date), "{date}: {case:#?}");
    }
}

fn business_days_agree_with_the_model(case: &Case) {
    let Case {
        model,
        calendar,
        count,
        ..
    } = case;
    let Definition { first, last, .. } = *case.definition();
    for date in dates(first, last) {
        let is_business_day = calendar.is_business_day(date).ok();
        assert_eq!(
            is_business_day,
            Some(model.is_business_day(date)),
            "{date}: {case:#?}"
        );
    }
    for from in case.dates {
        let is_covered = |date| first <= date && date <= last;
        let expected = is_covered(from)
            .then(|| model.add_business_days(from, *count))
            .flatten();
        let sum = calendar.add_business_days(from, *count).ok();
        assert_eq!(
            sum, expected,
            "add_business_days({from}, {count}): {case:#?}"
        );
        for until in case.dates {
            let expected = (is_covered(from) && is_covered(until))
                .then(|| model.business_days_between(from, until));
            let counted = calendar.business_days_between(from, until).ok();
            assert_eq!(
                counted, expected,
                "business_days_between({from}, {until}): {case:#?}"
            );
        }
    }
}

fn columns_agree_with_single_answers(case: &Case) {
    let seconds = |nanos: &Nanos| i64::try_from(nanos.div_euclid(SECOND)).expect("near our time");
    let [a, b, c] = case.instants.each_ref().map(seconds);
    let starts = [a, a, b, b, c, c];
    let ends = [b, a, c, a, a, b];
    let [short, long] = case.durations.each_ref().map(seconds);
    let durations = [short, long, short, long, short, long];
    let at = |second| DateTime::from_timestamp(second, 0).expect("near our time");

    let mut answers = [0; 6];
    let added = case.calendar.add_seconds(&starts, &durations, &mut answers);
    expect_rows(case, added.map_err(|error| error.row), &answers, |row| {
        let sum = case
            .calendar
            .add(at(starts[row]), TimeDelta::seconds(durations[row]));
        sum.ok().map(|sum| sum.timestamp())
    });
    let counted = case.calendar.between_seconds(&starts, &ends, &mut answers);
    expect_rows(case, counted.map_err(|error| error.row), &answers, |row| {
        let open = case.calendar.between(at(starts[row]), at(ends[row]));
        open.ok().map(|open| open.num_seconds())
    });
}

/// Every row holds its own answer, up to the first that has none.
fn expect_rows(
    case: &Case,
    outcome: Result<(), usize>,
    rows: &[i64],
    expected: impl Fn(usize) -> Option<i64>,
) {
    let answered = outcome.err().unwrap_or(rows.len());
    for (row, answer) in rows.iter().enumerate().take(answered) {
        assert_eq!(expected(row), Some(*answer), "row {row}: {case:#?}");
    }
    assert!(
        outcome.is_ok() || expected(answered).is_none(),
        "row {answered}: {case:#?}"
    );
}

fn combinations_agree_with_the_model(case: &Case) {
    let Ok(beside) = case.beside.calendar() else {
        return;
    };
    let open = Model::new(case.beside.clone()).open();
    for (combined, model) in [
        (case.calendar.intersect(&beside), case.open.intersect(&open)),
        (case.calendar.union(&beside), case.open.union(&open)),
        (beside.intersect(&case.calendar), case.open.intersect(&open)),
        (beside.union(&case.calendar), case.open.union(&open)),
    ] {
        assert_eq!(combined.is_ok(), !model.ranges.is_empty(), "{case:#?}");
        if let Ok(combined) = combined {
            let covered = bounds(combined.covered());
            assert_eq!(covered, (model.start, model.end), "{case:#?}");
            let ranges = combined
                .open_ranges(combined.covered())
                .expect("what it covers");
            assert_eq!(
                ranges.map(bounds).collect::<Vec<_>>(),
                model.ranges,
                "{case:#?}"
            );
            agree(case, &combined, &model);
        }
    }
}

// The definition, instant by instant.

fn it_is_open_when_the_wall_clock_shows_open_hours(case: &Case) {
    for mark in marks(&case.model, &case.open) {
        for at in [mark - SECOND, mark - 1, mark, mark + 1, mark + SECOND] {
            if case.open.start <= at && at < case.open.end {
                let is_open = case
                    .calendar
                    .is_open(instant(at))
                    .expect("a covered instant");
                assert_eq!(
                    is_open,
                    case.model.contains(at),
                    "{}: {case:#?}",
                    instant(at)
                );
            }
        }
    }
}

fn it_is_open_when_the_next_nanosecond_counts(case: &Case) {
    for at in case.instants {
        let (at, next) = (instant(at), instant(at + 1));
        if let (Ok(is_open), Ok(open)) =
            (case.calendar.is_open(at), case.calendar.between(at, next))
        {
            assert_eq!(is_open, open > TimeDelta::zero(), "{at}: {case:#?}");
        }
    }
}

// Arithmetic.

fn between_undoes_add(case: &Case) {
    for (at, duration) in questions(case) {
        if let Ok(sum) = case.calendar.add(at, duration) {
            assert_eq!(
                case.calendar.between(at, sum),
                Ok(duration),
                "{at} + {duration}: {case:#?}"
            );
        }
    }
}

fn adding_twice_is_adding_the_sum(case: &Case) {
    let [x, y] = case.durations.map(Nanos::abs);
    for at in case.instants.map(instant) {
        for (x, y) in [(x, y), (y, x), (-x, -y), (-y, -x)] {
            let halfway = case.calendar.add(at, delta(x));
            let Ok(twice) = halfway.and_then(|halfway| case.calendar.add(halfway, delta(y))) else {
                assert!(
                    case.calendar.add(at, delta(x + y)).is_err(),
                    "{at} + {x} + {y}: {case:#?}"
                );
                continue;
            };
            assert_eq!(
                case.calendar.add(at, delta(x + y)),
                Ok(twice),
                "{at} + {x} + {y}: {case:#?}"
            );
        }
    }
}

fn between_adds_up(case: &Case) {
    let [a, b, c] = case.instants.map(instant);
    let between = |from, until| case.calendar.between(from, until);
    if let (Ok(whole), Ok(one), Ok(two)) = (between(a, c), between(a, b), between(b, c)) {
        assert_eq!(whole, one + two, "{a}, {b}, {c}: {case:#?}");
    }
}

fn between_is_odd_and_never_more_than_elapses(case: &Case) {
    for (from, until) in pairs(case) {
        if let Ok(open) = case.calendar.between(from, until) {
            assert_eq!(
                case.calendar.between(until, from),
                Ok(-open),
                "{from}, {until}: {case:#?}"
            );
            assert!(
                open.abs() <= (until - from).abs(),
                "{from}, {until}: {case:#?}"
            );
            assert!(
                from > until || open >= TimeDelta::zero(),
                "{from}, {until}: {case:#?}"
            );
        }
    }
}

fn later_starts_and_longer_durations_end_later(case: &Case) {
    let mut instants = case.instants.map(instant);
    let mut durations = case.durations.map(delta);
    instants.sort_unstable();
    durations.sort_unstable();
    for duration in durations {
        let sums = instants.map(|at| case.calendar.add(at, duration).ok());
        assert!(sums.iter().flatten().is_sorted(), "{case:#?}");
    }
    for at in instants {
        let sums = durations.map(|duration| case.calendar.add(at, duration).ok());
        assert!(sums.iter().flatten().is_sorted(), "{case:#?}");
        let rising = instants.map(|until| case.calendar.between(at, until).ok());
        assert!(rising.iter().flatten().is_sorted(), "{case:#?}");
        let falling = instants.map(|from| case.calendar.between(from, at).ok());
        assert!(falling.iter().flatten().rev().is_sorted(), "{case:#?}");
    }
}

fn earliest_and_latest_differ_on_an_exact_fit_only(case: &Case) {
    for (at, duration) in questions(case) {
        let duration = duration.abs();
        let earliest = case.calendar.add(at, duration);
        let Ok(latest) = case.calendar.add_latest(at, duration) else {
            continue;
        };
        let earliest = earliest.expect("what has a latest answer has an earliest");
        assert_eq!(
            case.calendar.next_open(earliest),
            Ok(latest),
            "{at} + {duration}: {case:#?}"
        );
        assert_eq!(
            case.calendar.between(at, latest),
            Ok(duration),
            "{at} + {duration}: {case:#?}"
        );
        assert_eq!(
            earliest == latest,
            case.calendar.is_open(earliest) == Ok(true),
            "{at} + {duration}: {case:#?}"
        );
    }
}

fn business_days_count_what_was_added(case: &Case) {
    let count = case.count.abs();
    for from in case.dates {
        if let Ok(date) = case.calendar.add_business_days(from, count) {
            let counted = case.calendar.business_days_between(from, date);
            assert_eq!(counted, Ok(count), "{from} + {count}: {case:#?}");
        }
    }
}

// A definition beside another.

fn a_closure_makes_nothing_earlier(case: &Case) {
    let mut closed = case.definition().clone();
    closed.exceptions.insert(case.exception.0, Vec::new());
    if !case.definition().exceptions.contains_key(&case.exception.0)
        && let Ok(closed) = closed.calendar()
    {
        expect_no_earlier(case, &closed, &case.calendar);
    }
}

fn more_hours_make_nothing_later(case: &Case) {
    let (date, windows) = &case.exception;
    let mut longer = case.definition().clone();
    let windows = [longer.hours_on(*date), windows].concat();
    longer.exceptions.insert(*date, windows);
    let longer = longer.calendar().expect("it is open when the other is");
    expect_no_earlier(case, &case.calendar, &longer);
}

/// `fewer` has an answer only where `more` has one, and never an earlier one.
fn expect_no_earlier(case: &Case, fewer: &BusinessCalendar, more: &BusinessCalendar) {
    for (at, duration) in questions(case) {
        let duration = duration.abs();
        for (late, early) in [
            (fewer.add(at, duration), more.add(at, duration)),
            (
                fewer.add_latest(at, duration),
                more.add_latest(at, duration),
            ),
        ] {
            if let Ok(late) = late {
                assert!(
                    early.is_ok_and(|early| early <= late),
                    "{at} + {duration}: {case:#?}"
                );
            }
        }
    }
}

fn aliases_are_equal(case: &Case) {
    expect_same_in(
        case,
        [case.alias.0, case.alias.1].map(Zone::iana).map(Result::ok),
    );
}

fn utc_needs_no_database(case: &Case) {
    expect_same_in(case, [Some(Zone::utc()), Zone::fixed(0).ok()]);
    expect_same_in(case, [Some(Zone::utc()), Zone::iana("Etc/UTC").ok()]);
}

/// The same hours in two names of one zone give the same answers.
fn expect_same_in(case: &Case, zones: [Option<Zone>; 2]) {
    let zones = zones.map(|zone| zone.expect("a zone"));
    let Definition { first, last, .. } = case.definition();
    if !zones
        .iter()
        .all(|zone| zone.dates().contains(first) && zone.dates().contains(last))
    {
        return;
    }
    let [Ok(one), Ok(two)] = zones.map(|zone| case.definition().calendar_in(zone)) else {
        return;
    };
    assert_eq!(one.digest(), two.digest(), "{case:#?}");
    for (at, duration) in questions(case) {
        assert_eq!(
            one.add(at, duration),
            two.add(at, duration),
            "{at} + {duration}: {case:#?}"
        );
    }
    for (from, until) in pairs(case) {
        assert_eq!(
            one.between(from, until),
            two.between(from, until),
            "{from}, {until}: {case:#?}"
        );
    }
}

fn a_week_later_is_the_same(case: &Case) {
    let later = week_later(case.definition());
    let clock = &Model::new(later.clone()).clock.0;
    if case.model.clock.0.len() > 1 || clock.len() > 1 || clock[0].1 != case.model.clock.0[0].1 {
        return;
    }
    let later = later.calendar().expect("it is open when the other is");
    let week = TimeDelta::weeks(1);
    for (at, duration) in questions(case) {
        let now = case.calendar.add(at, duration).ok();
        let then = later.add(at + week, duration).ok();
        assert_eq!(
            then,
            now.map(|now| now + week),
            "{at} + {duration}: {case:#?}"
        );
    }
    for (from, until) in pairs(case) {
        let now = case.calendar.between(from, until).ok();
        let then = later.between(from + week, until + week).ok();
        assert_eq!(then, now, "{from}, {until}: {case:#?}");
    }
}

fn week_later(definition: &Definition) -> Definition {
    let week = Days::new(7);
    let mut later = definition.clone();
    later.first = later.first + week;
    later.last = later.last + week;
    later.changes = later
        .changes
        .into_iter()
        .map(|(date, hours)| (date + week, hours))
        .collect();
    later.exceptions = later
        .exceptions
        .into_iter()
        .map(|(date, hours)| (date + week, hours))
        .collect();
    later
}

// The ends of the range.

fn extremes_are_refused(case: &Case) {
    let calendar = &case.calendar;
    let far = [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC];
    let long = [TimeDelta::MIN, TimeDelta::MAX];
    let near = case.instants.map(instant);
    for at in far {
        assert!(calendar.is_open(at).is_err());
        assert!(calendar.next_open(at).is_err());
        assert!(calendar.next_close(at).is_err());
        assert!(calendar.open_ranges(at..at).is_err());
        assert!(calendar.between(at, near[0]).is_err());
        assert!(calendar.between(near[0], at).is_err());
        for duration in long.into_iter().chain([TimeDelta::zero()]) {
            assert!(calendar.add(at, duration).is_err());
            assert!(calendar.add_latest(at, duration).is_err());
        }
    }
    for at in near {
        for duration in long {
            assert!(calendar.add(at, duration).is_err());
            assert!(calendar.add_latest(at, duration).is_err());
        }
    }
    for value in [i64::MIN, i64::MAX] {
        assert!(calendar.add_seconds(&[value], &[0], &mut [0]).is_err());
        assert!(
            calendar
                .add_seconds(&[near[0].timestamp()], &[value], &mut [0])
                .is_err()
        );
        assert!(
            calendar
                .between_seconds(&[value], &[value], &mut [0])
                .is_err()
        );
        assert!(
            calendar
                .add_business_days(case.definition().first, value)
                .is_err()
        );
    }
    for date in [NaiveDate::MIN, NaiveDate::MAX] {
        assert!(calendar.is_business_day(date).is_err());
        assert!(calendar.add_business_days(date, 0).is_err());
        assert!(calendar.business_days_between(date, date).is_err());
        assert!(calendar.windows(date..=date).is_err());
    }
}

// Questions.

fn questions(case: &Case) -> impl Iterator<Item = (DateTime<Utc>, TimeDelta)> {
    let durations = case.durations;
    let questions = case.instants.into_iter();
    questions.flat_map(move |at| durations.map(|duration| (instant(at), delta(duration))))
}

fn pairs(case: &Case) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> {
    let instants = case.instants;
    let pairs = instants.into_iter();
    pairs.flat_map(move |from| instants.map(|until| (instant(from), instant(until))))
}

/// Where something changes: the ends of the span and of open ranges, and the clock changes.
pub(super) fn marks(model: &Model, open: &Open) -> Vec<Nanos> {
    let mut marks = vec![open.start, open.end];
    marks.extend(open.ranges.iter().flat_map(|range| [range.0, range.1]));
    marks.extend(model.clock.0.iter().skip(1).map(|change| change.0));
    marks
}

/// An instant at or near a mark, most often inside the span.
pub(super) fn instant_drawn(bytes: &mut Bytes, model: &Model, open: &Open) -> Nanos {
    let at = bytes.pick(&marks(model, open)) + nudge_drawn(bytes);
    if bytes.one_in(8) {
        at
    } else {
        at.clamp(open.start, open.end)
    }
}

/// A duration that fits exactly or almost, or any up to ten days.
fn duration_drawn(bytes: &mut Bytes, open: &Open, instants: &[Nanos; 3]) -> Nanos {
    let [one, two, three] = *instants;
    let (from, until) = bytes.pick(&[(one, two), (two, three), (three, one)]);
    let fit = open.between(from, until).unwrap_or_default().abs();
    let duration = match bytes.below(4) {
        0 => fit,
        1 | 2 => (fit + nudge_drawn(bytes)).abs(),
        _ => Nanos::from(bytes.below(864_000)) * SECOND,
    };
    if bytes.one_in(3) { -duration } else { duration }
}

/// Nothing, a little, or up to two days.
pub(super) fn nudge_drawn(bytes: &mut Bytes) -> Nanos {
    let far = Nanos::from(bytes.within(-172_800, 172_800)) * SECOND;
    bytes.pick(&[0, 1, -1, SECOND, -SECOND, SECOND / 2, far, far + 1])
}

fn dates(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |&date| date <= last)
}

// Between the library's types and the model's.

pub(super) fn instant(at: Nanos) -> DateTime<Utc> {
    let second = i64::try_from(at.div_euclid(SECOND)).expect("near our time");
    let nanosecond = u32::try_from(at.rem_euclid(SECOND)).expect("less than a second");
    DateTime::from_timestamp(second, nanosecond).expect("near our time")
}

pub(super) fn nanos(at: DateTime<Utc>) -> Nanos {
    Nanos::from(at.timestamp()) * SECOND + Nanos::from(at.timestamp_subsec_nanos())
}

fn bounds(range: Range<DateTime<Utc>>) -> (Nanos, Nanos) {
    (nanos(range.start), nanos(range.end))
}

pub(super) fn delta(duration: Nanos) -> TimeDelta {
    let seconds = i64::try_from(duration.div_euclid(SECOND)).expect("not too long");
    let nanoseconds = u32::try_from(duration.rem_euclid(SECOND)).expect("less than a second");
    TimeDelta::new(seconds, nanoseconds).expect("not too long")
}

pub(super) fn length(duration: TimeDelta) -> Nanos {
    Nanos::from(duration.num_seconds()) * SECOND + Nanos::from(duration.subsec_nanos())
}
