//! What was asked, fact by fact.

#[cfg(feature = "serde")]
pub(super) use facts::{write, write_tables};
#[cfg(not(feature = "serde"))]
pub(super) use location::{write, write_tables};

/// The location alone, since a build without the feature `serde` writes no question.
#[cfg(not(feature = "serde"))]
mod location {
    use core::fmt;

    use super::super::{fact, markup::Html};
    use crate::{
        engine::Request,
        report::{language::Tongue, words::Words},
    };

    pub(in super::super) fn write<L: Tongue>(
        request: &Request,
        _: Words<'_, L>,
        html: &mut Html<'_, '_>,
    ) -> fmt::Result {
        let Some(location) = request.location() else {
            return html.leaf("p", &[], &L::PAGE.no_facts);
        };
        let label = L::PAGE.facts.field("location").unwrap_or("location");
        html.element("dl", &[("class", &"facts")], |html| {
            fact(&label, &location, html)
        })
    }

    /// There are none.
    #[allow(
        clippy::unnecessary_wraps,
        reason = "where questions are written, lists are"
    )]
    pub(in super::super) const fn write_tables<L: Tongue>(
        _: &Request,
        _: Words<'_, L>,
        _: &mut Html<'_, '_>,
    ) -> fmt::Result {
        Ok(())
    }
}

#[cfg(feature = "serde")]
mod facts {
    use alloc::{
        format,
        string::{String, ToString},
        vec::Vec,
    };
    use core::fmt;

    use chrono::{DateTime, NaiveDate, TimeDelta};

    use super::super::{fact, markup::Html, sheet::Sheet};
    use crate::{
        data::Node,
        engine::Request,
        report::{
            language::Tongue,
            words::{OneLine, Words, capitalised},
        },
    };

    /// Fields whose texts are the caller's own: they are never read as something else.
    const NAMES: &[&str] = &[
        "allotted_by",
        "description",
        "id",
        "incident",
        "location",
        "lot",
        "name",
        "of",
        "product_name",
        "product_type",
        "purchase",
        "solution",
        "source",
        "subscription",
    ];

    /// The facts of a question as it is written: those of one value.
    pub(in super::super) fn write<L: Tongue>(
        request: &Request,
        words: Words<'_, L>,
        html: &mut Html<'_, '_>,
    ) -> fmt::Result {
        let fields = fields(request);
        let mut facts = fields
            .iter()
            .filter(|(_, value)| !is_table(value))
            .peekable();
        if fields.is_empty() {
            return html.leaf("p", &[], &L::PAGE.no_facts);
        }
        if facts.peek().is_none() {
            return html.leaf("p", &[], &L::PAGE.facts.listed_below);
        }
        html.element("dl", &[("class", &"facts")], |html| {
            facts.try_for_each(|(field, value)| {
                fact(&label::<L>(field), &told(field, value, words), html)
            })
        })
    }

    /// Those of many values, in tables.
    pub(in super::super) fn write_tables<L: Tongue>(
        request: &Request,
        words: Words<'_, L>,
        html: &mut Html<'_, '_>,
    ) -> fmt::Result {
        let fields = fields(request);
        let mut tables = fields
            .iter()
            .filter(|(_, value)| is_table(value))
            .peekable();
        if tables.peek().is_none() {
            return Ok(());
        }
        html.leaf("h3", &[], &L::PAGE.facts.listed)?;
        tables.try_for_each(|(field, value)| table(field, value, words).write(html))
    }

    /// The fields of a question, but for its name. An answer that it holds is not told again.
    fn fields(request: &Request) -> Vec<(String, Node)> {
        let written = serde_json::to_vec(request).ok();
        let node = written.and_then(|json| serde_json::from_slice(&json).ok());
        let Some(Node::Map(mut fields)) = node else {
            return Vec::new();
        };
        fields.retain(|(field, _)| field != "ask" && field != "answer");
        fields
    }

    /// Whether a value is a list of objects.
    fn is_table(value: &Node) -> bool {
        match value {
            Node::List(elements) => elements
                .first()
                .is_some_and(|first| matches!(first, Node::Map(fields) if money(fields).is_none())),
            _ => false,
        }
    }

    /// A list of objects: a column for each field that any of them has.
    fn table<L: Tongue>(field: &str, value: &Node, words: Words<'_, L>) -> Sheet {
        let Node::List(elements) = value else {
            return Sheet::of_texts(label::<L>(field), [], Vec::new());
        };
        let mut columns: Vec<&str> = Vec::new();
        for (name, _) in elements.iter().flat_map(entries) {
            if !columns.contains(&name.as_str()) {
                columns.push(name);
            }
        }
        let row = |element| {
            let cell = |column: &&str| {
                let found = entries(element).iter().find(|(name, _)| name == column);
                found.map_or(String::new(), |(name, value)| told(name, value, words))
            };
            columns.iter().map(cell).collect()
        };
        let rows = elements.iter().map(row).collect();
        let is_number = |column: &str| {
            let mut values = elements.iter().flat_map(entries);
            values.all(|(name, value)| {
                name != column
                    || match value {
                        Node::Integer(_) => true,
                        Node::Map(fields) => money(fields).is_some(),
                        _ => false,
                    }
            })
        };
        let headings = columns
            .iter()
            .map(|column| (label::<L>(column), is_number(column)));
        Sheet::of_texts(capitalised(&label::<L>(field)), headings, rows)
    }

