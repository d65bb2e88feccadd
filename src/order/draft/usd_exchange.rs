use alloc::string::String;

use chrono::NaiveDate;

use super::part::draft;
use crate::money::Rate;

draft! {
    /// What a US dollar is worth in the order's currency, as it is written.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct UsdExchangeDraft, read as PartialUsdExchange {
        /// Units of the order's currency for one US dollar, above zero.
        pub units_per_usd: Rate,
        /// The date of the rate.
        pub dated: NaiveDate,
        /// Where the rate is from.
        pub source: String,
    }
}

impl UsdExchangeDraft {
    /// One US dollar was worth this many units of the order's currency on `dated`, according to `source`.
    #[must_use]
    pub fn new(units_per_usd: Rate, dated: NaiveDate, source: impl Into<String>) -> Self {
        Self {
            units_per_usd,
            dated,
            source: source.into(),
        }
    }
}
