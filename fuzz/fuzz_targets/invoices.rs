//! Any bytes as lines to be billed, as credit notes and in groups: the laws of all hold.
#![no_main]

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/shared/mod.rs"]
mod shared;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    shared::invoices::check(bytes);
    shared::credit_notes::check(bytes);
    shared::groups::check(bytes);
});
