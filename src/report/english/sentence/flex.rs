//! The sentences of the Flex Allowance: what is granted, what it pays for, and what becomes of it.

use alloc::{format, string::String};
use core::fmt;

use chrono::NaiveDate;

use super::super::words::Words;
use crate::{
    document::{
        CancelledRefund, CreditsPaidWithFlex, FlexBalanceRule, FlexPaymentRule, FlexRule, FlexUse,
        FlexUseOrder, FlexYears, UsedInTime,
    },
    fees::FlexLoss,
    money::Money,
};

pub(super) fn sentence(
    rule: &FlexRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        FlexRule::FlexAllowance { holds } => f.write_str(if *holds {
            "The order has a Base Package, which holds the Flex Allowance."
        } else {
            "The order has no Base Package, and no Flex Allowance with it."
        }),
        FlexRule::FlexYearsGiven {
            holds,
            given,
            years,
        } => {
            let count = contract_years(*years, words);
            write!(f, "The term has {count}, ")?;
            if *holds {
                let each = if *years == 1 { "it" } else { "each" };
                return write!(f, "and the Base Package gives an allowance for {each}.");
            }
            f.write_str("but the Base Package gives an allowance for ")?;
            match given {
                0 => f.write_str("none."),
                given => write!(f, "{}.", words.of(given)),
            }
        }
        FlexRule::FlexGranted {
            year,
            first_day,
            last_day,
            granted,
        } => {
            let (first_day, last_day) = (words.of(first_day), words.of(last_day));
            let granted = words.of(granted);
            write!(
                f,
                "For contract year {year}, from {first_day} to {last_day}, {granted} is granted."
            )
        }
        FlexRule::FlexAllocateUntil {
            reading,
            year,
            until,
        } => {
            let by = match reading {
                FlexYears::AllAtExecution => "the execution of the order",
                FlexYears::EachYear => "its last day",
            };
            let until = words.of(until);
            write!(
                f,
                "The allowance of year {year} must be allocated by {by}, {until}."
            )
        }
    }
}

/// What Flex pays of what is bought.
pub(super) fn payment(
    rule: &FlexPaymentRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        FlexPaymentRule::FlexUse {
            holds,
            purchase,
            service,
            flex,
        } => {
            let may = if *holds { "may" } else { "may not" };
            let within = match flex {
                FlexUse::PayableWithinCap => ", within the cap",
                FlexUse::Payable | FlexUse::NotPayable => "",
            };
            let (purchase, service) = (words.of(purchase), words.of(service));
            write!(f, "Flex {may} pay for {purchase}, {service}{within}.")
        }
        FlexPaymentRule::FlexCurrency {
            holds,
            purchase,
            price,
            currency,
        } => {
            let (purchase, price) = (words.of(purchase), words.of(price));
            let is_in = if *holds { "in" } else { "not in" };
            write!(
                f,
                "The price of {purchase}, {price}, is {is_in} {currency}, the currency of the allowance."
            )
        }
        FlexPaymentRule::FlexYearGiven {
            holds,
            purchase,
            first_day,
        } => {
            let (purchase, first_day) = (words.of(purchase), words.of(first_day));
            let gives = if *holds { "an" } else { "no" };
            write!(
                f,
                "For the contract year in which {purchase} begins, on {first_day}, the Base Package gives {gives} allowance."
            )
        }
        FlexPaymentRule::FlexAllocated {
            holds,
            purchase,
            bought_on,
            until,
        } => {
            let (purchase, bought_on) = (words.of(purchase), words.of(bought_on));
            let (only, until) = (if *holds { "" } else { "only " }, words.of(until));
            write!(
                f,
                "{purchase} was bought on {bought_on}, and the allowance could {only}be allocated until {until}."
            )
        }
        FlexPaymentRule::FlexCovered {
            holds,
            purchase,
            year,
            price,
            left,
            covered,
        } => {
            let (purchase, price) = (words.of(purchase), words.of(price));
            let (left, covered) = (words.of(left), words.of(covered));
            write!(f, "{purchase} costs {price}, ")?;
            if *holds {
                write!(
                    f,
                    "and {left} of year {year} was left: Flex pays {covered}."
                )
            } else {
                write!(
                    f,
                    "but only {left} of year {year} was left: Flex pays no more than {covered}."
                )
            }
        }
        FlexPaymentRule::FlexUseOrder { reading, year } => {
            let first = match reading {
                FlexUseOrder::BoughtThenSequence => {
                    "what was bought first and, of one date, what stands first in the order"
                }
                FlexUseOrder::EarliestLapse => "what lapses first",
            };
            write!(f, "The allowance of year {year} pays first for {first}.")
        }
    }
}

