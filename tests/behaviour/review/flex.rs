//! What is paid with Flex Allowance and Proactive Credits.

#![allow(
    clippy::inconsistent_digit_grouping,
    reason = "amounts in minor units, grouped as they are read"
)]

use serde_json::{Value, json};
use unified_support::{document::CheckId, money::Money};

use super::{
    Case, Found, bought, euros, finding, found, found_by, holding, money, of, order, year,
};

pub(super) fn cases() -> Vec<Case> {
    [allowances(), cap_undetermined(), unallocated(), credits()]
        .into_iter()
        .flatten()
        .collect()
}

/// An order with this much Flex Allowance, of which this purchase may take.
fn with_flex(flex_allowance: &str, service: Value) -> Value {
    order(json!({
        "base_package": { "contract_years": [year(flex_allowance)] },
        "services": [service],
    }))
}

/// A purchase that Flex pays for.
fn flexed(service: &str, unit: &str, price: Value) -> Value {
    bought(
        service,
        json!({ "quantity": of(8, unit), "price": price, "paid_with": "flex_allowance" }),
    )
}

fn workshops(price: &str) -> Value {
    flexed("workshops", "attendees", euros(price))
}

const ALLOWANCE: &str = "base_package.contract_years[0].flex_allowance";

fn allowances() -> Vec<Case> {
    let share = |price| with_flex(price, workshops(price));
    let abroad = flexed("workshops", "attendees", money("100.00", "USD"));
    let eligible = with_flex("100.00", workshops("100.00"));
    vec![
        Case {
            check: CheckId::FlexOverListPrice,
            at: share("1000.01"),
            path: ALLOWANCE,
            value: "1000.01 EUR of 1000.00 EUR",
            clause: "2.1/flex-definition",
            beside: share("1000.00"),
        },
        Case {
            check: CheckId::FlexInOtherCurrency,
            at: with_flex("0.00", abroad),
            path: "services[0].price",
            value: "100.00 USD",
            clause: "2.1/flex-definition",
            beside: eligible.clone(),
        },
        across_years(),
        Case {
            check: CheckId::FlexOverAmount,
            at: with_flex("100.00", workshops("100.01")),
            path: ALLOWANCE,
            value: "100.01 EUR of 100.00 EUR",
            clause: "2.1/flex-annual-basis",
            beside: eligible,
        },
        over_cap(),
    ]
}

/// What was lost pays for nothing, and what Flex may not pay for takes nothing of it; that it was lost is found by itself.
pub(super) fn accompanied() -> Vec<Case> {
    let paid = |paid_with: &str| {
        let mut workshops = workshops("100.00");
        let patch = json!({
            "bought_on": "2025-12-16",
            "paid_with": paid_with,
        });
        super::merge(&mut workshops, patch);
        with_flex("100.00", workshops)
    };
    let of_other = |service, unit, paid_with: &str| {
        let mut other = flexed(service, unit, euros("100.00"));
        super::merge(&mut other, json!({ "paid_with": paid_with }));
        with_flex("100.00", other)
    };
    let sdm = |paid_with| of_other("sdm_add_on", "hours", paid_with);
    // Reactive services are none of the uses of Flex.
    let analysis = |paid_with| of_other("root_cause_analysis", "deliveries", paid_with);
    vec![
        Case {
            check: CheckId::FlexAllocatedLate,
            at: paid("flex_allowance"),
            path: "services[0].bought_on",
            value: "2025-12-16, the last day was 2025-12-15",
            clause: "2.1/flex-allocate-by-execution-or-lose",
            beside: paid("price"),
        },
        Case {
            check: CheckId::FlexForSdm,
            at: sdm("flex_allowance"),
            path: "services[0].paid_with",
            value: "sdm_add_on",
            clause: "2.1/flex-not-for-sdm",
            beside: sdm("price"),
        },
        Case {
            check: CheckId::FlexNotEligible,
            at: analysis("flex_allowance"),
            path: "services[0].paid_with",
            value: "root_cause_analysis",
            clause: "2.1/flex-eligible-uses",
            beside: analysis("price"),
        },
    ]
}

