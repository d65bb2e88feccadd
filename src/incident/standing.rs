//! How a promise or a duty stands.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    calendar::{ClockState, Phase},
    document::{Clock, vocabulary::incident::StandingName},
};

/// How something that is owed stands, as far as the log tells.
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
    /// log tells.
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

    /// How what has the clock `state` stands. `ended_at` is when it ceased to be owed.
    pub(super) fn of(
        state: &ClockState,
        done_at: Option<DateTime<Utc>>,
        ended_at: Option<DateTime<Utc>>,
    ) -> Self {
        match (state.breach(), done_at, ended_at) {
            (Some(breach), done_at, ended_at) => Self::Missed {
                since: breach.since(),
                done_at,
                ended_at: ended_at.filter(|_| done_at.is_none()),
            },
            (None, Some(at), _) => Self::Met { at },
            (None, None, Some(at)) => Self::Ended { at },
            (None, None, None) if state.phase() == Phase::NotStarted => Self::Awaited,
            (None, None, None) => Self::Owed,
        }
    }
}

/// A time within which something is to be done, and how its clock stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    pub(super) clock: Clock,
    pub(super) state: ClockState,
    pub(super) closed: Option<Closed>,
}

/// A clock that stands still because its incident is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Closed {
    /// Since when it stands still.
    pub(super) since: DateTime<Utc>,
    /// When it would be due if the incident were reopened now.
    pub(super) due_if_reopened: Option<DateTime<Utc>>,
}

impl Deadline {
    /// The time within which it is to be done.
    #[must_use]
    pub const fn target(&self) -> TimeDelta {
        self.state.target().duration()
    }

    /// What that time is counted in.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }

    /// How the clock stands: what is used, left and paused, and what was missed, targets before a change of severity included.
    ///
    /// While its incident is closed the clock has stopped, and is reopened with it, as the reading
    /// [`ClosedTime`](crate::document::ClosedTime) says: no pause.
    #[must_use]
    pub const fn state(&self) -> &ClockState {
        &self.state
    }

    /// The first instant by which the target has passed; on an exact fit, a closing. None while the clock has not started, is
    /// paused or its incident is closed: see [`due_if_resumed`](Self::due_if_resumed). What had passed before has passed.
    #[must_use]
    pub fn due(&self) -> Option<DateTime<Utc>> {
        // An instant outside the calendar was refused when the deadline was made.
        let due = self.state.due().unwrap_or(None);
        due.filter(|due| self.closed.is_none_or(|closed| *due <= closed.since))
    }

    /// The last instant until which no more than the target has passed; on an exact fit, the next opening. None also where it lies
    /// beyond the calendar.
    #[must_use]
    pub fn due_latest(&self) -> Option<DateTime<Utc>> {
        let due = self.state.due_latest().unwrap_or(None);
        due.filter(|due| self.closed.is_none_or(|closed| *due < closed.since))
    }

    /// What [`due`](Self::due) would be if the clock were resumed now, or its incident reopened.
    #[must_use]
    pub fn due_if_resumed(&self) -> Option<DateTime<Utc>> {
        match self.closed {
            Some(closed) => closed.due_if_reopened,
            None => self.state.due_if_resumed().unwrap_or(None),
        }
    }
}