/// What was used, and what was lost.
pub(super) fn balance(
    rule: &FlexBalanceRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        FlexBalanceRule::UsedInTime {
            reading,
            entry,
            on,
            last_day,
            until,
            in_time,
        } => {
            let (entry, on) = (words.of(entry), words.of(on));
            let (last_day, until) = (words.of(last_day), words.of(until));
            write!(
                f,
                "The delivery of entry {entry} from {on} to {last_day} runs past the last day, {until}: "
            )?;
            used_in_time(*reading, *in_time, words, f)
        }
        FlexBalanceRule::FlexCreditsLapse {
            reading,
            purchase,
            until,
        } => {
            let end = match reading {
                CreditsPaidWithFlex::YearEnd => "the year's end",
                CreditsPaidWithFlex::TermEnd => "the term's end",
            };
            let purchase = words.of(purchase);
            write!(f, "The credits of {purchase} can ")?;
            match until {
                Some(until) => write!(f, "be used until {}, {end} at most.", words.of(until)),
                None => f.write_str("never be used."),
            }
        }
        FlexBalanceRule::FlexUsed {
            holds,
            entry,
            of,
            on,
            until,
            amount,
            used,
        } => {
            let (entry, of, on) = (words.of(entry), words.of(of), words.of(on));
            let amount = words.of(amount);
            write!(
                f,
                "Entry {entry} records a delivery on {on}, of {amount} of {of}, "
            )?;
            paid_of_it(*holds, *until, *used, words, f)
        }
        FlexBalanceRule::FlexCancelled {
            reading,
            entry,
            of,
            on,
            amount,
            fee,
            used,
            lost,
        } => {
            let (entry, of, on) = (words.of(entry), words.of(of), words.of(on));
            let (amount, fee, used) = (words.of(amount), words.of(fee), words.of(used));
            write!(
                f,
                "Entry {entry} records that a delivery of {amount} of {of} was cancelled on {on} at a fee of {fee}: "
            )?;
            match reading {
                CancelledRefund::ToItsSource => {
                    write!(f, "Flex pays {used}, and the rest stays with {of}.")
                }
                CancelledRefund::Nothing => {
                    let lost = words.of(lost);
                    write!(f, "Flex pays {used}, and {lost} of it is lost.")
                }
                CancelledRefund::Money => {
                    write!(f, "Flex pays {used}, and the rest is refunded in money.")
                }
            }
        }
        FlexBalanceRule::FlexReversed {
            entry,
            of,
            on,
            amount,
        } => {
            let (entry, of, on) = (words.of(entry), words.of(of), words.of(on));
            write!(f, "Entry {entry} undoes ")?;
            if let Some(amount) = amount {
                write!(f, "{} of ", words.of(amount))?;
            }
            write!(f, "the entry {of} on {on}, as though it had never been.")
        }
        FlexBalanceRule::FlexForfeited {
            year,
            loss,
            amount,
            lost_after,
        } => {
            let why = match loss {
                FlexLoss::NotAllocated => "not allocated",
                FlexLoss::NotUsed => "not used",
                FlexLoss::Cancelled => "given up with a cancelled delivery",
            };
            let (amount, lost_after) = (words.of(amount), words.of(lost_after));
            write!(
                f,
                "Of year {year}, {amount} was {why} by {lost_after} and is lost."
            )
        }
        FlexBalanceRule::FlexBalance {
            year,
            granted,
            used,
            to_use,
            open,
            forfeited,
        } => {
            let (granted, used, to_use) = (words.of(granted), words.of(used), words.of(to_use));
            let (open, forfeited) = (words.of(open), words.of(forfeited));
            write!(
                f,
                "Year {year}: of {granted} granted, {used} is used, {to_use} to be used, {open} not allocated yet, {forfeited} lost."
            )
        }
    }
}

fn contract_years(count: usize, words: Words<'_>) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{} contract year{plural}", words.of(&count))
}

/// How much is in time of a delivery that runs across the last day.
fn used_in_time(
    reading: UsedInTime,
    in_time: Option<Money>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    f.write_str(match reading {
        UsedInTime::ByShareDelivered => "what was delivered by then is used",
        UsedInTime::Begun => "it is used, as it began by then",
        UsedInTime::Completed => "it is not used, as it was not completed by then",
    })?;
    match in_time {
        Some(in_time) => write!(f, "; {} is in time.", words.of(&in_time)),
        None => f.write_str("; how much is in time is not given."),
    }
}

/// How much Flex pays of a delivery.
fn paid_of_it(
    is_in_time: bool,
    until: Option<NaiveDate>,
    used: Money,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let used = words.of(&used);
    match until {
        None => write!(f, "which can never be used: Flex pays {used} of that."),
        Some(until) => {
            let (only, until) = (if is_in_time { "" } else { "only " }, words.of(&until));
            write!(
                f,
                "and Flex pays {only}for deliveries until {until}: {used} of that."
            )
        }
    }
}
