//! A calendar of holidays as iCalendar (RFC 5545).

use icalendar::parser::{Component, Property, read_calendar, unfold};
use unified_support::{
    calendar::{Dates, Hours, Nth},
    chrono::{Datelike, Month, NaiveDate, NaiveDateTime, Timelike, Weekday},
    order::{ClosureDraft, SpecialHoursDraft},
};

use super::Exception;

/// Each event with its place; one that is cancelled is passed over.
pub(crate) fn listed(text: &str) -> Vec<(String, Result<Vec<Exception>, String>)> {
    let text = unfold(text);
    let calendar = match read_calendar(&text) {
        Ok(calendar) => calendar,
        Err(error) => return vec![("the calendar".to_owned(), Err(error))],
    };
    let events = calendar.components.iter();
    let events = events.filter(|component| component.name == "VEVENT");
    events
        .filter(|event| value(event, "STATUS") != Some("CANCELLED"))
        .map(|event| (place(event), exceptions(event)))
        .collect()
}

fn place(event: &Component<'_>) -> String {
    let uid = value(event, "UID").or_else(|| value(event, "SUMMARY"));
    uid.map_or_else(|| "an event".to_owned(), |uid| format!("event `{uid}`"))
}

fn value<'c>(event: &'c Component<'_>, name: &str) -> Option<&'c str> {
    event.find_prop(name).map(|property| property.val.as_str())
}

fn exceptions(event: &Component<'_>) -> Result<Vec<Exception>, String> {
    let name = event.find_prop("SUMMARY").ok_or("no SUMMARY")?;
    let name = name.val.clone().unescape_text();
    let start = moment(event, "DTSTART")?.ok_or("no DTSTART")?;
    let end = moment(event, "DTEND")?;
    if end.is_none() && event.find_prop("DURATION").is_some() {
        return Err("a DURATION; give DTEND".to_owned());
    }
    let (last, part) = extent(start, end)?;
    let mut categories = event
        .properties
        .iter()
        .filter(|property| property.name == "CATEGORIES");
    let is_open =
        categories.any(|property| property.val.as_str().split(',').any(|one| one == "OPEN"));
    let dates = dates(event, start.date(), last)?;
    let exceptions = dates.into_iter().map(|dates| match (is_open, part) {
        (true, Some(part)) => {
            let special = SpecialHoursDraft::of(dates, [part.to_string()], name.as_str());
            Ok(Exception::SpecialHours(special))
        }
        (true, None) => Err("it is open, and has no times".to_owned()),
        (false, part) => {
            let closure = ClosureDraft::of(dates, name.as_str());
            Ok(Exception::Closure(match part {
                Some(part) => closure.for_part(part.to_string()),
                None => closure,
            }))
        }
    });
    exceptions.collect()
}

/// A date, or a time of its local clock.
#[derive(Clone, Copy)]
enum Moment {
    Date(NaiveDate),
    Time(NaiveDateTime),
}

impl Moment {
    const fn date(self) -> NaiveDate {
        match self {
            Self::Date(date) => date,
            Self::Time(time) => time.date(),
        }
    }
}

