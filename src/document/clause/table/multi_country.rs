//! Section 2.4: several support locations.

super::clause_rows! {
    after super::enhanced_azure::END;

    "2.4" {
        MC_OVERVIEW = "2.4/mc-overview", MultiCountry, Yes, Modelled(Glossary),
            "Multi-country support adds help at several support locations, as the Work Order(s) state"
            slip "prints Site de support, below also Site de soutien, lieu de support, emplacement or centre de soutien; taken as one term, support location";
        HOST_DEFINITION = "2.4/host-definition", Definition, Yes, Modelled(Glossary),
            "Host: the support location for which Unified support was contracted in the Work Order";
        DOWNSTREAM_DEFINITION = "2.4/downstream-definition", Definition, Yes, Modelled(Glossary),
            "Downstream: a support location named in the Work Order other than the host, entitled to the services bought for it";
    }
    "2.4 Purchase" {
        SERVICES_AND_QUANTITIES_PER_LOCATION = "2.4/services-and-quantities-per-location", MultiCountry, Yes, Checked(NoLocation),
            "Services and quantities are listed in the Work Order per support location"
            slip "prints Les présents Services de Support (USSD) décrivent; taken as the present services description";
        HOST_ORDER_MAY_ALLOCATE = "2.4/host-order-may-allocate", MultiCountry, Yes, Modelled(Order),
            "Services may go to locations named in the host's Work Order and, where applicable, be allotted by the host, with the changes below";
        BASE_PACKAGE_TO_LOCATIONS = "2.4/base-package-to-locations", MultiCountry, Yes, Computed(UsedAt),
            "Unless stated otherwise, check-marked base services go to designated locations or are allotted by the host in the host's Work Order";
        REACTIVE_REMOTE_ANYWHERE = "2.4/reactive-remote-anywhere", MultiCountry, Yes, Computed(UsedAt),
            "Reactive services may be delivered remotely to the host and to other places";
        SDM_LOCATIONS = "2.4/sdm-locations", MultiCountry, Yes, Computed(UsedAt),
            "As the Work Order says, SDM may be delivered to the host and the designated downstream location(s)";
        SDM_INCLUDED_BY_HOST = "2.4/sdm-included-by-host", MultiCountry, Yes, Modelled(Catalogue),
            "Included SDM is allotted by the host and managed by the host's CSAM";
        SDM_HOST_BUSINESS_HOURS = "2.4/sdm-host-business-hours", BusinessHours, Yes, Computed(ServiceHours),
            "SDM delivery is limited to the opening hours of the host location"
            slip "prints heures d'ouverture de l'établissement, elsewhere heures ouvrées; taken as the business hours of the host location";
        SDM_EXTRA_MAY_BE_NEEDED = "2.4/sdm-extra-may-be-needed", Discretion, Partly, Informative(Discretion),
            "More SDM may be needed when additional or enhanced services are bought";
        SDM_ADDITIONAL_PURCHASE = "2.4/sdm-additional-purchase", MultiCountry, Yes, Computed(BoughtFor),
            "Additional SDM resources can be bought for host or downstream, as a Work Order says, and are delivered at the designated location"
            slip "prints bon de travail, elsewhere Ordre de Services; taken as Work Order";
        SDM_ADDITIONAL_AVAILABILITY = "2.4/sdm-additional-availability", Discretion, No, Informative(Discretion),
            "Subject to resource availability and to the rules above";
        OPTIONAL_PROACTIVE_AT_DESIGNATED = "2.4/optional-proactive-at-designated", MultiCountry, Yes, Computed(BoughtFor),
            "Optional proactive services listed in the Work Order are available at designated locations"
            slip "prints a symbol-font sign, which can show blank, for optional services, in 2.1 a +; taken as the plus mark of the tables";
        TAX_EXCEPTION_LOCATION_PROACTIVE = "2.4/tax-exception-location-proactive", MultiCountry, Yes, Computed(TaxExceptionLocation),
            "Proactive services for a tax exception location are identified in the Work Order of that downstream agreement";
        STA_AT_DESIGNATED = "2.4/sta-at-designated", MultiCountry, Yes, Computed(BoughtFor),
            "STA is available at the location(s) designated in the Work Order"
            slip "prints STAseront as one word; taken as STA, followed by seront";
        LOST_BULLET = "2.4/lost-bullet", MultiCountry, No, Informative(Gap),
            "An empty sub-bullet follows the STA line"
            slip "prints an empty sub-bullet after the STA line; taken as a lost or removed text, so no rule follows from it";
        RCA_AT_DESIGNATED = "2.4/rca-at-designated", MultiCountry, Yes, Computed(BoughtFor),
            "Purchased RCA is available to staff at the designated location(s)"
            slip "prints Analyse des Causes under Services de maintenance, in 2.2 among reactive services; taken as the reactive RCA";
        ENHANCED_HOST_OR_DOWNSTREAM = "2.4/enhanced-host-or-downstream", MultiCountry, Yes, Computed(BoughtFor),
            "Any enhanced service or solution can be bought for use at host or downstream locations";
        ENHANCED_AVAILABILITY_AND_LIMITS = "2.4/enhanced-availability-and-limits", Discretion, No, Informative(Discretion),
            "Subject to availability; other restrictions may apply";
        OTHER_PURCHASED_AT_LISTED = "2.4/other-purchased-at-listed", MultiCountry, Yes, Computed(BoughtFor),
            "All other purchased support is available at the locations named in the Work Order";
    }
    "2.4 Terms" {
        MC_TERMS_ADD_TO_OTHERS = "2.4/mc-terms-add-to-others", Definition, Partly, Informative(Description),
            "The multi-country terms come on top of the other terms of this document and of the Work Order";
        UNDESIGNATED_STAFF_PARTICIPATION = "2.4/undesignated-staff-participation", Discretion, Partly, Computed(Requester),
            "At its discretion Microsoft may admit staff of undesignated locations to remote proactive services ordered for host or downstream"
            slip "prints ordre de service and centre de soutien; taken as the Work Order and a support location";
        CREDITS_BETWEEN_LISTED_LOCATIONS = "2.4/credits-between-listed-locations", MultiCountry, Yes, Computed(CreditPair),
            "Proactive Credits can be exchanged only between host and downstream locations listed in the Work Order, save as noted";
        CREDITS_CURRENT_RATES = "2.4/credits-current-rates", Fee, Partly, Computed(CreditExchange),
            "Exchanges use the exchange rates and the credit fees then in force at the locations concerned";
        CREDITS_RATES_FROM_REPRESENTATIVE = "2.4/credits-rates-from-representative", Obligation, No, Informative(NotStated),
            "Rates in force can be had from the Microsoft services representative";
        CREDITS_FRACTION_ROUNDING = "2.4/credits-fraction-rounding", Fee, Yes, Computed(CreditRounding),
            "Exchanges that give fractions of credits are rounded to the nearest unit";
        CREDITS_EXCEPTION_COUNTRIES = "2.4/credits-exception-countries", Exclusion, Yes, Computed(NoExceptionCountry),
            "Credits cannot be exchanged to or from Exception Countries";
        CUSTOMER_TAX_DUTY = "2.4/customer-tax-duty", Obligation, Partly, Computed(CustomerTax),
            "Taxes that arise when purchased services are distributed or exchanged between host and downstream are the customer's alone";
        CHANGES_MAY_NEED_WRITING = "2.4/changes-may-need-writing", Obligation, Partly, Computed(ChangeInWriting),
            "Changes or exchanges during the Work Order may need a written agreement"
            slip "prints ordre de travail, elsewhere Ordre de Services; taken as Work Order";
        UNIFIED_BILLING = "2.4/unified-billing", Definition, No, Computed(UnifiedBilling),
            "One billing system is meant to improve efficiency and accuracy of billing and tax";
        SPLIT_BILLING_CRITERIA = "2.4/split-billing-criteria", Entitlement, Partly, Computed(SplitBilling),
            "Split billing divides a transaction into several invoices by criteria such as product type, delivery date or customer location";
    }
}
