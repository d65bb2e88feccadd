//! The headings and tables of the source, as it prints them.

use super::{Derivation, Heading, Row, Spot};

/// Makes a constant of each heading under which clauses stand: its path holds the headings above it.
macro_rules! outline {
    ($path:tt) => {};
    ([$($above:literal),*] $name:ident = $printed:literal; $($rest:tt)*) => {
        outline!([$($above),*] $name = $printed {} $($rest)*);
    };
    ([$($above:literal),*] $name:ident = $printed:literal { $($below:tt)* } $($rest:tt)*) => {
        pub(super) const $name: Heading = Heading(&[$($above,)* $printed]);
        outline!([$($above),*] $printed { $($below)* } $($rest)*);
    };
    ([$($above:literal),*] $printed:literal { $($below:tt)* } $($rest:tt)*) => {
        outline!([$($above,)* $printed] $($below)*);
        outline!([$($above),*] $($rest)*);
    };
}

// A heading stands on a line alone, or begins a paragraph and ends in a colon, which is left out here.
outline! {
    []
    ABOUT = "1 À propos de ce document";
    SUPPORT = "2 Services de support";
    PURCHASE = "2.1 Procédure d’achat";
    DESCRIPTION = "2.2 Description des services" {
        PROACTIVE = "Services proactifs" {
            PLANNING = "Services de Planification" {
                PROOF_OF_CONCEPT = "Validation Technique";
                ARCHITECTURE = "Services d’architecture";
            }
            IMPLEMENTATION = "Services de mise en œuvre" {
                ONBOARDING_SERVICES = "Services d’Intégration";
            }
            MAINTENANCE = "Services de maintenance" {
                ON_DEMAND_ASSESSMENT = "Évaluation à la Demande";
                ASSESSMENT_PROGRAM = "Programme d’Évaluation";
                OFFLINE_ASSESSMENT = "Évaluation Hors Connexion";
                MONITORING = "Surveillance Proactive";
                POP = "Programmes d’opérations proactives (POP)";
                RAP = "Programme d’évaluation des risques et de l’intégrité en tant que Service (RAP as a Service)";
            }
            OPTIMIZATION = "Services d’optimisation" {
                ADOPTION = "Services d’adoption";
                DEVELOPMENT = "Services Axés sur le Développement" {
                    DEVELOPER_INSIGHTS = "Services Insights pour les développeurs";
                    DEVELOPMENT_ASSISTANCE = "Assistance au Développement";
                }
                ITSM = "Gestion des Services Informatiques";
                SECURITY = "Services de sécurité";
            }
            EDUCATION = "Services de formation" {
                CHALK_TALKS = "Conférences interactives ou « Chalk Talk »";
                WORKSHOPS = "Ateliers";
            }
            ADDITIONAL = "Services proactifs supplémentaires" {
                CUSTOM = "Services Proactifs Personnalisés";
                STA = "Conseiller Technologique (STA)";
                DE = "Ingénierie Désignée (DE)" {
                    DE_CONDITIONS = "Conditions préalables et limitations spécifiques au service";
                }
                CREDITS = "Avoirs Proactifs";
            }
        }
        REACTIVE = "Services réactifs" {
            ADVISORY = "Support Conseil";
            PRS = "Support à la Résolution de Problèmes";
            RSM = "Gestion du Support Réactif";
            RCA = "Analyse des Causes";
            RSM_ADD_ON = "Module Complémentaire de Gestion du Support Réactif";
        }
        SDM = "Gestion de la prestation de services" {
            SDM_SCOPE = "Champ d’application de la Gestion de Prestation de Services" {
                ENABLEMENT = "Activation de l’organisation client";
                GUIDANCE = "Produit, Service et Conseils sur les Mises à jour de Sécurité de Microsoft";
                PROGRAMS = "Développement et gestion des programmes";
                UNIFIED_ONBOARDING = "Support unifié à l’intégration";
                CLOUD_SUCCESS = "Programme de réussite dans le cloud";
                ADVOCATE = "Défenseur des Développeurs Architectes de Solutions cloud";
                EXECUTIVES = "Gestion des relations avec la haute direction";
                SDM_ADD_ON = "Module Complémentaire Gestion de Prestation de Services";
                ONSITE_SDM = "Gestion de Prestation de Services sur Site";
            }
        }
    }
    ENHANCED = "2.3 Services et Solutions Améliorés" {
        "Ingénierie Désignée améliorée" {
            EDE = "Ingénierie Désignée améliorée (EDE)" {
                EDE_CONDITIONS = "Conditions préalables et limitations spécifiques au service";
            }
            REDE = "Ingénierie Désignée Améliorée Réactive (REDE)" {
                REDE_CONDITIONS = "Conditions préalables et limitations spécifiques au service";
                REDE_DUTIES = "Vos responsabilités";
            }
        }
        UER = "Réponse Améliorée Unifiée" {
            EIM = "Gestion des incidents améliorée";
        }
        RAPID_RESPONSE = "Rapid Response";
        AEM = "Gestion des événements Azure";
        O365 = "Office 365 Engineering Direct";
        DEVELOPER_SUPPORT = "Support pour Développeurs";
        GITHUB = "GitHub Engineering Direct";
        SFMC = "Support Stratégique Vital";
        "Azure Engineering Direct" {
            AED_OVERVIEW = "1. Vue d’ensemble et étendue de la couverture";
            AED_FEATURES = "2. Fonctionnalités" {
                "2.1 Fourni à tous les clients" {
                    AED_INTERFACE = "Interface d’ingénierie directe";
                    AED_OUTCOMES = "Accélération des résultats de l’entreprise";
                }
                AED_EXTENDED = "2.2 Fonctionnalités étendues";
            }
            AED_CONDITIONS = "3. Conditions préalables et hypothèses de l’AED";
        }
        MSCIR = "Réponse aux incidents de cybersécurité de Microsoft";
    }
    "2.4 Support Pays multiples" {
        MC_PRESENTATION = "Présentation des Services de Support Pays multiples";
        MC_PURCHASE = "Procédure d’achat";
        MC_TERMS = "Conditions générales supplémentaires du Support Pays multiples";
    }
    TERMS = "2.5 Conditions générales supplémentaires";
    DUTIES = "2.6 Vos responsabilités";
}

