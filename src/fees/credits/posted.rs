//! What entries did to the lots of credits, for those that undo it.

use alloc::{sync::Arc, vec::Vec};

use super::{
    account::{Held, in_proportion},
    statement::{CreditLineKind, CreditTotals},
};
use crate::money::Credits;

/// What an entry did and was not undone yet. What was undone stays, with no credits: it may hold again.
pub(super) struct Posted {
    /// The entry that it refunds or undoes.
    pub(super) of: Option<Arc<str>>,
    moves: Vec<Move>,
}

/// Credits that were taken from their place among those of a location, or put there.
#[derive(Clone)]
pub(super) struct Move {
    pub(super) location: Arc<str>,
    /// As what they count.
    pub(super) kind: CreditLineKind,
    pub(super) way: Way,
    pub(super) held: Held,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Out,
    In,
}

impl Move {
    /// What undoes it.
    pub(super) fn inverse(self) -> Self {
        let way = match self.way {
            Way::Out => Way::In,
            Way::In => Way::Out,
        };
        Self { way, ..self }
    }

    /// The total in which it counts; none of a kind that no entry has.
    pub(super) const fn total<'t>(&self, totals: &'t mut CreditTotals) -> Option<&'t mut Credits> {
        Some(match self.kind {
            CreditLineKind::Redemption => &mut totals.redeemed,
            CreditLineKind::Refund => &mut totals.refunded,
            CreditLineKind::ExchangeOut => &mut totals.exchanged_out,
            CreditLineKind::ExchangeIn => &mut totals.exchanged_in,
            _ => return None,
        })
    }

    /// Whether it makes its total larger: what undoes an entry makes it smaller.
    pub(super) const fn adds(&self) -> bool {
        match self.kind {
            CreditLineKind::Redemption | CreditLineKind::ExchangeOut => {
                matches!(self.way, Way::Out)
            }
            _ => matches!(self.way, Way::In),
        }
    }

    /// Whether `other` moves credits to or from the same place.
    fn is_beside(&self, other: &Self) -> bool {
        self.location == other.location && self.held.came == other.held.came
    }
}

impl Posted {
    /// What took the `lots` of a location, or put them there.
    pub(super) fn new(
        of: Option<&Arc<str>>,
        (location, kind, way): (&Arc<str>, CreditLineKind, Way),
        lots: Vec<Held>,
    ) -> Self {
        let mut posted = Self {
            of: of.cloned(),
            moves: Vec::new(),
        };
        posted.push((location, kind, way), lots);
        posted
    }

    /// What undid the entry `of` by `moves`.
    pub(super) fn of(of: &Arc<str>, moves: Vec<Move>) -> Self {
        Self {
            of: Some(of.clone()),
            moves,
        }
    }

    /// And what it did at a further location.
    pub(super) fn push(
        &mut self,
        (location, kind, way): (&Arc<str>, CreditLineKind, Way),
        lots: Vec<Held>,
    ) {
        let lots = lots.into_iter().filter(|held| !held.credits.is_zero());
        self.moves.extend(lots.map(|held| Move {
            location: location.clone(),
            kind,
            way,
            held,
        }));
    }

    /// The share of each lot in `credits` of them; all that an exchange did.
    pub(super) fn share(&self, credits: Credits) -> Vec<Move> {
        let is_exchange = |one: &Move| {
            matches!(
                one.kind,
                CreditLineKind::ExchangeOut | CreditLineKind::ExchangeIn
            )
        };
        let moves = self.moves.iter().filter(|one| !one.held.credits.is_zero());
        let moves: Vec<_> = moves.cloned().collect();
        if moves.iter().any(is_exchange) {
            return moves;
        }
        let lots: Vec<_> = moves.iter().map(|one| one.held.clone()).collect();
        let shares = moves.iter().zip(in_proportion(credits, &lots));
        let shares = shares.map(|(one, credits)| {
            let mut share = one.clone();
            share.held.credits = credits;
            share
        });
        shares
            .filter(|share| !share.held.credits.is_zero())
            .collect()
    }

    /// Counts that `moves` of it were undone.
    pub(super) fn undo(&mut self, moves: &[Move]) {
        for undone in moves {
            let mut own = self.moves.iter_mut();
            if let Some(own) = own.find(|one| one.is_beside(undone)) {
                let left = own.held.credits.checked_sub(undone.held.credits);
                own.held.credits = left.unwrap_or_default();
            }
        }
    }

    /// Counts that `moves` of it, which had been undone, hold again.
    pub(super) fn redo(&mut self, moves: &[Move]) {
        for moved in moves {
            let mut own = self.moves.iter_mut();
            if let Some(own) = own.find(|one| one.is_beside(moved)) {
                let sum = own.held.credits.checked_add(moved.held.credits);
                own.held.credits = sum.unwrap_or(own.held.credits);
            }
        }
    }
}
