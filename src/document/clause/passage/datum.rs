//! How a passage is spelled. It is not read: who reads a clause has its passage.

use serde::{Serialize, Serializer, ser::SerializeMap};

#[cfg(test)]
use super::{Derivation, Phrase};
use super::{Passage, Printed, Spot};
#[cfg(test)]
use crate::data::{
    Node,
    shape::{self, Forms, Shapes},
};

impl Serialize for Passage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", self.kind())?;
        map.serialize_entry("section", self.heading().section())?;
        map.serialize_entry("heading", self.heading().printed())?;
        match self {
            Self::Printed(printed) => printed.write_fields(&mut map)?,
            Self::Derived { table, why, .. } => {
                map.serialize_entry("table", table)?;
                map.serialize_entry("why", why.as_str())?;
            }
        }
        map.end()
    }
}

impl Passage {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Printed(printed) => match printed.spot {
                Spot::Text => "text",
                Spot::Bullet(_) => "bullet",
                Spot::SubBullet { .. } => "sub_bullet",
                Spot::Letter(_) => "letter",
                Spot::Cell { .. } => "cell",
                Spot::Footnote { .. } => "footnote",
            },
            Self::Derived { .. } => "derived",
        }
    }

    #[cfg(test)]
    pub(crate) fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|shapes| {
            let kind = |kind| Forms::field("kind", shape::constant(shape::text(kind)), true);
            let text = |name| Forms::field(name, shape::non_empty_text(), true);
            let number = |name| Forms::field(name, shape::integers(1_u8, u8::MAX), true);
            let bullet = number("bullet");
            let letter = Forms::field(
                "letter",
                shape::pattern("the item's letter", "^[a-z]$"),
                true,
            );
            let column = shape::or_null(shape::non_empty_text());
            let cell = text("table")
                .and(&text("row"))
                .and(&Forms::field("column", column, true));
            let printed = kind("text")
                .or(kind("bullet").and(&bullet))
                .or(kind("sub_bullet").and(&bullet.and(&number("sub_bullet"))))
                .or(kind("letter").and(&letter))
                .or(kind("cell").and(&cell))
                .or(kind("footnote").and(&text("table").and(&text("mark"))))
                .and(&Phrase::forms());
            let derived = kind("derived").and(&text("table"));
            let derived = derived.and(&Forms::required::<Derivation>("why", shapes));
            let section = shape::list(shape::non_empty_text());
            printed
                .or(derived)
                .and(&Forms::field("section", section, true))
                .and(&text("heading"))
                .into_object()
        })
    }
}

impl Printed {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self.spot {
            Spot::Text => {}
            Spot::Bullet(number) => map.serialize_entry("bullet", &number)?,
            Spot::SubBullet { of, number } => {
                map.serialize_entry("bullet", &of)?;
                map.serialize_entry("sub_bullet", &number)?;
            }
            Spot::Letter(letter) => map.serialize_entry("letter", &letter)?,
            Spot::Cell { table, row, column } => {
                map.serialize_entry("table", table)?;
                map.serialize_entry("row", row)?;
                map.serialize_entry("column", &column)?;
            }
            Spot::Footnote { table, mark } => {
                map.serialize_entry("table", table)?;
                map.serialize_entry("mark", mark)?;
            }
        }
        let phrase = self.phrase;
        map.serialize_entry("phrase", &phrase.map(|phrase| phrase.words))?;
        map.serialize_entry("ordinal", &phrase.and_then(|phrase| phrase.ordinal))
    }
}

#[cfg(test)]
impl Phrase {
    fn forms() -> Forms {
        let words = shape::or_null(shape::non_empty_text());
        let ordinal = shape::or_null(shape::integers(1_u8, u8::MAX));
        Forms::field("phrase", words, true).and(&Forms::field("ordinal", ordinal, true))
    }
}
