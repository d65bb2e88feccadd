//! The values of a question's fields, to tell what was refused.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
};

use super::{Ask, Question};
use crate::{
    response::Incident,
    wire::grammar::{format_date, format_instant},
};

impl Question {
    /// The value of a field that was refused, as it was understood.
    pub(in crate::wire) fn value_of(&self, field: &str) -> Option<String> {
        let instant = |at| format_instant(at).to_string();
        match (field, self.ask()) {
            ("location", _) => self.location().map(ToOwned::to_owned),
            ("changed_at", Ask::Severity(incident)) => {
                incident.described().changed_at().map(instant)
            }
            ("as_of", Ask::Incident { as_of, .. }) => Some(instant(*as_of)),
            (_, Ask::Incident { log, .. }) => incident_value(log.incident(), field),
            (_, Ask::FirstResponse(incident)) => incident_value(incident, field),
            (_, Ask::Severity(incident)) => incident_value(incident, field),
            (
                "from",
                Ask::BusinessTimeAfter { from, .. } | Ask::BusinessTimeBetween { from, .. },
            ) => Some(instant(*from)),
            ("to", Ask::BusinessTimeBetween { to, .. }) => Some(instant(*to)),
            ("seconds", Ask::BusinessTimeAfter { duration, .. }) => {
                Some(duration.num_seconds().to_string())
            }
            ("from", Ask::BusinessDaysAfter { from, .. }) => Some(format_date(*from).to_string()),
            ("days", Ask::BusinessDaysAfter { days, .. }) => Some(days.to_string()),
            ("price", Ask::CancellationFee(cancellation)) => Some(cancellation.price().to_string()),
            ("cancelled_at", Ask::CancellationFee(cancellation)) => {
                Some(instant(cancellation.cancelled_at()))
            }
            ("first_delivery_day", Ask::CancellationFee(cancellation)) => {
                Some(format_date(cancellation.first_delivery_day()).to_string())
            }
            _ => None,
        }
    }
}

/// The value of a field of an incident.
fn incident_value<S>(incident: &Incident<S>, field: &str) -> Option<String> {
    let at = match field {
        "submitted_at" => Some(incident.submitted_at()),
        "severity_agreed_at" => incident.severity_agreed_at(),
        _ => None,
    };
    at.map(|at| format_instant(at).to_string())
}
