//! A calendar with a name of its own, checked.

use alloc::{
    borrow::ToOwned,
    collections::BTreeSet,
    string::{String, ToString},
    sync::Arc,
    vec::Vec,
};

use super::{
    CalendarHoursDraft, Combination, NamedCalendarDraft, WeeklyHoursDraft,
    check::{LocationIds, distinct, each, unique_id},
    location::{check_start, check_weekly},
    problem::OrderProblem,
};
use crate::{
    calendar::WeeklyHours,
    finding::{Finding, Findings, Level, Path, codes},
};

/// A calendar of an order, which questions about business time may name in the place of a location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedCalendar {
    id: Arc<str>,
    hours: CalendarHours,
}

/// When it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CalendarHours {
    Combined {
        combination: Combination,
        /// Of locations, or of calendars with other hours; at least one, each once.
        of: Vec<Arc<str>>,
        zone: Option<String>,
    },
    Other {
        location: Arc<str>,
        hours: WeeklyHours,
    },
}

impl NamedCalendar {
    /// Its name within the order.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    pub(crate) const fn shared_id(&self) -> &Arc<str> {
        &self.id
    }

    pub(crate) const fn hours(&self) -> &CalendarHours {
        &self.hours
    }

    pub(super) fn check_all(
        drafts: Vec<NamedCalendarDraft>,
        locations: &LocationIds,
        path: &Path,
        findings: &mut Findings,
    ) -> Vec<Self> {
        let others = drafts.iter().filter_map(|draft| match &draft.hours {
            CalendarHoursDraft::Other { .. } => Some(draft.id.as_str().into()),
            CalendarHoursDraft::Combined { .. } => None,
        });
        let others: BTreeSet<Arc<str>> = others.collect();
        // A question names one or the other.
        let mut seen = locations.all().clone();
        each(drafts, path, findings, |draft, path, findings| {
            let id = unique_id(Some(draft.id), &mut seen, path, findings);
            let hours = CalendarHours::check(draft.hours, locations, &others, path, findings);
            Some(Self {
                id: id?,
                hours: hours?,
            })
        })
    }
}

impl CalendarHours {
    fn check(
        draft: CalendarHoursDraft,
        locations: &LocationIds,
        others: &BTreeSet<Arc<str>>,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        match draft {
            CalendarHoursDraft::Combined {
                combination,
                of,
                zone,
            } => {
                let path = path.key(combination.as_str());
                if of.is_empty() {
                    let (code, problem) = (codes::NO_LOCATIONS, OrderProblem::NothingCombined);
                    findings.push(Finding::of(Level::Error, code, path, problem));
                    return None;
                }
                let mut seen = BTreeSet::new();
                let count = of.len();
                let of = each(of, &path, findings, |id, path, findings| {
                    let id = match others.get(id.as_str()) {
                        Some(other) => other.clone(),
                        None => locations.find(&id, path, findings)?,
                    };
                    distinct(id, &mut seen, path, findings)
                });
                (of.len() == count).then_some(Self::Combined {
                    combination,
                    of,
                    zone,
                })
            }
            CalendarHoursDraft::Other {
                location,
                business_hours,
            } => {
                let location = locations.find(&location, &path.key("location"), findings);
                let path = path.key("business_hours");
                check_start(&business_hours, true, &path, findings);
                let hours = check_weekly(&business_hours, &path, findings);
                Some(Self::Other {
                    location: location?,
                    hours: hours?,
                })
            }
        }
    }
}

impl From<&NamedCalendar> for NamedCalendarDraft {
    fn from(calendar: &NamedCalendar) -> Self {
        let hours = match calendar.hours() {
            CalendarHours::Combined {
                combination,
                of,
                zone,
            } => CalendarHoursDraft::Combined {
                combination: *combination,
                of: of.iter().map(ToString::to_string).collect(),
                zone: zone.clone(),
            },
            CalendarHours::Other { location, hours } => CalendarHoursDraft::Other {
                location: location.to_string(),
                business_hours: WeeklyHoursDraft::from(hours),
            },
        };
        Self {
            id: calendar.id().to_owned(),
            hours,
        }
    }
}
