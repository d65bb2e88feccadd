//! Reads questions.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    node::Node,
    reader::{self, Fields, Reading, date, instant, integer, non_empty_text, one_of, refuse, text},
};
use crate::{
    document::{AzureComponent, Product, Severity},
    fees::Cancellation,
    finding::{Findings, Path},
    money::{AmountError, Currency, Money},
    response::Incident,
};

/// A question about one location of an order.
///
/// # Example
///
/// ```
/// use unified_support::wire::{Ask, Node, Question};
///
/// let line = r#"{"id":"5","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2}"#;
/// let node: Node = serde_json::from_str(line)?;
/// let question = Question::read(&node).unwrap();
/// assert_eq!((question.id(), question.location()), ("5", "paris"));
/// assert!(matches!(question.ask(), Ask::BusinessDaysAfter { days: 2, .. }));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    id: String,
    location: String,
    ask: Ask,
}

/// What is asked; each is named by the `ask` of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ask {
    /// `first_response`: `severity`, `product`, `submitted_at` and, optionally, `severity_agreed_at`.
    FirstResponse(Incident),
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

    /// The id of the location in the order.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// What is asked.
    #[must_use]
    pub const fn ask(&self) -> &Ask {
        &self.ask
    }
}

/// The names of what can be asked.
const ASKS: &[(&str, AskReader)] = &[
    ("first_response", first_response),
    ("business_time_after", business_time_after),
    ("business_time_between", business_time_between),
    ("business_days_after", business_days_after),
    ("cancellation_fee", cancellation_fee),
];

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
    let read = fields.required("ask", findings, one_of(ASKS))?;
    let location = fields.required("location", findings, non_empty_text);
    let ask = read(&mut fields, findings);
    fields.finish(findings)?;
    Ok(Question {
        id: id?.to_owned(),
        location: location?.to_owned(),
        ask: ask?,
    })
}

fn first_response(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let severity = fields.required("severity", findings, severity);
    let product = fields.required("product", findings, product);
    let submitted_at = fields.required("submitted_at", findings, instant);
    let severity_agreed_at = fields.optional("severity_agreed_at", findings, instant);
    let mut incident = Incident::new(severity?, product?, submitted_at?);
    if let Some(at) = severity_agreed_at? {
        incident = incident.with_severity_agreed_at(at);
    }
    Ok(Ask::FirstResponse(incident))
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

fn severity(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Severity> {
    let table = [Severity::One, Severity::A, Severity::B, Severity::C];
    one_of(&table.map(|severity| (severity.as_str(), severity)))(node, path, findings)
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

fn component(node: &Node, path: &Path, findings: &mut Findings) -> Reading<AzureComponent> {
    let table = AzureComponent::ALL.iter();
    let table: alloc::vec::Vec<_> = table
        .map(|&component| (component.as_str(), component))
        .collect();
    one_of(&table)(node, path, findings)
}

/// Whole seconds, as many as a length of time can hold.
fn seconds(node: &Node, path: &Path, findings: &mut Findings) -> Reading<TimeDelta> {
    let seconds_max = TimeDelta::MAX.num_seconds();
    let seconds = integer(seconds_max.saturating_neg()..=seconds_max)(node, path, findings)?;
    Ok(TimeDelta::try_seconds(seconds).unwrap_or_default())
}

fn money(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Money> {
    let mut fields = Fields::open(node, path, findings)?;
    let amount = fields.required("amount", findings, |node, path, findings| {
        text(node, path, findings).map(|text| (text, node, path.clone()))
    });
    let currency = fields.required("currency", findings, currency);
    fields.finish(findings)?;
    let (amount, currency) = (amount?, currency?);
    let (text, node, path) = amount;
    Money::from_decimal_str(text, currency).or_else(|error| {
        let code = match error {
            AmountError::TooFine { .. } => "amount_too_fine",
            AmountError::OutOfRange { .. } => "amount_out_of_range",
            _ => "malformed_amount",
        };
        refuse(code, error.to_string(), node, &path, findings)
    })
}

fn currency(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Currency> {
    let code = reader::text(node, path, findings)?;
    Currency::from_code(code)
        .or_else(|error| refuse("unknown_currency", error.to_string(), node, path, findings))
}
