//! What is asked about a clock.

use alloc::{string::String, vec::Vec};

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    calendar::{CalendarEditPolicy, ChangePolicy, CycleMode, LatePolicy, Threshold},
    data::{datum, serde_forms},
    document::vocabulary::clock::ClockEventName,
};

/// When the time of a clock passes, by the locations and the calendars of an order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClockHours {
    /// Around the clock.
    Elapsed,
    /// While a location or a calendar is open, or any of those that it is united with; and of that, while each of the others is open too.
    /// Each is named as by [`Engine::hours`](crate::engine::Engine::hours).
    Business {
        /// The id of the location or the calendar.
        location: String,
        /// Those of which any may be open in its place: who follows the sun.
        union_with: Vec<String>,
        /// Those that must be open as well.
        intersect_with: Vec<String>,
    },
}

impl ClockHours {
    /// The business hours of a location or a calendar.
    pub fn of(location: impl Into<String>) -> Self {
        Self::Business {
            location: location.into(),
            union_with: Vec::new(),
            intersect_with: Vec::new(),
        }
    }
}

/// Something that happens to a clock, and when.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClockEntry {
    at: DateTime<Utc>,
    kind: ClockEntryKind,
}

/// What happens to a clock: see [`ClockEventKind`](crate::calendar::ClockEventKind).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClockEntryKind {
    /// It starts, once.
    Started,
    /// Its hours are edited, whatever its target is.
    CalendarChanged(ClockHours),
    /// It gets another target.
    TargetChanged(ClockTarget),
    /// A reason to pause ends.
    Resumed(String),
    /// A reason to pause begins.
    Paused(String),
    /// What it waited for has happened.
    Stopped,
    /// What stopped it does not stand.
    Reopened,
}

impl ClockEntry {
    /// `kind`, at `at`.
    #[must_use]
    pub const fn new(at: DateTime<Utc>, kind: ClockEntryKind) -> Self {
        Self { at, kind }
    }

    /// When it happens.
    #[must_use]
    pub const fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// What happens.
    #[must_use]
    pub const fn kind(&self) -> &ClockEntryKind {
        &self.kind
    }
}

impl ClockEntryKind {
    /// What kind of event it is.
    #[must_use]
    pub const fn name(&self) -> ClockEventName {
        match self {
            Self::Started => ClockEventName::Started,
            Self::CalendarChanged(_) => ClockEventName::CalendarChanged,
            Self::TargetChanged(_) => ClockEventName::TargetChanged,
            Self::Resumed(_) => ClockEventName::Resumed,
            Self::Paused(_) => ClockEventName::Paused,
            Self::Stopped => ClockEventName::Stopped,
            Self::Reopened => ClockEventName::Reopened,
        }
    }
}

datum! {
    /// How much time a clock has, and when that passes.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct ClockTarget {
        /// How much time.
        pub duration as "seconds": TimeDelta = duration,
        /// When it passes.
        pub hours: ClockHours = flat,
    }

    /// The choices that agreements leave open, each with the default of a [`TargetClock`](crate::calendar::TargetClock).
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct ClockChoices {
        /// What was used, when the target changes.
        pub change: ChangePolicy = defaulted,
        /// What was used, when the hours are edited.
        pub calendar_edit: CalendarEditPolicy = defaulted,
        /// What a reopening goes on with.
        pub cycles: CycleMode = defaulted,
        /// Which of two due instants is the limit.
        pub late_after: LatePolicy = defaulted,
    }

    /// How a clock stands: see [`Engine::clock`](crate::engine::Engine::clock).
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct ClockRequest {
        /// The target with which it starts.
        pub target: ClockTarget,
        /// What happens to it, in any order.
        pub events: Vec<ClockEntry>,
        /// The instant as of which it is described.
        pub as_of: DateTime<Utc>,
        /// The choices that agreements leave open.
        pub choices: ClockChoices = flat,
        /// The thresholds that are wanted.
        pub thresholds: Vec<Threshold> = defaulted,
        /// Whether its history is wanted.
        pub history: bool = defaulted,
    }
}

impl ClockTarget {
    /// `duration`, passing as `hours` say.
    #[must_use]
    pub const fn new(duration: TimeDelta, hours: ClockHours) -> Self {
        Self { duration, hours }
    }
}

impl ClockRequest {
    /// Asks about a clock that starts with `target`, to which `events` happen, as of `as_of`.
    #[must_use]
    pub fn new(
        target: ClockTarget,
        events: impl IntoIterator<Item = ClockEntry>,
        as_of: DateTime<Utc>,
    ) -> Self {
        Self {
            target,
            events: events.into_iter().collect(),
            as_of,
            choices: ClockChoices::default(),
            thresholds: Vec::new(),
            history: false,
        }
    }

    /// The same, by these choices.
    #[must_use]
    pub const fn by(mut self, choices: ClockChoices) -> Self {
        self.choices = choices;
        self
    }

    /// The same, with these thresholds.
    #[must_use]
    pub fn with_thresholds(mut self, thresholds: impl IntoIterator<Item = Threshold>) -> Self {
        self.thresholds = thresholds.into_iter().collect();
        self
    }

    /// The same, with its history.
    #[must_use]
    pub const fn with_history(mut self) -> Self {
        self.history = true;
        self
    }
}

impl ClockChoices {
    /// The same, with what the clock does when its target changes.
    #[must_use]
    pub const fn with_change(mut self, policy: ChangePolicy) -> Self {
        self.change = policy;
        self
    }

