//! The footnotes of the severity tables.

use crate::document::{Stated, clauses, names::named};

named! {
    /// What a footnote of a severity table says.
    Footnote, a "footnote";
    /// The Azure line leaves components out: [`ResponseTable::azure_line_exclusions`](super::ResponseTable::azure_line_exclusions).
    AzureLineExclusions = "azure_line_exclusions",
    /// What critical situation managers do: they run the case, its escalation, staffing and coordination.
    CriticalSituationManagers = "critical_situation_managers",
    /// What the members of the enhanced incident management team do: the same, under UER.
    IncidentManagers = "incident_managers",
    /// Microsoft may lower the severity if the customer cannot give adequate resources or responses.
    SeverityMayBeLowered = "severity_may_be_lowered",
    /// What business hours are: [`STANDARD_HOURS`](super::STANDARD_HOURS).
    BusinessHours = "business_hours",
    /// They may vary slightly by country.
    BusinessHoursByCountry = "business_hours_by_country",
    /// Microsoft may give up the effort around the clock and give a lower level of service, for the same reason as it may
    /// lower the severity.
    ReducedService = "reduced_service",
    /// Microsoft may stop the effort around the clock, for that reason.
    StopContinuousEffort = "stop_continuous_effort",
    /// In which languages the service is delivered: the catalogue has them.
    Languages = "languages",
}

pub(super) const BASE: &[Stated<Footnote>] = &[
    Stated::new(Footnote::AzureLineExclusions, clauses::FN1_AZURE_EXCLUSIONS),
    Stated::new(
        Footnote::CriticalSituationManagers,
        clauses::FN2_CRITSIT_ROLE,
    ),
    Stated::new(
        Footnote::SeverityMayBeLowered,
        clauses::FN3_SEVERITY_DOWNGRADE,
    ),
    Stated::new(Footnote::BusinessHours, clauses::FN4_BUSINESS_HOURS),
    Stated::new(
        Footnote::BusinessHoursByCountry,
        clauses::FN4_COUNTRY_VARIATION,
    ),
];

pub(super) const UNIFIED_ENHANCED_RESPONSE: &[Stated<Footnote>] = &[
    Stated::new(
        Footnote::AzureLineExclusions,
        clauses::UER_FN1_AZURE_EXCLUSIONS,
    ),
    Stated::new(Footnote::IncidentManagers, clauses::UER_FN2_EIM_ROLE),
    Stated::new(Footnote::SeverityMayBeLowered, clauses::UER_FN3_DOWNGRADE),
];

pub(super) const RAPID_RESPONSE: &[Stated<Footnote>] = &[
    Stated::new(Footnote::ReducedService, clauses::RR_FN1_REDUCED_SERVICE),
    Stated::new(Footnote::Languages, clauses::RR_FN2_LANGUAGES),
];

pub(super) const AZURE_EVENT_MANAGEMENT: &[Stated<Footnote>] = &[
    Stated::new(Footnote::StopContinuousEffort, clauses::AEM_FN1_STOP_24X7),
    Stated::new(Footnote::Languages, clauses::AEM_ENGLISH_ONLY),
];
