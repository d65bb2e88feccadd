//! Any bytes as a clock and the log of what happened to it: the laws of clocks hold, and the naive model agrees.
#![no_main]

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/shared/mod.rs"]
mod shared;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| shared::clock_properties::check(bytes));
