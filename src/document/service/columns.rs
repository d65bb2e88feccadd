//! What the cells of the catalogue hold: a type for each column.

use crate::document::{AzureComponent, SpokenLanguage, names::named};

named! {
    /// The table of the document that lists a service.
    Category, a "category";
    /// Planning services.
    Planning = "planning",
    /// Implementation services.
    Implementation = "implementation",
    /// Maintenance services.
    Maintenance = "maintenance",
    /// Optimization services.
    Optimization = "optimization",
    /// Education services.
    Education = "education",
    /// Custom and other proactive services, and Proactive Credits.
    OtherProactive = "other_proactive",
    /// Reactive services.
    Reactive = "reactive",
    /// Service delivery management.
    ServiceDeliveryManagement = "service_delivery_management",
    /// Enhanced services and solutions.
    Enhanced = "enhanced",
}

impl Category {
    /// Whether it is a table of proactive services.
    #[must_use]
    pub const fn is_proactive(self) -> bool {
        match self {
            Self::Planning
            | Self::Implementation
            | Self::Maintenance
            | Self::Optimization
            | Self::Education
            | Self::OtherProactive => true,
            Self::Reactive | Self::ServiceDeliveryManagement | Self::Enhanced => false,
        }
    }
}

named! {
    /// The mark beside a service: whether the Base Package holds it.
    ///
    /// # Example: what Microsoft may give is not for sale
    ///
    /// ```
    /// use unified_support::document::{Mark, Service};
    ///
    /// let mark = *Service::CsaDeveloperAdvocate.terms().mark.value();
    /// assert_eq!(mark, Mark::Discretionary);
    /// assert!(!mark.is_for_sale());
    /// assert!(Mark::AdditionalWithinLimit.is_for_sale());
    /// ```
    Mark, a "mark";
    /// A check mark: included in the Base Package.
    Included = "included",
    /// A plus: it can be bought.
    Additional = "additional",
    /// A check mark with a footnote: Microsoft may provide it.
    Discretionary = "discretionary",
    /// A plus with a footnote: it can be bought within set limits of quantity.
    AdditionalWithinLimit = "additional_within_limit",
}

impl Mark {
    /// Whether a service with this mark can be bought.
    #[must_use]
    pub const fn is_for_sale(self) -> bool {
        matches!(self, Self::Additional | Self::AdditionalWithinLimit)
    }
}

named! {
    /// How a service is paid for.
    Price, a "price";
    /// With the Base Package.
    InBasePackage = "in_base_package",
    /// On top of it.
    Extra = "extra",
    /// On top of it, for each visit.
    EachVisit = "each_visit",
    /// Not at all: Microsoft provides it or does not.
    None = "none",
}

named! {
    /// What a service is bought in.
    Unit, a "unit";
    /// People who attend.
    Attendees = "attendees",
    /// Deliveries for the customer alone.
    DedicatedDeliveries = "dedicated_deliveries",
    /// Hours.
    Hours = "hours",
    /// Days.
    Days = "days",
    /// Events of at most five days, for one solution each.
    Events = "events",
    /// Proactive Credits.
    Credits = "credits",
    /// Tenants.
    Tenants = "tenants",
    /// Offers with fixed contents.
    PredefinedOffers = "predefined_offers",
    /// Visits.
    Visits = "visits",
    /// Deliveries, where the document names no unit.
    Deliveries = "deliveries",
}

/// How much of a service there may be.
///
/// # Example: one service with two limits, and one whose limit the document does not give
///
/// ```
/// use unified_support::document::{Counted, Limit, Per, Service};
///
/// let limits = Service::OnDemandAssessment.terms().limits;
/// let help = |count, what| Limit::AtMost { count, what, per: Per::Assessment };
/// assert_eq!(*limits[0].value(), help(2, Counted::DaysOnSite));
/// assert_eq!(*limits[1].value(), help(1, Counted::DaysRemote));
/// assert_eq!(*Service::DeveloperSupport.terms().limits[0].value(), Limit::InOrder);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// At most so many, for each of something.
    AtMost {
        /// How many.
        count: u32,
        /// Of what.
        what: Counted,
        /// For each of what.
        per: Per,
    },
    /// As many as the Work Order says; the document gives no number.
    InOrder,
}

