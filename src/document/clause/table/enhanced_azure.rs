//! Section 2.3: enhanced services, events, engineering direct and the others.

super::clause_rows! {
    after super::enhanced::END;

    "2.3 AEM" {
        AEM_SCOPE = "2.3/aem-scope", Definition, No, Informative(Description),
            "AEM: enhanced proactive and reactive support during planned critical business events";
        AEM_PRE_EVENT_ASSESSMENT = "2.3/aem-pre-event-assessment", Entitlement, Yes, Computed(EventDuty),
            "Before the event window the team assesses event and solution and gives advice on identified risks";
        AEM_24X7_IN_WINDOW = "2.3/aem-24x7-in-window", BusinessHours, Yes, Computed(EventWindow),
            "The team is available 24x7 in the defined coverage window";
        AEM_CRITICAL_EVENT_DEFINITION = "2.3/aem-critical-event-definition", Definition, Partly, Modelled(Glossary),
            "Critical business event: one-off, planned by the customer, of major risk or impact, so needing more availability and performance";
        AEM_EVENT_EXAMPLES = "2.3/aem-event-examples", Catalogue, Yes, Modelled(Lists),
            "Examples: foreseeable high load on an existing solution, new feature in an existing Azure one, new one on Azure, migration to Azure";
        AEM_CORE_AZURE_SERVICES = "2.3/aem-core-azure-services", Exclusion, Partly, Computed(AzureComponent),
            "AEM supports critical business events that use core Azure services";
        AEM_ONE_SOLUTION_PER_EVENT = "2.3/aem-one-solution-per-event", Cap, Yes, Computed(EventsNeeded),
            "Each event covers one Azure solution; more solutions need more events";
        AEM_SOLUTION_DEFINITION = "2.3/aem-solution-definition", Definition, Partly, Modelled(Glossary),
            "Azure solution: the Azure subscriptions and resources behind one business aim, a product or service for customers";
        AEM_RISKS_IN_WRITING = "2.3/aem-risks-in-writing", Obligation, Yes, Computed(EventDuty),
            "Risks found before the event are told to the customer in writing";
        AEM_PRE_EVENT_ACTIVITIES = "2.3/aem-pre-event-activities", Obligation, Partly, Computed(EventDuty),
            "Three tasks: learn and assess the solution, find risks of disruption or instability, review capacity and resilience on Azure";
        AEM_WRITTEN_FINDINGS = "2.3/aem-written-findings", Obligation, Yes, Computed(EventDuty),
            "Findings and measures against availability and stability risks are delivered in writing";
        AEM_FIVE_DAY_CAP = "2.3/aem-five-day-cap", Cap, Yes, Computed(EventDayLimit),
            "One AEM event covers at most five consecutive calendar days"
            slip "prints couverture d’un événement consécutif, the adjective at the wrong noun; taken as five consecutive calendar days";
        AEM_CHAIN_EVENTS = "2.3/aem-chain-events", Entitlement, Yes, Computed(EventsInARow),
            "Longer AEM coverage than five consecutive calendar days takes as many events in a row as needed"
            slip "prints durée de la demande anticipée; taken as the span of the expected demand, not of an early request";
        AEM_AVAILABILITY = "2.3/aem-availability", Discretion, No, Informative(Discretion),
            "Subject to resource availability; ask the CSAM";
        AEM_SIX_WEEK_NOTICE = "2.3/aem-six-week-notice", Deadline, Yes, Computed(EventNotice),
            "Supported only if scheduled ahead and confirmed in writing at least six calendar weeks before the event starts, unless Microsoft agrees";
        AEM_SHORT_NOTICE_SCOPE = "2.3/aem-short-notice-scope", Discretion, Partly, Computed(EventAssessment),
            "When Microsoft accepts shorter notice it may cut the scope of the pre-event assessment";
        AEM_CANCEL_FOR_NO_COOPERATION = "2.3/aem-cancel-for-no-cooperation", Discretion, Partly, Computed(Consequence),
            "AEM may be cancelled if the customer cannot give adequate resources or responses during delivery";
        AEM_PUBLIC_CLOUD_ONLY = "2.3/aem-public-cloud-only", Exclusion, Yes, Computed(EventCloud),
            "AEM serves customers with solutions in Azure public cloud, none with Azure government or sovereign cloud environments";
        AEM_ENGLISH_ONLY = "2.3/aem-english-only", Language, Yes, Computed(Language),
            "English only; no local language support";
        AEM_SUBMIT_IN_AZURE_PORTAL = "2.3/aem-submit-in-azure-portal", Delivery, Yes, Computed(ChannelAccepted),
            "During the event, event incidents are opened in the Azure portal with 'AEM' in the case description"
            slip "prints y compris AEM dans la description; taken as the order to write AEM in the case description";
        AEM_SEV1_SITUATION = "2.3/aem-sev1-situation", Definition, Partly, Computed(SituationDescribed),
            "Severity 1 situation: the same words as in Rapid Response"
            slip "prints no stop between solution critique and Perte d’un procédé; taken as two losses, either of which is enough";
        AEM_ATTENTION_15_MIN = "2.3/aem-attention-15-min", Deadline, Yes, Computed(Attention),
            "AEM severity 1 needs attention within 15 minutes";
        AEM_RESPONSE_15_MIN = "2.3/aem-response-15-min", Deadline, Yes, Computed(ResponseTarget),
            "AEM severity 1: first call response in 15 minutes or less, with rapid escalation inside Microsoft";
        AEM_SEVA_SITUATION = "2.3/aem-seva-situation", Definition, Partly, Computed(SituationDescribed),
            "AEM severity A situation: as in the base table, critical systems degraded with significant loss or degradation of services";
        AEM_SEVA_RESPONSE_15_MIN = "2.3/aem-seva-response-15-min", Deadline, Yes, Computed(ResponseTarget),
            "AEM severity A: 15 minutes as well, if the response cell is one for both rows"
            slip "prints no time beside Severity A, the table being cut by a page break; taken as one response cell for 1 and A";
        AEM_CRITSIT_30_MIN = "2.3/aem-critsit-30-min", Deadline, Yes, Computed(DutyOwed),
            "AEM severity 1: a critical situation resource is assigned within at most 30 minutes";
        AEM_24X7_EFFORT = "2.3/aem-24x7-effort", BusinessHours, Yes, Computed(ResponseClock),
            "AEM severity 1: continuous effort 24x7";
        AEM_TOP_SPECIALISTS = "2.3/aem-top-specialists", Entitlement, Partly, Computed(DutyOwed),
            "AEM severity 1: access to Microsoft's most experienced specialists and rapid escalation to product teams";
        AEM_ENGINEERS_KNOW_SOLUTION = "2.3/aem-engineers-know-solution", Entitlement, Partly, Computed(DutyOwed),
            "AEM severity A: support engineers who know the solution's configuration are assigned and may help streamline incident handling"
            slip "prints Mission des ingénieurs support, beside Severity A after a page break; taken as assigning them, in one cell for 1 and A";
        AEM_EXECUTIVE_NOTICE = "2.3/aem-executive-notice", Discretion, Partly, Computed(DutyOwed),
            "AEM severity A: Microsoft executives notified as appropriate"
            slip "prints this beside Severity A only, after a page break; taken as part of one cell for severity 1 and A";
        AEM_CUSTOMER_DUTIES = "2.3/aem-customer-duties", Obligation, Yes, Computed(DutyOwed),
            "AEM severity 1 customer duties: notify own executives on request, resources for 24x7 effort, rapid access and response"
            slip "prints 7j/7.1 and nothing beside Severity A after the page break; taken as 7 days a week with footnote 1, in one cell for 1 and A";
        AEM_BC_NOT_COVERED = "2.3/aem-bc-not-covered", Definition, Yes, Computed(SeverityCovered),
            "The AEM table has no severity B or C row";
        AEM_FN1_STOP_24X7 = "2.3/aem-fn1-stop-24x7", Discretion, Partly, Computed(EffortReduced),
            "Microsoft may stop AEM 24x7 effort if the customer cannot give adequate resources or responses to go on";
        AEM_POST_EVENT_SUMMARY = "2.3/aem-post-event-summary", Obligation, Yes, Computed(EventDuty),
            "After the event Microsoft gives a summary of all cases opened in reactive support and sees that they are resolved";
    }
    "2.3 O365 Engineering Direct" {
        O365ED_SCOPE = "2.3/o365ed-scope", Entitlement, Partly, Informative(NotStated),
            "Enhanced support for core workloads of the production Office 365 tenant, with priority access to the engineering team"
            slip "prints client de production, then locataires; taken as the production tenant";
        O365ED_LISTED_TENANTS = "2.3/o365ed-listed-tenants", Entitlement, Yes, Checked(TenantsMissing),
            "Available for the listed tenant(s)";
        O365ED_FEE_AND_EXHIBIT = "2.3/o365ed-fee-and-exhibit", Fee, Yes, Checked(ExhibitMissing),
            "Costs extra and is defined in an exhibit referenced in the Work Order";
    }
    "2.3 Developer Support" {
        DEVSUPPORT_SCOPE = "2.3/devsupport-scope", Definition, No, Informative(Description),
            "Deep proactive support across the application development cycle for developers building on a Microsoft platform";
        DEVSUPPORT_TOPICS = "2.3/devsupport-topics", Catalogue, Partly, Modelled(Lists),
            "Topics: cloud architecture, vulnerability, ALM/DevOps, secure life cycle, code, performance, modernization, IoT, training, testing";
        DEVSUPPORT_FEE = "2.3/devsupport-fee", Fee, Yes, Modelled(Catalogue, Fees),
            "Costs extra";
    }
    "2.3 GitHub Engineering Direct" {
        GHED_TEAM_AND_CRE = "2.3/ghed-team-and-cre", Entitlement, Yes, Modelled(Catalogue),
            "Priority access to a designated GitHub support team and a named GitHub customer reliability engineer";
        GHED_QUARTERLY_REVIEWS = "2.3/ghed-quarterly-reviews", Entitlement, Yes, Computed(QuarterlyMeeting),
            "Quarterly reviews with proactive advice from health checks and ticket analysis"
            slip "prints bons de travail, in 2.4 a name for the Work Order; taken as support tickets";
    }
    "2.3 Support for Mission Critical" {
        SFMC_SCOPE = "2.3/sfmc-scope", Definition, Partly, Computed(ProductInScope),
            "Higher level of support for a defined set of products and online services in critical solutions named in the Work Order";
        SFMC_FEE_AND_EXHIBIT = "2.3/sfmc-fee-and-exhibit", Fee, Yes, Checked(ExhibitMissing),
            "A custom program at extra cost, defined in an exhibit referenced in the Work Order";
        SFMC_NEEDS_UNIFIED_AGREEMENT = "2.3/sfmc-needs-unified-agreement", Prerequisite, Yes, Computed(Prerequisite),
            "Needs a current Unified support agreement";
        SFMC_CO_TERMINATION = "2.3/sfmc-co-termination", Expiry, Yes, Computed(UsableUntil),
            "Ends on the date the Unified agreement is terminated or expires";
    }
    "2.3 AED/1 Overview" {
        AED_SCOPE = "2.3/aed-scope", Definition, No, Informative(Description),
            "AED: enhanced support for the production Azure environment with priority access to Azure service engineers";
        AED_AIM = "2.3/aed-aim", Definition, No, Informative(Description),
            "Aim: faster time to value through AED skill, customer knowledge and access to Azure engineering";
        AED_ENROLLED_SUBSCRIPTIONS = "2.3/aed-enrolled-subscriptions", Entitlement, Yes, Computed(SubscriptionEnrolled),
            "Covered: licensed, released, generally available Azure of Appendix A, bought by customer or affiliate under its agreements in the term"
            slip "prints inscriptions, further on Accord de Mise en Œuvre and mises en Œuvre; taken as one thing, enrolments";
        AED_NON_AFFILIATE_EXCLUSION = "2.3/aed-non-affiliate-exclusion", Exclusion, Yes, Computed(SubscriptionBuyer),
            "Purchases by any party that is not the customer's affiliate at the support commencement date are out";
        AED_ENROLLED_SUBSCRIPTIONS_NAME = "2.3/aed-enrolled-subscriptions-name", Definition, Yes, Modelled(Glossary),
            "Defined term: Enrolled Subscriptions ('Abonnements Inscrits')"
            slip "prints Abonnements Inscrits after the excluded purchases; taken as the name of the covered products and subscriptions";
        AED_FEE_TIERED_ON_SPEND = "2.3/aed-fee-tiered-on-spend", Fee, Partly, Computed(AedFee),
            "The AED fee rests on a tiered rate structure and on the total yearly value of covered Azure products (assessed product spend)"
            slip "prints frais de Microsoft unifié, then frais de Microsoft Unified Azure Engineering Direct; taken as one fee, that of AED";
        AED_ASSESSED_SPEND_DEFINITION = "2.3/aed-assessed-spend-definition", Definition, Yes, Computed(AssessedSpend),
            "Assessed product spend: yearly total for licensed, released, generally available Azure of Appendix A; sets the support period AED fee"
            slip "prints the defined term after the list of products, with collectivement; taken as the name of their total yearly value";
        AED_EXTENDED_FEATURES_THRESHOLD = "2.3/aed-extended-features-threshold", Entitlement, Yes, Computed(ExtendedFeaturesSpend),
            "If assessed spend at contract execution is USD 60,000,000 or more, the customer gets all features of 2.1 and 2.2 for the whole term"
            slip "prints Clients des fonctionnalités étendues for features, and sections 2.1 et 2.2; taken as the customers so entitled, and AED's own parts";
        AED_EXTENDED_FEATURES_FLOOR_PRICE = "2.3/aed-extended-features-floor-price", Entitlement, Yes, Computed(ExtendedFeaturesFloorPrice),
            "A customer that chooses to pay the extended feature floor price of its Work Order gets the same"
            slip "prints Clients des fonctionnalités étendues as a name for the features; taken as the name of customers entitled in either way";
        AED_OTHER_CUSTOMERS_2_1_ONLY = "2.3/aed-other-customers-2-1-only", Entitlement, Yes, Computed(AedFeatures),
            "All other customers get the 2.1 features only"
            slip "prints section 2.1, the number of a section of the document too; taken as AED's own part 2.1";
        AED_ONBOARDING_60_DAYS = "2.3/aed-onboarding-60-days", Deadline, Yes, Computed(OnboardingWindow),
            "AED works with the customer in the first 60 days of the Work Order to onboard the enrolled subscriptions";
        AED_ONBOARDING_LIMITED = "2.3/aed-onboarding-limited", Exclusion, Yes, Computed(OnboardingLimited),
            "In those 60 days activity is limited to onboarding and discovery"
            slip "prints accueil, elsewhere intégration and onboarding; taken as one thing, onboarding";
        AED_CUSTOMER_ONBOARDING_DUTY = "2.3/aed-customer-onboarding-duty", Obligation, Yes, Computed(OnboardingDuty),
            "AED customer duty: supply requested documents and join onboarding in the first 60 days"
            slip "prints durée du contrat, two sentences above Ordre de Services; taken as the same first 60 days";
        AED_OUT_OF_SCOPE_TECHNOLOGIES = "2.3/aed-out-of-scope-technologies", Exclusion, Yes, Computed(ProductExcluded),
            "Eleven technologies are named as outside AED, US Gov Clouds, Azure Stack and GitHub AE among them; the list is open"
            slip "prints ou before Billing & Subscription Management and again before Universal Print; taken as one list of eleven";
    }
    "2.3 AED/2 Features" {
        AED_REACTIVE_NEEDS_PRS_CASE = "2.3/aed-reactive-needs-prs-case", Prerequisite, Yes, Computed(Prerequisite),
            "Reactive requests start with a support case through PRS";
        AED_STANDARD_RESPONSE_TIMES = "2.3/aed-standard-response-times", Deadline, Yes, Modelled(Readings),
            "Standard response times apply to AED";
        AED_TRIAGE_TO_SPECIALISTS = "2.3/aed-triage-to-specialists", Entitlement, Partly, Computed(DutyOwed),
            "Cases are triaged to specialised teams if needed";
        AED_SEVERITY_PER_ORDER = "2.3/aed-severity-per-order", Definition, Yes, Modelled(Catalogue),
            "Severity definitions, estimated initial response times and submission rules are those of the Work Order";
        AED_INITIAL_RESPONSE_BY_RR = "2.3/aed-initial-response-by-rr", Entitlement, Yes, Computed(AzureComponent),
            "Under AED, Rapid Response engineers give the initial response to Azure incidents";
        AED_ESCALATION_ONLY_ENROLLED = "2.3/aed-escalation-only-enrolled", Entitlement, Yes, Computed(DutyOwed),
            "Rapid Response engineers escalate to AED and engineering if needed when only the customer's enrolled subscriptions are affected";
    }
    "2.3 AED/2.1 All customers" {
        AED_DIRECT_ENGINEERING_INTERFACE = "2.3/aed-direct-engineering-interface", Catalogue, Yes, Modelled(Lists),
            "Feature group: direct engineering interface for urgent customer needs (advisor, crisis management, problem management)"
            slip "prints a [ before the heading that is never closed; taken as stray, with no meaning";
        AED_ADVISOR = "2.3/aed-advisor", Entitlement, Partly, Modelled(Lists),
            "Azure engineering advisor works with the cloud operations team on projects under the enrolment to unblock and shorten mitigation"
            slip "prints Accord de Mise en Œuvre, in the scope above inscriptions; taken as the enrolment";
        AED_ENGINEERING_LED_CRISIS_MANAGEMENT = "2.3/aed-engineering-led-crisis-management", Entitlement, Yes, Computed(DutyOwed),
            "Engineering-led crisis management 24x7 once Rapid Response engineers have escalated an incident";
        AED_RR_MAY_ESCALATE_IN_SCOPE = "2.3/aed-rr-may-escalate-in-scope", Discretion, Partly, Informative(Discretion),
            "Rapid Response engineers may pass on to AED incidents within the scope of the Rapid Response contract";
        AED_PROBLEM_MANAGEMENT = "2.3/aed-problem-management", Entitlement, No, Modelled(Lists),
            "Problem management with service teams so that critical incidents do not repeat, through repair items";
        AED_RCA_REQUEST_WINDOW = "2.3/aed-rca-request-window", Deadline, Yes, Computed(RootCauseInTime),
            "AED root cause analysis is explicitly asked for within seven calendar days after incident closure"
            slip "prints avant les sept jours calendaires suivant la clôture; taken as within the seven calendar days after closure";
        AED_RCA_SCOPE = "2.3/aed-rca-scope", Exclusion, Yes, Computed(RootCauseFact),
            "RCA covers one incident or related problems limited to the customer's products and subscriptions, without impact on other customers";
        AED_RCA_CUSTOMER_MATERIAL = "2.3/aed-rca-customer-material", Obligation, Yes, Computed(RootCauseDuty),
            "Customer supplies logs, network traces and other diagnostics";
        AED_RCA_VIA_ALIGNED_ENGINEER = "2.3/aed-rca-via-aligned-engineer", Prerequisite, Yes, Computed(RootCauseFact),
            "RCA only on request through the aligned AED engineer and for production-impacting incidents";
        AED_RCA_10_BUSINESS_DAYS = "2.3/aed-rca-10-business-days", Deadline, Yes, Computed(RootCauseDelivery),
            "AED root cause analysis is delivered within ten business days of the request or the mitigation, whichever is later"
            slip "prints jours ouvrables, a word that can count Saturday, elsewhere ouvrées; taken as business days, Monday to Friday";
        AED_BUSINESS_OUTCOME_ACCELERATION = "2.3/aed-business-outcome-acceleration", Catalogue, Yes, Modelled(Lists),
            "Feature group: business outcome acceleration (improvement plans, critical projects, knowledge transfer, advisory input)";
        AED_SERVICE_IMPROVEMENT_PLANS = "2.3/aed-service-improvement-plans", Entitlement, Partly, Computed(PlanInTerm),
            "Proactive plans (resilience, security, performance, cost) with advice the customer carries out; may add drills, risk mitigation, tests";
        AED_SIP_CAP = "2.3/aed-sip-cap", Cap, Yes, Computed(PlanWithinCap),
            "AED: two service improvement plans may be requested in a twelve-month period";
        AED_CRITICAL_PROJECT_SUPPORT = "2.3/aed-critical-project-support", Entitlement, No, Modelled(Lists),
            "Faster value on all enrolled subscriptions, critical projects started as planned; effort to shorten engagement and mitigation times";
        AED_KNOWLEDGE_TRANSFER = "2.3/aed-knowledge-transfer", Entitlement, No, Modelled(Lists),
            "AED trains Azure support teams in the customer's business and technical needs for all enrolments"
            slip "prints Pour toutes les mises en Œuvre; taken as for all enrolments";
        AED_CUSTOMER_ADVISORY_INPUT = "2.3/aed-customer-advisory-input", Entitlement, Partly, Modelled(Duties),
            "Channels for input on Azure evolution, passed straight to technical leadership; CXP sets them up through the CSAM after activation"
            slip "prints service DEA, elsewhere AED; taken as AED";
    }
    "2.3 AED/2.2 Extended features" {
        AED_EXTENDED_ONLY_NAMED_CUSTOMERS = "2.3/aed-extended-only-named-customers", Prerequisite, Yes, Computed(ExtendedFeaturesMark),
            "Only extended feature customers shown as such in the Work Order get this group"
            slip "prints Extended Feature Customers, above Clients des fonctionnalités étendues; taken as one defined term";
        AED_PLATFORM_MONITORING = "2.3/aed-platform-monitoring", Entitlement, Partly, Computed(PlatformMonitoring),
            "Monitors from internal telemetry of more than 20 Azure services: thresholds on capacity, performance, connectivity or availability";
        AED_MONITORING_SERVICE_EXCLUSIONS = "2.3/aed-monitoring-service-exclusions", Exclusion, Partly, Modelled(Catalogue),
            "Some Azure services may be left out; a list of those covered can be asked of the CSAM or the AED team at onboarding"
            slip "prints gestionnaire de compte de réussite client, elsewhere responsable de compte pour la réussite des clients; taken as one role, CSAM";
        AED_SEVEN_MONITORING_SCENARIOS = "2.3/aed-seven-monitoring-scenarios", Cap, Yes, Computed(ScenarioWithinLimit),
            "At most seven mutually agreed monitoring scenarios";
        AED_SCENARIO_DEFINITION = "2.3/aed-scenario-definition", Definition, Yes, Modelled(Glossary),
            "Monitoring scenario: a set of Azure resources doing one specific action";
        AED_MONITORS_NOT_SHARED = "2.3/aed-monitors-not-shared", Exclusion, Yes, Computed(MonitorsNotShared),
            "Monitors and thresholds use confidential telemetry and are not shown to the customer";
        AED_SCENARIOS_IN_ONBOARDING = "2.3/aed-scenarios-in-onboarding", Deadline, Yes, Computed(ScenarioInOnboarding),
            "Scenarios are defined in the 60-day onboarding period, with full customer participation and all requested documents";
        AED_MONITORS_READY_30_DAYS = "2.3/aed-monitors-ready-30-days", Deadline, Yes, Computed(MonitorsReadyBy),
            "Monitors are ready for test within 30 days after onboarding ends";
        AED_MONITOR_COVERAGE_24X7 = "2.3/aed-monitor-coverage-24x7", BusinessHours, Yes, Computed(DutyOwed),
            "After tests and Microsoft's word that monitors are live, triggered monitors are answered and triaged 24x7"
            slip "prints gestion de crise pilotée par l'ingénierie, above Gestion de crise par l'ingénierie; taken as one feature of part 2.1";
        AED_MONITOR_CASE_REQUEST = "2.3/aed-monitor-case-request", Obligation, Yes, Computed(DutyOwed),
            "If the customer has no PRS case for the issue found, AED asks it to open one";
        AED_WHITE_GLOVE_OUTAGE = "2.3/aed-white-glove-outage", Entitlement, Partly, Computed(DutyOwed),
            "White-glove handling of a declared outage: tailored messages to contacts named beforehand as details become known";
        AED_DECLARED_OUTAGE_DEFINITION = "2.3/aed-declared-outage-definition", Definition, Yes, Modelled(Glossary),
            "Declared Azure outage: affects several customers and is declared in the Azure portal";
        AED_SELF_MITIGATION_HELP = "2.3/aed-self-mitigation-help", Entitlement, Partly, Computed(DutyOwed),
            "On request AED helps with self-mitigation such as failover to another availability zone";
        AED_GLOBAL_CRISIS_SUPPORT = "2.3/aed-global-crisis-support", Entitlement, Partly, Modelled(Lists),
            "Wider worldwide customer-aligned technical crisis cover outside core business hours; may be extended to other features"
            slip "prints Gestion de crise technique as defined above, where no such name is; taken as Gestion de crise par l'ingénierie of part 2.1";
        AED_KNOW_ME_DEFINITION = "2.3/aed-know-me-definition", Definition, No, Modelled(Glossary),
            "Know-me: knowledge of the customer's business context and environment";
    }
    "2.3 AED/3 Prerequisites" {
        AED_PREREQUISITES_ADD_TO_ORDER = "2.3/aed-prerequisites-add-to-order", Definition, Partly, Informative(Description),
            "The AED prerequisites come on top of those in the Work Order";
        AED_DEPENDS_ON_COOPERATION = "2.3/aed-depends-on-cooperation", Obligation, Partly, Modelled(Duties),
            "AED works only as far as the customer cooperates, takes part and does its duties in time";
        AED_NEEDS_UNIFIED_AND_RR = "2.3/aed-needs-unified-and-rr", Prerequisite, Yes, Computed(Prerequisite),
            "Customer keeps an active Unified enterprise support plan and an active Azure Rapid Response contract for the whole exhibit"
            slip "prints plan Microsoft Enterprise Support and présente pièce; taken as the Unified agreement and the exhibit (elsewhere Annexe)";
        AED_ENGLISH_ONLY = "2.3/aed-english-only", Language, Yes, Computed(Language),
            "All features in English only";
        AED_REMOTE_AND_TRAVEL = "2.3/aed-remote-and-travel", Delivery, Yes, Computed(DeliveryMode),
            "Remote unless agreed in writing; agreed visits not prepaid are billed for reasonable travel and living costs";
        AED_NO_PRIORITY_IN_WIDE_INCIDENTS = "2.3/aed-no-priority-in-wide-incidents", Exclusion, Yes, Modelled(Catalogue),
            "If an incident is not isolated to the customer and hits more of Azure, engineers cannot prioritise restoring service";
        AED_EXCLUDED_LAYERS = "2.3/aed-excluded-layers", Exclusion, Yes, Modelled(Catalogue),
            "Outside AED: on-premises technology, user devices, Microsoft client software, identity and authentication technology";
        AED_SUBJECT_TO_TERMS = "2.3/aed-subject-to-terms", Prerequisite, No, Informative(Conduct),
            "Entitlement depends on keeping the Work Order and exhibit terms"
            slip "prints la présente pièce, elsewhere Annexe; taken as the exhibit";
        AED_INTERNAL_USE_ONLY = "2.3/aed-internal-use-only", Exclusion, Yes, Modelled(Catalogue),
            "Only for the customer's internal business purposes and its enrolled subscriptions; not for the customer's customers";
        AED_NO_NON_MICROSOFT_CODE = "2.3/aed-no-non-microsoft-code", Exclusion, Yes, Modelled(Catalogue),
            "No support for code that is not Microsoft's or that Microsoft, the customer or a third-party supplier has customised";
    }
    "2.3 MSCIR" {
        MSCIR_SCOPE = "2.3/mscir-scope", Definition, Partly, Informative(Description),
            "MSCIR: global investigation and guidance to gauge an attack, contain it and restore critical systems";
        MSCIR_DELIVERY = "2.3/mscir-delivery", Delivery, Yes, Computed(DeliveryMode),
            "On site and/or remote";
        MSCIR_SEPARATE_CONTRACT = "2.3/mscir-separate-contract", Prerequisite, Yes, Computed(Prerequisite),
            "Bought as a separate contract under an existing Unified agreement"
            slip "prints Microsoft Incident Response; taken as MSCIR";
        MSCIR_SCOPE_SET_AT_INCIDENT = "2.3/mscir-scope-set-at-incident", Definition, No, Informative(Description),
            "Scope is set at the time of the incident"
            slip "prints MSIR; taken as MSCIR";
        MSCIR_URGENT_START = "2.3/mscir-urgent-start", Entitlement, Partly, Computed(PrestartAllowed),
            "In some urgent cases the customer may ask and authorise Microsoft to start before buying MSCIR or extra hours (top-up contract)"
            slip "prints Contrat de complément after adding hours only; taken as the contract that buys MSCIR or adds hours";
        MSCIR_PRESTART_SIGN_QUICKLY = "2.3/mscir-prestart-sign-quickly", Obligation, Partly, Computed(PrestartDuty),
            "Then the customer takes all reasonable steps to sign the top-up contract as fast as possible"
            slip "prints exécuter le Contrat de Complément, under (c) signature; taken as signing it, not carrying it out";
        MSCIR_PRESTART_PAYS = "2.3/mscir-prestart-pays", Fee, Yes, Computed(PrestartWork),
            "The customer stays fully liable and pays services rendered before signature as invoiced"
            slip "prints avant l'exécution du Contrat, under (c) avant la signature; taken as before signature, not before performance";
        MSCIR_PRESTART_RISK = "2.3/mscir-prestart-risk", Obligation, Partly, Computed(PrestartDuty),
            "Microsoft is not liable for acts or omissions in authorised work before signature; the customer bears the risk";
        MSCIR_MORE_FROM_CSAM = "2.3/mscir-more-from-csam", Obligation, No, Informative(NotStated),
            "More on engagements (such as pricing and scope) and on proactive offers is available from the CSAM"
            slip "prints gestionnaire de compte de réussite client, elsewhere responsable de compte pour la réussite des clients; taken as one role, CSAM";
    }
}
