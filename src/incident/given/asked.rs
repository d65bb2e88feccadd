//! What a target of the caller's own is.

use alloc::{sync::Arc, vec::Vec};
use core::{iter, num::NonZeroU32};

use chrono::{NaiveTime, TimeDelta};

use crate::{
    calendar::{ChangePolicy, CycleMode, LatePolicy},
    data::datum,
    document::{
        Clock, Severity,
        vocabulary::incident::{TargetKindName, TargetPause, UpdatesFrom},
    },
};

datum! {
    /// A target of the caller's own: what an agreement beside the document, or a house rule, wants of an incident.
    ///
    /// Its clock is that of the location at which the incident is asked about. None of the readings of the document touches it: what
    /// the document leaves open has a choice here, with the default of a [`TargetClock`](crate::calendar::TargetClock).
    ///
    /// # Example: an update every four hours
    ///
    /// ```
    /// use unified_support::chrono::TimeDelta;
    /// use unified_support::document::{Clock, Product, Severity};
    /// use unified_support::engine::Engine;
    /// use unified_support::incident::{
    ///     GivenTarget, IncidentEvent, IncidentEventKind, IncidentLog, Standing, TargetKind, TargetTime, UpdatesFrom, Watch,
    /// };
    /// use unified_support::order::OrderDraft;
    /// use unified_support::response::Incident;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// let at = |text: &str| format!("2026-06-15T{text}:00+02:00").parse().unwrap();
    /// let log = IncidentLog::try_new(Incident::new(Severity::A, Product::Other, at("08:00")), [
    ///     IncidentEvent::new(at("08:30"), IncidentEventKind::FirstCallResponse),
    ///     IncidentEvent::new(at("12:30"), IncidentEventKind::UpdateGiven),
    ///     IncidentEvent::new(at("16:31"), IncidentEventKind::UpdateGiven),
    /// ])?;
    /// let every_four_hours = TargetTime::Within { duration: TimeDelta::hours(4), clock: Clock::Elapsed };
    /// let updates = GivenTarget::new("updates", TargetKind::Update(UpdatesFrom::FirstCallResponse), every_four_hours);
    /// let watch = Watch::new().towards([updates]);
    /// let decision = engine.location("paris")?.watched_incident(&log, &watch, at("17:00"))?;
    /// let [first, second, third] = decision.outcome().decided().unwrap().targets[0].cycles.as_slice() else { unreachable!() };
    /// assert_eq!(first.standing, Standing::Met { at: at("12:30") });
    /// // A minute too late; and the next four hours begin with the update as it was given.
    /// let late = Standing::Missed { since: at("16:30"), done_at: Some(at("16:31")), ended_at: None };
    /// assert_eq!((second.standing, second.excess), (late, TimeDelta::minutes(1)));
    /// assert_eq!((third.standing, third.deadline.due), (Standing::Owed, Some(at("20:31"))));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct GivenTarget {
        /// The caller's name for it: no two of a question have the same.
        pub name: Arc<str> = non_empty,
        /// What it measures.
        pub kind: TargetKind = flat,
        /// The time within which that is to happen.
        pub by: TargetTime = flat,
        /// The severities at which it holds; at all, where none is listed. With another severity nothing is owed any more, and with the
        /// next that is listed a new cycle starts: at the change, or by [`ChangePolicy::Retroactive`] as if it had always held.
        pub severities: Vec<Severity> = defaulted,
        /// The severities at which it has another time.
        pub at_severity: Vec<SeverityTime> = defaulted,
        /// What becomes of what was used, when another severity brings another time. Where the time stays the same nothing changes, and a
        /// severity that is agreed counts from then on.
        pub change: ChangePolicy = defaulted,
        /// What pauses its clock.
        pub pauses: Vec<TargetPause> = defaulted,
        /// What the reopening of its incident goes on with.
        pub cycles: CycleMode = defaulted,
        /// Which of two due instants is the limit.
        pub late_after: LatePolicy = defaulted,
    }

    /// The time of a target at one severity.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct SeverityTime {
        /// The severity.
        pub severity: Severity,
        /// The time.
        pub by: TargetTime = flat,
    }
}

impl SeverityTime {
    /// `by` at `severity`.
    #[must_use]
    pub const fn new(severity: Severity, by: TargetTime) -> Self {
        Self { severity, by }
    }
}

