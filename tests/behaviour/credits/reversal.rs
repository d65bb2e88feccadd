//! Entries that undo others.

use proptest::prelude::*;
use unified_support::{
    chrono::Days,
    decision::QuestionError,
    document::{CancelledRefund, Readings, RuleId, Unit},
    engine::Engine,
    fees::credits::{CreditEntry, CreditLedger, CreditLineKind, CreditStatement},
    money::{Credits, Currency, Money},
    order::{OrderDraft, PaidWith, PurchaseDraft},
};

use crate::builder::{self, Build, BuildPurchase};

use super::{date, draft, has};

const JUNE: &str = "2026-06-15";

fn lot(id: &str, location: &str, count: u32, last_day: &str) -> PurchaseDraft {
    builder::bought(id, "proactive_credits")
        .at(&[location])
        .of(count, Unit::Credits)
        .for_days("2026-01-01", last_day)
        .paid(Money::zero(Currency::EUR), PaidWith::Price)
}

/// 10 credits in Paris until the end of June, and 100 until the end of the term.
fn two_lots() -> OrderDraft {
    draft()
        .with_purchase(lot("short", "paris", 10, "2026-06-30"))
        .with_purchase(lot("long", "paris", 100, "2027-12-31"))
}

fn redeemed(id: &str, on: &str, count: u32) -> CreditEntry {
    CreditEntry::redeemed(id, date(on), "paris", Credits::from(count))
}

fn undone(id: &str, on: &str, of: &str) -> CreditEntry {
    CreditEntry::reversed(id, date(on), of)
}

fn in_part(id: &str, on: &str, of: &str, count: u32) -> CreditEntry {
    undone(id, on, of).in_part(Credits::from(count))
}

fn exchanged(id: &str, on: &str, given: u32, received: u32) -> CreditEntry {
    let (from, to) = (
        ("paris", Credits::from(given)),
        ("tokyo", Credits::from(received)),
    );
    CreditEntry::exchanged(id, date(on), from, to)
}

fn try_stated(
    engine: &Engine,
    entries: &[CreditEntry],
    as_of: &str,
) -> Result<CreditStatement, QuestionError> {
    let ledger = CreditLedger::try_new(entries.iter().cloned())?;
    let decision = engine.credit_ledger(&ledger, date(as_of))?;
    Ok(decision.outcome().decided().expect("decided").clone())
}

fn stated(engine: &Engine, entries: &[CreditEntry], as_of: &str) -> CreditStatement {
    try_stated(engine, entries, as_of).expect("a statement")
}

/// What is wrong, and with which entry.
fn refused(entries: &[CreditEntry]) -> String {
    let engine = two_lots().engine();
    let error = try_stated(&engine, entries, "2027-12-31").expect_err("a contradiction");
    format!("{}: {}", error.value.expect("an entry"), error.problem)
}

/// The balance of a location, what it lost, and what was redeemed there.
fn figures(statement: &CreditStatement, location: &str) -> [i64; 3] {
    let mut balances = statement.balances.iter();
    let of = balances
        .find(|one| *one.location == *location)
        .expect("the location");
    [of.balance, of.totals.lapsed, of.totals.redeemed].map(Credits::count)
}

/// The kinds of the lines of an entry.
fn lines(statement: &CreditStatement, id: &str) -> Vec<(CreditLineKind, i64, i64)> {
    let lines = statement
        .lines
        .iter()
        .filter(|line| line.id.as_deref() == Some(id));
    lines
        .map(|line| (line.kind, line.credits.count(), line.balance.count()))
        .collect()
}

#[test]
fn a_reversal_leaves_each_lot_as_though_the_entry_had_never_been() {
    for order in [
        draft().with_purchase(lot("one", "paris", 110, "2026-06-30")),
        two_lots(),
    ] {
        let engine = order.engine();
        let before = stated(&engine, &[], JUNE).balances;
        let taken = [redeemed("r", JUNE, 12)];
        assert_eq!(
            figures(&stated(&engine, &taken, JUNE), "paris"),
            [98, 0, 12]
        );
        let [taken] = taken;
        let statement = stated(&engine, &[taken, undone("s", JUNE, "r")], JUNE);
        assert_eq!(statement.balances, before);
        assert_eq!(
            lines(&statement, "s"),
            [(CreditLineKind::ReversalIn, 12, 110)]
        );
    }
}

