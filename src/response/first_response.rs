//! When the first call response to an incident is due, and by whose commitment.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};

use super::{
    Candidate, Commitment, Incident,
    offering::{Case, Offer, consider},
    target::{Target, response_clock, response_target},
};
use crate::{
    calendar::{self, Outside, refuse_leap_second},
    decision::{Error, NotApplicable, Outcome, Step, Trace, Undetermined, Value},
    document::{
        Clock, LocalHours, OverlappingOffers, Reading, Readings, ResponseClockStart, ResponseRow,
        RuleId, Source, TermDate, clauses,
    },
    order::{LocatedCalendar, Site},
};

/// When the first call response is due: the first contact by phone or e-mail that is no automatic one.
///
/// Of all commitments that hold for the incident one governs; the others are told too.
///
/// Clauses: `2.2/first-call-response-definition`, and the response cells of the severity tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FirstResponse {
    governing: Candidate,
    due_local: DateTime<FixedOffset>,
    /// Those that do not govern, the earliest due first.
    others: [Option<Candidate>; 4],
}

impl FirstResponse {
    /// Whose commitment governs.
    #[must_use]
    pub const fn commitment(&self) -> Commitment {
        self.governing.commitment
    }

    /// The time within which it is to come.
    #[must_use]
    pub const fn target(&self) -> TimeDelta {
        self.governing.target
    }

    /// What that time is counted in.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.governing.clock
    }

    /// The first instant by which the target has passed; on an exact fit, a closing.
    #[must_use]
    pub const fn due(&self) -> DateTime<Utc> {
        self.governing.due
    }

    /// The last instant until which no more than the target has passed; on an exact fit, the next opening. None where it
    /// lies beyond the calendar.
    #[must_use]
    pub const fn due_latest(&self) -> Option<DateTime<Utc>> {
        self.governing.due_latest
    }

    /// [`due`](Self::due) on the support location's wall clock.
    #[must_use]
    pub const fn due_local(&self) -> DateTime<FixedOffset> {
        self.due_local
    }

    /// Every commitment that holds for the incident: the governing one, then the others as they fall due.
    pub fn candidates(&self) -> impl Iterator<Item = &Candidate> {
        core::iter::once(&self.governing).chain(self.others.iter().flatten())
    }
}

/// The commitments beside the base table, in the order in which they are looked at.
const OFFERINGS: [Commitment; 4] = [
    Commitment::UnifiedEnhancedResponse,
    Commitment::RapidResponse,
    Commitment::AzureEngineeringDirect,
    Commitment::AzureEventManagement,
];

