use core::cmp::Ordering;
use core::fmt;

use alloc::vec::Vec;

use super::amount::Money;
use super::currency::Currency;
use super::error::TierError;
use super::rate::Rate;
use super::rounding::Rounding;
use super::unrounded::Unrounded;

/// What an amount is charged by its size: a rate for each of several tiers, and perhaps the least that is charged.
///
/// The tiers begin at nothing and follow each other up to the last, which has no end: every amount that is not
/// negative is charged, and in one way. A tier holds the amounts from its begin on, which it includes, to its end, which
/// is the begin of the next and belongs to that.
///
/// # Example: two ways to charge by tiers
///
/// ```
/// use unified_support::money::{Currency, Money, Rounding, Tier, TierSchedule, Tiering};
///
/// let usd = |dollars: i64| Money::from_minor_units(dollars * 100, Currency::USD);
/// let tiers = [
///     Tier::new(usd(0), Some(usd(1_000_000)), "0.1".parse()?),
///     Tier::new(usd(1_000_000), None, "0.05".parse()?),
/// ];
/// let marginal = TierSchedule::try_new(Tiering::Marginal, tiers, None)?;
/// let fee = marginal.charge(usd(1_200_000), Rounding::HalfAwayFromZero)?;
/// assert_eq!(fee.charged(), usd(110_000)); // 10 % of the first million, 5 % of the rest
///
/// // Where the rate falls with the size, the whole amount at one rate costs less just past an edge than just before.
/// let whole = TierSchedule::try_new(Tiering::WholeAmount, tiers, None)?;
/// let fee = |dollars| whole.charge(usd(dollars), Rounding::HalfAwayFromZero).map(|fee| fee.charged());
/// assert_eq!(fee(999_999)?.to_string(), "99999.90 USD");
/// assert_eq!(fee(1_000_000)?, usd(50_000));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TierSchedule {
    tiering: Tiering,
    currency: Currency,
    tiers: Vec<Tier>,
    floor: Option<Money>,
}

/// Which part of an amount the rate of a tier is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "a third way would change what is charged: callers must see it"
)]
pub enum Tiering {
    /// What of the amount lies in the tier: the charge never falls as the amount grows.
    Marginal,
    /// The whole amount, by the tier in which it lies.
    WholeAmount,
}

impl Tiering {
    /// Both, in order.
    pub const ALL: &[Self] = &[Self::Marginal, Self::WholeAmount];

    /// The name in `snake_case`, such as `whole_amount`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Marginal => "marginal",
            Self::WholeAmount => "whole_amount",
        }
    }
}

impl fmt::Display for Tiering {
    /// The same as [`Tiering::as_str`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One tier: the amounts from its begin to its end, and the rate for them. [`TierSchedule::try_new`] checks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tier {
    from: Money,
    until: Option<Money>,
    rate: Rate,
}

impl Tier {
    /// The tier of the amounts from `from` on, which it includes, to `until`, which it does not; none for the last.
    #[must_use]
    pub const fn new(from: Money, until: Option<Money>, rate: Rate) -> Self {
        Self { from, until, rate }
    }

    /// The least amount in it.
    #[must_use]
    pub const fn from(&self) -> Money {
        self.from
    }

    /// The least amount above it; none for the last.
    #[must_use]
    pub const fn until(&self) -> Option<Money> {
        self.until
    }

    /// Its rate.
    #[must_use]
    pub const fn rate(&self) -> Rate {
        self.rate
    }
}

