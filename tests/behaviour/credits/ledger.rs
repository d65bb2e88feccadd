//! Balances, and how they came about.

use std::{borrow::Cow, cmp::Reverse};

use proptest::prelude::*;
use unified_support::{
    chrono::NaiveDate,
    decision::{Decision, Outcome, Problem, QuestionError},
    document::{
        CreditExchangePairs, CreditUseOrder, CreditsPaidWithFlex, ExchangedCreditsLastDay, Reading,
        Readings, RuleId, Unit,
    },
    engine::Engine,
    fees::credits::{CreditEntry, CreditLedger, CreditLineKind, CreditStatement},
    money::{Credits, Currency, Money},
    order::{OrderDraft, PaidWith, PurchaseDraft, QuantityDraft},
};

use crate::builder::{self, Build, BuildPurchase};

use super::{date, draft, has};

fn credits(id: &str, locations: &[&str], count: u32, paid_with: PaidWith) -> PurchaseDraft {
    bought(
        id,
        locations,
        count,
        paid_with,
        ("2026-01-01", "2027-12-31"),
    )
}

fn bought(
    id: &str,
    locations: &[&str],
    count: u32,
    paid_with: PaidWith,
    (first_day, last_day): (&str, &str),
) -> PurchaseDraft {
    builder::bought(id, "proactive_credits")
        .at(locations)
        .of(count, Unit::Credits)
        .for_days(first_day, last_day)
        .paid(Money::zero(Currency::EUR), paid_with)
}

/// 100 credits in Paris, and 50 that were paid with the Flex Allowance of the first year.
fn paris() -> OrderDraft {
    draft()
        .with_purchase(credits("bought", &["paris"], 100, PaidWith::Price))
        .with_purchase(credits("flex", &["paris"], 50, PaidWith::FlexAllowance))
}

fn redeemed(id: &str, on: &str, location: &str, count: u32) -> CreditEntry {
    CreditEntry::redeemed(id, date(on), location, Credits::from(count))
}

fn exchanged(id: &str, on: &str, from: (&str, u32), to: (&str, u32)) -> CreditEntry {
    let (from, to) = ((from.0, Credits::from(from.1)), (to.0, Credits::from(to.1)));
    CreditEntry::exchanged(id, date(on), from, to)
}

fn ask(
    engine: &Engine,
    entries: impl IntoIterator<Item = CreditEntry>,
    as_of: &str,
) -> Result<Decision<CreditStatement>, QuestionError> {
    engine.credit_ledger(&CreditLedger::try_new(entries)?, date(as_of))
}

fn stated(
    engine: &Engine,
    entries: impl IntoIterator<Item = CreditEntry>,
    as_of: &str,
) -> CreditStatement {
    let decision = ask(engine, entries, as_of).expect("an answer");
    decision.outcome().decided().expect("decided").clone()
}

/// The balance of a location, and what it lost.
fn left_and_lost(statement: &CreditStatement, location: &str) -> (i64, i64) {
    let mut balances = statement.balances.iter();
    let balance = balances
        .find(|one| *one.location == *location)
        .expect("the location");
    (balance.balance.count(), balance.totals.lapsed.count())
}

/// What is left of a location, by the last day.
fn lots(statement: &CreditStatement, location: &str) -> Vec<(NaiveDate, i64)> {
    let mut balances = statement.balances.iter();
    let balance = balances
        .find(|one| *one.location == *location)
        .expect("the location");
    let lots = balance.lots.iter();
    lots.map(|lot| (lot.last_day, lot.credits.count()))
        .collect()
}

fn problem(
    engine: &Engine,
    entries: impl IntoIterator<Item = CreditEntry>,
) -> (String, &'static str) {
    let error = ask(engine, entries, "2027-12-31").expect_err("a contradiction");
    let code = error.code().as_str();
    (error.value.expect("the id of the entry"), code)
}

fn named(entry: &str, code: &'static str) -> (String, &'static str) {
    (entry.to_owned(), code)
}

