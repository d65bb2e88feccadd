//! Sections 1, 2 and 2.1: the document, the parts of support, how it is bought.

super::clause_rows! {
    after 0;

    "1" {
        DOCUMENT_PURPOSE = "1/document-purpose", Definition, No, Informative(Description),
            "The document informs the customer about professional (support) services Microsoft sells";
        READ_OWN_SERVICE_DESCRIPTIONS = "1/read-own-service-descriptions", Obligation, No, Informative(Conduct),
            "The customer is to know, for each service it buys, the prerequisites, disclaimers, limits and its own duties";
        PURCHASED_SERVICES_ARE_LISTED_IN_ORDER = "1/purchased-services-are-listed-in-order", Definition, Yes, Computed(OfferingHeld),
            "The services bought are those listed in the Work Order, or in another statement of services that cites and incorporates this document";
        NOT_AVAILABLE_IN_EVERY_COUNTRY = "1/not-available-in-every-country", Exclusion, Partly, Informative(NotStated),
            "A service may be missing in some countries";
        COUNTRY_LIST_FROM_REPRESENTATIVE = "1/country-list-from-representative", Obligation, No, Informative(Conduct),
            "The Microsoft services representative says which services can be bought in a given country";
        AVAILABILITY_MAY_CHANGE = "1/availability-may-change", Discretion, No, Informative(Discretion),
            "The set of available services may change";
    }
    "2" {
        SUPPORT_SERVICES_DEFINITION = "2/support-services-definition", Definition, No, Informative(Description),
            "Unified Enterprise Support is an enterprise-wide support set spanning every stage of the IT life cycle";
        COMPONENT_PROACTIVE = "2/component-proactive", Catalogue, Yes, Modelled(Lists),
            "Component 1: proactive services, which help improve the health of infrastructure and IT operations";
        COMPONENT_SDM = "2/component-sdm", Catalogue, Yes, Modelled(Catalogue),
            "Component 2: service delivery management (SDM), to ease planning and implementation";
        COMPONENT_REACTIVE = "2/component-reactive", Catalogue, Yes, Modelled(Lists),
            "Component 3: problem resolution ranked by priority";
        PROBLEM_RESOLUTION_24X7 = "2/problem-resolution-24x7", BusinessHours, Partly, Computed(ServiceHours),
            "Prioritised problem resolution runs around the clock, seven days a week";
    }
    "2.1" {
        THREE_PURCHASE_FORMS = "2.1/three-purchase-forms", Catalogue, Yes, Modelled(Lists),
            "Support is sold as a Base Package, as additional services, and as enhanced services and solutions";
        ADDITIONS_NEED_EXISTING_BASE = "2.1/additions-need-existing-base", Prerequisite, Yes, Computed(Prerequisite),
            "Additional and enhanced services are sold under an existing Base Package agreement in the Work Order";
        BASE_PACKAGE_DEFINITION = "2.1/base-package-definition", Definition, Partly, Computed(Prerequisite),
            "Base Package: mix of proactive, reactive and SDM services for the Microsoft products and/or online services the organisation uses";
        BASE_INCLUDES_FLEX_ALLOWANCE = "2.1/base-includes-flex-allowance", Entitlement, Yes, Computed(FlexAllowance),
            "The Base Package holds a Flex Allowance for adding + proactive services, enhanced services and solutions, custom proactive services"
            slip "prints three Flex uses, without Avoirs Proactifs; taken as the four of the starred note (with Proactive Credits)";
        MARK_INCLUDED = "2.1/mark-included", Catalogue, Yes, Computed(Payment),
            "The check mark means included in the Base Package";
        MARK_ADDITIONAL = "2.1/mark-additional", Catalogue, Yes, Computed(Payment),
            "The plus mark stands for an additional service, or an enhanced service or solution, that can be bought"
            slip "prints + in the prose, another symbol in the tables and legends; taken as one mark";
        ADDITIONAL_SERVICES_DEFINITION = "2.1/additional-services-definition", Definition, Yes, Modelled(Glossary),
            "Additional services: further support, proactive services among it, carrying the plus mark";
        ADDITIONAL_SERVICES_ANY_TIME_IN_TERM = "2.1/additional-services-any-time-in-term", Entitlement, Yes, Computed(DateInTerm),
            "Additional services can be added to the Base Package at any point of the Work Order term";
        ENHANCED_SERVICES_DEFINITION = "2.1/enhanced-services-definition", Definition, Partly, Modelled(Catalogue),
            "Enhanced services and solutions: support for a specific Microsoft product or customer IT system; plus mark"
            slip "prints Microsoft after the customer IT system; taken as a specific Microsoft product or a customer IT system";
        ENHANCED_SERVICES_ANY_TIME_IN_TERM = "2.1/enhanced-services-any-time-in-term", Entitlement, Yes, Computed(DateInTerm),
            "Enhanced services can be added at any point of the Work Order term";
        MULTI_COUNTRY_DEFINITION = "2.1/multi-country-definition", Definition, Yes, Modelled(Lists),
            "Multi-country support: help at several support locations as the Work Order(s) state";
        FLEX_DEFINITION = "2.1/flex-definition", Definition, Yes, Computed(FlexCurrency),
            "Flex Allowance: a flexible part of the Base Package list price, applied when services are bought";
        FLEX_ELIGIBLE_USES = "2.1/flex-eligible-uses", Entitlement, Yes, Computed(Payment),
            "Flex may buy: proactive services, enhanced services and solutions, Proactive Credits, custom proactive services";
        FLEX_AMOUNT_TOLD_BY_REPRESENTATIVE = "2.1/flex-amount-told-by-representative", Cap, Partly, Computed(FlexYearsGiven),
            "The Microsoft representative states how much of the list price is usable as Flex";
        FLEX_CAP_CREDITS_AND_CUSTOM = "2.1/flex-cap-credits-and-custom", Cap, Yes, Computed(FlexWithinCap),
            "At most 20 % or USD 50,000 of the Flex may go to Proactive Credits or custom proactive services";
        FLEX_ANNUAL_BASIS = "2.1/flex-annual-basis", Expiry, Yes, Computed(FlexGranted),
            "Flex is allotted per year";
        FLEX_SERVICES_USED_WITHIN_YEAR = "2.1/flex-services-used-within-year", Expiry, Yes, Computed(FlexUsed),
            "What Flex paid for must be used within its annual period";
        FLEX_NOT_FOR_SDM = "2.1/flex-not-for-sdm", Exclusion, Yes, Computed(Payment),
            "Flex cannot pay for SDM services as defined in the document";
        FLEX_EXCHANGE_EQUAL_VALUE = "2.1/flex-exchange-equal-value", Entitlement, Partly, Computed(Exchange),
            "A service type ordered with Flex may be swapped for an available one of equal value, if the service delivery manager agrees";
        FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE = "2.1/flex-allocate-by-execution-or-lose", Expiry, Yes, Computed(FlexAllocated),
            "All available Flex must be allocated by the time the contract is executed, otherwise it is forfeited"
            slip "prints par heure d'exécution du contrat; taken as by the time the contract is executed";
    }
}
