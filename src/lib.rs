//! The Microsoft *Unified Enterprise Support Services Description* as typed data and deterministic functions.
#![no_std]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_possible_wrap
    )
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod calendar;
pub mod decision;
pub mod document;
pub mod engine;
pub mod fees;
pub mod finding;
pub mod money;
pub mod order;
pub mod response;
#[cfg(feature = "serde")]
pub mod wire;

pub use chrono;
pub use rust_decimal;
