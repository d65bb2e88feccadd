//! A question that is asked of two orders.

mod answer;
mod asked;

use alloc::{boxed::Box, format, string::String, vec::Vec};

pub use answer::{ComparedOrders, PlacedStep, StepDifference};
pub use asked::{CompareRequest, OrderChanges, OtherOrder};

use self::answer::differences;
use super::{Engine, RefusedAlone, Reply};
use crate::{
    decision::{Decision, Outcome, Problem, QuestionError},
    finding::{Findings, Path},
    order::OrderDraft,
};

impl Engine {
    /// Asks a question of this order and of another one, by the same readings and with the same zones: what either answers, and in
    /// what the answers differ, step by step. What other readings change [`Engine::what_if`] tells.
    ///
    /// The steps are those of this order's answer; then, of readings and holidays, those by which only the other's goes. The stamp of the
    /// other, with its own calendars, is part of the answer.
    ///
    /// # Example: what if there were no amendment?
    ///
    /// ```
    /// use unified_support::chrono::TimeDelta;
    /// use unified_support::document::{Product, Severity, clauses};
    /// use unified_support::engine::{At, CompareRequest, Engine, Favours, OrderChanges, Request};
    /// use unified_support::order::{AmendedTermDraft, AmendmentDraft, OrderDraft, ReplacedClause, ResponseTargetDraft};
    /// use unified_support::response::Incident;
    ///
    /// let target = AmendedTermDraft::ResponseTarget(ResponseTargetDraft::new(TimeDelta::hours(1)));
    /// let replaced = ReplacedClause(clauses::SEVB_RESPONSE_2_HOURS.as_str());
    /// let amendment = AmendmentDraft::new("A-1", replaced, target);
    /// let engine = Engine::try_from(OrderDraft::example().with_amendment(amendment))?;
    ///
    /// let submitted_at = "2026-05-13T10:00:00+02:00".parse().unwrap();
    /// let incident = Incident::new(Severity::B, Product::Other, submitted_at);
    /// let request = Request::FirstResponse(At::new("paris", incident));
    /// let changes = OrderChanges::none().without_amendment("A-1");
    /// let decision = engine.compare(&CompareRequest::with_changes(request, changes))?;
    ///
    /// let compared = decision.outcome().decided().unwrap();
    /// assert!(!compared.same_outcome);
    /// // Two hours in the place of one.
    /// assert_eq!(compared.favours, Some(Favours::Microsoft));
    /// let first = &compared.steps[0];
    /// assert_eq!((first.own.as_ref().unwrap().place, &*first.operands), (2, &["target".into()][..]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::NestedQuestion`]: the question is itself about a question.
    /// - [`Problem::UnknownPurchase`], [`Problem::UnknownAmendment`]: the order has nothing of an id that the changes remove.
    /// - [`Problem::OtherOrder`]: no engine can be made of the other order.
    /// - Those of the question, by the order of this engine.
    pub fn compare(
        &self,
        asked: &CompareRequest,
    ) -> Result<Decision<ComparedOrders>, QuestionError> {
        let question = asked.question();
        question.refuse_nested()?;
        let other = self.other_engine(asked.other())?;
        let own = self.ask(question).map_err(|error| QuestionError {
            path: Path::root().key("question").join(&error.path),
            ..error
        })?;
        let other = other.ask(question).map_err(RefusedAlone::from);
        let compared = compared(&own, &other);
        let (_, mut steps) = own.into_parts();
        if let Ok(other) = other {
            steps.rest_on_all(other.into_parts().1);
        }
        Ok(Decision::new(Outcome::Decided(compared), steps))
    }

    /// The engine of the other order.
    fn other_engine(&self, other: &OtherOrder) -> Result<Self, QuestionError> {
        let (draft, field) = match other {
            OtherOrder::Order(draft) => (OrderDraft::clone(draft), Field::Order),
            OtherOrder::Changes(changes) => self.changed(changes)?,
        };
        let zones = self.shared.zones.clone();
        let engine = Self::from_draft(draft, zones, *self.readings());
        engine.map_err(|findings| field.refused(findings))
    }

