//! The sentence of each step, in English.

use core::fmt;

use super::words::Words;
use crate::{
    decision::{Step, Value},
    document::{RuleId, Source},
};

/// A step as a sentence, with its source in brackets.
pub(super) struct English<'a> {
    pub(super) step: &'a Step,
    pub(super) words: Words<'a>,
}

impl fmt::Display for English<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step.rule() {
            RuleId::InForce
            | RuleId::EstimatedTimes
            | RuleId::ResponseClockStart
            | RuleId::AzureComponent
            | RuleId::AzureLineExclusion
            | RuleId::ExcludedComponentLine
            | RuleId::ResponseTarget
            | RuleId::ResponseClock
            | RuleId::ResponseDue
            | RuleId::ResponseDueLatest => self.response(f),
            RuleId::LocalHours
            | RuleId::BusinessHours
            | RuleId::BusinessTimeAfter
            | RuleId::BusinessTimeAfterLatest
            | RuleId::BusinessTimeBetween
            | RuleId::BusinessDaysAfter => self.business_time(f),
            RuleId::CancellationDate
            | RuleId::CancellationNotice
            | RuleId::LateCancellation
            | RuleId::CancellationBand
            | RuleId::CancellationFee
            | RuleId::FeeRounding
            | RuleId::CancellationRefund => self.cancellation(f),
        }?;
        write!(f, " [{}]", ShownSource(self.step))
    }
}

impl<'a> English<'a> {
    fn response(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = self.step.held() == Some(true);
        match self.step.rule() {
            RuleId::InForce => write!(
                f,
                "The incident was submitted on {} by the calendar of {}, a date {} the order's term from {} to {}.",
                self.get("submitted_on"),
                self.get("location"),
                if held { "in" } else { "outside" },
                self.get("first_day"),
                self.get("last_day")
            ),
            RuleId::EstimatedTimes => f.write_str("Response times are estimates."),
            RuleId::ResponseClockStart if self.is_missing("starts_at") => f.write_str(
                "The clock of the first response starts when the severity is agreed, which is not given.",
            ),
            RuleId::ResponseClockStart => write!(
                f,
                "The clock of the first response starts at {}.",
                self.get("starts_at")
            ),
            RuleId::AzureComponent if held => f.write_str("The product is an Azure component."),
            RuleId::AzureComponent => f.write_str("The product is no Azure component."),
            RuleId::AzureLineExclusion if self.is_missing("component") => {
                f.write_str("No component is named that the Azure line leaves out.")
            }
            RuleId::AzureLineExclusion => write!(
                f,
                "The component {} is {} those that the Azure line leaves out.",
                self.get("component"),
                if held { "one of" } else { "none of" }
            ),
            RuleId::ExcludedComponentLine => f.write_str(if self.is_named("reading", "no_target") {
                "No response time holds for such a component."
            } else {
                "The line of all other products holds for such a component."
            }),
            RuleId::ResponseTarget => write!(
                f,
                "At severity {} the first response is due within {}.",
                self.get("severity"),
                self.get("target")
            ),
            RuleId::ResponseClock => write!(
                f,
                "The target is counted {}.",
                if self.is_named("clock", "elapsed") {
                    "around the clock"
                } else {
                    "in business hours"
                }
            ),
            RuleId::ResponseDue => write!(
                f,
                "Counted from {}, the target of {} is reached at {}.",
                self.get("starts_at"),
                self.get("target"),
                self.get("due")
            ),
            _ if self.is_missing("due_latest") => {
                f.write_str("Until when no more than that has passed lies beyond the calendar.")
            }
            _ => write!(f, "No more than that has passed until {}.", self.get("due_latest")),
        }
    }

