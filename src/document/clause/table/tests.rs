use std::{collections::BTreeSet, string::ToString, vec::Vec};

use super::{
    Clause, PARTS, enhanced, enhanced_azure, general, multi_country, proactive, reactive, terms,
};

#[test]
fn a_clause_stands_where_its_id_says() {
    for (place, clause) in (0_u16..).zip(Clause::all()) {
        assert_eq!(clause.id().0, place);
        assert_eq!(clause.id().clause(), clause);
    }
    assert_eq!(usize::from(terms::END), PARTS.into_iter().flatten().count());
}

#[test]
fn constants_are_named_after_their_ids() {
    let names = [
        general::NAMES,
        proactive::NAMES,
        reactive::NAMES,
        enhanced::NAMES,
        enhanced_azure::NAMES,
        multi_country::NAMES,
        terms::NAMES,
    ];
    let names: Vec<&str> = names.concat();
    assert_eq!(names.len(), Clause::all().count());
    for (name, clause) in names.into_iter().zip(Clause::all()) {
        let (_, slug) = clause.id().as_str().split_once('/').unwrap();
        assert_eq!(name, slug.to_uppercase().replace('-', "_"));
    }
}

#[test]
fn ids_are_unique_well_formed_and_in_the_order_of_their_sections() {
    let ids: BTreeSet<&str> = Clause::all().map(|clause| clause.id().as_str()).collect();
    assert_eq!(ids.len(), Clause::all().count());

    let mut numbers = Vec::new();
    for clause in Clause::all() {
        let (number, slug) = clause.id().as_str().split_once('/').unwrap();
        assert!(slug.split('-').all(is_word), "{}", clause.id());
        let (section, _) = clause
            .section()
            .split_once(' ')
            .unwrap_or((clause.section(), ""));
        assert_eq!(section, number, "{}", clause.id());
        numbers.push(number);
    }
    assert!(
        numbers.is_sorted(),
        "one digit on each side: text order is number order"
    );
}

#[test]
fn a_section_is_one_run_of_clauses() {
    let mut sections: Vec<&str> = Clause::all().map(Clause::section).collect();
    sections.dedup();
    let distinct: BTreeSet<&str> = sections.iter().copied().collect();
    assert_eq!(sections.len(), distinct.len());
}

#[test]
fn texts_are_short_lines_without_a_final_period() {
    for clause in Clause::all() {
        for text in [Some(clause.summary()), clause.slip()]
            .into_iter()
            .flatten()
        {
            assert!((1..170).contains(&text.len()), "{}", clause.id());
            assert_eq!(text, text.trim().trim_end_matches('.').to_string());
        }
        assert!(clause.summary().chars().count() < 140, "{}", clause.id());
    }
}

fn is_word(word: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    !word.is_empty() && word.bytes().all(is_plain)
}
