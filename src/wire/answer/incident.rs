//! How the course of an incident is written.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::{
    calendar::Breach,
    document::{ClauseId, Consequence, DutyOf, ResponseTable, Service, Stated},
    incident::{
        AttentionTime, Cause, Deadline, Effort, IncidentCourse, IncidentEvent, Interval, OwedDuty,
        ResponseCourse, SeverityStretch, Standing, WorkingHours,
    },
    wire::grammar::{format_instant, format_local},
};

impl Serialize for Written<&IncidentCourse> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let course = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(
            "submitted_at",
            &Shown(format_instant(course.submitted_at())),
        )?;
        map.serialize_entry("as_of", &Shown(format_instant(course.as_of())))?;
        map.serialize_entry("severity", course.severity().as_str())?;
        map.serialize_entry("state", course.state().as_str())?;
        map.serialize_entry("first_response", &all(course.first_response()))?;
        map.serialize_entry("ended_responses", &all(course.ended_responses()))?;
        map.serialize_entry("attention", &all(course.attention()))?;
        map.serialize_entry("effort", &course.effort().map(Written))?;
        map.serialize_entry("duties", &all(course.duties()))?;
        map.serialize_entry("severities", &all(course.severities()))?;
        map.serialize_entry("events", &all(course.events()))?;
        map.serialize_entry("waits", &all(course.waits()))?;
        map.serialize_entry("closures", &all(course.closures()))?;
        map.end()
    }
}

fn all<T>(parts: &[T]) -> Vec<Written<&T>> {
    parts.iter().map(Written).collect()
}

fn shown(at: Option<DateTime<Utc>>) -> Option<Shown<impl core::fmt::Display>> {
    at.map(format_instant).map(Shown)
}

impl Serialize for Written<&ResponseCourse> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let response = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("commitment", response.commitment().as_str())?;
        let clause = response.clause().map(ClauseId::as_str);
        map.serialize_entry("clause", &clause)?;
        map.serialize_entry("amendment", &response.amendment())?;
        write_standing(&mut map, Some(response.standing()))?;
        let due_local = response.due_local().map(format_local).map(Shown);
        map.serialize_entry("due_local", &due_local)?;
        map.serialize_entry("deadline", &Written(response.deadline()))?;
        map.end()
    }
}

/// How something stands, with the instants that belong to it; all null of what does not.
fn write_standing<M: SerializeMap>(
    map: &mut M,
    standing: Option<Standing>,
) -> Result<(), M::Error> {
    let (done_at, late_since, ended_at) = match standing {
        None | Some(Standing::Awaited | Standing::Owed) => (None, None, None),
        Some(Standing::Met { at }) => (Some(at), None, None),
        Some(Standing::Missed {
            since,
            done_at,
            ended_at,
        }) => (done_at, Some(since), ended_at),
        Some(Standing::Ended { at }) => (None, None, Some(at)),
    };
    map.serialize_entry("standing", &standing.map(Standing::as_str))?;
    map.serialize_entry("done_at", &shown(done_at))?;
    map.serialize_entry("late_since", &shown(late_since))?;
    map.serialize_entry("ended_at", &shown(ended_at))
}

impl Serialize for Written<&Deadline> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (deadline, state) = (self.0, self.0.state());
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("target_seconds", &deadline.target().num_seconds())?;
        map.serialize_entry("clock", deadline.clock().as_str())?;
        map.serialize_entry("starts_at", &shown(state.started_at()))?;
        map.serialize_entry("due", &shown(deadline.due()))?;
        map.serialize_entry("due_latest", &shown(deadline.due_latest()))?;
        map.serialize_entry("due_if_resumed", &shown(deadline.due_if_resumed()))?;
        map.serialize_entry("elapsed", &Written(&state.elapsed()))?;
        map.serialize_entry("remaining", &Written(&state.remaining()))?;
        map.serialize_entry("paused", &Written(&state.paused()))?;
        map.serialize_entry("missed", &all(state.breaches()))?;
        map.end()
    }
}

impl Serialize for Written<&Breach> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let breach = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("target_seconds", &breach.target().num_seconds())?;
        map.serialize_entry("since", &Shown(format_instant(breach.since())))?;
        map.serialize_entry("found_at", &Shown(format_instant(breach.found_at())))?;
        map.end()
    }
}

