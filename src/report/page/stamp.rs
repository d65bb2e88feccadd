//! What an answer rests on.

use alloc::{format, vec::Vec};
use core::fmt;

use super::{digest, fact, markup::Html};
use crate::{
    decision::{Stamp, UsedCalendar},
    report::language::Tongue,
};

pub(super) fn write<L: Tongue>(stamp: &Stamp, html: &mut Html<'_, '_>) -> fmt::Result {
    let (page, labels) = (L::PAGE, L::PAGE.stamp);
    html.element("footer", &[("class", &"stamp")], |html| {
        html.leaf("h3", &[], &labels.title)?;
        html.element("dl", &[("class", &"facts")], |html| {
            if let Some(order) = &stamp.order {
                fact(&page.order, &order.number, html)?;
                if let Some(of_order) = &order.digest {
                    digest(&page.order_digest, of_order, html)?;
                }
            }
            if let Some(question) = &stamp.question {
                digest(&labels.question, question, html)?;
            }
            digest(&page.edition, &stamp.edition, html)?;
            fact(&labels.library, &stamp.library, html)?;
            fact(&labels.outcomes, &stamp.outcomes, html)?;
            if let Some(holidays) = &stamp.holidays {
                fact(&labels.holidays, holidays, html)?;
            }
            for (location, used) in stamp.calendars() {
                write_calendar::<L>(location, used, html)?;
            }
            let readings = stamp.readings();
            let readings: Vec<_> = readings
                .map(|(key, taken)| format!("{key} = {taken}"))
                .collect();
            if readings.is_empty() {
                return Ok(());
            }
            fact(&labels.readings, &readings.join(", "), html)
        })
    })
}

/// Of what a calendar was made that an answer used.
fn write_calendar<L: Tongue>(
    location: &str,
    used: &UsedCalendar,
    html: &mut Html<'_, '_>,
) -> fmt::Result {
    let (labels, colon) = (L::PAGE.stamp, L::PICTURE.colon);
    html.element("div", &[], |html| {
        html.leaf("dt", &[], &(labels.calendar)(location))?;
        for (name, of) in [
            (labels.zone, &used.zone),
            (labels.hours, &used.hours),
            (labels.exceptions, &used.exceptions),
        ] {
            html.element("dd", &[], |html| {
                html.text(&format_args!("{name}{colon}"))?;
                html.leaf("span", &[("class", &"digest")], of)
            })?;
        }
        if let Some(tzdb) = &used.tzdb {
            html.leaf("dd", &[], &format_args!("{}{colon}{tzdb}", labels.tzdb))?;
        }
        match &used.label {
            Some(label) => html.leaf("dd", &[], &format_args!("{}{colon}{label}", labels.label)),
            None => Ok(()),
        }
    })
}
