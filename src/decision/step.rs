//! Steps: what a rule did, as data.

use alloc::{collections::BTreeMap, sync::Arc, vec::Vec};
use core::slice;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::{
    calendar::{BusinessCalendar, Digest},
    document::{ClauseId, RuleId, Source, SpokenLanguage},
    money::{Fraction, Money, Rate, Unrounded},
};

/// Whom a rule tells its steps.
///
/// A step is made only where it is kept: recording to `()` costs nothing.
pub trait Trace {
    /// Takes the next step.
    fn record(&mut self, step: impl FnOnce() -> Step);

    /// Whether steps are kept. Work that serves them alone may be left out where they are not.
    fn is_recording(&self) -> bool {
        true
    }

    /// Notes that the answer depends on the calendar, or on the zone, of the location `id`.
    fn uses(&mut self, id: &Arc<str>, calendar: &BusinessCalendar);
}

impl Trace for () {
    #[inline]
    fn record(&mut self, _step: impl FnOnce() -> Step) {}

    #[inline]
    fn is_recording(&self) -> bool {
        false
    }

    #[inline]
    fn uses(&mut self, _id: &Arc<str>, _calendar: &BusinessCalendar) {}
}

/// The steps of a decision, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    taken: Vec<Step>,
    calendars: BTreeMap<Arc<str>, Digest>,
    tzdb: Option<&'static str>,
}

impl Steps {
    /// No steps yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            taken: Vec::new(),
            calendars: BTreeMap::new(),
            tzdb: None,
        }
    }

    /// The steps in their order.
    #[must_use]
    pub fn as_slice(&self) -> &[Step] {
        &self.taken
    }

    /// The digest of each calendar that was used, by its location.
    pub(super) const fn calendars(&self) -> &BTreeMap<Arc<str>, Digest> {
        &self.calendars
    }

    /// The version of the embedded time zone database, if the zone of one of the calendars is of it.
    pub(super) const fn tzdb(&self) -> Option<&'static str> {
        self.tzdb
    }
}

impl Trace for Steps {
    fn record(&mut self, step: impl FnOnce() -> Step) {
        if self.taken.capacity() == 0 {
            // As many as most decisions take: one allocation instead of several.
            self.taken.reserve(8);
        }
        self.taken.push(step());
    }

    fn uses(&mut self, id: &Arc<str>, calendar: &BusinessCalendar) {
        if !self.calendars.contains_key(id) {
            self.calendars.insert(Arc::clone(id), calendar.digest());
            self.tzdb = self.tzdb.or(calendar.zone().tzdb());
        }
    }
}

/// One step: which rule, by what authority, on which operands, and whether a condition held.
///
/// # Example
///
/// ```
/// use unified_support::decision::{Step, Value};
/// use unified_support::document::{RuleId, Source, clauses};
///
/// let step = Step::new(RuleId::CancellationBand, Source::Clause(clauses::CANCELLATION_14_DAYS_FULL_REFUND))
///     .holds(false)
///     .with("notice_days", Value::Count(13))
///     .with("least_days", Value::Count(14));
/// assert_eq!(step.held(), Some(false));
/// assert_eq!(step.operand("notice_days"), Some(&Value::Count(13)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    rule: RuleId,
    source: Source,
    held: Option<bool>,
    operands: Vec<Operand>,
    /// The clauses that its reading is about here, where they are not all of the reading's.
    bearing: Option<Vec<ClauseId>>,
}

impl Step {
    /// The rule `rule` was applied by the authority of `source`.
    #[must_use]
    pub const fn new(rule: RuleId, source: Source) -> Self {
        Self {
            rule,
            source,
            held: None,
            operands: Vec::new(),
            bearing: None,
        }
    }

    /// The rule `rule` was applied as `clause` says.
    pub(crate) const fn by(rule: RuleId, clause: ClauseId) -> Self {
        Self::new(rule, Source::Clause(clause))
    }

    /// The same step, of a rule that is a condition, which held or did not.
    #[must_use]
    pub const fn holds(mut self, held: bool) -> Self {
        self.held = Some(held);
        self
    }

    /// The same step of a reading, which is about `clauses` alone here: of all that it leaves open, those that bear on what was
    /// asked.
    #[must_use]
    pub(crate) fn on(mut self, clauses: &[ClauseId]) -> Self {
        self.bearing = Some(clauses.to_vec());
        self
    }

    /// The same step with one more operand.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Value) -> Self {
        self.operands.push(Operand { name, value });
        self
    }

    /// Which rule was applied.
    #[must_use]
    pub const fn rule(&self) -> RuleId {
        self.rule
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
            Source::Reading(id) => self.bearing.as_deref().unwrap_or(id.clauses()),
            Source::Given => &[],
        }
    }

    /// Whether it held, if the rule is a condition.
    #[must_use]
    pub const fn held(&self) -> Option<bool> {
        self.held
    }

    /// What it was applied to, and what came of it, in a fixed order.
    #[must_use]
    pub fn operands(&self) -> &[Operand] {
        &self.operands
    }

    /// The operand `name`, where the step has one.
    #[must_use]
    pub fn operand(&self, name: &str) -> Option<&Value> {
        let operand = self.operands.iter().find(|operand| operand.name == name);
        operand.map(Operand::value)
    }
}

/// A named value in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operand {
    name: &'static str,
    value: Value,
}

impl Operand {
    /// The operand's name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its value.
    #[must_use]
    pub const fn value(&self) -> &Value {
        &self.value
    }
}

/// What an operand can be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// An instant.
    Instant(DateTime<Utc>),
    /// A date.
    Date(NaiveDate),
    /// A length of time.
    Duration(TimeDelta),
    /// A whole number.
    Count(i64),
    /// A rate.
    Rate(Rate),
    /// An amount of money.
    Money(Money),
    /// An exact amount before it is rounded.
    Unrounded(Unrounded),
    /// An exact number before it is rounded.
    Fraction(Fraction),
    /// One of a fixed set of names: a severity, a component, the variant of a reading.
    Name(&'static str),
    /// A name that the order or the question gives: of a purchase, of a product.
    Text(Arc<str>),
    /// Whether something is so.
    Truth(bool),
    /// Languages.
    Languages(&'static [SpokenLanguage]),
    /// A location of the order.
    Location(Arc<str>),
    /// The digest of a location's calendar.
    Calendar(Digest),
    /// Not given, or beyond what is known.
    Missing,
}
