//! Entries that undo others: a log is appended to, and never edited.
//!
//! Nothing in what becomes of Flex hangs on what was thought in between, so that what was undone is as though it had never been; but
//! what has lapsed meanwhile is lost.

use alloc::{borrow::Cow, collections::BTreeMap, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::log::{ServiceEntry, ServiceEntryKind};
use crate::{
    decision::{Problem, QuestionError},
    money::Money,
};

/// An entry is undone, in part or as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ServiceReversal {
    pub(super) of: Arc<str>,
    pub(super) on: NaiveDate,
    pub(super) amount: Option<Money>,
}

impl ServiceReversal {
    /// On the date `on` all that is left of the entry `of` is undone, as though it had never been.
    pub fn new(of: impl Into<Arc<str>>, on: NaiveDate) -> Self {
        Self {
            of: of.into(),
            on,
            amount: None,
        }
    }

    /// The same reversal, of this much alone; an exchange, a cancellation and a delivery that says how much of it came in time are
    /// undone as a whole.
    #[must_use]
    pub fn in_part(self, amount: Money) -> Self {
        Self {
            amount: Some(amount),
            ..self
        }
    }

    /// Whether its amount is none.
    pub(super) fn check(&self) -> Result<(), QuestionError> {
        match self.amount {
            Some(amount) if amount.is_negative() => {
                let problem = Problem::NegativeAmount { amount };
                Err(QuestionError::new("amount", amount, problem))
            }
            _ => Ok(()),
        }
    }

    /// The id of the entry that is undone.
    #[must_use]
    pub fn of(&self) -> &str {
        &self.of
    }

    /// When it is undone.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// How much of it, where that is said.
    #[must_use]
    pub const fn amount(&self) -> Option<Money> {
        self.amount
    }
}

/// `entries`, which are in their order, less what of them was undone. Those that undo say how much.
///
/// # Errors
///
/// Of an entry, told by [`error`]: it undoes nothing before it, more than is left, a part of what is undone as
/// a whole or what another still needs; or it needs what was undone.
pub(super) fn standing<'e>(
    entries: impl IntoIterator<Item = &'e ServiceEntry>,
) -> Result<Vec<Cow<'e, ServiceEntry>>, (&'e ServiceEntry, Problem)> {
    let mut standings = Standings::default();
    let mut entered = Vec::new();
    for entry in entries {
        let entered_as = standings.enter(entry).map_err(|problem| (entry, problem))?;
        entered.push(entered_as);
    }
    entered.retain_mut(|entry| {
        let Some(standing) = standings.0.get(entry.id()) else {
            return true;
        };
        if let (ServiceEntryKind::Delivered(delivery), true) =
            (entry.kind(), standing.left != standing.whole)
        {
            let rest = delivery.clone().of_amount(standing.left);
            *entry = Cow::Owned(ServiceEntry::delivered(entry.shared_id().clone(), rest));
        }
        !standing.is_undone || matches!(entry.kind(), ServiceEntryKind::Reversed(_))
    });
    Ok(entered)
}

/// What is wrong with `entry`, at the field that is at fault: how much it undoes, where it says so, or what it is of.
pub(super) fn error(entry: &ServiceEntry, problem: Problem) -> QuestionError {
    let says_how_much =
        matches!(entry.kind(), ServiceEntryKind::Reversed(one) if one.amount.is_some());
    let field = match problem {
        Problem::AmountReversalTooLarge { .. }
        | Problem::AmountReversedInPart { .. }
        | Problem::Arithmetic { .. }
            if says_how_much =>
        {
            "amount"
        }
        _ => "of",
    };
    QuestionError::new(field, entry.id(), problem)
}

/// What of each entry stands.
#[derive(Default)]
struct Standings<'e>(BTreeMap<&'e str, Standing<'e>>);

struct Standing<'e> {
    whole: Money,
    left: Money,
    is_undone: bool,
    /// Whether a part of it can be undone.
    has_parts: bool,
    needs: Option<&'e str>,
    undoes: Option<&'e str>,
}

