//! The sentence of each step, in English.

#![allow(
    clippy::too_many_lines,
    reason = "a family has one match, a few lines for each rule: a rule that it forgets must not compile"
)]

mod advisory;
mod aed;
mod business_time;
mod cancellation;
mod credits;
mod days;
mod dollars;
mod entitlement;
mod events;
mod exchange;
mod flex;
mod flex_cap;
mod hours;
mod improvement;
mod incident;
mod invoices;
mod ledger;
mod monitoring;
mod offering;
mod onboarding;
mod proration;
mod response;
mod root_cause;
mod service_hours;
mod severity;
mod terms;
mod travel;

use alloc::{format, string::String};
use core::fmt;

use super::words::Words;
use crate::{
    decision::{Step, Value},
    document::{Rule, RuleId, Source},
};

/// A step as a sentence, with its source in brackets.
pub(super) struct English<'a> {
    pub(super) step: &'a Step,
    pub(super) words: Words<'a>,
}

impl fmt::Display for English<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self
            .step
            .applied()
            .map(|rule| told(rule, self.step.source(), self.words, f))
        {
            Some(Some(written)) => written?,
            Some(None) => self.write_plainly(f)?,
            None => {
                let mut operands = Operands::of(self.step, self.words);
                let sentence = sentence(self.step.rule(), &mut operands);
                match sentence.filter(|_| operands.unread == 0) {
                    Some(sentence) => f.write_str(&sentence)?,
                    None => self.write_plainly(f)?,
                }
            }
        }
        write!(f, " [{}]", ShownSource(self.step))
    }
}

impl English<'_> {
    /// What can be said of any step: its rule and its operands by their names.
    fn write_plainly(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "The rule {}", self.step.rule())?;
        f.write_str(match self.step.held() {
            Some(true) => " held",
            Some(false) => " did not hold",
            None => " was applied",
        })?;
        for (index, operand) in self.step.operands().into_iter().enumerate() {
            let separator = if index == 0 { ": " } else { ", " };
            let (name, value) = operand;
            write!(f, "{separator}{name} = {}", self.words.value(value))?;
        }
        f.write_str(".")
    }
}

/// The sentence of a rule; none of a family that has none yet.
#[allow(clippy::match_same_arms, reason = "each family gets its own")]
fn told(
    rule: &Rule,
    source: &Source,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> Option<fmt::Result> {
    Some(match rule {
        Rule::Response(rule) => response::sentence(rule, words, f),
        Rule::Offering(rule) => offering::sentence(rule, words, f),
        Rule::Severity(rule) => severity::sentence(rule, words, f),
        Rule::Incident(rule) => incident::sentence(rule, words, f),
        Rule::RootCause(rule) => root_cause::sentence(rule, words, f),
        Rule::Term(rule) => terms::sentence(rule, words, f),
        Rule::Event(rule) => events::sentence(rule, words, f),
        Rule::Advisory(rule) => advisory::sentence(rule, words, f),
        Rule::ServiceHours(rule) => service_hours::sentence(rule, words, f),
        Rule::Onboarding(rule) => onboarding::sentence(rule, words, f),
        Rule::Monitoring(rule) => monitoring::sentence(rule, words, f),
        Rule::ImprovementPlan(rule) => improvement::sentence(rule, words, f),
        Rule::BusinessTime(rule) => business_time::sentence(rule, source, words, f),
        Rule::Cancellation(rule) => cancellation::sentence(rule, words, f),
        Rule::Aed(rule) => aed::sentence(rule, words, f),
        Rule::Invoice(rule) => invoices::sentence(rule, words, f),
        Rule::Credit(rule) => credits::redemption(rule, words, f),
        Rule::CreditExchange(rule) => credits::exchange(rule, words, f),
        Rule::Proration(rule) => proration::sentence(rule, words, f),
        Rule::Ledger(rule) => ledger::sentence(rule, words, f),
        Rule::Travel(rule) => travel::sentence(rule, words, f),
        Rule::Hours(rule) => hours::sentence(rule, words, f),
        Rule::Days(rule) => days::sentence(rule, f),
        Rule::Dollar(rule) => dollars::sentence(rule, words, f),
        Rule::Flex(rule) => flex::sentence(rule, words, f),
        Rule::FlexPayment(rule) => flex::payment(rule, words, f),
        Rule::FlexBalance(rule) => flex::balance(rule, words, f),
        Rule::FlexCap(rule) => flex_cap::sentence(rule, f),
        Rule::Exchange(rule) => exchange::sentence(rule, words, f),
        Rule::Entitlement(rule) => entitlement::sentence(rule, words, f),
        Rule::Review(_) => return None,
    })
}

/// The sentence of a rule; none for operands that it was not written for.
fn sentence(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    match rule {
        RuleId::ReviewReading | RuleId::Finding => review(rule, operands),
        // Their rows have their operands: `told` has their sentences.
        _ => None,
    }
}

fn review(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::ReviewReading => {
            operands.skip_reading();
            "What was found rests on a reading.".into()
        }
        RuleId::Finding => format!(
            "The {} {} was found at {}, in {}.",
            operands.name("level")?,
            operands.name("check")?,
            operands.value("path")?,
            operands.value("value")?,
        ),
        _ => return None,
    })
}

/// What a sentence takes from its step. Whatever it leaves unread would be lost, and with it the sentence's right to
/// stand for the step.
struct Operands<'a> {
    step: &'a Step,
    words: Words<'a>,
    unread: usize,
}

impl<'a> Operands<'a> {
    fn of(step: &'a Step, words: Words<'a>) -> Self {
        let operands = step.operands().len();
        Self {
            step,
            words,
            unread: operands.saturating_add(usize::from(step.held().is_some())),
        }
    }

    /// An operand that is always known.
    fn value(&mut self, name: &str) -> Option<impl fmt::Display + use<'a>> {
        self.known(name)?
    }

    /// An operand that may be missing.
    #[allow(
        clippy::option_option,
        reason = "a step that tells nothing of an operand is not one that tells that it is missing"
    )]
    fn known(&mut self, name: &str) -> Option<Option<impl fmt::Display + use<'a>>> {
        let value = self.read(name)?;
        Some((value != Value::Missing).then(|| self.words.value(value)))
    }

    fn name(&mut self, name: &str) -> Option<&'static str> {
        match self.read(name)? {
            Value::Code(name) => Some(name),
            _ => None,
        }
    }

    /// Leaves the chosen variant to the source in brackets.
    fn skip_reading(&mut self) {
        if matches!(self.step.source(), Source::Reading(_)) {
            self.read("reading");
        }
    }

    fn read(&mut self, name: &str) -> Option<Value> {
        let value = self.step.operand(name)?;
        self.unread = self.unread.saturating_sub(1);
        Some(value)
    }
}

/// The authority of a step: a clause, an amendment, or a reading with the variants that were not chosen.
struct ShownSource<'a>(&'a Step);

impl fmt::Display for ShownSource<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = match self.0.source() {
            Source::Reading(id) => *id,
            source => return write!(f, "{source}"),
        };
        write!(f, "reading {}", id.key())?;
        if let Some(Value::Code(chosen)) = self.0.operand("reading") {
            write!(f, " = {chosen}")?;
            let others = id.variants().iter().filter(|variant| **variant != chosen);
            for (index, other) in others.enumerate() {
                let separator = if index == 0 { ", not " } else { " or " };
                write!(f, "{separator}{other}")?;
            }
        }
        for (index, clause) in self.0.clauses().iter().enumerate() {
            let separator = if index == 0 { "; " } else { ", " };
            write!(f, "{separator}{clause}")?;
        }
        Ok(())
    }
}
