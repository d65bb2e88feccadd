//! The sentences of a cancellation.

use core::fmt;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    super::{
        French,
        words::{Days, Tell, Words},
    },
    credits::counted,
};
use crate::{
    document::{
        CancellationDate, CancellationDays, CancellationRule, CancelledRefund, FeeAmendmentDate,
        LateCancellation, Postponement, Service,
        vocabulary::{fees::CancellationCause, order::PaidWith},
    },
    money::{Money, Rate},
};

pub(super) fn sentence(
    rule: &CancellationRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        CancellationRule::CancelledDelivery { delivery, location } => {
            let (delivery, location) = (words.of(delivery), words.of(location));
            write!(f, "Prestation {delivery} au site de support {location}\u{a0}:")
        }
        CancellationRule::RefusedDelivery {
            delivery,
            field,
            code,
        } => {
            let (delivery, field, code) = (words.of(delivery), words.of(field), words.of(code));
            write!(
                f,
                "La prestation {delivery} est refusée en raison de ce qu’indique {field} ({code}) et n’entre dans aucun total."
            )
        }
        CancellationRule::MicrosoftCancels => {
            f.write_str("C’est Microsoft qui annule, et non le client\u{a0}: le préavis n’entraîne aucuns frais.")
        }
        CancellationRule::MicrosoftMayCancel {
            holds,
            service,
            cause,
        } => by_microsoft(*holds == Some(true), *service, *cause, words, f),
        CancellationRule::Postponed {
            first_delivery_day,
            postponed_to,
        } => {
            let (first, to) = (words.of(first_delivery_day), words.of(postponed_to));
            write!(
                f,
                "La prestation n’est pas abandonnée, mais reportée du {first} au {to}\u{a0}: le service reste acquis et rien n’est remboursé."
            )
        }
        CancellationRule::Postponement { reading } => f.write_str(match reading {
            Postponement::Agreed => "Les frais du report d’une prestation sont à convenir entre les parties.",
            Postponement::AsCancellation => {
                "Le report d’une prestation coûte ce que coûterait son annulation."
            }
            Postponement::Free => "Le report d’une prestation est gratuit.",
        }),
        CancellationRule::NoticeAfterAMove {
            reading: _,
            first_delivery_day,
            original_delivery_day,
            notice_to,
        } => {
            let (first, to) = (words.of(first_delivery_day), words.of(notice_to));
            let original = words.of(original_delivery_day);
            write!(
                f,
                "La prestation avait été déplacée du {original} au {first}\u{a0}: le préavis court jusqu’au {to}."
            )
        }
        CancellationRule::AgreedFee { agreed_fee } => {
            write!(
                f,
                "Les parties sont convenues de frais de {}.",
                words.of(agreed_fee)
            )
        }
        CancellationRule::TravelSpent { spent, charged } => travel(*spent, *charged, words, f),
        CancellationRule::CancellationDate {
            reading,
            cancelled_at,
            location,
            cancelled_on,
        } => cancelled(*reading, *cancelled_at, location, *cancelled_on, words, f),
        CancellationRule::CancellationNotice {
            reading,
            cancelled_on,
            first_delivery_day,
            notice_days,
        } => notice(
            *reading,
            *cancelled_on,
            *first_delivery_day,
            *notice_days,
            words,
            f,
        ),
        CancellationRule::LateCancellation {
            holds: _,
            reading,
            cancelled_on,
            first_delivery_day,
        } => late(*reading, *cancelled_on, *first_delivery_day, words, f),
        CancellationRule::FeeAmendmentDate { reading, on } => {
            let day = match reading {
                FeeAmendmentDate::NoticeDay => "de l’annulation",
                FeeAmendmentDate::DeliveryDay => "où la prestation doit commencer",
            };
            let on = words.of(on);
            write!(f, "Les tranches de préavis sont celles du jour {day}, le {on}.")
        }
        CancellationRule::CancellationBand {
            notice_days,
            least_days,
            rate,
            applies,
        } => band(*applies, *notice_days, *least_days, *rate, words, f),
        CancellationRule::CancellationFee {
            price,
            rate,
            exact_fee,
        } => {
            let (price, rate, exact_fee) = (words.of(price), words.of(rate), words.of(exact_fee));
            write!(f, "Les frais sont de {price} × {rate} = {exact_fee}.")
        }
        CancellationRule::FeeRounding {
            reading,
            exact_fee,
            fee,
        } => {
            let (rounded, exact_fee) = (words.of(reading), words.of(exact_fee));
            let fee = words.of(fee);
            write!(f, "Les frais de {exact_fee} sont arrondis {rounded}\u{a0}: {fee}.")
        }
        CancellationRule::CancellationRefund { price, fee, refund } => {
            let (price, fee, refund) = (words.of(price), words.of(fee), words.of(refund));
            write!(f, "Le remboursement est de {price} - {fee} = {refund}.")
        }
        CancellationRule::CancelledPurchase {
            purchase,
            paid_with,
        } => {
            let (purchase, with) = (words.of(purchase), words.of(paid_with));
            write!(f, "L’achat {purchase} est réglé {with}.")
        }
        CancellationRule::CancelledRefund {
            reading,
            paid_with,
            rest,
            refund,
        } => refunded(*reading, *paid_with, *rest, *refund, words, f),
        // The source in brackets tells the reading.
        CancellationRule::CreditsRefunded {
            reading: _,
            credits_paid,
            value,
            credits,
        } => {
            let (paid, value) = (counted(credits_paid, words), words.number(value));
            let credits = counted(credits, words);
            write!(
                f,
                "Le service a coûté {paid}. La part à restituer est de {value}, arrondie à {credits}."
            )
        }
        CancellationRule::CancellationTotal {
            fee,
            refund,
            to_flex,
            to_credits,
            travel,
        } => {
            let (fee, refund, travel) = (words.of(fee), words.of(refund), words.of(travel));
            let (to_flex, to_credits) = (words.of(to_flex), words.of(to_credits));
            write!(
                f,
                "Au total, les frais sont de {fee}, les remboursements de {refund}, dont {to_flex} pour l’Allocation Flexible et {to_credits} pour les Avoirs Proactifs, et les déplacements facturés de {travel}."
            )
        }
    }
}

