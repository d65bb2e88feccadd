//! How far a name is from one that is known: for suggestions.

use alloc::vec::Vec;

/// How many characters must be put in, left out or replaced to make `known` of `name`, whose case does not
/// matter; `None` beyond `tolerance`.
pub(crate) fn edit_distance(name: &str, known: &str, tolerance: usize) -> Option<usize> {
    let known: Vec<char> = known.chars().collect();
    let length_max = known.len().saturating_add(tolerance);
    if name.chars().nth(length_max).is_some() {
        return None;
    }
    // From what was read of `name` so far to the first one, two, … characters of `known`.
    let mut distances: Vec<usize> = (1..=known.len()).collect();
    let mut distance = known.len();
    for (length, character) in name.chars().enumerate() {
        let mut replaced = length;
        distance = length.saturating_add(1);
        for (cell, expected) in distances.iter_mut().zip(&known) {
            let left_out = *cell;
            distance = if character.eq_ignore_ascii_case(expected) {
                replaced
            } else {
                replaced.min(left_out).min(distance).saturating_add(1)
            };
            replaced = left_out;
            *cell = distance;
        }
    }
    (distance <= tolerance).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edit_distances() {
        for (name, known, distance) in [
            ("zone", "zone", Some(0)),
            ("zoen", "zone", Some(2)),
            ("zon", "zone", Some(1)),
            ("timezone", "zone", None),
            ("", "zone", None),
            ("", "id", Some(2)),
            ("zöne", "zone", Some(1)),
            ("ZONE", "zone", Some(0)),
        ] {
            assert_eq!(edit_distance(name, known, 2), distance, "{name}");
        }
    }
}
