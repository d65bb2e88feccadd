//! The balances of an order's credits, and how they came about.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::{document::names::named, money::Credits};

/// The Proactive Credits of an order as of a date.
///
/// Of each location what was bought, received and went back is what was redeemed, given, lost and is left.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Statement {
    pub(super) as_of: NaiveDate,
    pub(super) lines: Vec<Line>,
    pub(super) balances: Vec<LocationBalance>,
}

impl Statement {
    /// The date as of which it is; what is later changes nothing.
    #[must_use]
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// Everything that happened, in its order, each with the balance after it.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The balance of each location, in the order of the order.
    #[must_use]
    pub fn balances(&self) -> &[LocationBalance] {
        &self.balances
    }
}

named! {
    /// What happened to the credits of a location.
    LineKind, a "kind of line";
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
}

/// A line of a [`Statement`]: one change of one balance.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    pub(super) on: NaiveDate,
    pub(super) kind: LineKind,
    pub(super) id: Option<Arc<str>>,
    pub(super) location: Arc<str>,
    pub(super) credits: Credits,
    pub(super) last_day: Option<NaiveDate>,
    pub(super) balance: Credits,
}

impl Line {
    /// The date; of credits that are lost the one after their last day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// What happened.
    #[must_use]
    pub const fn kind(&self) -> LineKind {
        self.kind
    }

    /// The id of the purchase or of the entry; none of credits that are lost.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The id of the location.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// How many credits.
    #[must_use]
    pub const fn credits(&self) -> Credits {
        self.credits
    }

    /// The last day on which they can be used, of credits that were bought or are lost.
    #[must_use]
    pub const fn last_day(&self) -> Option<NaiveDate> {
        self.last_day
    }

    /// The balance of the location after it.
    #[must_use]
    pub const fn balance(&self) -> Credits {
        self.balance
    }
}

/// The credits of one location as of a date.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LocationBalance {
    pub(super) location: Arc<str>,
    pub(super) totals: Totals,
    pub(super) balance: Credits,
    pub(super) lots: Vec<Lot>,
}

/// What became of the credits of a location, by what happened to them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Totals {
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
pub struct Lot {
    /// The last day on which they can be used.
    pub last_day: NaiveDate,
    /// How many there are; never none.
    pub credits: Credits,
}

impl LocationBalance {
    /// The id of the location.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// What became of its credits.
    #[must_use]
    pub const fn totals(&self) -> Totals {
        self.totals
    }

    /// What is left.
    #[must_use]
    pub const fn balance(&self) -> Credits {
        self.balance
    }

    /// What is left, by the last day on which it can be used.
    #[must_use]
    pub fn lots(&self) -> &[Lot] {
        &self.lots
    }
}
