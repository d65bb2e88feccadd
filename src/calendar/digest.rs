//! The fingerprint of a calendar's definition, and of other data.

use alloc::{borrow::ToOwned, string::String};
use core::{fmt, str::FromStr};

use sha2::{Digest as _, Sha256};

/// A SHA-256 over the byte form of a calendar's definition, or of other data.
///
/// Prints as 64 hexadecimal digits in lower case, and is read from them. The byte form of a calendar is documented at
/// [`BusinessCalendar::digest`](super::BusinessCalendar::digest).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The 32 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A digest that was computed elsewhere.
    pub(crate) const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The digest of these bytes.
    #[cfg(all(feature = "rules", feature = "serde"))]
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut writer = DigestWriter::new();
        writer.bytes(bytes);
        writer.finish()
    }

    /// The digest of a combination of two calendars; their order does not matter.
    pub(super) fn with(self, operation: &str, other: Self) -> Self {
        let mut writer = DigestWriter::new();
        writer.bytes(operation.as_bytes());
        writer.bytes(&self.min(other).0);
        writer.bytes(&self.max(other).0);
        writer.finish()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Digest {
    type Err = DigestError;

    /// Reads a digest exactly as it is displayed.
    ///
    /// # Errors
    ///
    /// - any other text than 64 hexadecimal digits in lower case.
    fn from_str(text: &str) -> Result<Self, DigestError> {
        let malformed = || DigestError {
            text: text.to_owned(),
        };
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        let mut bytes = [0; 32];
        if pairs.len() != bytes.len() || !rest.is_empty() {
            return Err(malformed());
        }
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            let (high, low) = hex(*high).zip(hex(*low)).ok_or_else(malformed)?;
            *byte = high << 4 | low;
        }
        Ok(Self(bytes))
    }
}

/// The value of a hexadecimal digit in lower case.
const fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit.wrapping_sub(b'0')),
        b'a'..=b'f' => Some(digit.wrapping_sub(b'a').wrapping_add(10)),
        _ => None,
    }
}

/// The fingerprints of the parts of a calendar: see [`BusinessCalendar::digests`](super::BusinessCalendar::digests).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CalendarDigests {
    /// Of the dates that it covers, and of the offsets of its zone on them.
    pub zone: Digest,
    /// Of its weekly hours.
    pub hours: Digest,
    /// Of its closures and special hours, without their names.
    pub exceptions: Digest,
}

/// The text is not a [`Digest`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a digest: 64 hexadecimal digits in lower case")]
pub struct DigestError {
    text: String,
}

impl DigestError {
    /// The text as it was given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// Writes a byte form into a hash. Numbers are big-endian; a list is preceded by its length.
pub(super) struct DigestWriter(Sha256);

impl DigestWriter {
    pub(super) fn new() -> Self {
        Self(Sha256::new())
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub(super) fn length(&mut self, length: usize) {
        self.bytes(&(length as u64).to_be_bytes());
    }

    pub(super) fn u32(&mut self, number: u32) {
        self.bytes(&number.to_be_bytes());
    }

    pub(super) fn i32(&mut self, number: i32) {
        self.bytes(&number.to_be_bytes());
    }

    pub(super) fn i64(&mut self, number: i64) {
        self.bytes(&number.to_be_bytes());
    }

    pub(super) fn finish(self) -> Digest {
        Digest(self.0.finalize().into())
    }
}
