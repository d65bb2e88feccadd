//! The sentences about monitors.

use core::fmt;

use super::super::{
    English,
    words::{Tell, Words},
};
use crate::document::{MonitoringRule, vocabulary::limits::ScenarioState};

pub(super) fn sentence(
    rule: &MonitoringRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        MonitoringRule::PlatformMonitoring { services_exceed } => write!(
            f,
            "Monitors watch the platform by the telemetry of more than {} Azure services.",
            words.of(services_exceed)
        ),
        MonitoringRule::MonitorsNotShared => {
            f.write_str("Monitors and their thresholds are not shown to the customer.")
        }
        MonitoringRule::ScenarioAgreed { holds, scenario } => {
            let agreed = if *holds { "agreed" } else { "have not agreed" };
            let scenario = words.of(scenario);
            write!(f, "Both sides {agreed} on the scenario {scenario}.")
        }
        MonitoringRule::ScenarioWithinLimit {
            holds,
            scenario,
            number,
            most,
        } => {
            let within = if *holds { "within" } else { "beyond" };
            let scenario = words.of(scenario);
            let (number, most) = (words.of(number), words.of(most));
            write!(
                f,
                "The scenario {scenario} is number {number} of those agreed, {within} the limit of {most}."
            )
        }
        MonitoringRule::ScenarioInOnboarding {
            holds,
            scenario,
            defined_on,
            last_day,
        } => {
            let (scenario, on) = (words.of(scenario), words.of(defined_on));
            write!(f, "The scenario {scenario} was defined on {on}, ")?;
            let Some(last_day) = last_day else {
                return f.write_str("and the purchase has no onboarding.");
            };
            let is_in = if *holds { "in" } else { "outside" };
            let last_day = words.of(last_day);
            write!(f, "{is_in} the onboarding, which ends on {last_day}.")
        }
        MonitoringRule::MonitorsReadyInTime {
            holds,
            scenario,
            tests_ready_on,
            ready_by,
        } => {
            let (scenario, ready_by) = (words.of(scenario), words.of(ready_by));
            write!(f, "The monitors of {scenario} were ")?;
            let Some(on) = tests_ready_on else {
                return write!(f, "not ready for tests by {ready_by}, and are late.");
            };
            write!(f, "ready for tests on {}, ", words.of(on))?;
            if *holds {
                write!(f, "by {ready_by}: in time.")
            } else {
                write!(f, "after {ready_by}: late.")
            }
        }
        MonitoringRule::MonitorAnswered {
            holds,
            scenario,
            as_of,
            state,
            purchase_runs,
            in_onboarding,
        } => {
            let (as_of, scenario, state) = (words.of(as_of), words.of(scenario), words.of(state));
            let runs = match (purchase_runs, in_onboarding) {
                (true, false) => "",
                (true, true) => ", and the onboarding is not over",
                (false, true | false) => ", and the purchase does not run",
            };
            let answered = if *holds { "are" } else { "are not" };
            write!(
                f,
                "On {as_of} the scenario {scenario} is {state}{runs}: its monitors {answered} answered around the clock."
            )
        }
    }
}

impl Tell<English> for ScenarioState {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Proposed => "proposed",
            Self::BeyondLimit => "beyond the limit",
            Self::Defined => "defined",
            Self::ReadyForTest => "ready for tests",
            Self::Tested => "tested",
            Self::Live => "live",
        })
    }
}
