//! What is read from what was written is the same value, in JSON and in CBOR.

use std::fmt::Debug;

use serde::{Serialize, de::DeserializeOwned};

pub(crate) fn round_trip<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).expect("JSON");
    let read: T = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(read, *value, "{json}");
    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).expect("CBOR");
    let read: T = ciborium::from_reader(&*cbor).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(read, *value, "{json}");
}
