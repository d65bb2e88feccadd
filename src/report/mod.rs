//! Decisions in words, and as a timeline. Computes nothing.
//!
//! | what | shows |
//! | --- | --- |
//! | [`summarize`] | the outcome in one line |
//! | [`explain`] | how it came about: each step in a sentence, with its source |
//! | [`reply`] | an answer set out, whatever was asked: outcome, computation in tables, what was found besides, choices; [`heading`] says what was asked |
//! | [`run`] | what the answers of a run have in common, once for all |
//! | [`page`] | answers as an HTML document to file |
//! | [`error`] | why a question is refused |
//! | [`finding`], [`findings`] | what is wrong with an order, a calendar or the form of a question |
//! | [`timeline`] | the days that it spans: what was open, and where its instants lie |
//! | [`incident`] | its course on the local days, with what happened and what is owed: as text, or as an SVG drawing |
//! | [`service`], [`clause`] | what the document says of a service, and in a clause |
//! | [`passage`], [`passages`] | where a clause stands in the source, and all that a decision cites |
//! | [`term`] | what a term of the document means, and what the document calls it |
//! | [`reading`] | what a reading asks, what its variants mean, and why the default is the default |

mod account;
#[cfg(test)]
mod another_language;
mod counted;
mod days;
mod english;
mod finding;
mod french;
mod icalendar;
mod incident;
mod language;
#[cfg(test)]
mod manual;
mod page;
mod passage;
mod picture;
mod reading;
mod reply;
mod run;
mod sheet;
mod summary;
mod term;
mod timeline;
mod words;

use core::fmt;

use crate::{
    calendar::Zone,
    decision::{Decision, Step, Value},
    document::{RuleId, Source},
};
use language::{Tongue, spoken};
use words::Words;

#[cfg(feature = "serde")]
pub use finding::not_json;
#[cfg(feature = "serde")]
pub(crate) use finding::refusal;
pub use finding::{finding, findings};
pub use icalendar::{UnwritableStamp, icalendar};
pub use incident::incident;
pub use language::Language;
pub use page::{Page, PageEntry, page};
pub use passage::{Passages, passage, passages};
pub use picture::Picture;
pub use reading::reading;
#[cfg(feature = "serde")]
pub(crate) use reply::element_with_id;
pub use reply::{Told, error, heading, reply};
pub use run::{Run, run};
pub use sheet::{clause, service};
pub use summary::{Summarize, summarize};
pub use term::term;
pub use timeline::{Timeline, TimelineMark, timeline};

/// The steps of `decision` as numbered sentences, a line each: what was done or tested, on which operands, and by what
/// authority.
///
/// Nothing of a step is left out: a sentence names each operand of its rule.
///
/// # Example: a condition that failed
///
/// ```
/// use unified_support::decision::{Decision, Outcome, Step, Steps, Trace};
/// use unified_support::document::{EventRule, clauses};
/// use unified_support::report::{self, Language};
///
/// let mut steps = Steps::new();
/// steps.record(|| {
///     let rule = EventRule::EventDayLimit { holds: false, days: 6, most: 5 };
///     Step::by(clauses::AEM_FIVE_DAY_CAP, rule)
/// });
/// let decision = Decision::new(Outcome::Decided(()), steps);
/// assert_eq!(
///     report::explain(&decision, Language::En).to_string(),
///     "1. The period of 6 days is more than one event covers, 5 days. [2.3/aem-five-day-cap]",
/// );
/// ```
pub fn explain<T>(decision: &Decision<T>, language: Language) -> Explanation<'_> {
    Explanation::of(decision.steps(), language, None)
}

/// Steps in sentences: see [`explain`].
#[derive(Clone, Copy, Debug)]
#[must_use = "an explanation is made when it is displayed"]
pub struct Explanation<'a> {
    steps: &'a [Step],
    language: Language,
    zone: Option<&'a Zone>,
}

impl<'a> Explanation<'a> {
    const fn of(steps: &'a [Step], language: Language, zone: Option<&'a Zone>) -> Self {
        Self {
            steps,
            language,
            zone,
        }
    }

