//! A calendar with a name of its own, checked.

use alloc::{
    borrow::ToOwned,
    collections::{BTreeMap, BTreeSet},
    string::{String, ToString},
    sync::Arc,
    vec::Vec,
};

use super::{
    CalendarHoursDraft, Combination, NamedCalendarDraft, WeeklyHoursDraft,
    check::{LocationIds, distinct, each, unique_id},
    combining::in_order_of_making,
    location::{check_start, check_weekly},
    problem::OrderProblem,
};
use crate::{
    calendar::WeeklyHours,
    edit_distance::nearest_name,
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
        /// Of locations and calendars; at least one, each once.
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

    /// The place of each id in a list of calendars; of one that is there twice, the first.
    pub(super) fn ids(drafts: &[NamedCalendarDraft]) -> BTreeMap<Arc<str>, usize> {
        let mut ids = BTreeMap::new();
        for (index, draft) in drafts.iter().enumerate() {
            ids.entry(Arc::from(&*draft.id)).or_insert(index);
        }
        ids
    }

    pub(super) fn check_all(
        drafts: Vec<NamedCalendarDraft>,
        known: &Known<'_>,
        path: &Path,
        findings: &mut Findings,
    ) -> Vec<Self> {
        check_circles(&drafts, known.calendars, path, findings);
        let mut seen = BTreeSet::new();
        each(drafts, path, findings, |draft, path, findings| {
            let id = unique_id(Some(draft.id), &mut seen, path, findings);
            // A question names one or the other.
            let id = id.filter(|id| is_no_location(id, known.locations, path, findings));
            let hours = CalendarHours::check(draft.hours, known, path, findings);
            Some(Self {
                id: id?,
                hours: hours?,
            })
        })
    }
}

/// The ids of all hours of an order.
pub(super) struct Known<'a> {
    pub(super) locations: &'a LocationIds,
    pub(super) calendars: &'a BTreeMap<Arc<str>, usize>,
}

impl Known<'_> {
    /// The location or the calendar that is called `id`.
    pub(super) fn find(&self, id: &str, path: &Path, findings: &mut Findings) -> Option<Arc<str>> {
        let location = self.locations.all().get(id);
        let calendar = || self.calendars.get_key_value(id).map(|(id, _)| id);
        let found = location.or_else(calendar).cloned();
        // A location whose id could not be read may be the one.
        if found.is_none() && self.locations.are_whole() {
            let all = self.locations.all().iter().chain(self.calendars.keys());
            let nearest = nearest_name(id, all.map(|id| &**id)).map(ToOwned::to_owned);
            let problem = OrderProblem::UnknownHours { nearest };
            let code = codes::UNKNOWN_LOCATION;
            let finding = Finding::of(Level::Error, code, path.clone(), problem);
            findings.push(finding.with_value(id));
        }
        found
    }
}

fn is_no_location(
    id: &Arc<str>,
    locations: &LocationIds,
    path: &Path,
    findings: &mut Findings,
) -> bool {
    let is_none = !locations.all().contains(id);
    if !is_none {
        let (code, problem) = (
            codes::CALENDAR_NAMED_AS_LOCATION,
            OrderProblem::CalendarNamedAsLocation,
        );
        let finding = Finding::of(Level::Error, code, path.key("id"), problem);
        findings.push(finding.with_value(id));
    }
    is_none
}

/// Reports calendars that combine one another in a circle, each circle where it closes.
fn check_circles(
    drafts: &[NamedCalendarDraft],
    ids: &BTreeMap<Arc<str>, usize>,
    path: &Path,
    findings: &mut Findings,
) {
    let combined = drafts.iter().map(|draft| match &draft.hours {
        CalendarHoursDraft::Combined { of, .. } => {
            of.iter().map(|id| ids.get(&**id).copied()).collect()
        }
        CalendarHoursDraft::Other { .. } => Vec::new(),
    });
    let combined: Vec<Vec<_>> = combined.collect();
    let Err(circles) = in_order_of_making(&combined) else {
        return;
    };
    for circle in circles {
        let named = circle.calendars.iter().filter_map(|one| drafts.get(*one));
        let named: Vec<_> = named.map(|draft| draft.id.clone()).collect();
        let closing = circle.calendars.last();
        let Some((index, draft)) = closing.and_then(|last| Some((*last, drafts.get(*last)?)))
        else {
            continue;
        };
        let CalendarHoursDraft::Combined { combination, .. } = &draft.hours else {
            continue;
        };
        let first = named.first().cloned().unwrap_or_default();
        let path = path.index(index).key(combination.as_str());
        let finding = Finding::of(
            Level::Error,
            codes::CIRCULAR_CALENDARS,
            path.index(circle.place),
            OrderProblem::CombinedInCircle { calendars: named },
        );
        findings.push(finding.with_value(first));
    }
}

impl CalendarHours {
    fn check(
        draft: CalendarHoursDraft,
        known: &Known<'_>,
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
                    let id = known.find(&id, path, findings)?;
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
                let location = known
                    .locations
                    .find(&location, &path.key("location"), findings);
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
