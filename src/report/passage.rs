//! Where clauses stand in the source, in words.

use alloc::vec::Vec;
use core::fmt;

use super::{
    Language,
    language::{Tongue, spoken},
    words::Words,
};
use crate::{
    decision::{Decision, Step},
    document::{ClauseId, Passage, Source},
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
    Place { passage, language }
}

struct Place<'a> {
    passage: &'a Passage,
    language: Language,
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => L::passage(self.passage, f))
    }
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

    /// The amendment that a step follows in the place of `clause`.
    fn amendment(&self, clause: ClauseId) -> Option<&str> {
        self.steps.iter().find_map(|step| match step.source() {
            Source::Amendment { id, replaces } if *replaces == clause => Some(&**id),
            _ => None,
        })
    }
}

impl fmt::Display for Passages<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, clause) in self.clauses().into_iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            let line = passage(clause.passage(), self.language);
            let colon = spoken!(self.language, L => L::PICTURE.colon);
            write!(f, "{separator}{clause}{colon}{line}")?;
            if let Some(amendment) = self.amendment(clause) {
                spoken!(self.language, L => {
                    let told = Words::<L>::new(None);
                    write!(f, "{}{}", L::SOURCE.replaced_by, told.of(amendment))?;
                });
            }
        }
        Ok(())
    }
}
