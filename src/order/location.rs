//! A support location and its business hours, checked.

use alloc::{
    format,
    string::{String, ToString},
    sync::Arc,
    vec::Vec,
};

use chrono::{Datelike, NaiveDate};

use super::{
    BusinessHoursDraft, ClosureDraft, Country, PartialLocation, SpecialHoursDraft, UnknownCountry,
    WeeklyHoursDraft,
};
use crate::{
    calendar::{BusinessCalendar, Hours, HoursError, WEEKDAYS, WeeklyHours, Zone},
    document::{STANDARD_HOURS, Source},
    finding::{Finding, Findings, Path},
};

/// A support location of an order: the host, or a downstream location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    id: Arc<str>,
    country: Country,
    schedule: Schedule,
}

impl Location {
    /// Its name within the order.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name, to keep.
    pub(crate) const fn shared_id(&self) -> &Arc<str> {
        &self.id
    }

    /// Its country.
    #[must_use]
    pub const fn country(&self) -> Country {
        self.country
    }

    /// The name of its time zone.
    #[must_use]
    pub fn zone_name(&self) -> &str {
        &self.schedule.zone
    }

    /// Where its business hours come from: the document, or the order.
    #[must_use]
    pub const fn hours_source(&self) -> &Source {
        &self.schedule.hours.source
    }

    /// Its hours and closures.
    pub(crate) const fn schedule(&self) -> &Schedule {
        &self.schedule
    }
}

/// The parts of a location that are well: each is checked, whatever is wrong with the others.
#[derive(Debug, Default)]
pub(crate) struct LocationParts {
    id: Option<Arc<str>>,
    country: Option<Country>,
    pub(crate) schedule: Option<PartialSchedule>,
}

/// A schedule in which stand-ins take the place of what is wrong, so that the rest is checked all the same.
#[derive(Debug)]
pub(crate) struct PartialSchedule {
    pub(crate) schedule: Schedule,
    /// Whether nothing stands in.
    pub(crate) is_whole: bool,
}

impl LocationParts {
    /// Checks `draft`; what is wrong goes into the findings, with paths below `path`.
    pub(super) fn check(draft: PartialLocation, path: &Path, findings: &mut Findings) -> Self {
        let id = draft.id;
        let id = id.and_then(|id| non_empty(id, &path.key("id"), findings));
        let country = draft.country;
        let country = country.and_then(|code| {
            let refuse = |error: UnknownCountry| {
                Finding::error("unknown_country", path.key("country"), error.to_string())
                    .with_value(&code)
            };
            Country::from_code(&code)
                .map_err(|error| findings.push(refuse(error)))
                .ok()
        });
        let hours = draft.business_hours;
        let hours = hours.and_then(|hours| check_business_hours(hours, path, findings));
        let special_hours = draft.special_hours;
        let special_hours = special_hours
            .map(|special| check_special_hours(special, &path.key("special_hours"), findings));
        let special_are_whole = special_hours
            .as_ref()
            .is_some_and(|special| special.iter().all(Option::is_some));
        let is_whole = hours.is_some() && draft.closures.is_some() && special_are_whole;
        let schedule = draft.zone.map(|zone| PartialSchedule {
            schedule: Schedule {
                zone,
                hours: hours.unwrap_or_else(standard_hours),
                closures: draft.closures.unwrap_or_default(),
                special_hours: special_hours.into_iter().flatten().flatten().collect(),
            },
            is_whole,
        });
        Self {
            id: id.map(Into::into),
            country,
            schedule,
        }
    }

    /// The location, if nothing is wrong with any part of it.
    pub(super) fn into_location(self) -> Option<Location> {
        Some(Location {
            id: self.id?,
            country: self.country?,
            schedule: self.schedule.filter(|schedule| schedule.is_whole)?.schedule,
        })
    }
}

/// When a location is open: what its calendar is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Schedule {
    pub(crate) zone: String,
    hours: BusinessHours,
    closures: Vec<ClosureDraft>,
    special_hours: Vec<SpecialHours>,
}

/// A date, its windows and its name.
type SpecialHours = (NaiveDate, Vec<Hours>, String);

#[derive(Clone, Debug, PartialEq, Eq)]
struct BusinessHours {
    /// The document's clause, or given by the order.
    source: Source,
    first: WeeklyHours,
    changes: Vec<(NaiveDate, WeeklyHours)>,
    /// Whether the order writes them as a list: then their paths are numbered.
    is_list: bool,
}

