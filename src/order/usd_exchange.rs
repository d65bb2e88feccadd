use alloc::string::String;

use chrono::NaiveDate;

use super::{Order, PartialUsdExchange, check::non_empty};
use crate::{
    finding::{Finding, Findings, Path},
    money::{Currency, Money, Rate, Rounding, Unrounded},
};

/// What a US dollar is worth in the order's currency: the services description gives some amounts in US dollars, such as that
/// of `2.1/flex-cap-credits-and-custom`.
///
/// # Example
///
/// ```
/// # use unified_support::chrono::NaiveDate;
/// # use unified_support::order::{LocationDraft, Order, OrderDraft, TermDraft};
/// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// # let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
/// # let paris = LocationDraft::new("paris", "FR", "Europe/Paris", []);
/// # let draft = OrderDraft::new("1", date(2025, 12, 15), term, "EUR", "paris", [paris]);
/// use unified_support::order::UsdExchangeDraft;
///
/// // 92 cents of a euro for one dollar, and not dollars for a euro.
/// let exchange = UsdExchangeDraft::new("0.92".parse().unwrap(), date(2025, 12, 15), "treasury");
/// let order = Order::try_from(draft.with_usd_exchange(exchange))?;
/// assert_eq!(order.usd_exchange().unwrap().units_per_usd().to_string(), "0.92");
/// # Ok::<(), unified_support::finding::Findings>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsdExchange {
    units_per_usd: Rate,
    dated: NaiveDate,
    source: String,
}

impl UsdExchange {
    /// Units of the order's currency for one US dollar, above zero.
    #[must_use]
    pub const fn units_per_usd(&self) -> Rate {
        self.units_per_usd
    }

    /// The date of the rate.
    #[must_use]
    pub const fn dated(&self) -> NaiveDate {
        self.dated
    }

    /// Where the rate is from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    pub(super) fn check(
        draft: PartialUsdExchange,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let rate = draft.units_per_usd;
        let rate = rate.and_then(|rate| above_zero(rate, &path.key("units_per_usd"), findings));
        let source = draft.source;
        let source = source.and_then(|source| non_empty(source, &path.key("source"), findings));
        Some(Self {
            units_per_usd: rate?,
            dated: draft.dated?,
            source: source?,
        })
    }
}

impl Order {
    /// `dollars` in the order's currency, exact; none without an exchange rate. What is held against it is whole minor units:
    /// what may not exceed it is compared with it rounded down, what must reach it with it rounded up.
    pub(crate) fn in_order_currency(&self, dollars: Money) -> Option<Unrounded> {
        if self.currency() == dollars.currency() {
            return Some(dollars.into());
        }
        let rate = self.usd_exchange()?.units_per_usd();
        let dollars = Money::try_new(dollars.amount(), self.currency()).ok()?;
        Some(dollars.times(rate))
    }

    /// The least in `currency` that is worth `dollars`; none without the exchange rate that tells.
    pub(crate) fn least_worth(&self, dollars: Money, currency: Currency) -> Option<Money> {
        if currency == dollars.currency() {
            Some(dollars)
        } else if currency == self.currency() {
            self.in_order_currency(dollars)?.round(Rounding::Up).ok()
        } else {
            None
        }
    }
}

fn above_zero(rate: Rate, path: &Path, findings: &mut Findings) -> Option<Rate> {
    if rate > Rate::ZERO {
        return Some(rate);
    }
    let message = "expected a rate above zero";
    findings.push(Finding::error("rate_out_of_range", path.clone(), message).with_value(rate));
    None
}
