//! What the clauses say to an order on one date, and who says so.

use alloc::vec::Vec;

use chrono::NaiveDate;

use super::{AmendedTarget, AmendedTerm, Amendment, Order};
use crate::{
    decision::{Step, Trace},
    document::{Amendable, AmendmentRule, AzureComponent, Cited, ClauseId, Source, Stated},
};

/// The clauses of the services description on one date, each as an amendment of the order puts it, where one holds then.
///
/// The date is that on which the clock of a figure starts: what an incident of June is owed is not judged by an amendment of July.
/// Business hours are another matter: each day has those that hold on it, whenever a clock has started.
#[derive(Clone, Copy, Debug)]
pub struct ClausesOn<'o> {
    order: &'o Order,
    on: NaiveDate,
}

impl<'o> ClausesOn<'o> {
    pub(super) const fn new(order: &'o Order, on: NaiveDate) -> Self {
        Self { order, on }
    }

    pub(crate) const fn date(self) -> NaiveDate {
        self.on
    }

    /// Whether the same amendments of `kinds` hold on both dates.
    pub(crate) fn are_as(self, other: Self, kinds: &[Amendable]) -> bool {
        let mut amendments = self.order.amendments().iter();
        amendments.all(|amendment| {
            let dates = amendment.dates();
            dates.contain(self.on) == dates.contain(other.on) || !kinds.contains(&amendment.kind())
        })
    }

    /// The amendment that takes the place of `clause`, if one does.
    #[must_use]
    pub fn amendment_of(self, clause: ClauseId) -> Option<&'o Amendment> {
        let mut amendments = self.order.amendments_of(clause);
        amendments.find(|amendment| amendment.dates().contain(self.on))
    }

    /// What says what `clause` says: an amendment in its place, or the clause itself.
    #[must_use]
    pub fn source_of(self, clause: ClauseId) -> Source {
        let amendment = self.amendment_of(clause);
        amendment.map_or(Source::Clause(clause), Amendment::source)
    }

    /// The response target that an amendment puts in the place of `clause`.
    #[must_use]
    pub fn target(self, clause: ClauseId) -> Option<&'o Cited<AmendedTarget>> {
        match self.amendment_of(clause)?.term() {
            AmendedTerm::ResponseTarget(target) => Some(target),
            _ => None,
        }
    }

    /// The components that an amendment leaves out in the place of those of `clause`.
    #[must_use]
    pub fn exclusions(self, clause: ClauseId) -> Option<&'o Cited<Vec<AzureComponent>>> {
        match self.amendment_of(clause)?.term() {
            AmendedTerm::Exclusions(components) => Some(components),
            _ => None,
        }
    }

    /// The number that is `stated`, or that an amendment puts in its place; a step says which of those that have dates hold.
    pub(crate) fn count<N: From<u16>, T: Trace>(
        self,
        stated: Stated<N>,
        trace: &mut T,
    ) -> Cited<N> {
        self.record(stated.clause(), trace);
        match self.amendment_of(stated.clause()).map(Amendment::term) {
            Some(AmendedTerm::Count(count)) => {
                Cited::new((*count.value()).into(), count.source().clone())
            }
            _ => stated.into(),
        }
    }

    /// Records which of the amendments of `clause` that have dates hold on this one.
    pub(crate) fn record<T: Trace>(self, clause: ClauseId, trace: &mut T) {
        for amendment in self.order.amendments_of(clause) {
            let dates = amendment.dates();
            if dates.are_bounded() {
                trace.record(|| {
                    let rule = AmendmentRule::AmendmentHolds {
                        holds: dates.contain(self.on),
                        on: self.on,
                        from: dates.from,
                        until: dates.until,
                    };
                    Step::by(amendment.source(), rule)
                });
            }
        }
    }
}

impl Order {
    /// What the clauses say on `date`.
    #[must_use]
    pub const fn clauses_on(&self, date: NaiveDate) -> ClausesOn<'_> {
        ClausesOn::new(self, date)
    }

    /// The amendments of `clause`, in the order in which they were written.
    pub(crate) fn amendments_of(&self, clause: ClauseId) -> impl Iterator<Item = &Amendment> {
        let amendments = self.amendments().iter();
        amendments.filter(move |amendment| amendment.replaces() == clause)
    }

    /// The amendment that `source` names, if it names one.
    pub(crate) fn amendment_by(&self, source: &Source) -> Option<&Amendment> {
        let Source::Amendment { id, .. } = source else {
            return None;
        };
        self.amendments()
            .iter()
            .find(|amendment| amendment.id() == &**id)
    }

    /// Whether what `clause` says depends on the date.
    pub(crate) fn is_amended_for_a_while(&self, clause: ClauseId) -> bool {
        let mut amendments = self.amendments_of(clause);
        amendments.any(|amendment| amendment.dates().are_bounded())
    }

    /// Whether what any clause says depends on the date.
    pub(crate) fn is_amended_by_dates(&self) -> bool {
        let mut amendments = self.amendments().iter();
        amendments.any(|amendment| amendment.dates().are_bounded())
    }

    /// The stretches until `until` in which `clause` says the same: what the clauses say on the first date of each, and its last.
    pub(crate) fn stretches(
        &self,
        clause: ClauseId,
        until: NaiveDate,
    ) -> impl Iterator<Item = (ClausesOn<'_>, NaiveDate)> {
        let all = self.clauses_over(clause, (NaiveDate::MIN, until));
        let mut begins: Vec<_> = all.map(ClausesOn::date).collect();
        begins.sort_unstable();
        begins.dedup();
        let ends: Vec<_> = begins
            .iter()
            .skip(1)
            .filter_map(NaiveDate::pred_opt)
            .collect();
        let ends = ends.into_iter().chain([until]);
        let begins = begins.into_iter().map(|date| self.clauses_on(date));
        begins.zip(ends)
    }

    /// The last date until `until` that is early enough by what `clause` says on it, where `last_day` tells of that which date is; none if
    /// no date is.
    pub(crate) fn last_early_enough(
        &self,
        clause: ClauseId,
        until: NaiveDate,
        last_day: impl Fn(ClausesOn<'_>) -> Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let stretches = self.stretches(clause, until);
        let early_enough = stretches.filter_map(|(clauses, last)| {
            let by = last_day(clauses)?.min(last);
            (clauses.date() <= by).then_some(by)
        });
        early_enough.max()
    }

    /// What the clauses say on the first of the dates from `first` to `last`, and on each on which `clause` begins to say something else.
    pub(crate) fn clauses_over(
        &self,
        clause: ClauseId,
        (first, last): (NaiveDate, NaiveDate),
    ) -> impl Iterator<Item = ClausesOn<'_>> {
        let changes = self.amendments_of(clause).flat_map(|amendment| {
            let dates = amendment.dates();
            [dates.from, dates.after()].into_iter().flatten()
        });
        let changes = changes.filter(move |date| first < *date && *date <= last);
        core::iter::once(first)
            .chain(changes)
            .map(|date| self.clauses_on(date))
    }
}
