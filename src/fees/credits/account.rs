//! The credits of one location, by their lots and in the order in which these are used.

use alloc::{
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
    sync::Arc,
    vec::Vec,
};
use core::cmp::Reverse;

use chrono::NaiveDate;

use super::statement::{CreditLot, CreditTotals, LocationBalance};
use crate::{document::CreditUseOrder, money::Credits};

/// Credits that came to a location at one time, or a part of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Held {
    /// The id of the purchase, or of the entry that received them.
    pub(super) lot: Arc<str>,
    pub(super) bought_on: NaiveDate,
    pub(super) last_day: NaiveDate,
    pub(super) credits: Credits,
    /// How many came to the location before them: an account says it, and so what goes back finds its place.
    pub(super) came: usize,
}

#[derive(Debug)]
pub(super) struct Account {
    pub(super) location: Arc<str>,
    pub(super) totals: CreditTotals,
    pub(super) balance: Credits,
    /// All that was ever put in: what is taken out or lost is never more.
    put_in: Credits,
    order: CreditUseOrder,
    /// None of them is empty. They are used by two dates, and of the same dates in the order in which they came.
    held: BTreeMap<(NaiveDate, NaiveDate, usize), Held>,
    /// All that there ever were, empty or not.
    lots: BTreeSet<Arc<str>>,
    /// What was lost of those that came at one time.
    lapsed: BTreeMap<usize, Credits>,
    count: usize,
}

impl Account {
    pub(super) fn new(location: Arc<str>, order: CreditUseOrder) -> Self {
        Self {
            location,
            totals: CreditTotals::default(),
            balance: Credits::ZERO,
            put_in: Credits::ZERO,
            order,
            held: BTreeMap::new(),
            lots: BTreeSet::new(),
            lapsed: BTreeMap::new(),
            count: 0,
        }
    }

    /// Puts in a lot, and tells its place; none beyond all that can be held.
    pub(super) fn put(&mut self, held: Held) -> Option<Held> {
        self.lots.insert(held.lot.clone());
        let came = self.count;
        let held = Held { came, ..held };
        self.put_in = self.put_in.checked_add(held.credits)?;
        self.put_back(held.clone())?;
        self.count = self.count.saturating_add(1);
        Some(held)
    }

    /// Puts back what was taken out of a lot, to where it was.
    pub(super) fn put_back(&mut self, held: Held) -> Option<()> {
        if held.credits.is_zero() {
            return Some(());
        }
        self.balance = self.balance.checked_add(held.credits)?;
        let there = self.held.entry(key(self.order, &held));
        match there {
            Entry::Occupied(mut there) => {
                let credits = there.get().credits.checked_add(held.credits)?;
                there.get_mut().credits = credits;
            }
            Entry::Vacant(there) => {
                there.insert(held);
            }
        }
        Some(())
    }

    /// Takes out again what was put in, of no other lot.
    ///
    /// None if so much is not left of it. What was lost of it counts as left, and is not lost any more: how much that is.
    pub(super) fn take_back(&mut self, held: &Held) -> Option<Credits> {
        let key = key(self.order, held);
        let left = self
            .held
            .get(&key)
            .map_or(Credits::ZERO, |there| there.credits);
        let kept = left.min(held.credits);
        let lost = held.credits.checked_sub(kept)?;
        if !lost.is_zero() {
            let lapsed = self.lapsed.get_mut(&held.came)?;
            *lapsed = lapsed.checked_sub(lost)?;
            self.totals.lapsed = self.totals.lapsed.checked_sub(lost)?;
        }
        if let Some(there) = self.held.get_mut(&key) {
            there.credits = there.credits.checked_sub(kept)?;
        }
        self.held.retain(|_, held| !held.credits.is_zero());
        self.balance = self.balance.checked_sub(kept)?;
        Some(lost)
    }

    /// Takes `wanted` out of all, or of the lot that is named: what was taken of each. None if there are not so many.
    pub(super) fn take(&mut self, wanted: Credits, lot: Option<&str>) -> Option<Vec<Held>> {
        let available = lot.map_or(self.balance, |lot| self.left_of(lot));
        available.checked_sub(wanted)?;
        self.balance = self.balance.checked_sub(wanted)?;
        let mut taken = Vec::new();
        let mut left = wanted;
        let held = self.held.values_mut();
        for held in held.filter(|held| lot.is_none_or(|lot| *held.lot == *lot)) {
            let credits = held.credits.min(left);
            left = left.checked_sub(credits)?;
            if !credits.is_zero() {
                let of_it = held.clone();
                taken.push(Held { credits, ..of_it });
            }
            held.credits = held.credits.checked_sub(credits)?;
        }
        self.held.retain(|_, held| !held.credits.is_zero());
        Some(taken)
    }

    /// Takes out all that can be used until `last_day` and no longer.
    pub(super) fn lapse(&mut self, last_day: NaiveDate) -> Option<Credits> {
        let is_over = |held: &Held| held.last_day == last_day;
        let mut credits = Credits::ZERO;
        for held in self.held.values().filter(|held| is_over(held)) {
            credits = credits.checked_add(held.credits)?;
            let lapsed = self.lapsed.entry(held.came).or_default();
            *lapsed = lapsed.checked_add(held.credits)?;
        }
        self.held.retain(|_, held| !is_over(held));
        self.balance = self.balance.checked_sub(credits)?;
        self.totals.lapsed = self.totals.lapsed.checked_add(credits)?;
        (!credits.is_zero()).then_some(credits)
    }

