//! The one form by which data are compared: of which the digest of an order or a question is made.

use alloc::vec::Vec;

use serde::Serialize;

use crate::calendar::Digest;

/// The digest of `value` in this form.
pub(crate) fn digest_of(value: &impl Serialize) -> Option<Digest> {
    compact_json(value).map(|written| Digest::of(&written))
}

/// Whether both are written the same: values can be equal and still differ in how they are written, such as instants in two zones.
pub(crate) fn are_written_alike(one: &impl Serialize, other: &impl Serialize) -> bool {
    compact_json(one) == compact_json(other)
}

/// The compact JSON of `value`.
///
/// None of what has no JSON, such as an object whose keys are not text; no datum is like that.
fn compact_json(value: &impl Serialize) -> Option<Vec<u8>> {
    serde_json::to_vec(value).ok()
}
