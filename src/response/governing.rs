//! Which commitments hold for an incident, and which one governs.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::{
    Commitment, Incident, Promise,
    due::{Due, DueBy, Start},
    gate::{Covering, Gate, deciding},
    offering::{Case, Offer, consider, consider_at_any_severity, consider_severity},
    target::{Target, clauses_at, response_target},
};
use crate::{
    decision::{QuestionError, Step, Trace, Undetermined},
    document::{
        IfAny, OfferingRule, OverlappingOffers, Reading, Readings, ResponseRow, ResponseTable,
        clauses,
    },
    order::Site,
};

/// The commitments beside the base table, in the order in which they are looked at.
const OFFERINGS: [Commitment; 4] = [
    Commitment::UnifiedEnhancedResponse,
    Commitment::RapidResponse,
    Commitment::AzureEngineeringDirect,
    Commitment::AzureEventManagement,
];

/// The commitments that hold for an incident, and those that would if a fact that is not given were so.
#[derive(Clone, Default)]
pub(crate) struct Commitments {
    held: [Option<Promise>; 5],
    open: [Option<(Promise, Gate)>; 4],
}

/// The commitments that hold for `incident`, with what is due counted from `start`, where that is known. `base` is the target of the base table,
/// which none may have.
pub(crate) fn commitments<T: Trace>(
    site: Site<'_>,
    incident: &Incident,
    base: Option<Target<'_>>,
    start: Option<Start>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Commitments, QuestionError> {
    let due = Due::from(site, incident, start, readings);
    let mut commitments = Commitments::default();
    if let Some(target) = base {
        commitments.add_base(due, target, incident, trace)?;
    }
    if has_offerings(site) {
        let case = Case::new(site, incident, readings)?;
        for commitment in OFFERINGS {
            if let Some(offer) = consider(commitment, case, trace) {
                commitments.add_offer(due, commitment, offer, incident, trace)?;
            }
        }
    } else {
        record_no_offerings(trace);
    }
    site.support.note_use(trace);
    Ok(commitments)
}

/// The base table's commitment, of an order that holds no offering.
pub(super) fn only_base<T: Trace>(
    site: Site<'_>,
    incident: &Incident,
    base: Target<'_>,
    start: Start,
    readings: &Readings,
    trace: &mut T,
) -> Result<Promise, QuestionError> {
    let due = Due {
        site,
        start,
        clauses: clauses_at(site, start.at, readings),
        by: DueBy::Clock,
        readings,
    };
    let row = ResponseRow::base(incident.severity());
    let promise = due.by(Commitment::Base, base, row, trace)?;
    record_no_offerings(trace);
    site.support.note_use(trace);
    Ok(promise)
}

/// The offerings that cover an incident at the severities that their tables know, each with what it depends on.
#[derive(Clone)]
pub(crate) struct Offerings {
    gates: [Option<Gate>; 4],
}

impl Offerings {
    /// Those of `incident`, whatever its severity is.
    pub(crate) fn covering<T: Trace>(
        site: Site<'_>,
        incident: &Incident,
        readings: &Readings,
        trace: &mut T,
    ) -> Result<Self, QuestionError> {
        site.support.note_use(trace);
        let gates = if has_offerings(site) {
            let case = Case::new(site, incident, readings)?;
            OFFERINGS.map(|commitment| consider_at_any_severity(commitment, case, trace))
        } else {
            record_no_offerings(trace);
            [const { None }; 4]
        };
        Ok(Self { gates })
    }

    /// Whether the table holds, as far as that is known.
    pub(super) fn hold(&self, table: ResponseTable) -> TableHolds {
        if table == ResponseTable::Base {
            return TableHolds::Yes;
        }
        let mut bringing = self.bringing(table).peekable();
        if bringing.peek().is_none() {
            TableHolds::No
        } else if bringing.any(|(_, gate)| gate.is_open()) {
            TableHolds::Yes
        } else {
            TableHolds::HangsOnFacts
        }
    }

    /// Whether the table holds, if the offerings of `covering` cover the incident.
    pub(super) fn hold_if(&self, covering: Covering, table: ResponseTable) -> bool {
        let holds = |(commitment, gate): (Commitment, &Gate)| {
            gate.is_open() || covering.with_times.contains(commitment)
        };
        table == ResponseTable::Base || self.bringing(table).any(holds)
    }

    /// The offerings that may bring the table.
    fn bringing(&self, table: ResponseTable) -> impl Iterator<Item = (Commitment, &Gate)> {
        let all = self
            .iter()
            .filter(move |(commitment, _)| commitment.table() == table);
        all.filter(|(_, gate)| gate.may_bring_times())
    }

    /// The same, as if of those that depend on facts the ones of `covering` brought their times, and the others did not.
    pub(super) fn settled(&self, covering: Covering) -> Self {
        let settle = |commitment, gate: &Gate| {
            if gate.is_open() {
                return Some(gate.clone());
            }
            let brings_times = covering.with_times.contains(commitment);
            brings_times.then(Gate::default)
        };
        let mut settled = self.clone();
        for (commitment, place) in OFFERINGS.into_iter().zip(&mut settled.gates) {
            *place = place.as_ref().and_then(|gate| settle(commitment, gate));
        }
        settled
    }

    /// The facts that were not given and could change `outcome`.
    pub(crate) fn deciding<O: PartialEq>(
        &self,
        outcome: impl FnMut(Covering) -> O,
    ) -> Undetermined {
        deciding(self.iter().filter(|(_, gate)| !gate.is_open()), outcome)
    }

    /// The commitments that hold at the severity of `incident`, each due as `due` counts. `base` is the target of the base
    /// table, which none may have.
    pub(crate) fn commitments<T: Trace>(
        &self,
        due: Due<'_>,
        incident: &Incident,
        base: Option<Target<'_>>,
        trace: &mut T,
    ) -> Result<Commitments, QuestionError> {
        let mut commitments = Commitments::default();
        if let Some(target) = base {
            commitments.add_base(due, target, incident, trace)?;
        }
        for (commitment, gate) in self.iter() {
            let case = Case::new(due.site, incident, due.readings)?;
            let row = consider_severity(commitment, case, trace);
            if let Some(row) = row.filter(|_| gate.may_bring_times()) {
                let gate = gate.clone();
                let offer = Offer { row, gate };
                commitments.add_offer(due, commitment, offer, incident, trace)?;
            }
        }
        Ok(commitments)
    }

    /// Each of them, with what it depends on.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Commitment, &Gate)> {
        let gates = OFFERINGS.into_iter().zip(&self.gates);
        gates.filter_map(|(commitment, gate)| Some((commitment, gate.as_ref()?)))
    }
}

