//! Orders of any purchases, and ways to ask for their services, drawn from bytes.

#![allow(
    clippy::inconsistent_digit_grouping,
    reason = "amounts in minor units, grouped as they are read"
)]

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use unified_support::{
    document::{AzureComponent, DeliveryMode, ReadingId, Service, SpokenLanguage, Unit},
    entitlement::{EntitlementRequest, Facts, Intent, Requester},
    money::{Currency, Money},
    order::{Buyer, Cloud, CoveredProduct, PaidWith},
};

use super::bytes::Bytes;

/// An order that is being drawn.
pub(crate) struct Drawing<'a> {
    bytes: Bytes<'a>,
    currency: &'static str,
    first_day: NaiveDate,
    last_day: NaiveDate,
}

const CURRENCIES: [&str; 4] = ["EUR", "USD", "JPY", "KWD"];

/// The terms' lengths in days: one, around the last request and the years, and several years.
const LENGTHS: [u64; 9] = [364, 365, 366, 0, 59, 60, 61, 730, 1095];

/// The services of which the document says most.
const PARTICULAR: &[Service] = &[
    Service::OnDemandAssessment,
    Service::DesignatedEngineering,
    Service::ProactiveCredits,
    Service::UnifiedEnhancedResponse,
    Service::RapidResponse,
    Service::AzureEventManagement,
    Service::AzureEngineeringDirect,
];

impl<'a> Drawing<'a> {
    pub(crate) fn new(mut bytes: Bytes<'a>) -> Self {
        let first_days = [(2026, 1, 1), (2024, 2, 29), (2027, 7, 15)];
        let (year, month, day) = bytes.pick(&first_days);
        let first_day = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
        let length = bytes.pick(&LENGTHS);
        Self {
            currency: bytes.pick(&CURRENCIES),
            last_day: first_day + Days::new(length),
            first_day,
            bytes,
        }
    }

    pub(crate) fn file(&mut self) -> Value {
        let mut order = json!({
            "number": "WO-1",
            "executed_on": self.day(),
            "term": { "first_day": text(self.first_day), "last_day": text(self.last_day) },
            "currency": self.currency,
            "host": "paris",
            "locations": [
                { "id": "paris", "country": "FR", "zone": "Europe/Paris", "closures": [] },
                { "id": "tokyo", "country": "JP", "zone": "Asia/Tokyo", "closures": [] },
                { "id": "sao_paulo", "country": "BR", "zone": "America/Sao_Paulo", "closures": [] },
            ],
            "services": self.list(8, Self::purchase),
            "administrators": self.list(3, |drawing, _| json!({ "name": "A. Martin", "location": drawing.location() })),
            "contacts": self.list(2, |drawing, _| {
                let role = drawing.bytes.pick(&["reactive_support", "cloud_administrator"]);
                json!({ "name": "B. Sato", "location": drawing.location(), "role": role })
            }),
            "amendments": [],
        });
        let parts = [
            ("base_package", self.maybe(Self::base_package)),
            ("appendix_a", self.maybe(Self::appendix)),
            (
                "exception_countries",
                self.maybe(|drawing| json!([drawing.bytes.pick(&["FR", "JP", "US"])])),
            ),
            ("tax_exception_locations", self.maybe(Self::tax_exception)),
            (
                "usd_exchange",
                self.maybe(|drawing| {
                    let rate =
                        drawing
                            .bytes
                            .pick(&["0.92", "1000000", "0.000000000001", "150.123456789"]);
                    json!({ "units_per_usd": rate, "dated": "2025-12-15", "source": "treasury" })
                }),
            ),
        ];
        add(&mut order, parts);
        json!({ "format": 1, "order": order, "readings": self.readings() })
    }

    fn readings(&mut self) -> Value {
        let chosen = ReadingId::all().map(|id| (id.key(), json!(self.bytes.pick(id.variants()))));
        chosen
            .map(|(key, variant)| (key.to_owned(), variant))
            .collect::<serde_json::Map<_, _>>()
            .into()
    }

