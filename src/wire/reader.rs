//! Walks a [`Node`] and reports everything that is wrong with it.
//!
//! A reader is a function from a node and its path to a value; what is wrong goes into the findings, and the reader
//! returns [`Reported`]. Readers of parts combine into readers of wholes: [`list_of`], [`one_of`], [`integer`] make
//! one, [`Fields`] applies one to each field of an object. A whole is read to its end before it fails, so that every
//! problem comes back at once:
//!
//! ```text
//! fn closure<'n>(node: &'n Node, path: &Path, findings: &mut Findings) -> Reading<Closure<'n>> {
//!     let mut fields = Fields::open(node, path, findings)?;
//!     let date = fields.required("date", findings, date);
//!     let name = fields.required("name", findings, non_empty_text);
//!     fields.finish(findings)?;
//!     Ok(Closure { date: date?, name: name? })
//! }
//! ```

use alloc::{
    collections::BTreeSet,
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::{fmt, ops::RangeInclusive};

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

use super::{
    grammar::{Fault, GrammarError, parse_date, parse_decimal, parse_instant},
    node::{Node, Short},
};
use crate::finding::{Finding, Findings, Path};

/// The proof that an error was reported: there is no other way to have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reported(());

/// A value, or what is wrong with it is among the findings.
pub(crate) type Reading<T> = Result<T, Reported>;

/// Reports an error in what `node` says.
pub(crate) fn refuse<T>(
    code: &'static str,
    message: impl Into<String>,
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<T> {
    findings.push(Finding::error(code, path.clone(), message).with_value(node));
    Err(Reported(()))
}

/// The fields of an object, read one by one.
///
/// Of a repeated field the first is read; [`Fields::finish`] reports the others, and what nobody read. Dropping the
/// fields without it accepts them: right only where an earlier error leaves open which fields there should be.
pub(crate) struct Fields<'n> {
    entries: &'n [(String, Node)],
    path: Path,
    known: Vec<&'static str>,
}

impl<'n> Fields<'n> {
    pub(crate) fn open(node: &'n Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let Node::Map(entries) = node else {
            return wrong_type("an object", node, path, findings);
        };
        Ok(Self {
            entries,
            path: path.clone(),
            known: Vec::new(),
        })
    }

    /// The field `name`; that it is absent is an error.
    pub(crate) fn required<T>(
        &mut self,
        name: &'static str,
        findings: &mut Findings,
        read: impl FnOnce(&'n Node, &Path, &mut Findings) -> Reading<T>,
    ) -> Reading<T> {
        let Some(value) = self.optional(name, findings, read)? else {
            let message = "this field must be given";
            findings.push(Finding::error(
                "missing_field",
                self.path.key(name),
                message,
            ));
            return Err(Reported(()));
        };
        Ok(value)
    }

    /// The field `name`, where it is given.
    pub(crate) fn optional<T>(
        &mut self,
        name: &'static str,
        findings: &mut Findings,
        read: impl FnOnce(&'n Node, &Path, &mut Findings) -> Reading<T>,
    ) -> Reading<Option<T>> {
        self.known.push(name);
        match self.entries.iter().find(|(key, _)| key == name) {
            Some((_, node)) => read(node, &self.path.key(name), findings).map(Some),
            None => Ok(None),
        }
    }

    /// Reports the repeated fields, then those that were not asked for, each in the order of the input.
    pub(crate) fn finish(self, findings: &mut Findings) -> Reading<()> {
        let mut seen = BTreeSet::new();
        let (first, repeated): (Vec<_>, Vec<_>) = self
            .entries
            .iter()
            .partition(|(key, _)| seen.insert(key.as_str()));
        let mut outcome = Ok(());

        for (key, node) in repeated {
            let message = "this field was given before";
            outcome = refuse(
                "repeated_field",
                message,
                node,
                &self.path_of(key),
                findings,
            );
        }
        for (key, node) in first {
            if !self.known.contains(&key.as_str()) {
                let message = format!("unknown field, {}", Known::new(key, &self.known));
                outcome = refuse("unknown_field", message, node, &self.path_of(key), findings);
            }
        }
        outcome
    }

    /// The path of a field that may be anything: its name is kept short.
    fn path_of(&self, key: &str) -> Path {
        self.path.key(&Short(key).to_string())
    }
}

/// Any text.
pub(crate) fn text<'n>(node: &'n Node, path: &Path, findings: &mut Findings) -> Reading<&'n str> {
    match node {
        Node::Text(text) => Ok(text),
        _ => wrong_type("text", node, path, findings),
    }
}

