//! Section 2.2: reactive services, the severity table, service delivery management.

super::clause_rows! {
    after super::proactive::END;

    "2.2 Reactive" {
        REACTIVE_DEFINITION = "2.2/reactive-definition", Definition, No, Modelled(Catalogue),
            "Reactive services help solve problems in the Microsoft environment and are normally used on demand";
        REACTIVE_AS_NEEDED_SUPPORTED_PRODUCTS = "2.2/reactive-as-needed-supported-products", Entitlement, Yes, Modelled(Catalogue),
            "Included as needed for Microsoft products and online services currently supported, unless the Work Order says otherwise"
            slip "prints all reactive services below as inclus, two of the five carry the plus mark; taken as the marks decide";
        REACTIVE_REMOTE_ONLY = "2.2/reactive-remote-only", Delivery, Yes, Computed(DeliveryMode),
            "All reactive support is remote";
        CAT_ADVISORY_SUPPORT = "2.2/cat-advisory-support", Catalogue, Yes, Computed(ForSale),
            "Advisory support: included (check)";
        CAT_PROBLEM_RESOLUTION_SUPPORT = "2.2/cat-problem-resolution-support", Catalogue, Yes, Computed(ForSale),
            "Problem resolution support (PRS): included (check)";
        CAT_REACTIVE_SUPPORT_MANAGEMENT = "2.2/cat-reactive-support-management", Catalogue, Yes, Computed(ForSale),
            "Reactive support management (RSM): included (check)";
        CAT_ROOT_CAUSE_ANALYSIS = "2.2/cat-root-cause-analysis", Catalogue, Yes, Computed(ForSale),
            "Root cause analysis (RCA): additional (+)";
        CAT_RSM_ADD_ON = "2.2/cat-rsm-add-on", Catalogue, Yes, Computed(ForSale),
            "RSM add-on: additional (+)";
        ADVISORY_SIX_HOUR_CAP = "2.2/advisory-six-hour-cap", Cap, Yes, Computed(AdvisoryTime),
            "Advisory support is short-term phone help, limited to six hours";
        ADVISORY_UNPLANNED_ISSUES = "2.2/advisory-unplanned-issues", Entitlement, Partly, Informative(Description),
            "For IT professionals, on unforeseen issues; may be advice and know-how for deployments that avoid common problems and outages";
        ADVISORY_EXCLUSIONS = "2.2/advisory-exclusions", Exclusion, Yes, Computed(AdvisoryTopic),
            "Architecture, solution development and customisation are outside advisory support"
            slip "prints Services de Conseil, elsewhere Support Conseil; taken as one service, advisory support";
        PRS_DEFINITION = "2.2/prs-definition", Definition, Partly, Informative(Description),
            "PRS: help with a concrete fault met while using Microsoft products: a specific problem, an error message, a feature that misbehaves";
        PRS_CHANNELS = "2.2/prs-channels", Delivery, Yes, Modelled(Catalogue),
            "Incidents may be opened by phone or over the web";
        PRS_PORTAL_FALLBACK = "2.2/prs-portal-fallback", Delivery, Yes, Computed(ChannelAccepted),
            "Requests for services and products that no online service support portal covers are handled in the Microsoft Services online portal"
            slip "prints a comma before qui ne sont pas couverts, as if none were covered; taken as only those not covered";
        SEVERITY_TABLES_ESTIMATED = "2.2/severity-tables-estimated", Definition, Partly, Computed(EstimatedTimes),
            "Severity definitions and Microsoft's estimated initial response times are in the tables";
        FIRST_CALL_RESPONSE_DEFINITION = "2.2/first-call-response-definition", Definition, Yes, Computed(ResponseGiven),
            "First call response: the first non-automated contact by phone or e-mail"
            slip "prints Première réponse par téléphone as the term; taken as by phone or e-mail, as the definition says";
        THIRD_PARTY_COOPERATION_ON_REQUEST = "2.2/third-party-cooperation-on-request", Discretion, Partly, Informative(Discretion),
            "On request Microsoft may work with other technology vendors on complex multi-vendor interoperability problems";
        THIRD_PARTY_OWNS_ITS_PRODUCT = "2.2/third-party-owns-its-product", Obligation, Partly, Computed(DutyOwed),
            "The other vendor stays responsible for supporting its own product";
        SEVERITY_DRIVES_RESPONSE = "2.2/severity-drives-response", Definition, Yes, Computed(DescribedSeverity),
            "Three things depend on severity: response level, estimated first response time, customer duties"
            slip "prints gravité in the prose, Sévérité in the tables; taken as one thing, severity";
        CUSTOMER_STATES_IMPACT = "2.2/customer-states-impact", Obligation, Partly, Computed(StatedImpact),
            "The customer states the business impact; Microsoft then sets the severity together with the customer";
        SEVERITY_CHANGE_ON_REQUEST = "2.2/severity-change-on-request", Entitlement, Partly, Computed(ChangeOnRequest),
            "The customer may ask to change severity during an incident if impact warrants";
    }
    "2.2 Reactive/Severity table" {
        SEV1_SITUATION = "2.2/sev1-situation", Definition, Partly, Computed(SituationDescribed),
            "Severity 1: critical business systems down; business at risk; complete loss of a critical application or solution";
        SEV1_ATTENTION_IMMEDIATE = "2.2/sev1-attention-immediate", Deadline, Yes, Computed(Attention),
            "Severity 1 needs immediate attention";
        SEV1_AZURE_15_MIN = "2.2/sev1-azure-15-min", Deadline, Yes, Computed(AzureComponent),
            "Severity 1, Azure components: first call response in 15 minutes or less";
        SEV1_OTHER_1_HOUR = "2.2/sev1-other-1-hour", Deadline, Yes, Computed(ResponseTarget),
            "Severity 1, all other products and services: first call response in one hour or less";
        SEV1_CRITSIT_RESOURCE = "2.2/sev1-critsit-resource", Entitlement, Yes, Computed(DutyOwed),
            "Severity 1: a critical situation resource is assigned";
        SEV1_24X7_EFFORT = "2.2/sev1-24x7-effort", BusinessHours, Yes, Computed(ResponseClock),
            "Severity 1: continuous effort 24x7 by Microsoft";
        SEV1_ESCALATION_TO_PRODUCT_TEAMS = "2.2/sev1-escalation-to-product-teams", Entitlement, Partly, Computed(DutyOwed),
            "Severity 1: rapid escalation inside Microsoft to product teams";
        SEV1_MS_EXECUTIVE_NOTICE = "2.2/sev1-ms-executive-notice", Discretion, Partly, Computed(DutyOwed),
            "Severity 1: Microsoft senior executives notified as appropriate";
        SEV1_CUSTOMER_EXECUTIVE_NOTICE = "2.2/sev1-customer-executive-notice", Obligation, Yes, Computed(DutyOwed),
            "Severity 1 customer duty: notify own senior executives when Microsoft asks";
        SEV1_CUSTOMER_24X7_RESOURCES = "2.2/sev1-customer-24x7-resources", Obligation, Yes, Computed(DutyOwed),
            "Severity 1 customer duty: allot resources for 24x7 effort";
        SEV1_CUSTOMER_RAPID_ACCESS = "2.2/sev1-customer-rapid-access", Obligation, Partly, Computed(DutyOwed),
            "Severity 1 customer duty: rapid access and response";
        SEV1_CHANNEL = "2.2/sev1-channel", Delivery, Yes, Computed(ChannelAccepted),
            "Severity 1: contact by phone or web";
        SEVA_SITUATION = "2.2/seva-situation", Definition, Partly, Computed(SituationDescribed),
            "Severity A: critical business systems degraded; significant loss or degradation of services";
        SEVA_ATTENTION_1_HOUR = "2.2/seva-attention-1-hour", Deadline, Yes, Computed(Attention),
            "Severity A needs attention within one hour"
            slip "prints prise en charge, at severity 1 attention; taken as one thing, attention";
        SEVA_RESPONSE_1_HOUR = "2.2/seva-response-1-hour", Deadline, Yes, Computed(ResponseTarget),
            "Severity A: first call response in one hour or less, all products";
        SEVA_CRITSIT_OVERSIGHT = "2.2/seva-critsit-oversight", Entitlement, Yes, Computed(DutyOwed),
            "Severity A: critical situation oversight";
        SEVA_24X7_EFFORT = "2.2/seva-24x7-effort", BusinessHours, Yes, Computed(ResponseClock),
            "Severity A: continuous effort 24x7 by Microsoft"
            slip "prints 7 j/72; taken as 7 days with a footnote mark, 3 (lower severity) meant for the printed 2";
        SEVA_CUSTOMER_24X7_RESOURCES = "2.2/seva-customer-24x7-resources", Obligation, Yes, Computed(DutyOwed),
            "Severity A customer duty: allot resources for 24x7 effort";
        SEVA_CUSTOMER_RAPID_ACCESS = "2.2/seva-customer-rapid-access", Obligation, Partly, Computed(DutyOwed),
            "Severity A customer duty: rapid access and response";
        SEVA_CHANNEL = "2.2/seva-channel", Delivery, Yes, Computed(ChannelAccepted),
            "Severity A: contact by phone or web";
        SEVB_SITUATION = "2.2/sevb-situation", Definition, Partly, Computed(SituationDescribed),
            "Severity B: moderate impact; moderate loss or degradation that disturbs work, which can reasonably go on";
        SEVB_ATTENTION_2_BUSINESS_HOURS = "2.2/sevb-attention-2-business-hours", Deadline, Yes, Computed(Attention),
            "Severity B needs attention within two business hours"
            slip "prints prise en charge, at severity 1 attention; taken as one thing, attention";
        SEVB_RESPONSE_2_HOURS = "2.2/sevb-response-2-hours", Deadline, Yes, Computed(ResponseTarget),
            "Severity B: first call response in two hours or less";
        SEVB_BUSINESS_HOURS_EFFORT = "2.2/sevb-business-hours-effort", BusinessHours, Yes, Computed(Effort),
            "Severity B: effort in business hours only";
        SEVB_CUSTOMER_RESOURCES = "2.2/sevb-customer-resources", Obligation, Partly, Computed(DutyOwed),
            "Severity B customer duty: resources to keep pace with Microsoft's effort";
        SEVB_CHANGE_AUTHORITY_4_BUSINESS_HOURS = "2.2/sevb-change-authority-4-business-hours", Deadline, Yes, Computed(DutyOwed),
            "Severity B customer duty: the change-control authority is reachable and answers within four business hours";
        SEVB_CHANNEL = "2.2/sevb-channel", Delivery, Yes, Computed(ChannelAccepted),
            "Severity B: contact by phone or web";
        SEVC_SITUATION = "2.2/sevc-situation", Definition, Partly, Computed(SituationDescribed),
            "Severity C: minimal impact; business largely goes on with minor or no hindrance";
        SEVC_ATTENTION_4_BUSINESS_HOURS = "2.2/sevc-attention-4-business-hours", Deadline, Yes, Computed(Attention),
            "Severity C needs attention within four business hours"
            slip "prints prise en charge, at severity 1 attention; taken as one thing, attention";
        SEVC_RESPONSE_4_HOURS = "2.2/sevc-response-4-hours", Deadline, Yes, Computed(ResponseTarget),
            "Severity C: first call response in four hours or less";
        SEVC_BUSINESS_HOURS_EFFORT = "2.2/sevc-business-hours-effort", BusinessHours, Yes, Computed(Effort),
            "Severity C: effort in business hours only";
        SEVC_CUSTOMER_CONTACT_DETAILS = "2.2/sevc-customer-contact-details", Obligation, Yes, Computed(DutyOwed),
            "Severity C customer duty: accurate contact details of the case owner";
        SEVC_CUSTOMER_RESPONSE_24_HOURS = "2.2/sevc-customer-response-24-hours", Deadline, Yes, Computed(DutyOwed),
            "Severity C customer duty: answer within 24 hours";
        SEVC_CHANNEL = "2.2/sevc-channel", Delivery, Yes, Computed(ChannelAccepted),
            "Severity C: contact by phone or web";
        FN1_AZURE_EXCLUSIONS = "2.2/fn1-azure-exclusions", Exclusion, Yes, Computed(AzureLineExclusion),
            "Not under the Azure time: Azure StorSimple, GitHub AE, Azure Communication Services, Billing & Subscription Management";
        FN2_CRITSIT_ROLE = "2.2/fn2-critsit-role", Definition, No, Modelled(SeverityTables),
            "Critical situation managers help problems be solved fast through suitable handling, escalation, staffing and coordination"
            slip "prints Responsables des Situations Critiques, the severity 1 cell Ressource des situations critiques; taken as one role";
        FN3_SEVERITY_DOWNGRADE = "2.2/fn3-severity-downgrade", Discretion, Partly, Computed(Consequence),
            "Microsoft may lower the severity if the customer cannot give adequate resources or responses";
        FN4_BUSINESS_HOURS = "2.2/fn4-business-hours", BusinessHours, Yes, Computed(BusinessHours),
            "Business hours are generally 9:00 to 17:30 local time, without public holidays and weekends";
        FN4_COUNTRY_VARIATION = "2.2/fn4-country-variation", BusinessHours, Partly, Computed(CountryHolidays),
            "Business hours may vary slightly by country";
    }
    "2.2 Reactive/RSM" {
        RSM_DEFINITION = "2.2/rsm-definition", Definition, No, Informative(Description),
            "RSM oversees incidents for timely resolution and quality";
        RSM_USES_SDM = "2.2/rsm-uses-sdm", Definition, Partly, Informative(Description),
            "SDM is used to deliver RSM for all support requests";
        RSM_BC_ON_REQUEST = "2.2/rsm-bc-on-request", BusinessHours, Yes, Computed(ServiceHours),
            "For severity B and C, RSM is available on customer request in business hours, with escalation updates on request";
        RSM_1A_AUTOMATIC = "2.2/rsm-1a-automatic", Entitlement, Yes, Computed(DutyOwed),
            "For severity 1 and A, an enhanced escalation process starts automatically";
        RSM_1A_DUTIES = "2.2/rsm-1a-duties", Obligation, Partly, Computed(DutyOwed),
            "For severity 1 and A the assigned Microsoft resource owes steady technical progress, status updates and an action plan";
        RSM_EXTENDED_COVERAGE = "2.2/rsm-extended-coverage", Fee, Yes, Computed(HoursOverlap),
            "Extra RSM hours can be bought for cover outside business hours";
    }
    "2.2 Reactive/RCA" {
        RCA_REQUEST_BEFORE_CLOSURE = "2.2/rca-request-before-closure", Deadline, Yes, Computed(RootCauseInTime),
            "Microsoft does an RCA if it is expressly requested before the incident is closed";
        RCA_SCOPE = "2.2/rca-scope", Entitlement, Partly, Informative(Description),
            "Structured analysis of potential causes of one incident or a series of related problems";
        RCA_CUSTOMER_MATERIAL = "2.2/rca-customer-material", Obligation, Yes, Computed(RootCauseDuty),
            "For an RCA the customer supplies diagnostics: logs, network traces and the like";
        RCA_SELECTED_TECHNOLOGIES = "2.2/rca-selected-technologies", Exclusion, Partly, Computed(RootCauseFact),
            "RCA exists only for certain Microsoft technologies"
            slip "prints analyse des causes fondamentales, the tables Analyse des Causes; taken as one service, RCA";
        RCA_EXTRA_FEE = "2.2/rca-extra-fee", Fee, Partly, Computed(Payment),
            "RCA may cost extra";
    }
    "2.2 Reactive/RSM add-on" {
        RSM_ADDON_HOURS = "2.2/rsm-addon-hours", Fee, Yes, Computed(HoursGranted),
            "Extra RSM hours can be bought";
        RSM_ADDON_REMOTE = "2.2/rsm-addon-remote", Delivery, Yes, Computed(DeliveryMode),
            "Add-on resources work remotely";
        RSM_ADDON_TIMEZONE = "2.2/rsm-addon-timezone", BusinessHours, Yes, Computed(ServiceHours),
            "The RSM add-on works in the business hours of the time zone agreed in writing";
        RSM_ADDON_LANGUAGE = "2.2/rsm-addon-language", Language, Yes, Computed(Language),
            "Delivered in English; where available it may be delivered in the customer's language";
        RSM_ADDON_AVAILABILITY = "2.2/rsm-addon-availability", Discretion, No, Informative(Discretion),
            "Subject to Microsoft resource availability";
    }
    "2.2 SDM" {
        SDM_INCLUDED_BY_DEFAULT = "2.2/sdm-included-by-default", Entitlement, Yes, Modelled(Catalogue),
            "SDM is included unless this document or the Work Order says otherwise";
        SDM_ADDED_WITH_PURCHASES = "2.2/sdm-added-with-purchases", Entitlement, Partly, Informative(Discretion),
            "More SDM may be added when additional or enhanced services are bought";
        SDM_DELIVERY_FORM = "2.2/sdm-delivery-form", Delivery, Yes, Modelled(Catalogue),
            "SDM is delivered digitally and by a designated customer success account manager (CSAM)"
            slip "prints responsable de compte pour la réussite des clients, elsewhere gestionnaire de compte de réussite client; taken as one role, the CSAM";
        SDM_REMOTE_OR_ONSITE = "2.2/sdm-remote-or-onsite", Delivery, Yes, Computed(DeliveryMode),
            "The designated person may work remotely or at the customer's premises";
        CAT_CUSTOMER_ORGANIZATION_ENABLEMENT = "2.2/cat-customer-organization-enablement", Catalogue, Yes, Computed(ForSale),
            "Customer organization enablement: included (check)";
        CAT_PRODUCT_SECURITY_UPDATE_GUIDANCE = "2.2/cat-product-security-update-guidance", Catalogue, Yes, Computed(ForSale),
            "Microsoft product, service and security update guidance: included (check)"
            slip "prints Produit, Service et Conseils sur les Mises à jour de Sécurité; taken as guidance on product, service and security updates";
        CAT_PROGRAM_DEVELOPMENT_MANAGEMENT = "2.2/cat-program-development-management", Catalogue, Yes, Computed(ForSale),
            "Program development and management: included (check)";
        CAT_UNIFIED_ONBOARDING = "2.2/cat-unified-onboarding", Catalogue, Yes, Computed(ForSale),
            "Unified Enterprise support onboarding: included (check)"
            slip "prints Intégration du Support Unifié Enterprise, in the text Support unifié à l’intégration; taken as one service";
        CAT_CLOUD_SUCCESS_PROGRAM = "2.2/cat-cloud-success-program", Catalogue, Yes, Computed(ForSale),
            "Cloud success program: additional (+)";
        CAT_CSA_DEVELOPER_ADVOCATE = "2.2/cat-csa-developer-advocate", Catalogue, Yes, Computed(ForSale),
            "Cloud solution architect developer advocate: check with footnote 1";
        CAT_EXECUTIVE_RELATIONSHIP = "2.2/cat-executive-relationship", Catalogue, Yes, Computed(ForSale),
            "Executive relationship management: included (check)";
        CAT_SDM_ADD_ON = "2.2/cat-sdm-add-on", Catalogue, Yes, Computed(ForSale),
            "SDM add-on: additional (+)";
        CAT_ONSITE_SDM = "2.2/cat-onsite-sdm", Catalogue, Yes, Computed(ForSale),
            "On-site SDM: additional (+)";
        SDM_FN1_DISCRETIONARY = "2.2/sdm-fn1-discretionary", Discretion, Yes, Modelled(Catalogue),
            "Check-1: additional services Microsoft may provide";
        ENABLEMENT_SCOPE = "2.2/enablement-scope", Definition, No, Informative(Description),
            "Guidance to the named support administrator on using Unified support and preparing for digital and reactive services";
        SECURITY_GUIDANCE_SCOPE = "2.2/security-guidance-scope", Definition, No, Informative(Description),
            "Information on important coming features and changes and on security bulletins";
        PROGRAM_MANAGEMENT_SCOPE = "2.2/program-management-scope", Definition, No, Informative(Description),
            "Planning, proposing and managing services across the organisation; Microsoft may recommend base or purchasable services";
        UNIFIED_ONBOARDING_SCOPE = "2.2/unified-onboarding-scope", Definition, No, Informative(Description),
            "Activities to start up Unified support, including self-service in the online support portal"
            slip "prints Support unifié à l’intégration, the words inverted; taken as onboarding to Unified support, as in the table";
        CLOUD_SUCCESS_SCOPE = "2.2/cloud-success-scope", Definition, No, Informative(Description),
            "Planning and delivery services towards specific cloud outcomes"
            slip "prints sont inclus though the table marks the programme as purchasable (+); taken as what the purchased programme contains";
        CSA_ADVOCATE_LIMITED = "2.2/csa-advocate-limited", Discretion, Partly, Computed(Discretion),
            "Limited developer-focused resources that Microsoft may assign when conditions allow";
        EXECUTIVE_RELATIONSHIP_SCOPE = "2.2/executive-relationship-scope", Definition, No, Informative(Description),
            "Activities to align the support team with the customer's strategic priorities and engage with its main decision makers";
        SDM_ADDON_SCOPE = "2.2/sdm-addon-scope", Entitlement, Partly, Informative(NotStated),
            "Extra SDM resources can be bought, within a scope set in advance, for SDM services this document does not spell out";
        SDM_ADDON_AVAILABILITY = "2.2/sdm-addon-availability", Discretion, No, Informative(Discretion),
            "Subject to Microsoft resource availability";
        SDM_ADDON_LOCATION = "2.2/sdm-addon-location", Delivery, Yes, Computed(DeliveryMode),
            "Remote or on site; on-site work is under the on-site SDM restrictions";
        ONSITE_SDM_VISITS = "2.2/onsite-sdm-visits", Fee, Partly, Computed(DeliveryMode),
            "The customer may ask its CSAM for on-site visits, which may cost extra per visit";
        ONSITE_SDM_AVAILABILITY = "2.2/onsite-sdm-availability", Discretion, No, Informative(Discretion),
            "Subject to Microsoft resource availability";
    }
}
