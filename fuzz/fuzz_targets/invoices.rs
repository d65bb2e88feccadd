//! Any bytes as lines to be billed, and as credit notes: the laws of both hold.
#![no_main]

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/shared/mod.rs"]
mod shared;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    shared::invoices::check(bytes);
    shared::credit_notes::check(bytes);
});
