//! Which hours of an order count for which incidents, checked.

use alloc::{
    borrow::ToOwned,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};

use super::{
    IncidentHoursDraft,
    check::{LocationIds, each, non_empty},
    named_calendar::Known,
    problem::OrderProblem,
};
use crate::{
    decision::Step,
    document::{BusinessTimeRule, Channel, IfAny, Severity, Source},
    finding::{Finding, Findings, Level, Path, codes},
};

/// Hours of the order that count for some incidents in the place of those of their location.
///
/// The document counts in local business hours (`2.2/fn4-business-hours`). As the hours of a location, these are given by the order: they
/// are no amendment of that clause, which names one and what it replaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncidentHours {
    calendar: Arc<str>,
    incidents: SomeIncidents,
}

/// Which incidents: those that fit all that is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct SomeIncidents {
    severity: Option<Severity>,
    channel: Option<Channel>,
    team: Option<Arc<str>>,
    location: Option<Arc<str>>,
}

/// What is known of an incident beside its severity and its location.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Handling<'a> {
    pub(crate) channel: Option<Channel>,
    pub(crate) team: Option<&'a str>,
}

impl IncidentHours {
    /// The id of the location or the calendar whose hours count.
    #[must_use]
    pub fn calendar(&self) -> &str {
        &self.calendar
    }

    /// The severity of the incidents, if it matters.
    #[must_use]
    pub const fn severity(&self) -> Option<Severity> {
        self.incidents.severity
    }

    /// The channel over which they come in, if it matters.
    #[must_use]
    pub const fn channel(&self) -> Option<Channel> {
        self.incidents.channel
    }

    /// The team that handles them, if it matters.
    #[must_use]
    pub fn team(&self) -> Option<&str> {
        self.incidents.team.as_deref()
    }

    /// The id of their location, if it matters.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.incidents.location.as_deref()
    }

    /// Whether they count for an incident of `severity` at `location`; what is not known of it fits nothing that is asked for.
    fn fit(&self, severity: Severity, location: &str, handling: Handling<'_>) -> bool {
        let is = &self.incidents;
        is.severity.is_none_or(|one| one == severity)
            && is.channel.is_none_or(|one| handling.channel == Some(one))
            && is
                .team
                .as_deref()
                .is_none_or(|one| handling.team == Some(one))
            && self.location().is_none_or(|one| one == location)
    }

    /// Whether they might, if more was known of the incident, of whatever severity.
    fn may_fit(&self, location: &str, handling: Handling<'_>) -> bool {
        let is = &self.incidents;
        is.channel
            .is_none_or(|one| handling.channel.is_none_or(|known| known == one))
            && is
                .team
                .as_deref()
                .is_none_or(|one| handling.team.is_none_or(|known| known == one))
            && self.location().is_none_or(|one| one == location)
    }

    /// Those of `all` that count for an incident; none, where those of its location do. Of several that fit, one asks for all that the
    /// others ask for.
    pub(crate) fn of<'a>(
        all: &'a [Self],
        severity: Severity,
        location: &str,
        handling: Handling<'_>,
    ) -> Option<&'a Self> {
        let fitting = all
            .iter()
            .filter(|one| one.fit(severity, location, handling));
        fitting.max_by_key(|one| one.incidents.mask().count_ones())
    }

    /// Those of `all` of which more would have to be known of an incident.
    pub(crate) fn open<'a>(
        all: &'a [Self],
        location: &str,
        handling: Handling<'_>,
    ) -> impl Iterator<Item = &'a Self> {
        let open = move |one: &&Self| {
            let hangs_on_channel = handling.channel.is_none() && one.channel().is_some();
            let hangs_on_team = handling.team.is_none() && one.team().is_some();
            one.may_fit(location, handling) && (hangs_on_channel || hangs_on_team)
        };
        all.iter().filter(open)
    }

    /// The facts that decide which of `all` count for an incident, as far as they are not known: every case of them.
    pub(crate) fn cases<'a>(
        all: &'a [Self],
        location: &str,
        handling: Handling<'a>,
    ) -> Vec<Handling<'a>> {
        let open = || all.iter().filter(|one| one.may_fit(location, handling));
        let asks_for_channel =
            handling.channel.is_none() && open().any(|one| one.channel().is_some());
        let asks_for_team = handling.team.is_none() && open().any(|one| one.team().is_some());
        let channels = if asks_for_channel {
            Channel::ALL.iter().copied().map(Some).collect()
        } else {
            Vec::from([handling.channel])
        };
        // Who is not named may be of a team without hours of its own.
        let mut teams = BTreeSet::from([handling.team]);
        if asks_for_team {
            teams.extend(all.iter().map(Self::team));
        }
        let cases = teams.iter().flat_map(|team| {
            let channels = channels.iter();
            channels.map(|channel| Handling {
                channel: *channel,
                team: *team,
            })
        });
        cases.collect()
    }

    /// That they count.
    pub(crate) fn step(&self) -> Step {
        let SomeIncidents {
            severity,
            channel,
            team,
            location,
        } = &self.incidents;
        let rule = BusinessTimeRule::IncidentHours {
            calendar: self.calendar.clone(),
            severity: IfAny(*severity),
            channel: IfAny(*channel),
            team: IfAny(team.clone()),
            location: IfAny(location.clone()),
        };
        Step::by(Source::Given, rule)
    }

    pub(super) fn check_all(
        drafts: Vec<IncidentHoursDraft>,
        known: &Known<'_>,
        path: &Path,
        findings: &mut Findings,
    ) -> Vec<Self> {
        let mut all = Vec::new();
        let mut count = 0_usize;
        let checked = each(drafts, path, findings, |draft, path, findings| {
            count = count.saturating_add(1);
            let calendar = known.find(&draft.calendar, &path.key("calendar"), findings);
            let incidents = SomeIncidents::check(draft, known.locations, path, findings)?;
            all.push((incidents.clone(), count, path.clone()));
            Some(Self {
                calendar: calendar?,
                incidents,
            })
        });
        check_overlaps(&all, findings);
        checked
    }
}