/// When the first call response to `incident` is due, by the commitment that governs.
pub(crate) fn first_response<T: Trace>(
    site: Site<'_>,
    incident: &Incident,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<FirstResponse>, Error> {
    check_instants(incident)?;
    if !is_in_force(site, incident.submitted_at(), readings, trace) {
        return Ok(Outcome::NotApplicable(NotApplicable::OrderNotInForce));
    }
    trace.record(|| {
        let source = Source::Clause(clauses::SEVERITY_TABLES_ESTIMATED);
        Step::new(RuleId::EstimatedTimes, source)
    });
    let row = ResponseRow::base(incident.severity());
    let base = response_target(site.order, row, incident.product(), readings, trace);
    let has_offerings = has_offerings(site);
    if base.is_none() && !has_offerings {
        return Ok(Outcome::NotApplicable(NotApplicable::NoResponseTarget));
    }
    let Some(start) = clock_start(incident, readings, trace) else {
        return Ok(Outcome::Undetermined(Undetermined::missing(&[
            "severity_agreed_at",
        ])));
    };
    let due = Due {
        site,
        start,
        readings,
    };
    let base = match base {
        Some(target) => Some(due.by(Commitment::Base, target, row, trace)?),
        None => None,
    };
    let found = if has_offerings {
        among_offerings(base, due, incident, trace)?
    } else {
        record_no_offerings(trace);
        Found::only(base)
    };
    site.support.note_use(trace);
    let (governing, others) = match found {
        Found::Governing(governing, others) => (governing, others),
        Found::Missing(missing) => return Ok(Outcome::Undetermined(missing)),
        Found::Nothing => return Ok(Outcome::NotApplicable(NotApplicable::NoResponseTarget)),
    };
    let due_local = local_answer(site.support, governing.due);
    let response = FirstResponse {
        governing,
        due_local: due_local.map_err(Error::time(start.field))?,
        others,
    };
    record_governing(&response, readings.response.overlapping_offers, trace);
    Ok(Outcome::Decided(response))
}

/// What governs, among the base table's candidate and those of the offerings.
enum Found {
    Governing(Candidate, [Option<Candidate>; 4]),
    /// An offering would govern, were it not for facts that are not given.
    Missing(Undetermined),
    Nothing,
}

impl Found {
    fn only(base: Option<Candidate>) -> Self {
        base.map_or(Self::Nothing, |base| Self::Governing(base, [None; 4]))
    }
}

/// Considers the offerings, whether the order holds them or not.
fn among_offerings<T: Trace>(
    base: Option<Candidate>,
    due: Due<'_>,
    incident: &Incident,
    trace: &mut T,
) -> Result<Found, Error> {
    let Due { site, readings, .. } = due;
    let on = site.support.local_date(incident.submitted_at());
    let case = Case {
        site,
        incident,
        readings,
        on: on.map_err(Error::time("submitted_at"))?,
    };
    let mut candidates = Candidates::default();
    if let Some(base) = base {
        candidates.add(base);
    }
    let mut open = Open::default();
    for commitment in OFFERINGS {
        let Some(Offer { row, missing }) = consider(commitment, case, trace) else {
            continue;
        };
        let product = incident.product();
        let Some(target) = response_target(site.order, row, product, readings, trace) else {
            continue;
        };
        let candidate = due.by(commitment, target, row, trace)?;
        if missing.names().is_empty() {
            candidates.add(candidate);
        } else {
            open.add(candidate, missing);
        }
    }
    let reading = readings.response.overlapping_offers;
    let governing = candidates.governing(reading);
    Ok(match (open.missing(governing, reading), governing) {
        (Some(missing), _) => Found::Missing(missing),
        (None, Some(governing)) => Found::Governing(governing, candidates.others(governing)),
        (None, None) => Found::Nothing,
    })
}

/// Whether the order holds any offering that could govern, at any time and place.
fn has_offerings(site: Site<'_>) -> bool {
    let mut purchases = site.order.purchases().iter();
    purchases.any(|purchase| {
        let mut offerings = OFFERINGS.iter();
        offerings.any(|offering| offering.service() == purchase.service())
    })
}

fn record_no_offerings<T: Trace>(trace: &mut T) {
    trace.record(|| {
        let source = Source::Clause(clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER);
        Step::new(RuleId::OfferingHeld, source)
            .holds(false)
            .with("purchases", Value::Count(0))
    });
}

/// What the due instants of all commitments have in common.
#[derive(Clone, Copy)]
struct Due<'a> {
    site: Site<'a>,
    start: Start,
    readings: &'a Readings,
}

impl Due<'_> {
    /// When the first response is due by `commitment`.
    fn by<T: Trace>(
        self,
        commitment: Commitment,
        target: Target<'_>,
        row: &'static ResponseRow,
        trace: &mut T,
    ) -> Result<Candidate, Error> {
        let start = self.start;
        let clock = response_clock(target, row, self.readings, trace);
        let (due, due_latest) = match clock {
            Clock::Elapsed => {
                // No instant that a zone serves is beyond what chrono can hold: this one is refused later.
                let due = start.at.checked_add_signed(target.within);
                let due = due.unwrap_or(DateTime::<Utc>::MAX_UTC);
                (due, Some(due))
            }
            Clock::BusinessHours => {
                let calendar = &local_hours(self.site, self.readings, trace).calendar;
                calendar
                    .add_both(start.at, target.within)
                    .map_err(Error::time(start.field))?
            }
        };
        let candidate = Candidate {
            commitment,
            target: target.within,
            clock,
            due,
            due_latest,
        };
        record_due(&candidate, start, target.source, trace);
        Ok(candidate)
    }
}