    /// The same, with what it does when its hours are edited.
    #[must_use]
    pub const fn with_calendar_edit(mut self, policy: CalendarEditPolicy) -> Self {
        self.calendar_edit = policy;
        self
    }

    /// The same, with what it does when it is reopened.
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

serde_forms!(ClockHours, ClockEntry);

#[cfg(feature = "serde")]
mod data {
    use serde::{Serializer, ser::SerializeMap};

    #[cfg(test)]
    use super::ClockTarget;
    use super::{ClockEntry, ClockEntryKind as Kind, ClockEventName as Name, ClockHours};
    #[cfg(test)]
    use crate::data::shape::{self, Forms, Shapes};
    use crate::{
        data::{
            Datum, Fields, Fieldset, Node, Reading,
            mode::{defaulted, non_empty, required},
        },
        document::Clock,
        finding::{Findings, Path},
    };

    /// The `clock`, and where it is one of business hours the `location` and those that it is combined with.
    impl Fieldset for ClockHours {
        fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
            match self {
                Self::Elapsed => required::write("clock", &Clock::Elapsed, map),
                Self::Business {
                    location,
                    union_with,
                    intersect_with,
                } => {
                    required::write("clock", &Clock::BusinessHours, map)?;
                    required::write("location", location, map)?;
                    defaulted::write("union_with", union_with, map)?;
                    defaulted::write("intersect_with", intersect_with, map)
                }
            }
        }

        fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
            let clock: Clock = match required::read("clock", fields, findings) {
                Ok(clock) => clock,
                // Nobody knows which fields there should be.
                Err(reported) => return fields.excuse(reported),
            };
            if clock == Clock::Elapsed {
                return Ok(Self::Elapsed);
            }
            let location = non_empty::read("location", fields, findings);
            let union_with = defaulted::read("union_with", fields, findings);
            let intersect_with = defaulted::read("intersect_with", fields, findings);
            Ok(Self::Business {
                location: location?,
                union_with: union_with?,
                intersect_with: intersect_with?,
            })
        }

        #[cfg(test)]
        fn forms(shapes: &mut Shapes) -> Forms {
            let clock = |clock: Clock| {
                Forms::field("clock", shape::constant(shape::text(clock.as_str())), true)
            };
            let business = clock(Clock::BusinessHours)
                .and(&Forms::field("location", shape::non_empty_text(), true))
                .and(&Forms::optional::<alloc::vec::Vec<alloc::string::String>>(
                    "union_with",
                    shapes,
                ))
                .and(&Forms::optional::<alloc::vec::Vec<alloc::string::String>>(
                    "intersect_with",
                    shapes,
                ));
            clock(Clock::Elapsed).or(business)
        }
    }

    /// What an event brings stands beside its name.
    impl Datum for ClockEntry {
        fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(None)?;
            required::write("at", &self.at, &mut map)?;
            required::write("event", &self.kind.name(), &mut map)?;
            match &self.kind {
                Kind::CalendarChanged(hours) => required::write("hours", hours, &mut map)?,
                Kind::TargetChanged(target) => required::write("target", target, &mut map)?,
                Kind::Resumed(reason) | Kind::Paused(reason) => {
                    required::write("reason", reason, &mut map)?;
                }
                Kind::Started | Kind::Stopped | Kind::Reopened => {}
            }
            map.end()
        }

        fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
            let mut fields = Fields::open(node, path, findings)?;
            let at = required::read("at", &mut fields, findings);
            // Without it nobody knows which fields there should be.
            let kind = match required::read("event", &mut fields, findings)? {
                Name::Started => Ok(Kind::Started),
                Name::Stopped => Ok(Kind::Stopped),
                Name::Reopened => Ok(Kind::Reopened),
                Name::CalendarChanged => {
                    required::read("hours", &mut fields, findings).map(Kind::CalendarChanged)
                }
                Name::TargetChanged => {
                    required::read("target", &mut fields, findings).map(Kind::TargetChanged)
                }
                Name::Resumed => {
                    non_empty::read("reason", &mut fields, findings).map(Kind::Resumed)
                }
                Name::Paused => non_empty::read("reason", &mut fields, findings).map(Kind::Paused),
            };
            fields.finish(findings)?;
            Ok(Self {
                at: at?,
                kind: kind?,
            })
        }

        #[cfg(test)]
        fn shape(shapes: &mut Shapes) -> Node {
            shapes.named::<Self>(|shapes| {
                let at = Forms::required::<chrono::DateTime<chrono::Utc>>("at", shapes);
                let forms = Name::ALL.iter().map(|name| {
                    let event = shape::constant(shape::text(name.as_str()));
                    let event = at.clone().and(&Forms::field("event", event, true));
                    match name {
                        Name::Started | Name::Stopped | Name::Reopened => event,
                        Name::CalendarChanged => {
                            event.and(&Forms::required::<ClockHours>("hours", shapes))
                        }
                        Name::TargetChanged => {
                            event.and(&Forms::required::<ClockTarget>("target", shapes))
                        }
                        Name::Resumed | Name::Paused => {
                            event.and(&Forms::field("reason", shape::non_empty_text(), true))
                        }
                    }
                });
                let forms = forms.reduce(Forms::or).unwrap_or_else(Forms::none);
                forms.into_object()
            })
        }
    }
}
