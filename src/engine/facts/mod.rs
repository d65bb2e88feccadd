//! The facts that a question needs, all at once: before it is asked.

mod answer;
mod asked;

use alloc::{borrow::Cow, vec::Vec};

pub use answer::{BranchEnd, FactBranch, FactValue, GivenFact, NeededFact, NeededFacts};
pub use asked::FactsRequest;

use super::{Engine, Reply, Request};
use crate::{
    data::{Fields, Fieldset, Node},
    decision::{Decision, Outcome, QuestionError, Steps, Undetermined},
    engine::with_decision,
    finding::{Findings, Path},
};

impl Engine {
    /// Finds out which facts a question needs, by asking it again with every value of those that are missing: those that could change
    /// its answer now, those that are needed then, by which values, and how each choice of values ends.
    ///
    /// Tried are the facts of the question that hold or not, or have one of several names. A branch ends at those that are open: a
    /// date, an amount, a text, what stands in a list, or what the order should say. Of the missing facts that could be tried the one
    /// that the answer names first comes first: a fact is needed where it is tried, or where a branch ends at it. What is missing for a
    /// part of an answer is needed like what is missing for all of it.
    ///
    /// The steps are those of the question as it is asked; then, of readings and holidays, those by which only a branch goes.
    ///
    /// It is there with the feature `serde`, since a question is changed as it is written.
    ///
    /// # Example: a workshop on site that the customer wants to record
    ///
    /// ```
    /// use unified_support::engine::{At, BranchEnd, Engine, FactsRequest, Request};
    /// use unified_support::entitlement::{EntitlementRequest, Intent};
    /// use unified_support::document::{DeliveryMode, Service};
    /// use unified_support::order::{OrderDraft, PurchaseDraft, ServiceName};
    ///
    /// let purchase = PurchaseDraft::example("w", ServiceName("workshops"));
    /// let engine = Engine::try_from(OrderDraft::example().with_purchase(purchase))?;
    /// let request = EntitlementRequest::new(Service::Workshops, Intent::Use, "2026-06-15".parse().unwrap())
    ///     .delivered(DeliveryMode::OnSite)
    ///     .recorded();
    /// let request = Request::Entitlement(At::new("paris", request));
    /// let decision = engine.facts(&FactsRequest::new(request))?;
    ///
    /// let needed = decision.outcome().decided().unwrap();
    /// assert_eq!(needed.now, ["recording_permitted"]);
    /// let ends: Vec<_> = needed.branches.iter().map(|branch| branch.end).collect();
    /// assert_eq!(ends, [BranchEnd::Decided, BranchEnd::NotApplicable]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::NestedQuestion`](crate::decision::Problem): the question is itself about a question.
    /// - Those of the question.
    pub fn facts(&self, asked: &FactsRequest) -> Result<Decision<NeededFacts>, QuestionError> {
        let question = asked.question();
        question.refuse_nested()?;
        let own = self.ask(question).map_err(|error| QuestionError {
            path: Path::root().key("question").join(&error.path),
            ..error
        })?;
        let (missing, end) = missing(&own);
        let mut exploration = Exploration {
            engine: self,
            left: asked.most().saturating_sub(1),
            asked: 1,
            found: Vec::new(),
            branches: Vec::new(),
            steps: own.into_parts().1,
        };
        let branch = Branch {
            question: written(question),
            given: Vec::new(),
        };
        exploration.follow(branch, &missing, end);
        let (needed, steps) = exploration.into_parts(&missing);
        Ok(Decision::new(Outcome::Decided(needed), steps))
    }
}

/// What was found so far.
struct Exploration<'e> {
    engine: &'e Engine,
    left: u32,
    asked: u32,
    found: Vec<Found>,
    branches: Vec<FactBranch>,
    steps: Steps,
}

