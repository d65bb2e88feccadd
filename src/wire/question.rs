//! Reads questions.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    incident_log::incident_log,
    names::{clause_id, language, service},
    node::Node,
    order_file::covered_product,
    reader::{Fields, Reading, date, instant, integer, list_of, non_empty_text, one_of, refuse},
    values::{component, flag, money, named, seconds},
};
use crate::{
    document::{
        Category, Channel, ClauseId, DeliveryMode, Mark, Product, Service, Severity, Situation,
    },
    entitlement::{Facts, Intent, Request, Requester},
    fees::Cancellation,
    finding::{Findings, Path},
    incident::IncidentLog,
    order::{CoveredProduct, PaidWith},
    response::{Described, Incident, IncidentSeverity},
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
    /// `cancellation_fee`: `price`, `first_delivery_day` and `cancelled_at`.
    CancellationFee(Cancellation),
    /// `entitlement`: `service`, `intent` and `on`; optionally `requester`, `language`, `mode`, `paid_with`, `product` and
    /// the facts `agreed_in_writing`, `language_available`, `microsoft_permits` and `azure_service_active`.
    Entitlement(Request),
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
    ("first_response", Asked::AtLocation(first_response)),
    ("severity", Asked::AtLocation(described_severity)),
    ("incident", Asked::AtLocation(incident_course)),
    (
        "business_time_after",
        Asked::AtLocation(business_time_after),
    ),
    (
        "business_time_between",
        Asked::AtLocation(business_time_between),
    ),
    (
        "business_days_after",
        Asked::AtLocation(business_days_after),
    ),
    ("cancellation_fee", Asked::AtLocation(cancellation_fee)),
    ("entitlement", Asked::AtLocation(entitlement)),
    ("order_review", Asked::OfAll(|_, _| Ok(Ask::OrderReview))),
    ("catalogue", Asked::OfAll(catalogue)),
    ("clause", Asked::OfAll(clause)),
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

fn first_response(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let severity = fields.required("severity", findings, severity);
    incident(severity, fields, findings).map(Ask::FirstResponse)
}

fn described_severity(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let described = described(fields, findings);
    incident(described, fields, findings).map(Ask::Severity)
}

fn described(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Described> {
    let situations = fields.required("situations", findings, situations);
    let severity = fields.optional("severity", findings, severity);
    let changed_at = fields.optional("changed_at", findings, instant);
    let mut described = situations?;
    if let Some(severity) = severity? {
        described = described.with_severity(severity);
    }
    if let Some(at) = changed_at? {
        described = described.with_changed_at(at);
    }
    Ok(described)
}

/// One situation at least, each once.
fn situations(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Described> {
    let situations = list_of(named(Situation::ALL, Situation::as_str))(node, path, findings)?;
    let [first, others @ ..] = situations.as_slice() else {
        let message = "an incident is described by one situation at least";
        return refuse("no_situation", message, node, path, findings);
    };
    let mut described = Ok(Described::new(*first));
    for (index, situation) in (1..).zip(others) {
        if situations.iter().take(index).any(|one| one == situation) {
            let message = "this is in the list already";
            let written = Node::Text(situation.as_str().to_owned());
            let path = path.index(index);
            described = refuse("repeated_value", message, &written, &path, findings);
        }
        described = described.map(|described| described.and(*situation));
    }
    described
}

fn incident_course(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let severity = fields.required("severity", findings, severity);
    let incident = incident(severity, fields, findings);
    let log = incident_log(incident, fields, findings);
    let as_of = fields.required("as_of", findings, instant);
    Ok(Ask::Incident {
        log: log?,
        as_of: as_of?,
    })
}

/// An incident, of whose severity this could be read.
fn incident<S: IncidentSeverity>(
    severity: Reading<S>,
    fields: &mut Fields<'_>,
    findings: &mut Findings,
) -> Reading<Incident<S>> {
    let product = fields.required("product", findings, product);
    let submitted_at = fields.required("submitted_at", findings, instant);
    let severity_agreed_at = fields.optional("severity_agreed_at", findings, instant);
    let channel = fields.optional("channel", findings, named(Channel::ALL, Channel::as_str));
    let language = fields.optional("language", findings, language);
    let product_name = fields.optional("product_name", findings, non_empty_text);
    let subscription = fields.optional("subscription", findings, non_empty_text);
    let event = fields.optional("event", findings, event);
    let mut incident = Incident::new(severity?, product?, submitted_at?);
    if let Some(at) = severity_agreed_at? {
        incident = incident.with_severity_agreed_at(at);
    }
    if let Some(channel) = channel? {
        incident = incident.reported_by(channel);
    }
    if let Some(language) = language? {
        incident = incident.in_language(language);
    }
    if let Some(name) = product_name? {
        incident = incident.with_product_name(name);
    }
    if let Some(id) = subscription? {
        incident = incident.of_subscription(id);
    }
    if let Some((solution, is_tagged)) = event? {
        incident = incident.during_event(solution, is_tagged);
    }
    Ok(incident)
}

/// The solution of an event, and whether the case description has `AEM` in it.
fn event<'n>(node: &'n Node, path: &Path, findings: &mut Findings) -> Reading<(&'n str, bool)> {
    let mut fields = Fields::open(node, path, findings)?;
    let solution = fields.required("solution", findings, non_empty_text);
    let is_tagged = fields.required("tagged", findings, flag);
    fields.finish(findings)?;
    Ok((solution?, is_tagged?))
}

fn business_time_after(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let from = fields.required("from", findings, instant);
    let seconds = fields.required("seconds", findings, seconds);
    Ok(Ask::BusinessTimeAfter {
        from: from?,
        duration: seconds?,
    })
}

fn business_time_between(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let from = fields.required("from", findings, instant);
    let to = fields.required("to", findings, instant);
    Ok(Ask::BusinessTimeBetween {
        from: from?,
        to: to?,
    })
}

fn business_days_after(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let from = fields.required("from", findings, date);
    let days = fields.required("days", findings, integer(i64::MIN..=i64::MAX));
    Ok(Ask::BusinessDaysAfter {
        from: from?,
        days: days?,
    })
}

fn cancellation_fee(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let price = fields.required("price", findings, money);
    let first_delivery_day = fields.required("first_delivery_day", findings, date);
    let cancelled_at = fields.required("cancelled_at", findings, instant);
    let cancellation = Cancellation::new(price?, first_delivery_day?, cancelled_at?);
    Ok(Ask::CancellationFee(cancellation))
}

fn entitlement(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let service = fields.required("service", findings, service);
    let intent = fields.required("intent", findings, named(Intent::ALL, Intent::as_str));
    let on = fields.required("on", findings, date);
    let requester = fields.optional(
        "requester",
        findings,
        named(Requester::ALL, Requester::as_str),
    );
    let language = fields.optional("language", findings, language);
    let mode = fields.optional(
        "mode",
        findings,
        named(DeliveryMode::ALL, DeliveryMode::as_str),
    );
    let paid_with = fields.optional(
        "paid_with",
        findings,
        named(PaidWith::ALL, PaidWith::as_str),
    );
    let product = fields.optional("product", findings, product_asked);
    let facts = facts(fields, findings);
    let mut request = Request::new(service?, intent?, on?).with_facts(facts?);
    if let Some(requester) = requester? {
        request = request.by(requester);
    }
    if let Some(language) = language? {
        request = request.in_language(language);
    }
    if let Some(mode) = mode? {
        request = request.delivered(mode);
    }
    if let Some(paid_with) = paid_with? {
        request = request.paid_with(paid_with);
    }
    if let Some(product) = product? {
        request = request.about(product);
    }
    Ok(Ask::Entitlement(request))
}

fn facts(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Facts> {
    let agreed_in_writing = fields.optional("agreed_in_writing", findings, flag);
    let language_available = fields.optional("language_available", findings, flag);
    let microsoft_permits = fields.optional("microsoft_permits", findings, flag);
    let azure_service_active = fields.optional("azure_service_active", findings, flag);
    let mut facts = Facts::UNKNOWN;
    facts.agreed_in_writing = agreed_in_writing?;
    facts.language_available = language_available?;
    facts.microsoft_permits = microsoft_permits?;
    facts.azure_service_active = azure_service_active?;
    Ok(facts)
}

fn catalogue(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let service = fields.optional("service", findings, service);
    let category = fields.optional("category", findings, named(Category::ALL, Category::as_str));
    let mark = fields.optional("mark", findings, named(Mark::ALL, Mark::as_str));
    Ok(Ask::Catalogue(CatalogueFilter {
        service: service?,
        category: category?,
        mark: mark?,
    }))
}

fn clause(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    fields
        .required("clause", findings, clause_id)
        .map(Ask::Clause)
}

pub(super) fn severity(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Severity> {
    let table = [Severity::One, Severity::A, Severity::B, Severity::C];
    one_of(&table.map(|severity| (severity.as_str(), severity)))(node, path, findings)
}

fn product_asked(node: &Node, path: &Path, findings: &mut Findings) -> Reading<CoveredProduct> {
    let mut fields = Fields::open(node, path, findings)?;
    let product = covered_product(&mut fields, node, path, findings);
    fields.finish(findings)?;
    product
}

fn product(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Product> {
    let mut fields = Fields::open(node, path, findings)?;
    let is_azure = fields.required(
        "kind",
        findings,
        one_of(&[("azure", true), ("other", false)]),
    )?;
    if !is_azure {
        fields.finish(findings)?;
        return Ok(Product::Other);
    }
    let component = fields.optional("component", findings, component);
    fields.finish(findings)?;
    Ok(Product::Azure {
        component: component?,
    })
}
