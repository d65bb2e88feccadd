//! The sentences about travel, and about work before its contract.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn travel(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::OwnTravel => match (operands.name("traveller")?, operands.held()?) {
            ("customer", true) => "The customer pays the travel of its own people.".into(),
            ("microsoft", false) => "Who travels is of Microsoft.".into(),
            _ => return None,
        },
        RuleId::TravelOnSite => match (operands.name("mode")?, operands.held()?) {
            ("on_site", true) => "The work was done on site.".into(),
            ("remote", false) => "The work was done remotely: nobody travelled.".into(),
            _ => return None,
        },
        RuleId::TravelNotPrepaid => match operands.held() {
            Some(true) => "The travel was not paid for beforehand.".into(),
            Some(false) => "The travel was paid for beforehand: nothing is billed.".into(),
            None => {
                operands.known("prepaid")?;
                "Whether the travel was paid for beforehand is not given.".into()
            }
        },
        RuleId::TravelExpense => {
            let cost = operands.value("cost")?;
            match (operands.known("reasonable"), operands.held()) {
                (None, Some(true)) => format!("The expense of {cost} is billed."),
                (Some(Some(_)), Some(true)) => {
                    format!("The expense of {cost} is reasonable, and billed.")
                }
                (Some(Some(_)), Some(false)) => {
                    format!("The expense of {cost} is not reasonable, and not billed.")
                }
                (Some(None), None) => {
                    format!("Whether the expense of {cost} is reasonable is not given.")
                }
                _ => return None,
            }
        }
        RuleId::VisitPrice => match operands.known("visits")? {
            Some(visits) => format!(
                "Visits at a price: {visits} x {} = {}.",
                operands.value("price")?,
                operands.value("cost")?,
            ),
            None => "Which visits have a price is not given.".into(),
        },
        RuleId::TravelTotal => format!("Billed in all: {}.", operands.value("total")?),
        _ => return None,
    })
}

pub(super) fn prestart(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::PrestartAllowed => {
            let by = operands.name("by")?;
            match operands.held() {
                Some(true) => format!("The work before the signature was {by} by the customer."),
                Some(false) => {
                    format!("The work before the signature was not {by} by the customer.")
                }
                None => {
                    operands.known(by)?;
                    format!("Whether the customer {by} the work before the signature is not given.")
                }
            }
        }
        RuleId::PrestartWork => {
            let invoiced = operands.value("invoiced")?;
            let rendered_at = operands.value("rendered_at")?;
            match (operands.known("signed_at")?, operands.held()?) {
                (Some(signed_at), true) => format!(
                    "Rendered at {rendered_at}, before the signature at {signed_at}: {invoiced}."
                ),
                (Some(signed_at), false) => format!(
                    "Rendered at {rendered_at}, not before the signature at {signed_at}: {invoiced} is under the contract."
                ),
                (None, true) => {
                    format!("Rendered at {rendered_at}, the contract not yet signed: {invoiced}.")
                }
                (None, false) => return None,
            }
        }
        RuleId::PrestartTotal => format!("Payable as invoiced: {}.", operands.value("total")?),
        RuleId::PrestartDuty => match operands.name("duty")? {
            "sign_contract_quickly" => {
                "The customer takes all reasonable steps to sign the contract as fast as it can."
            }
            "pay_as_invoiced" => {
                "The customer stays liable, and pays what was rendered before the signature."
            }
            "bear_risk" => "The customer bears the risk of the work before the signature.",
            _ => return None,
        }
        .into(),
        _ => return None,
    })
}
