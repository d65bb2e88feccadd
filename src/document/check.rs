//! The names of what the review of an order checks.

use super::names::text_form;
use crate::finding::Level;

/// Declares the checks: each with its stable code, its level and what its finding says.
macro_rules! checks {
    ($( $check:ident = $code:literal, $level:ident, $message:literal; )+) => {
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
        }
    };
}

checks! {
    // The order as a whole.
    ExecutedAfterTerm = "executed_after_term", Error,
        "the order was executed after its term: whatever was bought with it is lost";
    ExecutedLate = "executed_late", Warning,
        "what was bought with the order begins before the order was executed";
    NoBasePackage = "no_base_package", Error,
        "the order has no Base Package, under which everything else is sold";
    ContractYears = "contract_years", Error,
        "the Base Package gives its amounts for another number of contract years than the term has";
    NoEnrolment = "no_enrolment", Warning,
        "Appendix A declares no enrolment and no billing account, so that no product is supported";
    NoAdministrator = "no_administrator", Error,
        "no support services administrator is named";
    NoHostAdministrator = "no_host_administrator", Error,
        "with downstream locations, the host needs a support services administrator";
    TaxExceptionWithoutOrder = "tax_exception_without_order", Error,
        "a tax exception location has a downstream agreement with an order of its own";
    TaxExceptionOwnOrder = "tax_exception_own_order", Error,
        "the order of a tax exception location's downstream agreement is another than this one";
    TaxExceptionHost = "tax_exception_host", Error,
        "a tax exception location is a downstream location";
    Amended = "amended", Note,
        "an amendment takes the place of this clause";

    // What may be bought, and how much of it.
    IncludedServiceBought = "included_service_bought", Warning,
        "the Base Package includes this service: there is nothing to buy";
    DiscretionaryServiceBought = "discretionary_service_bought", Error,
        "Microsoft may provide this service: it is not for sale";
    UnitNotOffered = "unit_not_offered", Error,
        "the service is not bought in this unit";
    UnitUnusual = "unit_unusual", Warning,
        "the document speaks of this service in another unit, without saying that it is bought in no other";
    QuantityOverLimit = "quantity_over_limit", Error,
        "the quantity is beyond its limit";
    QuantityLimitMissing = "quantity_limit_missing", Warning,
        "the service is bought within a limit of quantity, which the purchase does not give";
    TenantsOverList = "tenants_over_list", Warning,
        "more tenants were bought for one day than Appendix A lists";
    BoughtTwice = "bought_twice", Warning,
        "the service is bought already for the same location and the same days";
    AssessmentHelpBoth = "assessment_help_both", Warning,
        "help is on site and remote, which by the chosen reading cannot be for the same assessment";
    SeparateContractMissing = "separate_contract_missing", Error,
        "the service is bought as a contract of its own, which the purchase does not name";
    ExhibitMissing = "exhibit_missing", Warning,
        "an exhibit of the Work Order defines the service, and the purchase names none";

    // When.
    PurchaseBeforeTerm = "purchase_before_term", Error,
        "the service begins before the order's term";
    BeginsBeforeBought = "begins_before_bought", Warning,
        "the service begins before it was bought: it cannot be used until then";
    BoughtAfterLastDay = "bought_after_last_day", Error,
        "the service was bought after its last day";
    PurchaseAfterTerm = "purchase_after_term", Error,
        "the service ends, or was bought, after the order's term: what is unused then is lost";
    OutlivesAgreement = "outlives_agreement", Error,
        "the service ends with the agreement that it depends on";
    BoughtAfterLastRequest = "bought_after_last_request", Warning,
        "bought too late to request a delivery: the last day was 60 days before the order expires";

    // For which locations.
    NoLocation = "no_location", Error,
        "the purchase names no support location";
    LocationNotAssigned = "location_not_assigned", Error,
        "with several locations, the service is assigned to one when it is contracted";
    SeveralLocations = "several_locations", Error,
        "the service is for one support location";
    NotForHost = "not_for_host", Error,
        "the service is bought for the host alone";
    ProactiveAtTaxException = "proactive_at_tax_exception", Error,
        "proactive services of a tax exception location stand in the order of its downstream agreement";

    // How it is delivered.
    OnSiteNotOffered = "on_site_not_offered", Error,
        "the service is not delivered on site";
    OnSiteNotAgreed = "on_site_not_agreed", Error,
        "delivery on site was not agreed in writing";
    RemoteNotOffered = "remote_not_offered", Error,
        "the service is delivered on site alone";
    LanguageNotOffered = "language_not_offered", Error,
        "the service is not delivered in this language";
    LanguageNotAgreed = "language_not_agreed", Warning,
        "another language than English, or that of the delivering location, is agreed in writing";
    ZoneNotAgreed = "zone_not_agreed", Error,
        "the service is delivered in the business hours of an agreed time zone, which the purchase does not name";

    // What it depends on and covers.
    RapidResponseMissing = "rapid_response_missing", Error,
        "the service needs Rapid Response throughout";
    SubscriptionsMissing = "subscriptions_missing", Error,
        "Appendix A names no subscription for the service";
    ComponentsMissing = "components_missing", Error,
        "the order names no Azure component for the service";
    TenantsMissing = "tenants_missing", Error,
        "Appendix A lists no tenant for the service";
    ProductsMissing = "products_missing", Error,
        "the purchase lists no product for the service";
    ExcludedProduct = "excluded_product", Error,
        "the service does not cover this product";
    PrereleaseProduct = "prerelease_product", Error,
        "products before their release are not supported, unless an exhibit says so";

    // How it is paid.
    FlexOverListPrice = "flex_over_list_price", Error,
        "the Flex Allowance is a part of the Base Package's list price";
    FlexForSdm = "flex_for_sdm", Error,
        "the Flex Allowance cannot pay for service delivery management";
    FlexNotEligible = "flex_not_eligible", Error,
        "the Flex Allowance cannot pay for this service";
    FlexInOtherCurrency = "flex_in_other_currency", Warning,
        "a price in another currency than the order's cannot be held against the Flex Allowance";
    FlexAcrossYears = "flex_across_years", Error,
        "what the Flex Allowance pays for is used within the contract year";
    FlexAllocatedLate = "flex_allocated_late", Error,
        "the purchase is paid with Flex Allowance that was lost, as it was not allocated in time";
    FlexOverAmount = "flex_over_amount", Error,
        "the purchases of the contract year exceed its Flex Allowance";
    FlexOverCap = "flex_over_cap", Error,
        "Proactive Credits and custom services exceed their part of the Flex Allowance";
    FlexCapUndetermined = "flex_cap_undetermined", Note,
        "whether the cap on credits and custom services holds depends on an exchange rate that is not given";
    FlexUnallocated = "flex_unallocated", Warning,
        "Flex Allowance that is not allocated when the contract is executed is lost";
    CreditsNotAccepted = "credits_not_accepted", Error,
        "Proactive Credits cannot pay for this service";
    NoCreditsBought = "no_credits_bought", Warning,
        "a purchase is paid with Proactive Credits, and the order holds none";
    CreditsInExceptionCountry = "credits_in_exception_country", Note,
        "Proactive Credits of a location in an exception country cannot be exchanged";

    // Azure Event Management.
    EventTooLong = "event_too_long", Error,
        "an event has at most five consecutive calendar days";
    EventNotConfirmed = "event_not_confirmed", Error,
        "an event is confirmed in writing six calendar weeks before it starts, unless Microsoft agrees";
    EventOutsideTerm = "event_outside_term", Error,
        "the event lies outside the purchase's dates";
    EventsOverQuantity = "events_over_quantity", Error,
        "more events are planned than were bought: each covers one solution";
    EventRepeated = "event_repeated", Warning,
        "an event for the same solution is planned already on some of the same days";
    EventCloud = "event_cloud", Error,
        "events are for customers with solutions in the Azure public cloud";

    // Azure Engineering Direct.
    SubscriptionOutsideTerm = "subscription_outside_term", Error,
        "the subscription was not bought within the order's term";
    SubscriptionNotAffiliate = "subscription_not_affiliate", Error,
        "the subscription was bought by a party that was no affiliate when support began";
    SubscriptionEnrolment = "subscription_enrolment", Error,
        "the subscription was not bought under an enrolment of Appendix A";
    ScheduleWithoutSpend = "schedule_without_spend", Warning,
        "the fee schedule charges an assessed spend in its own currency, which the order does not give";
    AedPriceOffSchedule = "aed_price_off_schedule", Warning,
        "the price of Azure Engineering Direct is not what its fee schedule charges";
    ExtendedFeaturesUnfounded = "extended_features_unfounded", Error,
        "the extended features need an assessed spend of USD 60,000,000, or the floor price";
    ExtendedFeaturesUndetermined = "extended_features_undetermined", Note,
        "whether the spend founds the extended features depends on an exchange rate that is not given";
    ExtendedFeaturesNotMarked = "extended_features_not_marked", Note,
        "the spend would found the extended features, but the order does not mark the customer so";
}

text_form!(CheckId, "check");
crate::document::told_by_name!(CheckId);
crate::data::datum_by_name!(CheckId);
