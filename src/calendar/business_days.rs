//! Which dates are business days, counted.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "a day is checked against the number of days before it is looked up, and a calendar spans fewer than 50,000"
)]

use alloc::{vec, vec::Vec};
use core::fmt;

/// A set of days, numbered from zero, that counts its members and finds them by their number.
pub(super) struct BusinessDays {
    /// A bit for each day.
    words: Vec<u64>,
    /// How many days are set before each word, and at the end the number of all.
    before: Vec<u32>,
    days: usize,
}

impl fmt::Debug for BusinessDays {
    /// Their number, not each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BusinessDays")
            .field("days", &self.days)
            .field("count", &self.before[self.words.len()])
            .finish_non_exhaustive()
    }
}

impl BusinessDays {
    /// `days` days, of which those in `business_days` are set.
    pub(super) fn new(days: usize, business_days: impl IntoIterator<Item = usize>) -> Self {
        let mut words = vec![0_u64; days / 64 + 1];
        for day in business_days.into_iter().filter(|&day| day < days) {
            words[day / 64] |= 1 << (day % 64);
        }
        let mut before = Vec::with_capacity(words.len() + 1);
        let mut count = 0;
        for word in &words {
            before.push(count);
            count += word.count_ones();
        }
        before.push(count);
        Self {
            words,
            before,
            days,
        }
    }

    /// Whether `day` is a business day; `None` outside.
    pub(super) fn contains(&self, day: i64) -> Option<bool> {
        let day = self.checked(day)?;
        Some(self.words[day / 64] >> (day % 64) & 1 == 1)
    }

    /// How many business days lie at or before `day`.
    pub(super) fn count_until(&self, day: i64) -> Option<i64> {
        let day = self.checked(day)?;
        let upto = u64::MAX >> (63 - day % 64);
        let in_word = (self.words[day / 64] & upto).count_ones();
        Some(i64::from(self.before[day / 64] + in_word))
    }

    /// The day of the business day number `number`, from zero.
    pub(super) fn nth(&self, number: i64) -> Option<i64> {
        let number = u32::try_from(number).ok()?;
        if number >= self.before[self.words.len()] {
            return None;
        }
        let word = self.before.partition_point(|&before| before <= number) - 1;
        let mut bits = self.words[word];
        for _ in self.before[word]..number {
            bits &= bits - 1;
        }
        Some((word * 64) as i64 + i64::from(bits.trailing_zeros()))
    }

    /// The `count`-th business day after `day`; before it for a negative `count`; `day` itself for zero.
    pub(super) fn add(&self, day: i64, count: i64) -> Option<i64> {
        if count == 0 {
            return self.checked(day).map(|_| day);
        }
        let until = self.count_until(day)?;
        let number = if count > 0 {
            until.saturating_add(count - 1)
        } else {
            let is_one = i64::from(self.contains(day) == Some(true));
            (until - is_one).saturating_add(count)
        };
        self.nth(number)
    }

    /// What it keeps in memory, in bytes.
    pub(super) fn heap_bytes(&self) -> usize {
        size_of_val(self.words.as_slice()) + size_of_val(self.before.as_slice())
    }

    fn checked(&self, day: i64) -> Option<usize> {
        usize::try_from(day).ok().filter(|&day| day < self.days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_finds_like_a_list() {
        let members: Vec<usize> = (0..500)
            .filter(|day| day % 7 < 5 && day % 11 != 0 && !(100..300).contains(day))
            .collect();
        let days = BusinessDays::new(500, members.iter().copied());
        for day in 0..500 {
            let until = members.iter().filter(|&&member| member <= day).count();
            assert_eq!(days.count_until(day as i64), Some(until as i64));
            assert_eq!(days.contains(day as i64), Some(members.contains(&day)));
        }
        for (number, &day) in members.iter().enumerate() {
            assert_eq!(days.nth(number as i64), Some(day as i64));
        }
    }

    #[test]
    fn nothing_outside_is_answered() {
        let days = BusinessDays::new(64, [0, 63]);
        assert_eq!(days.count_until(63), Some(2));
        for day in [-1, 64, i64::MIN, i64::MAX] {
            assert_eq!(days.count_until(day), None);
            assert_eq!(days.contains(day), None);
        }
        for number in [-1, 2, i64::MIN, i64::MAX] {
            assert_eq!(days.nth(number), None);
        }
    }
}
