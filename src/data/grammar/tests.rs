//! Tests of the private parts.

use alloc::{format, string::ToString, vec::Vec};

use chrono::TimeZone;
use proptest::prelude::*;

use super::*;

#[test]
fn instants_are_read_in_utc() {
    let utc = |text: &str| format_instant(parse_instant(text).unwrap()).to_string();
    for (text, expected) in [
        ("2026-05-13T16:50:00+02:00", "2026-05-13T14:50:00Z"),
        ("2026-05-13T16:50:00-23:59", "2026-05-14T16:49:00Z"),
        ("2026-05-13T16:50:00-00:00", "2026-05-13T16:50:00Z"),
        ("2026-05-13T16:50:00.1Z", "2026-05-13T16:50:00.100Z"),
        ("2026-05-13T16:50:00.000000000Z", "2026-05-13T16:50:00Z"),
        ("2026-05-13T16:50:00.000001Z", "2026-05-13T16:50:00.000001Z"),
        (
            "2026-05-13T16:50:00.0000001Z",
            "2026-05-13T16:50:00.000000100Z",
        ),
        ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
        (
            "9999-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59.999999999Z",
        ),
    ] {
        assert_eq!(utc(text), expected);
    }
}

#[test]
fn each_fault_of_an_instant_is_told_apart() {
    let fault = |text: &str| parse_instant(text).unwrap_err().fault();
    for malformed in [
        "",
        "2026-05-13",
        "2026-05-13T16:50Z",
        "2026-05-13T16:50:00",
        "2026-05-13t16:50:00Z",
        "2026-05-13T16:50:00z",
        "2026-05-13 16:50:00Z",
        " 2026-05-13T16:50:00Z",
        "2026-05-13T16:50:00Z ",
        "2026-05-13T16:50:00 +02:00",
        "2026-05-13T16:50:00.Z",
        "2026-05-13T16:50:00,5Z",
        "2026-05-13T16:50:00+0200",
        "2026-05-13T16:50:00+02",
        "2026-05-13T16:50:00\u{2212}02:00",
        "2026-05-13T16:50:00+02:00:00",
        "+2026-05-13T16:50:00Z",
        "\u{0662}026-05-13T16:50:00Z",
    ] {
        assert_eq!(
            fault(malformed),
            Fault::Malformed(Form::Instant),
            "{malformed}"
        );
    }
    assert_eq!(fault("2026-02-29T16:50:00Z"), Fault::NoSuchDate);
    assert_eq!(fault("2026-05-13T24:00:00Z"), Fault::NoSuchTime);
    assert_eq!(fault("2026-05-13T16:60:00Z"), Fault::NoSuchTime);
    assert_eq!(fault("2026-05-13T16:50:61Z"), Fault::NoSuchTime);
    assert_eq!(fault("2016-12-31T23:59:60Z"), Fault::LeapSecond);
    assert_eq!(fault("2026-05-13T16:50:00+24:00"), Fault::NoSuchOffset);
    assert_eq!(fault("2026-05-13T16:50:00+02:60"), Fault::NoSuchOffset);
    assert_eq!(
        fault("2026-05-13T16:50:00.0000000000Z"),
        Fault::FractionTooLong
    );
    assert_eq!(fault("0000-01-01T00:00:00+00:01"), Fault::OutOfRange);
    assert_eq!(fault("9999-12-31T23:59:59-00:01"), Fault::OutOfRange);
}

#[test]
fn dates_are_read_exactly() {
    assert_eq!(parse_date("0000-02-29").unwrap().to_string(), "0000-02-29");
    for (text, fault) in [
        ("2026-02-29", Fault::NoSuchDate),
        ("1900-02-29", Fault::NoSuchDate),
        ("2026-00-10", Fault::NoSuchDate),
        ("2026-13-01", Fault::NoSuchDate),
        ("2026-5-13", Fault::Malformed(Form::Date)),
        ("20260513", Fault::Malformed(Form::Date)),
        ("2026-05-13T00:00:00Z", Fault::Malformed(Form::Date)),
        ("-026-05-13", Fault::Malformed(Form::Date)),
    ] {
        assert_eq!(parse_date(text).unwrap_err().fault(), fault, "{text}");
    }
}

#[test]
fn what_no_reader_accepts_is_still_written() {
    let late = DateTime::<Utc>::MAX_UTC;
    assert_eq!(
        format_instant(late).to_string(),
        "+262142-12-31T23:59:59.999999999Z"
    );

    let east = FixedOffset::east_opt(86_399).unwrap();
    assert_eq!(
        format_local(late.with_timezone(&east)).to_string(),
        "+262143-01-01T23:59:58.999999999+23:59:59"
    );
}

