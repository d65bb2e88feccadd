//! What limits are about, in words.

use super::Words;
use crate::limits::{AdvisoryTopic, Draw, MeetingState, PlanState, RootCauseFact, TermState};

told! {
    AdvisoryTopic {
        Architecture => "architecture",
        SolutionDevelopment => "the development of solutions",
        Customisation => "customisation",
        Other => "something else",
    }
    /// As a clause, after `that` or `whether`.
    RootCauseFact {
        TechnologyCovered => "there are analyses for the technology",
        AskedOf => "it is asked of the aligned engineer",
        ProductionImpact => "the incident impacts production",
        OwnSubscriptions => "the incident is limited to the customer's own subscriptions",
        CriticalImpact => "the business impact of the incident is critical",
    }
    PlanState {
        Requested => "granted, not delivered yet",
        Delivered => "delivered",
        OutOfTerm => "refused: the purchase does not run on its date",
        DuringOnboarding => "refused: the onboarding is going on",
        BeyondCap => "refused: it is one more than there can be in twelve months",
    }
    Draw {
        Drawn => "drawn",
        DrawnPartly => "drawn in part",
        OutOfTime => "delivered outside the days of the purchase",
        OtherPurpose => "not what the included hours are for",
        NotAllottedByHost => "not allotted by the host",
        BeyondBalance => "more than was left",
        Reversed => "undoes another entry",
    }
    TermState {
        ToCome => "to come",
        Running => "running",
        Over => "over",
        Never => "never available",
    }
    MeetingState {
        Held => "held",
        Missed => "missed",
        Due => "due",
        ToCome => "to come",
        NotOwed => "not owed",
    }
}
