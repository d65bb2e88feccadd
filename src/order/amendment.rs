use alloc::{collections::BTreeSet, sync::Arc, vec::Vec};

use chrono::TimeDelta;

use super::{
    AmendedTermDraft, PartialAmendment, ResponseTargetDraft, WeeklyHoursDraft,
    check::{distinct, each, unique_id},
    location::{check_start, check_weekly},
    problem::OrderProblem,
};
use crate::{
    calendar::WeeklyHours,
    document::{Amendable, AzureComponent, Cited, ClauseId, Clock, Source, UnknownClause},
    finding::{Finding, Findings, Level, Path, codes},
};

/// What an order puts in the place of one clause of the services description.
///
/// Its term cites it as a [`Source::Amendment`], and so does every decision that rests on it.
///
/// # Example
///
/// ```
/// use unified_support::chrono::TimeDelta;
/// use unified_support::document::clauses;
/// use unified_support::order::{
///     AmendedTermDraft, AmendmentDraft, Order, OrderDraft, ReplacedClause, ResponseTargetDraft,
/// };
///
/// let clause = clauses::SEVB_RESPONSE_2_HOURS;
/// let target = AmendedTermDraft::ResponseTarget(ResponseTargetDraft::new(TimeDelta::minutes(45)));
/// let amendment = AmendmentDraft::new("A-7", ReplacedClause(clause.as_str()), target);
///
/// let order = Order::try_from(OrderDraft::example().with_amendment(amendment))?;
/// let amended = order.amended_target(clause).unwrap();
/// assert_eq!(amended.value().target().num_minutes(), 45);
/// assert_eq!(amended.source().to_string(), "amendment `A-7` to 2.2/sevb-response-2-hours");
/// # Ok::<(), unified_support::finding::Findings>(())
/// ```
///
/// # Example: a clause is not amended by what it does not say
///
/// ```
/// use unified_support::document::clauses;
/// use unified_support::order::{AmendedTermDraft, AmendmentDraft, Order, OrderDraft, ReplacedClause};
///
/// let none = AmendedTermDraft::Exclusions(Vec::new());
/// let amendment = AmendmentDraft::new("A-7", ReplacedClause(clauses::SEVB_RESPONSE_2_HOURS.as_str()), none);
/// let findings = Order::try_from(OrderDraft::example().with_amendment(amendment)).unwrap_err();
/// assert!(findings.to_string().contains("this clause is amended by `response_target`"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    id: Arc<str>,
    replaces: ClauseId,
    term: AmendedTerm,
}

impl Amendment {
    /// Its name within the order; no other amendment has it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    pub(crate) const fn shared_id(&self) -> &Arc<str> {
        &self.id
    }

    /// The clause that it replaces; no other amendment replaces it.
    #[must_use]
    pub const fn replaces(&self) -> ClauseId {
        self.replaces
    }

    /// What holds instead.
    #[must_use]
    pub const fn term(&self) -> &AmendedTerm {
        &self.term
    }

    pub(super) fn check_all(
        drafts: Vec<PartialAmendment>,
        path: &Path,
        findings: &mut Findings,
    ) -> Vec<Self> {
        let mut seen = Seen::default();
        each(drafts, path, findings, |draft, path, findings| {
            Self::check(draft, &mut seen, path, findings)
        })
    }

    /// Checks `draft`, an element of a list of which `seen` is what it has so far.
    fn check(
        draft: PartialAmendment,
        seen: &mut Seen,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let id = unique_id(draft.id, &mut seen.ids, path, findings);
        let replaces = draft.replaces;
        let replaces = replaces.and_then(|text| check_clause(&text, seen, path, findings));
        let source = id
            .as_ref()
            .zip(replaces)
            .map(|(id, replaces)| Source::Amendment {
                id: id.clone(),
                replaces,
            });
        let term = draft.term.and_then(|term| {
            if let Some(clause) = replaces {
                check_kind(kind(&term), clause, path, findings);
            }
            AmendedTerm::check(term, source, path, findings)
        });
        Some(Self {
            id: id?,
            replaces: replaces?,
            term: term?,
        })
    }
}

/// What the amendments of a list have so far.
#[derive(Debug, Default)]
struct Seen {
    ids: BTreeSet<Arc<str>>,
    clauses: BTreeSet<ClauseId>,
}

/// What holds instead of a clause, citing the amendment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AmendedTerm {
    /// A target of the first call response.
    ResponseTarget(Cited<AmendedTarget>),
    /// The components that are left out, each once; the list may be empty.
    Exclusions(Cited<Vec<AzureComponent>>),
    /// The windows of the week; never none.
    BusinessHours(Cited<WeeklyHours>),
}

