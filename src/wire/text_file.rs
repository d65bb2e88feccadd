//! What a text is before it is parsed, and where things stand in it.

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
};

use super::node::Short;
use crate::finding::Path;

/// The bytes of a text in UTF-8 without the byte-order mark that some editors put before it, unasked.
///
/// The library itself reads [`Node`](super::Node)s, and no bytes: pass the mark over before they are parsed.
///
/// # Example
///
/// ```
/// use unified_support::wire::without_byte_order_mark;
///
/// assert_eq!(without_byte_order_mark("\u{feff}{}".as_bytes()), b"{}");
/// assert_eq!(without_byte_order_mark(b"{}"), b"{}");
/// // One mark alone is passed over, and only before the text.
/// let (twice, within) = ("\u{feff}\u{feff}{}".as_bytes(), "{\u{feff}}".as_bytes());
/// assert_eq!(without_byte_order_mark(twice), "\u{feff}{}".as_bytes());
/// assert_eq!(without_byte_order_mark(within), within);
/// ```
#[must_use]
pub fn without_byte_order_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)
}

/// What was found in the place of JSON.
///
/// # Example: an order from a spreadsheet, and one with a comma too many
///
/// ```
/// use unified_support::wire::not_json;
///
/// let csv = not_json(b"id;country;zone\nparis;FR;Europe/Paris\n").unwrap();
/// assert_eq!(csv.to_string(), "this looks like a table (CSV), and must be JSON");
///
/// let comma = not_json(b"{ \"days\": 2,\n}").unwrap();
/// assert_eq!(comma.to_string(), "a comma before `}` at line 1, column 12: nothing follows it");
/// assert_eq!(not_json(b"{ \"days\": 2 }"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotJson {
    /// There is nothing, or nothing but white space.
    #[error("there is no text")]
    Empty,
    /// The text is in UTF-16 or UTF-32.
    #[error("the text is in UTF-16, and must be saved as UTF-8")]
    Utf16,
    /// The text is a table, its cells separated by commas, semicolons or tabs.
    #[error("this looks like a table (CSV), and must be JSON")]
    Csv,
    /// A comma stands before the end of a list or an object, or after the whole.
    #[error("a comma before {} at line {line}, column {column}: nothing follows it", shown(*.before))]
    TrailingComma {
        /// The bracket or brace that it stands before; none at the end of the text.
        before: Option<char>,
        /// Its line, from one.
        line: usize,
        /// Its column in bytes, from one.
        column: usize,
    },
}

fn shown(before: Option<char>) -> String {
    before.map_or_else(|| "the end".to_owned(), |before| format!("`{before}`"))
}

/// What a text is that a parser of JSON has refused, where it is one of a few common things.
///
/// ```
/// use unified_support::wire::{NotJson, not_json};
///
/// assert_eq!(not_json(b"\xff\xfe{\0}\0"), Some(NotJson::Utf16));
/// assert_eq!(not_json(b" \n"), Some(NotJson::Empty));
/// ```
#[must_use]
pub fn not_json(text: &[u8]) -> Option<NotJson> {
    let begins = |mark: &[u8]| text.starts_with(mark);
    // No text of JSON has a zero byte; every other byte of UTF-16 in Latin letters is one.
    if begins(b"\xff\xfe") || begins(b"\xfe\xff") || text.contains(&0) {
        return Some(NotJson::Utf16);
    }
    let trimmed = text.trim_ascii();
    let Some(first) = trimmed.first() else {
        return Some(NotJson::Empty);
    };
    if matches!(first, b'{' | b'[') {
        return trailing_comma(text);
    }
    let mut first_line = trimmed.split(|byte| *byte == b'\n').next()?.iter();
    let is_table = first_line.any(|byte| matches!(byte, b',' | b';' | b'\t'));
    is_table.then_some(NotJson::Csv)
}

/// The first comma that nothing follows.
fn trailing_comma(text: &[u8]) -> Option<NotJson> {
    let mut scan = Scan { text, at: 0 };
    let mut comma = None;
    loop {
        scan.space();
        let before = match scan.peek() {
            Some(b'}') => Some(Some('}')),
            Some(b']') => Some(Some(']')),
            None => Some(None),
            Some(_) => None,
        };
        if let (Some(at), Some(before)) = (comma, before) {
            let (line, column) = scan.place(at);
            return Some(NotJson::TrailingComma {
                before,
                line,
                column,
            });
        }
        comma = (scan.peek()? == b',').then_some(scan.at);
        scan.token();
    }
}

