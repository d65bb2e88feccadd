//! What falls due between two dates, gathered from the terms, duties, windows and meetings of the order.

use alloc::vec::Vec;

use super::{
    DueBetween, Obligation, ObligationCalendar, events, gather::Gathering, services, whole,
};
use crate::{
    decision::{Outcome, Problem, QuestionError, Step, Trace},
    document::{IfAny, Readings, Source, TermRule},
    order::{LocatedCalendar, Order},
};

/// Everything of `order` that falls due as `asked`, by the calendars of `places`, one for each location.
pub(crate) fn calendar_of_obligations<T: Trace>(
    order: &Order,
    places: &[LocatedCalendar],
    asked: DueBetween,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<ObligationCalendar>, QuestionError> {
    if asked.from > asked.to {
        return Err(QuestionError::new(
            "to",
            asked.to,
            Problem::DateOutOfOrder {
                date: asked.to,
                other: "from",
                not_before: asked.from,
            },
        ));
    }
    let mut gathering = Gathering {
        order,
        places,
        readings,
        asked,
        entries: Vec::new(),
        trace,
    };
    whole::gather(&mut gathering)?;
    for purchase in order.purchases() {
        services::gather(&mut gathering, purchase)?;
        events::gather(&mut gathering, purchase)?;
    }
    let mut entries = gathering.entries;
    // Stable: what falls on one instant stays in the order of the order's parts.
    entries.sort_by_key(|entry| entry.ends_at);
    for entry in &entries {
        trace.record(|| step(entry));
    }
    Ok(Outcome::Decided(ObligationCalendar { entries }))
}

fn step(entry: &Obligation) -> Step {
    let rule = TermRule::Obligation {
        what: entry.what.into(),
        moment: entry.moment,
        party: entry.party,
        on: entry.on,
        location: entry.location.clone(),
        purchase: IfAny(entry.purchase.clone()),
    };
    let source = match &entry.amendment {
        Some(id) => Source::Amendment {
            id: id.clone(),
            replaces: entry.clause,
        },
        None => Source::Clause(entry.clause),
    };
    Step::by(source, rule)
}