/// A text with something other than white space in it.
pub(crate) fn non_empty_text<'n>(
    node: &'n Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<&'n str> {
    let text = text(node, path, findings)?;
    if text.trim().is_empty() {
        return refuse(
            "empty_text",
            "expected a text that is not empty",
            node,
            path,
            findings,
        );
    }
    Ok(text)
}

/// `true` or `false`.
pub(crate) fn boolean(node: &Node, path: &Path, findings: &mut Findings) -> Reading<bool> {
    match node {
        Node::Bool(value) => Ok(*value),
        _ => wrong_type("true or false", node, path, findings),
    }
}

/// A whole number within `range`, written without point or exponent.
pub(crate) fn integer<T>(
    range: RangeInclusive<T>,
) -> impl Fn(&Node, &Path, &mut Findings) -> Reading<T>
where
    T: Copy + PartialOrd + TryFrom<i128> + fmt::Display,
{
    move |node, path, findings| {
        let Node::Integer(value) = node else {
            return wrong_type("a whole number", node, path, findings);
        };
        match T::try_from(*value) {
            Ok(value) if range.contains(&value) => Ok(value),
            _ => {
                let (min, max) = (range.start(), range.end());
                let message = format!("expected a whole number from {min} to {max}");
                refuse("out_of_range", message, node, path, findings)
            }
        }
    }
}

/// An instant; see [`parse_instant`].
pub(crate) fn instant(node: &Node, path: &Path, findings: &mut Findings) -> Reading<DateTime<Utc>> {
    let read = parse_instant(text(node, path, findings)?);
    read.or_else(|error| malformed("malformed_instant", &error, node, path, findings))
}

/// A date; see [`parse_date`].
pub(crate) fn date(node: &Node, path: &Path, findings: &mut Findings) -> Reading<NaiveDate> {
    let read = parse_date(text(node, path, findings)?);
    read.or_else(|error| malformed("malformed_date", &error, node, path, findings))
}

/// An amount or a rate, written as text; see [`parse_decimal`].
pub(crate) fn decimal(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Decimal> {
    let read = parse_decimal(text(node, path, findings)?);
    read.or_else(|error| malformed("malformed_amount", &error, node, path, findings))
}

/// A list, empty or not, of what `element` reads.
pub(crate) fn list_of<'n, T>(
    element: impl Fn(&'n Node, &Path, &mut Findings) -> Reading<T>,
) -> impl Fn(&'n Node, &Path, &mut Findings) -> Reading<Vec<T>> {
    move |node, path, findings| {
        let Node::List(nodes) = node else {
            return wrong_type("a list", node, path, findings);
        };
        let readings = nodes.iter().enumerate();
        let readings = readings.map(|(index, node)| element(node, &path.index(index), findings));
        // Collected twice: a failed element must not keep the ones after it from being read.
        readings.collect::<Vec<_>>().into_iter().collect()
    }
}

/// One of the texts of a table; the value beside it.
pub(crate) fn one_of<T: Copy>(
    table: &[(&str, T)],
) -> impl Fn(&Node, &Path, &mut Findings) -> Reading<T> {
    move |node, path, findings| {
        let name = text(node, path, findings)?;
        if let Some((_, value)) = table.iter().find(|(known, _)| *known == name) {
            return Ok(*value);
        }
        let known: Vec<_> = table.iter().map(|(known, _)| *known).collect();
        let message = format!("unknown value, {}", Known::new(name, &known));
        refuse("unknown_value", message, node, path, findings)
    }
}

pub(crate) fn wrong_type<T>(
    expected: &str,
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<T> {
    let message = format!("expected {expected}, found {}", node.kind());
    refuse("wrong_type", message, node, path, findings)
}

fn malformed<T>(
    code: &'static str,
    error: &GrammarError,
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<T> {
    let code = match error.fault() {
        Fault::LeapSecond => "leap_second",
        Fault::OutOfRange => "out_of_range",
        _ => code,
    };
    refuse(code, error.fault().to_string(), node, path, findings)
}

/// What a name could have been: all that is known, and the nearest one if it is near.
struct Known<'k> {
    names: &'k [&'k str],
    nearest: Option<&'k str>,
}

impl<'k> Known<'k> {
    fn new(name: &str, names: &'k [&'k str]) -> Self {
        let near = names.iter().filter_map(|known| {
            // Every third character may be wrong; what is longer than that is not compared at all.
            let tolerance = known.chars().count().div_ceil(3);
            let distance = edit_distance(name, known, tolerance)?;
            Some((distance, *known))
        });
        let nearest = near
            .min_by_key(|(distance, _)| *distance)
            .map(|(_, known)| known);
        Self { names, nearest }
    }
}

