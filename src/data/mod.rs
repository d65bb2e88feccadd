//! How values are written as data, and read back with every problem at once.
//!
//! A [`Datum`] has one spelling, in whatever format: [`datum!`] declares an object by its fields, from which it is written, read
//! through serde, and read from a [`Node`] with the path of each problem.

#[cfg(feature = "serde")]
mod canonical;
#[cfg(feature = "serde")]
mod datum;
mod declare;
mod few;
#[cfg(feature = "serde")]
mod foundations;
#[cfg(feature = "serde")]
pub(crate) mod grammar;
#[cfg(feature = "serde")]
pub(crate) mod mode;
#[cfg(feature = "serde")]
pub(crate) mod node;
mod problem;
#[cfg(feature = "serde")]
pub(crate) mod reader;
#[cfg(feature = "serde")]
mod scalars;
#[cfg(all(test, feature = "serde"))]
pub(crate) mod shape;

#[cfg(feature = "serde")]
pub(crate) use canonical::{are_written_alike, digest_of};
#[cfg(feature = "serde")]
pub(crate) use datum::{Datum, Fieldset, Shown, Written, read_all, read_whole};
pub(crate) use declare::{datum, datum_by_name, fieldset, serde_forms};
pub use few::Few;
#[cfg(feature = "serde")]
pub(crate) use node::Node;
pub(crate) use problem::{FormProblem, Known, ValueKind};
#[cfg(feature = "serde")]
pub(crate) use reader::{Fields, Reading};
