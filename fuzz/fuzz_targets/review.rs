//! Any bytes as an order of purchases and a way to ask for services: the laws of the review and of entitlements hold.
#![no_main]

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/shared/mod.rs"]
mod shared;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| shared::orders::check(bytes));
