//! Draws an incident: `incident ORDER QUESTIONS ID [--text]`.
//!
//! ORDER is an order file, QUESTIONS a file with one JSON object a line, and ID the id of a question in it that asks
//! `incident`. The incident's timeline goes to standard output: an SVG document, or, with `--text`, a text for a terminal.
//!
//! Exit status: 0 drawn, 1 the question has no picture, 2 the order or the call is wrong.

use std::{
    env, fs,
    io::{self, Write},
    process::ExitCode,
};

use unified_support::{
    calendar::Zones,
    engine::{Engine, Reply},
    report::{self, Language, Picture},
    wire::{Answer, Node, read_engine, without_byte_order_mark},
};

const USAGE: &str = "usage: incident ORDER QUESTIONS ID [--text]";

fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let is_text = arguments.iter().any(|argument| argument == "--text");
    arguments.retain(|argument| argument != "--text");
    let [order, questions, id] = arguments.as_slice() else {
        return fail(2, USAGE);
    };
    let engine = match engine(order) {
        Ok(engine) => engine,
        Err(message) => return fail(2, &message),
    };
    let picture = match question(questions, id).map(|question| picture(&engine, &question)) {
        Ok(Ok(picture)) => picture,
        Ok(Err(message)) => return fail(1, &message),
        Err(message) => return fail(2, &message),
    };
    let drawn = if is_text {
        picture.text().to_string()
    } else {
        picture.svg().to_string()
    };
    match writeln!(io::stdout(), "{drawn}") {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read the picture wants no more of it.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => fail(2, &format!("standard output: {error}")),
    }
}

fn engine(path: &str) -> Result<Engine, String> {
    let text = fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    let node: Node = serde_json::from_slice(without_byte_order_mark(&text))
        .map_err(|error| format!("{path}: not JSON: {error}"))?;
    read_engine(&node, Zones::embedded()).map_err(|findings| findings.to_string())
}

/// The question with the id `id`.
fn question(path: &str, id: &str) -> Result<Node, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let mut nodes = text
        .lines()
        .map(|line| without_byte_order_mark(line.as_bytes()))
        .filter_map(|line| serde_json::from_slice(line).ok());
    let is_id = |(key, value): &(String, Node)| {
        key == "id" && matches!(value, Node::Text(text) if text == id)
    };
    let has_id = |node: &Node| matches!(node, Node::Map(fields) if fields.iter().any(is_id));
    nodes
        .find(has_id)
        .ok_or_else(|| format!("{path}: no question has the id `{id}`"))
}

fn picture(engine: &Engine, node: &Node) -> Result<Picture, String> {
    let answer = Answer::for_line(engine, 1, node);
    let (reply, question) = match (answer.reply(), answer.question()) {
        (Ok(reply), Some(question)) => (reply, question),
        (Err(refusal), _) => return Err(refusal.message.clone()),
        (Ok(_), None) => return Err("the question was not read".to_owned()),
    };
    let Reply::Incident(decision) = reply else {
        return Err("the question does not ask `incident`".to_owned());
    };
    let place = engine.location(question.location().unwrap_or_default());
    let place = place.map_err(|error| error.to_string())?;
    let title = format!("Incident {} at {}", question.id(), place.id());
    match report::incident(decision, &title, &place, Language::En) {
        Ok(Some(picture)) => Ok(picture),
        Ok(None) => {
            let outcome = report::summarize(decision.outcome(), place.zone(), Language::En);
            Err(outcome.to_string())
        }
        Err(error) => Err(error.to_string()),
    }
}

fn fail(status: u8, message: &str) -> ExitCode {
    // Whether anybody reads it changes nothing.
    let _ = writeln!(io::stderr(), "{message}");
    ExitCode::from(status)
}
