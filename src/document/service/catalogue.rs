//! The catalogue: every service with its names and terms, in the order of the document.

#[allow(
    clippy::wildcard_imports,
    reason = "the table names nearly everything of both"
)]
use super::{ServiceTerms, also, columns::*, families::*};
use crate::document::{
    Channel, ClauseId, SpokenLanguage, Stated, clauses,
    product::{AED_EXCLUSIONS, RAPID_RESPONSE_EXCLUSIONS},
};

/// Declares [`Service`] from the table below.
///
/// A row is `Variant = "name", "English name", ["the document's names"], terms`.
macro_rules! services {
    ($( $service:ident = $key:literal, $name:literal, [$( $document_name:literal ),*], $terms:expr; )+) => {
        /// A service that the document describes, in its order.
        ///
        /// The two development services and reactive enhanced designated engineering have no line of their own in the
        /// document's tables: they are described under another service, their [`parent`](ServiceTerms::parent).
        ///
        /// # Example
        ///
        /// ```
        /// use unified_support::document::{BoughtFor, FlexUse, Mark, Service};
        ///
        /// let terms = Service::UnifiedEnhancedResponse.terms();
        /// assert_eq!(*terms.mark.value(), Mark::Additional);
        /// assert_eq!(*terms.bought_for.value(), BoughtFor::HostOnly);
        ///
        /// let paid_with_flex = |service: &&Service| *service.terms().flex.value() != FlexUse::NotPayable;
        /// assert_eq!(Service::ALL.iter().filter(paid_with_flex).count(), 31);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Service {
            $( #[doc = concat!($name, ".\n\nNamed `", $key, "`.")] $service, )+
        }

        impl Service {
            /// Every service, in the order of the document.
            pub const ALL: &[Self] = &[$( Self::$service, )+];

            /// The service's name in the wire format, in `snake_case`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$service => $key, )+
                }
            }

            /// The service's English name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $( Self::$service => $name, )+
                }
            }

            /// The names that the document prints, its abbreviations among them.
            #[must_use]
            pub const fn document_names(self) -> &'static [&'static str] {
                match self {
                    $( Self::$service => &[$( $document_name ),*], )+
                }
            }

            /// What the document says about it.
            #[must_use]
            pub const fn terms(self) -> &'static ServiceTerms {
                match self {
                    $( Self::$service => const { &$terms }, )+
                }
            }
        }
    };
}

