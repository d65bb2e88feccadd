//! The laws of shared lines that are divided together, each a function over one drawn case.

use core::num::NonZeroU32;
use std::collections::BTreeMap;

use unified_support::{
    document::lists::SplitBillingCriterion as Criterion,
    engine::Engine,
    fees::{Billing, BillingLine, LineDivision},
    money::{Currency, Money},
    order::{CountryCode, LocationDraft, OrderDraft},
};

use super::builder::Build;
use super::bytes::Bytes;

laws! {
    a_group_conserves_each_line_and_differs_by_less_than_a_unit,
}

const LOCATIONS: [&str; 5] = ["paris", "tokyo", "sao_paulo", "new_york", "osaka"];

/// Lines, each of one sign, which some locations share by the same weights.
#[derive(Debug)]
pub(crate) struct Case {
    engine: Engine,
    weights: Vec<u32>,
    amounts: Vec<i64>,
}

impl Case {
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the laws of other cases leave some bytes out"
    )]
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(bytes);
        let places = bytes.within(2, 5);
        let weights = (0..places)
            .map(|_| bytes.pick(&[1, 1, 2, 3, 6, 70, u32::MAX]))
            .collect();
        let sign = bytes.pick(&[1, -1]);
        let count = bytes.within(1, 30);
        let amounts = [1, 0, 1, 2, 3, 50, 999, i64::MAX / 30];
        let amounts = (0..count).map(|_| bytes.pick(&amounts) * sign).collect();
        let located = |id| LocationDraft::new(id, CountryCode("FR"), "UTC", []);
        Some(Self {
            engine: OrderDraft::example().at(LOCATIONS.map(located)).engine(),
            weights,
            amounts,
        })
    }
}

fn a_group_conserves_each_line_and_differs_by_less_than_a_unit(case: &Case) {
    let weights = case
        .weights
        .iter()
        .map(|weight| NonZeroU32::new(*weight).expect("not zero"));
    let shares: Vec<_> = LOCATIONS.into_iter().zip(weights).collect();
    let lines = case.amounts.iter().enumerate().map(|(number, amount)| {
        let amount = Money::from_minor_units(*amount, Currency::EUR);
        BillingLine::described(&number.to_string(), amount, "-").shared_by(shares.iter().copied())
    });
    let billing = Billing::try_new([Criterion::CustomerLocation], lines).expect("lines");
    let decision = case
        .engine
        .invoices(&billing.divided_by(LineDivision::Group));
    let decision = decision.expect("an answer");
    let invoices = &decision.outcome().decided().expect("decided").invoices;
    // A location that bears nothing has no invoice.
    let mut lines: BTreeMap<usize, i64> =
        (0..case.amounts.len()).map(|number| (number, 0)).collect();
    for line in invoices.iter().flat_map(|one| &one.lines) {
        let part = line.amount.minor_units();
        let number: usize = line.line.parse().expect("a number");
        assert!(part == 0 || part.signum() == case.amounts[number].signum());
        *lines.entry(number).or_default() += part;
    }
    assert!(lines.into_values().eq(case.amounts.iter().copied()));
    let total: i128 = case.amounts.iter().map(|amount| i128::from(*amount)).sum();
    let all: i128 = case.weights.iter().map(|weight| i128::from(*weight)).sum();
    // A refund of nothing is no refund: lines of zero make a group of their own beside those below zero.
    for (location, weight) in LOCATIONS.iter().zip(&case.weights) {
        let invoice = invoices
            .iter()
            .find(|one| one.location.as_deref() == Some(location));
        let found = invoice.map_or(0, |one| one.total.minor_units());
        let found = i128::from(found) * all;
        let exact = total * i128::from(*weight);
        assert!((found - exact).abs() < all, "{case:?}");
    }
}
