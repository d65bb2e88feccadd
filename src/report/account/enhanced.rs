//! Meetings, monitoring scenarios and improvement plans.

use alloc::{string::String, vec, vec::Vec};

use super::{Account, Asked, Column, Table, cell, cell_of};
use crate::{
    limits::{
        ImprovementPlans, MeetingPlan, MeetingState, Monitoring, PlanStanding, PlanState, Quarter,
        ScenarioStanding, ScenarioState,
    },
    report::{language::Tongue, words::Tell},
};

impl<L: Tongue> Account<L> for MeetingPlan
where
    MeetingState: Tell<L>,
{
    /// A row for each quarter.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let row = |quarter: &Quarter| {
            [
                cell(words.date(quarter.first_day)),
                cell(words.date(quarter.last_day)),
                cell(words.of(&quarter.state)),
                cell_of(quarter.meeting.as_ref().map(|meeting| words.of(meeting))),
            ]
        };
        let columns = [
            Column::text(labels.from),
            Column::text(labels.to),
            Column::text(labels.state),
            Column::text(labels.meeting),
        ];
        vec![Table::new(
            L::ACCOUNT.titles.quarters,
            columns,
            self.quarters.iter().map(row),
        )]
    }
}

impl<L: Tongue> Account<L> for Monitoring
where
    ScenarioState: Tell<L>,
{
    /// A row for each scenario.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let row = |scenario: &ScenarioStanding| {
            [
                cell(words.of(&scenario.id)),
                cell(words.of(&scenario.state)),
                scenario_remarks::<L>(scenario),
            ]
        };
        let columns = [
            Column::text(labels.scenario),
            Column::text(labels.state),
            Column::text(labels.remark),
        ];
        vec![Table::new(
            L::ACCOUNT.titles.scenarios,
            columns,
            self.scenarios.iter().map(row),
        )]
    }
}

fn scenario_remarks<L: Tongue>(scenario: &ScenarioStanding) -> String {
    let [outside, late, answered] = L::ACCOUNT.scenario_remarks;
    let remarks = [
        (scenario.in_onboarding == Some(false), outside),
        (scenario.ready_in_time == Some(false), late),
        (scenario.answered, answered),
    ];
    let holding = remarks.into_iter().filter(|(holds, _)| *holds);
    holding
        .map(|(_, remark)| remark)
        .collect::<Vec<_>>()
        .join(", ")
}

impl<L: Tongue> Account<L> for ImprovementPlans
where
    PlanState: Tell<L>,
{
    /// A row for each request.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let (labels, words) = (L::ACCOUNT.headings, asked.words());
        let row = |request: &PlanStanding| {
            [
                cell(words.of(&request.id)),
                cell(words.date(request.on)),
                cell(words.of(&request.state)),
            ]
        };
        let columns = [
            Column::text(labels.request),
            Column::text(labels.day),
            Column::text(labels.state),
        ];
        vec![Table::new(
            L::ACCOUNT.titles.improvement_plans,
            columns,
            self.requests.iter().map(row),
        )]
    }
}