impl TierSchedule {
    /// The schedule of `tiers`, in their order; whatever they come to, `floor` is the least that is charged.
    ///
    /// # Errors
    ///
    /// The first of these, tier by tier, then the floor:
    ///
    /// - no tiers
    /// - an amount in another currency than the begin of the first tier
    /// - a negative rate or floor
    /// - a first tier that does not begin at nothing
    /// - a tier that ends where it begins, or before
    /// - a tier that begins after the end of the one before: a gap
    /// - a tier that begins before the end of the one before, or follows one without an end: an overlap, or tiers out of
    ///   order
    /// - a last tier with an end
    ///
    /// # Example: every amount must be in one tier
    ///
    /// ```
    /// use unified_support::money::{Currency, Money, Rate, Tier, TierError, TierSchedule, Tiering};
    ///
    /// let euros = |euros: i64| Money::from_minor_units(euros * 100, Currency::EUR);
    /// let tiers = |begin| [
    ///     Tier::new(euros(0), Some(euros(1_000)), Rate::percent(10)),
    ///     Tier::new(begin, None, Rate::percent(5)),
    /// ];
    /// let built = |begin| TierSchedule::try_new(Tiering::Marginal, tiers(begin), None);
    /// assert!(built(euros(1_000)).is_ok());
    /// let (from, before) = (euros(1_001), euros(1_000));
    /// assert_eq!(built(from).unwrap_err(), TierError::Gap { tier: 1, from, before });
    /// let error = built(euros(999)).unwrap_err();
    /// assert_eq!(error.to_string(), "tiers[1] begins at 999.00 EUR, before the end of the tier before it (1000.00 EUR)");
    /// ```
    pub fn try_new(
        tiering: Tiering,
        tiers: impl IntoIterator<Item = Tier>,
        floor: Option<Money>,
    ) -> Result<Self, TierError> {
        let tiers: Vec<Tier> = tiers.into_iter().collect();
        let first = tiers.first().ok_or(TierError::NoTiers)?;
        let currency = first.from.currency();
        let mut end = Some(Money::zero(currency));
        for (index, tier) in tiers.iter().enumerate() {
            tier.check(index, end, currency)?;
            end = tier.until;
        }
        if let Some(until) = end {
            return Err(TierError::EndOfLast { until });
        }
        if let Some(floor) = floor {
            currency.same_as(floor.currency())?;
            if floor.is_negative() {
                return Err(TierError::NegativeFloor { floor });
            }
        }
        Ok(Self {
            tiering,
            currency,
            tiers,
            floor,
        })
    }

    /// Which part of an amount the rate of a tier is for.
    #[must_use]
    pub const fn tiering(&self) -> Tiering {
        self.tiering
    }

    /// The currency of its amounts.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// The tiers, from the lowest.
    #[must_use]
    pub fn tiers(&self) -> &[Tier] {
        &self.tiers
    }

    /// The least that is charged, if the schedule states it.
    #[must_use]
    pub const fn floor(&self) -> Option<Money> {
        self.floor
    }

    /// What `amount` is charged. The tiers are added exactly; their sum is rounded once.
    ///
    /// # Errors
    ///
    /// - a negative amount
    /// - an amount in another currency
    /// - a charge out of range
    ///
    /// # Example: the least that is charged
    ///
    /// ```
    /// use unified_support::money::{Currency, Money, Rate, Rounding, Tier, TierSchedule, Tiering};
    ///
    /// let yen = |yen| Money::from_minor_units(yen, Currency::JPY);
    /// let tiers = [Tier::new(yen(0), None, Rate::percent(10))];
    /// let schedule = TierSchedule::try_new(Tiering::Marginal, tiers, Some(yen(5_000)))?;
    /// let fee = schedule.charge(yen(49_985), Rounding::HalfAwayFromZero)?;
    /// assert_eq!(fee.exact().to_string(), "4998.5 JPY");
    /// assert_eq!((fee.rounded(), fee.charged()), (yen(4_999), yen(5_000)));
    /// assert!(fee.is_floor());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn charge(&self, amount: Money, rounding: Rounding) -> Result<TieredCharge, TierError> {
        let mut exact = Unrounded::from(Money::zero(self.currency));
        for part in self.parts(amount)? {
            exact = exact.checked_add(part.charge())?;
        }
        let rounded = exact.round(rounding)?;
        let floor = self.floor.unwrap_or(rounded);
        let is_floor = rounded.checked_cmp(floor)?.is_lt();
        Ok(TieredCharge {
            exact,
            rounded,
            charged: if is_floor { floor } else { rounded },
            is_floor,
        })
    }

    /// What of `amount` is charged in which tier, from the lowest; the parts add up to the amount. By the whole amount there is
    /// one, else one for each tier up to that of the amount: an amount of nothing lies in the first tier.
    ///
    /// # Errors
    ///
    /// - a negative amount
    /// - an amount in another currency
    ///
    /// # Example: an amount at an edge lies above it
    ///
    /// ```
    /// use unified_support::money::{Currency, Money, Rate, Tier, TierSchedule, Tiering};
    ///
    /// let fils = |fils| Money::from_minor_units(fils, Currency::KWD);
    /// let tiers = [
    ///     Tier::new(fils(0), Some(fils(1_000)), Rate::percent(10)),
    ///     Tier::new(fils(1_000), None, Rate::percent(20)),
    /// ];
    /// let schedule = TierSchedule::try_new(Tiering::Marginal, tiers, None)?;
    /// let parts = |amount| schedule.parts(amount).map(|parts| parts.map(|part| part.amount().minor_units()).collect::<Vec<_>>());
    /// assert_eq!(parts(fils(999))?, [999]);
    /// assert_eq!(parts(fils(1_000))?, [1_000, 0]);
    /// assert_eq!(parts(fils(1_001))?, [1_000, 1]);
    /// # Ok::<(), unified_support::money::TierError>(())
    /// ```
    pub fn parts(&self, amount: Money) -> Result<impl Iterator<Item = TierPart> + '_, TierError> {
        self.currency.same_as(amount.currency())?;
        if amount.is_negative() {
            return Err(TierError::NegativeAmount { amount });
        }
        let units = amount.minor_units();
        let reached = self
            .tiers
            .partition_point(|tier| tier.from.minor_units() <= units);
        let first = match self.tiering {
            Tiering::Marginal => 0,
            Tiering::WholeAmount => reached.saturating_sub(1),
        };
        let tiers = self.tiers.iter().enumerate().take(reached).skip(first);
        Ok(tiers.map(move |(index, tier)| TierPart {
            tier: index,
            rate: tier.rate,
            amount: match self.tiering {
                Tiering::Marginal => tier.part_of(amount),
                Tiering::WholeAmount => amount,
            },
        }))
    }
}

