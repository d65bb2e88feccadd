//! The laws of orders as data: whatever an order says can be written, is read as it was, and comes back from the checked order.

use chrono::{Days, NaiveDate, TimeDelta};
use serde::Serialize;
use unified_support::{
    calendar::Zones,
    document::{AzureComponent, Clock, clauses},
    engine::Engine,
    finding::Findings,
    holidays::Kind,
    order::{
        AmendedTermDraft, AmendmentDraft, BusinessHoursDraft, HolidayYears, HolidaysDraft,
        LocationDraft, Order, OrderDraft, ReplacedClause, ResponseTargetDraft, WeeklyHoursDraft,
    },
    wire::{Node, OrderFile, read_engine},
};

use super::{bytes::Bytes, drawn_order::Drawing, round_trip::round_trip};

laws! {
    files_are_read_as_they_were_written,
    an_order_gives_a_draft_of_itself,
    a_file_and_its_draft_have_the_same_findings,
}

/// An order file, mostly of a sound order.
#[derive(Debug)]
pub(crate) struct Case {
    file: OrderFile,
}

impl Case {
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the laws of other cases leave some bytes out"
    )]
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        // Half of them for what the other laws of orders draw, half for what those have no use for.
        let (own, others) = bytes.split_at(bytes.len() / 2);
        let file = Drawing::new(Bytes(others)).file();
        let mut file: OrderFile = serde_json::from_value(file).expect("an order file");
        let mut bytes = Bytes(own);
        file.order.locations = file
            .order
            .locations
            .into_iter()
            .map(|place| location(&mut bytes, place, file.order.term.first_day))
            .collect();
        for index in 0..bytes.below(4) {
            file.order = file.order.with_amendment(amendment(&mut bytes, index));
        }
        Some(Self { file })
    }
}

fn location(bytes: &mut Bytes<'_>, mut place: LocationDraft, from: NaiveDate) -> LocationDraft {
    let date = |bytes: &mut Bytes<'_>| from + Days::new(bytes.below(700).unsigned_abs());
    if bytes.one_in(2) {
        let mut holidays = HolidaysDraft::of(place.country.clone());
        if place.country == "BR" && bytes.one_in(2) {
            holidays = holidays.with_subdivision("SP");
        }
        if bytes.one_in(2) {
            let kinds = Kind::ALL.iter().filter(|_| bytes.one_in(2));
            holidays.kinds = kinds.copied().collect();
            // What is said twice, or not in its order, is kept as well.
            holidays.kinds.reverse();
        }
        if holidays.kinds.contains(&Kind::HalfDay) || bytes.one_in(20) {
            holidays = holidays.with_half_day_hours(windows(bytes));
        }
        holidays = holidays.accepting_years(bytes.pick(HolidayYears::ALL));
        for _ in 0..bytes.below(3) {
            holidays = holidays.adding(date(bytes), "Bridge day");
        }
        for _ in 0..bytes.below(3) {
            holidays = holidays.removing(date(bytes));
        }
        place = place.with_holidays(holidays);
    }
    for _ in 0..bytes.below(3) {
        let on = date(bytes);
        let name = bytes.pick(&["Christmas Eve", "大晦日", " \u{2028}\"\\"]);
        place = place.with_special_hours(on, windows(bytes), name);
    }
    match bytes.below(3) {
        0 => place,
        1 => {
            let hours = BusinessHoursDraft::Weekly(week(bytes));
            place.with_business_hours(hours)
        }
        _ => {
            let mut periods = vec![week(bytes)];
            for index in 0..bytes.below(3) {
                let later = from + Days::new((index * 100 + bytes.below(100)).unsigned_abs());
                periods.push(week(bytes).from_date(later));
            }
            place.with_business_hours(BusinessHoursDraft::Changing(periods))
        }
    }
}

fn week(bytes: &mut Bytes<'_>) -> WeeklyHoursDraft {
    WeeklyHoursDraft::new(std::array::from_fn(|_| windows(bytes)))
}

