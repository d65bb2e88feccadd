//! The features of Azure Engineering Direct.

use super::{ClauseId, clauses, lists::AedFeatureTheme, names::named};

named! {
    /// Which customers of Azure Engineering Direct (AED) have a feature.
    AedFeatureGroup, a "group of AED features";
    /// All of them.
    AllCustomers = "all_customers",
    /// Those with the extended features, by their assessed spend
    /// ([`AED_EXTENDED_FEATURES_SPEND`](super::figures::AED_EXTENDED_FEATURES_SPEND)) or by the floor price, whom the Work
    /// Order marks so.
    ExtendedFeatureCustomers = "extended_feature_customers",
}

impl AedFeatureGroup {
    /// The clause that says who has the features of the group.
    #[must_use]
    pub const fn clause(self) -> ClauseId {
        match self {
            Self::AllCustomers => clauses::AED_OTHER_CUSTOMERS_2_1_ONLY,
            Self::ExtendedFeatureCustomers => clauses::AED_EXTENDED_ONLY_NAMED_CUSTOMERS,
        }
    }
}

/// Declares [`AedFeature`]: each feature with its name, its group and its clause.
///
/// A row is `Variant = "name", Group, CLAUSE`, and the theme under which the document describes it.
macro_rules! aed_features {
    ($( $(#[$doc:meta])* $feature:ident = $name:literal, $group:ident $(/ $theme:ident)?, $clause:ident; )+) => {
        named! {
            /// A feature of Azure Engineering Direct (AED), in the order of the document.
            ///
            /// # Example: who is watched, and who is helped in a crisis
            ///
            /// ```
            /// use unified_support::document::{AedFeature, AedFeatureGroup, clauses};
            ///
            /// let monitoring = AedFeature::PlatformMonitoring;
            /// assert_eq!(monitoring.group(), AedFeatureGroup::ExtendedFeatureCustomers);
            /// assert_eq!(monitoring.clause(), clauses::AED_PLATFORM_MONITORING);
            /// assert_eq!(AedFeature::CrisisManagement.group(), AedFeatureGroup::AllCustomers);
            /// ```
            AedFeature, a "AED feature";
            $( $(#[$doc])* $feature = $name, )+
        }

        impl AedFeature {
            /// Which customers have it.
            #[must_use]
            pub const fn group(self) -> AedFeatureGroup {
                match self {
                    $( Self::$feature => AedFeatureGroup::$group, )+
                }
            }

            /// The theme under which it is described; an extended feature has none.
            ///
            /// ```
            /// use unified_support::document::{AedFeature, lists::AedFeatureTheme};
            ///
            /// let theme = AedFeature::Advisor.theme();
            /// assert_eq!(theme, Some(AedFeatureTheme::DirectEngineeringInterface));
            /// assert_eq!(AedFeature::PlatformMonitoring.theme(), None);
            /// ```
            #[must_use]
            pub const fn theme(self) -> Option<AedFeatureTheme> {
                match self {
                    $( Self::$feature => aed_features!(@theme $($theme)?), )+
                }
            }

            /// The clause that describes it.
            #[must_use]
            pub const fn clause(self) -> ClauseId {
                match self {
                    $( Self::$feature => clauses::$clause, )+
                }
            }
        }
    };
    (@theme $theme:ident) => { Some(AedFeatureTheme::$theme) };
    (@theme) => { None };
}

aed_features! {
    /// An engineering advisor for projects under the enrolment.
    Advisor = "advisor", AllCustomers / DirectEngineeringInterface, AED_ADVISOR;
    /// Crisis management led by engineering, around the clock.
    CrisisManagement = "crisis_management", AllCustomers / DirectEngineeringInterface,
        AED_ENGINEERING_LED_CRISIS_MANAGEMENT;
    /// Problem management, so that critical incidents do not repeat.
    ProblemManagement = "problem_management", AllCustomers / DirectEngineeringInterface, AED_PROBLEM_MANAGEMENT;
    /// Root cause analysis, also on request after the incident's closure.
    RootCauseAnalysis = "root_cause_analysis", AllCustomers / DirectEngineeringInterface, AED_RCA_REQUEST_WINDOW;
    /// Service improvement plans; the catalogue has their number.
    ServiceImprovementPlans = "service_improvement_plans", AllCustomers / BusinessOutcomeAcceleration,
        AED_SERVICE_IMPROVEMENT_PLANS;
    /// Support for critical projects.
    CriticalProjectSupport = "critical_project_support", AllCustomers / BusinessOutcomeAcceleration,
        AED_CRITICAL_PROJECT_SUPPORT;
    /// Knowledge of the customer, passed to the Azure support teams.
    KnowledgeTransfer = "knowledge_transfer", AllCustomers / BusinessOutcomeAcceleration, AED_KNOWLEDGE_TRANSFER;
    /// Channels to give input on the evolution of Azure.
    CustomerAdvisoryInput = "customer_advisory_input", AllCustomers / BusinessOutcomeAcceleration,
        AED_CUSTOMER_ADVISORY_INPUT;
    /// Platform monitoring; the catalogue has the number of its scenarios.
    PlatformMonitoring = "platform_monitoring", ExtendedFeatureCustomers, AED_PLATFORM_MONITORING;
    /// White-glove handling of platform outages.
    WhiteGloveOutageManagement = "white_glove_outage_management", ExtendedFeatureCustomers, AED_WHITE_GLOVE_OUTAGE;
    /// Technical crisis support worldwide, outside core business hours too.
    GlobalCrisisSupport = "global_crisis_support", ExtendedFeatureCustomers, AED_GLOBAL_CRISIS_SUPPORT;
}

#[cfg(test)]
mod tests {
    use super::{AedFeature, AedFeatureGroup};

    /// The features of section 2.2 are those without a theme; each is described where its group stands.
    #[test]
    fn groups_follow_the_sections() {
        for feature in AedFeature::ALL {
            let is_for_all = feature.group() == AedFeatureGroup::AllCustomers;
            assert_eq!(is_for_all, feature.theme().is_some(), "{feature}");
            let section = feature.clause().section();
            let heading = if is_for_all {
                "2.3 AED/2.1 All customers"
            } else {
                "2.3 AED/2.2 Extended features"
            };
            assert_eq!(section, heading, "{feature}");
        }
        assert!(
            AedFeature::ALL
                .iter()
                .map(|feature| feature.clause())
                .is_sorted()
        );
        assert_eq!(AedFeature::ALL.len(), 11);
    }
}
