//! Whether what an entry names was bought or received.

use alloc::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    ServiceExchange,
    log::{ServiceEntry, ServiceEntryKind},
};
use crate::{
    decision::{Problem, QuestionError},
    money::Money,
    order::{Order, Purchase, Term},
};

/// What an entry can name.
pub(super) struct Names<'a> {
    term: Term,
    purchases: BTreeMap<&'a str, &'a Purchase>,
    exchanges: BTreeMap<&'a str, &'a ServiceExchange>,
}

impl<'a> Names<'a> {
    pub(super) fn of(order: &'a Order, entries: &[&'a ServiceEntry]) -> Self {
        let purchases = order.purchases().iter();
        let exchanges = entries.iter().filter_map(|entry| match entry.kind() {
            ServiceEntryKind::Exchanged(exchange) => Some((entry.id(), exchange)),
            _ => None,
        });
        Self {
            term: order.term(),
            purchases: purchases
                .map(|purchase| (purchase.id(), purchase))
                .collect(),
            exchanges: exchanges.collect(),
        }
    }

    /// Checks that what `entry` names was bought, or had in exchange, by then.
    pub(super) fn check(&self, entry: &ServiceEntry) -> Result<(), QuestionError> {
        match entry.kind() {
            ServiceEntryKind::Delivered(delivery) => {
                let (price, since) = self.delivered(delivery.of())?;
                same_currency("amount", delivery.amount(), price)?;
                not_before(delivery.on(), since)
            }
            ServiceEntryKind::Cancelled(cancelled) => {
                let (price, since) = self.had("of", cancelled.of())?;
                same_currency("amount", cancelled.amount(), price)?;
                not_before(cancelled.on(), since)
            }
            ServiceEntryKind::Reversed(_) => Ok(()),
            ServiceEntryKind::Exchanged(exchange) => {
                if self.purchases.contains_key(entry.id()) {
                    return Err(QuestionError::new(
                        "id",
                        entry.id(),
                        Problem::RepeatedId {
                            id: entry.id().into(),
                        },
                    ));
                }
                check_exchange(exchange, self.had("of", exchange.purchase())?)
            }
        }
    }

    /// The price of what `id` names, and from when on it can be delivered.
    fn delivered(&self, id: &str) -> Result<(Money, NaiveDate), QuestionError> {
        if let Some(purchase) = self.purchases.get(id) {
            let first_day = purchase.first_day().max(self.term.first_day());
            let since = purchase.bought_on().max(first_day);
            return Ok((purchase.price(), since));
        }
        self.had("of", id)
    }

    /// The price of what `id` names in the field `field`, and since when it was bought or had.
    pub(super) fn had(
        &self,
        field: &'static str,
        id: &str,
    ) -> Result<(Money, NaiveDate), QuestionError> {
        if let Some(purchase) = self.purchases.get(id) {
            return Ok((purchase.price(), purchase.bought_on()));
        }
        let exchange = self.exchanges.get(id);
        let exchange = exchange.ok_or_else(|| unknown(field, id))?;
        Ok((exchange.price(), exchange.on()))
    }
}

/// Checks that what is to be swapped was bought, or had, by then, and in the currency of the other: its price, and since when it is
/// there.
pub(super) fn check_exchange(
    exchange: &ServiceExchange,
    (price, since): (Money, NaiveDate),
) -> Result<(), QuestionError> {
    same_currency("price", exchange.price(), price)?;
    if let Some(current_price) = exchange.current_price() {
        same_currency("current_price", current_price, price)?;
    }
    not_before(exchange.on(), since)
}

pub(super) fn unknown(field: &'static str, id: &str) -> QuestionError {
    QuestionError::new(field, id, Problem::UnknownPurchase { id: id.into() })
}

fn same_currency(field: &'static str, amount: Money, price: Money) -> Result<(), QuestionError> {
    let compared = amount.checked_cmp(price);
    compared
        .map(|_| ())
        .map_err(QuestionError::arithmetic(field, amount))
}

fn not_before(on: NaiveDate, not_before: NaiveDate) -> Result<(), QuestionError> {
    if on < not_before {
        return Err(QuestionError::new(
            "on",
            on,
            Problem::DateTooEarly { on, not_before },
        ));
    }
    Ok(())
}
