//! Services and clauses as sheets: what the document says, a line each, with the clause.

use core::fmt;

use super::{
    Language,
    language::{Tongue, spoken},
};
use crate::document::{Clause, Service};

/// The terms of `service`: a line for each cell of the catalogue, with the clause that states it.
///
/// # Example
///
/// ```
/// use unified_support::document::Service;
/// use unified_support::report::{self, Language};
///
/// let sheet = report::service(Service::DesignatedEngineering, Language::En).to_string();
/// assert!(sheet.starts_with("Designated engineering (DE)\n"));
/// assert!(sheet.contains("bought for: one location [2.2/de-single-location]\n"));
/// ```
#[must_use]
pub fn service(service: Service, language: Language) -> impl fmt::Display {
    ServiceSheet { service, language }
}

/// A clause: what it says, of what kind it is, where it lives, where it stands in the source, and what the source misprints.
///
/// # Example
///
/// ```
/// use unified_support::document::clauses;
/// use unified_support::report::{self, Language};
///
/// let sheet = report::clause(clauses::SEVB_RESPONSE_2_HOURS.clause(), Language::En).to_string();
/// assert_eq!(
///     sheet,
///     "2.2/sevb-response-2-hours: Severity B: first call response in two hours or less.\n\
///      section 2.2 Reactive/Severity table, kind deadline, computable yes\n\
///      computed by the rule `response_target`\n\
///      in the source under 2.2 Description des services > Services réactifs > Support à la Résolution de Problèmes: \
///      table `Sévérité et situation`, row `Sévérité B`, column `Notre réponse prévue`, \
///      search for `téléphone en deux (2) heures`",
/// );
/// ```
#[must_use]
pub fn clause(clause: &Clause, language: Language) -> impl fmt::Display + use<'_> {
    ClauseSheet { clause, language }
}

struct ServiceSheet {
    service: Service,
    language: Language,
}

impl fmt::Display for ServiceSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => L::service(self.service, f))
    }
}

struct ClauseSheet<'a> {
    clause: &'a Clause,
    language: Language,
}

impl fmt::Display for ClauseSheet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => L::clause(self.clause, f))
    }
}
