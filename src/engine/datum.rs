//! How a question is written as data: its name and its fields.

#[cfg(test)]
use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

#[cfg(test)]
use super::question::is_about_question;
use super::{
    At, Reply, Request,
    question::{questions, with_decision},
};
#[cfg(test)]
use crate::data::{
    Datum,
    shape::{self, Forms, Shapes},
};
use crate::{
    calendar::Digest,
    data::{
        Fields, Fieldset, Node, Reading, are_written_alike, digest_of, reader::one_of, serde_forms,
    },
    decision::Decision,
    finding::{Findings, Path},
};

type Reader<T> = fn(&mut Fields<'_>, &mut Findings) -> Reading<T>;

/// Reads what is asked.
macro_rules! reader {
    (at $kind:ident $asked:ident) => {
        |fields, findings| At::read_fields(fields, findings).map(Request::$kind)
    };
    (by $kind:ident $asked:ident) => {
        reader!(at $kind $asked)
    };
    (of $kind:ident $asked:ident) => {
        |fields, findings| Fieldset::read_fields(fields, findings).map(Request::$kind)
    };
    (of $kind:ident) => {
        |_, _| Ok(Request::$kind)
    };
    (on $kind:ident $asked:ident) => {
        reader!(of $kind $asked)
    };
}

macro_rules! as_data {
    ($(
        $(#[$doc:meta])*
        $name:literal $kind:ident $(($request:ty))? -> $answer:ty, $heading:literal,
            $scope:ident |$who:ident $(, $asked:ident)?| $call:expr;
    )+) => {
        /// The names of what can be asked, and what reads the decision on each.
        const REPLY_READERS: &[(&str, Reader<Reply>)] = &[$(
            ($name, |fields, findings| Decision::read_fields(fields, findings).map(Reply::$kind)),
        )+];

        impl Reply {
            /// Whether `other` answers the same kind of question with the same outcome, as it is written.
            pub(super) fn has_outcome_of(&self, other: &Self) -> bool {
                match (self, other) {
                    $( (Self::$kind(one), Self::$kind(other)) => are_written_alike(one.outcome(), other.outcome()), )+
                    _ => false,
                }
            }
        }

        /// The names of what can be asked, and what reads the other fields of each.
        const READERS: &[(&str, Reader<Request>)] = &[$( ($name, reader!($scope $kind $($asked)?)), )+];

        impl Fieldset for Request {
            fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                map.serialize_entry("ask", self.name())?;
                match self {
                    $( Self::$kind $(($asked))? => written!(map $($asked)?), )+
                }
            }

            fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
                match fields.required("ask", findings, one_of(READERS)) {
                    Ok(read) => read(fields, findings),
                    // Nobody knows which fields there should be.
                    Err(reported) => fields.excuse(reported),
                }
            }

            #[cfg(test)]
            fn forms(shapes: &mut Shapes) -> Forms {
                Self::forms_of_nested(shapes).or(Self::forms_of_others(shapes))
            }
        }

        #[cfg(test)]
        impl Request {
            /// The forms of the questions that another can be about.
            pub(super) fn forms_of_nested(shapes: &mut Shapes) -> Forms {
                Self::forms_where(false, shapes)
            }

            fn forms_of_others(shapes: &mut Shapes) -> Forms {
                Self::forms_where(true, shapes)
            }

            fn forms_where(is_about_question: bool, shapes: &mut Shapes) -> Forms {
                let mut wanted = Vec::new();
                $(
                    if is_about_question!($scope) == is_about_question {
                        wanted.push(asked_form!(shapes, $name, $kind $($asked)?));
                    }
                )+
                let all = wanted.into_iter().reduce(Forms::or);
                all.unwrap_or_else(Forms::none)
            }
        }
    };
}

