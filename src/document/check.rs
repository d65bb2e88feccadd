//! The names of what the review of an order checks.

use super::names::text_form;
use crate::finding::{Code, Level};

/// Declares the checks: each with its stable code, its level, what its finding says, and an example for the page `wire::codes`: the
/// merge patch of the page's order in which the check finds fault.
macro_rules! checks {
    ($( $check:ident = $code:literal, $level:ident, $message:literal, $example:literal; )+) => {
        /// What the review of an order checks.
        ///
        /// Its code is that of the findings it makes, and is stable: programs may match on it.
        ///
        /// # Example
        ///
        /// ```
        /// use unified_support::document::CheckId;
        /// use unified_support::finding::Level;
        ///
        /// let check = CheckId::FlexForSdm;
        /// assert_eq!((check.as_str(), check.level()), ("flex_for_sdm", Level::Error));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum CheckId {
            $( #[doc = concat!("`", $code, "`: ", $message, ".")] $check, )+
        }

        impl CheckId {
            /// Every check.
            pub const ALL: &[Self] = &[$( Self::$check, )+];

            /// The code of its findings.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$check => $code, )+
                }
            }

            /// The level of its findings.
            #[must_use]
            pub const fn level(self) -> Level {
                match self {
                    $( Self::$check => Level::$level, )+
                }
            }

            /// What its findings say, in one lower-case sentence without a final period.
            #[must_use]
            pub const fn message(self) -> &'static str {
                match self {
                    $( Self::$check => $message, )+
                }
            }

            /// The code of its findings, as one among all codes.
            pub(crate) const fn code(self) -> Code {
                Code::new(self.as_str())
            }

            /// The merge patch of the page's order in which it finds fault.
            #[cfg(all(test, feature = "serde"))]
            pub(crate) const fn example(self) -> &'static str {
                match self {
                    $( Self::$check => $example, )+
                }
            }
        }
    };
}

