//! How the answers about the days of services, meetings, and what falls due are written.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::{
    coverage::Cause,
    document::Service,
    limits::{MeetingLine, MeetingPlan, Quarter, SupportTerm, SupportTerms},
    obligations::{Obligation, ObligationCalendar},
    report::{self, Language},
    wire::grammar::{format_date, format_instant},
};

impl Serialize for Written<&SupportTerms> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let lines: Vec<_> = self.0.lines().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("lines", &lines)?;
        map.end()
    }
}

impl Serialize for Written<&SupportTerm> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let line = self.0;
        let date = |date| Shown(format_date(date));
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("purchase", &line.purchase())?;
        map.serialize_entry("service", &line.service().map(Service::as_str))?;
        map.serialize_entry("location", line.location())?;
        map.serialize_entry("first_day", &line.days().map(|(first, _)| date(first)))?;
        map.serialize_entry("last_day", &line.days().map(|(_, last)| date(last)))?;
        map.serialize_entry("begins_with", &line.begins_with().map(Cause::as_str))?;
        map.serialize_entry("ends_with", line.ends_with().as_str())?;
        map.serialize_entry("usable_until", &line.usable_until().map(date))?;
        map.serialize_entry("last_request", &line.last_request().map(date))?;
        if let Some(state) = line.state() {
            map.serialize_entry("state", state.as_str())?;
            map.serialize_entry("requestable", &line.is_requestable())?;
        }
        map.end()
    }
}

impl Serialize for Written<&MeetingPlan> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let quarters: Vec<_> = self.0.quarters().iter().map(Written).collect();
        let meetings: Vec<_> = self.0.meetings().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("missed", &self.0.missed())?;
        map.serialize_entry("counted", &self.0.counted())?;
        map.serialize_entry(
            "fewer_than_four_a_year",
            &self.0.is_fewer_than_four_a_year(),
        )?;
        map.serialize_entry("quarters", &quarters)?;
        map.serialize_entry("meetings", &meetings)?;
        map.end()
    }
}

impl Serialize for Written<&Quarter> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("first_day", &Shown(format_date(self.0.first_day())))?;
        map.serialize_entry("last_day", &Shown(format_date(self.0.last_day())))?;
        map.serialize_entry("whole", &self.0.is_whole())?;
        map.serialize_entry("counted", &self.0.is_counted())?;
        map.serialize_entry("state", self.0.state().as_str())?;
        map.serialize_entry("meeting", &self.0.meeting())?;
        map.end()
    }
}

impl Serialize for Written<&MeetingLine> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.0.id())?;
        map.serialize_entry("on", &Shown(format_date(self.0.on())))?;
        map.serialize_entry("kind", self.0.kind().as_str())?;
        map.end()
    }
}

impl Serialize for Written<&ObligationCalendar> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        WithText(self.0, None).serialize(serializer)
    }
}

/// A calendar of obligations, with its text where one is asked for.
pub(super) struct WithText<'a>(
    pub(super) &'a ObligationCalendar,
    pub(super) Option<DateTime<Utc>>,
);

impl Serialize for WithText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(calendar, made_at) = *self;
        let entries: Vec<_> = calendar.entries().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("entries", &entries)?;
        if let Some(made_at) = made_at {
            // The year of an instant that was read has four digits. Without entries there is no text.
            let text = report::icalendar(calendar, made_at, Language::En);
            let text = text.ok().flatten();
            map.serialize_entry("icalendar", &text)?;
        }
        map.end()
    }
}

impl Serialize for Written<&Obligation> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entry = self.0;
        let date = |date| Shown(format_date(date));
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("on", &date(entry.on()))?;
        map.serialize_entry("moment", entry.moment().as_str())?;
        map.serialize_entry("what", entry.kind().as_str())?;
        map.serialize_entry("party", entry.party().as_str())?;
        map.serialize_entry("clause", entry.clause().as_str())?;
        map.serialize_entry("location", entry.location())?;
        map.serialize_entry("ends_at", &Shown(format_instant(entry.ends_at())))?;
        map.serialize_entry("purchase", &entry.purchase())?;
        map.serialize_entry("service", &entry.service().map(Service::as_str))?;
        map.serialize_entry("solution", &entry.solution())?;
        map.serialize_entry("number", &entry.number())?;
        map.serialize_entry("opens_on", &entry.opens_on().map(date))?;
        map.serialize_entry("met_on", &entry.met_on().map(date))?;
        map.end()
    }
}