/// What a target of the caller's own measures: when its clock starts, and what stops it.
///
/// Where the incident is closed before, nothing is owed any more: what that means once it is reopened is a choice of the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TargetKind {
    /// From the submission to the closure. When the severity was agreed does not matter.
    Resolution,
    /// From a message of the customer to the next response of Microsoft, the first call response or another. Further messages
    /// meanwhile are answered with the first. That the customer gives what was awaited is no such message.
    NextResponse,
    /// From the start of the updates to the first of them, and from each to the next, late or not. What is told before the start is
    /// no update.
    Update(UpdatesFrom),
}

impl TargetKind {
    /// What kind it is.
    #[must_use]
    pub const fn name(self) -> TargetKindName {
        match self {
            Self::Resolution => TargetKindName::Resolution,
            Self::NextResponse => TargetKindName::NextResponse,
            Self::Update(_) => TargetKindName::Update,
        }
    }
}

/// How much time a target of the caller's own leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TargetTime {
    /// So much time on a clock: more than none.
    Within {
        /// How much.
        duration: TimeDelta,
        /// When it passes: always, or in the business hours of the location.
        clock: Clock,
    },
    /// Until the last closing of a business day of the location: the first after the date on which the clock starts, or a later one,
    /// whatever the time of day at the start. It is an instant: it does not move with a closure of the incident.
    EndOfBusinessDay {
        /// Which of the business days after that date.
        days: NonZeroU32,
    },
    /// Until a time of day of the next date on which the location is open, even if it closes earlier on that one; on some date it must be
    /// open then, or close. It does not move either.
    NextOpenDay {
        /// The time of day on the location's wall clock.
        by: NaiveTime,
    },
}

impl GivenTarget {
    /// `name`, which measures `kind`, to happen `by` then.
    pub fn new(name: impl Into<Arc<str>>, kind: TargetKind, by: TargetTime) -> Self {
        Self {
            name: name.into(),
            kind,
            by,
            severities: Vec::new(),
            at_severity: Vec::new(),
            change: ChangePolicy::default(),
            pauses: Vec::new(),
            cycles: CycleMode::default(),
            late_after: LatePolicy::default(),
        }
    }

    /// The same, at these severities alone.
    #[must_use]
    pub fn at_severities(mut self, severities: impl IntoIterator<Item = Severity>) -> Self {
        self.severities = severities.into_iter().collect();
        self
    }

    /// The same, with another time at a severity.
    #[must_use]
    pub fn with_time_at(mut self, severity: Severity, by: TargetTime) -> Self {
        self.at_severity.push(SeverityTime::new(severity, by));
        self
    }

    /// The same, with what becomes of what was used when the time changes.
    #[must_use]
    pub const fn with_change(mut self, policy: ChangePolicy) -> Self {
        self.change = policy;
        self
    }

    /// The same, paused by these.
    #[must_use]
    pub fn paused_by(mut self, pauses: impl IntoIterator<Item = TargetPause>) -> Self {
        self.pauses = pauses.into_iter().collect();
        self
    }

    /// The times of the severities, each with where it stands: the one that holds at all others first.
    pub(super) fn times(&self) -> impl Iterator<Item = (Option<usize>, TargetTime)> {
        let others = self.at_severity.iter().enumerate();
        let others = others.map(|(index, one)| (Some(index), one.by));
        iter::once((None, self.by)).chain(others)
    }

    /// The time at `severity`; none where it does not hold.
    pub(super) fn time_at(&self, severity: Severity) -> Option<TargetTime> {
        if !self.severities.is_empty() && !self.severities.contains(&severity) {
            return None;
        }
        let mut own = self.at_severity.iter();
        let own = own.find(|one| one.severity == severity);
        Some(own.map_or(self.by, |own| own.by))
    }

    /// The same, with what a reopening of the incident goes on with.
    #[must_use]
    pub const fn with_cycles(mut self, mode: CycleMode) -> Self {
        self.cycles = mode;
        self
    }

    /// The same, with the instant after which it is late.
    #[must_use]
    pub const fn with_late_after(mut self, policy: LatePolicy) -> Self {
        self.late_after = policy;
        self
    }
}

