//! Services and clauses as sheets: what the document says, a line each, with the clause.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::{fmt, str::FromStr};

use super::{
    English,
    passage::passage,
    words::{Tell, Words, available, counted, plural},
};
use crate::{
    document::{
        BoughtFor, Catalogue, Category, Cell, CellValue, Channel, Clause, Column, CreditUse,
        Delivery, DrawDown, EndsWith, Exclusion, Exhibit, FlexUse, Home, IncludedHours, Limit,
        Mark, OnSite, Prerequisite, Price, ResponseTimes, Scope, Service, ServiceHours, Staff,
        Travel, Unit, UsedAt,
    },
    engine::ClauseIndex,
    report::summary::Summary,
};

impl Summary<English> for Catalogue {
    /// A sheet for each.
    fn summary(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, one) in self.services.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "\n" })?;
            service(*one, f)?;
        }
        Ok(())
    }
}

impl Summary<English> for &Clause {
    fn summary(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        clause(self, f)
    }
}

impl Summary<English> for ClauseIndex {
    /// A line for each.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.clauses.is_empty() {
            return f.write_str("no such clause");
        }
        for (index, entry) in self.clauses.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "\n" })?;
            write!(f, "{}: ", entry.clause)?;
            home(entry.home, f)?;
            let models: Vec<_> = entry.other_models().collect();
            let models: Vec<_> = models.iter().map(|one| words.of(one).to_string()).collect();
            if !models.is_empty() {
                write!(f, "; also in {}", models.join(", "))?;
            }
            let readings: Vec<_> = entry.readings.iter().map(|id| format!("`{id}`")).collect();
            if !readings.is_empty() {
                let s = plural(readings.len());
                write!(f, "; reading{s} {}", readings.join(", "))?;
            }
        }
        Ok(())
    }
}

pub(super) fn service(service: Service, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}", Words::new(None).of(&service))?;
    let terms = service.terms();
    for cell in terms.cells() {
        let (heading, said) = (heading(cell.column), content(cell));
        write!(f, "\n  {heading}: {said} [{}]", cell.clause)?;
    }
    let also: Vec<_> = terms.also.iter().map(ToString::to_string).collect();
    if !also.is_empty() {
        write!(f, "\n  see also {}", also.join(", "))?;
    }
    Ok(())
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
        Column::UsedAt => "used",
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

fn content(cell: Cell) -> String {
    match cell.value {
        CellValue::Code(code) => coded(cell.column, code),
        CellValue::Count(count) => Words::new(None).of(&count).to_string(),
        CellValue::Limit(one) => limit(one),
        CellValue::Delivery(one) => delivery(one),
        CellValue::Languages(languages) => Words::new(None).of(&languages).to_string(),
        CellValue::Exclusion(one) => exclusion(one),
    }
}

/// What a cell holds that is one of a closed set.
fn coded(column: Column, code: &str) -> String {
    match column {
        Column::Category => told::<Category>(code),
        Column::Mark => told::<Mark>(code),
        Column::Price => told::<Price>(code),
        Column::Units => told::<Unit>(code),
        Column::DrawDown => told::<DrawDown>(code),
        Column::IncludedHours => told::<IncludedHours>(code),
        Column::Staff => told::<Staff>(code),
        Column::BoughtFor => told::<BoughtFor>(code),
        Column::UsedAt => told::<UsedAt>(code),
        Column::Channels => told::<Channel>(code),
        Column::ResponseTimes => told::<ResponseTimes>(code),
        Column::Scope => told::<Scope>(code),
        Column::Prerequisites => told::<Prerequisite>(code),
        Column::EndsWith => told::<EndsWith>(code),
        Column::Flex => told::<FlexUse>(code),
        Column::Credits => told::<CreditUse>(code),
        Column::Travel => told::<Travel>(code),
        Column::Exhibit => told::<Exhibit>(code),
        Column::Hours => match code.parse::<ServiceHours>() {
            Ok(hours) => available(hours).into(),
            Err(_) => code.into(),
        },
        Column::Limits
        | Column::Delivery
        | Column::Languages
        | Column::Exclusions
        | Column::LastRequestDays => code.into(),
    }
}

/// The words for one of a closed set, by its name in the wire format.
fn told<T: FromStr + Tell<English>>(code: &str) -> String {
    match code.parse::<T>() {
        Ok(one) => Words::new(None).of(&one).to_string(),
        Err(_) => code.into(),
    }
}

fn limit(limit: Limit) -> String {
    match limit {
        Limit::AtMost { count, what, per } => {
            let words = Words::new(None);
            let (what, per) = (counted(what, count), words.of(&per));
            format!("at most {} {what} per {per}", words.of(&count))
        }
        Limit::InOrder => "as many as the order says".into(),
    }
}

fn delivery(delivery: Delivery) -> String {
    let words = Words::new(None);
    let (default, on_site) = (delivery.default_mode(), delivery.on_site);
    let default = words.of(&default);
    match (delivery.remote, on_site) {
        (false, _) | (true, OnSite::No) => format!("{default} only"),
        (true, OnSite::IfAgreedInWriting | OnSite::Offered) => {
            format!(
                "{default} by default, {on_site}",
                on_site = words.of(&on_site)
            )
        }
    }
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
        Exclusion::Of(excluded) => Words::new(None).of(&excluded).to_string(),
    }
}

pub(super) fn clause(clause: &Clause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let words = Words::new(None);
    writeln!(f, "{}: {}.", clause.id(), clause.summary())?;
    let (kind, computability) = (clause.kind(), clause.computability());
    let (kind, computable) = (words.of(&kind), words.of(&computability));
    writeln!(
        f,
        "section {}, kind {kind}, computable {computable}",
        clause.section()
    )?;
    home(*clause.home(), f)?;
    f.write_str("\nin the source under ")?;
    passage(clause.passage(), f)?;
    match clause.slip() {
        Some(slip) => write!(f, "\nthe source {slip}"),
        None => Ok(()),
    }
}

/// Where a clause lives.
fn home(home: Home, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let words = Words::new(None);
    match home {
        Home::Computed(rule) => write!(f, "computed by the rule `{rule}`"),
        Home::Checked(check) => {
            write!(f, "checked in the review of an order, by `{check}`")
        }
        Home::Modelled {
            model,
            to_come: None,
        } => write!(f, "stands in {}", words.of(&model)),
        Home::Modelled {
            model,
            to_come: Some(family),
        } => {
            let model = words.of(&model);
            write!(
                f,
                "stands in {model}; rules of the family of {} are to come",
                words.of(&family)
            )
        }
        Home::Informative(reason) => write!(f, "told and nothing more: {}", words.of(&reason)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_told_in_words() {
        for service in Service::ALL {
            for cell in service.terms().cells() {
                let said = content(cell);
                assert!(!said.contains('_'), "{said}");
                if let CellValue::Code(code) = cell.value {
                    let column = cell.column;
                    let is_plain = PLAIN.contains(&code);
                    assert!(is_plain || said != code, "{column}: {code}");
                }
            }
        }
    }

    /// Codes that are words of the language already.
    const PLAIN: &[&str] = &[
        "attendees",
        "hours",
        "days",
        "events",
        "tenants",
        "visits",
        "deliveries",
        "payable",
    ];
}
