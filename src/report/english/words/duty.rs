//! What is owed, in words.

use core::fmt;

use super::{English, Tell, Words};
use crate::{
    document::{Consequence, Party},
    obligations::{Moment, ObligationKind, TermMark},
    report::language::Tongue,
};

told! {
    Party {
        Microsoft => "Microsoft",
        Customer => "the customer",
        OtherVendor => "the other vendor",
    }
    /// As a clause of its own.
    Consequence {
        SeverityMayBeLowered => "Microsoft may lower the severity",
        ServiceMayBeReduced => "Microsoft may give up the effort around the clock and give a lower level of service",
        ContinuousEffortMayStop => "Microsoft may stop the effort around the clock",
        ServiceMayBeCancelled => "the service may be cancelled",
        ServicesMayBeDelayed => "services may be delayed",
        ServiceMayBeDelayedOrPrevented => "the service may be delayed or prevented",
    }
    /// As a verb, or an adjective.
    Moment {
        Begins => "begins",
        Due => "due",
        Lapses => "lapses",
    }
    TermMark {
        Support => "support",
        Use => "use",
        FlexAllocation => "allocation of the Flex Allowance",
        AedFeatures => "features of AED beyond onboarding",
        EventCoverage => "coverage of the event",
    }
}

impl Tell<English> for ObligationKind {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Duty(duty) => f.write_str(&English::duty(duty.name())),
            Self::Term(mark) => mark.tell(words, f),
        }
    }
}
