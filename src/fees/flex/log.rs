//! What an order does not say about the services that were bought: deliveries, cancellations and exchanges.

use alloc::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};

use chrono::NaiveDate;

use super::{ServiceCancellation, ServiceExchange, ServiceReversal, undone};
use crate::{
    decision::{Problem, QuestionError},
    money::Money,
};

/// What happened to the services that were bought: deliveries, cancellations and exchanges, each with an id and a date; and what of that
/// is undone, for a log is appended to and nothing in it is ever changed.
///
/// Entries are taken by their dates, and on one date in the order in which they are given; but what was received in exchange is
/// delivered, or exchanged again, after it was received, and what undoes another comes last. What an entry names is checked against the order when a question is asked.
///
/// # Example: the order of the dates counts
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::fees::{ServiceDelivery, ServiceEntry, ServiceLog};
/// use unified_support::money::{Currency, Money};
///
/// let delivered = |id: &str, day, cents| {
///     let on = NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
///     ServiceEntry::delivered(id, ServiceDelivery::new("workshops", on, Money::from_minor_units(cents, Currency::EUR)))
/// };
/// let log = ServiceLog::try_new([delivered("d2", 9, 50_000), delivered("d1", 2, 25_000)])?;
/// assert_eq!(log, ServiceLog::try_new([delivered("d1", 2, 25_000), delivered("d2", 9, 50_000)])?);
///
/// let error = ServiceLog::try_new([delivered("d1", 2, 25_000), delivered("d1", 9, 50_000)]).unwrap_err();
/// assert_eq!(error.to_string(), "entries[1].id: the id `d1` is used twice");
/// # Ok::<(), unified_support::decision::QuestionError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ServiceLog {
    entries: Vec<ServiceEntry>,
}

impl ServiceLog {
    /// A log of `entries`: those of one date in their order.
    ///
    /// # Errors
    ///
    /// Of an entry, with its place in the [`path`](QuestionError::path):
    ///
    /// - [`Problem::RepeatedId`](crate::decision::Problem): another has its id.
    /// - [`Problem::NegativeAmount`](crate::decision::Problem): an amount of it is below zero.
    /// - [`Problem::AmountTooLarge`](crate::decision::Problem), [`Problem::Arithmetic`](crate::decision::Problem): more of a
    ///   delivery came in time than was delivered, or in another currency.
    /// - [`Problem::DateTooEarly`](crate::decision::Problem): a delivery ends before it begins.
    /// - [`Problem::UnknownEntry`](crate::decision::Problem), [`Problem::AmountReversalTooLarge`](crate::decision::Problem),
    ///   [`Problem::AmountReversedInPart`](crate::decision::Problem), [`Problem::StillNeeded`](crate::decision::Problem): it undoes
    ///   nothing before it, more than is left, a part of what is undone as a whole, or what another entry still needs.
    pub fn try_new(entries: impl IntoIterator<Item = ServiceEntry>) -> Result<Self, QuestionError> {
        let mut entries: Vec<_> = entries.into_iter().collect();
        let mut ids = BTreeSet::new();
        for (index, entry) in entries.iter().enumerate() {
            let in_list = QuestionError::in_list("entries", index);
            if !ids.insert(entry.id()) {
                let id = entry.id().into();
                return Err(in_list(QuestionError::new(
                    "id",
                    entry.id(),
                    Problem::RepeatedId { id },
                )));
            }
            let checked = match entry.kind() {
                ServiceEntryKind::Delivered(delivery) => delivery.check(),
                ServiceEntryKind::Cancelled(cancelled) => cancelled.check(),
                ServiceEntryKind::Exchanged(exchange) => exchange.check(),
                ServiceEntryKind::Reversed(reversal) => reversal.check(),
            };
            checked.map_err(in_list)?;
        }
        let places: BTreeMap<_, _> = (0..)
            .zip(&entries)
            .map(|(at, one)| (one.shared_id().clone(), at))
            .collect();
        let steps = steps(&entries);
        entries.sort_by_cached_key(|entry| {
            let undoes = matches!(entry.kind, ServiceEntryKind::Reversed(_));
            let step = steps.get(entry.id()).copied().unwrap_or_default();
            (entry.on(), undoes, step)
        });
        if let Err((entry, problem)) = undone::standing(&entries) {
            let at = places.get(entry.id()).copied().unwrap_or_default();
            let error = undone::error(entry, problem);
            return Err(QuestionError::in_list("entries", at)(error));
        }
        Ok(Self { entries })
    }

