//! Exact amounts of money: [`Currency`], [`Money`], [`Rate`], named [`Rounding`], and division without loss.
//!
//! An amount is a whole number of its currency's minor units. Nothing here rounds without being told how: a number that is finer
//! than the minor unit is refused, and a product stays [`Unrounded`] until [`Unrounded::round`] names the rounding. There is no
//! floating point, no conversion between currencies, and no operation that panics.
//!
//! | question | answer |
//! | --- | --- |
//! | which currencies? | those of ISO 4217 that have a minor unit |
//! | how large? | 2^63 minor units either way: some 92 million billion euros |
//! | how fine a rate? | 12 decimals, up to a million |
//! | where are fractions of a minor unit? | only in [`Unrounded`], exact |
//! | what of a quotient that is no decimal? | [`Fraction`], exact too |
//! | what of value that is held in units, not in money? | [`Credits`], whole |
//! | what of the cents that do not divide? | [`Money::allocate`] gives each to one part |
//! | what does an amount cost by its size? | [`TierSchedule::charge`], by the tiers it reaches or the one it lies in |
//!
//! # Example: a fee, its rounding, and its division
//!
//! ```
//! use unified_support::money::{Currency, Money, Rate, Rounding};
//!
//! let price = Money::from_decimal_str("1234.57", Currency::EUR)?;
//! let exact = price.times(Rate::percent(50));
//! assert_eq!(exact.to_string(), "617.285 EUR");
//!
//! let fee = exact.round(Rounding::HalfAwayFromZero)?;
//! assert_eq!(fee.to_string(), "617.29 EUR");
//!
//! let parts = fee.allocate(&[2, 1])?;
//! assert_eq!(parts[0].to_string(), "411.53 EUR");
//! assert_eq!(parts[0].checked_add(parts[1])?, fee);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod allocation;
mod amount;
mod credits;
mod currency;
mod currency_table;
#[cfg(all(feature = "rules", feature = "serde"))]
mod datum;
mod error;
mod fraction;
mod rate;
mod rounding;
mod scaled;
mod tiers;
#[cfg(feature = "rules")]
mod undoing;
#[cfg(all(feature = "rules", feature = "serde"))]
mod unread;
mod unrounded;

#[cfg(feature = "rules")]
pub(crate) use allocation::Part;
pub use amount::Money;
pub use credits::Credits;
pub use currency::Currency;
pub use error::{
    AllocationError, AmountError, ArithmeticError, CurrencyError, FractionError, MoneyError,
    RateError, TierError,
};
pub use fraction::Fraction;
pub use rate::Rate;
pub use rounding::Rounding;
pub use tiers::{Tier, TierPart, TierSchedule, TieredCharge, Tiering};
#[cfg(feature = "rules")]
pub(crate) use undoing::{Undoing, undo};
#[cfg(all(feature = "rules", feature = "serde"))]
pub(crate) use unread::Unread;
pub use unrounded::Unrounded;
