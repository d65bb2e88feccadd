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
