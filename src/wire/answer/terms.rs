//! How the answers about the days of services, meetings, and what falls due are written.

use alloc::string::String;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::data_written;
use crate::{
    data::Fieldset,
    engine::{Reply, Request},
    limits::{MeetingPlan, SupportTerms},
    obligations::ObligationCalendar,
    order::Order,
    report::{self, Language},
};

data_written!(SupportTerms, MeetingPlan, ObligationCalendar);

/// The text of a calendar of obligations; none without entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CalendarText(Option<String>);

impl CalendarText {
    /// The text for calendar programs, if `request` asks for one beside its answer.
    pub(super) fn of(order: &Order, request: &Request, reply: Option<&Reply>) -> Option<Self> {
        let (Request::CalendarOfObligations(asked), Some(Reply::CalendarOfObligations(decision))) =
            (request, reply)
        else {
            return None;
        };
        let (made_at, calendar) = (asked.icalendar_made_at?, decision.outcome().decided()?);
        // The year of an instant that was read has four digits.
        let text = report::icalendar(order, calendar, made_at, Language::En);
        Some(Self(text.ok().flatten()))
    }
}

/// A calendar of obligations with its text.
pub(super) struct WithText<'a>(
    pub(super) &'a ObligationCalendar,
    pub(super) &'a CalendarText,
);

impl Serialize for WithText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(calendar, CalendarText(text)) = self;
        let mut map = serializer.serialize_map(None)?;
        calendar.write_fields(&mut map)?;
        map.serialize_entry("icalendar", text)?;
        map.end()
    }
}