    fn purchase(&mut self, index: usize) -> Value {
        let (first_day, last_day) = self.dates();
        let services = if self.bytes.one_in(2) {
            PARTICULAR
        } else {
            Service::ALL
        };
        let service = self.bytes.pick(services);
        let mut units = service.terms().units.iter();
        let own = units.next().map(|unit| *unit.value());
        let unit = own.filter(|_| self.bytes.one_in(2));
        let unit = unit.unwrap_or_else(|| self.bytes.pick(Unit::ALL));
        let mut purchase = json!({
            "id": index.to_string(),
            "service": service.as_str(),
            "locations": self.some_of(&["paris", "tokyo", "sao_paulo"]),
            "quantity": {
                "count": self.bytes.pick(&[1, 2, 3, 1000, u32::MAX]),
                "unit": unit.as_str(),
            },
            "bought_on": self.day(),
            "first_day": first_day,
            "last_day": last_day,
            "price": self.amount(),
            "paid_with": self.bytes.pick(PaidWith::ALL).as_str(),
            "languages": self.some_of(&["en", "fr", "ja", "zh"]),
            "products": self.list(3, |drawing, index| {
                let mut product = drawing.product(index);
                add(&mut product, [("prerelease", drawing.maybe(Self::flag))]);
                product
            }),
            "events": self.list(3, Self::event),
        });
        let parts = [
            ("exhibit", self.maybe(|_| json!("Exhibit 1"))),
            ("separate_contract", self.maybe(|_| json!("C-1"))),
            (
                "quantity_limit",
                self.maybe(|drawing| json!(drawing.bytes.pick(&[0, 1, 2, u32::MAX]))),
            ),
            ("delivery", self.maybe(Self::mode)),
            ("on_site_agreed_in_writing", self.maybe(Self::flag)),
            ("languages_agreed_in_writing", self.maybe(Self::flag)),
            ("agreed_zone", self.maybe(|_| json!("Asia/Tokyo"))),
        ];
        add(&mut purchase, parts);
        purchase
    }

    fn event(&mut self, _index: usize) -> Value {
        let (first_day, last_day) = self.dates();
        let mut event = json!({ "solution": "shop", "first_day": first_day, "last_day": last_day });
        let parts = [
            ("confirmed_on", self.maybe(Drawing::day)),
            ("microsoft_consents", self.maybe(Self::flag)),
            (
                "cloud",
                self.maybe(|drawing| json!(drawing.bytes.pick(Cloud::ALL).as_str())),
            ),
        ];
        add(&mut event, parts);
        event
    }

    fn base_package(&mut self) -> Value {
        let mut amount = || {
            let minor_units = self.minor_units();
            money(minor_units, self.currency)
        };
        let first = json!({ "list_price": amount(), "flex_allowance": amount() });
        let mut years = vec![first];
        for _ in 0..self.bytes.below(4) {
            let allowance = self.minor_units();
            let amount = money(allowance, self.currency);
            years.push(json!({ "list_price": amount, "flex_allowance": amount }));
        }
        json!({ "contract_years": years })
    }

    fn appendix(&mut self) -> Value {
        let mut appendix = json!({
            "enrolments": self.some_of(&["E-1", "E-2"]),
            "billing_accounts": self.some_of(&["B-1"]),
            "rapid_response_components": self.list(3, Self::product),
            "office_365_tenants": self.some_of(&["contoso"]),
        });
        let direct = self.maybe(|drawing| {
            let mut direct = json!({ "subscriptions": drawing.list(3, Self::subscription) });
            let features = |drawing: &mut Self| {
                let mut features = json!({});
                add(
                    &mut features,
                    [("floor_price", drawing.maybe(Self::amount))],
                );
                features
            };
            let parts = [
                ("assessed_spend", drawing.maybe(Self::amount)),
                ("fee_schedule", drawing.maybe(Self::fee_schedule)),
                ("extended_features", drawing.maybe(features)),
            ];
            add(&mut direct, parts);
            direct
        });
        add(&mut appendix, [("azure_engineering_direct", direct)]);
        appendix
    }

