//! What is wrong with an order, a calendar or the form of a question.

mod asked;
mod calendar;
mod document;
mod form;
mod money;
mod order;
mod review;

use alloc::string::ToString;
use core::fmt;

#[cfg(feature = "serde")]
pub(super) use form::not_json;

use super::{
    French, Tongue,
    error::error,
    words::{Tell, Words},
};
use crate::{
    engine::RefusedAlone,
    finding::{Finding, Wording},
    report::{finding::Said, words::OneLine},
};

/// Its value as it was written stands between quotation marks; one that the library put together is told.
pub(super) fn finding(finding: &Finding, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let words = Words::new(None);
    write!(f, "{} [{}]", words.of(&finding.level()), finding.code())?;
    let path = finding.path().as_str();
    if !path.is_empty() {
        write!(f, " dans {}", words.of(path))?;
    }
    f.write_str("\u{a0}: ")?;
    message(finding, f)?;
    if let Some(value) = finding.told.value() {
        f.write_str(" (")?;
        said(value, f)?;
        f.write_str(")")?;
    } else if let Some(value) = finding.value() {
        write!(f, " ({})", words.of(value))?;
    }
    match finding.clause() {
        Some(clause) => write!(f, " [{}]", OneLine(clause)),
        None => Ok(()),
    }
}

/// What is wrong; of a finding that was read back, as it was written.
pub(super) fn message(finding: &Finding, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Some(problem) = finding.told.problem() else {
        return write!(f, "{}", OneLine(finding.message()));
    };
    said(problem, f)?;
    match finding.told.element() {
        Some((element, id)) => {
            let within = French::element_with_id(element, id);
            write!(f, "{}", OneLine(&within))
        }
        None => Ok(()),
    }
}

/// Why a variant of a reading refuses a question; of an answer that was read back, as it was written.
pub(super) fn refused(refused: &RefusedAlone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match refused.told.problem() {
        Some(problem) => said(problem, f),
        None => write!(f, "{}", OneLine(&refused.message)),
    }
}

fn said(wording: &dyn Wording, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let words = Words::new(None);
    match Said::of(wording) {
        None => write!(f, "{wording}"),
        Some(said) => said.tell(words, f),
    }
}

impl Tell<French> for Said<'_> {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(said) => said.tell(words, f),
            #[cfg(feature = "serde")]
            Self::Fault(said) => said.tell(words, f),
            Self::Digest(said) => said.tell(words, f),
            Self::Calendar(said) => said.tell(words, f),
            Self::Hours(said) => said.tell(words, f),
            Self::Dates(said) => said.tell(words, f),
            Self::Zone(said) => said.tell(words, f),
            Self::Region(said) => said.tell(words, f),
            Self::Amount(said) => said.tell(words, f),
            Self::Currency(said) => said.tell(words, f),
            Self::Rate(said) => said.tell(words, f),
            Self::Fraction(said) => said.tell(words, f),
            Self::Tier(said) => said.tell(words, f),
            #[cfg(feature = "serde")]
            Self::UnreadAmount(said) => said.tell(words, f),
            Self::Clause(said) => said.tell(words, f),
            Self::Service(said) => said.tell(words, f),
            Self::Language(said) => said.tell(words, f),
            Self::Country(said) => said.tell(words, f),
            Self::Reading(said) => said.tell(words, f),
            #[cfg(feature = "serde")]
            Self::UnreadDocument(said) => said.tell(words, f),
            #[cfg(feature = "serde")]
            Self::Unread(said) => said.tell(words, f),
            Self::Question(said) => said.tell(words, f),
            Self::Error(said) => error(said, words, f),
            Self::Order(said) => said.tell(words, f),
            Self::Years(said) => said.tell(words, f),
            Self::Billing(said) => said.tell(words, f),
            Self::Proration(said) => said.tell(words, f),
            Self::Quote(said) => said.tell(words, f),
            Self::Log(said) => said.tell(words, f),
            Self::OutOfOrder(said) => said.tell(words, f),
            Self::Review(said) => said.tell(words, f),
            Self::ReviewValue(said) => said.tell(words, f),
        }
    }
}

/// Names, with commas between them.
fn names(names: impl IntoIterator<Item: AsRef<str>>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let words = Words::new(None);
    for (index, name) in names.into_iter().enumerate() {
        f.write_str(if index == 0 { "" } else { ", " })?;
        write!(f, "{}", words.of(name.as_ref()))?;
    }
    Ok(())
}

/// What is added about the name that may be meant.
fn perhaps(nearest: Option<&str>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match nearest {
        Some(nearest) => {
            let nearest = Words::new(None).of(nearest).to_string();
            write!(f, "\u{202f}; s’agit-il de {nearest}\u{202f}?")
        }
        None => Ok(()),
    }
}