named! {
    /// What a limit counts.
    Counted, a "counted thing";
    /// Hours.
    Hours = "hours",
    /// Days of someone on site.
    DaysOnSite = "days_on_site",
    /// Days of someone remote.
    DaysRemote = "days_remote",
    /// Days that follow each other on the calendar.
    ConsecutiveCalendarDays = "consecutive_calendar_days",
    /// Azure solutions.
    Solutions = "solutions",
    /// Service improvement plans.
    ImprovementPlans = "improvement_plans",
    /// Monitoring scenarios.
    MonitoringScenarios = "monitoring_scenarios",
    /// Assessments.
    Assessments = "assessments",
}

named! {
    /// For each of what a limit holds.
    Per, a "period or unit";
    /// An incident; the reading [`AdvisoryLimit`](crate::document::AdvisoryLimit) may make it a year.
    Incident = "incident",
    /// An assessment.
    Assessment = "assessment",
    /// An event.
    Event = "event",
    /// Twelve months; which ones is the reading [`ImprovementPlanYear`](crate::document::ImprovementPlanYear).
    TwelveMonths = "twelve_months",
    /// A year.
    Year = "year",
    /// The purchase.
    Purchase = "purchase",
}

named! {
    /// When hours are taken off what was bought.
    DrawDown, a "draw-down";
    /// As they are requested and delivered.
    AsRequestedAndDelivered = "as_requested_and_delivered",
    /// As they are used and delivered.
    AsUsedAndDelivered = "as_used_and_delivered",
}

named! {
    /// Hours of other services that come with a service.
    IncludedHours, a "kind of included hours";
    /// Hours of RSM and SDM, as many as the Work Order says.
    RsmAndSdm = "rsm_and_sdm",
    /// The SDM hours among them are allotted by the host.
    SdmAllottedByHost = "sdm_allotted_by_host",
}

named! {
    /// Who delivers a service.
    Staff, a "kind of staff";
    /// The customer success account manager, and digital means.
    CustomerSuccessAccountManager = "customer_success_account_manager",
    /// A designated engineer.
    DesignatedEngineer = "designated_engineer",
    /// Alongside whoever solves the incident, not in their place.
    BesideResolvers = "beside_resolvers",
    /// Engineers of Rapid Response.
    RapidResponseEngineers = "rapid_response_engineers",
    /// A designated GitHub team and a named customer reliability engineer.
    GitHubTeam = "github_team",
}

named! {
    /// Which response times hold with a service.
    ResponseTimes, a "kind of response times";
    /// Those of the base table.
    BaseTable = "base_table",
    /// Those of a table of its own, at severity 1 and A.
    OwnTable = "own_table",
    /// It changes none.
    Unchanged = "unchanged",
    /// Those that the Work Order says.
    AsOrderSays = "as_order_says",
}

/// How a service is delivered.
///
/// # Example: nobody visits from afar
///
/// ```
/// use unified_support::document::{DeliveryMode, OnSite, Service};
///
/// let engineer = *Service::DesignatedEngineering.terms().delivery.unwrap().value();
/// assert_eq!((engineer.default_mode(), engineer.on_site), (DeliveryMode::Remote, OnSite::IfAgreedInWriting));
/// let visits = *Service::OnSiteSdm.terms().delivery.unwrap().value();
/// assert_eq!((visits.default_mode(), visits.remote), (DeliveryMode::OnSite, false));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Delivery {
    /// Whether it is delivered remotely or online.
    pub remote: bool,
    /// Whether, and when, it is delivered on site.
    pub on_site: OnSite,
}

impl Delivery {
    pub(super) const REMOTE_ONLY: Self = Self::new(true, OnSite::No);
    /// Remote, unless something else is agreed.
    pub(super) const REMOTE_BY_DEFAULT: Self = Self::new(true, OnSite::IfAgreedInWriting);
    pub(super) const REMOTE_OR_ON_SITE: Self = Self::new(true, OnSite::Offered);
    pub(super) const ON_SITE_ONLY: Self = Self::new(false, OnSite::Offered);

    const fn new(remote: bool, on_site: OnSite) -> Self {
        Self { remote, on_site }
    }

    /// How it is delivered where nothing else is agreed.
    #[must_use]
    pub const fn default_mode(self) -> DeliveryMode {
        if self.remote {
            DeliveryMode::Remote
        } else {
            DeliveryMode::OnSite
        }
    }
}

named! {
    /// Whether a service is delivered on site.
    OnSite, a "delivery on site";
    /// It is not.
    No = "no",
    /// If agreed in writing; a proactive service then costs extra, unless it was sold as an on-site service.
    IfAgreedInWriting = "if_agreed_in_writing",
    /// It is offered on site.
    Offered = "offered",
}

