//! Which monitoring scenarios are agreed in the onboarding of AED, how many, and when their monitors are ready and answered:
//! `2.3/aed-scenarios-in-onboarding`, `2.3/aed-monitors-ready-30-days` and the clauses beside them.

use chrono::NaiveDate;

use super::{Monitoring, MonitoringScenario, MonitoringScenarios, ScenarioStanding, ScenarioState};
use crate::{
    coverage::Coverage,
    decision::{
        NotApplicable, Outcome, Problem, QuestionError, ServicePart, Step, Trace, Undetermined,
    },
    document::{ClauseId, Counted, MonitoringRule, Readings, Source, clauses, figures},
    finding::Path,
    limits::{
        in_order::in_order,
        onboarding::{
            OnboardingWindow, aed_has_extended_features, is_after_onboarding, monitors_ready_by,
            onboarding_window,
        },
    },
    order::Order,
};

/// Where the scenarios of a purchase stand.
pub(crate) fn monitoring<T: Trace>(
    order: &Order,
    asked: &MonitoringScenarios,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<Monitoring>, QuestionError> {
    let scenarios = in_order(asked.scenarios(), asked.as_of(), "scenarios")?;
    let purchase = order.purchase_named(asked.purchase(), Path::root().key("purchase"))?;
    let service = purchase.service();
    let (Some(most), Some(window)) = (
        service.terms().at_most(Counted::MonitoringScenarios),
        onboarding_window(order, purchase, readings, trace),
    ) else {
        return Err(QuestionError::new(
            "purchase",
            asked.purchase(),
            Problem::NotOffered {
                service,
                what: ServicePart::MonitoringScenarios,
            },
        ));
    };
    let (most, clause) = (*most.value(), most.clause());
    if !aed_has_extended_features(order, trace) {
        return Ok(Outcome::NotApplicable(NotApplicable::NotEntitled));
    }
    if scenarios.iter().any(|scenario| scenario.agreed.is_none()) {
        return Ok(Outcome::Undetermined(Undetermined::missing(&["agreed"])));
    }
    note_features(trace);
    let define_by = window.held().map(|(_, last_day)| last_day);
    let mut watch = Watch {
        as_of: asked.as_of(),
        runs: Coverage::new(order, readings)
            .on(purchase, asked.as_of())
            .is_some(),
        is_limited: !is_after_onboarding(&window, asked.as_of(), trace),
        ready_by: monitors_ready_by(&window, order, trace),
        ready_source: order
            .clauses_on(window.last_day())
            .source_of(figures::AED_MONITOR_DAYS.clause()),
        most,
        clause,
        agreed: 0,
        window,
        trace,
    };
    let standings = scenarios
        .into_iter()
        .map(|scenario| watch.standing(scenario))
        .collect();
    Ok(Outcome::Decided(Monitoring {
        most,
        define_by,
        ready_by: watch.ready_by,
        scenarios: standings,
    }))
}

/// What holds for every monitor.
fn note_features<T: Trace>(trace: &mut T) {
    let services = figures::AED_MONITORED_SERVICES_EXCEED;
    trace.record(|| {
        let rule = MonitoringRule::PlatformMonitoring {
            services_exceed: *services.value(),
        };
        Step::by(services.clause(), rule)
    });
    trace.record(|| {
        Step::by(
            clauses::AED_MONITORS_NOT_SHARED,
            MonitoringRule::MonitorsNotShared,
        )
    });
}

/// What the scenarios are held to, as they are taken one by one.
struct Watch<'t, T> {
    as_of: NaiveDate,
    /// Whether the purchase runs on that date.
    runs: bool,
    /// Whether that date is in the onboarding.
    is_limited: bool,
    window: OnboardingWindow,
    ready_by: Option<NaiveDate>,
    /// What says how long the monitors take to be ready.
    ready_source: Source,
    most: u32,
    clause: ClauseId,
    /// How many there are so far that both sides agreed on.
    agreed: u32,
    trace: &'t mut T,
}

impl<T: Trace> Watch<'_, T> {
    fn standing(&mut self, scenario: &MonitoringScenario) -> ScenarioStanding {
        let state = self.state(scenario);
        let mut standing = ScenarioStanding {
            id: scenario.id.clone(),
            state,
            in_onboarding: None,
            ready_in_time: None,
            answered: false,
        };
        if matches!(state, ScenarioState::Proposed | ScenarioState::BeyondLimit) {
            return standing;
        }
        standing.in_onboarding = Some(self.in_onboarding(scenario));
        standing.ready_in_time = self.ready_in_time(scenario);
        standing.answered = state == ScenarioState::Live && self.runs && !self.is_limited;
        self.trace.record(|| {
            let rule = MonitoringRule::MonitorAnswered {
                holds: standing.answered,
                scenario: scenario.id.clone(),
                as_of: self.as_of,
                state,
                purchase_runs: self.runs,
                in_onboarding: self.is_limited,
            };
            Step::by(clauses::AED_MONITOR_COVERAGE_24X7, rule)
        });
        standing
    }

    fn state(&mut self, scenario: &MonitoringScenario) -> ScenarioState {
        let is_agreed = scenario.agreed == Some(true);
        let clause = self.clause;
        self.trace.record(|| {
            let rule = MonitoringRule::ScenarioAgreed {
                holds: is_agreed,
                scenario: scenario.id.clone(),
            };
            Step::by(clause, rule)
        });
        if !is_agreed {
            return ScenarioState::Proposed;
        }
        self.agreed = self.agreed.saturating_add(1);
        let (number, most) = (self.agreed, self.most);
        self.trace.record(|| {
            let rule = MonitoringRule::ScenarioWithinLimit {
                holds: number <= most,
                scenario: scenario.id.clone(),
                number,
                most,
            };
            Step::by(clause, rule)
        });
        if number > most {
            return ScenarioState::BeyondLimit;
        }
        let dates = scenario.dates;
        let is_reached = |on: Option<NaiveDate>| on.is_some_and(|on| on <= self.as_of);
        if is_reached(dates.live_on) {
            ScenarioState::Live
        } else if is_reached(dates.tested_on) {
            ScenarioState::Tested
        } else if is_reached(dates.tests_ready_on) {
            ScenarioState::ReadyForTest
        } else {
            ScenarioState::Defined
        }
    }

    fn in_onboarding(&mut self, scenario: &MonitoringScenario) -> bool {
        let is_in = self.window.contains(scenario.defined_on);
        let last_day = self.window.held().map(|(_, last_day)| last_day);
        self.trace.record(|| {
            let rule = MonitoringRule::ScenarioInOnboarding {
                holds: is_in,
                scenario: scenario.id.clone(),
                defined_on: scenario.defined_on,
                last_day,
            };
            Step::by(clauses::AED_SCENARIOS_IN_ONBOARDING, rule)
        });
        is_in
    }

    /// Whether its monitors were ready in time; none as long as they can still be.
    fn ready_in_time(&mut self, scenario: &MonitoringScenario) -> Option<bool> {
        let ready_by = self.ready_by?;
        let ready_on = scenario.dates.tests_ready_on;
        let ready_on = ready_on.filter(|ready_on| *ready_on <= self.as_of);
        let is_in_time = match ready_on {
            Some(ready_on) => ready_on <= ready_by,
            None if self.as_of > ready_by => false,
            None => return None,
        };
        self.trace.record(|| {
            let rule = MonitoringRule::MonitorsReadyInTime {
                holds: is_in_time,
                scenario: scenario.id.clone(),
                tests_ready_on: ready_on,
                ready_by,
            };
            Step::by(&self.ready_source, rule)
        });
        Some(is_in_time)
    }
}
