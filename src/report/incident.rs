//! An incident's course as a picture.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use chrono::{DateTime, Utc};

use super::{
    Language,
    picture::{Due, DueState, Happening, Held, Owed, Picture, Scene, Wait},
    summary::InEnglish,
};
use crate::{
    calendar::{BusinessCalendar, Error},
    document::{DutyName, Party},
    incident::{
        Deadline, IncidentCourse, IncidentEvent, IncidentEventKind as Kind, Interval, OwedDuty,
        Standing,
    },
};

/// The course of an incident on the days of its location, whose calendar is `calendar`: what was open, which severity held,
/// what happened, and what is due. `title` stands above it.
///
/// Drawn is what the course knows. Of what is owed, the list shows the first call response, what has a deadline, was called for or
/// was missed, and what is owed at present: not what waits for its occasion, nor what ended without one.
///
/// # Example
///
/// ```
/// # use unified_support::calendar::Zones;
/// # use unified_support::chrono::NaiveDate;
/// # use unified_support::engine::Engine;
/// # use unified_support::order::{ClosureDraft, LocationDraft, OrderDraft, TermDraft};
/// use unified_support::document::{Product, Readings, Severity};
/// use unified_support::incident::{IncidentEvent, IncidentEventKind, IncidentLog};
/// use unified_support::report::{self, Language};
/// use unified_support::response::Incident;
/// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// # let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
/// # let closures = [ClosureDraft::new(date(2026, 5, 14), "Ascension Day")];
/// # let locations = [LocationDraft::new("paris", "FR", "Europe/Paris", closures)];
/// # let draft = OrderDraft::new("1", date(2025, 12, 15), term, "EUR", "paris", locations);
/// # let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
///
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
/// - [`Error::OutOfSpan`], [`Error::DateOutOfSpan`]: an instant lies outside the calendar, or a window of its day closes after the
///   last date that the zone serves.
pub fn incident(
    course: &IncidentCourse,
    title: &str,
    calendar: &BusinessCalendar,
    language: Language,
) -> Result<Picture, Error> {
    let submission = Happening {
        at: course.submitted_at(),
        label: "submitted".to_string(),
    };
    let events = course.events().iter().map(happening);
    let zone = calendar.zone();
    let scene = Scene {
        calendar,
        title: title.to_string(),
        summary: capitalised(&InEnglish(course, zone).to_string()),
        as_of: course.as_of(),
        severities: severities(course),
        waits: waits(course),
        events: core::iter::once(submission).chain(events).collect(),
        owed: owed(course),
    };
    Picture::new(&scene, language)
}

/// What severity held when; a closed incident has none.
fn severities(course: &IncidentCourse) -> Vec<Held> {
    let mut held = Vec::new();
    for stretch in course.severities() {
        let end = stretch.until().unwrap_or(course.as_of());
        let mut from = stretch.from();
        for closure in course.closures() {
            let reopened = closure.until().unwrap_or(course.as_of());
            if reopened <= from || end <= closure.from() {
                continue;
            }
            if from < closure.from() {
                held.push(Held {
                    from,
                    until: closure.from(),
                    severity: stretch.severity(),
                });
            }
            from = reopened;
        }
        if from < end {
            held.push(Held {
                from,
                until: end,
                severity: stretch.severity(),
            });
        }
    }
    held
}

fn waits(course: &IncidentCourse) -> Vec<Wait> {
    let labelled = |intervals: &[Interval], label: &str| {
        let wait = |interval: &Interval| Wait {
            from: interval.from(),
            until: interval.until().unwrap_or(course.as_of()),
            label: label.to_string(),
        };
        intervals.iter().map(wait).collect::<Vec<_>>()
    };
    let mut waits = labelled(course.waits(), "waiting for the customer");
    waits.extend(labelled(course.closures(), "closed"));
    waits.sort_by_key(|wait| wait.from);
    waits
}

