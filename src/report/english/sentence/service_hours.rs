//! The sentences about the hours of a service.

use core::fmt;

use super::super::words::Words;
use crate::document::{AgreedZoneHours, Clock, ExtendedRsm, IfAny, ServiceHoursRule};

pub(super) fn sentence(
    rule: &ServiceHoursRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        ServiceHoursRule::SeverityHours { severity, clock } => {
            let when = match clock {
                Clock::Elapsed => "around the clock",
                Clock::BusinessHours => "in business hours",
            };
            write!(f, "Incidents of severity {severity} are worked on {when}.")
        }
        ServiceHoursRule::ExtendedRsm { reading } => f.write_str(match reading {
            ExtendedRsm::AgreedZoneHours => {
                "Support outside business hours is given in the business hours of an agreed time zone."
            }
            ExtendedRsm::AnyHours => "Support outside business hours is given at any hour.",
        }),
        ServiceHoursRule::AgreedZoneHours { reading } => f.write_str(match reading {
            AgreedZoneHours::Location => {
                "On the clock of an agreed zone, the hours are those of the location."
            }
            AgreedZoneHours::Document => {
                "On the clock of an agreed zone, the hours are those of the document, from Monday to Friday."
            }
        }),
        ServiceHoursRule::KeptHours {
            location,
            calendar,
            zone,
        } => {
            let (location, calendar) = (words.of(location), words.of(calendar));
            match zone {
                IfAny(None) => write!(
                    f,
                    "The stated hours hold on the business days of {location} (calendar {calendar})."
                ),
                IfAny(Some(zone)) => {
                    let zone = words.of(zone);
                    write!(
                        f,
                        "The zone {zone} was agreed on: the hours and closures of {location} hold on its clock (calendar {calendar})."
                    )
                }
            }
        }
        ServiceHoursRule::DeliveredHours {
            from,
            to,
            windows,
            delivered,
        } => {
            let (from, to, delivered) = (words.of(from), words.of(to), words.of(delivered));
            let (windows, plural) = (words.of(windows), if *windows == 1 { "" } else { "s" });
            write!(
                f,
                "From {from} to {to} the service is delivered in {windows} window{plural}, {delivered} in all."
            )
        }
        ServiceHoursRule::HoursOverlap {
            location,
            overlap,
            outside,
        } => {
            let (location, overlap) = (words.of(location), words.of(overlap));
            let outside = words.of(outside);
            write!(
                f,
                "Of that, {overlap} is in the business hours of {location}, and {outside} outside."
            )
        }
    }
}