checks! {
    // The order as a whole.
    ExecutedAfterTerm = "executed_after_term", Error,
        "the order was executed after its term: whatever was bought with it is lost",
        r#"{"order":{"executed_on":"2027-01-01"}}"#;
    ExecutedLate = "executed_late", Warning,
        "what was bought with the order begins before the order was executed",
        r#"{"order":{"executed_on":"2026-01-02","services":[{"id":"1","service":"adoption_services","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-02","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    NoBasePackage = "no_base_package", Error,
        "the order has no Base Package, under which everything else is sold",
        "{}";
    ContractYears = "contract_years", Error,
        "the Base Package gives its amounts for another number of contract years than the term has",
        r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"0.00","currency":"EUR"}},{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"0.00","currency":"EUR"}}]}}}"#;
    NoEnrolment = "no_enrolment", Warning,
        "Appendix A declares no enrolment and no billing account, so that no product is supported",
        "{}";
    NoAdministrator = "no_administrator", Error,
        "no support services administrator is named",
        "{}";
    NoHostAdministrator = "no_host_administrator", Error,
        "with downstream locations, the host needs a support services administrator",
        r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}],"administrators":[{"name":"Ken Sato","location":"tokyo"}]}}"#;
    TaxExceptionWithoutOrder = "tax_exception_without_order", Error,
        "a tax exception location has a downstream agreement with an order of its own",
        r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}],"tax_exception_locations":[{"location":"tokyo"}]}}"#;
    TaxExceptionOwnOrder = "tax_exception_own_order", Error,
        "the downstream agreement of a tax exception location has an order other than this one",
        r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}],"tax_exception_locations":[{"location":"tokyo","order":"WO-2026-0042"}]}}"#;
    TaxExceptionHost = "tax_exception_host", Error,
        "a tax exception location is a downstream location",
        r#"{"order":{"tax_exception_locations":[{"location":"paris","order":"WO-2"}]}}"#;
    Amended = "amended", Note,
        "an amendment takes the place of this clause",
        r#"{"order":{"amendments":[{"id":"A-1","replaces":"2.2/sevb-response-2-hours","response_target":{"seconds":3600}}]}}"#;

    // What may be bought, and how much of it.
    IncludedServiceBought = "included_service_bought", Warning,
        "the Base Package includes this service: there is nothing to buy",
        r#"{"order":{"services":[{"id":"1","service":"webcasts","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    DiscretionaryServiceBought = "discretionary_service_bought", Error,
        "Microsoft may provide this service: it is not for sale",
        r#"{"order":{"services":[{"id":"1","service":"csa_developer_advocate","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    UnitNotOffered = "unit_not_offered", Error,
        "the service is not bought in this unit",
        r#"{"order":{"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"hours"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    UnitUnusual = "unit_unusual", Warning,
        "the document names another unit for this service, without excluding others",
        r#"{"order":{"services":[{"id":"1","service":"MSCIR","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","separate_contract":"C-1"}]}}"#;
    QuantityOverLimit = "quantity_over_limit", Error,
        "the quantity is beyond its limit",
        r#"{"order":{"services":[{"id":"1","service":"developer_support","locations":["paris"],"quantity":{"count":6,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","quantity_limit":5}]}}"#;
    QuantityLimitMissing = "quantity_limit_missing", Warning,
        "the service is bought within a limit of quantity, which the purchase does not give",
        r#"{"order":{"services":[{"id":"1","service":"developer_support","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    TenantsOverList = "tenants_over_list", Warning,
        "more tenants were bought for one day than Appendix A lists",
        r#"{"order":{"appendix_a":{"office_365_tenants":["contoso"]},"services":[{"id":"1","service":"office_365_engineering_direct","locations":["paris"],"quantity":{"count":2,"unit":"tenants"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","exhibit":"Exhibit 1"}]}}"#;
    BoughtTwice = "bought_twice", Warning,
        "the service is bought already for the same location and the same days",
        r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"0.00","currency":"EUR"}}]},"services":[{"id":"1","service":"UER","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","exhibit":"Exhibit 1"},{"id":"2","service":"UER","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","exhibit":"Exhibit 1"}]}}"#;
    AssessmentHelpBoth = "assessment_help_both", Warning,
        "help is both on site and remote, which the chosen reading rules out for one assessment",
        r#"{"order":{"services":[{"id":"1","service":"on_demand_assessment","locations":["paris"],"quantity":{"count":2,"unit":"days"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","delivery":"on_site","on_site_agreed_in_writing":true},{"id":"2","service":"on_demand_assessment","locations":["paris"],"quantity":{"count":1,"unit":"days"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","delivery":"remote"}]}}"#;
    SeparateContractMissing = "separate_contract_missing", Error,
        "the service is bought under a contract of its own, which the purchase does not name",
        r#"{"order":{"services":[{"id":"1","service":"MSCIR","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    ExhibitMissing = "exhibit_missing", Warning,
        "an exhibit of the Work Order defines the service, and the purchase names none",
        r#"{"order":{"services":[{"id":"1","service":"UER","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;

    // When.
    PurchaseBeforeTerm = "purchase_before_term", Error,
        "the service begins before the order's term",
        r#"{"order":{"services":[{"id":"1","service":"adoption_services","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2025-12-31","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    BeginsBeforeBought = "begins_before_bought", Warning,
        "the service begins before it was bought: it cannot be used until then",
        r#"{"order":{"services":[{"id":"1","service":"adoption_services","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-02","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    BoughtAfterLastDay = "bought_after_last_day", Error,
        "the service was bought after its last day",
        r#"{"order":{"services":[{"id":"1","service":"adoption_services","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-07-01","first_day":"2026-01-01","last_day":"2026-06-30","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    PurchaseAfterTerm = "purchase_after_term", Error,
        "the service ends, or was bought, after the order's term: what is unused then is lost",
        r#"{"order":{"services":[{"id":"1","service":"adoption_services","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2027-01-01","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    OutlivesAgreement = "outlives_agreement", Error,
        "the service ends with the agreement that it depends on",
        r#"{"order":{"services":[{"id":"1","service":"DE","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2027-01-01","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    BoughtAfterLastRequest = "bought_after_last_request", Warning,
        "bought too late to request a delivery: the last day was 60 days before the order expires",
        r#"{"order":{"services":[{"id":"1","service":"adoption_services","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-11-02","first_day":"2026-11-02","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;

    // For which locations.
    NoLocation = "no_location", Error,
        "the purchase names no support location",
        r#"{"order":{"services":[{"id":"1","service":"adoption_services","locations":[],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    LocationNotAssigned = "location_not_assigned", Error,
        "with several locations, the service is assigned to one when it is contracted",
        r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}],"services":[{"id":"1","service":"EDE","locations":[],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    SeveralLocations = "several_locations", Error,
        "the service is for a single support location",
        r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}],"services":[{"id":"1","service":"DE","locations":["paris","tokyo"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    NotForHost = "not_for_host", Error,
        "the service is bought for the host alone",
        r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}],"services":[{"id":"1","service":"UER","locations":["tokyo"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    ProactiveAtTaxException = "proactive_at_tax_exception", Error,
        "proactive services of a tax exception location stand in the order of its downstream agreement",
        r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}],"services":[{"id":"1","service":"adoption_services","locations":["tokyo"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}],"tax_exception_locations":[{"location":"tokyo","order":"WO-2"}]}}"#;

    // How it is delivered.
    OnSiteNotOffered = "on_site_not_offered", Error,
        "the service is not delivered on site",
        r#"{"order":{"services":[{"id":"1","service":"UER","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","delivery":"on_site","on_site_agreed_in_writing":true}]}}"#;
    OnSiteNotAgreed = "on_site_not_agreed", Error,
        "delivery on site was not agreed in writing",
        r#"{"order":{"services":[{"id":"1","service":"DE","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","delivery":"on_site"}]}}"#;
    RemoteNotOffered = "remote_not_offered", Error,
        "the service is delivered on site alone",
        r#"{"order":{"services":[{"id":"1","service":"on_site_sdm","locations":["paris"],"quantity":{"count":1,"unit":"visits"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","delivery":"remote"}]}}"#;
    LanguageNotOffered = "language_not_offered", Error,
        "the service is not delivered in this language",
        r#"{"order":{"services":[{"id":"1","service":"Rapid Response","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","languages":["fr"]}]}}"#;
    LanguageNotAgreed = "language_not_agreed", Warning,
        "a language other than English or that of the delivering location is agreed in writing",
        r#"{"order":{"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","languages":["fr"]}]}}"#;
    ZoneNotAgreed = "zone_not_agreed", Error,
        "the service is delivered in the business hours of an agreed time zone, which the purchase does not name",
        r#"{"order":{"services":[{"id":"1","service":"rsm_add_on","locations":["paris"],"quantity":{"count":8,"unit":"hours"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;

    // What it depends on and covers.
    RapidResponseMissing = "rapid_response_missing", Error,
        "the service needs Rapid Response throughout",
        r#"{"order":{"services":[{"id":"1","service":"AED","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    SubscriptionsMissing = "subscriptions_missing", Error,
        "Appendix A names no subscription for the service",
        r#"{"order":{"services":[{"id":"1","service":"AED","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    ComponentsMissing = "components_missing", Error,
        "the order names no Azure component for the service",
        r#"{"order":{"services":[{"id":"1","service":"Rapid Response","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    TenantsMissing = "tenants_missing", Error,
        "Appendix A lists no tenant for the service",
        r#"{"order":{"services":[{"id":"1","service":"office_365_engineering_direct","locations":["paris"],"quantity":{"count":1,"unit":"tenants"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    ProductsMissing = "products_missing", Error,
        "the purchase lists no product for the service",
        r#"{"order":{"services":[{"id":"1","service":"SfMC","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    ExcludedProduct = "excluded_product", Error,
        "the service does not cover this product",
        r#"{"order":{"services":[{"id":"1","service":"Rapid Response","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}],"appendix_a":{"rapid_response_components":[{"component":"azure_stack"}]}}}"#;
    PrereleaseProduct = "prerelease_product", Error,
        "pre-release products are not supported unless an exhibit says so",
        r#"{"order":{"services":[{"id":"1","service":"DE","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","products":[{"name":"Contoso preview","prerelease":true}]}]}}"#;

    // How it is paid.
    FlexOverListPrice = "flex_over_list_price", Error,
        "the Flex Allowance is a part of the Base Package's list price",
        r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"1001.00","currency":"EUR"}}]}}}"#;
    FlexForSdm = "flex_for_sdm", Error,
        "the Flex Allowance cannot pay for service delivery management",
        r#"{"order":{"services":[{"id":"1","service":"sdm_add_on","locations":["paris"],"quantity":{"count":8,"unit":"hours"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#;
    FlexNotEligible = "flex_not_eligible", Error,
        "the Flex Allowance cannot pay for this service",
        r#"{"order":{"services":[{"id":"1","service":"rsm_add_on","locations":["paris"],"quantity":{"count":8,"unit":"hours"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#;
    FlexInOtherCurrency = "flex_in_other_currency", Warning,
        "a price in a currency other than the order's cannot be compared with the Flex Allowance",
        r#"{"order":{"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"USD"},"paid_with":"flex_allowance"}]}}"#;
    FlexAcrossYears = "flex_across_years", Error,
        "what the Flex Allowance pays for is used within the contract year",
        r#"{"order":{"term":{"last_day":"2027-12-31"},"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2027-01-01","price":{"amount":"100.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#;
    FlexAllocatedLate = "flex_allocated_late", Error,
        "the purchase is paid with Flex Allowance that was lost, as it was not allocated in time",
        r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"100.00","currency":"EUR"}}]},"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2026-01-02","first_day":"2026-01-02","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#;
    FlexOverAmount = "flex_over_amount", Error,
        "the purchases of the contract year exceed its Flex Allowance",
        r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"99.00","currency":"EUR"}}]},"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#;
    FlexOverCap = "flex_over_cap", Error,
        "Proactive Credits and custom services exceed their share of the Flex Allowance",
        r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000000.00","currency":"EUR"},"flex_allowance":{"amount":"100000.00","currency":"EUR"}}]},"usd_exchange":{"units_per_usd":"0.9","dated":"2025-12-15","source":"treasury"},"services":[{"id":"1","service":"proactive_credits","locations":["paris"],"quantity":{"count":46,"unit":"credits"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"45001.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#;
    FlexCapUndetermined = "flex_cap_undetermined", Note,
        "whether the cap on credits and custom services holds depends on an exchange rate that is not given",
        r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"100.00","currency":"EUR"}}]},"services":[{"id":"1","service":"proactive_credits","locations":["paris"],"quantity":{"count":21,"unit":"credits"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"21.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#;
    FlexUnallocated = "flex_unallocated", Warning,
        "Flex Allowance that is not allocated when the contract is executed is lost",
        r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"100.00","currency":"EUR"}}]}}}"#;
    CreditsNotAccepted = "credits_not_accepted", Error,
        "Proactive Credits cannot pay for this service",
        r#"{"order":{"services":[{"id":"1","service":"SfMC","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"proactive_credits"}]}}"#;
    NoCreditsBought = "no_credits_bought", Warning,
        "a purchase is paid with Proactive Credits, and the order holds none",
        r#"{"order":{"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"proactive_credits"}]}}"#;
    CreditsInExceptionCountry = "credits_in_exception_country", Note,
        "Proactive Credits of a location in an exception country cannot be exchanged",
        r#"{"order":{"services":[{"id":"1","service":"proactive_credits","locations":["paris"],"quantity":{"count":9,"unit":"credits"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}],"exception_countries":["FR"]}}"#;

    // Azure Event Management.
    EventTooLong = "event_too_long", Error,
        "an event has at most five consecutive calendar days",
        r#"{"order":{"services":[{"id":"1","service":"AEM","locations":["paris"],"quantity":{"count":1,"unit":"events"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","events":[{"solution":"shop","first_day":"2026-11-23","last_day":"2026-11-28","confirmed_on":"2026-10-12","cloud":"public"}]}]}}"#;
    EventNotConfirmed = "event_not_confirmed", Error,
        "an event is confirmed in writing six calendar weeks before it starts, unless Microsoft agrees",
        r#"{"order":{"services":[{"id":"1","service":"AEM","locations":["paris"],"quantity":{"count":1,"unit":"events"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","events":[{"solution":"shop","first_day":"2026-11-23","last_day":"2026-11-27","confirmed_on":"2026-10-13","cloud":"public"}]}]}}"#;
    EventOutsideTerm = "event_outside_term", Error,
        "the event lies outside the purchase's dates",
        r#"{"order":{"services":[{"id":"1","service":"AEM","locations":["paris"],"quantity":{"count":1,"unit":"events"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","events":[{"solution":"shop","first_day":"2026-12-30","last_day":"2027-01-01","confirmed_on":"2026-10-12","cloud":"public"}]}]}}"#;
    EventsOverQuantity = "events_over_quantity", Error,
        "more events are planned than were bought: each covers one solution",
        r#"{"order":{"services":[{"id":"1","service":"AEM","locations":["paris"],"quantity":{"count":1,"unit":"events"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","events":[{"solution":"shop","first_day":"2026-11-23","last_day":"2026-11-27","confirmed_on":"2026-10-12","cloud":"public"},{"solution":"bank","first_day":"2026-11-23","last_day":"2026-11-27","confirmed_on":"2026-10-12","cloud":"public"}]}]}}"#;
    EventRepeated = "event_repeated", Warning,
        "an event for the same solution is planned already on some of the same days",
        r#"{"order":{"services":[{"id":"1","service":"AEM","locations":["paris"],"quantity":{"count":2,"unit":"events"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","exhibit":"Exhibit 1","events":[{"solution":"shop","first_day":"2026-11-23","last_day":"2026-11-27","confirmed_on":"2026-10-12"},{"solution":"shop","first_day":"2026-11-23","last_day":"2026-11-27","confirmed_on":"2026-10-12"}]}]}}"#;
    EventCloud = "event_cloud", Error,
        "events are for customers with solutions in the Azure public cloud",
        r#"{"order":{"services":[{"id":"1","service":"AEM","locations":["paris"],"quantity":{"count":1,"unit":"events"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price","events":[{"solution":"shop","first_day":"2026-11-23","last_day":"2026-11-27","confirmed_on":"2026-10-12","cloud":"government"}]}]}}"#;

    // Azure Engineering Direct.
    SubscriptionOutsideTerm = "subscription_outside_term", Error,
        "the subscription was not bought within the order's term",
        r#"{"order":{"appendix_a":{"enrolments":["E-1"],"azure_engineering_direct":{"subscriptions":[{"id":"a","enrolment":"E-1","bought_on":"2025-12-31","buyer":"customer"}]}}}}"#;
    SubscriptionNotAffiliate = "subscription_not_affiliate", Error,
        "the subscription was bought by a party that was not an affiliate when support began",
        r#"{"order":{"appendix_a":{"enrolments":["E-1"],"azure_engineering_direct":{"subscriptions":[{"id":"a","enrolment":"E-1","bought_on":"2026-01-01","buyer":"other"}]}}}}"#;
    SubscriptionEnrolment = "subscription_enrolment", Error,
        "the subscription was not bought under an enrolment of Appendix A",
        r#"{"order":{"appendix_a":{"enrolments":["E-1"],"azure_engineering_direct":{"subscriptions":[{"id":"a","enrolment":"E-2","bought_on":"2026-01-01","buyer":"customer"}]}}}}"#;
    ScheduleWithoutSpend = "schedule_without_spend", Warning,
        "the fee schedule charges an assessed spend in its own currency, which the order does not give",
        r#"{"order":{"appendix_a":{"enrolments":["E-1"],"azure_engineering_direct":{"subscriptions":[{"id":"a","enrolment":"E-1","bought_on":"2026-01-01","buyer":"customer"}],"fee_schedule":{"tiering":"marginal","tiers":[{"from":{"amount":"0.00","currency":"USD"},"rate":"0.02"}]}}}}}"#;
    AedPriceOffSchedule = "aed_price_off_schedule", Warning,
        "the price of Azure Engineering Direct is not what its fee schedule charges",
        r#"{"order":{"services":[{"id":"1","service":"AED","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"USD"},"paid_with":"price","exhibit":"Exhibit 1"}],"appendix_a":{"azure_engineering_direct":{"subscriptions":[{"id":"a"}],"assessed_spend":{"amount":"10000.00","currency":"USD"},"fee_schedule":{"tiering":"marginal","tiers":[{"from":{"amount":"0.00","currency":"USD"},"rate":"0.02"}]}}}}}"#;
    ExtendedFeaturesUnfounded = "extended_features_unfounded", Error,
        "the extended features need an assessed spend of USD 60,000,000, or the floor price",
        r#"{"order":{"appendix_a":{"enrolments":["E-1"],"azure_engineering_direct":{"subscriptions":[{"id":"a","enrolment":"E-1","bought_on":"2026-01-01","buyer":"customer"}],"assessed_spend":{"amount":"59999999.00","currency":"USD"},"extended_features":{}}}}}"#;
    ExtendedFeaturesUndetermined = "extended_features_undetermined", Note,
        "whether the spend qualifies for the extended features depends on an exchange rate that is not given",
        r#"{"order":{"appendix_a":{"enrolments":["E-1"],"azure_engineering_direct":{"subscriptions":[{"id":"a","enrolment":"E-1","bought_on":"2026-01-01","buyer":"customer"}],"assessed_spend":{"amount":"60000000.00","currency":"EUR"},"extended_features":{}}}}}"#;
    ExtendedFeaturesNotMarked = "extended_features_not_marked", Note,
        "the spend would qualify for the extended features, but the order does not mark the customer for them",
        r#"{"order":{"appendix_a":{"enrolments":["E-1"],"azure_engineering_direct":{"subscriptions":[{"id":"a","enrolment":"E-1","bought_on":"2026-01-01","buyer":"customer"}],"assessed_spend":{"amount":"60000000.00","currency":"USD"}}}}}"#;
}

text_form!(CheckId, "check");
crate::document::told_by_name!(CheckId);
crate::data::datum_by_name!(CheckId);
