//! Answers for people: a heading, the outcome, the steps in sentences, and a timeline.

use std::io::{self, Write};

use unified_support::{
    calendar::Zone,
    chrono::{DateTime, NaiveDate, Utc},
    decision::{Decision, Outcome},
    document::Severity,
    engine::{Engine, Place},
    incident::IncidentCourse,
    report::{self, Language, Mark},
    response::{Described, DescribedSeverity, Incident},
    wire::{Answer, Ask, Question, Reply},
};

/// Writes the answer to the question on line `line`, and an empty line after it.
pub(crate) fn write(
    output: &mut impl Write,
    engine: &Engine,
    line: u64,
    answer: &Answer,
) -> io::Result<()> {
    match (answer.reply(), answer.question()) {
        (Ok(reply), Some(question)) => {
            let id = question.id().escape_debug();
            writeln!(output, "## {id}: {}", heading(question))?;
            let location = question.location();
            match location.and_then(|location| engine.location(location).ok()) {
                Some(place) => write_reply(output, &place, question, reply)?,
                None => write_of_all(output, engine, reply)?,
            }
        }
        (Err(refusal), question) => {
            let id = answer.id().unwrap_or("?").escape_debug();
            let heading = question.map_or("no answer", heading);
            writeln!(output, "## {id}: {heading}")?;
            writeln!(output, "Line {line}, {}: {}", refusal.code, refusal.message)?;
        }
        _ => {}
    }
    writeln!(output)
}

fn heading(question: &Question) -> &'static str {
    match question.ask() {
        Ask::FirstResponse(_) => "when is the first response due?",
        Ask::Severity(_) => "which severity is described, and what if it changes?",
        Ask::Incident { .. } => "how does the incident stand?",
        Ask::BusinessTimeAfter { .. } => "when has the business time passed?",
        Ask::BusinessTimeBetween { .. } => "how much business time lies between?",
        Ask::BusinessDaysAfter { .. } => "which date is so many business days away?",
        Ask::CancellationFee(_) => "what does the cancellation cost?",
        Ask::CancellationFees(_) => "what do the cancellations cost?",
        Ask::Invoices(_) => "into which invoices are the lines divided?",
        Ask::CreditRedemption(_) => "what does the service take in credits?",
        Ask::CreditLedger { .. } => "how many credits are where, and what was lost?",
        Ask::CreditExchange(_) => "what do the credits become at the other location?",
        Ask::Proration(_) => "what of the price falls on each part?",
        Ask::FlexStatement { .. } => "what became of the Flex Allowance?",
        Ask::EqualValueExchange { .. } => "can the service be swapped for the other?",
        Ask::RootCauseAnalysis(_) => "is a root cause analysis made, and by when?",
        Ask::SupportTerms { .. } => "in which days is each service had?",
        Ask::QuarterlyMeetings(_) => "which quarterly meetings are due?",
        Ask::CalendarOfObligations { .. } => "what falls due between two dates?",
        Ask::EventPlan(_) => "how many events cover the period?",
        Ask::ServiceHours(_) => "when is the service delivered?",
        Ask::AdvisorySupport(_) => "how much of advisory support was used?",
        Ask::Onboarding { .. } => "when is the service onboarded?",
        Ask::Monitoring(_) => "where do the monitoring scenarios stand?",
        Ask::ImprovementPlans(_) => "which improvement plans can be requested?",
        Ask::Entitlement(_) => "may the service be used or bought?",
        Ask::TravelCosts(_) => "what is billed for travel?",
        Ask::PrestartWork(_) => "what is payable before the contract is signed?",
        Ask::HoursLedger(_) => "where do the hours stand?",
        Ask::DayLimits(_) => "are the days within their limits?",
        Ask::AedFee => "what does Azure Engineering Direct cost, and which features has it?",
        Ask::OrderReview => "is the order in keeping with the services description?",
        Ask::Catalogue(_) => "which services are there, and on what terms?",
        Ask::Clause(_) => "what does the clause say?",
        _ => "?",
    }
}