/// How the answers look, in the order of the questions.
#[cfg(test)]
macro_rules! answers {
    ($(
        $(#[$doc:meta])*
        $name:literal $kind:ident $(($request:ty))? -> $answer:ty, $heading:literal,
            $scope:ident |$who:ident $(, $asked:ident)?| $call:expr;
    )+) => {
        pub(crate) fn answer_shapes(shapes: &mut Shapes) -> Vec<Node> {
            [$( answer_shape(Reply::$kind, shapes) ),+].into()
        }
    };
}

#[cfg(test)]
fn answer_shape<T: Datum>(_: fn(Decision<T>) -> Reply, shapes: &mut Shapes) -> Node {
    T::shape(shapes)
}

macro_rules! written {
    ($map:ident) => {
        Ok(())
    };
    ($map:ident $asked:ident) => {
        $asked.write_fields($map)
    };
}

#[cfg(test)]
macro_rules! asked_form {
    ($shapes:ident, $name:literal, $kind:ident) => {
        name_form($name)
    };
    ($shapes:ident, $name:literal, $kind:ident $asked:ident) => {
        name_form($name).and(&forms_of(Request::$kind, $shapes))
    };
}

#[cfg(test)]
fn name_form(name: &str) -> Forms {
    Forms::field("ask", shape::constant(shape::text(name)), true)
}

#[cfg(test)]
fn forms_of<T: Fieldset>(_: fn(T) -> Request, shapes: &mut Shapes) -> Forms {
    T::forms(shapes)
}

questions!(as_data);
#[cfg(test)]
questions!(answers);
serde_forms!(Request);

impl Request {
    /// The digest that the stamp of an answer to it names: the SHA-256 of its compact JSON, as a
    /// [`Question`](crate::wire::Question) has it beside its `id`.
    ///
    /// However an instant, an amount or a service was spelled when it was read, there is one spelling in it, and nothing that is the
    /// default. A name that the caller chose, such as that of a product, stands in it as it was written. Requests that are equal have
    /// one digest, and those that are not have two.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::wire::Question;
    ///
    /// let digest = |line| serde_json::from_str::<Question>(line).map(|question| question.request().digest());
    /// let first = digest(r#"{"id":"1","ask":"calendar_of_obligations","from":"2026-05-01","to":"2026-05-31"}"#)?;
    /// let second = digest(r#"{"id":"2","to":"2026-05-31","from":"2026-05-01","ask":"calendar_of_obligations"}"#)?;
    /// assert_eq!(first, second);
    /// // `printf '%s' '{"ask":"calendar_of_obligations","from":"2026-05-01","to":"2026-05-31"}' | sha256sum`
    /// assert!(first.unwrap().to_string().starts_with("cf0782fd"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn digest(&self) -> Option<Digest> {
        digest_of(self)
    }
}

impl Reply {
    /// Reads the decision on the question `name`, as it was written.
    ///
    /// # Example: a reply that was stored
    ///
    /// ```
    /// use unified_support::engine::{Engine, Reply, Request};
    /// use unified_support::order::OrderDraft;
    /// use unified_support::wire::Node;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let reply = engine.ask(&Request::OrderReview)?;
    /// let stored = serde_json::to_string(&reply)?;
    /// let node: Node = serde_json::from_str(&stored)?;
    /// assert_eq!(Reply::read(Request::OrderReview.name(), &node)?, reply);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `unknown_value`: no question has this name.
    /// - What cannot be read: see [`codes`](crate::wire::codes).
    pub fn read(name: &str, node: &Node) -> Result<Self, Findings> {
        let mut findings = Findings::new();
        let fields = Fields::open(node, &Path::root(), &mut findings);
        let read = fields.and_then(|mut fields| {
            let reply = Self::read_fields(name, &mut fields, &mut findings);
            fields.finish(&mut findings)?;
            reply
        });
        read.map_err(|_| findings)
    }

    /// Reads the decision on the question `name`, and leaves the other fields to who opened the object.
    pub(crate) fn read_fields(
        name: &str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Self> {
        let named = Node::Text(name.into());
        match one_of(REPLY_READERS)(&named, &Path::root().key("ask"), findings) {
            Ok(read) => read(fields, findings),
            Err(reported) => fields.excuse(reported),
        }
    }
}

/// As the decision that it is.
impl Serialize for Reply {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        with_decision!(self, decision => decision.serialize(serializer))
    }
}
