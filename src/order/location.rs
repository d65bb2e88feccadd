//! A support location and its business hours, checked.

use alloc::{
    format,
    string::{String, ToString},
    sync::Arc,
    vec::Vec,
};

use chrono::{Datelike, NaiveDate};

use super::{
    BusinessHoursDraft, ClosureDraft, Country, PartialLocation, SpecialHoursDraft,
    WeeklyHoursDraft,
    check::{self, non_empty},
};
use crate::{
    calendar::{BusinessCalendar, Hours, HoursError, WEEKDAYS, WeeklyHours, Zone},
    document::{Cited, STANDARD_HOURS, Source},
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

    /// Where its business hours come from: the document, an amendment of what it says, or the order.
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
        let country =
            country.and_then(|code| check::country(&code, &path.key("country"), findings));
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

    /// Its name, if that is well.
    pub(super) const fn id(&self) -> Option<&Arc<str>> {
        self.id.as_ref()
    }

    /// Gives it the hours of the order's amendment `index`, if it has none of its own.
    pub(super) fn amend_hours(&mut self, hours: &Cited<WeeklyHours>, index: usize) {
        let schedule = self.schedule.as_mut().map(|partial| &mut partial.schedule);
        let Some(schedule) = schedule.filter(|schedule| schedule.hours.is_standard()) else {
            return;
        };
        schedule.hours = BusinessHours {
            source: hours.source().clone(),
            first: hours.value().clone(),
            changes: Vec::new(),
            written: Written::InAmendment(index),
        };
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
    /// The document's clause, an amendment of it, or given by the order.
    source: Source,
    first: WeeklyHours,
    changes: Vec<(NaiveDate, WeeklyHours)>,
    written: Written,
}

/// Where an order writes business hours: what their findings are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    /// At the location, as one object.
    AtLocation,
    /// At the location, as a list: then their paths are numbered.
    AsList,
    /// In the amendment of this index.
    InAmendment(usize),
}

impl BusinessHours {
    fn is_standard(&self) -> bool {
        self.source == *STANDARD_HOURS.source()
    }
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

    /// The path in the order's draft of what the calendar of the location at `location` calls `path`.
    pub(crate) fn draft_path(&self, location: &Path, path: &Path) -> Path {
        if path.as_str() == "span" {
            return location.key("zone");
        }
        let Some(of_hours) = path.as_str().strip_prefix("weekly") else {
            return location.join(path);
        };
        let first = of_hours.strip_prefix("[0]").unwrap_or(of_hours);
        match self.hours.written {
            Written::AtLocation => location.key(&format!("business_hours{first}")),
            Written::AsList => location.key(&format!("business_hours{of_hours}")),
            Written::InAmendment(index) => Path::root()
                .key("amendments")
                .index(index)
                .key(&format!("business_hours{first}")),
        }
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
                written: Written::AsList,
            })
        }
    }
}

/// The first hours hold from the beginning, each later from a date on.
pub(super) fn check_start(
    weekly: &WeeklyHoursDraft,
    is_first: bool,
    path: &Path,
    findings: &mut Findings,
) {
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

pub(super) fn check_weekly(
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

fn standard_hours() -> BusinessHours {
    BusinessHours {
        source: STANDARD_HOURS.source().clone(),
        first: WeeklyHours::weekdays(*STANDARD_HOURS.value()),
        changes: Vec::new(),
        written: Written::AtLocation,
    }
}
