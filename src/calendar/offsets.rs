//! A zone as a function: which offset holds at an instant, and at which instant a local time is first reached.
//!
//! Instants are Unix seconds. A local time is a date and time read as if it were in UTC, in seconds likewise.

#![allow(
    clippy::arithmetic_side_effects,
    reason = "instants lie within a few centuries of 1970 and offsets within a day, far inside `i64`"
)]

use alloc::vec::Vec;

/// The offsets of a zone over the stretch of time that is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Offsets {
    /// Never empty; starts increase; neighbours differ in their offset.
    stretches: Vec<Stretch>,
    /// The first second after the known time.
    end: i64,
}

/// A time during which one offset holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Stretch {
    start: i64,
    /// Seconds east of UTC.
    offset: i32,
    /// The local time that has not been reached by the end of this stretch, nor in any before it.
    reach: i64,
}

/// Where the last look-up ended: look-ups that move little are answered without a search.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cursor(usize);

impl Offsets {
    /// The offsets over `start..end`: `first`, and from the instant of each transition on, its offset.
    ///
    /// Transitions come in the order of time; those at or before `start` replace `first`, those from `end` on
    /// are left out.
    pub(super) fn new(
        start: i64,
        end: i64,
        first: i32,
        transitions: impl IntoIterator<Item = (i64, i32)>,
    ) -> Self {
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut current = (start, first);
        for (at, offset) in transitions {
            if at >= end {
                break;
            }
            if at <= start {
                current = (start, offset);
            } else if offset != current.1 {
                push(&mut stretches, current, at);
                current = (at, offset);
            }
        }
        push(&mut stretches, current, end);
        Self { stretches, end }
    }

    /// The offset that holds at `instant`; before the known time its first offset, after it its last.
    pub(super) fn offset_at(&self, instant: i64) -> i32 {
        let following = self
            .stretches
            .partition_point(|stretch| stretch.start <= instant);
        self.stretches
            .get(following.saturating_sub(1))
            .map_or(0, |stretch| stretch.offset)
    }

    /// The first instant at which the wall clock shows `local` or later.
    ///
    /// In a gap this is the end of the gap, in a fold the first pass. Never before the known time, nor after it.
    pub(super) fn instant_of(&self, local: i64) -> i64 {
        self.instant_of_with(local, &mut Cursor::default())
    }

    /// [`Self::instant_of`], quicker where `local` lies near the one before.
    pub(super) fn instant_of_with(&self, local: i64, cursor: &mut Cursor) -> i64 {
        // Reaches increase, so the stretch wanted is the first that reaches beyond `local`.
        let reaches_beyond = |index: usize| {
            self.stretches
                .get(index)
                .is_none_or(|stretch| local < stretch.reach)
        };
        while cursor.0 > 0 && reaches_beyond(cursor.0 - 1) {
            cursor.0 -= 1;
        }
        while !reaches_beyond(cursor.0) {
            cursor.0 += 1;
        }
        self.stretches.get(cursor.0).map_or(self.end, |stretch| {
            stretch.start.max(local - i64::from(stretch.offset))
        })
    }

    /// The transitions inside `start..end`, and before them the offset that holds at `start`, as `(instant, offset)`.
    pub(super) fn within(&self, start: i64, end: i64) -> impl Iterator<Item = (i64, i32)> + '_ {
        core::iter::once((start, self.offset_at(start))).chain(
            self.stretches
                .iter()
                .filter(move |stretch| start < stretch.start && stretch.start < end)
                .map(|stretch| (stretch.start, stretch.offset)),
        )
    }

    /// The first second after the known time.
    pub(super) const fn end(&self) -> i64 {
        self.end
    }
}

fn push(stretches: &mut Vec<Stretch>, (start, offset): (i64, i32), end: i64) {
    let reach = end + i64::from(offset);
    let before = stretches.last().map_or(reach, |stretch| stretch.reach);
    stretches.push(Stretch {
        start,
        offset,
        reach: reach.max(before),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3600;

    /// Offset 0, then +1 h from hour 100, then 0 again from hour 200.
    fn summer() -> Offsets {
        Offsets::new(
            0,
            1000 * HOUR,
            0,
            [(100 * HOUR, 3600), (200 * HOUR, 0), (300 * HOUR, 0)],
        )
    }

    #[test]
    fn offset_changes_at_the_transition_not_a_second_before() {
        let offsets = summer();
        assert_eq!(offsets.offset_at(100 * HOUR - 1), 0);
        assert_eq!(offsets.offset_at(100 * HOUR), 3600);
        assert_eq!(offsets.offset_at(200 * HOUR - 1), 3600);
        assert_eq!(offsets.offset_at(200 * HOUR), 0);
        assert_eq!(offsets.offset_at(-1), 0);
        assert_eq!(offsets.offset_at(i64::MAX), 0);
    }

    #[test]
    fn a_local_time_in_a_gap_is_its_end() {
        let offsets = summer();
        for local in [100 * HOUR, 100 * HOUR + 1800, 101 * HOUR] {
            assert_eq!(offsets.instant_of(local), 100 * HOUR);
        }
        assert_eq!(offsets.instant_of(100 * HOUR - 1), 100 * HOUR - 1);
        assert_eq!(offsets.instant_of(101 * HOUR + 1), 100 * HOUR + 1);
    }

    #[test]
    fn a_local_time_in_a_fold_is_its_first_pass() {
        let offsets = summer();
        assert_eq!(offsets.instant_of(200 * HOUR + 1800), 199 * HOUR + 1800);
        assert_eq!(offsets.instant_of(201 * HOUR - 1), 200 * HOUR - 1);
        assert_eq!(offsets.instant_of(201 * HOUR), 201 * HOUR);
    }

    #[test]
    fn equal_offsets_are_no_transition() {
        assert_eq!(summer().within(0, 1000 * HOUR).count(), 3);
    }

    #[test]
    fn a_cursor_changes_no_answer() {
        let offsets = summer();
        let mut cursor = Cursor::default();
        for local in [
            500 * HOUR,
            100 * HOUR,
            201 * HOUR,
            5,
            200 * HOUR,
            5000 * HOUR,
            7,
        ] {
            assert_eq!(
                offsets.instant_of_with(local, &mut cursor),
                offsets.instant_of(local)
            );
        }
    }

    #[test]
    fn a_stretch_that_no_local_time_reaches_first_is_passed_over() {
        // Back by ten hours, and forward by one an hour later: the second stretch shows nothing new.
        let offsets = Offsets::new(
            0,
            1000 * HOUR,
            0,
            [(50 * HOUR, -36_000), (51 * HOUR, -32_400)],
        );
        assert_eq!(offsets.instant_of(50 * HOUR), 59 * HOUR);
    }
}
