//! Services and clauses as sheets: what the document says, a line each, with the clause.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::{fmt, str::FromStr};

use super::{
    French, clauses,
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

impl Summary<French> for Catalogue {
    /// A sheet for each.
    fn summary(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, one) in self.services.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "\n" })?;
            service(*one, f)?;
        }
        Ok(())
    }
}

impl Summary<French> for &Clause {
    fn summary(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        clause(self, f)
    }
}

impl Summary<French> for ClauseIndex {
    /// A line for each.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.clauses.is_empty() {
            return f.write_str("aucune clause ne correspond");
        }
        for (index, entry) in self.clauses.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "\n" })?;
            write!(f, "{}\u{a0}: ", entry.clause)?;
            home(entry.home, f)?;
            let models: Vec<_> = entry.other_models().collect();
            let models: Vec<_> = models.iter().map(|one| words.of(one).to_string()).collect();
            if !models.is_empty() {
                write!(f, "\u{202f}; aussi dans {}", models.join(", "))?;
            }
            let readings: Vec<_> = entry
                .readings
                .iter()
                .map(|id| format!("«\u{a0}{id}\u{a0}»"))
                .collect();
            if !readings.is_empty() {
                let s = plural(readings.len());
                write!(f, "\u{202f}; lecture{s} {}", readings.join(", "))?;
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
        write!(f, "\n  {heading}\u{a0}: {said} [{}]", cell.clause)?;
    }
    let also: Vec<_> = terms.also.iter().map(ToString::to_string).collect();
    if !also.is_empty() {
        write!(f, "\n  voir aussi {}", also.join(", "))?;
    }
    Ok(())
}

const fn heading(column: Column) -> &'static str {
    match column {
        Column::Category => "catégorie",
        Column::Mark => "signe",
        Column::Price => "prix",
        Column::Units => "unité",
        Column::Limits => "limite",
        Column::DrawDown => "heures déduites",
        Column::IncludedHours => "heures incluses",
        Column::Staff => "intervenants",
        Column::Delivery => "prestation",
        Column::Hours => "horaires",
        Column::Languages => "langues",
        Column::BoughtFor => "achat pour",
        Column::UsedAt => "utilisation",
        Column::Channels => "voie de soumission",
        Column::ResponseTimes => "délais de réponse",
        Column::Scope => "périmètre",
        Column::Prerequisites => "condition préalable",
        Column::EndsWith => "prend fin avec",
        Column::Exclusions => "exclusion",
        Column::Flex => "par l’Allocation Flexible",
        Column::Credits => "par les Avoirs Proactifs",
        Column::Travel => "déplacement sur site",
        Column::Exhibit => "annexe",
        Column::LastRequestDays => "dernière demande, en jours avant l’expiration",
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
fn told<T: FromStr + Tell<French>>(code: &str) -> String {
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
            format!("au plus {} {what} par {per}", words.of(&count))
        }
        Limit::InOrder => "le nombre indiqué dans l’Ordre de Services".into(),
    }
}

fn delivery(delivery: Delivery) -> String {
    let words = Words::new(None);
    let (default, on_site) = (delivery.default_mode(), delivery.on_site);
    let default = words.of(&default);
    match (delivery.remote, on_site) {
        (false, _) | (true, OnSite::No) => format!("{default} uniquement"),
        (true, OnSite::IfAgreedInWriting | OnSite::Offered) => {
            format!(
                "{default} par défaut, {on_site}",
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
    writeln!(
        f,
        "{}\u{a0}: {}.",
        clause.id(),
        clauses::summary(clause.id())
    )?;
    let section = clause.section().split(' ').next().unwrap_or_default();
    let (kind, computability) = (clause.kind(), clause.computability());
    let (kind, computable) = (words.of(&kind), words.of(&computability));
    writeln!(
        f,
        "section {section}, nature\u{a0}: {kind}, calculable\u{a0}: {computable}"
    )?;
    home(*clause.home(), f)?;
    f.write_str("\ndans la source, sous ")?;
    passage(clause.passage(), f)?;
    match clauses::slip(clause.id()) {
        Some(slip) => write!(f, "\nla source {slip}"),
        None => Ok(()),
    }
}

/// Where a clause lives.
fn home(home: Home, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let words = Words::new(None);
    match home {
        Home::Computed(rule) => write!(f, "appliquée par la règle «\u{a0}{rule}\u{a0}»"),
        Home::Checked(check) => {
            write!(
                f,
                "vérifiée lors de l’examen d’un Ordre de Services, par «\u{a0}{check}\u{a0}»"
            )
        }
        Home::Modelled {
            model,
            to_come: None,
        } => write!(f, "figure dans {}", words.of(&model)),
        Home::Modelled {
            model,
            to_come: Some(family),
        } => {
            let model = words.of(&model);
            write!(
                f,
                "figure dans {model}\u{202f}; règles de la famille «\u{a0}{}\u{a0}» à venir",
                words.of(&family)
            )
        }
        Home::Informative(reason) => {
            write!(f, "pour information seulement\u{a0}: {}", words.of(&reason))
        }
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
    const PLAIN: &[&str] = &["payable"];
}
