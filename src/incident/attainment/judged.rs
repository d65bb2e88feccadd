//! How one first response counts.

use alloc::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    calendar::{CalendarMonth, refuse_leap_second},
    decision::{Outcome, QuestionError, Step, Trace},
    document::{
        IncidentRule, LateAfter, Reading, Readings, Severity,
        vocabulary::incident::ResponseVerdictName,
    },
    incident::{IncidentCourse, Standing},
    order::LocatedCalendar,
    response::{Commitment, FirstResponse, Incident},
};

/// How a first response counts towards attainment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "whoever counts must count every kind: a new one must break it"
)]
pub enum ResponseVerdict {
    /// It was given in time.
    Met,
    /// It was given late, or nobody has given it though it is late.
    Missed {
        /// The time between the instant after which it was late and the response, or as long as there is none, until the end of what
        /// is known: on the wall, in and out of business hours. Always above zero.
        late_by: TimeDelta,
        /// Whether it was given after all. Otherwise it can get later still.
        is_answered: bool,
    },
    /// It is owed, and in time so far.
    Owed,
    /// Its clock has not started, or the incident came in only after what is known.
    Awaited,
    /// It ceased to be owed before it was late, with no response until then.
    Ended,
    /// A fact is missing on which it depends when it is due.
    Undetermined,
    /// No response time holds, or the order is not in force.
    NotApplicable,
}

impl ResponseVerdict {
    /// The verdict without the time.
    #[must_use]
    pub const fn name(self) -> ResponseVerdictName {
        match self {
            Self::Met => ResponseVerdictName::Met,
            Self::Missed { .. } => ResponseVerdictName::Missed,
            Self::Owed => ResponseVerdictName::Owed,
            Self::Awaited => ResponseVerdictName::Awaited,
            Self::Ended => ResponseVerdictName::Ended,
            Self::Undetermined => ResponseVerdictName::Undetermined,
            Self::NotApplicable => ResponseVerdictName::NotApplicable,
        }
    }

    /// By how much it is late, if it is.
    #[must_use]
    pub const fn late_by(self) -> Option<TimeDelta> {
        match self {
            Self::Missed { late_by, .. } => Some(late_by),
            _ => None,
        }
    }

    fn missed(since: DateTime<Utc>, until: DateTime<Utc>, is_answered: bool) -> Self {
        Self::Missed {
            late_by: until.signed_duration_since(since),
            is_answered,
        }
    }
}

/// What attainment counts of one incident: how its first response came out, and what it is grouped by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct JudgedResponse {
    pub(super) location: Arc<str>,
    pub(super) severity: Severity,
    pub(super) commitment: Option<Commitment>,
    pub(super) submitted_in: Option<CalendarMonth>,
    pub(super) due_in: Option<CalendarMonth>,
    pub(super) verdict: ResponseVerdict,
}

impl JudgedResponse {
    /// The id of the incident's location.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// How it counts.
    #[must_use]
    pub const fn verdict(&self) -> ResponseVerdict {
        self.verdict
    }

    /// The severity at which it was given, or by which it is owed.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The commitment that governs, where one does.
    #[must_use]
    pub const fn commitment(&self) -> Option<Commitment> {
        self.commitment
    }

    /// The month in which the incident was submitted, by the date of its location; none outside the span of the location's zone.
    #[must_use]
    pub const fn submitted_in(&self) -> Option<CalendarMonth> {
        self.submitted_in
    }

    /// The month in which the response is due, by the date of the location; none where it is not known to be due.
    #[must_use]
    pub const fn due_in(&self) -> Option<CalendarMonth> {
        self.due_in
    }

    /// An incident whose response nothing is known of yet.
    fn new(place: &LocatedCalendar, incident: &Incident, verdict: ResponseVerdict) -> Self {
        Self {
            location: Arc::clone(&place.id),
            severity: incident.severity(),
            commitment: None,
            submitted_in: month(place, incident.submitted_at()),
            due_in: None,
            verdict,
        }
    }
}

fn month(place: &LocatedCalendar, at: DateTime<Utc>) -> Option<CalendarMonth> {
    place.local_date(at).ok().map(CalendarMonth::of)
}

