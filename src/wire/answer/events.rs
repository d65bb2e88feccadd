//! How the answers to questions about events that are planned are written.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::{
    limits::{EventDates, EventDuty, EventPlan, EventSolution, EventWindow},
    wire::grammar::{format_date, format_instant},
};

impl Serialize for Written<&EventPlan> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let plan = self.0;
        let windows: Vec<_> = plan.windows().iter().map(Written).collect();
        let duties: Vec<_> = plan.duties().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("days", &plan.days())?;
        map.serialize_entry("events_needed", &plan.events_needed())?;
        map.serialize_entry("served", &names(plan.served()))?;
        map.serialize_entry("refused", &names(plan.refused()))?;
        map.serialize_entry("confirm_by", &Shown(format_date(plan.confirm_by())))?;
        map.serialize_entry("notice_days", &plan.notice_days())?;
        map.serialize_entry("assessment", plan.assessment().as_str())?;
        map.serialize_entry("windows", &windows)?;
        map.serialize_entry("duties", &duties)?;
        map.end()
    }
}

fn names(solutions: &[EventSolution]) -> Vec<&str> {
    solutions.iter().map(EventSolution::name).collect()
}

impl Serialize for Written<&EventWindow> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let window = self.0;
        let places: Vec<_> = window.places().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("starts_at", &Shown(format_instant(window.starts_at())))?;
        map.serialize_entry("ends_at", &Shown(format_instant(window.ends_at())))?;
        map.serialize_entry("first_day", &Shown(format_date(window.first_day())))?;
        map.serialize_entry("last_day", &Shown(format_date(window.last_day())))?;
        map.serialize_entry("places", &places)?;
        map.end()
    }
}

impl Serialize for Written<&EventDates> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let dates = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("location", dates.location())?;
        map.serialize_entry("first_day", &Shown(format_date(dates.first_day())))?;
        map.serialize_entry("last_day", &Shown(format_date(dates.last_day())))?;
        map.end()
    }
}

impl Serialize for Written<&EventDuty> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let duty = self.0.duty();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("duty", duty.name().as_str())?;
        map.serialize_entry("occasion", duty.occasion().as_str())?;
        map.serialize_entry("due", &self.0.due().map(format_instant).map(Shown))?;
        map.serialize_entry("clause", duty.clause().as_str())?;
        map.end()
    }
}
