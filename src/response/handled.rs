//! Which hours count for an incident, where that hangs on how it is handled.

use alloc::{sync::Arc, vec::Vec};

use super::{Incident, first_response::is_in_force};
use crate::{
    decision::{OrderIdentity, Outcome, QuestionError, Step, Trace, Undetermined, UsedCalendar},
    document::{LocalHours, Reading, ReadingId, Readings, Source},
    order::{Handling, IncidentHours, Site},
};

/// `site` as it is for `incident`; or what is missing to know the hours that count, if these facts could change the outcome.
///
/// `answer` gives the outcome for a case of how it is handled. Where the facts change nothing, any case will do.
pub(crate) fn handled<'a, S: Clone, A: PartialEq, T: Trace>(
    site: Site<'a>,
    incident: &'a Incident<S>,
    readings: &Readings,
    trace: &mut T,
    mut answer: impl FnMut(
        Site<'_>,
        &Incident<S>,
        &mut OnlyReadings<'_, T>,
    ) -> Result<Outcome<A>, QuestionError>,
) -> Result<Result<Site<'a>, Undetermined>, QuestionError> {
    let site = site.handled(incident.handling());
    site.check_team()?;
    if site.order.incident_hours().is_empty() {
        return Ok(Ok(site));
    }
    let cases = site.cases();
    let Some(first) = cases.first().copied().filter(|_| cases.len() > 1) else {
        return Ok(Ok(site));
    };
    let mut outcomes = Vec::with_capacity(cases.len());
    for case in &cases {
        let of_case = incident.clone().handled(*case);
        let outcome = answer(site.handled(*case), &of_case, &mut OnlyReadings::to(None))?;
        outcomes.push((*case, outcome));
    }
    let missing = deciding(&outcomes);
    if missing.names().is_empty() {
        return Ok(Ok(site.handled(first)));
    }
    is_in_force(site, incident.submitted_at(), readings, trace);
    for hours in IncidentHours::open(site.order.incident_hours(), &site.support.id, site.handling) {
        trace.record(|| hours.step());
    }
    // By other variants of the readings the facts might change nothing.
    let is_recording = trace.is_recording();
    let mut readings = OnlyReadings::to(Some(trace));
    for case in cases.iter().filter(|_| is_recording) {
        let of_case = incident.clone().handled(*case);
        // What it rests on is told, and not the answer, which is one of several.
        let _ = answer(site.handled(*case), &of_case, &mut readings)?;
    }
    Ok(Err(missing))
}

/// Of the steps of an answer that is not given, those that say which readings it would rest on, each once.
pub(crate) struct OnlyReadings<'t, T> {
    to: Option<&'t mut T>,
    told: Vec<ReadingId>,
}

impl<'t, T> OnlyReadings<'t, T> {
    const fn to(to: Option<&'t mut T>) -> Self {
        Self {
            to,
            told: Vec::new(),
        }
    }
}

impl<T: Trace> Trace for OnlyReadings<'_, T> {
    fn record(&mut self, step: impl FnOnce() -> Step) {
        let Some(to) = self.to.as_mut().filter(|to| to.is_recording()) else {
            return;
        };
        let step = step();
        if let Source::Reading(id) = *step.source()
            && !self.told.contains(&id)
            // Whose hours count is what is missing.
            && id != LocalHours::ID
        {
            self.told.push(id);
            to.record(|| step);
        }
    }

    fn is_recording(&self) -> bool {
        self.to.as_ref().is_some_and(|to| to.is_recording())
    }

    fn about(&mut self, _order: &Arc<OrderIdentity>) {}

    fn uses(&mut self, id: &Arc<str>, calendar: &Arc<UsedCalendar>) {
        if let Some(to) = &mut self.to {
            to.uses(id, calendar);
        }
    }
}

/// The facts that change the outcome, whatever the other is; and what else an outcome asks for, if any is changed.
fn deciding<A: PartialEq>(outcomes: &[(Handling<'_>, Outcome<A>)]) -> Undetermined {
    let mut missing = Undetermined::default();
    let changes = |is_alike: fn(&Handling<'_>, &Handling<'_>) -> bool| {
        outcomes.iter().any(|(case, outcome)| {
            // The first of those that differ from it in the other fact alone.
            let first = outcomes.iter().find(|(other, _)| is_alike(case, other));
            first.is_some_and(|(_, first)| first != outcome)
        })
    };
    if changes(|one, other| one.team == other.team) {
        missing.add("channel");
    }
    if changes(|one, other| one.channel == other.channel) {
        missing.add("team");
    }
    if !missing.names().is_empty() {
        for (_, outcome) in outcomes {
            if let Outcome::Undetermined(open) = outcome {
                missing.add_all(open);
            }
        }
    }
    missing
}