fn moment(event: &Component<'_>, name: &str) -> Result<Option<Moment>, String> {
    let Some(text) = value(event, name) else {
        return Ok(None);
    };
    if text.ends_with('Z') {
        return Err(format!("{name} is in UTC; a closure is by the local clock"));
    }
    let date = NaiveDate::parse_from_str(text, "%Y%m%d").map(Moment::Date);
    let read =
        date.or_else(|_| NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").map(Moment::Time));
    read.map(Some)
        .map_err(|_| format!("{name} `{text}` is no date and no time"))
}

/// The last date of an event, and the part of its one date that it takes.
fn extent(start: Moment, end: Option<Moment>) -> Result<(NaiveDate, Option<Hours>), String> {
    match (start, end) {
        (Moment::Date(start), None) => Ok((start, None)),
        // The end of an event is the first date after it.
        (Moment::Date(_), Some(Moment::Date(end))) => {
            let last = end.pred_opt().ok_or("DTEND is before all dates")?;
            Ok((last, None))
        }
        (Moment::Time(start), Some(Moment::Time(end))) => {
            let days = (end.date() - start.date()).num_days();
            let from_midnight = |days: i64, time: NaiveDateTime| {
                let seconds = i64::from(time.time().num_seconds_from_midnight());
                u32::try_from(days.saturating_mul(86_400).saturating_add(seconds))
            };
            let (opens, closes) = (from_midnight(0, start), from_midnight(days, end));
            let (Ok(opens), Ok(closes)) = (opens, closes) else {
                return Err("DTEND is before DTSTART".to_owned());
            };
            let part = Hours::try_new(opens, closes).map_err(|error| error.to_string())?;
            Ok((start.date(), Some(part)))
        }
        (Moment::Time(_), None) => Err("no DTEND, which a time needs".to_owned()),
        _ => Err("of DTSTART and DTEND one is a date and one a time".to_owned()),
    }
}

/// The dates of an event: those from `first` to `last`, or a rule for each of them.
fn dates(event: &Component<'_>, first: NaiveDate, last: NaiveDate) -> Result<Vec<Dates>, String> {
    let others = ["RDATE", "EXDATE", "RECURRENCE-ID"];
    if let Some(other) = others.iter().find(|name| event.find_prop(name).is_some()) {
        return Err(format!("{other} is not read"));
    }
    let range = Dates::range(first, last).map_err(|error| error.to_string())?;
    let Some(rule) = event.find_prop("RRULE") else {
        let dates = if first == last {
            Dates::on(first)
        } else {
            range
        };
        return Ok(vec![dates]);
    };
    let days: Vec<_> = range.within(first..=last).collect();
    let rule = Rule::read(rule)?;
    match (rule.weekday, days.as_slice()) {
        (Some((nth, weekday)), [_]) => {
            let month = rule.month.ok_or("BYDAY needs BYMONTH")?;
            Ok(vec![Dates::every_nth(nth, weekday, month)])
        }
        (Some(_), _) => Err("a weekday of every year, for several days".to_owned()),
        (None, _) if rule.month.is_some_and(|month| month != month_of(first)) => {
            Err("BYMONTH is not the month of DTSTART".to_owned())
        }
        (None, days) => {
            // In some years there is a day between them.
            let over_february = days
                .windows(2)
                .any(|pair| (pair[0].month(), pair[1].month()) == (2, 3));
            if over_february {
                return Err("several days of every year, over the end of February".to_owned());
            }
            let rules = days
                .iter()
                .map(|day| Dates::every_year(month_of(*day), day.day()));
            rules
                .collect::<Result<_, _>>()
                .map_err(|error| error.to_string())
        }
    }
}

fn month_of(date: NaiveDate) -> Month {
    let number = u8::try_from(date.month()).unwrap_or(1);
    Month::try_from(number).unwrap_or(Month::January)
}

/// What comes back every year.
struct Rule {
    month: Option<Month>,
    weekday: Option<(Nth, Weekday)>,
}

impl Rule {
    fn read(property: &Property<'_>) -> Result<Self, String> {
        let mut rule = Self {
            month: None,
            weekday: None,
        };
        let mut is_yearly = false;
        for part in property.val.as_str().split(';') {
            match part.split_once('=') {
                Some(("FREQ", "YEARLY")) => is_yearly = true,
                Some(("INTERVAL", "1") | ("WKST", _)) => {}
                Some(("BYMONTH", month)) => {
                    let number = month.parse::<u8>().ok();
                    let month = number.and_then(|number| Month::try_from(number).ok());
                    rule.month = Some(month.ok_or_else(|| format!("`{part}` is not read"))?);
                }
                Some(("BYDAY", day)) => {
                    let weekday = numbered(day).ok_or_else(|| format!("`{part}` is not read"))?;
                    rule.weekday = Some(weekday);
                }
                _ => return Err(format!("`{part}` of RRULE is not read")),
            }
        }
        if is_yearly {
            Ok(rule)
        } else {
            Err("RRULE is not yearly".to_owned())
        }
    }
}

/// Such as `4TH`, the fourth Thursday, and `-1MO`, the last Monday.
fn numbered(day: &str) -> Option<(Nth, Weekday)> {
    let (number, weekday) = day.split_at_checked(day.len().checked_sub(2)?)?;
    let weekday = match weekday {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    };
    let nth = Nth::try_from(number.parse::<i8>().ok()?).ok()?;
    Some((nth, weekday))
}