    fn business_time(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step.rule() {
            RuleId::LocalHours => {
                write!(f, "The business hours of {} count.", self.get("location"))
            }
            RuleId::BusinessHours => write!(
                f,
                "{} keeps {}, with the closures of the order (calendar {}).",
                self.get("location"),
                if matches!(self.step.source(), Source::Given) {
                    "the business hours of the order"
                } else {
                    "the services description's own business hours"
                },
                self.get("calendar")
            ),
            RuleId::BusinessTimeAfter => write!(
                f,
                "Business time of {} from {} ends at {}.",
                self.get("duration"),
                self.get("from"),
                self.get("at")
            ),
            RuleId::BusinessTimeAfterLatest if self.is_missing("at_latest") => f.write_str(
                "There is no last instant: the time is negative, or it lies beyond the calendar.",
            ),
            RuleId::BusinessTimeAfterLatest => {
                write!(
                    f,
                    "No more than that has passed until {}.",
                    self.get("at_latest")
                )
            }
            RuleId::BusinessTimeBetween => write!(
                f,
                "From {} to {} lies business time of {}.",
                self.get("from"),
                self.get("to"),
                self.get("duration")
            ),
            _ => write!(
                f,
                "Counting {} business days from {} leads to {}.",
                self.get("days"),
                self.get("from"),
                self.get("date")
            ),
        }
    }

    fn cancellation(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step.rule() {
            RuleId::CancellationDate => write!(
                f,
                "The service was cancelled at {}, on {} by the calendar of {}.",
                self.get("cancelled_at"),
                self.get("cancelled_on"),
                self.get("location")
            ),
            RuleId::CancellationNotice => write!(
                f,
                "From {} to the first delivery day, {}, the notice is {} {}.",
                self.get("cancelled_on"),
                self.get("first_delivery_day"),
                self.get("notice_days"),
                if self.is_named("reading", "business_days") {
                    "business days"
                } else {
                    "days"
                }
            ),
            RuleId::LateCancellation => f.write_str(if self.is_named("reading", "refuse") {
                "A service cannot be cancelled on its first delivery day or later."
            } else {
                "A cancellation on the first delivery day or later counts as one with little notice."
            }),
            RuleId::CancellationBand => self.band(f),
            RuleId::CancellationFee => write!(
                f,
                "The fee is {} x {} = {}.",
                self.get("price"),
                self.get("rate"),
                self.get("exact_fee")
            ),
            RuleId::FeeRounding => write!(
                f,
                "The fee of {} is rounded to {}.",
                self.get("exact_fee"),
                self.get("fee")
            ),
            _ => write!(
                f,
                "The refund is {} - {} = {}.",
                self.get("price"),
                self.get("fee"),
                self.get("refund")
            ),
        }
    }

    fn band(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let notice = self.get("notice_days");
        match (
            self.step.held() == Some(true),
            self.is_missing("least_days"),
        ) {
            (true, true) => write!(
                f,
                "The notice of {notice} days is in no band above: the rate is {}.",
                self.get("rate")
            ),
            (true, false) => write!(
                f,
                "The notice of {notice} days is {} days or more: the rate is {}.",
                self.get("least_days"),
                self.get("rate")
            ),
            (false, _) => write!(
                f,
                "The notice of {notice} days is less than {} days.",
                self.get("least_days")
            ),
        }
    }

    fn get(&self, name: &str) -> impl fmt::Display + use<'a> {
        let value = self.step.operand(name).unwrap_or(&Value::Missing);
        self.words.value(value)
    }

    fn is_missing(&self, name: &str) -> bool {
        matches!(self.step.operand(name), None | Some(Value::Missing))
    }

    fn is_named(&self, name: &str, expected: &str) -> bool {
        matches!(self.step.operand(name), Some(Value::Name(found)) if *found == expected)
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
        if let Some(Value::Name(chosen)) = self.0.operand("reading") {
            write!(f, " = {chosen}")?;
            let others = id.variants().iter().filter(|variant| *variant != chosen);
            for (index, other) in others.enumerate() {
                let separator = if index == 0 { ", not " } else { " or " };
                write!(f, "{separator}{other}")?;
            }
        }
        for (index, clause) in id.clauses().iter().enumerate() {
            let separator = if index == 0 { "; " } else { ", " };
            write!(f, "{separator}{clause}")?;
        }
        Ok(())
    }
}
