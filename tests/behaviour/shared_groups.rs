//! Shared lines that are divided together: what each location bears of their sum, and of each line.

use core::num::NonZeroU32;

use unified_support::{
    decision::{Decision, Step},
    document::{Readings, RuleId, lists::SplitBillingCriterion as Criterion},
    fees::{Billing, BillingLine, Invoices, LineDivision},
    money::{Currency, Money},
    report::{Language, explain},
};

use crate::site::engine;

fn cents(minor_units: i64) -> Money {
    Money::from_minor_units(minor_units, Currency::EUR)
}

const HALVES: [(&str, u32); 2] = [("paris", 1), ("tokyo", 1)];
const THIRDS: [(&str, u32); 3] = [("paris", 1), ("new_york", 1), ("tokyo", 1)];

fn line(number: usize, amount: i64, shares: &[(&'static str, u32)]) -> BillingLine {
    let weight = |weight: u32| NonZeroU32::new(weight).expect("a weight");
    let shares = shares.iter().map(|(id, count)| (*id, weight(*count)));
    BillingLine::described(&format!("{number:04}"), cents(amount), "-").shared_by(shares)
}

fn ask(division: LineDivision, lines: impl IntoIterator<Item = BillingLine>) -> Decision<Invoices> {
    let billing = Billing::try_new([Criterion::CustomerLocation], lines).expect("lines");
    let engine = engine(Readings::default());
    engine
        .invoices(&billing.divided_by(division))
        .expect("an answer")
}

/// The total of each invoice, and its lines.
fn told(decision: &Decision<Invoices>) -> Vec<(i64, Vec<i64>)> {
    let invoices = &decision.outcome().decided().expect("decided").invoices;
    let told = invoices.iter().map(|invoice| {
        let lines = invoice.lines.iter().map(|line| line.amount.minor_units());
        (invoice.total.minor_units(), lines.collect())
    });
    told.collect()
}

fn totals(division: LineDivision, lines: impl IntoIterator<Item = BillingLine>) -> Vec<i64> {
    let told = told(&ask(division, lines));
    told.into_iter().map(|(total, _)| total).collect()
}

/// The case for which it is: by lines, one location bears ten euros and the other nothing.
#[test]
fn a_thousand_cents_are_shared_by_halves() {
    let lines = |count| (0..count).map(|number| line(number, 1, &HALVES));
    assert_eq!(totals(LineDivision::EachLine, lines(1_000)), [1_000]);
    assert_eq!(totals(LineDivision::Group, lines(1_000)), [500, 500]);
    assert_eq!(totals(LineDivision::Group, lines(999)), [500, 499]);
    assert_eq!(totals(LineDivision::Group, lines(1_001)), [501, 500]);
}

#[test]
fn lines_are_placed_on_what_each_location_bears() {
    // 1.00 by thirds is 34, 33 and 33: of lines of 1, 1, 49 and 49 cents.
    let lines = [1, 1, 49, 49];
    let lines = (0..)
        .zip(lines)
        .map(|(number, amount)| line(number, amount, &THIRDS));
    assert_eq!(
        told(&ask(LineDivision::Group, lines)),
        [
            (34, vec![1, 0, 16, 17]),
            (33, vec![0, 1, 16, 16]),
            (33, vec![0, 0, 17, 16]),
        ]
    );
}

/// A group of one line is a line, and other groups are as if they were alone.
#[test]
fn only_lines_that_are_shared_alike_are_divided_together() {
    for amount in [-101, -1, 0, 1, 100, 101, i64::MAX] {
        let one = || [line(0, amount, &THIRDS)];
        assert_eq!(
            totals(LineDivision::Group, one()),
            totals(LineDivision::EachLine, one())
        );
    }
    // Other weights, another location, another sign, another currency: four cents, each in a group of its own.
    let yen = BillingLine::described("yen", Money::from_minor_units(1, Currency::JPY), "-");
    let apart = [
        line(0, 1, &HALVES),
        line(1, 1, &[("paris", 2), ("tokyo", 2)]),
        line(2, 1, &[("paris", 1), ("new_york", 1)]),
        line(3, -1, &HALVES),
        yen.shared_by(HALVES.map(|(id, _)| (id, NonZeroU32::MIN))),
    ];
    assert_eq!(
        totals(LineDivision::Group, apart.clone()),
        totals(LineDivision::EachLine, apart)
    );
}

#[test]
fn a_note_undoes_a_line_as_its_group_placed_it() {
    let lines = [1, 1, 49, 49];
    let lines = (0..)
        .zip(lines)
        .map(|(number, amount)| line(number, amount, &THIRDS));
    let note = BillingLine::undoing("n", cents(-49), "0003");
    let found = told(&ask(LineDivision::Group, lines.chain([note])));
    let notes: Vec<_> = found.iter().map(|(_, lines)| lines[4]).collect();
    assert_eq!(notes, [-17, -16, -16]);
}

#[test]
fn the_steps_tell_the_group_and_each_line_of_it() {
    let lines = (0..3).map(|number| line(number, 1, &HALVES));
    let decision = ask(LineDivision::Group, lines);
    let told = explain(&decision, Language::En).to_string();
    for sentence in [
        "Group 1, 3 lines shared alike, 0.03 EUR in all, is shared by weights of 2 in all. The shares, cut to the minor unit, come to \
         0.02 EUR; the 0.01 EUR left over goes, a minor unit each, to those that lost most, the earlier location of the order first.",
        "Of group 1, `paris` bears 1 of 2: 0.01 EUR and 0.01 EUR of what is left over, 0.02 EUR. [computed]",
        "Of line `0001` of group 1, `paris` bears 0.00 EUR: with it, 0.01 EUR of 0.02 EUR. [computed]",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
    let french = explain(&decision, Language::Fr).to_string();
    assert!(french.contains("3 lignes de même partage"), "{french}");
    let each = ask(LineDivision::EachLine, [line(0, 1, &HALVES)]);
    let mut rules = each.steps().iter().map(Step::rule);
    assert!(!rules.any(|rule| rule == RuleId::SharedGroup));
}
