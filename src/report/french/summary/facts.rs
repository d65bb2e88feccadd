//! Which facts a question needs.

use alloc::{format, vec::Vec};
use core::fmt;

use super::super::{French, words::Words};
use crate::{
    engine::{BranchEnd, FactBranch, FactValue, GivenFact, NeededFact, NeededFacts},
    report::{
        summary::Summary,
        words::{OneLine, Tell},
    },
};

impl Summary<French> for NeededFacts {
    /// A line for each fact, then a line for each branch.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.facts.is_empty() {
            f.write_str("aucun fait ne manque")?;
        }
        for (index, fact) in self.facts.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "\n" })?;
            fact.tell(words, f)?;
        }
        for branch in self
            .branches
            .iter()
            .filter(|branch| !branch.given.is_empty())
        {
            write!(f, "\n{}", words.of(branch))?;
        }
        if self.cut_off {
            write!(f, "\ninterrompu après {} questions", words.of(&self.asked))?;
        }
        Ok(())
    }
}

impl Tell<French> for NeededFact {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "«\u{a0}{}\u{a0}»", OneLine(&self.fact))?;
        match &self.values {
            Some(values) => {
                let values: Vec<_> = values.iter().map(shown).collect();
                write!(f, " ({})", values.join(", "))?;
            }
            None => f.write_str(" (valeur libre)")?,
        }
        if self.always {
            return f.write_str("\u{a0}: toujours nécessaire");
        }
        if self.when.is_empty() {
            return f.write_str("\u{a0}: jamais nécessaire");
        }
        let when: Vec<_> = self.when.iter().map(|given| listed(given)).collect();
        write!(f, "\u{a0}: nécessaire avec {}", when.join(" ou "))
    }
}

impl Tell<French> for FactBranch {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "avec {}\u{a0}: ", listed(&self.given))?;
        match self.end {
            BranchEnd::Decided => f.write_str("réponse donnée"),
            BranchEnd::NotApplicable => f.write_str("sans objet"),
            BranchEnd::Open => {
                let open: Vec<_> = self
                    .open
                    .iter()
                    .map(|fact| format!("«\u{a0}{}\u{a0}»", OneLine(fact)))
                    .collect();
                write!(f, "dépend de {}", open.join(", "))
            }
            BranchEnd::Refused => f.write_str("question refusée"),
            BranchEnd::CutOff => f.write_str("question non posée"),
        }
    }
}

/// The facts that are given.
fn listed(given: &[GivenFact]) -> alloc::string::String {
    let given = given.iter().map(|given| {
        format!(
            "«\u{a0}{}\u{a0}» = {}",
            OneLine(&given.fact),
            shown(&given.value)
        )
    });
    given.collect::<Vec<_>>().join(", ")
}

/// A value, as the question has it; whether something holds, in words.
fn shown(value: &FactValue) -> alloc::string::String {
    match value {
        FactValue::Holds(true) => "vrai".into(),
        FactValue::Holds(false) => "faux".into(),
        FactValue::Name(name) => name.clone().into_owned(),
    }
}
