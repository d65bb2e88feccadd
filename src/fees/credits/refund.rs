//! Credits that go back, as the service that they paid for was cancelled.

use alloc::{sync::Arc, vec::Vec};

use super::{
    fold::{Fold, add, find},
    ledger::CreditEntry,
    posted::{Move, Posted, Way},
    statement::CreditLineKind,
};
use crate::{
    decision::{QuestionError, Step, Trace},
    document::{CancelledRefund, LedgerRule, Reading},
    money::Credits,
};

impl<T: Trace> Fold<'_, T> {
    /// Gives back `credits` of what the redemption `of` took, if the reading has them go back; what has lapsed is lost again.
    pub(super) fn refund(
        &mut self,
        entry: &CreditEntry,
        (of, location): (&Arc<str>, &Arc<str>),
        credits: Credits,
    ) -> Result<(), QuestionError> {
        let reading = self.readings.money.cancelled_refund;
        let taken = match reading {
            CancelledRefund::ToItsSource => self.share(of, credits),
            CancelledRefund::Nothing | CancelledRefund::Money => Vec::new(),
        };
        self.undone(of, &taken);
        let back = taken.into_iter().map(|taken| Move {
            kind: CreditLineKind::Refund,
            ..taken.inverse()
        });
        let back: Vec<_> = back.collect();
        let mut gone_back = Credits::ZERO;
        for one in &back {
            gone_back = add(gone_back, one.held.credits, entry)?;
            self.move_credits(entry, one)?;
        }
        let account = find(&mut self.accounts, self.order, location, entry)?;
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
        self.tell(entry, location, CreditLineKind::Refund, gone_back)?;
        self.lapse_again(entry, location, &back)?;
        let lots = back.into_iter().map(|one| one.held).collect();
        let kind = (location, CreditLineKind::Refund, Way::In);
        let posted = Posted::new(Some(of), kind, lots);
        self.posted.insert(entry.id.clone(), posted);
        Ok(())
    }
}
