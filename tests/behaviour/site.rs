//! An order with places in several zones, for the tests of rules.

use unified_support::{
    calendar::Zones,
    chrono::{DateTime, NaiveDate, Utc},
    document::Readings,
    engine::Engine,
    order::{ClosureDraft, CountryCode, LocationDraft, OrderDraft, TermDraft},
};

/// A host in Paris, and downstream locations in New York, Tokyo and Kiritimati, for the year 2026.
pub(crate) fn engine(readings: Readings) -> Engine {
    let closures = [
        ClosureDraft::new(date("2026-05-01"), "Labour Day"),
        ClosureDraft::new(date("2026-05-14"), "Ascension Day"),
    ];
    let locations = [
        LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", closures)
            .with_special_hours(date("2026-12-24"), ["09:00-12:00"], "Christmas Eve"),
        LocationDraft::new("new_york", CountryCode("US"), "America/New_York", []),
        LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []),
        LocationDraft::new("kiritimati", CountryCode("KI"), "Pacific/Kiritimati", []),
    ];
    let term = TermDraft::new(date("2026-01-01"), date("2026-12-31"));
    let draft = OrderDraft::new("1", date("2025-12-15"), "EUR", term, "paris", locations);
    Engine::from_draft(draft, Zones::embedded(), readings).expect("the order is well")
}

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}
