use std::collections::BTreeSet;

use super::*;
use crate::document::ClauseId;

#[test]
fn the_nearest_name_has_at_most_every_third_character_wrong() {
    for (text, expected) in [
        ("webcasts", Some("webcasts")),
        ("WEBCAST", Some("webcasts")),
        ("web-casts", Some("webcasts")),
        // Eight characters: three may be wrong, four may not.
        ("xxxcasts", Some("webcasts")),
        ("xxxxasts", None),
        ("", None),
    ] {
        assert_eq!(nearest(text), expected, "{text}");
    }
}

#[test]
fn of_two_near_names_the_nearer_is_offered() {
    // The name of each is near that of the other.
    for (text, expected) in [
        ("sdm_addon", "sdm_add_on"),
        ("rsm_addon", "rsm_add_on"),
        ("xsm_add_on", "rsm_add_on"),
    ] {
        assert_eq!(nearest(text), Some(expected), "{text}");
    }
}

#[test]
fn a_long_text_is_near_nothing() {
    assert_eq!(nearest(&"webcasts".repeat(1000)), None);
}

#[test]
fn what_else_is_said_is_in_no_cell() {
    for service in Service::ALL {
        let terms = service.terms();
        let cells: BTreeSet<ClauseId> = terms.cells().map(|cell| cell.clause).collect();
        for clause in terms.also {
            assert!(!cells.contains(clause), "{service}: {clause}");
        }
    }
}