fn write_reply(
    output: &mut impl Write,
    place: &Place<'_>,
    question: &Question,
    reply: &Reply,
) -> io::Result<()> {
    writeln!(output, "At {} ({}):", place.id(), place.zone().name())?;
    match (reply, question.ask()) {
        (Reply::FirstResponse(decision), Ask::FirstResponse(incident)) => {
            write_decision(output, place.zone(), decision)?;
            if let Outcome::Decided(response) = decision.outcome() {
                let marks = [
                    Mark::new(incident.submitted_at(), 'S', "submitted"),
                    Mark::new(response.due(), 'D', "due"),
                ];
                write_timeline(output, place, &marks)?;
            }
            Ok(())
        }
        (Reply::Severity(decision), Ask::Severity(incident)) => {
            write_decision(output, place.zone(), decision)?;
            match decision.outcome() {
                Outcome::Decided(described) => {
                    write_timeline(output, place, &changes(incident, described))
                }
                _ => Ok(()),
            }
        }
        (Reply::BusinessTimeAfter(decision), Ask::BusinessTimeAfter { from, .. }) => {
            write_decision(output, place.zone(), decision)?;
            if let Outcome::Decided(after) = decision.outcome() {
                write_timeline(output, place, &from_to(*from, after.at()))?;
            }
            Ok(())
        }
        (Reply::BusinessTimeBetween(decision), Ask::BusinessTimeBetween { from, to }) => {
            write_decision(output, place.zone(), decision)?;
            write_timeline(output, place, &from_to(*from, *to))
        }
        (Reply::BusinessDaysAfter(decision), Ask::BusinessDaysAfter { from, .. }) => {
            write_decision(output, place.zone(), decision)?;
            match decision.outcome() {
                Outcome::Decided(date) => write_days(output, place, *from, *date),
                _ => Ok(()),
            }
        }
        (Reply::CancellationFee(decision), Ask::CancellationFee(cancellation)) => {
            write_decision(output, place.zone(), decision)?;
            let Ok(delivery) = place.zone().start_of(cancellation.first_delivery_day()) else {
                return Ok(());
            };
            let marks = [
                Mark::new(cancellation.cancelled_at(), 'C', "cancelled"),
                Mark::new(delivery, 'F', "first delivery day"),
            ];
            write_timeline(output, place, &marks)
        }
        (Reply::Incident(decision), _) => {
            write_decision(output, place.zone(), decision)?;
            match decision.outcome() {
                Outcome::Decided(course) => write_picture(output, place, question, course),
                _ => Ok(()),
            }
        }
        (Reply::Entitlement(decision), _) => write_decision(output, place.zone(), decision),
        (Reply::TravelCosts(decision), _) => write_decision(output, place.zone(), decision),
        (Reply::CreditRedemption(decision), _) => write_decision(output, place.zone(), decision),
        (Reply::CreditExchange(decision), _) => write_decision(output, place.zone(), decision),
        (Reply::RootCauseAnalysis(decision), _) => write_decision(output, place.zone(), decision),
        (Reply::EventPlan(decision), _) => write_decision(output, place.zone(), decision),
        (Reply::ServiceHours(decision), _) => write_decision(output, place.zone(), decision),
        _ => Ok(()),
    }
}

