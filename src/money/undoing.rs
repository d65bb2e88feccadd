//! Undoing an amount that was divided, so that each part is undone exactly.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "u128 holds twice the product of two amounts (at most 2^63 each) and the sum of as many as memory holds; what is \
              taken away was counted before"
)]

use core::cmp::Ordering;

use alloc::vec::Vec;

/// A part of an amount, in minor units without their sign, and how much of it is undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Undoing {
    /// The whole part.
    pub(crate) part: u64,
    /// What is undone of it; not more than it.
    pub(crate) undone: u64,
}

impl Undoing {
    /// A part of which nothing is undone yet.
    pub(crate) const fn of(part: u64) -> Self {
        Self { part, undone: 0 }
    }
}

/// Undoes `units` more of `parts`, of which as many must be left: one unit after another, each of the part of which the smallest share
/// is undone, the earlier of two that are equal.
///
/// A unit is taken in its middle: of a part of 4 they lie at 1/8, 3/8, 5/8 and 7/8 of it. So the parts are undone as evenly as whole
/// units allow; never by more than they are; and when as much is undone as they come to, each exactly. It makes no difference into how
/// many steps the units are divided, or in which order the steps are taken.
pub(crate) fn undo(parts: &mut [Undoing], units: u64) {
    let before: Vec<u64> = parts.iter().map(|part| part.undone).collect();
    let target = undone(parts) + u128::from(units);
    estimate(parts, target);
    loop {
        let (next, last) = (next(parts), last(parts, &before));
        let is_even = match (next, last) {
            (Some(next), Some(last)) => !last.is_after(next),
            _ => true,
        };
        let so_far = undone(parts);
        match so_far.cmp(&target) {
            Ordering::Equal if is_even => return,
            Ordering::Less | Ordering::Equal => {
                let Some(next) = next.and_then(|unit| parts.get_mut(unit.index)) else {
                    return;
                };
                next.undone += 1;
            }
            Ordering::Greater => {
                let Some(last) = last.and_then(|unit| parts.get_mut(unit.index)) else {
                    return;
                };
                last.undone -= 1;
            }
        }
    }
}

/// Undoes of each part its share of `target`, to the nearest unit, if that is more than is undone of it: which comes to about
/// `target`, off by some unit for each part.
fn estimate(parts: &mut [Undoing], target: u128) {
    // Those of which more than their share is undone get no more, which leaves less to the others.
    let mut open: Vec<usize> = (0..parts.len()).collect();
    let share_of = |part: Undoing, rest: u128, whole: u128| {
        let twice = 2 * rest * u128::from(part.part) + whole;
        let share = twice.checked_div(2 * whole);
        share.and_then(|share| u64::try_from(share).ok())
    };
    loop {
        let open_parts = open.iter().filter_map(|index| parts.get(*index));
        let (whole, undone_of_open) = open_parts.fold((0, 0), |(whole, undone), one| {
            (
                whole + u128::from(one.part),
                undone + u128::from(one.undone),
            )
        });
        let rest = target - (undone(parts) - undone_of_open);
        let count = open.len();
        open.retain(|index| {
            let part = parts.get(*index).copied();
            part.is_some_and(|part| share_of(part, rest, whole) > Some(part.undone))
        });
        if open.len() == count {
            for index in open {
                if let Some(part) = parts.get_mut(index)
                    && let Some(share) = share_of(*part, rest, whole)
                {
                    part.undone = share.min(part.part);
                }
            }
            return;
        }
    }
}

fn undone(parts: &[Undoing]) -> u128 {
    parts.iter().map(|part| u128::from(part.undone)).sum()
}

/// One unit of a part: that which comes after those undone.
#[derive(Clone, Copy)]
struct Unit {
    index: usize,
    of: Undoing,
}

impl Unit {
    /// Whether `other` is undone before it: that is of a part of which a smaller share is undone, or the earlier of two equal ones.
    const fn is_after(self, other: Self) -> bool {
        let middle = (2 * self.of.undone as u128 + 1) * (other.of.part as u128);
        let other_middle = (2 * other.of.undone as u128 + 1) * (self.of.part as u128);
        middle > other_middle || middle == other_middle && self.index > other.index
    }
}