/// Whether a severity table holds for an incident.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TableHolds {
    Yes,
    No,
    HangsOnFacts,
}

/// Whether the order holds any offering that could govern, at any time and place.
pub(crate) fn has_offerings(site: Site<'_>) -> bool {
    let mut purchases = site.order.purchases().iter();
    purchases.any(|purchase| {
        let mut offerings = OFFERINGS.iter();
        offerings.any(|offering| offering.service() == purchase.service())
    })
}

fn record_no_offerings<T: Trace>(trace: &mut T) {
    trace.record(|| {
        let clause = clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER;
        Step::by(clause, OfferingRule::NoOfferingHeld)
    });
}

/// Where several commitments hold, which one governs, and that one replaces another whatever their times. Of one that governs
/// `since` a change of severity it is not told here when the response is due.
pub(crate) fn record_governing<T: Trace>(
    commitments: &Commitments,
    governing: Option<&Promise>,
    since: Option<DateTime<Utc>>,
    readings: &Readings,
    trace: &mut T,
) {
    let count = commitments.held().count();
    let Some(governing) = governing.filter(|_| count > 1) else {
        return;
    };
    if commitments.holds(Commitment::RapidResponse) && commitments.holds(Commitment::Base) {
        trace.record(|| {
            let rule = OfferingRule::TimesReplaced {
                commitment: Commitment::RapidResponse,
                replaces: Commitment::Base,
            };
            Step::by(clauses::RR_TIMES_SUPERSEDE_BASE, rule)
        });
    }
    trace.record(|| {
        let rule = OfferingRule::GoverningCommitment {
            reading: readings.response.overlapping_offers,
            commitment: IfAny(Some(governing.commitment)),
            of: count,
            since: IfAny(since),
            due: IfAny(since.is_none().then_some(governing.due)),
        };
        Step::by(OverlappingOffers::ID, rule)
    });
}

/// That a reading decides between commitments of which it is not known whether they hold.
pub(super) fn record_overlap<T: Trace>(
    commitments: &Commitments,
    readings: &Readings,
    trace: &mut T,
) {
    let count = commitments.count();
    if count < 2 || count == commitments.held().count() {
        return;
    }
    trace.record(|| {
        let rule = OfferingRule::GoverningCommitment {
            reading: readings.response.overlapping_offers,
            commitment: IfAny(None),
            of: count,
            since: IfAny(None),
            due: IfAny(None),
        };
        Step::by(OverlappingOffers::ID, rule)
    });
}

