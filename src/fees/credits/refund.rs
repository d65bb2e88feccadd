//! Credits that go back, as the service that they paid for was cancelled.

use alloc::{collections::BTreeSet, sync::Arc, vec::Vec};

use super::{
    account::{Held, in_proportion},
    fold::{Fold, add, find, lapse, line},
    ledger::CreditEntry,
    statement::CreditLineKind,
};
use crate::{
    decision::{Problem, QuestionError, Step, Trace},
    document::{CancelledRefund, LedgerRule, Reading},
    money::Credits,
};

/// What a redemption took, and was not refunded yet.
pub(super) struct Redeemed {
    location: Arc<str>,
    lots: Vec<Held>,
}

impl Redeemed {
    pub(super) const fn new(location: Arc<str>, lots: Vec<Held>) -> Self {
        Self { location, lots }
    }

    /// Takes the share of each lot out of `credits` of them.
    fn give_back(&mut self, credits: Credits) -> Vec<Held> {
        let shares = in_proportion(credits, &self.lots);
        let mut back = Vec::new();
        for (held, share) in self.lots.iter_mut().zip(shares) {
            held.credits = held.credits.checked_sub(share).unwrap_or_default();
            let of_it = held.clone();
            back.push(Held {
                credits: share,
                ..of_it
            });
        }
        back.retain(|held| !held.credits.is_zero());
        back
    }
}

impl<T: Trace> Fold<'_, T> {
    /// Gives back `credits` of what the redemption `of` took, if the reading has them go back; what has lapsed is lost again.
    pub(super) fn refund(
        &mut self,
        entry: &CreditEntry,
        of: &Arc<str>,
        credits: Credits,
    ) -> Result<(), QuestionError> {
        let unknown = || entry.error(Problem::UnknownRedemption { id: (**of).into() });
        let redeemed = self.redeemed.get_mut(of).ok_or_else(unknown)?;
        let reading = self.readings.money.cancelled_refund;
        let back = match reading {
            CancelledRefund::ToItsSource => redeemed.give_back(credits),
            CancelledRefund::Nothing | CancelledRefund::Money => Vec::new(),
        };
        let account = find(&mut self.accounts, self.order, &redeemed.location, entry)?;
        let mut gone_back = Credits::ZERO;
        let mut last_days = BTreeSet::new();
        for held in back {
            gone_back = add(gone_back, held.credits, entry)?;
            last_days.insert(held.last_day);
            let is_put = account.put_back(held);
            is_put.ok_or_else(|| entry.error(Problem::CreditsOutOfRange))?;
        }
        account.totals.refunded = add(account.totals.refunded, gone_back, entry)?;
        self.trace.record(|| {
            let rule = LedgerRule::CreditsGivenBack {
                reading,
                entry: entry.id.clone(),
                of: of.clone(),
                location: account.location.clone(),
                credits,
                balance: account.balance,
            };
            Step::by(CancelledRefund::ID, rule)
        });
        let id = Some(entry.id.clone());
        let kind = CreditLineKind::Refund;
        self.lines
            .push(line(account, entry.on, kind, id, gone_back));
        for last_day in last_days.range(..entry.on) {
            let told = (*last_day, Some(*last_day));
            lapse(account, entry.on, told, &mut self.lines, self.trace);
        }
        Ok(())
    }
}
