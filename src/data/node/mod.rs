//! A tree that holds what was written, before anything is made of it.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::fmt::{self, Write};

use serde::{
    Serialize, Serializer,
    de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor},
};

use super::ValueKind;
use crate::finding::Path;

/// How many lists and objects may lie within each other; the wire format itself needs fewer than ten.
const LEVELS_MAX: usize = 64;

/// How many characters of a value are shown in a message.
const SHOWN_CHARACTERS_MAX: usize = 60;

/// What was written, in any self-describing format, with nothing lost: the order of the fields, a repeated field and
/// the difference between `2` and `2.0` are all still there.
///
/// A node is read through serde; the format (JSON, say) is the caller's choice. Lists and objects lie within each
/// other at most 64 deep: what is deeper is refused by the format's own error, as is an object whose keys are not
/// text.
///
/// Shown, a node is short enough for a message: on one line, cut after 60 characters.
///
/// # Example: a repeated key is kept
///
/// ```
/// use unified_support::wire::Node;
///
/// let node: Node = serde_json::from_str(r#"{ "days": 2, "days": 2.0 }"#)?;
/// assert_eq!(
///     node,
///     Node::Map(vec![("days".into(), Node::Integer(2)), ("days".into(), Node::Float(2.0))])
/// );
/// assert_eq!(node.to_string(), r#"{"days": 2, "days": 2.0}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Node {
    /// `null`: something was written, and it says nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number written as a whole one.
    Integer(i128),
    /// A number written with a point or an exponent, or too large for 64 bits: the wire format has none, and a reader
    /// can say so.
    Float(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object: keys and values as they were written, repeated keys too.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// What kind of value this is.
    pub(crate) const fn kind(&self) -> ValueKind {
        match self {
            Self::Null => ValueKind::Null,
            Self::Bool(_) => ValueKind::Bool,
            Self::Integer(_) => ValueKind::Integer,
            Self::Float(_) => ValueKind::Float,
            Self::Text(_) => ValueKind::Text,
            Self::List(_) => ValueKind::List,
            Self::Map(_) => ValueKind::Map,
        }
    }

    /// The innermost element of a list that `path` goes through, and the id that it has.
    pub(crate) fn element_with_id(&self, path: &Path) -> Option<(String, String)> {
        let (mut node, mut here, mut beside) = (self, Path::root(), None);
        while let Some((inner, member)) = node.member_towards(&here, path) {
            if let (Self::List(_), Some(id)) = (node, member.id()) {
                beside = Some((inner.clone(), id));
            }
            (node, here) = (member, inner);
        }
        // The id is what is wrong there, and told already.
        let (element, id) = beside.filter(|(element, _)| element.key("id") != *path)?;
        let element = element.as_str().rsplit('.').next()?;
        Some((element.into(), Short(id).to_string()))
    }

    fn id(&self) -> Option<&str> {
        let Self::Map(entries) = self else {
            return None;
        };
        entries.iter().find_map(|entry| match entry {
            (key, Self::Text(id)) if key == "id" => Some(id.as_str()),
            _ => None,
        })
    }

    /// The member of this node, which stands at `here`, that is `path` or has it within.
    pub(crate) fn member_towards(&self, here: &Path, path: &Path) -> Option<(Path, &Self)> {
        let leads = |(member, _): &(Path, &Self)| member.leads_to(path);
        match self {
            Self::Map(entries) => {
                let mut members = entries
                    .iter()
                    .map(|(key, node)| (here.key(&Short(key).to_string()), node));
                members.find(leads)
            }
            Self::List(nodes) => {
                let nodes = nodes.iter().enumerate();
                nodes
                    .map(|(index, node)| (here.index(index), node))
                    .find(leads)
            }
            _ => None,
        }
    }

    /// Writes all of it; the writer stops it where it is long enough.
    fn write(&self, out: &mut Cut<'_, '_>) -> fmt::Result {
        match self {
            Self::Null => out.write_str("null"),
            Self::Bool(value) => write!(out, "{value}"),
            Self::Integer(value) => write!(out, "{value}"),
            Self::Float(value) => write!(out, "{value:?}"),
            Self::Text(text) => write!(out, "\"{text}\""),
            Self::List(nodes) => {
                out.write_char('[')?;
                for (index, node) in nodes.iter().enumerate() {
                    out.write_str(if index == 0 { "" } else { ", " })?;
                    node.write(out)?;
                }
                out.write_char(']')
            }
            Self::Map(entries) => {
                out.write_char('{')?;
                for (index, (key, node)) in entries.iter().enumerate() {
                    out.write_str(if index == 0 { "" } else { ", " })?;
                    write!(out, "\"{key}\": ")?;
                    node.write(out)?;
                }
                out.write_char('}')
            }
        }
    }
}

