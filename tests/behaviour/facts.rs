//! Which facts a question needs: what asking it again and again would have told.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use serde_json::{Value, json};
use unified_support::{
    calendar::Zone,
    engine::{
        BranchEnd, Engine, FactBranch, FactValue, FactsRequest, GivenFact, NeededFacts, Request,
    },
    order::OrderDraft,
    report::{Language, summarize},
    wire::{Answer, Node, Question},
};

use crate::{
    builder::{ask, node, read_text},
    corpus::each_question,
};

const LARGE: &str = include_str!("../../examples/data/large_order.json");
const SCHEMA: &str = include_str!("../../src/wire/schema.json");

fn needed(engine: &Engine, request: &Request) -> Option<NeededFacts> {
    let decision = engine.facts(&FactsRequest::new(request.clone())).ok()?;
    Some(
        decision
            .into_outcome()
            .decided()
            .expect("it is decided")
            .clone(),
    )
}

/// The question as JSON, with some facts.
fn with(request: &Request, given: &[GivenFact]) -> Value {
    let mut question = serde_json::to_value(request).expect("JSON");
    question["id"] = json!("1");
    for GivenFact { fact, value, .. } in given {
        question[&**fact] = match value {
            FactValue::Holds(holds) => json!(holds),
            FactValue::Name(name) => json!(name),
        };
    }
    question
}

/// What is reported missing anywhere in an answer.
fn missing(answer: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    match answer {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value["missing"].as_array() {
                    Some(names) if name == "undetermined" => {
                        found.extend(names.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    _ => found.extend(missing(value)),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| found.extend(missing(value))),
        _ => {}
    }
    found
}

/// The question with only those facts that it must have.
fn stripped(question: &Question) -> Vec<Question> {
    let asked = serde_json::to_value(question).expect("JSON");
    let fields = asked.as_object().expect("an object");
    let without = |left_out: &[&String]| {
        let mut fewer = asked.clone();
        for name in left_out {
            fewer.as_object_mut().expect("an object").remove(*name);
        }
        serde_json::from_value::<Question>(fewer).ok()
    };
    let optional: Vec<_> = fields
        .keys()
        .filter(|name| without(&[name]).is_some())
        .collect();
    [question.clone()]
        .into_iter()
        .chain(without(&optional))
        .collect()
}

/// Every question of the corpus, as it is and without what may be left out.
fn each_with_facts(mut with: impl FnMut(&Engine, &Request, &NeededFacts)) {
    each_question(|engine, question| {
        if question.request().is_about_question() {
            return;
        }
        for question in stripped(question) {
            if let Some(needed) = needed(engine, question.request()) {
                with(engine, question.request(), &needed);
            }
        }
    });
}

#[test]
fn what_is_missing_on_any_way_is_among_the_facts() {
    let (mut branches, mut open) = (0, 0);
    each_with_facts(|engine, request, needed| {
        let names: BTreeSet<&str> = needed.facts.iter().map(|fact| &*fact.fact).collect();
        let now = missing(&ask(engine, &with(request, &[])));
        assert!(
            needed
                .now
                .iter()
                .map(|name| &**name)
                .eq(in_order(needed, &now)),
            "{request:?}"
        );
        for branch in &needed.branches {
            for length in 0..=branch.given.len() {
                let answer = ask(engine, &with(request, &branch.given[..length]));
                let missing = missing(&answer);
                assert!(
                    missing.iter().all(|name| names.contains(&**name)),
                    "{answer} {needed:?}"
                );
                if length < branch.given.len() {
                    assert!(missing.contains(&*branch.given[length].fact), "{answer}");
                    continue;
                }
                let end = match () {
                    () if answer.get("error").is_some() => BranchEnd::Refused,
                    () if !missing.is_empty() => BranchEnd::Open,
                    () if answer.get("not_applicable").is_some() => BranchEnd::NotApplicable,
                    () => BranchEnd::Decided,
                };
                assert_eq!(branch.end, end, "{answer} {branch:?}");
                let told: BTreeSet<_> = branch.open.iter().map(Cow::to_string).collect();
                assert_eq!(told, missing);
            }
            branches += 1;
            open += usize::from(branch.end == BranchEnd::Open);
        }
        assert!(!needed.cut_off, "{request:?}");
    });
    assert!(branches > 1_000 && open > 100, "{open} of {branches}");
}

/// The names that are missing now, in the order of the facts.
fn in_order<'n>(
    needed: &'n NeededFacts,
    now: &'n BTreeSet<String>,
) -> impl Iterator<Item = &'n str> {
    let facts = needed.facts.iter().map(|fact| &*fact.fact);
    facts.filter(|fact| now.contains(*fact))
}

