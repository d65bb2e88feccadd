//! Marks that would cover each other, side by side.

use alloc::vec::Vec;
use core::{num::Saturating, ops::Range};

/// A length: user units of a drawing, or characters of a line.
pub(super) type Units = Saturating<i32>;

/// A `count`-th part of a length, none of a length without parts.
pub(super) fn part(length: Units, count: i32) -> Units {
    Saturating(length.0.checked_div(count).unwrap_or_default())
}

pub(super) fn half(length: Units) -> Units {
    part(length, 2)
}

/// Something of a `width` that wants its left edge at `left`.
pub(super) struct Wanted<T> {
    pub(super) left: Units,
    pub(super) width: Units,
    pub(super) mark: T,
}

/// Something with its place.
pub(super) struct Placed<T> {
    pub(super) left: Units,
    pub(super) mark: T,
}

/// Lanes of marks that do not overlap, in the order given, each as near to where it wants to be as its neighbours allow.
/// A lane lies within `bounds` and has as many marks as fit.
pub(super) fn lanes<T>(wanted: Vec<Wanted<T>>, bounds: &Range<Units>) -> Vec<Vec<Placed<T>>> {
    let mut lanes: Vec<Vec<Wanted<T>>> = Vec::new();
    let mut taken = Saturating(0);
    for mark in wanted {
        taken += mark.width;
        match lanes.last_mut() {
            Some(lane) if taken <= bounds.end - bounds.start => lane.push(mark),
            _ => {
                taken = mark.width;
                lanes.push(Vec::from([mark]));
            }
        }
    }
    lanes.into_iter().map(|lane| spread(lane, bounds)).collect()
}

fn spread<T>(lane: Vec<Wanted<T>>, bounds: &Range<Units>) -> Vec<Placed<T>> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for mark in &lane {
        let mut cluster = Cluster::of(mark);
        while let Some(before) =
            clusters.pop_if(|before| before.right(bounds) > cluster.left(bounds))
        {
            cluster = before.followed_by(&cluster);
        }
        clusters.push(cluster);
    }
    let starts = clusters.iter().flat_map(|cluster| {
        let left = cluster.left(bounds);
        (0..cluster.count.0).map(move |index| (index == 0).then_some(left))
    });
    let mut next = bounds.start;
    let placed = lane.into_iter().zip(starts.collect::<Vec<_>>());
    let placed = placed.map(|(mark, start)| {
        let left = start.unwrap_or(next);
        next = left + mark.width;
        Placed {
            left,
            mark: mark.mark,
        }
    });
    placed.collect()
}

/// Marks that touch, placed as one: where their distances from where they want to be sum to zero.
struct Cluster {
    count: Units,
    /// Of the left edges at which each mark would have the cluster start.
    sum: Units,
    width: Units,
}

impl Cluster {
    const fn of<T>(mark: &Wanted<T>) -> Self {
        Self {
            count: Saturating(1),
            sum: mark.left,
            width: mark.width,
        }
    }

    fn followed_by(self, next: &Self) -> Self {
        Self {
            count: self.count + next.count,
            sum: self.sum + next.sum - next.count * self.width,
            width: self.width + next.width,
        }
    }

    fn left(&self, bounds: &Range<Units>) -> Units {
        let mean = part(self.sum, self.count.0);
        mean.min(bounds.end - self.width).max(bounds.start)
    }

    fn right(&self, bounds: &Range<Units>) -> Units {
        self.left(bounds) + self.width
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where marks of width 4 are placed between 0 and 20.
    fn placed(wanted: &[i32]) -> Vec<Vec<i32>> {
        let wanted = wanted.iter().map(|&left| Wanted {
            left: Saturating(left),
            width: Saturating(4),
            mark: (),
        });
        let lanes = lanes(wanted.collect(), &(Saturating(0)..Saturating(20)));
        let lefts = |lane: Vec<Placed<()>>| lane.iter().map(|placed| placed.left.0).collect();
        lanes.into_iter().map(lefts).collect()
    }

    #[test]
    fn marks_with_room_stay() {
        assert_eq!(placed(&[0, 4, 10, 16]), [[0, 4, 10, 16]]);
        assert_eq!(placed(&[]), [[0; 0]; 0]);
    }

    #[test]
    fn marks_that_collide_share_the_distance() {
        assert_eq!(placed(&[8, 8]), [[6, 10]]);
        assert_eq!(placed(&[8, 8, 8]), [[4, 8, 12]]);
        // The first two push the third.
        assert_eq!(placed(&[6, 6, 9]), [[3, 7, 11]]);
    }

    #[test]
    fn marks_stay_within_the_bounds() {
        assert_eq!(placed(&[-9, -9, 18]), [[0, 4, 16]]);
        assert_eq!(placed(&[19, 19]), [[12, 16]]);
    }

    #[test]
    fn a_full_lane_is_followed_by_another() {
        let lanes: [&[i32]; 2] = [&[0, 4, 8, 12, 16], &[9]];
        assert_eq!(placed(&[9; 6]), lanes);
    }
}
