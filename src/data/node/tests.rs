//! Tests of the private parts.

use alloc::{format, string::ToString, vec};

use super::*;

fn node(json: &str) -> Node {
    serde_json::from_str(json).unwrap()
}

#[test]
fn every_kind_of_value_is_kept() {
    assert_eq!(
        node(
            r#"[null, true, 7, -7, 18446744073709551615, 7.0, "seven", {"b": 1, "a": [], "b": {}}]"#
        ),
        Node::List(vec![
            Node::Null,
            Node::Bool(true),
            Node::Integer(7),
            Node::Integer(-7),
            Node::Integer(u64::MAX.into()),
            Node::Float(7.0),
            Node::Text("seven".into()),
            Node::Map(vec![
                ("b".into(), Node::Integer(1)),
                ("a".into(), Node::List(vec![])),
                ("b".into(), Node::Map(vec![])),
            ]),
        ])
    );
}

#[test]
fn a_number_beyond_64_bits_is_not_taken_for_a_whole_one() {
    assert_eq!(
        node("18446744073709551616"),
        Node::Float(18_446_744_073_709_551_616.0)
    );
}

#[test]
fn nesting_ends_at_its_limit() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(serde_json::from_str::<Node>(&nested(LEVELS_MAX)).is_ok());

    let error = serde_json::from_str::<Node>(&nested(LEVELS_MAX + 1)).unwrap_err();
    assert!(
        error.to_string().starts_with("more than 64 levels"),
        "{error}"
    );
}

#[test]
fn the_short_form_is_cut_between_characters() {
    assert_eq!(Node::Text("é".repeat(60)).to_string(), "é".repeat(60));
    assert_eq!(
        Node::Text("é".repeat(61)).to_string(),
        format!("{}…", "é".repeat(60))
    );
    assert_eq!(
        node(
            r#"{"hours": ["09:00-12:30", "13:30-17:30"], "name": "Christmas Eve", "closed": false}"#
        )
        .to_string(),
        r#"{"hours": ["09:00-12:30", "13:30-17:30"], "name": "Christmas…"#
    );
}

#[test]
fn the_short_form_stays_on_one_line() {
    assert_eq!(Node::Text("a\nb\u{1b}".into()).to_string(), r"a\nb\u{1b}");
    assert_eq!(node("[1e300, 2.0, null]").to_string(), "[1e300, 2.0, null]");
}
