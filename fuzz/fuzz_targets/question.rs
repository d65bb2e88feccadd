//! Any bytes as a question to the example order: an answer of one line.
#![no_main]

use std::sync::LazyLock;

use unified_support::engine::Engine;

#[allow(dead_code, reason = "each target uses a part of it")]
#[path = "../../tests/shared/wire.rs"]
mod check_wire;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check_wire::check_question(&ENGINE, bytes));

static ENGINE: LazyLock<Engine> = LazyLock::new(check_wire::example_engine);
