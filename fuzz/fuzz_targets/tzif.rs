//! Any bytes as a TZif file: refused, or a zone that obeys the laws of time zones.
#![no_main]

#[path = "../../tests/shared/tzif.rs"]
mod check_tzif;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check_tzif::check_tzif(bytes));
