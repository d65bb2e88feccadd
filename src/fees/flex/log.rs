//! What an order does not say about the services that were bought: deliveries and exchanges.

use alloc::{collections::BTreeSet, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::ServiceExchange;
use crate::{
    decision::{Problem, QuestionError},
    money::Money,
};

/// What happened to the services that were bought: deliveries and exchanges, each with an id and a date.
///
/// Entries are taken by their dates, and on one date in the order in which they are given; but what was received in exchange is
/// delivered after it was received. What an entry names is checked against the order when a question is asked.
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
                ServiceEntryKind::Exchanged(exchange) => exchange.check(),
            };
            checked.map_err(in_list)?;
        }
        let had = entries.iter().filter_map(|entry| match entry.kind {
            ServiceEntryKind::Exchanged(_) => Some(Arc::clone(&entry.id)),
            ServiceEntryKind::Delivered(_) => None,
        });
        let had: BTreeSet<_> = had.collect();
        let is_of_had = |entry: &ServiceEntry| match &entry.kind {
            ServiceEntryKind::Delivered(delivery) => had.contains(&delivery.of),
            ServiceEntryKind::Exchanged(_) => false,
        };
        entries.sort_by_key(|entry| (entry.on(), is_of_had(entry)));
        Ok(Self { entries })
    }

    /// The entries in the order in which they are taken.
    #[must_use]
    pub fn entries(&self) -> &[ServiceEntry] {
        &self.entries
    }
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
    /// A service was swapped for another.
    Exchanged(ServiceExchange),
}

impl ServiceEntry {
    /// A delivery, under an id that no other entry has.
    pub fn delivered(id: impl Into<Arc<str>>, delivery: ServiceDelivery) -> Self {
        Self {
            id: id.into(),
            kind: ServiceEntryKind::Delivered(delivery),
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
            ServiceEntryKind::Exchanged(exchange) => exchange.on(),
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
