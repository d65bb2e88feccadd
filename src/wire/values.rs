//! Reads what stands in order files and in questions alike: amounts, rates, lengths of time, names.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};

use chrono::TimeDelta;

use super::{
    node::Node,
    reader::{Fields, Reading, decimal, integer, one_of, refuse, text, wrong_type},
};
use crate::{
    document::{AzureComponent, Severity},
    finding::{Findings, Path},
    money::{AmountError, Currency, Money, Rate, RateError},
};

pub(super) fn component(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<AzureComponent> {
    named(AzureComponent::ALL, AzureComponent::as_str)(node, path, findings)
}

/// Whole seconds, as many as a length of time can hold.
pub(super) fn seconds(node: &Node, path: &Path, findings: &mut Findings) -> Reading<TimeDelta> {
    let seconds_max = TimeDelta::MAX.num_seconds();
    let seconds = integer(seconds_max.saturating_neg()..=seconds_max)(node, path, findings)?;
    Ok(TimeDelta::try_seconds(seconds).unwrap_or_default())
}

pub(super) fn money(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Money> {
    let mut fields = Fields::open(node, path, findings)?;
    let money = money_of(&mut fields, findings);
    fields.finish(findings)?;
    money
}

/// The fields of an amount of money, among others of their object.
pub(super) fn money_of(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Money> {
    let amount = fields.required("amount", findings, |node, path, findings| {
        decimal(node, path, findings).map(|text| (text, node, path.clone()))
    });
    let currency = fields.required("currency", findings, currency);
    let (amount, currency) = (amount?, currency?);
    let (text, node, path) = amount;
    Money::from_decimal_str(text, currency).or_else(|error| {
        let code = match error {
            AmountError::TooFine { .. } => "amount_too_fine",
            AmountError::OutOfRange { .. } => "amount_out_of_range",
            _ => "malformed_amount",
        };
        refuse(code, error.to_string(), node, &path, findings)
    })
}

fn currency(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Currency> {
    let code = text(node, path, findings)?;
    Currency::from_code(code)
        .or_else(|error| refuse("unknown_currency", error.to_string(), node, path, findings))
}

/// A rate, as a decimal number in text.
pub(super) fn rate(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Rate> {
    decimal(node, path, findings)?.parse().or_else(|error| {
        let code = match error {
            RateError::TooFine { .. } => "rate_too_fine",
            RateError::OutOfRange { .. } => "rate_out_of_range",
            RateError::Malformed { .. } => "malformed_rate",
        };
        refuse(code, error.to_string(), node, path, findings)
    })
}

pub(super) fn flag(node: &Node, path: &Path, findings: &mut Findings) -> Reading<bool> {
    match node {
        Node::Bool(flag) => Ok(*flag),
        _ => wrong_type("true or false", node, path, findings),
    }
}

/// One of `all` values, by its name.
pub(super) fn named<T: Copy>(
    all: &[T],
    name: impl Fn(T) -> &'static str,
) -> impl Fn(&Node, &Path, &mut Findings) -> Reading<T> {
    let table: Vec<_> = all.iter().map(|&value| (name(value), value)).collect();
    move |node, path, findings| one_of(&table)(node, path, findings)
}

/// A text, kept.
pub(super) fn owned(node: &Node, path: &Path, findings: &mut Findings) -> Reading<String> {
    text(node, path, findings).map(ToOwned::to_owned)
}

pub(super) fn severity(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Severity> {
    let table = [Severity::One, Severity::A, Severity::B, Severity::C];
    one_of(&table.map(|severity| (severity.as_str(), severity)))(node, path, findings)
}
