//! How a promise or a duty stands.

use alloc::vec::Vec;

use chrono::{DateTime, TimeDelta, Utc};
#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

use super::threshold::ThresholdCourse;
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{Forms, Shapes};
use crate::{
    calendar::{Breach, ClockState, Phase},
    data::{datum, serde_forms},
    document::{Clock, vocabulary::incident::StandingName},
};
#[cfg(feature = "serde")]
use crate::{
    data::{Fields, Fieldset, Reading, mode::required, reader::refuse},
    decision::Unread,
    finding::{Findings, codes},
};

/// How something that is owed stands, as far as the log shows.
///
/// # Example
///
/// ```
/// use unified_support::incident::Standing;
///
/// let since = "2026-05-13T10:00:00Z".parse().unwrap();
/// let late = Standing::Missed { since, done_at: None, ended_at: None };
/// assert_eq!((late.as_str(), late.is_open()), ("missed", true));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "whoever follows an incident must handle every standing: a new one must break it"
)]
pub enum Standing {
    /// Its occasion has not come: nobody has asked for it, or its clock has not started.
    Awaited,
    /// It is owed, and in time so far.
    Owed,
    /// It was done, in time where there is a deadline.
    Met {
        /// When.
        at: DateTime<Utc>,
    },
    /// It was not done in time.
    Missed {
        /// The instant after which it was late.
        since: DateTime<Utc>,
        /// When it was done after all.
        done_at: Option<DateTime<Utc>>,
        /// When it ceased to be owed without having been done.
        ended_at: Option<DateTime<Utc>>,
    },
    /// It is no longer owed, because another severity holds or the incident is closed. It was not done until then, as far as the
    /// log shows.
    Ended {
        /// Since when.
        at: DateTime<Utc>,
    },
}

impl Standing {
    /// How it stands, without the instants.
    #[must_use]
    pub const fn name(self) -> StandingName {
        match self {
            Self::Awaited => StandingName::Awaited,
            Self::Owed => StandingName::Owed,
            Self::Met { .. } => StandingName::Met,
            Self::Missed { .. } => StandingName::Missed,
            Self::Ended { .. } => StandingName::Ended,
        }
    }

    /// The name in the wire format: `awaited`, `owed`, `met`, `missed` or `ended`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.name().as_str()
    }

    /// Whether it is still to be done, now or once its occasion comes.
    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Self::Awaited | Self::Owed => true,
            Self::Missed {
                done_at, ended_at, ..
            } => done_at.is_none() && ended_at.is_none(),
            Self::Met { .. } | Self::Ended { .. } => false,
        }
    }

    /// How what was not done in time stands, if it was done at `done_at` after all, though it was no longer owed.
    pub(super) fn done_late(self, done_at: Option<DateTime<Utc>>) -> Self {
        match self {
            Self::Missed {
                since,
                done_at: None,
                ended_at,
            } => Self::Missed {
                since,
                done_at,
                ended_at: ended_at.filter(|_| done_at.is_none()),
            },
            other => other,
        }
    }
}

#[cfg(feature = "serde")]
impl Fieldset for Standing {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        if_any::write("standing", &Some(*self), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        match if_any::read("standing", fields, findings)? {
            Some(standing) => Ok(standing),
            None => refuse_instants(fields, findings),
        }
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::required::<StandingName>("standing", shapes).and(&if_any::instants(shapes))
    }
}

serde_forms!(Standing);

#[cfg(feature = "serde")]
fn refuse_instants<T>(fields: &Fields<'_>, findings: &mut Findings) -> Reading<T> {
    let (node, path) = fields.whole();
    refuse(codes::UNKNOWN_VALUE, Unread::Standing, node, path, findings)
}

/// How something stands, with the instants that belong to it; all null of what does not.
#[cfg(feature = "serde")]
#[allow(
    clippy::ref_option,
    reason = "a field is handed on as it is: what declares an object knows nothing of its type"
)]
pub(super) mod if_any {
    #[cfg(test)]
    use core::marker::PhantomData;

