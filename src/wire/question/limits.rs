//! Reads questions about hours and days.

use alloc::sync::Arc;
use core::num::NonZeroU32;

use super::{Node, Read};
use crate::{
    finding::{Findings, Path},
    limits::{HoursEntry, HoursKind, HoursLedger, HoursPurpose, IncludedUse, ServiceDays},
    wire::{
        names::service,
        reader::{Fields, Reading, date, integer, list_of, non_empty_text, one_of},
        values::named,
    },
};

impl Read for HoursLedger {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let purchase = fields.required("purchase", findings, non_empty_text);
        let as_of = fields.required("as_of", findings, date);
        let entries = fields.required("entries", findings, list_of(entry));
        let included = fields.optional("included_hours", findings, integer(0..=u32::MAX));
        let ledger = HoursLedger::new(purchase?, as_of?, entries?);
        Ok(match included? {
            Some(hours) => ledger.with_included_hours(hours),
            None => ledger,
        })
    }
}

fn entry(node: &Node, path: &Path, findings: &mut Findings) -> Reading<HoursEntry> {
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, non_empty_text);
    let on = fields.required("on", findings, date);
    let minutes = fields.required("minutes", findings, integer(1..=u32::MAX));
    let purposes = named(HoursPurpose::ALL, HoursPurpose::as_str);
    let purpose = fields.optional("purpose", findings, purposes);
    // Only hours that come with a service are of a kind.
    let kind = match purpose {
        Ok(Some(_)) => kind(&mut fields, findings).map(Some),
        _ => Ok(None),
    };
    fields.finish(findings)?;
    let minutes = NonZeroU32::new(minutes?).unwrap_or(NonZeroU32::MIN);
    let entry = HoursEntry::new(id?, on?, minutes);
    Ok(match (purpose?, kind?) {
        (Some(purpose), Some(kind)) => entry.with_use(IncludedUse::new(purpose, kind)),
        _ => entry,
    })
}

/// Of which kind the hours are; those of SDM with the location that allotted them.
fn kind(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<HoursKind> {
    let is_sdm = fields.required("kind", findings, one_of(&[("rsm", false), ("sdm", true)]))?;
    if !is_sdm {
        return Ok(HoursKind::Rsm);
    }
    let allotted_by = fields.required("allotted_by", findings, non_empty_text)?;
    Ok(HoursKind::Sdm {
        allotted_by: Arc::from(allotted_by),
    })
}

impl Read for ServiceDays {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let service = fields.required("service", findings, service);
        let on_site = fields.optional("on_site_days", findings, integer(0..=u16::MAX));
        let remote = fields.optional("remote_days", findings, integer(0..=u16::MAX));
        let days = ServiceDays::new(service?)
            .with_on_site(on_site?.unwrap_or_default())
            .with_remote(remote?.unwrap_or_default());
        Ok(days)
    }
}
