//! How the answers about onboarding, and about what AED does after it, are written.

use alloc::vec::Vec;

use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written};
use crate::{
    document::{Duty, DutyName},
    limits::{
        AedOnboardingActivity, ImprovementPlans, Monitoring, Onboarding, OnboardingAsOf,
        PlanStanding, ScenarioStanding,
    },
    wire::grammar::format_date,
};

impl Serialize for Written<&Onboarding> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (onboarding, window) = (self.0, self.0.window());
        let duties: Vec<_> = onboarding.duties().iter().copied().map(Written).collect();
        let activities = onboarding.activities().iter();
        let activities: Vec<_> = activities
            .map(|activity| AedOnboardingActivity::as_str(*activity))
            .collect();
        let held = window.held().map(Written);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("service", onboarding.service().as_str())?;
        map.serialize_entry("first_day", &Shown(format_date(window.first_day())))?;
        map.serialize_entry("last_day", &Shown(format_date(window.last_day())))?;
        map.serialize_entry("held", &held)?;
        map.serialize_entry("duties", &duties)?;
        map.serialize_entry("limited_to", &activities)?;
        map.serialize_entry(
            "other_features_from",
            &day(onboarding.other_features_from()),
        )?;
        map.serialize_entry("monitors_ready_by", &day(onboarding.monitors_ready_by()))?;
        map.serialize_entry("as_of", &onboarding.as_of().map(Written))?;
        map.end()
    }
}

impl Serialize for Written<(NaiveDate, NaiveDate)> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (first_day, last_day) = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("first_day", &Shown(format_date(first_day)))?;
        map.serialize_entry("last_day", &Shown(format_date(last_day)))?;
        map.end()
    }
}

impl Serialize for Written<&Duty> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("duty", DutyName::as_str(self.0.name()))?;
        map.serialize_entry("party", self.0.party().as_str())?;
        map.serialize_entry("clause", self.0.clause().as_str())?;
        map.end()
    }
}

impl Serialize for Written<OnboardingAsOf> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("on", &Shown(format_date(self.0.on())))?;
        map.serialize_entry("state", self.0.state().as_str())?;
        map.serialize_entry("days_left", &self.0.days_left())?;
        map.end()
    }
}

impl Serialize for Written<&Monitoring> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let scenarios: Vec<_> = self.0.scenarios().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("most", &self.0.most())?;
        map.serialize_entry("define_by", &day(self.0.define_by()))?;
        map.serialize_entry("ready_by", &day(self.0.ready_by()))?;
        map.serialize_entry("scenarios", &scenarios)?;
        map.end()
    }
}

impl Serialize for Written<&ScenarioStanding> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.0.id())?;
        map.serialize_entry("state", self.0.state().as_str())?;
        map.serialize_entry("in_onboarding", &self.0.in_onboarding())?;
        map.serialize_entry("ready_in_time", &self.0.ready_in_time())?;
        map.serialize_entry("answered", &self.0.is_answered())?;
        map.end()
    }
}

impl Serialize for Written<&ImprovementPlans> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let requests: Vec<_> = self.0.requests().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("most", &self.0.most())?;
        map.serialize_entry("left", &self.0.left())?;
        map.serialize_entry("next_from", &day(self.0.next_from()))?;
        map.serialize_entry("requests", &requests)?;
        map.end()
    }
}

impl Serialize for Written<&PlanStanding> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.0.id())?;
        map.serialize_entry("on", &Shown(format_date(self.0.on())))?;
        map.serialize_entry("state", self.0.state().as_str())?;
        map.end()
    }
}

/// A date, where there is one.
fn day(date: Option<NaiveDate>) -> Option<impl Serialize> {
    date.map(format_date).map(Shown)
}