    /// The draft of this order with `changes`, and where what is wrong with it stands in the question.
    fn changed(&self, changes: &OrderChanges) -> Result<(OrderDraft, Field), QuestionError> {
        let mut draft = OrderDraft::from(self.order());
        for (index, id) in changes.removed_services.iter().enumerate() {
            let place = draft.services.iter().position(|one| one.id == *id);
            let problem = || Problem::UnknownPurchase { id: id.clone() };
            draft
                .services
                .remove(known(place, "removed_services", index, id, problem)?);
        }
        for (index, id) in changes.removed_amendments.iter().enumerate() {
            let place = draft.amendments.iter().position(|one| one.id == *id);
            let problem = || Problem::UnknownAmendment { id: id.clone() };
            draft
                .amendments
                .remove(known(place, "removed_amendments", index, id, problem)?);
        }
        let field = Field::Changes {
            services: draft.services.len(),
            amendments: draft.amendments.len(),
        };
        draft
            .services
            .extend(changes.added_services.iter().cloned());
        draft
            .amendments
            .extend(changes.added_amendments.iter().cloned());
        if changes.appendix_a.is_some() {
            draft.appendix_a.clone_from(&changes.appendix_a);
        }
        Ok((draft, field))
    }
}

/// The place of what is removed, if the order has it.
fn known(
    place: Option<usize>,
    list: &str,
    index: usize,
    id: &str,
    problem: impl FnOnce() -> Problem,
) -> Result<usize, QuestionError> {
    place.ok_or_else(|| {
        let path = Path::root().key("changes").key(list).index(index);
        QuestionError::at(path, id, problem())
    })
}

fn compared(own: &Reply, other: &Result<Reply, RefusedAlone>) -> ComparedOrders {
    let outcome = own.to_outcome();
    match other {
        Ok(other) => {
            let comparison = own.compare(other);
            let (steps, stamp) = (differences(&comparison.steps), comparison.stamp);
            let by_other = other.to_outcome();
            ComparedOrders {
                same_outcome: comparison.same_outcome,
                favours: outcome.favours(&by_other),
                steps,
                stamp,
                other_stamp: Some(other.stamp()),
                outcome: Box::new(outcome),
                other: Box::new(Ok(by_other)),
            }
        }
        Err(refused) => ComparedOrders {
            outcome: Box::new(outcome),
            other: Box::new(Err(refused.clone())),
            same_outcome: false,
            favours: None,
            steps: Vec::new(),
            stamp: Vec::new(),
            other_stamp: None,
        },
    }
}

/// Refuses a question for what is wrong with the order in its field `order`: the first error says where.
pub(super) fn refused_order(findings: Findings) -> QuestionError {
    Field::Order.refused(findings)
}

/// Where the other order stands in the question.
enum Field {
    /// The field `order`.
    Order,
    /// The field `changes`: what was added comes after so many purchases and amendments.
    Changes { services: usize, amendments: usize },
}

impl Field {
    /// Refuses the question for what is wrong with the order: the first error says where.
    fn refused(&self, findings: Findings) -> QuestionError {
        let findings = findings.map_paths(|path| self.path_of(path));
        let first = findings.errors().next();
        let (path, value) = first.map_or_else(
            || (self.path_of(&Path::root()), None),
            |first| (first.path().clone(), first.value().map(String::from)),
        );
        QuestionError {
            path,
            value,
            problem: Problem::other_order(findings),
        }
    }

    /// Where `path` of the order stands in the question. What the question does not have, such as a purchase that is not changed, is
    /// named below `changes` as the order has it.
    fn path_of(&self, path: &Path) -> Path {
        let Self::Changes {
            services,
            amendments,
        } = self
        else {
            return Path::root().key("order").join(path);
        };
        let added = added("services", *services, path);
        let added = added.or_else(|| self::added("amendments", *amendments, path));
        let path = added.as_ref().unwrap_or(path);
        Path::root().key("changes").join(path)
    }
}

/// The path of what was added to the list `list` after `kept` elements, if `path` leads to it.
fn added(list: &str, kept: usize, path: &Path) -> Option<Path> {
    let index = path.as_str().strip_prefix(list)?.strip_prefix('[')?;
    let (index, rest) = index.split_once(']')?;
    let index = index.parse::<usize>().ok()?.checked_sub(kept)?;
    let element = Path::root().key(&format!("added_{list}")).index(index);
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    Some(if rest.is_empty() {
        element
    } else {
        element.key(rest)
    })
}
