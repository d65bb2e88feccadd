//! How data look: what the schema of the wire format is made of, and only the test that holds the schema to it.

use alloc::{borrow::ToOwned, string::String, vec, vec::Vec};
use core::any::type_name;

use super::{Datum, Node};

/// The shapes that have a name, each described once.
#[derive(Default)]
pub(crate) struct Shapes {
    named: Vec<(String, &'static str, Node)>,
}

impl Shapes {
    /// A reference to the shape of `T`, which `describe` describes the first time.
    pub(crate) fn named<T>(&mut self, describe: impl FnOnce(&mut Self) -> Node) -> Node {
        let mut describe = Some(describe);
        self.define(name_of(type_name::<T>()), type_name::<T>(), &mut |shapes| {
            describe
                .take()
                .map_or(Node::Null, |describe| describe(shapes))
        })
    }

    fn define(
        &mut self,
        name: String,
        of: &'static str,
        describe: &mut dyn FnMut(&mut Self) -> Node,
    ) -> Node {
        let reference = reference(&name);
        if let Some((_, same, _)) = self.named.iter().find(|(one, _, _)| *one == name) {
            assert_eq!(*same, of, "two types are called `{name}`");
            return reference;
        }
        let place = self.named.len();
        // Before it is described, so that a shape may refer to itself.
        self.named.push((name, of, Node::Null));
        let shape = describe(self);
        self.named[place].2 = shape;
        reference
    }

    /// The definitions, by their names.
    pub(crate) fn into_definitions(self) -> Node {
        let mut named: Vec<_> = self
            .named
            .into_iter()
            .map(|(name, _, shape)| (name, shape))
            .collect();
        named.sort_by(|(one, _), (other, _)| one.cmp(other));
        Node::Map(named)
    }
}

/// The fields of an object, in each of the forms that it can have.
#[derive(Clone)]
pub(crate) struct Forms(Vec<Vec<Field>>);

#[derive(Clone)]
struct Field {
    name: &'static str,
    shape: Node,
    is_required: bool,
    description: Option<String>,
}

impl Forms {
    /// No field at all.
    pub(crate) fn none() -> Self {
        Self(vec![Vec::new()])
    }

    /// One field, which is always there.
    pub(crate) fn required<T: Datum>(name: &'static str, shapes: &mut Shapes) -> Self {
        Self::field(name, T::shape(shapes), true)
    }

    /// One field, which may be left out.
    pub(crate) fn optional<T: Datum>(name: &'static str, shapes: &mut Shapes) -> Self {
        Self::field(name, T::shape(shapes), false)
    }

    /// One field of this shape.
    pub(crate) fn field(name: &'static str, shape: Node, is_required: bool) -> Self {
        Self(vec![vec![Field {
            name,
            shape,
            is_required,
            description: None,
        }]])
    }

    /// These fields and the others; one that both have looks as the others say.
    pub(crate) fn and(self, others: &Self) -> Self {
        let together = |form: &[Field], other: &[Field]| {
            let mut form = form.to_vec();
            for field in other {
                match form.iter_mut().find(|one| one.name == field.name) {
                    Some(same) => same.shape = field.shape.clone(),
                    None => form.push(field.clone()),
                }
            }
            form
        };
        let pairs = self
            .0
            .iter()
            .flat_map(|form| others.0.iter().map(|other| together(form, other)));
        Self(pairs.collect())
    }

