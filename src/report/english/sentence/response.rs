//! The sentences about the target of a first response.

use core::fmt;

use crate::{
    document::{
        AzureLineExclusions, Clock, ProductLine, ResponseClockStart, ResponseRule as Rule,
        TermDate, UerOtherLine,
    },
    report::english::words::Words,
};

pub(super) fn sentence(rule: &Rule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        Rule::InForce {
            holds,
            reading,
            submitted_at,
            location,
            submitted_on,
            first_day,
            last_day,
        } => {
            let place = match reading {
                TermDate::SupportLocation => "support location",
                TermDate::Host => "host",
            };
            let (at, location) = (words.of(submitted_at), words.of(&**location));
            write!(f, "The incident was submitted at {at}")?;
            if let Some(on) = submitted_on {
                let on = words.of(on);
                write!(f, ", on {on} by the calendar of the {place} {location}")?;
            }
            let within = if *holds { "within" } else { "outside" };
            let (first, last) = (words.of(first_day), words.of(last_day));
            write!(f, ": {within} the order's term from {first} to {last}.")
        }
        Rule::EstimatedTimes => f.write_str("Response times are estimates."),
        Rule::ResponseClockStart { reading, starts_at } => {
            let event = match reading {
                ResponseClockStart::Submitted => "the incident is submitted",
                ResponseClockStart::SeverityAgreed => "its severity is agreed with the customer",
            };
            write!(f, "The clock of the first response starts when {event}")?;
            match starts_at {
                Some(at) => write!(f, ": at {}.", words.of(at)),
                None => f.write_str(", which is not given."),
            }
        }
        Rule::AzureComponent { product } => f.write_str(match product {
            ProductLine::Azure => "The product is an Azure component.",
            ProductLine::Other => "The product is no Azure component.",
        }),
        Rule::AzureLineExclusion {
            component,
            excluded,
        } => match component {
            Some(component) => {
                let one = if *excluded { "one" } else { "none" };
                write!(
                    f,
                    "The component {component} is {one} of those that the Azure line leaves out."
                )
            }
            None => f.write_str("No component is named that the Azure line leaves out."),
        },
        Rule::ExcludedComponentLine { reading } => f.write_str(match reading {
            AzureLineExclusions::OtherProducts => {
                "The line of all other products holds for such a component."
            }
            AzureLineExclusions::NoTarget => "No response time holds for such a component.",
        }),
        Rule::UerOtherLine { reading } => f.write_str(match reading {
            UerOtherLine::AtMost => {
                "The time of the line of all other products is the longest one."
            }
            UerOtherLine::NoTarget => "The line of all other products sets no time.",
        }),
        Rule::ResponseTarget {
            severity,
            target,
            table,
        } => {
            let target = words.of(target);
            write!(
                f,
                "At severity {severity} the first response is due within {target}"
            )?;
            if let Some(table) = &table.0 {
                write!(f, " by the table of {}", words.of(table))?;
            }
            f.write_str(".")
        }
        Rule::ResponseClock { reading: _, clock } => f.write_str(match clock {
            Clock::Elapsed => "The target is counted around the clock.",
            Clock::BusinessHours => "The target is counted in business hours.",
        }),
        Rule::ResponseDue {
            starts_at,
            target,
            due,
        } => {
            let (at, target, due) = (words.of(starts_at), words.of(target), words.of(due));
            write!(
                f,
                "Counted from {at}, the target of {target} is reached at {due}."
            )
        }
        Rule::ResponseDueLatest { due_latest } => match due_latest {
            Some(latest) => {
                let latest = words.of(latest);
                write!(f, "No more than that has passed until {latest}.")
            }
            None => f.write_str(
                "The last instant until which no more than that has passed lies beyond the calendar.",
            ),
        },
    }
}
