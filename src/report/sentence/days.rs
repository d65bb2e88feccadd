//! The sentences about days that the document limits.

use core::fmt;

use super::super::words::Days;
use crate::document::{AssessmentHelp, Counted, DaysRule};

pub(super) fn sentence(rule: &DaysRule, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        DaysRule::DayLimit {
            holds,
            what,
            days,
            most,
        } => day_limit(*holds, *what, Days::of(*days), Days::of(*most), f),
        DaysRule::UsualDays { holds, days, usual } => {
            let more = if *holds { "no more than" } else { "more than" };
            let (days, usual) = (Days::of(*days), Days::of(*usual));
            write!(f, "{days} are {more} it usually takes, {usual}.")
        }
        DaysRule::HelpOfBothKinds {
            holds: _,
            reading,
            on_site_days,
            remote_days,
        } => {
            let together = match reading {
                AssessmentHelp::EitherOr => "do not go together",
                AssessmentHelp::Both => "go together",
            };
            let (on_site, remote) = (Days::of(*on_site_days), Days::of(*remote_days));
            write!(
                f,
                "Help of {on_site} on site and of {remote} remotely {together}."
            )
        }
    }
}

fn day_limit(
    holds: bool,
    what: Counted,
    days: Days,
    most: Days,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let place = match what {
        Counted::DaysOnSite => " on site",
        Counted::DaysRemote => " remotely",
        Counted::ConsecutiveCalendarDays => " on end",
        // No days: they have no limit of days.
        Counted::Hours
        | Counted::Solutions
        | Counted::ImprovementPlans
        | Counted::MonitoringScenarios
        | Counted::Assessments => "",
    };
    let within = if holds { "within" } else { "beyond" };
    write!(f, "{days}{place} are {within} the limit of {most}.")
}