/// A fact that is missing somewhere, and its values, if it can be tried.
type Found = (Cow<'static, str>, Option<Vec<FactValue>>);

/// The question with some facts.
#[derive(Clone)]
struct Branch {
    question: Node,
    given: Vec<GivenFact>,
}

impl Branch {
    /// The same, with one fact more.
    fn with(&self, fact: &'static str, value: FactValue) -> Self {
        let mut branch = self.clone();
        if let Node::Map(fields) = &mut branch.question {
            fields.push((fact.into(), value.to_node()));
        }
        let fact = fact.into();
        branch.given.push(GivenFact { fact, value });
        branch
    }

    fn ending(self, end: BranchEnd, open: &Undetermined) -> FactBranch {
        FactBranch {
            given: self.given,
            end,
            open: open.names().to_vec(),
        }
    }
}

impl Exploration<'_> {
    /// Goes on where `missing` is missing: each value of the first fact that can be tried, or the end.
    ///
    /// Each call is deeper by one field of the question.
    fn follow(&mut self, branch: Branch, missing: &Undetermined, end: BranchEnd) {
        let choices = choices(&branch.question);
        let choice = |name: &str| choices.iter().find(|(fact, _)| *fact == name);
        for name in missing.names() {
            if self.found.iter().all(|(known, _)| known != name) {
                let values = choice(name).map(|(_, values)| values.clone());
                self.found.push((name.clone(), values));
            }
        }
        let tried = missing.names().iter().find_map(|name| choice(name));
        let Some((fact, values)) = tried else {
            return self.branches.push(branch.ending(end, missing));
        };
        for value in values {
            self.try_out(branch.with(fact, value.clone()));
        }
    }

    /// Asks the question of a branch.
    fn try_out(&mut self, branch: Branch) {
        let nothing = Undetermined::default();
        let Some(left) = self.left.checked_sub(1) else {
            let ended = branch.ending(BranchEnd::CutOff, &nothing);
            return self.branches.push(ended);
        };
        self.left = left;
        self.asked = self.asked.saturating_add(1);
        let question = read(&branch.question);
        let Some(reply) = question.and_then(|question| self.engine.ask(&question).ok()) else {
            let ended = branch.ending(BranchEnd::Refused, &nothing);
            return self.branches.push(ended);
        };
        let (missing, end) = missing(&reply);
        self.steps.rest_on_all(reply.into_parts().1);
        self.follow(branch, &missing, end);
    }

    fn into_parts(self, now: &Undetermined) -> (NeededFacts, Steps) {
        let branches = self.branches;
        let facts = self.found.into_iter();
        let facts = facts.map(|found| needed(found, &branches));
        let needed = NeededFacts {
            now: now.names().to_vec(),
            facts: facts.collect(),
            asked: self.asked,
            cut_off: branches
                .iter()
                .any(|branch| branch.end == BranchEnd::CutOff),
            branches,
        };
        (needed, self.steps)
    }
}

/// A fact with the ways that lead to it.
fn needed((fact, values): Found, branches: &[FactBranch]) -> NeededFact {
    let mut when: Vec<Vec<GivenFact>> = Vec::new();
    let mut always = true;
    for branch in branches {
        let is_it = |given: &GivenFact| given.fact == fact;
        let place = branch.given.iter().position(is_it);
        let before = match place {
            Some(place) => branch.given.get(..place),
            None => branch.open.contains(&fact).then_some(&*branch.given),
        };
        match before {
            Some(before) if when.iter().any(|known| known == before) => {}
            Some(before) => when.push(before.to_vec()),
            None => always = false,
        }
    }
    NeededFact {
        fact,
        values,
        always,
        when,
    }
}

/// A fact that is not given, and its values.
type Choice = (&'static str, Vec<FactValue>);

/// The facts of a question that are not given, and have values that can be tried.
fn choices(question: &Node) -> Vec<Choice> {
    let mut findings = Findings::new();
    let Ok(mut fields) = Fields::open(question, &Path::root(), &mut findings) else {
        return Vec::new();
    };
    fields.keep_choices();
    // What cannot be read of it was refused before.
    let _ = Request::read_fields(&mut fields, &mut findings);
    let choices = fields.into_choices().into_iter();
    let choices =
        choices.map(|(fact, values)| (fact, values.iter().filter_map(FactValue::of).collect()));
    choices.collect()
}

/// What is missing for an answer, or for a part of it; and how it ends.
fn missing(reply: &Reply) -> (Undetermined, BranchEnd) {
    let mut missing = Undetermined::default();
    with_decision!(reply, decision => add_missing(&written(decision.outcome()), &mut missing));
    let end = match reply.outcome() {
        _ if !missing.names().is_empty() => BranchEnd::Open,
        Outcome::NotApplicable(_) => BranchEnd::NotApplicable,
        _ => BranchEnd::Decided,
    };
    (missing, end)
}

/// Adds what is missing anywhere in an answer as it is written.
fn add_missing(answer: &Node, missing: &mut Undetermined) {
    match answer {
        Node::Map(fields) => {
            for (name, value) in fields {
                match undetermined(name, value) {
                    Some(names) => names.for_each(|name| missing.add(name)),
                    None => add_missing(value, missing),
                }
            }
        }
        Node::List(nodes) => nodes.iter().for_each(|node| add_missing(node, missing)),
        _ => {}
    }
}

/// The facts that the field `name` names, if it has the place of an answer.
fn undetermined<'n>(
    name: &str,
    value: &'n Node,
) -> Option<impl Iterator<Item = Cow<'static, str>> + use<'n>> {
    let ("undetermined", Node::Map(fields)) = (name, value) else {
        return None;
    };
    let names = fields.iter().find(|(name, _)| name == "missing");
    let Some((_, Node::List(names))) = names else {
        return None;
    };
    Some(names.iter().filter_map(|name| match name {
        Node::Text(name) => Some(name.clone().into()),
        _ => None,
    }))
}

/// What is written, as a tree.
fn written(value: &impl serde::Serialize) -> Node {
    let node = serde_json::to_vec(value).and_then(|json| serde_json::from_slice(&json));
    node.unwrap_or(Node::Null)
}

/// The question that is written so.
fn read(question: &Node) -> Option<Request> {
    crate::data::read_all(question).ok()
}
