//! French, in the terms of the services description.

mod account;
mod clauses;
mod error;
mod finding;
mod glossary;
mod heading;
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

use chrono::{Datelike, NaiveDate, Weekday};

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

/// Speaks French.
#[derive(Clone, Copy, Debug)]
pub struct French;

impl Tongue for French {
    const GROUPS: &'static str = "\u{202f}";
    const POINT: &'static str = ",";
    const UNIT: &'static str = "\u{a0}";
    const PERCENT: &'static str = "\u{202f}";
    const MINUS: &'static str = "moins ";
    const QUOTES: (&'static str, &'static str) = ("«\u{a0}", "\u{a0}»");
    const PICTURE: PictureWords = picture::PICTURE;
    const SOURCE: SourceWords = SourceWords {
        amendment: "avenant ",
        of_clause: " à ",
        replaced_by: "\u{202f}; remplacé par l’avenant ",
        given: "donné",
        computed: "calculé",
        unknown: "inconnue de cette version",
        reading: "lecture ",
        not: ", et non ",
        or: " ou ",
        clauses: "\u{202f}; ",
    };
    const BECAUSE: &'static str = "motif\u{a0}: ";
    const ALSO: &'static str = "\u{202f}; de plus, ";
    const IN_THE_SOURCE: &'static str = "Dans la source\u{a0}:";
    const IN_THE_DOCUMENT: &'static str = "Dans le document";
    const READING: ReadingWords = readings::WORDS;
    const ACCOUNT: AccountWords = account::WORDS;
    const PAGE: PageWords = page::WORDS;

    /// The first of a month is an ordinal, as the French say it.
    fn date(date: NaiveDate, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weekday = match date.weekday() {
            Weekday::Mon => "lun.",
            Weekday::Tue => "mar.",
            Weekday::Wed => "mer.",
            Weekday::Thu => "jeu.",
            Weekday::Fri => "ven.",
            Weekday::Sat => "sam.",
            Weekday::Sun => "dim.",
        };
        let month = month_name(date);
        let (day, year) = (date.day(), Year(date.year()));
        let ordinal = if day == 1 { "er" } else { "" };
        write!(f, "{weekday} {day}{ordinal} {month} {year}")
    }

    fn heading(request: &Request) -> &'static str {
        heading::heading(request)
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
        f.write_str("sans objet\u{a0}: ")?;
        f.write_str(match reason {
            NotApplicable::OrderNotInForce => "la date est hors de la durée de l’Ordre de Services",
            NotApplicable::NoResponseTarget => "aucun délai de réponse ne vaut pour ce composant",
            NotApplicable::TooLateToCancel => "le service ne peut plus être annulé",
            NotApplicable::NotEntitled => "une condition du service n’est pas remplie",
            NotApplicable::NoDayLimit => "le document ne limite pas les jours de ce service",
            NotApplicable::RequestedTooLate => "la demande est arrivée trop tard",
            NotApplicable::NotInPublicCloud => "un cloud gouvernemental ou souverain en est exclu",
            NotApplicable::NoticeTooShort => {
                "la confirmation est arrivée trop tard, et Microsoft ne l’accepte pas"
            }
            NotApplicable::NoStatedHours => {
                "le document ne dit pas quand le service est disponible"
            }
            NotApplicable::NoSeverityDescribed => {
                "aucun tableau de sévérité applicable ne nomme la situation décrite"
            }
            NotApplicable::NotEnoughCredits => {
                "le service coûte plus d’Avoirs Proactifs qu’il n’en reste"
            }
            NotApplicable::CreditsNotExchangeable | NotApplicable::NotExchangeable => {
                "une condition de l’échange n’est pas remplie"
            }
            NotApplicable::NoBasePackage => {
                "l’Ordre de Services ne comporte pas de Package de Base, ni donc d’Allocation Flexible"
            }
        })
    }

    fn error(error: &QuestionError, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        error::error(error, Words::new(None), f)
    }

    fn finding(finding: &Finding, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        finding::finding(finding, f)
    }

    fn message(finding: &Finding, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        finding::message(finding, f)
    }

    #[cfg(feature = "serde")]
    fn not_json(found: NotJson, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        finding::not_json(found, f)
    }

    fn element_with_id(element: &str, id: &str) -> String {
        format!("\u{202f}; «\u{a0}{element}\u{a0}» est «\u{a0}{id}\u{a0}»")
    }

    fn undetermined(names: &[Cow<'_, str>], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("indéterminé\u{a0}: ")?;
        for (index, name) in names.iter().enumerate() {
            write!(
                f,
                "{}«\u{a0}{name}\u{a0}»",
                if index == 0 { "" } else { ", " }
            )?;
        }
        f.write_str(if names.len() == 1 {
            " n’est pas indiqué"
        } else {
            " ne sont pas indiqués"
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
        format!(
            "première réponse par téléphone selon le service {}",
            Words::new(None).of(&service)
        )
    }

    fn attention(severity: Severity) -> String {
        format!("prise en charge à la sévérité {severity}")
    }

    fn duty(name: DutyName) -> String {
        incident::duty(name)
    }

    fn party(party: Party) -> &'static str {
        match party {
            Party::Microsoft => "Microsoft",
            Party::Customer => "client",
            Party::OtherVendor => "autre fournisseur",
        }
    }

    /// In the feminine, as all that is owed is.
    fn standing(standing: Standing) -> &'static str {
        match standing {
            Standing::Awaited => "à venir",
            Standing::Owed => "en cours",
            Standing::Met { .. } => "exécutée",
            Standing::Missed {
                done_at: Some(_), ..
            } => "exécutée en retard",
            Standing::Missed { done_at: None, .. } => "en retard, non exécutée",
            Standing::Ended { .. } => "éteinte",
        }
    }

    fn amended(clause: &str, amendment: &str) -> String {
        format!("{clause}, modifiée par «\u{a0}{amendment}\u{a0}»")
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
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
        "déc.",
    ];
    let month = usize::try_from(date.month0()).unwrap_or_default();
    months.get(month).copied().unwrap_or_default()
}
