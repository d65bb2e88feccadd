//! Columns answer row by row as the methods for one question do.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use unified_support::{
    calendar::CalendarError,
    columns::{
        Bits, BitsMut, Cells, Coded, ColumnCode, Dictionary, FirstResponses, Flags, Incidents,
        Instants, Moments, Output, RowCounts, RowOutcome, RowProblem, TimeUnit, UnansweredRow,
        UnequalLengths, business_days_after,
    },
    decision::{Outcome, Problem, QuestionError},
    document::{AzureComponent, Channel, Product, Severity, SpokenLanguage},
    engine::{Engine, NamedHours, Place},
    response::Incident,
};

use super::{bytes::Bytes, incident_case};

/// Some rows, each with at most one thing wrong with it.
pub(crate) struct Case {
    engine: Engine,
    unit: TimeUnit,
    rows: Vec<Row>,
    /// Where the bits of the first row stand.
    first_bit: usize,
}

#[derive(Debug)]
struct Row {
    defect: Option<Defect>,
    place: usize,
    severity: Severity,
    product: Product,
    submitted_at: i64,
    severity_agreed_at: Option<i64>,
    channel: Option<Channel>,
    language: Option<SpokenLanguage>,
    product_name: Option<usize>,
    subscription: Option<usize>,
    event: Option<(usize, bool)>,
    cloud_administrator: Option<bool>,
    seconds: i64,
    later: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Defect {
    NullPlace,
    NullSeverity,
    NullProduct,
    NullInstant,
    UnknownPlace,
    PlaceBeyondTable,
    UnknownSeverity,
    UnknownProduct,
    UnknownChannel,
}

const DEFECTS: [Defect; 9] = [
    Defect::NullPlace,
    Defect::NullSeverity,
    Defect::NullProduct,
    Defect::NullInstant,
    Defect::UnknownPlace,
    Defect::PlaceBeyondTable,
    Defect::UnknownSeverity,
    Defect::UnknownProduct,
    Defect::UnknownChannel,
];

const PLACES: [&str; 3] = ["paris", "tokyo", "lyon"];
const NAMES: [&str; 2] = ["Azure SQL Database", "Azure Batch"];
const SUBSCRIPTIONS: [&str; 2] = ["production", "test"];
const EVENTS: [&str; 2] = ["shop", "fair"];
const UNITS: [TimeUnit; 4] = [
    TimeUnit::Second,
    TimeUnit::Millisecond,
    TimeUnit::Microsecond,
    TimeUnit::Nanosecond,
];

impl Case {
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the laws of other cases leave some bytes out"
    )]
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let bytes = &mut Bytes(bytes);
        let held = usize::try_from(bytes.below(32)).expect("not negative");
        let readings = incident_case::readings(bytes);
        let unit = bytes.pick(&UNITS);
        let first_bit = usize::try_from(bytes.below(20)).expect("not negative");
        let rows = (0..bytes.below(20)).map(|_| row(bytes, unit)).collect();
        Some(Self {
            engine: incident_case::engine_holding(held, readings),
            unit,
            rows,
            first_bit,
        })
    }
}

