//! Open windows compiled for look-up: what a question costs does not depend on the time it spans.
//!
//! Seconds are counted from the first that is covered, and fit `u32`: zones serve at most 130 years. A mark for each
//! window holds when it opens and how much was open before it. Two indexes divide the covered time, and the open
//! time, into equal buckets with about a window in each; a look-up reads a bucket and compares the next few marks, all
//! of them: a branch on a random question would be guessed wrong half of the time, and cost more.

#![allow(
    clippy::inline_always,
    reason = "calls cost a column a tenth of its time, and the compiler makes them where a look-up is asked twice"
)]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "windows are clipped to the covered time when they are compiled, and a position is checked against it \
              before it is looked up: sums stay below `u32::MAX` and indexes inside the marks"
)]

use alloc::{boxed::Box, vec, vec::Vec};
use core::fmt;

/// The open seconds of a covered stretch of time.
pub(super) struct Compiled {
    /// The first covered second, in Unix time.
    start: i64,
    /// How many seconds are covered.
    length: u32,
    /// How many of them are open.
    total: u32,
    /// The windows in order, between an empty one at the start and [`COMPARED`] that are never reached.
    marks: Box<[Mark]>,
    by_time: Buckets,
    by_open: Buckets,
}

/// How many marks a look-up compares before it searches.
const COMPARED: usize = 3;

/// A window: when it opens, and the open seconds before it.
#[derive(Clone, Copy, Debug)]
struct Mark {
    opens: u32,
    before: u32,
}

/// A position in open time: how many whole seconds were open before an instant, and whether it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) open_seconds: u32,
    pub(super) is_open: bool,
}

impl Compiled {
    /// Compiles the windows `[opens, closes)` over the covered seconds `start..end`, in any order.
    ///
    /// Windows are clipped to the covered time, and merged where they touch or overlap. The covered time must be
    /// shorter than `u32::MAX` seconds; what is longer is cut.
    pub(super) fn new(start: i64, end: i64, mut windows: Vec<(i64, i64)>) -> Self {
        let length = u32::try_from((end - start).max(0))
            .unwrap_or(u32::MAX)
            .min(u32::MAX - 1);
        windows.sort_unstable();
        let mut marks = Vec::with_capacity(windows.len() + 1 + COMPARED);
        let mut total = 0;
        marks.push(Mark {
            opens: 0,
            before: 0,
        });
        for (opens, closes) in merged(&windows, start, start + i64::from(length)) {
            marks.push(Mark {
                opens,
                before: total,
            });
            total += closes - opens;
        }
        let never = Mark {
            opens: u32::MAX,
            before: total,
        };
        marks.resize(marks.len() + COMPARED, never);
        let by_time = Buckets::new(length, marks.len(), marks.iter().map(|mark| mark.opens));
        // Fewer buckets: another window to look at costs less than the memory.
        let by_open = Buckets::new(
            total,
            marks.len() * 2 / 3,
            marks.iter().map(|mark| mark.before),
        );
        Self {
            start,
            length,
            total,
            marks: marks.into_boxed_slice(),
            by_time,
            by_open,
        }
    }

    pub(super) const fn start(&self) -> i64 {
        self.start
    }

    pub(super) const fn end(&self) -> i64 {
        self.start + self.length as i64
    }

    /// All open seconds.
    pub(super) const fn total(&self) -> u32 {
        self.total
    }

    /// The position of the Unix second `at`, if it is covered; the end of the covered time is.
    #[inline(always)]
    pub(super) fn position(&self, at: i64) -> Option<Position> {
        let offset = at.wrapping_sub(self.start).cast_unsigned();
        if offset > u64::from(self.length) {
            return None;
        }
        let (mark, next) = self.window_at(offset as u32);
        let since_opening = offset as u32 - mark.opens;
        let open = next.before - mark.before;
        Some(Position {
            open_seconds: mark.before + since_opening.min(open),
            is_open: since_opening < open,
        })
    }

    /// The Unix second that is the open second number `open_second`, from zero.
    #[inline(always)]
    pub(super) fn open_second(&self, open_second: u32) -> Option<i64> {
        if open_second >= self.total {
            return None;
        }
        let (mark, _) = self.window_of(open_second);
        Some(self.start + i64::from(mark.opens + (open_second - mark.before)))
    }

