//! The sentences about the days of services, about meetings, and about what falls due.

use alloc::sync::Arc;
use core::fmt;

use super::super::{
    English,
    words::{Days, Words},
};
use crate::{
    coverage::Cause,
    document::{
        AbsentDay, ExpiryDate, FlexYears, IfAny, NoticeAmendmentDate, PartialQuarters, Quarters,
        Service, TermDate, TermRule,
    },
    limits::{MeetingKind, MeetingState},
    obligations::{Moment, ObligationName, TermMark},
    report::language::Tongue,
};

pub(super) fn sentence(
    rule: &TermRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        TermRule::SupportTerm {
            purchase: IfAny(purchase),
            service: IfAny(service),
            first_day,
            last_day,
        } => {
            of_what(purchase.as_ref(), *service, words, f)?;
            match (first_day, last_day) {
                (Some(first_day), Some(last_day)) => write!(
                    f,
                    " can be used from {} to {}.",
                    words.of(first_day),
                    words.of(last_day)
                ),
                _ => f.write_str(" can never be used."),
            }
        }
        TermRule::UsableFrom {
            purchase,
            begins_with,
            from,
        } => {
            let (purchase, from) = (words.of(purchase), words.of(from));
            let begin = beginning(*begins_with);
            write!(
                f,
                "What the purchase {purchase} holds can be used from {from} on, {begin}."
            )
        }
        TermRule::NeverUsable { purchase, because } => {
            let (purchase, why) = (words.of(purchase), why_never(*because));
            write!(
                f,
                "What the purchase {purchase} holds can never be used: {why}."
            )
        }
        TermRule::UsableUntil {
            purchase,
            ends_with,
            until,
            // It is told with its source.
            reading: IfAny(_),
        } => {
            let (purchase, until) = (words.of(purchase), words.of(until));
            let end = end(*ends_with);
            write!(
                f,
                "What the purchase {purchase} holds can be used until {until}, {end}."
            )
        }
        TermRule::OrderExpiry {
            reading,
            expires_on,
        } => {
            let day = match reading {
                ExpiryDate::LastDayOfTerm => "on the last day of its term",
                ExpiryDate::DayAfter => "on the day after its term",
            };
            match expires_on {
                Some(on) => write!(f, "The order expires {day}, {}.", words.of(on)),
                None => write!(f, "The order expires {day}, which is beyond all dates."),
            }
        }
        TermRule::RequestsBound {
            holds,
            // It is told with its source.
            reading: _,
            purchase,
        } => {
            let bound = if *holds {
                "must be made in time, incidents included"
            } else {
                "are incidents, for which no last day holds"
            };
            write!(f, "Requests under {} {bound}.", words.of(purchase))
        }
        TermRule::LastRequest {
            purchase,
            days,
            last_request,
        } => {
            let (purchase, days) = (words.of(purchase), Days::of(*days));
            let last_request = words.of(last_request);
            write!(
                f,
                "The last day to request a delivery of {purchase} is {days} before the order expires: {last_request}."
            )
        }
        TermRule::RequestInTime {
            holds,
            purchase,
            as_of,
        } => {
            let can = if *holds { "can still" } else { "can no longer" };
            let (purchase, as_of) = (words.of(purchase), words.of(as_of));
            write!(f, "On {as_of} a delivery of {purchase} {can} be requested.")
        }
        TermRule::RequestAmendmentDate { reading, on } => {
            let day = match reading {
                NoticeAmendmentDate::EventDay => "on which the order expires",
                NoticeAmendmentDate::ConfirmationDay => "of the request",
            };
            let on = words.of(on);
            write!(
                f,
                "The days before the expiry are those of the day {day}: what holds on {on} decides."
            )
        }
        TermRule::AbsentDay {
            reading,
            months,
            from,
        } => {
            let end = match reading {
                AbsentDay::MonthEnd => "on the last day",
                AbsentDay::DayBefore => "on the last day but one",
            };
            let (months, plural) = (words.of(months), if *months == 1 { "" } else { "s" });
            write!(
                f,
                "Counted by {months} month{plural} from {}, a period ends {end} of a month that lacks the day of the month.",
                words.of(from)
            )
        }
        TermRule::Quarters { reading } => f.write_str(quarter(*reading)),
        TermRule::PartialQuarters { reading } => f.write_str(match reading {
            PartialQuarters::NotCounted => {
                "In a quarter that the service touches in part no meeting is owed."
            }
            PartialQuarters::Counted => {
                "In a quarter that the service touches in part a meeting is owed too."
            }
        }),
        TermRule::FourQuartersAYear {
            holds,
            years,
            quarters,
        } => {
            let fewer = if *holds {
                "no fewer than"
            } else {
                "fewer than"
            };
            let (years, quarters) = (words.of(years), words.of(quarters));
            write!(
                f,
                "Whole years of the service: {years}. Meetings owed: {quarters}, {fewer} four a year."
            )
        }
        TermRule::QuarterlyMeeting {
            // The state says it.
            holds: _,
            first_day,
            last_day,
            state,
        } => {
            let (first_day, last_day) = (words.of(first_day), words.of(last_day));
            let state = stands(*state);
            write!(
                f,
                "The meeting of the quarter from {first_day} to {last_day} {state}."
            )
        }
        TermRule::MeetingHeld {
            meeting,
            on,
            counts_as,
        } => {
            let kind = match counts_as {
                MeetingKind::Quarterly => "it is that of its quarter",
                MeetingKind::Extra => "its quarter already had one",
                MeetingKind::OutOfTerm => "the service could not be used then",
            };
            let (meeting, on) = (words.of(meeting), words.of(on));
            write!(f, "The meeting {meeting} was held on {on}: {kind}.")
        }
        TermRule::DatesOf { reading } => f.write_str(match reading {
            TermDate::SupportLocation => {
                "A date of one location is told by its calendar; one of several, by that of the host."
            }
            TermDate::Host => "Every date is told by the calendar of the host.",
        }),
        TermRule::FlexAllocation { reading } => f.write_str(match reading {
            FlexYears::AllAtExecution => {
                "The Flex Allowance must be allocated by the execution of the order."
            }
            FlexYears::EachYear => {
                "The Flex Allowance must be allocated by the end of each contract year."
            }
        }),
        TermRule::Obligation {
            what,
            moment,
            party,
            on,
            location,
            purchase: IfAny(purchase),
        } => {
            write!(f, "For {}, ", words.of(party))?;
            due_thing(*what, f)?;
            if let Some(purchase) = purchase {
                write!(f, " under {}", words.of(purchase))?;
            }
            let moment = match moment {
                Moment::Begins => "begins",
                Moment::Due => "is due",
                Moment::Lapses => "lapses",
            };
            let (on, location) = (words.of(on), words.of(location));
            write!(f, " {moment} on {on} by the calendar of {location}.")
        }
    }
}

