//! An incident's course as a picture.

use alloc::{
    collections::BTreeSet,
    format,
    string::{String, ToString},
    vec::Vec,
};

use chrono::{DateTime, Utc};

use super::{
    Language,
    language::{Tongue, spoken},
    picture::{Due, DueState, Happening, Held, Owed, Picture, Scene, Wait},
    summary::Summary,
    words::{Words, capitalised},
};
use crate::{
    calendar::{BusinessCalendar, CalendarError},
    document::Party,
    incident::{IncidentCourse, IncidentEvent, Interval, OwedDuty, Standing},
};

/// The course of an incident on the days of its location, whose calendar is `calendar`: what was open, which severity held,
/// what happened, and what is due. `title` stands above it.
///
/// Drawn is what the course knows. Of what is owed, the list shows
///
/// - the first call response, by the commitment that governs it, and by each that missed it and holds no more;
/// - attention times that are deadlines;
/// - duties that are owed at present or were missed, and those met or ended that had a deadline or were called for: not what waits
///   for its occasion. A duty without a deadline that comes with several things at once has one line, with the clause of the first
///   of them; one that was called for several times has a line for each.
///
/// # Example
///
/// ```
/// use unified_support::document::{Product, Severity};
/// use unified_support::engine::Engine;
/// use unified_support::incident::{IncidentEvent, IncidentEventKind, IncidentLog};
/// use unified_support::order::{ClosureDraft, ClosuresDraft, OrderDraft};
/// use unified_support::report::{self, Language};
/// use unified_support::response::Incident;
///
/// let mut draft = OrderDraft::example();
/// let ascension_day = ClosureDraft::new("2026-05-14".parse()?, "Ascension Day");
/// draft.locations[0].closures = ClosuresDraft::Listed(vec![ascension_day]);
/// let engine = Engine::try_from(draft)?;
/// let at = |text: &str| format!("2026-05-{text}:00+02:00").parse().unwrap();
/// let log = IncidentLog::try_new(Incident::new(Severity::B, Product::Other, at("13T16:50")), [
///     IncidentEvent::new(at("15T09:40"), IncidentEventKind::FirstCallResponse),
///     IncidentEvent::new(at("15T11:00"), IncidentEventKind::Closed),
/// ])?;
/// let paris = engine.location("paris")?;
/// let decision = paris.incident(&log, at("15T12:00"))?;
/// let course = decision.outcome().decided().unwrap();
///
/// let picture = report::incident(course, "Incident 4711", paris.calendar(), Language::En)?;
/// assert!(picture.text().to_string().contains("Ascension Day"));
/// assert!(picture.svg().to_string().starts_with("<svg"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// - [`CalendarError::OutOfSpan`], [`CalendarError::DateOutOfSpan`]: an instant that is drawn lies outside the calendar, or a window of its day closes
///   after the last date that the zone serves.
pub fn incident(
    course: &IncidentCourse,
    title: &str,
    calendar: &BusinessCalendar,
    language: Language,
) -> Result<Picture, CalendarError> {
    spoken!(language, L => drawn::<L>(course, title, calendar))
}

fn drawn<L: Tongue>(
    course: &IncidentCourse,
    title: &str,
    calendar: &BusinessCalendar,
) -> Result<Picture, CalendarError>
where
    IncidentCourse: Summary<L>,
{
    let submission = Happening {
        at: course.submitted_at,
        label: L::PICTURE.submitted.to_string(),
    };
    let events = course.events.iter().map(happening::<L>);
    let words = Words::<L>::new(Some(calendar.zone()));
    let scene = Scene {
        calendar,
        title: title.to_string(),
        summary: format!("{}.", capitalised(&words.summary(course).to_string())),
        as_of: course.as_of,
        severities: severities(course),
        waits: waits::<L>(course),
        events: core::iter::once(submission).chain(events).collect(),
        owed: owed::<L>(course),
    };
    Picture::new::<L>(&scene)
}

/// What severity held when; a closed incident has none.
fn severities(course: &IncidentCourse) -> Vec<Held> {
    let mut held = Vec::new();
    // Both are in order, and neither overlaps itself: one pass over each will do.
    let mut closures = course.closures.iter().peekable();
    for stretch in &course.severities {
        let severity = stretch.severity;
        let mut from = stretch.from;
        let end = stretch.until.unwrap_or(course.as_of);
        let mut add = |from, until| {
            if from < until {
                held.push(Held {
                    from,
                    until,
                    severity,
                });
            }
        };
        // No severity changes while the incident is closed: a closure lies within one stretch.
        while let Some(closure) = closures.next_if(|closure| closure.from < end) {
            add(from, closure.from);
            from = closure.until.unwrap_or(course.as_of);
        }
        add(from, end);
    }
    held
}

