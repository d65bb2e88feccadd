//! What happens to incidents, in words.

use core::fmt;

use chrono::TimeDelta;

use super::{English, Tell, Words};
use crate::{
    calendar::{Threshold, ThresholdStanding},
    document::Clock,
    incident::{IncidentEventName, IncidentState, TargetKindName, TargetPause},
};

told! {
    /// As a clause of its own.
    IncidentEventName {
        SeverityAgreed => "the severity is agreed",
        SeverityChangeAsked => "another severity is asked for",
        SeverityChangeGranted => "another severity is granted",
        Downgraded => "Microsoft lowers the severity",
        EffortReduced => "Microsoft gives up the effort around the clock",
        CalledFor => "a duty is called for",
        WaitingForCustomer => "the incident waits for the customer",
        CustomerAnswered => "the customer answers",
        Done => "a duty is done",
        FirstCallResponse => "the first call response is given",
        CustomerWrote => "the customer writes",
        Responded => "Microsoft responds",
        UpdateGiven => "Microsoft gives an update",
        Mitigated => "the incident is mitigated",
        Closed => "the incident is closed",
        Reopened => "the incident is reopened",
    }
    IncidentState {
        Open => "open",
        WaitingForCustomer => "waiting for the customer",
        Mitigated => "mitigated",
        Closed => "closed",
    }
    ThresholdStanding {
        Reached => "reached",
        Next => "next to be reached",
        Later => "to be reached later",
        Silent => "not reached as long as the clock does not run",
    }
    /// As what a target measures.
    TargetKindName {
        Resolution => "resolution",
        NextResponse => "next response",
        Update => "update",
    }
    /// As a clause of its own.
    TargetPause {
        WaitingForCustomer => "the incident waits for the customer",
        Mitigated => "the incident does no harm",
    }
    /// When it runs, as an adverb.
    Clock {
        Elapsed => "around the clock",
        BusinessHours => "in business hours",
    }
}

impl Tell<English> for Threshold {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Used(share) => write!(f, "{} of the target used", words.of(share)),
            Self::Left(left) if *left < TimeDelta::zero() => {
                write!(f, "{} over", words.of(&over(*left)))
            }
            Self::Left(left) => write!(f, "{} left", words.of(left)),
        }
    }
}

/// How far something lies beyond, of which less than nothing is left.
fn over(left: TimeDelta) -> TimeDelta {
    TimeDelta::zero()
        .checked_sub(&left)
        .unwrap_or(TimeDelta::MAX)
}
