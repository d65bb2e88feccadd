//! The sentence of each step, in English.

#![allow(
    clippy::too_many_lines,
    reason = "a family has one match, a few lines for each rule: a rule that it forgets must not compile"
)]

mod advisory;
mod aed;
mod amendment;
mod attainment;
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
mod given_target;
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
mod review;
mod root_cause;
mod service_hours;
mod severity;
mod terms;
mod travel;

use core::fmt;

use super::words::Words;
use crate::document::{Rule, Source};

/// The sentence of a rule. That of business time tells by whose authority it is.
pub(super) fn sentence(
    rule: &Rule,
    source: &Source,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        Rule::Response(rule) => response::sentence(rule, words, f),
        Rule::Offering(rule) => offering::sentence(rule, words, f),
        Rule::Severity(rule) => severity::sentence(rule, words, f),
        Rule::Incident(rule) => incident::sentence(rule, words, f),
        Rule::Attainment(rule) => attainment::sentence(rule, words, f),
        Rule::GivenTarget(rule) => given_target::sentence(rule, words, f),
        Rule::RootCause(rule) => root_cause::sentence(rule, words, f),
        Rule::Term(rule) => terms::sentence(rule, words, f),
        Rule::Event(rule) => events::sentence(rule, words, f),
        Rule::Advisory(rule) => advisory::sentence(rule, words, f),
        Rule::ServiceHours(rule) => service_hours::sentence(rule, words, f),
        Rule::Onboarding(rule) => onboarding::sentence(rule, words, f),
        Rule::Monitoring(rule) => monitoring::sentence(rule, words, f),
        Rule::ImprovementPlan(rule) => improvement::sentence(rule, words, f),
        Rule::Amendment(rule) => amendment::sentence(rule, words, f),
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
        Rule::FlexCap(rule) => flex_cap::sentence(rule, words, f),
        Rule::Exchange(rule) => exchange::sentence(rule, words, f),
        Rule::Entitlement(rule) => entitlement::sentence(rule, words, f),
        Rule::Review(rule) => review::sentence(rule, words, f),
        Rule::Unknown(rule) => write!(f, "{rule}."),
    }
}
