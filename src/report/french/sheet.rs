//! Services and clauses as sheets: what the document says, a line each, with the clause.

use alloc::{format, string::ToString, vec::Vec};
use core::fmt;

use super::{
    French, clauses,
    passage::passage,
    words::{Tell, Words, counted, plural},
};
use crate::{
    document::{Clause, Column, Delivery, Home, Limit, NoExample, OnSite, Service},
    engine::{ClauseEntry, ClauseIndex},
    report::{sheet::told_cell, summary::Summary},
};

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
            cited(entry, words, f)?;
        }
        Ok(())
    }
}

/// What else cites a clause than its home, and an example in which it is cited.
fn cited(entry: &ClauseEntry, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let rules: Vec<_> = entry
        .other_rules()
        .map(|rule| format!("«\u{a0}{rule}\u{a0}»"))
        .collect();
    if !rules.is_empty() {
        let by = if rules.len() == 1 {
            "la règle"
        } else {
            "les règles"
        };
        write!(f, "\u{202f}; citée aussi par {by} {}", rules.join(", "))?;
    }
    let checks: Vec<_> = entry
        .other_checks()
        .map(|check| format!("«\u{a0}{check}\u{a0}»"))
        .collect();
    if !checks.is_empty() {
        let s = plural(checks.len());
        write!(f, "\u{202f}; contrôle{s} {}", checks.join(", "))?;
    }
    match (entry.example(), &entry.no_example) {
        (Some(example), _) => {
            let (file, question) = (&example.file, &example.question);
            write!(
                f,
                "\u{202f}; exemple\u{a0}: question «\u{a0}{question}\u{a0}» de «\u{a0}{file}\u{a0}»"
            )
        }
        // Its home has told why it only informs.
        (None, None | Some(NoExample::Informative)) => Ok(()),
        (None, Some(reason)) => write!(f, "\u{202f}; sans exemple\u{a0}: {}", words.of(reason)),
    }
}

pub(super) fn service(service: Service, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}", Words::new(None).of(&service))?;
    let terms = service.terms();
    for cell in terms.cells() {
        write!(f, "\n  {}\u{a0}: ", heading(cell.column))?;
        told_cell::<French>(cell, f)?;
        write!(f, " [{}]", cell.clause)?;
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

impl Tell<French> for Limit {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::AtMost { count, what, per } => {
                let (what, per) = (counted(what, count), words.of(&per));
                write!(f, "au plus {} {what} par {per}", words.of(&count))
            }
            Self::InOrder => f.write_str("le nombre indiqué dans l’Ordre de Services"),
        }
    }
}

impl Tell<French> for Delivery {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (default, on_site) = (self.default_mode(), words.of(&self.on_site));
        let default = words.of(&default);
        match (self.remote, self.on_site) {
            (false, _) | (true, OnSite::No) => write!(f, "{default} uniquement"),
            (true, OnSite::IfAgreedInWriting | OnSite::Offered) => {
                write!(f, "{default} par défaut, {on_site}")
            }
        }
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
