//! What happened to the credits of an order, beside that they were bought.

use alloc::{collections::BTreeSet, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::standing::Standings;
use crate::{
    decision::{Problem, QuestionError},
    finding::Path,
    money::Credits,
};

/// Something that happened to the Proactive Credits of an order.
///
/// # Example
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::fees::credits::CreditEntry;
/// use unified_support::money::Credits;
///
/// let on = NaiveDate::from_ymd_opt(2026, 6, 15).unwrap();
/// let redeemed = CreditEntry::redeemed("r-1", on, "paris", Credits::from(13)).for_purchase("workshop-1");
/// let exchanged = CreditEntry::exchanged("x-1", on, ("paris", Credits::from(30)), ("tokyo", Credits::from(33)));
/// assert_eq!((redeemed.id(), exchanged.on()), ("r-1", on));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CreditEntry {
    pub(super) id: Arc<str>,
    pub(super) on: NaiveDate,
    pub(super) lot: Option<Arc<str>>,
    pub(super) kind: EntryKind,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum EntryKind {
    Redeemed {
        location: Arc<str>,
        credits: Credits,
        purchase: Option<Arc<str>>,
    },
    Exchanged {
        from: Arc<str>,
        given: Credits,
        to: Arc<str>,
        received: Credits,
    },
    Refunded {
        of: Arc<str>,
        credits: Credits,
    },
    Reversed {
        of: Arc<str>,
        /// All that is left of it, where that is not said.
        credits: Option<Credits>,
    },
}

impl CreditEntry {
    /// On the date `on` a service was paid for with `credits` of `location`: what
    /// [`Place::credit_redemption`](crate::engine::Place::credit_redemption) says is taken.
    #[must_use]
    pub fn redeemed(
        id: impl Into<Arc<str>>,
        on: NaiveDate,
        location: impl Into<Arc<str>>,
        credits: Credits,
    ) -> Self {
        let kind = EntryKind::Redeemed {
            location: location.into(),
            credits,
            purchase: None,
        };
        Self {
            id: id.into(),
            on,
            lot: None,
            kind,
        }
    }

    /// On the date `on` credits of one location were given for credits of another: what
    /// [`Place::credit_exchange`](crate::engine::Place::credit_exchange) says they become.
    #[must_use]
    pub fn exchanged(
        id: impl Into<Arc<str>>,
        on: NaiveDate,
        from: (impl Into<Arc<str>>, Credits),
        to: (impl Into<Arc<str>>, Credits),
    ) -> Self {
        let kind = EntryKind::Exchanged {
            from: from.0.into(),
            given: from.1,
            to: to.0.into(),
            received: to.1,
        };
        Self {
            id: id.into(),
            on,
            lot: None,
            kind,
        }
    }

    /// On the date `on` the service was cancelled that the redemption `of` paid for, and `credits` are refunded: what
    /// [`Place::cancellation_fee`](crate::engine::Place::cancellation_fee) says goes back.
    #[must_use]
    pub fn refunded(
        id: impl Into<Arc<str>>,
        on: NaiveDate,
        of: impl Into<Arc<str>>,
        credits: Credits,
    ) -> Self {
        Self {
            id: id.into(),
            on,
            lot: None,
            kind: EntryKind::Refunded {
                of: of.into(),
                credits,
            },
        }
    }

    /// On the date `on` all that is left of the entry `of` is undone, as though it had never been: a ledger is appended to, and
    /// nothing in it is ever changed. Where something else was right, further entries say what.
    ///
    /// # Example: a redemption of too many credits is corrected
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::fees::credits::{CreditEntry, CreditLedger};
    /// use unified_support::money::Credits;
    ///
    /// let on = |day| NaiveDate::from_ymd_opt(2026, 6, day).unwrap();
    /// let wrong = CreditEntry::redeemed("r-1", on(15), "paris", Credits::from(31)).for_purchase("w");
    /// let undone = CreditEntry::reversed("s-1", on(17), "r-1");
    /// let right = CreditEntry::redeemed("r-2", on(17), "paris", Credits::from(13)).for_purchase("w");
    /// assert!(CreditLedger::try_new([wrong.clone(), undone.clone(), right]).is_ok());
    /// let in_part = CreditEntry::reversed("s-1", on(17), "r-1").in_part(Credits::from(18));
    /// assert!(CreditLedger::try_new([wrong.clone(), in_part.clone()]).is_ok());
    /// // No more than all of it is undone, and not twice.
    /// let again = CreditEntry::reversed("s-2", on(18), "r-1").in_part(Credits::from(14));
    /// let error = CreditLedger::try_new([wrong, in_part, again]).unwrap_err();
    /// assert_eq!(error.to_string(), "entries[2]: of `r-1` only 13 credits can still be undone, not 14 (`s-2`)");
    /// ```
    #[must_use]
    pub fn reversed(id: impl Into<Arc<str>>, on: NaiveDate, of: impl Into<Arc<str>>) -> Self {
        let kind = EntryKind::Reversed {
            of: of.into(),
            credits: None,
        };
        Self {
            id: id.into(),
            on,
            lot: None,
            kind,
        }
    }

    /// The same reversal, of so many credits alone; an exchange is undone as a whole.
    #[must_use]
    pub fn in_part(mut self, part: Credits) -> Self {
        if let EntryKind::Reversed { credits, .. } = &mut self.kind {
            *credits = Some(part);
        }
        self
    }

    /// The same redemption, of a service that the order lists as the purchase `id`; an exchange is of none.
    #[must_use]
    pub fn for_purchase(mut self, id: impl Into<Arc<str>>) -> Self {
        if let EntryKind::Redeemed { purchase, .. } = &mut self.kind {
            *purchase = Some(id.into());
        }
        self
    }

    /// The same entry, whose credits are those of one lot: of the purchase `id`, or of the exchange that received them; a refund
    /// goes back to the lots that it came from. By the
    /// reading [`CreditUseOrder::AsNamed`](crate::document::CreditUseOrder::AsNamed) they are taken from it alone.
    #[must_use]
    pub fn from_lot(mut self, id: impl Into<Arc<str>>) -> Self {
        self.lot = Some(id.into());
        self
    }

    /// Its name within the ledger.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its date.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// An error that names this entry.
    pub(super) fn error(&self, problem: Problem) -> QuestionError {
        QuestionError::new("entries", &*self.id, problem)
    }

    /// The purchase that it pays for.
    pub(super) const fn purchase(&self) -> Option<&Arc<str>> {
        match &self.kind {
            EntryKind::Redeemed { purchase, .. } => purchase.as_ref(),
            EntryKind::Exchanged { .. }
            | EntryKind::Refunded { .. }
            | EntryKind::Reversed { .. } => None,
        }
    }
}

/// The entries of an order's credits, by their dates; of one date in the order in which they were written.
///
/// That credits were bought is no entry: the order says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CreditLedger {
    entries: Vec<CreditEntry>,
}

