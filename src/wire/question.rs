//! Reads questions.

mod advisory;
mod business_time;
mod credits;
mod document;
mod entitlement;
mod events;
mod fees;
mod flex;
mod incident;
mod limits;
mod onboarding;
mod root_cause;
mod service_hours;
mod terms;
mod travel;
mod value;

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    node::Node,
    reader::{Fields, Reading, non_empty_text, one_of},
};
use crate::{
    document::{Category, ClauseId, Mark, Service},
    entitlement::Request,
    fees::{
        Billing, Cancellation, CancelledDeliveries, PrestartWork, Proration, ServiceExchange,
        ServiceLog, Trip,
        credits::{Exchange, Ledger, Redemption},
    },
    finding::{Findings, Path},
    incident::IncidentLog,
    limits::{
        AdvisoryLog, EventRequest, HoursLedger, HoursRequest, MonitoringScenarios, PlanRequests,
        QuarterlyMeetings, RootCauseRequest, ServiceDays,
    },
    obligations::DueBetween,
    response::{Described, Incident},
};

/// A question about an order: about one of its locations, about the whole, or about the document that it rests on.
///
/// # Example
///
/// ```
/// use unified_support::wire::{Ask, Node, Question};
///
/// let line = r#"{"id":"5","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2}"#;
/// let node: Node = serde_json::from_str(line)?;
/// let question = Question::read(&node).unwrap();
/// assert_eq!((question.id(), question.location()), ("5", Some("paris")));
/// assert!(matches!(question.ask(), Ask::BusinessDaysAfter { days: 2, .. }));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    id: String,
    location: Option<String>,
    ask: Ask,
}

