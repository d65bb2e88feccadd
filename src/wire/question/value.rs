//! The values of a question's fields, to tell what was refused.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
};

use super::{Ask, Question};
use crate::{
    decision::Error,
    fees::{
        Cancellation, CancelledByMicrosoft, ProrationPrice, ServiceExchange, TravelSpent,
        credits::{Exchange, ExchangePrices, Quote, Redemption},
    },
    response::Incident,
    wire::grammar::{format_date, format_instant},
};

impl Question {
    /// The value of the field that was refused, as it was understood.
    pub(in crate::wire) fn value_of(&self, error: &Error) -> Option<String> {
        let instant = |at| format_instant(at).to_string();
        if let (Error::InList { index, error, .. }, Ask::CancellationFees(deliveries)) =
            (error, self.ask())
        {
            let delivery = deliveries.as_slice().get(*index)?;
            return match error.field() {
                "location" => Some(delivery.location().to_owned()),
                field => cancellation_value(delivery.cancellation(), field),
            };
        }
        let field = error.field();
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
            (_, Ask::RootCauseAnalysis(request)) => {
                let at = match field {
                    "requested_at" => Some(request.requested_at()),
                    "closed_at" => request.closed_at(),
                    "first_closed_at" => request.first_closed_at(),
                    "mitigated_at" => request.mitigated_at(),
                    _ => None,
                };
                at.map(instant)
            }
            ("from", Ask::ServiceHours(request)) => Some(instant(request.from())),
            ("to", Ask::ServiceHours(request)) => Some(instant(request.to())),
            ("purchase", Ask::ServiceHours(request)) => request.purchase().map(ToOwned::to_owned),
            ("from", Ask::EventPlan(request)) => Some(instant(request.from())),
            ("to", Ask::EventPlan(request)) => Some(instant(request.to())),
            ("purchase", Ask::QuarterlyMeetings(meetings)) => Some(meetings.purchase().to_owned()),
            ("purchase", Ask::Onboarding { purchase, .. }) => Some(purchase.clone()),
            ("purchase", Ask::Monitoring(scenarios)) => Some(scenarios.purchase().to_owned()),
            ("purchase", Ask::ImprovementPlans(requests)) => Some(requests.purchase().to_owned()),
            (_, Ask::CancellationFee(cancellation)) => cancellation_value(cancellation, field),
            (_, Ask::CreditRedemption(redemption)) => redemption_value(redemption, field),
            (_, Ask::CreditExchange(exchange)) => exchange_value(exchange, field),
            ("price", Ask::Proration(proration)) => match proration.price() {
                ProrationPrice::Given(price) => Some(price.to_string()),
                ProrationPrice::OfPurchase(_) => None,
            },
            ("visits", Ask::TravelCosts(trip)) => {
                let visits = trip.visits();
                visits.map(|visits| visits.price().to_string())
            }
            (_, Ask::EqualValueExchange { exchange, .. }) => {
                service_exchange_value(exchange, field)
            }
            _ => None,
        }
    }
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
