//! The closed sets of the document, in words.

use core::fmt;

use super::{French, Tell, Words};
use crate::{
    document::{Channel, DeliveryMode, ResponseTable, Service, ServiceHours},
    order::{Buyer, Cloud},
    response::Commitment,
};

told! {
    /// As an adverb.
    Channel {
        Phone => "par téléphone",
        Web => "par le Web",
        ServicePortal => "sur le portail du service de cloud",
        AzurePortal => "sur le portail Microsoft Azure",
        ServicesPortal => "sur le portail de Services Microsoft",
    }
    Cloud {
        Public => "le cloud public",
        Government => "un cloud gouvernemental",
        Sovereign => "un cloud souverain",
    }
    Buyer {
        Customer => "le client",
        Affiliate => "un affilié du client",
        Other => "un tiers",
    }
    /// As an adverb.
    DeliveryMode {
        Remote => "à distance",
        OnSite => "sur site",
    }
    /// By the document's own name, with its abbreviation; of those that have an English name there, by that.
    Service {
        ProofOfConcept => "Validation Technique",
        ArchitectureServices => "Services d’architecture",
        OnboardingServices => "Services d’Intégration",
        OnDemandAssessment => "Évaluation à la Demande",
        AssessmentProgram => "Programme d’Évaluation",
        OfflineAssessment => "Évaluation Hors Connexion",
        ProactiveMonitoring => "Surveillance Proactive",
        ProactiveOperationsPrograms => "Programmes d’Opérations Proactives (POP)",
        RapAsAService => "Programme d’Évaluation des Risques et de l’Intégrité en tant que Service (RAP as a Service)",
        AdoptionServices => "Services d’adoption",
        DevelopmentFocusedServices => "Services Axés sur le Développement",
        DeveloperInsights => "Services Insights pour les développeurs",
        DevelopmentAssistance => "Assistance au Développement",
        ItServiceManagement => "Gestion des Services Informatiques",
        SecurityServices => "Services de sécurité",
        OnDemandEducation => "Formation à la Demande",
        Webcasts => "Webcasts",
        ChalkTalks => "Conférences interactives ou «\u{a0}Chalk Talk\u{a0}»",
        Workshops => "Ateliers",
        CustomProactive => "Services Proactifs Personnalisés",
        SupportTechnologyAdvisor => "Conseiller Technologique (STA)",
        DesignatedEngineering => "Ingénierie Désignée (DE)",
        ProactiveCredits => "Avoirs Proactifs",
        AdvisorySupport => "Support Conseil",
        ProblemResolutionSupport => "Support à la Résolution de Problèmes",
        ReactiveSupportManagement => "Gestion du Support Réactif",
        RootCauseAnalysis => "Analyse des Causes",
        RsmAddOn => "Module Complémentaire de Gestion du Support Réactif",
        CustomerOrganizationEnablement => "Activation de l’organisation client",
        SecurityUpdateGuidance => "Produit, Service et Conseils sur les Mises à jour de Sécurité de Microsoft",
        ProgramDevelopmentAndManagement => "Développement et gestion des programmes",
        UnifiedSupportOnboarding => "Intégration du Support Unifié Enterprise",
        CloudSuccessProgram => "Programme de réussite dans le cloud",
        CsaDeveloperAdvocate => "Défenseur des Développeurs Architectes de Solutions cloud",
        ExecutiveRelationshipManagement => "Gestion des relations avec la haute direction",
        SdmAddOn => "Module Complémentaire Gestion de Prestation de Services",
        OnSiteSdm => "Gestion de Prestation de Services sur Site",
        EnhancedDesignatedEngineering => "Ingénierie Désignée améliorée (EDE)",
        ReactiveEnhancedDesignatedEngineering => "Ingénierie Désignée Améliorée Réactive (REDE)",
        UnifiedEnhancedResponse => "Réponse Améliorée Unifiée (UER)",
        RapidResponse => "Rapid Response",
        AzureEventManagement => "Gestion des événements Azure (AEM)",
        Office365EngineeringDirect => "Office 365 Engineering Direct",
        DeveloperSupport => "Support pour Développeurs",
        GitHubEngineeringDirect => "GitHub Engineering Direct",
        SupportForMissionCritical => "Support Stratégique Vital (SfMC)",
        AzureEngineeringDirect => "Azure Engineering Direct (AED)",
        CybersecurityIncidentResponse => "Réponse aux incidents de cybersécurité de Microsoft (MSCIR)",
    }
}

impl Tell<French> for Commitment {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.service().tell(words, f)
    }
}

impl Tell<French> for ResponseTable {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.service().tell(words, f)
    }
}

/// When a service is available, as an adverb.
impl Tell<French> for ServiceHours {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AroundTheClock => "24\u{a0}h sur 24, 7\u{a0}j sur 7",
            Self::BySeverity => {
                "24\u{a0}h sur 24, 7\u{a0}j sur 7 pour les demandes, puis selon la sévérité"
            }
            Self::LocationBusinessHours => "pendant les heures ouvrées du site",
            Self::HostBusinessHours => "pendant les heures ouvrées de l’Hôte",
            Self::AgreedZoneBusinessHours => {
                "pendant les heures ouvrées d’un fuseau horaire convenu par écrit"
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn services_have_names_that_the_document_prints() {
        for service in Service::ALL {
            let told = Words::new(None).of(service).to_string();
            let plain = told.replace('\u{a0}', " ");
            let short = plain.split(" (").next().unwrap();
            assert!(
                service
                    .names()
                    .any(|name| name.replace('\'', "’").starts_with(short)),
                "{told}"
            );
            assert_eq!(Service::find(short).unwrap_or(*service), *service);
        }
    }
}
