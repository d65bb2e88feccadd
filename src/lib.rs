//! The Microsoft *Unified Enterprise Support Services Description* as typed data and deterministic functions: when a
//! response is due, what a cancellation costs, and which clause says so.
//!
//! Start with `engine::Engine` to ask about an order, with [`calendar::BusinessCalendar`] for business time alone, or with
//! `wire` for questions and answers as JSON.
//!
//! What stands alone:
//!
//! | to ask | look in |
//! | --- | --- |
//! | how business hours are counted | [`calendar`] |
//! | when the public holidays are, and the weekend | [`holidays`] |
//! | how amounts are kept and rounded | [`money`] |
//! | which problems something has that is built | [`finding`] |
//!
#![cfg_attr(feature = "rules", doc = include_str!("rules.md"))]
//!
//! # What it promises
//!
//! - It reads no clock, no file and no network, and holds no global state.
//! - No input makes it panic. Bad input gets an error with a stable code that names the field and the value.
//! - Instants are exact to the nanosecond, through gaps, repeated hours and skipped days. Money is whole minor units, and is rounded
//!   once, by a named rule.
//! - A deadline costs the same whether it is two hours or ten years away.
//! - `#![no_std]` with `alloc`, and no `unsafe`.
//!
//! # Features
//!
//! Features only add. On by default are:
//!
//! - `holidays` embeds the table of public holidays: [`holidays::Region`].
//! - `tzdb` embeds the IANA time zone database: `calendar::Zone::iana`, `calendar::Zones::embedded`.
//! - `rules` adds all that is about support. Without it [`calendar`], [`holidays`] and [`money`] stand alone.
//! - `serde` adds the module `wire` to the rules.
//!
//! With none of them does the library link std. One more is off by default and does, as the crate of that name does:
//!
//! - `time-tz` makes a [`calendar::Zone`] of a zone of the crate `time-tz`, and a set of zones of its whole database.
//!
//! # Instants and amounts
//!
//! They are those of [`chrono`] and [`rust_decimal`], which are re-exported without their default features. What is here reads text
//! (`"2026-05-13T16:50:00Z".parse::<DateTime<Utc>>()`) and does arithmetic. The error of that reader implements `Error` only with
//! chrono's feature `std`; `wire::parse_instant` and `wire::parse_date` are strict, and their errors always do. A program that asks the clock, `Utc::now()`, adds
//! `chrono` to its own dependencies with the feature `now`, one that wants the zone of the machine, `Local`, with `clock`:
//!
//! ```toml
//! chrono = { version = "0.4", default-features = false, features = ["now"] }
//! ```
//!
//! Cargo builds one `chrono` for both, so that the types are the same. What the clock says has nanoseconds, and so has every instant
//! that is computed from it, unless `SubsecRound::trunc_subsecs` takes them off first.
//!
//! The project is independent of Microsoft, and is no legal advice. The customer's Work Order decides.
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
#![cfg_attr(
    not(feature = "rules"),
    allow(
        dead_code,
        unused_imports,
        reason = "the lower modules have what only the rules use"
    )
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod calendar;
#[cfg(feature = "rules")]
pub mod clocks;
#[cfg(feature = "rules")]
pub mod columns;
#[cfg(feature = "rules")]
pub mod coverage;
#[cfg(feature = "rules")]
mod data;
#[cfg(feature = "rules")]
pub mod decision;
#[cfg(feature = "rules")]
pub mod document;
mod edit_distance;
#[cfg(feature = "rules")]
pub mod engine;
#[cfg(feature = "rules")]
pub mod entitlement;
#[cfg(feature = "rules")]
pub mod fees;
pub mod finding;
pub mod holidays;
#[cfg(feature = "rules")]
pub mod incident;
#[cfg(feature = "rules")]
pub mod limits;
#[cfg(feature = "rules")]
pub mod manual;
pub mod money;
#[cfg(feature = "rules")]
pub mod obligations;
#[cfg(feature = "rules")]
pub mod order;
#[cfg(feature = "rules")]
pub mod report;
#[cfg(feature = "rules")]
pub mod response;
#[cfg(feature = "rules")]
pub mod review;
#[cfg(all(feature = "rules", feature = "serde"))]
pub mod wire;

pub use chrono;
pub use rust_decimal;

/// The examples of the README are tests.
#[cfg(all(
    doctest,
    feature = "holidays",
    feature = "rules",
    feature = "serde",
    feature = "tzdb"
))]
#[doc = include_str!("../README.md")]
struct Readme;
