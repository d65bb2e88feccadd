//! The lists of the text: what the document enumerates outside its tables.
//!
//! Each list is an enum, and a [`List`] of its names for programs that show or check texts. Some lists are open: the
//! document gives examples, and another value is no mistake.
//!
//! What a service does not cover, what it is bought in and what else bounds it stands in the catalogue
//! ([`ServiceTerms`](super::ServiceTerms)).
//!
//! # Example
//!
//! ```
//! use unified_support::document::lists::{self, EventExample};
//!
//! let list = lists::ALL.iter().find(|list| list.name() == "event_examples").unwrap();
//! assert_eq!(list.values().len(), EventExample::ALL.len());
//! assert!(!list.is_closed());
//! ```

use super::{ClauseId, Stated, clauses, names::named};

/// A list of the text: its values in the order of the document, each with its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct List {
    name: &'static str,
    values: &'static [Stated<&'static str>],
    is_closed: bool,
}

impl List {
    /// The list's name, in `snake_case`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The names of its values, each with the clause that gives it.
    ///
    /// ```
    /// use unified_support::document::{clauses, lists};
    ///
    /// let components = lists::ALL.iter().find(|list| list.name() == "support_components").unwrap();
    /// let reactive = components.values().last().unwrap();
    /// assert_eq!((*reactive.value(), reactive.clause()), ("reactive", clauses::COMPONENT_REACTIVE));
    /// ```
    #[must_use]
    pub const fn values(&self) -> &'static [Stated<&'static str>] {
        self.values
    }

    /// Whether the document gives every value; otherwise it gives examples.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.is_closed
    }
}

/// The ids of the clauses that the lists cite, in their order. A clause comes once for each value that it gives.
///
/// ```
/// use unified_support::document::{clauses, lists};
///
/// assert!(lists::clauses().any(|clause| clause == clauses::SPLIT_BILLING_CRITERIA));
/// ```
pub fn clauses() -> impl Iterator<Item = ClauseId> {
    ALL.iter().flat_map(List::values).map(Stated::clause)
}