impl Commitments {
    /// Every commitment that holds, in the order in which they were looked at.
    pub(crate) fn held(&self) -> impl Iterator<Item = &Promise> {
        self.held.iter().flatten()
    }

    pub(crate) fn holds(&self, commitment: Commitment) -> bool {
        self.held().any(|held| held.commitment == commitment)
    }

    /// The one that governs, by the reading.
    pub(crate) fn governing(&self, reading: OverlappingOffers) -> Option<Promise> {
        self.governing_if(Covering::default(), reading)
    }

    /// The one that governs, if of those that depend on facts the ones of `covering` bring their times.
    fn governing_if(&self, covering: Covering, reading: OverlappingOffers) -> Option<Promise> {
        let open = self.open.iter().flatten().map(|(promise, _)| promise);
        let open = open.filter(|promise| covering.with_times.contains(promise.commitment));
        let all = || self.held().chain(open.clone());
        let is_replaced = all().any(|one| one.commitment == Commitment::RapidResponse);
        // The base times are out before any are compared.
        let rest = all().filter(|one| !(is_replaced && one.commitment == Commitment::Base));
        let governing = rest.min_by(|one, other| match reading {
            OverlappingOffers::Shortest => {
                // Of equal times the narrower scope governs.
                (one.due, other.commitment).cmp(&(other.due, one.commitment))
            }
            OverlappingOffers::MostSpecific => other.commitment.cmp(&one.commitment),
        });
        governing.cloned()
    }

    /// How many hold, or may.
    pub(super) fn count(&self) -> usize {
        let open = self.open.iter().flatten().count();
        self.held().count().saturating_add(open)
    }

    /// The same commitments, each due as `due` says.
    pub(crate) fn due_as(
        mut self,
        mut due: impl FnMut(&Promise) -> Result<DateTime<Utc>, QuestionError>,
    ) -> Result<Self, QuestionError> {
        for held in self.held.iter_mut().flatten() {
            held.due = due(held)?;
        }
        Ok(self)
    }

    /// Every commitment that holds, the governing one first.
    pub(super) fn all(&self, reading: OverlappingOffers) -> Vec<Promise> {
        let Some(governing) = self.governing(reading) else {
            return Vec::new();
        };
        let others = self.others(&governing).cloned();
        core::iter::once(governing.clone()).chain(others).collect()
    }

    /// Those beside `governing`, the earliest due first.
    pub(crate) fn others(&self, governing: &Promise) -> impl Iterator<Item = &Promise> {
        let mut all = self.held.each_ref().map(Option::as_ref);
        all.sort_by_key(|promise| promise.map(|one| (one.due, one.commitment)));
        let governing = governing.commitment;
        let all = all.into_iter().flatten();
        all.filter(move |one| one.commitment != governing)
    }

    /// The facts that were not given and could change what `told` tells of the response that governs.
    pub(super) fn deciding<O: PartialEq>(
        &self,
        reading: OverlappingOffers,
        told: impl Fn(Promise) -> O,
    ) -> Undetermined {
        let open = self.open.iter().flatten();
        let gates = open.map(|(promise, gate)| (promise.commitment, gate));
        deciding(gates, |covering| {
            self.governing_if(covering, reading).map(&told)
        })
    }

    fn add_base<T: Trace>(
        &mut self,
        due: Due<'_>,
        target: Target<'_>,
        incident: &Incident,
        trace: &mut T,
    ) -> Result<(), QuestionError> {
        let row = ResponseRow::base(incident.severity());
        self.add(due.by(Commitment::Base, target, row, trace)?);
        Ok(())
    }

    fn add_offer<T: Trace>(
        &mut self,
        due: Due<'_>,
        commitment: Commitment,
        offer: Offer,
        incident: &Incident,
        trace: &mut T,
    ) -> Result<(), QuestionError> {
        let Offer { row, gate } = offer;
        let (clauses, product) = (due.clauses, incident.product());
        let Some(target) = response_target(clauses, row, product, due.readings, trace) else {
            return Ok(());
        };
        let promise = due.by(commitment, target, row, trace)?;
        if gate.is_open() {
            self.add(promise);
        } else {
            self.add_open(promise, gate);
        }
        Ok(())
    }

    fn add(&mut self, promise: Promise) {
        if let Some(place) = self.held.iter_mut().find(|place| place.is_none()) {
            *place = Some(promise);
        }
    }

    fn add_open(&mut self, promise: Promise, gate: Gate) {
        if let Some(place) = self.open.iter_mut().find(|place| place.is_none()) {
            *place = Some((promise, gate));
        }
    }
}