    /// Tiers in the order's currency, or another.
    fn fee_schedule(&mut self) -> Value {
        let own = self.currency;
        let currency = self.bytes.pick(&[own, own, "USD"]);
        let edge = self.minor_units().max(1);
        let rate = self.bytes.pick(&["0", "0.025", "0.1", "1000000"]);
        let mut schedule = json!({
            "tiering": self.bytes.pick(&["marginal", "whole_amount"]),
            "tiers": [
                { "from": money(0, currency), "until": money(edge, currency), "rate": rate },
                { "from": money(edge, currency), "rate": "0.015" },
            ],
        });
        let floor = self.maybe(|drawing| money(drawing.minor_units(), currency));
        add(&mut schedule, [("floor", floor)]);
        schedule
    }

    fn subscription(&mut self, index: usize) -> Value {
        let mut subscription = json!({ "id": index.to_string() });
        let parts = [
            (
                "enrolment",
                self.maybe(|drawing| json!(drawing.bytes.pick(&["E-1", "E-2", "E-3"]))),
            ),
            ("bought_on", self.maybe(Drawing::day)),
            (
                "buyer",
                self.maybe(|drawing| json!(drawing.bytes.pick(Buyer::ALL).as_str())),
            ),
            (
                "component",
                self.maybe(|drawing| json!(drawing.bytes.pick(AzureComponent::ALL).as_str())),
            ),
        ];
        add(&mut subscription, parts);
        subscription
    }

    fn tax_exception(&mut self) -> Value {
        let mut exception = json!({ "location": self.location() });
        let order = self.maybe(|drawing| json!(drawing.bytes.pick(&["WO-1", "WO-2"])));
        add(&mut exception, [("order", order)]);
        json!([exception])
    }

    pub(crate) fn manner(&mut self) -> Manner {
        let component = self.bytes.pick(AzureComponent::ALL);
        let product = self
            .bytes
            .pick(&[None, Some(true), Some(false)])
            .map(|is_named| {
                if is_named {
                    CoveredProduct::Named("SQL Server".to_owned())
                } else {
                    CoveredProduct::Component(component)
                }
            });
        Manner {
            on: self.date(),
            requester: self.one_or_none(Requester::ALL),
            language: self.one_or_none(&SpokenLanguage::all().collect::<Vec<_>>()),
            mode: self.one_or_none(DeliveryMode::ALL),
            paid_with: self.one_or_none(PaidWith::ALL),
            product,
            facts: [(); 4].map(|()| self.one_or_none(&[true, false])),
        }
    }

    /// A date at or around an end of the term, within it, or as far from it as can be written.
    fn date(&mut self) -> NaiveDate {
        let nudge = self
            .bytes
            .pick(&[0, 1, -1, -42, -41, -59, -60, -61, 30, 365, -365]);
        let nudged = |date: NaiveDate| date + chrono::TimeDelta::days(nudge);
        match self.bytes.below(16) {
            0..=6 => nudged(self.first_day),
            7..=13 => nudged(self.last_day),
            14 => NaiveDate::from_ymd_opt(0, 1, 1).expect("a date"),
            _ => NaiveDate::from_ymd_opt(9999, 12, 31).expect("a date"),
        }
    }

    fn day(&mut self) -> Value {
        text(self.date())
    }

    /// The first and the last of some dates.
    fn dates(&mut self) -> (Value, Value) {
        let (one, other) = (self.date(), self.date());
        (text(one.min(other)), text(one.max(other)))
    }

    fn amount(&mut self) -> Value {
        let own = self.currency;
        let currency = self.bytes.pick(&[own, own, own, "USD", "GBP"]);
        money(self.minor_units(), currency)
    }