impl fmt::Display for Node {
    /// The short form; a text that is not within a list or object stands there without quotes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => Short(text).fmt(f),
            _ => Cut::show(f, |out| self.write(out)),
        }
    }
}

/// As it was read: the fields in their order, repeated ones too.
impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            // Most formats have no numbers of 128 bits.
            Self::Integer(value) => match (i64::try_from(*value), u64::try_from(*value)) {
                (Ok(value), _) => serializer.serialize_i64(value),
                (_, Ok(value)) => serializer.serialize_u64(value),
                _ => serializer.serialize_i128(*value),
            },
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(nodes) => serializer.collect_seq(nodes),
            Self::Map(fields) => {
                serializer.collect_map(fields.iter().map(|(key, node)| (key, node)))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Build { levels: LEVELS_MAX }.deserialize(deserializer)
    }
}

/// A text as messages show it: on one line, cut after 60 characters.
pub(crate) struct Short<'t>(pub(crate) &'t str);

impl fmt::Display for Short<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Cut::show(f, |out| out.write_str(self.0))
    }
}

/// A writer that escapes control characters and fails once it has enough, so that no more work is done.
struct Cut<'a, 'f> {
    out: &'a mut fmt::Formatter<'f>,
    characters_left: usize,
    is_full: bool,
}

impl<'a, 'f> Cut<'a, 'f> {
    fn show(
        out: &'a mut fmt::Formatter<'f>,
        write: impl FnOnce(&mut Self) -> fmt::Result,
    ) -> fmt::Result {
        let mut cut = Self {
            out,
            characters_left: SHOWN_CHARACTERS_MAX,
            is_full: false,
        };
        match write(&mut cut) {
            Err(_) if cut.is_full => cut.out.write_char('…'),
            result => result,
        }
    }
}

impl fmt::Write for Cut<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            let Some(left) = self.characters_left.checked_sub(1) else {
                self.is_full = true;
                return Err(fmt::Error);
            };
            self.characters_left = left;
            if character.is_control() {
                write!(self.out, "{}", character.escape_default())?;
            } else {
                self.out.write_char(character)?;
            }
        }
        Ok(())
    }
}

/// Builds a node that may hold `levels` more levels: no format can drive the recursion deeper.
#[derive(Clone, Copy)]
struct Build {
    levels: usize,
}

impl Build {
    fn below<E: Error>(self) -> Result<Self, E> {
        match self.levels.checked_sub(1) {
            Some(levels) => Ok(Self { levels }),
            None => Err(E::custom(format_args!(
                "more than {LEVELS_MAX} levels of nested lists and objects"
            ))),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Build {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Build {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null, true or false, a number, text, a list or an object")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.below()?.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.below()?.deserialize(deserializer)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Integer(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Integer(value.into()))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node, E> {
        Ok(Node::Integer(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node, E> {
        i128::try_from(value)
            .map(Node::Integer)
            .map_err(|_| E::custom(format_args!("a whole number beyond {}", i128::MAX)))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Float(value))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.into()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Node, E> {
        Ok(Node::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Node, A::Error> {
        let below = self.below()?;
        // The announced length is not trusted with an allocation.
        let mut nodes = Vec::new();
        while let Some(node) = elements.next_element_seed(below)? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let below = self.below()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key()? {
            entries.push((key, map.next_value_seed(below)?));
        }
        // Most objects are small, and there are many: room for more entries would be a third of a large tree.
        entries.shrink_to_fit();
        Ok(Node::Map(entries))
    }
}

#[cfg(test)]
mod tests;
