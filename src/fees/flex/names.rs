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
            ServiceEntryKind::Delivered(_) => None,
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
                let purchase = self.purchases.get(exchange.purchase());
                check_exchange("of", exchange, purchase.copied())
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
        let exchange = self.exchanges.get(id);
        let exchange = exchange.ok_or_else(|| unknown("of", id))?;
        Ok((exchange.price(), exchange.on()))
    }
}

/// Checks that `purchase`, which is to be swapped and which the field `of` names, was made by then, and in the currency of the
/// other.
pub(super) fn check_exchange(
    of: &'static str,
    exchange: &ServiceExchange,
    purchase: Option<&Purchase>,
) -> Result<(), QuestionError> {
    let purchase = purchase.ok_or_else(|| unknown(of, exchange.purchase()))?;
    same_currency("price", exchange.price(), purchase.price())?;
    if let Some(current_price) = exchange.current_price() {
        same_currency("current_price", current_price, purchase.price())?;
    }
    not_before(exchange.on(), purchase.bought_on())
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
