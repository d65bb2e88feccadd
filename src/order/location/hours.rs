//! Checks what a location writes of its hours and closed dates.

use alloc::{string::String, vec::Vec};

use super::{BusinessHours, Written};
use crate::{
    calendar::{Hours, HoursError, WEEKDAYS, WeeklyHours},
    document::{STANDARD_HOURS, Source},
    finding::{Finding, Findings, Level, Path, codes},
    order::{BusinessHoursDraft, WeeklyHoursDraft, problem::OrderProblem},
};

pub(super) fn check_business_hours(
    draft: BusinessHoursDraft,
    path: &Path,
    findings: &mut Findings,
) -> Option<BusinessHours> {
    let path = path.key("business_hours");
    match draft {
        BusinessHoursDraft::Weekly(weekly) => {
            check_start(&weekly, true, &path, findings);
            Some(BusinessHours {
                source: Source::Given,
                first: check_weekly(&weekly, &path, findings)?,
                changes: Vec::new(),
                written: Written::AtLocation,
            })
        }
        BusinessHoursDraft::Changing(periods) => {
            let checked: Vec<_> = periods
                .iter()
                .enumerate()
                .map(|(index, weekly)| {
                    let path = path.index(index);
                    check_start(weekly, index == 0, &path, findings);
                    Some((weekly.from, check_weekly(weekly, &path, findings)?))
                })
                .collect();
            let mut checked = checked.into_iter().collect::<Option<Vec<_>>>()?.into_iter();
            let Some((_, first)) = checked.next() else {
                findings.push(Finding::of(
                    Level::Error,
                    codes::NO_BUSINESS_HOURS,
                    path,
                    OrderProblem::NoBusinessHours,
                ));
                return None;
            };
            Some(BusinessHours {
                source: Source::Given,
                first,
                changes: checked
                    .filter_map(|(from, hours)| Some((from?, hours)))
                    .collect(),
                written: Written::AsList,
            })
        }
    }
}

/// The first hours hold from the beginning, each later from a date on.
pub(in crate::order) fn check_start(
    weekly: &WeeklyHoursDraft,
    is_first: bool,
    path: &Path,
    findings: &mut Findings,
) {
    let path = path.key("from");
    match weekly.from {
        Some(from) if is_first => findings.push(
            Finding::of(
                Level::Error,
                codes::FIRST_HOURS_WITH_DATE,
                path,
                OrderProblem::FirstHoursWithDate,
            )
            .with_value(from),
        ),
        None if !is_first => findings.push(Finding::of(
            Level::Error,
            codes::MISSING_FIELD,
            path,
            OrderProblem::HoursWithoutDate,
        )),
        _ => {}
    }
}

pub(in crate::order) fn check_weekly(
    weekly: &WeeklyHoursDraft,
    path: &Path,
    findings: &mut Findings,
) -> Option<WeeklyHours> {
    let days = weekly.days.iter().zip(WEEKDAYS);
    let days: Vec<_> = days
        .map(|(hours, (weekday, name))| {
            Some((weekday, check_hours(hours, &path.key(name), findings)?))
        })
        .collect();
    let mut checked = WeeklyHours::closed();
    for day in days {
        let (weekday, hours) = day?;
        checked = checked.with(weekday, hours);
    }
    Some(checked)
}

pub(in crate::order) fn check_hours(
    hours: &[String],
    path: &Path,
    findings: &mut Findings,
) -> Option<Vec<Hours>> {
    let checked: Vec<Option<Hours>> = hours
        .iter()
        .enumerate()
        .map(|(index, text)| {
            text.parse()
                .map_err(|error: HoursError| {
                    findings.push(
                        Finding::of(
                            Level::Error,
                            codes::MALFORMED_HOURS,
                            path.index(index),
                            error,
                        )
                        .with_value(text),
                    );
                })
                .ok()
        })
        .collect();
    checked.into_iter().collect()
}

pub(super) fn standard_hours() -> BusinessHours {
    BusinessHours {
        source: STANDARD_HOURS.source().clone(),
        first: WeeklyHours::weekdays(*STANDARD_HOURS.value()),
        changes: Vec::new(),
        written: Written::AtLocation,
    }
}
