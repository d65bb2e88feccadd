//! Lines that were billed before.

use alloc::{collections::BTreeSet, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{BillingError, BillingProblem};
use crate::{data::serde_forms, finding::Path, money::Money};

/// A line that was billed before, and how much of it is undone: what credit notes are held against.
///
/// What it is divided by must be told as it was then; nothing is taken from the order.
///
/// # Example
///
/// ```
/// use unified_support::fees::{BilledLine, BilledPart};
/// use unified_support::money::{Currency, Money};
///
/// let euros = |euros: i64| Money::from_minor_units(euros * 100, Currency::EUR);
/// // Nothing is undone yet, and that must be said.
/// let line = BilledLine::new("2026-17", BilledPart::new(euros(900), euros(0))).with_product_type("education");
/// assert_eq!(line.product_type(), Some("education"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BilledLine {
    pub(super) id: Arc<str>,
    pub(super) product_type: Option<Arc<str>>,
    pub(super) delivery_date: Option<NaiveDate>,
    pub(super) billed: Billed,
}

/// What a line came to, and what is undone of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Billed {
    /// All of it; which locations bore it is not told.
    Whole(BilledPart),
    /// What each location bore, by the ids of the locations.
    Borne(Vec<(Arc<str>, BilledPart)>),
}

/// An amount that was billed, and what is undone of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BilledPart {
    /// What was billed.
    pub amount: Money,
    /// What credit notes undid of it so far: not below zero, and not more than it.
    pub undone: Money,
}

impl BilledPart {
    /// An `amount` that was billed, of which `undone` is undone.
    #[must_use]
    pub const fn new(amount: Money, undone: Money) -> Self {
        Self { amount, undone }
    }
}

impl BilledLine {
    /// A line of which nobody says where it was borne.
    #[must_use]
    pub fn new(id: &str, whole: BilledPart) -> Self {
        Self::of(id, Billed::Whole(whole))
    }

    /// A line with what each location bore of it.
    #[must_use]
    pub fn borne_by<'a>(id: &str, parts: impl IntoIterator<Item = (&'a str, BilledPart)>) -> Self {
        let parts = parts.into_iter().map(|(id, part)| (id.into(), part));
        Self::of(id, Billed::Borne(parts.collect()))
    }

    /// The same line of this type of product.
    #[must_use]
    pub fn with_product_type(mut self, product_type: &str) -> Self {
        self.product_type = Some(product_type.into());
        self
    }

    /// The same line, for what was delivered on `date`.
    #[must_use]
    pub const fn with_delivery_date(mut self, date: NaiveDate) -> Self {
        self.delivery_date = Some(date);
        self
    }

    /// Its name among the lines.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The type of product, where it is given.
    #[must_use]
    pub fn product_type(&self) -> Option<&str> {
        self.product_type.as_deref()
    }

    /// The date of the delivery, where it is given.
    #[must_use]
    pub const fn delivery_date(&self) -> Option<NaiveDate> {
        self.delivery_date
    }

    /// What it came to, and what is undone of it.
    #[must_use]
    pub const fn billed(&self) -> &Billed {
        &self.billed
    }

    pub(in crate::fees::invoices) const fn shared_id(&self) -> &Arc<str> {
        &self.id
    }

    fn of(id: &str, billed: Billed) -> Self {
        Self {
            id: id.into(),
            product_type: None,
            delivery_date: None,
            billed,
        }
    }

    pub(super) fn check(&self, path: &Path) -> Result<(), BillingError> {
        let parts = match &self.billed {
            Billed::Whole(whole) => return check_part(*whole, *whole, path),
            Billed::Borne(parts) => parts,
        };
        let path = path.key("locations");
        let Some((_, first)) = parts.first() else {
            let problem = BillingProblem::NoParts;
            return Err(BillingError { path, problem });
        };
        let mut seen = BTreeSet::new();
        for (index, (id, part)) in parts.iter().enumerate() {
            let path = path.index(index);
            if !seen.insert(id) {
                return Err(BillingError {
                    path: path.key("location"),
                    problem: BillingProblem::RepeatedLocation { id: (&**id).into() },
                });
            }
            check_part(*part, *first, &path)?;
        }
        Ok(())
    }
}

/// That `part` can be undone so far, and is in the currency of the `first`.
fn check_part(part: BilledPart, first: BilledPart, path: &Path) -> Result<(), BillingError> {
    let currency = first.amount.currency();
    for (field, amount) in [("amount", part.amount), ("undone", part.undone)] {
        let problem = if amount.currency() != currency {
            BillingProblem::OtherCurrency { amount, currency }
        } else if amount.is_negative() {
            BillingProblem::BelowZero { amount }
        } else {
            continue;
        };
        let path = path.key(field);
        return Err(BillingError { path, problem });
    }
    if part.undone.minor_units() > part.amount.minor_units() {
        let (undone, amount) = (part.undone, part.amount);
        return Err(BillingError {
            path: path.key("undone"),
            problem: BillingProblem::UndoneTooMuch { undone, amount },
        });
    }
    Ok(())
}

serde_forms!(BilledLine);
