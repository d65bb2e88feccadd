//! Locations of the same hours are compiled once.

use unified_support::order::{ClosureDraft, CountryCode, LocationDraft, OrderDraft};

use crate::builder::{Build, date};

/// Locations of the same hours are compiled once; each calls its closures by names of its own, and names are no part of a digest.
#[test]
fn locations_of_the_same_hours_keep_their_names() {
    let closures = |name: &str| [ClosureDraft::new(date("2026-05-14"), name)];
    let located = |id: &'static str, zone: &'static str, name: &str| {
        LocationDraft::new(id, CountryCode("FR"), zone, closures(name))
    };
    let engine = OrderDraft::example()
        .at([
            located("paris", "Europe/Paris", "Ascension"),
            located("lyon", "Europe/Paris", "bridge"),
            located("nice", "Europe/Paris", "Ascension"),
            // Of the same offsets, but another zone.
            located("monaco", "Europe/Monaco", "bridge"),
        ])
        .engine();
    let name = |id: &str| {
        let calendar = engine.location(id).expect("a location").calendar();
        assert!(
            !calendar
                .is_business_day(date("2026-05-14"))
                .expect("covered")
        );
        let exceptions = calendar.exceptions().iter();
        let names: Vec<_> = exceptions
            .map(|exception| exception.name().to_owned())
            .collect();
        (names, calendar.zone().name().to_owned())
    };
    let own = |name: &str, zone: &str| (vec![name.to_owned()], zone.to_owned());
    assert_eq!(name("paris"), own("Ascension", "Europe/Paris"));
    assert_eq!(name("lyon"), own("bridge", "Europe/Paris"));
    assert_eq!(name("nice"), own("Ascension", "Europe/Paris"));
    assert_eq!(name("monaco"), own("bridge", "Europe/Monaco"));
    let digest = |id: &str| engine.location(id).expect("a location").calendar().digest();
    assert_eq!(digest("paris"), digest("lyon"));
}