    /// The entries in the order in which they are taken.
    #[must_use]
    pub fn entries(&self) -> &[ServiceEntry] {
        &self.entries
    }

    /// The purchase that `id` is, or that was swapped for what the exchange `id` brought, in the first place.
    pub(super) fn bought_as<'i>(&'i self, id: &'i str) -> &'i str {
        let mut at = id;
        // Each step goes to another entry, or round in a circle.
        for _ in &self.entries {
            let exchanges = self.entries.iter().filter_map(|entry| match &entry.kind {
                ServiceEntryKind::Exchanged(exchange) => Some((entry.id(), exchange)),
                _ => None,
            });
            let mut before = exchanges.filter(|(id, _)| *id == at);
            match before.next() {
                Some((_, exchange)) => at = exchange.purchase(),
                None => break,
            }
        }
        at
    }

    /// What of the entries stands at the end of the date `as_of`.
    pub(super) fn standing(
        &self,
        as_of: NaiveDate,
    ) -> Result<Vec<Cow<'_, ServiceEntry>>, QuestionError> {
        let entries = self.entries.iter();
        let standing = undone::standing(entries.take_while(|entry| entry.on() <= as_of));
        standing.map_err(|(entry, problem)| {
            QuestionError::in_entry(entry.id())(undone::error(entry, problem))
        })
    }
}

/// After how many exchanges each entry comes: what is received in exchange is delivered, or exchanged again, after it was received.
fn steps(entries: &[ServiceEntry]) -> BTreeMap<Arc<str>, usize> {
    let exchanges = entries.iter().filter_map(|entry| match &entry.kind {
        ServiceEntryKind::Exchanged(exchange) => Some((entry.id(), exchange.purchase())),
        _ => None,
    });
    let exchanges: BTreeMap<_, _> = exchanges.collect();
    let steps = entries.iter().map(|entry| {
        let named = match &entry.kind {
            ServiceEntryKind::Delivered(delivery) => &*delivery.of,
            ServiceEntryKind::Cancelled(cancelled) => cancelled.of(),
            ServiceEntryKind::Exchanged(exchange) => exchange.purchase(),
            ServiceEntryKind::Reversed(_) => return (entry.shared_id().clone(), 0),
        };
        let mut at = exchanges.get(named);
        let mut steps = 0_usize;
        // Exchanges that are of each other go on for ever, and are refused later.
        while let (Some(of), true) = (at, steps <= exchanges.len()) {
            steps = steps.saturating_add(1);
            at = exchanges.get(of);
        }
        (entry.shared_id().clone(), steps)
    });
    steps.collect()
}

/// One entry of a [`ServiceLog`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ServiceEntry {
    id: Arc<str>,
    kind: ServiceEntryKind,
}

/// What an entry tells.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ServiceEntryKind {
    /// A service was delivered, in part or in whole.
    Delivered(ServiceDelivery),
    /// A delivery was cancelled.
    Cancelled(ServiceCancellation),
    /// A service was swapped for another.
    Exchanged(ServiceExchange),
    /// Another entry is undone.
    Reversed(ServiceReversal),
}

impl ServiceEntry {
    /// A delivery, under an id that no other entry has.
    pub fn delivered(id: impl Into<Arc<str>>, delivery: ServiceDelivery) -> Self {
        Self {
            id: id.into(),
            kind: ServiceEntryKind::Delivered(delivery),
        }
    }

    /// A cancellation, under an id that no other entry has.
    pub fn cancelled(id: impl Into<Arc<str>>, cancelled: ServiceCancellation) -> Self {
        Self {
            id: id.into(),
            kind: ServiceEntryKind::Cancelled(cancelled),
        }
    }