fn row(bytes: &mut Bytes, unit: TimeUnit) -> Row {
    let component = bytes.pick(AzureComponent::ALL);
    let products = [
        Product::Other,
        Product::Azure { component: None },
        Product::Azure {
            component: Some(component),
        },
    ];
    // Before the order, in it, at its end, and outside all calendars.
    let days = [
        "2026-05-13",
        "2026-03-28",
        "2026-12-31",
        "2025-12-31",
        "1999-12-31",
        "2026-06-15",
    ];
    let day: NaiveDate = bytes.pick(&days).parse().expect("a date");
    let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    let of_second = unit.per_second() - 1;
    let submitted_at = (midnight + bytes.within(0, 86_399)) * unit.per_second()
        + bytes.pick(&[0, 0, of_second, of_second / 2]);
    Row {
        defect: bytes.one_in(4).then(|| bytes.pick(&DEFECTS)),
        place: usize::try_from(bytes.below(2)).expect("not negative"),
        severity: bytes.pick(&Severity::ALL),
        product: bytes.pick(&products),
        submitted_at,
        // At times before the submission.
        severity_agreed_at: bytes
            .one_in(2)
            .then(|| submitted_at + bytes.within(-1, 200) * unit.per_second()),
        channel: (!bytes.one_in(3)).then(|| bytes.pick(Channel::ALL)),
        language: (!bytes.one_in(3)).then(|| {
            bytes.pick(&[
                SpokenLanguage::ENGLISH,
                SpokenLanguage::JAPANESE,
                SpokenLanguage::CHINESE,
            ])
        }),
        product_name: choice(bytes),
        subscription: choice(bytes),
        event: choice(bytes).map(|event| (event, bytes.one_in(2))),
        cloud_administrator: (!bytes.one_in(3)).then(|| bytes.one_in(2)),
        seconds: bytes.pick(&[0, 1, 7200, -7200, 3_600_000, i64::MAX, i64::MIN, 1 << 40]),
        later: submitted_at + bytes.within(-200_000, 200_000),
    }
}

fn choice(bytes: &mut Bytes) -> Option<usize> {
    let choice = usize::try_from(bytes.below(3)).expect("not negative");
    (choice < 2).then_some(choice)
}

/// The rows as a caller holds them.
struct Written {
    places: Vec<u32>,
    severities: Vec<u16>,
    products: Vec<u16>,
    submitted_at: Vec<i64>,
    agreed_at: Vec<i64>,
    channels: Vec<u16>,
    languages: Vec<u16>,
    names: Vec<u32>,
    subscriptions: Vec<u32>,
    events: Vec<u32>,
    /// The validity of each column, in its order, then whether events are tagged and who reports.
    bits: [Vec<u8>; 12],
}

/// What stands where nothing is valid.
const ANYTHING: u16 = 0xBEEF;

impl Written {
    fn of(case: &Case) -> Self {
        let rows = &case.rows;
        let code = |choice: Option<usize>| {
            choice.map_or(u32::from(ANYTHING), |code| {
                u32::try_from(code).expect("small")
            })
        };
        let is = |row: &Row, defect| row.defect == Some(defect);
        let bits = |bit: &dyn Fn(&Row) -> bool| packed(case.first_bit, rows, bit);
        Self {
            places: rows.iter().map(place_code).collect(),
            severities: rows
                .iter()
                .map(|row| match row.defect {
                    Some(Defect::UnknownSeverity | Defect::NullSeverity) => ANYTHING,
                    _ => row.severity.column_code(),
                })
                .collect(),
            products: rows
                .iter()
                .map(|row| match row.defect {
                    Some(Defect::UnknownProduct | Defect::NullProduct) => ANYTHING,
                    _ => row.product.column_code(),
                })
                .collect(),
            submitted_at: rows
                .iter()
                .map(|row| match row.defect {
                    Some(Defect::NullInstant) => i64::MIN,
                    _ => row.submitted_at,
                })
                .collect(),
            agreed_at: rows
                .iter()
                .map(|row| row.severity_agreed_at.unwrap_or(i64::MAX))
                .collect(),
            channels: rows
                .iter()
                .map(|row| match row.channel {
                    Some(channel) if !is(row, Defect::UnknownChannel) => channel.column_code(),
                    _ => ANYTHING,
                })
                .collect(),
            languages: rows
                .iter()
                .map(|row| row.language.map_or(ANYTHING, ColumnCode::column_code))
                .collect(),
            names: rows.iter().map(|row| code(row.product_name)).collect(),
            subscriptions: rows.iter().map(|row| code(row.subscription)).collect(),
            events: rows
                .iter()
                .map(|row| code(row.event.map(|(event, _)| event)))
                .collect(),
            bits: [
                bits(&|row| !is(row, Defect::NullPlace)),
                bits(&|row| !is(row, Defect::NullSeverity)),
                bits(&|row| !is(row, Defect::NullProduct)),
                bits(&|row| !is(row, Defect::NullInstant)),
                bits(&|row| row.severity_agreed_at.is_some()),
                bits(&|row| row.channel.is_some() || is(row, Defect::UnknownChannel)),
                bits(&|row| row.language.is_some()),
                bits(&|row| row.product_name.is_some()),
                bits(&|row| row.subscription.is_some()),
                bits(&|row| row.event.is_some()),
                bits(&|row| row.event.is_some_and(|(_, is_tagged)| is_tagged)),
                bits(&|row| row.cloud_administrator == Some(true)),
            ],
        }
    }
}

