use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};

use chrono::{NaiveDate, TimeDelta};

use super::{
    AmendedBand, AmendedTermDraft, Dates, PartialAmendment, ResponseTargetDraft, WeeklyHoursDraft,
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
/// let amended = order.clauses_on(order.term().first_day()).target(clause).unwrap();
/// assert_eq!(amended.value().target().num_minutes(), 45);
/// assert_eq!(amended.source().to_string(), "amendment `A-7` to 2.2/sevb-response-2-hours");
/// # Ok::<(), unified_support::finding::Findings>(())
/// ```
///
/// # Example: an amendment of dates
///
/// It holds from one date until another, both included; without either it always did, or always will. Of one clause several may follow
/// one another, but no two may hold on one date.
///
/// ```
/// use unified_support::chrono::{NaiveDate, TimeDelta};
/// use unified_support::document::{Source, clauses};
/// use unified_support::order::{
///     AmendedTermDraft, AmendmentDraft, Order, OrderDraft, ReplacedClause, ResponseTargetDraft,
/// };
///
/// let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
/// let clause = clauses::SEVB_RESPONSE_2_HOURS;
/// let target = AmendedTermDraft::ResponseTarget(ResponseTargetDraft::new(TimeDelta::minutes(45)));
/// let amendment = AmendmentDraft::new("A-7", ReplacedClause(clause.as_str()), target);
/// let summer = amendment.from_date(day(7, 1)).until_date(day(8, 31));
///
/// let order = Order::try_from(OrderDraft::example().with_amendment(summer))?;
/// let amended = |on| order.clauses_on(on).amendment_of(clause).is_some();
/// assert_eq!([day(6, 30), day(7, 1), day(8, 31), day(9, 1)].map(amended), [false, true, true, false]);
/// assert_eq!(order.clauses_on(day(6, 30)).source_of(clause), Source::Clause(clause));
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
    dates: Dates,
    term: AmendedTerm,
    /// Where it is written.
    path: Path,
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

    /// The clause that it replaces; no other amendment replaces it on the same date.
    #[must_use]
    pub const fn replaces(&self) -> ClauseId {
        self.replaces
    }

    /// The first date on which it holds; none if it always has.
    #[must_use]
    pub const fn from_date(&self) -> Option<NaiveDate> {
        self.dates.from
    }

    /// The last date on which it holds; none if it always will.
    #[must_use]
    pub const fn until_date(&self) -> Option<NaiveDate> {
        self.dates.until
    }

    /// When it holds.
    pub(crate) const fn dates(&self) -> Dates {
        self.dates
    }

    /// What it puts in the place of the clause.
    pub(crate) const fn kind(&self) -> Amendable {
        match self.term {
            AmendedTerm::ResponseTarget(_) => Amendable::ResponseTarget,
            AmendedTerm::Exclusions(_) => Amendable::Exclusions,
            AmendedTerm::BusinessHours(_) => Amendable::BusinessHours,
            AmendedTerm::CancellationBand(_) => Amendable::CancellationBand,
            AmendedTerm::Count(_) => Amendable::Count,
        }
    }

    /// Where it is written in the order's draft.
    pub(crate) const fn path(&self) -> &Path {
        &self.path
    }

    /// What cites it.
    pub(crate) fn source(&self) -> Source {
        Source::Amendment {
            id: self.id.clone(),
            replaces: self.replaces,
        }
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
        let amendments = each(drafts, path, findings, |draft, path, findings| {
            Self::check(draft, &mut seen, path, findings)
        });
        AmendedBand::check_order(&amendments, findings);
        amendments
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
        let replaces = replaces.and_then(|text| check_clause(&text, path, findings));
        let dates = draft.from.zip(draft.until);
        let dates = dates.and_then(|(from, until)| Dates::check(from, until, path, findings));
        if let Some((clause, dates)) = replaces.zip(dates) {
            seen.check_overlap(clause, dates, id.as_ref(), path, findings);
        }
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
            dates: dates?,
            term: term?,
            path: path.clone(),
        })
    }
}

/// What the amendments of a list have so far.
#[derive(Debug, Default)]
struct Seen {
    ids: BTreeSet<Arc<str>>,
    /// When each clause is replaced, and by which.
    clauses: BTreeMap<ClauseId, Vec<Replaced>>,
}

/// When a clause is replaced, and by which amendment, if its id is well.
type Replaced = (Dates, Option<Arc<str>>);

impl Seen {
    /// That no earlier amendment replaces the clause on one of these dates.
    fn check_overlap(
        &mut self,
        clause: ClauseId,
        dates: Dates,
        id: Option<&Arc<str>>,
        path: &Path,
        findings: &mut Findings,
    ) {
        let earlier = self.clauses.entry(clause).or_default();
        let mut both = earlier.iter().filter_map(|(other, id)| {
            let common = dates.common(*other)?;
            Some((common, id.clone()))
        });
        if let Some((common, other)) = both.next() {
            let problem = OrderProblem::RepeatedAmendment {
                id: id.cloned(),
                other,
                dates: common,
            };
            findings.push(
                Finding::of(
                    Level::Error,
                    codes::REPEATED_AMENDMENT,
                    path.key("replaces"),
                    problem,
                )
                .with_value(clause)
                .with_clause(clause.as_str()),
            );
        }
        earlier.push((dates, id.cloned()));
    }
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
    /// A band of notice of a cancellation.
    CancellationBand(Cited<AmendedBand>),
    /// A number of what the clause counts, from 1 to [`AmendedTerm::MOST`].
    Count(Cited<u16>),
}

impl AmendedTerm {
    /// The greatest number that an amendment can give.
    pub const MOST: u16 = 3_650;

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
            AmendedTermDraft::CancellationBand(band) => {
                let clause = source.as_ref().and_then(Source::clause);
                let band = AmendedBand::check(band, clause, &path, findings)?;
                Some(Self::CancellationBand(Cited::new(band, source?)))
            }
            AmendedTermDraft::Count(count) => {
                let count = check_count(count, &path, findings)?;
                Some(Self::Count(Cited::new(count, source?)))
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
        AmendedTermDraft::CancellationBand(_) => Amendable::CancellationBand,
        AmendedTermDraft::Count(_) => Amendable::Count,
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

/// A number that a clause could state.
fn check_count(count: u16, path: &Path, findings: &mut Findings) -> Option<u16> {
    if (1..=AmendedTerm::MOST).contains(&count) {
        return Some(count);
    }
    let most = AmendedTerm::MOST;
    let problem = OrderProblem::CountOutOfRange { most };
    let finding = Finding::of(Level::Error, codes::OUT_OF_RANGE, path.clone(), problem);
    findings.push(finding.with_value(count));
    None
}

/// A clause that the document has.
fn check_clause(text: &str, path: &Path, findings: &mut Findings) -> Option<ClauseId> {
    text.parse()
        .map_err(|error: UnknownClause| {
            let path = path.key("replaces");
            let finding = Finding::of(Level::Error, codes::UNKNOWN_CLAUSE, path, error);
            findings.push(finding.with_value(text));
        })
        .ok()
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
