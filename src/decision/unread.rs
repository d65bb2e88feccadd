//! What cannot be read of questions and answers.

use core::fmt;

/// What was written is of the right form, and means nothing. Shown, it is the message of a finding.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Unread {
    NoSituation,
    NoDelivery,
    NoSolution,
    /// A delivery has a first day, and is not scheduled.
    UnscheduledWithDay,
    /// The instants of what is owed are not those of how it stands.
    Standing,
    Step,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSituation => "expected at least one situation",
            Self::NoDelivery => "expected at least one delivery",
            Self::NoSolution => "an event covers at least one solution",
            Self::UnscheduledWithDay => {
                "a delivery that is not scheduled has no `first_delivery_day`"
            }
            Self::Standing => "nothing stands like this at such instants",
            Self::Step => "expected a step with its `rule`",
        })
    }
}
