//! Every clause is accounted for: where the table says that it lives, there it is. The manual's page of coverage counts them.

use std::collections::BTreeSet;

use unified_support::{
    document::{
        CheckId, Clause, ClauseKind, Computability, Home, HomeKind, Model, ReadingId, RuleId,
    },
    engine::{ClauseEntry, ClauseIndex, ClausesRequest},
};

use crate::worked_examples::{self, Citation};

/// Every clause with what rests on it.
fn index() -> ClauseIndex {
    ClausesRequest::default().into()
}

#[test]
fn a_modelled_clause_stands_in_its_model() {
    let mut missing = Vec::new();
    for entry in index().clauses {
        if let Home::Modelled { model, .. } = entry.home
            && !entry.models.contains(&model)
        {
            missing.push(format!("{} in {model}", entry.clause));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn what_stands_in_a_model_is_not_called_informative() {
    let mut wrong = Vec::new();
    for entry in index().clauses {
        if matches!(entry.home, Home::Informative(_)) && !entry.models.is_empty() {
            wrong.push(format!("{} in {:?}", entry.clause, entry.models));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_model_and_every_reading_has_its_clauses_in_the_index() {
    let index = index().clauses;
    let every = Clause::all().map(Clause::id);
    assert!(index.iter().map(|entry| entry.clause).eq(every));
    for model in Model::ALL {
        let mut entries = index.iter();
        assert!(entries.any(|entry| entry.models.contains(model)), "{model}");
    }
    for entry in &index {
        let is_of = |reading: &ReadingId| reading.clauses().contains(&entry.clause);
        assert!(
            entry
                .readings
                .iter()
                .copied()
                .eq(ReadingId::all().filter(is_of))
        );
        let is_modelled = entry.models.contains(&Model::Readings);
        assert_eq!(is_modelled, !entry.readings.is_empty(), "{}", entry.clause);
    }
}

#[test]
fn clauses_are_chosen_by_section_kind_and_home() {
    let mut asked = ClausesRequest::default();
    asked.section = Some("2.3 AED".parse().expect("a section"));
    asked.home = Some(HomeKind::Modelled);
    let of_section = ClauseIndex::from(asked).clauses;
    asked.kind = Some(ClauseKind::Entitlement);
    let of_kind = ClauseIndex::from(asked).clauses;
    let chosen = |entry: &&ClauseEntry| {
        entry.section.as_str().starts_with("2.3 AED/")
            && matches!(entry.home, Home::Modelled { .. })
    };
    let every = index().clauses;
    let expected: Vec<_> = every.iter().filter(chosen).cloned().collect();
    assert_eq!(of_section, expected);
    let mut fewer = expected.clone();
    fewer.retain(|entry| entry.clause.clause().kind() == ClauseKind::Entitlement);
    assert_eq!(of_kind, fewer);
    assert!(!fewer.is_empty() && fewer.len() < expected.len());
}

#[test]
fn what_a_program_can_decide_by_is_nowhere_merely_told() {
    for clause in Clause::all() {
        let is_told = matches!(clause.home(), Home::Informative(_));
        let is_computable = clause.computability() == Computability::Yes;
        assert!(!(is_told && is_computable), "{}", clause.id());
    }
}

#[test]
fn a_computed_clause_is_cited_by_its_rule_in_a_worked_example() {
    let cited = worked_examples::citations();
    let mut missing = Vec::new();
    for clause in Clause::all() {
        let citation = match clause.home() {
            Home::Computed(rule) => Citation::Step(*rule, clause.id()),
            Home::Checked(check) => Citation::Finding(*check, clause.id()),
            _ => continue,
        };
        if !cited.contains(&citation) {
            missing.push(citation);
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn what_a_rule_or_a_check_cites_is_called_so() {
    for citation in worked_examples::citations() {
        let (id, is_known) = match citation {
            // The finding's own step repeats what the finding cites.
            Citation::Step(RuleId::Finding, _) => continue,
            Citation::Step(_, id) => (id, matches!(id.clause().home(), Home::Computed(_))),
            Citation::Finding(_, id) => {
                let home = id.clause().home();
                (id, matches!(home, Home::Computed(_) | Home::Checked(_)))
            }
        };
        assert!(is_known, "{id}: {citation:?}");
    }
}

#[test]
fn every_check_and_every_rule_has_a_worked_example() {
    let cited = worked_examples::citations();
    let checks: BTreeSet<CheckId> = cited
        .iter()
        .filter_map(|citation| match citation {
            Citation::Finding(check, _) => Some(*check),
            Citation::Step(..) => None,
        })
        .collect();
    let missing: Vec<_> = CheckId::ALL
        .iter()
        .filter(|check| !checks.contains(check))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    let rules = worked_examples::rules();
    let missing: Vec<_> = RuleId::ALL
        .iter()
        .filter(|rule| !rules.contains(rule))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
