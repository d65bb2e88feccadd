//! Attainment as a fold: counts that go on, and keep no incidents.

use alloc::{collections::BTreeMap, sync::Arc, vec::Vec};

use chrono::TimeDelta;

use super::{
    Attainment, AttainmentCriterion as By, AttainmentFigures, AttainmentGroup, Grouping,
    JudgedResponse, MiddleTimes, MonthOf, ResponseVerdict,
};
use crate::{calendar::CalendarMonth, document::Severity, money::Fraction, response::Commitment};

/// Counts first responses as they are judged, one after another, in whatever order.
///
/// It keeps counts, and of responses that were missed by how much they were late: two responses that are alike in all that they
/// are grouped by take no more room than one. How they are grouped is said at the end, so that one fold serves every report; and
/// two folds, of two threads or two months, merge into that of all their incidents.
///
/// # Example: of an even number of missed responses, the two in the middle
///
/// ```
/// use unified_support::document::{Product, Severity};
/// use unified_support::engine::Engine;
/// use unified_support::incident::{AttainmentFold, Grouping};
/// use unified_support::order::OrderDraft;
/// use unified_support::response::Incident;
///
/// let engine = Engine::try_from(OrderDraft::example())?;
/// let paris = engine.location("paris")?;
/// let at = |time: &str| format!("2026-06-15T{time}+02:00").parse().unwrap();
/// // Two business hours from 10:00: one response at the deadline, one a nanosecond later, one half an hour later.
/// let mut fold = AttainmentFold::new();
/// for time in ["12:00:00", "12:00:00.000000001", "12:30:00"] {
///     let incident = Incident::new(Severity::B, Product::Other, at("10:00:00"));
///     let response = paris.first_response(&incident)?;
///     fold.push(&paris.judge_response(&incident, response.outcome(), Some(at(time)), at("17:00:00"))?);
/// }
///
/// let figures = fold.finish(&Grouping::default()).total;
/// assert_eq!((figures.met, figures.missed), (1, 2));
/// assert_eq!(figures.share_met.unwrap().to_string(), "1/3");
/// let median = figures.median_late.unwrap();
/// assert_eq!((median.lower.num_nanoseconds(), median.upper.num_minutes()), (Some(1), 30));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttainmentFold {
    cells: BTreeMap<Cell, Tally>,
}

/// Everything that incidents can be grouped by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Cell {
    submitted_in: Option<CalendarMonth>,
    due_in: Option<CalendarMonth>,
    location: Arc<str>,
    severity: Severity,
    commitment: Option<Commitment>,
}

/// By what a group is told from others, in the order in which groups are sorted.
type Key = (
    Option<CalendarMonth>,
    Option<Arc<str>>,
    Option<Severity>,
    Option<Commitment>,
);

impl AttainmentFold {
    /// Of no incidents yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            cells: BTreeMap::new(),
        }
    }

    /// Counts one more.
    pub fn push(&mut self, judged: &JudgedResponse) {
        let cell = Cell {
            submitted_in: judged.submitted_in,
            due_in: judged.due_in,
            location: Arc::clone(&judged.location),
            severity: judged.severity,
            commitment: judged.commitment,
        };
        self.cells.entry(cell).or_default().count(judged.verdict);
    }

    /// Counts those of another fold too.
    pub fn merge(&mut self, other: &Self) {
        for (cell, tally) in &other.cells {
            self.cells.entry(cell.clone()).or_default().add(tally);
        }
    }

    /// What they come to, grouped.
    #[must_use]
    pub fn finish(&self, grouping: &Grouping) -> Attainment {
        let mut total = Tally::default();
        let mut groups = BTreeMap::<Key, Tally>::new();
        for (cell, tally) in &self.cells {
            total.add(tally);
            if grouping.is_by_any() {
                groups.entry(cell.key(grouping)).or_default().add(tally);
            }
        }
        let groups = groups.into_iter().map(|(key, tally)| {
            let (month, location, severity, commitment) = key;
            AttainmentGroup {
                month,
                location,
                severity,
                commitment,
                figures: tally.figures(),
            }
        });
        Attainment {
            total: total.figures(),
            groups: groups.collect::<Vec<_>>(),
            refused: Vec::new(),
        }
    }
}

impl Extend<JudgedResponse> for AttainmentFold {
    fn extend<I: IntoIterator<Item = JudgedResponse>>(&mut self, judged: I) {
        for one in judged {
            self.push(&one);
        }
    }
}

