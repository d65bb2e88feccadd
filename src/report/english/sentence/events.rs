//! The sentences about events that are planned.

use core::fmt;

use super::super::{
    incident::duty as to,
    words::{Days, Words},
};
use crate::document::{
    AemClouds, AemEventDays, CalendarWeeks, EventRule, IfAny, NoticeAmendmentDate, Occasion,
};

pub(super) fn sentence(
    rule: &EventRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        EventRule::EventDays {
            reading,
            from,
            to,
            days,
        } => {
            let counted = match reading {
                AemEventDays::LocalDates => "local dates that it touches",
                AemEventDays::Periods24h => "periods of 24 hours, the last perhaps not whole",
            };
            let (from, to, days) = (words.of(from), words.of(to), Days::of(*days));
            write!(f, "The period from {from} to {to} has {days}: {counted}.")
        }
        EventRule::EventDayLimit { holds, days, most } => {
            let (days, most) = (Days::of(*days), Days::of(*most));
            let more = if *holds { "no more than" } else { "more than" };
            write!(
                f,
                "The period of {days} is {more} one event covers, {most}."
            )
        }
        EventRule::EventsInARow { days, events } => {
            let (days, events) = (Days::of(*days), words.of(events));
            write!(
                f,
                "Events in a row that can be bought to cover {days}: {events}."
            )
        }
        EventRule::EventClouds { reading } => f.write_str(match reading {
            AemClouds::PerCustomer => {
                "A customer with a government or sovereign cloud is not covered at all."
            }
            AemClouds::PerSolution => {
                "Only what runs in a government or sovereign cloud is not covered."
            }
        }),
        EventRule::EventsNeeded {
            in_a_row,
            solutions,
            events,
        } => {
            let (in_a_row, solutions) = (words.of(in_a_row), words.of(solutions));
            let events = words.of(events);
            write!(
                f,
                "Each event covers one solution: {in_a_row} in a row × {solutions} to cover = {events} in all."
            )
        }
        EventRule::CalendarWeeks {
            reading,
            first_day,
            confirm_by,
            weeks: IfAny(Some(weeks)),
        } => {
            let plural = if *weeks == 1 { "" } else { "s" };
            let days = u32::from(*weeks).saturating_mul(7);
            let (first_day, confirm_by) = (words.of(first_day), words.of(confirm_by));
            write!(
                f,
                "The notice of {weeks} week{plural} before an event that begins on {first_day} is "
            )?;
            match reading {
                CalendarWeeks::FortyTwoDays => write!(f, "{days} days")?,
                CalendarWeeks::WholeWeeks => {
                    write!(f, "{weeks} whole week{plural} from Monday to Sunday")?;
                }
            }
            write!(f, ": the last date to confirm it is {confirm_by}.")
        }
        EventRule::NoticeAmendmentDate { reading, on } => {
            let day = match reading {
                NoticeAmendmentDate::EventDay => "on which the event begins",
                NoticeAmendmentDate::ConfirmationDay => "of the confirmation",
            };
            let on = words.of(on);
            write!(
                f,
                "The weeks of notice are those of the day {day}: what holds on {on} decides."
            )
        }
        EventRule::CalendarWeeks {
            reading,
            first_day,
            confirm_by,
            weeks: IfAny(None),
        } => {
            let weeks = match reading {
                CalendarWeeks::FortyTwoDays => "42 days",
                CalendarWeeks::WholeWeeks => "six whole weeks from Monday to Sunday",
            };
            let (first_day, confirm_by) = (words.of(first_day), words.of(confirm_by));
            write!(
                f,
                "The six weeks before an event that begins on {first_day} are {weeks}: the last date to confirm it is {confirm_by}."
            )
        }
        EventRule::EventNotice {
            holds,
            first_day,
            weeks,
            confirm_by,
            confirmed_on,
        } => {
            let (first_day, confirm_by) = (words.of(first_day), words.of(confirm_by));
            let plural = if *weeks == 1 { "" } else { "s" };
            let weeks = words.of(weeks);
            write!(
                f,
                "An event that begins on {first_day} is to be confirmed in writing {weeks} week{plural} before, by {confirm_by}; "
            )?;
            match (confirmed_on, holds) {
                (Some(on), Some(true)) => write!(f, "it was on {}, in time.", words.of(on)),
                (Some(on), _) => write!(f, "it was on {}, too late.", words.of(on)),
                (None, _) => f.write_str("when it was confirmed is not given."),
            }
        }
        EventRule::EventConsent { holds } => f.write_str(match holds {
            Some(true) => "Microsoft agrees to a shorter notice.",
            Some(false) => "Microsoft does not agree to a shorter notice.",
            None => "Whether Microsoft agrees to a shorter notice is not given.",
        }),
        EventRule::EventAssessment { full } => f.write_str(if *full {
            "The assessment before the event is made in full."
        } else {
            "At shorter notice Microsoft may cut the scope of the assessment before the event."
        }),
        EventRule::EventDuty {
            duty,
            occasion,
            due,
        } => {
            match occasion {
                Occasion::BeforeEvent => f.write_str("Before the event")?,
                Occasion::DuringEvent => f.write_str("During the event")?,
                Occasion::AfterEvent => f.write_str("After the event")?,
                _ => f.write_str("On another occasion")?,
            }
            write!(f, " Microsoft has the duty to {}", to(*duty))?;
            match due {
                Some(due) => write!(f, ", until {}.", words.of(due)),
                None => f.write_str("."),
            }
        }
    }
}
