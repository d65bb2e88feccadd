//! The findings of a review.

use core::fmt;

use super::super::words::Words;
use crate::{
    document::{CheckId, Unit},
    finding::Finding,
    report::words::OneLine,
};

/// A line for a finding. What it found is told by its check; that of a check which this version does not know stays as it was written.
pub(super) fn finding(
    finding: &Finding,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "\n{} [{}]", words.of(&finding.level()), finding.code())?;
    let path = finding.path().as_str();
    if !path.is_empty() {
        write!(f, " dans {}", words.of(path))?;
    }
    f.write_str("\u{a0}: ")?;
    match finding.code().parse::<CheckId>() {
        Ok(check) => {
            write!(f, "{}", words.of(&check))?;
            let more = finding.message().strip_prefix(check.message());
            write_more(more.unwrap_or_default(), words, f)?;
        }
        Err(_) => write!(f, "{}", OneLine(finding.message()))?,
    }
    if let Some(value) = finding.value() {
        write!(f, " ({})", words.of(value))?;
    }
    match finding.clause() {
        Some(clause) => write!(f, " [{clause}]"),
        None => Ok(()),
    }
}

/// What the message of a finding adds to that of its check: the units in which a service is bought, and the id of a part of the order.
fn write_more(more: &str, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (units, part) = more.rsplit_once("; `").unwrap_or((more, ""));
    let units = units
        .split('`')
        .filter_map(|unit| unit.parse::<Unit>().ok());
    for (index, unit) in units.enumerate() {
        f.write_str(if index == 0 {
            "\u{202f}; unités du document\u{a0}: "
        } else {
            " ou "
        })?;
        write!(f, "{}", words.of(&unit))?;
    }
    match part
        .strip_suffix('`')
        .and_then(|part| part.split_once("` is `"))
    {
        Some((part, id)) => write!(f, "\u{202f}; {} est {}", words.of(part), words.of(id)),
        None => Ok(()),
    }
}