fn waits<L: Tongue>(course: &IncidentCourse) -> Vec<Wait> {
    let labelled = |intervals: &[Interval], label: &str| {
        let wait = |interval: &Interval| Wait {
            from: interval.from,
            until: interval.until.unwrap_or(course.as_of),
            label: label.to_string(),
        };
        intervals.iter().map(wait).collect::<Vec<_>>()
    };
    let mut waits = labelled(&course.waits, L::PICTURE.waiting_for_customer);
    waits.extend(labelled(&course.closures, L::PICTURE.closed));
    waits.sort_by_key(|wait| wait.from);
    waits
}

fn happening<L: Tongue>(event: &IncidentEvent) -> Happening {
    Happening {
        at: event.at(),
        label: L::happened(event.kind()),
    }
}

/// The first call response, then attention times that are deadlines, then duties: those with a deadline first.
fn owed<L: Tongue>(course: &IncidentCourse) -> Vec<Owed> {
    let mut lines = Vec::new();
    let ended = course.ended_responses.iter();
    let missed = ended.filter(|one| matches!(one.standing, Standing::Missed { .. }));
    for response in course.first_response.iter().take(1).chain(missed) {
        lines.push(Owed {
            who: L::party(Party::Microsoft).to_string(),
            what: L::first_call_response(response.commitment.service()),
            due: due_at(response.deadline.due, response.standing),
            standing: L::standing(response.standing).to_string(),
            clause: cited::<L>(
                response.clause.as_ref().map(|clause| clause.as_str()),
                response.amendment.as_deref(),
            ),
        });
    }
    for time in &course.attention {
        let (Some(deadline), Some(stands)) = (&time.deadline, time.standing) else {
            continue;
        };
        lines.push(Owed {
            who: L::party(Party::Microsoft).to_string(),
            what: L::attention(time.severity),
            due: due_at(deadline.due, stands),
            standing: L::standing(stands).to_string(),
            clause: time.clause.to_string(),
        });
    }
    let duties = shown_duties(course).into_iter();
    let duties = duties.map(|owed| Owed {
        who: L::party(owed.duty.party()).to_string(),
        what: L::duty(owed.duty.name()),
        due: due_of(owed),
        standing: L::standing(owed.standing).to_string(),
        clause: owed.duty.clause().to_string(),
    });
    let mut duties: Vec<_> = duties.collect();
    duties.sort_by_key(|line| line.due.map_or(DateTime::<Utc>::MAX_UTC, |due| due.at));
    lines.extend(duties);
    lines
}

/// The duties that the table of what is owed has, each once.
///
/// A duty may come with several things at once, such as two severity tables. Where it has no deadline, its lines would differ by
/// the clause alone: it has one, with the first clause. What was called for at several times, or came back with a severity, has a
/// line for each.
pub(super) fn shown_duties(course: &IncidentCourse) -> Vec<&OwedDuty> {
    let mut seen = BTreeSet::new();
    let mut is_new = |owed: &OwedDuty| {
        let duty = (owed.duty.party(), owed.duty.name());
        let came = (owed.from, owed.called_for_at);
        seen.insert((duty, came, stands(owed.standing)))
    };
    let duties = course.duties.iter().filter(|owed| is_shown(owed));
    duties
        .filter(|owed| due_of(owed).is_some() || is_new(owed))
        .collect()
}

/// How it stands, without its instants.
const fn stands(standing: Standing) -> (&'static str, bool) {
    let is_done_late = matches!(
        standing,
        Standing::Missed {
            done_at: Some(_),
            ..
        }
    );
    (standing.as_str(), is_done_late)
}

fn due_of(owed: &OwedDuty) -> Option<Due> {
    due_at(
        owed.deadline.as_ref().and_then(|deadline| deadline.due),
        owed.standing,
    )
}

/// The clause, and the amendment that takes its place.
fn cited<L: Tongue>(clause: Option<&str>, amendment: Option<&str>) -> String {
    let clause = clause.unwrap_or_default();
    match amendment {
        Some(id) => L::amended(clause, id),
        None => clause.to_string(),
    }
}

/// Whether a duty is worth a line: what is owed at present, and what has a date to be remembered.
fn is_shown(owed: &OwedDuty) -> bool {
    match owed.standing {
        Standing::Owed | Standing::Missed { .. } => true,
        Standing::Awaited => false,
        Standing::Met { .. } | Standing::Ended { .. } => {
            owed.deadline
                .as_ref()
                .and_then(|deadline| deadline.due)
                .is_some()
                || owed.called_for_at.is_some()
        }
    }
}

fn due_at(at: Option<DateTime<Utc>>, standing: Standing) -> Option<Due> {
    let state = match standing {
        Standing::Met { .. } => DueState::Met,
        Standing::Missed { .. } => DueState::Missed,
        Standing::Awaited | Standing::Owed => DueState::Open,
        // What is no longer owed is due at no instant.
        Standing::Ended { .. } => return None,
    };
    at.map(|at| Due { at, state })
}
