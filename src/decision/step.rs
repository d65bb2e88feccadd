//! Steps: what a rule did, as data.

use alloc::{sync::Arc, vec::Vec};
use core::slice;

use super::{OrderIdentity, UsedCalendar};
use crate::{
    calendar::Digest,
    document::{ClauseId, ReadingId, Rule, RuleId, Source, Value},
};

/// Receives the steps of a rule.
///
/// A step is made only where it is kept: recording to `()` costs nothing.
pub trait Trace {
    /// Takes the next step.
    fn record(&mut self, step: impl FnOnce() -> Step);

    /// Whether steps are kept. Work that serves them alone may be left out where they are not.
    fn is_recording(&self) -> bool {
        true
    }

    /// Notes which order is asked about.
    fn about(&mut self, order: &Arc<OrderIdentity>);

    /// Notes that the answer depends on the calendar, or on the zone, of the location `id`.
    fn uses(&mut self, id: &Arc<str>, calendar: &Arc<UsedCalendar>);
}

impl Trace for () {
    #[inline]
    fn record(&mut self, _step: impl FnOnce() -> Step) {}

    #[inline]
    fn is_recording(&self) -> bool {
        false
    }

    #[inline]
    fn about(&mut self, _order: &Arc<OrderIdentity>) {}

    #[inline]
    fn uses(&mut self, _id: &Arc<str>, _calendar: &Arc<UsedCalendar>) {}
}

/// The steps of a decision, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    pub(super) taken: Vec<Step>,
    pub(super) used: Used,
}

/// The sources of a decision that its steps do not name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Used {
    /// The order that was asked about.
    pub(super) order: Option<Arc<OrderIdentity>>,
    /// Each calendar, by its location, in the order of their names.
    pub(super) calendars: Vec<(Arc<str>, Arc<UsedCalendar>)>,
    /// The digest of the question, if it was asked as a request.
    pub(super) question: Option<Digest>,
}

impl Steps {
    /// No steps yet, with room for as many as most decisions take: one allocation instead of several.
    #[must_use]
    pub fn new() -> Self {
        Self {
            taken: Vec::with_capacity(12),
            used: Used::default(),
        }
    }

    /// The steps in their order.
    #[must_use]
    pub fn as_slice(&self) -> &[Step] {
        &self.taken
    }

    /// Adds what only another answer rests on, one by another variant of the reading `varied`: other readings, holidays and calendars.
    pub(crate) fn rest_on(&mut self, other: Self, varied: ReadingId) {
        self.rest_on_all_but(other, Some(varied));
    }

    /// Adds what only another answer rests on, one by the same readings: readings, holidays and calendars.
    pub(crate) fn rest_on_all(&mut self, other: Self) {
        self.rest_on_all_but(other, None);
    }

    fn rest_on_all_but(&mut self, other: Self, varied: Option<ReadingId>) {
        for step in other.taken {
            let is_new = match &step.source {
                Source::Reading(id) => {
                    Some(*id) != varied
                        && self.taken.iter().all(|known| known.source != step.source)
                }
                _ => step.rule() == RuleId::CountryHolidays && !self.taken.contains(&step),
            };
            if is_new {
                self.taken.push(step);
            }
        }
        for (id, calendar) in &other.used.calendars {
            self.uses(id, calendar);
        }
    }
}

impl Trace for Steps {
    fn record(&mut self, step: impl FnOnce() -> Step) {
        self.taken.push(step());
    }

    fn about(&mut self, order: &Arc<OrderIdentity>) {
        self.used.order = Some(Arc::clone(order));
    }

    fn uses(&mut self, id: &Arc<str>, calendar: &Arc<UsedCalendar>) {
        let calendars = &mut self.used.calendars;
        // One calendar is often noted by several rules.
        if calendars.iter().any(|(known, _)| Arc::ptr_eq(known, id)) {
            return;
        }
        if let Err(place) = calendars.binary_search_by(|(known, _)| known.cmp(id)) {
            calendars.insert(place, (Arc::clone(id), Arc::clone(calendar)));
        }
    }
}

