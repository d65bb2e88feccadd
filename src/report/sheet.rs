//! Services and clauses as sheets: what the document says, a line each, with the clause.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use super::{Language, Summarize, summary::Sealed, words::Words};
use crate::{
    calendar::Zone,
    document::{
        Catalogue, Clause, ClauseId, Delivery, Exclusion, Home, Limit, Service, ServiceTerms,
        Stated,
    },
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

/// A clause: what it says, of what kind it is, where it lives, and what the source misprints.
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
///      computed by the rule `response_target`",
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
        for (column, value, clause) in cells(self.0.terms()) {
            write!(f, "\n  {column}: {value} [{clause}]")?;
        }
        let also: Vec<_> = self
            .0
            .terms()
            .also
            .iter()
            .map(ToString::to_string)
            .collect();
        if !also.is_empty() {
            write!(f, "\n  see also {}", also.join(", "))?;
        }
        Ok(())
    }
}

type Cell = (&'static str, String, ClauseId);

fn cells(terms: &'static ServiceTerms) -> Vec<Cell> {
    // Named one by one: a new column must be shown here.
    let ServiceTerms {
        category,
        mark,
        parent: _,
        price,
        units,
        limits,
        draw_down,
        included_hours,
        staff,
        delivery,
        hours,
        languages,
        bought_for,
        used_at,
        channels,
        response_times,
        scope,
        prerequisites,
        ends_with,
        exclusions,
        flex,
        credits,
        travel,
        exhibit,
        last_request_days,
        also: _,
    } = terms;
    let mut cells = Vec::new();
    one("category", category, &mut cells);
    one("mark", mark, &mut cells);
    one("price", price, &mut cells);
    many("unit", units, &mut cells);
    each("limit", limits, |cell| limit(*cell), &mut cells);
    many("hours drawn down", draw_down.as_slice(), &mut cells);
    many("included hours", included_hours, &mut cells);
    many("staff", staff, &mut cells);
    each(
        "delivery",
        delivery.as_slice(),
        |cell| self::delivery(*cell),
        &mut cells,
    );
    many("hours", hours.as_slice(), &mut cells);
    each(
        "languages",
        core::slice::from_ref(languages),
        |languages| Words { zone: None }.of(languages).to_string(),
        &mut cells,
    );
    one("bought for", bought_for, &mut cells);
    one("used at", used_at, &mut cells);
    many("channel", channels, &mut cells);
    many("response times", response_times.as_slice(), &mut cells);
    many("scope", scope.as_slice(), &mut cells);
    many("prerequisite", prerequisites, &mut cells);
    many("ends with", ends_with.as_slice(), &mut cells);
    each("excluded", exclusions, exclusion, &mut cells);
    one("Flex Allowance", flex, &mut cells);
    one("Proactive Credits", credits, &mut cells);
    many("travel", travel.as_slice(), &mut cells);
    many("exhibit", exhibit.as_slice(), &mut cells);
    many(
        "last request, in days before the end",
        last_request_days.as_slice(),
        &mut cells,
    );
    cells
}

fn one<T: fmt::Display>(column: &'static str, cell: &Stated<T>, cells: &mut Vec<Cell>) {
    cells.push((column, cell.value().to_string(), cell.clause()));
}

fn many<T: fmt::Display>(column: &'static str, stated: &[Stated<T>], cells: &mut Vec<Cell>) {
    each(column, stated, ToString::to_string, cells);
}

fn each<T>(
    column: &'static str,
    stated: &[Stated<T>],
    shown: impl Fn(&T) -> String,
    cells: &mut Vec<Cell>,
) {
    cells.extend(
        stated
            .iter()
            .map(|cell| (column, shown(cell.value()), cell.clause())),
    );
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

fn exclusion(exclusion: &Exclusion) -> String {
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
        match clause.slip() {
            Some(slip) => write!(f, "\nthe source {slip}"),
            None => Ok(()),
        }
    }
}
