//! Of responses.

use core::cmp::Ordering;

use crate::document::{ResponseTable, Service, Severity, names::named};

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

    /// The commitment whose table it is; of the table that two of them share, Rapid Response.
    pub(crate) const fn of_table(table: ResponseTable) -> Self {
        match table {
            ResponseTable::Base => Self::Base,
            ResponseTable::UnifiedEnhancedResponse => Self::UnifiedEnhancedResponse,
            ResponseTable::RapidResponse => Self::RapidResponse,
            ResponseTable::AzureEventManagement => Self::AzureEventManagement,
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

named! {
    /// Which way a severity changes.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::response::Change;
    ///
    /// assert_eq!(Change::Raised.as_str(), "raised");
    /// ```
    Change, a "change of severity";
    /// To a graver one.
    Raised = "raised",
    /// Not at all.
    Same = "same",
    /// To a less grave one.
    Lowered = "lowered",
}

impl Change {
    /// From one severity to another: the graver one is the lesser.
    pub(crate) fn between(from: Severity, to: Severity) -> Self {
        match to.cmp(&from) {
            Ordering::Less => Self::Raised,
            Ordering::Equal => Self::Same,
            Ordering::Greater => Self::Lowered,
        }
    }
}