impl AmendedTerm {
    /// Checks `draft`; the source is none if that is all that is wrong with it.
    fn check(
        draft: AmendedTermDraft,
        source: Option<Source>,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let path = path.key(kind(&draft).as_str());
        match draft {
            AmendedTermDraft::ResponseTarget(target) => {
                let target = AmendedTarget::check(target, &path, findings)?;
                Some(Self::ResponseTarget(Cited::new(target, source?)))
            }
            AmendedTermDraft::Exclusions(components) => {
                let mut seen = BTreeSet::new();
                let components = each(components, &path, findings, |component, path, findings| {
                    // Shown as it is written, not as the document prints it.
                    distinct(component.as_str(), &mut seen, path, findings).map(|_| component)
                });
                Some(Self::Exclusions(Cited::new(components, source?)))
            }
            AmendedTermDraft::BusinessHours(hours) => {
                let hours = check_hours(&hours, &path, findings)?;
                Some(Self::BusinessHours(Cited::new(hours, source?)))
            }
        }
    }
}

/// A target of the first call response that holds instead of a clause's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AmendedTarget {
    target: TimeDelta,
    clock: Option<Clock>,
}

impl AmendedTarget {
    /// The least target: a second.
    pub const MIN: TimeDelta = TimeDelta::seconds(1);
    /// The greatest target: 366 days.
    pub const MAX: TimeDelta = TimeDelta::days(366);

    /// The time within which the first response is to come, from [`AmendedTarget::MIN`] to [`AmendedTarget::MAX`].
    #[must_use]
    pub const fn target(self) -> TimeDelta {
        self.target
    }

    /// What that time is counted in; where it does not say so, as before.
    #[must_use]
    pub const fn clock(self) -> Option<Clock> {
        self.clock
    }

    fn check(draft: ResponseTargetDraft, path: &Path, findings: &mut Findings) -> Option<Self> {
        let ResponseTargetDraft { target, clock } = draft;
        if target.subsec_nanos() != 0 {
            let finding = Finding::of(
                Level::Error,
                codes::OUT_OF_RANGE,
                path.key("seconds"),
                OrderProblem::TargetTooFine,
            );
            findings.push(finding.with_value(target));
            return None;
        }
        if !(Self::MIN..=Self::MAX).contains(&target) {
            let problem = OrderProblem::TargetOutOfRange {
                min_seconds: Self::MIN.num_seconds(),
                max_seconds: Self::MAX.num_seconds(),
            };
            let finding = Finding::of(
                Level::Error,
                codes::OUT_OF_RANGE,
                path.key("seconds"),
                problem,
            );
            findings.push(finding.with_value(target.num_seconds()));
            return None;
        }
        Some(Self { target, clock })
    }
}

/// The kind of `draft`.
const fn kind(draft: &AmendedTermDraft) -> Amendable {
    match draft {
        AmendedTermDraft::ResponseTarget(_) => Amendable::ResponseTarget,
        AmendedTermDraft::Exclusions(_) => Amendable::Exclusions,
        AmendedTermDraft::BusinessHours(_) => Amendable::BusinessHours,
    }
}

/// That a term of `kind` may replace `clause`.
fn check_kind(kind: Amendable, clause: ClauseId, path: &Path, findings: &mut Findings) {
    let fitting = clause.amendable();
    if fitting == Some(kind) {
        return;
    }
    let problem = fitting.map_or(OrderProblem::NoAmendmentOfClause, |kind| {
        OrderProblem::AmendedBy { kind }
    });
    findings.push(
        Finding::of(
            Level::Error,
            codes::AMENDMENT_MISMATCH,
            path.key("replaces"),
            problem,
        )
        .with_value(clause)
        .with_clause(clause.as_str()),
    );
}

/// A clause that the document has, and that no earlier amendment replaces.
fn check_clause(
    text: &str,
    seen: &mut Seen,
    path: &Path,
    findings: &mut Findings,
) -> Option<ClauseId> {
    let path = path.key("replaces");
    let clause = text.parse().map_err(|error: UnknownClause| {
        Finding::of(Level::Error, codes::UNKNOWN_CLAUSE, path.clone(), error).with_value(text)
    });
    let clause: ClauseId = match clause {
        Ok(clause) => clause,
        Err(finding) => {
            findings.push(finding);
            return None;
        }
    };
    if seen.clauses.insert(clause) {
        return Some(clause);
    }
    findings.push(
        Finding::of(
            Level::Error,
            codes::REPEATED_AMENDMENT,
            path,
            OrderProblem::RepeatedAmendment,
        )
        .with_value(clause)
        .with_clause(clause.as_str()),
    );
    None
}

/// The windows of a week, at least one of them.
fn check_hours(
    draft: &WeeklyHoursDraft,
    path: &Path,
    findings: &mut Findings,
) -> Option<WeeklyHours> {
    check_start(draft, true, path, findings);
    let hours = check_weekly(draft, path, findings)?;
    if draft.days.iter().all(Vec::is_empty) {
        findings.push(Finding::of(
            Level::Error,
            codes::NO_OPEN_TIME,
            path.clone(),
            OrderProblem::NeverOpen,
        ));
        return None;
    }
    Some(hours)
}
