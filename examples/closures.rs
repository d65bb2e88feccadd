//! Makes closures of a list of holidays: `closures FILE`.
//!
//! FILE is an iCalendar file (`.ics`) or a CSV file. What it lists goes to standard output as JSON: the `closures` and the `special_hours`
//! of a location in an order file.
//!
//! Of a calendar each event is a closure: of whole days, or from a time to a time on its date by the local clock, in which it may end on
//! the next; one of the category `OPEN` has hours, in which it is open. An event may come back every year, on its date or on a weekday of
//! a month by its number. A table has a header of these columns, in any order: `name`; `date`, or `first_day` and `last_day`, or
//! `month` with `day` or with `nth` and `weekday`; `part`; and `hours`, several of them with a space between. What a row leaves empty it
//! does not say.
//!
//! Exit status: 0 all of it is there, 2 something of the file cannot be said, which standard error tells.

use std::{
    env, fs,
    io::{self, Write},
    process::ExitCode,
};

use serde_json::json;
use unified_support::order::{ClosureDraft, SpecialHoursDraft};

#[path = "closures/calendar.rs"]
mod calendar;
#[path = "closures/table.rs"]
mod table;

/// One of those that a location has.
enum Exception {
    Closure(ClosureDraft),
    SpecialHours(SpecialHoursDraft),
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [path] = arguments.as_slice() else {
        return fail(&["usage: closures FILE".to_owned()]);
    };
    match read(path) {
        Ok(exceptions) => match write(exceptions) {
            // Whoever read the output wants no more of it.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                fail(&[format!("standard output: {error}")])
            }
            _ => ExitCode::SUCCESS,
        },
        Err(problems) => fail(&problems),
    }
}

/// All that the file lists, or everything in it that cannot be said.
fn read(path: &str) -> Result<Vec<Exception>, Vec<String>> {
    let text = fs::read_to_string(path).map_err(|error| vec![format!("{path}: {error}")])?;
    let is_calendar = text.trim_start().starts_with("BEGIN:VCALENDAR");
    let listed = if is_calendar {
        calendar::listed(&text)
    } else {
        table::listed(&text)
    };
    let mut exceptions = Vec::new();
    let mut problems = Vec::new();
    for (place, read) in listed {
        match read {
            Ok(read) => exceptions.extend(read),
            Err(problem) => problems.push(format!("{path}: {place}: {problem}")),
        }
    }
    if problems.is_empty() {
        Ok(exceptions)
    } else {
        Err(problems)
    }
}

fn write(exceptions: Vec<Exception>) -> io::Result<()> {
    let mut closures = Vec::new();
    let mut special_hours = Vec::new();
    for exception in exceptions {
        match exception {
            Exception::Closure(closure) => closures.push(closure),
            Exception::SpecialHours(special) => special_hours.push(special),
        }
    }
    let written = json!({ "closures": closures, "special_hours": special_hours });
    writeln!(io::stdout(), "{written:#}")
}

fn fail(problems: &[String]) -> ExitCode {
    for problem in problems {
        // Nobody is left to tell if standard error is gone.
        let _ = writeln!(io::stderr(), "{problem}");
    }
    ExitCode::from(2)
}
