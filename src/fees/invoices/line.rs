//! A line of what is billed, with what it takes from the order.

use alloc::{sync::Arc, vec::Vec};
use core::num::NonZeroU32;

use chrono::NaiveDate;

use super::{Billing, BillingLine, BillingSubject};
use crate::{
    decision::{Problem, QuestionError, Step, Trace},
    document::{
        IfAny, InvoiceRule, Readings, Service, Source, clauses,
        vocabulary::fees::LineFactOrigin as Origin,
    },
    fees::flex_covered,
    finding::Path,
    money::Money,
    order::{Order, PaidWith, Purchase},
};

/// A line that fits the order.
pub(super) struct Line<'a> {
    given: &'a BillingLine,
    subject: Subject<'a>,
    pub(super) amount: Money,
    /// Whether that is the price of a purchase.
    is_price: bool,
    /// The locations that bear it, in the order in which the order has them; none where that is not known.
    pub(super) shares: Vec<Share>,
}

/// What a line is for.
#[derive(Clone, Copy)]
enum Subject<'a> {
    Purchase(&'a Purchase),
    Service(Service),
    Described(&'a Arc<str>),
}

impl<'a> Subject<'a> {
    const fn purchase(self) -> Option<&'a Purchase> {
        match self {
            Self::Purchase(purchase) => Some(purchase),
            Self::Service(_) | Self::Described(_) => None,
        }
    }
}

/// A location that bears a part of a line.
#[derive(Clone)]
pub(super) struct Share {
    /// The place of the location in the order.
    pub(super) place: usize,
    pub(super) location: Arc<str>,
    pub(super) weight: NonZeroU32,
}

impl<'a> Line<'a> {
    pub(super) const fn id(&self) -> &'a Arc<str> {
        self.given.shared_id()
    }

    /// What it is divided by.
    pub(super) fn facts(&self) -> Facts {
        let places = self.shares.iter();
        Facts {
            product_type: self.product_type(),
            delivery_date: self.delivery_date(),
            places: places
                .map(|share| (share.place, share.location.clone()))
                .collect(),
            origin_of_places: self.origin_of_shares(),
        }
    }

    /// Whether it is below zero: as it is no credit note, a refund as it is given.
    pub(super) const fn is_refund(&self) -> bool {
        self.amount.is_negative()
    }

    /// The given type of product, or the table of the catalogue in which the service stands.
    fn product_type(&self) -> Option<(Arc<str>, Origin)> {
        let given = self.given.product_type();
        given.map(|text| (text.into(), Origin::Line)).or_else(|| {
            let category = self.service()?.terms().category.value();
            Some((category.as_str().into(), Origin::Catalogue))
        })
    }

    /// The given delivery date, or the first day of the purchase.
    fn delivery_date(&self) -> Option<(NaiveDate, Origin)> {
        let given = self.given.delivery_date();
        given.map(|date| (date, Origin::Line)).or_else(|| {
            let purchase = self.subject.purchase()?;
            Some((purchase.first_day(), Origin::Purchase))
        })
    }

    /// Where its locations come from.
    fn origin_of_shares(&self) -> Origin {
        if self.given.shares().len() == 0 {
            Origin::Purchase
        } else {
            Origin::Line
        }
    }

    /// The service that it is for, where that is known.
    pub(super) fn service(&self) -> Option<Service> {
        match self.subject {
            Subject::Purchase(purchase) => Some(purchase.service()),
            Subject::Service(service) => Some(service),
            Subject::Described(_) => None,
        }
    }

    /// What it is for, and what it comes to.
    pub(super) fn step(&self) -> Step {
        let purchase = self.subject.purchase();
        let description = match self.subject {
            Subject::Described(text) => Some(text),
            Subject::Purchase(_) | Subject::Service(_) => None,
        };
        let is_price = self.is_price;
        let rule = InvoiceRule::BilledLine {
            line: self.id().clone(),
            purchase: IfAny(purchase.map(|purchase| purchase.shared_id().clone())),
            service: IfAny(self.service()),
            description: IfAny(description.cloned()),
            price: IfAny(is_price.then_some(self.amount)),
            amount: IfAny((!is_price).then_some(self.amount)),
        };
        Step::by(Source::Given, rule)
    }
}

/// What lines are divided by, as far as it is known of one, and what that is taken from.
pub(super) struct Facts {
    pub(super) product_type: Option<(Arc<str>, Origin)>,
    pub(super) delivery_date: Option<(NaiveDate, Origin)>,
    /// The places in the order of the locations that bear the line, and their ids, in the order in which the order has them.
    pub(super) places: Vec<(usize, Arc<str>)>,
    pub(super) origin_of_places: Origin,
}

