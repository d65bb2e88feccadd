//! Where clauses stand in the source, in words.

use alloc::vec::Vec;
use core::fmt;

use super::Language;
use crate::{
    decision::{Decision, Step},
    document::{ClauseId, Derivation, Heading, Passage, Phrase, Spot},
};

/// Where a clause stands in the source, in one line: the headings from the section's on, the place under the last of them, and what to
/// search for. What the source prints is in its own language.
///
/// # Example
///
/// ```
/// use unified_support::document::clauses;
/// use unified_support::report::{self, Language};
///
/// let passage = clauses::SEVB_CHANNEL.passage();
/// assert_eq!(
///     report::passage(passage, Language::En).to_string(),
///     "2.2 Description des services > Services réactifs > Support à la Résolution de Problèmes: \
///      table `Sévérité et situation`, row `Sévérité B`, column `Votre réponse prévue`, \
///      search for `Communication par téléphone`, occurrence 3",
/// );
/// ```
#[must_use]
pub const fn passage(passage: &Passage, language: Language) -> impl fmt::Display + use<'_> {
    let Language::En = language;
    English(passage)
}

/// The passages of the clauses that the steps of `decision` cite, a line each: every clause once, in the order in which the steps
/// first cite them. Of a clause that an amendment replaces it is the passage that is replaced.
///
/// # Example
///
/// ```
/// use unified_support::decision::{Decision, Outcome, Step, Steps, Trace};
/// use unified_support::document::{EventRule, clauses};
/// use unified_support::report::{self, Language};
///
/// let mut steps = Steps::new();
/// for days in [6, 7] {
///     steps.record(|| {
///         let rule = EventRule::EventDayLimit { holds: false, days, most: 5 };
///         Step::by(clauses::AEM_FIVE_DAY_CAP, rule)
///     });
/// }
/// let decision = Decision::new(Outcome::Decided(()), steps);
/// assert_eq!(
///     report::passages(&decision, Language::En).to_string(),
///     "2.3/aem-five-day-cap: 2.3 Services et Solutions Améliorés > Gestion des événements Azure: \
///      search for `cinq (5) jours calendaires de`",
/// );
/// ```
pub fn passages<T>(decision: &Decision<T>, language: Language) -> Passages<'_> {
    Passages {
        steps: decision.steps(),
        language,
    }
}

/// The passages that steps cite: see [`passages`].
#[derive(Clone, Copy, Debug)]
#[must_use = "they are told when they are displayed"]
pub struct Passages<'a> {
    steps: &'a [Step],
    language: Language,
}

impl Passages<'_> {
    /// The clauses that the steps cite, each once.
    fn clauses(&self) -> Vec<ClauseId> {
        let mut clauses = Vec::new();
        for clause in self.steps.iter().flat_map(Step::clauses) {
            if !clauses.contains(clause) {
                clauses.push(*clause);
            }
        }
        clauses
    }
}

impl fmt::Display for Passages<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, clause) in self.clauses().into_iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            let line = passage(clause.passage(), self.language);
            write!(f, "{separator}{clause}: {line}")?;
        }
        Ok(())
    }
}

struct English<'a>(&'a Passage);

impl fmt::Display for English<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_heading(self.0.heading(), f)?;
        match self.0 {
            Passage::Printed(printed) => {
                let spot = printed.spot();
                write_spot(spot, f)?;
                let Some(phrase) = printed.phrase() else {
                    return Ok(());
                };
                f.write_str(if spot == Spot::Text { " " } else { ", " })?;
                write_phrase(phrase, f)
            }
            Passage::Derived { table, why, .. } => match why {
                Derivation::NoRow => write!(f, " table `{table}` has no such row"),
            },
        }
    }
}

fn write_heading(heading: Heading, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for above in heading.section() {
        write!(f, "{above} > ")?;
    }
    write!(f, "{}:", heading.printed())
}

fn write_spot(spot: Spot, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match spot {
        Spot::Text => Ok(()),
        Spot::Bullet(number) => write!(f, " bullet {number}"),
        Spot::SubBullet { of, number } => write!(f, " bullet {of}, sub-bullet {number}"),
        Spot::Letter(letter) => write!(f, " item {letter})"),
        Spot::Cell { table, row, column } => {
            write!(f, " table `{table}`, row `{row}`")?;
            match column {
                Some(column) => write!(f, ", column `{column}`"),
                None => Ok(()),
            }
        }
        Spot::Footnote { table, mark } => write!(f, " table `{table}`, footnote {mark}"),
    }
}

fn write_phrase(phrase: Phrase, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "search for `{}`", phrase.words())?;
    match phrase.ordinal() {
        Some(ordinal) => write!(f, ", occurrence {ordinal}"),
        None => Ok(()),
    }
}
