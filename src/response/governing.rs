//! Which commitments hold for an incident, and which one governs.

use chrono::{DateTime, Utc};

use super::{
    Candidate, Commitment, Incident,
    offering::{Case, Offer, consider},
    target::{Target, response_clock, response_target},
};
use crate::{
    decision::{Error, Step, Trace, Undetermined, Value},
    document::{
        Clock, LocalHours, OverlappingOffers, Reading, Readings, ResponseRow, RuleId, Source,
        clauses,
    },
    order::{LocatedCalendar, Site},
};

/// The commitments beside the base table, in the order in which they are looked at.
const OFFERINGS: [Commitment; 4] = [
    Commitment::UnifiedEnhancedResponse,
    Commitment::RapidResponse,
    Commitment::AzureEngineeringDirect,
    Commitment::AzureEventManagement,
];

/// An instant at which a clock starts, and the fact that it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Start {
    pub(crate) at: DateTime<Utc>,
    pub(crate) field: &'static str,
}

/// The commitments that hold for an incident, and those that would if a fact that is not given were so.
#[derive(Clone, Copy, Default)]
pub(crate) struct Commitments {
    held: [Option<Candidate>; 5],
    open: [Option<(Candidate, Undetermined)>; 4],
}

/// The commitments that hold for `incident`, with what is due counted from `start`. `base` is the target of the base table,
/// which none may have.
pub(crate) fn commitments<T: Trace>(
    site: Site<'_>,
    incident: &Incident,
    base: Option<Target<'_>>,
    start: Start,
    readings: &Readings,
    trace: &mut T,
) -> Result<Commitments, Error> {
    let due = Due {
        site,
        start,
        readings,
    };
    let mut commitments = Commitments::default();
    if let Some(target) = base {
        let row = ResponseRow::base(incident.severity());
        commitments.add(due.by(Commitment::Base, target, row, trace)?);
    }
    if has_offerings(site) {
        add_offerings(&mut commitments, due, incident, trace)?;
    } else {
        record_no_offerings(trace);
    }
    site.support.note_use(trace);
    Ok(commitments)
}

/// Whether the order holds any offering that could govern, at any time and place.
pub(crate) fn has_offerings(site: Site<'_>) -> bool {
    let mut purchases = site.order.purchases().iter();
    purchases.any(|purchase| {
        let mut offerings = OFFERINGS.iter();
        offerings.any(|offering| offering.service() == purchase.service())
    })
}

/// Considers the offerings, whether the order holds them or not.
fn add_offerings<T: Trace>(
    commitments: &mut Commitments,
    due: Due<'_>,
    incident: &Incident,
    trace: &mut T,
) -> Result<(), Error> {
    let Due { site, readings, .. } = due;
    let on = site.support.local_date(incident.submitted_at());
    let case = Case {
        site,
        incident,
        readings,
        on: on.map_err(Error::time("submitted_at"))?,
    };
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
            commitments.add(candidate);
        } else {
            commitments.add_open(candidate, missing);
        }
    }
    Ok(())
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

/// The place whose business hours count.
pub(crate) fn local_hours<'a, T: Trace>(
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

impl Commitments {
    /// Every commitment that holds, in the order in which they were looked at.
    pub(crate) fn held(&self) -> impl Iterator<Item = &Candidate> {
        self.held.iter().flatten()
    }

    /// The one that governs, by the reading.
    pub(crate) fn governing(&self, reading: OverlappingOffers) -> Option<Candidate> {
        self.held().copied().reduce(|best, next| {
            if goes_before(&next, &best, reading) {
                next
            } else {
                best
            }
        })
    }

    /// Those beside `governing`, the earliest due first.
    pub(crate) fn others(&self, governing: Candidate) -> [Option<Candidate>; 4] {
        let mut all = self.held;
        all.sort_by_key(|candidate| {
            let is_last = candidate.is_none_or(|one| one.commitment == governing.commitment);
            (is_last, candidate.map(|one| (one.due, one.commitment)))
        });
        let [first, second, third, fourth, _] = all;
        let is_other = |one: &Candidate| one.commitment != governing.commitment;
        [first, second, third, fourth].map(|candidate| candidate.filter(is_other))
    }

    /// The facts that could make another commitment govern than `governing`, and the response due at another time.
    pub(crate) fn missing_for(
        &self,
        governing: Option<Candidate>,
        reading: OverlappingOffers,
    ) -> Option<Undetermined> {
        self.missing_where(|candidate| {
            governing.is_none_or(|governing| {
                candidate.due != governing.due && goes_before(candidate, &governing, reading)
            })
        })
    }

    /// The facts of the commitments that are open and for which `matters` holds.
    fn missing_where(&self, matters: impl Fn(&Candidate) -> bool) -> Option<Undetermined> {
        let mut all = Undetermined::default();
        for (candidate, missing) in self.open.iter().flatten() {
            if matters(candidate) {
                all.add_all(missing);
            }
        }
        (!all.names().is_empty()).then_some(all)
    }

    fn add(&mut self, candidate: Candidate) {
        if let Some(place) = self.held.iter_mut().find(|place| place.is_none()) {
            *place = Some(candidate);
        }
    }

    fn add_open(&mut self, candidate: Candidate, missing: Undetermined) {
        if let Some(place) = self.open.iter_mut().find(|place| place.is_none()) {
            *place = Some((candidate, missing));
        }
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
