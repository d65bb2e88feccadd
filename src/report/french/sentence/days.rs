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
            let longer = if *holds { "n’excède pas" } else { "excède" };
            let (days, usual) = (Days::of(*days), Days::of(*usual));
            write!(
                f,
                "Une prestation de {days} {longer} la durée habituelle, de {usual}."
            )
        }
        DaysRule::HelpOfBothKinds {
            holds: _,
            reading,
            on_site_days,
            remote_days,
        } => {
            let together = match reading {
                AssessmentHelp::EitherOr => "ne se cumulent pas",
                AssessmentHelp::Both => "se cumulent",
            };
            let (on_site, remote) = (Days::of(*on_site_days), Days::of(*remote_days));
            write!(
                f,
                "Une assistance de {on_site} sur site et une assistance de {remote} à distance {together}."
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
        Counted::DaysOnSite => " sur site",
        Counted::DaysRemote => " à distance",
        Counted::ConsecutiveCalendarDays => " d’affilée",
        // No days: they have no limit of days.
        Counted::Hours
        | Counted::Solutions
        | Counted::ImprovementPlans
        | Counted::MonitoringScenarios
        | Counted::Assessments => "",
    };
    let within = if holds { "n’excède pas" } else { "excède" };
    write!(
        f,
        "Une prestation de {days}{place} {within} la limite de {most}."
    )
}
