//! The terms that the document defines: one English name for each, and the clauses that say what it means.

use super::{ClauseId, clauses, names::is_same_name};

/// A term of the document.
///
/// # Example
///
/// ```
/// use unified_support::document::{clauses, glossary};
///
/// let term = glossary::find("first call response").unwrap();
/// assert_eq!(term.clauses(), [clauses::FIRST_CALL_RESPONSE_DEFINITION]);
/// assert!(term.document_names().contains(&"Première réponse par téléphone"));
///
/// // The document has five words for one thing.
/// assert_eq!(glossary::find("Centre de soutien").unwrap().name(), "support location");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GlossaryTerm {
    name: &'static str,
    document_names: &'static [&'static str],
    clauses: &'static [ClauseId],
}

impl GlossaryTerm {
    /// The English name, which this library uses.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What the document calls it.
    #[must_use]
    pub const fn document_names(&self) -> &'static [&'static str] {
        self.document_names
    }

    /// The clauses that say what it means, in the order of the document.
    #[must_use]
    pub const fn clauses(&self) -> &'static [ClauseId] {
        self.clauses
    }
}

/// The term whose English name or document's name is `text`, compared as [`Service::find`](super::Service::find) does.
///
/// ```
/// use unified_support::document::glossary;
///
/// assert_eq!(glossary::find("PAYS D\u{2019}ACCUEIL").unwrap().name(), "host");
/// assert_eq!(glossary::find("hosts"), None);
/// ```
#[must_use]
pub fn find(text: &str) -> Option<&'static GlossaryTerm> {
    let is_name = |name: &str| is_same_name(name, text);
    ALL.iter()
        .find(|term| is_name(term.name) || term.document_names.iter().any(|name| is_name(name)))
}

/// Every term, in the order of the document.
pub const ALL: &[GlossaryTerm] = &[
    term(
        "Work Order",
        &[
            "Ordre de Services Enterprise",
            "Ordre de Services",
            "Ordre de service",
            "ordre de travail",
            "bon de travail",
        ],
        &[clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER],
    ),
    term(
        "Base Package",
        &["Package de Base", "forfait de base"],
        &[clauses::BASE_PACKAGE_DEFINITION, clauses::MARK_INCLUDED],
    ),
    term(
        "additional service",
        &["Services supplémentaires"],
        &[
            clauses::MARK_ADDITIONAL,
            clauses::ADDITIONAL_SERVICES_DEFINITION,
        ],
    ),
    term(
        "enhanced service or solution",
        &["Services et solutions améliorés"],
        &[
            clauses::ENHANCED_SERVICES_DEFINITION,
            clauses::ENHANCED_DEFINED_IN_EXHIBIT,
        ],
    ),
    term(
        "multi-country support",
        &["Support Pays multiples"],
        &[clauses::MULTI_COUNTRY_DEFINITION, clauses::MC_OVERVIEW],
    ),
    term(
        "Flex Allowance",
        &["Allocation Flexible"],
        &[clauses::FLEX_DEFINITION],
    ),
    term(
        "Proactive Credits",
        &["Avoirs Proactifs"],
        &[clauses::CREDIT_DEFINITION],
    ),
    term(
        "first call response",
        &["Première réponse par téléphone"],
        &[clauses::FIRST_CALL_RESPONSE_DEFINITION],
    ),
    term(
        "severity",
        &["Sévérité", "gravité"],
        &[clauses::SEVERITY_DRIVES_RESPONSE],
    ),
    term(
        "business hours",
        &["heures ouvrées"],
        &[clauses::FN4_BUSINESS_HOURS],
    ),
    term(
        "service delivery management",
        &[
            "Gestion de Prestation de Services",
            "Gestion de la Prestation de Services",
            "SDM",
        ],
        &[clauses::SDM_INCLUDED_BY_DEFAULT],
    ),
    term(
        "customer success account manager",
        &[
            "Responsable de compte pour la réussite des clients",
            "gestionnaire de compte de réussite client",
            "CSAM",
        ],
        &[clauses::SDM_DELIVERY_FORM],
    ),
    term(
        "critical business event",
        &["événement commercial critique"],
        &[clauses::AEM_CRITICAL_EVENT_DEFINITION],
    ),
    term(
        "Azure solution",
        &["solution Azure"],
        &[clauses::AEM_SOLUTION_DEFINITION],
    ),
    term(
        "enrolled subscriptions",
        &["Abonnements Inscrits"],
        &[clauses::AED_ENROLLED_SUBSCRIPTIONS_NAME],
    ),
    term(
        "assessed product spend",
        &["Dépenses évaluées des produits"],
        &[clauses::AED_ASSESSED_SPEND_DEFINITION],
    ),
    term(
        "extended feature customer",
        &[
            "Clients des fonctionnalités étendues",
            "Extended Feature Customers",
        ],
        &[
            clauses::AED_EXTENDED_FEATURES_THRESHOLD,
            clauses::AED_EXTENDED_FEATURES_FLOOR_PRICE,
            clauses::AED_EXTENDED_ONLY_NAMED_CUSTOMERS,
        ],
    ),
    term(
        "monitoring scenario",
        &["scénarios de surveillance"],
        &[clauses::AED_SCENARIO_DEFINITION],
    ),
    term(
        "declared Azure outage",
        &["panne déclarée par Azure"],
        &[clauses::AED_DECLARED_OUTAGE_DEFINITION],
    ),
    term("know-me", &["Know-me"], &[clauses::AED_KNOW_ME_DEFINITION]),
    term(
        "host",
        &["Hôte", "pays d'accueil"],
        &[clauses::HOST_DEFINITION],
    ),
    term("downstream", &["Aval"], &[clauses::DOWNSTREAM_DEFINITION]),
    term(
        "support location",
        &[
            "Site de Support",
            "Site de soutien",
            "lieu de support",
            "emplacement de soutien",
            "centre de soutien",
        ],
        &[clauses::SERVICES_AND_QUANTITIES_PER_LOCATION],
    ),
];

const fn term(
    name: &'static str,
    document_names: &'static [&'static str],
    clauses: &'static [ClauseId],
) -> GlossaryTerm {
    GlossaryTerm {
        name,
        document_names,
        clauses,
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, find};

    #[test]
    fn every_name_finds_its_term_alone() {
        for term in ALL {
            assert!(!term.clauses().is_empty());
            assert!(term.clauses().is_sorted());
            for name in term.document_names().iter().chain([&term.name()]) {
                assert_eq!(find(name), Some(term), "{name}");
            }
        }
        assert_eq!(find("downstreams"), None);
    }
}
