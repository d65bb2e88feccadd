//! The one builder of orders, engines and questions for tests.
//!
//! An order begins as the library's own example, [`OrderDraft::example`]: Paris, for 2026. A test says in what its order differs, asks
//! for the engine, and asks the engine.

use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    chrono::{DateTime, NaiveDate, Utc},
    document::{Readings, Unit},
    engine::Engine,
    money::Money,
    order::{LocationDraft, OrderDraft, PaidWith, PurchaseDraft, QuantityDraft, ServiceName},
    wire::{Answer, Node, read_engine},
};

/// An order that is built up.
pub(crate) trait Build: Sized {
    /// The same order at these locations alone, the first of which is the host.
    fn at<const N: usize>(self, locations: [LocationDraft; N]) -> Self;

    /// The same order for these days.
    fn for_days(self, first_day: &str, last_day: &str) -> Self;

    /// The same order with these purchases too.
    fn holding(self, purchases: impl IntoIterator<Item = PurchaseDraft>) -> Self;

    /// Its engine, which reads the document by these readings.
    fn read_by(self, readings: Readings) -> Engine;

    /// Its engine.
    fn engine(self) -> Engine {
        self.read_by(Readings::default())
    }
}

impl Build for OrderDraft {
    fn at<const N: usize>(mut self, locations: [LocationDraft; N]) -> Self {
        self.host.clone_from(&locations[0].id);
        self.locations = locations.into();
        self
    }

    fn for_days(mut self, first_day: &str, last_day: &str) -> Self {
        self.term.first_day = date(first_day);
        self.term.last_day = date(last_day);
        self
    }

    fn holding(self, purchases: impl IntoIterator<Item = PurchaseDraft>) -> Self {
        purchases.into_iter().fold(self, Self::with_purchase)
    }

    fn read_by(self, readings: Readings) -> Engine {
        let engine = Engine::try_from(self).unwrap_or_else(|findings| panic!("{findings}"));
        engine.with_readings(readings)
    }
}

/// A purchase `id` of `service`: a delivery for Paris in 2026, bought with the order for nothing, as [`PurchaseDraft::example`] is.
pub(crate) fn bought(id: &str, service: &str) -> PurchaseDraft {
    PurchaseDraft::example(id, ServiceName(service))
}

/// A purchase that is built up.
pub(crate) trait BuildPurchase {
    /// The same purchase for these locations.
    fn at(self, locations: &[&str]) -> Self;

    /// The same purchase of so much.
    fn of(self, count: u32, unit: Unit) -> Self;

    /// The same purchase for these days.
    fn for_days(self, first_day: &str, last_day: &str) -> Self;

    /// The same purchase, made on this date.
    fn bought_on(self, date: &str) -> Self;

    /// The same purchase at this price, paid so.
    fn paid(self, price: Money, paid_with: PaidWith) -> Self;
}

impl BuildPurchase for PurchaseDraft {
    fn at(mut self, locations: &[&str]) -> Self {
        self.locations = locations.iter().map(ToString::to_string).collect();
        self
    }

    fn of(mut self, count: u32, unit: Unit) -> Self {
        self.quantity = QuantityDraft::new(count, unit);
        self
    }

    fn for_days(mut self, first_day: &str, last_day: &str) -> Self {
        self.first_day = date(first_day);
        self.last_day = date(last_day);
        self
    }

    fn bought_on(mut self, on: &str) -> Self {
        self.bought_on = date(on);
        self
    }

    fn paid(mut self, price: Money, paid_with: PaidWith) -> Self {
        self.price = price;
        self.paid_with = paid_with;
        self
    }
}

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

/// What a JSON value is to the reader.
pub(crate) fn node(value: &Value) -> Node {
    serde_json::from_value(value.clone()).expect("any JSON is a node")
}

/// The engine of an order file.
pub(crate) fn read(file: &Value) -> Engine {
    read_engine(&node(file), Zones::embedded())
        .unwrap_or_else(|findings| panic!("{findings}\n{file:#}"))
}

/// The engine of an order file, as text.
pub(crate) fn read_text(file: &str) -> Engine {
    read(&serde_json::from_str(file).expect("JSON"))
}

/// The answer to a question, as it is written.
pub(crate) fn ask(engine: &Engine, question: &Value) -> Value {
    let answer = Answer::for_line(engine, 1, &node(question));
    serde_json::to_value(&answer).expect("JSON")
}

/// Changes `target` by a JSON merge patch (RFC 7396).
pub(crate) fn merge(target: &mut Value, patch: Value) {
    let Value::Object(fields) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = json!({});
    }
    let target = target.as_object_mut().expect("made an object above");
    for (key, value) in fields {
        if value.is_null() {
            target.remove(&key);
        } else {
            merge(target.entry(key).or_insert(Value::Null), value);
        }
    }
}
