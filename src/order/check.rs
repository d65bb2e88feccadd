//! What the checks of an order's parts have in common.
//!
//! A check takes a part as far as it could be read and gives it back if it is well. What is wrong goes into the findings,
//! which keep an order from being made without it.

use alloc::{borrow::ToOwned, collections::BTreeSet, string::String, sync::Arc, vec::Vec};
use core::fmt;

use chrono::NaiveDate;

use super::{Country, FoldedName, location::LocationParts, problem::OrderProblem};
use crate::{
    data::FormProblem,
    edit_distance::nearest_name,
    finding::{Finding, Findings, Level, Path, codes},
    money::Money,
};

/// The parts of a list that are well, each checked at its own path.
pub(super) fn each<D, T>(
    drafts: impl IntoIterator<Item = D>,
    path: &Path,
    findings: &mut Findings,
    mut check: impl FnMut(D, &Path, &mut Findings) -> Option<T>,
) -> Vec<T> {
    let drafts = drafts.into_iter().enumerate();
    drafts
        .filter_map(|(index, draft)| check(draft, &path.index(index), findings))
        .collect()
}

pub(super) fn non_empty(text: String, path: &Path, findings: &mut Findings) -> Option<String> {
    if text.trim().is_empty() {
        findings.push(
            Finding::of(
                Level::Error,
                codes::EMPTY_TEXT,
                path.clone(),
                FormProblem::EmptyText,
            )
            .with_value(&text),
        );
        return None;
    }
    Some(text)
}

/// An id that no earlier part of the list has.
pub(super) fn unique_id(
    id: Option<String>,
    seen: &mut BTreeSet<Arc<str>>,
    path: &Path,
    findings: &mut Findings,
) -> Option<Arc<str>> {
    let path = path.key("id");
    let id: Arc<str> = non_empty(id?, &path, findings)?.into();
    if seen.insert(id.clone()) {
        return Some(id);
    }
    findings.push(
        Finding::of(
            Level::Error,
            codes::REPEATED_ID,
            path,
            OrderProblem::RepeatedId,
        )
        .with_value(id),
    );
    None
}

/// A value that is not yet in the list.
pub(super) fn distinct<T: Ord + Clone + fmt::Display>(
    value: T,
    seen: &mut BTreeSet<T>,
    path: &Path,
    findings: &mut Findings,
) -> Option<T> {
    if seen.insert(value.clone()) {
        return Some(value);
    }
    repeated(value, path, findings);
    None
}

/// Tells of a value that is in the list already.
pub(super) fn repeated(value: impl fmt::Display, path: &Path, findings: &mut Findings) {
    findings.push(
        Finding::of(
            Level::Error,
            codes::REPEATED_VALUE,
            path.clone(),
            FormProblem::InListAlready,
        )
        .with_value(value),
    );
}

/// Names, none of them empty or, as names are compared, there twice.
pub(super) fn distinct_names(
    names: Vec<String>,
    path: &Path,
    findings: &mut Findings,
) -> Vec<String> {
    let mut seen = BTreeSet::new();
    each(names, path, findings, |name, path, findings| {
        let name = non_empty(name, path, findings)?;
        let is_new = seen.insert(FoldedName::of(&name));
        if !is_new {
            repeated(&name, path, findings);
        }
        is_new.then_some(name)
    })
}

/// Texts, none of them empty or there twice.
pub(super) fn distinct_texts(
    texts: Vec<String>,
    path: &Path,
    findings: &mut Findings,
) -> Vec<String> {
    let mut seen = BTreeSet::new();
    each(texts, path, findings, |text, path, findings| {
        let text = non_empty(text, path, findings)?;
        distinct(text, &mut seen, path, findings)
    })
}

pub(super) fn country(code: &str, path: &Path, findings: &mut Findings) -> Option<Country> {
    Country::from_code(code)
        .map_err(|error| {
            let finding = Finding::of(Level::Error, codes::UNKNOWN_COUNTRY, path.clone(), error);
            findings.push(finding.with_value(code));
        })
        .ok()
}

pub(super) fn not_negative(amount: Money, path: &Path, findings: &mut Findings) -> Option<Money> {
    if amount.is_negative() {
        findings.push(
            Finding::of(
                Level::Error,
                codes::NEGATIVE_AMOUNT,
                path.clone(),
                OrderProblem::NegativeAmount,
            )
            .with_value(amount),
        );
        return None;
    }
    Some(amount)
}

/// The first and the last of some dates, if they could be read and are in their order.
pub(super) fn in_order(
    first_day: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
    path: &Path,
    findings: &mut Findings,
) -> Option<(NaiveDate, NaiveDate)> {
    let (first_day, last_day) = (first_day?, last_day?);
    if last_day < first_day {
        findings.push(
            Finding::of(
                Level::Error,
                codes::DATES_REVERSED,
                path.key("last_day"),
                OrderProblem::DatesReversed,
            )
            .with_value(last_day),
        );
        return None;
    }
    Some((first_day, last_day))
}

/// The ids of an order's locations, for the parts that refer to them.
#[derive(Debug)]
pub(super) struct LocationIds {
    ids: BTreeSet<Arc<str>>,
    /// Whether each could be read.
    are_whole: bool,
}

impl LocationIds {
    /// The ids of `locations`, which are none if there is no list of them that could be read.
    pub(super) fn of(locations: Option<&[LocationParts]>) -> Self {
        let all = locations.unwrap_or_default().iter().map(LocationParts::id);
        Self {
            are_whole: locations.is_some() && all.clone().all(|id| id.is_some()),
            ids: all.flatten().cloned().collect(),
        }
    }

    /// Those that could be read.
    pub(super) const fn all(&self) -> &BTreeSet<Arc<str>> {
        &self.ids
    }

    /// Whether no other could be read.
    pub(super) const fn are_whole(&self) -> bool {
        self.are_whole
    }

    /// The location that is called `id`.
    pub(super) fn find(&self, id: &str, path: &Path, findings: &mut Findings) -> Option<Arc<str>> {
        let found = self.ids.get(id).cloned();
        // A location whose id could not be read may be the one.
        if found.is_none() && self.are_whole {
            let nearest = nearest_name(id, self.ids.iter().map(|id| &**id));
            let nearest = nearest.map(ToOwned::to_owned);
            let problem = OrderProblem::UnknownLocation { nearest };
            findings.push(
                Finding::of(Level::Error, codes::UNKNOWN_LOCATION, path.clone(), problem)
                    .with_value(id),
            );
        }
        found
    }
}