// A table is called by the label of its first column.

/// The table of how support is bought.
pub(super) const ELEMENTS: &str = "Élément";
/// The tables of proactive services.
pub(super) const PLANNING_TYPES: &str = "Types de service de planification";
pub(super) const IMPLEMENTATION_TYPES: &str = "Types de services de mise en œuvre";
pub(super) const MAINTENANCE_TYPES: &str = "Types de services de maintenance";
pub(super) const OPTIMIZATION_TYPES: &str = "Types de services d’optimisation";
pub(super) const EDUCATION_TYPES: &str = "Types de services de formation";
pub(super) const ADDITIONAL_TYPES: &str = "Types de Services Proactifs supplémentaires";
pub(super) const OTHER_SERVICES: &str = "Autres Services Proactifs";
/// The table of reactive services, whose second column has no label.
pub(super) const REACTIVE_TYPES: &str = "Types de services réactifs";
pub(super) const SDM_TYPES: &str = "Types de services de la Gestion de Prestation de Services";
/// The table of enhanced services and solutions.
pub(super) const SERVICES: &str = "Service";
/// The severity tables: the base table and that of Azure Event Management have the same labels.
pub(super) const SEVERITIES: &str = "Sévérité et situation";
pub(super) const UER_SEVERITIES: &str = "Sévérité et situation de la Réponse Améliorée Unifiée";
pub(super) const RR_SEVERITIES: &str = "Sévérité et situation dans Rapid Response";

pub(super) const SEVERITY_1: &str = "Sévérité 1";
pub(super) const SEVERITY_A: &str = "Sévérité A";
pub(super) const SEVERITY_B: &str = "Sévérité B";
pub(super) const SEVERITY_C: &str = "Sévérité C";

/// In the running text.
#[allow(non_upper_case_globals, reason = "it reads as the other spots do")]
pub(super) const text: Row = Row::At(Spot::Text);

pub(super) const fn bullet(number: u8) -> Row {
    Row::At(Spot::Bullet(number))
}

/// The bullet `number` of those below the bullet `of`.
pub(super) const fn sub_bullet(of: u8, number: u8) -> Row {
    Row::At(Spot::SubBullet { of, number })
}

pub(super) const fn letter(letter: char) -> Row {
    Row::At(Spot::Letter(letter))
}

/// The second column of the table of how support is bought.
pub(super) const fn described(row: &'static str) -> Row {
    cell(ELEMENTS, row, Some("Description"))
}

/// The column of marks.
pub(super) const fn mark(table: &'static str, row: &'static str) -> Row {
    cell(table, row, Some("Planification"))
}

/// A column of marks without a label.
pub(super) const fn bare_mark(table: &'static str, row: &'static str) -> Row {
    cell(table, row, None)
}

/// The first column of a severity table, whose label is that of the table.
pub(super) const fn situation(table: &'static str, row: &'static str) -> Row {
    cell(table, row, Some(table))
}

/// What Microsoft does, in a severity table.
pub(super) const fn ours(table: &'static str, row: &'static str) -> Row {
    cell(table, row, Some("Notre réponse prévue"))
}

/// What the customer does, in a severity table.
pub(super) const fn yours(table: &'static str, row: &'static str) -> Row {
    cell(table, row, Some("Votre réponse prévue"))
}

const fn cell(table: &'static str, row: &'static str, column: Option<&'static str>) -> Row {
    Row::At(Spot::Cell { table, row, column })
}

pub(super) const fn note(table: &'static str, mark: &'static str) -> Row {
    Row::At(Spot::Footnote { table, mark })
}

/// The table has no row for it.
pub(super) const fn no_row(table: &'static str) -> Row {
    Row::Follows {
        table,
        why: Derivation::NoRow,
    }
}
