//! How amounts are written as data.

use serde::{Serializer, ser::SerializeMap};

use super::{
    AmountError, Credits, Currency, Fraction, Money, Rate, RateError, Rounding, Tier, Tiering,
    Unread, Unrounded,
};
#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    data::{
        Datum, Fields, Fieldset, Node, Reading, Shown, datum_by_name,
        mode::{optional, required},
        reader::{decimal, integer, refuse, text},
        serde_forms,
    },
    finding::{Findings, Path, codes},
};

serde_forms!(Money, Rate, Currency, Credits, Unrounded, Fraction, Tier);
datum_by_name!(Rounding);
datum_by_name!(Tiering);

impl Fieldset for Money {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        write_amount(self.amount(), self.currency(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let ((text, node, path), currency) = read_amount(fields, findings)?;
        Self::from_decimal_str(text, currency).or_else(|error| {
            let code = match error {
                AmountError::TooFine { .. } => codes::AMOUNT_TOO_FINE,
                AmountError::OutOfRange { .. } => codes::AMOUNT_OUT_OF_RANGE,
                _ => codes::MALFORMED_AMOUNT,
            };
            refuse(code, error, node, &path, findings)
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        amount(shapes)
    }
}

impl Datum for Currency {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let read = Self::from_code(text(node, path, findings)?);
        read.or_else(|error| refuse(codes::UNKNOWN_CURRENCY, error, node, path, findings))
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|_| {
            shape::pattern("an active code of ISO 4217 with a minor unit", "^[A-Z]{3}$")
        })
    }
}

/// A decimal number in text.
impl Datum for Rate {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        decimal(node, path, findings)?.parse().or_else(|error| {
            let code = match error {
                RateError::TooFine { .. } => codes::RATE_TOO_FINE,
                RateError::OutOfRange { .. } => codes::RATE_OUT_OF_RANGE,
                RateError::Malformed { .. } => codes::MALFORMED_RATE,
            };
            refuse(code, error, node, path, findings)
        })
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|_| shape::pattern("a decimal number of at most 12 decimals", AMOUNT))
    }
}

impl Datum for Credits {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.count())
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let count: i64 = integer(0..=i64::MAX)(node, path, findings)?;
        Ok(Self::try_new(count).unwrap_or_default())
    }

    #[cfg(test)]
    fn shape(_: &mut Shapes) -> Node {
        shape::integers(0, i64::MAX)
    }
}

/// An amount with the decimals of the currency's minor unit, and as many more as it needs.
impl Fieldset for Unrounded {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        write_amount(self.amount(), self.currency(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let ((text, node, path), currency) = read_amount(fields, findings)?;
        match Self::from_decimal_str(text, currency) {
            Some(read) => Ok(read),
            None => refuse(
                codes::MALFORMED_AMOUNT,
                Unread::Amount,
                node,
                &path,
                findings,
            ),
        }
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        amount(shapes)
    }
}

impl Fieldset for Tier {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("from", &self.from(), map)?;
        optional::write("until", &self.until(), map)?;
        required::write("rate", &self.rate(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let from = required::read("from", fields, findings);
        let until = optional::read("until", fields, findings);
        let rate = required::read("rate", fields, findings);
        Ok(Self::new(from?, until?, rate?))
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::required::<Money>("from", shapes)
            .and(&Forms::optional::<Money>("until", shapes))
            .and(&Forms::required::<Rate>("rate", shapes))
    }
}

/// A decimal number, or a quotient of two whole ones, in text.
impl Datum for Fraction {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        match Self::from_shown(decimal(node, path, findings)?) {
            Some(read) => Ok(read),
            None => refuse(
                codes::MALFORMED_FRACTION,
                Unread::Fraction,
                node,
                path,
                findings,
            ),
        }
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|_| {
            shape::pattern(
                "an exact number: a decimal where it is one of at most 15 decimals, otherwise a quotient in lowest terms",
                "^-?(0|[1-9][0-9]*)(\\.[0-9]+|/[1-9][0-9]*)?$",
            )
        })
    }
}

fn write_amount<M: SerializeMap>(
    amount: impl core::fmt::Display,
    currency: Currency,
    map: &mut M,
) -> Result<(), M::Error> {
    map.serialize_entry("amount", &Shown(amount))?;
    map.serialize_entry("currency", currency.code())
}

/// The text of an amount with where it stands, and its currency.
fn read_amount<'n>(
    fields: &mut Fields<'n>,
    findings: &mut Findings,
) -> Reading<((&'n str, &'n Node, Path), Currency)> {
    let amount = fields.required("amount", findings, |node, path, findings| {
        decimal(node, path, findings).map(|text| (text, node, path.clone()))
    });
    let currency = fields.required("currency", findings, Currency::read);
    Ok((amount?, currency?))
}

#[cfg(test)]
const AMOUNT: &str = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$";

#[cfg(test)]
fn amount(shapes: &mut Shapes) -> Forms {
    let amount = Forms::field("amount", shape::pattern("a decimal number", AMOUNT), true);
    amount.and(&Forms::required::<Currency>("currency", shapes))
}
