//! The sentences of a cancellation.

use core::fmt;

use chrono::{DateTime, NaiveDate, Utc};

use super::super::words::{Days, Tell, Words};
use crate::{
    document::{
        CancellationDate, CancellationDays, CancellationRule, CancelledRefund, LateCancellation,
        Service,
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
            write!(f, "Of the delivery {delivery} at {location}:")
        }
        CancellationRule::MicrosoftCancels => {
            f.write_str("Microsoft cancels, and not the customer: no fee is charged by the notice.")
        }
        CancellationRule::MicrosoftMayCancel {
            holds,
            service,
            cause,
        } => by_microsoft(*holds == Some(true), *service, *cause, f),
        CancellationRule::AgreedFee { agreed_fee } => {
            write!(f, "The parties agreed on a fee of {agreed_fee}.")
        }
        CancellationRule::TravelSpent { spent, charged } => travel(*spent, *charged, f),
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
        CancellationRule::CancellationBand {
            notice_days,
            least_days,
            rate,
            applies,
        } => band(*applies, *notice_days, *least_days, *rate, f),
        CancellationRule::CancellationFee {
            price,
            rate,
            exact_fee,
        } => write!(f, "The fee is {price} x {rate} = {exact_fee}."),
        CancellationRule::FeeRounding {
            reading,
            exact_fee,
            fee,
        } => {
            let rounded = words.of(reading);
            write!(f, "The fee of {exact_fee} is rounded {rounded}: {fee}.")
        }
        CancellationRule::CancellationRefund { price, fee, refund } => {
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
        } => refunded(*reading, words.of(paid_with), *rest, *refund, f),
        // The source in brackets tells the reading.
        CancellationRule::CreditsRefunded {
            reading: _,
            credits_paid,
            value,
            credits,
        } => write!(
            f,
            "Of the {credits_paid} credits that the service took, {credits} go back, which is {value} made whole."
        ),
        CancellationRule::CancellationTotal {
            fee,
            refund,
            to_flex,
            to_credits,
            travel,
        } => write!(
            f,
            "Together the fees are {fee}, the refunds {refund}, of which {to_flex} go to Flex and {to_credits} to credits, and the travel charged {travel}."
        ),
    }
}

fn travel(spent: Money, charged: Option<Money>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match charged {
        Some(charged) => write!(
            f,
            "Of the {spent} spent for travel the customer is charged {charged}."
        ),
        None => write!(f, "Who bears the {spent} spent for travel is not said."),
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
        LateCancellation::FullFee => "counts as one with little notice",
        LateCancellation::RefuseAfterStart => {
            "counts as one with little notice on that day, and is refused after it"
        }
        LateCancellation::Refuse => "is refused",
    };
    let (on, first_day) = (words.of(&on), words.of(&first_day));
    write!(
        f,
        "A cancellation on {on}, the first delivery day {first_day} or later, {effect}."
    )
}

fn refunded(
    reading: CancelledRefund,
    with: impl fmt::Display,
    rest: Money,
    refund: Money,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let back = match reading {
        CancelledRefund::ToItsSource => "go back there",
        CancelledRefund::Nothing => "are refunded",
        CancelledRefund::Money => "are refunded in money",
    };
    write!(f, "Of {rest} that {with} paid, {refund} {back}.")
}

fn by_microsoft(
    holds: bool,
    service: Option<Service>,
    cause: CancellationCause,
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
            "That Microsoft may cancel {what} because {why} says nothing of {}.",
            service.name()
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
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "The notice of {} is ", Days::new(notice_days))?;
    match (least_days, applies) {
        (Some(least), true) => write!(f, "at least {least}: the rate is {rate}."),
        (Some(least), false) => write!(f, "less than {least}: the rate is not {rate}."),
        // The last band has every notice that none above it has.
        (None, _) => write!(f, "in no band above: the rate is {rate}."),
    }
}

impl Tell for PaidWith {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Price => "money",
            Self::FlexAllowance => "the Flex Allowance",
            Self::ProactiveCredits => "Proactive Credits",
        })
    }
}