    #[cfg(test)]
    use super::{DateTime, Forms, Shapes, Utc};
    use super::{
        Fields, Findings, Reading, SerializeMap, Standing, StandingName, refuse_instants, required,
    };

    pub(crate) fn write<M: SerializeMap>(
        name: &'static str,
        standing: &Option<Standing>,
        map: &mut M,
    ) -> Result<(), M::Error> {
        let (done_at, late_since, ended_at) = match *standing {
            None | Some(Standing::Awaited | Standing::Owed) => (None, None, None),
            Some(Standing::Met { at }) => (Some(at), None, None),
            Some(Standing::Missed {
                since,
                done_at,
                ended_at,
            }) => (done_at, Some(since), ended_at),
            Some(Standing::Ended { at }) => (None, None, Some(at)),
        };
        required::write(name, &standing.map(Standing::name), map)?;
        required::write("done_at", &done_at, map)?;
        required::write("late_since", &late_since, map)?;
        required::write("ended_at", &ended_at, map)
    }

    pub(crate) fn read(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Option<Standing>> {
        let standing = required::read(name, fields, findings);
        let done_at = required::read("done_at", fields, findings);
        let late_since = required::read("late_since", fields, findings);
        let ended_at = required::read("ended_at", fields, findings);
        let read = match (standing?, done_at?, late_since?, ended_at?) {
            (None, None, None, None) => None,
            (Some(StandingName::Awaited), None, None, None) => Some(Standing::Awaited),
            (Some(StandingName::Owed), None, None, None) => Some(Standing::Owed),
            (Some(StandingName::Met), Some(at), None, None) => Some(Standing::Met { at }),
            (Some(StandingName::Missed), done_at, Some(since), ended_at) => {
                Some(Standing::Missed {
                    since,
                    done_at,
                    ended_at,
                })
            }
            (Some(StandingName::Ended), None, None, Some(at)) => Some(Standing::Ended { at }),
            _ => return refuse_instants(fields, findings),
        };
        Ok(read)
    }

    #[cfg(test)]
    pub(crate) fn shape(
        name: &'static str,
        _: PhantomData<Option<Standing>>,
        shapes: &mut Shapes,
    ) -> Forms {
        Forms::required::<Option<StandingName>>(name, shapes).and(&instants(shapes))
    }

    #[cfg(test)]
    pub(super) fn instants(shapes: &mut Shapes) -> Forms {
        let names = ["done_at", "late_since", "ended_at"].into_iter();
        names.fold(Forms::none(), |forms, name| {
            forms.and(&Forms::required::<Option<DateTime<Utc>>>(name, shapes))
        })
    }
}

datum! {
    /// A time within which something is to be done, and how its clock stands.
    ///
    /// While its incident is closed the clock has stopped, and is reopened with it, as the reading
    /// [`ClosedTime`](crate::document::ClosedTime) says: no pause.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Deadline {
        /// The time within which it is to be done.
        pub target as "target_seconds": TimeDelta = duration,
        /// What that time is counted in.
        pub clock: Clock,
        /// When the clock started, or its present cycle; none if it has not.
        pub starts_at: Option<DateTime<Utc>>,
        /// The first instant by which the target has passed; on an exact fit, a closing. None while the clock has not started, is
        /// paused or its incident is closed: see [`due_if_resumed`](Self::due_if_resumed). What had passed before has passed.
        pub due: Option<DateTime<Utc>>,
        /// The last instant until which no more than the target has passed; on an exact fit, the next opening. None also where it lies
        /// beyond the calendar.
        pub due_latest: Option<DateTime<Utc>>,
        /// What [`due`](Self::due) would be if the clock were resumed now, or its incident reopened.
        pub due_if_resumed: Option<DateTime<Utc>>,
        /// The time used, on the clock. It goes on after the due instant.
        pub elapsed: TimeDelta,
        /// The time left, on the clock; zero once all is used.
        pub remaining: TimeDelta,
        /// The time that pauses kept from counting: open time only.
        pub paused: TimeDelta,
        /// Every target that was missed, in the order in which that was found: targets before a change of severity included.
        pub missed: Vec<MissedTarget>,
        /// The thresholds that were asked for, in their order, and how each stands.
        pub thresholds: Vec<ThresholdCourse> = defaulted,
    }