/// The lines of `billing` with what they take from `order`, by their ids; without credit notes.
pub(super) fn lines<'a, T: Trace>(
    order: &'a Order,
    billing: &'a Billing,
    readings: &Readings,
    trace: &mut T,
) -> Result<Vec<Line<'a>>, QuestionError> {
    let path = Path::root().key("lines");
    let lines = billing.lines().iter().enumerate();
    let lines = lines.filter_map(|(index, given)| {
        line(order, given, &path.index(index), readings, trace).transpose()
    });
    let mut lines: Vec<_> = lines.collect::<Result<_, _>>()?;
    lines.sort_by_key(|line| line.id().clone());
    Ok(lines)
}

/// A line, unless it undoes another.
fn line<'a, T: Trace>(
    order: &'a Order,
    given: &'a BillingLine,
    path: &Path,
    readings: &Readings,
    trace: &mut T,
) -> Result<Option<Line<'a>>, QuestionError> {
    let mut is_price = false;
    let (subject, amount) = match given.subject() {
        BillingSubject::Purchase { id, amount } => {
            let purchase = order.purchase_named(id, path.key("purchase"))?;
            let amount = match amount {
                Some(amount) => *amount,
                None if purchase.paid_with() == PaidWith::FlexAllowance => {
                    let rest = flex_rest(order, purchase, readings, trace);
                    rest.ok_or_else(|| no_price(purchase, path))?
                }
                None => {
                    is_price = true;
                    price(purchase, path)?
                }
            };
            (Subject::Purchase(purchase), amount)
        }
        BillingSubject::Service { service, amount } => (Subject::Service(*service), *amount),
        BillingSubject::Described { text, amount } => (Subject::Described(text), *amount),
        BillingSubject::Undoes { .. } => return Ok(None),
    };
    Ok(Some(Line {
        given,
        subject,
        amount,
        is_price,
        shares: shares(order, given, subject.purchase(), &path.key("locations"))?,
    }))
}

/// The price of `purchase`, if money is to pay for it.
fn price(purchase: &Purchase, path: &Path) -> Result<Money, QuestionError> {
    match purchase.paid_with() {
        PaidWith::Price => Ok(purchase.price()),
        PaidWith::FlexAllowance | PaidWith::ProactiveCredits => Err(no_price(purchase, path)),
    }
}

fn no_price(purchase: &Purchase, path: &Path) -> QuestionError {
    QuestionError::at(
        path.key("purchase"),
        purchase.id(),
        Problem::NoPriceToBill {
            id: purchase.id().into(),
            paid_with: purchase.paid_with(),
        },
    )
}

/// What Flex does not pay of the price of `purchase`, which is to be paid with it; none if that is nothing.
fn flex_rest<T: Trace>(
    order: &Order,
    purchase: &Purchase,
    readings: &Readings,
    trace: &mut T,
) -> Option<Money> {
    let covered = flex_covered(order, purchase, readings, trace);
    let price = purchase.price();
    // What is in another currency Flex does not pay at all.
    let rest = price.checked_sub(covered).unwrap_or(price);
    trace.record(|| {
        let rule = InvoiceRule::FlexRest {
            purchase: purchase.shared_id().clone(),
            price,
            covered,
            rest,
        };
        Step::by(clauses::FLEX_ANNUAL_BASIS, rule)
    });
    (!rest.is_zero()).then_some(rest)
}

/// The given locations, each one of the order and of the purchase; or else that of the purchase, if it has exactly one.
fn shares(
    order: &Order,
    given: &BillingLine,
    purchase: Option<&Purchase>,
    path: &Path,
) -> Result<Vec<Share>, QuestionError> {
    let mut shares = Vec::new();
    for (index, (id, weight)) in given.shares().enumerate() {
        let refuse = |problem| QuestionError::at(path.index(index).key("location"), id, problem);
        let share = share(order, id, weight).ok_or_else(|| refuse(order.unknown_location(id)))?;
        if let Some(purchase) = purchase
            && purchase.locations().len() > 0
            && purchase.locations().all(|one| one != id)
        {
            let (id, purchase) = (id.into(), purchase.id().into());
            return Err(refuse(Problem::NotOfPurchase { id, purchase }));
        }
        shares.push(share);
    }
    if let (true, Some(purchase)) = (shares.is_empty(), purchase)
        && purchase.locations().len() == 1
    {
        let mut only = purchase.locations();
        shares.extend(only.find_map(|id| share(order, id, NonZeroU32::MIN)));
    }
    shares.sort_by_key(|share| share.place);
    Ok(shares)
}

fn share(order: &Order, id: &str, weight: NonZeroU32) -> Option<Share> {
    let (place, location) = place(order, id)?;
    Some(Share {
        place,
        location,
        weight,
    })
}

/// The place of the location `id` in the order, and its id.
pub(super) fn place(order: &Order, id: &str) -> Option<(usize, Arc<str>)> {
    let mut locations = order.locations().iter().enumerate();
    let (place, location) = locations.find(|(_, location)| location.id() == id)?;
    Some((place, location.shared_id().clone()))
}
