//! The dates of planned events.

use chrono::Days;

use super::{
    Moment, TermMark,
    gather::{Draft, Gathering},
};
use crate::{
    decision::{Error, Trace},
    document::{Duty, DutyOf, Milestone, Occasion, Party, Within, clauses},
    order::{PlannedEvent, Purchase},
};

/// Gathers what is due before, in and after each event that is planned under `purchase`.
pub(super) fn gather<T: Trace>(
    gathering: &mut Gathering<'_, T>,
    purchase: &Purchase,
) -> Result<(), Error> {
    for (index, event) in purchase.events().iter().enumerate() {
        let drafts = DutyOf::Service(purchase.service()).duties();
        let drafts = drafts.filter_map(|duty| of_duty(duty, event));
        for draft in drafts.chain(coverage(event)) {
            let draft = draft.of_event(event.solution()).numbered(index);
            gathering.add(Some(purchase), &draft)?;
        }
    }
    Ok(())
}

/// A duty that has a date by an event; none for another one.
fn of_duty(duty: &'static Duty, event: &PlannedEvent) -> Option<Draft> {
    let first = event.first_day();
    match (duty.within(), duty.occasion()) {
        (
            Some(Within::Before {
                span,
                milestone: Milestone::EventStart,
            }),
            _,
        ) => {
            let days = Days::new(u64::from(span.calendar_days()?));
            let draft = Draft::of_duty(duty, first.checked_sub_days(days));
            Some(draft.met_on(event.confirmed_on()))
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
