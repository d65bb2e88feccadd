//! The sentences of a cancellation.

use core::fmt;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    super::{
        English,
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
            write!(f, "The delivery {delivery} at {location}:")
        }
        CancellationRule::RefusedDelivery {
            delivery,
            field,
            code,
        } => {
            let (delivery, field, code) = (words.of(delivery), words.of(field), words.of(code));
            write!(
                f,
                "The delivery {delivery} is refused for what {field} says ({code}), and is in no sum."
            )
        }
        CancellationRule::MicrosoftCancels => {
            f.write_str("Microsoft cancels, and not the customer: no fee is charged by the notice.")
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
                "The delivery is not given up but postponed, from {first} to {to}: the service stays bought, and nothing is paid back."
            )
        }
        CancellationRule::Postponement { reading } => f.write_str(match reading {
            Postponement::Agreed => "What it costs to postpone a delivery has to be agreed on.",
            Postponement::AsCancellation => {
                "To postpone a delivery costs what its cancellation would."
            }
            Postponement::Free => "To postpone a delivery costs nothing.",
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
                "The delivery was moved from {original} to {first}: notice runs to {to}."
            )
        }
        CancellationRule::AgreedFee { agreed_fee } => {
            write!(
                f,
                "The parties agreed on a fee of {}.",
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
                FeeAmendmentDate::NoticeDay => "of the cancellation",
                FeeAmendmentDate::DeliveryDay => "on which the delivery is to begin",
            };
            let on = words.of(on);
            write!(f, "The bands of notice are those of the day {day}, {on}.")
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
            write!(f, "The fee is {price} × {rate} = {exact_fee}.")
        }
        CancellationRule::FeeRounding {
            reading,
            exact_fee,
            fee,
        } => {
            let (rounded, exact_fee) = (words.of(reading), words.of(exact_fee));
            let fee = words.of(fee);
            write!(f, "The fee of {exact_fee} is rounded {rounded}: {fee}.")
        }
        CancellationRule::CancellationRefund { price, fee, refund } => {
            let (price, fee, refund) = (words.of(price), words.of(fee), words.of(refund));
            write!(f, "The refund is {price} - {fee} = {refund}.")
        }
        CancellationRule::CancelledPurchase {
            purchase,
            paid_with,
        } => {
            let (purchase, with) = (words.of(purchase), words.of(paid_with));
            write!(f, "The purchase {purchase} is paid with {with}.")
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
            let credits = words.of(credits);
            write!(
                f,
                "The service took {paid}. What goes back is {value}, in whole credits {credits}."
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
                "In all, the fees are {fee}, the refunds {refund}, of which {to_flex} goes to Flex and {to_credits} to credits, and the travel charged is {travel}."
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
            "Of the {spent} spent on travel, the customer is charged {}.",
            words.of(&charged)
        ),
        None => write!(f, "Who bears the {spent} spent on travel is not given."),
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
        CancellationDate::SupportLocation => "support location",
        CancellationDate::Host => "host",
    };
    let (at, on, location) = (words.of(&at), words.of(&on), words.of(location));
    write!(
        f,
        "The service was cancelled at {at}, on {on} by the calendar of the {place} {location}."
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
        CancellationDays::CalendarDays => "calendar",
        CancellationDays::BusinessDays => "business",
        CancellationDays::ClearDays => "clear",
    });
    let (on, first_day) = (words.of(&on), words.of(&first_day));
    write!(
        f,
        "From {on} to the first delivery day, {first_day}, the notice is {days}."
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
        LateCancellation::FullFee => "it counts as one at short notice",
        LateCancellation::RefuseAfterStart => {
            "on that day it counts as one at short notice, and after it is refused"
        }
        LateCancellation::Refuse => "it is refused",
    };
    let (on, first_day) = (words.of(&on), words.of(&first_day));
    write!(
        f,
        "The cancellation on {on} comes no earlier than the first delivery day, {first_day}: {effect}."
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
        CancelledRefund::ToItsSource => "goes back to where it came from",
        CancelledRefund::Nothing => "is refunded",
        CancelledRefund::Money => "is refunded in money",
    };
    let (with, rest, refund) = (words.of(&with), words.of(&rest), words.of(&refund));
    write!(f, "Of the {rest} paid with {with}, {refund} {back}.")
}

fn by_microsoft(
    holds: bool,
    service: Option<Service>,
    cause: CancellationCause,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (what, why) = match cause {
        CancellationCause::MinimumEnrolment => ("a workshop", "too few enrolled"),
        CancellationCause::LackOfCooperation => (
            "the support of an event",
            "the customer does not give what it needs",
        ),
    };
    match service {
        Some(_) if holds => write!(f, "Microsoft may cancel {what} because {why}."),
        Some(service) => write!(
            f,
            "Microsoft may cancel {what} because {why}; {} is no such service.",
            words.of(&service)
        ),
        None => write!(
            f,
            "Microsoft may cancel {what} because {why}; no service is named."
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
    write!(f, "The notice of {} is ", Days::new(notice_days))?;
    match (least_days, applies) {
        (Some(least), true) => write!(f, "at least {least}: the rate is {rate}."),
        (Some(least), false) => write!(f, "less than {least}: the rate is not {rate}."),
        // The last band has every notice that none above it has.
        (None, _) => write!(f, "in no band above: the rate is {rate}."),
    }
}

impl Tell<English> for PaidWith {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Price => "money",
            Self::FlexAllowance => "the Flex Allowance",
            Self::ProactiveCredits => "Proactive Credits",
        })
    }
}