/// What Flex pays for is used within the contract year in which it begins.
fn across_years() -> Case {
    let until = |last_day: &str| {
        let mut workshops = workshops("100.00");
        super::merge(&mut workshops, json!({ "last_day": last_day }));
        two_years(["100.00", "0.00"], workshops)
    };
    Case {
        check: CheckId::FlexAcrossYears,
        at: until("2027-01-01"),
        path: "services[0].last_day",
        value: "2027-01-01, the contract year ends on 2026-12-31",
        clause: "2.1/flex-services-used-within-year",
        beside: until("2026-12-31"),
    }
}

/// An order for two contract years with these allowances.
fn two_years(flex_allowances: [&str; 2], service: Value) -> Value {
    order(json!({
        "term": { "last_day": "2027-12-31" },
        "base_package": { "contract_years": flex_allowances.map(year) },
        "services": [service],
    }))
}

/// The cap of USD 50,000 holds where 20 % are less: in euros at 0.92, 46,000 of an allowance of 100,000.
fn over_cap() -> Case {
    let euros = Spend::new("EUR", Some("0.92"));
    let cents = 100;
    Case {
        check: CheckId::FlexOverCap,
        at: euros.on_credits(46_000 * cents + 1, 100_000 * cents),
        path: ALLOWANCE,
        value: "credits_and_custom: 46000.01 EUR, at most 46000.00 EUR",
        clause: CAP,
        beside: euros.on_credits(46_000 * cents, 100_000 * cents),
    }
}

const CAP: &str = "2.1/flex-cap-credits-and-custom";

/// Up to 20 % are well without an exchange rate too.
fn cap_undetermined() -> Vec<Case> {
    let euros = Spend::new("EUR", None);
    vec![Case {
        check: CheckId::FlexCapUndetermined,
        at: euros.on_credits(20_01, 100_00),
        path: ALLOWANCE,
        value: "credits_and_custom: 20.01 EUR of 100.00 EUR",
        clause: CAP,
        beside: euros.on_credits(20_00, 100_00),
    }]
}

fn unallocated() -> Vec<Case> {
    let lost = |at, value, beside| Case {
        check: CheckId::FlexUnallocated,
        at,
        path: ALLOWANCE,
        value,
        clause: "2.1/flex-allocate-by-execution-or-lose",
        beside,
    };
    vec![lost(
        with_flex("100.00", workshops("99.99")),
        "0.01 EUR of 100.00 EUR",
        with_flex("100.00", workshops("100.00")),
    )]
}

fn credits() -> Vec<Case> {
    let credits = |locations: Value| {
        bought(
            "proactive_credits",
            json!({ "quantity": of(9, "credits"), "locations": locations }),
        )
    };
    let held = || credits(json!(["paris", "tokyo"]));
    let paid = |service, unit| {
        bought(
            service,
            json!({ "quantity": of(1, unit), "paid_with": "proactive_credits" }),
        )
    };
    let exception =
        |country: &str| order(json!({ "services": [held()], "exception_countries": [country] }));
    vec![
        Case {
            check: CheckId::CreditsNotAccepted,
            at: holding([held(), paid("github_engineering_direct", "deliveries")]),
            path: "services[1].paid_with",
            value: "github_engineering_direct",
            clause: "2.2/credit-exchange-at-current-rate",
            beside: holding([held(), paid("workshops", "attendees")]),
        },
        // Credits do not buy credits.
        Case {
            check: CheckId::CreditsNotAccepted,
            at: holding([paid("proactive_credits", "credits")]),
            path: "services[0].paid_with",
            value: "proactive_credits",
            clause: "2.2/credit-definition",
            beside: holding([held()]),
        },
        Case {
            check: CheckId::NoCreditsBought,
            at: holding([paid("workshops", "attendees")]),
            path: "services[0].paid_with",
            value: "none",
            clause: "2.2/credit-definition",
            beside: holding([paid("workshops", "attendees"), held()]),
        },
        Case {
            check: CheckId::CreditsInExceptionCountry,
            at: exception("JP"),
            path: "services[0].locations[1]",
            value: "tokyo",
            clause: "2.4/credits-exception-countries",
            beside: exception("BR"),
        },
    ]
}

/// Orders in a currency, with or without its exchange rate.
pub(super) struct Spend {
    currency: &'static str,
    rate: Option<&'static str>,
}

