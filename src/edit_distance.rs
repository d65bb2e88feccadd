//! How far a name is from one that is known: for suggestions.

use alloc::{format, string::String, vec::Vec};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// How many characters of a name are compared.
const COMPARED_MAX: usize = 200;

/// What stands beside the name of `known` that is nearest to `name`, whatever their accents, case, spaces and other signs, if
/// at most one character in `one_in` differs. Of several that are as near, the first.
pub(crate) fn nearest<'k, T>(
    name: &str,
    known: impl IntoIterator<Item = (&'k str, T)>,
    one_in: usize,
) -> Option<T> {
    let name = plain(name);
    let near = known.into_iter().filter_map(|(known, value)| {
        let known = plain(known);
        let tolerance = known.chars().count().div_ceil(one_in.max(1));
        let is_named = !(known.is_empty() || name.is_empty());
        let distance = edit_distance(&name, &known, tolerance).filter(|_| is_named)?;
        Some((distance, value))
    });
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, value)| value)
}

/// The one of `known` that `name` may be meant for, if one is near.
pub(crate) fn nearest_name<'k>(
    name: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    nearest(name, known.into_iter().map(|known| (known, known)), 4)
}

/// What a message adds about the name that may be meant.
pub(crate) fn or_perhaps(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |near| format!("; perhaps `{near}`"))
}

/// The letters and digits of a name, without accents, in lower case.
fn plain(name: &str) -> String {
    unaccented(name)
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .take(COMPARED_MAX)
        .collect()
}

/// The characters of a text in Unicode's form NFKD, without combining marks.
pub(crate) fn unaccented(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfkd()
        .filter(|character| !is_combining_mark(*character))
}

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
    fn names_are_near_whatever_their_accents_case_and_spaces() {
        let known = [("siège", 1), ("São Paulo", 2), ("東京", 3)];
        for (name, expected) in [
            ("SIEGE", Some(1)),
            ("Sieges", Some(1)),
            ("sao-paulo", Some(2)),
            ("SãoPaolo", Some(2)),
            ("東京", Some(3)),
            ("lyon", None),
            ("", None),
            ("-", None),
        ] {
            assert_eq!(nearest(name, known, 4), expected, "{name}");
        }
    }

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
