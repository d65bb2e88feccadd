//! The values of a question's fields, to tell what was refused.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
};

use super::Question;
use crate::{
    decision::Error,
    engine::Request,
    fees::{
        Cancellation, CancelledByMicrosoft, ProrationPrice, ServiceExchange, TravelSpent,
        credits::{Exchange, ExchangePrices, Quote, Redemption},
    },
    limits::RootCauseRequest,
    response::Incident,
    wire::grammar::{format_date, format_instant},
};

impl Question {
    /// The value of the field that was refused, as it was understood.
    pub(in crate::wire) fn value_of(&self, error: &Error) -> Option<String> {
        if let (Error::InList { index, error, .. }, Request::CancellationFees(deliveries)) =
            (error, self.request())
        {
            let delivery = deliveries.as_slice().get(*index)?;
            return match error.field() {
                "location" => Some(delivery.location().to_owned()),
                field => cancellation_value(delivery.cancellation(), field),
            };
        }
        match (error.field(), self.location()) {
            ("location", location) => location.map(ToOwned::to_owned),
            (field, _) => value_of(self.request(), field),
        }
    }
}

fn value_of(request: &Request, field: &str) -> Option<String> {
    let instant = |at| format_instant(at).to_string();
    match (field, request) {
        (_, Request::FirstResponse(at)) => incident_value(at.request(), field),
        ("changed_at", Request::Severity(at)) => at.request().described().changed_at().map(instant),
        (_, Request::Severity(at)) => incident_value(at.request(), field),
        ("as_of", Request::Incident(at)) => Some(instant(at.request().as_of)),
        (_, Request::Incident(at)) => incident_value(at.request().log.incident(), field),
        ("from", Request::BusinessTimeAfter(at)) => Some(instant(at.request().from)),
        ("seconds", Request::BusinessTimeAfter(at)) => {
            Some(at.request().duration.num_seconds().to_string())
        }
        ("from", Request::BusinessTimeBetween(at)) => Some(instant(at.request().from)),
        ("to", Request::BusinessTimeBetween(at)) => Some(instant(at.request().to)),
        ("from", Request::BusinessDaysAfter(at)) => {
            Some(format_date(at.request().from).to_string())
        }
        ("days", Request::BusinessDaysAfter(at)) => Some(at.request().days.to_string()),
        (_, Request::RootCauseAnalysis(at)) => root_cause_value(at.request(), field),
        ("from", Request::ServiceHours(at)) => Some(instant(at.request().from())),
        ("to", Request::ServiceHours(at)) => Some(instant(at.request().to())),
        ("purchase", Request::ServiceHours(at)) => at.request().purchase().map(ToOwned::to_owned),
        ("from", Request::EventPlan(at)) => Some(instant(at.request().from())),
        ("to", Request::EventPlan(at)) => Some(instant(at.request().to())),
        ("purchase", Request::QuarterlyMeetings(meetings)) => Some(meetings.purchase().to_owned()),
        ("purchase", Request::Onboarding(asked)) => Some(asked.purchase.clone()),
        ("purchase", Request::Monitoring(scenarios)) => Some(scenarios.purchase().to_owned()),
        ("purchase", Request::ImprovementPlans(plans)) => Some(plans.purchase().to_owned()),
        (_, Request::CancellationFee(at)) => cancellation_value(at.request(), field),
        (_, Request::CreditRedemption(at)) => redemption_value(at.request(), field),
        (_, Request::CreditExchange(at)) => exchange_value(at.request(), field),
        ("price", Request::Proration(proration)) => match proration.price() {
            ProrationPrice::Given(price) => Some(price.to_string()),
            ProrationPrice::OfPurchase(_) => None,
        },
        ("visits", Request::TravelCosts(at)) => {
            let visits = at.request().visits();
            visits.map(|visits| visits.price().to_string())
        }
        (_, Request::EqualValueExchange(asked)) => service_exchange_value(&asked.exchange, field),
        _ => None,
    }
}

/// The value of a field of a request for a root cause analysis.
fn root_cause_value(request: &RootCauseRequest, field: &str) -> Option<String> {
    let at = match field {
        "requested_at" => Some(request.requested_at()),
        "closed_at" => request.closed_at(),
        "first_closed_at" => request.first_closed_at(),
        "mitigated_at" => request.mitigated_at(),
        _ => None,
    };
    at.map(|at| format_instant(at).to_string())
}

/// The value of a field of an exchange of services.
fn service_exchange_value(exchange: &ServiceExchange, field: &str) -> Option<String> {
    match field {
        "purchase" => Some(exchange.purchase().to_owned()),
        "price" => Some(exchange.price().to_string()),
        "on" => Some(format_date(exchange.on()).to_string()),
        _ => None,
    }
}

/// The value of a field of a cancellation.
fn cancellation_value(cancellation: &Cancellation, field: &str) -> Option<String> {
    let (by_microsoft, travel) = (cancellation.by_microsoft(), cancellation.travel());
    let amount = match field {
        "cancelled_at" => return Some(format_instant(cancellation.cancelled_at()).to_string()),
        "first_delivery_day" => {
            return Some(format_date(cancellation.first_delivery_day()).to_string());
        }
        "price" => Some(cancellation.price()),
        "by_microsoft.agreed_fee" => by_microsoft.and_then(CancelledByMicrosoft::agreed_fee),
        "travel.spent" => travel.map(TravelSpent::spent),
        "travel.charged" => travel.and_then(TravelSpent::charged),
        _ => None,
    };
    amount.as_ref().map(ToString::to_string)
}

/// The value of a field of a redemption of credits.
fn redemption_value(redemption: &Redemption, field: &str) -> Option<String> {
    let (price, credit_price) = (redemption.price(), redemption.credit_price());
    Some(match field {
        "price" => match (price.money(), price.credits()) {
            (Some(money), _) => money.to_string(),
            (None, credits) => credits?.to_string(),
        },
        "price.dated" => dated(price.quote()),
        "credit_price.dated" => dated(credit_price?.quote()),
        "credit_price.currency" => credit_price?.price().currency().to_string(),
        _ => return None,
    })
}

/// The value of a field of an exchange of credits.
fn exchange_value(exchange: &Exchange, field: &str) -> Option<String> {
    let ExchangePrices { from, to } = exchange.prices();
    Some(match field {
        "to" => exchange.to().to_owned(),
        "credits" => exchange.credits().to_string(),
        "from_price.dated" => dated(from.quote()),
        "to_price.dated" => dated(to.quote()),
        "exchange_rate.dated" => dated(exchange.rate()?.quote()),
        "exchange_rate.rate" => exchange.rate()?.rate().to_string(),
        "charge.dated" => dated(exchange.charge()?.quote()),
        "charge.currency" => exchange.charge()?.charge().currency().to_string(),
        _ => return None,
    })
}

fn dated(quote: &Quote) -> String {
    format_date(quote.dated()).to_string()
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
