//! Public holidays and weekends, by country and subdivision: dates that are facts, from a table.
//!
//! A [`Region`] is a country, or a subdivision of one that has holidays of its own. It knows the days of each year from
//! 2024 to 2030 ([`Region::year`]), its weekend ([`Region::weekend`]), and how far both can be trusted
//! ([`Region::last_official_year`]). A year that the table does not cover is an error, never a year without holidays.
//!
//! The table is made from the Python package `holidays`, by a generator in the project's repository, and embedded by the feature
//! `holidays` of this crate. Without it no region is known: [`UnknownRegion::NoTable`].
//!
//! Knows nothing of support and money, nor of business hours.
//!
//! # Example: the holiday on a Saturday moves to a Monday, the one on a Sunday past it
//!
//! ```
//! # #[cfg(feature = "holidays")] {
//! use unified_support::chrono::NaiveDate;
//! use unified_support::holidays::{Kind, Region};
//!
//! // 25 December 2027 is a Saturday.
//! let england = Region::find("GB", Some("ENG"))?;
//! let december: Vec<_> = england
//!     .year(2027)?
//!     .filter(|day| day.kind() == Kind::Public && day.date() > NaiveDate::from_ymd_opt(2027, 12, 1).unwrap())
//!     .map(|day| (day.date().to_string(), day.name(), day.is_substitute()))
//!     .collect();
//! assert_eq!(
//!     december,
//!     [
//!         ("2027-12-25".to_string(), "Christmas Day", false),
//!         ("2027-12-26".to_string(), "Boxing Day", false),
//!         ("2027-12-27".to_string(), "Christmas Day", true),
//!         ("2027-12-28".to_string(), "Boxing Day", true),
//!     ]
//! );
//! # }
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

mod error;
mod kind;
mod region;
mod rows;
#[cfg(feature = "holidays")]
#[rustfmt::skip]
mod table;
#[cfg(not(feature = "holidays"))]
#[path = "no_table.rs"]
mod table;
mod weekend;

pub use error::{UncoveredYear, UnknownRegion};
pub use kind::{Kind, UnknownKind};
pub use region::{Days, Holiday, Region};
pub use weekend::Weekend;

/// The version of the Python package `holidays` that the table is made from.
///
/// # Example
///
/// ```
/// assert_eq!(unified_support::holidays::SOURCE_VERSION, "0.109");
/// ```
#[cfg(feature = "holidays")]
pub const SOURCE_VERSION: &str = table::SOURCE_VERSION;

/// The version of the table, where one is embedded.
#[cfg(feature = "holidays")]
pub(crate) const VERSION: Option<&str> = Some(SOURCE_VERSION);
#[cfg(not(feature = "holidays"))]
pub(crate) const VERSION: Option<&str> = None;
