//! A closure and special hours of a location, checked.

use alloc::{string::String, vec::Vec};

use chrono::NaiveDate;

use super::check_hours;
use crate::{
    calendar::{Dates, Hours, HoursError},
    finding::{Finding, Findings, Level, Path, codes},
    order::{
        ClosureDraft, SpecialHoursDraft,
        check::{each, non_empty},
    },
};

/// Dates that are closed, or a part of whose day is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::order) struct Closure {
    pub(in crate::order) dates: Dates,
    pub(in crate::order) part: Option<Hours>,
    pub(in crate::order) name: String,
}

impl Closure {
    /// Whether it closes all of `date`.
    pub(in crate::order) fn closes(&self, date: NaiveDate) -> bool {
        self.part.is_none() && self.dates.contains(date)
    }
}

impl From<&Closure> for ClosureDraft {
    fn from(closure: &Closure) -> Self {
        let draft = Self::of(closure.dates, &closure.name);
        match closure.part {
            Some(part) => draft.for_part(alloc::format!("{part}")),
            None => draft,
        }
    }
}

/// Dates with hours of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SpecialHours {
    pub(super) dates: Dates,
    pub(super) hours: Vec<Hours>,
    pub(super) name: String,
}

impl From<&SpecialHours> for SpecialHoursDraft {
    fn from(special: &SpecialHours) -> Self {
        let hours = special.hours.iter().map(|hours| alloc::format!("{hours}"));
        Self::of(special.dates, hours, &special.name)
    }
}

/// Closures that are called something, and close a day or a part of one.
pub(in crate::order) fn check_closures(
    closures: Vec<ClosureDraft>,
    path: &Path,
    findings: &mut Findings,
) -> Vec<Closure> {
    each(closures, path, findings, |closure, path, findings| {
        let ClosureDraft { dates, part, name } = closure;
        let part = part.map(|part| check_part(&part, &path.key("part"), findings));
        let name = non_empty(name, &path.key("name"), findings)?;
        let part = match part {
            Some(part) => Some(part?),
            None => None,
        };
        Some(Closure { dates, part, name })
    })
}

fn check_part(text: &str, path: &Path, findings: &mut Findings) -> Option<Hours> {
    text.parse()
        .map_err(|error: HoursError| {
            let code = codes::MALFORMED_HOURS;
            let finding = Finding::of(Level::Error, code, path.clone(), error);
            findings.push(finding.with_value(text));
        })
        .ok()
}

pub(super) fn check_special_hours(
    drafts: Vec<SpecialHoursDraft>,
    path: &Path,
    findings: &mut Findings,
) -> Vec<Option<SpecialHours>> {
    drafts
        .into_iter()
        .enumerate()
        .map(|(index, special)| {
            let SpecialHoursDraft { dates, hours, name } = special;
            let path = path.index(index);
            let hours = check_hours(&hours, &path.key("hours"), findings);
            let name = non_empty(name, &path.key("name"), findings);
            Some(SpecialHours {
                dates,
                hours: hours?,
                name: name?,
            })
        })
        .collect()
}