/// The commitments that hold, at most one of each.
#[derive(Clone, Copy, Default)]
struct Candidates([Option<Candidate>; 5]);

impl Candidates {
    fn add(&mut self, candidate: Candidate) {
        if let Some(place) = self.0.iter_mut().find(|place| place.is_none()) {
            *place = Some(candidate);
        }
    }

    /// The one that governs, by the reading.
    fn governing(self, reading: OverlappingOffers) -> Option<Candidate> {
        let held = self.0.into_iter().flatten();
        held.reduce(|best, next| {
            if goes_before(&next, &best, reading) {
                next
            } else {
                best
            }
        })
    }

    /// Those beside `governing`, the earliest due first.
    fn others(self, governing: Candidate) -> [Option<Candidate>; 4] {
        let mut all = self.0;
        all.sort_by_key(|candidate| {
            let is_last = candidate.is_none_or(|one| one.commitment == governing.commitment);
            (is_last, candidate.map(|one| (one.due, one.commitment)))
        });
        let [first, second, third, fourth, _] = all;
        let is_other = |one: &Candidate| one.commitment != governing.commitment;
        [first, second, third, fourth].map(|candidate| candidate.filter(is_other))
    }
}

/// The commitments that hang on a fact that was not given.
#[derive(Clone, Copy, Default)]
struct Open([Option<(Candidate, Undetermined)>; 4]);

impl Open {
    fn add(&mut self, candidate: Candidate, missing: Undetermined) {
        if let Some(place) = self.0.iter_mut().find(|place| place.is_none()) {
            *place = Some((candidate, missing));
        }
    }

    /// The facts that could make another commitment govern than `governing`, and the response due at another time.
    fn missing(
        &self,
        governing: Option<Candidate>,
        reading: OverlappingOffers,
    ) -> Option<Undetermined> {
        let mut all = Undetermined::default();
        for (candidate, missing) in self.0.iter().flatten() {
            let would_govern = governing.is_none_or(|governing| {
                candidate.due != governing.due && goes_before(candidate, &governing, reading)
            });
            if would_govern {
                for name in missing.names() {
                    if !all.names().contains(name) {
                        all.add(name);
                    }
                }
            }
        }
        (!all.names().is_empty()).then_some(all)
    }
}

/// Whether `candidate` governs rather than `other`: the shortest time, or the narrowest scope. Of equal times the narrower
/// scope governs, and Rapid Response replaces the base times whatever they are.
fn goes_before(candidate: &Candidate, other: &Candidate, reading: OverlappingOffers) -> bool {
    let replaces = |one: &Candidate, two: &Candidate| {
        (one.commitment, two.commitment) == (Commitment::RapidResponse, Commitment::Base)
    };
    if replaces(candidate, other) || replaces(other, candidate) {
        return replaces(candidate, other);
    }
    match reading {
        OverlappingOffers::Shortest => {
            (candidate.due, other.commitment) < (other.due, candidate.commitment)
        }
        OverlappingOffers::MostSpecific => candidate.commitment > other.commitment,
    }
}

/// An instant at which a clock starts, and the fact that it is.
#[derive(Clone, Copy, Debug)]
struct Start {
    at: DateTime<Utc>,
    field: &'static str,
}

/// The answer `due` on the wall clock of `place`.
fn local_answer(
    place: &LocatedCalendar,
    due: DateTime<Utc>,
) -> Result<DateTime<FixedOffset>, calendar::Error> {
    place.zone().local(due).map_err(|error| match error {
        // Nobody asked about this instant: it is the answer.
        calendar::Error::OutOfSpan { from, until, .. } => calendar::Error::OutOfSpan {
            what: Outside::Answer,
            from,
            until,
        },
        other => other,
    })
}

/// No leap seconds, and nothing agreed before it was submitted.
fn check_instants(incident: &Incident) -> Result<(), Error> {
    let submitted_at = incident.submitted_at();
    refuse_leap_second(submitted_at).map_err(Error::time("submitted_at"))?;
    let Some(agreed_at) = incident.severity_agreed_at() else {
        return Ok(());
    };
    refuse_leap_second(agreed_at).map_err(Error::time("severity_agreed_at"))?;
    if agreed_at < submitted_at {
        return Err(Error::OutOfOrder {
            field: "severity_agreed_at",
            at: agreed_at,
            other: "submitted_at",
            not_before: submitted_at,
        });
    }
    Ok(())
}

