//! How what is to be prorated is written as data.

use alloc::{string::ToString, vec::Vec};
use core::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::{Serializer, ser::SerializeMap};

use super::{DayCount, Proration, ProrationBasis, ProrationPrice, ProrationWhole};
#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    data::{
        Datum, Fields, Fieldset, Node, Reading,
        grammar::format_date,
        mode::{non_empty, optional, required},
        reader::refuse_within,
    },
    finding::{Findings, Path},
    money::Money,
};

impl Fieldset for Proration {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("price", &self.price, map)?;
        required::write("whole", &self.basis, map)?;
        required::write("parts", &self.parts, map)?;
        // The default is left out, so that questions keep their digests.
        if self.day_count == DayCount::Days {
            return Ok(());
        }
        required::write("day_count", &self.day_count, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let price = required::read("price", fields, findings);
        let whole = required::read("whole", fields, findings);
        let parts = required::read::<Vec<RangeInclusive<NaiveDate>>>("parts", fields, findings);
        let day_count = optional::read("day_count", fields, findings);
        let (price, whole, parts) = (price?, whole?, parts?);
        let day_count = day_count?.unwrap_or(DayCount::Days);
        let proration = Self::try_new(price, whole, parts);
        let proration = proration.map(|proration| proration.counted_by(day_count));
        proration.or_else(|error| {
            let date = error.date().map(|date| format_date(date).to_string());
            let (node, here) = fields.whole();
            let path = here.join(error.path());
            let (code, problem) = (error.code(), error.problem());
            refuse_within(code, problem, date, (node, here), &path, findings)
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::none()
            .and(&Forms::required::<ProrationPrice>("price", shapes))
            .and(&Forms::required::<ProrationBasis>("whole", shapes))
            .and(&Forms::field(
                "parts",
                shape::list_between(RangeInclusive::<NaiveDate>::shape(shapes), 1, None),
                true,
            ))
            .and(&Forms::optional::<DayCount>("day_count", shapes))
    }
}

/// An amount, or the purchase whose price it is.
impl Fieldset for ProrationPrice {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Given(price) => price.write_fields(map),
            Self::OfPurchase(id) => required::write("purchase", id, map),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        if fields.given("purchase").is_none() {
            return Money::read_fields(fields, findings).map(Self::Given);
        }
        non_empty::read("purchase", fields, findings).map(Self::OfPurchase)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let purchase = Forms::field("purchase", shape::non_empty_text(), true);
        Money::forms(shapes).or(purchase)
    }
}

impl Datum for ProrationBasis {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        required::write("kind", &self.whole(), &mut map)?;
        match self {
            Self::Term | Self::ContractYear => {}
            Self::Purchase(id) => required::write("purchase", id, &mut map)?,
            Self::Dates(dates) => dates.write_fields(&mut map)?,
        }
        map.end()
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let mut fields = Fields::open(node, path, findings)?;
        // Without it nobody knows which fields there should be.
        let whole = match required::read("kind", &mut fields, findings)? {
            ProrationWhole::Term => Ok(Self::Term),
            ProrationWhole::ContractYear => Ok(Self::ContractYear),
            ProrationWhole::Purchase => {
                non_empty::read("purchase", &mut fields, findings).map(Self::Purchase)
            }
            ProrationWhole::Dates => Fieldset::read_fields(&mut fields, findings).map(Self::Dates),
        };
        fields.finish(findings)?;
        whole
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        let kind = |whole: ProrationWhole| {
            Forms::field("kind", shape::constant(shape::text(whole.as_str())), true)
        };
        let purchase = Forms::field("purchase", shape::non_empty_text(), true);
        let dates = RangeInclusive::<NaiveDate>::forms(shapes);
        shapes.named::<Self>(|_| {
            kind(ProrationWhole::Term)
                .or(kind(ProrationWhole::ContractYear))
                .or(kind(ProrationWhole::Purchase).and(&purchase))
                .or(kind(ProrationWhole::Dates).and(&dates))
                .into_object()
        })
    }
}