/// One step: by what authority, which rule, on which operands, and whether a condition held.
///
/// # Example
///
/// ```
/// use unified_support::decision::Step;
/// use unified_support::document::{EventRule, clauses};
///
/// let step = Step::by(clauses::AEM_SIX_WEEK_NOTICE, EventRule::EventConsent { holds: Some(false) });
/// assert_eq!(step.held(), Some(false));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    source: Source,
    rule: Rule,
    /// The clauses that its reading is about here, where they are not all of the reading's.
    bearing: Option<Bearing>,
}

/// A few clauses, without an allocation for as many as most steps cite.
#[derive(Clone, Debug)]
enum Bearing {
    Few {
        clauses: [ClauseId; Self::FEW],
        count: u8,
    },
    Many(Vec<ClauseId>),
}

impl Bearing {
    /// As many as take no more room than a list that is allocated.
    const FEW: usize = 7;

    fn of(clauses: &[ClauseId]) -> Self {
        let Some(first) = clauses.first().filter(|_| clauses.len() <= Self::FEW) else {
            return Self::Many(clauses.to_vec());
        };
        let mut few = [*first; Self::FEW];
        for (place, clause) in few.iter_mut().zip(clauses) {
            *place = *clause;
        }
        Self::Few {
            clauses: few,
            count: u8::try_from(clauses.len()).unwrap_or_default(),
        }
    }

    fn clauses(&self) -> &[ClauseId] {
        match self {
            Self::Few { clauses, count } => clauses.get(..usize::from(*count)).unwrap_or_default(),
            Self::Many(clauses) => clauses,
        }
    }
}

impl PartialEq for Bearing {
    fn eq(&self, other: &Self) -> bool {
        self.clauses() == other.clauses()
    }
}

impl Eq for Bearing {}

impl Step {
    /// By the authority of `source`, `rule` was applied.
    #[must_use]
    pub fn by(source: impl Into<Source>, rule: impl Into<Rule>) -> Self {
        Self {
            source: source.into(),
            rule: rule.into(),
            bearing: None,
        }
    }

    /// The same step of a reading, which is about `clauses` alone here: of all that it leaves open, those that bear on what was
    /// asked.
    #[must_use]
    pub(crate) fn on(mut self, clauses: &[ClauseId]) -> Self {
        let all = match &self.source {
            Source::Reading(id) => id.clauses(),
            _ => &[],
        };
        self.bearing = (clauses != all).then(|| Bearing::of(clauses));
        self
    }

    /// Which rule was applied.
    #[must_use]
    pub const fn rule(&self) -> RuleId {
        self.rule.id()
    }

    /// The rule with its operands.
    #[must_use]
    pub const fn applied(&self) -> &Rule {
        &self.rule
    }

    /// By what authority.
    #[must_use]
    pub const fn source(&self) -> &Source {
        &self.source
    }

    /// The clauses it cites: the one that it follows, or that an amendment replaces; of a reading those that leave this choice
    /// open. None for a given value.
    ///
    /// A reading can be of several clauses, such as the hours of several services; the step of one service cites its own.
    #[must_use]
    pub fn clauses(&self) -> &[ClauseId] {
        match &self.source {
            Source::Clause(id) | Source::Amendment { replaces: id, .. } => slice::from_ref(id),
            Source::Reading(id) => self.bearing.as_ref().map_or(id.clauses(), Bearing::clauses),
            Source::Given | Source::Unknown => &[],
        }
    }

    /// Whether it held, if the rule is a condition and no fact that it tests is missing.
    #[must_use]
    pub fn held(&self) -> Option<bool> {
        self.rule.held()
    }

    /// What it was applied to, and what came of it, in a fixed order.
    #[must_use]
    pub fn operands(&self) -> Vec<(&'static str, Value)> {
        let mut operands = Vec::new();
        self.each_operand(|name, value| operands.push((name, value)));
        operands
    }

    /// Visits each operand, as [`operands`](Self::operands) lists them.
    pub fn each_operand(&self, visit: impl FnMut(&'static str, Value)) {
        self.rule.each_operand(visit);
    }

    /// The operand `name`, where the step has one.
    #[must_use]
    pub fn operand(&self, name: &str) -> Option<Value> {
        let mut found = None;
        self.each_operand(|of, value| {
            if of == name {
                found = Some(value);
            }
        });
        found
    }
}
