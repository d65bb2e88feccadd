//! Any bytes as an order of offerings and an incident that is described: the laws of its severity hold.
#![no_main]

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/shared/mod.rs"]
mod shared;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| shared::severities::check(bytes));
