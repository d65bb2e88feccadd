//! Answers how many first responses came in time.

use chrono::{DateTime, Utc};

use super::{Engine, Place, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    incident::{self, Attainment, AttainmentRequest, IncidentCourse, JudgedResponse},
    response::{FirstResponse, Incident},
};

impl Place<'_> {
    /// How the first `response` to an incident counts that was given at `responded_at`, or was not yet at `as_of`: for an
    /// [`AttainmentFold`](incident::AttainmentFold).
    ///
    /// A response at the last instant that satisfies the target is in time, by the reading
    /// [`LateAfter`](crate::document::LateAfter); a nanosecond later it is not. What comes after `as_of` is not known yet.
    ///
    /// # Errors
    ///
    /// - [`Problem::Time`](crate::decision::Problem): an instant is a leap second.
    /// - [`Problem::OutOfOrder`](crate::decision::Problem): the response is before the incident's submission.
    pub fn judge_response(
        &self,
        incident: &Incident,
        response: &Outcome<FirstResponse>,
        responded_at: Option<DateTime<Utc>>,
        as_of: DateTime<Utc>,
    ) -> Result<JudgedResponse, QuestionError> {
        let instants = (responded_at, as_of);
        incident::judge_response(
            self.site.support,
            incident,
            response,
            instants,
            self.readings,
            &mut (),
        )
    }

    /// How the first response counts in the course of an incident that was followed through its log: that by the commitment that
    /// governs, at the severity at which it was given.
    ///
    /// # Example: closed in time, and nobody had called
    ///
    /// ```
    /// use unified_support::document::{Product, Severity};
    /// use unified_support::engine::Engine;
    /// use unified_support::incident::{IncidentEvent, IncidentEventKind, IncidentLog, ResponseVerdict};
    /// use unified_support::order::OrderDraft;
    /// use unified_support::response::Incident;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let paris = engine.location("paris")?;
    /// let at = |text: &str| format!("2026-06-15T{text}:00+02:00").parse().unwrap();
    /// let incident = Incident::new(Severity::B, Product::Other, at("10:00"));
    /// let log = IncidentLog::try_new(incident.clone(), [IncidentEvent::new(at("11:00"), IncidentEventKind::Closed)])?;
    /// let course = paris.incident(&log, at("17:00"))?;
    /// let judged = paris.judge_course(&incident, course.outcome());
    /// assert_eq!(judged.verdict(), ResponseVerdict::Ended);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn judge_course(
        &self,
        incident: &Incident,
        course: &Outcome<IncidentCourse>,
    ) -> JudgedResponse {
        incident::judge_course(self.site.support, incident, course)
    }
}

impl Engine {
    /// How many of the first responses to the incidents came in time, and by how much the others are late: the median and the worst;
    /// of all, and of each group. An incident that cannot be judged is counted among those of its kind; one of which something is wrong,
    /// such as a location that the order has not, is [refused](Attainment::refused) alone and in no figure.
    ///
    /// The document states no share that has to be reached, and calls its response times estimates: these are counts, and nothing
    /// follows from them.
    ///
    /// # Example: answered at the deadline, a nanosecond later, and not at all
    ///
    /// ```
    /// use unified_support::document::{Product, Severity};
    /// use unified_support::engine::Engine;
    /// use unified_support::incident::{AttainmentCriterion, AttainmentIncident, AttainmentRequest, Grouping};
    /// use unified_support::order::{LocationId, OrderDraft};
    /// use unified_support::response::Incident;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let at = |text: &str| format!("2026-{text}+02:00").parse().unwrap();
    /// let incident = |id, severity, submitted_at| {
    ///     AttainmentIncident::new(id, LocationId("paris"), Incident::new(severity, Product::Other, at(submitted_at)))
    /// };
    /// let request = AttainmentRequest::try_new([
    ///     incident("a", Severity::B, "06-15T10:00:00").responded(at("06-15T12:00:00")),
    ///     incident("b", Severity::B, "06-15T10:00:00").responded(at("06-15T12:00:00.000000001")),
    ///     incident("c", Severity::A, "06-30T10:00:00"),
    /// ], at("06-30T10:30:00"))?;
    /// let decision = engine.attainment(&request.grouped(Grouping::by([AttainmentCriterion::Severity])))?;
    /// let attainment = decision.answer()?;
    /// assert_eq!(attainment.total.share_met.unwrap().to_string(), "0.5");
    /// // Of severity A nothing is due yet: that is no share, and not a share of zero.
    /// let [a, b] = attainment.groups.as_slice() else { unreachable!() };
    /// assert_eq!((a.severity, a.figures.owed, a.figures.share_met), (Some(Severity::A), 1, None));
    /// assert_eq!((b.figures.met, b.figures.missed), (1, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::Time`](crate::decision::Problem): `as_of` is a leap second.
    pub fn attainment(
        &self,
        request: &AttainmentRequest,
    ) -> Result<Decision<Attainment>, QuestionError> {
        explained(|steps| self.traced(steps).attainment(request))
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::attainment`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::attainment`].
    pub fn attainment(
        self,
        request: &AttainmentRequest,
    ) -> Result<Outcome<Attainment>, QuestionError> {
        let Self { who, trace } = self;
        let site = |id: &str| Ok(who.location(id)?.site);
        incident::attainment(site, request, who.readings(), trace)
    }
}
