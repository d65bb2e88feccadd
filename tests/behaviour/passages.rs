//! Each clause leads to its passage in the source. What can be held without the source is held here; `tools/passages` holds the rest.

use std::collections::{BTreeMap, BTreeSet};

use unified_support::document::{
    Clause, ClauseId, Column, Derivation, Home, Passage, Phrase, Printed, Reason, Service, Spot,
    clauses,
};

/// The clauses that stand in the text.
fn printed() -> impl Iterator<Item = (ClauseId, Printed)> {
    Clause::all().filter_map(|clause| match clause.passage() {
        Passage::Printed(printed) => Some((clause.id(), *printed)),
        Passage::Derived { .. } => None,
    })
}

#[test]
fn what_is_not_printed_says_how_it_follows() {
    let derived = Clause::all().filter_map(|clause| match clause.passage() {
        Passage::Derived { why, .. } => Some((clause.id(), *why)),
        Passage::Printed(_) => None,
    });
    let expected = [
        (clauses::UER_BC_NOT_COVERED, Derivation::NoRow),
        (clauses::RR_BC_NOT_COVERED, Derivation::NoRow),
        (clauses::AEM_BC_NOT_COVERED, Derivation::NoRow),
    ];
    assert_eq!(derived.collect::<Vec<_>>(), expected);
}

#[test]
fn a_phrase_is_two_to_five_words() {
    for (id, passage) in printed() {
        let Some(words) = passage.phrase().map(Phrase::words) else {
            continue;
        };
        let spaced: Vec<_> = words.split(' ').collect();
        assert!((2..=5).contains(&spaced.len()), "{id}: {words}");
        assert!(spaced.iter().all(|word| !word.is_empty()), "{id}: {words}");
        // An apostrophe divides words too: no more than five are quoted in any way of counting.
        let counted = words.split(|character: char| !character.is_alphanumeric());
        let counted = counted.filter(|word| !word.is_empty()).count();
        assert!((1..=5).contains(&counted), "{id}: {words}");
    }
}

#[test]
fn what_has_no_phrase_is_the_row_of_a_service_or_an_empty_bullet() {
    for (id, passage) in printed() {
        let is_empty = *id.clause().home() == Home::Informative(Reason::Gap);
        let is_row = matches!(passage.spot(), Spot::Cell { .. }) && id.as_str().contains("/cat-");
        assert_eq!(passage.phrase().is_none(), is_empty || is_row, "{id}");
    }
}

#[test]
fn a_passage_stands_in_the_section_of_its_clause() {
    for clause in Clause::all() {
        let heading = clause.passage().heading();
        let section = heading.section().first();
        let section = *section.unwrap_or(&heading.printed());
        let (number, _) = clause.id().as_str().split_once('/').expect("an id");
        let (printed, name) = section.split_once(' ').expect("a number and a name");
        assert_eq!(
            (printed, name.is_empty()),
            (number, false),
            "{}",
            clause.id()
        );
    }
}

#[test]
fn no_two_clauses_have_the_same_passage() {
    let mut all: BTreeMap<String, ClauseId> = BTreeMap::new();
    for clause in Clause::all() {
        let passage = format!("{:?}", clause.passage());
        let before = all.insert(passage, clause.id());
        assert_eq!(before, None, "{}", clause.id());
    }
}

#[test]
fn what_stands_several_times_is_told_apart() {
    let mut all = BTreeMap::<_, BTreeSet<_>>::new();
    for (id, passage) in printed() {
        let Some(phrase) = passage.phrase() else {
            continue;
        };
        let place = (passage.heading().section(), passage.heading().printed());
        let ordinals = all.entry((place, phrase.words())).or_default();
        assert!(ordinals.insert(phrase.ordinal()), "{id}");
        assert_ne!(phrase.ordinal(), Some(0), "{id}");
    }
    for ((_, words), ordinals) in all {
        let is_alone = ordinals.len() == 1;
        assert!(is_alone || !ordinals.contains(&None), "{words}");
    }
}

#[test]
fn a_severity_and_a_footnote_are_those_of_the_id() {
    // What severity A shares is printed in a cell beside severity 1.
    let shared = [
        clauses::RR_SEVA_RESPONSE_15_MIN,
        clauses::AEM_SEVA_RESPONSE_15_MIN,
    ];
    for (id, passage) in printed().filter(|(id, _)| !shared.contains(id)) {
        let (_, slug) = id.as_str().split_once('/').expect("an id");
        let mut parts = slug.split('-');
        match passage.spot() {
            Spot::Cell { row, .. } => {
                if let Some(severity) = parts.find_map(|part| part.strip_prefix("sev")) {
                    let severity = severity.to_uppercase();
                    assert_eq!(row.strip_prefix("Sévérité "), Some(&*severity), "{id}");
                }
            }
            Spot::Footnote { mark, .. } if mark != "*" => {
                let number = parts.find_map(|part| part.strip_prefix("fn"));
                assert_eq!(number, Some(mark), "{id}");
            }
            _ => {}
        }
    }
}

#[test]
fn the_mark_of_a_service_stands_in_its_row() {
    let folded = |name: &str| name.to_lowercase().replace('’', "'");
    let mut wrong = Vec::new();
    for service in Service::ALL {
        let terms = service.terms();
        // A part of a service is marked where the service is.
        let marked = terms.parent.unwrap_or(*service);
        for cell in terms.cells().filter(|cell| cell.column == Column::Mark) {
            let is_in_row = match cell.clause.passage() {
                Passage::Printed(passage) => match passage.spot() {
                    Spot::Cell { row, .. } => marked
                        .names()
                        .any(|name| folded(row).starts_with(&folded(name))),
                    _ => false,
                },
                Passage::Derived { .. } => false,
            };
            if !is_in_row {
                wrong.push((service, cell.clause));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