fn happening(event: &IncidentEvent) -> Happening {
    let of_duty = |what: &str| match event.kind().duty() {
        Some(duty) => format!("{what}: {}", in_words(duty)),
        None => what.to_string(),
    };
    let label = match event.kind() {
        Kind::SeverityAgreed(severity) => format!("severity {severity} agreed"),
        Kind::SeverityChangeAsked(severity) => format!("severity {severity} asked for"),
        Kind::SeverityChangeGranted(severity) => format!("severity {severity} granted"),
        Kind::Downgraded(severity) => format!("lowered to severity {severity} by Microsoft"),
        Kind::EffortReduced => "effort around the clock given up".to_string(),
        Kind::CalledFor(_) => of_duty("called for"),
        Kind::WaitingForCustomer(_) => of_duty("waiting for the customer"),
        Kind::CustomerAnswered(_) => of_duty("customer answered"),
        Kind::Done(_) => of_duty("done"),
        Kind::FirstCallResponse => "first call response".to_string(),
        Kind::Mitigated => "mitigated".to_string(),
        Kind::Closed => "closed".to_string(),
        Kind::Reopened => "reopened".to_string(),
    };
    Happening {
        at: event.at(),
        label,
    }
}

/// The first call response, then attention times that are deadlines, then duties: those with a deadline first. A duty that comes
/// with several things at once has one line.
fn owed(course: &IncidentCourse) -> Vec<Owed> {
    let mut lines = Vec::new();
    for response in course.first_response().iter().take(1) {
        let due = response.deadline().due();
        lines.push(Owed {
            who: of(Party::Microsoft),
            what: format!(
                "first call response by {}",
                response.commitment().service().name()
            ),
            due: due_at(due, response.standing()),
            standing: standing(response.standing()),
            clause: response
                .clause()
                .map_or_else(String::new, |clause| clause.to_string()),
        });
    }
    for time in course.attention() {
        let (Some(deadline), Some(stands)) = (time.deadline(), time.standing()) else {
            continue;
        };
        lines.push(Owed {
            who: of(Party::Microsoft),
            what: format!("attention at severity {}", time.severity()),
            due: due_at(deadline.due(), stands),
            standing: standing(stands),
            clause: time.clause().to_string(),
        });
    }
    let first_duty = lines.len();
    for owed in course.duties() {
        let due = owed.deadline().and_then(Deadline::due);
        if !is_shown(owed) {
            continue;
        }
        let line = Owed {
            who: of(owed.duty().party()),
            what: in_words(owed.duty().name()),
            due: due_at(due, owed.standing()),
            standing: standing(owed.standing()),
            clause: owed.duty().clause().to_string(),
        };
        let is_same = |other: &Owed| {
            line.due.is_none()
                && (&other.who, &other.what, &other.standing)
                    == (&line.who, &line.what, &line.standing)
        };
        if !lines.iter().skip(first_duty).any(is_same) {
            lines.push(line);
        }
    }
    if let Some(duties) = lines.get_mut(first_duty..) {
        duties.sort_by_key(|line| line.due.map_or(DateTime::<Utc>::MAX_UTC, |due| due.at));
    }
    lines
}

/// Whether a duty is worth a line: what is owed at present, and what has a date to be remembered.
fn is_shown(owed: &OwedDuty) -> bool {
    match owed.standing() {
        Standing::Owed | Standing::Missed { .. } => true,
        Standing::Awaited => false,
        Standing::Met { .. } | Standing::Ended { .. } => {
            owed.deadline().and_then(Deadline::due).is_some() || owed.called_for().is_some()
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

fn standing(standing: Standing) -> String {
    match standing {
        Standing::Missed { done_at, .. } => match done_at {
            Some(_) => "done late".to_string(),
            None => "late, not done".to_string(),
        },
        Standing::Ended { .. } => "no longer owed".to_string(),
        other => other.as_str().to_string(),
    }
}

fn of(party: Party) -> String {
    match party {
        Party::Microsoft => "Microsoft".to_string(),
        Party::Customer => "customer".to_string(),
        Party::OtherVendor => "other vendor".to_string(),
    }
}

/// The name of a duty in words.
fn in_words(duty: DutyName) -> String {
    let words = duty.as_str().replace('_', " ");
    let words = words.replace("microsoft", "Microsoft");
    words.replace("e mail", "e-mail").replace(" aem ", " AEM ")
}

fn capitalised(sentence: &str) -> String {
    let mut characters = sentence.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}