    /// The end of the open second number `open_second`, and the start of the one after it: later, where a window ends
    /// between them.
    #[inline(always)]
    pub(super) fn end_and_next(&self, open_second: u32) -> Option<(i64, Option<i64>)> {
        if open_second >= self.total {
            return None;
        }
        let (mark, next) = self.window_of(open_second);
        let after = open_second + 1;
        let end = self.start + i64::from(mark.opens + (after - mark.before));
        let start = if after < next.before {
            Some(end)
        } else {
            (after < self.total).then(|| self.start + i64::from(next.opens))
        };
        Some((end, start))
    }

    /// The close of the window that holds the open second number `open_second`.
    pub(super) fn close_of(&self, open_second: u32) -> Option<i64> {
        if open_second >= self.total {
            return None;
        }
        let (mark, next) = self.window_of(open_second);
        Some(self.start + i64::from(mark.opens + (next.before - mark.before)))
    }

    /// The merged windows, in Unix seconds, from the first that closes after the Unix second `from` on.
    pub(super) fn windows_from(&self, from: i64) -> impl Iterator<Item = (i64, i64)> + '_ {
        let offset = u32::try_from(from - self.start)
            .unwrap_or(0)
            .min(self.length);
        let first = self.marks.partition_point(|mark| mark.opens <= offset) - 1;
        self.marks[first..]
            .windows(2)
            .map(|pair| {
                let opens = self.start + i64::from(pair[0].opens);
                (opens, opens + i64::from(pair[1].before - pair[0].before))
            })
            .filter(move |&(opens, closes)| opens < closes && from < closes)
    }

    /// What it keeps in memory, in bytes.
    pub(super) fn heap_bytes(&self) -> usize {
        size_of_val(&*self.marks)
            + size_of_val(&*self.by_time.firsts)
            + size_of_val(&*self.by_open.firsts)
    }

    /// The last window that opens at or before `offset`, and the one after it.
    #[inline]
    fn window_at(&self, offset: u32) -> (Mark, Mark) {
        self.by_time.find(&self.marks, offset, |mark| mark.opens)
    }

    /// The window that holds the open second number `open_second`, and the one after it.
    #[inline]
    fn window_of(&self, open_second: u32) -> (Mark, Mark) {
        self.by_open
            .find(&self.marks, open_second, |mark| mark.before)
    }
}

impl fmt::Debug for Compiled {
    /// The size of the tables, not their content: they hold thousands of numbers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Compiled")
            .field("start", &self.start)
            .field("length", &self.length)
            .field("open_seconds", &self.total)
            .finish_non_exhaustive()
    }
}

/// For equal stretches of a range of keys, the last of some ascending keys that lies before each.
struct Buckets {
    /// How many buckets a key is worth, times 2³².
    scale: u64,
    /// For each bucket an index, and that of the last key at the end.
    firsts: Box<[u32]>,
}

impl Buckets {
    /// `buckets` buckets over the keys `0..=last`, of which zero is the first.
    fn new(last: u32, buckets: usize, keys: impl Iterator<Item = u32>) -> Self {
        let range = u64::from(last) + 1;
        let buckets = range.min(buckets as u64);
        let mut index = Self {
            scale: (buckets << 32) / range,
            firsts: vec![0; buckets as usize + 1].into_boxed_slice(),
        };
        for key in keys.filter(|&key| key <= last) {
            index.firsts[index.bucket(key) + 1] += 1;
        }
        let mut count: u32 = 0;
        for first in &mut index.firsts {
            count += *first;
            *first = count.saturating_sub(1);
        }
        index
    }

    #[inline]
    const fn bucket(&self, key: u32) -> usize {
        ((key as u64 * self.scale) >> 32) as usize
    }

