//! The program that makes closures of a list of holidays.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::{Value, json};

fn program(arguments: &[&Path]) -> Output {
    // Beside the folder of this test's own program: cargo builds examples before it runs tests.
    let mut program = std::env::current_exe().expect("this program");
    program.pop();
    program.pop();
    program.push("examples");
    program.push(format!("closures{}", std::env::consts::EXE_SUFFIX));
    Command::new(program)
        .args(arguments)
        .current_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")))
        .output()
        .expect("the example is built: a plain `cargo test` builds it")
}

fn listed(path: &Path) -> Value {
    let output = program(&[path]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// What is told of a file that says this.
fn refused(name: &str, text: &str) -> String {
    let path = std::env::temp_dir().join(format!("{}-{name}", std::process::id()));
    std::fs::write(&path, text).expect("a file");
    let output = program(&[&path]);
    std::fs::remove_file(&path).expect("the file");
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let told = String::from_utf8(output.stderr).expect("text");
    told.replace(&format!("{}: ", path.display()), "")
}

#[test]
fn a_calendar_and_a_table_of_the_same_holidays_make_the_same_closures() {
    let expected = json!({
        "closures": [
            { "date": "2026-05-14", "name": "Ascension Day" },
            { "first_day": "2026-08-03", "last_day": "2026-08-14", "name": "Works holiday, both plants" },
            { "every_year": { "month": 12, "day": 25 }, "name": "Christmas" },
            { "every_year": { "month": 12, "day": 26 }, "name": "Christmas" },
            { "every_year": { "month": 5, "nth": "last", "weekday": "monday" },
              "part": "12:00-24:00", "name": "Spring fair" },
        ],
        "special_hours": [
            { "every_year": { "month": 12, "day": 24 }, "hours": ["09:00-12:00"], "name": "Christmas Eve" },
        ],
    });
    for path in ["examples/data/holidays.ics", "examples/data/holidays.csv"] {
        assert_eq!(listed(Path::new(path)), expected, "{path}");
    }
}

/// A calendar of one event with these lines.
fn event(lines: &str) -> String {
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:e\nSUMMARY:Fair\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"
    );
    text.replace('\n', "\r\n")
}

#[test]
fn what_an_event_says_and_a_closure_cannot_is_refused() {
    for (lines, told) in [
        ("DTEND:20260514", "no DTSTART"),
        (
            "DTSTART:20260514T100000Z",
            "DTSTART is in UTC; a closure is by the local clock",
        ),
        ("DTSTART:20260514T100000", "no DTEND, which a time needs"),
        (
            "DTSTART:20260514T100000\nDTEND:20260514T100000",
            "the window `10:00-10:00` closes at or before its opening; for the next day write `10:00-34:00`",
        ),
        (
            "DTSTART;VALUE=DATE:20260514\nDTEND;VALUE=DATE:20260514",
            "the last day is before the first",
        ),
        (
            "DTSTART;VALUE=DATE:20260514\nRRULE:FREQ=MONTHLY",
            "`FREQ=MONTHLY` of RRULE is not read",
        ),
        (
            "DTSTART;VALUE=DATE:20260514\nRRULE:FREQ=YEARLY;COUNT=2",
            "`COUNT=2` of RRULE is not read",
        ),
        (
            "DTSTART;VALUE=DATE:20260514\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=6MO",
            "`BYDAY=6MO` is not read",
        ),
        (
            "DTSTART;VALUE=DATE:20260514\nRRULE:FREQ=YEARLY;BYDAY=1MO",
            "BYDAY needs BYMONTH",
        ),
        (
            "DTSTART;VALUE=DATE:20260228\nDTEND;VALUE=DATE:20260302\nRRULE:FREQ=YEARLY",
            "several days of every year, over the end of February",
        ),
        (
            "DTSTART;VALUE=DATE:20260514\nEXDATE;VALUE=DATE:20270514",
            "EXDATE is not read",
        ),
    ] {
        assert_eq!(
            refused("holidays.ics", &event(lines)),
            format!("event `e`: {told}\n"),
            "{lines}"
        );
    }
}

#[test]
fn what_is_wrong_with_a_row_is_told_with_its_line() {
    let table = "name,date,month,day,part\nA,2026-02-29,,,\nB,,4,31,\nC,,13,1,\n,2026-05-14,,,\nD,2026-05-14,,,\n";
    let told = refused("holidays.csv", table);
    let lines: Vec<_> = told
        .lines()
        .map(|line| line.split(": ").next().unwrap())
        .collect();
    assert_eq!(lines, ["line 2", "line 3", "line 4", "line 5"]);
    assert!(
        told.contains("malformed_date") && told.contains("every_year.day"),
        "{told}"
    );
}