impl Schedule {
    /// The years of its closures.
    pub(crate) fn closure_years(&self) -> impl Iterator<Item = i32> + '_ {
        self.closures.iter().map(|closure| closure.date.year())
    }

    /// The calendar in `zone`, over the dates from `first` to `last`.
    ///
    /// # Errors
    ///
    /// The findings of [`CalendarBuilder::build`](crate::calendar::CalendarBuilder::build), with the calendar's paths.
    pub(crate) fn calendar(
        &self,
        zone: Zone,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Result<BusinessCalendar, Findings> {
        let mut builder = BusinessCalendar::builder(zone)
            .weekly(self.hours.first.clone())
            .span(first, last);
        for (from, hours) in &self.hours.changes {
            builder = builder.weekly_from(*from, hours.clone());
        }
        for ClosureDraft { date, name } in &self.closures {
            builder = builder.closure(*date, name.as_str());
        }
        for (date, hours, name) in &self.special_hours {
            builder = builder.special_hours(*date, hours.iter().copied(), name.as_str());
        }
        builder.build()
    }

    /// The path in the location's draft of what its calendar calls `path`.
    pub(crate) fn draft_path(&self, path: &Path) -> Path {
        if path.as_str() == "span" {
            return Path::root().key("zone");
        }
        let Some(inner) = path.as_str().strip_prefix("weekly") else {
            return path.clone();
        };
        let inner = if self.hours.is_list {
            inner
        } else {
            inner.strip_prefix("[0]").unwrap_or(inner)
        };
        Path::root().key(&format!("business_hours{inner}"))
    }
}

fn check_business_hours(
    draft: BusinessHoursDraft,
    path: &Path,
    findings: &mut Findings,
) -> Option<BusinessHours> {
    let path = path.key("business_hours");
    match draft {
        BusinessHoursDraft::Standard => Some(standard_hours()),
        BusinessHoursDraft::Weekly(weekly) => {
            check_start(&weekly, true, &path, findings);
            Some(BusinessHours {
                source: Source::Given,
                first: check_weekly(&weekly, &path, findings)?,
                changes: Vec::new(),
                is_list: false,
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
                findings.push(Finding::error(
                    "no_business_hours",
                    path,
                    "the list of business hours is empty",
                ));
                return None;
            };
            Some(BusinessHours {
                source: Source::Given,
                first,
                changes: checked
                    .filter_map(|(from, hours)| Some((from?, hours)))
                    .collect(),
                is_list: true,
            })
        }
    }
}

/// The first hours hold from the beginning, each later from a date on.
fn check_start(weekly: &WeeklyHoursDraft, is_first: bool, path: &Path, findings: &mut Findings) {
    let path = path.key("from");
    match weekly.from {
        Some(from) if is_first => findings.push(
            Finding::error(
                "first_hours_with_date",
                path,
                "the first business hours hold from the beginning, without a date",
            )
            .with_value(from),
        ),
        None if !is_first => findings.push(Finding::error(
            "missing_field",
            path,
            "the date from which these hours hold must be given",
        )),
        _ => {}
    }
}

fn check_special_hours(
    drafts: Vec<SpecialHoursDraft>,
    path: &Path,
    findings: &mut Findings,
) -> Vec<Option<SpecialHours>> {
    drafts
        .into_iter()
        .enumerate()
        .map(|(index, special)| {
            let SpecialHoursDraft { date, hours, name } = special;
            let hours = check_hours(&hours, &path.index(index).key("hours"), findings)?;
            Some((date, hours, name))
        })
        .collect()
}

fn check_weekly(
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

fn check_hours(hours: &[String], path: &Path, findings: &mut Findings) -> Option<Vec<Hours>> {
    let checked: Vec<Option<Hours>> = hours
        .iter()
        .enumerate()
        .map(|(index, text)| {
            text.parse()
                .map_err(|error: HoursError| {
                    findings.push(
                        Finding::error("malformed_hours", path.index(index), error.to_string())
                            .with_value(text),
                    );
                })
                .ok()
        })
        .collect();
    checked.into_iter().collect()
}

pub(super) fn non_empty(text: String, path: &Path, findings: &mut Findings) -> Option<String> {
    if text.trim().is_empty() {
        findings.push(
            Finding::error(
                "empty_text",
                path.clone(),
                "expected a text that is not empty",
            )
            .with_value(&text),
        );
        return None;
    }
    Some(text)
}

fn standard_hours() -> BusinessHours {
    BusinessHours {
        source: STANDARD_HOURS.source().clone(),
        first: WeeklyHours::weekdays(*STANDARD_HOURS.value()),
        changes: Vec::new(),
        is_list: false,
    }
}