    /// The last mark whose key is at or below `key`, and the one after it.
    #[inline(always)]
    fn find(&self, marks: &[Mark], key: u32, key_of: impl Fn(&Mark) -> u32) -> (Mark, Mark) {
        let first = self.firsts[self.bucket(key)] as usize;
        let near = &marks[first..=first + COMPARED];
        let passed = near[1..].iter().filter(|mark| key_of(mark) <= key).count();
        if passed < COMPARED {
            (near[passed], near[passed + 1])
        } else {
            self.search(marks, key, key_of)
        }
    }

    /// [`Self::find`] in a crowded bucket.
    #[cold]
    fn search(&self, marks: &[Mark], key: u32, key_of: impl Fn(&Mark) -> u32) -> (Mark, Mark) {
        let bucket = self.bucket(key);
        let (first, last) = (
            self.firsts[bucket] as usize,
            self.firsts[bucket + 1] as usize,
        );
        let after = first + marks[first..=last].partition_point(|mark| key_of(mark) <= key);
        (marks[after - 1], marks[after])
    }
}

/// The windows, sorted by opening, clipped to `start..end`, merged and counted from `start`.
fn merged(windows: &[(i64, i64)], start: i64, end: i64) -> impl Iterator<Item = (u32, u32)> + '_ {
    let mut rest = windows
        .iter()
        .map(move |&(opens, closes)| (opens.max(start), closes.min(end)))
        .filter(|(opens, closes)| opens < closes)
        .peekable();
    core::iter::from_fn(move || {
        let (opens, mut closes) = rest.next()?;
        while let Some((_, later)) = rest.next_if(|&(next, _)| next <= closes) {
            closes = closes.max(later);
        }
        Some(((opens - start) as u32, (closes - start) as u32))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compiled() -> Compiled {
        Compiled::new(
            1000,
            2000,
            vec![
                (1500, 1600),
                (900, 1010),
                (1100, 1200),
                (1200, 1250),
                (1150, 1180),
                (1990, 3000),
            ],
        )
    }

    #[test]
    fn windows_are_clipped_and_merged() {
        let compiled = compiled();
        let windows: Vec<_> = compiled.windows_from(0).collect();
        assert_eq!(
            windows,
            [(1000, 1010), (1100, 1250), (1500, 1600), (1990, 2000)]
        );
        assert_eq!(compiled.total(), 270);
        assert_eq!(compiled.windows_from(1010).count(), 3);
        assert_eq!(compiled.windows_from(1009).count(), 4);
        assert_eq!(compiled.windows_from(1249).count(), 3);
        assert_eq!(compiled.windows_from(2000).count(), 0);
    }

    #[test]
    fn every_second_is_where_a_count_puts_it() {
        let compiled = compiled();
        let windows: Vec<_> = compiled.windows_from(0).collect();
        let mut open_seconds = 0;
        for at in 1000..2000 {
            let is_open = windows
                .iter()
                .any(|&(opens, closes)| (opens..closes).contains(&at));
            let position = compiled.position(at).unwrap();
            assert_eq!(
                position,
                Position {
                    open_seconds,
                    is_open
                },
                "{at}"
            );
            if is_open {
                assert_eq!(compiled.open_second(open_seconds), Some(at));
                open_seconds += 1;
            }
        }
        assert_eq!(compiled.position(2000).unwrap().open_seconds, 270);
        assert_eq!(compiled.open_second(270), None);
    }

    #[test]
    fn nothing_outside_is_covered() {
        let compiled = compiled();
        for at in [999, 2001, i64::MIN, i64::MAX, 0, -1, 1000 + (1 << 32)] {
            assert_eq!(compiled.position(at), None, "{at}");
        }
    }

    #[test]
    fn unevenly_spread_windows_are_found() {
        // Ten thousand windows of a second in one day of a century.
        let windows = (0..10_000)
            .map(|n| (50_000_000 + 4 * n, 50_000_001 + 4 * n))
            .collect();
        let compiled = Compiled::new(0, 3_000_000_000, windows);
        assert_eq!(compiled.total(), 10_000);
        for n in 0..10_000 {
            assert_eq!(compiled.open_second(n), Some(50_000_000 + 4 * i64::from(n)));
            let position = compiled.position(50_000_002 + 4 * i64::from(n)).unwrap();
            assert_eq!(position.open_seconds, n + 1);
        }
    }
}
