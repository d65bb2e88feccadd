//! Section 2.3: enhanced services, designated engineers and quicker responses.

super::clause_rows! {
    after super::reactive::END;

    "2.3" {
        ENHANCED_OPTIONAL_PAID = "2.3/enhanced-optional-paid", Fee, Yes, Modelled(Catalogue, Fees),
            "Enhanced services and solutions are optional and cost extra on top of base and additional services";
        ENHANCED_DEFINED_IN_EXHIBIT = "2.3/enhanced-defined-in-exhibit", Definition, Yes, Checked(ExhibitMissing),
            "They are set out in an exhibit referenced in the Work Order";
        CAT_EDE = "2.3/cat-ede", Catalogue, Yes, Computed(ForSale),
            "Enhanced designated engineering (EDE): additional (+)";
        CAT_UER = "2.3/cat-uer", Catalogue, Yes, Computed(ForSale),
            "Unified enhanced response (UER): additional (+)";
        CAT_RAPID_RESPONSE = "2.3/cat-rapid-response", Catalogue, Yes, Computed(ForSale),
            "Rapid Response: additional (+)"
            slip "prints Réponse rapide, in the text Rapid Response; taken as one service, Rapid Response";
        CAT_AEM = "2.3/cat-aem", Catalogue, Yes, Computed(ForSale),
            "Azure Event Management (AEM): additional (+)"
            slip "prints Gestion des événements Azure, in the text Azure Event Management; taken as one service, AEM";
        CAT_O365_ENGINEERING_DIRECT = "2.3/cat-o365-engineering-direct", Catalogue, Yes, Computed(ForSale),
            "Office 365 Engineering Direct: additional (+)";
        CAT_DEVELOPER_SUPPORT = "2.3/cat-developer-support", Catalogue, Yes, Computed(ForSale),
            "Developer support: additional with footnote 1 (+1)";
        CAT_GITHUB_ENGINEERING_DIRECT = "2.3/cat-github-engineering-direct", Catalogue, Yes, Computed(ForSale),
            "GitHub Engineering Direct: additional (+)";
        CAT_SUPPORT_FOR_MISSION_CRITICAL = "2.3/cat-support-for-mission-critical", Catalogue, Yes, Computed(ForSale),
            "Support for mission critical (SfMC): additional (+)";
        CAT_AZURE_ENGINEERING_DIRECT = "2.3/cat-azure-engineering-direct", Catalogue, Yes, Computed(ForSale),
            "Azure Engineering Direct (AED): additional (+)";
        CAT_CYBERSECURITY_INCIDENT_RESPONSE = "2.3/cat-cybersecurity-incident-response", Catalogue, Yes, Computed(ForSale),
            "Microsoft cybersecurity incident response (MSCIR): additional (+)";
        FN1_QUANTITY_LIMIT = "2.3/fn1-quantity-limit", Cap, Partly, Checked(QuantityOverLimit),
            "Plus-1: an additional service that can be bought within set quantity limits";
    }
    "2.3 EDE" {
        EDE_SCOPE = "2.3/ede-scope", Definition, No, Modelled(Catalogue),
            "Deep, continuing technical engagement for complex scenarios with a designated engineer who learns the customer's environment";
        EDE_PURCHASE_FORMS = "2.3/ede-purchase-forms", Catalogue, Yes, Checked(UnitNotOffered),
            "Bought as predefined offerings or as a block of custom hours usable for specific proactive services";
        EDE_HOURS_DECREMENT = "2.3/ede-hours-decrement", Cap, Yes, Computed(HoursDrawn),
            "When bought as hours, they are taken off the total bought as they are requested and delivered";
        EDE_PREDEFINED_CONTENTS = "2.3/ede-predefined-contents", Entitlement, Partly, Informative(NotStated),
            "Predefined offerings are adapted to the environment and contain the needed prebuilt proactive services";
        EDE_FOCUS_AREAS = "2.3/ede-focus-areas", Catalogue, Partly, Modelled(Lists),
            "Six focus areas: know environment, advise on deliverables, align deployment, raise skills, prevent incidents, find recurring causes";
        EDE_PRIORITISED_AT_KICKOFF = "2.3/ede-prioritised-at-kickoff", Obligation, Partly, Modelled(Duties),
            "The kick-off meeting settles how resources are prioritised and assigned, for either purchase form; the service delivery plan records it"
            slip "prints contrat conclu entre les parties; taken as what the parties agree at the kick-off meeting, not a further contract";
        EDE_MULTI_COUNTRY_ASSIGN_AT_CONTRACT = "2.3/ede-multi-country-assign-at-contract", MultiCountry, Yes, Checked(LocationNotAssigned),
            "A multi-country customer assigns EDE to a location when contracting, before delivery is scheduled"
            slip "prints l’emplacement, elsewhere Site de support; taken as a support location";
        EDE_NEEDS_UNIFIED_AGREEMENT = "2.3/ede-needs-unified-agreement", Prerequisite, Yes, Computed(Prerequisite),
            "EDE needs a current Unified support agreement";
        EDE_CO_TERMINATION = "2.3/ede-co-termination", Expiry, Yes, Computed(UsableUntil),
            "EDE ends on the date the Unified agreement is terminated or expires";
        EDE_BUSINESS_HOURS = "2.3/ede-business-hours", BusinessHours, Yes, Computed(ServiceHours),
            "EDE is available 9:00 to 17:30 local time, not on public holidays or weekends";
        EDE_PRODUCTS_IN_ORDER = "2.3/ede-products-in-order", Entitlement, Yes, Computed(ProductInScope),
            "Supports the products and technologies chosen and listed in the Work Order";
        EDE_SINGLE_LOCATION = "2.3/ede-single-location", MultiCountry, Yes, Computed(BoughtFor),
            "Only for the one support location named in the Work Order";
        EDE_REMOTE_DEFAULT = "2.3/ede-remote-default", Delivery, Yes, Computed(DeliveryMode),
            "Remote unless agreed in writing beforehand";
        EDE_TRAVEL_COSTS = "2.3/ede-travel-costs", Fee, Yes, Computed(TravelExpense),
            "Agreed on-site visits not prepaid are billed for travel and living expenses";
    }
    "2.3 REDE" {
        REDE_SCOPE = "2.3/rede-scope", Definition, Partly, Computed(ProductInScope),
            "REDE: designated engineer for faster resolution of reactive incidents with the products and online services named in the Work Order";
        REDE_HOURS_DECREMENT = "2.3/rede-hours-decrement", Cap, Yes, Computed(HoursDrawn),
            "Hours are taken off the total bought as used and delivered";
        REDE_KICKOFF_RECORDED = "2.3/rede-kickoff-recorded", Obligation, Yes, Modelled(Duties),
            "A first meeting on priorities and recommendations is held; its results are written in the service delivery plan";
        REDE_SEV_1_A_PARTICIPATION = "2.3/rede-sev-1-a-participation", Entitlement, Yes, Computed(DutyOwed),
            "The engineer takes part in resolving severity 1 and A incidents"
            slip "prints gravité 1 and gravité A, the tables Sévérité 1 and A; taken as the same severities";
        REDE_OTHER_SEVERITY_ON_REQUEST = "2.3/rede-other-severity-on-request", Entitlement, Yes, Computed(DutyOwed),
            "On request, the engineer takes part in incidents of other severities";
        REDE_COOPERATES_WITH_SDM_RSM = "2.3/rede-cooperates-with-sdm-rsm", Obligation, No, Informative(Conduct),
            "Works with SDM, RSM and other Microsoft resources on resolution and prevention planning";
        REDE_REACTIVE_ACTIVITIES = "2.3/rede-reactive-activities", Entitlement, No, Informative(Description),
            "Keeps knowledge of the customer's product use, passes it to support engineers, helps with advanced troubleshooting and debugging";
        REDE_RCA_WHERE_POSSIBLE = "2.3/rede-rca-where-possible", Entitlement, Partly, Computed(RootCauseFact),
            "Where possible for the products concerned, RCA of incidents with critical business impact, with advice on mitigating similar ones";
        REDE_EXTRA_RESOURCES = "2.3/rede-extra-resources", Discretion, No, Informative(Discretion),
            "The engineer may call on more technical resources if needed";
        REDE_PROACTIVE_DOCUMENTATION = "2.3/rede-proactive-documentation", Entitlement, No, Informative(Description),
            "Documents and shares advice on using proactive services to raise uptime and limit disruption";
        REDE_AGREED_PROACTIVE_ON_REQUEST = "2.3/rede-agreed-proactive-on-request", Entitlement, Partly, Informative(Discretion),
            "On request the engineer may do agreed proactive services";
        REDE_NEEDS_UNIFIED_AGREEMENT = "2.3/rede-needs-unified-agreement", Prerequisite, Yes, Computed(Prerequisite),
            "The customer signs and keeps a Unified services agreement"
            slip "prints Services Unifiés Microsoft, then support Microsoft Unified; taken as one agreement, for Unified support";
        REDE_CO_TERMINATION = "2.3/rede-co-termination", Expiry, Yes, Computed(UsableUntil),
            "If the Unified agreement expires or is terminated, REDE ends the same date";
        REDE_IN_ADDITION_TO_RESOLVER = "2.3/rede-in-addition-to-resolver", Definition, Yes, Modelled(Catalogue),
            "The engineer is assigned on top of the Microsoft resource that resolves the incident";
        REDE_BUSINESS_HOURS = "2.3/rede-business-hours", BusinessHours, Yes, Computed(ServiceHours),
            "REDE is available 9:00 to 17:30 local time, not on public holidays or weekends";
        REDE_LOCATIONS = "2.3/rede-locations", MultiCountry, Yes, Computed(BoughtFor),
            "Delivered at the designated support location(s) where bought, as the Work Order names them"
            slip "prints lieux de support, under EDE and in 2.4 Sites de support; taken as support locations";
        REDE_REMOTE_DEFAULT = "2.3/rede-remote-default", Delivery, Yes, Computed(DeliveryMode),
            "Remote unless agreed in writing beforehand";
        REDE_TRAVEL_COSTS = "2.3/rede-travel-costs", Fee, Yes, Computed(TravelExpense),
            "Agreed on-site visits not prepaid are billed for reasonable travel and expenses";
        REDE_NO_RESPONSE_TIME_CHANGE = "2.3/rede-no-response-time-change", Deadline, Yes, Computed(ResponseTimesUnchanged),
            "REDE does not change the response times of the customer's other Microsoft support offerings";
        REDE_CUSTOMER_ORIENTATION = "2.3/rede-customer-orientation", Obligation, Yes, Modelled(Duties),
            "Customer gives the engineer orientation, training, documentation and other communications";
        REDE_CUSTOMER_OPENS_INCIDENTS = "2.3/rede-customer-opens-incidents", Obligation, Yes, Computed(DutyOwed),
            "Customer opens the support requests and takes an active part in diagnosis and resolution";
        REDE_CUSTOMER_ADMINISTERS = "2.3/rede-customer-administers", Obligation, Yes, Modelled(Duties),
            "Customer acts as administrator of its own environment";
        REDE_CUSTOMER_TROUBLESHOOTING_DATA = "2.3/rede-customer-troubleshooting-data", Obligation, Yes, Computed(DutyOwed),
            "Customer supplies troubleshooting data on request (debug logs, traces)";
        REDE_BREACH_CONSEQUENCE = "2.3/rede-breach-consequence", Obligation, Partly, Computed(Consequence),
            "Missing these duties may delay the service or hinder Microsoft's ability to provide services";
    }
    "2.3 UER" {
        UER_SCOPE = "2.3/uer-scope", Definition, Partly, Informative(Description),
            "UER: faster routing of all critical situations on products and cloud services, and a designated enhanced incident team (EIM)";
        UER_PURCHASE_TIMING = "2.3/uer-purchase-timing", Prerequisite, Yes, Computed(Prerequisite),
            "Bought with the Unified Enterprise base agreement or added at any time while that agreement is active"
            slip "prints Support d’Entreprise Unifié, elsewhere Support Unifié Microsoft Enterprise; taken as the same base agreement";
        UER_MUST_REPORT = "2.3/uer-must-report", Delivery, Yes, Computed(ChannelAccepted),
            "To get UER the customer reports the incident by phone or web";
        UER_AUTO_ROUTING = "2.3/uer-auto-routing", Deadline, Yes, Computed(DutyOwed),
            "PRS requests set to severity 1 or A are routed automatically with the accelerated response time";
        UER_AUTO_EIM_ASSIGNMENT = "2.3/uer-auto-eim-assignment", Entitlement, Yes, Computed(DutyOwed),
            "The EIM team is assigned automatically to those incidents";
        UER_EIM_24X7X365 = "2.3/uer-eim-24x7x365", BusinessHours, Yes, Computed(ServiceHours),
            "EIM works 24x7, 365 days, for all PRS requests of severity 1 or A";
        UER_EIM_IN_ADDITION = "2.3/uer-eim-in-addition", Definition, Yes, Modelled(Catalogue),
            "EIM resources know the customer's aims and environment, add to the technical resolution resources, oversee all critical incidents";
        UER_EIM_EMAIL_24X7 = "2.3/uer-eim-email-24x7", Entitlement, Yes, Computed(DutyOwed),
            "EIM members can be reached directly by e-mail 24x7 and keep progress, status, escalation updates and an action plan going";
        UER_SEV1_REVIEW = "2.3/uer-sev1-review", Entitlement, Yes, Computed(DutyOwed),
            "After each severity 1 incident an EIM member gives a handling review to the customer, the CSAM and others of the account team"
            slip "prints et d’autres membres with à missing; taken as further recipients of the review, not its givers";
        UER_REVIEW_CONTENTS = "2.3/uer-review-contents", Entitlement, No, Informative(Description),
            "The review covers response, successes, areas to improve and, with the CSAM, advice on corrective initiatives"
            slip "prints Au cours de la réunion, no meeting being named before; taken as the review of the severity 1 incident";
        UER_RCA_NOT_INCLUDED = "2.3/uer-rca-not-included", Exclusion, Yes, Modelled(Catalogue),
            "RCA is not part of UER"
            slip "prints réponse renforcée unifiée and gestion renforcée des incidents; taken as UER and EIM";
        UER_RCA_AVAILABILITY_AND_FEE = "2.3/uer-rca-availability-and-fee", Fee, Partly, Informative(NotStated),
            "RCA exists only for certain technologies and may cost extra"
            slip "prints analyse des causes fondamentales (RCA), then Analyse des Causes; taken as one service, RCA";
        UER_RCA_REQUEST_DURING_INCIDENT = "2.3/uer-rca-request-during-incident", Deadline, Yes, Computed(RootCauseInTime),
            "RCA can be asked of the CSAM or the EIM team during the incident; it starts only if available and expressly requested before closure";
        UER_RCA_ADVICE_DUTY = "2.3/uer-rca-advice-duty", Obligation, Partly, Computed(RootCauseDuty),
            "During the incident an EIM member says whether RCA exists for the technology and whether it costs extra";
        UER_RCA_CUSTOMER_MATERIAL = "2.3/uer-rca-customer-material", Obligation, Yes, Computed(RootCauseDuty),
            "Customer works with Microsoft to supply material needed for the RCA, such as logs, network analysis or other diagnostics";
        UER_ONBOARDING_60_DAYS = "2.3/uer-onboarding-60-days", Deadline, Yes, Computed(OnboardingWindow),
            "UER customer duty: supply required documents and join onboarding in the first 60 days of the term";
        UER_REMOTE = "2.3/uer-remote", Delivery, Yes, Computed(DeliveryMode),
            "EIM resources work remotely";
        UER_LANGUAGES = "2.3/uer-languages", Language, Yes, Computed(Language),
            "EIM is delivered in English, Chinese and Japanese";
        UER_NO_RESTRICTED_DELIVERY = "2.3/uer-no-restricted-delivery", Exclusion, Yes, Modelled(Catalogue),
            "No EIM delivery limited to a region, to a citizenship or to cleared resources"
            slip "prints ressources de livraison autorisées; taken as delivery staff with a security clearance";
        UER_AS_NEEDED_SUPPORTED_PRODUCTS = "2.3/uer-as-needed-supported-products", Entitlement, Yes, Modelled(Catalogue),
            "UER: reactive services included as needed for currently supported products and online services unless the Work Order differs; remote";
        UER_INCLUDED_HOURS = "2.3/uer-included-hours", Cap, Partly, Computed(HoursGranted),
            "A set number of RSM and SDM hours is included for onboarding, quarterly meetings with EIM, and post-severity-1 reviews";
        UER_QUARTERLY_MEETINGS = "2.3/uer-quarterly-meetings", Entitlement, Yes, Computed(QuarterlyMeeting),
            "Meetings with the EIM team take place every quarter";
        UER_EXTRA_MEETINGS = "2.3/uer-extra-meetings", Fee, Partly, Computed(HoursPurpose),
            "More meetings on request, with Microsoft's prior agreement and free resources, if extra RSM and SDM hours are bought"
            slip "prints contrat Microsoft antérieur; taken as prior consent of Microsoft, not an earlier contract";
        UER_HOST_ONLY_PURCHASE = "2.3/uer-host-only-purchase", MultiCountry, Yes, Computed(BoughtFor),
            "With a multi-country agreement UER is bought for the host country only"
            slip "prints pays d’accueil, elsewhere Hôte; taken as the host";
        UER_REMOTE_TO_ALL_LOCATIONS = "2.3/uer-remote-to-all-locations", MultiCountry, Yes, Computed(UsedAt),
            "As a reactive enhanced solution all UER services can be delivered remotely to the host and other locations";
        UER_SDM_HOURS_BY_HOST = "2.3/uer-sdm-hours-by-host", MultiCountry, Yes, Computed(HoursAllotted),
            "Exception: included SDM hours are allotted by the host and run by the host's CSAM";
        UER_SEV1_SITUATION_ATTENTION = "2.3/uer-sev1-situation-attention", Deadline, Yes, Computed(SituationDescribed),
            "UER severity 1, the same situation as in the base table, needs immediate attention";
        UER_SEV1_AZURE_15_MIN = "2.3/uer-sev1-azure-15-min", Deadline, Yes, Computed(AzureComponent),
            "UER severity 1, Azure components: first call response in 15 minutes or less";
        UER_SEV1_OTHER_30_MIN = "2.3/uer-sev1-other-30-min", Deadline, Yes, Computed(ResponseTarget),
            "UER severity 1, all other products and services: first call response in 30 minutes or less"
            slip "prints 30 minutes au moins (at least); taken as at most 30 minutes (ou moins)";
        UER_SEV1_SENIOR_INCIDENT_MANAGER = "2.3/uer-sev1-senior-incident-manager", Entitlement, Yes, Computed(DutyOwed),
            "UER severity 1: senior incident manager assigned automatically";
        UER_SEV1_24X7_EFFORT = "2.3/uer-sev1-24x7-effort", BusinessHours, Yes, Computed(ResponseClock),
            "UER severity 1: continuous effort 24x7";
        UER_SEV1_ESCALATION_AND_EXECUTIVES = "2.3/uer-sev1-escalation-and-executives", Entitlement, Partly, Computed(DutyOwed),
            "UER severity 1: rapid escalation to product teams; Microsoft executives notified as appropriate";
        UER_SEV1_CUSTOMER_DUTIES = "2.3/uer-sev1-customer-duties", Obligation, Yes, Computed(DutyOwed),
            "UER severity 1 customer duties: notify executives on request, 24x7 resources, rapid access and response, contact by phone or web";
        UER_SEVA_SITUATION = "2.3/uer-seva-situation", Definition, Partly, Computed(SituationDescribed),
            "UER severity A situation: as in the base table, critical systems degraded with significant loss or degradation of services";
        UER_SEVA_ATTENTION_30_MIN = "2.3/uer-seva-attention-30-min", Deadline, Yes, Computed(Attention),
            "UER severity A needs attention within 30 minutes";
        UER_SEVA_RESPONSE_30_MIN = "2.3/uer-seva-response-30-min", Deadline, Yes, Computed(ResponseTarget),
            "UER severity A: first call response in 30 minutes or less";
        UER_SEVA_SENIOR_INCIDENT_MANAGER = "2.3/uer-seva-senior-incident-manager", Entitlement, Yes, Computed(DutyOwed),
            "UER severity A: senior incident manager assigned automatically";
        UER_SEVA_24X7_EFFORT = "2.3/uer-seva-24x7-effort", BusinessHours, Yes, Computed(ResponseClock),
            "UER severity A: continuous effort 24x7"
            slip "prints 7 j/72, which is also the wrong footnote mark; taken as 7 days a week with footnote 3";
        UER_SEVA_CUSTOMER_DUTIES = "2.3/uer-seva-customer-duties", Obligation, Yes, Computed(DutyOwed),
            "UER severity A customer duties: 24x7 resources, rapid access and response, contact by phone or web";
        UER_BC_NOT_COVERED = "2.3/uer-bc-not-covered", Definition, Yes, Computed(SeverityCovered),
            "The UER table has no severity B or C row";
        UER_FN1_AZURE_EXCLUSIONS = "2.3/uer-fn1-azure-exclusions", Exclusion, Yes, Computed(AzureLineExclusion),
            "Nine products are off the Azure line of the UER table, US Gov Clouds, A40 and Azure Stack among them"
            slip "prints US Gov Clouds Azure StorSimple with no comma; taken as two products, nine in all";
        UER_FN2_EIM_ROLE = "2.3/uer-fn2-eim-role", Definition, No, Modelled(SeverityTables),
            "EIM members do under UER what critical situation managers do in the base table";
        UER_FN3_DOWNGRADE = "2.3/uer-fn3-downgrade", Discretion, Partly, Computed(Consequence),
            "Microsoft may lower severity if adequate customer resources or responses are missing";
    }
    "2.3 Rapid Response" {
        RR_SCOPE = "2.3/rr-scope", Definition, No, Informative(Description),
            "Rapid Response: quicker reactive support for cloud services, routed to technical experts, up to cloud operations teams if needed"
            slip "prints Rapide Response (réponse rapide); taken as the name Rapid Response";
        RR_COMPONENTS_IN_ORDER = "2.3/rr-components-in-order", Entitlement, Yes, Computed(AzureComponent),
            "Covers the Microsoft Azure components specified in the Work Order";
        RR_SUBMIT_ON_PORTAL = "2.3/rr-submit-on-portal", Delivery, Yes, Computed(ChannelAccepted),
            "The incident must be submitted on the portal of the cloud service";
        RR_DIRECT_ROUTING = "2.3/rr-direct-routing", Entitlement, Yes, Computed(DutyOwed),
            "PRS requests go straight to Rapid Response engineers";
        RR_TEAM_KEEPS_RESPONSIBILITY = "2.3/rr-team-keeps-responsibility", BusinessHours, Yes, Computed(ServiceHours),
            "Other product support may be involved, but the Rapid Response team keeps main responsibility 24x7, 365 days";
        RR_TIMES_SUPERSEDE_BASE = "2.3/rr-times-supersede-base", Deadline, Yes, Computed(TimesReplaced),
            "For the named Azure components its PRS response times replace those of the Base Package";
        RR_EXCLUSIONS = "2.3/rr-exclusions", Exclusion, Yes, Computed(ProductExcluded),
            "Seven products are outside Rapid Response, Azure Stack and Azure Media Services among them";
        RR_AVAILABILITY = "2.3/rr-availability", Discretion, No, Informative(Discretion),
            "Purchase is subject to resource availability; ask the CSAM";
        RR_SEV1_SITUATION = "2.3/rr-sev1-situation", Definition, Partly, Computed(SituationDescribed),
            "Severity 1: critical systems down, business at risk, critical application or solution all lost, or key process lost and work blocked"
            slip "prints no stop between solution critique and Perte d’un procédé; taken as two losses, either of which is enough";
        RR_ATTENTION_15_MIN = "2.3/rr-attention-15-min", Deadline, Yes, Computed(Attention),
            "Rapid Response severity 1 needs attention within 15 minutes";
        RR_SEV1_RESPONSE_15_MIN = "2.3/rr-sev1-response-15-min", Deadline, Yes, Computed(ResponseTarget),
            "Rapid Response severity 1: first call response in 15 minutes or less";
        RR_SEVA_SITUATION = "2.3/rr-seva-situation", Definition, Partly, Computed(SituationDescribed),
            "Rapid Response severity A situation: as in the base table, critical systems degraded with significant loss or degradation of services";
        RR_SEVA_RESPONSE_15_MIN = "2.3/rr-seva-response-15-min", Deadline, Yes, Computed(ResponseTarget),
            "Rapid Response severity A shares the response cell: 15 minutes or less"
            slip "prints no time beside Severity A, the response cell being cut by a page break; taken as one cell for 1 and A";
        RR_24X7_EFFORT = "2.3/rr-24x7-effort", BusinessHours, Yes, Computed(ResponseClock),
            "Rapid Response severity 1 and A: continuous effort 24x7";
        RR_SPECIALISTS = "2.3/rr-specialists", Entitlement, Partly, Computed(DutyOwed),
            "Rapid Response severity 1 and A: access to experienced Microsoft specialists";
        RR_ESCALATION = "2.3/rr-escalation", Entitlement, Partly, Computed(DutyOwed),
            "Rapid Response severity 1 and A: rapid escalation up to cloud operations teams; Microsoft executives notified as appropriate"
            slip "prints one sentence cut by a page break, its end beside Severity A; taken as one cell for severity 1 and A";
        RR_CUSTOMER_DUTIES = "2.3/rr-customer-duties", Obligation, Yes, Computed(DutyOwed),
            "Rapid Response severity 1 and A customer duties: notify executives on request, 24x7 resources, rapid access and response"
            slip "prints 7j/7.1 and nothing beside Severity A after the page break; taken as 7 days a week with footnote 1, for 1 and A";
        RR_BC_NOT_COVERED = "2.3/rr-bc-not-covered", Definition, Yes, Computed(SeverityCovered),
            "The Rapid Response table has no severity B or C row";
        RR_FN1_REDUCED_SERVICE = "2.3/rr-fn1-reduced-service", Discretion, Partly, Computed(EffortReduced),
            "Microsoft may drop 24x7 effort and give a lower level of service if adequate customer resources or responses are missing";
        RR_FN2_LANGUAGES = "2.3/rr-fn2-languages", Language, Yes, Computed(Language),
            "Rapid Response PRS is delivered only in English and Japanese";
    }
}
