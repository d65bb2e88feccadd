//! English.

mod account;
mod glossary;
mod incident;
mod obligation;
mod page;
mod passage;
mod picture;
mod readings;
mod sentence;
mod sheet;
mod summary;
mod words;

use alloc::{borrow::Cow, format, string::String};
use core::fmt;

use chrono::{Datelike, NaiveDate};

use super::{
    account::AccountWords,
    language::{SourceWords, Tongue},
    page::PageWords,
    picture::PictureWords,
    reading::{ReadingWords, ToldReading},
    term::ToldTerm,
    words::Year,
};
#[cfg(feature = "serde")]
use crate::wire::NotJson;
use crate::{
    decision::{NotApplicable, QuestionError},
    document::{
        Clause, DutyName, Party, Passage, ReadingId, Rule, Service, Severity, Source,
        glossary::GlossaryTerm,
    },
    engine::Request,
    finding::Finding,
    incident::{IncidentEventKind, Standing},
    obligations::Obligation,
};
use words::Words;

/// Speaks English.
#[derive(Clone, Copy, Debug)]
pub struct English;

impl Tongue for English {
    const GROUPS: &'static str = ",";
    const POINT: &'static str = ".";
    const UNIT: &'static str = " ";
    const PERCENT: &'static str = "";
    const MINUS: &'static str = "minus ";
    const QUOTES: (&'static str, &'static str) = ("`", "`");
    const PICTURE: PictureWords = picture::PICTURE;
    const SOURCE: SourceWords = SourceWords {
        amendment: "amendment ",
        of_clause: " to ",
        replaced_by: "; replaced by amendment ",
        given: "given",
        computed: "computed",
        unknown: "unknown to this version",
        reading: "reading ",
        not: ", not ",
        or: " or ",
        clauses: "; ",
    };
    const BECAUSE: &'static str = "because: ";
    const ALSO: &'static str = "; also ";
    const IN_THE_SOURCE: &'static str = "In the source:";
    const IN_THE_DOCUMENT: &'static str = "In the document";
    const READING: ReadingWords = readings::WORDS;
    const ACCOUNT: AccountWords = account::WORDS;
    const PAGE: PageWords = page::WORDS;

    fn date(date: NaiveDate, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (day, month, year) = (date.day(), month_name(date), Year(date.year()));
        write!(f, "{} {day} {month} {year}", date.weekday())
    }

    fn heading(request: &Request) -> &'static str {
        request.heading()
    }

    fn sentence(
        rule: &Rule,
        source: &Source,
        words: Words<'_>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        sentence::sentence(rule, source, words, f)
    }

    fn not_applicable(reason: NotApplicable, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not applicable: ")?;
        f.write_str(match reason {
            NotApplicable::OrderNotInForce => "the date is outside the order's term",
            NotApplicable::NoResponseTarget => "no response time holds for the component",
            NotApplicable::TooLateToCancel => "the service can no longer be cancelled",
            NotApplicable::NotEntitled => "a condition of the service is not met",
            NotApplicable::NoDayLimit => "the document limits no days of the service",
            NotApplicable::RequestedTooLate => "it was asked for too late",
            NotApplicable::NotInPublicCloud => "a government or sovereign cloud shuts it out",
            NotApplicable::NoticeTooShort => {
                "it was confirmed too late, and Microsoft does not agree to that"
            }
            NotApplicable::NoStatedHours => {
                "the document says nothing of when the service is available"
            }
            NotApplicable::NoSeverityDescribed => {
                "no severity table that holds names what is described"
            }
            NotApplicable::NotEnoughCredits => "the service takes more credits than there are",
            NotApplicable::CreditsNotExchangeable | NotApplicable::NotExchangeable => {
                "a condition of the exchange is not met"
            }
            NotApplicable::NoBasePackage => {
                "the order has no Base Package, and no Flex Allowance with it"
            }
        })
    }

    fn error(error: &QuestionError, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{error}")
    }

    fn finding(finding: &Finding, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{finding}")
    }

    fn message(finding: &Finding, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(finding.message())
    }

    #[cfg(feature = "serde")]
    fn not_json(found: NotJson, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{found}")
    }

    fn element_with_id(element: &str, id: &str) -> String {
        format!("; `{element}` is `{id}`")
    }

    fn undetermined(names: &[Cow<'_, str>], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("undetermined: ")?;
        for (index, name) in names.iter().enumerate() {
            write!(f, "{}`{name}`", if index == 0 { "" } else { ", " })?;
        }
        f.write_str(if names.len() == 1 {
            " is not given"
        } else {
            " are not given"
        })
    }

    fn service(service: Service, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        sheet::service(service, f)
    }

    fn clause(clause: &Clause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        sheet::clause(clause, f)
    }

    fn passage(passage: &Passage, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        passage::passage(passage, f)
    }

    fn reading(id: ReadingId) -> ToldReading {
        readings::reading(id)
    }

    fn term(term: &GlossaryTerm) -> ToldTerm {
        glossary::term(term)
    }

    fn happened(event: IncidentEventKind) -> String {
        incident::happened(event)
    }

    fn first_call_response(service: Service) -> String {
        format!("first call response by {}", service.name())
    }

    fn attention(severity: Severity) -> String {
        format!("attention at severity {severity}")
    }

    fn duty(name: DutyName) -> String {
        incident::duty(name)
    }

    fn party(party: Party) -> &'static str {
        match party {
            Party::Microsoft => "Microsoft",
            Party::Customer => "customer",
            Party::OtherVendor => "other vendor",
        }
    }

    fn standing(standing: Standing) -> &'static str {
        match standing {
            Standing::Missed {
                done_at: Some(_), ..
            } => "done late",
            Standing::Missed { done_at: None, .. } => "late, not done",
            Standing::Ended { .. } => "no longer owed",
            Standing::Awaited | Standing::Owed | Standing::Met { .. } => standing.as_str(),
        }
    }

    fn amended(clause: &str, amendment: &str) -> String {
        format!("{clause}, amended by `{amendment}`")
    }

    fn obligation(entry: &Obligation) -> String {
        obligation::heading(entry)
    }

    fn obligation_details(entry: &Obligation) -> String {
        obligation::details(entry)
    }
}

/// The month of a date, as short as it is written beside a day.
fn month_name(date: NaiveDate) -> &'static str {
    let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let month = usize::try_from(date.month0()).unwrap_or_default();
    months.get(month).copied().unwrap_or_default()
}
