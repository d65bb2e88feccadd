//! Whether something is covered, as far as the facts are known.

use alloc::vec::Vec;

use crate::decision::{Conditions, Undetermined};

/// Whether something is covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// It is, whatever is not known.
    Covered,
    /// It is not, whatever is not known.
    Not,
    /// It depends on facts that were not given.
    HangsOn(Undetermined),
}

impl Fit {
    /// What became of conditions that must all hold.
    pub(crate) fn of<T>(conditions: Conditions<'_, T>) -> Self {
        if conditions.has_failed {
            Self::Not
        } else {
            Self::hangs_on(conditions.missing)
        }
    }

    pub(crate) fn hangs_on(missing: Undetermined) -> Self {
        if missing.names().is_empty() {
            Self::Covered
        } else {
            Self::HangsOn(missing)
        }
    }

    /// Whether one of several is covered; then the facts that could decide it, each of which alone may be what is lacking.
    ///
    /// Where one depends on some facts of another, the rest of the other's facts decide nothing.
    pub(crate) fn any(fits: impl IntoIterator<Item = Self>) -> Self {
        let mut hanging: Vec<Undetermined> = Vec::new();
        for fit in fits {
            match fit {
                Self::Covered => return Self::Covered,
                Self::Not => {}
                Self::HangsOn(missing) => hanging.push(missing),
            }
        }
        let mut all = Undetermined::default();
        let is_needed = |index: usize, missing: &Undetermined| {
            let mut others = hanging
                .iter()
                .enumerate()
                .filter(|(place, _)| *place != index);
            !others.any(|(place, other)| {
                missing.includes_all(other) && (place < index || !other.includes_all(missing))
            })
        };
        for (index, missing) in hanging.iter().enumerate() {
            if is_needed(index, missing) {
                all.add_all(missing);
            }
        }
        if hanging.is_empty() {
            Self::Not
        } else {
            Self::HangsOn(all)
        }
    }

    /// Whether what `fact`, which was not given, names is covered: it may be each of several, or something else.
    pub(crate) fn named_by(fact: &'static str, fits: impl IntoIterator<Item = Self>) -> Self {
        let mut missing = Undetermined::missing(&[fact]);
        let mut can_be_covered = false;
        for fit in fits {
            can_be_covered |= fit != Self::Not;
            if let Self::HangsOn(facts) = fit {
                missing.add_all(&facts);
            }
        }
        if can_be_covered {
            Self::HangsOn(missing)
        } else {
            Self::Not
        }
    }

    /// Whether both are covered.
    pub(crate) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Not, _) | (_, Self::Not) => Self::Not,
            (Self::Covered, fit) | (fit, Self::Covered) => fit,
            (Self::HangsOn(mut missing), Self::HangsOn(other)) => {
                missing.add_all(&other);
                Self::HangsOn(missing)
            }
        }
    }
}
