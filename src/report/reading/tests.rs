use std::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::{Tongue, reading};
use crate::{
    document::ReadingId,
    report::{Language, english::English, french::French},
};

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// The question, the reason, and what each variant means.
fn texts<L: Tongue>(id: ReadingId) -> Vec<&'static str> {
    let told = L::reading(id);
    let meanings = (told.variants)().into_iter().map(|(_, meaning)| meaning);
    [told.question, told.reason]
        .into_iter()
        .chain(meanings)
        .collect()
}

/// Each text in English with the same in French.
fn pairs() -> impl Iterator<Item = (ReadingId, &'static str, &'static str)> {
    ReadingId::all().flat_map(|id| {
        let (english, french) = (texts::<English>(id), texts::<French>(id));
        assert_eq!(english.len(), french.len(), "{id}");
        let pairs = english.into_iter().zip(french);
        pairs.map(move |(english, french)| (id, english, french))
    })
}

#[test]
fn every_reading_and_variant_is_told_once() {
    for language in [Language::En, Language::Fr] {
        for id in ReadingId::all() {
            let told = reading(id, language).to_string();
            let lines: Vec<&str> = told.lines().collect();
            assert_eq!(lines.len(), id.variants().len() + 3, "{told}");
            assert!(told.starts_with(id.key()), "{told}");
            let names = lines.iter().filter_map(|line| line.strip_prefix("- "));
            let names: Vec<&str> = names
                .filter_map(|line| line.split([' ', ':', NO_BREAK]).next())
                .collect();
            assert_eq!(names, id.variants(), "{told}");
            let marked = ["(default)", "(par défaut)"].map(|mark| told.matches(mark).count());
            assert_eq!(marked.iter().sum::<usize>(), 1, "{told}");
            assert!(
                lines
                    .iter()
                    .any(|line| line.starts_with(&format!("- {} (", id.default_variant())))
            );
            for clause in id.clauses() {
                assert!(told.contains(&clause.to_string()), "{told}");
            }
        }
    }
}

#[test]
fn a_question_asks_and_a_reason_is_a_sentence() {
    for id in ReadingId::all() {
        for told in [English::reading(id), French::reading(id)] {
            assert!(told.question.ends_with('?') && told.question.len() > 20);
            assert!(told.reason.ends_with('.') && told.reason.len() > 20);
            for (name, meaning) in (told.variants)() {
                assert!(!meaning.is_empty() && !meaning.ends_with('.'), "{name}");
                assert_ne!(meaning, name);
            }
        }
    }
}

#[test]
fn variants_of_a_reading_mean_different_things() {
    for id in ReadingId::all() {
        for told in [English::reading(id), French::reading(id)] {
            let mut meanings: Vec<_> = (told.variants)()
                .into_iter()
                .map(|(_, meaning)| meaning)
                .collect();
            meanings.sort_unstable();
            meanings.dedup();
            assert_eq!(meanings.len(), id.variants().len(), "{id}");
        }
    }
}

#[test]
fn no_text_is_the_same_in_both_languages() {
    for (id, english, french) in pairs() {
        assert_ne!(english, french, "{id}");
        let [english, french] = [english, french].map(|text| text.replace([NO_BREAK, NARROW], " "));
        assert_ne!(english, french, "{id}");
    }
}

#[test]
fn signs_stand_as_french_printers_set_them() {
    for id in ReadingId::all() {
        let told = reading(id, Language::Fr).to_string();
        assert!(!told.contains(['\'', '"', '`']), "{told}");
        let signs: Vec<char> = told.chars().collect();
        for (before, sign) in signs.iter().zip(signs.iter().skip(1)) {
            let spaced = match (before, sign) {
                // In a time of day.
                (digit, ':') if digit.is_ascii_digit() => true,
                (_, ':' | '»') => *before == NO_BREAK,
                (_, ';' | '!' | '?' | '%') => *before == NARROW,
                ('«', _) => *sign == NO_BREAK,
                _ => !(before.is_whitespace() && sign.is_whitespace()),
            };
            assert!(spaced, "`{before}{sign}` in {told}");
        }
    }
}

/// Neither is a number lost, nor does one come to: what one language writes in figures, the other does.
#[test]
fn figures_are_the_same_in_both_languages() {
    for (id, english, french) in pairs() {
        let english = english.replace("around the clock", "24 of 24, 7 of 7");
        assert_eq!(figures(&english), figures(french), "{id}: {french}");
    }
}

/// The numbers written in figures, whatever stands between thousands and before decimals.
fn figures(text: &str) -> Vec<String> {
    let plain = text
        .replace(NARROW, "")
        .replace("50,000", "50000")
        .replace(',', ".");
    let numbers = plain.split(|sign: char| !sign.is_ascii_digit() && sign != '.');
    let numbers = numbers.map(|number| number.trim_matches('.').to_string());
    numbers.filter(|number| !number.is_empty()).collect()
}
