//! Answers for people: a heading, the outcome, the steps in sentences, and a timeline; and at the end of the run what all have in common.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use unified_support::{
    chrono::{DateTime, Utc},
    decision::Decision,
    document::Severity,
    engine::{Engine, Place, Reply, Request, WhatIf, WhatIfRequest},
    incident::IncidentCourse,
    report::{self, Language, Run, TimelineMark},
    response::{Described, DescribedSeverity, Incident},
    wire::{Answer, Question},
};

/// How answers are told.
#[derive(Clone, Copy)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is an option of the call"
)]
pub(crate) struct Style {
    /// The language of all answers; none where each question says its own.
    pub(crate) language: Option<Language>,
    /// Whether every step is told.
    pub(crate) steps: bool,
    /// Whether what the readings that were not taken would give is told.
    pub(crate) choices: bool,
    /// Whether the readings that the answers rest on are told in full.
    pub(crate) readings: bool,
    /// Whether the passages of the clauses that an answer cites are told.
    pub(crate) passages: bool,
}

/// A run whose answers are told to people.
pub(crate) struct Explained<'e> {
    engine: &'e Engine,
    style: Style,
    /// What the answers in each language have in common.
    runs: BTreeMap<Language, Run<'e>>,
}

impl<'e> Explained<'e> {
    pub(crate) const fn new(engine: &'e Engine, style: Style) -> Self {
        Self {
            engine,
            style,
            runs: BTreeMap::new(),
        }
    }

    /// Writes the answer to the question on line `line`, and an empty line after it.
    pub(crate) fn write(
        &mut self,
        output: &mut impl Write,
        line: u64,
        answer: &Answer,
    ) -> io::Result<()> {
        let id = answer.id().unwrap_or("?").escape_debug();
        let question = answer.question();
        let labels = Labels::of(self.style.language.unwrap_or(answer.language()));
        let heading = question.map_or(labels.no_answer, |question| {
            report::heading(question.request(), labels.language)
        });
        writeln!(output, "## {id}{}{heading}", labels.colon)?;
        match (answer.reply(), question) {
            (Ok(reply), Some(question)) => {
                let run = self.runs.entry(labels.language);
                run.or_insert_with(|| report::run(self.engine, labels.language))
                    .note(reply);
                write_reply(output, self.engine, (question, reply), self.style, &labels)?;
            }
            (Err(refusal), _) => {
                let (code, message, colon) =
                    (&refusal.code, one_line(&refusal.message), labels.colon);
                writeln!(output, "{} {line}, {code}{colon}{message}", labels.line)?;
            }
            _ => {}
        }
        writeln!(output)
    }

    /// Writes what the answers have in common; nothing where there are none.
    pub(crate) fn finish(self, output: &mut impl Write) -> io::Result<()> {
        for (language, run) in self.runs {
            let run = if self.style.readings {
                run.with_readings()
            } else {
                run
            };
            writeln!(output, "## {}\n{run}\n", Labels::of(language).all_answers)?;
        }
        Ok(())
    }
}

/// A message on one line: it may repeat names that the caller gave, and those may hold anything.
fn one_line(message: &str) -> String {
    let escaped = message.chars().map(|character| match character {
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => character.escape_default().to_string(),
        control if control.is_control() => control.escape_default().to_string(),
        other => other.to_string(),
    });
    escaped.collect()
}

/// What is told of no location has its instants by the clock of the first.
fn write_reply(
    output: &mut impl Write,
    engine: &Engine,
    (question, reply): (&Question, &Reply),
    style: Style,
    labels: &Labels,
) -> io::Result<()> {
    let location = question.location();
    let place = location.and_then(|location| engine.location(location).ok());
    if let Some(place) = &place {
        let (at, zone, colon) = (
            labels.at,
            place.zone().name(),
            labels.colon.trim_end_matches(' '),
        );
        writeln!(output, "{at} {} ({zone}){colon}", place.id())?;
    }
    let answers = if style.choices {
        what_if(engine, question.request())
    } else {
        None
    };
    let mut told = report::reply(engine, question.request(), reply, labels.language).in_run();
    if let Some(answers) = &answers {
        told = told.with_choices(answers);
    }
    if style.steps {
        told = told.with_steps();
    }
    if style.passages {
        told = told.with_passages();
    }
    writeln!(output, "{told}")?;
    let Some(place) = place else {
        return Ok(());
    };
    match (reply, question.request()) {
        (Reply::Incident(decision), _) => write_picture(output, &place, question, decision, labels),
        _ => match marks(&place, question.request(), reply, labels) {
            Some(marks) => write_timeline(output, &place, &marks, labels.language),
            None => Ok(()),
        },
    }
}