/// Answers about no location.
fn write_of_all(output: &mut impl Write, engine: &Engine, reply: &Reply) -> io::Result<()> {
    match reply {
        Reply::Invoices(decision) => match engine.locations().next() {
            Some(place) => write_decision(output, place.zone(), decision),
            None => Ok(()),
        },
        Reply::OrderReview(decision) => match engine.locations().next() {
            Some(place) => {
                let outcome = decision.outcome();
                writeln!(
                    output,
                    "{}",
                    report::summarize(outcome, place.zone(), Language::En)
                )
            }
            None => Ok(()),
        },
        Reply::CreditLedger(decision) => match engine.locations().next() {
            Some(place) => write_decision(output, place.zone(), decision),
            None => Ok(()),
        },
        Reply::HoursLedger(decision) => write_at_first(output, engine, decision),
        Reply::DayLimits(decision) => write_at_first(output, engine, decision),
        Reply::AdvisorySupport(decision) => write_at_first(output, engine, decision),
        Reply::Onboarding(decision) => write_at_first(output, engine, decision),
        Reply::Monitoring(decision) => write_at_first(output, engine, decision),
        Reply::ImprovementPlans(decision) => write_at_first(output, engine, decision),
        Reply::PrestartWork(decision) => write_at_first(output, engine, decision),
        Reply::SupportTerms(decision) => write_at_first(output, engine, decision),
        Reply::QuarterlyMeetings(decision) => write_at_first(output, engine, decision),
        Reply::CalendarOfObligations { decision, .. } => write_at_first(output, engine, decision),
        Reply::AedFee(decision) => match engine.locations().next() {
            Some(place) => write_decision(output, place.zone(), decision),
            None => Ok(()),
        },
        Reply::CancellationFees(decision) => match engine.locations().next() {
            Some(place) => write_decision(output, place.zone(), decision),
            None => Ok(()),
        },
        Reply::Proration(decision) => match engine.locations().next() {
            Some(place) => write_decision(output, place.zone(), decision),
            None => Ok(()),
        },
        Reply::FlexStatement(decision) => write_decision(output, &Zone::utc(), decision),
        Reply::EqualValueExchange(decision) => write_decision(output, &Zone::utc(), decision),
        Reply::Catalogue(decision) => decision
            .outcome()
            .decided()
            .into_iter()
            .flatten()
            .try_for_each(|service| {
                writeln!(output, "{}", report::service(*service, Language::En))
            }),
        Reply::Clause(decision) => decision
            .outcome()
            .decided()
            .into_iter()
            .try_for_each(|clause| writeln!(output, "{}", report::clause(clause, Language::En))),
        _ => Ok(()),
    }
}

/// A decision about no location, its instants by the clock of the first.
fn write_at_first<T: report::Answer>(
    output: &mut impl Write,
    engine: &Engine,
    decision: &Decision<T>,
) -> io::Result<()> {
    match engine.locations().next() {
        Some(place) => write_decision(output, place.zone(), decision),
        None => Ok(()),
    }
}

fn write_decision<T: report::Answer>(
    output: &mut impl Write,
    zone: &Zone,
    decision: &Decision<T>,
) -> io::Result<()> {
    let outcome = report::summarize(decision.outcome(), zone, Language::En);
    writeln!(output, "{outcome}")?;
    let steps = report::explain(decision, Language::En).in_zone(zone);
    writeln!(output, "{steps}")
}

/// When the incident was submitted and its severity changed, and what is due at each severity: shown by its own sign.
fn changes(incident: &Incident<Described>, described: &DescribedSeverity) -> Vec<Mark<'static>> {
    let submitted = Mark::new(incident.submitted_at(), 'S', "submitted");
    let changed = incident.described().changed_at();
    let changed = changed.map(|at| Mark::new(at, 'X', "severity changed"));
    let due = described.targets().iter().filter_map(|target| {
        let due = target.first_response().decided()?.due();
        let (symbol, label) = match target.severity() {
            Severity::One => ('1', "due at severity 1"),
            Severity::A => ('A', "due at severity A"),
            Severity::B => ('B', "due at severity B"),
            Severity::C => ('C', "due at severity C"),
        };
        Some(Mark::new(due, symbol, label))
    });
    core::iter::once(submitted)
        .chain(changed)
        .chain(due)
        .collect()
}

fn from_to(from: DateTime<Utc>, to: DateTime<Utc>) -> [Mark<'static>; 2] {
    [Mark::new(from, 'F', "from"), Mark::new(to, 'T', "to")]
}

fn write_days(
    output: &mut impl Write,
    place: &Place<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> io::Result<()> {
    let starts = (place.zone().start_of(from), place.zone().start_of(to));
    match starts {
        (Ok(from), Ok(to)) => write_timeline(output, place, &from_to(from, to)),
        _ => Ok(()),
    }
}

/// Draws the days of the marks; nothing where the calendar does not cover them.
fn write_timeline(
    output: &mut impl Write,
    place: &Place<'_>,
    marks: &[Mark<'_>],
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
