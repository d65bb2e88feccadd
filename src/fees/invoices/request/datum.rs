//! How what is to be billed is written as data.

use alloc::{borrow::ToOwned, string::ToString, sync::Arc, vec::Vec};
use core::num::NonZeroU32;

use serde::{Serializer, ser::SerializeMap};

use super::{
    Billed, BilledLine, BilledPart, Billing, BillingLine, BillingSubject, CashRounding,
    LineDivision,
};
#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    data::{
        Datum, Fields, Fieldset, FormProblem, Node, Reading, Written, datum,
        mode::{optional, optional_text, required},
        reader::{exactly_one, refuse, refuse_within},
    },
    document::{Service, lists::SplitBillingCriterion},
    finding::{Findings, Path, codes},
};

impl Fieldset for Billing {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("split_by", &self.split_by().collect::<Vec<_>>(), map)?;
        required::write("lines", &self.lines, map)?;
        // What is not said is left out, so that questions keep their digests.
        if !self.billed.is_empty() {
            required::write("billed", &self.billed, map)?;
        }
        if self.division != LineDivision::EachLine {
            required::write("division", &self.division, map)?;
        }
        if !self.cash.is_empty() {
            required::write("cash", &self.cash, map)?;
        }
        Ok(())
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let split_by = fields.required("split_by", findings, criteria);
        let lines = required::read::<Vec<BillingLine>>("lines", fields, findings);
        let billed = optional::read::<Vec<BilledLine>>("billed", fields, findings);
        let division = optional::read("division", fields, findings);
        let cash = optional::read::<Vec<CashRounding>>("cash", fields, findings);
        let (split_by, lines) = (split_by?, lines?);
        let (cash, billed, division) = (cash?, billed?.unwrap_or_default(), division?);
        let billing = Self::after(billed, split_by, lines);
        let billing = billing.and_then(|billing| {
            let division = division.unwrap_or(LineDivision::EachLine);
            billing
                .divided_by(division)
                .in_cash(cash.unwrap_or_default())
        });
        billing.or_else(|error| {
            let id = error.value().map(ToOwned::to_owned);
            let amount = error.amount().map(|amount| amount.to_string());
            let (node, here) = fields.whole();
            let path = here.join(error.path());
            let (code, problem) = (error.code(), error.problem().clone());
            refuse_within(code, problem, id.or(amount), (node, here), &path, findings)
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::none()
            .and(&Forms::required::<Vec<SplitBillingCriterion>>(
                "split_by", shapes,
            ))
            .and(&Forms::field(
                "lines",
                shape::list_between(BillingLine::shape(shapes), 1, None),
                true,
            ))
            .and(&Forms::optional::<Vec<BilledLine>>("billed", shapes))
            .and(&Forms::optional::<LineDivision>("division", shapes))
            .and(&Forms::optional::<Vec<CashRounding>>("cash", shapes))
    }
}

/// Criteria of split billing, each once; none for one invoice.
fn criteria(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<Vec<SplitBillingCriterion>> {
    let criteria: Vec<SplitBillingCriterion> = Datum::read(node, path, findings)?;
    for (index, criterion) in criteria.iter().enumerate() {
        if criteria.iter().take(index).any(|one| one == criterion) {
            let written = Node::Text(criterion.as_str().to_owned());
            let path = path.index(index);
            let problem = FormProblem::InListAlready;
            return refuse(codes::REPEATED_VALUE, problem, &written, &path, findings);
        }
    }
    Ok(criteria)
}

/// What a line is for, and its amount, are fields of it.
impl Datum for BillingLine {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        required::write("id", &self.id, &mut map)?;
        let amount = match &self.subject {
            BillingSubject::Purchase { id, amount } => {
                required::write("purchase", id, &mut map)?;
                *amount
            }
            BillingSubject::Service { service, amount } => {
                required::write("service", service, &mut map)?;
                Some(*amount)
            }
            BillingSubject::Described { text, amount } => {
                required::write("description", text, &mut map)?;
                Some(*amount)
            }
            BillingSubject::Undoes { line, amount } => {
                required::write("undoes", line, &mut map)?;
                Some(*amount)
            }
        };
        optional::write("amount", &amount, &mut map)?;
        optional::write("product_type", &self.product_type, &mut map)?;
        optional::write("delivery_date", &self.delivery_date, &mut map)?;
        if !self.shares.is_empty() {
            let shares = self.shares.iter().map(|(location, weight)| Share {
                location: location.clone(),
                weight: *weight,
            });
            let shares: Vec<_> = shares.collect();
            map.serialize_entry("locations", &Written(&shares))?;
        }
        map.end()
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let mut fields = Fields::open(node, path, findings)?;
        let fields_of = &mut fields;
        let id = crate::data::mode::non_empty::read::<Arc<str>>("id", fields_of, findings);
        let subject = match about(fields_of, node, path, findings) {
            Ok(About::Purchase(id)) => optional::read("amount", fields_of, findings)
                .map(|amount| BillingSubject::Purchase { id, amount }),
            Ok(About::Service(service)) => required::read("amount", fields_of, findings)
                .map(|amount| BillingSubject::Service { service, amount }),
            Ok(About::Described(text)) => required::read("amount", fields_of, findings)
                .map(|amount| BillingSubject::Described { text, amount }),
            Ok(About::Undone(line)) => required::read("amount", fields_of, findings)
                .map(|amount| BillingSubject::Undoes { line, amount }),
            Err(reported) => {
                let amount = optional::read::<crate::money::Money>("amount", fields_of, findings);
                amount.and(Err(reported))
            }
        };
        // A credit note has no facts of its own: they are unknown fields.
        if let Ok(subject @ BillingSubject::Undoes { .. }) = subject {
            fields.finish(findings)?;
            return Ok(Self::of(id?, subject));
        }
        let product_type = optional_text::read("product_type", fields_of, findings);
        let delivery_date = optional::read("delivery_date", fields_of, findings);
        let shares = optional::read::<Vec<Share>>("locations", fields_of, findings);
        fields.finish(findings)?;
        let (id, subject) = (id?, subject?);
        let shares = shares?.unwrap_or_default().into_iter();
        Ok(Self {
            id,
            subject,
            product_type: product_type?,
            delivery_date: delivery_date?,
            shares: shares.map(|share| (share.location, share.weight)).collect(),
        })
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        let amount = Forms::required::<crate::money::Money>("amount", shapes);
        let purchase = Forms::field("purchase", shape::non_empty_text(), true)
            .and(&Forms::optional::<crate::money::Money>("amount", shapes));
        let service = Forms::required::<Service>("service", shapes).and(&amount);
        let described = Forms::field("description", shape::non_empty_text(), true).and(&amount);
        let undone = Forms::field("undoes", shape::non_empty_text(), true).and(&amount);
        let rest = Forms::field("product_type", shape::non_empty_text(), false)
            .and(&Forms::optional::<chrono::NaiveDate>(
                "delivery_date",
                shapes,
            ))
            .and(&Forms::optional::<Vec<Share>>("locations", shapes));
        shapes.named::<Self>(|_| {
            let charge = purchase.or(service).or(described).and(&rest);
            Forms::field("id", shape::non_empty_text(), true)
                .and(&charge.or(undone))
                .into_object()
        })
    }
}

/// What a line is for.
enum About {
    Purchase(Arc<str>),
    Service(Service),
    Described(Arc<str>),
    Undone(Arc<str>),
}

fn about(
    fields: &mut Fields<'_>,
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<About> {
    let purchase = optional_text::read("purchase", fields, findings);
    let service = optional::read("service", fields, findings);
    let description = optional_text::read("description", fields, findings);
    let undoes = optional_text::read("undoes", fields, findings);
    let given = [
        ("purchase", purchase.map(|id| id.map(About::Purchase))),
        ("service", service.map(|one| one.map(About::Service))),
        (
            "description",
            description.map(|text| text.map(About::Described)),
        ),
        ("undoes", undoes.map(|id| id.map(About::Undone))),
    ];
    exactly_one(given, node, path, findings)
}

datum! {
    /// A location that bears a line, and its weight.
    #[derive(Clone, Debug)]
    struct Share {
        location: Arc<str> = non_empty,
        weight: NonZeroU32,
    }
}

/// What it came to stands in one of two forms: as a whole, or by location.
impl Datum for BilledLine {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        required::write("id", &self.id, &mut map)?;
        optional::write("product_type", &self.product_type, &mut map)?;
        optional::write("delivery_date", &self.delivery_date, &mut map)?;
        match &self.billed {
            Billed::Whole(BilledPart { amount, undone }) => {
                required::write("amount", amount, &mut map)?;
                required::write("undone", undone, &mut map)?;
            }
            Billed::Borne(parts) => {
                let parts = parts.iter().map(|(location, part)| Borne {
                    location: location.clone(),
                    amount: part.amount,
                    undone: part.undone,
                });
                let parts: Vec<_> = parts.collect();
                map.serialize_entry("locations", &Written(&parts))?;
            }
        }
        map.end()
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let mut fields = Fields::open(node, path, findings)?;
        let id = crate::data::mode::non_empty::read::<Arc<str>>("id", &mut fields, findings);
        let product_type = optional_text::read("product_type", &mut fields, findings);
        let delivery_date = optional::read("delivery_date", &mut fields, findings);
        let billed = if fields.given("locations").is_some() {
            let parts = required::read::<Vec<Borne>>("locations", &mut fields, findings);
            let part = |one: Borne| (one.location, BilledPart::new(one.amount, one.undone));
            parts.map(|parts| Billed::Borne(parts.into_iter().map(part).collect()))
        } else {
            let amount = required::read("amount", &mut fields, findings);
            let undone = required::read("undone", &mut fields, findings);
            amount.and_then(|amount| Ok(Billed::Whole(BilledPart::new(amount, undone?))))
        };
        fields.finish(findings)?;
        Ok(Self {
            id: id?,
            product_type: product_type?,
            delivery_date: delivery_date?,
            billed: billed?,
        })
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        let facts = Forms::field("id", shape::non_empty_text(), true)
            .and(&Forms::field(
                "product_type",
                shape::non_empty_text(),
                false,
            ))
            .and(&Forms::optional::<chrono::NaiveDate>(
                "delivery_date",
                shapes,
            ));
        let whole = Forms::required::<crate::money::Money>("amount", shapes)
            .and(&Forms::required::<crate::money::Money>("undone", shapes));
        let borne = shape::list_between(Borne::shape(shapes), 1, None);
        let borne = Forms::field("locations", borne, true);
        shapes.named::<Self>(|_| facts.and(&whole.or(borne)).into_object())
    }
}

datum! {
    /// What a location bore of a line that was billed before.
    #[derive(Clone, Debug)]
    struct Borne {
        location: Arc<str> = non_empty,
        amount: crate::money::Money,
        undone: crate::money::Money,
    }
}
