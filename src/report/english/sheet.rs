//! Services and clauses as sheets: what the document says, a line each, with the clause.

use alloc::{format, string::ToString, vec::Vec};
use core::fmt;

use super::{
    English,
    passage::passage,
    words::{Tell, Words, counted, plural},
};
use crate::{
    document::{Clause, Column, Delivery, Home, Limit, NoExample, OnSite, Service},
    engine::{ClauseEntry, ClauseIndex},
    report::{sheet::told_cell, summary::Summary},
};

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
            cited(entry, words, f)?;
        }
        Ok(())
    }
}

/// What else cites a clause than its home, and an example in which it is cited.
fn cited(entry: &ClauseEntry, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let rules: Vec<_> = entry
        .other_rules()
        .map(|rule| format!("`{rule}`"))
        .collect();
    if !rules.is_empty() {
        let s = plural(rules.len());
        write!(f, "; also cited by the rule{s} {}", rules.join(", "))?;
    }
    let checks: Vec<_> = entry
        .other_checks()
        .map(|check| format!("`{check}`"))
        .collect();
    if !checks.is_empty() {
        let s = plural(checks.len());
        write!(f, "; check{s} {}", checks.join(", "))?;
    }
    match (entry.example(), &entry.no_example) {
        (Some(example), _) => {
            let (file, question) = (&example.file, &example.question);
            write!(f, "; example: question `{question}` of `{file}`")
        }
        // Its home has told why it only informs.
        (None, None | Some(NoExample::Informative)) => Ok(()),
        (None, Some(reason)) => write!(f, "; no example: {}", words.of(reason)),
    }
}

pub(super) fn service(service: Service, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}", Words::new(None).of(&service))?;
    let terms = service.terms();
    for cell in terms.cells() {
        write!(f, "\n  {}: ", heading(cell.column))?;
        told_cell::<English>(cell, f)?;
        write!(f, " [{}]", cell.clause)?;
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

impl Tell<English> for Limit {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::AtMost { count, what, per } => {
                let (what, per) = (counted(what, count), words.of(&per));
                write!(f, "at most {} {what} per {per}", words.of(&count))
            }
            Self::InOrder => f.write_str("as many as the order says"),
        }
    }
}

impl Tell<English> for Delivery {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (default, on_site) = (self.default_mode(), words.of(&self.on_site));
        let default = words.of(&default);
        match (self.remote, self.on_site) {
            (false, _) | (true, OnSite::No) => write!(f, "{default} only"),
            (true, OnSite::IfAgreedInWriting | OnSite::Offered) => {
                write!(f, "{default} by default, {on_site}")
            }
        }
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
