//! Answers, and how they are written.

mod advisory;
mod aed;
mod catalogue;
mod credits;
mod events;
mod fees;
mod flex;
mod incident;
mod limits;
mod onboarding;
mod order;
mod replies;
mod root_cause;
mod service_hours;
mod steps;
mod terms;
mod travel;

use alloc::{
    borrow::ToOwned,
    boxed::Box,
    string::{String, ToString},
    vec::Vec,
};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{
    node::Node,
    question::{Ask, Question, UnreadableQuestion},
};
use crate::{
    decision::{self, Decision, Outcome, Step, Steps},
    document::{Clause, Service},
    engine::Engine,
    entitlement::Entitlement,
    fees::{
        AedTerms, CancellationFee, CancellationFees, EqualValueExchange, FlexStatement, Invoices,
        PrestartBill, Prorated, TravelCosts,
        credits::{Exchanged, Redeemed, Statement},
    },
    finding::Finding,
    incident::IncidentCourse,
    limits::{
        AdvisoryStatement, DayLimits, DeliveredHours, EventPlan, HoursStatement, ImprovementPlans,
        MeetingPlan, Monitoring, Onboarding, RootCauseAnalysis, SupportTerms,
    },
    obligations::ObligationCalendar,
    response::{BusinessTimeAfter, DescribedSeverity, FirstResponse},
    review::Review,
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
    /// To `severity`.
    Severity(Box<Decision<DescribedSeverity>>),
    /// To `incident`.
    Incident(Decision<IncidentCourse>),
    /// To `business_time_after`.
    BusinessTimeAfter(Decision<BusinessTimeAfter>),
    /// To `business_time_between`.
    BusinessTimeBetween(Decision<TimeDelta>),
    /// To `business_days_after`.
    BusinessDaysAfter(Decision<NaiveDate>),
    /// To `cancellation_fee`.
    CancellationFee(Decision<CancellationFee>),
    /// To `cancellation_fees`.
    CancellationFees(Decision<CancellationFees>),
    /// To `invoices`.
    Invoices(Decision<Invoices>),
    /// To `credit_redemption`.
    CreditRedemption(Decision<Redeemed>),
    /// To `credit_exchange`.
    CreditExchange(Decision<Exchanged>),
    /// To `proration`.
    Proration(Decision<Prorated>),
    /// To `credit_ledger`.
    CreditLedger(Decision<Statement>),
    /// To `flex_statement`.
    FlexStatement(Decision<FlexStatement>),
    /// To `equal_value_exchange`.
    EqualValueExchange(Decision<EqualValueExchange>),
    /// To `entitlement`.
    Entitlement(Decision<Entitlement>),
    /// To `travel_costs`.
    TravelCosts(Decision<TravelCosts>),
    /// To `prestart_work`.
    PrestartWork(Decision<PrestartBill>),
    /// To `hours_ledger`.
    HoursLedger(Decision<HoursStatement>),
    /// To `day_limits`.
    DayLimits(Decision<DayLimits>),
    /// To `aed_fee`.
    AedFee(Decision<AedTerms>),
    /// To `root_cause_analysis`.
    RootCauseAnalysis(Decision<RootCauseAnalysis>),
    /// To `support_terms`.
    SupportTerms(Decision<SupportTerms>),
    /// To `quarterly_meetings`.
    QuarterlyMeetings(Decision<MeetingPlan>),
    /// To `calendar_of_obligations`.
    CalendarOfObligations {
        /// What falls due.
        decision: Decision<ObligationCalendar>,
        /// The stamp of the iCalendar text, if one is wanted.
        icalendar_made_at: Option<DateTime<Utc>>,
    },
    /// To `event_plan`.
    EventPlan(Decision<EventPlan>),
    /// To `advisory_support`.
    AdvisorySupport(Decision<AdvisoryStatement>),
    /// To `service_hours`.
    ServiceHours(Decision<DeliveredHours>),
    /// To `onboarding`.
    Onboarding(Decision<Onboarding>),
    /// To `monitoring`.
    Monitoring(Decision<Monitoring>),
    /// To `improvement_plans`.
    ImprovementPlans(Decision<ImprovementPlans>),
    /// To `order_review`.
    OrderReview(Decision<Review>),
    /// To `catalogue`.
    Catalogue(Decision<Vec<Service>>),
    /// To `clause`.
    Clause(Decision<&'static Clause>),
}

impl Reply {
    /// The steps of the decision, of whichever kind it is.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        match self {
            Self::FirstResponse(decision) => decision.steps(),
            Self::Severity(decision) => decision.steps(),
            Self::Incident(decision) => decision.steps(),
            Self::BusinessTimeAfter(decision) => decision.steps(),
            Self::BusinessTimeBetween(decision) => decision.steps(),
            Self::BusinessDaysAfter(decision) => decision.steps(),
            Self::CancellationFee(decision) => decision.steps(),
            Self::CancellationFees(decision) => decision.steps(),
            Self::CreditRedemption(decision) => decision.steps(),
            Self::CreditExchange(decision) => decision.steps(),
            Self::CreditLedger(decision) => decision.steps(),
            Self::FlexStatement(decision) => decision.steps(),
            Self::EqualValueExchange(decision) => decision.steps(),
            Self::Entitlement(decision) => decision.steps(),
            Self::TravelCosts(decision) => decision.steps(),
            Self::PrestartWork(decision) => decision.steps(),
            Self::HoursLedger(decision) => decision.steps(),
            Self::DayLimits(decision) => decision.steps(),
            Self::AedFee(decision) => decision.steps(),
            Self::Invoices(decision) => decision.steps(),
            Self::Proration(decision) => decision.steps(),
            Self::RootCauseAnalysis(decision) => decision.steps(),
            Self::SupportTerms(decision) => decision.steps(),
            Self::QuarterlyMeetings(decision) => decision.steps(),
            Self::CalendarOfObligations { decision, .. } => decision.steps(),
            Self::EventPlan(decision) => decision.steps(),
            Self::AdvisorySupport(decision) => decision.steps(),
            Self::ServiceHours(decision) => decision.steps(),
            Self::Onboarding(decision) => decision.steps(),
            Self::Monitoring(decision) => decision.steps(),
            Self::ImprovementPlans(decision) => decision.steps(),
            Self::OrderReview(decision) => decision.steps(),
            Self::Catalogue(decision) => decision.steps(),
            Self::Clause(decision) => decision.steps(),
        }
    }
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
        let value = match error {
            decision::Error::Misfit { misfit, .. } => Some(misfit.value()),
            decision::Error::Entry { entry, .. } => Some(entry.clone()),
            decision::Error::InEntry { id, .. } | decision::Error::RepeatedId { id, .. } => {
                Some(id.clone())
            }
            _ => question.value_of(error),
        };
        Self {
            code: error.code(),
            line,
            field: Some(error.path()),
            value,
            message: error.to_string(),
        }
    }
}

