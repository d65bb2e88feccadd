//! What limits are about, in words.

use core::fmt;

use super::{Tell, Words};
use crate::limits::{AdvisoryTopic, RootCauseFact};

impl Tell for AdvisoryTopic {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Architecture => "architecture",
            Self::SolutionDevelopment => "the development of solutions",
            Self::Customisation => "customisation",
            Self::Other => "something else",
        })
    }
}

impl Tell for RootCauseFact {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TechnologyCovered => "there are analyses for the technology",
            Self::AskedOf => "it is asked of the aligned engineer",
            Self::ProductionImpact => "the incident impacts production",
            Self::OwnSubscriptions => "the incident is limited to the customer's own subscriptions",
            Self::CriticalImpact => "the business impact of the incident is critical",
        })
    }
}