/// Whatever else is given of what could be tried, an answer at the end of a branch stays.
#[test]
fn a_question_with_all_its_facts_depends_on_open_ones_alone() {
    let mut asked = 0;
    each_with_facts(|engine, request, needed| {
        let closed = needed.facts.iter().filter_map(|fact| {
            let values = fact.values.as_deref()?;
            Some((&fact.fact, values.first()?, values.last()?))
        });
        let closed: Vec<_> = closed.collect();
        let open = needed.facts.iter().filter(|fact| fact.values.is_none());
        let open: BTreeSet<&str> = open.map(|fact| &*fact.fact).collect();
        for is_first in [true, false] {
            let mut question = with(request, &[]);
            for (fact, first, last) in &closed {
                let value = if is_first { first } else { last };
                question[&***fact] = serde_json::to_value(value).expect("JSON");
            }
            let missing = missing(&ask(engine, &question));
            assert!(
                missing.iter().all(|name| open.contains(&**name)),
                "{question} {needed:?}"
            );
        }
        asked += usize::from(!closed.is_empty());
    });
    assert!(asked > 50, "{asked}");
}

#[test]
fn a_fact_is_always_needed_or_with_the_values_that_are_told() {
    let (mut always, mut sometimes) = (0, 0);
    each_with_facts(|engine, request, needed| {
        for fact in &needed.facts {
            for when in &fact.when {
                let missing = missing(&ask(engine, &with(request, when)));
                assert!(missing.contains(&*fact.fact), "{request:?} {fact:?}");
            }
            for branch in &needed.branches {
                let is_tried = |way: &Vec<GivenFact>| {
                    let next = branch.given.get(way.len());
                    branch.given.starts_with(way) && next.is_some_and(|next| next.fact == fact.fact)
                };
                let is_open = branch.open.contains(&fact.fact);
                let is_needed = is_open || fact.when.iter().any(is_tried);
                assert!(is_needed || !fact.always, "{branch:?} {fact:?}");
                assert!(
                    !is_open || fact.when.contains(&branch.given),
                    "{branch:?} {fact:?}"
                );
            }
            let mut branches = needed.branches.iter();
            let is_needed = |branch: &FactBranch| {
                branch.open.contains(&fact.fact)
                    || branch.given.iter().any(|given| given.fact == fact.fact)
            };
            assert_eq!(fact.always, branches.all(is_needed), "{fact:?}");
            if fact.always {
                always += 1;
            } else {
                sometimes += 1;
            }
        }
    });
    assert!(always > 50 && sometimes > 50, "{always} and {sometimes}");
}

#[test]
fn the_values_that_are_tried_are_those_of_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let mut told: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    each_with_facts(|_, _, needed| {
        for fact in &needed.facts {
            let values = fact.values.iter().flatten().map(ToString::to_string);
            told.entry(fact.fact.to_string())
                .or_default()
                .extend(values);
        }
    });
    told.retain(|_, values| !values.is_empty());
    assert!(told.len() > 10, "{told:?}");
    for (fact, values) in told {
        assert!(
            has_field(&schema, &schema, &fact, &values),
            "{fact}: {values:?}"
        );
    }
}

/// Whether some object of the schema has a field of this name and exactly these values.
fn has_field(schema: &Value, within: &Value, name: &str, values: &BTreeSet<String>) -> bool {
    let is_it = |shape: &Value| {
        let shape = match shape["$ref"].as_str() {
            Some(path) => &schema["$defs"][path.trim_start_matches("#/$defs/")],
            None => shape,
        };
        let names = shape["enum"].as_array().into_iter().flatten();
        let names: BTreeSet<_> = names.filter_map(Value::as_str).map(str::to_owned).collect();
        let flags = ["false".to_owned(), "true".to_owned()];
        names == *values || shape["type"] == "boolean" && *values == BTreeSet::from(flags)
    };
    match within {
        Value::Object(fields) => {
            let own = &within["properties"][name];
            !own.is_null() && is_it(own)
                || fields
                    .values()
                    .any(|value| has_field(schema, value, name, values))
        }
        Value::Array(all) => all
            .iter()
            .any(|value| has_field(schema, value, name, values)),
        _ => false,
    }
}

fn root_cause() -> Value {
    json!({"ask": "root_cause_analysis", "location": "paris", "requested_at": "2026-06-08T12:00:00+02:00",
        "closed_at": "2026-06-01T17:00:00+02:00"})
}

fn told(question: &Value, most: Option<u32>) -> Value {
    let mut asked = json!({"id": "1", "ask": "facts", "question": question});
    if let Some(most) = most {
        asked["most"] = json!(most);
    }
    serde_json::to_value(Answer::for_line(&read_text(LARGE), 1, &node(&asked))).expect("JSON")
}