/// Declares the lists: for each an enum and its row of [`ALL`].
///
/// A list is `Type, a "value" in "name", closed|open, CLAUSE` and its values; a value that another clause gives names it.
macro_rules! lists {
    ($(
        $(#[doc = $doc:literal])*
        $type:ident, a $what:literal in $list:literal, $closed:ident, $clause:ident {
            $( $(#[doc = $value_doc:literal])* $value:ident = $name:literal $(by $own:ident)?, )+
        }
    )+) => {
        $(
            named! {
                $(#[doc = $doc])*
                $type, a $what;
                $( $(#[doc = $value_doc])* $value = $name, )+
            }

            impl $type {
                /// The clause that gives it.
                #[must_use]
                pub const fn clause(self) -> ClauseId {
                    match self {
                        $( Self::$value => lists!(@clause $clause $($own)?), )+
                    }
                }
            }
        )+

        /// Every list, in the order of the document.
        pub const ALL: &[List] = &[$(
            List {
                name: $list,
                values: &[$( Stated::new($name, $type::$value.clause()), )+],
                is_closed: lists!(@closed $closed),
            },
        )+];

        /// What the documentation says of every list and its values, in the order of [`ALL`], for the manual.
        #[cfg(test)]
        pub(crate) const LISTED: &[Listed] = &[$(
            Listed {
                type_name: stringify!($type),
                says: concat!($( $doc ),*),
                values: &[$( (stringify!($value), concat!($( $value_doc ),*)), )+],
            },
        )+];
    };
    (@clause $clause:ident) => { clauses::$clause };
    (@clause $clause:ident $own:ident) => { clauses::$own };
    (@closed closed) => { true };
    (@closed open) => { false };
}

/// A list as the manual tells it.
#[cfg(test)]
pub(crate) struct Listed {
    pub(crate) type_name: &'static str,
    pub(crate) says: &'static str,
    /// The Rust name of each value, and what it is.
    pub(crate) values: &'static [(&'static str, &'static str)],
}

lists! {
    /// A component of the support.
    SupportComponent, a "component of the support" in "support_components", closed, COMPONENT_PROACTIVE {
        /// Proactive services, which keep infrastructure and operations healthy.
        Proactive = "proactive",
        /// Service delivery management (SDM), to plan services and put them in place.
        ServiceDeliveryManagement = "service_delivery_management" by COMPONENT_SDM,
        /// Problem resolution ranked by priority.
        Reactive = "reactive" by COMPONENT_REACTIVE,
    }

    /// A form in which support is bought: the first is what all others are added to.
    PurchaseForm, a "form of purchase" in "purchase_forms", closed, THREE_PURCHASE_FORMS {
        /// The Base Package.
        BasePackage = "base_package",
        /// Additional services.
        AdditionalServices = "additional_services",
        /// Enhanced services and solutions.
        EnhancedServicesAndSolutions = "enhanced_services_and_solutions",
        /// Multi-country support.
        MultiCountrySupport = "multi_country_support" by MULTI_COUNTRY_DEFINITION,
    }

    /// What Flex Allowance may buy.
    FlexPurchase, a "use of Flex" in "flex_purchases", closed, FLEX_ELIGIBLE_USES {
        /// Proactive services.
        ProactiveServices = "proactive_services",
        /// Enhanced services and solutions.
        EnhancedServicesAndSolutions = "enhanced_services_and_solutions",
        /// Proactive Credits, within the cap.
        ProactiveCredits = "proactive_credits",
        /// Custom proactive services, within the cap.
        CustomProactiveServices = "custom_proactive_services",
    }

    /// An area of security services.
    SecurityArea, a "area of security" in "security_areas", closed, SECURITY_FOUR_AREAS {
        /// Cloud security and identity.
        CloudSecurityAndIdentity = "cloud_security_and_identity",
        /// Mobility.
        Mobility = "mobility",
        /// Improved information protection.
        InformationProtection = "information_protection",
        /// Secure infrastructure.
        SecureInfrastructure = "secure_infrastructure",
    }

    /// A kind of custom proactive services.
    CustomProactiveKind, a "kind of custom services" in "custom_proactive_kinds", open, CUSTOM_PROACTIVE_SCOPE {
        /// Maintenance services.
        Maintenance = "maintenance",
        /// Optimization services.
        Optimization = "optimization",
        /// Education services.
        Education = "education",
    }

    /// What enhanced designated engineering (EDE) works towards.
    EdeFocusArea, a "focus area of EDE" in "ede_focus_areas", closed, EDE_FOCUS_AREAS {
        /// Knowledge of the customer's activities and environment is gained and kept.
        EnvironmentKnowledge = "environment_knowledge",
        /// Advice on the use of deliverables is documented and shared.
        DocumentedAdvice = "documented_advice",
        /// Deployment and operations are aligned with the Microsoft technology in use or to come.
        AlignedOperations = "aligned_operations",
        /// The skills of the customer's staff are raised.
        StaffSkills = "staff_skills",
        /// Future incidents are prevented.
        IncidentPrevention = "incident_prevention",
        /// The causes of recurring incidents are found.
        RecurringCauses = "recurring_causes",
    }

    /// A critical business event that Azure Event Management (AEM) is for.
    EventExample, a "example of an event" in "event_examples", open, AEM_EVENT_EXAMPLES {
        /// A high load on a solution can be foreseen.
        ForeseeableHighLoad = "foreseeable_high_load",
        /// A new feature comes to an Azure solution.
        NewFeature = "new_feature",
        /// A new solution comes to Azure.
        NewSolution = "new_solution",
        /// A solution is moved to Azure.
        MigrationToAzure = "migration_to_azure",
    }

    /// What AEM does before an event.
    PreEventActivity, a "activity before an event" in "pre_event_activities", closed, AEM_PRE_EVENT_ACTIVITIES {
        /// The solution is assessed and learned.
        SolutionAssessment = "solution_assessment",
        /// Risks of disruption or instability are found.
        RiskIdentification = "risk_identification",
        /// Capacity and resilience on Azure are reviewed.
        CapacityAndResilienceReview = "capacity_and_resilience_review",
    }

    /// A topic of developer support.
    DeveloperTopic, a "topic of developer support" in "developer_topics", open, DEVSUPPORT_TOPICS {
        /// Cloud architecture.
        CloudArchitecture = "cloud_architecture",
        /// Assessment of vulnerabilities.
        VulnerabilityAssessment = "vulnerability_assessment",
        /// Application life cycle management and `DevOps`.
        AlmAndDevops = "alm_and_devops",
        /// The life cycle of secure development.
        SecurityLifeCycle = "security_life_cycle",
        /// Code review.
        CodeReview = "code_review",
        /// Performance and monitoring.
        PerformanceAndMonitoring = "performance_and_monitoring",
        /// Modernization of applications.
        ApplicationModernization = "application_modernization",
        /// The internet of things.
        InternetOfThings = "internet_of_things",
        /// Training.
        Training = "training",
        /// Testing.
        Testing = "testing",
    }

    /// A theme under which features of Azure Engineering Direct (AED) are described.
    AedFeatureTheme, a "theme of AED features" in "aed_feature_themes", closed, AED_DIRECT_ENGINEERING_INTERFACE {
        /// A direct interface to engineering, for the customer's urgent needs.
        DirectEngineeringInterface = "direct_engineering_interface",
        /// Business outcomes come sooner.
        BusinessOutcomeAcceleration = "business_outcome_acceleration" by AED_BUSINESS_OUTCOME_ACCELERATION,
    }

    /// What the thresholds of platform monitoring are on.
    MonitoredMetric, a "monitored metric" in "monitored_metrics", closed, AED_PLATFORM_MONITORING {
        /// Capacity.
        Capacity = "capacity",
        /// Performance, such as latency.
        Performance = "performance",
        /// Connectivity, such as errors of permission.
        Connectivity = "connectivity",
        /// Availability.
        Availability = "availability",
    }

    /// What split billing divides a transaction by.
    SplitBillingCriterion, a "criterion of split billing" in "split_billing_criteria", open, SPLIT_BILLING_CRITERIA {
        /// The type of product.
        ProductType = "product_type",
        /// The date of delivery.
        DeliveryDate = "delivery_date",
        /// The customer's location.
        CustomerLocation = "customer_location",
    }

    /// What a reactive support contact may have to do to find and fix a problem.
    TroubleshootingActivity, a "troubleshooting activity" in "troubleshooting_activities", open,
        CONTACT_DOES_TROUBLESHOOTING {
        /// Network traces are made.
        NetworkTraces = "network_traces",
        /// Error messages are captured.
        ErrorCapture = "error_capture",
        /// Configuration data is gathered.
        ConfigurationData = "configuration_data",
        /// The configuration of products is changed.
        ConfigurationChanges = "configuration_changes",
        /// New versions or components are installed.
        NewVersionsOrComponents = "new_versions_or_components",
        /// Processes are changed.
        ProcessChanges = "process_changes",
    }

    /// What the customer gives a Microsoft team on site, as applicable.
    OnSiteFacility, a "facility on site" in "on_site_facilities", closed, ONSITE_TEAM_FACILITIES {
        /// A phone.
        Phone = "phone",
        /// A fast internet connection.
        FastInternet = "fast_internet",
        /// Access to internal systems and diagnostic tools.
        InternalSystemsAndTools = "internal_systems_and_tools",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{ALL, List, Stated};

    #[test]
    fn names_are_distinct() {
        let lists: BTreeSet<_> = ALL.iter().map(List::name).collect();
        assert_eq!(lists.len(), ALL.len());
        for list in ALL {
            let values: BTreeSet<_> = list.values().iter().map(Stated::value).collect();
            assert_eq!(values.len(), list.values().len(), "{}", list.name());
        }
    }

    /// Counted in the source.
    #[test]
    fn lists_have_as_many_values_as_the_source() {
        let counts = ALL
            .iter()
            .map(|list| (list.name(), list.values().len(), list.is_closed()));
        assert_eq!(
            counts.collect::<std::vec::Vec<_>>(),
            [
                ("support_components", 3, true),
                ("purchase_forms", 4, true),
                ("flex_purchases", 4, true),
                ("security_areas", 4, true),
                ("custom_proactive_kinds", 3, false),
                ("ede_focus_areas", 6, true),
                ("event_examples", 4, false),
                ("pre_event_activities", 3, true),
                ("developer_topics", 10, false),
                ("aed_feature_themes", 2, true),
                ("monitored_metrics", 4, true),
                ("split_billing_criteria", 3, false),
                ("troubleshooting_activities", 6, false),
                ("on_site_facilities", 3, true),
            ],
        );
    }

    #[test]
    fn lists_stand_in_the_order_of_the_document() {
        let first = ALL.iter().filter_map(|list| list.values().first());
        assert!(first.map(Stated::clause).is_sorted());
    }
}
