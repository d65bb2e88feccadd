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
    counted::{Stops, counted, late_by},
    language::{Tongue, spoken},
    picture::{Bar, Due, DueState, Happening, Held, Owed, Picture, Scene, Stretch},
    summary::Summary,
    words::{Words, capitalised},
};
use crate::{
    calendar::{CalendarError, OpenTime},
    decision::{Decision, OrderIdentity, Stamp},
    document::{Party, clauses},
    engine::Place,
    incident::{Deadline, IncidentCourse, IncidentEvent, Interval, OwedDuty, Standing},
};

/// The course of an incident on the days of its location, `place`: what was open, which severity held, when it waited or was closed, what
/// counted towards the first response, what happened, and what is due. `title` stands above it, and below that what the decision rests
/// on: the order, the versions, the readings that were used, and that response times are estimates.
///
/// There is no picture of a decision without a course. One that was made by other readings than those of `place` is drawn by its own; what
/// it counts in the hours of the host is drawn only by a place that does so too.
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
///
/// let picture = report::incident(&decision, "Incident 4711", &paris, Language::En)?.unwrap();
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
    decision: &Decision<IncidentCourse>,
    title: &str,
    place: &Place<'_>,
    language: Language,
) -> Result<Option<Picture>, CalendarError> {
    let Some(course) = decision.outcome().decided() else {
        return Ok(None);
    };
    let picture = spoken!(language, L => {
        let hours = place.counted_in(decision.steps().iter()).open_time();
        drawn::<L>(course, &decision.stamp(), title, (place, hours))
    });
    picture.map(Some)
}

fn drawn<L: Tongue>(
    course: &IncidentCourse,
    stamp: &Stamp,
    title: &str,
    (place, hours): (&Place<'_>, &OpenTime),
) -> Result<Picture, CalendarError>
where
    IncidentCourse: Summary<L>,
{
    let calendar = place.calendar();
    let submission = Happening {
        at: course.submitted_at,
        label: L::PICTURE.submitted.to_string(),
    };
    let events = course.events.iter().map(happening::<L>);
    let words = Words::<L>::new(Some(calendar.zone()));
    let stops = Stops::of(stamp);
    let mut stretches = waits(course, stops);
    stretches.extend(counted(course, stops, hours)?);
    let scene = Scene {
        calendar,
        title: title.to_string(),
        summary: format!("{}.", capitalised(&words.summary(course).to_string())),
        basis: basis::<L>(stamp),
        as_of: course.as_of,
        severities: severities(course),
        stretches,
        events: core::iter::once(submission).chain(events).collect(),
        owed: owed::<L>(course),
    };
    Picture::new::<L>(&scene)
}

/// What the decision rests on, a line each.
fn basis<L: Tongue>(stamp: &Stamp) -> Vec<String> {
    let told = L::PICTURE;
    let order = order_and_versions::<L>(stamp.order.as_deref(), &stamp.library, stamp.outcomes);
    let mut basis = Vec::from([order]);
    basis.push((told.estimates)(
        clauses::SEVERITY_TABLES_ESTIMATED.as_str(),
    ));
    // No line ends within one.
    let readings = stamp.readings();
    let readings: Vec<_> = readings
        .map(|(key, variant)| format!("{key}\u{a0}=\u{a0}{variant}"))
        .collect();
    if !readings.is_empty() {
        basis.push(format!("{}{}", told.readings, readings.join(told.between)));
    }
    basis
}

/// The order that answered, by its number and the beginning of its digest, and the versions of the library and of its outcomes.
pub(super) fn order_and_versions<L: Tongue>(
    order: Option<&OrderIdentity>,
    library: &str,
    outcomes: u32,
) -> String {
    let (told, words) = (L::PICTURE, Words::<L>::new(None));
    let order = order.map(|order| {
        let number = words.of(&*order.number).to_string();
        let digest = order.digest.map(|digest| digest.to_string());
        let beginning = digest.as_deref().and_then(|digest| digest.get(..12));
        (told.order)(&number, beginning)
    });
    let versions = (told.versions)(library, outcomes);
    let order: Vec<_> = order.into_iter().chain([versions]).collect();
    order.join(told.between)
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

/// When it waited, and when it was closed.
fn waits(course: &IncidentCourse, stops: Stops) -> Vec<Stretch> {
    let waiting = if stops.by_waits {
        Bar::Paused
    } else {
        Bar::Waiting
    };
    let of_bar = |intervals: &[Interval], bar| {
        let stretch = |interval: &Interval| Stretch {
            from: interval.from,
            until: interval.until.unwrap_or(course.as_of),
            bar,
        };
        intervals.iter().map(stretch).collect::<Vec<_>>()
    };
    let mut waits = of_bar(&course.waits, waiting);
    waits.extend(of_bar(&course.closures, Bar::Closed));
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
            standing: stands_with::<L>(response.standing, Some(&response.deadline), true),
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
            standing: stands_with::<L>(stands, Some(deadline), false),
            clause: time.clause.to_string(),
        });
    }
    let duties = shown_duties(course).into_iter();
    let duties = duties.map(|owed| Owed {
        who: L::party(owed.duty.party()).to_string(),
        what: L::duty(owed.duty.name()),
        due: due_of(owed),
        standing: stands_with::<L>(owed.standing, owed.deadline.as_deref(), false),
        clause: owed.duty.clause().to_string(),
    });
    let mut duties: Vec<_> = duties.collect();
    duties.sort_by_key(|line| line.due.map_or(DateTime::<Utc>::MAX_UTC, |due| due.at));
    lines.extend(duties);
    lines
}

/// How it stands, by how much it is late, and how much of its target is used, where that is told.
fn stands_with<L: Tongue>(
    standing: Standing,
    deadline: Option<&Deadline>,
    tells_use: bool,
) -> String {
    let mut told = L::standing(standing).to_string();
    let Some(deadline) = deadline else {
        return told;
    };
    let (words, clock) = (Words::<L>::new(None), deadline.clock);
    let duration = |length| words.duration(length).to_string();
    if let Some(late) = late_by(deadline, standing) {
        told.push_str(&(L::PICTURE.late_by)(&duration(late), clock));
    } else if tells_use && deadline.starts_at.is_some() {
        let (used, target) = (duration(deadline.elapsed), duration(deadline.target));
        told.push_str(L::PICTURE.between);
        told.push_str(&(L::PICTURE.used)(&used, &target, clock));
    }
    told
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
