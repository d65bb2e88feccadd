//! Decides how much of the six hours of advisory support was used: `2.2/advisory-six-hour-cap`, `2.2/advisory-exclusions`.

use alloc::{collections::BTreeMap, sync::Arc, vec::Vec};
use core::num::NonZeroU32;

use chrono::NaiveDate;

pub use crate::document::vocabulary::limits::AdvisoryTopic;
use crate::{
    data::datum,
    decision::{NotApplicable, Outcome, QuestionError, Step, Trace, Undetermined},
    document::{
        AdvisoryLimit, AdvisoryRule, Cited, Counted, EntitlementRule, HoursRule, IfAny, Reading,
        Readings, Service, Source, clauses, names::named,
    },
    limits::{
        in_order::{dated, in_order},
        overdraw,
    },
    order::{ClausesOn, LimitedUse, Order},
};

datum! {
    /// The advisory support that was given, for a statement as of a date.
    ///
    /// # Example
    ///
    /// ```
    /// use std::num::NonZeroU32;
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::limits::{AdvisoryEntry, AdvisoryLog, AdvisoryTopic};
    ///
    /// let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    /// let call = AdvisoryEntry::new("call", date(3, 2), "slow-sign-in", NonZeroU32::new(90).unwrap())
    ///     .about(AdvisoryTopic::Other);
    /// let log = AdvisoryLog::new(date(6, 30), [call]);
    /// assert_eq!((log.as_of(), log.entries().len()), (date(6, 30), 1));
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct AdvisoryLog {
        as_of: NaiveDate,
        entries: Vec<AdvisoryEntry>,
    }
}

impl AdvisoryLog {
    /// The `entries`; entries of the same date are taken in the order given. Those after `as_of` change nothing.
    pub fn new(as_of: NaiveDate, entries: impl IntoIterator<Item = AdvisoryEntry>) -> Self {
        Self {
            as_of,
            entries: entries.into_iter().collect(),
        }
    }

    /// The date of the statement.
    #[must_use]
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The entries, in the order in which they were given.
    #[must_use]
    pub fn entries(&self) -> &[AdvisoryEntry] {
        &self.entries
    }
}

datum! {
    /// Advisory support that was given on one date, in whole minutes.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct AdvisoryEntry {
        id: Arc<str> = non_empty,
        incident: Arc<str> = non_empty,
        on: NaiveDate,
        minutes: NonZeroU32,
        topic: Option<AdvisoryTopic> = optional,
    }
}

dated!(AdvisoryEntry, on);

impl AdvisoryEntry {
    /// `minutes` minutes on the date `on`, for the incident or request named `incident`. The `id` is the entry's own.
    pub fn new(
        id: impl Into<Arc<str>>,
        on: NaiveDate,
        incident: impl Into<Arc<str>>,
        minutes: NonZeroU32,
    ) -> Self {
        Self {
            id: id.into(),
            incident: incident.into(),
            on,
            minutes,
            topic: None,
        }
    }

    /// The same entry, and what it was about.
    #[must_use]
    pub const fn about(mut self, topic: AdvisoryTopic) -> Self {
        self.topic = Some(topic);
        self
    }

    fn minutes(&self) -> i64 {
        i64::from(self.minutes.get())
    }
}

datum! {
    /// How much of advisory support was used, and is left.
    ///
    /// Clauses: `2.2/advisory-six-hour-cap`, `2.2/advisory-exclusions`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct AdvisoryStatement {
        /// The minutes that each incident, or each contract year, has: those of the date, where an amendment has others on some.
        pub limit_minutes: i64,
        /// What each incident, or each contract year, has used: those of which there are entries in the term that are not left out, by
        /// their names or numbers.
        pub accounts: Vec<AdvisoryAccount>,
        /// The outcome of each entry up to the date, by date; entries of the same date in the order given.
        pub entries: Vec<AdvisedTime>,
    }

    /// The hours of one incident, or of one contract year.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct AdvisoryAccount {
        /// What has them: `incident` or `year` as data.
        pub of: AdvisoryUnit = flat,
        /// The minutes that it has, where they are others than those of the date of the statement.
        pub limit_minutes: Option<i64> = optional,
        /// The minutes that were used.
        pub used_minutes: i64,
        /// The minutes that are left.
        pub left_minutes: i64,
        /// The minutes that were given beyond what was left.
        pub excess_minutes: i64,
    }

    /// An entry and its outcome.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct AdvisedTime {
        /// Its id.
        pub id: Arc<str>,
        /// The name of its incident.
        pub incident: Arc<str>,
        /// Its date.
        pub on: NaiveDate,
        /// Its minutes.
        pub minutes: i64,
        /// Its outcome.
        pub cover: AdvisoryCover,
        /// The minutes of it that are covered.
        pub covered_minutes: i64,
        /// The minutes of it that are beyond what was left; none if it is not covered for another reason.
        pub excess_minutes: i64,
    }
}

/// What the hours of advisory support are for, by the reading [`AdvisoryLimit`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AdvisoryUnit {
    /// An incident, by its name.
    Incident(Arc<str>),
    /// A contract year, from 1.
    Year(u32),
}

