//! What the fields of a question say, in the words that their values have elsewhere.

use alloc::string::{String, ToString};
use core::str::FromStr;

use crate::report::{
    language::Tongue,
    words::{Tell, Words},
};

/// What a field says in the words that its values have elsewhere.
macro_rules! told_code {
    ($language:ty, $field:expr, $code:expr) => {{
        use $crate::{document, entitlement, fees, incident, limits, order, report};
        type L = $language;
        let code: &str = $code;
        match $field {
            "category" => report::page::told::<L, document::Category>(code),
            "channel" => report::page::told::<L, document::Channel>(code),
            "cloud" => report::page::told::<L, order::Cloud>(code),
            "day_count" => report::page::told::<L, fees::DayCount>(code),
            "duty" => code.parse().ok().map(<L as report::language::Tongue>::duty),
            "event" => report::page::told::<L, incident::IncidentEventName>(code),
            "group_by" => report::page::told::<L, incident::AttainmentCriterion>(code),
            "mark" => report::page::told::<L, document::Mark>(code),
            "mode" => report::page::told::<L, document::DeliveryMode>(code),
            "month_of" => report::page::told::<L, incident::MonthOf>(code),
            "party" => {
                let party = code
                    .parse()
                    .ok()
                    .map(<L as report::language::Tongue>::party);
                party.map(alloc::string::String::from)
            }
            "purpose" => report::page::told::<L, limits::HoursPurpose>(code),
            "requester" => report::page::told::<L, entitlement::Requester>(code),
            "service" => report::page::told::<L, document::Service>(code),
            "situations" => report::page::told::<L, document::Situation>(code),
            "split_by" => report::page::told::<L, document::lists::SplitBillingCriterion>(code),
            "topic" => report::page::told::<L, limits::AdvisoryTopic>(code),
            _ => None,
        }
    }};
}
pub(in crate::report) use told_code;

/// One of a closed set by its name in the wire format, in words.
pub(in crate::report) fn told<L: Tongue, T: FromStr + Tell<L>>(name: &str) -> Option<String> {
    let one: T = name.parse().ok()?;
    Some(Words::<L>::new(None).of(&one).to_string())
}