impl Spend {
    pub(super) fn new(currency: &'static str, rate: Option<&'static str>) -> Self {
        Self { currency, rate }
    }

    /// `minor_units` of the currency.
    fn amount(&self, minor_units: i64) -> Value {
        let currency = self.currency.parse().expect("a currency");
        let amount = Money::from_minor_units(minor_units, currency).amount();
        money(&amount.to_string(), self.currency)
    }

    /// An order of which `credits` of the `allowance` went to Proactive Credits, and the rest to workshops.
    pub(super) fn on_credits(&self, credits: i64, allowance: i64) -> Value {
        let rest = self.flexed("workshops", "attendees", allowance - credits);
        self.order(
            &[allowance],
            json!([self.flexed("proactive_credits", "credits", credits), rest]),
        )
    }

    pub(super) fn flexed(&self, service: &str, unit: &str, minor_units: i64) -> Value {
        flexed(service, unit, self.amount(minor_units))
    }

    /// An order of as many contract years as there are allowances.
    pub(super) fn order(&self, allowances: &[i64], services: Value) -> Value {
        let years = allowances.iter().map(|allowance| {
            json!({ "list_price": self.amount(*allowance), "flex_allowance": self.amount(*allowance) })
        });
        let last_day = format!("{}-12-31", 2025 + allowances.len());
        let mut order = order(json!({
            "currency": self.currency,
            "term": { "last_day": last_day },
            "base_package": { "contract_years": years.collect::<Vec<_>>() },
            "services": services,
        }));
        if let Some(rate) = self.rate {
            let exchange =
                json!({ "units_per_usd": rate, "dated": "2025-12-15", "source": "treasury" });
            super::merge(&mut order, json!({ "usd_exchange": exchange }));
        }
        order
    }
}

/// A currency with its rate, an allowance of which 20 % are less than USD 50,000, that part and those dollars, all in minor
/// units.
const CURRENCIES: [(&str, Option<&str>, i64, i64, i64); 6] = [
    ("USD", None, 200_000_00, 40_000_00, 50_000_00),
    ("EUR", Some("0.92"), 200_000_00, 40_000_00, 46_000_00),
    // 46,000.00005 euros: what is spent is whole cents.
    ("EUR", Some("0.920000001"), 200_000_00, 40_000_00, 46_000_00),
    ("JPY", Some("150.25"), 30_000_000, 6_000_000, 7_512_500),
    ("KWD", Some("0.307"), 60_000_000, 12_000_000, 15_350_000),
    // 20 % of 1.03 euros are 20.6 cents.
    ("EUR", Some("0.92"), 1_03, 20, 46_000_00),
];

#[test]
fn the_cap_holds_to_the_minor_unit() {
    for (currency, rate, allowance, share, dollars) in CURRENCIES {
        let spend = Spend::new(currency, rate);
        let codes = |credits, flex_cap| {
            let order = spend.on_credits(credits, allowance);
            codes(found_by(&order, json!({ "flex_cap": flex_cap })))
        };
        assert_eq!(codes(share, "lesser_of"), [""; 0], "{currency}");
        assert_eq!(
            codes(share + 1, "lesser_of"),
            ["flex_over_cap"],
            "{currency}"
        );
        if dollars < allowance {
            assert_eq!(codes(dollars, "greater_of"), [""; 0], "{currency}");
            assert_eq!(
                codes(dollars + 1, "greater_of"),
                ["flex_over_cap"],
                "{currency}"
            );
        } else {
            // Never above the allowance itself, and all of that may go to credits.
            assert_eq!(codes(allowance, "greater_of"), [""; 0], "{currency}");
        }
    }
}

#[test]
fn the_cap_is_undetermined_only_where_the_rate_would_decide() {
    for (currency, allowance, share) in [
        ("EUR", 200_000_00, 40_000_00),
        ("JPY", 30_000_000, 6_000_000),
        ("KWD", 60_000_000, 12_000_000),
    ] {
        let spend = Spend::new(currency, None);
        let codes = |credits, flex_cap| {
            let order = spend.on_credits(credits, allowance);
            codes(found_by(&order, json!({ "flex_cap": flex_cap })))
        };
        assert_eq!(codes(share, "greater_of"), [""; 0]);
        assert_eq!(codes(share + 1, "greater_of"), ["flex_cap_undetermined"]);
        assert_eq!(codes(share, "lesser_of"), ["flex_cap_undetermined"]);
        assert_eq!(codes(share + 1, "lesser_of"), ["flex_over_cap"]);
    }
}

