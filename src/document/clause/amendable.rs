//! Which clauses an amendment of an order may replace, and by what.

use super::ClauseId;
use crate::document::{clauses, names::named};

named! {
    /// What an amendment of an order can put in the place of a clause.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::{Amendable, clauses};
    ///
    /// assert_eq!(clauses::SEVB_RESPONSE_2_HOURS.amendable(), Some(Amendable::ResponseTarget));
    /// assert_eq!(clauses::SEVERITY_TABLES_ESTIMATED.amendable(), None);
    /// ```
    Amendable, a "kind of amendment";
    /// A target of the first call response.
    ResponseTarget = "response_target",
    /// The components that are left out.
    Exclusions = "exclusions",
    /// The business hours of a week.
    BusinessHours = "business_hours",
    /// From how many days of notice on a cancellation is in a band, and which part of the price it costs.
    CancellationBand = "cancellation_band",
    /// A number, of what the clause itself counts.
    Count = "count",
}

impl Amendable {
    /// The clauses that may be replaced so.
    #[must_use]
    pub const fn clauses(self) -> &'static [ClauseId] {
        match self {
            Self::ResponseTarget => &RESPONSE_TARGETS,
            Self::Exclusions => &EXCLUSIONS,
            Self::BusinessHours => &BUSINESS_HOURS,
            Self::CancellationBand => &CANCELLATION_BANDS,
            Self::Count => &COUNTS,
        }
    }
}

impl ClauseId {
    /// What an amendment of an order may put in its place, if it may be amended.
    #[must_use]
    pub fn amendable(self) -> Option<Amendable> {
        let mut kinds = Amendable::ALL.iter().copied();
        kinds.find(|kind| kind.clauses().contains(&self))
    }
}

/// The response cells of the severity tables.
const RESPONSE_TARGETS: [ClauseId; 12] = [
    clauses::SEV1_AZURE_15_MIN,
    clauses::SEV1_OTHER_1_HOUR,
    clauses::SEVA_RESPONSE_1_HOUR,
    clauses::SEVB_RESPONSE_2_HOURS,
    clauses::SEVC_RESPONSE_4_HOURS,
    clauses::UER_SEV1_AZURE_15_MIN,
    clauses::UER_SEV1_OTHER_30_MIN,
    clauses::UER_SEVA_RESPONSE_30_MIN,
    clauses::RR_SEV1_RESPONSE_15_MIN,
    clauses::RR_SEVA_RESPONSE_15_MIN,
    clauses::AEM_RESPONSE_15_MIN,
    clauses::AEM_SEVA_RESPONSE_15_MIN,
];

/// What leaves components out.
const EXCLUSIONS: [ClauseId; 4] = [
    clauses::FN1_AZURE_EXCLUSIONS,
    clauses::UER_FN1_AZURE_EXCLUSIONS,
    clauses::RR_EXCLUSIONS,
    clauses::AED_OUT_OF_SCOPE_TECHNOLOGIES,
];

/// What states business hours.
const BUSINESS_HOURS: [ClauseId; 4] = [
    clauses::FN4_BUSINESS_HOURS,
    clauses::DE_BUSINESS_HOURS,
    clauses::EDE_BUSINESS_HOURS,
    clauses::REDE_BUSINESS_HOURS,
];

/// The bands of what a cancellation costs, the longest notice first.
const CANCELLATION_BANDS: [ClauseId; 3] = [
    clauses::CANCELLATION_14_DAYS_FULL_REFUND,
    clauses::CANCELLATION_6_13_DAYS,
    clauses::CANCELLATION_5_DAYS_OR_LESS,
];

/// What states a number.
const COUNTS: [ClauseId; 8] = [
    clauses::ADVISORY_SIX_HOUR_CAP,
    clauses::UER_ONBOARDING_60_DAYS,
    clauses::AEM_SIX_WEEK_NOTICE,
    clauses::AED_ONBOARDING_60_DAYS,
    clauses::AED_RCA_REQUEST_WINDOW,
    clauses::AED_RCA_10_BUSINESS_DAYS,
    clauses::AED_MONITORS_READY_30_DAYS,
    clauses::SIXTY_DAY_LAST_REQUEST,
];
