//! HTML, written so that every element is closed and every text stays text.

use alloc::string::ToString;
use core::fmt::{self, Write};

use crate::report::words::OneLine;

/// An attribute's name and value.
pub(super) type Attribute<'a> = (&'static str, &'a dyn fmt::Display);

/// Elements within a line: a line break after them would be seen as a space.
const INLINE: &[&str] = &["a", "bdi", "code", "span"];

/// A document that is being written.
pub(super) struct Html<'a, 'f>(pub(super) &'a mut fmt::Formatter<'f>);

impl Html<'_, '_> {
    /// An element, with what `content` writes in it; an attribute without a value is left out.
    pub(super) fn element(
        &mut self,
        name: &'static str,
        attributes: &[Attribute<'_>],
        content: impl FnOnce(&mut Self) -> fmt::Result,
    ) -> fmt::Result {
        write!(self.0, "<{name}")?;
        for (attribute, value) in attributes {
            let value = value.to_string();
            if !value.is_empty() {
                write!(self.0, " {attribute}=\"")?;
                self.text(&value)?;
                self.0.write_char('"')?;
            }
        }
        self.0.write_char('>')?;
        content(self)?;
        let end = if INLINE.contains(&name) { "" } else { "\n" };
        write!(self.0, "</{name}>{end}")
    }

    /// An element that holds a text alone.
    pub(super) fn leaf(
        &mut self,
        name: &'static str,
        attributes: &[Attribute<'_>],
        text: &dyn fmt::Display,
    ) -> fmt::Result {
        self.element(name, attributes, |html| html.text(text))
    }

    /// A text: its marks are escaped, and what would break its line or turn what follows it is shown as its code.
    pub(super) fn text(&mut self, text: &dyn fmt::Display) -> fmt::Result {
        write!(Escaped(self.0), "{}", OneLine(&text.to_string()))
    }

    /// What is HTML already.
    pub(super) fn markup(&mut self, markup: &dyn fmt::Display) -> fmt::Result {
        write!(self.0, "{markup}")
    }
}

/// Escapes what is written.
struct Escaped<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl Write for Escaped<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|character| match character {
            '&' => self.0.write_str("&amp;"),
            '<' => self.0.write_str("&lt;"),
            '>' => self.0.write_str("&gt;"),
            '"' => self.0.write_str("&quot;"),
            '\'' => self.0.write_str("&#39;"),
            // Marks of direction: they move what stands beside them.
            '\u{61c}' | '\u{200e}' | '\u{200f}' => write!(self.0, "{}", character.escape_unicode()),
            '\u{fffe}' | '\u{ffff}' => self.0.write_char('\u{fffd}'),
            other => self.0.write_char(other),
        })
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    struct Paragraph<'a>(&'a str);

    impl fmt::Display for Paragraph<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            Html(f).leaf("p", &[("title", &self.0)], &self.0)
        }
    }

    #[test]
    fn a_text_stays_text() {
        for (text, written) in [
            ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"),
            ("a\nb\0", "a\\nb\\u{0}"),
            (
                "\u{202e}evil\u{2066}\u{200f}\u{61c}",
                "\\u{202e}evil\\u{2066}\\u{200f}\\u{61c}",
            ),
            ("\u{ffff}", "\u{fffd}"),
            ("«\u{a0}été\u{a0}»", "«\u{a0}été\u{a0}»"),
        ] {
            let expected = alloc::format!("<p title=\"{written}\">{written}</p>\n");
            assert_eq!(Paragraph(text).to_string(), expected);
        }
    }
}
