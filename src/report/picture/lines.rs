//! Lists that stay small.

use alloc::vec::Vec;

/// At most so many lines are shown of a list.
pub(super) const LINES_MAX: usize = 100;

/// A line of a list.
#[derive(Clone, Debug)]
pub(super) enum Line<T> {
    /// One that is shown.
    Shown(T),
    /// So many that are not.
    Hidden(usize),
}

impl<T> Line<T> {
    pub(super) const fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(line) => Some(line),
            Self::Hidden(_) => None,
        }
    }

    pub(super) fn try_map<U, E>(self, map: impl FnOnce(T) -> Result<U, E>) -> Result<Line<U>, E> {
        Ok(match self {
            Self::Shown(line) => Line::Shown(map(line)?),
            Self::Hidden(count) => Line::Hidden(count),
        })
    }
}

/// The first and the last lines of a list that is too long, with the count of the others between them.
pub(super) fn shortened<T>(lines: Vec<T>) -> Vec<Line<T>> {
    let count = lines.len();
    if count <= LINES_MAX {
        return lines.into_iter().map(Line::Shown).collect();
    }
    let first = LINES_MAX / 2;
    let hidden = count.saturating_sub(LINES_MAX).saturating_add(1);
    let mut lines = lines.into_iter();
    let mut shortened: Vec<_> = lines.by_ref().take(first).map(Line::Shown).collect();
    shortened.push(Line::Hidden(hidden));
    shortened.extend(lines.skip(hidden).map(Line::Shown));
    shortened
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_keeps_both_ends() {
        assert!(
            shortened((0..100).collect())
                .iter()
                .all(|line| line.shown().is_some())
        );
        let lines = shortened((0..1_000).collect());
        assert_eq!(lines.len(), LINES_MAX);
        assert_eq!(lines[49].shown(), Some(&49));
        assert!(matches!(lines[50], Line::Hidden(901)));
        assert_eq!(lines[51].shown(), Some(&951));
        assert_eq!(lines[99].shown(), Some(&999));
    }
}
