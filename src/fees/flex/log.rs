//! What an order does not say of the services that were bought: deliveries and exchanges.

use alloc::{collections::BTreeSet, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::ServiceExchange;
use crate::{decision::Error, money::Money};

/// What became of the services that were bought: deliveries and exchanges, each with an id and a date.
///
/// The order in which the entries are given does not matter: they are taken by their dates, on one date exchanges before
/// deliveries, and then by their ids. What an entry names is checked against the order when a question is asked.
///
/// # Example: the order of entries does not matter
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::fees::{Delivery, ServiceEntry, ServiceLog};
/// use unified_support::money::{Currency, Money};
///
/// let delivered = |id: &str, day, cents| {
///     let on = NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
///     ServiceEntry::delivered(id, Delivery::new("workshops", on, Money::from_minor_units(cents, Currency::EUR)))
/// };
/// let log = ServiceLog::try_new([delivered("d2", 9, 50_000), delivered("d1", 2, 25_000)])?;
/// assert_eq!(log, ServiceLog::try_new([delivered("d1", 2, 25_000), delivered("d2", 9, 50_000)])?);
///
/// let error = ServiceLog::try_new([delivered("d1", 2, 25_000), delivered("d1", 9, 50_000)]).unwrap_err();
/// assert_eq!(error.to_string(), "entry `d1`: id: two have the id `d1`");
/// # Ok::<(), unified_support::decision::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceLog {
    entries: Vec<ServiceEntry>,
}

impl ServiceLog {
    /// A log of `entries`, in any order.
    ///
    /// # Errors
    ///
    /// Of an entry, which the error names:
    ///
    /// - [`Error::RepeatedId`]: another has its id.
    /// - [`Error::NegativeAmount`]: its amount is below zero.
    pub fn try_new(entries: impl IntoIterator<Item = ServiceEntry>) -> Result<Self, Error> {
        let mut entries: Vec<_> = entries.into_iter().collect();
        let mut ids = BTreeSet::new();
        for entry in &entries {
            if !ids.insert(entry.id()) {
                return Err(Error::in_entry(entry.id())(Error::RepeatedId {
                    field: "id",
                    id: entry.id().into(),
                }));
            }
            let (field, amount) = match entry.kind() {
                ServiceEntryKind::Delivered(delivery) => ("amount", delivery.amount()),
                ServiceEntryKind::Exchanged(exchange) => ("price", exchange.price()),
            };
            if amount.is_negative() {
                return Err(Error::in_entry(entry.id())(Error::NegativeAmount {
                    field,
                    amount,
                }));
            }
        }
        entries.sort_by(|one, other| one.order().cmp(&other.order()));
        Ok(Self { entries })
    }

    /// The entries in the order in which they are taken.
    #[must_use]
    pub fn entries(&self) -> &[ServiceEntry] {
        &self.entries
    }
}

/// One entry of a [`ServiceLog`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceEntry {
    id: Arc<str>,
    kind: ServiceEntryKind,
}

/// What an entry tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ServiceEntryKind {
    /// A service was delivered, in part or in whole.
    Delivered(Delivery),
    /// A service was swapped for another.
    Exchanged(ServiceExchange),
}

impl ServiceEntry {
    /// A delivery, under an id that no other entry has.
    pub fn delivered(id: impl Into<Arc<str>>, delivery: Delivery) -> Self {
        Self {
            id: id.into(),
            kind: ServiceEntryKind::Delivered(delivery),
        }
    }

    /// An exchange, under an id that no other entry and no purchase has: it is the name of what was had in exchange.
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

    fn order(&self) -> (NaiveDate, bool, &str) {
        let is_delivery = matches!(self.kind, ServiceEntryKind::Delivered(_));
        (self.on(), is_delivery, self.id())
    }
}

/// That a service was delivered, in part or in whole.
///
/// Of Proactive Credits it is that they were redeemed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    of: Arc<str>,
    on: NaiveDate,
    amount: Money,
}

impl Delivery {
    /// So much of the price of the purchase, or of the exchange, with the id `of` was delivered on the date `on`.
    pub fn new(of: impl Into<Arc<str>>, on: NaiveDate, amount: Money) -> Self {
        Self {
            of: of.into(),
            on,
            amount,
        }
    }

    /// The id of the purchase, or of the exchange by which the service was had.
    #[must_use]
    pub fn of(&self) -> &str {
        &self.of
    }

    pub(super) const fn shared_of(&self) -> &Arc<str> {
        &self.of
    }

    /// When it was delivered.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// How much of the price was delivered; not below zero, in the currency of the price.
    #[must_use]
    pub const fn amount(&self) -> Money {
        self.amount
    }
}
