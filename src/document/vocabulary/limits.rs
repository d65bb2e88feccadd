//! Names used for limits.

use crate::document::{ClauseId, Excluded, Exclusion, Service, names::named};

named! {
    /// How an onboarding stands on a date.
    OnboardingState, a "state of an onboarding";
    /// It has not begun.
    Before = "before",
    /// It is going on.
    Open = "open",
    /// It is over.
    Over = "over",
    /// The purchase has none: it runs on none of the days.
    NeverOpen = "never_open",
}

named! {
    /// How far a monitoring scenario has come.
    ScenarioState, a "state of a monitoring scenario";
    /// One side has not agreed.
    Proposed = "proposed",
    /// It is one more than there can be.
    BeyondLimit = "beyond_limit",
    /// It is defined.
    Defined = "defined",
    /// Its monitors are ready for tests.
    ReadyForTest = "ready_for_test",
    /// They are tested.
    Tested = "tested",
    /// Microsoft has said that they are live.
    Live = "live",
}

named! {
    /// What hours of RSM and SDM are used for that come with UER: `2.3/uer-included-hours`.
    HoursPurpose, a "purpose of hours";
    /// Onboarding.
    Onboarding = "onboarding",
    /// A meeting of a quarter.
    QuarterlyMeeting = "quarterly_meeting",
    /// The review after an incident of severity 1.
    SeverityOneReview = "severity_1_review",
    /// Another meeting, for which extra hours are bought (`2.3/uer-extra-meetings`).
    ExtraMeeting = "extra_meeting",
}

named! {
    /// What advisory support was about.
    AdvisoryTopic, a "topic of advisory support";
    /// Architecture, which is left out (`2.2/advisory-exclusions`).
    Architecture = "architecture",
    /// The development of solutions, which is left out.
    SolutionDevelopment = "solution_development",
    /// Customisation, which is left out.
    Customisation = "customisation",
    /// Anything else.
    Other = "other",
}

impl AdvisoryTopic {
    const fn excluded(self) -> Option<Excluded> {
        match self {
            Self::Architecture => Some(Excluded::Architecture),
            Self::SolutionDevelopment => Some(Excluded::SolutionDevelopment),
            Self::Customisation => Some(Excluded::Customisation),
            Self::Other => None,
        }
    }

    /// The clause that leaves it out.
    pub(crate) fn left_out_by(self) -> Option<ClauseId> {
        let excluded = self.excluded()?;
        let mut exclusions = Service::AdvisorySupport.terms().exclusions.iter();
        let exclusion =
            exclusions.find(|exclusion| *exclusion.value() == Exclusion::Of(excluded))?;
        Some(exclusion.clause())
    }
}

named! {
    /// What a root cause analysis asks of an incident, or of the request for it.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::limits::RootCauseFact;
    ///
    /// assert_eq!("asked_of".parse(), Ok(RootCauseFact::AskedOf));
    /// ```
    RootCauseFact, a "fact of a root cause analysis";
    /// There are analyses for the technology (`2.2/rca-selected-technologies`).
    TechnologyCovered = "technology_covered",
    /// It is asked of the engineer of AED who is aligned to the customer (`2.3/aed-rca-via-aligned-engineer`).
    AskedOf = "asked_of",
    /// The incident impacts production (`2.3/aed-rca-via-aligned-engineer`).
    ProductionImpact = "production_impact",
    /// The incident is limited to the customer's own products and subscriptions (`2.3/aed-rca-scope`).
    OwnSubscriptions = "own_subscriptions",
    /// The business impact of the incident is critical (`2.3/rede-rca-where-possible`).
    CriticalImpact = "critical_impact",
}

named! {
    /// How the meeting of a quarter stands.
    MeetingState, a "meeting state";
    /// It was held.
    Held = "held",
    /// The quarter is over, and it was not held.
    Missed = "missed",
    /// The quarter is on, and it was not held yet.
    Due = "due",
    /// The quarter has not begun.
    ToCome = "to_come",
    /// None is owed in it, and none was held.
    NotOwed = "not_owed",
}

named! {
    /// What a meeting that was held counts as.
    MeetingKind, a "kind of meeting";
    /// The meeting of its quarter.
    Quarterly = "quarterly",
    /// One more in its quarter.
    Extra = "extra",
    /// One outside the days of the service.
    OutOfTerm = "out_of_term",
}
