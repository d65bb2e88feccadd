//! The wire format: how text becomes checked values, and values become text again.
//!
//! What is read passes three gates, and each knows only its own task:
//!
//! 1. [`Node`] takes in any self-describing text format through serde and loses nothing: not the order of the
//!    fields, not a repeated one.
//! 2. A reader walks the node and reports every problem of it at once, as [findings](crate::finding::Findings) with
//!    a stable code and the path of the offending value.
//! 3. Texts with a meaning obey a strict grammar: [`parse_instant`], [`parse_date`],
//!    [`Money::from_decimal_str`](crate::money::Money::from_decimal_str). Each
//!    refuses what the libraries below would quietly accept, round or complete.
//!
//! [`format_instant`], [`format_local`] and [`format_date`] are the way back.
//!
//! Every code is listed in [`codes`], with an example.
//!
//! For one object the findings come in this order: the fields as they are read (not as they are written), the
//! repeated ones, the unknown ones, both as they are written.
//!
#![doc = include_str!("format.md")]

mod answer;
pub mod codes;
mod order_file;
mod question;
#[cfg(test)]
mod schema;
mod text_file;

use crate::data::{grammar, node, reader};

pub use answer::{Answer, AnswerAlone, Refusal};
pub use grammar::{
    Fault, Form, GrammarError, format_date, format_instant, format_local, format_time, parse_date,
    parse_instant, parse_time,
};
pub use node::Node;
pub use order_file::{FORMAT, OrderFile, SCHEMA, read_engine, read_engine_by};
pub use question::{Question, UnreadableQuestion};
pub use text_file::{NotJson, line_of, not_json, without_byte_order_mark};
