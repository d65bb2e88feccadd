//! Answers, and how they are written.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};

use chrono::{NaiveDate, TimeDelta};
use serde::{
    Serialize, Serializer,
    ser::{SerializeMap, SerializeSeq},
};

use super::{
    grammar::{format_date, format_instant, format_local},
    node::Node,
    question::{Ask, Question, UnreadableQuestion},
};
use crate::{
    calendar::Digest,
    decision::{self, Decision, Operand, Outcome, Stamp, Step, Value},
    document::Source,
    engine::Engine,
    fees::CancellationFee,
    finding::Finding,
    money::Money,
    response::{BusinessTimeAfter, FirstResponse},
};

/// The answer to a question, or why there is none.
///
/// Its serde form, with the order of its keys, is shown in [`wire`](super#answers).
///
/// # Example
///
/// ```
/// # use unified_support::calendar::Zones;
/// # use unified_support::wire::{Answer, Node, read_engine};
/// # let file = r#"{ "format": 1, "order": { "number": "1", "executed_on": "2025-12-15",
/// #     "term": { "first_day": "2026-01-01", "last_day": "2026-12-31" }, "currency": "EUR", "host": "paris",
/// #     "locations": [ { "id": "paris", "country": "FR", "zone": "Europe/Paris", "closures": [] } ], "services": [] } }"#;
/// # let node: Node = serde_json::from_str(file)?;
/// # let engine = read_engine(&node, Zones::embedded()).unwrap();
/// let line = r#"{"id":"5","ask":"business_days_after","location":"lyon","from":"2026-05-13","days":2}"#;
/// let answer = Answer::to_node(&engine, 1, &serde_json::from_str(line)?);
/// assert_eq!(
///     serde_json::to_string(&answer)?,
///     r#"{"id":"5","error":{"code":"unknown_location","line":1,"field":"location","value":"lyon","message":"location: the order has no location `lyon`"}}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use = "an answer is what was asked for"]
pub struct Answer {
    id: Option<String>,
    question: Option<Question>,
    reply: Result<Reply, Refusal>,
}

/// A decision of one of the kinds that can be asked for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Reply {
    /// To `first_response`.
    FirstResponse(Decision<FirstResponse>),
    /// To `business_time_after`.
    BusinessTimeAfter(Decision<BusinessTimeAfter>),
    /// To `business_time_between`.
    BusinessTimeBetween(Decision<TimeDelta>),
    /// To `business_days_after`.
    BusinessDaysAfter(Decision<NaiveDate>),
    /// To `cancellation_fee`.
    CancellationFee(Decision<CancellationFee>),
}

/// Why a line has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// The stable code.
    pub code: &'static str,
    /// The number of the line, from one.
    pub line: u64,
    /// The path of the field, where it is known.
    pub field: Option<String>,
    /// The offending value, where it is known: as it was written, or as it was understood where the answer was refused.
    pub value: Option<String>,
    /// What is wrong, in one sentence.
    pub message: String,
}

impl Answer {
    /// The answer of `engine` to the question in `node`, which stands on line `line`.
    pub fn to_node(engine: &Engine, line: u64, node: &Node) -> Self {
        match Question::read(node) {
            Ok(question) => Self::to_question(engine, line, question),
            Err(UnreadableQuestion { id, findings }) => Self {
                id,
                question: None,
                reply: Err(Refusal::of_findings(findings.iter(), line)),
            },
        }
    }

    /// The answer of `engine` to `question`, which stands on line `line`.
    pub fn to_question(engine: &Engine, line: u64, question: Question) -> Self {
        let reply = ask(engine, &question);
        Self {
            id: Some(question.id().to_owned()),
            reply: reply.map_err(|error| Refusal::of_error(&error, line, &question)),
            question: Some(question),
        }
    }

    /// What is answered to line `line`, of which no [`Node`] could be made: `message` says why.
    pub fn to_unreadable(line: u64, message: impl Into<String>) -> Self {
        Self {
            id: None,
            question: None,
            reply: Err(Refusal {
                code: "unreadable",
                line,
                field: None,
                value: None,
                message: message.into(),
            }),
        }
    }

    /// The question's id, if it could be read.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The question, if it could be read.
    #[must_use]
    pub const fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// The decision, or why there is none.
    ///
    /// # Errors
    ///
    /// The question could not be read, or was refused.
    pub const fn reply(&self) -> Result<&Reply, &Refusal> {
        self.reply.as_ref()
    }
}