/// The line, from one, on which `path` stands in a text of JSON; of something that is not there, what it would be in.
///
/// # Example
///
/// ```
/// use unified_support::finding::Path;
/// use unified_support::wire::line_of;
///
/// let text = br#"{ "order": {
///     "locations": [
///       { "id": "paris" },
///       { "id": "tokyo" } ] } }"#;
/// let location = Path::root().key("order").key("locations").index(1);
/// assert_eq!(line_of(text, &location.key("id")), Some(4));
/// assert_eq!(line_of(text, &location.key("zone")), Some(4));
/// assert_eq!(line_of(text, &Path::root()), Some(1));
/// assert_eq!(line_of(b"", &Path::root()), None);
/// ```
#[must_use]
pub fn line_of(text: &[u8], path: &Path) -> Option<usize> {
    let mut scan = Scan { text, at: 0 };
    let mut here = Path::root();
    scan.space();
    scan.peek()?;
    let mut found = scan.at;
    while here != *path {
        let Some(inner) = scan.member_towards(&here, path) else {
            break;
        };
        found = scan.at;
        here = inner;
    }
    Some(scan.place(found).0)
}

/// Walks over a text of JSON, which need not be well-formed.
struct Scan<'t> {
    text: &'t [u8],
    at: usize,
}

impl<'t> Scan<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at = self.at.saturating_add(1);
        Some(byte)
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.next();
        }
    }

    /// Line and column of a place, each from one.
    fn place(&self, at: usize) -> (usize, usize) {
        let before = self.text.get(..at).unwrap_or(self.text);
        let lines = before.split(|byte| *byte == b'\n');
        let column = lines.clone().next_back().map_or(0, <[u8]>::len);
        (lines.count(), column.saturating_add(1))
    }

    /// Passes over a string, or over one byte that begins none; what stands between the quotes.
    fn token(&mut self) -> Option<&'t [u8]> {
        if self.next()? != b'"' {
            return None;
        }
        let from = self.at;
        loop {
            match self.next()? {
                b'\\' => self.next().map(|_| ())?,
                b'"' => return self.text.get(from..self.at.checked_sub(1)?),
                _ => {}
            }
        }
    }

    /// Passes over a whole value.
    fn value(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            self.space();
            match self.peek()? {
                b'{' | b'[' => depth = depth.checked_add(1)?,
                b'}' | b']' => depth = depth.checked_sub(1)?,
                b',' if depth == 0 => return Some(()),
                _ => {}
            }
            self.token();
            self.space();
            if depth == 0 && matches!(self.peek()?, b',' | b'}' | b']') {
                return Some(());
            }
        }
    }

    /// Goes to the member of what stands here, at `here`, that is `path` or has it within; its path.
    fn member_towards(&mut self, here: &Path, path: &Path) -> Option<Path> {
        let is_object = match self.next()? {
            b'{' => true,
            b'[' => false,
            _ => return None,
        };
        for index in 0_usize.. {
            self.space();
            let member = if is_object {
                let key = core::str::from_utf8(self.token()?).ok()?;
                self.space();
                // The colon.
                self.next()?;
                here.key(&Short(key).to_string())
            } else {
                here.index(index)
            };
            self.space();
            self.peek()?;
            if member.leads_to(path) {
                return Some(member);
            }
            self.value()?;
            if self.next()? != b',' {
                return None;
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_that_nothing_follows_is_found_outside_strings() {
        let comma = |text: &[u8]| match not_json(text) {
            Some(NotJson::TrailingComma {
                before,
                line,
                column,
            }) => Some((before, line, column)),
            other => {
                assert_eq!(other, None, "{text:?}");
                None
            }
        };
        assert_eq!(comma(b"{\"a\":[1,2,]}"), Some((Some(']'), 1, 10)));
        assert_eq!(comma(b"{\n \"a\":1 , \n}"), Some((Some('}'), 2, 8)));
        assert_eq!(comma(b"{\"a\":1},"), Some((None, 1, 8)));
        for text in [
            &b"{\"a\":\",}\"}"[..],
            b"{\"a\":\"\\\",]\"}",
            b"{\"a\":1",
            b"[",
        ] {
            assert_eq!(comma(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_is_not_json_is_named() {
        for (text, expected) in [
            (&b""[..], Some(NotJson::Empty)),
            (b"\xfe\xff\0{", Some(NotJson::Utf16)),
            (b"{\0}\0", Some(NotJson::Utf16)),
            (b"\"1\";\"first_response\"", Some(NotJson::Csv)),
            (b"1\tfirst_response", Some(NotJson::Csv)),
            (b"paris", None),
        ] {
            assert_eq!(not_json(text), expected, "{text:?}");
        }
    }

    #[test]
    fn lines_are_found_in_any_layout() {
        let text = b"\n{\"a\":{\"b\":[1,\n{\"c\":\"}\\\"\",\n\"d\":2}]},\n\"a.b\":3}";
        let root = Path::root();
        let list = root.key("a").key("b");
        for (path, line) in [
            (root.clone(), 2),
            (list.index(0), 2),
            (list.index(1), 3),
            (list.index(1).key("d"), 4),
            (list.index(1).key("e"), 3),
            (list.index(2), 2),
            (root.key("x"), 2),
        ] {
            assert_eq!(line_of(text, &path), Some(line), "{path}");
        }
        // A text that is cut off has a line too.
        assert_eq!(line_of(b"{\"a\":", &root.key("a")), Some(1));
    }
}