/// What other readings would give; nothing of a question that is not asked again.
fn what_if(engine: &Engine, request: &Request) -> Option<WhatIf> {
    let asked = WhatIfRequest::new(request.clone());
    let decision = engine.what_if(&asked).ok()?;
    decision.into_outcome().into_result().ok()
}

/// The instants that a timeline shows.
fn marks(
    place: &Place<'_>,
    request: &Request,
    reply: &Reply,
    labels: &Labels,
) -> Option<Vec<TimelineMark<'static>>> {
    Some(match (request, reply) {
        (Request::Severity(at), Reply::Severity(decision)) => {
            changes(at.request(), decision.outcome().decided()?, labels)
        }
        (Request::BusinessDaysAfter(at), Reply::BusinessDaysAfter(decision)) => {
            let start_of = |date| place.zone().start_of(date).ok();
            let date = *decision.outcome().decided()?;
            from_to(start_of(at.request().from)?, start_of(date.date)?, labels)
        }
        _ => return None,
    })
}

/// When the incident was submitted and its severity changed, and what is due at each severity: shown by its own sign.
fn changes(
    incident: &Incident<Described>,
    described: &DescribedSeverity,
    labels: &Labels,
) -> Vec<TimelineMark<'static>> {
    let submitted = TimelineMark::new(incident.submitted_at(), 'S', labels.submitted);
    let changed = incident.described().changed_at();
    let changed = changed.map(|at| TimelineMark::new(at, 'X', labels.severity_changed));
    let due = described.targets.iter().filter_map(|target| {
        let due = target.first_response.decided()?.due;
        let [one, a, b, c] = labels.due_at_severity;
        let (symbol, label) = match target.severity {
            Severity::One => ('1', one),
            Severity::A => ('A', a),
            Severity::B => ('B', b),
            Severity::C => ('C', c),
        };
        Some(TimelineMark::new(due, symbol, label))
    });
    core::iter::once(submitted)
        .chain(changed)
        .chain(due)
        .collect()
}

fn from_to(from: DateTime<Utc>, to: DateTime<Utc>, labels: &Labels) -> Vec<TimelineMark<'static>> {
    vec![
        TimelineMark::new(from, 'F', labels.from),
        TimelineMark::new(to, 'T', labels.to),
    ]
}

/// Draws the days of the marks; nothing where the calendar does not cover them.
fn write_timeline(
    output: &mut impl Write,
    place: &Place<'_>,
    marks: &[TimelineMark<'_>],
    language: Language,
) -> io::Result<()> {
    match report::timeline(place.calendar(), marks, language) {
        Ok(timeline) => writeln!(output, "\n{timeline}"),
        Err(_) => Ok(()),
    }
}

/// Draws the course of an incident; nothing where there is none, or where the calendar does not cover it.
fn write_picture(
    output: &mut impl Write,
    place: &Place<'_>,
    question: &Question,
    decision: &Decision<IncidentCourse>,
    labels: &Labels,
) -> io::Result<()> {
    let title = format!("{} {} ({})", labels.incident, question.id(), place.id());
    match report::incident(decision, &title, place, labels.language) {
        Ok(Some(picture)) => writeln!(output, "\n{}", picture.text()),
        Ok(None) | Err(_) => Ok(()),
    }
}

/// What this program says of its own.
struct Labels {
    language: Language,
    all_answers: &'static str,
    no_answer: &'static str,
    line: &'static str,
    at: &'static str,
    colon: &'static str,
    incident: &'static str,
    submitted: &'static str,
    due_at_severity: [&'static str; 4],
    severity_changed: &'static str,
    from: &'static str,
    to: &'static str,
}

impl Labels {
    const fn of(language: Language) -> Self {
        match language {
            Language::Fr => FRENCH,
            _ => ENGLISH,
        }
    }
}

const ENGLISH: Labels = Labels {
    language: Language::En,
    all_answers: "What holds for all of these answers",
    no_answer: "no answer",
    line: "Line",
    at: "At",
    colon: ": ",
    incident: "Incident",
    submitted: "submitted",
    due_at_severity: [
        "due at severity 1",
        "due at severity A",
        "due at severity B",
        "due at severity C",
    ],
    severity_changed: "severity changed",
    from: "from",
    to: "to",
};

const FRENCH: Labels = Labels {
    language: Language::Fr,
    all_answers: "Ce qui vaut pour toutes ces réponses",
    no_answer: "pas de réponse",
    line: "Ligne",
    at: "À",
    colon: "\u{a0}: ",
    incident: "Incident",
    submitted: "soumis",
    due_at_severity: [
        "échéance en sévérité 1",
        "échéance en sévérité A",
        "échéance en sévérité B",
        "échéance en sévérité C",
    ],
    severity_changed: "changement de sévérité",
    from: "début",
    to: "fin",
};
