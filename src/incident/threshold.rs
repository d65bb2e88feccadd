//! The thresholds of the clocks of an incident: what a caller wants to be told before something is due.

use alloc::{sync::Arc, vec::Vec};

use chrono::{DateTime, Utc};

use super::GivenTarget;
use crate::{
    calendar::{Threshold, ThresholdStanding, ThresholdState},
    data::datum,
    decision::{Step, Trace},
    document::{DutyName, IfAny, IncidentRule, ResponseTable, Source},
    response::Commitment,
};

datum! {
    /// What the caller wants to be told of an incident beside what the document has.
    ///
    /// # Example: three quarters of two business hours, over a night
    ///
    /// ```
    /// use unified_support::calendar::{Share, Threshold, ThresholdStanding};
    /// use unified_support::document::{Product, Severity};
    /// use unified_support::engine::Engine;
    /// use unified_support::incident::{IncidentLog, Watch};
    /// use unified_support::order::OrderDraft;
    /// use unified_support::response::Incident;
    /// use unified_support::chrono::TimeDelta;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// // Severity B: two business hours, of which half an hour lies before the closing at 17:30.
    /// let at = |text: &str| format!("2026-06-{text}:00+02:00").parse().unwrap();
    /// let log = IncidentLog::try_new(Incident::new(Severity::B, Product::Other, at("15T17:00")), [])?;
    /// let watch = Watch::new().at([
    ///     Threshold::Left(TimeDelta::minutes(90)),
    ///     Threshold::Used(Share::percent(75)),
    /// ]);
    /// let decision = engine.location("paris")?.watched_incident(&log, &watch, at("15T18:00"))?;
    /// let course = decision.outcome().decided().unwrap();
    /// let [left, used] = course.first_response[0].deadline.thresholds.as_slice() else { unreachable!() };
    /// // An hour and a half is left from the closing until the next opening.
    /// assert_eq!((left.at, left.at_latest), (Some(at("15T17:30")), Some(at("16T09:00"))));
    /// assert_eq!(left.standing, ThresholdStanding::Reached);
    /// assert_eq!((used.at, used.at_latest), (Some(at("16T10:00")), Some(at("16T10:00"))));
    /// assert_eq!(used.standing, ThresholdStanding::Next);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Watch {
        /// The thresholds of every clock that runs towards a target.
        pub thresholds: Vec<Threshold> = defaulted,
        /// The targets that count beside the document's.
        pub targets: Vec<GivenTarget> = defaulted,
    }

    /// A threshold of one clock, and how it stands.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ThresholdCourse {
        /// The threshold.
        pub threshold: Threshold = flat,
        /// Whether it is reached.
        pub standing: ThresholdStanding,
        /// The first instant at which it is reached; on an exact fit, a closing. None as for [`Deadline::due`](super::Deadline::due).
        pub at: Option<DateTime<Utc>>,
        /// The last instant at which no more than its time has passed; on an exact fit, the next opening. None also where it lies
        /// beyond the calendar.
        pub at_latest: Option<DateTime<Utc>>,
    }
}

impl Watch {
    /// Nothing more than the document has.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same, with these thresholds, in this order.
    #[must_use]
    pub fn at(mut self, thresholds: impl IntoIterator<Item = Threshold>) -> Self {
        self.thresholds = thresholds.into_iter().collect();
        self
    }

    /// The same, with these targets of the caller's own, in this order.
    #[must_use]
    pub fn towards(mut self, targets: impl IntoIterator<Item = GivenTarget>) -> Self {
        self.targets = targets.into_iter().collect();
        self
    }
}

impl ThresholdCourse {
    /// That of a clock. An instant outside the calendar counts as none.
    pub(crate) fn new(state: &ThresholdState) -> Self {
        Self {
            threshold: state.threshold(),
            standing: state.standing(),
            at: state.at().unwrap_or(None),
            at_latest: state.at_latest().unwrap_or(None),
        }
    }

    /// The same of a clock that stands still since an instant, or is not followed any further.
    pub(super) fn silenced(mut self, since: Option<DateTime<Utc>>) -> Self {
        if let Some(since) = since {
            self.at = self.at.filter(|at| *at <= since);
            self.at_latest = self.at_latest.filter(|at| *at < since);
        }
        if self.standing != ThresholdStanding::Reached {
            self.standing = ThresholdStanding::Silent;
        }
        self
    }
}

/// What a clock with thresholds is of.
#[derive(Clone, Copy)]
pub(crate) enum Watched<'a> {
    Clock,
    Response(Commitment),
    Attention(ResponseTable),
    Duty(DutyName),
    Target(&'a Arc<str>),
}

impl Watched<'_> {
    /// How the thresholds of its clock stand.
    pub(crate) fn record<T: Trace>(self, thresholds: &[ThresholdCourse], trace: &mut T) {
        for one in thresholds {
            trace.record(|| {
                let (used, left) = match one.threshold {
                    Threshold::Used(share) => (Some(share), None),
                    Threshold::Left(left) => (None, Some(left)),
                };
                let (commitment, table, duty, name) = match self {
                    Self::Clock => (None, None, None, None),
                    Self::Response(commitment) => (Some(commitment), None, None, None),
                    Self::Attention(table) => (None, Some(table), None, None),
                    Self::Duty(duty) => (None, None, Some(duty), None),
                    Self::Target(name) => (None, None, None, Some(name.clone())),
                };
                let rule = IncidentRule::Threshold {
                    commitment: IfAny(commitment),
                    table: IfAny(table),
                    duty: IfAny(duty),
                    name: IfAny(name),
                    used: IfAny(used),
                    left: IfAny(left),
                    standing: one.standing,
                    at: one.at,
                    at_latest: one.at_latest,
                };
                Step::by(Source::Given, rule)
            });
        }
    }
}