fn travel(
    spent: Money,
    charged: Option<Money>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let spent = words.of(&spent);
    match charged {
        Some(charged) => write!(
            f,
            "Sur les frais de déplacement engagés, de {spent}, la part facturée au client est de {}.",
            words.of(&charged)
        ),
        None => write!(
            f,
            "Il n’est pas indiqué qui supporte les frais de déplacement engagés, de {spent}."
        ),
    }
}

fn cancelled(
    reading: CancellationDate,
    at: DateTime<Utc>,
    location: &str,
    on: NaiveDate,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let place = match reading {
        CancellationDate::SupportLocation => "du site de support",
        CancellationDate::Host => "de l’Hôte",
    };
    let (at, on, location) = (words.of(&at), words.of(&on), words.of(location));
    write!(
        f,
        "Le service a été annulé le {at}, soit le {on} au calendrier {place} {location}."
    )
}

fn notice(
    reading: CancellationDays,
    on: NaiveDate,
    first_day: NaiveDate,
    notice_days: i64,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let days = Days::new(notice_days).of_kind(match reading {
        CancellationDays::CalendarDays => "calendaire",
        CancellationDays::BusinessDays => "ouvré",
        CancellationDays::ClearDays => "franc",
    });
    let (on, first_day) = (words.of(&on), words.of(&first_day));
    write!(
        f,
        "Du {on} au premier jour de prestation, le {first_day}, le préavis est de {days}."
    )
}

fn late(
    reading: LateCancellation,
    on: NaiveDate,
    first_day: NaiveDate,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let effect = match reading {
        LateCancellation::FullFee => "elle est traitée comme une annulation à bref préavis",
        LateCancellation::RefuseAfterStart => {
            "ce jour-là, elle est traitée comme une annulation à bref préavis\u{202f}; ensuite, elle est refusée"
        }
        LateCancellation::Refuse => "elle est refusée",
    };
    let (on, first_day) = (words.of(&on), words.of(&first_day));
    write!(
        f,
        "L’annulation du {on} ne précède pas le premier jour de prestation, le {first_day}\u{a0}: {effect}."
    )
}

fn refunded(
    reading: CancelledRefund,
    with: PaidWith,
    rest: Money,
    refund: Money,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let back = match reading {
        CancelledRefund::ToItsSource => "qui retourne à sa source",
        CancelledRefund::Nothing => "remboursée",
        CancelledRefund::Money => "remboursée en numéraire",
    };
    let (with, rest, refund) = (words.of(&with), words.of(&rest), words.of(&refund));
    write!(
        f,
        "Sur la somme de {rest} réglée {with}, la part {back} est de {refund}."
    )
}

fn by_microsoft(
    holds: bool,
    service: Option<Service>,
    cause: CancellationCause,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (what, why) = match cause {
        CancellationCause::MinimumEnrolment => ("un atelier", "faute d’inscriptions suffisantes"),
        CancellationCause::LackOfCooperation => (
            "la prise en charge d’un événement",
            "faute pour le client de fournir ce qu’elle exige",
        ),
    };
    match service {
        Some(_) if holds => write!(f, "Microsoft peut annuler {what}, {why}."),
        Some(service) => write!(
            f,
            "Microsoft peut annuler {what}, {why}\u{202f}; le service {} n’entre pas dans ce cas.",
            words.of(&service)
        ),
        None => write!(
            f,
            "Microsoft peut annuler {what}, {why}\u{202f}; aucun service n’est désigné."
        ),
    }
}

fn band(
    applies: bool,
    notice_days: i64,
    least_days: Option<i64>,
    rate: Rate,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let rate = words.of(&rate);
    write!(f, "Le préavis de {} ", Days::new(notice_days))?;
    match (least_days, applies) {
        (Some(least), true) => write!(
            f,
            "est d’au moins {}\u{a0}: le taux est de {rate}.",
            Days::new(least)
        ),
        (Some(least), false) => write!(
            f,
            "est inférieur à {}\u{a0}: le taux n’est pas de {rate}.",
            Days::new(least)
        ),
        // The last band has every notice that none above it has.
        (None, _) => write!(
            f,
            "ne relève d’aucune des tranches précédentes\u{a0}: le taux est de {rate}."
        ),
    }
}

/// By what it was paid, as an adverb.
impl Tell<French> for PaidWith {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Price => "en numéraire",
            Self::FlexAllowance => "par l’Allocation Flexible",
            Self::ProactiveCredits => "en Avoirs Proactifs",
        })
    }
}
