//! What limits are about.

use crate::document::{ClauseId, Excluded, Exclusion, Service, names::named};

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
