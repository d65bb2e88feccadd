//! What is to be billed: lines, and the criteria by which they are divided.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};
use core::num::NonZeroU32;

use chrono::NaiveDate;

use crate::{
    data::serde_forms,
    document::{Service, lists::SplitBillingCriterion},
    finding::Path,
    money::Money,
    order::PurchaseId,
};

mod billed;
mod cash;
#[cfg(feature = "serde")]
mod datum;
mod error;

pub use crate::document::vocabulary::fees::LineDivision;
pub use billed::{Billed, BilledLine, BilledPart};
pub use cash::CashRounding;
pub use error::{BillingError, BillingProblem};

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
    billed: Vec<BilledLine>,
    division: LineDivision,
    cash: Vec<CashRounding>,
}

/// One line of what is billed: an amount, and what it is for.
///
/// Below zero it is a refund. One that [undoes](BillingLine::undoing) a line, a credit note, takes all from that line, and undoes the
/// line's split exactly. Any other is as it is given, and divided by its own weights: it is only near to what it may give back.
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
    /// What another line bills, of which it undoes a part or all: a credit note.
    Undoes {
        /// The id of that line.
        line: Arc<str>,
        /// The amount, not above zero.
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

    /// A credit note: an amount, not above zero, that undoes as much of `line`, which is billed beside it or
    /// [was before](Billing::after). Its type of product, delivery date and locations are those of that line; it has none of its own.
    #[must_use]
    pub fn undoing(id: &str, amount: Money, line: &str) -> Self {
        Self::new(
            id,
            BillingSubject::Undoes {
                line: line.into(),
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
        Self::of(id.into(), subject)
    }

    fn of(id: Arc<str>, subject: BillingSubject) -> Self {
        Self {
            id,
            subject,
            product_type: None,
            delivery_date: None,
            shares: Vec::new(),
        }
    }

    /// The amount, unless it is the price of a purchase.
    pub(super) const fn amount(&self) -> Option<Money> {
        match &self.subject {
            BillingSubject::Purchase { amount, .. } => *amount,
            BillingSubject::Service { amount, .. }
            | BillingSubject::Described { amount, .. }
            | BillingSubject::Undoes { amount, .. } => Some(*amount),
        }
    }

    /// The id of the line that it undoes.
    pub(super) const fn undoes(&self) -> Option<&Arc<str>> {
        match &self.subject {
            BillingSubject::Undoes { line, .. } => Some(line),
            _ => None,
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
    /// - a line that undoes what is no line, is below zero or undoes another itself
    /// - a line that undoes another and is above zero, or has a type of product, a delivery date or locations of its own
    pub fn try_new(
        split_by: impl IntoIterator<Item = SplitBillingCriterion>,
        lines: impl IntoIterator<Item = BillingLine>,
    ) -> Result<Self, BillingError> {
        Self::after([], split_by, lines)
    }

    /// The same, after the lines `billed` were billed before: they are not billed again, and lines may undo what is left of them.
    ///
    /// # Example: the last third of a line that was billed last year
    ///
    /// ```
    /// use unified_support::document::lists::SplitBillingCriterion;
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::{BilledLine, BilledPart, Billing, BillingLine};
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::{CountryCode, LocationDraft, OrderDraft};
    ///
    /// let euros = |text| Money::from_decimal_str(text, Currency::EUR).unwrap();
    /// let part = |amount, undone| BilledPart::new(euros(amount), euros(undone));
    /// // 100.01 was shared by halves, and 66.67 of it is undone.
    /// let billed = BilledLine::borne_by("1", [("paris", part("50.01", "33.34")), ("tokyo", part("50.00", "33.33"))]);
    /// let note = BillingLine::undoing("n", euros("-33.34"), "1");
    /// let billing = Billing::after([billed], [SplitBillingCriterion::CustomerLocation], [note])?;
    ///
    /// let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    /// let engine = Engine::try_from(OrderDraft::example().with_location(tokyo))?;
    /// let decision = engine.invoices(&billing)?;
    /// let invoices = &decision.outcome().decided().unwrap().invoices;
    /// let totals: Vec<_> = invoices.iter().map(|invoice| invoice.total.to_string()).collect();
    /// assert_eq!(totals, ["-16.67 EUR", "-16.67 EUR"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - those of [`try_new`](Self::try_new)
    /// - of a line that was billed: an id of another, no location or a location twice, an amount below zero or in a second currency,
    ///   or more undone than was billed
    pub fn after(
        billed: impl IntoIterator<Item = BilledLine>,
        split_by: impl IntoIterator<Item = SplitBillingCriterion>,
        lines: impl IntoIterator<Item = BillingLine>,
    ) -> Result<Self, BillingError> {
        let lines: Vec<BillingLine> = lines.into_iter().collect();
        let billed: Vec<BilledLine> = billed.into_iter().collect();
        let path = Path::root().key("lines");
        if lines.is_empty() {
            let problem = BillingProblem::NoLines;
            return Err(BillingError { path, problem });
        }
        let (mut ids, mut priced) = (BTreeSet::new(), BTreeSet::new());
        for (index, line) in lines.iter().enumerate() {
            let path = path.index(index);
            check_id(line.shared_id(), &mut ids, &path)?;
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
        for (index, line) in billed.iter().enumerate() {
            let path = Path::root().key("billed").index(index);
            check_id(line.shared_id(), &mut ids, &path)?;
            line.check(&path)?;
        }
        check_notes(&lines, &billed, &path)?;
        Ok(Self {
            split_by: split_by.into_iter().collect(),
            lines,
            billed,
            division: LineDivision::EachLine,
            cash: Vec::new(),
        })
    }

    /// The same, with shared lines divided so; each for itself unless this is said.
    #[must_use]
    pub const fn divided_by(mut self, division: LineDivision) -> Self {
        self.division = division;
        self
    }

    /// The same, with the total of each invoice in the currency of one of `cash` rounded by it, as the last step.
    ///
    /// # Errors
    ///
    /// - an increment that is not above zero
    /// - two of one currency
    ///
    /// # Example: five centimes are the smallest coin
    ///
    /// ```
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::{Billing, BillingLine, CashRounding};
    /// use unified_support::money::{Currency, Money, Rounding};
    /// use unified_support::order::OrderDraft;
    ///
    /// let centimes = |centimes| Money::from_minor_units(centimes, Currency::CHF);
    /// let line = BillingLine::described("1", centimes(10_003), "travel");
    /// let cash = CashRounding::new(centimes(5), Rounding::HalfAwayFromZero);
    /// let billing = Billing::try_new([], [line])?.in_cash([cash])?;
    ///
    /// let decision = Engine::try_from(OrderDraft::example())?.invoices(&billing)?;
    /// let invoice = &decision.outcome().decided().unwrap().invoices[0];
    /// assert_eq!(invoice.total, centimes(10_003));
    /// let cash = invoice.cash.unwrap();
    /// assert_eq!((cash.payable, cash.difference), (centimes(10_005), centimes(2)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn in_cash(
        mut self,
        cash: impl IntoIterator<Item = CashRounding>,
    ) -> Result<Self, BillingError> {
        self.cash = cash.into_iter().collect();
        cash::check(&self.cash)?;
        Ok(self)
    }

    /// How totals are rounded that are paid in cash: one for a currency at most.
    #[must_use]
    pub fn cash(&self) -> &[CashRounding] {
        &self.cash
    }

    /// What is divided where locations share lines.
    #[must_use]
    pub const fn division(&self) -> LineDivision {
        self.division
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

    /// The lines that were billed before, as they were given.
    #[must_use]
    pub fn billed(&self) -> &[BilledLine] {
        &self.billed
    }

    /// The amounts of its credit notes.
    pub(super) fn undone(&self) -> impl Iterator<Item = Money> {
        let notes = self.lines.iter().filter(|line| line.undoes().is_some());
        notes.filter_map(BillingLine::amount)
    }

    pub(super) fn splits_by(&self, criterion: SplitBillingCriterion) -> bool {
        self.split_by.contains(&criterion)
    }
}

fn check_id<'a>(
    id: &'a Arc<str>,
    ids: &mut BTreeSet<&'a Arc<str>>,
    path: &Path,
) -> Result<(), BillingError> {
    if ids.insert(id) {
        return Ok(());
    }
    let id = (&**id).into();
    Err(BillingError {
        path: path.key("id"),
        problem: BillingProblem::RepeatedId { id },
    })
}

/// That each line that undoes another undoes a charge, and has nothing of its own but its amount.
fn check_notes(
    lines: &[BillingLine],
    billed: &[BilledLine],
    path: &Path,
) -> Result<(), BillingError> {
    let is_charge = |line: &BillingLine| {
        line.undoes().is_none() && line.amount().is_none_or(|amount| !amount.is_negative())
    };
    let charges = lines.iter().map(|line| (line.shared_id(), is_charge(line)));
    let billed = billed.iter().map(|line| (line.shared_id(), true));
    let charges: BTreeMap<_, _> = charges.chain(billed).collect();
    for (index, note) in lines.iter().enumerate() {
        let Some(line) = note.undoes() else { continue };
        let refuse = |field, problem| {
            let path = path.index(index).key(field);
            Err(BillingError { path, problem })
        };
        let id = (&**line).into();
        match charges.get(line) {
            None => return refuse("undoes", BillingProblem::UnknownLine { id }),
            Some(false) => return refuse("undoes", BillingProblem::NoCharge { id }),
            Some(true) => {}
        }
        if let Some(amount) = note.amount().filter(|amount| amount.minor_units() > 0) {
            return refuse("amount", BillingProblem::AboveZero { amount });
        }
        let own = [
            ("product_type", note.product_type.is_some()),
            ("delivery_date", note.delivery_date.is_some()),
            ("locations", !note.shares.is_empty()),
        ];
        if let Some((field, _)) = own.iter().find(|(_, is_given)| *is_given) {
            return refuse(field, BillingProblem::FactOfNote);
        }
    }
    Ok(())
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