named! {
    /// How one delivery is made.
    DeliveryMode, a "delivery mode";
    /// Remotely or online.
    Remote = "remote",
    /// At the customer's premises.
    OnSite = "on_site",
}

named! {
    /// When a service is available.
    ServiceHours, a "kind of service hours";
    /// Around the clock.
    AroundTheClock = "around_the_clock",
    /// Taken in around the clock, worked on as the incident's severity says.
    BySeverity = "by_severity",
    /// In the business hours of the location.
    LocationBusinessHours = "location_business_hours",
    /// In the business hours of the host, wherever it is delivered.
    HostBusinessHours = "host_business_hours",
    /// In the business hours of a time zone agreed in writing.
    AgreedZoneBusinessHours = "agreed_zone_business_hours",
}

/// In which languages a service is delivered.
///
/// # Example: Rapid Response knows no third language, whatever is agreed
///
/// ```
/// use unified_support::document::{Languages, Service, SpokenLanguage};
///
/// let languages = *Service::RapidResponse.terms().languages.value();
/// assert_eq!(languages, Languages::Only(&[SpokenLanguage::ENGLISH, SpokenLanguage::JAPANESE]));
/// assert_eq!(*Service::Workshops.terms().languages.value(), Languages::DeliverersOrEnglish);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Languages {
    /// In English and, where that is available, in the customer's language.
    EnglishAndCustomers,
    /// In English or the language of the Microsoft location that delivers, unless something else is agreed in writing.
    DeliverersOrEnglish,
    /// In these and no others.
    Only(&'static [SpokenLanguage]),
}

named! {
    /// For which locations a service may be bought.
    BoughtFor, a "kind of location";
    /// Any location of the order, each by itself.
    AnyLocation = "any_location",
    /// One location of the order.
    OneLocation = "one_location",
    /// The host alone.
    HostOnly = "host_only",
    /// It is not bought: the host allots it.
    AllottedByHost = "allotted_by_host",
}

named! {
    /// Where a service may be used.
    UsedAt, a "kind of place";
    /// At the locations for which it was bought.
    WhereBought = "where_bought",
    /// At the host and the designated downstream locations.
    DesignatedLocations = "designated_locations",
    /// Remotely at other places than the host; whether these must be designated is the reading
    /// [`ReactivePlaces`](crate::document::ReactivePlaces).
    HostAndOtherPlaces = "host_and_other_places",
}

named! {
    /// What a service covers.
    Scope, a "scope";
    /// The products and online services that are supported when it is asked for.
    SupportedProducts = "supported_products",
    /// The products that the Work Order lists for it.
    ProductsInOrder = "products_in_order",
    /// The Azure components that the Work Order lists for it.
    ComponentsInOrder = "components_in_order",
    /// The tenants that are listed.
    ListedTenants = "listed_tenants",
    /// The subscriptions enrolled by Appendix A.
    EnrolledSubscriptions = "enrolled_subscriptions",
    /// One Azure solution for each event.
    OneAzureSolution = "one_azure_solution",
}

named! {
    /// What must hold before a service can be used.
    Prerequisite, a "prerequisite";
    /// The order has a Base Package.
    BasePackage = "base_package",
    /// A Unified support agreement is in force.
    UnifiedAgreement = "unified_agreement",
    /// A Rapid Response purchase is in force, throughout.
    RapidResponse = "rapid_response",
    /// Appendix A names what it covers.
    AppendixA = "appendix_a",
    /// An Azure service with room for the data is active.
    AzureService = "azure_service",
    /// A case was opened through problem resolution support.
    SupportCase = "support_case",
    /// A contract of its own was signed.
    SeparateContract = "separate_contract",
    /// For a cloud service, a subscription to it.
    CloudSubscription = "cloud_subscription",
}

named! {
    /// What a service ends with.
    EndsWith, a "co-termination";
    /// The Unified support agreement.
    UnifiedAgreement = "unified_agreement",
}

/// What a service does not cover.
///
/// # Example: a product for a program to refuse, and something for people to know
///
/// ```
/// use unified_support::document::{AzureComponent, Excluded, Exclusion, Service};
///
/// let [exclusion] = Service::RapidResponse.terms().exclusions else { panic!("one list") };
/// let Exclusion::Components(components) = exclusion.value() else { panic!("of components") };
/// assert!(components.contains(&AzureComponent::AzureStack));
///
/// let recording = Service::Workshops.terms().exclusions[0];
/// assert_eq!(*recording.value(), Exclusion::Of(Excluded::Recording));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Exclusion {
    /// These Azure components and products.
    Components(&'static [AzureComponent]),
    /// Something else.
    Of(Excluded),
}

