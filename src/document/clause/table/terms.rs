//! Sections 2.5 and 2.6: further terms, the customer's duties.

super::clause_rows! {
    after super::multi_country::END;

    "2.5" {
        BASE_REACTIVE_REMOTE = "2.5/base-reactive-remote", Delivery, Yes, Computed(DeliveryMode),
            "Base Package reactive services are delivered remotely to where the designated support contacts are";
        OTHER_SERVICES_REMOTE_DEFAULT = "2.5/other-services-remote-default", Delivery, Yes, Computed(DeliveryMode),
            "All other services are remote to the locations designated or listed in the Work Order, unless written otherwise";
        BASE_REACTIVE_LANGUAGE = "2.5/base-reactive-language", Language, Yes, Computed(Language),
            "Base reactive services are in English and, where available, may be in the customer's language";
        OTHER_SERVICES_LANGUAGE = "2.5/other-services-language", Language, Yes, Computed(Language),
            "All other services are in the language of the delivering Microsoft location or English, unless agreed in writing";
        SUPPORT_SCOPE_APPENDIX_A = "2.5/support-scope-appendix-a", Entitlement, Yes, Checked(NoEnrolment),
            "Supported: all versions of released Microsoft software and online services, bought as in Appendix A and identified in Product Terms"
            slip "prints Accords de Mise en Œuvre de licences, under AED inscriptions; taken as licensing enrolments";
        SUPPORT_SCOPE_EXCEPTIONS = "2.5/support-scope-exceptions", Exclusion, Yes, Modelled(Order),
            "A Work Order or an exhibit may say otherwise (wider or narrower); the online support portal may exclude specific items";
        NO_PRERELEASE_SUPPORT = "2.5/no-prerelease-support", Exclusion, Yes, Checked(PrereleaseProduct),
            "No support for pre-release and beta products unless an attached exhibit says so";
        UNUSED_SERVICES_LOST = "2.5/unused-services-lost", Expiry, Yes, Computed(DateInTerm),
            "Every service bought under and during a Work Order is lost if unused in the term of that Work Order";
        SCHEDULING_DEPENDS_ON_RESOURCES = "2.5/scheduling-depends-on-resources", Discretion, No, Informative(Discretion),
            "Scheduling depends on resource availability";
        WORKSHOP_MINIMUM_ENROLMENT = "2.5/workshop-minimum-enrolment", Discretion, Partly, Computed(MicrosoftMayCancel),
            "Workshops may be cancelled if minimum enrolment is not met";
        REMOTE_ACCESS_ON_REQUEST = "2.5/remote-access-on-request", Entitlement, Partly, Modelled(Duties),
            "On customer request Microsoft may reach the system remotely to analyse problems, only systems the customer authorises";
        REMOTE_ACCESS_CUSTOMER_EQUIPMENT = "2.5/remote-access-customer-equipment", Obligation, Yes, Modelled(Duties),
            "For remote access the customer provides access and equipment";
        CUSTOMER_DATA_APPROVED_TECHNOLOGY = "2.5/customer-data-approved-technology", Obligation, Partly, Modelled(Duties),
            "Some services may need customer data stored, processed or accessed; Microsoft then uses approved technology under its data rules"
            slip "prints données de vos clients; taken as Customer Data, the customer's own, not only that of its customers";
        UNAPPROVED_TECHNOLOGY_LIABILITY = "2.5/unapproved-technology-liability", Obligation, Partly, Modelled(Duties),
            "If the customer demands unapproved technology, data integrity and security are its duty alone and Microsoft is not liable for the use"
            slip "prints données de vos clients; taken as Customer Data, the customer's own, not only that of its customers";
        CANCELLATION_14_DAYS_FULL_REFUND = "2.5/cancellation-14-days-full-refund", Fee, Yes, Computed(CancellationBand),
            "Cancelling a scheduled service at least 14 days ahead gives its full refund, where there is one to give"
            slip "prints un service déjà Annexe; taken as a service already scheduled";
        CANCELLATION_6_13_DAYS = "2.5/cancellation-6-13-days", Fee, Yes, Computed(CancellationBand),
            "Cancelling 6 to 13 days ahead costs 50 % of the service price"
            slip "prints un service Annexe; taken as a scheduled service";
        CANCELLATION_5_DAYS_OR_LESS = "2.5/cancellation-5-days-or-less", Fee, Yes, Computed(CancellationBand),
            "Cancelling 5 days or less ahead costs 100 % of the service price";
        SDM_INCLUSION_MAY_BE_REQUIRED = "2.5/sdm-inclusion-may-be-required", Discretion, Partly, Informative(Discretion),
            "When additional services are bought Microsoft may ask that SDM be included";
        SERVICE_EXCHANGE_EQUAL_VALUE = "2.5/service-exchange-equal-value", Entitlement, Partly, Computed(Exchange),
            "An ordered service type may be swapped for an available one of equal value, if the service delivery manager agrees";
        ADDITIONAL_SERVICES_NOT_EVERYWHERE = "2.5/additional-services-not-everywhere", Exclusion, Partly, Informative(NotStated),
            "Not every additional service may exist in the customer's country"
            slip "prints tous with a negated verb, as if none were available; taken as not all may be available";
        NON_MICROSOFT_CODE_OWNED = "2.5/non-microsoft-code-owned", Obligation, Yes, Modelled(Duties),
            "The only non-Microsoft code the customer gives access to is code it owns";
        DELIVERABLES_SCOPE = "2.5/deliverables-scope", Entitlement, No, Informative(Description),
            "A service may consist of deliverables or advice about code that one of the parties owns, or of other support delivered directly";
        REACTIVE_SAMPLE_CODE_ONLY = "2.5/reactive-sample-code-only", Exclusion, Yes, Modelled(Catalogue),
            "In reactive services Microsoft gives no code other than sample code";
        CODE_RISK_ON_CUSTOMER = "2.5/code-risk-on-customer", Obligation, Partly, Modelled(Duties),
            "Using code Microsoft gave in support is at the customer's risk, in any deployment; tests, QA, compliance, upkeep, rollout are its task";
        PLATFORM_MINIMUMS = "2.5/platform-minimums", Prerequisite, Partly, Informative(NotStated),
            "Minimum platform requirements may apply by service";
        NOT_FOR_CUSTOMERS_CUSTOMERS = "2.5/not-for-customers-customers", Exclusion, Yes, Computed(Requester),
            "Services cannot be delivered to the customer's own customers";
        TRAVEL_COSTS = "2.5/travel-costs", Fee, Yes, Computed(TravelExpense),
            "Agreed on-site work not prepaid is billed for travel and living expenses";
        GITHUB_PROVIDER_AND_TERMS = "2.5/github-provider-and-terms", Definition, Partly, Informative(Description),
            "GitHub, Inc., owned by Microsoft, gives GitHub support; its privacy, data protection and security terms override the Work Order"
            slip "prints l'exposition sur la sécurité; taken as the security exhibit";
        PRODUCT_INFORMATION_MAILS = "2.5/product-information-mails", Entitlement, Partly, Modelled(Duties),
            "Microsoft may mail users product information (security updates, newsletters, briefings) at a valid company address";
        MAIL_OPT_OUT = "2.5/mail-opt-out", Entitlement, Yes, Modelled(Duties),
            "Users get a suitable way to refuse those mails";
        EXHIBITS_MAY_ADD_TERMS = "2.5/exhibits-may-add-terms", Definition, Partly, Modelled(Order),
            "Exhibits may add prerequisites and assumptions";
    }
    "2.6" {
        DUTIES_SHAPE_BENEFIT = "2.6/duties-shape-benefit", Obligation, No, Informative(Description),
            "Best use of support depends on the customer's duties here and in any exhibit";
        BREACH_MAY_DELAY = "2.6/breach-may-delay", Obligation, Partly, Computed(Consequence),
            "Missing a duty may delay services";
        NAME_SUPPORT_ADMINISTRATOR = "2.6/name-support-administrator", Obligation, Yes, Computed(Requester),
            "Name a support services administrator who leads the team, manages support activity and internal request processes";
        MC_HOST_ADMINISTRATOR = "2.6/mc-host-administrator", MultiCountry, Yes, Checked(NoHostAdministrator),
            "With multi-country support, name an administrator for the host location";
        MC_OTHER_ADMINISTRATORS = "2.6/mc-other-administrators", MultiCountry, Partly, Modelled(Duties),
            "Administrators at other locations may also have to be named";
        MAY_NAME_REACTIVE_CONTACTS = "2.6/may-name-reactive-contacts", Entitlement, Yes, Computed(Requester),
            "The customer may name reactive support contacts who open requests on the support website or by phone";
        CLOUD_ADMINS_MAY_SUBMIT = "2.6/cloud-admins-may-submit", Entitlement, Yes, Computed(Requester),
            "Cloud administrators may also submit cloud requests through the relevant portals";
        ONLINE_SERVICES_PORTAL_REQUIRED = "2.6/online-services-portal-required", Obligation, Yes, Computed(DutyOwed),
            "For online services, cloud administrators must submit through the portal of that service";
        CONTACT_KNOWS_PROBLEM = "2.6/contact-knows-problem", Obligation, Partly, Computed(DutyOwed),
            "Contacts have basic knowledge of the problem and can reproduce it";
        CONTACT_KNOWS_PRODUCTS = "2.6/contact-knows-products", Obligation, Partly, Computed(DutyOwed),
            "Contacts know the supported products and the customer's Microsoft environment";
        CONTACT_DOES_TROUBLESHOOTING = "2.6/contact-does-troubleshooting", Obligation, Partly, Computed(DutyOwed),
            "At request contacts may have to help: network analysis, error capture, configuration data and changes, new versions, process changes";
        PLAN_USE_OF_SERVICES = "2.6/plan-use-of-services", Obligation, Partly, Modelled(Duties),
            "The customer works with Microsoft to plan the use of purchased services";
        REPORT_CONTACT_CHANGES = "2.6/report-contact-changes", Obligation, Yes, Modelled(Duties),
            "The customer tells Microsoft of changes to the contacts named in the Work Order";
        BACKUP_DUTY = "2.6/backup-duty", Obligation, Partly, Modelled(Duties),
            "The customer backs up its data and rebuilds files lost or damaged by major failures";
        SECURITY_PROCEDURES_DUTY = "2.6/security-procedures-duty", Obligation, Partly, Modelled(Duties),
            "The customer sets procedures to protect integrity and security of its software and data";
        SURVEYS = "2.6/surveys", Obligation, Partly, Modelled(Duties),
            "The customer agrees, where possible, to answer satisfaction surveys";
        OWN_TRAVEL_COSTS = "2.6/own-travel-costs", Fee, Yes, Computed(OwnTravel),
            "The customer pays travel and other costs of its own staff and contractors";
        OTHER_DUTIES_BY_SDM = "2.6/other-duties-by-sdm", Discretion, No, Modelled(Duties),
            "The service delivery manager may ask for other duties specific to the service bought";
        CLOUD_SUBSCRIPTION_NEEDED = "2.6/cloud-subscription-needed", Prerequisite, Yes, Computed(Prerequisite),
            "Using cloud services with this support needs a bought or existing subscription or plan for the online service";
        SIXTY_DAY_LAST_REQUEST = "2.6/sixty-day-last-request", Deadline, Yes, Computed(LastRequest),
            "Proactive and enhanced services are requested, with the data needed, at the latest 60 days before the Work Order expires";
        ONSITE_TEAM_FACILITIES = "2.6/onsite-team-facilities", Obligation, Yes, Modelled(Duties),
            "Microsoft teams on site get, as applicable, a phone, high-speed internet, and access to internal systems and diagnostic tools";
    }
}
