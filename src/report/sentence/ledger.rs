//! The sentences about what became of the Proactive Credits of an order.

use core::fmt;

use chrono::NaiveDate;

use super::super::words::Words;
use crate::{
    document::{CancelledRefund, CreditUseOrder, ExchangedCreditsLastDay, IfAny, LedgerRule},
    money::Credits,
};

pub(super) fn sentence(
    rule: &LedgerRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        LedgerRule::CreditsBought {
            purchase,
            credits,
            first_day,
            location,
            balance: IfAny(balance),
        } => {
            let (purchase, first_day) = (words.of(purchase), words.of(first_day));
            write!(
                f,
                "The purchase {purchase} has {credits} credits from {first_day} on"
            )?;
            bought_for(location.as_deref(), *balance, words, f)
        }
        LedgerRule::PurchaseRedeemed { holds, purchase } => {
            let (purchase, an) = (words.of(purchase), if *holds { "an" } else { "no" });
            write!(
                f,
                "The purchase {purchase} is paid with credits: {an} entry pays for it."
            )
        }
        LedgerRule::CreditUseOrder {
            reading,
            entry,
            location,
            lot,
            last_day,
        } => {
            let (entry, location) = (words.of(entry), words.of(location));
            let (lot, last_day) = (words.of(lot), words.of(last_day));
            write!(
                f,
                "{entry} takes those credits of {location} that {}: first those of {lot}, which last until {last_day}.",
                used_first(*reading)
            )
        }
        LedgerRule::CreditsRedeemed {
            entry,
            location,
            credits,
            balance,
        } => {
            let (entry, location) = (words.of(entry), words.of(location));
            write!(
                f,
                "{entry} takes {credits} credits of {location}, and leaves {balance}."
            )
        }
        LedgerRule::CreditsGivenBack {
            reading,
            entry,
            of,
            location,
            credits,
            balance,
        } => {
            let (entry, of, location) = (words.of(entry), words.of(of), words.of(location));
            write!(
                f,
                "By {entry} {credits} credits that {of} took of {location} {}: a balance of {balance}.",
                gone_back(*reading)
            )
        }
        LedgerRule::CreditsExchanged {
            entry,
            from,
            given,
            from_balance,
            to,
            received,
            to_balance,
        } => {
            let (entry, from, to) = (words.of(entry), words.of(from), words.of(to));
            write!(
                f,
                "{entry} gives {given} credits of {from}, which leaves {from_balance}, for {received} of {to}, which makes {to_balance}."
            )
        }
        LedgerRule::CreditsReceived {
            reading,
            entry,
            location,
            credits,
            last_day,
        } => received(*reading, entry, location, *credits, *last_day, words, f),
        LedgerRule::CreditsLapsed {
            location,
            credits,
            last_day,
            balance,
        } => lapsed(location, *credits, *last_day, *balance, words, f),
    }
}

/// For which location credits were bought, and what it has then.
fn bought_for(
    location: Option<&str>,
    balance: Option<Credits>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match location {
        Some(location) => write!(f, ", for {}", words.of(location))?,
        None => f.write_str("; for which one location, the order does not say")?,
    }
    match balance {
        Some(balance) => write!(f, ": a balance of {balance}."),
        None => f.write_str("."),
    }
}

const fn used_first(reading: CreditUseOrder) -> &'static str {
    match reading {
        CreditUseOrder::EarliestLapse => "are lost first",
        CreditUseOrder::FirstBought => "were bought first",
        CreditUseOrder::AsNamed => "it names, or without a name those that are lost first",
    }
}

const fn gone_back(reading: CancelledRefund) -> &'static str {
    match reading {
        CancelledRefund::ToItsSource => "go back to where they came from",
        CancelledRefund::Nothing => "would have gone back, and nothing does",
        CancelledRefund::Money => "are refunded in money, and none goes back",
    }
}

fn received(
    reading: ExchangedCreditsLastDay,
    entry: &str,
    location: &str,
    credits: Credits,
    last_day: NaiveDate,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (entry, location, last_day) = (words.of(entry), words.of(location), words.of(&last_day));
    let as_of = match reading {
        ExchangedCreditsLastDay::ByShare => "as the share does that was given for them",
        ExchangedCreditsLastDay::Earliest => "as the first of those do that were given",
        ExchangedCreditsLastDay::NewLot => "as credits do that are bought that day",
    };
    write!(
        f,
        "Of what {entry} receives at {location}, {credits} credits last until {last_day}, {as_of}."
    )
}

/// Credits that are lost, after their last day if they had one.
fn lapsed(
    location: &str,
    credits: Credits,
    last_day: Option<NaiveDate>,
    balance: Credits,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "{credits} credits of {} ", words.of(location))?;
    match last_day {
        Some(last_day) => {
            let last_day = words.of(&last_day);
            write!(f, "were unused on {last_day}, their last day")?;
        }
        None => f.write_str("can never be used")?,
    }
    write!(f, ": they are lost, and {balance} are left.")
}
