//! What falls due, as a text that calendar programs read.

use alloc::{format, string::String};
use core::fmt::{self, Write};

use chrono::{DateTime, Datelike, Utc};

use super::{
    Language,
    language::{Tongue, spoken},
    words::capitalised,
};
use crate::{
    obligations::{Obligation, ObligationCalendar},
    order::Order,
};

/// The calendar of `order` as a text of iCalendar (RFC 5545): an event of a whole day for each entry.
///
/// A date is that of its location, without a zone: it is the same date wherever it is read. The description has the clause, the
/// location, and the instant at which the date ends there. An entry has the same `UID` in every text that is made of the same
/// order, so that a later text takes the place of an earlier one. `made_at` is the stamp of its events: the library has no clock.
/// Without entries there is no text: the format requires one component at least.
///
/// # Example
///
/// ```
/// # use unified_support::chrono::NaiveDate;
/// use unified_support::engine::Engine;
/// use unified_support::obligations::DueBetween;
/// use unified_support::order::OrderDraft;
/// use unified_support::report::{self, Language};
/// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
///
/// let engine = Engine::try_from(OrderDraft::example())?;
///
/// let decision = engine.calendar_of_obligations(DueBetween::new(date(2026, 11, 1), date(2026, 11, 30)))?;
/// let calendar = decision.outcome().decided().unwrap();
/// let text = report::icalendar(engine.order(), calendar, "2026-10-01T09:00:00Z".parse()?, Language::En)?.unwrap();
/// assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
/// assert!(text.contains("DTSTART;VALUE=DATE:20261101\r\nSUMMARY:Due: request deliveries with data\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// - [`UnwritableStamp`]: the year of `made_at` does not have four digits.
pub fn icalendar(
    order: &Order,
    calendar: &ObligationCalendar,
    made_at: DateTime<Utc>,
    language: Language,
) -> Result<Option<String>, UnwritableStamp> {
    if !(0..=9999).contains(&made_at.year()) {
        return Err(UnwritableStamp(made_at));
    }
    if calendar.entries.is_empty() {
        return Ok(None);
    }
    let mut text = Text::default();
    text.line("BEGIN", "VCALENDAR");
    text.line("VERSION", "2.0");
    let spoken = language.as_str().to_ascii_uppercase();
    let product = concat!(
        "-//unified-support//unified-support ",
        env!("CARGO_PKG_VERSION")
    );
    text.line("PRODID", format_args!("{product}//{spoken}"));
    text.line("CALSCALE", "GREGORIAN");
    for entry in &calendar.entries {
        spoken!(language, L => event::<L>(order.number(), entry, made_at, &mut text));
    }
    text.line("END", "VCALENDAR");
    Ok(Some(text.0))
}

/// An instant that cannot be the stamp of an event: its year does not have four digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("made_at: the year of {0:?} does not have four digits")]
pub struct UnwritableStamp(DateTime<Utc>);

fn event<L: Tongue>(order: &str, entry: &Obligation, made_at: DateTime<Utc>, text: &mut Text) {
    text.line("BEGIN", "VEVENT");
    text.line("UID", Escaped(&uid(order, entry)));
    text.line("DTSTAMP", made_at.format("%Y%m%dT%H%M%SZ"));
    text.line("DTSTART;VALUE=DATE", entry.on.format("%Y%m%d"));
    text.line("SUMMARY", Escaped(&L::obligation(entry)));
    text.line("DESCRIPTION", Escaped(&L::obligation_details(entry)));
    text.line("LOCATION", Escaped(&entry.location));
    text.line("CATEGORIES", Escaped(&capitalised(L::party(entry.party))));
    // It takes nobody's time.
    text.line("TRANSP", "TRANSPARENT");
    text.line("END", "VEVENT");
}

/// What tells the entry from every other one, in every text of the order.
fn uid(order: &str, entry: &Obligation) -> String {
    let of = match &entry.purchase {
        Some(id) => format!("purchase/{}", segment(id)),
        None => "order".into(),
    };
    format!(
        "{}/{of}/{}/{}/{}/{}@unified-support",
        segment(order),
        entry.what.as_str(),
        entry.moment,
        entry.number,
        segment(&entry.location),
    )
}

/// A name between two slashes: it has none of its own, nor what is told as something else, so that no two entries read alike.
fn segment(name: &str) -> String {
    let is_plain =
        |character: char| !character.is_ascii_control() && !matches!(character, '%' | '/');
    name.chars().fold(String::new(), |segment, character| {
        if is_plain(character) {
            format!("{segment}{character}")
        } else {
            format!("{segment}%{:02X}", u32::from(character))
        }
    })
}

/// The text so far: lines that end as the format has it, none longer than it allows.
#[derive(Default)]
struct Text(String);

impl Text {
    /// The most octets of a line, without its end.
    const LONGEST: usize = 75;

    fn line(&mut self, name: &str, value: impl fmt::Display) {
        let line = format!("{name}:{value}");
        let mut room = Self::LONGEST;
        for character in line.chars() {
            if character.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = Self::LONGEST.saturating_sub(1);
            }
            self.0.push(character);
            room = room.saturating_sub(character.len_utf8());
        }
        self.0.push_str("\r\n");
    }
}

/// A text as a value: what has a meaning in the format is escaped, and what may not stand in it is shown as missing.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut characters = self.0.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '\\' | ';' | ',' => write!(f, "\\{character}")?,
                // The end of a line is one, however it is written.
                '\r' if characters.peek() == Some(&'\n') => {}
                '\n' | '\r' => f.write_str("\\n")?,
                '\t' => f.write_char('\t')?,
                control if control.is_ascii_control() => {
                    f.write_char(char::REPLACEMENT_CHARACTER)?;
                }
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}