/// What can be used in some days.
fn of_what(
    purchase: Option<&Arc<str>>,
    service: Option<Service>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match (purchase, service) {
        (Some(purchase), Some(service)) => {
            let (purchase, service) = (words.of(purchase), words.of(&service));
            write!(f, "The purchase {purchase} of {service}")
        }
        (Some(purchase), None) => write!(f, "The purchase {}", words.of(purchase)),
        (None, Some(service)) => write!(f, "{}", words.of(&service)),
        (None, None) => f.write_str("What the Base Package includes"),
    }
}

const fn beginning(cause: Cause) -> &'static str {
    match cause {
        Cause::Purchase => "its own first day",
        Cause::Bought => "the day on which it was bought",
        Cause::Order => "the first day of the order's term",
        Cause::UnifiedAgreement => "when the Unified support agreement begins",
        Cause::ContractYear => "the first day of the contract year that paid for it",
        Cause::RapidResponse => "when Rapid Response becomes active",
        Cause::BasePackage | Cause::AppendixA | Cause::SeparateContract => {
            "when what it depends on is there"
        }
    }
}

const fn end(cause: Cause) -> &'static str {
    match cause {
        Cause::Purchase => "its own last day",
        Cause::Bought => "the day on which it was bought",
        Cause::Order => "the last day of the order's term",
        Cause::UnifiedAgreement => "when the Unified support agreement ends",
        Cause::ContractYear => "the last day of the contract year that paid for it",
        Cause::RapidResponse => "when Rapid Response ends",
        Cause::BasePackage | Cause::AppendixA | Cause::SeparateContract => {
            "when what it depends on is no longer there"
        }
    }
}

const fn why_never(cause: Cause) -> &'static str {
    match cause {
        Cause::Purchase => "its own last day comes first",
        Cause::Bought => "it was bought after its last day",
        Cause::Order | Cause::UnifiedAgreement => "it lies outside the order's term",
        Cause::ContractYear => "it lies outside the contract year that paid for it",
        Cause::RapidResponse => "Rapid Response is never active in its days",
        Cause::BasePackage => "the order has no Base Package",
        Cause::AppendixA => "Appendix A enrols no subscription",
        Cause::SeparateContract => "no contract of its own is named",
    }
}

const fn quarter(reading: Quarters) -> &'static str {
    match reading {
        Quarters::OfService => {
            "A quarter is three months, counted from the first day of the service."
        }
        Quarters::OfContractYear => {
            "A quarter is three months, counted from the first day of the order's term."
        }
        Quarters::OfCalendar => "A quarter is a quarter of the calendar year.",
    }
}

const fn stands(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Held => "was held",
        MeetingState::Missed => "was not held",
        MeetingState::Due => "is due",
        MeetingState::ToCome => "is to come",
        MeetingState::NotOwed => "is not owed",
    }
}

/// What falls due: a duty by its name, anything else in words.
fn due_thing(what: ObligationName, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match what {
        ObligationName::Duty(duty) => write!(f, "the duty to {}", English::duty(duty)),
        ObligationName::Term(mark) => f.write_str(match mark {
            TermMark::Support => "the support",
            TermMark::Use => "the use",
            TermMark::FlexAllocation => "the allocation of the Flex Allowance",
            TermMark::AedFeatures => "the use of features beyond onboarding",
            TermMark::EventCoverage => "the coverage of an event",
        }),
    }
}
