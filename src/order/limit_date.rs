//! Which date decides what the clauses say of a limit on something that is used over time.

use chrono::NaiveDate;

use super::{ClausesOn, Order};
use crate::{
    decision::{Step, Trace},
    document::{AmendmentRule, ClauseId, LimitAmendmentDate, Reading, Readings},
};

/// A use of what a limit is on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LimitedUse {
    /// On which day begins what has the limit: a contract year, or the first use for an incident.
    pub(crate) begins_on: NaiveDate,
    /// The day of the use.
    pub(crate) used_on: NaiveDate,
}

impl Order {
    /// What the clauses say of the limit of `clause`, by the reading; where its amendments have dates, a step says which decides.
    pub(crate) fn clauses_on_limit<T: Trace>(
        &self,
        clause: ClauseId,
        of: LimitedUse,
        readings: &Readings,
        trace: &mut T,
    ) -> ClausesOn<'_> {
        let reading = readings.limits.limit_amendment_date;
        let on = match reading {
            LimitAmendmentDate::FirstDay => of.begins_on,
            LimitAmendmentDate::DayOfUse => of.used_on,
        };
        if self.is_amended_for_a_while(clause) {
            trace.record(|| {
                let rule = AmendmentRule::LimitAmendmentDate { reading, on };
                Step::by(LimitAmendmentDate::ID, rule).on(&[clause])
            });
        }
        self.clauses_on(on)
    }
}
