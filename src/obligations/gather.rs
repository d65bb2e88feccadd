//! Gathers what falls due, each entry by the calendar that it belongs to.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{DueBetween, Moment, Obligation, ObligationKind, TermMark};
use crate::{
    decision::{QuestionError, Trace},
    document::{ClauseId, Duty, Party, Readings, Source, TermDate},
    order::{LocatedCalendar, Order, Purchase},
};

/// What was gathered so far.
pub(super) struct Gathering<'a, T> {
    pub(super) order: &'a Order,
    pub(super) places: &'a [LocatedCalendar],
    pub(super) readings: &'a Readings,
    pub(super) asked: DueBetween,
    pub(super) entries: Vec<Obligation>,
    pub(super) trace: &'a mut T,
}

/// An entry, before it is known at which locations it counts.
#[derive(Clone)]
pub(super) struct Draft {
    kind: ObligationKind,
    party: Party,
    moment: Moment,
    clause: ClauseId,
    /// The id of the amendment that takes its place.
    amendment: Option<Arc<str>>,
    on: Option<NaiveDate>,
    opens_on: Option<NaiveDate>,
    met_on: Option<NaiveDate>,
    number: u32,
    solution: Option<Arc<str>>,
}

impl Draft {
    /// A duty that is due on a date; without a date it is none.
    pub(super) fn of_duty(duty: &'static Duty, on: Option<NaiveDate>) -> Self {
        Self {
            kind: ObligationKind::Duty(duty),
            party: duty.party(),
            moment: Moment::Due,
            clause: duty.clause(),
            amendment: None,
            on,
            opens_on: None,
            met_on: None,
            number: 1,
            solution: None,
        }
    }

    /// The beginning or the end of something.
    pub(super) const fn of_term(
        mark: TermMark,
        moment: Moment,
        party: Party,
        clause: ClauseId,
        on: NaiveDate,
    ) -> Self {
        Self {
            kind: ObligationKind::Term(mark),
            party,
            moment,
            clause,
            amendment: None,
            on: Some(on),
            opens_on: None,
            met_on: None,
            number: 1,
            solution: None,
        }
    }

    /// What says when it is due, which may be an amendment.
    pub(super) fn by(mut self, source: &Source) -> Self {
        if let Source::Amendment { id, .. } = source {
            self.amendment = Some(id.clone());
        }
        self
    }

    pub(super) const fn beginning(mut self) -> Self {
        self.moment = Moment::Begins;
        self
    }

    /// The first date on which it can be done; none if that would be after the one on which it is due.
    pub(super) fn opens_on(mut self, date: NaiveDate) -> Self {
        let is_before_due = |date: &NaiveDate| self.on.is_none_or(|on| *date <= on);
        self.opens_on = Some(date).filter(is_before_due);
        self
    }

    pub(super) const fn met_on(mut self, date: Option<NaiveDate>) -> Self {
        self.met_on = date;
        self
    }

    /// The one of this place, from 0, among several.
    pub(super) fn numbered(mut self, index: usize) -> Self {
        self.number = u32::try_from(index).map_or(u32::MAX, |index| index.saturating_add(1));
        self
    }

    pub(super) fn of_event(mut self, solution: &str) -> Self {
        self.solution = Some(solution.into());
        self
    }
}

impl<'a, T: Trace> Gathering<'a, T> {
    /// Adds an entry by the dates of the location of `purchase`: of several, of the host if it is one of them, else of the first.
    pub(super) fn add(
        &mut self,
        purchase: Option<&Purchase>,
        draft: &Draft,
    ) -> Result<(), QuestionError> {
        let host = self.order.host().id();
        let first = purchase.and_then(|purchase| {
            let is_at_host = purchase.locations().any(|id| id == host);
            purchase.locations().next().filter(|_| !is_at_host)
        });
        let places = self.places_of(core::iter::once(first.unwrap_or(host)));
        self.add_at(&places, purchase, draft)
    }

    /// The calendars of `locations`, or that of the host, by the reading.
    pub(super) fn places_of<'i>(
        &self,
        locations: impl Iterator<Item = &'i str>,
    ) -> Vec<&'a LocatedCalendar> {
        let find = |id: &str| self.places.iter().find(|place| &*place.id == id);
        match self.readings.time.term_date {
            TermDate::SupportLocation => locations.filter_map(find).collect(),
            TermDate::Host => find(self.order.host().id()).into_iter().collect(),
        }
    }

    /// Adds an entry for each of `places`, if its date is asked about.
    pub(super) fn add_at(
        &mut self,
        places: &[&LocatedCalendar],
        purchase: Option<&Purchase>,
        draft: &Draft,
    ) -> Result<(), QuestionError> {
        let asked = self.asked;
        let Some(on) = draft.on.filter(|on| (asked.from..=asked.to).contains(on)) else {
            return Ok(());
        };
        if asked.party.is_some_and(|party| party != draft.party) {
            return Ok(());
        }
        for place in places {
            place.note_use(self.trace);
            let next = on.succ_opt().unwrap_or(on);
            let ends_at = place
                .zone()
                .start_of(next)
                .map_err(QuestionError::time("to", asked.to))?;
            self.entries.push(Obligation {
                what: draft.kind,
                party: draft.party,
                moment: draft.moment,
                clause: draft.clause,
                amendment: draft.amendment.clone(),
                purchase: purchase.map(Purchase::shared_id).cloned(),
                service: purchase.map(Purchase::service),
                solution: draft.solution.clone(),
                number: draft.number,
                location: place.id.clone(),
                opens_on: draft.opens_on,
                on,
                ends_at,
                met_on: draft.met_on,
            });
        }
        Ok(())
    }
}
