//! Any bytes as an incident, its log and the order that it happens under: the laws of its course hold, and the naive model agrees.
#![no_main]

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/shared/mod.rs"]
mod shared;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| shared::incident_properties::check(bytes));