#[test]
fn a_question_that_lacks_nothing_needs_no_fact() {
    let answer = &told(&json!({"ask": "order_review"}), None)["answer"];
    let branch = json!([{"given": [], "end": "decided", "open": []}]);
    assert_eq!(
        *answer,
        json!({"now": [], "facts": [], "branches": branch, "asked": 1, "cut_off": false})
    );
}

#[test]
fn a_bound_cuts_off_what_is_left() {
    let all = told(&root_cause(), None);
    let asked = all["answer"]["asked"].as_u64().expect("a number");
    assert!(asked > 3 && all["answer"]["cut_off"] == false, "{all}");
    for most in 0..=u32::try_from(asked).expect("few") {
        let cut = told(&root_cause(), Some(most));
        let answer = &cut["answer"];
        assert_eq!(answer["asked"], u64::from(most).max(1), "{cut}");
        assert_eq!(answer["cut_off"], u64::from(most) < asked, "{cut}");
        assert_eq!(answer["now"], all["answer"]["now"]);
        // What is always needed is so of all branches.
        for fact in answer["facts"].as_array().expect("facts") {
            let always = |facts: &Value| {
                let mut facts = facts["facts"].as_array().expect("facts").iter();
                facts.any(|one| one["fact"] == fact["fact"] && one["always"] == true)
            };
            assert!(fact["always"] == false || always(&all["answer"]), "{cut}");
        }
    }
}

#[test]
fn what_is_needed_is_told_in_words() {
    let line = r#"{"id":"1","ask":"prestart_work","work":[{"rendered_at":"2026-05-13T22:00:00Z","invoiced":{"amount":"12000.00","currency":"EUR"}}],"signed_at":"2026-05-14T09:00:00Z"}"#;
    let question: Question = serde_json::from_str(line).expect("a question");
    let asked = FactsRequest::new(question.request().clone());
    let decision = read_text(LARGE).facts(&asked).expect("it is asked");
    let told = |language| summarize(decision.outcome(), &Zone::utc(), language).to_string();
    let en = [
        "`requested` (true, false): always needed",
        "`authorised` (true, false): needed with `requested` = true",
        "with `requested` = true, `authorised` = true: decided",
        "with `requested` = true, `authorised` = false: not applicable",
        "with `requested` = false: not applicable",
    ];
    assert_eq!(told(Language::En).lines().collect::<Vec<_>>(), en);
    let fr = [
        "«\u{a0}requested\u{a0}» (vrai, faux)\u{a0}: toujours nécessaire",
        "«\u{a0}authorised\u{a0}» (vrai, faux)\u{a0}: nécessaire avec «\u{a0}requested\u{a0}» = vrai",
        "avec «\u{a0}requested\u{a0}» = vrai, «\u{a0}authorised\u{a0}» = vrai\u{a0}: réponse donnée",
        "avec «\u{a0}requested\u{a0}» = vrai, «\u{a0}authorised\u{a0}» = faux\u{a0}: sans objet",
        "avec «\u{a0}requested\u{a0}» = faux\u{a0}: sans objet",
    ];
    assert_eq!(told(Language::Fr).lines().collect::<Vec<_>>(), fr);
}

#[test]
fn a_question_that_is_refused_needs_nothing() {
    let mut question = root_cause();
    question["location"] = json!("lyon");
    let error = &told(&question, None)["error"];
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("unknown_location"), &json!("question.location"))
    );
    let nested = json!({"ask": "facts", "question": {"ask": "order_review"}});
    let error = &told(&nested, None)["error"];
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("nested_question"), &json!("question"))
    );
    let engine = Engine::try_from(OrderDraft::example()).expect("an engine");
    let nested = Request::Facts(FactsRequest::new(Request::OrderReview));
    let error = engine
        .facts(&FactsRequest::new(nested))
        .expect_err("refused");
    assert_eq!(error.code(), "nested_question");
}

#[test]
fn an_answer_is_read_back() {
    each_question(|engine, question| {
        let request = question.request();
        if request.is_about_question() {
            return;
        }
        let question = Question::new("1", Request::Facts(FactsRequest::new(request.clone())));
        let line = serde_json::to_string(&question).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Question>(&line).ok().as_ref(),
            Some(&question)
        );
        let answer = Answer::for_question(engine, question.clone());
        let written = serde_json::to_string(&answer).expect("JSON");
        let node: Node = serde_json::from_str(&written).expect("a node");
        assert_eq!(Answer::read(question, &node), Ok(answer), "{written}");
    });
}