#[cfg(feature = "serde")]
mod data {
    use chrono::TimeDelta;
    use serde::ser::SerializeMap;

    #[cfg(test)]
    use super::{NaiveTime, NonZeroU32};
    use super::{TargetKind, TargetKindName as Name, TargetTime};
    #[cfg(test)]
    use crate::data::shape::{self, Forms, Shapes};
    use crate::{
        data::{
            Fields, Fieldset, Reading,
            mode::{duration, optional, required},
            reader::exactly_one,
        },
        document::{Clock, vocabulary::incident::UpdatesFrom},
        finding::Findings,
    };

    const KIND: &str = "kind";
    const FROM: &str = "from";
    const CLOCK: &str = "clock";
    const SECONDS: &str = "seconds";
    const BUSINESS_DAYS: &str = "business_days";
    const NEXT_OPEN_DAY_BY: &str = "next_open_day_by";

    /// The `kind`, and what belongs to it.
    impl Fieldset for TargetKind {
        fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
            required::write(KIND, &self.name(), map)?;
            match self {
                Self::Resolution | Self::NextResponse => Ok(()),
                Self::Update(from) => required::write(FROM, from, map),
            }
        }

        fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
            let name = match required::read(KIND, fields, findings) {
                Ok(name) => name,
                // Nobody knows which fields there should be.
                Err(reported) => return fields.excuse(reported),
            };
            Ok(match name {
                Name::Resolution => Self::Resolution,
                Name::NextResponse => Self::NextResponse,
                Name::Update => {
                    Self::Update(required::read::<UpdatesFrom>(FROM, fields, findings)?)
                }
            })
        }

        #[cfg(test)]
        fn forms(shapes: &mut Shapes) -> Forms {
            let kind =
                |name: Name| Forms::field(KIND, shape::constant(shape::text(name.as_str())), true);
            let update = kind(Name::Update).and(&Forms::required::<UpdatesFrom>(FROM, shapes));
            kind(Name::Resolution)
                .or(kind(Name::NextResponse))
                .or(update)
        }
    }

    /// The `seconds` of a `clock`, the number of `business_days`, or the time of day of the next open day, `next_open_day_by`.
    impl Fieldset for TargetTime {
        fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
            match self {
                Self::Within {
                    duration: within,
                    clock,
                } => {
                    required::write(CLOCK, clock, map)?;
                    duration::write(SECONDS, within, map)
                }
                Self::EndOfBusinessDay { days } => required::write(BUSINESS_DAYS, days, map),
                Self::NextOpenDay { by } => required::write(NEXT_OPEN_DAY_BY, by, map),
            }
        }

        fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
            let within = match fields.given(SECONDS) {
                Some(_) => within(fields, findings).map(Some),
                None => fields.optional(SECONDS, findings, |_, _, _| Ok(Self::NONE)),
            };
            let days = optional::read(BUSINESS_DAYS, fields, findings);
            let by = optional::read(NEXT_OPEN_DAY_BY, fields, findings);
            let given = [
                (SECONDS, within),
                (
                    BUSINESS_DAYS,
                    days.map(|days| days.map(|days| Self::EndOfBusinessDay { days })),
                ),
                (
                    NEXT_OPEN_DAY_BY,
                    by.map(|by| by.map(|by| Self::NextOpenDay { by })),
                ),
            ];
            let (node, path) = fields.whole();
            exactly_one(given, node, path, findings)
        }

        #[cfg(test)]
        fn forms(shapes: &mut Shapes) -> Forms {
            let within = duration::shape(SECONDS, core::marker::PhantomData::<()>, shapes);
            let within = Forms::required::<Clock>(CLOCK, shapes).and(&within);
            within
                .or(Forms::required::<NonZeroU32>(BUSINESS_DAYS, shapes))
                .or(Forms::required::<NaiveTime>(NEXT_OPEN_DAY_BY, shapes))
        }
    }

    impl TargetTime {
        const NONE: Self = Self::Within {
            duration: TimeDelta::zero(),
            clock: Clock::Elapsed,
        };
    }

    fn within(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<TargetTime> {
        let clock = required::read(CLOCK, fields, findings);
        let within = duration::read(SECONDS, fields, findings);
        Ok(TargetTime::Within {
            duration: within?,
            clock: clock?,
        })
    }
}
