//! Any bytes as a calendar and questions to it: the laws of business time hold, and the naive model agrees.
#![no_main]

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/shared/mod.rs"]
mod shared;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| shared::properties::check(bytes));
