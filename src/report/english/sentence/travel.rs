//! The sentences about travel, and about work before its contract.

use core::fmt;

use chrono::{DateTime, Utc};

use super::super::words::Words;
use crate::{
    document::{
        DeliveryMode, DutyName, IfAny, TravelRule,
        vocabulary::fees::{PrestartLeave, Traveller},
    },
    money::Money,
};

pub(super) fn sentence(
    rule: &TravelRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        TravelRule::OwnTravel { traveller } => f.write_str(match traveller {
            Traveller::Customer => "The customer pays the travel of its own people.",
            Traveller::Microsoft => "It is Microsoft's people who travel.",
        }),
        TravelRule::TravelOnSite { holds: _, mode } => f.write_str(match mode {
            DeliveryMode::OnSite => "The work was done on site.",
            DeliveryMode::Remote => "The work was done remotely: nobody travelled.",
        }),
        TravelRule::TravelNotPrepaid { holds } => f.write_str(match holds {
            Some(true) => "The travel was not paid for beforehand.",
            Some(false) => "The travel was paid for beforehand: nothing is billed.",
            None => "Whether the travel was paid for beforehand is not given.",
        }),
        TravelRule::TravelExpense {
            holds,
            cost,
            reasonable: IfAny(reasonable),
        } => {
            let cost = words.of(cost);
            let is = match (holds, reasonable) {
                (None, _) => {
                    return write!(
                        f,
                        "Whether the expense of {cost} is reasonable is not given."
                    );
                }
                (Some(true), None) => "billed",
                (Some(false), None) => "not billed",
                (Some(_), Some(true)) => "reasonable, and billed",
                (Some(_), Some(false)) => "not reasonable, and not billed",
            };
            write!(f, "The expense of {cost} is {is}.")
        }
        TravelRule::VisitPrice {
            visits,
            price: IfAny(price),
            cost: IfAny(cost),
        } => match (visits, price, cost) {
            (Some(visits), Some(price), Some(cost)) => {
                let (visits, price, cost) = (words.of(visits), words.of(price), words.of(cost));
                write!(f, "Visits at a price: {visits} × {price} = {cost}.")
            }
            (_, _, _) => f.write_str("Which visits have a price is not given."),
        },
        TravelRule::TravelTotal { total } => write!(f, "Billed in all: {}.", words.of(total)),
        TravelRule::PrestartAllowed { holds, by } => allowed(*holds, *by, f),
        TravelRule::PrestartWork {
            holds,
            rendered_at,
            signed_at,
            invoiced,
        } => work(*holds, *rendered_at, *signed_at, *invoiced, words, f),
        TravelRule::PrestartTotal { total } => {
            write!(f, "Payable as invoiced: {}.", words.of(total))
        }
        TravelRule::PrestartDuty { duty } => owed(*duty, f),
    }
}

fn allowed(holds: Option<bool>, by: PrestartLeave, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let done = match by {
        PrestartLeave::Requested => "requested",
        PrestartLeave::Authorised => "authorised",
    };
    match holds {
        Some(true) => write!(
            f,
            "The work before the signature was {done} by the customer."
        ),
        Some(false) => {
            write!(
                f,
                "The work before the signature was not {done} by the customer."
            )
        }
        None => write!(
            f,
            "Whether the customer {done} the work before the signature is not given."
        ),
    }
}

fn work(
    holds: bool,
    rendered_at: DateTime<Utc>,
    signed_at: Option<DateTime<Utc>>,
    invoiced: Money,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let invoiced = words.of(&invoiced);
    write!(f, "Work rendered at {}, ", words.of(&rendered_at))?;
    let Some(signed_at) = &signed_at else {
        return write!(f, "the contract not yet signed: {invoiced}.");
    };
    let signed_at = words.of(signed_at);
    if holds {
        write!(f, "before the signature at {signed_at}: {invoiced}.")
    } else {
        write!(
            f,
            "not before the signature at {signed_at}: {invoiced} is under the contract."
        )
    }
}

fn owed(duty: DutyName, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match duty.as_str() {
        "sign_contract_quickly" => f.write_str(
            "The customer takes all reasonable steps to sign the contract as fast as it can.",
        ),
        "pay_as_invoiced" => f.write_str(
            "The customer stays liable, and pays what was rendered before the signature.",
        ),
        "bear_risk" => f.write_str("The customer bears the risk of the work before the signature."),
        other => write!(
            f,
            "The customer owes `{other}` by having the work begun before the signature."
        ),
    }
}