fn place_code(row: &Row) -> u32 {
    match row.defect {
        Some(Defect::UnknownPlace) => 2,
        Some(Defect::PlaceBeyondTable) => 3,
        Some(Defect::NullPlace) => u32::MAX,
        _ => u32::try_from(row.place).expect("small"),
    }
}

/// The bits from `first` on; those before it are set.
fn packed(first: usize, rows: &[Row], bit: &dyn Fn(&Row) -> bool) -> Vec<u8> {
    let before = std::iter::repeat_n(true, first);
    let all: Vec<bool> = before.chain(rows.iter().map(bit)).collect();
    let byte = |bits: &[bool]| {
        let bits = bits.iter().enumerate();
        bits.fold(0, |byte, (place, bit)| byte | u8::from(*bit) << place)
    };
    all.chunks(8).map(byte).collect()
}

fn texts(names: [&str; 2]) -> Vec<Option<Arc<str>>> {
    names.iter().map(|name| Some(Arc::from(*name))).collect()
}

fn instant(count: i64, unit: TimeUnit) -> DateTime<Utc> {
    let (second, rest) = (
        count.div_euclid(unit.per_second()),
        count.rem_euclid(unit.per_second()),
    );
    let nanoseconds = rest * (1_000_000_000 / unit.per_second());
    let nanoseconds = u32::try_from(nanoseconds).expect("less than a second");
    DateTime::from_timestamp(second, nanoseconds).expect("an instant")
}

fn count(at: DateTime<Utc>, unit: TimeUnit) -> i64 {
    let nanoseconds = i64::from(at.timestamp_subsec_nanos());
    let per_unit = 1_000_000_000 / unit.per_second();
    assert_eq!(
        nanoseconds % per_unit,
        0,
        "{at} is no whole number of units"
    );
    at.timestamp() * unit.per_second() + nanoseconds / per_unit
}

fn incident(row: &Row, unit: TimeUnit) -> Incident {
    let mut incident = Incident::new(row.severity, row.product, instant(row.submitted_at, unit));
    if let Some(at) = row.severity_agreed_at {
        incident = incident.with_severity_agreed_at(instant(at, unit));
    }
    if let Some(channel) = row.channel {
        incident = incident.reported_by(channel);
    }
    if let Some(language) = row.language {
        incident = incident.in_language(language);
    }
    if let Some(name) = row.product_name {
        incident = incident.with_product_name(NAMES[name]);
    }
    if let Some(subscription) = row.subscription {
        incident = incident.of_subscription(SUBSCRIPTIONS[subscription]);
    }
    if let Some((event, is_tagged)) = row.event {
        incident = incident.during_event(EVENTS[event], is_tagged);
    }
    if let Some(is_one) = row.cloud_administrator {
        incident = incident.by_cloud_administrator(is_one);
    }
    incident
}

laws! {
    each_row_is_answered_as_a_question_is,
    parts_of_the_rows_are_answered_as_the_whole,
    business_time_is_that_of_the_calendar,
    dates_are_those_of_the_calendar,
    a_column_of_another_length_answers_nothing,
}

