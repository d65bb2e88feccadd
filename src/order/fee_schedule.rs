//! The fee schedule of Azure Engineering Direct.

use alloc::{format, string::ToString};
use core::fmt;

use super::FeeScheduleDraft;
use crate::{
    finding::{Finding, Findings, Path},
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
            let message = format!("expected an amount in {currency}, as those before it");
            findings.push(Finding::error("wrong_currency", path, message).with_value(amount));
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
        TierError::NoTiers => ("no_tiers", list, None),
        TierError::BeginOfFirst { from } => ("first_tier_begin", at(0, "from"), said(from)),
        TierError::EndOfLast { until } => ("last_tier_end", at(highest, "until"), said(until)),
        TierError::Empty { tier, until, .. } => ("empty_tier", at(*tier, "until"), said(until)),
        TierError::Gap { tier, from, .. } => ("tier_gap", at(*tier, "from"), said(from)),
        TierError::Overlap { tier, from, .. } => ("tier_overlap", at(*tier, "from"), said(from)),
        TierError::AfterEndless { tier } => ("tier_after_endless", list.index(*tier), None),
        TierError::NegativeRate { tier, rate } => {
            ("rate_out_of_range", at(*tier, "rate"), said(rate))
        }
        TierError::NegativeFloor { floor } => ("negative_amount", path.key("floor"), said(floor)),
        // Nothing is charged yet, and all of it is in one currency.
        TierError::NegativeAmount { .. } | TierError::Arithmetic(_) => {
            ("amount_out_of_range", path.clone(), None)
        }
    };
    let finding = Finding::error(code, path, error.to_string());
    match value {
        Some(value) => finding.with_value(value),
        None => finding,
    }
}
