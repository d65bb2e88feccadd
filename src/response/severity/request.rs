//! What is described of an incident, in the place of its severity.

#[cfg(feature = "serde")]
use alloc::{borrow::ToOwned, vec::Vec};

use chrono::{DateTime, Utc};

#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Shapes};
#[cfg(feature = "serde")]
use crate::{
    data::{
        Datum, FormProblem, Node, Reading, Written,
        reader::{list_of, refuse},
    },
    decision::Unread,
    finding::{Findings, Path, codes},
};
use crate::{
    data::{datum, serde_forms},
    document::{ResponseRow, Severity, Situation, Stated},
};

datum! {
    /// What an incident does to the customer's business, at least one [`Situation`]; and, if the incident has a severity already,
    /// which one, and when a change of it would be granted.
    ///
    /// It stands in the place of an [`Incident`](super::super::Incident)'s severity.
    ///
    /// Clause: `2.2/customer-states-impact`.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::{Product, Severity, Situation};
    /// use unified_support::response::{Described, Incident};
    ///
    /// let described = Described::new(Situation::ModerateImpact)
    ///     .and(Situation::CriticalSystemsDegraded)
    ///     .with_severity(Severity::B);
    /// // In the order of the document, from the gravest on.
    /// let situations: Vec<_> = described.situations().collect();
    /// assert_eq!(situations, [Situation::CriticalSystemsDegraded, Situation::ModerateImpact]);
    ///
    /// let submitted_at = "2026-05-13T16:50:00+02:00".parse().unwrap();
    /// let incident = Incident::new(described, Product::Other, submitted_at);
    /// assert_eq!(incident.described().severity(), Some(Severity::B));
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Described {
        situations: Situations,
        severity: Option<Severity> = optional,
        changed_at: Option<DateTime<Utc>> = optional,
    }
}

impl Described {
    /// An incident that does this.
    #[must_use]
    pub const fn new(situation: Situation) -> Self {
        Self {
            situations: Situations::NONE.with(situation),
            severity: None,
            changed_at: None,
        }
    }

    /// The same incident, which does this too; named again it changes nothing.
    #[must_use]
    pub const fn and(mut self, situation: Situation) -> Self {
        self.situations = self.situations.with(situation);
        self
    }

    /// The same incident, which has `severity` now. Without it, it is taken to have the severity that the tables describe.
    #[must_use]
    pub const fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// The same incident, a change of its severity being granted at `at`, while the clock of the first response runs.
    #[must_use]
    pub const fn with_changed_at(mut self, at: DateTime<Utc>) -> Self {
        self.changed_at = Some(at);
        self
    }

    /// What it does, in the order of [`Situation::ALL`].
    pub fn situations(&self) -> impl Iterator<Item = Situation> + use<> {
        self.situations.iter()
    }

    /// The severity that it has now, where that is known.
    #[must_use]
    pub const fn severity(&self) -> Option<Severity> {
        self.severity
    }

    /// When a change of its severity is granted, where one is.
    #[must_use]
    pub const fn changed_at(&self) -> Option<DateTime<Utc>> {
        self.changed_at
    }

    pub(super) const fn all(&self) -> Situations {
        self.situations
    }
}

/// Some situations, each once.
// A bit for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Situations(u16);

const _: () = assert!(Situation::ALL.len() <= u16::BITS as usize);

impl Situations {
    pub(super) const NONE: Self = Self(0);

    /// Those that a row names.
    pub(super) fn of(row: &ResponseRow) -> Self {
        let situations = row.situations().iter().map(Stated::value);
        situations.fold(Self::NONE, |all, situation| all.with(*situation))
    }

    const fn with(self, situation: Situation) -> Self {
        Self(self.0 | Self::bit(situation))
    }

    pub(super) const fn or(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    pub(super) const fn and(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    pub(super) const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    pub(super) const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Each of them, in the order of [`Situation::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Situation> + use<> {
        let all = Situation::ALL.iter().copied();
        all.filter(move |situation| self.0 & Self::bit(*situation) != 0)
    }

    const fn bit(situation: Situation) -> u16 {
        1 << situation as u16
    }
}

/// A list of one situation at least, each once.
#[cfg(feature = "serde")]
impl Datum for Situations {
    fn write<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let situations: Vec<_> = self.iter().collect();
        serializer.collect_seq(situations.iter().map(Written))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let situations = list_of(Situation::read)(node, path, findings)?;
        if situations.is_empty() {
            return refuse(
                codes::NO_SITUATION,
                Unread::NoSituation,
                node,
                path,
                findings,
            );
        }
        let mut read = Ok(Self::NONE);
        for (index, situation) in situations.iter().enumerate() {
            if situations.iter().take(index).any(|one| one == situation) {
                let written = Node::Text(situation.as_str().to_owned());
                let path = path.index(index);
                let problem = FormProblem::InListAlready;
                read = refuse(codes::REPEATED_VALUE, problem, &written, &path, findings);
            }
            read = read.map(|read| read.with(*situation));
        }
        read
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shape::list_between(Situation::shape(shapes), 1, None)
    }
}

serde_forms!(Situations);
