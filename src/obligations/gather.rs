//! The rule.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{
    DueBetween, Moment, Obligation, ObligationCalendar, ObligationKind, TermMark, events, services,
};
use crate::{
    decision::{Error, Misfit, Outcome, Step, Trace, Value},
    document::{
        ClauseId, Duty, DutyOf, FlexYears, Milestone, Party, Reading, Readings, RuleId, Source,
        Span, TermDate, Within, clauses,
    },
    fees::{allocated_until, allowance_years},
    finding::Path,
    limits::record_expiry,
    order::{LocatedCalendar, Location, Order, Purchase},
};

/// Everything of `order` that falls due as `asked`, by the calendars of `places`, one for each location.
pub(crate) fn calendar_of_obligations<T: Trace>(
    order: &Order,
    places: &[LocatedCalendar],
    asked: DueBetween,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<ObligationCalendar>, Error> {
    if asked.from > asked.to {
        return Err(Error::Misfit {
            path: Path::root().key("to"),
            misfit: Misfit::OutOfOrder {
                date: asked.to,
                other: "from",
                not_before: asked.from,
            },
        });
    }
    let mut gathering = Gathering {
        order,
        places,
        readings,
        asked,
        entries: Vec::new(),
        trace,
    };
    gathering.whole_order()?;
    for purchase in order.purchases() {
        services::gather(&mut gathering, purchase)?;
        events::gather(&mut gathering, purchase)?;
    }
    let mut entries = gathering.entries;
    // Stable: what falls on one instant stays in the order of the order's parts.
    entries.sort_by_key(Obligation::ends_at);
    for entry in &entries {
        trace.record(|| step(entry));
    }
    Ok(Outcome::Decided(ObligationCalendar {
        order: order.number().into(),
        asked,
        entries,
    }))
}

fn step(entry: &Obligation) -> Step {
    let step = Step::by(RuleId::Obligation, entry.clause())
        .with("what", Value::Name(entry.kind().as_str()))
        .with("moment", Value::Name(entry.moment().as_str()))
        .with("party", Value::Name(entry.party().as_str()))
        .with("on", Value::Date(entry.on()))
        .with("location", Value::Location(entry.location.clone()));
    match &entry.purchase {
        Some((id, _)) => step.with("purchase", Value::Text(id.clone())),
        None => step,
    }
}

/// What was gathered so far.
pub(super) struct Gathering<'a, T> {
    pub(super) order: &'a Order,
    places: &'a [LocatedCalendar],
    pub(super) readings: &'a Readings,
    asked: DueBetween,
    entries: Vec<Obligation>,
    pub(super) trace: &'a mut T,
}

/// An entry, before it is known at which locations it counts.
#[derive(Clone)]
pub(super) struct Draft {
    kind: ObligationKind,
    party: Party,
    moment: Moment,
    clause: ClauseId,
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
            on: Some(on),
            opens_on: None,
            met_on: None,
            number: 1,
            solution: None,
        }
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
    fn whole_order(&mut self) -> Result<(), Error> {
        let order = self.order;
        let term = order.term();
        if order.locations().len() > 1 {
            let reading = self.readings.time.term_date;
            self.trace.record(|| {
                Step::new(RuleId::DatesOf, Source::Reading(TermDate::ID))
                    .with("reading", Value::Name(reading.as_str()))
            });
        }
        if order.base_package().is_some() {
            let clause = clauses::UNUSED_SERVICES_LOST;
            let (begins, lapses) = (Moment::Begins, Moment::Lapses);
            let (first, last) = (term.first_day(), term.last_day());
            let mark =
                |moment, party, on| Draft::of_term(TermMark::Support, moment, party, clause, on);
            let locations = order.locations().iter().map(Location::id);
            let places = self.places_of(locations);
            self.add_at(&places, None, &mark(begins, Party::Microsoft, first))?;
            self.add_at(&places, None, &mark(lapses, Party::Customer, last))?;
        }
        self.flex_allocation()?;
        for duty in DutyOf::Support.duties() {
            let Some(Within::Before { span, milestone }) = duty.within() else {
                continue;
            };
            if let (Milestone::OrderExpiry, Span::CalendarDays(days)) = (milestone, span) {
                record_expiry(order, self.readings, self.trace);
                let on = term.last_request_day(days, self.readings.time.expiry_date);
                self.add(None, &Draft::of_duty(duty, on).opens_on(term.first_day()))?;
            }
        }
        Ok(())
    }

    /// Until when the allowance of each year is allotted.
    fn flex_allocation(&mut self) -> Result<(), Error> {
        let reading = self.readings.money.flex_years;
        let years = allowance_years(self.order).enumerate();
        let granted = years.filter(|(_, year)| !year.granted.is_zero());
        let mut dates: Vec<_> = granted
            .map(|(index, year)| (index, allocated_until(self.order, year.last_day, reading)))
            .collect();
        // By one reading all years share one date.
        dates.dedup_by_key(|(_, on)| *on);
        if !dates.is_empty() {
            self.trace.record(|| {
                Step::new(RuleId::FlexAllocation, Source::Reading(FlexYears::ID))
                    .with("reading", Value::Name(reading.as_str()))
            });
        }
        for (index, on) in dates {
            let clause = clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE;
            let mark = TermMark::FlexAllocation;
            let draft = Draft::of_term(mark, Moment::Lapses, Party::Customer, clause, on);
            self.add(None, &draft.numbered(index))?;
        }
        Ok(())
    }

    /// Adds an entry by the dates of the location of `purchase`: of several, of the host if it is one of them, else of the first.
    pub(super) fn add(&mut self, purchase: Option<&Purchase>, draft: &Draft) -> Result<(), Error> {
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
    ) -> Result<(), Error> {
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
            let ends_at = place.zone().start_of(next).map_err(Error::time("to"))?;
            self.entries.push(Obligation {
                kind: draft.kind,
                party: draft.party,
                moment: draft.moment,
                clause: draft.clause,
                purchase: purchase.map(|one| (one.shared_id().clone(), one.service())),
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