impl Serialize for Written<&AttentionTime> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let time = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("table", time.table().as_str())?;
        map.serialize_entry("severity", time.severity().as_str())?;
        map.serialize_entry("within_seconds", &time.within().num_seconds())?;
        map.serialize_entry("clock", time.clock().as_str())?;
        map.serialize_entry("clause", time.clause().as_str())?;
        map.serialize_entry("from", &Shown(format_instant(time.since())))?;
        map.serialize_entry("until", &shown(time.ended_at()))?;
        write_standing(&mut map, time.standing())?;
        map.serialize_entry("deadline", &time.deadline().map(Written))?;
        map.end()
    }
}

impl Serialize for Written<&Effort> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let effort = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("table", effort.table().as_str())?;
        map.serialize_entry("hours", &Written(effort.hours()))?;
        map.serialize_entry("reduced_at", &shown(effort.reduced_at()))?;
        map.end()
    }
}

impl Serialize for Written<&WorkingHours> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let hours = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("clock", hours.clock().as_str())?;
        map.serialize_entry("clause", hours.clause().as_str())?;
        map.serialize_entry("amendment", &hours.amendment())?;
        map.serialize_entry("open", &hours.is_open())?;
        map.serialize_entry("changes_at", &shown(hours.changes_at()))?;
        map.end()
    }
}

impl Serialize for Written<&OwedDuty> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let owed = self.0;
        let duty = owed.duty();
        let (service, table) = match duty.of() {
            DutyOf::Support => (None, None),
            DutyOf::Service(service) => (Some(service), None),
            DutyOf::Table(table) => (Some(table.service()), Some(table)),
        };
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("duty", duty.name().as_str())?;
        map.serialize_entry("party", duty.party().as_str())?;
        map.serialize_entry("service", &service.map(Service::as_str))?;
        map.serialize_entry("table", &table.map(ResponseTable::as_str))?;
        map.serialize_entry("clause", duty.clause().as_str())?;
        map.serialize_entry("amendment", &owed.amendment())?;
        map.serialize_entry("from", &Shown(format_instant(owed.since())))?;
        map.serialize_entry("began_by", owed.began_by().as_str())?;
        map.serialize_entry("until", &shown(owed.ended().map(|(at, _)| at)))?;
        let ended_by = owed.ended().map(|(_, by)| by.as_str());
        map.serialize_entry("ended_by", &ended_by)?;
        map.serialize_entry("called_for_at", &shown(owed.called_for()))?;
        write_standing(&mut map, Some(owed.standing()))?;
        map.serialize_entry("deadline", &owed.deadline().map(Written))?;
        map.serialize_entry("hours", &owed.hours().map(Written))?;
        let languages = owed.languages().map(|languages| {
            let codes = languages.iter().map(|language| language.code());
            codes.collect::<Vec<_>>()
        });
        map.serialize_entry("languages", &languages)?;
        map.serialize_entry("consequences", &all(duty.consequences()))?;
        map.end()
    }
}

impl Serialize for Written<&Stated<Consequence>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("value", self.0.value().as_str())?;
        map.serialize_entry("clause", self.0.clause().as_str())?;
        map.end()
    }
}

impl Serialize for Written<&SeverityStretch> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let stretch = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("severity", stretch.severity().as_str())?;
        map.serialize_entry("from", &Shown(format_instant(stretch.from())))?;
        map.serialize_entry("until", &shown(stretch.until()))?;
        map.serialize_entry("began_by", Cause::as_str(stretch.began_by()))?;
        map.end()
    }
}

impl Serialize for Written<&IncidentEvent> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (at, kind) = (self.0.at(), self.0.kind());
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("at", &Shown(format_instant(at)))?;
        map.serialize_entry("event", kind.as_str())?;
        if let Some(severity) = kind.severity() {
            map.serialize_entry("severity", severity.as_str())?;
        }
        if let Some(duty) = kind.duty() {
            map.serialize_entry("duty", duty.as_str())?;
        }
        map.end()
    }
}

impl Serialize for Written<&Interval> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("from", &Shown(format_instant(self.0.from())))?;
        map.serialize_entry("until", &shown(self.0.until()))?;
        map.end()
    }
}