#[test]
fn what_has_lapsed_between_is_lost_to_the_day() {
    let engine = two_lots().engine();
    let taken = || redeemed("r", JUNE, 12);
    for (on, expected) in [
        // On the last day of the lot it is there once more, and lost after it.
        ("2026-06-30", [100, 10, 0]),
        ("2026-07-01", [100, 10, 0]),
    ] {
        let statement = stated(&engine, &[taken(), undone("s", on, "r")], "2026-07-01");
        assert_eq!(figures(&statement, "paris"), expected, "{on}");
    }
    let statement = stated(
        &engine,
        &[taken(), undone("s", "2026-06-30", "r")],
        "2026-06-30",
    );
    assert_eq!(figures(&statement, "paris"), [110, 0, 0]);
}

#[test]
fn what_a_mistaken_reversal_lost_is_found_again() {
    let engine = two_lots().engine();
    let (taken, mistaken) = (redeemed("r", JUNE, 12), undone("s", "2026-07-01", "r"));
    let undone = undone("t", "2026-07-02", "s");
    let without = stated(&engine, std::slice::from_ref(&taken), "2026-07-02").balances;
    let statement = stated(&engine, &[taken, mistaken, undone], "2026-07-02");
    assert_eq!(statement.balances, without);
    assert_eq!(
        lines(&statement, "t"),
        [
            (CreditLineKind::LapseUndone, 10, 110),
            (CreditLineKind::ReversalOut, 12, 98)
        ]
    );
    let ledger = CreditLedger::try_new([
        redeemed("r", JUNE, 12),
        self::undone("s", "2026-07-01", "r"),
        self::undone("t", "2026-07-02", "s"),
    ]);
    let decision = engine
        .credit_ledger(&ledger.unwrap(), date("2026-07-02"))
        .unwrap();
    for rule in [RuleId::CreditsReversed, RuleId::CreditsLapseUndone] {
        assert!(has(decision.steps(), rule), "{rule:?}");
    }
}

#[test]
fn no_more_is_undone_than_is_left() {
    let taken = || redeemed("r", JUNE, 12);
    let engine = two_lots().engine();
    // After five, seven: all that is left, whether it is said or not.
    for rest in [undone("t", JUNE, "r"), in_part("t", JUNE, "r", 7)] {
        let statement = stated(&engine, &[taken(), in_part("s", JUNE, "r", 5), rest], JUNE);
        assert_eq!(figures(&statement, "paris"), [110, 0, 0]);
    }
    assert_eq!(
        refused(&[
            taken(),
            in_part("s", JUNE, "r", 5),
            in_part("t", JUNE, "r", 8)
        ]),
        "t: of `r` only 7 credits can still be undone, not 8"
    );
    assert_eq!(
        refused(&[taken(), in_part("s", JUNE, "r", 13)]),
        "s: of `r` only 12 credits can still be undone, not 13"
    );
    assert_eq!(
        refused(&[taken(), undone("s", JUNE, "r"), undone("t", JUNE, "r")]),
        "t: of `r` only 0 credits can still be undone, not 12"
    );
    assert_eq!(
        refused(&[taken(), in_part("s", JUNE, "r", 0)]),
        "s: no credits are given"
    );
    // What was refunded is gone from what can be undone, and the other way round.
    let refunded =
        |id: &str, count: u32| CreditEntry::refunded(id, date(JUNE), "r", Credits::from(count));
    assert_eq!(
        refused(&[taken(), refunded("b", 5), in_part("s", JUNE, "r", 8)]),
        "s: of `r` only 7 credits can still be undone, not 8"
    );
    assert_eq!(
        refused(&[taken(), in_part("s", JUNE, "r", 5), refunded("b", 8)]),
        "b: of `r` only 7 credits can still be refunded, not 8"
    );
    // A refund that was undone can be made once more.
    let entries = [
        taken(),
        refunded("b", 12),
        undone("s", JUNE, "b"),
        refunded("c", 12),
    ];
    assert_eq!(
        figures(&stated(&engine, &entries, JUNE), "paris"),
        [110, 0, 12]
    );
    // But its reversal cannot be undone then: nothing is left to be refunded.
    let entries = [entries.as_slice(), &[undone("t", JUNE, "s")]].concat();
    assert_eq!(
        refused(&entries),
        "t: of `r` only 0 credits can still be refunded, not 12"
    );
}

#[test]
fn what_is_undone_stands_before_its_reversal() {
    assert_eq!(
        refused(&[undone("s", JUNE, "none"), redeemed("r", JUNE, 12)]),
        "s: there is no earlier entry `none`"
    );
    assert_eq!(
        refused(&[undone("s", "2026-06-14", "r"), redeemed("r", JUNE, 12)]),
        "s: there is no earlier entry `r`"
    );
    // Of one date as it is written.
    assert_eq!(
        refused(&[undone("s", JUNE, "r"), redeemed("r", JUNE, 12)]),
        "s: there is no earlier entry `r`"
    );
    assert_eq!(
        refused(&[undone("s", JUNE, "s")]),
        "s: there is no earlier entry `s`"
    );
}