    /// The same explanation, with instants on the wall clock of `zone` instead of in UTC.
    pub const fn in_zone(mut self, zone: &'a Zone) -> Self {
        self.zone = Some(zone);
        self
    }
}

impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => {
            let words = Words::<L>::new(self.zone);
            for (step, number) in self.steps.iter().zip(1_u32..) {
                f.write_str(if number > 1 { "\n" } else { "" })?;
                write!(f, "{number}. ")?;
                told_step(step, Authority::InFull, words, f)?;
            }
            Ok(())
        })
    }
}

/// A step as a sentence, with its source in brackets.
fn told_step<L: Tongue>(
    step: &Step,
    authority: Authority,
    words: Words<'_, L>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    L::sentence(step.applied(), step.source(), words, f)?;
    f.write_str(" [")?;
    write_source(step, authority, words, f)?;
    f.write_str("]")
}

/// How the authority of a step is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Authority {
    /// A reading with the variant that was chosen and those that were not.
    InFull,
    /// A reading by its name, since the choices are told elsewhere.
    Named,
}

/// The authority of a step: a clause, an amendment, or a reading with the variants that were not chosen.
fn write_source<L: Tongue>(
    step: &Step,
    authority: Authority,
    words: Words<'_, L>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let told = L::SOURCE;
    let id = match step.source() {
        Source::Reading(id) => *id,
        Source::Clause(id) => return write!(f, "{id}"),
        Source::Amendment { id, replaces } => {
            let (id, between) = (words.of(id), told.of_clause);
            return write!(f, "{}{id}{between}{replaces}", told.amendment);
        }
        Source::Given if is_computed(step.rule()) => return f.write_str(told.computed),
        Source::Given => return f.write_str(told.given),
        Source::Unknown => return f.write_str(told.unknown),
    };
    write!(f, "{}{}", told.reading, id.key())?;
    if let (Authority::InFull, Some(chosen)) = (authority, chosen(step)) {
        write!(f, " = {chosen}")?;
        let others = id.variants().iter().filter(|variant| **variant != chosen);
        for (index, other) in others.enumerate() {
            let separator = if index == 0 { told.not } else { told.or };
            write!(f, "{separator}{other}")?;
        }
    }
    for (index, clause) in step.clauses().iter().enumerate() {
        let separator = if index == 0 { told.clauses } else { ", " };
        write!(f, "{separator}{clause}")?;
    }
    Ok(())
}

/// Whether a step without a clause tells a figure that was computed from those before it, and not a fact that was given.
const fn is_computed(rule: RuleId) -> bool {
    matches!(
        rule,
        RuleId::ResponseElapsed
            | RuleId::DeliveredHours
            | RuleId::BusinessTimeAfter
            | RuleId::BusinessTimeAfterLatest
            | RuleId::BusinessTimeBetween
            | RuleId::BusinessDaysAfter
            | RuleId::CancellationTotal
            | RuleId::SharedLine
            | RuleId::ShareOfLine
            | RuleId::Invoice
            | RuleId::InvoicedTotal
            | RuleId::ProratedShare
            | RuleId::ProratedPart
            | RuleId::ProrationRest
            | RuleId::ProratedUnits
            | RuleId::SharedGroup
            | RuleId::ShareOfGroup
            | RuleId::ShareInGroup
            | RuleId::SplitUndone
            | RuleId::ShareUndone
            | RuleId::CashRounding
            | RuleId::Threshold
            | RuleId::ClockElapsed
            | RuleId::ClockInTime
            | RuleId::GivenTargetAwaited
            | RuleId::GivenTargetInstant
            | RuleId::GivenTargetElapsed
            | RuleId::GivenTargetInTime
            | RuleId::JudgedResponse
            | RuleId::AttainmentOfGroup
            | RuleId::Attainment
            | RuleId::Lateness
    )
}

/// The variant that a step of a reading names.
fn chosen(step: &Step) -> Option<&'static str> {
    match step.operand("reading") {
        Some(Value::Code(chosen)) => Some(chosen),
        _ => None,
    }
}