    /// An amount at or next to a figure of the document, or the largest.
    fn minor_units(&mut self) -> i64 {
        let figures = [
            0,
            1,
            100_00,
            10_000_00,
            50_000_00,
            250_000_00,
            60_000_000_00,
            i64::MAX - 1,
        ];
        self.bytes.pick(&figures) + self.bytes.below(2)
    }

    /// One of three products of a list, a component or a name that no other has.
    fn product(&mut self, index: usize) -> Value {
        if self.bytes.one_in(2) {
            let own = AzureComponent::ALL.iter().skip(index).step_by(3);
            let own: Vec<_> = own.map(|component| component.as_str()).collect();
            json!({ "component": self.bytes.pick(&own) })
        } else {
            let names = ["SQL Server", "Exchange Server"];
            json!({ "name": names.get(index).unwrap_or(&"Windows Server") })
        }
    }

    fn location(&mut self) -> Value {
        json!(self.bytes.pick(&["paris", "tokyo", "sao_paulo"]))
    }

    fn mode(&mut self) -> Value {
        json!(self.bytes.pick(DeliveryMode::ALL).as_str())
    }

    fn flag(&mut self) -> Value {
        json!(self.bytes.one_in(2))
    }

    fn some_of(&mut self, names: &[&str]) -> Vec<Value> {
        let names = names.iter().filter(|_| self.bytes.one_in(2));
        names.map(|name| json!(name)).collect()
    }

    fn one_or_none<T: Copy>(&mut self, choices: &[T]) -> Option<T> {
        self.bytes.one_in(2).then(|| self.bytes.pick(choices))
    }

    fn maybe(&mut self, draw: impl FnOnce(&mut Self) -> Value) -> Option<Value> {
        self.bytes.one_in(2).then(|| draw(self))
    }

    /// Fewer than `bound` parts.
    fn list(&mut self, bound: i64, draw: impl Fn(&mut Self, usize) -> Value) -> Vec<Value> {
        let count = usize::try_from(self.bytes.below(bound)).expect("not negative");
        (0..count).map(|index| draw(self, index)).collect()
    }
}

/// Gives `object` the parts that there are.
fn add<const N: usize>(object: &mut Value, parts: [(&str, Option<Value>); N]) {
    for (name, value) in parts {
        if let Some(value) = value {
            object[name] = value;
        }
    }
}

fn text(date: NaiveDate) -> Value {
    json!(date.to_string())
}

fn money(minor_units: i64, currency: &str) -> Value {
    let code: Currency = currency.parse().expect("a currency");
    let amount = Money::from_minor_units(minor_units, code).amount();
    json!({ "amount": amount.to_string(), "currency": currency })
}

/// How a service is asked for, whichever it is.
#[derive(Debug)]
pub(crate) struct Manner {
    on: NaiveDate,
    requester: Option<Requester>,
    language: Option<SpokenLanguage>,
    mode: Option<DeliveryMode>,
    paid_with: Option<PaidWith>,
    product: Option<CoveredProduct>,
    facts: [Option<bool>; 4],
}

impl Manner {
    pub(crate) fn request(&self, service: Service, intent: Intent) -> EntitlementRequest {
        let [agreed, available, permits, active] = self.facts;
        let mut facts = Facts::UNKNOWN;
        facts.agreed_in_writing = agreed;
        facts.language_available = available;
        facts.microsoft_permits = permits;
        facts.azure_service_active = active;
        let mut request = EntitlementRequest::new(service, intent, self.on).with_facts(facts);
        if let Some(requester) = self.requester {
            request = request.by(requester);
        }
        if let Some(language) = self.language {
            request = request.in_language(language);
        }
        if let Some(mode) = self.mode {
            request = request.delivered(mode);
        }
        if let Some(paid_with) = self.paid_with {
            request = request.paid_with(paid_with);
        }
        if let Some(product) = &self.product {
            request = request.about(product.clone());
        }
        request
    }
}
