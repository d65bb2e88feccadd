//! The order as a whole.

use serde_json::json;
use unified_support::document::CheckId;

use super::{Case, bought, found, holding, merge, of, order, year};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = execution();
    cases.extend(parts());
    cases.extend(exceptions_and_amendments());
    cases
}

fn execution() -> Vec<Case> {
    let executed = |executed_on: &str| order(json!({ "executed_on": executed_on }));
    let from = |first_day: &str| {
        let mut order = holding([bought(
            "workshops",
            json!({
                "quantity": of(8, "attendees"),
                "bought_on": "2026-01-02",
                "first_day": first_day,
            }),
        )]);
        merge(&mut order, json!({ "executed_on": "2026-01-02" }));
        order
    };
    vec![
        Case {
            check: CheckId::ExecutedAfterTerm,
            at: executed("2027-01-01"),
            path: "executed_on",
            value: "2027-01-01, the term ends on 2026-12-31",
            clause: "2.5/unused-services-lost",
            beside: executed("2026-12-31"),
        },
        Case {
            check: CheckId::ExecutedLate,
            at: from("2026-01-01"),
            path: "executed_on",
            value: "2026-01-02, the first service begins on 2026-01-01",
            clause: "2.1/additional-services-any-time-in-term",
            beside: from("2026-01-02"),
        },
    ]
}

fn parts() -> Vec<Case> {
    let administrators = |locations: &[&str]| {
        let names = locations.iter();
        let people: Vec<_> = names
            .map(|location| json!({ "name": "A. Martin", "location": location }))
            .collect();
        order(json!({ "administrators": people }))
    };
    let host_alone =
        json!([{ "id": "paris", "country": "FR", "zone": "Europe/Paris", "closures": [] }]);
    vec![
        Case {
            check: CheckId::NoBasePackage,
            at: order(json!({ "base_package": null })),
            path: "base_package",
            value: "none",
            clause: "2.1/additions-need-existing-base",
            beside: holding([]),
        },
        // One day more than a year is the first of the second contract year.
        Case {
            check: CheckId::ContractYears,
            at: order(json!({ "term": { "last_day": "2027-01-01" } })),
            path: "base_package.contract_years",
            value: "1, the term has 2",
            clause: "2.1/flex-annual-basis",
            beside: order(json!({
                "term": { "last_day": "2027-01-01" },
                "base_package": { "contract_years": [year("0.00"), year("0.00")] },
            })),
        },
        Case {
            check: CheckId::ContractYears,
            at: order(
                json!({ "base_package": { "contract_years": [year("0.00"), year("0.00")] } }),
            ),
            path: "base_package.contract_years",
            value: "2, the term has 1",
            clause: "2.1/flex-annual-basis",
            beside: holding([]),
        },
        // A billing account is enough.
        Case {
            check: CheckId::NoEnrolment,
            at: order(json!({ "appendix_a": { "enrolments": [] } })),
            path: "appendix_a",
            value: "none",
            clause: "2.5/support-scope-appendix-a",
            beside: order(
                json!({ "appendix_a": { "enrolments": [], "billing_accounts": ["B-1"] } }),
            ),
        },
        Case {
            check: CheckId::NoEnrolment,
            at: order(json!({ "appendix_a": null })),
            path: "appendix_a",
            value: "none",
            clause: "2.5/support-scope-appendix-a",
            beside: holding([]),
        },
        // Without a downstream location, none need be at the host.
        Case {
            check: CheckId::NoAdministrator,
            at: order(json!({ "locations": host_alone, "administrators": [] })),
            path: "administrators",
            value: "none",
            clause: "2.6/name-support-administrator",
            beside: order(json!({ "locations": host_alone })),
        },
        Case {
            check: CheckId::NoHostAdministrator,
            at: administrators(&["tokyo"]),
            path: "administrators",
            value: "paris",
            clause: "2.6/mc-host-administrator",
            beside: administrators(&["tokyo", "paris"]),
        },
    ]
}

fn exceptions_and_amendments() -> Vec<Case> {
    let tax_exception = |exception| order(json!({ "tax_exception_locations": [exception] }));
    vec![
        Case {
            check: CheckId::TaxExceptionWithoutOrder,
            at: tax_exception(json!({ "location": "tokyo" })),
            path: "tax_exception_locations[0].order",
            value: "tokyo",
            clause: "2.4/tax-exception-location-proactive",
            beside: tax_exception(json!({ "location": "tokyo", "order": "WO-2" })),
        },
        Case {
            check: CheckId::TaxExceptionOwnOrder,
            at: tax_exception(json!({ "location": "tokyo", "order": "WO-1" })),
            path: "tax_exception_locations[0].order",
            value: "WO-1",
            clause: "2.4/tax-exception-location-proactive",
            beside: tax_exception(json!({ "location": "tokyo", "order": "WO-2" })),
        },
        Case {
            check: CheckId::TaxExceptionHost,
            at: tax_exception(json!({ "location": "paris", "order": "WO-2" })),
            path: "tax_exception_locations[0].location",
            value: "paris",
            clause: "2.4/tax-exception-location-proactive",
            beside: tax_exception(json!({ "location": "tokyo", "order": "WO-2" })),
        },
        Case {
            check: CheckId::Amended,
            at: order(json!({ "amendments": [{
                "id": "A-1",
                "replaces": "2.2/sevb-response-2-hours",
                "response_target": { "seconds": 3600 },
            }] })),
            path: "amendments[0]",
            value: "A-1",
            clause: "2.2/sevb-response-2-hours",
            beside: order(json!({ "amendments": [] })),
        },
    ]
}

#[test]
fn contract_years_are_counted_from_a_leap_day() {
    let term = |last_day: &str, years: usize| {
        order(json!({
            "executed_on": "2024-02-01",
            "term": { "first_day": "2024-02-29", "last_day": last_day },
            "base_package": { "contract_years": vec![year("0.00"); years] },
        }))
    };
    assert_eq!(found(&term("2025-02-28", 1)), []);
    assert_eq!(found(&term("2025-03-01", 2)), []);
    assert_eq!(found(&term("2025-03-01", 1)).len(), 1);
    // The fourth year runs to the eve of the next leap day.
    assert_eq!(found(&term("2028-02-28", 4)), []);
    assert_eq!(found(&term("2028-02-29", 5)), []);
}