impl<'e> Standings<'e> {
    fn enter(&mut self, entry: &'e ServiceEntry) -> Result<Cow<'e, ServiceEntry>, Problem> {
        let mut entered = Cow::Borrowed(entry);
        let (whole, has_parts, needs, undoes) = match entry.kind() {
            ServiceEntryKind::Delivered(delivery) => {
                let has_parts = delivery.in_time().is_none();
                (delivery.amount(), has_parts, Some(delivery.of()), None)
            }
            ServiceEntryKind::Cancelled(cancelled) => {
                (cancelled.amount(), false, Some(cancelled.of()), None)
            }
            ServiceEntryKind::Exchanged(exchange) => {
                (exchange.price(), false, Some(exchange.purchase()), None)
            }
            ServiceEntryKind::Reversed(reversal) => {
                let amount = self.reversed(reversal)?;
                self.undo(reversal.of(), amount)?;
                let of_amount = reversal.clone().in_part(amount);
                entered = Cow::Owned(ServiceEntry::reversed(entry.shared_id().clone(), of_amount));
                let has_parts = self.0.get(reversal.of()).is_some_and(|one| one.has_parts);
                (amount, has_parts, None, Some(reversal.of()))
            }
        };
        let needed = needs.and_then(|id| Some((id, self.0.get(id)?)));
        if let Some((id, _)) = needed.filter(|(_, needed)| needed.is_undone) {
            return Err(Problem::UnknownPurchase { id: id.into() });
        }
        let standing = Standing {
            whole,
            left: whole,
            is_undone: false,
            has_parts,
            needs,
            undoes,
        };
        self.0.insert(entry.id(), standing);
        Ok(entered)
    }

    /// How much of an entry is undone.
    fn reversed(&self, reversal: &ServiceReversal) -> Result<Money, Problem> {
        let id = || reversal.of().into();
        let standing = self.0.get(reversal.of());
        let standing = standing.ok_or_else(|| Problem::UnknownEntry { id: id() })?;
        let reversed = reversal.amount.unwrap_or(if standing.is_undone {
            standing.whole
        } else {
            standing.left
        });
        let compared = reversed.checked_cmp(standing.whole);
        let is_part = compared
            .map_err(|error| Problem::Arithmetic { error })?
            .is_lt();
        if standing.is_undone {
            return Err(Problem::AmountReversalTooLarge {
                id: id(),
                left: standing.left,
                reversed,
            });
        }
        if is_part && !standing.has_parts {
            return Err(Problem::AmountReversedInPart {
                id: id(),
                whole: standing.whole,
                reversed,
            });
        }
        let mut others = self.0.iter();
        let user = others.find(|(_, one)| one.needs == Some(reversal.of()) && !one.is_undone);
        match user {
            Some((by, _)) => Err(Problem::StillNeeded {
                id: id(),
                by: (*by).into(),
            }),
            None => Ok(reversed),
        }
    }

    /// Counts that `amount` of the entry `of` does not stand any more; what that had undone stands again, and so on.
    fn undo(&mut self, of: &'e str, amount: Money) -> Result<(), Problem> {
        let (mut at, mut is_undone) = (Some(of), true);
        while let Some((id, standing)) = at.and_then(|id| Some((id, self.0.get_mut(id)?))) {
            let left = standing.left;
            let units = if is_undone {
                left.minor_units().saturating_sub(amount.minor_units())
            } else {
                left.minor_units().saturating_add(amount.minor_units())
            };
            if units < 0 {
                return Err(Problem::AmountReversalTooLarge {
                    id: id.into(),
                    left,
                    reversed: amount,
                });
            }
            standing.left = Money::from_minor_units(units, left.currency());
            standing.is_undone = is_undone && standing.left.is_zero();
            (at, is_undone) = (standing.undoes, !is_undone);
        }
        Ok(())
    }
}
