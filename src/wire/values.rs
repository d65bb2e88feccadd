//! Reads what stands in order files and in questions alike: amounts, rates, lengths of time, names.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use chrono::TimeDelta;

use super::{
    node::Node,
    reader::{Reading, integer, one_of, text, wrong_type},
};
use crate::{
    data::Datum,
    document::{AzureComponent, Severity},
    finding::{Findings, Path},
    money::{Money, Rate},
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
    Money::read(node, path, findings)
}

/// A rate, as a decimal number in text.
pub(super) fn rate(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Rate> {
    Rate::read(node, path, findings)
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