/// Both fields are written: the one that it is not by is null.
#[cfg(feature = "serde")]
mod unit {
    use serde::ser::SerializeMap;

    use super::AdvisoryUnit;
    #[cfg(test)]
    use crate::data::shape::{Forms, Shapes};
    use crate::{
        data::{
            Datum, Fields, Fieldset, Node, Reading, ValueKind, mode::required, reader::wrong_type,
        },
        finding::Findings,
    };

    impl Fieldset for AdvisoryUnit {
        fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
            let (incident, year) = match self {
                Self::Incident(name) => (Some(name.clone()), None),
                Self::Year(year) => (None, Some(*year)),
            };
            required::write("incident", &incident, map)?;
            required::write("year", &year, map)
        }

        fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
            let incident = required::read("incident", fields, findings)?;
            fields.required("year", findings, |node, path, findings| {
                match (incident, node) {
                    (Some(name), Node::Null) => Ok(Self::Incident(name)),
                    (Some(_), _) => wrong_type(ValueKind::NullBesideIncident, node, path, findings),
                    (None, _) => u32::read(node, path, findings).map(Self::Year),
                }
            })
        }

        #[cfg(test)]
        fn forms(shapes: &mut Shapes) -> Forms {
            Forms::none()
                .and(&Forms::required::<Option<alloc::sync::Arc<str>>>(
                    "incident", shapes,
                ))
                .and(&Forms::required::<Option<u32>>("year", shapes))
        }
    }
}

named! {
    /// The outcome of an entry of advisory support. What is not covered uses nothing.
    AdvisoryCover, a "cover";
    /// It is within the hours.
    Covered = "covered",
    /// A part of it is within what was left of the hours.
    CoveredPartly = "covered_partly",
    /// It was given before the order's term, or after it.
    OutOfTime = "out_of_time",
    /// It is about what advisory support leaves out.
    LeftOut = "left_out",
    /// It is more than was left, and none of it is covered.
    BeyondLimit = "beyond_limit",
}

/// How much of advisory support was used.
pub(crate) fn advisory_support<T: Trace>(
    order: &Order,
    log: &AdvisoryLog,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<AdvisoryStatement>, QuestionError> {
    let entries = in_order(&log.entries, log.as_of, "entries")?;
    if !is_held(order, trace) {
        return Ok(Outcome::NotApplicable(NotApplicable::NotEntitled));
    }
    let term = order.term();
    let is_in_term = |on| (term.first_day()..=term.last_day()).contains(&on);
    let is_open = |entry: &&AdvisoryEntry| entry.topic.is_none() && is_in_term(entry.on);
    if entries.iter().any(is_open) {
        return Ok(Outcome::Undetermined(Undetermined::missing(&["topic"])));
    }
    let reading = readings.limits.advisory_limit;
    let is_by_date = order.is_amended_for_a_while(clauses::ADVISORY_SIX_HOUR_CAP);
    let present = limit(order.clauses_on(log.as_of), &mut ());
    let tell = |limit: &Cited<i64>, trace: &mut T| {
        trace.record(|| {
            let limit = overdraw::time(*limit.value());
            Step::by(
                AdvisoryLimit::ID,
                AdvisoryRule::AdvisoryLimit { reading, limit },
            )
        });
    };
    if !is_by_date {
        tell(&present, trace);
    }
    if reading == AdvisoryLimit::PerYear {
        order.record_contract_years(readings.time.absent_day, trace);
    }
    let mut accounts: BTreeMap<AdvisoryUnit, Account> = BTreeMap::new();
    let mut told = Vec::with_capacity(entries.len());
    for entry in entries {
        let (cover, covered, excess) = match unit(order, entry, readings, trace) {
            Err(cover) => (cover, 0, 0),
            Ok((unit, begins_on)) => {
                let account = accounts.entry(unit).or_insert(Account::new(begins_on));
                let limit = if is_by_date {
                    let clauses = account.clauses(entry.on, order, readings, trace);
                    let limit = limit(clauses, trace);
                    tell(&limit, trace);
                    limit
                } else {
                    present.clone()
                };
                let left = limit.value().saturating_sub(account.used).max(0);
                let (cover, covered) = cover(entry, left, limit.source(), readings, trace);
                let excess = entry.minutes().saturating_sub(covered);
                account.used = account.used.saturating_add(covered);
                account.beyond = account.beyond.saturating_add(excess);
                (cover, covered, excess)
            }
        };
        told.push(AdvisedTime {
            id: entry.id.clone(),
            incident: entry.incident.clone(),
            on: entry.on,
            minutes: entry.minutes(),
            cover,
            covered_minutes: covered,
            excess_minutes: excess,
        });
    }
    let present = *present.value();
    let accounts = accounts.into_iter().map(|(of, account)| {
        let own = account.clauses(log.as_of, order, readings, &mut ());
        let own = *limit(own, &mut ()).value();
        AdvisoryAccount {
            of,
            limit_minutes: (own != present).then_some(own),
            used_minutes: account.used,
            left_minutes: own.saturating_sub(account.used).max(0),
            excess_minutes: account.beyond,
        }
    });
    Ok(Outcome::Decided(AdvisoryStatement {
        limit_minutes: present,
        accounts: accounts.collect(),
        entries: told,
    }))
}

/// What an incident or a year has used.
struct Account {
    /// When it begins: with the year, or with the first support.
    begins_on: NaiveDate,
    used: i64,
    beyond: i64,
}

impl Account {
    const fn new(begins_on: NaiveDate) -> Self {
        Self {
            begins_on,
            used: 0,
            beyond: 0,
        }
    }

    /// What the clauses say of its limit for what is used on `used_on`.
    fn clauses<'o, T: Trace>(
        &self,
        used_on: NaiveDate,
        order: &'o Order,
        readings: &Readings,
        trace: &mut T,
    ) -> ClausesOn<'o> {
        let of = LimitedUse {
            begins_on: self.begins_on,
            used_on,
        };
        order.clauses_on_limit(clauses::ADVISORY_SIX_HOUR_CAP, of, readings, trace)
    }
}

