//! The words of pages.

use alloc::string::String;

/// What a language says in pages.
#[derive(Clone, Copy)]
pub struct PageWords {
    /// The title, with the number of the order.
    pub(in crate::report) title: fn(&str) -> String,
    /// What the answers are by.
    pub(in crate::report) subtitle: &'static str,
    pub(in crate::report) order: &'static str,
    pub(in crate::report) order_digest: &'static str,
    /// Of the services description: the digest of its text.
    pub(in crate::report) edition: &'static str,
    /// Above the list of questions.
    pub(in crate::report) contents: &'static str,
    /// Where nothing was asked.
    pub(in crate::report) no_questions: &'static str,
    /// Above the facts of the question.
    pub(in crate::report) asked: &'static str,
    /// In the place of facts.
    pub(in crate::report) no_facts: &'static str,
    pub(in crate::report) result: &'static str,
    /// Above why there is no answer.
    pub(in crate::report) refused: &'static str,
    pub(in crate::report) computation: &'static str,
    pub(in crate::report) not_applied: &'static str,
    pub(in crate::report) choices: &'static str,
    /// Above the table of them.
    pub(in crate::report) about_choices: &'static str,
    pub(in crate::report) picture: &'static str,
    /// Above the clauses that the answers cite.
    pub(in crate::report) clauses: &'static str,
    /// What stands in the list of clauses.
    pub(in crate::report) about_clauses: &'static str,
    pub(in crate::report) in_the_source: &'static str,
    pub(in crate::report) cited_in: &'static str,
    pub(in crate::report) stamp: StampWords,
    /// At the end: by which library the page is written.
    pub(in crate::report) written_by: fn(&str) -> String,
    pub(in crate::report) facts: FactWords,
}

/// The facts of a question.
#[derive(Clone, Copy)]
#[cfg_attr(
    not(feature = "serde"),
    allow(
        dead_code,
        reason = "only a question that can be written is told fact by fact"
    )
)]
pub(in crate::report) struct FactWords {
    /// In the place of facts, where all of them are in lists.
    pub(in crate::report) listed_below: &'static str,
    /// Above the lists that were given with the question.
    pub(in crate::report) listed: &'static str,
    /// In the place of a list that is empty.
    pub(in crate::report) none: &'static str,
    pub(in crate::report) yes: &'static str,
    pub(in crate::report) no: &'static str,
    /// The fields of questions by their names in the wire format, in the order of these.
    pub(in crate::report) fields: &'static [(&'static str, &'static str)],
    /// What a field of a question says that has a name in the wire format.
    pub(in crate::report) code: fn(&str, &str) -> Option<String>,
}

impl FactWords {
    /// What a field of a question is called.
    pub(super) fn field(&self, name: &str) -> Option<&'static str> {
        let place = self.fields.binary_search_by_key(&name, |(field, _)| field);
        let (_, called) = self.fields.get(place.ok()?)?;
        Some(called)
    }
}

/// What an answer rests on.
#[derive(Clone, Copy)]
pub(in crate::report) struct StampWords {
    pub(in crate::report) title: &'static str,
    pub(in crate::report) library: &'static str,
    pub(in crate::report) outcomes: &'static str,
    /// The digest of the question.
    pub(in crate::report) question: &'static str,
    pub(in crate::report) holidays: &'static str,
    /// The calendar of a location.
    pub(in crate::report) calendar: fn(&str) -> String,
    pub(in crate::report) zone: &'static str,
    pub(in crate::report) hours: &'static str,
    pub(in crate::report) exceptions: &'static str,
    pub(in crate::report) tzdb: &'static str,
    /// Where a zone is from.
    pub(in crate::report) label: &'static str,
    pub(in crate::report) readings: &'static str,
}
