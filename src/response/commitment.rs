//! The commitments that may govern a first response.

use chrono::{DateTime, TimeDelta, Utc};

use crate::document::{ClauseId, Clock, ResponseTable, Service, Source, names::named};

named! {
    /// Whose response times hold for an incident.
    ///
    /// From the widest scope to the narrowest: the order in which the reading
    /// [`OverlappingOffers::MostSpecific`](crate::document::OverlappingOffers::MostSpecific) prefers the later one.
    Commitment, a "commitment";
    /// The base table of problem resolution support.
    Base = "base",
    /// Unified enhanced response (UER).
    UnifiedEnhancedResponse = "unified_enhanced_response",
    /// Azure Engineering Direct (AED), by the times of Rapid Response.
    AzureEngineeringDirect = "azure_engineering_direct",
    /// Rapid Response.
    RapidResponse = "rapid_response",
    /// Azure Event Management (AEM).
    AzureEventManagement = "azure_event_management",
}

impl Commitment {
    /// The service that brings it.
    #[must_use]
    pub const fn service(self) -> Service {
        match self {
            Self::Base => Service::ProblemResolutionSupport,
            Self::UnifiedEnhancedResponse => Service::UnifiedEnhancedResponse,
            Self::AzureEngineeringDirect => Service::AzureEngineeringDirect,
            Self::RapidResponse => Service::RapidResponse,
            Self::AzureEventManagement => Service::AzureEventManagement,
        }
    }

    /// The table that has its times.
    #[must_use]
    pub const fn table(self) -> ResponseTable {
        match self {
            Self::Base => ResponseTable::Base,
            Self::UnifiedEnhancedResponse => ResponseTable::UnifiedEnhancedResponse,
            Self::AzureEngineeringDirect | Self::RapidResponse => ResponseTable::RapidResponse,
            Self::AzureEventManagement => ResponseTable::AzureEventManagement,
        }
    }
}

/// A commitment that holds for an incident, and when its first response is due.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Candidate {
    pub(super) commitment: Commitment,
    pub(super) target: TimeDelta,
    pub(super) clock: Clock,
    pub(super) due: DateTime<Utc>,
    pub(super) due_latest: Option<DateTime<Utc>>,
    pub(super) source: Source,
}

impl Candidate {
    /// Whose commitment it is.
    #[must_use]
    pub const fn commitment(&self) -> Commitment {
        self.commitment
    }

    /// The clause that states its target, or that an amendment of the order replaces.
    #[must_use]
    pub const fn clause(&self) -> Option<ClauseId> {
        self.source.clause()
    }

    /// The id of the amendment that takes the place of the clause, where one does.
    #[must_use]
    pub fn amendment(&self) -> Option<&str> {
        match &self.source {
            Source::Amendment { id, .. } => Some(id),
            _ => None,
        }
    }

    /// The time within which the response is to come.
    #[must_use]
    pub const fn target(&self) -> TimeDelta {
        self.target
    }

    /// What that time is counted in.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }

    /// The first instant by which the target has passed; on an exact fit, a closing.
    #[must_use]
    pub const fn due(&self) -> DateTime<Utc> {
        self.due
    }

    /// The last instant until which no more than the target has passed; on an exact fit, the next opening. None where it
    /// lies beyond the calendar.
    #[must_use]
    pub const fn due_latest(&self) -> Option<DateTime<Utc>> {
        self.due_latest
    }
}