    /// These fields or the others.
    pub(crate) fn or(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// The first paragraph of `attributes` describes the field, if this is the one field `name`.
    pub(crate) fn described(mut self, name: &str, attributes: &[&str]) -> Self {
        if let [form] = self.0.as_mut_slice()
            && let Some(field) = form.iter_mut().find(|field| field.name == name)
        {
            field.description = description(attributes);
        }
        self
    }

    /// An object with these fields and no others.
    pub(crate) fn into_object(self) -> Node {
        let mut objects: Vec<_> = self.0.into_iter().map(object_of).collect();
        match objects.len() {
            1 => objects.remove(0),
            _ => object([("oneOf", Node::List(objects))]),
        }
    }
}

/// An object with the fields of one form of each of the parts, and no others.
pub(crate) fn object_of_each<const N: usize>(parts: [Forms; N]) -> Node {
    let mut names: Vec<&str> = Vec::new();
    let fields = parts.iter().flat_map(|part| part.0.iter().flatten());
    for field in fields {
        if !names.contains(&field.name) {
            names.push(field.name);
        }
    }
    let anything = Node::Map(Vec::new());
    let properties = names
        .into_iter()
        .map(|name| (name.to_owned(), anything.clone()));
    let parts = parts
        .into_iter()
        .map(|part| any_of(part.0.into_iter().map(fields_of)));
    object([
        ("type", text("object")),
        ("properties", Node::Map(properties.collect())),
        ("additionalProperties", Node::Bool(false)),
        ("allOf", Node::List(parts.collect())),
    ])
}

fn object_of(form: Vec<Field>) -> Node {
    let mut keywords = Vec::from([("type".to_owned(), text("object"))]);
    if let Node::Map(fields) = fields_of(form) {
        keywords.extend(fields);
    }
    keywords.push(("additionalProperties".to_owned(), Node::Bool(false)));
    Node::Map(keywords)
}

fn fields_of(form: Vec<Field>) -> Node {
    let required = form.iter().filter(|field| field.is_required);
    let required = required.map(|field| text(field.name)).collect();
    let properties = form.into_iter().map(|field| {
        let shape = match (field.shape, field.description) {
            (Node::Map(mut keywords), Some(said)) => {
                keywords.insert(0, ("description".to_owned(), Node::Text(said)));
                Node::Map(keywords)
            }
            (shape, _) => shape,
        };
        (field.name.to_owned(), shape)
    });
    object([
        ("properties", Node::Map(properties.collect())),
        ("required", Node::List(required)),
    ])
}

/// An object of these keywords.
pub(crate) fn object<const N: usize>(keywords: [(&'static str, Node); N]) -> Node {
    let keywords = keywords.into_iter();
    Node::Map(
        keywords
            .map(|(keyword, argument)| (keyword.to_owned(), argument))
            .collect(),
    )
}

/// A text, as the argument of a keyword.
pub(crate) fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

/// A value of one type.
pub(crate) fn of_type(name: &str) -> Node {
    object([("type", text(name))])
}

/// A text of this pattern.
pub(crate) fn pattern(description: &str, pattern: &str) -> Node {
    object([
        ("type", text("string")),
        ("description", text(description)),
        ("pattern", text(pattern)),
    ])
}

/// A text that says something.
pub(crate) fn non_empty_text() -> Node {
    object([("type", text("string")), ("pattern", text("\\S"))])
}

/// Whole numbers from `least` to `most`; a bound beyond those of 32 bits is left out, since no value comes near it.
pub(crate) fn integers(least: impl Into<i128>, most: impl Into<i128>) -> Node {
    let (least, most) = (least.into(), most.into());
    let mut keywords = Vec::from([("type".to_owned(), text("integer"))]);
    if least >= i32::MIN.into() {
        keywords.push(("minimum".to_owned(), Node::Integer(least)));
    }
    if most <= u32::MAX.into() {
        keywords.push(("maximum".to_owned(), Node::Integer(most)));
    }
    Node::Map(keywords)
}

/// One of these texts.
pub(crate) fn one_of(names: impl IntoIterator<Item = &'static str>) -> Node {
    object([("enum", Node::List(names.into_iter().map(text).collect()))])
}

/// This value and no other.
pub(crate) fn constant(value: Node) -> Node {
    object([("const", value)])
}

/// A list of these.
pub(crate) fn list(items: Node) -> Node {
    object([("type", text("array")), ("items", items)])
}

/// A list of at least `least` of these, and at most `most`.
pub(crate) fn list_between(items: Node, least: usize, most: Option<usize>) -> Node {
    let Node::Map(mut keywords) = list(items) else {
        unreachable!("a list is described by keywords")
    };
    let mut bound = |keyword: &str, bound: usize| {
        let bound = i128::try_from(bound).expect("a bound is small");
        keywords.push((keyword.to_owned(), Node::Integer(bound)));
    };
    if least > 0 {
        bound("minItems", least);
    }
    if let Some(most) = most {
        bound("maxItems", most);
    }
    Node::Map(keywords)
}

/// An object whose values are all like this, whatever their names.
pub(crate) fn map_of(values: Node) -> Node {
    object([("type", text("object")), ("additionalProperties", values)])
}

/// This or null.
pub(crate) fn or_null(shape: Node) -> Node {
    any_of([shape, of_type("null")])
}

/// Any of these.
pub(crate) fn any_of(shapes: impl IntoIterator<Item = Node>) -> Node {
    object([("anyOf", Node::List(shapes.into_iter().collect()))])
}

fn reference(name: &str) -> Node {
    let to = alloc::format!("#/$defs/{name}");
    object([("$ref", Node::Text(to))])
}

/// What a type is called in the schema: its own name in small letters, with those of its arguments; what is a draft in Rust is the thing
/// itself there.
fn name_of(full: &str) -> String {
    let words = full.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    let types = words.filter_map(|path| path.rsplit("::").next());
    let types = types.filter(|name| name.starts_with(char::is_uppercase));
    let mut name = String::new();
    for c in types.flat_map(str::chars) {
        if c.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(c.to_lowercase());
    }
    let own = match name.as_str() {
        "range_inclusive_naive_date" => "dates",
        "range_date_time_utc" => "instants",
        "time_delta" => "duration",
        "kind" => "kind_of_holiday",
        other => other.trim_end_matches("_draft"),
    };
    own.to_owned()
}

/// The first paragraph of a documentation, without its links: what they lead to has its name on the wire.
fn description(attributes: &[&str]) -> Option<String> {
    let lines = attributes.iter().filter_map(|attribute| {
        // A long line stands below its `doc =`.
        let text = attribute.strip_prefix("doc")?.trim_start();
        let text = text.strip_prefix('=')?.trim();
        let text = text.trim_start_matches('r').trim_matches('#');
        Some(text.trim_matches('"').trim())
    });
    let paragraph: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
    let paragraph = paragraph.join(" ").replace("\\\"", "\"");
    let mut said = String::new();
    let mut rest = paragraph.as_str();
    while let Some((before, link)) = rest.split_once('[') {
        let Some((label, after)) = link.split_once(']') else {
            break;
        };
        said.push_str(before);
        said.push_str(&on_the_wire(label));
        rest = match after.strip_prefix('(').and_then(|to| to.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    said.push_str(rest);
    Some(said).filter(|said| !said.is_empty())
}

/// What a link to a type, a variant or a method is called on the wire: `Kind::HalfDay` is `half_day`. Other labels are as they are.
fn on_the_wire(label: &str) -> String {
    let path = label
        .strip_prefix('`')
        .and_then(|rest| rest.strip_suffix('`'));
    match path.and_then(|path| path.rsplit("::").next()) {
        Some(name) if name.contains(char::is_lowercase) => {
            let mut said = String::from("`");
            for (place, c) in name.char_indices() {
                if c.is_uppercase() && place > 0 {
                    said.push('_');
                }
                said.extend(c.to_lowercase());
            }
            said + "`"
        }
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use alloc::sync::Arc;

    use super::*;
    use crate::data::{Fieldset, datum};

    datum! {
        /// A thing that is *tested*, as a [`Shape`](super::Shapes) sees it.
        #[derive(Clone, Debug)]
        struct TestedThing {
            /// What it is `called`, by [its owner](Shapes), unlike a [`Shapes::named`] or a [`Shape`](super::Shapes).
            ///
            /// No more of this.
            called as "name": Arc<str> = non_empty,
            inner: Option<InnerThing>,
            /// Left out where it is false, which is said in a line that is long enough to be broken by whoever shows its tokens, if so.
            is_odd as "odd": bool = defaulted,
            either: Either = flat,
        }

        #[derive(Clone, Debug)]
        struct InnerThing {
            numbers: Vec<u8>,
        }
    }

    #[derive(Clone, Debug)]
    struct Either(bool);

    impl Fieldset for Either {
        fn write_fields<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
            map.serialize_entry(if self.0 { "yes" } else { "no" }, &true)
        }

        fn read_fields(
            fields: &mut crate::data::Fields<'_>,
            findings: &mut crate::finding::Findings,
        ) -> crate::data::Reading<Self> {
            let yes = crate::data::mode::optional::read::<bool>("yes", fields, findings)?;
            Ok(Self(yes.is_some()))
        }

        fn forms(shapes: &mut Shapes) -> Forms {
            Forms::required::<bool>("yes", shapes).or(Forms::required::<bool>("no", shapes))
        }
    }

    #[test]
    fn an_object_is_told_by_its_fields_in_each_of_its_forms() {
        let mut shapes = Shapes::default();
        let whole = TestedThing::shape(&mut shapes);
        assert_eq!(whole, object([("$ref", text("#/$defs/tested_thing"))]));
        let form = |other: &str| {
            alloc::format!(
                r##"{{"type":"object","properties":{{"name":{{"description":"What it is `called`, by its owner, unlike a `named` or a `shape`.","type":"string","pattern":"\\S"}},"inner":{{"anyOf":[{{"$ref":"#/$defs/inner_thing"}},{{"type":"null"}}]}},"odd":{{"description":"Left out where it is false, which is said in a line that is long enough to be broken by whoever shows its tokens, if so.","type":"boolean"}},"{other}":{{"type":"boolean"}}}},"required":["name","inner","{other}"],"additionalProperties":false}}"##
            )
        };
        let inner = r#"{"type":"object","properties":{"numbers":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255}}},"required":["numbers"],"additionalProperties":false}"#;
        let expected = alloc::format!(
            r#"{{"inner_thing":{inner},"tested_thing":{{"oneOf":[{},{}]}}}}"#,
            form("yes"),
            form("no")
        );
        let written = serde_json::to_string(&shapes.into_definitions()).expect("JSON");
        assert_eq!(written, expected);
    }

    #[test]
    #[should_panic(expected = "two types are called `same`")]
    fn two_shapes_of_one_name_are_refused() {
        mod other {
            pub(super) struct Same;
        }
        struct Same;
        let mut shapes = Shapes::default();
        shapes.named::<Same>(|_| of_type("null"));
        shapes.named::<other::Same>(|_| of_type("null"));
    }
}