fn ask(engine: &Engine, question: &Question) -> Result<Reply, decision::Error> {
    let place = || engine.location(question.location().unwrap_or_default());
    Ok(match question.ask() {
        Ask::FirstResponse(incident) => Reply::FirstResponse(place()?.first_response(incident)?),
        Ask::Severity(incident) => Reply::Severity(Box::new(place()?.severity(incident)?)),
        Ask::Incident { log, as_of } => Reply::Incident(place()?.incident(log, *as_of)?),
        Ask::BusinessTimeAfter { from, duration } => {
            Reply::BusinessTimeAfter(place()?.business_time_after(*from, *duration)?)
        }
        Ask::BusinessTimeBetween { from, to } => {
            Reply::BusinessTimeBetween(place()?.business_time_between(*from, *to)?)
        }
        Ask::BusinessDaysAfter { from, days } => {
            Reply::BusinessDaysAfter(place()?.business_days_after(*from, *days)?)
        }
        Ask::CancellationFee(cancellation) => {
            Reply::CancellationFee(place()?.cancellation_fee(cancellation)?)
        }
        Ask::CancellationFees(deliveries) => {
            Reply::CancellationFees(engine.cancellation_fees(deliveries)?)
        }
        Ask::CreditRedemption(redemption) => {
            Reply::CreditRedemption(place()?.credit_redemption(redemption)?)
        }
        Ask::CreditLedger { ledger, as_of } => {
            Reply::CreditLedger(engine.credit_ledger(ledger, *as_of)?)
        }
        Ask::CreditExchange(exchange) => Reply::CreditExchange(place()?.credit_exchange(exchange)?),
        Ask::FlexStatement { as_of, log } => {
            Reply::FlexStatement(engine.flex_statement(log, *as_of)?)
        }
        Ask::EqualValueExchange { exchange, log } => {
            Reply::EqualValueExchange(engine.equal_value_exchange(exchange, log)?)
        }
        Ask::Entitlement(request) => Reply::Entitlement(place()?.entitlement(request)),
        Ask::TravelCosts(trip) => Reply::TravelCosts(place()?.travel_costs(trip)?),
        Ask::PrestartWork(prestart) => Reply::PrestartWork(engine.prestart_work(prestart)?),
        Ask::HoursLedger(ledger) => Reply::HoursLedger(engine.hours_ledger(ledger)?),
        Ask::DayLimits(days) => Reply::DayLimits(engine.day_limits(*days)),
        Ask::AedFee => Reply::AedFee(engine.aed_fee()?),
        Ask::Invoices(billing) => Reply::Invoices(engine.invoices(billing)?),
        Ask::Proration(proration) => Reply::Proration(engine.proration(proration)?),
        Ask::RootCauseAnalysis(request) => {
            Reply::RootCauseAnalysis(place()?.root_cause_analysis(request)?)
        }
        Ask::SupportTerms { as_of } => Reply::SupportTerms(engine.support_terms(*as_of)),
        Ask::QuarterlyMeetings(meetings) => {
            Reply::QuarterlyMeetings(engine.quarterly_meetings(meetings)?)
        }
        Ask::CalendarOfObligations {
            asked,
            icalendar_made_at,
        } => Reply::CalendarOfObligations {
            decision: engine.calendar_of_obligations(*asked)?,
            icalendar_made_at: *icalendar_made_at,
        },
        Ask::EventPlan(request) => Reply::EventPlan(place()?.event_plan(request)?),
        Ask::ServiceHours(request) => Reply::ServiceHours(place()?.service_hours(request)?),
        Ask::AdvisorySupport(log) => Reply::AdvisorySupport(engine.advisory_support(log)?),
        Ask::Onboarding { purchase, on } => Reply::Onboarding(engine.onboarding(purchase, *on)?),
        Ask::Monitoring(monitors) => Reply::Monitoring(engine.monitoring(monitors)?),
        Ask::ImprovementPlans(requests) => {
            Reply::ImprovementPlans(engine.improvement_plans(requests)?)
        }
        Ask::OrderReview => Reply::OrderReview(engine.review()),
        Ask::Catalogue(filter) => Reply::Catalogue(told(filter.services())),
        Ask::Clause(id) => Reply::Clause(told(id.clause())),
    })
}