    /// What undoes another entry, under an id that no other entry has.
    pub fn reversed(id: impl Into<Arc<str>>, reversal: ServiceReversal) -> Self {
        Self {
            id: id.into(),
            kind: ServiceEntryKind::Reversed(reversal),
        }
    }

    /// An exchange, under an id that no other entry and no purchase has: it is the name of what was received in exchange.
    pub fn exchanged(id: impl Into<Arc<str>>, exchange: ServiceExchange) -> Self {
        Self {
            id: id.into(),
            kind: ServiceEntryKind::Exchanged(exchange),
        }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    pub(super) const fn shared_id(&self) -> &Arc<str> {
        &self.id
    }

    /// What it tells.
    #[must_use]
    pub const fn kind(&self) -> &ServiceEntryKind {
        &self.kind
    }

    /// Its date.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        match &self.kind {
            ServiceEntryKind::Delivered(delivery) => delivery.on,
            ServiceEntryKind::Cancelled(cancelled) => cancelled.on,
            ServiceEntryKind::Exchanged(exchange) => exchange.on(),
            ServiceEntryKind::Reversed(reversal) => reversal.on,
        }
    }
}

/// A delivery of a service, in part or in whole.
///
/// For Proactive Credits it is a redemption.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ServiceDelivery {
    of: Arc<str>,
    on: NaiveDate,
    last_day: NaiveDate,
    amount: Money,
    in_time: Option<Money>,
}

impl ServiceDelivery {
    /// On the date `on`, `amount` of the price of the purchase, or of the exchange, with the id `of` was delivered.
    pub fn new(of: impl Into<Arc<str>>, on: NaiveDate, amount: Money) -> Self {
        Self {
            of: of.into(),
            on,
            last_day: on,
            amount,
            in_time: None,
        }
    }

    /// The same delivery, which began on its date and ended on `last_day`.
    #[must_use]
    pub fn with_last_day(self, last_day: NaiveDate) -> Self {
        Self { last_day, ..self }
    }

    /// The same delivery, of which this much came by the last date on which what was delivered could be used: the reading
    /// [`UsedInTime`](crate::document::UsedInTime) asks for it of a delivery that runs across that date.
    #[must_use]
    pub fn with_in_time(self, in_time: Money) -> Self {
        Self {
            in_time: Some(in_time),
            ..self
        }
    }

    /// The id of the purchase, or of the exchange by which the service was received.
    #[must_use]
    pub fn of(&self) -> &str {
        &self.of
    }

    /// The same delivery, of another amount.
    pub(super) fn of_amount(self, amount: Money) -> Self {
        Self { amount, ..self }
    }

    pub(super) const fn shared_of(&self) -> &Arc<str> {
        &self.of
    }

    /// When it was delivered; of one that took several days, when it began.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// When it ended.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.last_day
    }

    /// How much of it came by the last date on which what was delivered could be used, where that is known.
    #[must_use]
    pub const fn in_time(&self) -> Option<Money> {
        self.in_time
    }

    /// Whether its facts contradict each other.
    fn check(&self) -> Result<(), QuestionError> {
        let in_time = self.in_time.map(|amount| ("in_time", amount));
        for (field, amount) in [Some(("amount", self.amount)), in_time]
            .into_iter()
            .flatten()
        {
            if amount.is_negative() {
                return Err(QuestionError::new(
                    field,
                    amount,
                    Problem::NegativeAmount { amount },
                ));
            }
        }
        if let Some((field, amount)) = in_time {
            let order = amount.checked_cmp(self.amount);
            if order
                .map_err(QuestionError::arithmetic(field, amount))?
                .is_gt()
            {
                return Err(QuestionError::new(
                    field,
                    amount,
                    Problem::AmountTooLarge {
                        amount,
                        other: "amount",
                        most: self.amount,
                    },
                ));
            }
        }
        if self.last_day < self.on {
            return Err(QuestionError::new(
                "last_day",
                self.last_day,
                Problem::DateTooEarly {
                    on: self.last_day,
                    not_before: self.on,
                },
            ));
        }
        Ok(())
    }

    /// How much of the price was delivered; not below zero, in the currency of the price.
    #[must_use]
    pub const fn amount(&self) -> Money {
        self.amount
    }
}
