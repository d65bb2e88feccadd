//! Reads questions about advisory support.

use core::num::NonZeroU32;

use super::{Node, Read};
use crate::{
    finding::{Findings, Path},
    limits::{AdvisoryEntry, AdvisoryLog, AdvisoryTopic},
    wire::{
        reader::{Fields, Reading, date, integer, list_of, non_empty_text},
        values::named,
    },
};

impl Read for AdvisoryLog {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let as_of = fields.required("as_of", findings, date);
        let entries = fields.required("entries", findings, list_of(entry));
        Ok(AdvisoryLog::new(as_of?, entries?))
    }
}

fn entry(node: &Node, path: &Path, findings: &mut Findings) -> Reading<AdvisoryEntry> {
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, non_empty_text);
    let incident = fields.required("incident", findings, non_empty_text);
    let on = fields.required("on", findings, date);
    let minutes = fields.required("minutes", findings, integer(1..=u32::MAX));
    let topics = named(AdvisoryTopic::ALL, AdvisoryTopic::as_str);
    let topic = fields.optional("topic", findings, topics);
    fields.finish(findings)?;
    let minutes = NonZeroU32::new(minutes?).unwrap_or(NonZeroU32::MIN);
    let entry = AdvisoryEntry::new(id?, incident?, on?, minutes);
    Ok(match topic? {
        Some(topic) => entry.about(topic),
        None => entry,
    })
}
