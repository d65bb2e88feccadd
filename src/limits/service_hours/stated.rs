//! The hours that a clause states, whatever those of a location are.

use crate::{
    calendar::BusinessCalendar,
    document::{ClauseId, figures},
    order::{DayHours, LocatedCalendar, Site},
};

/// Whose hours those are that a clause states.
pub(crate) enum StatedHours {
    /// The place keeps them itself.
    Own,
    /// They have a calendar of their own, on the days of the place; none if it is never open.
    Other(Option<BusinessCalendar>),
}

/// The hours of designated engineers do not vary by country: `clause` states them, or an amendment of it, and `place` has the days.
pub(crate) fn stated_hours(
    site: Site<'_>,
    place: &LocatedCalendar,
    clause: ClauseId,
) -> StatedHours {
    let amended = site.order.amended_hours(clause);
    if amended.are_none() && place.keeps_standard_hours() {
        return StatedHours::Own;
    }
    let mut stated = [figures::DE_HOURS, figures::EDE_HOURS, figures::REDE_HOURS].into_iter();
    let stated = stated.find(|stated| stated.clause() == clause);
    let hours = match stated {
        Some(stated) => DayHours::Amended(*stated.value(), amended),
        None => DayHours::Own,
    };
    let span = place.calendar.span();
    let span = (*span.start(), *span.end());
    let zone = place.zone().clone();
    // Whatever could be wrong with it was wrong with its own calendar, but that it is never open.
    let location = site.order.location(&place.id);
    let calendar = location.and_then(|one| one.schedule().calendar_by(&hours, zone, span).ok());
    StatedHours::Other(calendar)
}
