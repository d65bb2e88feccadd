//! Tests of the private parts.

use alloc::{borrow::Cow, format, vec};

use proptest::prelude::*;

use super::*;

#[derive(Debug, PartialEq)]
struct Sample<'n> {
    id: &'n str,
    days: u32,
    urgent: Option<&'n str>,
    clock: Option<u8>,
    at: Option<DateTime<Utc>>,
    dates: Option<Vec<NaiveDate>>,
    price: Option<&'n str>,
    remark: Option<&'n str>,
}

fn sample<'n>(node: &'n Node, path: &Path, findings: &mut Findings) -> Reading<Sample<'n>> {
    const CLOCKS: &[(&str, u8)] = &[("elapsed", 1), ("business_hours", 2)];
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, non_empty_text);
    let days = fields.required("days", findings, integer(0..=366));
    let urgent = fields.optional("urgent", findings, text);
    let clock = fields.optional("clock", findings, one_of(CLOCKS));
    let at = fields.optional("at", findings, instant);
    let dates = fields.optional("dates", findings, list_of(date));
    let price = fields.optional("price", findings, text);
    let remark = fields.optional("remark", findings, text);
    fields.finish(findings)?;
    Ok(Sample {
        id: id?,
        days: days?,
        urgent: urgent?,
        clock: clock?,
        at: at?,
        dates: dates?,
        price: price?,
        remark: remark?,
    })
}

/// The findings of the sample reader; each as code, path, value and message.
fn findings(json: &str) -> Vec<(&'static str, String, Option<String>, String)> {
    let node: Node = serde_json::from_str(json).unwrap();
    let mut findings = Findings::new();
    let outcome = list_of(sample)(&node, &Path::root().key("asks"), &mut findings);
    assert_eq!(outcome.is_err(), findings.has_errors());
    let of = |finding: &Finding| {
        let Cow::Borrowed(code) = finding.code else {
            panic!("{finding}");
        };
        (
            code,
            finding.path().to_string(),
            finding.value().map(Into::into),
            finding.message().into(),
        )
    };
    findings.iter().map(of).collect()
}

