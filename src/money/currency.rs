use core::fmt;
use core::str::FromStr;

use alloc::borrow::ToOwned;

use super::currency_table::{CURRENCIES, WITHOUT_MINOR_UNIT};
use super::error::CurrencyError;
use crate::edit_distance::nearest;

/// A currency of ISO 4217 that has a minor unit.
///
/// There is one constant for each, such as [`Currency::EUR`], and [`Currency::from_code`] for codes that arrive as
/// text. Currencies are ordered by code.
///
/// The table is the active list of ISO 4217 as of 1 January 2026: a withdrawn currency, such as the Croatian kuna, is
/// unknown.
///
/// # Example
///
/// ```
/// use unified_support::money::Currency;
///
/// let currency = Currency::from_code("KWD")?;
/// assert_eq!(currency, Currency::KWD);
/// assert_eq!(currency.name(), "Kuwaiti dinar");
/// assert_eq!(currency.minor_digits(), 3);
/// # Ok::<(), unified_support::money::CurrencyError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(pub(super) &'static Entry);

/// A row of the table. The code comes first: it decides the order.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Entry {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) minor_digits: u32,
}

impl Currency {
    /// The currency of a three-letter code, in capitals.
    ///
    /// # Errors
    ///
    /// - a code in small or mixed letters: the error suggests the currency
    /// - an entry of ISO 4217 without a minor unit, such as gold (`XAU`)
    /// - anything else that is not an active code; that of a currency's name suggests the currency
    ///
    /// # Example: what is refused, and why
    ///
    /// ```
    /// use unified_support::money::Currency;
    ///
    /// let why = |code| Currency::from_code(code).unwrap_err().to_string();
    /// assert_eq!(why("eur"), "currency `eur` must be written `EUR`");
    /// assert_eq!(why("XTS"), "`XTS` (Code reserved for testing) has no minor unit in ISO 4217, so no amount can be in it");
    /// assert_eq!(why("Canadian dollars"), "`Canadian dollars` is not an active currency code of ISO 4217; did you mean `CAD`?");
    /// assert_eq!(why("HRK"), "`HRK` is not an active currency code of ISO 4217");
    /// ```
    pub fn from_code(code: &str) -> Result<Self, CurrencyError> {
        if let Some(currency) = find(code) {
            return Ok(currency);
        }
        let capitals = code.to_ascii_uppercase();
        if let Some(suggestion) = find(&capitals) {
            return Err(CurrencyError::NotInCapitals {
                code: code.to_owned(),
                suggestion,
            });
        }
        for &(known, name) in WITHOUT_MINOR_UNIT {
            if known == capitals {
                return Err(CurrencyError::NoMinorUnit { code: known, name });
            }
        }
        Err(CurrencyError::Unknown {
            code: code.to_owned(),
            suggestion: suggest(code),
        })
    }

    /// Every currency, in the order of their codes.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::money::Currency;
    ///
    /// let without_cents = Currency::all().iter().filter(|currency| currency.minor_digits() == 0);
    /// assert!(without_cents.map(|currency| currency.code()).any(|code| code == "JPY"));
    /// ```
    #[must_use]
    pub const fn all() -> &'static [Self] {
        CURRENCIES
    }

    /// The three-letter code, such as `EUR`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.0.code
    }

    /// The English name, such as `Euro`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// Whether it is called a dollar: all of these have cents.
    pub(crate) fn is_dollar(self) -> bool {
        self.name().contains("dollar")
    }

    /// How many decimals its minor unit takes: 0 for the yen, 2 for the euro, at most 4.
    #[must_use]
    pub const fn minor_digits(self) -> u32 {
        self.0.minor_digits
    }
}

impl FromStr for Currency {
    type Err = CurrencyError;

    /// The same as [`Currency::from_code`].
    fn from_str(code: &str) -> Result<Self, CurrencyError> {
        Self::from_code(code)
    }
}

impl fmt::Display for Currency {
    /// The code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

fn find(code: &str) -> Option<Currency> {
    let index = CURRENCIES.binary_search_by_key(&code, |currency| currency.code());
    CURRENCIES.get(index.ok()?).copied()
}

/// The currency that is called so; of three letters or fewer, which may be any code, each would be a guess.
fn suggest(text: &str) -> Option<Currency> {
    if text.chars().count() <= 3 {
        return None;
    }
    let named = CURRENCIES
        .iter()
        .flat_map(|currency| [(currency.name(), *currency), (currency.code(), *currency)]);
    nearest(text, named, 4)
}