fn windows(bytes: &mut Bytes<'_>) -> Vec<String> {
    let all: [&[&str]; 6] = [
        &["09:00-17:30"],
        &["08:00-12:00", "13:00-17:00"],
        &["13:00:00-17:00:30", "08:00-12:00"],
        &["22:00-30:00"],
        &[],
        &["17:00-09:00"],
    ];
    // The last is no window.
    let known = if bytes.one_in(60) { 6 } else { 5 };
    let texts = bytes.pick(&all[..known]);
    texts.iter().map(|&text| text.to_owned()).collect()
}

fn amendment(bytes: &mut Bytes<'_>, index: i64) -> AmendmentDraft {
    let (clause, term) = match index {
        0 => {
            let seconds = bytes.within(0, 32_000_000);
            let mut target = ResponseTargetDraft::new(TimeDelta::seconds(seconds));
            if bytes.one_in(2) {
                target = target.with_clock(bytes.pick(Clock::ALL));
            }
            let clause = bytes.pick(&[clauses::SEVB_RESPONSE_2_HOURS, clauses::SEV1_OTHER_1_HOUR]);
            (clause, AmendedTermDraft::ResponseTarget(target))
        }
        1 => {
            let components = AzureComponent::ALL.iter().filter(|_| bytes.one_in(8));
            let term = AmendedTermDraft::Exclusions(components.copied().collect());
            (clauses::FN1_AZURE_EXCLUSIONS, term)
        }
        _ => {
            let term = AmendedTermDraft::BusinessHours(week(bytes));
            (clauses::FN4_BUSINESS_HOURS, term)
        }
    };
    AmendmentDraft::new(format!("A-{index}"), ReplacedClause(clause.as_str()), term)
}

fn files_are_read_as_they_were_written(case: &Case) {
    let OrderFile {
        order, readings, ..
    } = &case.file;
    round_trip(&case.file);
    round_trip(order);
    round_trip(readings);
    order.locations.iter().for_each(round_trip);
    order.services.iter().for_each(round_trip);
    order.amendments.iter().for_each(round_trip);
    order.base_package.iter().for_each(round_trip);
    order.appendix_a.iter().for_each(round_trip);
    let node = node(order);
    assert_eq!(OrderDraft::read(&node).as_ref(), Ok(order));
}

fn an_order_gives_a_draft_of_itself(case: &Case) {
    let Ok(order) = Order::try_from(case.file.order.clone()) else {
        return;
    };
    let draft = OrderDraft::from(&order);
    round_trip(&draft);
    let again = Order::try_from(draft.clone());
    let again = again.unwrap_or_else(|findings| panic!("{findings}\n{draft:#?}"));
    assert_eq!(again, order);
    round_trip(&order);
    assert_eq!(OrderDraft::from(&again), draft);
}

fn a_file_and_its_draft_have_the_same_findings(case: &Case) {
    let OrderFile {
        order, readings, ..
    } = &case.file;
    let read = read_engine(&node(&case.file), Zones::embedded());
    let built = Engine::from_draft(order.clone(), Zones::embedded(), *readings);
    match (read, built) {
        (Ok(read), Ok(built)) => {
            assert_eq!(read.order(), built.order());
            assert_eq!(told(read.findings(), "order."), told(built.findings(), ""));
            assert_eq!(read.review(), built.review());
            let written = OrderFile::from(&read);
            let again = read_engine(&node(&written), Zones::embedded()).expect("an engine");
            assert_eq!(again.order(), read.order());
            assert_eq!(again.readings(), readings);
        }
        (Err(read), Err(built)) => assert_eq!(told(&read, "order."), told(&built, "")),
        (read, built) => panic!("{read:?}\n{built:?}"),
    }
}

/// What is found and where, below `root`.
fn told(findings: &Findings, root: &str) -> Vec<(String, String)> {
    let told = findings.iter().map(|finding| {
        let path = finding.path().as_str();
        let path = path.strip_prefix(root).unwrap_or(path);
        (finding.code().to_owned(), path.to_owned())
    });
    told.collect()
}

fn node(value: &impl Serialize) -> Node {
    let written = serde_json::to_string(value).expect("JSON");
    serde_json::from_str(&written).expect("any JSON is a node")
}