/// What is charged for an amount by a [`TierSchedule`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[must_use = "a charge that is not looked at is not charged"]
pub struct TieredCharge {
    exact: Unrounded,
    rounded: Money,
    charged: Money,
    is_floor: bool,
}

impl TieredCharge {
    /// What the tiers come to, exactly.
    pub const fn exact(self) -> Unrounded {
        self.exact
    }

    /// What they come to in whole minor units.
    #[must_use]
    pub const fn rounded(self) -> Money {
        self.rounded
    }

    /// What is charged: what the tiers come to, or the floor where that is more.
    #[must_use]
    pub const fn charged(self) -> Money {
        self.charged
    }

    /// Whether the floor is charged, as the tiers come to less.
    #[must_use]
    pub const fn is_floor(self) -> bool {
        self.is_floor
    }
}

/// The part of an amount that is charged at the rate of one tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TierPart {
    tier: usize,
    amount: Money,
    rate: Rate,
}

impl TierPart {
    /// The place of the tier in the schedule, from zero.
    #[must_use]
    pub const fn tier(self) -> usize {
        self.tier
    }

    /// How much of the amount it is.
    #[must_use]
    pub const fn amount(self) -> Money {
        self.amount
    }

    /// The rate of the tier.
    #[must_use]
    pub const fn rate(self) -> Rate {
        self.rate
    }

    /// What the part is charged, exactly.
    pub fn charge(self) -> Unrounded {
        self.amount.times(self.rate)
    }
}

impl Tier {
    /// Checks the tier at `index`, where the one before ends at `end`.
    fn check(&self, index: usize, end: Option<Money>, currency: Currency) -> Result<(), TierError> {
        let (tier, from) = (index, self.from);
        for amount in [Some(from), self.until].into_iter().flatten() {
            currency.same_as(amount.currency())?;
        }
        if self.rate < Rate::ZERO {
            let rate = self.rate;
            return Err(TierError::NegativeRate { tier, rate });
        }
        let Some(before) = end else {
            return Err(TierError::AfterEndless { tier });
        };
        match from.minor_units().cmp(&before.minor_units()) {
            Ordering::Equal => {}
            _ if tier == 0 => return Err(TierError::BeginOfFirst { from }),
            Ordering::Less => return Err(TierError::Overlap { tier, from, before }),
            Ordering::Greater => return Err(TierError::Gap { tier, from, before }),
        }
        match self.until {
            Some(until) if until.minor_units() <= from.minor_units() => {
                Err(TierError::Empty { tier, from, until })
            }
            _ => Ok(()),
        }
    }

    /// What of `amount`, which reaches the tier, lies in it.
    fn part_of(&self, amount: Money) -> Money {
        let begin = self.from.minor_units();
        let end = self.until.map_or(i64::MAX, Money::minor_units);
        let units = amount.minor_units().min(end).saturating_sub(begin);
        Money::from_minor_units(units, amount.currency())
    }
}