#[test]
fn an_exchange_is_undone_as_a_whole() {
    let engine = two_lots().engine();
    let before = stated(&engine, &[], JUNE).balances;
    let entries = [exchanged("x", JUNE, 30, 33), undone("s", JUNE, "x")];
    let statement = stated(&engine, &entries, JUNE);
    assert_eq!(statement.balances, before);
    assert_eq!(
        lines(&statement, "s"),
        [
            (CreditLineKind::ReversalIn, 30, 110),
            (CreditLineKind::ReversalOut, 33, 0)
        ]
    );
    let again = [entries.as_slice(), &[undone("t", JUNE, "s")]].concat();
    assert_eq!(
        stated(&engine, &again, JUNE).balances,
        stated(&engine, &entries[..1], JUNE).balances
    );
    assert_eq!(
        refused(&[exchanged("x", JUNE, 30, 33), in_part("s", JUNE, "x", 29)]),
        "s: `x` exchanged 30 credits and is undone as a whole, not 29 of them"
    );
    let whole = [exchanged("x", JUNE, 30, 33), in_part("s", JUNE, "x", 30)];
    assert_eq!(stated(&engine, &whole, JUNE).balances, before);
    // What was received and used is not there to be taken back: of the 11 that are in the place of those that lapse first, one.
    let used = CreditEntry::redeemed("u", date(JUNE), "tokyo", Credits::from(1));
    let error = refused(&[
        exchanged("x", JUNE, 30, 33),
        used.clone(),
        undone("s", JUNE, "x"),
    ]);
    assert_eq!(error, "s: `tokyo` has 10 credits of `x`, but 11 are taken");
    let first = [
        exchanged("x", JUNE, 30, 33),
        used,
        undone("t", JUNE, "u"),
        undone("s", JUNE, "x"),
    ];
    assert_eq!(stated(&engine, &first, JUNE).balances, before);
}

#[test]
fn a_refund_that_nothing_went_back_by_is_undone_without_moving_anything() {
    let engine = two_lots().engine();
    let nothing = engine.with_readings(Readings::default().with(CancelledRefund::Nothing));
    let refunded = CreditEntry::refunded("b", date(JUNE), "r", Credits::from(12));
    let entries = [
        redeemed("r", JUNE, 12),
        refunded,
        undone("s", JUNE, "b"),
        undone("t", JUNE, "r"),
    ];
    for (count, expected) in [(2, [98, 0, 12]), (3, [98, 0, 12]), (4, [110, 0, 0])] {
        let statement = stated(&nothing, &entries[..count], JUNE);
        assert_eq!(figures(&statement, "paris"), expected, "{count}");
    }
}

#[test]
fn a_purchase_is_paid_by_as_many_entries_as_it_takes() {
    let mut workshop = lot("workshop", "paris", 1, "2027-12-31");
    workshop.service = "workshops".into();
    (workshop.quantity.unit, workshop.paid_with) = (Unit::Deliveries, PaidWith::ProactiveCredits);
    let engine = two_lots().with_purchase(workshop).engine();
    let pays = |id: &str, count| redeemed(id, JUNE, count).for_purchase("workshop");
    let entries = [
        pays("r", 13),
        pays("q", 7),
        undone("s", JUNE, "r"),
        undone("t", JUNE, "q"),
    ];
    for (count, balance) in [(1, 97), (2, 90), (3, 103)] {
        let statement = stated(&engine, &entries[..count], JUNE);
        assert_eq!(figures(&statement, "paris")[0], balance);
    }
    // Once all of them are undone, nothing says what it took.
    let ledger = CreditLedger::try_new(entries.clone()).unwrap();
    let decision = engine.credit_ledger(&ledger, date(JUNE)).unwrap();
    assert_eq!(super::ledger::missing(&decision), ["entries"]);
    let entries = [entries.as_slice(), &[pays("u", 12)]].concat();
    assert_eq!(figures(&stated(&engine, &entries, JUNE), "paris")[0], 98);
    // What is undone the day after was paid until then: the statement of that day stays as it was.
    let entries = [pays("r", 13), undone("s", "2026-06-16", "r")];
    assert_eq!(figures(&stated(&engine, &entries, JUNE), "paris")[0], 97);
    let ledger = CreditLedger::try_new(entries).unwrap();
    let decision = engine.credit_ledger(&ledger, date("2026-06-16")).unwrap();
    assert_eq!(super::ledger::missing(&decision), ["entries"]);
}

