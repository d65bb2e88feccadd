//! Many questions at once, over columns that the caller owns: for ten million tickets, no ten million objects.
//!
//! What is asked stands in slices, one value for each row, and so do the answers: nothing is copied. Values are whole
//! numbers: instants count a [`TimeUnit`] since 1970, dates the days since then, and what has names has a [`ColumnCode`], or a
//! place in a [`Dictionary`]. Which rows have a value is told by [`Bits`] in Arrow's layout; what stands at the others may be anything.
//!
//! Beside the answers stands how each row turned out, a [`RowOutcome`] as a number: a row that has no answer stops no other.
//! Every answer is that of the method for one question, and `explain_row` gives that with its steps.
//!
//! Several threads may each answer rows of their own, `rows(range)`, into slices of their own.
//!
//! # Example
//!
//! ```
//! use unified_support::columns::{Bits, BitsMut, Cells, Coded, Dictionary, Incidents, Instants, Output, RowOutcome, TimeUnit};
//! use unified_support::decision::NotApplicable;
//! use unified_support::document::{Product, Severity};
//! use unified_support::engine::Engine;
//! use unified_support::order::OrderDraft;
//!
//! let engine = Engine::try_from(OrderDraft::example())?;
//! let places: Vec<_> = engine.locations().map(Some).collect();
//! // 2026-05-13T16:50:00+02:00, a null, and a year earlier, before the order.
//! let submitted_at = [1_778_683_800, -1, 1_747_147_800];
//! let submitted_at = Cells::each(&submitted_at).valid_where(Bits::new(&[0b101], 0));
//! let incidents = Incidents::new(
//!     Dictionary::new(Cells::same(0), &places),
//!     Coded::same(Severity::B),
//!     Coded::same(Product::Other),
//!     Instants::new(submitted_at, TimeUnit::Second),
//! );
//!
//! let (mut outcomes, mut due, mut valid) = ([0; 3], [0; 3], [0]);
//! let due_column = Output::new(&mut due).with_validity(BitsMut::new(&mut valid, 0));
//! let counts = incidents.first_responses(&mut outcomes, due_column)?;
//! assert_eq!((counts.decided, counts.null_inputs, counts.not_applicable), (1, 1, 1));
//! // 2026-05-14T10:20:00+02:00: forty minutes of Wednesday, and eighty of Thursday.
//! assert_eq!((due, valid), ([1_778_746_800, 0, 0], [0b001]));
//! let outcomes = outcomes.map(|code| RowOutcome::from_code(code).unwrap());
//! let not_in_force = RowOutcome::NotApplicable(NotApplicable::OrderNotInForce);
//! assert_eq!(outcomes, [RowOutcome::Decided, RowOutcome::NullInput, not_in_force]);
//!
//! // Why is the last one not answered?
//! assert!(incidents.explain_row(2)?.steps().iter().any(|step| step.held() == Some(false)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bits;
mod code;
mod column;
mod incidents;
mod moments;
mod outcome;
mod output;

pub use bits::{Bits, BitsMut};
pub use code::ColumnCode;
pub use column::{Cells, Coded, Dictionary, Flags, Instants, TimeUnit};
pub use incidents::{FirstResponses, Incidents, UnansweredRow};
pub use moments::{Moments, business_days_after};
pub use outcome::{MissingFacts, RowCounts, RowOutcome, RowProblem};
pub use output::{Output, UnequalLengths};
