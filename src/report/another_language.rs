//! A third language, which speaks of one family of rules: what it takes to add one.

use alloc::{borrow::Cow, string::String, string::ToString};
use core::fmt;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{
    english::English,
    language::{SourceWords, Tongue},
    page::PageWords,
    picture::PictureWords,
    reading::{ReadingWords, ToldReading},
    term::ToldTerm,
    words::{Tell, Words},
};
#[cfg(feature = "serde")]
use crate::wire::NotJson;
use crate::{
    decision::{NotApplicable, QuestionError},
    document::{
        AdvisoryLimit, AdvisoryRule, Clause, DutyName, Party, Passage, ReadingId, Rule, Service,
        Severity, Source, glossary::GlossaryTerm,
    },
    engine::Request,
    finding::Finding,
    incident::{IncidentEventKind, Standing},
    limits::AdvisoryTopic,
    obligations::Obligation,
};

/// Speaks Portuguese of advisory support, and English of everything else.
#[derive(Clone, Copy, Debug)]
struct Portuguese;

/// The family, as its file `portuguese/sentence/advisory.rs` would have it.
fn advisory(
    rule: &AdvisoryRule,
    words: Words<'_, Portuguese>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        AdvisoryRule::AdvisoryLimit { reading, limit } => {
            let of = match reading {
                AdvisoryLimit::PerIncident => "incidente",
                AdvisoryLimit::PerYear => "ano contratual",
            };
            let limit = words.of(limit);
            write!(f, "Cada {of} dá direito a {limit} de suporte consultivo.")
        }
        AdvisoryRule::AdvisoryTopic {
            holds,
            entry,
            topic,
        } => {
            let verdict = if *holds { "não exclui" } else { "exclui" };
            let (entry, topic) = (words.of(entry), words.of(topic));
            write!(
                f,
                "O lançamento {entry} trata de {topic}, que o suporte consultivo {verdict}."
            )
        }
        AdvisoryRule::AdvisoryTime {
            holds,
            entry,
            incident,
            time,
            before,
            covered,
        } => {
            let verdict = if *holds { "não excede" } else { "excede" };
            let (entry, incident) = (words.of(entry), words.of(incident));
            let (time, before, covered) = (words.of(time), words.of(before), words.of(covered));
            write!(
                f,
                "O lançamento {entry}, de {time}, para o incidente {incident}, {verdict} o saldo de {before}: ficam cobertas {covered}."
            )
        }
    }
}

/// The values of which the family tells in words, as `portuguese/words` would have them.
impl Tell<Portuguese> for AdvisoryTopic {
    fn tell(&self, _: Words<'_, Portuguese>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Architecture => "arquitetura",
            Self::SolutionDevelopment => "desenvolvimento de soluções",
            Self::Customisation => "personalização",
            Self::Other => "outro assunto",
        })
    }
}

impl Tongue for Portuguese {
    const GROUPS: &'static str = ".";
    const POINT: &'static str = ",";
    const UNIT: &'static str = "\u{a0}";
    const PERCENT: &'static str = "";
    const MINUS: &'static str = "menos ";
    const QUOTES: (&'static str, &'static str) = ("“", "”");
    const PICTURE: PictureWords = English::PICTURE;
    const SOURCE: SourceWords = English::SOURCE;
    const BECAUSE: &'static str = "motivo: ";
    const ALSO: &'static str = English::ALSO;
    const IN_THE_SOURCE: &'static str = "Na fonte:";
    const IN_THE_DOCUMENT: &'static str = English::IN_THE_DOCUMENT;
    const READING: ReadingWords = English::READING;
    const ACCOUNT: super::account::AccountWords = English::ACCOUNT;
    const PAGE: PageWords = English::PAGE;

    fn date(date: NaiveDate, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}/{}", date.day(), date.month(), date.year())
    }

    fn heading(request: &Request) -> &'static str {
        English::heading(request)
    }

    fn sentence(
        rule: &Rule,
        source: &Source,
        words: Words<'_, Self>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        match rule {
            Rule::Advisory(rule) => advisory(rule, words, f),
            other => English::sentence(other, source, Words::new(words.zone), f),
        }
    }

    fn not_applicable(reason: NotApplicable, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        English::not_applicable(reason, f)
    }

    fn error(error: &QuestionError, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        English::error(error, f)
    }

    fn finding(finding: &Finding, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        English::finding(finding, f)
    }

    fn message(finding: &Finding, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        English::message(finding, f)
    }

    #[cfg(feature = "serde")]
    fn not_json(found: NotJson, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        English::not_json(found, f)
    }

    fn element_with_id(element: &str, id: &str) -> String {
        English::element_with_id(element, id)
    }

    fn undetermined(names: &[Cow<'_, str>], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        English::undetermined(names, f)
    }

    fn service(service: Service, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        English::service(service, f)
    }

    fn clause(clause: &Clause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        English::clause(clause, f)
    }

    fn passage(passage: &Passage, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        English::passage(passage, f)
    }

    fn reading(id: ReadingId) -> ToldReading {
        English::reading(id)
    }

    fn term(term: &GlossaryTerm) -> ToldTerm {
        English::term(term)
    }

    fn happened(event: IncidentEventKind) -> String {
        English::happened(event)
    }

    fn first_call_response(service: Service) -> String {
        English::first_call_response(service)
    }

    fn attention(severity: Severity) -> String {
        English::attention(severity)
    }

    fn duty(name: DutyName) -> String {
        English::duty(name)
    }

    fn party(party: Party) -> &'static str {
        English::party(party)
    }

    fn standing(standing: Standing) -> &'static str {
        English::standing(standing)
    }

    fn amended(clause: &str, amendment: &str) -> String {
        English::amended(clause, amendment)
    }

    fn obligation(entry: &Obligation) -> String {
        English::obligation(entry)
    }

    fn obligation_details(entry: &Obligation) -> String {
        English::obligation_details(entry)
    }
}

/// A rule in Portuguese.
struct InPortuguese<'a>(&'a Rule);

impl fmt::Display for InPortuguese<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Portuguese::sentence(self.0, &Source::Given, Words::new(None), f)
    }
}

#[test]
fn a_language_is_added_family_by_family() {
    let told = |rule: AdvisoryRule| InPortuguese(&Rule::Advisory(rule)).to_string();
    let (reading, limit) = (AdvisoryLimit::PerYear, TimeDelta::hours(6));
    assert_eq!(
        told(AdvisoryRule::AdvisoryLimit { reading, limit }),
        "Cada ano contratual dá direito a 6\u{a0}h de suporte consultivo."
    );
    assert_eq!(
        told(AdvisoryRule::AdvisoryTopic {
            holds: false,
            entry: "a-1".into(),
            topic: AdvisoryTopic::Architecture,
        }),
        "O lançamento “a-1” trata de arquitetura, que o suporte consultivo exclui."
    );
    assert_eq!(
        told(AdvisoryRule::AdvisoryTime {
            holds: false,
            entry: "a-2".into(),
            incident: "i-1".into(),
            time: TimeDelta::hours(2),
            before: TimeDelta::minutes(90),
            covered: TimeDelta::minutes(90),
        }),
        "O lançamento “a-2”, de 2\u{a0}h, para o incidente “i-1”, excede o saldo de 1\u{a0}h 30\u{a0}min: ficam cobertas \
         1\u{a0}h 30\u{a0}min."
    );
}
