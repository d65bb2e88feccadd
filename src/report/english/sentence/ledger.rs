//! The sentences about what became of the Proactive Credits of an order.

use core::fmt;

use chrono::NaiveDate;

use super::{super::words::Words, credits::counted};
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
            let credits = counted(credits, words);
            write!(
                f,
                "The purchase {purchase} gives {credits} from {first_day} on"
            )?;
            bought_for(location.as_deref(), *balance, words, f)
        }
        LedgerRule::PurchaseRedeemed { holds, purchase } => {
            let (purchase, an) = (words.of(purchase), if *holds { "an" } else { "no" });
            write!(
                f,
                "The order has {purchase} paid with credits: {an} entry pays for it."
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
                "{entry} takes credits of {location} {}: first those of {lot}, which last until {last_day}.",
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
            let (credits, balance) = (counted(credits, words), words.of(balance));
            write!(
                f,
                "{entry} takes {credits} of {location} and leaves {balance}."
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
            let (credits, balance) = (counted(credits, words), words.of(balance));
            write!(
                f,
                "{entry} concerns {credits} that {of} took of {location}: {}; the balance is {balance}.",
                gone_back(*reading)
            )
        }
        LedgerRule::CreditsReversed {
            entry,
            of,
            location,
            back,
            credits,
            balance,
        } => {
            let (entry, of, location) = (words.of(entry), words.of(of), words.of(location));
            let (credits, balance) = (counted(credits, words), words.of(balance));
            let what = if *back {
                "that it took come back to"
            } else {
                "that it gave are taken from"
            };
            write!(
                f,
                "{entry} undoes {of}: {credits} {what} {location}, whose balance is {balance}."
            )
        }
        LedgerRule::CreditsLapseUndone {
            entry,
            location,
            credits,
            last_day,
        } => {
            let (entry, location) = (words.of(entry), words.of(location));
            let (credits, last_day) = (counted(credits, words), words.of(last_day));
            write!(
                f,
                "The loss of {credits} of {location} after {last_day} falls away, as {entry} undoes what had put them there."
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
            let (given, received) = (counted(given, words), words.of(received));
            let (from_balance, to_balance) = (words.of(from_balance), words.of(to_balance));
            write!(
                f,
                "{entry} gives {given} of {from}, which leaves {from_balance}, for {received} of {to}, which makes {to_balance}."
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
        Some(location) => write!(f, " for {}", words.of(location))?,
        None => f.write_str("; for which one location, the order does not say")?,
    }
    match balance {
        Some(balance) => write!(f, ": a balance of {}.", words.of(&balance)),
        None => f.write_str("."),
    }
}

const fn used_first(reading: CreditUseOrder) -> &'static str {
    match reading {
        CreditUseOrder::EarliestLapse => "in the order in which they lapse",
        CreditUseOrder::FirstBought => "in the order in which they were bought",
        CreditUseOrder::AsNamed => {
            "as it names them or, if it names none, in the order in which they lapse"
        }
    }
}

const fn gone_back(reading: CancelledRefund) -> &'static str {
    match reading {
        CancelledRefund::ToItsSource => "what was taken goes back to where it came from",
        CancelledRefund::Nothing => "nothing goes back",
        CancelledRefund::Money => "money is refunded, and no credits go back",
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
    let like = match reading {
        ExchangedCreditsLastDay::ByShare => "as does the share given in exchange",
        ExchangedCreditsLastDay::Earliest => "as do those given that lapse first",
        ExchangedCreditsLastDay::NewLot => "as do credits that are bought that day",
    };
    let last = if credits.count() == 1 {
        "lasts"
    } else {
        "last"
    };
    let credits = counted(credits, words);
    write!(
        f,
        "Of what {entry} receives at {location}, {credits} {last} until {last_day}, {like}."
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
    let (location, balance) = (words.of(location), words.of(&balance));
    write!(f, "{location} loses {}", counted(credits, words))?;
    match last_day {
        Some(last_day) => {
            let last_day = words.of(&last_day);
            write!(f, ", not used by the last day, {last_day}")?;
        }
        None => f.write_str(" that can never be used")?,
    }
    write!(f, ": a balance of {balance}.")
}
