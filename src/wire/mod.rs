//! The wire format: how text becomes checked values, and values become text again.
//!
//! What is read passes three gates, and each knows only its own task:
//!
//! 1. [`Node`] takes in any self-describing text format through serde and loses nothing: not the order of the
//!    fields, not a repeated one.
//! 2. A reader walks the node and reports every problem of it at once, as [findings](crate::finding::Findings) with
//!    a stable code and the path of the offending value.
//! 3. Texts with a meaning obey a strict grammar: [`parse_instant`], [`parse_date`], [`parse_decimal`]. Each
//!    refuses what the libraries below would quietly accept, round or complete.
//!
//! [`format_instant`], [`format_local`] and [`format_date`] are the way back.
//!
//! # Codes
//!
//! | code | what is wrong |
//! | --- | --- |
//! | `missing_field` | a field that must be given is not there |
//! | `repeated_field` | a field is there again; one finding for each time after the first, which is the one read |
//! | `unknown_field` | a field that nothing reads |
//! | `wrong_type` | text where a number belongs, and so on; `null` is a type of its own, not an absent field |
//! | `empty_text` | nothing but white space where a text must say something |
//! | `unknown_value` | a text that is none of the known ones |
//! | `out_of_range` | a whole number outside its range, an instant outside the years 0000 to 9999 in UTC |
//! | `malformed_instant` | not an instant, or no such date, time of day or offset |
//! | `leap_second` | an instant in second 60 |
//! | `malformed_date` | not a date, or no such date |
//! | `malformed_amount` | not a decimal number in plain digits, or more digits than can be kept unrounded |
//!
//! For one object the findings come in this order: the fields as they are read (not as they are written), the
//! repeated ones, the unknown ones, both as they are written.

mod answer;
mod grammar;
mod node;
mod order_file;
mod question;
mod reader;

pub use answer::{Answer, Refusal, Reply};
pub use grammar::{
    Fault, Form, GrammarError, format_date, format_instant, format_local, parse_date,
    parse_decimal, parse_instant,
};
pub use node::Node;
pub use order_file::{FORMAT, read_engine};
pub use question::{Ask, Question, UnreadableQuestion};