/// What is asked; each is named by the `ask` of its line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ask {
    /// `first_response`: `severity`, `product`, `submitted_at` and, optionally, `severity_agreed_at`, `channel`, `language`,
    /// `product_name`, `subscription` and `event`.
    FirstResponse(Incident),
    /// `severity`: `situations`, `product`, `submitted_at` and, optionally, `severity`, `changed_at` and what is optional of
    /// `first_response`.
    Severity(Incident<Described>),
    /// `incident`: what `first_response` has, and `events` and `as_of`.
    Incident {
        /// The incident as it was submitted, and its events.
        log: IncidentLog,
        /// The instant as of which it is told.
        as_of: DateTime<Utc>,
    },
    /// `business_time_after`: `from` and `seconds`.
    BusinessTimeAfter {
        /// Where the time starts.
        from: DateTime<Utc>,
        /// The business time; negative to go back.
        duration: TimeDelta,
    },
    /// `business_time_between`: `from` and `to`.
    BusinessTimeBetween {
        /// The start.
        from: DateTime<Utc>,
        /// The end; before the start the answer is negative.
        to: DateTime<Utc>,
    },
    /// `business_days_after`: `from` and `days`.
    BusinessDaysAfter {
        /// The date to count from.
        from: NaiveDate,
        /// How many business days; negative to go back.
        days: i64,
    },
    /// `cancellation_fee`: `price`, `first_delivery_day` and `cancelled_at`; optionally `by_microsoft` and `travel`.
    CancellationFee(Cancellation),
    /// `cancellation_fees`: `deliveries`, each with `id`, `location` and what `cancellation_fee` has.
    CancellationFees(CancelledDeliveries),
    /// `credit_redemption`: `service`, `on`, `price` and `balance`; optionally `credit_price`, which a price in money needs.
    CreditRedemption(Redemption),
    /// `credit_exchange`: `to`, `credits`, `on`, `from_price` and `to_price`; optionally `exchange_rate` and `charge`.
    CreditExchange(Exchange),
    /// `credit_ledger`: `entries` and `as_of`, of the whole order.
    CreditLedger {
        /// What happened to the credits.
        ledger: Ledger,
        /// The date as of which it is told.
        as_of: NaiveDate,
    },
    /// `flex_statement`: `as_of` and `entries`; of the whole order.
    FlexStatement {
        /// The date at whose end it is told.
        as_of: NaiveDate,
        /// What became of the services that were bought.
        log: ServiceLog,
    },
    /// `equal_value_exchange`: `purchase`, `service`, `price`, `on` and `entries`; optionally the facts `agreed` and
    /// `written_agreement`.
    EqualValueExchange {
        /// The exchange.
        exchange: ServiceExchange,
        /// What became of the services that were bought.
        log: ServiceLog,
    },
    /// `entitlement`: `service`, `intent` and `on`; optionally `requester`, `language`, `mode`, `paid_with`, `product`,
    /// `recorded` and the facts `agreed_in_writing`, `language_available`, `microsoft_permits`,
    /// `azure_service_active` and `recording_permitted`.
    Entitlement(Request),
    /// `travel_costs`: `service`, `on`, `mode`, `traveller` and `expenses`; optionally `prepaid`, `visits` and the facts
    /// `agreed_in_writing` and `azure_service_active`.
    TravelCosts(Trip),
    /// `prestart_work`: `work`; optionally `requested`, `authorised` and `signed_at`.
    PrestartWork(PrestartWork),
    /// `hours_ledger`: `purchase`, `as_of` and `entries`; optionally `included_hours`.
    HoursLedger(HoursLedger),
    /// `day_limits`: `service`; optionally `on_site_days` and `remote_days`.
    DayLimits(ServiceDays),
    /// `aed_fee`: of the whole order.
    AedFee,
    /// `invoices`: `split_by` and `lines`, each with an `id`, a `purchase`, a `service` or a `description`, and an `amount`;
    /// optionally `product_type`, `delivery_date` and `locations`.
    Invoices(Billing),
    /// `proration`: `price`, `whole` and `parts`.
    Proration(Proration),
    /// `root_cause_analysis`: `requested_at`; optionally `closed_at`, `first_closed_at`, `mitigated_at`, `asked_of` and the facts
    /// `technology_covered`, `production_impact`, `own_subscriptions` and `critical_impact`.
    RootCauseAnalysis(RootCauseRequest),
    /// `support_terms`: optionally `as_of`; of the whole order.
    SupportTerms {
        /// The date as of which it is told.
        as_of: Option<NaiveDate>,
    },
    /// `quarterly_meetings`: `purchase`, `as_of` and `held`.
    QuarterlyMeetings(QuarterlyMeetings),
    /// `calendar_of_obligations`: `from` and `to`; optionally `party` and `icalendar_made_at`; of the whole order.
    CalendarOfObligations {
        /// The dates, and the side.
        asked: DueBetween,
        /// The stamp of the iCalendar text, if one is wanted.
        icalendar_made_at: Option<DateTime<Utc>>,
    },
    /// `event_plan`: `from`, `to` and `solutions`, each with a `name` and a `cloud`; optionally `confirmed_on` and
    /// `microsoft_consents`.
    EventPlan(EventRequest),
    /// `advisory_support`: `as_of` and `entries`, each with `id`, `incident`, `on`, `minutes` and, optionally, `topic`; of the whole
    /// order.
    AdvisorySupport(AdvisoryLog),
    /// `service_hours`: `service`, `from` and `to`; optionally `purchase` and `severity`.
    ServiceHours(HoursRequest),
    /// `onboarding`: `purchase`; optionally `on`.
    Onboarding {
        /// The id of the purchase.
        purchase: String,
        /// The date as of which it is told, if one is.
        on: Option<NaiveDate>,
    },
    /// `monitoring`: `purchase`, `as_of` and `scenarios`, each with `id` and `defined_on`; optionally `agreed`, `tests_ready_on`,
    /// `tested_on` and `live_on`.
    Monitoring(MonitoringScenarios),
    /// `improvement_plans`: `purchase`, `as_of` and `requests`, each with `id` and `on`; optionally `delivered_on`.
    ImprovementPlans(PlanRequests),
    /// `order_review`: of the whole order.
    OrderReview,
    /// `catalogue`: optionally `service`, `category` and `mark`, to choose among the services.
    Catalogue(CatalogueFilter),
    /// `clause`: `clause`, its id.
    Clause(ClauseId),
}

/// Which services are asked for: those that are all that is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CatalogueFilter {
    /// This one.
    pub service: Option<Service>,
    /// Those of this table.
    pub category: Option<Category>,
    /// Those with this mark.
    pub mark: Option<Mark>,
}

impl CatalogueFilter {
    /// The services, in the order of the document.
    pub(super) fn services(self) -> Vec<Service> {
        let services = Service::ALL.iter().copied();
        let chosen = services.filter(|service| {
            let terms = service.terms();
            self.service.is_none_or(|wanted| wanted == *service)
                && self
                    .category
                    .is_none_or(|wanted| wanted == *terms.category.value())
                && self.mark.is_none_or(|wanted| wanted == *terms.mark.value())
        });
        chosen.collect()
    }
}

/// A question that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnreadableQuestion {
    /// Its id, if that could be read.
    pub id: Option<String>,
    /// What is wrong with it.
    pub findings: Findings,
}

