//! Any bytes as an order file: an engine, or findings.
#![no_main]

#[allow(dead_code, reason = "each target uses a part of it")]
#[path = "../../tests/shared/wire.rs"]
mod check_wire;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check_wire::check_order(bytes));
