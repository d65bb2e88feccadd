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
            Traveller::Customer => "Le client paie les déplacements de son propre personnel.",
            Traveller::Microsoft => "C’est le personnel de Microsoft qui se déplace.",
        }),
        TravelRule::TravelOnSite { holds: _, mode } => f.write_str(match mode {
            DeliveryMode::OnSite => "La prestation a eu lieu sur site.",
            DeliveryMode::Remote => {
                "La prestation a eu lieu à distance\u{a0}: personne ne s’est déplacé."
            }
        }),
        TravelRule::TravelNotPrepaid { holds } => f.write_str(match holds {
            Some(true) => "Le déplacement n’a pas été prépayé.",
            Some(false) => "Le déplacement a été prépayé\u{a0}: rien n’est facturé.",
            None => "Il n’est pas indiqué si le déplacement a été prépayé.",
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
                        "Il n’est pas indiqué si la dépense de {cost} est raisonnable."
                    );
                }
                (Some(true), None) => "est facturée",
                (Some(false), None) => "n’est pas facturée",
                (Some(_), Some(true)) => "est raisonnable, et facturée",
                (Some(_), Some(false)) => "n’est ni raisonnable ni facturée",
            };
            write!(f, "La dépense de {cost} {is}.")
        }
        TravelRule::VisitPrice {
            visits,
            price: IfAny(price),
            cost: IfAny(cost),
        } => match (visits, price, cost) {
            (Some(visits), Some(price), Some(cost)) => {
                let (visits, price, cost) = (words.of(visits), words.of(price), words.of(cost));
                write!(f, "Visites tarifées\u{a0}: {visits} × {price} = {cost}.")
            }
            (_, _, _) => f.write_str("Il n’est pas indiqué quelles visites sont tarifées."),
        },
        TravelRule::TravelTotal { total } => write!(f, "Total facturé\u{a0}: {}.", words.of(total)),
        TravelRule::PrestartAllowed { holds, by } => allowed(*holds, *by, f),
        TravelRule::PrestartWork {
            holds,
            rendered_at,
            signed_at,
            invoiced,
        } => work(*holds, *rendered_at, *signed_at, *invoiced, words, f),
        TravelRule::PrestartTotal { total } => {
            write!(
                f,
                "Total à payer tel que facturé\u{a0}: {}.",
                words.of(total)
            )
        }
        TravelRule::PrestartDuty { duty } => owed(*duty, f),
    }
}

fn allowed(holds: Option<bool>, by: PrestartLeave, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let done = match by {
        PrestartLeave::Requested => "demandé",
        PrestartLeave::Authorised => "autorisé",
    };
    match holds {
        Some(true) => write!(
            f,
            "Le client a {done} les travaux antérieurs à la signature."
        ),
        Some(false) => {
            write!(
                f,
                "Le client n’a pas {done} les travaux antérieurs à la signature."
            )
        }
        None => write!(
            f,
            "Il n’est pas indiqué si le client a {done} les travaux antérieurs à la signature."
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
    write!(f, "Les travaux du {} ", words.of(&rendered_at))?;
    let Some(signed_at) = &signed_at else {
        return write!(
            f,
            "précèdent la signature, qui n’a pas encore eu lieu\u{a0}: {invoiced}."
        );
    };
    let signed_at = words.of(signed_at);
    if holds {
        write!(
            f,
            "précèdent la signature du {signed_at}\u{a0}: {invoiced}."
        )
    } else {
        write!(
            f,
            "ne précèdent pas la signature du {signed_at}\u{a0}: le montant de {invoiced} relève du contrat."
        )
    }
}

fn owed(duty: DutyName, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match duty.as_str() {
        "sign_contract_quickly" => f.write_str(
            "Le client fait tout ce qui est raisonnable pour signer le contrat au plus vite.",
        ),
        "pay_as_invoiced" => f.write_str(
            "Le client demeure responsable et paie ce qui a été fourni avant la signature.",
        ),
        "bear_risk" => {
            f.write_str("Le client supporte les risques des travaux antérieurs à la signature.")
        }
        other => write!(
            f,
            "Le client est tenu à «\u{a0}{other}\u{a0}» pour avoir fait commencer les travaux antérieurs à la signature."
        ),
    }
}
