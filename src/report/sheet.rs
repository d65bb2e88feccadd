//! Services and clauses as sheets: what the document says, a line each, with the clause.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use super::{Language, Summarize, passage, summary::Sealed, words::Words};
use crate::{
    calendar::Zone,
    document::{Catalogue, CellValue, Clause, Column, Delivery, Exclusion, Home, Limit, Service},
};

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
/// assert!(sheet.contains("bought for: one_location [2.2/de-single-location]\n"));
/// ```
#[must_use]
pub fn service(service: Service, language: Language) -> impl fmt::Display {
    let Language::En = language;
    ServiceSheet(service)
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
    let Language::En = language;
    ClauseSheet(clause)
}

impl Summarize for Catalogue {}

impl Sealed for Catalogue {
    /// A sheet for each.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, service) in self.services.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(f, "{separator}{}", ServiceSheet(*service))?;
        }
        Ok(())
    }
}

impl Summarize for &Clause {}

impl Sealed for &Clause {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", ClauseSheet(self))
    }
}

struct ServiceSheet(Service);

impl fmt::Display for ServiceSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.name())?;
        let terms = self.0.terms();
        for cell in terms.cells() {
            let (heading, said) = (heading(cell.column), told(cell.value));
            write!(f, "\n  {heading}: {said} [{}]", cell.clause)?;
        }
        let also: Vec<_> = terms.also.iter().map(ToString::to_string).collect();
        if !also.is_empty() {
            write!(f, "\n  see also {}", also.join(", "))?;
        }
        Ok(())
    }
}

const fn heading(column: Column) -> &'static str {
    match column {
        Column::Category => "category",
        Column::Mark => "mark",
        Column::Price => "price",
        Column::Units => "unit",
        Column::Limits => "limit",
        Column::DrawDown => "hours drawn down",
        Column::IncludedHours => "included hours",
        Column::Staff => "staff",
        Column::Delivery => "delivery",
        Column::Hours => "hours",
        Column::Languages => "languages",
        Column::BoughtFor => "bought for",
        Column::UsedAt => "used at",
        Column::Channels => "channel",
        Column::ResponseTimes => "response times",
        Column::Scope => "scope",
        Column::Prerequisites => "prerequisite",
        Column::EndsWith => "ends with",
        Column::Exclusions => "excluded",
        Column::Flex => "Flex Allowance",
        Column::Credits => "Proactive Credits",
        Column::Travel => "travel",
        Column::Exhibit => "exhibit",
        Column::LastRequestDays => "last request, in days before the end",
    }
}

fn told(value: CellValue) -> String {
    match value {
        CellValue::Code(code) => code.into(),
        CellValue::Count(count) => count.to_string(),
        CellValue::Limit(one) => limit(one),
        CellValue::Delivery(one) => delivery(one),
        CellValue::Languages(languages) => Words { zone: None }.of(&languages).to_string(),
        CellValue::Exclusion(one) => exclusion(one),
    }
}

fn limit(limit: Limit) -> String {
    match limit {
        Limit::AtMost { count, what, per } => format!("at most {count} {what} per {per}"),
        Limit::InOrder => "as many as the order says".into(),
    }
}

fn delivery(delivery: Delivery) -> String {
    let default = delivery.default_mode();
    format!("{default} by default, on site: {}", delivery.on_site)
}

fn exclusion(exclusion: Exclusion) -> String {
    match exclusion {
        Exclusion::Components(components) => {
            let names: Vec<_> = components
                .iter()
                .map(|component| component.name())
                .collect();
            names.join(", ")
        }
        Exclusion::Of(excluded) => excluded.to_string(),
    }
}

struct ClauseSheet<'a>(&'a Clause);

impl fmt::Display for ClauseSheet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clause = self.0;
        writeln!(f, "{}: {}.", clause.id(), clause.summary())?;
        writeln!(
            f,
            "section {}, kind {}, computable {}",
            clause.section(),
            clause.kind(),
            clause.computability()
        )?;
        match clause.home() {
            Home::Computed(rule) => write!(f, "computed by the rule `{rule}`")?,
            Home::Checked(check) => write!(f, "checked in the review of an order, by `{check}`")?,
            Home::Modelled {
                model,
                to_come: None,
            } => write!(f, "stands in the model `{model}`")?,
            Home::Modelled {
                model,
                to_come: Some(family),
            } => {
                write!(
                    f,
                    "stands in the model `{model}`; rules of the family `{family}` are to come"
                )?;
            }
            Home::Informative(reason) => write!(f, "told and nothing more: {reason}")?,
        }
        let passage = passage(clause.passage(), Language::En);
        write!(f, "\nin the source under {passage}")?;
        match clause.slip() {
            Some(slip) => write!(f, "\nthe source {slip}"),
            None => Ok(()),
        }
    }
}