impl CreditLedger {
    /// A ledger of `entries`.
    ///
    /// # Errors
    ///
    /// With the place of the entry in the [`path`](QuestionError::path), and its id as the [`value`](QuestionError::value):
    ///
    /// - two entries have one id;
    /// - an exchange goes back to where it comes from, or gives nothing;
    /// - a refund is of no redemption before it, or of more than that took and was neither refunded nor undone yet;
    /// - a reversal is of no entry before it, of more than is left of that, of nothing, or of a part of an exchange.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::fees::credits::{CreditEntry, CreditLedger};
    /// use unified_support::money::Credits;
    ///
    /// let on = NaiveDate::from_ymd_opt(2026, 6, 15).unwrap();
    /// let entry = CreditEntry::redeemed("r-1", on, "paris", Credits::from(13));
    /// assert_eq!(CreditLedger::try_new([entry.clone()])?.entries().len(), 1);
    /// let error = CreditLedger::try_new([entry.clone(), entry]).unwrap_err();
    /// assert_eq!(error.to_string(), "entries[1]: the id `r-1` is used twice");
    /// # Ok::<(), unified_support::decision::QuestionError>(())
    /// ```
    pub fn try_new(entries: impl IntoIterator<Item = CreditEntry>) -> Result<Self, QuestionError> {
        let mut entries: Vec<_> = entries.into_iter().enumerate().collect();
        // A stable sort: of one date the order of the log counts, and not the ids.
        entries.sort_by_key(|(_, entry)| entry.on);
        let (mut ids, mut standings) = (BTreeSet::new(), Standings::default());
        let path = Path::root().key("entries");
        for (_, entry) in &entries {
            let refused = |problem| {
                // The last of those with its id, which may be several.
                let named = entries.iter().filter(|(_, one)| one.id == entry.id);
                let index = named.map(|(index, _)| *index).max().unwrap_or_default();
                QuestionError::at(path.index(index), &*entry.id, problem)
            };
            let id = |id: &Arc<str>| (**id).into();
            if !ids.insert(&entry.id) {
                return Err(refused(Problem::RepeatedId { id: id(&entry.id) }));
            }
            match &entry.kind {
                EntryKind::Exchanged { from, to, .. } if from == to => {
                    return Err(refused(Problem::SameLocation { id: id(to) }));
                }
                EntryKind::Exchanged { given, .. } if given.is_zero() => {
                    return Err(refused(Problem::NoCredits));
                }
                _ => {}
            }
            standings.enter(entry).map_err(refused)?;
        }
        let entries = entries.into_iter().map(|(_, entry)| entry).collect();
        Ok(Self { entries })
    }

    /// The entries in their order.
    #[must_use]
    pub fn entries(&self) -> &[CreditEntry] {
        &self.entries
    }
}