impl fmt::Display for Known<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(nearest) = self.nearest {
            write!(f, "perhaps `{nearest}`; ")?;
        }
        f.write_str("known are")?;
        for (index, name) in self.names.iter().enumerate() {
            write!(f, "{} `{name}`", if index == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}

/// How many characters must be put in, left out or replaced to make `known` of `name`; `None` beyond `tolerance`.
fn edit_distance(name: &str, known: &str, tolerance: usize) -> Option<usize> {
    let known: Vec<char> = known.chars().collect();
    let length_max = known.len().saturating_add(tolerance);
    if name.chars().nth(length_max).is_some() {
        return None;
    }
    // From what was read of `name` so far to the first one, two, … characters of `known`.
    let mut distances: Vec<usize> = (1..=known.len()).collect();
    let mut distance = known.len();
    for (length, character) in name.chars().enumerate() {
        let mut replaced = length;
        distance = length.saturating_add(1);
        for (cell, expected) in distances.iter_mut().zip(&known) {
            let left_out = *cell;
            distance = if character == *expected {
                replaced
            } else {
                replaced.min(left_out).min(distance).saturating_add(1)
            };
            replaced = left_out;
            *cell = distance;
        }
    }
    (distance <= tolerance).then_some(distance)
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, PartialEq)]
    struct Sample<'n> {
        id: &'n str,
        days: u32,
        urgent: Option<bool>,
        clock: Option<u8>,
        at: Option<DateTime<Utc>>,
        dates: Option<Vec<NaiveDate>>,
        price: Option<Decimal>,
        remark: Option<&'n str>,
    }

    fn sample<'n>(node: &'n Node, path: &Path, findings: &mut Findings) -> Reading<Sample<'n>> {
        const CLOCKS: &[(&str, u8)] = &[("elapsed", 1), ("business_hours", 2)];
        let mut fields = Fields::open(node, path, findings)?;
        let id = fields.required("id", findings, non_empty_text);
        let days = fields.required("days", findings, integer(0..=366));
        let urgent = fields.optional("urgent", findings, boolean);
        let clock = fields.optional("clock", findings, one_of(CLOCKS));
        let at = fields.optional("at", findings, instant);
        let dates = fields.optional("dates", findings, list_of(date));
        let price = fields.optional("price", findings, decimal);
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
            (
                finding.code(),
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
                "urgent": false, "at": "2026-05-13T16:50:00+02:00", "id": "7"}"#,
        )
        .unwrap();
        let mut findings = Findings::new();
        let read = sample(&node, &Path::root(), &mut findings);
        assert_eq!(
            read,
            Ok(Sample {
                id: "7",
                days: 2,
                urgent: Some(false),
                clock: Some(1),
                at: parse_instant("2026-05-13T14:50:00Z").ok(),
                dates: Some(vec![parse_date("2026-05-14").unwrap()]),
                price: Some(Decimal::new(1050, 2)),
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
            "this field was given before",
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
            "expected true or false, found null",
        );
        expect(
            r#""urgent": "yes""#,
            path,
            "yes",
            "expected true or false, found text",
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
        expect(
            r#""price": "1e3""#,
            "malformed_amount",
            "asks[0].price",
            "1e3",
            "expected a decimal number in plain digits such as `10000.00`",
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

    #[test]
    fn edit_distances() {
        for (name, known, distance) in [
            ("zone", "zone", Some(0)),
            ("zoen", "zone", Some(2)),
            ("zon", "zone", Some(1)),
            ("timezone", "zone", None),
            ("", "zone", None),
            ("", "id", Some(2)),
            ("zöne", "zone", Some(1)),
        ] {
            assert_eq!(edit_distance(name, known, 2), distance, "{name}");
        }
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
}
