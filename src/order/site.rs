//! The calendars that a question about a location is answered from.

use alloc::{format, sync::Arc, vec::Vec};
use core::ops::Range;

use chrono::{DateTime, NaiveDate, Utc};

use super::{AllHours, AmendedHours, CountedHours, Handling, IncidentHours, Order};
use crate::{
    calendar::{self, BusinessCalendar, Zone},
    decision::{Problem, QuestionError, Step, Trace, UsedCalendar},
    document::{
        BusinessTimeRule, IfAny, STANDARD_HOURS, ServiceHoursRule, Severity, Source, clauses,
    },
    edit_distance::nearest_name,
    holidays::{self, Region},
};

/// A location of the order with its compiled calendar.
#[derive(Clone, Debug)]
pub(crate) struct LocatedCalendar {
    pub(crate) id: Arc<str>,
    pub(crate) calendar: BusinessCalendar,
    /// What stamps tell of the calendar.
    pub(crate) used: Arc<UsedCalendar>,
    /// Where its business hours come from.
    pub(crate) hours_source: Source,
    /// Those of amendments, each on its dates.
    pub(crate) amended_hours: AmendedHours,
    /// Whose public holidays it follows; none if its closed dates are listed.
    pub(crate) holidays: Option<Region>,
    /// The order's term by the dates of this place.
    pub(crate) term: Range<DateTime<Utc>>,
}

impl LocatedCalendar {
    pub(crate) fn zone(&self) -> &Zone {
        self.calendar.zone()
    }

    pub(crate) fn local_date(
        &self,
        at: DateTime<Utc>,
    ) -> Result<NaiveDate, calendar::CalendarError> {
        self.zone().local_date(at)
    }

    /// Whether its business hours are the document's on all dates.
    pub(crate) fn keeps_standard_hours(&self) -> bool {
        self.amended_hours.are_none() && self.hours_source == *STANDARD_HOURS.source()
    }

    /// Notes in `trace` that an answer depends on this place's calendar or zone.
    pub(crate) fn note_use(&self, trace: &mut impl Trace) {
        trace.uses(&self.id, &self.used);
    }

    /// Records the business hours and closures that count, and the country whose weekend and holidays they follow.
    pub(crate) fn record_business_hours(&self, trace: &mut impl Trace) {
        trace.record(|| self.business_hours_step());
        self.amended_hours.record(trace);
        if let Some(region) = self.holidays {
            trace.record(|| self.country_holidays_step(region));
        }
    }

    fn country_holidays_step(&self, region: Region) -> Step {
        let rule = BusinessTimeRule::CountryHolidays {
            location: self.id.clone(),
            region,
            holidays: holidays::VERSION.unwrap_or_default().into(),
        };
        Step::by(clauses::FN4_COUNTRY_VARIATION, rule)
    }

    fn business_hours_step(&self) -> Step {
        let rule = BusinessTimeRule::BusinessHours {
            location: self.id.clone(),
            calendar: self.calendar.digest(),
        };
        Step::by(&self.hours_source, rule)
    }
}

/// The business hours and closures of a location, taken in a time zone that a purchase agreed on.
#[derive(Clone, Debug)]
pub(crate) struct AgreedCalendar {
    pub(crate) location: Arc<str>,
    pub(crate) zone: Arc<str>,
    /// Both: what stamps call it.
    pub(crate) name: Arc<str>,
    pub(crate) calendar: BusinessCalendar,
}

impl AgreedCalendar {
    pub(crate) fn new(location: Arc<str>, zone: Arc<str>, calendar: BusinessCalendar) -> Self {
        let name = format!("{location} in {zone}").into();
        Self {
            location,
            zone,
            name,
            calendar,
        }
    }

    /// Notes in `trace` that an answer depends on this calendar, by both names.
    pub(crate) fn note_use(&self, trace: &mut impl Trace) {
        if trace.is_recording() {
            trace.uses(&self.name, &Arc::new(UsedCalendar::of(&self.calendar)));
        }
    }

    /// That its hours count.
    pub(crate) fn step(&self) -> Step {
        let rule = ServiceHoursRule::KeptHours {
            location: self.location.clone(),
            calendar: self.calendar.digest(),
            zone: IfAny(Some(self.zone.clone())),
        };
        Step::by(clauses::RSM_ADDON_TIMEZONE, rule)
    }
}

/// Where a question is asked: the support location and the host, and by which order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site<'a> {
    pub(crate) support: &'a LocatedCalendar,
    pub(crate) host: &'a LocatedCalendar,
    pub(crate) order: &'a Order,
    /// All hours of the order.
    pub(crate) all: AllHours<'a>,
    /// Of an incident: how it is handled, as far as that is known.
    pub(crate) handling: Handling<'a>,
    /// The hours that count for its severity, where they are not those of its location.
    pub(crate) counted: Option<(&'a IncidentHours, CountedHours<'a>)>,
}

impl<'a> Site<'a> {
    /// The same, of an incident that is handled so.
    pub(crate) const fn handled(self, handling: Handling<'a>) -> Self {
        Self { handling, ..self }
    }

    /// The same, of an incident of this severity.
    pub(crate) fn at(self, severity: Severity) -> Self {
        let all = self.order.incident_hours();
        let hours = IncidentHours::of(all, severity, &self.support.id, self.handling);
        let counted = hours.and_then(|hours| Some((hours, self.all.find(hours.calendar())?)));
        Self { counted, ..self }
    }

    /// How the incident may be handled, as far as that decides which hours count and is not known.
    pub(crate) fn cases(self) -> Vec<Handling<'a>> {
        let all = self.order.incident_hours();
        IncidentHours::cases(all, &self.support.id, self.handling)
    }

    /// Refuses a team that no hours of the order are of.
    pub(crate) fn check_team(self) -> Result<(), QuestionError> {
        let Some(team) = self.handling.team else {
            return Ok(());
        };
        let teams = || {
            let hours = self.order.incident_hours().iter();
            hours.filter_map(IncidentHours::team)
        };
        if teams().any(|known| known == team) {
            return Ok(());
        }
        let problem = Problem::UnknownTeam {
            team: team.into(),
            nearest: nearest_name(team, teams()).map(Into::into),
        };
        Err(QuestionError::new("team", team, problem))
    }
}