/// Expects one finding in the fields of a sample that is otherwise right.
#[track_caller]
fn expect(fields: &str, code: &str, path: &str, value: &str, message: &str) {
    let found = findings(&format!(r#"[{{"id": "7", "days": 2, {fields}}}]"#));
    let [found] = found.as_slice() else {
        panic!("one finding expected: {found:?}");
    };
    assert_eq!(found.0, code);
    assert_eq!(found.1, path);
    assert_eq!(found.2.as_deref(), Some(value));
    assert_eq!(found.3, message);
}

#[test]
fn a_right_input_is_read() {
    let node: Node = serde_json::from_str(
        r#"{"dates": ["2026-05-14"], "price": "10.50", "clock": "elapsed", "days": 2,
            "urgent": "no", "at": "2026-05-13T16:50:00+02:00", "id": "7"}"#,
    )
    .unwrap();
    let mut findings = Findings::new();
    let read = sample(&node, &Path::root(), &mut findings);
    assert_eq!(
        read,
        Ok(Sample {
            id: "7",
            days: 2,
            urgent: Some("no"),
            clock: Some(1),
            at: parse_instant("2026-05-13T14:50:00Z").ok(),
            dates: Some(vec![parse_date("2026-05-14").unwrap()]),
            price: Some("10.50"),
            remark: None,
        })
    );
    assert!(findings.is_empty());
}

#[test]
fn missing_field() {
    let found = findings(r#"[{"id": "7"}]"#);
    let message = "this field must be given".into();
    assert_eq!(
        found,
        [("missing_field", "asks[0].days".into(), None, message)]
    );
}

#[test]
fn unknown_field() {
    expect(
        r#""ugrent": true"#,
        "unknown_field",
        "asks[0].ugrent",
        "true",
        "unknown field, perhaps `urgent`; known are `id`, `days`, `urgent`, `clock`, `at`, \
         `dates`, `price`, `remark`",
    );
    expect(
        r#""severity": "A""#,
        "unknown_field",
        "asks[0].severity",
        "A",
        "unknown field, known are `id`, `days`, `urgent`, `clock`, `at`, `dates`, `price`, \
         `remark`",
    );
}

#[test]
fn repeated_field() {
    expect(
        r#""days": 3"#,
        "repeated_field",
        "asks[0].days",
        "3",
        "this field is given twice",
    );
}

#[test]
fn wrong_type() {
    let expect = |fields: &str, path: &str, value: &str, message: &str| {
        expect(fields, "wrong_type", path, value, message);
    };
    let path = "asks[0].urgent";
    expect(
        r#""urgent": null"#,
        path,
        "null",
        "expected text, found null",
    );
    expect(
        r#""urgent": true"#,
        path,
        "true",
        "expected text, found true or false",
    );
    let path = "asks[0].price";
    let message = "expected text, found a number with a fraction";
    expect(r#""price": 10.50"#, path, "10.5", message);
    let message = "expected a list, found an object";
    expect(
        r#""dates": {"a": 1}"#,
        "asks[0].dates",
        r#"{"a": 1}"#,
        message,
    );

    let found = findings(r#"[{"id": "7", "days": 2.0}, []]"#);
    let message = "expected a whole number, found a number with a fraction".into();
    assert_eq!(
        found[0],
        (
            "wrong_type",
            "asks[0].days".into(),
            Some("2.0".into()),
            message
        )
    );
    let message = "expected an object, found a list".into();
    assert_eq!(
        found[1],
        ("wrong_type", "asks[1]".into(), Some("[]".into()), message)
    );
}

#[test]
fn empty_text() {
    let found = findings(r#"[{"id": " ", "days": 2}]"#);
    let message = "expected a text that is not empty".into();
    assert_eq!(
        found,
        [("empty_text", "asks[0].id".into(), Some(" ".into()), message)]
    );
}

#[test]
fn unknown_value() {
    expect(
        r#""clock": "bussiness_hours""#,
        "unknown_value",
        "asks[0].clock",
        "bussiness_hours",
        "unknown value, perhaps `business_hours`; known are `elapsed`, `business_hours`",
    );
}

#[test]
fn out_of_range() {
    for days in ["-1", "367", "18446744073709551615"] {
        let found = findings(&format!(r#"[{{"id": "7", "days": {days}}}]"#));
        let message = "expected a whole number from 0 to 366".into();
        assert_eq!(
            found,
            [(
                "out_of_range",
                "asks[0].days".into(),
                Some(days.into()),
                message
            )]
        );
    }
    expect(
        r#""at": "9999-12-31T23:59:59-01:00""#,
        "out_of_range",
        "asks[0].at",
        "9999-12-31T23:59:59-01:00",
        "outside the years 0000 to 9999 in UTC",
    );
}

#[test]
fn malformed_texts() {
    expect(
        r#""at": "2026-05-13 16:50""#,
        "malformed_instant",
        "asks[0].at",
        "2026-05-13 16:50",
        "expected an instant such as `2026-05-13T16:50:00+02:00`",
    );
    expect(
        r#""at": "2016-12-31T23:59:60Z""#,
        "leap_second",
        "asks[0].at",
        "2016-12-31T23:59:60Z",
        "a leap second cannot be used",
    );
    expect(
        r#""dates": ["2026-05-14", "2026-02-29"]"#,
        "malformed_date",
        "asks[0].dates[1]",
        "2026-02-29",
        "no such date",
    );
}

#[test]
fn everything_is_reported_in_the_documented_order() {
    let found = findings(
        r#"[{"zzz": 1, "dates": ["x", "2026-05-14", 3], "days": 2, "aaa": 1, "days": 4,
             "zzz": 2, "clock": 5, "days": null}, 6]"#,
    );
    let found: Vec<_> = found
        .iter()
        .map(|found| (found.0, found.1.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("missing_field", "asks[0].id"),
            ("wrong_type", "asks[0].clock"),
            ("malformed_date", "asks[0].dates[0]"),
            ("wrong_type", "asks[0].dates[2]"),
            ("repeated_field", "asks[0].days"),
            ("repeated_field", "asks[0].zzz"),
            ("repeated_field", "asks[0].days"),
            ("unknown_field", "asks[0].zzz"),
            ("unknown_field", "asks[0].aaa"),
            ("wrong_type", "asks[1]"),
        ]
    );
}

#[test]
fn an_unknown_key_keeps_its_path_short_and_on_one_line() {
    let key = format!("\\n{}", "k".repeat(100));
    let found = findings(&format!(r#"[{{"id": "7", "days": 2, "{key}": 1}}]"#));
    assert_eq!(found[0].1, format!("asks[0].\\n{}…", "k".repeat(59)));
}

/// Texts made of what JSON and the sample are made of: many of them can be read as JSON.
fn near_json() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        Just("null"),
        Just("true"),
        Just("2"),
        Just("-1"),
        Just("2.0"),
        Just("1e400"),
        Just(r#""""#),
        Just(r#""elapsed""#),
        Just(r#""2026-05-13""#),
        Just(r#""10.50""#),
        Just(r#""2026-05-13T16:50:00Z""#),
        Just("[]"),
        Just("{}"),
        Just("["),
    ]
    .prop_map(String::from);
    let value = value.prop_recursive(3, 24, 4, |inner| {
        prop::collection::vec(inner, 0..4).prop_map(|values| format!("[{}]", values.join(",")))
    });
    let key = prop_oneof![
        Just("id"),
        Just("days"),
        Just("urgent"),
        Just("clock"),
        Just("at"),
        Just("dates"),
        Just("price"),
        Just("remark"),
        Just("dyas"),
        Just(""),
    ];
    prop::collection::vec((key, value), 0..8).prop_map(|fields| {
        let fields: Vec<_> = fields
            .iter()
            .map(|(key, value)| format!(r#""{key}":{value}"#))
            .collect();
        format!("{{{}}}", fields.join(","))
    })
}

fn read(json: &[u8]) {
    let Ok(node) = serde_json::from_slice::<Node>(json) else {
        return;
    };
    let mut findings = Findings::new();
    let outcome = sample(&node, &Path::root(), &mut findings);
    assert_eq!(outcome.is_err(), findings.has_errors());
    let shown = findings.to_string();
    assert_eq!(shown.lines().count(), findings.len());
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in any::<Vec<u8>>()) {
        read(&bytes);
    }

    #[test]
    fn no_json_panics(json in near_json()) {
        read(json.as_bytes());
    }
}