named! {
    /// What an exclusion names, besides components.
    Excluded, a "exclusion";
    /// Questions of architecture.
    Architecture = "architecture",
    /// Development of solutions.
    SolutionDevelopment = "solution_development",
    /// Customisation.
    Customisation = "customisation",
    /// Customers with Azure government or sovereign clouds; the reading [`AemClouds`](crate::document::AemClouds) may
    /// shut out only what runs there.
    GovernmentAndSovereignClouds = "government_and_sovereign_clouds",
    /// Azure services outside the core ones, which the document does not list.
    NonCoreAzureServices = "non_core_azure_services",
    /// Delivery from one region only.
    RegionBoundDelivery = "region_bound_delivery",
    /// Delivery by citizens of one country only.
    CitizenshipBoundDelivery = "citizenship_bound_delivery",
    /// Delivery by cleared people only.
    ClearedDelivery = "cleared_delivery",
    /// Technology on premises.
    OnPremises = "on_premises",
    /// The users' devices.
    UserDevices = "user_devices",
    /// Microsoft's client software.
    ClientSoftware = "client_software",
    /// Identity and authentication technology.
    Identity = "identity",
    /// The customer's own customers.
    CustomersCustomers = "customers_customers",
    /// Code that is not Microsoft's, or that anyone has customised.
    NonMicrosoftCode = "non_microsoft_code",
    /// Code other than samples.
    CodeButSamples = "code_but_samples",
    /// Recordings, without Microsoft's written permission.
    Recording = "recording",
    /// Root cause analysis.
    RootCauseAnalysis = "root_cause_analysis",
    /// Priority where more than the customer's own part of Azure is hit.
    PriorityInWideIncidents = "priority_in_wide_incidents",
    /// Analysis of incidents that hit other customers too.
    AnalysisOfWideIncidents = "analysis_of_wide_incidents",
    /// What was bought by a party that was not an affiliate when support began.
    NonAffiliatePurchases = "non_affiliate_purchases",
    /// Technologies of a list that the document does not give.
    UnlistedTechnologies = "unlisted_technologies",
    /// Countries of a list that the document does not give.
    UnlistedCountries = "unlisted_countries",
    /// Access to the monitors and their thresholds.
    MonitorsAndThresholds = "monitors_and_thresholds",
    /// Everything but onboarding and discovery, in the first 60 days.
    FeaturesDuringOnboarding = "features_during_onboarding",
}

named! {
    /// Whether Flex Allowance may pay for a service.
    ///
    /// # Example: three answers, each by its own clause
    ///
    /// ```
    /// use unified_support::document::{FlexUse, Service, clauses};
    ///
    /// let flex = |service: Service| (*service.terms().flex.value(), service.terms().flex.clause());
    /// assert_eq!(flex(Service::Workshops), (FlexUse::Payable, clauses::FLEX_ELIGIBLE_USES));
    /// assert_eq!(flex(Service::ProactiveCredits), (FlexUse::PayableWithinCap, clauses::FLEX_CAP_CREDITS_AND_CUSTOM));
    /// assert_eq!(flex(Service::SdmAddOn), (FlexUse::NotPayable, clauses::FLEX_NOT_FOR_SDM));
    /// ```
    FlexUse, a "use of Flex";
    /// It may.
    Payable = "payable",
    /// It may, within the cap on credits and custom services.
    PayableWithinCap = "payable_within_cap",
    /// It may not.
    NotPayable = "not_payable",
}

named! {
    /// Whether Proactive Credits may pay for a service.
    CreditUse, a "use of credits";
    /// They may.
    Payable = "payable",
    /// They may by one variant of the reading [`CreditsBuy`](crate::document::CreditsBuy).
    PayableByReading = "payable_by_reading",
    /// They may not.
    NotPayable = "not_payable",
}

named! {
    /// What is billed for agreed work on site that was not prepaid.
    Travel, a "travel billing";
    /// Travel and living expenses.
    Expenses = "expenses",
    /// Reasonable travel and living expenses.
    ReasonableExpenses = "reasonable_expenses",
}

named! {
    /// Whether an exhibit defines a service.
    Exhibit, a "use of exhibits";
    /// One does.
    Defines = "defines",
    /// One may, where the service is part of a custom program.
    MayDefine = "may_define",
}
