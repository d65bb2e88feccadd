//! The sentences about the days of services, about meetings, and about what falls due.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn terms(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::SupportTerm => support_term(operands)?,
        RuleId::UsableFrom => format!(
            "What the purchase {} holds can be used from {} on, {}.",
            operands.value("purchase")?,
            operands.value("from")?,
            match operands.name("begins_with")? {
                "bought" => "the day on which it was bought",
                "order" => "the first day of the order's term",
                "rapid_response" => "when Rapid Response is active",
                _ => return None,
            },
        ),
        RuleId::NeverUsable => format!(
            "What the purchase {} holds can never be used: {}.",
            operands.value("purchase")?,
            match operands.name("because")? {
                "purchase" => "its own last day comes first",
                "bought" => "it was bought after its last day",
                "order" | "unified_agreement" => "it lies outside the order's term",
                "contract_year" => "it lies outside the contract year that paid for it",
                "rapid_response" => "Rapid Response is never active in its days",
                "base_package" => "the order has no Base Package",
                "appendix_a" => "Appendix A enrols no subscription",
                "separate_contract" => "no contract of its own is named",
                _ => return None,
            },
        ),
        RuleId::UsableUntil => {
            operands.skip_reading();
            format!(
                "What the purchase {} holds can be used until {}, {}.",
                operands.value("purchase")?,
                operands.value("until")?,
                match operands.name("ends_with")? {
                    "purchase" => "its own last day",
                    "order" => "the last day of the order's term",
                    "unified_agreement" => "when the Unified support agreement ends",
                    "contract_year" => "the last day of the contract year that paid for it",
                    "rapid_response" => "when Rapid Response ends",
                    _ => return None,
                },
            )
        }
        RuleId::OrderExpiry => {
            let day = match operands.name("reading")? {
                "last_day_of_term" => "on the last day of its term",
                "day_after" => "on the day after its term",
                _ => return None,
            };
            match operands.known("expires_on")? {
                Some(expires_on) => format!("The order expires {day}, {expires_on}."),
                None => format!("The order expires {day}, which is no date."),
            }
        }
        RuleId::RequestsBound => format!(
            "Requests under {} {}.",
            operands.value("purchase")?,
            match (operands.held()?, operands.name("reading")?) {
                (false, "new_deliveries") => "are incidents, for which no last day holds",
                (true, "all_requests") => "must be made in time, incidents included",
                _ => return None,
            },
        ),
        RuleId::LastRequest => format!(
            "A delivery of {} is requested {} days before the order expires: by {}.",
            operands.value("purchase")?,
            operands.value("days")?,
            operands.value("last_request")?,
        ),
        RuleId::RequestInTime => format!(
            "On {} a delivery of {} {} be requested.",
            operands.value("as_of")?,
            operands.value("purchase")?,
            if operands.held()? {
                "can still"
            } else {
                "can no longer"
            },
        ),
        _ => return None,
    })
}

fn support_term(operands: &mut Operands<'_>) -> Option<String> {
    let of = match operands.value("purchase") {
        Some(purchase) => format!(
            "The purchase {purchase} of {} is",
            operands.value("service")?
        ),
        None => "What the Base Package includes is".into(),
    };
    let days = (operands.known("first_day")?, operands.known("last_day")?);
    Some(match days {
        (Some(first_day), Some(last_day)) => format!("{of} had from {first_day} to {last_day}."),
        _ => format!("{of} never had."),
    })
}

pub(super) fn meetings(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::AbsentDay => {
            let end = match operands.name("reading")? {
                "month_end" => "on the last day",
                "day_before" => "on the last day but one",
                _ => return None,
            };
            format!(
                "Counted by {} months from {}, a period ends {end} of a month that lacks the day of the month.",
                operands.value("months")?,
                operands.value("from")?,
            )
        }
        RuleId::Quarters => match operands.name("reading")? {
            "of_service" => {
                "A quarter is three months, counted from the first day of the service.".into()
            }
            "of_contract_year" => {
                "A quarter is three months, counted from the first day of the order's term.".into()
            }
            "of_calendar" => "A quarter is one of the calendar.".into(),
            _ => return None,
        },
        RuleId::PartialQuarters => match operands.name("reading")? {
            "not_counted" => {
                "In a quarter that the service touches in part no meeting is owed.".into()
            }
            "counted" => "In a quarter that the service touches in part one is owed too.".into(),
            _ => return None,
        },
        RuleId::FourQuartersAYear => format!(
            "Whole years of the service: {}. Meetings owed: {}, {} four a year.",
            operands.value("years")?,
            operands.value("quarters")?,
            if operands.held()? {
                "no fewer than"
            } else {
                "fewer than"
            },
        ),
        RuleId::MeetingHeld => format!(
            "The meeting {} was held on {}: {}.",
            operands.value("meeting")?,
            operands.value("on")?,
            match operands.name("counts_as")? {
                "quarterly" => "it is that of its quarter",
                "extra" => "its quarter had one before",
                "out_of_term" => "the service was not had then",
                _ => return None,
            },
        ),
        RuleId::QuarterlyMeeting => {
            let (first, last) = (operands.value("first_day")?, operands.value("last_day")?);
            let state = match (operands.held(), operands.name("state")?) {
                (Some(true), "held") => "was held",
                (Some(false), "missed") => "was not held",
                (Some(false), "due") => "is due",
                (Some(false), "to_come") => "is to come",
                (None, "not_owed") => "is not owed",
                _ => return None,
            };
            format!("The meeting of the quarter from {first} to {last} {state}.")
        }
        _ => return None,
    })
}

pub(super) fn obligations(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::DatesOf => match operands.name("reading")? {
            "support_location" => {
                "A date is told by the calendar of the location; of several, by that of the host."
                    .into()
            }
            "host" => "Every date is told by the calendar of the host.".into(),
            _ => return None,
        },
        RuleId::FlexAllocation => match operands.name("reading")? {
            "all_at_execution" => {
                "The Flex Allowance is allocated by the execution of the order.".into()
            }
            "each_year" => "The Flex Allowance is allocated by the end of each year.".into(),
            _ => return None,
        },
        RuleId::Obligation => {
            let of = operands.value("purchase");
            let of = of.map_or_else(String::new, |purchase| format!(" of {purchase}"));
            format!(
                "`{}`{of}, of the {}, {} on {} by the calendar of {}.",
                operands.name("what")?,
                party(operands.name("party")?)?,
                match operands.name("moment")? {
                    "begins" => "begins",
                    "due" => "is due",
                    "lapses" => "lapses",
                    _ => return None,
                },
                operands.value("on")?,
                operands.value("location")?,
            )
        }
        _ => return None,
    })
}

fn party(name: &str) -> Option<&'static str> {
    Some(match name {
        "microsoft" => "side of Microsoft",
        "customer" => "customer",
        "other_vendor" => "other vendor",
        _ => return None,
    })
}
