//! The bands of what a cancellation costs, as amendments put them.

use alloc::vec::Vec;

use super::{
    AmendedTerm, Amendment, CancellationBandDraft, ClausesOn, Dates, problem::OrderProblem,
};
use crate::{
    document::{CancellationBand, Cited, ClauseId, Source, clauses},
    finding::{Finding, Findings, Level, Path, codes},
    money::Rate,
};

/// A band of notice that holds instead of a clause's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AmendedBand {
    least_days: Option<u16>,
    rate: Rate,
}

impl AmendedBand {
    /// The fewest days of notice in the band; none where they are those of the clause.
    #[must_use]
    pub const fn least_days(self) -> Option<u16> {
        self.least_days
    }

    /// The part of the service's price that the cancellation costs, from 0 to 1.
    #[must_use]
    pub const fn rate(self) -> Rate {
        self.rate
    }

    /// Checks `draft`, which is to replace `clause`, if that is known.
    pub(super) fn check(
        draft: CancellationBandDraft,
        clause: Option<ClauseId>,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let CancellationBandDraft { least_days, rate } = draft;
        let is_last = clause == Some(clauses::CANCELLATION_5_DAYS_OR_LESS);
        let open_end = least_days.filter(|_| is_last);
        if let Some(least_days) = open_end {
            let problem = OrderProblem::LastBandWithLeastDays;
            let path = path.key("least_days");
            let finding = Finding::of(Level::Error, codes::OUT_OF_RANGE, path, problem);
            findings.push(finding.with_value(least_days));
        }
        let is_share = (Rate::ZERO..=Rate::ONE).contains(&rate);
        if !is_share {
            let problem = OrderProblem::RateNotAShare;
            let path = path.key("rate");
            let finding = Finding::of(Level::Error, codes::RATE_OUT_OF_RANGE, path, problem);
            findings.push(finding.with_value(rate));
        }
        (open_end.is_none() && is_share).then_some(Self { least_days, rate })
    }

    /// That on every date the first band begins above the second, which no other amendment could have said of itself.
    pub(super) fn check_order(amendments: &[Amendment], findings: &mut Findings) {
        let upper = Self::least_of(amendments, 0);
        let lower = Self::least_of(amendments, 1);
        for (above, amendment, dates) in &upper {
            for (least_days, other, other_dates) in &lower {
                let is_in_order = least_days < above;
                let (Some(dates), false) = (dates.common(*other_dates), is_in_order) else {
                    continue;
                };
                let Some(told) = other.or(*amendment) else {
                    continue;
                };
                let problem = OrderProblem::BandsOutOfOrder {
                    above: *above,
                    least_days: *least_days,
                    dates,
                };
                let path = told.path().key("cancellation_band");
                let finding = Finding::of(Level::Error, codes::OUT_OF_RANGE, path, problem);
                findings.push(finding.with_clause(told.replaces().as_str()));
            }
        }
    }

    /// From how many days on the band `index` is, by each amendment of it and by the document, and when.
    fn least_of(amendments: &[Amendment], index: usize) -> Vec<(i64, Option<&Amendment>, Dates)> {
        let stated = CancellationBand::all();
        let stated = stated.get(index);
        let stated_days = stated.and_then(|band| band.value().least_days());
        let clause = stated.and_then(|band| band.source().clause());
        let of_clause = amendments
            .iter()
            .filter(|one| Some(one.replaces()) == clause);
        let mut amended: Vec<_> = of_clause.clone().map(Amendment::dates).collect();
        let by_amendments = of_clause.filter_map(|amendment| {
            let AmendedTerm::CancellationBand(band) = amendment.term() else {
                return None;
            };
            let least_days = band.value().least_days.map(i64::from).or(stated_days)?;
            Some((least_days, Some(amendment), amendment.dates()))
        });
        let mut all: Vec<_> = by_amendments.collect();
        amended.sort_unstable_by_key(|dates| dates.from);
        let rest = Dates::outside(&amended).into_iter();
        all.extend(rest.filter_map(|dates| Some((stated_days?, None, dates))));
        all
    }
}

impl ClausesOn<'_> {
    /// The bands of what a cancellation costs, the longest notice first.
    #[must_use]
    pub fn cancellation_bands(self) -> [Cited<CancellationBand>; 3] {
        CancellationBand::amended(CancellationBand::all().map(|stated| {
            let source = stated.source();
            let amended = source.clause().and_then(|clause| self.amended_band(clause));
            let (least_days, rate) = (stated.value().least_days(), stated.value().rate());
            match amended {
                Some(band) => {
                    let own = band.value().least_days.map(i64::from);
                    (own.or(least_days), band.value().rate, band.source().clone())
                }
                None => (least_days, rate, Source::clone(source)),
            }
        }))
    }

    fn amended_band(&self, clause: ClauseId) -> Option<&Cited<AmendedBand>> {
        match self.amendment_of(clause)?.term() {
            AmendedTerm::CancellationBand(band) => Some(band),
            _ => None,
        }
    }
}
