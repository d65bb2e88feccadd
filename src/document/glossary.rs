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
    row: Row,
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

    /// Its row, for what is to be said of every term.
    pub(crate) const fn row(&self) -> Row {
        self.row
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

/// Declares the terms, in the order of the document.
///
/// A row is `Row = "English name", ["what the document calls it"], [CLAUSES]`.
macro_rules! terms {
    ($( $row:ident = $name:literal, [$( $document_name:literal ),+], [$( $clause:ident ),+]; )+) => {
        /// Which term it is: every language tells each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Row {
            $( $row, )+
        }

        /// Every term, in the order of the document.
        pub const ALL: &[GlossaryTerm] = &[$(
            GlossaryTerm {
                row: Row::$row,
                name: $name,
                document_names: &[$( $document_name ),+],
                clauses: &[$( clauses::$clause ),+],
            },
        )+];
    };
}

terms! {
    WorkOrder = "Work Order",
        ["Ordre de Services Enterprise", "Ordre de Services", "Ordre de service", "ordre de travail", "bon de travail"],
        [PURCHASED_SERVICES_ARE_LISTED_IN_ORDER];
    BasePackage = "Base Package",
        ["Package de Base", "forfait de base"],
        [BASE_PACKAGE_DEFINITION, MARK_INCLUDED];
    AdditionalService = "additional service",
        ["Services supplémentaires"],
        [MARK_ADDITIONAL, ADDITIONAL_SERVICES_DEFINITION];
    EnhancedServiceOrSolution = "enhanced service or solution",
        ["Services et solutions améliorés"],
        [ENHANCED_SERVICES_DEFINITION, ENHANCED_DEFINED_IN_EXHIBIT];
    MultiCountrySupport = "multi-country support",
        ["Support Pays multiples"],
        [MULTI_COUNTRY_DEFINITION, MC_OVERVIEW];
    FlexAllowance = "Flex Allowance", ["Allocation Flexible"], [FLEX_DEFINITION];
    ProactiveCredits = "Proactive Credits", ["Avoirs Proactifs"], [CREDIT_DEFINITION];
    FirstCallResponse = "first call response",
        ["Première réponse par téléphone"],
        [FIRST_CALL_RESPONSE_DEFINITION];
    Severity = "severity", ["Sévérité", "gravité"], [SEVERITY_DRIVES_RESPONSE];
    BusinessHours = "business hours", ["heures ouvrées"], [FN4_BUSINESS_HOURS];
    ServiceDeliveryManagement = "service delivery management",
        ["Gestion de Prestation de Services", "Gestion de la Prestation de Services", "SDM"],
        [SDM_INCLUDED_BY_DEFAULT];
    CustomerSuccessAccountManager = "customer success account manager",
        ["Responsable de compte pour la réussite des clients", "gestionnaire de compte de réussite client", "CSAM"],
        [SDM_DELIVERY_FORM];
    CriticalBusinessEvent = "critical business event",
        ["événement commercial critique"],
        [AEM_CRITICAL_EVENT_DEFINITION];
    AzureSolution = "Azure solution", ["solution Azure"], [AEM_SOLUTION_DEFINITION];
    EnrolledSubscriptions = "enrolled subscriptions",
        ["Abonnements Inscrits"],
        [AED_ENROLLED_SUBSCRIPTIONS_NAME];
    AssessedProductSpend = "assessed product spend",
        ["Dépenses évaluées des produits"],
        [AED_ASSESSED_SPEND_DEFINITION];
    ExtendedFeatureCustomer = "extended feature customer",
        ["Clients des fonctionnalités étendues", "Extended Feature Customers"],
        [AED_EXTENDED_FEATURES_THRESHOLD, AED_EXTENDED_FEATURES_FLOOR_PRICE, AED_EXTENDED_ONLY_NAMED_CUSTOMERS];
    MonitoringScenario = "monitoring scenario", ["scénarios de surveillance"], [AED_SCENARIO_DEFINITION];
    DeclaredAzureOutage = "declared Azure outage",
        ["panne déclarée par Azure"],
        [AED_DECLARED_OUTAGE_DEFINITION];
    KnowMe = "know-me", ["Know-me"], [AED_KNOW_ME_DEFINITION];
    Host = "host", ["Hôte", "pays d'accueil"], [HOST_DEFINITION];
    Downstream = "downstream", ["Aval"], [DOWNSTREAM_DEFINITION];
    SupportLocation = "support location",
        ["Site de Support", "Site de soutien", "lieu de support", "emplacement de soutien", "centre de soutien"],
        [SERVICES_AND_QUANTITIES_PER_LOCATION];
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