impl Refusal {
    /// The first problem of a question; the message names the others too.
    fn of_findings<'f>(mut findings: impl Iterator<Item = &'f Finding>, line: u64) -> Self {
        let Some(first) = findings.next() else {
            return Self {
                code: "unreadable",
                line,
                field: None,
                value: None,
                message: "the question cannot be read".to_owned(),
            };
        };
        // The path of a question that is no object is empty.
        let field = Some(first.path().as_str()).filter(|path| !path.is_empty());
        let mut message = field.map_or_else(String::new, |field| alloc::format!("{field}: "));
        message.push_str(first.message());
        let others: Vec<_> = findings.map(ToString::to_string).collect();
        if !others.is_empty() {
            message.push_str("; also ");
            message.push_str(&others.join("; "));
        }
        Self {
            code: first.code(),
            line,
            field: field.map(ToOwned::to_owned),
            value: first.value().map(ToOwned::to_owned),
            message,
        }
    }

    fn of_error(error: &decision::Error, line: u64, question: &Question) -> Self {
        Self {
            code: error.code(),
            line,
            field: Some(error.field().to_owned()),
            value: question.value_of(error.field()),
            message: error.to_string(),
        }
    }
}

impl Question {
    /// The value of a field that was refused, as it was understood.
    fn value_of(&self, field: &str) -> Option<String> {
        let instant = |at| format_instant(at).to_string();
        match (field, self.ask()) {
            ("location", _) => Some(self.location().to_owned()),
            ("submitted_at", Ask::FirstResponse(incident)) => {
                Some(instant(incident.submitted_at()))
            }
            ("severity_agreed_at", Ask::FirstResponse(incident)) => {
                incident.severity_agreed_at().map(instant)
            }
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

fn ask(engine: &Engine, question: &Question) -> Result<Reply, decision::Error> {
    let place = engine.location(question.location())?;
    match *question.ask() {
        Ask::FirstResponse(incident) => place.first_response(&incident).map(Reply::FirstResponse),
        Ask::BusinessTimeAfter { from, duration } => place
            .business_time_after(from, duration)
            .map(Reply::BusinessTimeAfter),
        Ask::BusinessTimeBetween { from, to } => place
            .business_time_between(from, to)
            .map(Reply::BusinessTimeBetween),
        Ask::BusinessDaysAfter { from, days } => place
            .business_days_after(from, days)
            .map(Reply::BusinessDaysAfter),
        Ask::CancellationFee(cancellation) => place
            .cancellation_fee(&cancellation)
            .map(Reply::CancellationFee),
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        match &self.reply {
            Err(refusal) => map.serialize_entry("error", refusal)?,
            Ok(Reply::FirstResponse(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::BusinessTimeAfter(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::BusinessTimeBetween(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::BusinessDaysAfter(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::CancellationFee(decision)) => write_decision(&mut map, decision)?,
        }
        map.end()
    }
}

fn write_decision<M: SerializeMap, T>(map: &mut M, decision: &Decision<T>) -> Result<(), M::Error>
where
    for<'a> Written<&'a T>: Serialize,
{
    match decision.outcome() {
        Outcome::Decided(answer) => map.serialize_entry("answer", &Written(answer))?,
        Outcome::NotApplicable(reason) => {
            map.serialize_entry("not_applicable", &Entry("code", reason.code()))?;
        }
        Outcome::Undetermined(undetermined) => {
            map.serialize_entry("undetermined", &Entry("missing", undetermined.names()))?;
        }
    }
    map.serialize_entry("steps", &Written(decision.steps()))?;
    map.serialize_entry("stamp", &Written(decision.stamp()))
}

/// What is written in a form of the wire's own.
struct Written<T>(T);

/// An object of one field.
struct Entry<T>(&'static str, T);

/// Text in the form in which a value is displayed.
struct Shown<T>(T);

impl<T: core::fmt::Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<T: Serialize> Serialize for Entry<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(self.0, &self.1)?;
        map.end()
    }
}

impl Serialize for Refusal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", self.code)?;
        map.serialize_entry("line", &self.line)?;
        if let Some(field) = &self.field {
            map.serialize_entry("field", field)?;
        }
        if let Some(value) = &self.value {
            map.serialize_entry("value", value)?;
        }
        map.serialize_entry("message", &self.message)?;
        map.end()
    }
}

impl Serialize for Written<&FirstResponse> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let response = self.0;
        let due_latest = response.due_latest().map(format_instant).map(Shown);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("target_seconds", &response.target().num_seconds())?;
        map.serialize_entry("clock", response.clock().as_str())?;
        map.serialize_entry("due", &Shown(format_instant(response.due())))?;
        map.serialize_entry("due_latest", &due_latest)?;
        map.serialize_entry("due_local", &Shown(format_local(response.due_local())))?;
        map.end()
    }
}

impl Serialize for Written<&BusinessTimeAfter> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let at_latest = self.0.at_latest().map(format_instant).map(Shown);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("at", &Shown(format_instant(self.0.at())))?;
        map.serialize_entry("at_latest", &at_latest)?;
        map.end()
    }
}

