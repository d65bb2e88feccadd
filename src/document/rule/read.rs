//! How operands are read back from data.

#[cfg(test)]
use alloc::sync::Arc;

#[cfg(test)]
use chrono::NaiveDate;

use super::IfAny;
#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    data::{
        Datum, Fields, Reading,
        mode::{optional, required},
    },
    document::{lists::SplitBillingCriterion, vocabulary::fees::LineFact},
    finding::Findings,
};

/// What an operand is read as.
pub(crate) trait ReadOperand: Sized {
    fn read_operand(
        name: &'static str,
        operands: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Self>;

    /// How it looks.
    #[cfg(test)]
    fn operand_forms(name: &'static str, shapes: &mut Shapes) -> Forms;
}

impl<T: Datum> ReadOperand for T {
    fn read_operand(
        name: &'static str,
        operands: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Self> {
        required::read(name, operands, findings)
    }

    #[cfg(test)]
    fn operand_forms(name: &'static str, shapes: &mut Shapes) -> Forms {
        Forms::required::<T>(name, shapes)
    }
}

impl<T: Datum> ReadOperand for IfAny<T> {
    fn read_operand(
        name: &'static str,
        operands: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Self> {
        optional::read(name, operands, findings).map(IfAny)
    }

    #[cfg(test)]
    fn operand_forms(name: &'static str, shapes: &mut Shapes) -> Forms {
        Forms::optional::<T>(name, shapes)
    }
}

/// What a line is by the criterion beside it.
impl ReadOperand for Option<LineFact> {
    fn read_operand(
        name: &'static str,
        operands: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Self> {
        let criterion = operands.given("criterion");
        let criterion = criterion.and_then(|(node, path)| {
            SplitBillingCriterion::read(node, &path, &mut Findings::new()).ok()
        });
        match criterion {
            Some(SplitBillingCriterion::DeliveryDate) => {
                let date = required::read::<Option<_>>(name, operands, findings)?;
                Ok(date.map(LineFact::DeliveryDate))
            }
            Some(SplitBillingCriterion::CustomerLocation) => {
                let location = required::read::<Option<_>>(name, operands, findings)?;
                Ok(location.map(LineFact::Location))
            }
            _ => {
                let product_type = required::read::<Option<_>>(name, operands, findings)?;
                Ok(product_type.map(LineFact::ProductType))
            }
        }
    }

    #[cfg(test)]
    fn operand_forms(name: &'static str, shapes: &mut Shapes) -> Forms {
        let known = shape::any_of([NaiveDate::shape(shapes), Arc::<str>::shape(shapes)]);
        Forms::field(name, shape::or_null(known), true)
    }
}

/// Whether a condition held, as its row has it.
pub(crate) trait ReadHeld: Sized {
    fn read_held(
        held: Option<bool>,
        operands: &Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Self>;
}

impl ReadHeld for Option<bool> {
    fn read_held(held: Self, _: &Fields<'_>, _: &mut Findings) -> Reading<Self> {
        Ok(held)
    }
}

impl ReadHeld for bool {
    fn read_held(
        held: Option<Self>,
        operands: &Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Self> {
        held.map_or_else(|| operands.refuse_missing("holds", findings), Ok)
    }
}