/// An entry that is drawn: what, on which day, how many, and which entry it undoes.
#[derive(Clone, Debug)]
struct Drawn {
    kind: u8,
    day: u64,
    count: u32,
    of: u32,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    (0_u8..6, 0_u64..400, 1_u32..30, 0_u32..8).prop_map(|(kind, day, count, of)| Drawn {
        kind,
        day,
        count,
        of,
    })
}

fn entry(index: usize, one: &Drawn) -> CreditEntry {
    let (id, on) = (format!("e{index}"), date("2026-01-01") + Days::new(one.day));
    let (count, of) = (Credits::from(one.count), format!("e{}", one.of));
    match one.kind {
        0 => CreditEntry::redeemed(id, on, "paris", count),
        1 => CreditEntry::redeemed(id, on, "tokyo", count),
        2 => CreditEntry::exchanged(
            id,
            on,
            ("paris", count),
            ("tokyo", Credits::from(one.of * 4)),
        ),
        3 => CreditEntry::refunded(id, on, of, count),
        4 => CreditEntry::reversed(id, on, of),
        _ => CreditEntry::reversed(id, on, of).in_part(count),
    }
}

/// As many of the entries as go together.
fn accepted(engine: &Engine, drawn: &[Drawn]) -> Vec<CreditEntry> {
    let mut entries = Vec::new();
    for (index, one) in drawn.iter().enumerate() {
        entries.push(entry(index, one));
        if try_stated(engine, &entries, "2027-12-31").is_err() {
            entries.pop();
        }
    }
    entries
}

fn two_places() -> OrderDraft {
    two_lots().with_purchase(lot("there", "tokyo", 20, "2026-09-30"))
}

proptest! {
    #[test]
    fn nothing_is_won_or_lost_by_undoing(
        drawn in prop::collection::vec(drawn(), 0..14),
        day in 0_u64..720,
    ) {
        let engine = two_places().engine();
        let entries = accepted(&engine, &drawn);
        let as_of = (date("2026-01-01") + Days::new(day)).to_string();
        let statement = stated(&engine, &entries, &as_of);
        for balance in &statement.balances {
            let totals = balance.totals;
            let had = [totals.bought, totals.refunded, totals.exchanged_in];
            let gone = [totals.redeemed, totals.exchanged_out, totals.lapsed, balance.balance];
            let sum = |parts: &[Credits]| parts.iter().map(|one| one.count()).sum::<i64>();
            prop_assert_eq!(sum(&had), sum(&gone));
            // The lines tell each change of the balance.
            let mut before = 0;
            for line in statement.lines.iter().filter(|one| one.location == balance.location) {
                let is_more = matches!(
                    line.kind,
                    CreditLineKind::Purchase
                        | CreditLineKind::Refund
                        | CreditLineKind::ExchangeIn
                        | CreditLineKind::ReversalIn
                        | CreditLineKind::LapseUndone
                );
                before += if is_more { line.credits.count() } else { -line.credits.count() };
                prop_assert_eq!(line.balance.count(), before, "{:?}", line);
            }
            prop_assert_eq!(balance.balance.count(), before);
        }
    }

    /// Whatever was done before, an entry that is undone as a whole on its own day changes nothing, and undoing that does it again.
    #[test]
    fn what_is_undone_had_never_been(
        drawn in prop::collection::vec(drawn(), 0..10),
        last in drawn(),
        later in 0_u64..300,
    ) {
        let engine = two_places().engine();
        let before = accepted(&engine, &drawn);
        let day = before.iter().map(CreditEntry::on).max().unwrap_or(date("2026-01-01"));
        let day = (day - date("2026-01-01")).num_days().unsigned_abs();
        let last = Drawn { day, ..last };
        let with = [before.clone(), vec![entry(99, &last)]].concat();
        let as_of = (date("2026-01-01") + Days::new(day + later)).to_string();
        let Ok(done) = try_stated(&engine, &with, &as_of) else { return Ok(()) };
        let on = with.last().unwrap().on();
        let undone = [with, vec![CreditEntry::reversed("u", on, "e99")]].concat();
        let Ok(statement) = try_stated(&engine, &undone, &as_of) else {
            // What nothing is left of: a redemption of what a refund took, and the like.
            return Ok(());
        };
        prop_assert_eq!(&statement.balances, &stated(&engine, &before, &as_of).balances);
        let again = [undone, vec![CreditEntry::reversed("v", on, "u")]].concat();
        prop_assert_eq!(stated(&engine, &again, &as_of).balances, done.balances);
    }
}