/// The unit that is undone next.
fn next(parts: &[Undoing]) -> Option<Unit> {
    let left = parts.iter().copied().enumerate();
    let left = left.filter(|(_, part)| part.undone < part.part);
    let units = left.map(|(index, of)| Unit { index, of });
    units.reduce(|first, unit| if first.is_after(unit) { unit } else { first })
}

/// The unit that was undone last, of those since `before`.
fn last(parts: &[Undoing], before: &[u64]) -> Option<Unit> {
    let undone = parts.iter().zip(before).enumerate();
    let undone = undone.filter(|(_, (part, before))| part.undone > **before);
    let units = undone.map(|(index, (part, _))| {
        let undone = part.undone - 1;
        let of = Undoing { undone, ..*part };
        Unit { index, of }
    });
    units.reduce(|last, unit| if unit.is_after(last) { unit } else { last })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One unit after another, each of the part of which the smallest share is undone.
    fn one_by_one(parts: &mut [Undoing], units: u64) {
        for _ in 0..units {
            let index = next(parts).expect("something is left").index;
            parts[index].undone += 1;
        }
    }

    fn parts(of: &[u64]) -> Vec<Undoing> {
        of.iter().copied().map(Undoing::of).collect()
    }

    fn undone_of(parts: &[Undoing]) -> Vec<u64> {
        parts.iter().map(|part| part.undone).collect()
    }

    /// All divisions of small amounts into up to four parts, from every state and by every number of units.
    #[test]
    fn units_at_once_are_units_one_by_one() {
        let mut checked = 0;
        for code in 0..5_u64.pow(4) {
            let whole: Vec<u64> = (0..4).map(|place| code / 5_u64.pow(place) % 5).collect();
            for state in 0..3_u64.pow(4) {
                let from = whole.iter().zip(0_u32..).map(|(part, place)| Undoing {
                    part: *part,
                    undone: (state / 3_u64.pow(place) % 3).min(*part),
                });
                let from: Vec<Undoing> = from.collect();
                let left = whole.iter().sum::<u64>() - undone_of(&from).iter().sum::<u64>();
                for units in 0..=left {
                    let (mut at_once, mut singly) = (from.clone(), from.clone());
                    undo(&mut at_once, units);
                    one_by_one(&mut singly, units);
                    assert_eq!(at_once, singly, "{from:?}, {units}");
                    checked += 1;
                }
                let mut all = from.clone();
                undo(&mut all, left);
                assert_eq!(undone_of(&all), whole);
            }
        }
        assert!(checked > 100_000);
    }

    #[test]
    fn a_part_is_never_given_back() {
        // By the largest remainders 11 units of these would undo one unit less of the last than 10 do.
        let mut parts = parts(&[6, 6, 2]);
        let mut before = undone_of(&parts);
        for _ in 0..14 {
            undo(&mut parts, 1);
            let now = undone_of(&parts);
            assert!(before.iter().zip(&now).all(|(before, now)| before <= now));
            before = now;
        }
        assert_eq!(before, [6, 6, 2]);
    }

    #[test]
    fn the_largest_parts_do_not_overflow() {
        let most = i64::MIN.unsigned_abs();
        for whole in [
            &[most][..],
            &[most / 2, most / 2],
            &[1, most - 1],
            &[most - 2, 1, 1, 0],
        ] {
            let mut one = parts(whole);
            undo(&mut one, most / 2);
            assert_eq!(undone(&one), u128::from(most / 2));
            undo(&mut one, most - most / 2);
            assert_eq!(undone_of(&one), whole);
        }
        // Nearly all is undone of one part, and nothing of the other.
        let mut uneven = [
            Undoing {
                part: most / 2,
                undone: most / 2 - 1,
            },
            Undoing::of(most / 2),
        ];
        undo(&mut uneven, most / 2);
        assert_eq!(undone_of(&uneven), [most / 2, most / 2 - 1]);
        // Without parts there is nothing to undo.
        undo(&mut [], 0);
    }
}
