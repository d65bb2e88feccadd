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
            let longer = if *holds { "no longer" } else { "longer" };
            let (days, usual) = (Days::of(*days), Days::of(*usual));
            write!(
                f,
                "A delivery of {days} is {longer} than the usual length, {usual}."
            )
        }
        DaysRule::HelpOfBothKinds {
            holds: _,
            reading,
            on_site_days,
            remote_days,
        } => {
            let together = match reading {
                AssessmentHelp::EitherOr => "cannot be combined",
                AssessmentHelp::Both => "can be combined",
            };
            let (on_site, remote) = (Days::of(*on_site_days), Days::of(*remote_days));
            write!(
                f,
                "Help of {on_site} on site and remote help of {remote} {together}."
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
    let delivery = match what {
        Counted::DaysOnSite => "A delivery on site",
        Counted::DaysRemote => "A remote delivery",
        Counted::ConsecutiveCalendarDays => "A delivery without a break",
        // No days: they have no limit of days.
        Counted::Hours
        | Counted::Solutions
        | Counted::ImprovementPlans
        | Counted::MonitoringScenarios
        | Counted::Assessments => "A delivery",
    };
    let within = if holds { "within" } else { "beyond" };
    write!(f, "{delivery} of {days} is {within} the limit of {most}.")
}