/// Whether the order holds the Base Package, in which it is included.
fn is_held<T: Trace>(order: &Order, trace: &mut T) -> bool {
    let is_held = order.base_package().is_some();
    let prerequisites = Service::AdvisorySupport.terms().prerequisites.iter();
    for prerequisite in prerequisites.filter(|_| !is_held) {
        trace.record(|| {
            let rule = EntitlementRule::Prerequisite {
                holds: Some(false),
                prerequisite: *prerequisite.value(),
                on: IfAny(None),
                last_day: IfAny(None),
                subscriptions: IfAny(None),
            };
            Step::by(prerequisite.clause(), rule)
        });
    }
    is_held
}

/// The minutes of an incident or a year, with what limits them.
fn limit<T: Trace>(clauses: ClausesOn<'_>, trace: &mut T) -> Cited<i64> {
    let Some(stated) = Service::AdvisorySupport.terms().at_most(Counted::Hours) else {
        // The catalogue has the limit; without it there would be none.
        return Cited::clause(i64::MAX, clauses::ADVISORY_SIX_HOUR_CAP);
    };
    let hours = clauses.count(stated, trace);
    let minutes = i64::from(*hours.value()).saturating_mul(60);
    Cited::new(minutes, hours.source().clone())
}

/// Whose hours the entry takes, and since when those are used, or why it takes none: it is not in the term, or about something else.
fn unit<T: Trace>(
    order: &Order,
    entry: &AdvisoryEntry,
    readings: &Readings,
    trace: &mut T,
) -> Result<(AdvisoryUnit, NaiveDate), AdvisoryCover> {
    let mut years = (1..).zip(order.contract_years(readings.time.absent_day));
    let year = years.find(|(_, (first, last))| (*first..=*last).contains(&entry.on));
    trace.record(|| {
        let rule = HoursRule::HoursInTime {
            holds: year.is_some(),
            entry: entry.id.clone(),
            on: entry.on,
        };
        Step::by(clauses::UNUSED_SERVICES_LOST, rule)
    });
    let Some((year, (first_day, _))) = year else {
        return Err(AdvisoryCover::OutOfTime);
    };
    let topic = entry.topic.unwrap_or(AdvisoryTopic::Other);
    let left_out_by = topic.left_out_by();
    trace.record(|| {
        let rule = AdvisoryRule::AdvisoryTopic {
            holds: left_out_by.is_none(),
            entry: entry.id.clone(),
            topic,
        };
        Step::by(left_out_by.unwrap_or(clauses::ADVISORY_EXCLUSIONS), rule)
    });
    if left_out_by.is_some() {
        return Err(AdvisoryCover::LeftOut);
    }
    Ok(match readings.limits.advisory_limit {
        AdvisoryLimit::PerIncident => (AdvisoryUnit::Incident(entry.incident.clone()), entry.on),
        AdvisoryLimit::PerYear => (AdvisoryUnit::Year(year), first_day),
    })
}

/// What of the entry is within what is left, and how many minutes that are.
fn cover<T: Trace>(
    entry: &AdvisoryEntry,
    left: i64,
    limited_by: &Source,
    readings: &Readings,
    trace: &mut T,
) -> (AdvisoryCover, i64) {
    let minutes = entry.minutes();
    let reading = (readings.limits.overdraw, clauses::ADVISORY_SIX_HOUR_CAP);
    let covered = overdraw::taken((&entry.id, minutes), left, reading, trace);
    trace.record(|| {
        let rule = AdvisoryRule::AdvisoryTime {
            holds: minutes <= left,
            entry: entry.id.clone(),
            incident: entry.incident.clone(),
            time: overdraw::time(minutes),
            before: overdraw::time(left),
            covered: overdraw::time(covered),
        };
        Step::by(limited_by, rule)
    });
    let cover = match covered {
        covered if covered == minutes => AdvisoryCover::Covered,
        0 => AdvisoryCover::BeyondLimit,
        _ => AdvisoryCover::CoveredPartly,
    };
    (cover, covered)
}
