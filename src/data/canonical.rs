//! The one form of which the digest of an order or a question is made.

use serde::Serialize;

use crate::calendar::Digest;

/// The digest of the compact JSON of `value`: the bytes that [`serde_json::to_vec`] writes.
///
/// None of what has no JSON, such as an object whose keys are not text; no datum is like that.
pub(crate) fn digest_of(value: &impl Serialize) -> Option<Digest> {
    let written = serde_json::to_vec(value).ok()?;
    Some(Digest::of(&written))
}