    fn entries(node: &Node) -> &[(String, Node)] {
        match node {
            Node::Map(entries) => entries,
            _ => &[],
        }
    }

    fn label<L: Tongue>(field: &str) -> String {
        let label = L::PAGE.facts.field(field);
        label.map_or_else(|| OneLine(field).to_string(), ToString::to_string)
    }

    /// The value of a field in words.
    fn told<L: Tongue>(field: &str, value: &Node, words: Words<'_, L>) -> String {
        match value {
            Node::Null => L::PAGE.facts.none.to_string(),
            Node::List(elements) if elements.is_empty() => L::PAGE.facts.none.to_string(),
            Node::Bool(true) => L::PAGE.facts.yes.to_string(),
            Node::Bool(false) => L::PAGE.facts.no.to_string(),
            Node::Integer(number) => count(field, *number, words),
            Node::Float(number) => words.number(number).to_string(),
            Node::Text(text) => told_text(field, text, words),
            Node::List(elements) => {
                let separator = if is_table(value) { "\n" } else { ", " };
                let elements = elements.iter().map(|element| told(field, element, words));
                elements.collect::<Vec<_>>().join(separator)
            }
            Node::Map(fields) => object(fields, words),
        }
    }

    fn count<L: Tongue>(field: &str, number: i128, words: Words<'_, L>) -> String {
        let length: Option<fn(i64) -> Option<TimeDelta>> = match field {
            "seconds" => Some(TimeDelta::try_seconds),
            "minutes" => Some(TimeDelta::try_minutes),
            _ => None,
        };
        let length = length.and_then(|of| of(i64::try_from(number).ok()?));
        match length {
            Some(length) => words.duration(length).to_string(),
            None => words.number(number).to_string(),
        }
    }

    fn told_text<L: Tongue>(field: &str, text: &str, words: Words<'_, L>) -> String {
        if NAMES.contains(&field) {
            return OneLine(text).to_string();
        }
        if let Some(told) = (L::PAGE.facts.code)(field, text) {
            return told;
        }
        let instant = DateTime::parse_from_rfc3339(text).map(|at| words.instant(at.to_utc()));
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").map(|date| words.date(date));
        match (instant, date) {
            (Ok(at), _) => at.to_string(),
            (_, Ok(date)) => date.to_string(),
            _ => OneLine(text).to_string(),
        }
    }

    /// An object within a line: an amount of money, or its fields with their names.
    fn object<L: Tongue>(fields: &[(String, Node)], words: Words<'_, L>) -> String {
        if let Some(money) = money(fields) {
            return words.number(money).to_string();
        }
        let fields = fields.iter().filter(|(field, _)| field != "answer");
        let fields = fields.map(|(field, value)| {
            let told = told(field, value, words);
            if field == "kind" {
                return told;
            }
            format!("{}{}{told}", label::<L>(field), L::PICTURE.colon)
        });
        fields.collect::<Vec<_>>().join(L::PICTURE.between)
    }

    fn money(fields: &[(String, Node)]) -> Option<String> {
        match fields {
            [(amount, Node::Text(number)), (currency, Node::Text(code))]
                if amount == "amount" && currency == "currency" =>
            {
                Some(format!("{number} {code}"))
            }
            _ => None,
        }
    }
}

#[cfg(all(test, feature = "serde"))]
mod tests {
    use std::{collections::BTreeSet, string::String};

    use serde_json::Value;

    use crate::report::{english::English, french::French, language::Tongue};

    /// The names of all fields that a question can have.
    fn fields(
        schema: &Value,
        at: &Value,
        seen: &mut BTreeSet<String>,
        names: &mut BTreeSet<String>,
    ) {
        let Value::Object(members) = at else {
            if let Value::Array(elements) = at {
                for element in elements {
                    fields(schema, element, seen, names);
                }
            }
            return;
        };
        for (key, member) in members {
            match (key.as_str(), member) {
                ("$ref", Value::String(path)) => {
                    let name = path.rsplit('/').next().unwrap_or_default();
                    if name != "answer" && seen.insert(name.into()) {
                        fields(schema, &schema["$defs"][name], seen, names);
                    }
                }
                ("properties", Value::Object(properties)) => {
                    for (name, property) in properties.iter().filter(|(name, _)| *name != "answer")
                    {
                        names.insert(name.clone());
                        fields(schema, property, seen, names);
                    }
                }
                _ => fields(schema, member, seen, names),
            }
        }
    }

    #[test]
    fn every_field_of_a_question_has_a_name_in_every_language() {
        let schema: Value = serde_json::from_str(include_str!("../../wire/schema.json")).unwrap();
        let (mut seen, mut names) = (BTreeSet::new(), BTreeSet::new());
        fields(&schema, &schema["$defs"]["question"], &mut seen, &mut names);
        assert!(names.len() > 100, "{names:?}");
        for name in names {
            for words in [English::PAGE, French::PAGE] {
                let label = words.facts.field(&name).unwrap_or_else(|| panic!("{name}"));
                assert!(!label.contains('_'), "{label}");
            }
        }
    }
}
