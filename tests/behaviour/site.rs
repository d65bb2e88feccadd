//! An order with places in several zones, for the tests of rules.

use unified_support::{
    document::Readings,
    engine::Engine,
    order::{ClosureDraft, CountryCode, LocationDraft, OrderDraft},
};

use crate::builder::Build;
pub(crate) use crate::builder::{at, date};

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
    OrderDraft::example().at(locations).read_by(readings)
}
