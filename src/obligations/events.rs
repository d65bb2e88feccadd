//! The dates of planned events.

use super::{
    Moment, TermMark,
    gather::{Draft, Gathering},
};
use crate::{
    decision::{QuestionError, Trace},
    document::{Duty, DutyOf, Milestone, Occasion, Party, Span, Within, clauses},
    order::{EventNotice, PlannedEvent, Purchase},
};

/// Gathers what is due before, in and after each event that is planned under `purchase`.
pub(super) fn gather<T: Trace>(
    gathering: &mut Gathering<'_, T>,
    purchase: &Purchase,
) -> Result<(), QuestionError> {
    for (index, event) in purchase.events().iter().enumerate() {
        let (order, readings) = (gathering.order, gathering.readings);
        let needed = EventNotice::before(event.first_day(), event.confirmed_on(), order, readings);
        needed.record(order, readings, gathering.trace);
        let drafts = DutyOf::Service(purchase.service()).duties();
        let drafts = drafts.filter_map(|duty| of_duty(duty, event, &needed));
        for draft in drafts.chain(coverage(event)) {
            let draft = draft.of_event(event.solution()).numbered(index);
            gathering.add(Some(purchase), &draft)?;
        }
    }
    Ok(())
}

/// A duty that has a date by an event; none for another one.
fn of_duty(duty: &'static Duty, event: &PlannedEvent, needed: &EventNotice) -> Option<Draft> {
    let first = event.first_day();
    match (duty.within(), duty.occasion()) {
        (
            Some(Within::Before {
                span: Span::CalendarWeeks(_),
                milestone: Milestone::EventStart,
            }),
            _,
        ) => {
            let draft = Draft::of_duty(duty, Some(needed.confirm_by()));
            Some(draft.by(needed.source()).met_on(event.confirmed_on()))
        }
        (Some(Within::Until(Milestone::EventStart)), _) => {
            Some(Draft::of_duty(duty, first.pred_opt()))
        }
        (None, Occasion::AfterEvent) => {
            Some(Draft::of_duty(duty, event.last_day().succ_opt()).beginning())
        }
        _ => None,
    }
}

/// The first and the last day of its coverage.
fn coverage(event: &PlannedEvent) -> [Draft; 2] {
    let mark = |moment, on| {
        let (mark, clause) = (TermMark::EventCoverage, clauses::AEM_24X7_IN_WINDOW);
        Draft::of_term(mark, moment, Party::Microsoft, clause, on)
    };
    [
        mark(Moment::Begins, event.first_day()),
        mark(Moment::Lapses, event.last_day()),
    ]
}
