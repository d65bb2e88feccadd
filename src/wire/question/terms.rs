//! Reads questions about the days of services, meetings, and what falls due.

use super::{Node, Read};
use crate::{
    document::Party,
    engine::{ObligationsRequest, SupportTermsRequest},
    finding::{Findings, Path},
    limits::{HeldMeeting, QuarterlyMeetings},
    obligations::DueBetween,
    wire::{
        reader::{Fields, Reading, date, instant, list_of, non_empty_text},
        values::named,
    },
};

impl Read for SupportTermsRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let as_of = fields.optional("as_of", findings, date)?;
        Ok(SupportTermsRequest { as_of })
    }
}

impl Read for QuarterlyMeetings {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let purchase = fields.required("purchase", findings, non_empty_text);
        let as_of = fields.required("as_of", findings, date);
        let held = fields.required("held", findings, list_of(meeting));
        let meetings = QuarterlyMeetings::new(purchase?, as_of?, held?);
        Ok(meetings)
    }
}

fn meeting(node: &Node, path: &Path, findings: &mut Findings) -> Reading<HeldMeeting> {
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, non_empty_text);
    let on = fields.required("on", findings, date);
    fields.finish(findings)?;
    Ok(HeldMeeting::new(id?, on?))
}

impl Read for ObligationsRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let from = fields.required("from", findings, date);
        let to = fields.required("to", findings, date);
        let party = fields.optional("party", findings, named(Party::ALL, Party::as_str));
        let icalendar_made_at = fields.optional("icalendar_made_at", findings, instant);
        let asked = DueBetween::new(from?, to?);
        Ok(ObligationsRequest {
            due: match party? {
                Some(party) => asked.of(party),
                None => asked,
            },
            icalendar_made_at: icalendar_made_at?,
        })
    }
}
