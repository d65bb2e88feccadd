//! In which order calendars that combine one another are made.

use alloc::{vec, vec::Vec};

/// Calendars that combine one another: each by its number, and the place of the reference at which the circle closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Circle {
    pub(crate) calendars: Vec<usize>,
    /// The place, among those that the last of them combines, of the reference to the first.
    pub(crate) place: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    /// On the path that is walked, at this place.
    Open(usize),
    Done,
}

/// The numbers of calendars, each after those that it combines: `combined` has for each the numbers of those, none in the place of what
/// is no calendar. Or circles, no two of which share a calendar.
///
/// Each reference is followed once, and on a path of its own: a long chain needs no stack.
pub(crate) fn in_order_of_making(
    combined: &[Vec<Option<usize>>],
) -> Result<Vec<usize>, Vec<Circle>> {
    let mut marks = vec![Mark::New; combined.len()];
    let mut made = Vec::with_capacity(combined.len());
    let mut circles = Vec::new();
    // Each with the place of the reference that is followed next.
    let mut path: Vec<(usize, usize)> = Vec::new();
    for start in 0..combined.len() {
        if marks.get(start) == Some(&Mark::New) {
            enter(start, &mut marks, &mut path);
        }
        // Up to here the path has been told of as a circle.
        let mut told = 0;
        while let Some(&mut (calendar, ref mut next)) = path.last_mut() {
            let place = *next;
            *next = next.saturating_add(1);
            match combined.get(calendar).and_then(|all| all.get(place)) {
                Some(Some(other)) => match marks.get(*other) {
                    Some(Mark::New) => enter(*other, &mut marks, &mut path),
                    Some(Mark::Open(first)) if told <= *first => {
                        let calendars = path.iter().skip(*first).map(|(calendar, _)| *calendar);
                        let calendars = calendars.collect();
                        circles.push(Circle { calendars, place });
                        told = path.len();
                    }
                    _ => {}
                },
                Some(None) => {}
                None => {
                    path.pop();
                    told = told.min(path.len());
                    made.push(calendar);
                    if let Some(mark) = marks.get_mut(calendar) {
                        *mark = Mark::Done;
                    }
                }
            }
        }
    }
    if circles.is_empty() {
        Ok(made)
    } else {
        Err(circles)
    }
}

fn enter(calendar: usize, marks: &mut [Mark], path: &mut Vec<(usize, usize)>) {
    if let Some(mark) = marks.get_mut(calendar) {
        *mark = Mark::Open(path.len());
    }
    path.push((calendar, 0));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(combined: &[&[usize]]) -> Result<Vec<usize>, Vec<(Vec<usize>, usize)>> {
        let combined: Vec<Vec<_>> = combined
            .iter()
            .map(|all| all.iter().copied().map(Some).collect())
            .collect();
        let told = |circles: Vec<Circle>| {
            let circles = circles.into_iter();
            circles.map(|one| (one.calendars, one.place)).collect()
        };
        in_order_of_making(&combined).map_err(told)
    }

    #[test]
    fn each_comes_after_those_that_it_combines() {
        assert_eq!(made(&[]), Ok(vec![]));
        assert_eq!(made(&[&[], &[]]), Ok(vec![0, 1]));
        assert_eq!(made(&[&[1], &[2], &[]]), Ok(vec![2, 1, 0]));
        // Two ways to one.
        assert_eq!(made(&[&[1, 2], &[3], &[3], &[]]), Ok(vec![3, 1, 2, 0]));
    }

    #[test]
    fn circles_are_found_each_once() {
        assert_eq!(made(&[&[0]]), Err(vec![(vec![0], 0)]));
        assert_eq!(made(&[&[1], &[2, 0], &[]]), Err(vec![(vec![0, 1], 1)]));
        // One that leads into a circle is not part of it.
        assert_eq!(made(&[&[1], &[2], &[1]]), Err(vec![(vec![1, 2], 0)]));
        let two = made(&[&[1], &[0], &[3], &[2]]);
        assert_eq!(two, Err(vec![(vec![0, 1], 0), (vec![2, 3], 0)]));
        // The larger one has those of the smaller.
        assert_eq!(made(&[&[1], &[2], &[1, 0]]), Err(vec![(vec![1, 2], 0)]));
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let count = 200_000_usize;
        let mut chain: Vec<Vec<_>> = (1..count).map(|next| vec![Some(next)]).collect();
        chain.push(Vec::new());
        let made = in_order_of_making(&chain);
        assert_eq!(
            made.map(|made| made.first().copied()),
            Ok(count.checked_sub(1))
        );
        if let Some(last) = chain.last_mut() {
            last.push(Some(0));
        }
        let circles = in_order_of_making(&chain).unwrap_err();
        assert_eq!(
            circles.iter().map(|one| one.calendars.len()).sum::<usize>(),
            count
        );
    }
}