impl Question {
    /// Reads a question: first its `id` and what it asks, then the fields of that.
    ///
    /// # Errors
    ///
    /// An [`UnreadableQuestion`] with every problem: see [`codes`](super::codes).
    pub fn read(node: &Node) -> Result<Self, UnreadableQuestion> {
        let mut findings = Findings::new();
        let mut id = None;
        let read = read_question(node, &mut id, &mut findings);
        read.map_err(|_| UnreadableQuestion { id, findings })
    }

    /// The id, which its answer repeats.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The id of the location in the order; none for a question about no location.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.location.as_deref()
    }

    /// What is asked.
    #[must_use]
    pub const fn ask(&self) -> &Ask {
        &self.ask
    }
}

/// The names of what can be asked.
const ASKS: &[(&str, Asked)] = &[
    (
        "first_response",
        Asked::AtLocation(incident::first_response),
    ),
    ("severity", Asked::AtLocation(incident::described_severity)),
    ("incident", Asked::AtLocation(incident::incident_course)),
    (
        "business_time_after",
        Asked::AtLocation(business_time::business_time_after),
    ),
    (
        "business_time_between",
        Asked::AtLocation(business_time::business_time_between),
    ),
    (
        "business_days_after",
        Asked::AtLocation(business_time::business_days_after),
    ),
    (
        "cancellation_fee",
        Asked::AtLocation(fees::cancellation_fee),
    ),
    ("cancellation_fees", Asked::OfAll(fees::cancellation_fees)),
    ("credit_redemption", Asked::AtLocation(credits::redemption)),
    ("credit_exchange", Asked::AtLocation(credits::exchange)),
    ("credit_ledger", Asked::OfAll(credits::ledger)),
    ("flex_statement", Asked::OfAll(flex::flex_statement)),
    (
        "equal_value_exchange",
        Asked::OfAll(flex::equal_value_exchange),
    ),
    ("entitlement", Asked::AtLocation(entitlement::entitlement)),
    ("travel_costs", Asked::AtLocation(travel::travel_costs)),
    ("prestart_work", Asked::OfAll(travel::prestart_work)),
    ("hours_ledger", Asked::OfAll(limits::hours_ledger)),
    ("day_limits", Asked::OfAll(limits::day_limits)),
    ("aed_fee", Asked::OfAll(|_, _| Ok(Ask::AedFee))),
    ("invoices", Asked::OfAll(fees::invoices)),
    ("proration", Asked::OfAll(fees::proration)),
    (
        "root_cause_analysis",
        Asked::AtLocation(root_cause::root_cause_analysis),
    ),
    ("support_terms", Asked::OfAll(terms::support_terms)),
    (
        "quarterly_meetings",
        Asked::OfAll(terms::quarterly_meetings),
    ),
    (
        "calendar_of_obligations",
        Asked::OfAll(terms::calendar_of_obligations),
    ),
    ("event_plan", Asked::AtLocation(events::event_plan)),
    ("advisory_support", Asked::OfAll(advisory::advisory_support)),
    (
        "service_hours",
        Asked::AtLocation(service_hours::service_hours),
    ),
    ("onboarding", Asked::OfAll(onboarding::onboarding)),
    ("monitoring", Asked::OfAll(onboarding::monitoring)),
    (
        "improvement_plans",
        Asked::OfAll(onboarding::improvement_plans),
    ),
    ("order_review", Asked::OfAll(|_, _| Ok(Ask::OrderReview))),
    ("catalogue", Asked::OfAll(document::catalogue)),
    ("clause", Asked::OfAll(document::clause)),
];

/// Whether a location is asked about, and what reads the other fields.
#[derive(Clone, Copy)]
enum Asked {
    AtLocation(AskReader),
    OfAll(AskReader),
}

type AskReader = fn(&mut Fields<'_>, &mut Findings) -> Reading<Ask>;

fn read_question(
    node: &Node,
    found_id: &mut Option<String>,
    findings: &mut Findings,
) -> Reading<Question> {
    let mut fields = Fields::open(node, &Path::root(), findings)?;
    let id = fields.required("id", findings, non_empty_text);
    *found_id = id.ok().map(ToOwned::to_owned);
    // Without it nobody knows which fields there should be.
    let asked = fields.required("ask", findings, one_of(ASKS))?;
    let (location, read) = match asked {
        Asked::AtLocation(read) => {
            let location = fields.required("location", findings, non_empty_text);
            (location.map(Some), read)
        }
        Asked::OfAll(read) => (Ok(None), read),
    };
    let ask = read(&mut fields, findings);
    fields.finish(findings)?;
    Ok(Question {
        id: id?.to_owned(),
        location: location?.map(ToOwned::to_owned),
        ask: ask?,
    })
}