/// Judges a first response that was given at `responded_at`, as far as that is known at `as_of`.
pub(crate) fn judge_response<T: Trace>(
    place: &LocatedCalendar,
    incident: &Incident,
    response: &Outcome<FirstResponse>,
    (responded_at, as_of): (Option<DateTime<Utc>>, DateTime<Utc>),
    readings: &Readings,
    trace: &mut T,
) -> Result<JudgedResponse, QuestionError> {
    check(incident, responded_at, as_of)?;
    if as_of < incident.submitted_at() {
        let verdict = ResponseVerdict::Awaited;
        return Ok(JudgedResponse::new(place, incident, verdict));
    }
    let responded_at = responded_at.filter(|at| *at <= as_of);
    let response = match response {
        Outcome::Decided(response) => response,
        Outcome::NotApplicable(_) => {
            let verdict = ResponseVerdict::NotApplicable;
            return Ok(JudgedResponse::new(place, incident, verdict));
        }
        Outcome::Undetermined(_) => {
            let verdict = ResponseVerdict::Undetermined;
            return Ok(JudgedResponse::new(place, incident, verdict));
        }
    };
    let limit = limit(response, readings, trace);
    let until = responded_at.unwrap_or(as_of);
    let verdict = match (limit, responded_at) {
        (Some(limit), _) if limit < until => {
            ResponseVerdict::missed(limit, until, responded_at.is_some())
        }
        (_, Some(_)) => ResponseVerdict::Met,
        (_, None) => ResponseVerdict::Owed,
    };
    Ok(JudgedResponse {
        commitment: Some(response.commitment),
        due_in: month(place, response.due),
        ..JudgedResponse::new(place, incident, verdict)
    })
}

/// No leap seconds, and no response before the submission.
fn check(
    incident: &Incident,
    responded_at: Option<DateTime<Utc>>,
    as_of: DateTime<Utc>,
) -> Result<(), QuestionError> {
    refuse_leap_second(as_of).map_err(QuestionError::time("as_of", as_of))?;
    let Some(at) = responded_at else {
        return Ok(());
    };
    refuse_leap_second(at).map_err(QuestionError::time("responded_at", at))?;
    let submitted_at = ("submitted_at", incident.submitted_at());
    QuestionError::check_order(("responded_at", at), submitted_at)
}

/// The last instant at which the response is in time; none where the location does not open again within its calendar.
fn limit<T: Trace>(
    response: &FirstResponse,
    readings: &Readings,
    trace: &mut T,
) -> Option<DateTime<Utc>> {
    let reading = readings.response.late_after;
    let due = response.due;
    if let Some(due_latest) = response.due_latest.filter(|latest| *latest != due) {
        trace.record(|| {
            let rule = IncidentRule::LateAfter {
                reading,
                due,
                due_latest,
            };
            Step::by(LateAfter::ID, rule)
        });
    }
    match reading {
        LateAfter::Due => Some(due),
        LateAfter::DueLatest => response.due_latest,
    }
}

/// Judges the first response in the course of an incident: that by the commitment that governs.
pub(crate) fn judge_course(
    place: &LocatedCalendar,
    incident: &Incident,
    course: &Outcome<IncidentCourse>,
) -> JudgedResponse {
    let course = match course {
        Outcome::Decided(course) => course,
        Outcome::NotApplicable(_) => {
            return JudgedResponse::new(place, incident, ResponseVerdict::NotApplicable);
        }
        Outcome::Undetermined(_) => {
            return JudgedResponse::new(place, incident, ResponseVerdict::Undetermined);
        }
    };
    let Some(response) = course.first_response.first() else {
        return JudgedResponse::new(place, incident, ResponseVerdict::NotApplicable);
    };
    let (verdict, done_at) = match response.standing {
        Standing::Awaited => (ResponseVerdict::Awaited, None),
        Standing::Owed => (ResponseVerdict::Owed, None),
        Standing::Met { at } => (ResponseVerdict::Met, Some(at)),
        Standing::Missed {
            since,
            done_at,
            ended_at,
        } => {
            let until = done_at.or(ended_at).unwrap_or(course.as_of);
            let verdict = ResponseVerdict::missed(since, until, done_at.is_some());
            (verdict, done_at)
        }
        Standing::Ended { .. } => (ResponseVerdict::Ended, None),
    };
    let held_then = done_at.and_then(|at| {
        let mut stretches = course.severities.iter().rev();
        stretches.find(|stretch| stretch.from <= at)
    });
    let severity = held_then.map_or(course.severity, |stretch| stretch.severity);
    let due = response.deadline.due.or(match response.standing {
        Standing::Missed { since, .. } => Some(since),
        _ => None,
    });
    JudgedResponse {
        severity,
        commitment: Some(response.commitment),
        due_in: due.and_then(|due| month(place, due)),
        ..JudgedResponse::new(place, incident, verdict)
    }
}
