//! The fee schedule of Azure Engineering Direct.

use alloc::string::ToString;
use core::fmt;

use super::{FeeScheduleDraft, problem::OrderProblem};
use crate::{
    finding::{Finding, Findings, Level, Path, codes},
    money::{TierError, TierSchedule},
};

/// The schedule that `draft` describes: its tiers take every amount, and each once.
pub(super) fn check(
    draft: FeeScheduleDraft,
    path: &Path,
    findings: &mut Findings,
) -> Option<TierSchedule> {
    if !is_in_one_currency(&draft, path, findings) {
        return None;
    }
    let tiers = draft.tiers.len();
    TierSchedule::try_new(draft.tiering, draft.tiers, draft.floor)
        .map_err(|error| findings.push(finding(&error, tiers, path)))
        .ok()
}

/// Whether every amount is in the currency of the first.
fn is_in_one_currency(draft: &FeeScheduleDraft, path: &Path, findings: &mut Findings) -> bool {
    let tiers = path.key("tiers");
    let edges = draft.tiers.iter().enumerate().flat_map(|(index, tier)| {
        let path = tiers.index(index);
        [
            (Some(tier.from()), path.key("from")),
            (tier.until(), path.key("until")),
        ]
    });
    let amounts = edges.chain([(draft.floor, path.key("floor"))]);
    let mut first = None;
    let mut holds = true;
    for (amount, path) in amounts {
        let Some(amount) = amount else { continue };
        let currency = *first.get_or_insert(amount.currency());
        if amount.currency() != currency {
            let problem = OrderProblem::NotInScheduleCurrency { currency };
            findings.push(
                Finding::of(Level::Error, codes::WRONG_CURRENCY, path, problem).with_value(amount),
            );
            holds = false;
        }
    }
    holds
}

/// What is wrong with `tiers` tiers, at the amount or rate that is to blame.
fn finding(error: &TierError, tiers: usize, path: &Path) -> Finding {
    let list = path.key("tiers");
    let at = |tier: usize, key: &str| list.index(tier).key(key);
    let highest = tiers.saturating_sub(1);
    let said = |value: &dyn fmt::Display| Some(value.to_string());
    let (code, path, value) = match error {
        TierError::NoTiers => (codes::NO_TIERS, list, None),
        TierError::BeginOfFirst { from } => (codes::FIRST_TIER_BEGIN, at(0, "from"), said(from)),
        TierError::EndOfLast { until } => (codes::LAST_TIER_END, at(highest, "until"), said(until)),
        TierError::Empty { tier, until, .. } => {
            (codes::EMPTY_TIER, at(*tier, "until"), said(until))
        }
        TierError::Gap { tier, from, .. } => (codes::TIER_GAP, at(*tier, "from"), said(from)),
        TierError::Overlap { tier, from, .. } => {
            (codes::TIER_OVERLAP, at(*tier, "from"), said(from))
        }
        TierError::AfterEndless { tier } => (codes::TIER_AFTER_ENDLESS, list.index(*tier), None),
        TierError::NegativeRate { tier, rate } => {
            (codes::RATE_OUT_OF_RANGE, at(*tier, "rate"), said(rate))
        }
        TierError::NegativeFloor { floor } => {
            (codes::NEGATIVE_AMOUNT, path.key("floor"), said(floor))
        }
        // Nothing is charged yet, and all of it is in one currency.
        TierError::NegativeAmount { .. } | TierError::Arithmetic(_) => {
            (codes::AMOUNT_OUT_OF_RANGE, path.clone(), None)
        }
    };
    let finding = Finding::of(Level::Error, code, path, error.clone());
    match value {
        Some(value) => finding.with_value(value),
        None => finding,
    }
}