    /// Whether it matters which are used first: they have different last days.
    pub(super) fn has_choice(&self) -> bool {
        let mut last_days = self.held.values().map(|held| held.last_day);
        let first = last_days.next();
        last_days.any(|last_day| Some(last_day) != first)
    }

    /// Whether there ever was such a lot.
    pub(super) fn knows(&self, lot: &str) -> bool {
        self.lots.contains(lot)
    }

    /// What is left of those that came with `held`, or was lost of them.
    pub(super) fn left_or_lost(&self, held: &Held) -> Credits {
        let left = self.held.get(&key(self.order, held));
        let left = left.map_or(Credits::ZERO, |there| there.credits);
        let lapsed = self.lapsed.get(&held.came).copied().unwrap_or_default();
        // Both were put in.
        left.checked_add(lapsed).unwrap_or(left)
    }

    /// What is left of a lot.
    pub(super) fn left_of(&self, lot: &str) -> Credits {
        sum(self.held.values().filter(|held| *held.lot == *lot))
    }

    pub(super) fn into_balance(self) -> LocationBalance {
        let mut lots = BTreeMap::<_, Credits>::new();
        for held in self.held.values() {
            let credits = lots.entry(held.last_day).or_default();
            // At most the balance.
            *credits = credits.checked_add(held.credits).unwrap_or(self.balance);
        }
        let lots = lots.into_iter();
        LocationBalance {
            location: self.location,
            totals: self.totals,
            balance: self.balance,
            lots: lots
                .map(|(last_day, credits)| CreditLot { last_day, credits })
                .collect(),
        }
    }
}

/// Where credits stand among those of their location.
const fn key(order: CreditUseOrder, held: &Held) -> (NaiveDate, NaiveDate, usize) {
    match order {
        CreditUseOrder::FirstBought => (held.bought_on, held.last_day, held.came),
        CreditUseOrder::EarliestLapse | CreditUseOrder::AsNamed => {
            (held.last_day, held.bought_on, held.came)
        }
    }
}

/// How many credits parts of a balance have: at most the balance.
fn sum<'h>(held: impl Iterator<Item = &'h Held>) -> Credits {
    held.fold(Credits::ZERO, |sum, held| {
        sum.checked_add(held.credits).unwrap_or(Credits::MAX)
    })
}

/// `received` for the lots `given`, each in proportion and by largest remainder; of equal remainders the earlier last day comes
/// first, and of one last day what was bought first.
pub(super) fn in_proportion(received: Credits, given: &[Held]) -> Vec<Credits> {
    let count = |credits: Credits| u128::from(credits.count().unsigned_abs());
    let all = given
        .iter()
        .fold(0_u128, |sum, held| sum.saturating_add(count(held.credits)))
        .max(1);
    // Both factors are below 2^63.
    let exact = |held: &Held| count(received).saturating_mul(count(held.credits));
    let quotient = |held: &Held| exact(held).checked_div(all).unwrap_or_default();
    let remainder = |held: &Held| exact(held).checked_rem(all).unwrap_or_default();
    let mut shares: Vec<_> = given.iter().map(quotient).collect();
    let mut by_remainder: Vec<_> = given.iter().zip(&mut shares).collect();
    by_remainder.sort_by_key(|(held, _)| (Reverse(remainder(held)), held.last_day, held.bought_on));
    let cut = given.iter().map(quotient);
    let left_over = cut.fold(count(received), u128::saturating_sub);
    for ((_, share), _) in by_remainder.into_iter().zip(0..left_over) {
        *share = share.saturating_add(1);
    }
    let shares = shares.into_iter();
    // None is more than what was received.
    shares
        .map(|share| i64::try_from(share).ok().and_then(Credits::try_new))
        .map(|share| share.unwrap_or(received))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_lose_nothing_and_go_by_the_largest_remainder() {
        let held = |day, credits: Credits| Held {
            lot: "lot".into(),
            bought_on: NaiveDate::from_ymd_opt(2025, 12, 15).unwrap(),
            last_day: NaiveDate::from_ymd_opt(2026, 1, day).unwrap(),
            credits,
            came: 0,
        };
        for (received, given, expected) in [
            (33, [1, 1, 1], [11, 11, 11]),
            (32, [1, 1, 1], [11, 11, 10]),
            (1, [1, 1, 1], [1, 0, 0]),
            (0, [1, 1, 1], [0, 0, 0]),
            // A tenth, 9.8 and a tenth: only the middle one is raised.
            (10, [1, 98, 1], [0, 10, 0]),
            // 7/6, 14/6 and 21/6.
            (7, [1, 2, 3], [1, 2, 4]),
        ] {
            let [a, b, c] = given.map(Credits::from);
            let given = [held(1, a), held(2, b), held(3, c)];
            let shares = in_proportion(Credits::from(received), &given);
            let counts: Vec<_> = shares.iter().map(|share| share.count()).collect();
            assert_eq!(counts, expected);
            // Of equal remainders the earlier last day is favoured, wherever it stands.
            let [a, b, c] = given;
            let shares = in_proportion(Credits::from(received), &[c, b, a]);
            let mut counts: Vec<_> = shares.iter().map(|share| share.count()).collect();
            counts.reverse();
            assert_eq!(counts, expected);
        }
        let most = held(1, Credits::MAX);
        assert_eq!(in_proportion(Credits::MAX, &[most]), [Credits::MAX]);
    }
}
