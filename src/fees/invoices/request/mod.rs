//! What is to be billed: lines, and the criteria by which they are divided.

use alloc::{collections::BTreeSet, string::String, sync::Arc, vec::Vec};
use core::num::NonZeroU32;

use chrono::NaiveDate;

use crate::{
    data::serde_forms,
    document::{Service, lists::SplitBillingCriterion},
    finding::{Code, Path, codes},
    money::Money,
    order::PurchaseId,
};

#[cfg(feature = "serde")]
mod datum;

/// What is to be billed: lines, and the criteria by which they are divided into invoices.
///
/// No line is billed twice: each has an id of its own, and no two take the price of one purchase.
///
/// # Example: a second line for the price of a purchase
///
/// ```
/// use unified_support::document::lists::SplitBillingCriterion;
/// use unified_support::fees::{Billing, BillingLine};
/// use unified_support::order::PurchaseId;
///
/// let split_by = [SplitBillingCriterion::DeliveryDate];
/// let lines = ["a", "b"].map(|id| BillingLine::price_of(id, PurchaseId("de-1")));
/// let error = Billing::try_new(split_by, lines).unwrap_err();
/// assert_eq!(error.to_string(), "lines[1].purchase: an earlier line takes the price of `de-1`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Billing {
    split_by: BTreeSet<SplitBillingCriterion>,
    lines: Vec<BillingLine>,
}

/// One line of what is billed: an amount, and what it is for.
///
/// Below zero it is a refund, which is divided as what it gives back would be.
///
/// # Example: a service that two locations share, and a refund
///
/// ```
/// use core::num::NonZeroU32;
/// use unified_support::document::Service;
/// use unified_support::fees::BillingLine;
/// use unified_support::money::{Currency, Money};
///
/// let euros = |euros: i64| Money::from_minor_units(euros * 100, Currency::EUR);
/// let weight = |weight| NonZeroU32::new(weight).unwrap();
/// let workshops = BillingLine::of_service("1", euros(900), Service::Workshops)
///     .shared_by([("paris", weight(20)), ("tokyo", weight(10))]);
/// let refund = BillingLine::described("2", euros(-50), "goodwill").at("paris");
/// // Nobody said of what type it is, and that is not "none".
/// assert_eq!(refund.product_type(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BillingLine {
    id: Arc<str>,
    subject: BillingSubject,
    product_type: Option<Arc<str>>,
    delivery_date: Option<NaiveDate>,
    shares: Vec<(Arc<str>, NonZeroU32)>,
}

/// What a line of what is billed is for, and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BillingSubject {
    /// A purchase of the order: the line takes from it what is not given.
    Purchase {
        /// Its id.
        id: Arc<str>,
        /// The amount; without it the price of the purchase.
        amount: Option<Money>,
    },
    /// A service of the catalogue: the line takes the type of product from it.
    Service {
        /// It.
        service: Service,
        /// The amount.
        amount: Money,
    },
    /// Something else, such as travel: nothing is taken from anywhere.
    Described {
        /// What it is.
        text: Arc<str>,
        /// The amount.
        amount: Money,
    },
}

impl BillingLine {
    /// The price of a purchase of the order. Where they are not given, its type of product is the table of the catalogue in which
    /// its service stands, its delivery date the first day of the purchase, and its location that of the purchase, if that has
    /// exactly one.
    ///
    /// A purchase for which the Flex Allowance or Proactive Credits paid has no price to bill: the engine refuses it.
    #[must_use]
    pub fn price_of(id: &str, purchase: PurchaseId<&str>) -> Self {
        Self::new(
            id,
            BillingSubject::Purchase {
                id: purchase.0.into(),
                amount: None,
            },
        )
    }

    /// An amount for a purchase of the order, such as an instalment of its price or a refund; what else is not given is that of the
    /// purchase, as in [`price_of`](Self::price_of).
    #[must_use]
    pub fn for_purchase(id: &str, amount: Money, purchase: PurchaseId<&str>) -> Self {
        Self::new(
            id,
            BillingSubject::Purchase {
                id: purchase.0.into(),
                amount: Some(amount),
            },
        )
    }

    /// An amount for a service. Its type of product is the table of the catalogue in which the service stands, where it is not
    /// given.
    #[must_use]
    pub fn of_service(id: &str, amount: Money, service: Service) -> Self {
        Self::new(id, BillingSubject::Service { service, amount })
    }

    /// An amount for what `description` says.
    #[must_use]
    pub fn described(id: &str, amount: Money, description: &str) -> Self {
        Self::new(
            id,
            BillingSubject::Described {
                text: description.into(),
                amount,
            },
        )
    }

    /// The same line of this type of product, which the document does not define: any text, or the name of a
    /// [`Category`](crate::document::Category).
    #[must_use]
    pub fn with_product_type(mut self, product_type: &str) -> Self {
        self.product_type = Some(product_type.into());
        self
    }

    /// The same line, for what is delivered on `date`.
    #[must_use]
    pub const fn with_delivery_date(mut self, date: NaiveDate) -> Self {
        self.delivery_date = Some(date);
        self
    }

    /// The same line, for one location of the order.
    #[must_use]
    pub fn at(self, location: &str) -> Self {
        self.shared_by([(location, NonZeroU32::MIN)])
    }