const SEVERITY: u8 = 1;
const CHANNEL: u8 = 2;
const TEAM: u8 = 4;
const LOCATION: u8 = 8;
const ALL: u8 = 15;

impl SomeIncidents {
    fn check(
        draft: IncidentHoursDraft,
        locations: &LocationIds,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let location = match draft.location {
            Some(id) => Some(locations.find(&id, &path.key("location"), findings)?),
            None => None,
        };
        let team = match draft.team {
            Some(team) => Some(non_empty(team, &path.key("team"), findings)?.into()),
            None => None,
        };
        let incidents = Self {
            severity: draft.severity,
            channel: draft.channel,
            team,
            location,
        };
        if incidents.mask() & !LOCATION == 0 {
            let (code, problem) = (
                codes::HOURS_OF_ALL_INCIDENTS,
                OrderProblem::HoursOfAllIncidents,
            );
            findings.push(Finding::of(Level::Error, code, path.clone(), problem));
            return None;
        }
        Some(incidents)
    }

    /// What is given.
    fn mask(&self) -> u8 {
        let bit = |is_given: bool, bit: u8| if is_given { bit } else { 0 };
        bit(self.severity.is_some(), SEVERITY)
            | bit(self.channel.is_some(), CHANNEL)
            | bit(self.team.is_some(), TEAM)
            | bit(self.location.is_some(), LOCATION)
    }

    /// The same, of what is in `mask`.
    fn only(&self, mask: u8) -> Self {
        let has = |bit: u8| mask & bit != 0;
        Self {
            severity: self.severity.filter(|_| has(SEVERITY)),
            channel: self.channel.filter(|_| has(CHANNEL)),
            team: self.team.clone().filter(|_| has(TEAM)),
            location: self.location.clone().filter(|_| has(LOCATION)),
        }
    }

    /// Those that fit both, which do not contradict one another.
    fn and(&self, other: &Self) -> Self {
        Self {
            severity: self.severity.or(other.severity),
            channel: self.channel.or(other.channel),
            team: self.team.clone().or_else(|| other.team.clone()),
            location: self.location.clone().or_else(|| other.location.clone()),
        }
    }
}

/// Reports hours of which more fit some incident than one, and none asks for all that the others ask for: each with the first of those
/// before it. Each is looked up by what it may have in common with others: many hours cost no more than they find.
fn check_overlaps(all: &[(SomeIncidents, usize, Path)], findings: &mut Findings) {
    let mut places: BTreeMap<&SomeIncidents, usize> = BTreeMap::new();
    for (one, place, path) in all {
        match places.get(one) {
            Some(first) => report(*first, true, path, findings),
            None => {
                places.insert(one, *place);
            }
        }
    }
    // By what they ask for, and by what they say of a part of it.
    let mut by_part: BTreeMap<(u8, SomeIncidents), Vec<usize>> = BTreeMap::new();
    for (index, (one, _, path)) in all.iter().enumerate() {
        let asked = one.mask();
        let alike = (1..=ALL).filter(|other| other & !asked != 0 && asked & !other != 0);
        let meeting = alike.filter_map(|other| by_part.get(&(other, one.only(asked & other))));
        let unsettled = meeting.flatten().filter_map(|index| {
            let (other, place, _) = all.get(*index)?;
            (!places.contains_key(&one.and(other))).then_some(*place)
        });
        if let Some(first) = unsettled.min() {
            report(first, false, path, findings);
        }
        for part in (0..=ALL).filter(|part| part & !asked == 0) {
            let known = by_part.entry((asked, one.only(part)));
            known.or_default().push(index);
        }
    }
}

/// That those at `path` meet those at the `place` of the list, from 1.
fn report(place: usize, are_same: bool, path: &Path, findings: &mut Findings) {
    let problem = OrderProblem::OverlappingHours { place, are_same };
    let code = codes::OVERLAPPING_HOURS;
    findings.push(Finding::of(Level::Error, code, path.clone(), problem));
}

impl From<&IncidentHours> for IncidentHoursDraft {
    fn from(hours: &IncidentHours) -> Self {
        Self {
            calendar: hours.calendar().to_owned(),
            severity: hours.severity(),
            channel: hours.channel(),
            team: hours.team().map(ToOwned::to_owned),
            location: hours.location().map(ToOwned::to_owned),
        }
    }
}