impl FromIterator<JudgedResponse> for AttainmentFold {
    fn from_iter<I: IntoIterator<Item = JudgedResponse>>(judged: I) -> Self {
        let mut fold = Self::new();
        fold.extend(judged);
        fold
    }
}

impl Cell {
    fn key(&self, grouping: &Grouping) -> Key {
        let month = match grouping.month_of() {
            MonthOf::Submission => self.submitted_in,
            MonthOf::Due => self.due_in,
        };
        (
            month.filter(|_| grouping.groups_by(By::Month)),
            grouping
                .groups_by(By::Location)
                .then(|| Arc::clone(&self.location)),
            grouping.groups_by(By::Severity).then_some(self.severity),
            self.commitment
                .filter(|_| grouping.groups_by(By::Commitment)),
        )
    }
}

/// Counts. No machine pushes so many that one is full; merging a fold with itself again and again can, and then the count stays
/// full.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Tally {
    met: u64,
    unanswered: u64,
    owed: u64,
    awaited: u64,
    ended: u64,
    undetermined: u64,
    not_applicable: u64,
    /// How many were late by how much.
    late: BTreeMap<TimeDelta, u64>,
}

impl Tally {
    fn count(&mut self, verdict: ResponseVerdict) {
        match verdict {
            ResponseVerdict::Met => more(&mut self.met, 1),
            ResponseVerdict::Missed {
                late_by,
                is_answered,
            } => {
                more(self.late.entry(late_by).or_default(), 1);
                more(&mut self.unanswered, u64::from(!is_answered));
            }
            ResponseVerdict::Owed => more(&mut self.owed, 1),
            ResponseVerdict::Awaited => more(&mut self.awaited, 1),
            ResponseVerdict::Ended => more(&mut self.ended, 1),
            ResponseVerdict::Undetermined => more(&mut self.undetermined, 1),
            ResponseVerdict::NotApplicable => more(&mut self.not_applicable, 1),
        }
    }

    fn add(&mut self, other: &Self) {
        let Self {
            met,
            unanswered,
            owed,
            awaited,
            ended,
            undetermined,
            not_applicable,
            late,
        } = other;
        more(&mut self.met, *met);
        more(&mut self.unanswered, *unanswered);
        more(&mut self.owed, *owed);
        more(&mut self.awaited, *awaited);
        more(&mut self.ended, *ended);
        more(&mut self.undetermined, *undetermined);
        more(&mut self.not_applicable, *not_applicable);
        for (late_by, count) in late {
            more(self.late.entry(*late_by).or_default(), *count);
        }
    }

    fn figures(&self) -> AttainmentFigures {
        let missed = sum(self.late.values().copied());
        let judged = u128::from(self.met).saturating_add(missed.into());
        let others = [
            self.owed,
            self.awaited,
            self.ended,
            self.undetermined,
            self.not_applicable,
        ];
        AttainmentFigures {
            incidents: sum([self.met, missed].into_iter().chain(others)),
            met: self.met,
            missed,
            unanswered: self.unanswered,
            owed: self.owed,
            awaited: self.awaited,
            ended: self.ended,
            undetermined: self.undetermined,
            not_applicable: self.not_applicable,
            share_met: Fraction::of([self.met.into()], [judged]),
            median_late: self.median(missed),
            worst_late: self.late.keys().next_back().copied(),
        }
    }

    /// The two in the middle of the `missed`, counted from the shortest; one of an odd number is both.
    fn median(&self, missed: u64) -> Option<MiddleTimes> {
        let lower = missed.checked_sub(1)? / 2;
        Some(MiddleTimes {
            lower: self.nth(lower)?,
            upper: self.nth(missed / 2)?,
        })
    }

    /// What the one with `before` before it is late by.
    fn nth(&self, before: u64) -> Option<TimeDelta> {
        let mut passed = 0_u64;
        let mut late = self.late.iter();
        let found = late.find(|(_, count)| {
            passed = passed.saturating_add(**count);
            before < passed
        });
        found.map(|(late_by, _)| *late_by)
    }
}

fn more(count: &mut u64, by: u64) {
    *count = count.saturating_add(by);
}

fn sum(counts: impl IntoIterator<Item = u64>) -> u64 {
    counts.into_iter().fold(0, u64::saturating_add)
}
