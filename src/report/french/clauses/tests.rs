use std::{
    collections::{BTreeMap, BTreeSet},
    string::{String, ToString},
    vec::Vec,
};

use super::{slip, summary};
use crate::document::Clause;

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// Each text with its clause, in English and in French.
fn texts() -> impl Iterator<Item = (&'static Clause, &'static str, &'static str)> {
    Clause::all().flat_map(|clause| {
        let id = clause.id();
        let slips = clause.slip().zip(slip(id));
        [(clause.summary(), summary(id))]
            .into_iter()
            .chain(slips)
            .map(move |(english, french)| (clause, english, french))
    })
}

#[test]
fn summaries_are_alike_only_where_the_english_are() {
    let mut english = BTreeMap::new();
    for clause in Clause::all() {
        let french = summary(clause.id());
        let first = *english.entry(french).or_insert(clause.summary());
        assert_eq!(clause.summary(), first, "{}: {french}", clause.id());
    }
}

#[test]
fn texts_are_short_lines_without_a_final_period() {
    for (clause, _, french) in texts() {
        assert!(
            (1..165).contains(&french.chars().count()),
            "{}",
            clause.id()
        );
        assert_eq!(
            french,
            french.trim().trim_end_matches('.'),
            "{}",
            clause.id()
        );
    }
}

#[test]
fn signs_stand_as_french_printers_set_them() {
    for (clause, _, french) in texts() {
        let id = clause.id();
        assert!(!french.contains(['\'', '"', '`']), "{id}: {french}");
        let signs: Vec<char> = french.chars().collect();
        for (before, sign) in signs.iter().zip(signs.iter().skip(1)) {
            let spaced = match (before, sign) {
                (_, ':' | '»') => *before == NO_BREAK,
                (_, ';' | '!' | '?' | '%') => *before == NARROW,
                ('«', _) => *sign == NO_BREAK,
                _ => !(before.is_whitespace() && sign.is_whitespace()),
            };
            assert!(spaced, "{id}: `{before}{sign}` in {french}");
        }
        let marks = |mark: char| signs.iter().filter(|sign| **sign == mark).count();
        assert_eq!(marks('«'), marks('»'), "{id}: {french}");
    }
}

/// Neither is a number lost, nor does one come to: what one language writes in figures, the other does.
#[test]
fn figures_are_the_same_in_both_languages() {
    for (clause, english, french) in texts() {
        let english = english.replace("24x7", "24 7");
        assert_eq!(
            figures(&english),
            figures(french),
            "{}: {french}",
            clause.id()
        );
    }
}

/// The numbers written in figures, whatever stands between thousands.
fn figures(text: &str) -> BTreeSet<String> {
    let is_thousands = |mark: char| mark == ',' || mark == NARROW;
    let joined: String = text.split(is_thousands).collect();
    let number = |part: &str| part.trim_matches('.').to_string();
    joined
        .split(|sign: char| !sign.is_ascii_digit() && sign != '.')
        .map(number)
        .filter(|part| !part.is_empty())
        .collect()
}

/// What is quoted of the source is the same: in a summary all of it, in a slip whatever stands in quotes here.
#[test]
fn quoted_words_are_the_same_in_both_languages() {
    for (clause, english, french) in texts() {
        let quoted = quoted(french);
        for words in &quoted {
            let words = plain(words);
            assert!(plain(english).contains(&words), "{}: {words}", clause.id());
        }
        if english == clause.summary() {
            let opened = [" '", "('"].map(|quote| english.matches(quote).count());
            assert_eq!(
                quoted.len(),
                opened.iter().sum::<usize>(),
                "{}",
                clause.id()
            );
        }
    }
}

fn quoted(french: &str) -> Vec<&str> {
    let after_each_opening = french.split('«').skip(1);
    after_each_opening
        .filter_map(|rest| rest.split_once('»'))
        .map(|(words, _)| words.trim())
        .collect()
}

/// As the English has it: some words of the source stand there without their accents.
fn plain(text: &str) -> String {
    text.to_lowercase()
        .replace('’', "'")
        .replace('é', "e")
        .replace([NO_BREAK, NARROW], " ")
}
