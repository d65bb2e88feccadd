//! Reads what stands in order files and in questions alike: amounts, rates, lengths of time, names.

use alloc::vec::Vec;

use super::{
    node::Node,
    reader::{Reading, one_of, wrong_type},
};
use crate::{
    data::Datum,
    finding::{Findings, Path},
    money::Money,
};

pub(super) fn money(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Money> {
    Money::read(node, path, findings)
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
