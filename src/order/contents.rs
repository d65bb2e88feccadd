//! What an order file holds, and the clauses that put it there.

use crate::document::{ClauseId, clauses};

/// A part of an order that a clause puts there.
///
/// # Example
///
/// ```
/// use unified_support::document::clauses;
/// use unified_support::order::contents;
///
/// let part = contents::ALL.iter().find(|part| part.path() == "host").unwrap();
/// assert_eq!(part.clauses(), [clauses::HOST_DEFINITION]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    path: &'static str,
    clauses: &'static [ClauseId],
}

impl Part {
    /// Where it stands in an order file, below `order`.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// The clauses that put it there, in the order of the document.
    #[must_use]
    pub const fn clauses(&self) -> &'static [ClauseId] {
        self.clauses
    }
}

/// Every part that a clause puts into an order.
pub const ALL: &[Part] = &[
    part("host", &[clauses::HOST_DEFINITION]),
    part(
        "locations",
        &[
            clauses::MULTI_COUNTRY_DEFINITION,
            clauses::DOWNSTREAM_DEFINITION,
        ],
    ),
    part(
        "locations[].business_hours",
        &[clauses::FN4_COUNTRY_VARIATION],
    ),
    part(
        "locations[].holidays",
        &[clauses::FN4_BUSINESS_HOURS, clauses::FN4_COUNTRY_VARIATION],
    ),
    part(
        "base_package",
        &[
            clauses::ADDITIONS_NEED_EXISTING_BASE,
            clauses::BASE_PACKAGE_DEFINITION,
        ],
    ),
    part(
        "base_package.contract_years[].flex_allowance",
        &[
            clauses::BASE_INCLUDES_FLEX_ALLOWANCE,
            clauses::FLEX_AMOUNT_TOLD_BY_REPRESENTATIVE,
            clauses::FLEX_ANNUAL_BASIS,
        ],
    ),
    part(
        "services",
        &[
            clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER,
            clauses::PROACTIVE_AVAILABLE_AS_LISTED,
            clauses::OTHER_PURCHASED_AT_LISTED,
        ],
    ),
    part(
        "services[].locations",
        &[
            clauses::SERVICES_AND_QUANTITIES_PER_LOCATION,
            clauses::HOST_ORDER_MAY_ALLOCATE,
            clauses::SDM_LOCATIONS,
        ],
    ),
    part(
        "services[].first_day",
        &[
            clauses::ADDITIONAL_SERVICES_ANY_TIME_IN_TERM,
            clauses::ENHANCED_SERVICES_ANY_TIME_IN_TERM,
            clauses::PROACTIVE_SCHEDULED_IN_TERM,
        ],
    ),
    part("services[].quantity_limit", &[clauses::FN1_QUANTITY_LIMIT]),
    part(
        "services[].exhibit",
        &[
            clauses::ENHANCED_DEFINED_IN_EXHIBIT,
            clauses::EXHIBITS_MAY_ADD_TERMS,
        ],
    ),
    part(
        "services[].separate_contract",
        &[clauses::MSCIR_SEPARATE_CONTRACT],
    ),
    part(
        "services[].on_site_agreed_in_writing",
        &[
            clauses::PROACTIVE_REMOTE_DEFAULT,
            clauses::OTHER_SERVICES_REMOTE_DEFAULT,
        ],
    ),
    part(
        "services[].languages_agreed_in_writing",
        &[clauses::OTHER_SERVICES_LANGUAGE],
    ),
    part("services[].agreed_zone", &[clauses::RSM_ADDON_TIMEZONE]),
    part(
        "services[].products",
        &[
            clauses::DE_PRODUCTS_IN_ORDER,
            clauses::EDE_PRODUCTS_IN_ORDER,
            clauses::REDE_SCOPE,
            clauses::SFMC_SCOPE,
        ],
    ),
    part(
        "services[].events",
        &[
            clauses::AEM_ONE_SOLUTION_PER_EVENT,
            clauses::AEM_FIVE_DAY_CAP,
            clauses::AEM_SIX_WEEK_NOTICE,
        ],
    ),
    part(
        "appendix_a.enrolments",
        &[clauses::SUPPORT_SCOPE_APPENDIX_A],
    ),
    part(
        "appendix_a.billing_accounts",
        &[clauses::SUPPORT_SCOPE_APPENDIX_A],
    ),
    part(
        "appendix_a.rapid_response_components",
        &[clauses::RR_COMPONENTS_IN_ORDER],
    ),
    part(
        "appendix_a.azure_engineering_direct.subscriptions",
        &[clauses::AED_ENROLLED_SUBSCRIPTIONS],
    ),
    part(
        "appendix_a.azure_engineering_direct.assessed_spend",
        &[
            clauses::AED_FEE_TIERED_ON_SPEND,
            clauses::AED_ASSESSED_SPEND_DEFINITION,
        ],
    ),
    part(
        "appendix_a.azure_engineering_direct.fee_schedule",
        &[clauses::AED_FEE_TIERED_ON_SPEND],
    ),
    part(
        "appendix_a.azure_engineering_direct.extended_features",
        &[
            clauses::AED_EXTENDED_FEATURES_FLOOR_PRICE,
            clauses::AED_EXTENDED_ONLY_NAMED_CUSTOMERS,
        ],
    ),
    part(
        "appendix_a.office_365_tenants",
        &[clauses::O365ED_LISTED_TENANTS],
    ),
    part(
        "administrators",
        &[
            clauses::NAME_SUPPORT_ADMINISTRATOR,
            clauses::MC_HOST_ADMINISTRATOR,
            clauses::MC_OTHER_ADMINISTRATORS,
        ],
    ),
    part(
        "contacts",
        &[
            clauses::MAY_NAME_REACTIVE_CONTACTS,
            clauses::CLOUD_ADMINS_MAY_SUBMIT,
        ],
    ),
    part(
        "exception_countries",
        &[clauses::CREDITS_EXCEPTION_COUNTRIES],
    ),
    part(
        "tax_exception_locations",
        &[clauses::TAX_EXCEPTION_LOCATION_PROACTIVE],
    ),
    part("usd_exchange", &[clauses::FLEX_CAP_CREDITS_AND_CUSTOM]),
    part("calendars", &[clauses::FN4_BUSINESS_HOURS]),
    part("amendments", &[clauses::SUPPORT_SCOPE_EXCEPTIONS]),
    part(
        "amendments[].response_target",
        &[clauses::AED_SEVERITY_PER_ORDER],
    ),
];

const fn part(path: &'static str, clauses: &'static [ClauseId]) -> Part {
    Part { path, clauses }
}