fn is_in_force<T: Trace>(
    site: Site<'_>,
    submitted_at: DateTime<Utc>,
    readings: &Readings,
    trace: &mut T,
) -> bool {
    let reading = readings.time.term_date;
    let place = match reading {
        TermDate::SupportLocation => site.support,
        TermDate::Host => site.host,
    };
    let is_in_force = place.term.contains(&submitted_at);
    place.note_use(trace);
    trace.record(|| {
        let submitted_on = place.local_date(submitted_at);
        Step::new(RuleId::InForce, Source::Reading(TermDate::ID))
            .holds(is_in_force)
            .with("reading", Value::Name(reading.as_str()))
            .with("submitted_at", Value::Instant(submitted_at))
            .with("location", Value::Location(place.id.clone()))
            .with(
                "submitted_on",
                submitted_on.map_or(Value::Missing, Value::Date),
            )
            .with("first_day", Value::Date(site.order.term().first_day()))
            .with("last_day", Value::Date(site.order.term().last_day()))
    });
    is_in_force
}

fn clock_start<T: Trace>(incident: &Incident, readings: &Readings, trace: &mut T) -> Option<Start> {
    let reading = readings.response.response_clock_start;
    let (at, field) = match reading {
        ResponseClockStart::Submitted => (Some(incident.submitted_at()), "submitted_at"),
        ResponseClockStart::SeverityAgreed => (incident.severity_agreed_at(), "severity_agreed_at"),
    };
    trace.record(|| {
        let source = Source::Reading(ResponseClockStart::ID);
        Step::new(RuleId::ResponseClockStart, source)
            .with("reading", Value::Name(reading.as_str()))
            .with("starts_at", at.map_or(Value::Missing, Value::Instant))
    });
    Some(Start { at: at?, field })
}

/// The place whose business hours count.
fn local_hours<'a, T: Trace>(
    site: Site<'a>,
    readings: &Readings,
    trace: &mut T,
) -> &'a LocatedCalendar {
    let reading = readings.time.local_hours;
    let place = match reading {
        LocalHours::SupportLocation => site.support,
        LocalHours::Host => site.host,
    };
    trace.record(|| {
        Step::new(RuleId::LocalHours, Source::Reading(LocalHours::ID))
            .with("reading", Value::Name(reading.as_str()))
            .with("location", Value::Location(place.id.clone()))
    });
    place.note_use(trace);
    trace.record(|| place.business_hours_step());
    place
}

fn record_due<T: Trace>(candidate: &Candidate, start: Start, target: &Source, trace: &mut T) {
    trace.record(|| {
        Step::new(RuleId::ResponseDue, target.clone())
            .with("starts_at", Value::Instant(start.at))
            .with("target", Value::Duration(candidate.target))
            .with("due", Value::Instant(candidate.due))
    });
    if candidate.clock == Clock::BusinessHours {
        trace.record(|| {
            let due_latest = candidate.due_latest.map_or(Value::Missing, Value::Instant);
            Step::new(RuleId::ResponseDueLatest, target.clone()).with("due_latest", due_latest)
        });
    }
}

/// Where several commitments hold, which one governs.
fn record_governing<T: Trace>(response: &FirstResponse, reading: OverlappingOffers, trace: &mut T) {
    if response.others.iter().flatten().next().is_none() {
        return;
    }
    trace.record(|| {
        let count = response.candidates().count();
        Step::new(
            RuleId::GoverningCommitment,
            Source::Reading(OverlappingOffers::ID),
        )
        .with("reading", Value::Name(reading.as_str()))
        .with("commitment", Value::Name(response.commitment().as_str()))
        .with("of", Value::Count(i64::try_from(count).unwrap_or(i64::MAX)))
        .with("due", Value::Instant(response.due()))
    });
}
