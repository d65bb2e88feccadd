//! Which facts a question needs.

use alloc::{format, vec::Vec};
use core::fmt;

use super::super::{English, words::Words};
use crate::{
    engine::{BranchEnd, FactBranch, GivenFact, NeededFact, NeededFacts},
    report::{
        summary::Summary,
        words::{OneLine, Tell},
    },
};

impl Summary<English> for NeededFacts {
    /// A line for each fact, then a line for each branch.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.facts.is_empty() {
            f.write_str("no fact is missing")?;
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
            write!(f, "\ncut off after {} questions", words.of(&self.asked))?;
        }
        Ok(())
    }
}

impl Tell<English> for NeededFact {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", OneLine(&self.fact))?;
        match &self.values {
            Some(values) => {
                let values: Vec<_> = values.iter().map(|value| format!("{value}")).collect();
                write!(f, " ({})", values.join(", "))?;
            }
            None => f.write_str(" (open)")?,
        }
        if self.always {
            return f.write_str(": always needed");
        }
        if self.when.is_empty() {
            return f.write_str(": needed in no branch");
        }
        let when: Vec<_> = self.when.iter().map(|given| listed(given)).collect();
        write!(f, ": needed with {}", when.join(" or "))
    }
}

impl Tell<English> for FactBranch {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "with {}: ", listed(&self.given))?;
        match self.end {
            BranchEnd::Decided => f.write_str("decided"),
            BranchEnd::NotApplicable => f.write_str("not applicable"),
            BranchEnd::Open => {
                let open: Vec<_> = self
                    .open
                    .iter()
                    .map(|fact| format!("`{}`", OneLine(fact)))
                    .collect();
                write!(f, "depends on {}", open.join(", "))
            }
            BranchEnd::Refused => f.write_str("refused"),
            BranchEnd::CutOff => f.write_str("not asked"),
        }
    }
}

/// The facts that are given.
fn listed(given: &[GivenFact]) -> alloc::string::String {
    let given = given
        .iter()
        .map(|given| format!("`{}` = {}", OneLine(&given.fact), given.value));
    given.collect::<Vec<_>>().join(", ")
}
