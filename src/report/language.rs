//! The languages of reports, and what each has to say.

use alloc::{borrow::Cow, string::String};
use core::fmt;

use chrono::NaiveDate;

use super::{
    account::AccountWords,
    page::PageWords,
    picture::PictureWords,
    reading::{ReadingWords, ToldReading},
    term::ToldTerm,
    words::Words,
};
#[cfg(feature = "serde")]
use crate::wire::NotJson;
use crate::{
    decision::{NotApplicable, QuestionError},
    document::{
        Clause, DutyName, Party, Passage, ReadingId, Rule, Service, Severity, Source,
        glossary::GlossaryTerm, names::named,
    },
    engine::Request,
    finding::Finding,
    incident::{IncidentEventKind, Standing},
    obligations::Obligation,
};

named! {
    /// The language of a report.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::report::Language;
    ///
    /// assert_eq!("fr".parse(), Ok(Language::Fr));
    /// assert_eq!(Language::default().to_string(), "en");
    /// assert_eq!("de".parse::<Language>().unwrap_err().to_string(), "no language of reports `de`");
    /// ```
    #[derive(Default)]
    Language, a "language of reports";
    /// English.
    #[default]
    En = "en",
    /// French, in the terms of the services description.
    Fr = "fr",
}

/// Evaluates `$body`, in which `$tongue` is the type that speaks `$language`.
macro_rules! spoken {
    ($language:expr, $tongue:ident => $body:expr) => {
        match $language {
            $crate::report::Language::En => {
                type $tongue = $crate::report::english::English;
                $body
            }
            $crate::report::Language::Fr => {
                type $tongue = $crate::report::french::French;
                $body
            }
        }
    };
}
pub(super) use spoken;

/// What a language has to say. Each has a folder, and a type there that says it: what the folder lacks does not compile.
///
/// Beside this trait a language tells [values](super::words::Tell) and [answers](super::summary::Summary).
pub trait Tongue: Copy + fmt::Debug + 'static {
    /// What parts the thousands of a number.
    const GROUPS: &'static str;
    /// What parts its decimals.
    const POINT: &'static str;
    /// What stands between a number and its unit.
    const UNIT: &'static str;
    /// What stands between a number and the percent sign.
    const PERCENT: &'static str;
    /// Before a length of time that is negative.
    const MINUS: &'static str;
    /// What stands around a name that the caller gave.
    const QUOTES: (&'static str, &'static str);
    /// The words of pictures.
    const PICTURE: PictureWords;
    /// The words for the authority of a step.
    const SOURCE: SourceWords;
    /// Before each condition by which something was refused.
    const BECAUSE: &'static str;
    /// Between what is wrong with a question and what else is.
    const ALSO: &'static str;
    /// Above the passages of the clauses that steps cite.
    const IN_THE_SOURCE: &'static str;
    /// Before what the document calls a term.
    const IN_THE_DOCUMENT: &'static str;
    /// The words around a reading.
    const READING: ReadingWords;
    /// The words of accounts.
    const ACCOUNT: AccountWords;
    /// The words of pages.
    const PAGE: PageWords;

    /// A date with its weekday.
    fn date(date: NaiveDate, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// What a question asks, in a few words.
    fn heading(request: &Request) -> &'static str;

    /// The sentence of a rule. That of business time tells by whose authority it is.
    fn sentence(
        rule: &Rule,
        source: &Source,
        words: Words<'_, Self>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result;

    /// Why there is no answer.
    fn not_applicable(reason: NotApplicable, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Why a question is refused.
    fn error(error: &QuestionError, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// A finding on one line.
    fn finding(finding: &Finding, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// What is wrong, without where.
    fn message(finding: &Finding, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// What was found in the place of JSON.
    #[cfg(feature = "serde")]
    fn not_json(found: NotJson, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// That an element of a list is the one with an id, added to what is wrong within it.
    fn element_with_id(element: &str, id: &str) -> String;

    /// Which facts an answer lacks.
    fn undetermined(names: &[Cow<'_, str>], f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// What the document says of a service, a line for each cell.
    fn service(service: Service, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// What a clause says, of what kind it is, where it lives, and what the source misprints.
    fn clause(clause: &Clause, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Where a clause stands in the source.
    fn passage(passage: &Passage, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// What a reading asks, what its variants mean, and why the default is the default.
    fn reading(id: ReadingId) -> ToldReading;

    /// What a term of the document means.
    fn term(term: &GlossaryTerm) -> ToldTerm;

    /// What happened to an incident.
    fn happened(event: IncidentEventKind) -> String;

    /// That the first call response is owed by the table of `service`.
    fn first_call_response(service: Service) -> String;

    /// That attention is owed at `severity`.
    fn attention(severity: Severity) -> String;

    /// What is done by a duty.
    fn duty(name: DutyName) -> String;

    /// Whose duty it is.
    fn party(party: Party) -> &'static str;

    /// How what is owed stands.
    fn standing(standing: Standing) -> &'static str;

    /// A clause in the place of which an amendment stands.
    fn amended(clause: &str, amendment: &str) -> String;

    /// The heading of an entry in a calendar.
    fn obligation(entry: &Obligation) -> String;

    /// What is told of an entry in a calendar, a line for each fact.
    fn obligation_details(entry: &Obligation) -> String;
}

/// What stands around the authority of a step.
#[derive(Clone, Copy, Debug)]
pub struct SourceWords {
    /// Before the id of an amendment.
    pub(super) amendment: &'static str,
    /// Between it and the clause that it replaces.
    pub(super) of_clause: &'static str,
    /// After a passage, before the id of the amendment that replaces it.
    pub(super) replaced_by: &'static str,
    /// What was given with the order or the question.
    pub(super) given: &'static str,
    /// What was computed from the steps before it.
    pub(super) computed: &'static str,
    /// What only a newer version knows.
    pub(super) unknown: &'static str,
    /// Before the key of a reading.
    pub(super) reading: &'static str,
    /// Before the first variant that was not chosen.
    pub(super) not: &'static str,
    /// Before each other one.
    pub(super) or: &'static str,
    /// Before the clauses that leave the choice.
    pub(super) clauses: &'static str,
}
