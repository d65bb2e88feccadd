//! What is said of clauses, in words.

use super::Words;
use crate::document::{ClauseKind, Computability, Model, NoExample, Reason, RuleFamily};

told! {
    ClauseKind {
        BusinessHours => "horaires",
        Cap => "plafond",
        Catalogue => "catalogue",
        Deadline => "délai",
        Definition => "définition",
        Delivery => "prestation",
        Discretion => "faculté de Microsoft",
        Entitlement => "droit du client",
        Exclusion => "exclusion",
        Expiry => "expiration",
        Fee => "frais",
        Language => "langue",
        MultiCountry => "pays multiples",
        Obligation => "obligation",
        Prerequisite => "condition préalable",
    }
    Computability {
        Yes => "oui",
        Partly => "en partie",
        No => "non",
    }
    Model {
        Catalogue => "le catalogue",
        SeverityTables => "les tableaux de sévérité",
        Duties => "les obligations",
        Figures => "les valeurs chiffrées",
        Lists => "les listes",
        Glossary => "le glossaire",
        Readings => "les lectures",
        Order => "l’Ordre de Services",
    }
    /// As a clause of its own, of the clause, which is feminine.
    Reason {
        Description => "elle ne fait que décrire",
        Discretion => "Microsoft peut le faire sans y être tenu",
        Conduct => "elle demande un comportement qui ne se vérifie pas",
        NotStated => "elle repose sur un élément que le document ne donne pas",
        Gap => "un passage manque dans la source",
    }
    /// As a clause of its own, of the clause, which is feminine.
    NoExample {
        Informative => "elle est donnée pour information seulement",
        Data => "aucune règle ne s’appuie sur elle",
        NoCase => "aucun des exemples n’en relève",
    }
    RuleFamily {
        Response => "réponse aux incidents",
        Fees => "frais",
        Limits => "limites",
    }
}
