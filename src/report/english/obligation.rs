//! What falls due, as entries of a calendar.

use alloc::{format, string::String, vec::Vec};

use super::English;
use crate::{
    obligations::{Moment, Obligation},
    report::{language::Tongue, words::capitalised},
};

pub(super) fn heading(entry: &Obligation) -> String {
    let moment = match entry.moment {
        Moment::Begins => "Begins",
        Moment::Due => "Due",
        Moment::Lapses => "Lapses",
    };
    let what = entry.what.as_str().replace('_', " ");
    let of = |name: Option<&str>| name.map_or_else(String::new, |name| format!(" ({name})"));
    format!(
        "{moment}: {what}{}{}",
        of(entry.purchase.as_deref()),
        of(entry.solution.as_deref())
    )
}

pub(super) fn details(entry: &Obligation) -> String {
    let (clause, location) = (entry.clause, &entry.location);
    let mut lines = Vec::from([
        capitalised(English::party(entry.party)),
        format!("{}: {}.", clause.as_str(), clause.clause().summary()),
    ]);
    lines.extend(entry.opens_on.map(|date| format!("From {date}.")));
    lines.extend(entry.met_on.map(|date| format!("Done on {date}.")));
    let ends_at = entry.ends_at.format("%Y-%m-%dT%H:%M:%SZ");
    lines.push(format!("The date ends at {location} at {ends_at}."));
    lines.join("\n")
}
