//! The text for calendar programs that may stand beside what falls due.

use alloc::{borrow::Cow, string::String};

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{
    data::{Fieldset, Node, mode::required},
    decision::{Decision, Outcome},
    engine::{Request, without_calendar_text},
    obligations::ObligationCalendar,
    order::Order,
    report,
    wire::Question,
};

/// The text of a calendar of obligations; none without entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CalendarText(Option<String>);

impl CalendarText {
    /// The text for calendar programs, if `question` asks for one beside its answer, which is `outcome`.
    pub(super) fn of(
        order: &Order,
        question: &Question,
        outcome: Option<&Outcome<ObligationCalendar>>,
    ) -> Option<Self> {
        let Request::CalendarOfObligations(asked) = question.request() else {
            return None;
        };
        let (made_at, calendar) = (asked.icalendar_made_at?, outcome?.decided()?);
        // A stamp that cannot be written was refused with the question.
        let text = report::icalendar(order, calendar, made_at, question.answer_language());
        Some(Self(text.ok().flatten()))
    }

    /// An answer to `request` without the text that it has, and that text.
    pub(super) fn split_off<'n>(
        request: &Request,
        answer: &'n Node,
    ) -> (Cow<'n, Node>, Option<Self>) {
        let (rest, text) = without_calendar_text(request, answer);
        let text = text.map(|text| match text {
            Node::Text(text) => Self(Some(text)),
            _ => Self(None),
        });
        (rest, text)
    }
}

/// The outcome that is a calendar of obligations, with its text.
pub(super) struct WithText<'a>(
    pub(super) &'a Outcome<ObligationCalendar>,
    pub(super) &'a CalendarText,
);

impl WithText<'_> {
    /// With the steps and the stamp of the `decision`.
    pub(super) fn write_fields<M: SerializeMap>(
        &self,
        decision: &Decision<ObligationCalendar>,
        map: &mut M,
    ) -> Result<(), M::Error> {
        self.write_outcome(map)?;
        map.serialize_entry("steps", decision.steps())?;
        required::write("stamp", &decision.stamp(), map)
    }

    pub(super) fn write_outcome<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let Self(outcome, text) = self;
        match outcome {
            Outcome::Decided(calendar) => {
                map.serialize_entry("answer", &CalendarWithText(calendar, text))
            }
            other => other.write_fields(map),
        }
    }
}

struct CalendarWithText<'a>(&'a ObligationCalendar, &'a CalendarText);

impl Serialize for CalendarWithText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(calendar, CalendarText(text)) = self;
        let mut map = serializer.serialize_map(None)?;
        calendar.write_fields(&mut map)?;
        map.serialize_entry("icalendar", text)?;
        map.end()
    }
}
