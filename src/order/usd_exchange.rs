use alloc::string::String;

use chrono::NaiveDate;

use super::{PartialUsdExchange, check::non_empty, problem::OrderProblem};
use crate::{
    finding::{Finding, Findings, Level, Path, codes},
    money::Rate,
};

/// What a US dollar is worth in the order's currency: the services description gives some amounts in US dollars, such as that
/// of `2.1/flex-cap-credits-and-custom`.
///
/// # Example
///
/// ```
/// # use unified_support::chrono::NaiveDate;
/// use unified_support::order::{Order, OrderDraft, UsdExchangeDraft};
/// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
///
/// // 92 cents of a euro for one dollar, and not dollars for a euro.
/// let exchange = UsdExchangeDraft::new("0.92".parse().unwrap(), date(2025, 12, 15), "treasury");
/// let order = Order::try_from(OrderDraft::example().with_usd_exchange(exchange))?;
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

    /// The date of the rate: by the reading [`RateDate`](crate::document::RateDate) it must be of a certain day to be used.
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

fn above_zero(rate: Rate, path: &Path, findings: &mut Findings) -> Option<Rate> {
    if rate > Rate::ZERO {
        return Some(rate);
    }
    findings.push(
        Finding::of(
            Level::Error,
            codes::RATE_OUT_OF_RANGE,
            path.clone(),
            OrderProblem::RateNotAboveZero,
        )
        .with_value(rate),
    );
    None
}