pub(super) fn missing(decision: &Decision<CreditStatement>) -> &[Cow<'static, str>] {
    match decision.outcome() {
        Outcome::Undetermined(missing) => missing.names(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_flex_paid_for_lapses_by_its_reading() {
    let year_end = paris().engine();
    let term_end = year_end.with_readings(Readings::default().with(CreditsPaidWithFlex::TermEnd));
    let entries = || [redeemed("r", "2026-06-15", "paris", 13)];
    for (as_of, by_year, by_term) in [
        // On the last day they are there, and the day after they are not.
        ("2026-12-31", (137, 0), (137, 0)),
        ("2027-01-01", (100, 37), (137, 0)),
        ("2027-12-31", (100, 37), (137, 0)),
        ("2028-01-01", (0, 137), (0, 137)),
    ] {
        assert_eq!(
            left_and_lost(&stated(&year_end, entries(), as_of), "paris"),
            by_year
        );
        assert_eq!(
            left_and_lost(&stated(&term_end, entries(), as_of), "paris"),
            by_term
        );
    }
}

#[test]
fn the_year_of_flex_is_the_one_in_which_the_purchase_begins() {
    let flex = |first_day| {
        let dates = (first_day, "2027-12-31");
        let draft = draft().with_purchase(bought(
            "flex",
            &["paris"],
            5,
            PaidWith::FlexAllowance,
            dates,
        ));
        lots(&stated(&draft.engine(), [], "2027-06-01"), "paris")
    };
    assert_eq!(flex("2026-12-31"), []);
    assert_eq!(flex("2027-01-01"), [(date("2027-12-31"), 5)]);
}

#[test]
fn credits_that_lapse_first_are_used_first() {
    let engine = paris().engine();
    let decision = ask(
        &engine,
        [redeemed("r", "2026-06-15", "paris", 60)],
        "2026-06-30",
    )
    .unwrap();
    assert!(has(decision.steps(), RuleId::CreditUseOrder));
    let statement = decision.outcome().decided().unwrap();
    // All 50 of the Flex Allowance, and 10 of the others.
    assert_eq!(lots(statement, "paris"), [(date("2027-12-31"), 90)]);
    // With one last day there is no choice to tell of.
    let one = draft().with_purchase(credits("bought", &["paris"], 100, PaidWith::Price));
    let engine = one.engine();
    let decision = ask(
        &engine,
        [redeemed("r", "2026-06-15", "paris", 60)],
        "2026-06-30",
    )
    .unwrap();
    assert!(!has(decision.steps(), RuleId::CreditUseOrder));
}

#[test]
fn what_is_received_keeps_the_last_days_of_what_was_given() {
    let engine = paris().engine();
    // 50 until the end of the first year and 25 until that of the second, for 10: two thirds, rounded up, and the rest.
    let entries = || [exchanged("x", "2026-06-15", ("paris", 75), ("tokyo", 10))];
    let statement = stated(&engine, entries(), "2026-06-30");
    assert_eq!(
        lots(&statement, "tokyo"),
        [(date("2026-12-31"), 7), (date("2027-12-31"), 3)]
    );
    assert_eq!(lots(&statement, "paris"), [(date("2027-12-31"), 75)]);
    let statement = stated(&engine, entries(), "2027-01-01");
    assert_eq!(left_and_lost(&statement, "tokyo"), (3, 7));
}

#[test]
fn a_balance_never_goes_below_zero() {
    let engine = paris().engine();
    let all = stated(
        &engine,
        [redeemed("r", "2026-06-15", "paris", 150)],
        "2026-06-15",
    );
    assert_eq!(left_and_lost(&all, "paris"), (0, 0));
    let error = ask(
        &engine,
        [redeemed("r", "2026-06-15", "paris", 151)],
        "2026-06-15",
    )
    .unwrap_err();
    let (balance, needed) = (Credits::from(150), Credits::from(151));
    let problem = Problem::Overdrawn {
        location: "paris".into(),
        balance,
        needed,
    };
    assert_eq!(error.problem, problem);
    assert_eq!(
        (error.path.as_str(), error.value.as_deref()),
        ("entries", Some("r"))
    );
    assert_eq!(
        error.to_string(),
        "entries: `paris` has 150 credits, but 151 are taken (`r`)"
    );
    // What has lapsed is not there to be used.
    let late = |count| {
        ask(
            &engine,
            [redeemed("r", "2027-01-01", "paris", count)],
            "2027-01-01",
        )
    };
    assert!(late(100).is_ok() && late(101).is_err());
}

#[test]
fn on_one_date_what_is_bought_is_there_for_the_entries_which_go_in_the_order_of_the_log() {
    let engine = paris().engine();
    let first_day = [redeemed("r", "2026-01-01", "paris", 150)];
    assert_eq!(
        left_and_lost(&stated(&engine, first_day, "2026-01-01"), "paris"),
        (0, 0)
    );
    let there = |id| exchanged(id, "2026-06-15", ("paris", 10), ("tokyo", 11));
    let back = |id| exchanged(id, "2026-06-15", ("tokyo", 11), ("paris", 10));
    // Whatever their ids are.
    for (first, second) in [("a", "b"), ("b", "a")] {
        let statement = stated(&engine, [there(first), back(second)], "2026-06-15");
        assert_eq!(left_and_lost(&statement, "paris"), (150, 0));
        let too_early = problem(&engine, [back(first), there(second)]);
        assert_eq!(too_early, named(first, "credits_overdrawn"));
    }
    // Of different dates the order of writing does not matter.
    let later = exchanged("a", "2026-06-16", ("tokyo", 11), ("paris", 10));
    let statement = stated(&engine, [later, there("b")], "2026-06-16");
    assert_eq!(left_and_lost(&statement, "paris"), (150, 0));
}

/// A purchase of ten credits in Paris.
fn ten(id: &str, bought_on: &str, first_day: &str, last_day: &str) -> PurchaseDraft {
    let mut ten = bought(id, &["paris"], 10, PaidWith::Price, (first_day, last_day));
    ten.bought_on = date(bought_on);
    ten
}

#[test]
fn credits_are_there_once_they_are_bought_and_have_begun_and_until_their_last_day() {
    for (bought_on, first_day, last_day, first, last) in [
        // Bought, then begun; begun, then bought; both before the term.
        (
            "2026-02-01",
            "2026-03-01",
            "2026-04-30",
            "2026-03-01",
            "2026-04-30",
        ),
        (
            "2026-03-01",
            "2026-02-01",
            "2026-04-30",
            "2026-03-01",
            "2026-04-30",
        ),
        (
            "2025-12-15",
            "2025-12-20",
            "2028-04-30",
            "2026-01-01",
            "2027-12-31",
        ),
    ] {
        let draft = draft().with_purchase(ten("c", bought_on, first_day, last_day));
        let engine = draft.engine();
        let (first, last) = (date(first), date(last));
        let take = |on| CreditEntry::redeemed("r", on, "paris", Credits::from(10));
        let taken = |on| {
            let ledger = CreditLedger::try_new([take(on)]).unwrap();
            engine.credit_ledger(&ledger, on)
        };
        for on in [first, last] {
            assert!(taken(on).is_ok(), "{on}");
        }
        let (eve, after) = (first.pred_opt().unwrap(), last.succ_opt().unwrap());
        for on in [eve, after] {
            let code = taken(on).unwrap_err().code();
            let is_in_term = (date("2026-01-01")..=date("2027-12-31")).contains(&on);
            let expected = if is_in_term {
                "credits_overdrawn"
            } else {
                "outside_term"
            };
            assert_eq!(code, expected, "{on}");
        }
        // They are bought on their first day, and lost after their last.
        let bought_by = |on| {
            let ledger = CreditLedger::default();
            let decision = engine.credit_ledger(&ledger, on).unwrap();
            let statement = decision.outcome().decided().unwrap().clone();
            let totals = statement.balances[0].totals;
            (totals.bought.count(), totals.lapsed.count())
        };
        assert_eq!(bought_by(eve), (0, 0));
        assert_eq!(bought_by(first), (10, 0));
        assert_eq!(bought_by(last), (10, 0));
        assert_eq!(bought_by(after), (10, 10));
    }
}

/// Ten that were bought first and lapse last, ten that were bought last and lapse first, and ten between.
fn three_lots() -> OrderDraft {
    draft()
        .with_purchase(ten("old", "2025-12-15", "2026-01-01", "2026-12-31"))
        .with_purchase(ten("middle", "2026-01-10", "2026-01-10", "2026-09-30"))
        .with_purchase(ten("new", "2026-02-01", "2026-02-01", "2026-06-30"))
}

#[test]
fn which_credits_are_used_first_is_a_reading() {
    use CreditUseOrder::{AsNamed, EarliestLapse, FirstBought};

    let engine = three_lots().engine();
    let left = |reading, entries: Vec<CreditEntry>| {
        let engine = engine.with_readings(Readings::default().with(reading));
        let decision = ask(&engine, entries, "2026-03-31").expect("an answer");
        let stamp = decision.stamp();
        let mut readings = stamp.readings();
        assert!(readings.any(|(id, _)| id == CreditUseOrder::ID.key()));
        lots(decision.outcome().decided().expect("decided"), "paris")
    };
    let taken = |count| redeemed("r", "2026-03-01", "paris", count);
    let [new, middle, old] = ["2026-06-30", "2026-09-30", "2026-12-31"].map(date);
    // Fifteen: all of one lot, and half of the next.
    assert_eq!(
        left(EarliestLapse, vec![taken(15)]),
        [(middle, 5), (old, 10)]
    );
    assert_eq!(left(FirstBought, vec![taken(15)]), [(new, 10), (middle, 5)]);
    // An entry that names no lot takes those that lapse first.
    assert_eq!(left(AsNamed, vec![taken(15)]), [(middle, 5), (old, 10)]);
    let named = |count| vec![taken(count).from_lot("middle")];
    assert_eq!(left(AsNamed, named(9)), [(new, 10), (middle, 1), (old, 10)]);
    assert_eq!(left(AsNamed, named(10)), [(new, 10), (old, 10)]);
    // By the other readings a name changes nothing.
    assert_eq!(left(EarliestLapse, named(10)), [(middle, 10), (old, 10)]);
    assert_eq!(left(FirstBought, named(10)), [(new, 10), (middle, 10)]);
    let as_named = engine.with_readings(Readings::default().with(AsNamed));
    let error = ask(&as_named, named(11), "2026-03-31").unwrap_err();
    assert_eq!(
        error.to_string(),
        "entries: `paris` has 10 credits of `middle`, but 11 are taken (`r`)"
    );
    assert_eq!(error.code(), "credits_overdrawn");
    // Of an exchange the lots are named by its entry.
    let entries = |lot| {
        let there = exchanged("x", "2026-03-01", ("paris", 10), ("tokyo", 8)).from_lot("old");
        vec![there, redeemed("r", "2026-03-02", "tokyo", 8).from_lot(lot)]
    };
    let statement = stated(&as_named, entries("x"), "2026-03-31");
    assert_eq!(lots(&statement, "paris"), [(new, 10), (middle, 10)]);
    assert_eq!(lots(&statement, "tokyo"), []);
    // The purchase's own lot never was in Tokyo, and one that is bought later is not there yet.
    for engine in [&engine, &as_named] {
        assert_eq!(problem(engine, entries("old")), named_problem("r"));
        let early = redeemed("r", "2026-01-31", "paris", 1).from_lot("new");
        assert_eq!(problem(engine, [early]), named_problem("r"));
    }
}

fn named_problem(entry: &str) -> (String, &'static str) {
    named(entry, "unknown_lot")
}

#[test]
fn of_one_day_what_lapses_first_is_used_first_and_then_what_stands_first_in_the_order() {
    let pair = |first: (&str, &str), second: (&str, &str)| {
        let lot = |(id, last_day)| ten(id, "2025-12-15", "2026-01-01", last_day);
        draft().with_purchase(lot(first)).with_purchase(lot(second))
    };
    let readings = Readings::default().with(CreditUseOrder::FirstBought);
    // However they stand in the order, and whatever they are called.
    let (early, late) = ("2026-06-30", "2026-12-31");
    for draft in [
        pair(("a", early), ("b", late)),
        pair(("b", late), ("a", early)),
        pair(("b", early), ("a", late)),
    ] {
        let engine = draft.read_by(readings);
        let entries = [redeemed("r", "2026-03-01", "paris", 10)];
        let statement = stated(&engine, entries, "2026-03-01");
        assert_eq!(lots(&statement, "paris"), [(date(late), 10)]);
    }
    // What is left of two lots of the same dates, by name.
    let as_named = Readings::default().with(CreditUseOrder::AsNamed);
    for (first, second) in [("a", "b"), ("b", "a")] {
        let engine = pair((first, late), (second, late)).read_by(as_named);
        let any = redeemed("any", "2026-03-01", "paris", 10);
        let then = |lot: &str| redeemed("then", "2026-03-02", "paris", 1).from_lot(lot);
        assert!(ask(&engine, [any.clone(), then(second)], "2026-03-02").is_ok());
        let error = ask(&engine, [any, then(first)], "2026-03-02").unwrap_err();
        assert_eq!(error.code(), "credits_overdrawn");
    }
}

#[test]
fn how_long_credits_last_that_were_received_is_a_reading() {
    use ExchangedCreditsLastDay::{ByShare, Earliest, NewLot};

    let received = |reading, received| {
        let engine = three_lots().read_by(Readings::default().with(reading));
        let entries = [exchanged(
            "x",
            "2026-03-01",
            ("paris", 30),
            ("tokyo", received),
        )];
        let decision = ask(&engine, entries, "2026-03-01").expect("an answer");
        let stamp = decision.stamp();
        let mut readings = stamp.readings();
        let is_named = readings.any(|(id, _)| id == ExchangedCreditsLastDay::ID.key());
        assert_eq!(is_named, received > 0);
        lots(decision.outcome().decided().expect("decided"), "tokyo")
    };
    let [new, middle, old] = ["2026-06-30", "2026-09-30", "2026-12-31"].map(date);
    // Thirds of seven: of equal remainders the earliest is favoured.
    assert_eq!(received(ByShare, 7), [(new, 3), (middle, 2), (old, 2)]);
    assert_eq!(received(ByShare, 8), [(new, 3), (middle, 3), (old, 2)]);
    assert_eq!(received(ByShare, 1), [(new, 1)]);
    assert_eq!(received(ByShare, 0), []);
    assert_eq!(received(Earliest, 7), [(new, 7)]);
    // As what is bought that day: until the end of the term, and no longer.
    assert_eq!(received(NewLot, 7), [(date("2027-12-31"), 7)]);
    let new_lot = three_lots().read_by(Readings::default().with(NewLot));
    for (as_of, expected) in [("2027-12-31", (7, 0)), ("2028-01-01", (0, 7))] {
        let entries = [exchanged("x", "2026-03-01", ("paris", 30), ("tokyo", 7))];
        let statement = stated(&new_lot, entries, as_of);
        assert_eq!(left_and_lost(&statement, "tokyo"), expected);
    }
    // Two fifths and three fifths of seven: 2.8 and 4.2.
    let draft = draft()
        .with_purchase(ten("a", "2025-12-15", "2026-01-01", "2026-06-30"))
        .with_purchase(credits("b", &["paris"], 15, PaidWith::Price));
    let engine = draft.engine();
    let entries = [exchanged("x", "2026-03-01", ("paris", 25), ("tokyo", 7))];
    let statement = stated(&engine, entries, "2026-03-01");
    let expected = [(new, 3), (date("2027-12-31"), 4)];
    assert_eq!(lots(&statement, "tokyo"), expected);
}

#[test]
fn received_credits_are_as_old_as_those_given_unless_they_are_new() {
    // Bought in December for Paris, and in February for Tokyo, where they lapse earlier.
    let mut tokyo = ten("tokyo", "2026-02-01", "2026-02-01", "2026-06-30");
    tokyo.locations = vec!["tokyo".into()];
    let draft = draft()
        .with_purchase(credits("paris", &["paris"], 10, PaidWith::Price))
        .with_purchase(tokyo);
    let left = |reading| {
        let readings = Readings::default()
            .with(CreditUseOrder::FirstBought)
            .with(reading);
        let engine = draft.clone().read_by(readings);
        let entries = [
            exchanged("x", "2026-03-01", ("paris", 10), ("tokyo", 10)),
            redeemed("r", "2026-03-02", "tokyo", 10),
        ];
        let decision = ask(&engine, entries, "2026-03-31").expect("an answer");
        let stamp = decision.stamp();
        let mut readings = stamp.readings();
        assert!(readings.any(|(id, _)| id == ExchangedCreditsLastDay::ID.key()));
        lots(decision.outcome().decided().expect("decided"), "tokyo")
    };
    let (own, of_paris) = (date("2026-06-30"), date("2027-12-31"));
    assert_eq!(left(ExchangedCreditsLastDay::ByShare), [(own, 10)]);
    assert_eq!(left(ExchangedCreditsLastDay::Earliest), [(own, 10)]);
    assert_eq!(left(ExchangedCreditsLastDay::NewLot), [(of_paris, 10)]);
}

#[test]
fn a_later_entry_tells_that_a_purchase_is_paid_and_is_not_held_against_the_order() {
    let mut workshop = credits("workshop", &["paris"], 1, PaidWith::ProactiveCredits);
    workshop.service = "workshops".into();
    workshop.quantity = QuantityDraft::new(1, Unit::Deliveries);
    workshop.bought_on = date("2026-06-15");
    let engine = paris().with_purchase(workshop).engine();
    let pays = |on, purchase| redeemed("r", on, "paris", 4).for_purchase(purchase);
    for (as_of, taken) in [("2026-06-20", 0), ("2026-06-30", 0), ("2026-07-01", 4)] {
        let statement = stated(&engine, [pays("2026-07-01", "workshop")], as_of);
        assert_eq!(left_and_lost(&statement, "paris"), (150 - taken, 0));
    }
    // Contradictions count once they are there.
    for purchase in ["none", "bought"] {
        let entries = || {
            [
                redeemed("w", "2026-06-15", "paris", 1).for_purchase("workshop"),
                pays("2026-07-01", purchase),
            ]
        };
        assert!(ask(&engine, entries(), "2026-06-30").is_ok());
        assert!(ask(&engine, entries(), "2026-07-01").is_err());
    }
    let outside = redeemed("late", "2028-01-01", "lyon", 1_000);
    let entries = [
        redeemed("w", "2026-06-15", "paris", 1).for_purchase("workshop"),
        outside,
    ];
    assert!(ask(&engine, entries, "2027-12-31").is_ok());
}

#[test]
fn a_purchase_that_names_no_location_is_for_the_only_one() {
    let mut draft = draft().with_purchase(credits("c", &[], 10, PaidWith::Price));
    let engine = draft.clone().engine();
    let path = "services[c].locations";
    assert_eq!(missing(&ask(&engine, [], "2026-06-15").unwrap()), [path]);
    // Before it is bought, nothing is missing.
    assert!(
        ask(&engine, [], "2025-12-31")
            .unwrap()
            .outcome()
            .decided()
            .is_some()
    );
    draft.locations.truncate(1);
    let engine = draft.engine();
    let statement = stated(&engine, [], "2026-06-15");
    assert_eq!(left_and_lost(&statement, "paris"), (10, 0));
}

#[test]
fn what_is_later_changes_nothing() {
    let engine = paris().engine();
    let early = redeemed("r", "2026-06-15", "paris", 13);
    // It would be too much on its day.
    let later = redeemed("s", "2026-06-16", "paris", 1_000);
    let with = stated(&engine, [later, early.clone()], "2026-06-15");
    assert_eq!(with, stated(&engine, [early], "2026-06-15"));
    assert_eq!(with.lines.len(), 3);
}

#[test]
fn credits_that_end_before_they_begin_are_lost_at_once() {
    // Bought with the Flex Allowance of the first year, in which it begins, but for the days before the term.
    let dates = ("2028-01-01", "2028-06-30");
    let draft = draft().with_purchase(bought("late", &["paris"], 5, PaidWith::Price, dates));
    let statement = stated(&draft.engine(), [], "2028-01-01");
    let kinds: Vec<_> = statement.lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds, [CreditLineKind::Purchase, CreditLineKind::Lapse]);
    assert_eq!(left_and_lost(&statement, "paris"), (0, 5));
}

#[test]
fn credits_that_can_never_be_used_are_lost_at_once() {
    // No additional service is had without a Base Package.
    let mut bare = paris();
    bare.base_package = None;
    let engine = bare.engine();
    let decision = ask(&engine, [], "2026-06-15").expect("an answer");
    assert!(has(decision.steps(), RuleId::NeverUsable));
    let statement = decision.outcome().decided().expect("decided");
    assert_eq!(left_and_lost(statement, "paris"), (0, 150));
    assert!(statement.lines.iter().all(|line| line.last_day.is_none()));
    let taken = [redeemed("r", "2026-06-15", "paris", 1)];
    assert_eq!(problem(&engine, taken), named("r", "credits_overdrawn"));
    // What Flex paid for in a year that is over when it is bought.
    let mut late = credits("flex", &["paris"], 5, PaidWith::FlexAllowance);
    late.bought_on = date("2027-01-01");
    let engine = draft().with_purchase(late).engine();
    for (as_of, lost) in [("2026-12-31", 0), ("2027-01-01", 5)] {
        assert_eq!(
            left_and_lost(&stated(&engine, [], as_of), "paris"),
            (0, lost)
        );
    }
    let term_end = Readings::default().with(CreditsPaidWithFlex::TermEnd);
    let statement = stated(&engine.with_readings(term_end), [], "2027-01-01");
    assert_eq!(left_and_lost(&statement, "paris"), (5, 0));
}

#[test]
fn contradictions_name_the_entry() {
    let workshop = |id: &str, paid_with| {
        builder::bought(id, "workshops")
            .bought_on("2026-06-15")
            .for_days("2026-06-15", "2027-12-31")
            .paid(Money::zero(Currency::EUR), paid_with)
    };
    let draft = paris().with_purchase(workshop("paid", PaidWith::Price));
    let engine = draft.engine();
    let pays = |id, purchase| redeemed(id, "2026-06-15", "paris", 1).for_purchase(purchase);
    let day = "2026-06-15";
    for (entries, entry, code) in [
        (vec![redeemed("r", day, "lyon", 1)], "r", "unknown_location"),
        (
            vec![redeemed("r", "2025-12-31", "paris", 1)],
            "r",
            "outside_term",
        ),
        (
            vec![redeemed("r", day, "tokyo", 1)],
            "r",
            "credits_overdrawn",
        ),
        (vec![pays("r", "none")], "r", "unknown_purchase"),
        (vec![pays("r", "paid")], "r", "not_paid_with_credits"),
        (
            vec![
                redeemed("r", day, "paris", 1),
                CreditEntry::reversed("s", date(day), "x"),
            ],
            "s",
            "unknown_entry",
        ),
        (
            vec![
                redeemed("r", day, "paris", 1),
                CreditEntry::reversed("s", date(day), "r").in_part(Credits::from(2)),
            ],
            "s",
            "reversal_too_large",
        ),
        (
            vec![
                exchanged("x", day, ("paris", 2), ("tokyo", 2)),
                CreditEntry::reversed("s", date(day), "x").in_part(Credits::from(1)),
            ],
            "s",
            "reversed_in_part",
        ),
        (
            vec![
                redeemed("r", day, "paris", 1),
                redeemed("r", day, "paris", 2),
            ],
            "r",
            "repeated_id",
        ),
        (
            vec![exchanged("x", day, ("paris", 1), ("paris", 1))],
            "x",
            "same_location",
        ),
        (
            vec![exchanged("x", day, ("paris", 0), ("tokyo", 1))],
            "x",
            "no_credits",
        ),
        (
            vec![exchanged("x", day, ("paris", 1), ("lyon", 1))],
            "x",
            "unknown_location",
        ),
        (
            vec![exchanged("x", day, ("paris", 1), ("sao_paulo", 1))],
            "x",
            "exchange_not_allowed",
        ),
    ] {
        assert_eq!(problem(&engine, entries), named(entry, code));
    }
    let mut odd = credits("odd", &["paris"], 1, PaidWith::Price);
    odd.quantity = QuantityDraft::new(1, Unit::Hours);
    let engine = paris().with_purchase(odd).engine();
    assert_eq!(problem(&engine, []), named("odd", "not_in_credits"));
}

#[test]
fn exchanges_between_downstream_locations_go_by_their_reading() {
    let draft = draft().with_purchase(credits("tokyo", &["tokyo"], 10, PaidWith::Price));
    let any = draft.engine();
    let entries = || [exchanged("x", "2026-06-15", ("tokyo", 10), ("london", 9))];
    assert_eq!(
        left_and_lost(&stated(&any, entries(), "2026-06-15"), "london"),
        (9, 0)
    );
    let with_host =
        any.with_readings(Readings::default().with(CreditExchangePairs::HostAndDownstream));
    assert_eq!(
        problem(&with_host, entries()),
        named("x", "exchange_not_allowed")
    );
}

#[test]
fn what_is_not_known_is_named() {
    // For which location credits were bought.
    for locations in [&[][..], &["paris", "tokyo"]] {
        let draft = paris().with_purchase(credits("shared", locations, 10, PaidWith::Price));
        let engine = draft.engine();
        assert_eq!(
            missing(&ask(&engine, [], "2026-06-15").unwrap()),
            ["services[shared].locations"]
        );
    }
    // What a purchase took that was paid with credits.
    let mut workshop = credits("workshop", &["paris"], 1, PaidWith::ProactiveCredits);
    workshop.service = "workshops".into();
    workshop.quantity = QuantityDraft::new(1, Unit::Deliveries);
    workshop.bought_on = date("2026-06-15");
    let engine = paris().with_purchase(workshop).engine();
    let early = ask(&engine, [], "2026-06-14").unwrap();
    assert!(early.outcome().decided().is_some());
    assert_eq!(
        missing(&ask(&engine, [], "2026-06-15").unwrap()),
        ["entries"]
    );
    let other = redeemed("r", "2026-06-15", "paris", 13);
    assert_eq!(
        missing(&ask(&engine, [other.clone()], "2026-06-15").unwrap()),
        ["entries"]
    );
    let paid = stated(&engine, [other.for_purchase("workshop")], "2026-06-15");
    assert_eq!(left_and_lost(&paid, "paris"), (137, 0));
    // Between which countries credits may move.
    let mut silent = paris();
    silent.exception_countries = None;
    let engine = silent.engine();
    let exchange = exchanged("x", "2026-06-15", ("paris", 1), ("tokyo", 1));
    assert_eq!(
        missing(&ask(&engine, [exchange], "2026-06-15").unwrap()),
        ["exception_countries"]
    );
    assert!(
        ask(&engine, [], "2026-06-15")
            .unwrap()
            .outcome()
            .decided()
            .is_some()
    );
}

/// An entry that is drawn: which kind, on which day, from where, to where, and how many.
type Drawn = (bool, u64, usize, usize, u32, u32);

fn entry(index: usize, (is_exchange, day, from, to, given, received): Drawn) -> CreditEntry {
    let places = ["paris", "tokyo", "london", "kuwait"];
    let on = date("2026-01-01") + unified_support::chrono::Days::new(day);
    let (from, to) = (places[from], places[(from + to) % 4]);
    let (given, received) = (Credits::from(given), Credits::from(received));
    let id = format!("e{index}");
    if is_exchange {
        CreditEntry::exchanged(id, on, (from, given), (to, received))
    } else {
        CreditEntry::redeemed(id, on, from, given)
    }
}

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let one = (
        any::<bool>(),
        0_u64..729,
        0_usize..4,
        1_usize..4,
        1_u32..20,
        0_u32..30,
    );
    prop::collection::vec(one, 0..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Entries that would overdraw are left out, so that the others make a ledger.
    #[test]
    fn balances_are_conserved_and_do_not_depend_on_the_order_of_writing(
        drawn in drawn(),
        seed in any::<u64>(),
        as_of in 0_u64..800,
        term_end in any::<bool>(),
    ) {
        let reading = if term_end { CreditsPaidWithFlex::TermEnd } else { CreditsPaidWithFlex::YearEnd };
        let draft = paris().with_purchase(credits("tokyo", &["tokyo"], 40, PaidWith::Price));
        let engine = draft.read_by(Readings::default().with(reading));
        let end = date("2028-12-31");
        let mut entries: Vec<CreditEntry> = Vec::new();
        for (index, one) in drawn.into_iter().enumerate() {
            entries.push(entry(index, one));
            let ledger = CreditLedger::try_new(entries.iter().cloned()).unwrap();
            if let Err(error) = engine.traced(&mut ()).credit_ledger(&ledger, end) {
                prop_assert_eq!(error.code(), "credits_overdrawn");
                entries.pop();
            }
        }
        let as_of = date("2026-01-01") + unified_support::chrono::Days::new(as_of);
        let ledger = CreditLedger::try_new(entries.iter().cloned()).unwrap();
        let decision = engine.credit_ledger(&ledger, as_of).unwrap();
        let statement = decision.outcome().decided().unwrap();
        for balance in &statement.balances {
            let totals = balance.totals;
            let put = totals.bought.count() + totals.exchanged_in.count() + totals.refunded.count();
            let gone = totals.redeemed.count() + totals.exchanged_out.count() + totals.lapsed.count();
            prop_assert_eq!(put - gone, balance.balance.count());
            let lots = balance.lots.iter();
            prop_assert_eq!(lots.map(|lot| lot.credits.count()).sum::<i64>(), balance.balance.count());
            prop_assert!(balance.lots.is_sorted_by_key(|lot| lot.last_day));
            prop_assert!(balance.lots.iter().all(|lot| !lot.credits.is_zero() && lot.last_day >= as_of));
            // The last line of a location has its balance.
            let mut lines = statement.lines.iter();
            let last = lines.rfind(|line| line.location == balance.location);
            prop_assert_eq!(last.map_or(0, |line| line.balance.count()), balance.balance.count());
        }
        prop_assert!(statement.lines.is_sorted_by_key(|line| line.on));
        // Written in another order, and asked again without steps, it is the same.
        let count = entries.len().max(1);
        entries.rotate_left(usize::try_from(seed).unwrap_or_default() % count);
        // Of one date they stay in their order.
        let number = |entry: &CreditEntry| entry.id()[1..].parse::<usize>().unwrap();
        entries.sort_by_key(|entry| (Reverse(entry.on()), number(entry)));
        let again = CreditLedger::try_new(entries).unwrap();
        prop_assert_eq!(&again, &ledger);
        let replayed = engine.traced(&mut ()).credit_ledger(&again, as_of).unwrap();
        prop_assert_eq!(&replayed, decision.outcome());
        let same = engine.credit_ledger(&again, as_of).unwrap();
        prop_assert_eq!(same.steps(), decision.steps());
    }
}
