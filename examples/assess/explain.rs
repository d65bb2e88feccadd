//! Answers for people: a heading, the outcome, the steps in sentences, and a timeline.

use std::io::{self, Write};

use unified_support::{
    chrono::{DateTime, Utc},
    document::Severity,
    engine::{Engine, Place, Reply, Request},
    incident::IncidentCourse,
    report::{self, Language, TimelineMark},
    response::{Described, DescribedSeverity, Incident},
    wire::{Answer, Question},
};

/// Writes the answer to the question on line `line`, with the `passages` of what it cites if they are wanted, and an empty line
/// after it.
pub(crate) fn write(
    output: &mut impl Write,
    engine: &Engine,
    line: u64,
    answer: &Answer,
    passages: bool,
) -> io::Result<()> {
    let id = answer.id().unwrap_or("?").escape_debug();
    let request = answer.question().map(Question::request);
    let heading = request.map_or("no answer", Request::heading);
    writeln!(output, "## {id}: {heading}")?;
    match (answer.reply(), answer.question()) {
        (Ok(reply), Some(question)) => write_reply(output, engine, question, reply, passages)?,
        (Err(refusal), _) => {
            writeln!(output, "Line {line}, {}: {}", refusal.code, refusal.message)?;
        }
        _ => {}
    }
    writeln!(output)
}

/// What is told of no location has its instants by the clock of the first.
fn write_reply(
    output: &mut impl Write,
    engine: &Engine,
    question: &Question,
    reply: &Reply,
    passages: bool,
) -> io::Result<()> {
    let location = question.location();
    let place = location.and_then(|location| engine.location(location).ok());
    if let Some(place) = &place {
        writeln!(output, "At {} ({}):", place.id(), place.zone().name())?;
    }
    let Some(place) = place.or_else(|| engine.locations().next()) else {
        return Ok(());
    };
    let told = report::reply(reply, place.zone(), Language::En);
    let told = if passages { told.with_passages() } else { told };
    writeln!(output, "{told}")?;
    match (reply, question.request()) {
        (Reply::Incident(decision), _) => match decision.outcome().decided() {
            Some(course) => write_picture(output, &place, question, course),
            None => Ok(()),
        },
        _ => match marks(&place, question.request(), reply) {
            Some(marks) => write_timeline(output, &place, &marks),
            None => Ok(()),
        },
    }
}

/// The instants that a timeline shows.
fn marks(
    place: &Place<'_>,
    request: &Request,
    reply: &Reply,
) -> Option<Vec<TimelineMark<'static>>> {
    Some(match (request, reply) {
        (Request::FirstResponse(at), Reply::FirstResponse(decision)) => {
            let due = decision.outcome().decided()?.due;
            let submitted = TimelineMark::new(at.request().submitted_at(), 'S', "submitted");
            vec![submitted, TimelineMark::new(due, 'D', "due")]
        }
        (Request::Severity(at), Reply::Severity(decision)) => {
            changes(at.request(), decision.outcome().decided()?)
        }
        (Request::BusinessTimeAfter(at), Reply::BusinessTimeAfter(decision)) => {
            from_to(at.request().from, decision.outcome().decided()?.at)
        }
        (Request::BusinessTimeBetween(at), _) => from_to(at.request().from, at.request().to),
        (Request::BusinessDaysAfter(at), Reply::BusinessDaysAfter(decision)) => {
            let start_of = |date| place.zone().start_of(date).ok();
            let date = *decision.outcome().decided()?;
            from_to(start_of(at.request().from)?, start_of(date.date)?)
        }
        (Request::CancellationFee(at), _) => {
            let cancellation = at.request();
            let delivery = place.zone().start_of(cancellation.first_delivery_day());
            vec![
                TimelineMark::new(cancellation.cancelled_at(), 'C', "cancelled"),
                TimelineMark::new(delivery.ok()?, 'F', "first delivery day"),
            ]
        }
        _ => return None,
    })
}

/// When the incident was submitted and its severity changed, and what is due at each severity: shown by its own sign.
fn changes(
    incident: &Incident<Described>,
    described: &DescribedSeverity,
) -> Vec<TimelineMark<'static>> {
    let submitted = TimelineMark::new(incident.submitted_at(), 'S', "submitted");
    let changed = incident.described().changed_at();
    let changed = changed.map(|at| TimelineMark::new(at, 'X', "severity changed"));
    let due = described.targets.iter().filter_map(|target| {
        let due = target.first_response.decided()?.due;
        let (symbol, label) = match target.severity {
            Severity::One => ('1', "due at severity 1"),
            Severity::A => ('A', "due at severity A"),
            Severity::B => ('B', "due at severity B"),
            Severity::C => ('C', "due at severity C"),
        };
        Some(TimelineMark::new(due, symbol, label))
    });
    core::iter::once(submitted)
        .chain(changed)
        .chain(due)
        .collect()
}

fn from_to(from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<TimelineMark<'static>> {
    vec![
        TimelineMark::new(from, 'F', "from"),
        TimelineMark::new(to, 'T', "to"),
    ]
}

/// Draws the days of the marks; nothing where the calendar does not cover them.
fn write_timeline(
    output: &mut impl Write,
    place: &Place<'_>,
    marks: &[TimelineMark<'_>],
) -> io::Result<()> {
    match report::timeline(place.calendar(), marks, Language::En) {
        Ok(timeline) => writeln!(output, "\n{timeline}"),
        Err(_) => Ok(()),
    }
}

/// Draws the course of an incident; nothing where the calendar does not cover it.
fn write_picture(
    output: &mut impl Write,
    place: &Place<'_>,
    question: &Question,
    course: &IncidentCourse,
) -> io::Result<()> {
    let title = format!("Incident {} at {}", question.id(), place.id());
    match report::incident(course, &title, place.calendar(), Language::En) {
        Ok(picture) => writeln!(output, "\n{}", picture.text()),
        Err(_) => Ok(()),
    }
}