#[test]
fn messages_are_for_people() {
    let message = |text: &str| parse_instant(text).unwrap_err().to_string();
    assert_eq!(
        message("tomorrow"),
        "expected an instant such as `2026-05-13T16:50:00+02:00` (`tomorrow`)"
    );
    assert_eq!(
        message("2016-12-31T23:59:60Z"),
        "a leap second cannot be used (`2016-12-31T23:59:60Z`)"
    );
}

/// The text with every digit replaced by `d`: compared with all good forms, a second opinion on the form.
fn shape(text: &str) -> String {
    let letter = |c: char| if c.is_ascii_digit() { 'd' } else { c };
    text.chars().map(letter).collect()
}

fn is_instant(text: &str) -> bool {
    let fraction = |digits: usize| match digits {
        0 => String::new(),
        _ => format!(".{}", "d".repeat(digits)),
    };
    (0..=9).map(fraction).any(|fraction| {
        ["Z", "+dd:dd", "-dd:dd"]
            .iter()
            .any(|offset| shape(text) == format!("dddd-dd-ddTdd:dd:dd{fraction}{offset}"))
    })
}

/// `text` with up to two characters replaced, left out or put in.
fn near(text: &'static str) -> impl Strategy<Value = String> {
    let edit = (any::<prop::sample::Index>(), 0..3_u8, "[0-9TZtz:.+ e_-]");
    (text, prop::collection::vec(edit, 0..3)).prop_map(|(text, edits)| {
        let mut characters: Vec<char> = text.chars().collect();
        for (at, kind, with) in edits {
            let at = at.index(characters.len() + 1);
            if kind < 2 && at < characters.len() {
                characters.remove(at);
            }
            if kind > 0 {
                characters.splice(at..at, with.chars());
            }
        }
        characters.into_iter().collect()
    })
}

fn instants() -> impl Strategy<Value = DateTime<Utc>> {
    let first = parse_instant("0000-01-01T00:00:00Z").unwrap().timestamp();
    let last = parse_instant("9999-12-31T23:59:59Z").unwrap().timestamp();
    (first..=last, prop_oneof![Just(0), 0..1_000_000_000_u32])
        .prop_map(|(seconds, nanos)| Utc.timestamp_opt(seconds, nanos).unwrap())
}

const NEAR_INSTANT: &str = "20[0-9]{2}-[01][0-9]-[0-3][0-9]T[012][0-9]:[0-6][0-9]:[0-6][0-9]\
                            (\\.[0-9]{1,10})?(Z|[+-][012][0-9]:[0-6][0-9])";

proptest! {
    #[test]
    fn what_is_written_is_read_back(instant in instants(), offset_minutes in -1439..=1439) {
        prop_assert_eq!(parse_instant(&format_instant(instant).to_string()), Ok(instant));

        let offset = FixedOffset::east_opt(offset_minutes * 60).unwrap();
        let local = instant.with_timezone(&offset);
        if (0..=9999).contains(&local.year()) {
            prop_assert_eq!(parse_instant(&format_local(local).to_string()), Ok(instant));
        }
        let date = instant.date_naive();
        prop_assert_eq!(parse_date(&format_date(date).to_string()), Ok(date));
    }

    #[test]
    fn instants_agree_with_a_second_opinion(text in near(NEAR_INSTANT)) {
        let second_opinion = DateTime::parse_from_rfc3339(&text);
        match parse_instant(&text).map_err(|error| error.fault()) {
            Ok(instant) => {
                prop_assert!(is_instant(&text));
                prop_assert_eq!(second_opinion.unwrap(), instant);
            }
            Err(Fault::Malformed(_) | Fault::FractionTooLong) => {
                prop_assert!(!is_instant(&text));
            }
            Err(Fault::LeapSecond) => prop_assert!(is_instant(&text) && text.contains(":60")),
            Err(_) => prop_assert!(is_instant(&text) && second_opinion.is_err()),
        }
    }

    #[test]
    fn dates_agree_with_a_second_opinion(text in near("[0-9]{4}-[01][0-9]-[0-3][0-9]")) {
        let second_opinion = text.parse().ok().filter(|_| shape(&text) == "dddd-dd-dd");
        prop_assert_eq!(parse_date(&text).ok(), second_opinion);
    }

    #[test]
    fn no_text_panics(text in ".*") {
        let _ = (parse_instant(&text), parse_date(&text));
    }
}