fn codes(found: Vec<Found>) -> Vec<String> {
    found.into_iter().map(|(code, ..)| code).collect()
}

#[test]
fn more_than_the_allowance_is_over_it_and_over_the_cap() {
    let spend = Spend::new("USD", None);
    let credits = spend.flexed("proactive_credits", "credits", 50_000_01);
    let over = |check, value, clause| finding(check, ALLOWANCE, value, clause);
    let cap = "credits_and_custom: 50000.01 USD, at most 50000.00 USD";
    assert_eq!(
        found(&spend.order(&[50_000_00], json!([credits]))),
        [
            over(
                CheckId::FlexOverAmount,
                "50000.01 USD of 50000.00 USD",
                "2.1/flex-annual-basis"
            ),
            over(CheckId::FlexOverCap, cap, CAP),
        ]
    );
}

#[test]
fn a_purchase_counts_in_the_contract_year_in_which_it_begins() {
    let from = |first_day: &str, allowances| {
        let mut workshops = workshops("100.00");
        super::merge(
            &mut workshops,
            json!({ "first_day": first_day, "last_day": first_day }),
        );
        codes(found(&two_years(allowances, workshops)))
    };
    assert_eq!(from("2026-12-31", ["100.00", "0.00"]), [""; 0]);
    assert_eq!(
        from("2026-12-31", ["0.00", "100.00"]),
        ["flex_over_amount", "flex_unallocated"]
    );
    assert_eq!(from("2027-01-01", ["0.00", "100.00"]), [""; 0]);
    // What begins too early or too late is still used once.
    assert_eq!(
        from("2025-12-31", ["100.00", "0.00"]),
        ["purchase_before_term"]
    );
    assert_eq!(
        from("2028-01-01", ["0.00", "100.00"]),
        ["purchase_after_term", "flex_across_years"]
    );
}

#[test]
fn what_begins_before_the_term_is_used_within_the_first_year_too() {
    let mut workshops = workshops("100.00");
    super::merge(
        &mut workshops,
        json!({ "first_day": "2025-12-31", "last_day": "2027-01-01" }),
    );
    let codes = codes(found(&two_years(["100.00", "0.00"], workshops)));
    assert_eq!(codes, ["purchase_before_term", "flex_across_years"]);
}

#[test]
fn a_year_without_amounts_takes_nothing_from_another() {
    let mut workshops = workshops("100.01");
    super::merge(
        &mut workshops,
        json!({ "first_day": "2027-01-01", "last_day": "2027-12-31" }),
    );
    let order = order(json!({
        "term": { "last_day": "2027-12-31" },
        "base_package": { "contract_years": [year("0.00")] },
        "services": [workshops],
    }));
    assert_eq!(codes(found(&order)), ["contract_years"]);
}

#[test]
fn a_contract_year_from_a_leap_day_ends_on_the_28th() {
    let until = |last_day: &str| {
        let mut workshops = workshops("100.00");
        super::merge(
            &mut workshops,
            json!({ "bought_on": "2024-02-01", "first_day": "2024-02-29", "last_day": last_day }),
        );
        codes(found(&order(json!({
            "executed_on": "2024-02-01",
            "term": { "first_day": "2024-02-29", "last_day": "2026-02-27" },
            "base_package": { "contract_years": [year("100.00"), year("0.00")] },
            "services": [workshops],
        }))))
    };
    assert_eq!(until("2025-02-28"), [""; 0]);
    assert_eq!(until("2025-03-01"), ["flex_across_years"]);
}

#[test]
fn the_largest_amounts_are_held_against_each_other() {
    let spend = Spend::new("EUR", Some("1000000"));
    assert_eq!(
        codes(found(&spend.on_credits(i64::MAX, i64::MAX))),
        ["flex_over_cap"]
    );
}