/// What the document says, told and not decided.
fn told<T>(what: T) -> Decision<T> {
    Decision::new(Outcome::Decided(what), Steps::new())
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        match &self.reply {
            Err(refusal) => map.serialize_entry("error", refusal)?,
            Ok(Reply::FirstResponse(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::Severity(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::Incident(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::BusinessTimeAfter(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::BusinessTimeBetween(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::BusinessDaysAfter(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::CancellationFee(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::CancellationFees(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::Invoices(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::CreditRedemption(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::CreditExchange(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::Proration(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::CreditLedger(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::FlexStatement(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::EqualValueExchange(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::Entitlement(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::TravelCosts(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::PrestartWork(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::HoursLedger(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::DayLimits(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::AedFee(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::RootCauseAnalysis(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::SupportTerms(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::QuarterlyMeetings(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::CalendarOfObligations {
                decision,
                icalendar_made_at,
            }) => write_decision_as(&mut map, decision, |calendar| {
                terms::WithText(calendar, *icalendar_made_at)
            })?,
            Ok(Reply::EventPlan(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::AdvisorySupport(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::ServiceHours(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::Onboarding(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::Monitoring(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::ImprovementPlans(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::OrderReview(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::Catalogue(decision)) => write_decision(&mut map, decision)?,
            Ok(Reply::Clause(decision)) => write_decision(&mut map, decision)?,
        }
        map.end()
    }
}

fn write_decision<M: SerializeMap, T>(map: &mut M, decision: &Decision<T>) -> Result<(), M::Error>
where
    for<'a> Written<&'a T>: Serialize,
{
    write_decision_as(map, decision, Written)
}

/// Writes a decision whose answer is written as `written` has it.
fn write_decision_as<'a, M: SerializeMap, T, W: Serialize>(
    map: &mut M,
    decision: &'a Decision<T>,
    written: impl FnOnce(&'a T) -> W,
) -> Result<(), M::Error> {
    write_outcome_as(map, decision.outcome(), written)?;
    map.serialize_entry("steps", &Written(decision.steps()))?;
    map.serialize_entry("stamp", &Written(decision.stamp()))
}

fn write_outcome<M: SerializeMap, T>(map: &mut M, outcome: &Outcome<T>) -> Result<(), M::Error>
where
    for<'a> Written<&'a T>: Serialize,
{
    write_outcome_as(map, outcome, Written)
}

fn write_outcome_as<'a, M: SerializeMap, T, W: Serialize>(
    map: &mut M,
    outcome: &'a Outcome<T>,
    written: impl FnOnce(&'a T) -> W,
) -> Result<(), M::Error> {
    match outcome {
        Outcome::Decided(answer) => map.serialize_entry("answer", &written(answer)),
        Outcome::NotApplicable(reason) => {
            map.serialize_entry("not_applicable", &Entry("code", reason.code()))
        }
        Outcome::Undetermined(undetermined) => {
            map.serialize_entry("undetermined", &Entry("missing", undetermined.names()))
        }
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

/// An object with its fields in this order.
struct Object<'k, V>(Vec<(&'k str, V)>);

impl<V: Serialize> Serialize for Object<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}
