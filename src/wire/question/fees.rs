//! Reads questions about fees.

use super::Ask;
use crate::{
    fees::Cancellation,
    finding::Findings,
    wire::{
        reader::{Fields, Reading, date, instant},
        values::money,
    },
};

pub(super) fn cancellation_fee(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let price = fields.required("price", findings, money);
    let first_delivery_day = fields.required("first_delivery_day", findings, date);
    let cancelled_at = fields.required("cancelled_at", findings, instant);
    let cancellation = Cancellation::new(price?, first_delivery_day?, cancelled_at?);
    Ok(Ask::CancellationFee(cancellation))
}