/// The columns that were written of `first_responses`.
#[derive(Debug, PartialEq, Eq)]
struct Answers {
    outcomes: Vec<u32>,
    due: Vec<i64>,
    is_decided: Vec<u8>,
    due_latest: Vec<i64>,
    has_latest: Vec<u8>,
    targets: Vec<i64>,
    clocks: Vec<u16>,
    commitments: Vec<u16>,
}

impl Answers {
    fn of(case: &Case, rows: usize, ask: impl FnOnce(&mut [u32], FirstResponses<'_>)) -> Self {
        let bytes = (case.first_bit + rows).div_ceil(8);
        let mut answers = Self {
            outcomes: vec![7; rows],
            due: vec![7; rows],
            // What was there before shows what is left as it is.
            is_decided: vec![0x55; bytes],
            due_latest: vec![7; rows],
            has_latest: vec![0xAA; bytes],
            targets: vec![7; rows],
            clocks: vec![7; rows],
            commitments: vec![7; rows],
        };
        let validity = BitsMut::new(&mut answers.is_decided, case.first_bit);
        let due = Output::new(&mut answers.due).with_validity(validity);
        let validity = BitsMut::new(&mut answers.has_latest, case.first_bit);
        let due_latest = Output::new(&mut answers.due_latest).with_validity(validity);
        let out = FirstResponses::from(due)
            .with_due_latest(due_latest)
            .with_targets(Output::new(&mut answers.targets))
            .with_clocks(Output::new(&mut answers.clocks))
            .with_commitments(Output::new(&mut answers.commitments));
        ask(&mut answers.outcomes, out);
        answers
    }
}

fn with_incidents<R>(case: &Case, with: impl FnOnce(Incidents<'_>) -> R) -> R {
    let written = Written::of(case);
    let places: Vec<Option<Place<'_>>> = PLACES.map(|id| case.engine.location(id).ok()).into();
    let (names, subscriptions, events) = (texts(NAMES), texts(SUBSCRIPTIONS), texts(EVENTS));
    let bits = |index: usize| Bits::new(&written.bits[index], case.first_bit);
    let administrators = packed(case.first_bit, &case.rows, &|row: &Row| {
        row.cloud_administrator.is_some()
    });
    let column = |values, index| Cells::each(values).valid_where(bits(index));
    let dictionary_codes = |values, index| Cells::each(values).valid_where(bits(index));
    let incidents = Incidents::new(
        Dictionary::new(dictionary_codes(&written.places, 0), &places),
        Coded::new(column(&written.severities, 1)),
        Coded::new(column(&written.products, 2)),
        Instants::new(
            Cells::each(&written.submitted_at).valid_where(bits(3)),
            case.unit,
        ),
    )
    .with_severity_agreed_at(Instants::new(
        Cells::each(&written.agreed_at).valid_where(bits(4)),
        case.unit,
    ))
    .reported_by(Coded::new(column(&written.channels, 5)))
    .in_languages(Coded::new(column(&written.languages, 6)))
    .with_product_names(Dictionary::new(dictionary_codes(&written.names, 7), &names))
    .of_subscriptions(Dictionary::new(
        dictionary_codes(&written.subscriptions, 8),
        &subscriptions,
    ))
    .during_events(
        Dictionary::new(dictionary_codes(&written.events, 9), &events),
        Flags::new(bits(10)),
    )
    .reported_by_cloud_administrators(
        Flags::new(bits(11)).valid_where(Bits::new(&administrators, case.first_bit)),
    );
    with(incidents)
}

fn each_row_is_answered_as_a_question_is(case: &Case) {
    let mut counts = RowCounts::default();
    let answers = Answers::of(case, case.rows.len(), |outcomes, out| {
        counts = with_incidents(case, |incidents| {
            incidents
                .first_responses(outcomes, out)
                .expect("columns of one length")
        });
    });
    assert_eq!(counts.rows(), case.rows.len());
    for (index, row) in case.rows.iter().enumerate() {
        let outcome = RowOutcome::from_code(answers.outcomes[index]).expect("an outcome");
        let written = (
            answers.due[index],
            answers.targets[index],
            answers.clocks[index],
            answers.commitments[index],
        );
        let is_decided = Bits::new(&answers.is_decided, case.first_bit).get(index);
        let latest = Bits::new(&answers.has_latest, case.first_bit).get(index);
        assert_eq!(is_decided, Some(outcome == RowOutcome::Decided));
        let explained = with_incidents(case, |incidents| incidents.explain_row(index));
        if let Some(expected) = row.defect.map(expected) {
            assert_eq!((outcome, written), (expected, (0, 0, 0, 0)), "{row:?}");
            assert!(matches!(
                explained,
                Err(UnansweredRow::NullInput | UnansweredRow::Unreadable(_))
            ));
            continue;
        }
        let place = case.engine.location(PLACES[row.place]).expect("a location");
        let single = place.first_response(&incident(row, case.unit));
        match &single {
            Ok(decision) => match decision.outcome() {
                Outcome::Decided(response) => {
                    let expected = (
                        count(response.due, case.unit),
                        response.target.num_seconds(),
                        response.clock.column_code(),
                        response.commitment.column_code(),
                    );
                    assert_eq!(
                        (outcome, written),
                        (RowOutcome::Decided, expected),
                        "{row:?}"
                    );
                    let due_latest = response.due_latest.map(|at| count(at, case.unit));
                    assert_eq!(latest, Some(due_latest.is_some()));
                    assert_eq!(answers.due_latest[index], due_latest.unwrap_or_default());
                }
                Outcome::NotApplicable(reason) => {
                    assert_eq!(outcome, RowOutcome::NotApplicable(*reason));
                }
                Outcome::Undetermined(missing) => {
                    let RowOutcome::Undetermined(facts) = outcome else {
                        panic!("{outcome:?}")
                    };
                    let known = missing
                        .names()
                        .iter()
                        .filter(|name| facts.names().any(|fact| fact == **name));
                    assert_eq!(known.count() == missing.names().len(), !facts.has_others());
                    assert!(
                        facts
                            .names()
                            .all(|fact| missing.names().iter().any(|name| name == fact))
                    );
                }
            },
            Err(error) => assert_eq!(outcome, RowOutcome::Refused(problem(error))),
        }
        match explained {
            Ok(decision) => assert_eq!(Ok(decision), single),
            Err(UnansweredRow::Refused(error)) => assert_eq!(Err(error), single),
            Err(other) => panic!("{other}"),
        }
    }
    // Bits outside the rows are as they were.
    let before = Bits::new(&answers.is_decided, 0);
    assert!((0..case.first_bit).all(|bit| before.get(bit) == Some(bit % 2 == 0)));
    let after = case.first_bit + case.rows.len();
    assert!((after..before.len()).all(|bit| before.get(bit) == Some(bit % 2 == 0)));
}

const fn expected(defect: Defect) -> RowOutcome {
    match defect {
        Defect::NullPlace | Defect::NullSeverity | Defect::NullProduct | Defect::NullInstant => {
            RowOutcome::NullInput
        }
        Defect::UnknownPlace | Defect::PlaceBeyondTable => {
            RowOutcome::Refused(RowProblem::UnknownName)
        }
        Defect::UnknownSeverity | Defect::UnknownProduct | Defect::UnknownChannel => {
            RowOutcome::Refused(RowProblem::UnknownCode)
        }
    }
}

fn problem(error: &QuestionError) -> RowProblem {
    match &error.problem {
        Problem::OutOfOrder { .. } => RowProblem::OutOfOrder,
        Problem::Time { error } => time_problem(error),
        other => panic!("{other}"),
    }
}

fn time_problem(error: &CalendarError) -> RowProblem {
    let text = error.to_string();
    if text.starts_with("the answer") {
        RowProblem::AnswerOutsideCalendar
    } else if text.starts_with("a duration") {
        RowProblem::DurationOutOfRange
    } else {
        RowProblem::OutsideCalendar
    }
}

fn parts_of_the_rows_are_answered_as_the_whole(case: &Case) {
    let all = case.rows.len();
    let ask = |range: std::ops::Range<usize>| {
        let mut counts = RowCounts::default();
        let answers = Answers::of(case, range.len(), |outcomes, out| {
            counts = with_incidents(case, |incidents| {
                let rows = incidents.rows(&range);
                rows.first_responses(outcomes, out)
                    .expect("columns of one length")
            });
        });
        (answers, counts)
    };
    let half = all / 2;
    let ((whole, counts), (first, of_first), (rest, of_rest)) =
        (ask(0..all), ask(0..half), ask(half..all));
    assert_eq!(counts, of_first + of_rest);
    assert_eq!(whole.outcomes, [first.outcomes, rest.outcomes].concat());
    assert_eq!(whole.due, [first.due, rest.due].concat());
    assert_eq!(
        whole.due_latest,
        [first.due_latest, rest.due_latest].concat()
    );
}

fn business_time_is_that_of_the_calendar(case: &Case) {
    let rows = &case.rows;
    let later: Vec<_> = rows.iter().map(|row| row.later).collect();
    let seconds: Vec<_> = rows.iter().map(|row| row.seconds).collect();
    let (mut outcomes, mut found) = (vec![0; rows.len()], vec![0; rows.len()]);

    with_hours(case, |hours| {
        moments(case, hours, |moments| {
            let out = Output::new(&mut found);
            moments.business_time_after(Cells::each(&seconds), &mut outcomes, out)
        })
    });
    compare(case, &outcomes, &found, |row, hours| {
        let too_long = RowOutcome::Refused(RowProblem::DurationOutOfRange);
        let duration = TimeDelta::try_seconds(row.seconds).ok_or(too_long)?;
        let from = instant(row.submitted_at, case.unit);
        let decision = hours.business_time_after(from, duration).map_err(refused)?;
        let after = decision.outcome().decided().expect("decided");
        Ok(count(after.at, case.unit))
    });

    with_hours(case, |hours| {
        let later = Instants::new(Cells::each(&later), case.unit);
        moments(case, hours, |moments| {
            moments.business_time_between(later, &mut outcomes, Output::new(&mut found))
        })
    });
    compare(case, &outcomes, &found, |row, hours| {
        let from = instant(row.submitted_at, case.unit);
        let to = instant(row.later, case.unit);
        let decision = hours.business_time_between(from, to).map_err(refused)?;
        let between = *decision.outcome().decided().expect("decided");
        let nanoseconds = between.num_nanoseconds().expect("some days");
        Ok(nanoseconds / (1_000_000_000 / case.unit.per_second()))
    });
}

fn dates_are_those_of_the_calendar(case: &Case) {
    let rows = &case.rows;
    let day = |row: &Row| row.submitted_at.div_euclid(case.unit.per_second()) / 86_400;
    let days: Vec<_> = rows.iter().map(|row| row.seconds % 1000).collect();
    let from: Vec<_> = rows.iter().map(day).collect();
    let from: Vec<_> = from
        .into_iter()
        .map(|day| i32::try_from(day).expect("a day"))
        .collect();
    let (mut outcomes, mut dates) = (vec![0; rows.len()], vec![0; rows.len()]);
    let since_1970 = |date: NaiveDate| (date - NaiveDate::default()).num_days();

    with_hours(case, |hours| {
        moments(case, hours, |moments| {
            moments.local_dates(&mut outcomes, Output::new(&mut dates))
        })
    });
    let found: Vec<_> = dates.iter().map(|date| i64::from(*date)).collect();
    compare(case, &outcomes, &found, |row, hours| {
        let zone = hours.zone().expect("a location");
        let local = zone.local(instant(row.submitted_at, case.unit));
        let local = local.map_err(|error| RowOutcome::Refused(time_problem(&error)))?;
        Ok(since_1970(local.date_naive()))
    });

    with_hours(case, |hours| {
        let (from, days) = (Cells::each(&from), Cells::each(&days));
        business_days_after(hours, from, days, &mut outcomes, Output::new(&mut dates))
    });
    let found: Vec<_> = dates.iter().map(|date| i64::from(*date)).collect();
    compare(case, &outcomes, &found, |row, hours| {
        let from = NaiveDate::default() + TimeDelta::days(day(row));
        let decision = hours.business_days_after(from, row.seconds % 1000);
        let decision = decision.map_err(refused)?;
        Ok(since_1970(
            decision.outcome().decided().expect("decided").date,
        ))
    });
}

fn with_hours<R: std::fmt::Debug>(
    case: &Case,
    ask: impl FnOnce(Dictionary<'_, NamedHours<'_>>) -> Result<R, UnequalLengths>,
) {
    let hours: Vec<_> = PLACES.map(|id| case.engine.hours(id).ok()).into();
    let codes: Vec<_> = case.rows.iter().map(place_code).collect();
    let valid = packed(case.first_bit, &case.rows, &|row: &Row| {
        row.defect != Some(Defect::NullPlace)
    });
    let codes = Cells::each(&codes).valid_where(Bits::new(&valid, case.first_bit));
    ask(Dictionary::new(codes, &hours)).expect("columns of one length");
}

fn moments<R>(
    case: &Case,
    hours: Dictionary<'_, NamedHours<'_>>,
    ask: impl FnOnce(Moments<'_>) -> R,
) -> R {
    let from: Vec<_> = case.rows.iter().map(|row| row.submitted_at).collect();
    let instants = Instants::new(Cells::each(&from), case.unit);
    ask(Moments::new(hours, instants))
}

/// Holds what was found against what is asked of each row alone.
fn compare(
    case: &Case,
    outcomes: &[u32],
    found: &[i64],
    single: impl Fn(&Row, NamedHours<'_>) -> Result<i64, RowOutcome>,
) {
    for ((row, code), found) in case.rows.iter().zip(outcomes).zip(found) {
        let expected = match row.defect {
            Some(
                defect @ (Defect::NullPlace | Defect::UnknownPlace | Defect::PlaceBeyondTable),
            ) => Err(expected(defect)),
            _ => single(
                row,
                case.engine.hours(PLACES[row.place]).expect("a location"),
            ),
        };
        let outcome = RowOutcome::from_code(*code).expect("an outcome");
        let answer = if outcome == RowOutcome::Decided {
            Ok(*found)
        } else {
            Err(outcome)
        };
        assert_eq!(answer, expected, "{row:?}");
    }
}

#[allow(clippy::needless_pass_by_value, reason = "it is given to `map_err`")]
fn refused(error: QuestionError) -> RowOutcome {
    RowOutcome::Refused(problem(&error))
}

fn a_column_of_another_length_answers_nothing(case: &Case) {
    let rows = case.rows.len();
    for other in [rows + 1, rows.saturating_sub(1)] {
        let mut outcomes = vec![7; other];
        let mut due = vec![7; rows];
        let answered = with_incidents(case, |incidents| {
            incidents.first_responses(&mut outcomes, Output::new(&mut due))
        });
        if other != rows {
            let error = answered.expect_err("another length");
            assert_eq!((error.found, error.rows), (rows, other));
            assert!(outcomes.iter().chain(&[7]).all(|code| *code == 7));
            assert!(due.iter().all(|due| *due == 7));
        }
    }
}
