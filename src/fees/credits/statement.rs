//! The balances of an order's credits, and how they came about.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::{data::datum, document::names::named, money::Credits};

datum! {
    /// The Proactive Credits of an order as of a date.
    ///
    /// Of each location what was bought, received and went back is what was redeemed, given, lost and is left.
    /// What was undone counts as though it had never been; the lines tell it.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct CreditStatement {
        /// The date as of which it is; what is later changes nothing.
        pub as_of: NaiveDate,
        /// Everything that happened, in its order, each with the balance after it.
        pub lines: Vec<CreditLine>,
        /// The balance of each location, in the order of the order.
        pub balances: Vec<LocationBalance>,
    }

    /// A line of a [`CreditStatement`]: one change of one balance.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct CreditLine {
        /// The date; of credits that are lost the one after their last day.
        pub on: NaiveDate,
        /// What happened.
        pub kind: CreditLineKind,
        /// The id of the purchase or of the entry; none of credits that are lost.
        pub id: Option<Arc<str>>,
        /// The id of the location.
        pub location: Arc<str>,
        /// How many credits.
        pub credits: Credits,
        /// The last day on which they can be used, of credits that were bought, are lost or had been.
        pub last_day: Option<NaiveDate>,
        /// The balance of the location after it.
        pub balance: Credits,
    }

    /// The credits of one location as of a date.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct LocationBalance {
        /// The id of the location.
        pub location: Arc<str>,
        /// Its credits, by what happened to them.
        pub totals: CreditTotals = flat,
        /// What is left.
        pub balance: Credits,
        /// What is left, by the last day on which it can be used.
        pub lots: Vec<CreditLot>,
    }

    /// The credits of a location, by what happened to them.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct CreditTotals {
        /// What was bought for it.
        pub bought: Credits,
        /// What paid for services.
        pub redeemed: Credits,
        /// What went back of that.
        pub refunded: Credits,
        /// What was given for credits of other locations.
        pub exchanged_out: Credits,
        /// What was received for credits of other locations.
        pub exchanged_in: Credits,
        /// What was not used in time.
        pub lapsed: Credits,
    }

    /// Credits that can be used until one day.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct CreditLot {
        /// The last day on which they can be used.
        pub last_day: NaiveDate,
        /// How many there are; never none.
        pub credits: Credits,
    }
}

named! {
    /// What happened to the credits of a location.
    CreditLineKind, a "kind of line";
    /// They were bought.
    Purchase = "purchase",
    /// They paid for a service.
    Redemption = "redemption",
    /// They went back, as the service that they paid for was cancelled.
    Refund = "refund",
    /// They were given for those of another location.
    ExchangeOut = "exchange_out",
    /// They were received for those of another location.
    ExchangeIn = "exchange_in",
    /// They were not used in time, and are lost.
    Lapse = "lapse",
    /// They came back, as the entry was undone that had taken them.
    ReversalIn = "reversal_in",
    /// They were taken out again, as the entry was undone that had put them in.
    ReversalOut = "reversal_out",
    /// They had been lost and are not any more, as the entry was undone that had put them in.
    LapseUndone = "lapse_undone",
}
