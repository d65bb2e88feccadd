//! Section 2.2: proactive services.

super::clause_rows! {
    after super::general::END;

    "2.2" {
        PACKAGE_IS_COMBINATION = "2.2/package-is-combination", Definition, No, Informative(Description),
            "The section describes what is combined into the support package and what can be added to it or during the term";
    }
    "2.2 Proactive" {
        PROACTIVE_DEFINITION = "2.2/proactive-definition", Definition, No, Modelled(Catalogue),
            "Proactive services help prevent problems in the Microsoft environment";
        PROACTIVE_SCHEDULED_IN_TERM = "2.2/proactive-scheduled-in-term", Deadline, Partly, Computed(UsableUntil),
            "Proactive services are scheduled so as to secure resources and their supply throughout the Work Order term";
        PROACTIVE_AVAILABLE_AS_LISTED = "2.2/proactive-available-as-listed", Entitlement, Yes, Modelled(Order),
            "Available as the tables below or the Work Order show";
        PROACTIVE_ONSITE_NOT_EVERYWHERE = "2.2/proactive-onsite-not-everywhere", Exclusion, Partly, Informative(NotStated),
            "On-site delivery may be missing for some services or regions";
        PROACTIVE_REMOTE_DEFAULT = "2.2/proactive-remote-default", Delivery, Yes, Computed(DeliveryMode),
            "Delivery is remote unless agreed in writing and paid extra, or the service was expressly sold as on-site";
    }
    "2.2 Proactive/Planning" {
        PLANNING_DEFINITION = "2.2/planning-definition", Definition, No, Modelled(Catalogue),
            "Planning services assess infrastructure, data, security and applications so that fixes, updates, moves or roll-outs can be planned";
        CAT_PROOF_OF_CONCEPT = "2.2/cat-proof-of-concept", Catalogue, Yes, Computed(ForSale),
            "Proof of concept ('Validation Technique'): additional (+)";
        POC_DELIVERABLES = "2.2/poc-deliverables", Definition, Partly, Informative(Description),
            "Proof of concept gives evidence of feasibility as prototypes, documents or designs, as a rule not production-ready";
        CAT_ARCHITECTURE_SERVICES = "2.2/cat-architecture-services", Catalogue, Yes, Computed(ForSale),
            "Architecture services: additional (+)";
        ARCHITECTURE_SERVICES_SCOPE = "2.2/architecture-services-scope", Definition, No, Informative(Description),
            "Series of expert-led discussions that turns business needs into a solution design used as reference for deployment";
    }
    "2.2 Proactive/Implementation" {
        IMPLEMENTATION_DEFINITION = "2.2/implementation-definition", Definition, No, Modelled(Catalogue),
            "Implementation services lend technical and project management skill so that Microsoft technology is rolled out faster";
        CAT_ONBOARDING_SERVICES = "2.2/cat-onboarding-services", Catalogue, Yes, Computed(ForSale),
            "Onboarding services ('Services d'Integration'): additional (+)";
        ONBOARDING_SERVICES_SCOPE = "2.2/onboarding-services-scope", Definition, No, Informative(Description),
            "Hands-on help to deploy, migrate, upgrade or build a feature; may cover planning and checking a proof-of-concept or production workload";
    }
    "2.2 Proactive/Maintenance" {
        MAINTENANCE_DEFINITION = "2.2/maintenance-definition", Definition, No, Modelled(Catalogue),
            "Maintenance services help prevent problems and are usually scheduled before delivery";
        CAT_ON_DEMAND_ASSESSMENT = "2.2/cat-on-demand-assessment", Catalogue, Yes, Computed(Included),
            "On-demand assessment: included (check)";
        ODA_SELF_SERVICE_PLATFORM = "2.2/oda-self-service-platform", Definition, No, Informative(Description),
            "Self-service online assessment platform using log analysis on the customer's Microsoft technology";
        ODA_LIMITED_TECHNOLOGIES = "2.2/oda-limited-technologies", Exclusion, Partly, Modelled(Catalogue),
            "Only a limited set of technologies is covered";
        ODA_NEEDS_AZURE_SERVICE = "2.2/oda-needs-azure-service", Prerequisite, Yes, Computed(Prerequisite),
            "An active Azure service with sufficient data limits is needed";
        ODA_SETUP_HELP = "2.2/oda-setup-help", Discretion, No, Informative(Discretion),
            "Microsoft may help with the first set-up";
        ODA_ONSITE_DAYS_CAP = "2.2/oda-onsite-days-cap", Cap, Yes, Computed(ForSale),
            "On-demand assessment, for an extra fee: a Microsoft resource on site for at most 2 days";
        ODA_REMOTE_DAYS_CAP = "2.2/oda-remote-days-cap", Cap, Yes, Computed(DayLimit),
            "On-demand assessment, for an extra fee: a remote Microsoft resource for at most 1 day";
        ODA_ONSITE_COUNTRY_LIMIT = "2.2/oda-onsite-country-limit", Exclusion, Partly, Modelled(Catalogue),
            "On-site assessments may be missing in some countries";
        CAT_ASSESSMENT_PROGRAM = "2.2/cat-assessment-program", Catalogue, Yes, Computed(ForSale),
            "Assessment program: additional (+)";
        ASSESSMENT_PROGRAM_OUTPUT = "2.2/assessment-program-output", Entitlement, Partly, Informative(Description),
            "Checks design, set-up, operations or change handling against Microsoft guidance; joint fixing and a report, possibly with a fix plan";
        CAT_OFFLINE_ASSESSMENT = "2.2/cat-offline-assessment", Catalogue, Yes, Computed(ForSale),
            "Offline assessment: additional (+)";
        OFFLINE_ASSESSMENT_DELIVERY = "2.2/offline-assessment-delivery", Delivery, Partly, Computed(DeliveryMode),
            "Automated assessment; data gathered remotely or by Microsoft on site, analysed with on-site tools; report with findings and advice";
        CAT_PROACTIVE_MONITORING = "2.2/cat-proactive-monitoring", Catalogue, Yes, Computed(ForSale),
            "Proactive monitoring: additional (+)";
        PROACTIVE_MONITORING_SCOPE = "2.2/proactive-monitoring-scope", Definition, No, Informative(Description),
            "Monitoring tools and advice for server incident handling: incident matrices, major incident reviews, design of a solid technical team";
        CAT_POP = "2.2/cat-pop", Catalogue, Yes, Computed(ForSale),
            "Proactive operations programs (POP): additional (+)";
        POP_DELIVERY = "2.2/pop-delivery", Delivery, Yes, Computed(DeliveryMode),
            "POP: review with customer staff of planning, design, build and operations processes, on site or remote, by a Microsoft resource";
        CAT_RAP_AS_A_SERVICE = "2.2/cat-rap-as-a-service", Catalogue, Yes, Computed(ForSale),
            "Risk and health assessment program as a service (RAP as a Service): additional (+)";
        RAAS_DELIVERY = "2.2/raas-delivery", Delivery, Yes, Computed(DeliveryMode),
            "Automated assessment with remote data collection; delivered on site or remotely; report with findings";
    }
    "2.2 Proactive/Optimization" {
        OPTIMIZATION_DEFINITION = "2.2/optimization-definition", Definition, No, Modelled(Catalogue),
            "Optimization services seek best use of the technology bought; may include remote cloud administration, adoption, security and identity";
        CAT_ADOPTION_SERVICES = "2.2/cat-adoption-services", Catalogue, Yes, Computed(ForSale),
            "Adoption services: additional (+)";
        ADOPTION_SCOPE = "2.2/adoption-scope", Definition, No, Informative(Description),
            "Help to assess how well the organisation can change, steer and improve change tied to its purchase; strategy and skilled resources";
        CAT_DEVELOPMENT_FOCUSED_SERVICES = "2.2/cat-development-focused-services", Catalogue, Yes, Computed(ForSale),
            "Development-focused services: additional (+), with two sub-services";
        DEVELOPMENT_FOCUSED_SCOPE = "2.2/development-focused-scope", Definition, No, Informative(Description),
            "Help for the customer's staff to design, deploy and support applications built with Microsoft technology";
        DEVELOPER_INSIGHTS_ANNUAL = "2.2/developer-insights-annual", Entitlement, Partly, Modelled(Catalogue),
            "Developer insights services: a yearly assessment of application development practice with guidance";
        DEVELOPMENT_ASSISTANCE_HOURS = "2.2/development-assistance-hours", Cap, Yes, Computed(HoursGranted),
            "Development assistance covers Microsoft development tools and technologies and is sold as the number of hours in the Work Order";
        CAT_IT_SERVICE_MANAGEMENT = "2.2/cat-it-service-management", Catalogue, Yes, Computed(ForSale),
            "IT service management: additional (+)";
        ITSM_SCOPE = "2.2/itsm-scope", Definition, No, Informative(Description),
            "Moves a legacy IT environment to modern service management, so that monitoring, incident handling and service desk fit cloud services";
        ITSM_DELIVERY = "2.2/itsm-delivery", Delivery, Yes, Computed(DeliveryMode),
            "May be delivered through advice or workshops, remote or on site";
        ITSM_CUSTOM_PROGRAM = "2.2/itsm-custom-program", Fee, Partly, Modelled(Catalogue, Fees),
            "May form part of a custom support program at extra cost, set out in an exhibit referenced in the Work Order";
        CAT_SECURITY_SERVICES = "2.2/cat-security-services", Catalogue, Yes, Computed(ForSale),
            "Security services: additional (+)";
        SECURITY_SCOPE = "2.2/security-scope", Definition, No, Informative(Description),
            "Explains how to guard applications, infrastructure and data against inside and outside threats, and how to innovate there";
        SECURITY_FOUR_AREAS = "2.2/security-four-areas", Catalogue, Yes, Modelled(Lists),
            "Security portfolio has four areas: cloud security and identity, mobility, improved information protection, secure infrastructure";
        SECURITY_CUSTOM_PROGRAM = "2.2/security-custom-program", Fee, Partly, Modelled(Catalogue, Fees),
            "May form part of a custom support program at extra cost, set out in an exhibit referenced in the Work Order";
    }
    "2.2 Proactive/Education" {
        EDUCATION_DEFINITION = "2.2/education-definition", Definition, No, Modelled(Catalogue),
            "Education services train support staff on site, online or on demand";
        CAT_ON_DEMAND_EDUCATION = "2.2/cat-on-demand-education", Catalogue, Yes, Computed(ForSale),
            "On-demand education: included (check); access to a digital library of online training and labs";
        CAT_WEBCASTS = "2.2/cat-webcasts", Catalogue, Yes, Computed(ForSale),
            "Webcasts: included (check); live, Microsoft-hosted, remote";
        CAT_CHALK_TALKS = "2.2/cat-chalk-talks", Catalogue, Yes, Computed(ForSale),
            "Chalk talks: additional (+)";
        CHALK_TALK_LENGTH_AND_MODE = "2.2/chalk-talk-length-and-mode", Delivery, Partly, Computed(DeliveryMode),
            "Usually one-day interactive sessions, in person or online";
        CAT_WORKSHOPS = "2.2/cat-workshops", Catalogue, Yes, Computed(ForSale),
            "Workshops: additional (+)";
        WORKSHOP_PURCHASE_UNIT = "2.2/workshop-purchase-unit", Catalogue, Yes, Computed(DeliveryMode),
            "Workshops, in person or online, are bought per attendee or as a dedicated delivery, as the Work Order states";
        WORKSHOP_NO_RECORDING = "2.2/workshop-no-recording", Exclusion, Yes, Computed(Recording),
            "No recording of workshops without Microsoft's express written permission";
    }
    "2.2 Proactive/Additional proactive" {
        CAT_CUSTOM_PROACTIVE = "2.2/cat-custom-proactive", Catalogue, Yes, Computed(ForSale),
            "Custom proactive services (maintenance, optimization, education): additional (+)";
        CUSTOM_PROACTIVE_SCOPE = "2.2/custom-proactive-scope", Definition, Partly, Computed(DeliveryMode),
            "On-site or online work the document does not describe, as the customer directs; includes maintenance, optimization and education";
        CAT_SUPPORT_TECHNOLOGY_ADVISOR = "2.2/cat-support-technology-advisor", Catalogue, Yes, Computed(ForSale),
            "Support technology advisor (STA): additional (+)";
        STA_SCOPE = "2.2/sta-scope", Definition, No, Informative(Description),
            "Custom technology assessment for business goals (such as workload optimization, adoption) by Microsoft; may add a plan and advice";
        CAT_DESIGNATED_ENGINEERING = "2.2/cat-designated-engineering", Catalogue, Yes, Computed(ForSale),
            "Designated engineering (DE): additional (+)";
        DE_SCOPE = "2.2/de-scope", Definition, No, Informative(Description),
            "Outcome-based engagement with a lead technical expert and prebuilt proactive services aimed at set outcomes";
        DE_NEEDS_UNIFIED_AGREEMENT = "2.2/de-needs-unified-agreement", Prerequisite, Yes, Computed(Prerequisite),
            "DE needs a current Unified support agreement";
        DE_CO_TERMINATION = "2.2/de-co-termination", Expiry, Yes, Computed(UsableUntil),
            "If the Unified agreement expires or is terminated, DE ends on the same date";
        DE_BUSINESS_HOURS = "2.2/de-business-hours", BusinessHours, Yes, Computed(ServiceHours),
            "DE is available 9:00 to 17:30 local time, not on public holidays or weekends";
        DE_PRODUCTS_IN_ORDER = "2.2/de-products-in-order", Entitlement, Yes, Computed(ProductInScope),
            "DE supports the products and technologies chosen by the customer and listed in the Work Order";
        DE_SINGLE_LOCATION = "2.2/de-single-location", MultiCountry, Yes, Computed(BoughtFor),
            "DE serves one support location, the one named in the Work Order"
            slip "prints lieu de support, elsewhere Site de support; taken as one term, support location";
        DE_REMOTE_DEFAULT = "2.2/de-remote-default", Delivery, Yes, Computed(DeliveryMode),
            "DE is remote unless agreed in writing beforehand";
        DE_TRAVEL_COSTS = "2.2/de-travel-costs", Fee, Yes, Computed(TravelExpense),
            "Agreed on-site visits that were not prepaid are billed for travel and living expenses";
    }
    "2.2 Proactive/Other" {
        CAT_PROACTIVE_CREDITS = "2.2/cat-proactive-credits", Catalogue, Yes, Computed(ForSale),
            "Proactive Credits: additional (+)";
        CREDIT_DEFINITION = "2.2/credit-definition", Definition, Yes, Computed(CreditsSuffice),
            "Proactive Credits: an amount of exchangeable service value held as credit on the Work Order";
        CREDIT_EXCHANGE_AT_CURRENT_RATE = "2.2/credit-exchange-at-current-rate", Entitlement, Yes, Computed(Payment),
            "Credits buy additional services that the document names, at the representative's current rates";
        CREDIT_DEDUCTION_ROUNDED = "2.2/credit-deduction-rounded", Fee, Yes, Computed(CreditDeduction),
            "The value of the chosen service is deducted from the balance, rounded to the nearest unit";
    }
}