services! {
    ProofOfConcept = "proof_of_concept", "Proof of concept", ["Validation Technique"],
        ServiceTerms {
            also: &[clauses::POC_DELIVERABLES],
            ..planning(clauses::CAT_PROOF_OF_CONCEPT)
        };

    ArchitectureServices = "architecture_services", "Architecture services", ["Services d'architecture"],
        ServiceTerms {
            also: &[clauses::ARCHITECTURE_SERVICES_SCOPE],
            ..planning(clauses::CAT_ARCHITECTURE_SERVICES)
        };

    OnboardingServices = "onboarding_services", "Onboarding services", ["Services d'Intégration"],
        ServiceTerms {
            also: &[clauses::ONBOARDING_SERVICES_SCOPE],
            ..proactive(
                Category::Implementation,
                clauses::IMPLEMENTATION_DEFINITION,
                clauses::CAT_ONBOARDING_SERVICES,
            )
        };

    OnDemandAssessment = "on_demand_assessment", "On-demand assessment", ["Évaluation à la Demande"],
        ServiceTerms {
            units: &[stated(Unit::Days, clauses::ODA_ONSITE_DAYS_CAP)],
            limits: &[
                at_most(2, Counted::DaysOnSite, Per::Assessment, clauses::ODA_ONSITE_DAYS_CAP),
                at_most(1, Counted::DaysRemote, Per::Assessment, clauses::ODA_REMOTE_DAYS_CAP),
            ],
            delivery: remote_or_on_site(clauses::ODA_ONSITE_DAYS_CAP),
            prerequisites: &[
                stated(Prerequisite::BasePackage, clauses::BASE_PACKAGE_DEFINITION),
                stated(Prerequisite::AzureService, clauses::ODA_NEEDS_AZURE_SERVICE),
            ],
            exclusions: &[
                excluded(Excluded::UnlistedTechnologies, clauses::ODA_LIMITED_TECHNOLOGIES),
                excluded(Excluded::UnlistedCountries, clauses::ODA_ONSITE_COUNTRY_LIMIT),
            ],
            also: &[clauses::ODA_SELF_SERVICE_PLATFORM, clauses::ODA_SETUP_HELP],
            ..included(maintenance(clauses::CAT_ON_DEMAND_ASSESSMENT))
        };

    AssessmentProgram = "assessment_program", "Assessment program", ["Programme d'Évaluation"],
        ServiceTerms {
            also: &[clauses::ASSESSMENT_PROGRAM_OUTPUT],
            ..maintenance(clauses::CAT_ASSESSMENT_PROGRAM)
        };

    OfflineAssessment = "offline_assessment", "Offline assessment", ["Évaluation Hors Connexion"],
        ServiceTerms {
            delivery: remote_or_on_site(clauses::OFFLINE_ASSESSMENT_DELIVERY),
            ..maintenance(clauses::CAT_OFFLINE_ASSESSMENT)
        };

    ProactiveMonitoring = "proactive_monitoring", "Proactive monitoring", ["Surveillance Proactive"],
        ServiceTerms {
            also: &[clauses::PROACTIVE_MONITORING_SCOPE],
            ..maintenance(clauses::CAT_PROACTIVE_MONITORING)
        };

    ProactiveOperationsPrograms = "proactive_operations_programs", "Proactive operations programs (POP)",
        ["Programmes d'Opérations Proactives (POP)", "Programmes d'Opérations Proactives", "POP"],
        ServiceTerms {
            delivery: remote_or_on_site(clauses::POP_DELIVERY),
            ..maintenance(clauses::CAT_POP)
        };

    RapAsAService = "rap_as_a_service", "Risk and health assessment program as a service (RAP as a Service)",
        [
            "Programme d'Évaluation des Risques et de l'Intégrité en tant que Service (RAP as a Service)",
            "Programme d'Évaluation des Risques et de l'Intégrité en tant que Service",
            "RAP as a Service"
        ],
        ServiceTerms {
            delivery: remote_or_on_site(clauses::RAAS_DELIVERY),
            ..maintenance(clauses::CAT_RAP_AS_A_SERVICE)
        };

    AdoptionServices = "adoption_services", "Adoption services", ["Services d'adoption"],
        ServiceTerms {
            also: &[clauses::ADOPTION_SCOPE],
            ..optimization(clauses::CAT_ADOPTION_SERVICES)
        };

    DevelopmentFocusedServices = "development_focused_services", "Development-focused services",
        ["Services Axés sur le Développement"],
        ServiceTerms {
            also: &[clauses::DEVELOPMENT_FOCUSED_SCOPE],
            ..optimization(clauses::CAT_DEVELOPMENT_FOCUSED_SERVICES)
        };

    DeveloperInsights = "developer_insights", "Developer insights services",
        ["Services Insights pour les développeurs"],
        ServiceTerms {
            parent: Some(Service::DevelopmentFocusedServices),
            limits: &[at_most(1, Counted::Assessments, Per::Year, clauses::DEVELOPER_INSIGHTS_ANNUAL)],
            ..optimization(clauses::CAT_DEVELOPMENT_FOCUSED_SERVICES)
        };

    DevelopmentAssistance = "development_assistance", "Development assistance", ["Assistance au Développement"],
        ServiceTerms {
            parent: Some(Service::DevelopmentFocusedServices),
            units: &[stated(Unit::Hours, clauses::DEVELOPMENT_ASSISTANCE_HOURS)],
            limits: &[stated(Limit::InOrder, clauses::DEVELOPMENT_ASSISTANCE_HOURS)],
            ..optimization(clauses::CAT_DEVELOPMENT_FOCUSED_SERVICES)
        };

    ItServiceManagement = "it_service_management", "IT service management", ["Gestion des Services Informatiques"],
        ServiceTerms {
            delivery: remote_or_on_site(clauses::ITSM_DELIVERY),
            exhibit: Some(stated(Exhibit::MayDefine, clauses::ITSM_CUSTOM_PROGRAM)),
            also: &[clauses::ITSM_SCOPE],
            ..optimization(clauses::CAT_IT_SERVICE_MANAGEMENT)
        };

    SecurityServices = "security_services", "Security services", ["Services de sécurité"],
        ServiceTerms {
            exhibit: Some(stated(Exhibit::MayDefine, clauses::SECURITY_CUSTOM_PROGRAM)),
            also: &[clauses::SECURITY_SCOPE, clauses::SECURITY_FOUR_AREAS],
            ..optimization(clauses::CAT_SECURITY_SERVICES)
        };

    OnDemandEducation = "on_demand_education", "On-demand education", ["Formation à la Demande"],
        ServiceTerms {
            delivery: remote_only(clauses::CAT_ON_DEMAND_EDUCATION),
            travel: None,
            ..included(education(clauses::CAT_ON_DEMAND_EDUCATION))
        };

    Webcasts = "webcasts", "Webcasts", [],
        ServiceTerms {
            delivery: remote_only(clauses::CAT_WEBCASTS),
            travel: None,
            ..included(education(clauses::CAT_WEBCASTS))
        };

    ChalkTalks = "chalk_talks", "Chalk talks",
        ["Conférences interactives ou « Chalk Talk »", "Conférences interactives", "Chalk Talk"],
        ServiceTerms {
            delivery: remote_or_on_site(clauses::CHALK_TALK_LENGTH_AND_MODE),
            ..education(clauses::CAT_CHALK_TALKS)
        };

    Workshops = "workshops", "Workshops", ["Ateliers"],
        ServiceTerms {
            units: &[
                stated(Unit::Attendees, clauses::WORKSHOP_PURCHASE_UNIT),
                stated(Unit::DedicatedDeliveries, clauses::WORKSHOP_PURCHASE_UNIT),
            ],
            delivery: remote_or_on_site(clauses::WORKSHOP_PURCHASE_UNIT),
            exclusions: &[excluded(Excluded::Recording, clauses::WORKSHOP_NO_RECORDING)],
            also: &[clauses::WORKSHOP_MINIMUM_ENROLMENT],
            ..education(clauses::CAT_WORKSHOPS)
        };

    CustomProactive = "custom_proactive", "Custom proactive services",
        [
            "Services Proactifs Personnalisés",
            "Services Proactifs Personnalisés (services de Maintenance, d'Optimisation et de Formation)"
        ],
        ServiceTerms {
            delivery: remote_or_on_site(clauses::CUSTOM_PROACTIVE_SCOPE),
            flex: stated(FlexUse::PayableWithinCap, clauses::FLEX_CAP_CREDITS_AND_CUSTOM),
            ..other_proactive(clauses::CAT_CUSTOM_PROACTIVE)
        };

    SupportTechnologyAdvisor = "support_technology_advisor", "Support technology advisor (STA)",
        ["Conseiller Technologique", "Conseiller Technologique (STA)", "STA", "Support technology advisor"],
        ServiceTerms {
            bought_for: stated(BoughtFor::AnyLocation, clauses::STA_AT_DESIGNATED),
            used_at: stated(UsedAt::WhereBought, clauses::STA_AT_DESIGNATED),
            also: &[clauses::STA_SCOPE],
            ..other_proactive(clauses::CAT_SUPPORT_TECHNOLOGY_ADVISOR)
        };

    DesignatedEngineering = "designated_engineering", "Designated engineering (DE)",
        ["Ingénierie Désignée", "Ingénierie Désignée (DE)", "DE", "Designated engineering"],
        ServiceTerms {
            delivery: remote_by_default(clauses::DE_REMOTE_DEFAULT),
            hours: location_hours(clauses::DE_BUSINESS_HOURS),
            bought_for: stated(BoughtFor::OneLocation, clauses::DE_SINGLE_LOCATION),
            used_at: stated(UsedAt::WhereBought, clauses::DE_SINGLE_LOCATION),
            scope: Some(stated(Scope::ProductsInOrder, clauses::DE_PRODUCTS_IN_ORDER)),
            prerequisites: &[
                stated(Prerequisite::BasePackage, clauses::ADDITIONS_NEED_EXISTING_BASE),
                stated(Prerequisite::UnifiedAgreement, clauses::DE_NEEDS_UNIFIED_AGREEMENT),
            ],
            ends_with: ends_with_agreement(clauses::DE_CO_TERMINATION),
            travel: Some(stated(Travel::Expenses, clauses::DE_TRAVEL_COSTS)),
            also: &[clauses::DE_SCOPE],
            ..other_proactive(clauses::CAT_DESIGNATED_ENGINEERING)
        };

    ProactiveCredits = "proactive_credits", "Proactive Credits", ["Avoirs Proactifs"],
        ServiceTerms {
            units: &[stated(Unit::Credits, clauses::CREDIT_DEFINITION)],
            delivery: None,
            flex: stated(FlexUse::PayableWithinCap, clauses::FLEX_CAP_CREDITS_AND_CUSTOM),
            credits: stated(CreditUse::NotPayable, clauses::CREDIT_DEFINITION),
            travel: None,
            last_request_days: None,
            also: &[
                clauses::CREDIT_EXCHANGE_AT_CURRENT_RATE,
                clauses::CREDIT_DEDUCTION_ROUNDED,
                clauses::CREDITS_BETWEEN_LISTED_LOCATIONS,
                clauses::CREDITS_CURRENT_RATES,
                clauses::CREDITS_RATES_FROM_REPRESENTATIVE,
                clauses::CREDITS_FRACTION_ROUNDING,
                clauses::CREDITS_EXCEPTION_COUNTRIES,
            ],
            ..other_proactive(clauses::CAT_PROACTIVE_CREDITS)
        };

    AdvisorySupport = "advisory_support", "Advisory support", ["Support Conseil"],
        ServiceTerms {
            limits: &[at_most(6, Counted::Hours, Per::Incident, clauses::ADVISORY_SIX_HOUR_CAP)],
            exclusions: &[
                excluded(Excluded::Architecture, clauses::ADVISORY_EXCLUSIONS),
                excluded(Excluded::SolutionDevelopment, clauses::ADVISORY_EXCLUSIONS),
                excluded(Excluded::Customisation, clauses::ADVISORY_EXCLUSIONS),
                excluded(Excluded::CodeButSamples, clauses::REACTIVE_SAMPLE_CODE_ONLY),
            ],
            also: &[clauses::ADVISORY_UNPLANNED_ISSUES],
            ..reactive(clauses::CAT_ADVISORY_SUPPORT)
        };

    ProblemResolutionSupport = "problem_resolution_support", "Problem resolution support (PRS)",
        ["Support à la Résolution de Problèmes", "PRS", "Problem resolution support"],
        ServiceTerms {
            channels: &[
                stated(Channel::Phone, clauses::PRS_CHANNELS),
                stated(Channel::Web, clauses::PRS_CHANNELS),
                stated(Channel::ServicesPortal, clauses::PRS_PORTAL_FALLBACK),
            ],
            hours: Some(stated(ServiceHours::BySeverity, clauses::PROBLEM_RESOLUTION_24X7)),
            response_times: Some(stated(ResponseTimes::BaseTable, clauses::SEVERITY_DRIVES_RESPONSE)),
            prerequisites: &[
                stated(Prerequisite::BasePackage, clauses::BASE_PACKAGE_DEFINITION),
                stated(Prerequisite::CloudSubscription, clauses::CLOUD_SUBSCRIPTION_NEEDED),
            ],
            also: &[
                clauses::PRS_DEFINITION,
                clauses::SEVERITY_TABLES_ESTIMATED,
                clauses::FIRST_CALL_RESPONSE_DEFINITION,
                clauses::THIRD_PARTY_COOPERATION_ON_REQUEST,
                clauses::THIRD_PARTY_OWNS_ITS_PRODUCT,
                clauses::CUSTOMER_STATES_IMPACT,
                clauses::SEVERITY_CHANGE_ON_REQUEST,
            ],
            ..reactive(clauses::CAT_PROBLEM_RESOLUTION_SUPPORT)
        };

    ReactiveSupportManagement = "reactive_support_management", "Reactive support management (RSM)",
        ["Gestion du Support Réactif", "RSM", "Reactive support management"],
        ServiceTerms {
            hours: Some(stated(ServiceHours::BySeverity, clauses::RSM_BC_ON_REQUEST)),
            also: &[
                clauses::RSM_DEFINITION,
                clauses::RSM_USES_SDM,
                clauses::RSM_1A_AUTOMATIC,
                clauses::RSM_1A_DUTIES,
                clauses::RSM_EXTENDED_COVERAGE,
            ],
            ..reactive(clauses::CAT_REACTIVE_SUPPORT_MANAGEMENT)
        };

    RootCauseAnalysis = "root_cause_analysis", "Root cause analysis (RCA)",
        [
            "Analyse des Causes", "Analyse des causes fondamentales", "Analyse des causes premières", "RCA",
            "Root cause analysis"
        ],
        ServiceTerms {
            price: stated(Price::Extra, clauses::RCA_EXTRA_FEE),
            bought_for: stated(BoughtFor::AnyLocation, clauses::RCA_AT_DESIGNATED),
            used_at: stated(UsedAt::WhereBought, clauses::RCA_AT_DESIGNATED),
            exclusions: &[
                excluded(Excluded::UnlistedTechnologies, clauses::RCA_SELECTED_TECHNOLOGIES),
                excluded(Excluded::CodeButSamples, clauses::REACTIVE_SAMPLE_CODE_ONLY),
            ],
            also: &[
                clauses::RCA_REQUEST_BEFORE_CLOSURE,
                clauses::RCA_SCOPE,
                clauses::RCA_CUSTOMER_MATERIAL,
            ],
            ..additional_reactive(clauses::CAT_ROOT_CAUSE_ANALYSIS)
        };

    RsmAddOn = "rsm_add_on", "RSM add-on",
        ["Module Complémentaire de Gestion du Support Réactif", "Reactive support management add-on"],
        ServiceTerms {
            units: &[stated(Unit::Hours, clauses::RSM_ADDON_HOURS)],
            delivery: remote_only(clauses::RSM_ADDON_REMOTE),
            hours: Some(stated(ServiceHours::AgreedZoneBusinessHours, clauses::RSM_ADDON_TIMEZONE)),
            languages: stated(Languages::EnglishAndCustomers, clauses::RSM_ADDON_LANGUAGE),
            also: &[clauses::RSM_EXTENDED_COVERAGE, clauses::RSM_ADDON_AVAILABILITY],
            ..additional_reactive(clauses::CAT_RSM_ADD_ON)
        };

    CustomerOrganizationEnablement = "customer_organization_enablement", "Customer organization enablement",
        ["Activation de l'organisation client"],
        ServiceTerms {
            also: &[clauses::ENABLEMENT_SCOPE],
            ..sdm(clauses::CAT_CUSTOMER_ORGANIZATION_ENABLEMENT)
        };

    SecurityUpdateGuidance = "security_update_guidance", "Microsoft product, service and security update guidance",
        ["Produit, Service et Conseils sur les Mises à jour de Sécurité de Microsoft"],
        ServiceTerms {
            also: &[clauses::SECURITY_GUIDANCE_SCOPE],
            ..sdm(clauses::CAT_PRODUCT_SECURITY_UPDATE_GUIDANCE)
        };

    ProgramDevelopmentAndManagement = "program_development_and_management", "Program development and management",
        ["Développement et gestion des programmes"],
        ServiceTerms {
            also: &[clauses::PROGRAM_MANAGEMENT_SCOPE],
            ..sdm(clauses::CAT_PROGRAM_DEVELOPMENT_MANAGEMENT)
        };

    UnifiedSupportOnboarding = "unified_support_onboarding", "Unified Enterprise support onboarding",
        ["Intégration du Support Unifié Enterprise", "Support unifié à l'intégration"],
        ServiceTerms {
            also: &[clauses::UNIFIED_ONBOARDING_SCOPE],
            ..sdm(clauses::CAT_UNIFIED_ONBOARDING)
        };

    CloudSuccessProgram = "cloud_success_program", "Cloud success program", ["Programme de réussite dans le cloud"],
        ServiceTerms {
            also: &[clauses::CLOUD_SUCCESS_SCOPE],
            ..additional_sdm(clauses::CAT_CLOUD_SUCCESS_PROGRAM)
        };

    CsaDeveloperAdvocate = "csa_developer_advocate", "Cloud solution architect developer advocate",
        ["Défenseur des Développeurs Architectes de Solutions cloud"],
        ServiceTerms {
            mark: stated(Mark::Discretionary, clauses::CAT_CSA_DEVELOPER_ADVOCATE),
            price: stated(Price::None, clauses::SDM_FN1_DISCRETIONARY),
            credits: stated(CreditUse::NotPayable, clauses::SDM_FN1_DISCRETIONARY),
            also: &[clauses::CSA_ADVOCATE_LIMITED],
            ..sdm(clauses::CAT_CSA_DEVELOPER_ADVOCATE)
        };

    ExecutiveRelationshipManagement = "executive_relationship_management", "Executive relationship management",
        ["Gestion des relations avec la haute direction"],
        ServiceTerms {
            also: &[clauses::EXECUTIVE_RELATIONSHIP_SCOPE],
            ..sdm(clauses::CAT_EXECUTIVE_RELATIONSHIP)
        };

    SdmAddOn = "sdm_add_on", "SDM add-on",
        ["Module Complémentaire Gestion de Prestation de Services", "Service delivery management add-on"],
        ServiceTerms {
            units: &[stated(Unit::Hours, clauses::UER_EXTRA_MEETINGS)],
            delivery: remote_or_on_site(clauses::SDM_ADDON_LOCATION),
            also: &[
                clauses::SDM_ADDED_WITH_PURCHASES,
                clauses::SDM_ADDON_SCOPE,
                clauses::SDM_ADDON_AVAILABILITY,
                clauses::SDM_EXTRA_MAY_BE_NEEDED,
                clauses::SDM_ADDITIONAL_AVAILABILITY,
                clauses::SDM_INCLUSION_MAY_BE_REQUIRED,
            ],
            ..additional_sdm(clauses::CAT_SDM_ADD_ON)
        };

    OnSiteSdm = "on_site_sdm", "On-site SDM",
        ["Gestion de Prestation de Services sur Site", "On-site service delivery management"],
        ServiceTerms {
            price: stated(Price::EachVisit, clauses::ONSITE_SDM_VISITS),
            units: &[stated(Unit::Visits, clauses::ONSITE_SDM_VISITS)],
            delivery: Some(stated(Delivery::ON_SITE_ONLY, clauses::ONSITE_SDM_VISITS)),
            also: &[clauses::ONSITE_SDM_AVAILABILITY],
            ..additional_sdm(clauses::CAT_ONSITE_SDM)
        };

    EnhancedDesignatedEngineering = "enhanced_designated_engineering", "Enhanced designated engineering (EDE)",
        ["Ingénierie Désignée améliorée", "Ingénierie Désignée améliorée (EDE)", "EDE", "Enhanced designated engineering"],
        ServiceTerms {
            draw_down: Some(stated(DrawDown::AsRequestedAndDelivered, clauses::EDE_HOURS_DECREMENT)),
            staff: &[stated(Staff::DesignatedEngineer, clauses::EDE_SCOPE)],
            units: &[
                stated(Unit::PredefinedOffers, clauses::EDE_PURCHASE_FORMS),
                stated(Unit::Hours, clauses::EDE_PURCHASE_FORMS),
            ],
            delivery: remote_by_default(clauses::EDE_REMOTE_DEFAULT),
            hours: location_hours(clauses::EDE_BUSINESS_HOURS),
            bought_for: stated(BoughtFor::OneLocation, clauses::EDE_SINGLE_LOCATION),
            used_at: stated(UsedAt::WhereBought, clauses::EDE_SINGLE_LOCATION),
            scope: Some(stated(Scope::ProductsInOrder, clauses::EDE_PRODUCTS_IN_ORDER)),
            prerequisites: &[
                stated(Prerequisite::BasePackage, clauses::ADDITIONS_NEED_EXISTING_BASE),
                stated(Prerequisite::UnifiedAgreement, clauses::EDE_NEEDS_UNIFIED_AGREEMENT),
            ],
            ends_with: ends_with_agreement(clauses::EDE_CO_TERMINATION),
            travel: Some(stated(Travel::Expenses, clauses::EDE_TRAVEL_COSTS)),
            also: &[
                clauses::EDE_PREDEFINED_CONTENTS,
                clauses::EDE_FOCUS_AREAS,
                clauses::EDE_PRIORITISED_AT_KICKOFF,
                clauses::EDE_MULTI_COUNTRY_ASSIGN_AT_CONTRACT,
            ],
            ..enhanced(clauses::CAT_EDE)
        };

    ReactiveEnhancedDesignatedEngineering = "reactive_enhanced_designated_engineering",
        "Reactive enhanced designated engineering (REDE)",
        [
            "Ingénierie Désignée Améliorée Réactive", "Ingénierie Désignée Améliorée Réactive (REDE)", "REDE",
            "Reactive enhanced designated engineering"
        ],
        ServiceTerms {
            draw_down: Some(stated(DrawDown::AsUsedAndDelivered, clauses::REDE_HOURS_DECREMENT)),
            staff: &[
                stated(Staff::DesignatedEngineer, clauses::REDE_SCOPE),
                stated(Staff::BesideResolvers, clauses::REDE_IN_ADDITION_TO_RESOLVER),
            ],
            response_times: Some(stated(ResponseTimes::Unchanged, clauses::REDE_NO_RESPONSE_TIME_CHANGE)),
            parent: Some(Service::EnhancedDesignatedEngineering),
            units: &[stated(Unit::Hours, clauses::REDE_HOURS_DECREMENT)],
            delivery: remote_by_default(clauses::REDE_REMOTE_DEFAULT),
            hours: location_hours(clauses::REDE_BUSINESS_HOURS),
            bought_for: stated(BoughtFor::AnyLocation, clauses::REDE_LOCATIONS),
            used_at: stated(UsedAt::WhereBought, clauses::REDE_LOCATIONS),
            scope: Some(stated(Scope::ProductsInOrder, clauses::REDE_SCOPE)),
            prerequisites: &[
                stated(Prerequisite::BasePackage, clauses::ADDITIONS_NEED_EXISTING_BASE),
                stated(Prerequisite::UnifiedAgreement, clauses::REDE_NEEDS_UNIFIED_AGREEMENT),
            ],
            ends_with: ends_with_agreement(clauses::REDE_CO_TERMINATION),
            travel: Some(stated(Travel::ReasonableExpenses, clauses::REDE_TRAVEL_COSTS)),
            also: also::REACTIVE_ENHANCED_DESIGNATED_ENGINEERING,
            ..enhanced(clauses::CAT_EDE)
        };

    UnifiedEnhancedResponse = "unified_enhanced_response", "Unified enhanced response (UER)",
        [
            "Réponse Améliorée Unifiée", "Réponse Améliorée Unifiée (UER)", "réponse renforcée unifiée", "UER",
            "Unified enhanced response"
        ],
        ServiceTerms {
            included_hours: &[
                stated(IncludedHours::RsmAndSdm, clauses::UER_INCLUDED_HOURS),
                stated(IncludedHours::SdmAllottedByHost, clauses::UER_SDM_HOURS_BY_HOST),
            ],
            staff: &[stated(Staff::BesideResolvers, clauses::UER_EIM_IN_ADDITION)],
            channels: &[
                stated(Channel::Phone, clauses::UER_MUST_REPORT),
                stated(Channel::Web, clauses::UER_MUST_REPORT),
            ],
            response_times: Some(stated(ResponseTimes::OwnTable, clauses::UER_AUTO_ROUTING)),
            delivery: remote_only(clauses::UER_REMOTE),
            hours: around_the_clock(clauses::UER_EIM_24X7X365),
            languages: stated(
                Languages::Only(&[SpokenLanguage::ENGLISH, SpokenLanguage::CHINESE, SpokenLanguage::JAPANESE]),
                clauses::UER_LANGUAGES,
            ),
            bought_for: stated(BoughtFor::HostOnly, clauses::UER_HOST_ONLY_PURCHASE),
            used_at: stated(UsedAt::HostAndOtherPlaces, clauses::UER_REMOTE_TO_ALL_LOCATIONS),
            scope: Some(stated(
                Scope::SupportedProducts,
                clauses::UER_AS_NEEDED_SUPPORTED_PRODUCTS,
            )),
            prerequisites: &[
                stated(Prerequisite::BasePackage, clauses::ADDITIONS_NEED_EXISTING_BASE),
                stated(Prerequisite::UnifiedAgreement, clauses::UER_PURCHASE_TIMING),
            ],
            exclusions: &[
                excluded(Excluded::RootCauseAnalysis, clauses::UER_RCA_NOT_INCLUDED),
                excluded(Excluded::RegionBoundDelivery, clauses::UER_NO_RESTRICTED_DELIVERY),
                excluded(Excluded::CitizenshipBoundDelivery, clauses::UER_NO_RESTRICTED_DELIVERY),
                excluded(Excluded::ClearedDelivery, clauses::UER_NO_RESTRICTED_DELIVERY),
            ],
            travel: None,
            also: also::UNIFIED_ENHANCED_RESPONSE,
            ..enhanced(clauses::CAT_UER)
        };

    RapidResponse = "rapid_response", "Rapid Response", ["Réponse rapide", "Rapide Response", "Azure Rapid Response"],
        ServiceTerms {
            staff: &[stated(Staff::RapidResponseEngineers, clauses::RR_DIRECT_ROUTING)],
            channels: &[stated(Channel::ServicePortal, clauses::RR_SUBMIT_ON_PORTAL)],
            response_times: Some(stated(ResponseTimes::OwnTable, clauses::RR_TIMES_SUPERSEDE_BASE)),
            delivery: remote_only(clauses::REACTIVE_REMOTE_ONLY),
            hours: around_the_clock(clauses::RR_TEAM_KEEPS_RESPONSIBILITY),
            languages: stated(
                Languages::Only(&[SpokenLanguage::ENGLISH, SpokenLanguage::JAPANESE]),
                clauses::RR_FN2_LANGUAGES,
            ),
            scope: Some(stated(Scope::ComponentsInOrder, clauses::RR_COMPONENTS_IN_ORDER)),
            exclusions: &[stated(
                Exclusion::Components(RAPID_RESPONSE_EXCLUSIONS),
                clauses::RR_EXCLUSIONS,
            )],
            travel: None,
            also: &[
                clauses::RR_SCOPE,
                clauses::RR_AVAILABILITY,
            ],
            ..enhanced(clauses::CAT_RAPID_RESPONSE)
        };

    AzureEventManagement = "azure_event_management", "Azure Event Management (AEM)",
        ["Gestion des événements Azure", "Microsoft Azure Event Management", "Azure Event Management", "AEM"],
        ServiceTerms {
            channels: &[stated(Channel::AzurePortal, clauses::AEM_SUBMIT_IN_AZURE_PORTAL)],
            response_times: Some(stated(ResponseTimes::OwnTable, clauses::AEM_RESPONSE_15_MIN)),
            units: &[stated(Unit::Events, clauses::AEM_ONE_SOLUTION_PER_EVENT)],
            limits: &[
                at_most(1, Counted::Solutions, Per::Event, clauses::AEM_ONE_SOLUTION_PER_EVENT),
                at_most(5, Counted::ConsecutiveCalendarDays, Per::Event, clauses::AEM_FIVE_DAY_CAP),
            ],
            hours: around_the_clock(clauses::AEM_24X7_IN_WINDOW),
            languages: stated(Languages::Only(&[SpokenLanguage::ENGLISH]), clauses::AEM_ENGLISH_ONLY),
            scope: Some(stated(Scope::OneAzureSolution, clauses::AEM_ONE_SOLUTION_PER_EVENT)),
            exclusions: &[
                excluded(Excluded::NonCoreAzureServices, clauses::AEM_CORE_AZURE_SERVICES),
                excluded(Excluded::GovernmentAndSovereignClouds, clauses::AEM_PUBLIC_CLOUD_ONLY),
            ],
            also: also::AZURE_EVENT_MANAGEMENT,
            ..enhanced(clauses::CAT_AEM)
        };

    Office365EngineeringDirect = "office_365_engineering_direct", "Office 365 Engineering Direct",
        ["O365 Engineering Direct"],
        ServiceTerms {
            price: stated(Price::Extra, clauses::O365ED_FEE_AND_EXHIBIT),
            units: &[stated(Unit::Tenants, clauses::O365ED_LISTED_TENANTS)],
            scope: Some(stated(Scope::ListedTenants, clauses::O365ED_LISTED_TENANTS)),
            exhibit: Some(stated(Exhibit::Defines, clauses::O365ED_FEE_AND_EXHIBIT)),
            also: &[clauses::O365ED_SCOPE],
            ..enhanced(clauses::CAT_O365_ENGINEERING_DIRECT)
        };

    DeveloperSupport = "developer_support", "Developer support", ["Support pour Développeurs"],
        ServiceTerms {
            mark: stated(Mark::AdditionalWithinLimit, clauses::CAT_DEVELOPER_SUPPORT),
            price: stated(Price::Extra, clauses::DEVSUPPORT_FEE),
            limits: &[stated(Limit::InOrder, clauses::FN1_QUANTITY_LIMIT)],
            also: &[clauses::DEVSUPPORT_SCOPE, clauses::DEVSUPPORT_TOPICS],
            ..enhanced(clauses::CAT_DEVELOPER_SUPPORT)
        };

    GitHubEngineeringDirect = "github_engineering_direct", "GitHub Engineering Direct", [],
        ServiceTerms {
            staff: &[stated(Staff::GitHubTeam, clauses::GHED_TEAM_AND_CRE)],
            also: &[
                clauses::GHED_QUARTERLY_REVIEWS,
                clauses::GITHUB_PROVIDER_AND_TERMS,
            ],
            ..enhanced(clauses::CAT_GITHUB_ENGINEERING_DIRECT)
        };

    SupportForMissionCritical = "support_for_mission_critical", "Support for mission critical (SfMC)",
        ["Support Stratégique Vital", "Support Stratégique Vital (SfMC)", "SfMC", "Support for mission critical"],
        ServiceTerms {
            price: stated(Price::Extra, clauses::SFMC_FEE_AND_EXHIBIT),
            scope: Some(stated(Scope::ProductsInOrder, clauses::SFMC_SCOPE)),
            prerequisites: &[
                stated(Prerequisite::BasePackage, clauses::ADDITIONS_NEED_EXISTING_BASE),
                stated(Prerequisite::UnifiedAgreement, clauses::SFMC_NEEDS_UNIFIED_AGREEMENT),
            ],
            ends_with: ends_with_agreement(clauses::SFMC_CO_TERMINATION),
            exhibit: Some(stated(Exhibit::Defines, clauses::SFMC_FEE_AND_EXHIBIT)),
            ..enhanced(clauses::CAT_SUPPORT_FOR_MISSION_CRITICAL)
        };

    AzureEngineeringDirect = "azure_engineering_direct", "Azure Engineering Direct (AED)",
        ["Azure Engineering Direct", "AED", "DEA"],
        ServiceTerms {
            staff: &[stated(Staff::RapidResponseEngineers, clauses::AED_INITIAL_RESPONSE_BY_RR)],
            response_times: Some(stated(ResponseTimes::AsOrderSays, clauses::AED_SEVERITY_PER_ORDER)),
            limits: &[
                at_most(2, Counted::ImprovementPlans, Per::TwelveMonths, clauses::AED_SIP_CAP),
                at_most(7, Counted::MonitoringScenarios, Per::Purchase, clauses::AED_SEVEN_MONITORING_SCENARIOS),
            ],
            delivery: remote_by_default(clauses::AED_REMOTE_AND_TRAVEL),
            languages: stated(Languages::Only(&[SpokenLanguage::ENGLISH]), clauses::AED_ENGLISH_ONLY),
            scope: Some(stated(
                Scope::EnrolledSubscriptions,
                clauses::AED_ENROLLED_SUBSCRIPTIONS,
            )),
            prerequisites: &[
                stated(Prerequisite::BasePackage, clauses::ADDITIONS_NEED_EXISTING_BASE),
                stated(Prerequisite::AppendixA, clauses::AED_ENROLLED_SUBSCRIPTIONS),
                stated(Prerequisite::SupportCase, clauses::AED_REACTIVE_NEEDS_PRS_CASE),
                stated(Prerequisite::UnifiedAgreement, clauses::AED_NEEDS_UNIFIED_AND_RR),
                stated(Prerequisite::RapidResponse, clauses::AED_NEEDS_UNIFIED_AND_RR),
            ],
            exclusions: &[
                excluded(Excluded::NonAffiliatePurchases, clauses::AED_NON_AFFILIATE_EXCLUSION),
                excluded(Excluded::FeaturesDuringOnboarding, clauses::AED_ONBOARDING_LIMITED),
                stated(
                    Exclusion::Components(AED_EXCLUSIONS),
                    clauses::AED_OUT_OF_SCOPE_TECHNOLOGIES,
                ),
                excluded(Excluded::AnalysisOfWideIncidents, clauses::AED_RCA_SCOPE),
                excluded(Excluded::UnlistedTechnologies, clauses::AED_MONITORING_SERVICE_EXCLUSIONS),
                excluded(Excluded::MonitorsAndThresholds, clauses::AED_MONITORS_NOT_SHARED),
                excluded(Excluded::PriorityInWideIncidents, clauses::AED_NO_PRIORITY_IN_WIDE_INCIDENTS),
                excluded(Excluded::OnPremises, clauses::AED_EXCLUDED_LAYERS),
                excluded(Excluded::UserDevices, clauses::AED_EXCLUDED_LAYERS),
                excluded(Excluded::ClientSoftware, clauses::AED_EXCLUDED_LAYERS),
                excluded(Excluded::Identity, clauses::AED_EXCLUDED_LAYERS),
                excluded(Excluded::CustomersCustomers, clauses::AED_INTERNAL_USE_ONLY),
                excluded(Excluded::NonMicrosoftCode, clauses::AED_NO_NON_MICROSOFT_CODE),
            ],
            travel: Some(stated(Travel::ReasonableExpenses, clauses::AED_REMOTE_AND_TRAVEL)),
            also: also::AZURE_ENGINEERING_DIRECT,
            ..enhanced(clauses::CAT_AZURE_ENGINEERING_DIRECT)
        };

    CybersecurityIncidentResponse = "cybersecurity_incident_response",
        "Microsoft cybersecurity incident response (MSCIR)",
        [
            "Réponse aux incidents de cybersécurité de Microsoft", "MSCIR", "MSIR", "Microsoft Incident Response",
            "Microsoft cybersecurity incident response"
        ],
        ServiceTerms {
            units: &[stated(Unit::Hours, clauses::MSCIR_URGENT_START)],
            delivery: remote_or_on_site(clauses::MSCIR_DELIVERY),
            prerequisites: &[
                stated(Prerequisite::BasePackage, clauses::ADDITIONS_NEED_EXISTING_BASE),
                stated(Prerequisite::UnifiedAgreement, clauses::MSCIR_SEPARATE_CONTRACT),
                stated(Prerequisite::SeparateContract, clauses::MSCIR_SEPARATE_CONTRACT),
            ],
            also: &[
                clauses::MSCIR_SCOPE,
                clauses::MSCIR_SCOPE_SET_AT_INCIDENT,
                clauses::MSCIR_PRESTART_SIGN_QUICKLY,
                clauses::MSCIR_PRESTART_PAYS,
                clauses::MSCIR_PRESTART_RISK,
                clauses::MSCIR_MORE_FROM_CSAM,
            ],
            ..enhanced(clauses::CAT_CYBERSECURITY_INCIDENT_RESPONSE)
        };
}

const fn at_most(count: u32, what: Counted, per: Per, clause: ClauseId) -> Stated<Limit> {
    stated(Limit::AtMost { count, what, per }, clause)
}

const fn excluded(what: Excluded, clause: ClauseId) -> Stated<Exclusion> {
    stated(Exclusion::Of(what), clause)
}