    /// A target that was missed. It stays in the record whatever comes after.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct MissedTarget {
        /// The target.
        pub target as "target_seconds": TimeDelta = duration,
        /// The instant after which the clock was late.
        pub since: DateTime<Utc>,
        /// From when on the log showed it: [`since`](Self::since), or the later change that made the clock late for a time that had
        /// passed.
        pub found_at: DateTime<Utc>,
    }
}

/// A deadline, with what its clock alone knows.
pub(super) struct Run {
    pub(super) deadline: Deadline,
    /// What the clock does.
    pub(super) phase: Phase,
    /// The time used beyond the target.
    pub(super) excess: TimeDelta,
    /// The instant after which the present target was missed, if it was.
    late_since: Option<DateTime<Utc>>,
}

/// A clock that stands still because its incident is closed.
#[derive(Clone, Copy)]
pub(super) struct Closed {
    /// Since when it stands still.
    pub(super) since: DateTime<Utc>,
    /// When it would be due if the incident were reopened now.
    pub(super) due_if_reopened: Option<DateTime<Utc>>,
}

impl Run {
    /// That of a clock whose time is counted in `clock`. An instant outside the calendar counts as none.
    /// Of what is not `followed` any further nothing more is reached.
    pub(super) fn new(
        clock: Clock,
        state: &ClockState,
        closed: Option<Closed>,
        is_followed: bool,
    ) -> Self {
        let due = state.due().unwrap_or(None);
        let due_latest = state.due_latest().unwrap_or(None);
        let missed = state.breaches().iter().map(|breach| MissedTarget {
            target: breach.target(),
            since: breach.since(),
            found_at: breach.found_at(),
        });
        let thresholds = state.thresholds().map(|state| {
            let course = ThresholdCourse::new(&state);
            match closed {
                Some(closed) => course.silenced(Some(closed.since)),
                None if is_followed => course,
                None => course.silenced(None),
            }
        });
        let deadline = Deadline {
            target: state.target().duration(),
            clock,
            starts_at: state.started_at(),
            due: due.filter(|due| closed.is_none_or(|closed| *due <= closed.since)),
            due_latest: due_latest.filter(|due| closed.is_none_or(|closed| *due < closed.since)),
            due_if_resumed: match closed {
                Some(closed) => closed.due_if_reopened,
                None => state.due_if_resumed().unwrap_or(None),
            },
            elapsed: state.elapsed(),
            remaining: state.remaining(),
            paused: state.paused(),
            missed: missed.collect(),
            thresholds: thresholds.collect(),
        };
        Self {
            deadline,
            phase: state.phase(),
            excess: state.excess(),
            late_since: state.breach().map(Breach::since),
        }
    }

    /// How what has this clock stands. `ended_at` is when it ceased to be owed.
    pub(super) fn standing(
        &self,
        done_at: Option<DateTime<Utc>>,
        ended_at: Option<DateTime<Utc>>,
    ) -> Standing {
        match (self.late_since, done_at, ended_at) {
            (Some(since), done_at, ended_at) => Standing::Missed {
                since,
                done_at,
                ended_at: ended_at.filter(|_| done_at.is_none()),
            },
            (None, Some(at), _) => Standing::Met { at },
            (None, None, Some(at)) => Standing::Ended { at },
            (None, None, None) if self.deadline.starts_at.is_none() => Standing::Awaited,
            (None, None, None) => Standing::Owed,
        }
    }
}
