//! What of each entry stands: was neither refunded nor undone.

use alloc::{collections::BTreeMap, sync::Arc};

use super::ledger::{CreditEntry, EntryKind};
use crate::{decision::Problem, money::Credits};

/// The entries of a ledger so far.
///
/// What undoes an entry is an entry, too, and can be undone: then what it undid holds again, and so on.
#[derive(Default)]
pub(super) struct Standings<'e>(BTreeMap<&'e str, Standing<'e>>);

struct Standing<'e> {
    whole: Credits,
    left: Credits,
    /// How much was undone, and not refunded.
    undone: Credits,
    kind: Kind,
    /// What it refunds or undoes.
    of: Option<&'e Arc<str>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Redemption,
    Exchange,
    Refund,
    Reversal,
}

impl<'e> Standings<'e> {
    /// Enters `entry`, and tells how many credits it moves: of one that undoes another how many of it, which are all that is left
    /// where it does not say how many.
    pub(super) fn enter(&mut self, entry: &'e CreditEntry) -> Result<Credits, Problem> {
        let (kind, credits, of) = match &entry.kind {
            EntryKind::Redeemed { credits, .. } => (Kind::Redemption, *credits, None),
            EntryKind::Exchanged { given, .. } => (Kind::Exchange, *given, None),
            EntryKind::Refunded { of, credits } => {
                let redeemed = self.0.get(&**of);
                if redeemed.is_none_or(|one| one.kind != Kind::Redemption) {
                    return Err(Problem::UnknownRedemption { id: (**of).into() });
                }
                (Kind::Refund, *credits, Some(of))
            }
            EntryKind::Reversed { of, credits } => {
                (Kind::Reversal, self.reversed(of, *credits)?, Some(of))
            }
        };
        if let Some(of) = of {
            self.undo(of, credits, kind)?;
        }
        let standing = Standing {
            whole: credits,
            left: credits,
            undone: Credits::ZERO,
            kind,
            of,
        };
        self.0.insert(&entry.id, standing);
        Ok(credits)
    }

    /// Whether anything of a redemption holds or was refunded: it was not undone as a whole.
    pub(super) fn holds(&self, id: &str) -> bool {
        let standing = self.0.get(id);
        standing.is_some_and(|one| one.whole.is_zero() || one.undone < one.whole)
    }

    /// How much of the entry `of` is undone.
    fn reversed(&self, of: &Arc<str>, credits: Option<Credits>) -> Result<Credits, Problem> {
        let id = || (**of).into();
        let standing = self.0.get(&**of);
        let standing = standing.ok_or_else(|| Problem::UnknownEntry { id: id() })?;
        let is_part = credits.filter(|credits| *credits != standing.whole);
        match (is_part, credits) {
            (_, Some(credits)) if credits.is_zero() => Err(Problem::NoCredits),
            (Some(reversed), _) if self.root(standing) == Kind::Exchange => {
                Err(Problem::ReversedInPart {
                    id: id(),
                    whole: standing.whole,
                    reversed,
                })
            }
            (_, None) if standing.left.is_zero() => Err(Problem::ReversalTooLarge {
                id: id(),
                left: standing.left,
                reversed: standing.whole,
            }),
            _ => Ok(credits.unwrap_or(standing.left)),
        }
    }

    /// What was done at first by an entry that undoes another, which may undo another.
    fn root(&self, standing: &Standing<'_>) -> Kind {
        let (mut kind, mut of) = (standing.kind, standing.of);
        while let (Kind::Reversal, Some(next)) = (kind, of.and_then(|of| self.0.get(&**of))) {
            (kind, of) = (next.kind, next.of);
        }
        kind
    }

    /// Counts that `credits` of the entry `of` do not hold any more, by an entry of the kind `by`; what that had undone holds again.
    fn undo(&mut self, of: &'e Arc<str>, credits: Credits, by: Kind) -> Result<(), Problem> {
        let (mut at, mut by, mut is_undone) = (Some(of), by, true);
        while let Some(standing) = at.and_then(|id| self.0.get_mut(&**id)) {
            let id = at.map_or_else(Default::default, |id| (**id).into());
            let undone = if by == Kind::Reversal {
                credits
            } else {
                Credits::ZERO
            };
            if is_undone {
                let left = standing.left;
                let too_large = || match by {
                    Kind::Refund => Problem::RefundTooLarge {
                        id,
                        left,
                        refunded: credits,
                    },
                    _ => Problem::ReversalTooLarge {
                        id,
                        left,
                        reversed: credits,
                    },
                };
                standing.left = left.checked_sub(credits).ok_or_else(too_large)?;
                standing.undone = add(standing.undone, undone);
            } else {
                standing.left = add(standing.left, credits);
                standing.undone = standing.undone.checked_sub(undone).unwrap_or_default();
            }
            (at, by, is_undone) = (standing.of, standing.kind, !is_undone);
        }
        Ok(())
    }
}

/// A part of what an entry moved, and another: never more than that.
fn add(one: Credits, other: Credits) -> Credits {
    one.checked_add(other).unwrap_or(one)
}
