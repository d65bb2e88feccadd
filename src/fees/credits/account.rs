//! The credits of one location, by the last day on which they can be used.

use alloc::{collections::BTreeMap, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::statement::{LocationBalance, Lot, Totals};
use crate::money::Credits;

#[derive(Debug)]
pub(super) struct Account {
    pub(super) location: Arc<str>,
    pub(super) totals: Totals,
    pub(super) balance: Credits,
    /// All that was ever put in: what is taken out or lost is never more.
    put_in: Credits,
    /// None of them is empty.
    lots: BTreeMap<NaiveDate, Credits>,
}

impl Account {
    pub(super) fn new(location: Arc<str>) -> Self {
        Self {
            location,
            totals: Totals::default(),
            balance: Credits::ZERO,
            put_in: Credits::ZERO,
            lots: BTreeMap::new(),
        }
    }

    /// Puts in a lot; none beyond all that can be held.
    pub(super) fn put(&mut self, lot: Lot) -> Option<()> {
        if lot.credits.is_zero() {
            return Some(());
        }
        self.put_in = self.put_in.checked_add(lot.credits)?;
        self.balance = self.balance.checked_add(lot.credits)?;
        let held = self.lots.entry(lot.last_day).or_default();
        // At most the balance.
        *held = held.checked_add(lot.credits)?;
        Some(())
    }

    /// Takes `wanted` out, those first that lapse first: the lots that they were of. None if there are not so many.
    pub(super) fn take(&mut self, wanted: Credits) -> Option<Vec<Lot>> {
        self.balance = self.balance.checked_sub(wanted)?;
        let mut taken = Vec::new();
        let mut left = wanted;
        while !left.is_zero() {
            let mut lot = self.lots.first_entry()?;
            let (last_day, held) = (*lot.key(), *lot.get());
            let credits = held.min(left);
            match held.checked_sub(credits) {
                Some(rest) if !rest.is_zero() => *lot.get_mut() = rest,
                _ => {
                    lot.remove();
                }
            }
            left = left.checked_sub(credits)?;
            taken.push(Lot { last_day, credits });
        }
        Some(taken)
    }

    /// Takes out all that can be used until `last_day` and no longer.
    pub(super) fn lapse(&mut self, last_day: NaiveDate) -> Option<Credits> {
        let credits = self.lots.remove(&last_day)?;
        self.balance = self.balance.checked_sub(credits)?;
        self.totals.lapsed = self.totals.lapsed.checked_add(credits)?;
        Some(credits)
    }

    /// Whether it holds credits with different last days.
    pub(super) fn has_choice(&self) -> bool {
        self.lots.len() > 1
    }

    /// The last day of those that lapse first.
    pub(super) fn first_last_day(&self) -> Option<NaiveDate> {
        self.lots.keys().next().copied()
    }

    pub(super) fn into_balance(self) -> LocationBalance {
        let lots = self.lots.into_iter();
        LocationBalance {
            location: self.location,
            totals: self.totals,
            balance: self.balance,
            lots: lots
                .map(|(last_day, credits)| Lot { last_day, credits })
                .collect(),
        }
    }
}

/// `received` for the lots `given`, each in proportion and with its last day: what does not divide goes to those that lapse
/// first.
pub(super) fn in_proportion(received: Credits, given: &[Lot]) -> Vec<Lot> {
    let count = |credits: Credits| u128::from(credits.count().unsigned_abs());
    let all = given
        .iter()
        .fold(0_u128, |sum, lot| sum.saturating_add(count(lot.credits)));
    let (mut up_to, mut given_out) = (0_u128, 0_u128);
    let shares = given.iter().filter_map(|lot| {
        // Both factors are below 2^63.
        up_to = up_to.saturating_add(count(lot.credits));
        let share_up_to = count(received).saturating_mul(up_to).div_ceil(all.max(1));
        let share = share_up_to.saturating_sub(given_out);
        given_out = share_up_to;
        Some(Lot {
            last_day: lot.last_day,
            credits: Credits::try_new(i64::try_from(share).ok()?)?,
        })
    });
    shares.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_lose_nothing_and_favour_what_lapses_first() {
        let lot = |day, count: u32| Lot {
            last_day: NaiveDate::from_ymd_opt(2026, 1, day).unwrap(),
            credits: Credits::from(count),
        };
        for (received, given, expected) in [
            (33, [1, 1, 1], [11, 11, 11]),
            (32, [1, 1, 1], [11, 11, 10]),
            (1, [1, 1, 1], [1, 0, 0]),
            (0, [1, 1, 1], [0, 0, 0]),
            (10, [1, 98, 1], [1, 9, 0]),
        ] {
            let [a, b, c] = given;
            let given = [lot(1, a), lot(2, b), lot(3, c)];
            let shares = in_proportion(Credits::from(received), &given);
            let counts: Vec<_> = shares.iter().map(|lot| lot.credits.count()).collect();
            assert_eq!(counts, expected);
            assert!(
                shares
                    .iter()
                    .map(|lot| lot.last_day)
                    .eq(given.map(|lot| lot.last_day))
            );
        }
        let most = Lot {
            credits: Credits::MAX,
            ..lot(1, 0)
        };
        assert_eq!(in_proportion(Credits::MAX, &[most]), [most]);
    }
}
