//! What is drawn of a day, in words.

use alloc::{collections::BTreeMap, format, string::String, vec::Vec};

use super::{
    layout::DayRow,
    scene::Bar,
    wall::{Span, shown_second},
    words::PictureWords,
};
use crate::{document::Severity, report::days::shown_hours};

/// Its date, hours and name, what the clock does, and from when to when each bar goes.
pub(super) fn day(words: &PictureWords, day: &DayRow) -> String {
    let hours = shown_hours(words, &day.hours, day.name.as_deref());
    let mut told = Vec::from([format!("{}, {hours}", day.date)]);
    told.extend(day.notes.iter().cloned());
    let severities = spans(day.severities.iter().map(|(span, of)| (*of, span)));
    let severities = severities.into_iter().map(|(severity, spans)| {
        let severity: Severity = severity;
        format!("{} {severity} {spans}", words.severity)
    });
    told.extend(severities);
    let bars = spans(day.bars.iter().map(|(span, bar)| (*bar, span)));
    let bars = bars.into_iter().map(|(bar, spans)| {
        let bar: Bar = bar;
        format!("{} {spans}", bar.meaning(words))
    });
    told.extend(bars);
    told.join(words.between)
}

/// The hours of each.
fn spans<'s, K: Ord>(all: impl Iterator<Item = (K, &'s Span)>) -> BTreeMap<K, String> {
    let mut spans: BTreeMap<K, String> = BTreeMap::new();
    for (of, span) in all {
        let hours = format!("{}-{}", shown_second(span.start), shown_second(span.end));
        match spans.get_mut(&of) {
            Some(told) => {
                told.push_str(", ");
                told.push_str(&hours);
            }
            None => {
                spans.insert(of, hours);
            }
        }
    }
    spans
}
