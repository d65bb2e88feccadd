//! The schema of the wire format is what the tables of questions, of rules and of data say.
//!
//! `SCHEMA=write cargo test --lib schema` writes the file anew; its change is then reviewed like any other.

use alloc::{string::String, vec::Vec};
use std::{env, fs};

use super::{Answer, OrderFile, Question, Refusal, SCHEMA};
use crate::{
    data::{
        Datum, Node,
        shape::{self, Forms, Shapes},
    },
    engine::answered_forms,
};

#[test]
fn the_schema_is_what_the_tables_say() {
    let mut shapes = Shapes::default();
    let parts = [
        OrderFile::shape(&mut shapes),
        Question::shape(&mut shapes),
        shapes.named::<Answer>(answer),
    ];
    let schema = shape::object([
        (
            "$schema",
            shape::text("https://json-schema.org/draft/2020-12/schema"),
        ),
        ("title", shape::text("The wire format of unified-support")),
        (
            "description",
            shape::text(
                "An order file, a question or an answer. Uniqueness of keys, dates that exist, names that are known and the like \
                 are checked when they are read.",
            ),
        ),
        ("anyOf", Node::List(parts.into())),
        ("$defs", shapes.into_definitions()),
    ]);
    let written = indented(&schema) + "\n";
    assert!(!written.contains("::"), "a description has a path of Rust");
    if env::var("SCHEMA").is_ok_and(|wish| wish == "write") {
        fs::write("src/wire/schema.json", &written).expect("the file");
    } else {
        assert!(
            SCHEMA == written,
            "the schema is not what the tables say: `SCHEMA=write` writes it anew"
        );
    }
}

/// An answer, or why there is none, in the order in which they are written.
fn answer(shapes: &mut Shapes) -> Node {
    let id = Forms::field("id", shape::non_empty_text(), true);
    let perhaps_id = shape::or_null(shape::non_empty_text());
    let refused =
        Forms::field("id", perhaps_id, true).and(&Forms::required::<Refusal>("error", shapes));
    id.and(&answered_forms(shapes)).or(refused).into_object()
}

fn indented(schema: &Node) -> String {
    let mut bytes = Vec::new();
    let indent = serde_json::ser::PrettyFormatter::with_indent(b" ");
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, indent);
    serde::Serialize::serialize(schema, &mut serializer).expect("JSON");
    String::from_utf8(bytes).expect("UTF-8")
}