    /// The same line, which some locations of the order share, each by its weight.
    #[must_use]
    pub fn shared_by<'a>(
        mut self,
        shares: impl IntoIterator<Item = (&'a str, NonZeroU32)>,
    ) -> Self {
        let shares = shares.into_iter();
        self.shares = shares.map(|(id, weight)| (id.into(), weight)).collect();
        self
    }

    /// Its name among the lines.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is for, and what it comes to.
    #[must_use]
    pub const fn subject(&self) -> &BillingSubject {
        &self.subject
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

    /// The ids of the locations that share it, with their weights, as they were given.
    #[must_use]
    pub fn shares(&self) -> impl ExactSizeIterator<Item = (&str, NonZeroU32)> {
        self.shares.iter().map(|(id, weight)| (&**id, *weight))
    }

    pub(super) const fn shared_id(&self) -> &Arc<str> {
        &self.id
    }

    fn new(id: &str, subject: BillingSubject) -> Self {
        Self {
            id: id.into(),
            subject,
            product_type: None,
            delivery_date: None,
            shares: Vec::new(),
        }
    }

    /// The purchase whose price it takes.
    fn priced_by(&self) -> Option<&Arc<str>> {
        match &self.subject {
            BillingSubject::Purchase { id, amount: None } => Some(id),
            _ => None,
        }
    }
}

impl Billing {
    /// What `lines` bill, in one invoice, or divided by the criteria `split_by`: a combination divides by each of them.
    ///
    /// # Errors
    ///
    /// The first of these, line by line:
    ///
    /// - no lines
    /// - a line with the id of an earlier one
    /// - a second line that takes the price of a purchase
    /// - a location that shares a line twice
    pub fn try_new(
        split_by: impl IntoIterator<Item = SplitBillingCriterion>,
        lines: impl IntoIterator<Item = BillingLine>,
    ) -> Result<Self, BillingError> {
        let lines: Vec<BillingLine> = lines.into_iter().collect();
        let path = Path::root().key("lines");
        if lines.is_empty() {
            let problem = BillingProblem::NoLines;
            return Err(BillingError { path, problem });
        }
        let (mut ids, mut priced) = (BTreeSet::new(), BTreeSet::new());
        for (index, line) in lines.iter().enumerate() {
            let path = path.index(index);
            if !ids.insert(&line.id) {
                return Err(BillingError {
                    path: path.key("id"),
                    problem: BillingProblem::RepeatedId {
                        id: (&*line.id).into(),
                    },
                });
            }
            if let Some(purchase) = line.priced_by().filter(|id| !priced.insert(*id)) {
                return Err(BillingError {
                    path: path.key("purchase"),
                    problem: BillingProblem::BilledTwice {
                        purchase: (&**purchase).into(),
                    },
                });
            }
            check_shares(line, &path.key("locations"))?;
        }
        Ok(Self {
            split_by: split_by.into_iter().collect(),
            lines,
        })
    }

    /// The criteria by which the lines are divided; none for one invoice.
    #[must_use]
    pub fn split_by(&self) -> impl ExactSizeIterator<Item = SplitBillingCriterion> {
        self.split_by.iter().copied()
    }

    /// The lines, as they were given; never none.
    #[must_use]
    pub fn lines(&self) -> &[BillingLine] {
        &self.lines
    }

    pub(super) fn splits_by(&self, criterion: SplitBillingCriterion) -> bool {
        self.split_by.contains(&criterion)
    }
}

fn check_shares(line: &BillingLine, path: &Path) -> Result<(), BillingError> {
    let mut seen = BTreeSet::new();
    for (index, (id, _)) in line.shares.iter().enumerate() {
        if !seen.insert(id) {
            return Err(BillingError {
                path: path.index(index).key("location"),
                problem: BillingProblem::RepeatedLocation { id: (&**id).into() },
            });
        }
    }
    Ok(())
}

serde_forms!(BillingLine, Billing);

/// Why lines cannot be billed together: where, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {problem}")]
pub struct BillingError {
    path: Path,
    problem: BillingProblem,
}

/// What is wrong with lines that are to be billed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BillingProblem {
    /// There are none.
    #[error("there is nothing to bill")]
    NoLines,
    /// Two have one id.
    #[error("an earlier line has the id `{id}`")]
    RepeatedId {
        /// It.
        id: String,
    },
    /// Two take the price of one purchase.
    #[error("an earlier line takes the price of `{purchase}`")]
    BilledTwice {
        /// The purchase.
        purchase: String,
    },
    /// A location shares a line twice.
    #[error("`{id}` shares this line already")]
    RepeatedLocation {
        /// The location.
        id: String,
    },
}

impl BillingError {
    /// Where, such as `lines[1].purchase`.
    #[must_use]
    pub const fn path(&self) -> &Path {
        &self.path
    }

    /// What is wrong.
    #[must_use]
    pub const fn problem(&self) -> &BillingProblem {
        &self.problem
    }

    /// The error's stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self.problem {
            BillingProblem::NoLines => codes::NO_LINES,
            BillingProblem::RepeatedId { .. } => codes::REPEATED_ID,
            BillingProblem::BilledTwice { .. } => codes::BILLED_TWICE,
            BillingProblem::RepeatedLocation { .. } => codes::REPEATED_LOCATION,
        }
    }

    /// The offending value, where there is one.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        match &self.problem {
            BillingProblem::NoLines => None,
            BillingProblem::RepeatedId { id } | BillingProblem::RepeatedLocation { id } => Some(id),
            BillingProblem::BilledTwice { purchase } => Some(purchase),
        }
    }
}
