//! A table of holidays as CSV.

use serde_json::{Map, Value, json};

use super::Exception;

/// Each row with its place, as an object of the order file: the library says what is wrong with it.
pub(crate) fn listed(text: &str) -> Vec<(String, Result<Vec<Exception>, String>)> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => return vec![("line 1".to_owned(), Err(error.to_string()))],
    };
    let rows = reader.records().map(|row| {
        let row = row.map_err(|error| ("the table".to_owned(), error.to_string()))?;
        let line = row.position().map_or(0, csv::Position::line);
        let cells = header.iter().zip(row.iter());
        let cells = cells.filter(|(_, cell)| !cell.is_empty());
        exception(cells)
            .map(|exception| (format!("line {line}"), vec![exception]))
            .map_err(|problem| (format!("line {line}"), problem))
    });
    rows.map(|row| match row {
        Ok((place, read)) => (place, Ok(read)),
        Err((place, problem)) => (place, Err(problem)),
    })
    .collect()
}

fn exception<'c>(cells: impl Iterator<Item = (&'c str, &'c str)>) -> Result<Exception, String> {
    let mut object = Map::new();
    let mut rule = Map::new();
    for (column, cell) in cells {
        match column {
            "month" | "day" => {
                let number: u8 = cell
                    .parse()
                    .map_err(|_| format!("`{cell}` is no {column}"))?;
                rule.insert(column.to_owned(), json!(number));
            }
            "nth" | "weekday" => {
                rule.insert(column.to_owned(), json!(cell));
            }
            "hours" => {
                let hours: Vec<_> = cell.split_whitespace().collect();
                object.insert(column.to_owned(), json!(hours));
            }
            _ => {
                object.insert(column.to_owned(), json!(cell));
            }
        }
    }
    if !rule.is_empty() {
        object.insert("every_year".to_owned(), Value::Object(rule));
    }
    let is_special = object.contains_key("hours");
    let object = Value::Object(object);
    let read = if is_special {
        serde_json::from_value(object).map(Exception::SpecialHours)
    } else {
        serde_json::from_value(object).map(Exception::Closure)
    };
    read.map_err(|error| error.to_string())
}
