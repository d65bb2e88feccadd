//! Entries that undo others.
//!
//! Each lot has back what was taken of it, and what was put in is taken out again, so that all is as though there had never been
//! what is undone. What has lapsed meanwhile is lost all the same, and what was lost only because it had been put in is not.

use alloc::{collections::BTreeSet, sync::Arc, vec::Vec};

use super::{
    fold::{Fold, add, find, lapse},
    ledger::CreditEntry,
    posted::{Move, Posted, Way},
    statement::{CreditLine, CreditLineKind},
};
use crate::{
    decision::{Problem, QuestionError, Step, Trace},
    document::{LedgerRule, Source, clauses},
    money::Credits,
};

impl<T: Trace> Fold<'_, T> {
    /// Undoes `credits` of what the entry `of` did.
    pub(super) fn reverse(
        &mut self,
        entry: &CreditEntry,
        of: &Arc<str>,
        credits: Credits,
    ) -> Result<(), QuestionError> {
        let done = self.share(of, credits);
        self.undone(of, &done);
        let mut undoing: Vec<_> = done.into_iter().map(Move::inverse).collect();
        // What was received in exchange is there to be taken before what was given for it goes back.
        undoing.sort_by_key(|one| one.way == Way::In);
        for one in &undoing {
            self.move_credits(entry, one)?;
        }
        let locations: BTreeSet<_> = undoing.iter().map(|one| one.location.clone()).collect();
        for location in &locations {
            self.tell_undone(entry, of, location, &undoing)?;
            self.lapse_again(entry, location, &undoing)?;
        }
        let posted = Posted::of(of, undoing);
        self.posted.insert(entry.id.clone(), posted);
        Ok(())
    }

    /// The lots in `credits` of what the entry `of` moved and was not undone yet.
    pub(super) fn share(&self, of: &Arc<str>, credits: Credits) -> Vec<Move> {
        let posted = self.posted.get(of);
        posted.map_or_else(Vec::new, |posted| posted.share(credits))
    }

    /// Counts that of the entry `of` these `moves` are undone; what it had undone holds again, and so on.
    pub(super) fn undone(&mut self, of: &Arc<str>, moves: &[Move]) {
        let (mut at, mut is_undone) = (Some(of.clone()), true);
        while let Some(posted) = at.and_then(|id| self.posted.get_mut(&id)) {
            if is_undone {
                posted.undo(moves);
            } else {
                posted.redo(moves);
            }
            (at, is_undone) = (posted.of.clone(), !is_undone);
        }
    }

    /// Puts credits back to their place, or takes them out of it.
    pub(super) fn move_credits(
        &mut self,
        entry: &CreditEntry,
        one: &Move,
    ) -> Result<(), QuestionError> {
        let out_of_range = || entry.error(Problem::CreditsOutOfRange);
        let account = find(&mut self.accounts, self.order, &one.location, entry)?;
        match one.way {
            Way::In => {
                let put = account.put_back(one.held.clone());
                put.ok_or_else(out_of_range)?;
            }
            Way::Out => {
                let left = account.left_or_lost(&one.held);
                let overdrawn = || {
                    entry.error(Problem::LotOverdrawn {
                        lot: (*one.held.lot).into(),
                        location: (*one.location).into(),
                        left,
                        needed: one.held.credits,
                    })
                };
                let lost = account.take_back(&one.held).ok_or_else(overdrawn)?;
                if !lost.is_zero() {
                    self.tell_found(entry, one, lost)?;
                }
            }
        }
        let account = find(&mut self.accounts, self.order, &one.location, entry)?;
        if let Some(total) = one.total(&mut account.totals) {
            let sum = if one.adds() {
                total.checked_add(one.held.credits)
            } else {
                total.checked_sub(one.held.credits)
            };
            *total = sum.ok_or_else(out_of_range)?;
        }
        Ok(())
    }

    /// Loses again what went back to lots of a location that have lapsed.
    pub(super) fn lapse_again(
        &mut self,
        entry: &CreditEntry,
        location: &Arc<str>,
        moves: &[Move],
    ) -> Result<(), QuestionError> {
        let account = find(&mut self.accounts, self.order, location, entry)?;
        let back = moves
            .iter()
            .filter(|one| one.way == Way::In && one.location == *location);
        let last_days: BTreeSet<_> = back.map(|one| one.held.last_day).collect();
        for last_day in last_days.range(..entry.on) {
            let told = (*last_day, Some(*last_day));
            lapse(account, entry.on, told, &mut self.lines, self.trace);
        }
        Ok(())
    }

    /// Tells that what of a lot had been lost is not any more.
    fn tell_found(
        &mut self,
        entry: &CreditEntry,
        one: &Move,
        lost: Credits,
    ) -> Result<(), QuestionError> {
        let account = find(&mut self.accounts, self.order, &one.location, entry)?;
        let last_day = one.held.last_day;
        self.trace.record(|| {
            let rule = LedgerRule::CreditsLapseUndone {
                entry: entry.id.clone(),
                location: one.location.clone(),
                credits: lost,
                last_day,
            };
            Step::by(clauses::UNUSED_SERVICES_LOST, rule)
        });
        // They come, and are taken out again.
        let balance = add(account.balance, lost, entry)?;
        let line = super::fold::line(
            account,
            entry.on,
            CreditLineKind::LapseUndone,
            Some(entry.id.clone()),
            lost,
        );
        self.lines.push(CreditLine {
            last_day: Some(last_day),
            balance,
            ..line
        });
        Ok(())
    }

    /// Tells what undoing the entry `of` changes at a location.
    fn tell_undone(
        &mut self,
        entry: &CreditEntry,
        of: &Arc<str>,
        location: &Arc<str>,
        moves: &[Move],
    ) -> Result<(), QuestionError> {
        let here = || moves.iter().filter(|one| one.location == *location);
        let mut credits = Credits::ZERO;
        for one in here() {
            credits = add(credits, one.held.credits, entry)?;
        }
        // An exchange takes of one location and gives to another, and so each goes one way.
        let is_back = here().any(|one| one.way == Way::In);
        let account = find(&mut self.accounts, self.order, location, entry)?;
        self.trace.record(|| {
            let rule = LedgerRule::CreditsReversed {
                entry: entry.id.clone(),
                of: of.clone(),
                location: location.clone(),
                back: is_back,
                credits,
                balance: account.balance,
            };
            Step::by(Source::Given, rule)
        });
        let kind = if is_back {
            CreditLineKind::ReversalIn
        } else {
            CreditLineKind::ReversalOut
        };
        self.tell(entry, location, kind, credits)
    }
}