impl Serialize for Written<&TimeDelta> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("seconds", &self.0.num_seconds())?;
        map.serialize_entry("nanoseconds", &self.0.subsec_nanos())?;
        map.end()
    }
}

impl Serialize for Written<&NaiveDate> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Entry("date", Shown(format_date(*self.0))).serialize(serializer)
    }
}

impl Serialize for Written<&CancellationFee> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("notice_days", &self.0.notice_days())?;
        map.serialize_entry("rate", &Shown(self.0.rate()))?;
        map.serialize_entry("fee", &Written(self.0.fee()))?;
        map.serialize_entry("refund", &Written(self.0.refund()))?;
        map.end()
    }
}

impl Serialize for Written<Money> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("amount", &Shown(self.0.amount()))?;
        map.serialize_entry("currency", self.0.currency().code())?;
        map.end()
    }
}

impl Serialize for Written<&[Step]> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut steps = serializer.serialize_seq(Some(self.0.len()))?;
        self.0
            .iter()
            .try_for_each(|step| steps.serialize_element(&Written(step)))?;
        steps.end()
    }
}

impl Serialize for Written<&Step> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let step = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rule", step.rule().as_str())?;
        match step.source() {
            Source::Clause(id) => map.serialize_entry("clause", id.as_str())?,
            Source::Amendment { id, replaces } => {
                map.serialize_entry("amendment", &**id)?;
                map.serialize_entry("clause", replaces.as_str())?;
            }
            Source::Reading(id) => {
                map.serialize_entry("reading", id.key())?;
                let clauses = id.clauses().iter().map(|clause| clause.as_str());
                map.serialize_entry("clauses", &clauses.collect::<Vec<_>>())?;
            }
            Source::Given => map.serialize_entry("given", &true)?,
        }
        if let Some(held) = step.held() {
            map.serialize_entry("holds", &held)?;
        }
        map.serialize_entry("operands", &Written(step.operands()))?;
        map.end()
    }
}

impl Serialize for Written<&[Operand]> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for operand in self.0 {
            map.serialize_entry(operand.name(), &Written(operand.value()))?;
        }
        map.end()
    }
}

impl Serialize for Written<&Value> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Instant(at) => serializer.collect_str(&format_instant(*at)),
            Value::Date(date) => serializer.collect_str(&format_date(*date)),
            Value::Duration(duration) => Written(duration).serialize(serializer),
            Value::Count(count) => serializer.serialize_i64(*count),
            Value::Rate(rate) => serializer.collect_str(rate),
            Value::Money(money) => Written(*money).serialize(serializer),
            Value::Unrounded(exact) => {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("amount", &Shown(exact.amount()))?;
                map.serialize_entry("currency", exact.currency().code())?;
                map.end()
            }
            Value::Name(name) => serializer.serialize_str(name),
            Value::Location(id) => serializer.serialize_str(id),
            Value::Calendar(digest) => serializer.collect_str(digest),
            Value::Missing => serializer.serialize_none(),
        }
    }
}

impl Serialize for Written<&Stamp> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let stamp = self.0;
        let calendars = stamp.calendars();
        let calendars = calendars.map(|(id, digest): (_, Digest)| (id, digest.to_string()));
        let readings = stamp.readings().map(|(id, variant)| (id.key(), variant));
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("library", stamp.library())?;
        map.serialize_entry("outcomes", &stamp.outcome_version())?;
        map.serialize_entry("tzdb", &stamp.tzdb())?;
        map.serialize_entry("calendars", &Object(calendars.collect()))?;
        map.serialize_entry("readings", &Object(readings.collect()))?;
        map.end()
    }
}

/// An object with its fields in this order.
struct Object<'k, V>(Vec<(&'k str, V)>);

impl<V: Serialize> Serialize for Object<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}
