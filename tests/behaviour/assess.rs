//! The program `assess` on the example order, and what it does with bad calls and bad input.

use std::{
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use sha2::Digest as _;

const ORDER: &str = "examples/data/order.json";
const QUESTIONS: &str = "examples/data/questions.jsonl";

/// Questions of the same order that are wrong, each in its own way.
const REFUSED: &str = "examples/data/refused_questions.jsonl";

/// For each example question the outcome, computed without this library, and the clauses that its steps must name.
const ANSWERS: &str = include_str!("../data/answers.jsonl");
const REFUSALS: &str = include_str!("../data/refused_answers.jsonl");

fn assess(arguments: &[&str], input: &[u8]) -> Output {
    // Beside the folder of this test's own program: cargo builds examples before it runs tests.
    let mut program = std::env::current_exe().expect("this program");
    program.pop();
    program.pop();
    program.push("examples");
    program.push(format!("assess{}", std::env::consts::EXE_SUFFIX));
    let mut child = Command::new(program)
        .args(arguments)
        .current_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example is built: a plain `cargo test` builds it");
    let mut stdin = child.stdin.take().expect("it is piped");
    // A program that refuses its call reads nothing.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).expect("UTF-8");
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

#[test]
fn the_example_questions_get_the_expected_answers() {
    let output = assess(&[ORDER, QUESTIONS], b"");
    assert_eq!(output.status.code(), Some(0));
    assert_answers(&lines(&output), ANSWERS);
}

#[test]
fn wrong_questions_get_the_expected_errors() {
    let output = assess(&[ORDER, REFUSED], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_answers(&lines(&output), REFUSALS);
}

fn assert_answers(answers: &[Value], expected: &str) {
    let expected: Vec<Value> = expected
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(answers.len(), expected.len());
    for (answer, expected) in answers.iter().zip(&expected) {
        for (key, value) in expected.as_object().expect("an object") {
            match key.as_str() {
                "clauses" => assert_eq!(clauses(answer), *value, "{answer}"),
                // Of a long answer, what the question is about.
                "parts" => {
                    for (place, part) in value.as_object().expect("an object") {
                        assert_eq!(answer.pointer(place), Some(part), "{place}: {answer}");
                    }
                }
                "error" => assert_eq!(answer["error"]["code"], *value, "{answer}"),
                _ => assert_eq!(answer[key], *value, "{answer}"),
            }
        }
    }
}

/// The clauses that the steps name, each once, in their order.
fn clauses(answer: &Value) -> Value {
    let mut found: Vec<&Value> = Vec::new();
    for step in answer["steps"].as_array().into_iter().flatten() {
        if let Some(clause) = step.get("clause")
            && !found.contains(&clause)
        {
            found.push(clause);
        }
    }
    found.into_iter().cloned().collect()
}

#[test]
fn the_same_questions_get_the_same_bytes() {
    let first = assess(&[ORDER, QUESTIONS], b"");
    let second = assess(&[ORDER, QUESTIONS], b"");
    assert_eq!(first.stdout, second.stdout);
}

#[test]
fn questions_come_from_standard_input_too() {
    let questions = std::fs::read(QUESTIONS).expect("the example questions");
    let output = assess(&[ORDER, "-"], &questions);
    assert_eq!(output.stdout, assess(&[ORDER, QUESTIONS], b"").stdout);
}

#[test]
fn bad_lines_get_an_error_and_the_others_their_answer() {
    let good = br#"{"id":"good","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2}"#;
    let mut input = Vec::new();
    for bad in [
        &b"{"[..],
        b"null",
        b"[]",
        b"\xff\xfe",
        b"\"id\"",
        b"{\"id\":7}",
        b"{} {}",
    ] {
        input.extend(bad);
        input.extend(b"\n\r\n");
        input.extend(good);
        input.extend(b"\n");
    }
    let output = assess(&[ORDER, "-"], &input);
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    assert_eq!(answers.len(), 14);
    for (pair, line) in answers.chunks(2).zip((1..).step_by(3)) {
        assert!(pair[0]["id"].is_null(), "{}", pair[0]);
        assert_eq!(pair[0]["error"]["line"], line, "{}", pair[0]);
        assert_eq!(pair[1]["answer"]["date"], "2026-05-18");
    }
}

#[test]
fn the_last_line_needs_no_line_break_and_all_answered_is_success() {
    let line = br#"{"id":"1","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2}"#;
    let output = assess(&[ORDER, "-"], line);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(lines(&output).len(), 1);
    assert_eq!(assess(&[ORDER, "-"], b"").status.code(), Some(0));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let mark = "\u{feff}";
    let order = std::fs::read_to_string(ORDER).expect("the example order");
    let path = std::env::temp_dir().join(format!("order-{}.json", std::process::id()));
    std::fs::write(&path, format!("{mark}{order}")).expect("a file");
    let marked = path.to_str().expect("UTF-8");
    let line =
        r#"{"id":"1","ask":"business_days_after","location":"paris","from":"2026-05-13","days":1}"#;
    let output = assess(
        &[marked, "-"],
        format!("{mark}{line}\n{mark}{line}\n{mark}\n").as_bytes(),
    );
    // A mark within a line, and a second one, are no part of JSON.
    let twice = assess(&[marked, "-"], format!("{mark}{mark}{line}").as_bytes());
    std::fs::remove_file(&path).expect("it is there");
    assert_eq!(output.status.code(), Some(0));
    let dates: Vec<_> = lines(&output)
        .iter()
        .map(|line| line["answer"]["date"].clone())
        .collect();
    assert_eq!(dates, ["2026-05-15", "2026-05-15"]);
    assert_eq!(lines(&twice)[0]["error"]["code"], "unreadable");
}

#[test]
fn what_is_found_in_the_place_of_json_is_named() {
    let utf16: Vec<u8> = "{}\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (text, expected) in [
        (utf16.as_slice(), "UTF-16"),
        (b"id;ask;location\n1;first_response;paris\n", "CSV"),
        (
            b"{ \"id\": \"1\", \"ask\": \"aed_fee\", }",
            "a comma before `}`",
        ),
        (b"", "there is no text"),
    ] {
        let path = std::env::temp_dir().join(format!("found-{}.json", std::process::id()));
        std::fs::write(&path, text).expect("a file");
        let as_order = assess(&[path.to_str().expect("UTF-8")], b"");
        std::fs::remove_file(&path).expect("it is there");
        let message = String::from_utf8(as_order.stderr).expect("UTF-8");
        assert!(message.contains(expected), "{message}");
        for answer in lines(&assess(&[ORDER, "-"], text)) {
            assert_eq!(answer["error"]["code"], "unreadable");
            let message = answer["error"]["message"].as_str().expect("a text");
            assert!(message.contains(expected), "{message}");
        }
    }
}

#[test]
fn a_finding_of_the_order_has_the_id_beside_the_index_and_its_line() {
    let order = std::fs::read_to_string(ORDER).expect("the example order");
    let text = order.replacen("\"Asia/Tokyo\"", "\"Asia/Tokio\"", 1);
    let line = 1 + text[..text.find("Asia/Tokio").expect("it is there")]
        .matches('\n')
        .count();
    let path = std::env::temp_dir().join(format!("line-{}.json", std::process::id()));
    std::fs::write(&path, text).expect("a file");
    let output = assess(&[path.to_str().expect("UTF-8")], b"");
    std::fs::remove_file(&path).expect("it is there");
    let found = String::from_utf8(output.stderr).expect("UTF-8");
    let finding = found.lines().find(|line| line.contains("unknown_zone"));
    let finding = finding.expect("the zone is unknown");
    assert!(finding.contains("`locations[2]` is `tokyo`"), "{finding}");
    assert!(finding.ends_with(&format!(" (line {line})")), "{finding}");
}

#[test]
fn names_that_are_near_are_suggested_and_amounts_are_told_to_be_quoted() {
    for (question, expected) in [
        (
            r#"{"id":"1","ask":"business_days_after","location":" PARIS","from":"2026-05-13","days":1}"#,
            "location: the order has no location ` PARIS`; perhaps `paris`",
        ),
        (
            r#"{"id":"1","ask":"entitlement","location":"paris","service":"Reponse Amelioree Unifiee","intent":"use","on":"2026-05-13"}"#,
            "perhaps `unified_enhanced_response`",
        ),
        (
            r#"{"id":"1","ask":"cancellation_fee","location":"paris","price":{"amount":100.5,"currency":"EUR"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-02T09:00:00Z"}"#,
            "price.amount: expected text, found a number with a fraction: write the number in quotes",
        ),
    ] {
        let answers = lines(&assess(&[ORDER, "-"], question.as_bytes()));
        let message = answers[0]["error"]["message"].as_str().expect("a text");
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn a_wrong_call_or_order_is_told_apart() {
    let calls: [&[&str]; 6] = [
        &[],
        &["no-such-file.json"],
        &["Cargo.toml"],
        &[ORDER, "no-such-file.jsonl"],
        &[ORDER, QUESTIONS, "--explian"],
        &[ORDER, QUESTIONS, "third"],
    ];
    for call in calls {
        let output = assess(call, b"");
        assert_eq!(output.status.code(), Some(2), "{call:?}");
        assert!(output.stdout.is_empty(), "{call:?}");
        assert!(!output.stderr.is_empty(), "{call:?}");
    }
}

#[test]
fn without_questions_the_order_is_checked() {
    let output = assess(&[ORDER], b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty());
    let notes = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(notes.contains("note[closure_on_closed_day] at order.locations[0].closures[7]"));
}

#[test]
fn explanations_have_headings_sentences_clauses_and_a_timeline() {
    let output = assess(&[ORDER, QUESTIONS, "--explain", "--steps"], b"");
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let expected = "\
## 22: what does the cancellation cost?
At paris (Europe/Paris):
fee 0.00 EUR, refund 10,000.00 EUR, with 14 days of notice

  notice            charged         source
  14 days and more       0%  holds  2.5/cancellation-14-days-full-refund
  6 to 13 days          50%         2.5/cancellation-6-13-days
  5 days and less      100%         2.5/cancellation-5-days-or-less

1. The service was cancelled at Mon 1 Jun 2026 23:59:59 +02:00, on Mon 1 Jun 2026 by the calendar of the support location `paris`. [reading cancellation_date = support_location, not host; 2.5/cancellation-14-days-full-refund, 2.5/cancellation-6-13-days, 2.5/cancellation-5-days-or-less]
2. From Mon 1 Jun 2026 to the first delivery day, Mon 15 Jun 2026, the notice is 14 calendar days. [reading cancellation_days = calendar_days, not business_days or clear_days; 2.5/cancellation-14-days-full-refund, 2.5/cancellation-6-13-days, 2.5/cancellation-5-days-or-less]
3. The notice of 14 days is at least 14: the rate is 0%. [2.5/cancellation-14-days-full-refund]
4. The fee is 10,000.00 EUR × 0% = 0.00 EUR. [2.5/cancellation-14-days-full-refund]
5. The refund is 10,000.00 EUR - 0.00 EUR = 10,000.00 EUR. [2.5/cancellation-14-days-full-refund]

## 23";
    assert!(text.contains(expected), "{text}");
    assert!(text.contains(
        "Thu 14 May 2026  |................................................|  closed: Ascension Day"
    ));
}

/// What begins the end of a run.
const RUN: &str = "\n## What holds for all of these answers\n";

#[test]
fn what_all_answers_have_in_common_is_told_once_at_the_end() {
    let output = assess(&[ORDER, QUESTIONS, "--explain"], b"");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let (answers, run) = text.split_once(RUN).expect("an end");
    assert!(!answers.contains("Choices:"), "{answers}");
    assert!(
        !answers.contains("Response times are estimates. ["),
        "{answers}"
    );
    let expected = "Order `WO-2026-0042` (digest ";
    assert!(run.starts_with(expected), "{run}");
    let expected = "outcome version 2
Response times are estimates (2.2/severity-tables-estimated).

Choices:
  term_date: by the calendar of the support location
    otherwise: by the calendar of the host
  response_clock_start: when the incident is submitted
    otherwise: when its severity is agreed with the customer
";
    assert!(run.contains(expected), "{run}");
    for reading in ["b_and_c_clock", "cancellation_days", "local_hours"] {
        let told = format!("\n  {reading}: ");
        assert_eq!(run.matches(&told).count(), 1, "{run}");
    }
    assert!(run.ends_with("\n\n"), "{run}");
}

#[test]
fn of_each_language_the_end_tells_its_own_answers_and_of_none_nothing() {
    let first = r#"{"id":"1","ask":"first_response","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00"}"#;
    let second = r#"{"id":"2","ask":"day_limits","service":"on_demand_assessment","on_site_days":2,"remote_days":1,"answer_language":"fr"}"#;
    let told = |lines: &str| {
        let output = assess(&[ORDER, "-", "--explain"], lines.as_bytes());
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let both = told(&format!("{first}\n{second}\n"));
    let (_, run) = both.split_once(RUN).expect("an end");
    let (english, french) = run
        .split_once("\n## Ce qui vaut pour toutes ces réponses\n")
        .expect("two ends");
    assert!(english.contains("estimates") && !english.contains("assessment_help"));
    // No response time was answered in French.
    assert!(
        french.contains("assessment_help") && !french.contains("estimations"),
        "{french}"
    );
    assert!(!told("null\n").contains("## What holds"));
    assert_eq!(told(""), "");
}

#[test]
fn answers_alone_are_the_whole_ones_without_steps_and_stamp() {
    let whole = assess(&[ORDER, QUESTIONS], b"");
    let alone = assess(&[ORDER, QUESTIONS, "--answers-only"], b"");
    assert_eq!(alone.status.code(), Some(0));
    let mut expected = lines(&whole);
    for answer in &mut expected {
        let answer = answer.as_object_mut().expect("an object");
        assert!(answer.remove("steps").is_some() && answer.remove("stamp").is_some());
    }
    assert_eq!(lines(&alone), expected);
    // Each is the beginning of the whole line.
    for (alone, whole) in alone
        .stdout
        .split(|byte| *byte == b'\n')
        .zip(whole.stdout.split(|byte| *byte == b'\n'))
    {
        let alone = alone.strip_suffix(b"}").unwrap_or(alone);
        assert!(whole.starts_with(alone));
    }
    let refused = assess(&[ORDER, REFUSED, "--answers-only"], b"");
    assert_eq!(refused.stdout, assess(&[ORDER, REFUSED], b"").stdout);
    let both = assess(&[ORDER, QUESTIONS, "--answers-only", "--explain"], b"");
    assert_eq!(both.status.code(), Some(2));
}

#[test]
fn a_long_run_is_summed_up_and_says_nothing_else() {
    let kinds = [
        r#""ask":"business_days_after","location":"paris","from":"2026-05-13","days":1"#,
        r#""ask":"first_response","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2027-05-13T16:50:00+02:00""#,
        r#""ask":"cancellation_fee","location":"paris","price":{"amount":"1.00","currency":"EUR"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-05T09:00:00+02:00","postponed_to":"2026-07-15""#,
        r#""ask":"business_days_after","location":"lyon","from":"2026-05-13","days":1"#,
        r#""ask":"no_such_question""#,
    ];
    let questions: Vec<_> = (0..2500)
        .zip(kinds.iter().cycle())
        .map(|(id, kind)| format!("{{\"id\":\"{id}\",{kind}}}\n"))
        .collect();
    let questions = questions.concat();
    // As much as that does not go through a pipe while nobody reads the other end.
    let path = std::env::temp_dir().join(format!("long-{}.jsonl", std::process::id()));
    std::fs::write(&path, questions).expect("a file");
    let run = |options: &[&str]| {
        let call = [ORDER, path.to_str().expect("UTF-8")];
        let call: Vec<_> = call.iter().chain(options).copied().collect();
        assess(&call, b"")
    };
    // What the check of the order has to say comes first.
    let notes = assess(&[ORDER], b"").stderr;
    let silent = run(&["--answers-only"]);
    assert_eq!((silent.status.code(), &silent.stderr), (Some(1), &notes));
    let first = run(&["--answers-only", "--summary"]);
    let second = run(&["--answers-only", "--summary"]);
    std::fs::remove_file(&path).expect("it is there");
    assert_eq!(first.stdout, silent.stdout);
    assert_eq!(
        (&first.stdout, &first.stderr),
        (&second.stdout, &second.stderr)
    );
    let told = first.stderr.strip_prefix(&*notes).expect("the same notes");
    let summary: Value = serde_json::from_slice(told).expect("a line of JSON");
    let counts = |questions, decided, not_applicable, undetermined, refused| {
        serde_json::json!({ "questions": questions, "decided": decided, "not_applicable": not_applicable,
            "undetermined": undetermined, "refused": refused })
    };
    let asked = serde_json::json!({
        "business_days_after": counts(1000, 500, 0, 0, 500),
        "cancellation_fee": counts(500, 0, 0, 500, 0),
        "first_response": counts(500, 0, 500, 0, 0),
    });
    assert_eq!(summary["asked"], asked);
    for (key, count) in counts(2500, 500, 500, 500, 1000)
        .as_object()
        .expect("counts")
    {
        assert_eq!(summary[key], *count, "{key}");
    }
    assert_eq!(summary["order"]["number"], "WO-2026-0042");
    let digest = sha2::Sha256::digest(&first.stdout);
    let digits: Vec<_> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(summary["sha256"], digits.concat());
}

#[test]
fn the_passages_that_steps_cite_follow_them_where_they_are_wanted() {
    let output = assess(&[ORDER, QUESTIONS, "--explain", "--passages"], b"");
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let expected = "\
  The refund is 10,000.00 EUR - 0.00 EUR = 10,000.00 EUR. [2.5/cancellation-14-days-full-refund]

In the source:
2.5/cancellation-14-days-full-refund: 2.5 Conditions générales supplémentaires: bullet 9, search for `14 jours à l’avance`
2.5/cancellation-6-13-days: 2.5 Conditions générales supplémentaires: bullet 10, search for `entre 6 et 13 jours`
2.5/cancellation-5-days-or-less: 2.5 Conditions générales supplémentaires: bullet 11, search for `5 jours ou moins à`

## 23";
    assert!(text.contains(expected), "{text}");
    let alone = assess(&[ORDER, QUESTIONS, "--passages"], b"");
    assert_eq!(alone.status.code(), Some(2));
}

#[test]
fn the_readings_that_answers_rest_on_are_told_once_in_full_where_they_are_wanted() {
    let output = assess(&[ORDER, QUESTIONS, "--explain", "--readings"], b"");
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let expected = "\
cancellation_date: by which place's calendar is a cancellation dated?
- support_location (default): by the calendar of the support location
- host: by the calendar of the host
Why the default: the document does not say, and the delivery that is cancelled is one for the support location.
Clauses: 2.5/cancellation-14-days-full-refund, 2.5/cancellation-6-13-days, 2.5/cancellation-5-days-or-less
cancellation_days: which days count as notice of a cancellation?
- calendar_days (default): every day
- business_days: business days
- clear_days: every day between the two dates, neither of which counts
Why the default: the days stand without an adjective, and the document says calendar days or business days where it means to.
Clauses: 2.5/cancellation-14-days-full-refund, 2.5/cancellation-6-13-days, 2.5/cancellation-5-days-or-less
";
    let (answers, run) = text.split_once(RUN).expect("an end");
    assert!(!answers.contains("Why the default"), "{answers}");
    let (_, told) = run
        .split_once("\nReadings that were used:\n")
        .expect("readings");
    assert_eq!(told.matches("cancellation_days: ").count(), 1);
    let text = told;
    assert!(text.contains(expected), "{text}");
    let alone = assess(&[ORDER, QUESTIONS, "--readings"], b"");
    assert_eq!(alone.status.code(), Some(2));
}

#[test]
fn what_other_readings_would_give_is_told_where_it_is_wanted() {
    let output = assess(&[ORDER, QUESTIONS, "--explain", "--choices"], b"");
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let expected = "\
  b_and_c_clock: in business hours (reported at 16:50, an incident with two hours is due at 10:20 on the next business day)
    otherwise: around the clock (reported at 16:50, an incident with two hours is due at 18:50): first response due Wed 13 May 2026 18:50 +02:00, 2 h around the clock, in favour of the customer
";
    assert!(text.contains(expected), "{text}");
    let alone = assess(&[ORDER, QUESTIONS, "--choices"], b"");
    assert_eq!(alone.status.code(), Some(2));
    let alone = assess(&[ORDER, QUESTIONS, "--steps"], b"");
    assert_eq!(alone.status.code(), Some(2));
}

#[test]
fn an_explanation_is_in_the_language_that_is_asked_for() {
    let output = assess(&[ORDER, QUESTIONS, "--explain", "--language", "fr"], b"");
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let expected = "\
## 22\u{a0}: que coûte l’annulation\u{202f}?
À paris (Europe/Paris)\u{a0}:
frais de 0,00\u{a0}EUR, remboursement de 10\u{202f}000,00\u{a0}EUR, avec un préavis de 14\u{a0}jours
";
    assert!(text.contains(expected), "{text}");
    assert!(
        text.contains("\n  mer. 13 mai 2026  16:50-17:30 "),
        "{text}"
    );

    // Without the option each question says its own.
    let questions = br#"{"id":"1","ask":"order_review"}
{"id":"2","ask":"order_review","answer_language":"fr"}"#;
    let output = assess(&[ORDER, "-", "--explain"], questions);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let headings: Vec<_> = text
        .lines()
        .filter(|line| line.starts_with("## "))
        .collect();
    assert_eq!(
        headings,
        [
            "## 1: does the order comply with the services description?",
            "## 2\u{a0}: l’Ordre de Services est-il conforme à la description des services\u{202f}?",
            "## What holds for all of these answers",
            "## Ce qui vaut pour toutes ces réponses",
        ],
    );

    for arguments in [
        [ORDER, QUESTIONS, "--explain", "--language", "de"].as_slice(),
        &[ORDER, QUESTIONS, "--explain", "--language"],
        &[ORDER, QUESTIONS, "--language", "fr"],
    ] {
        assert_eq!(
            assess(arguments, b"").status.code(),
            Some(2),
            "{arguments:?}"
        );
    }
}

#[test]
fn what_is_wrong_is_told_in_the_language_that_is_asked_for() {
    let order = std::fs::read_to_string(ORDER).expect("the example order");
    let text = order.replacen("\"Asia/Tokyo\"", "\"Asia/Tokio\"", 1);
    let path = std::env::temp_dir().join(format!("french-{}.json", std::process::id()));
    std::fs::write(&path, text).expect("a file");
    let french = |order, input| assess(&[order, "-", "--explain", "--language", "fr"], input);
    let output = french(path.to_str().expect("UTF-8"), b"");
    std::fs::remove_file(&path).expect("it is there");
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(told.contains("aucun fuseau horaire ne porte le nom «\u{a0}Asia/Tokio\u{a0}»"));
    for line in told.lines() {
        assert!(line.contains("] dans «\u{a0}order."), "{line}");
        assert!(line.contains(" (ligne "), "{line}");
    }

    let lines = b"{\"id\":\"1\"\n{\"id\":\"2\",}\nparis;B\n{\"id\":\"3\",\"ask\":\"order_review\",\"x\":1}\n{\"id\" 1}";
    let output = french(ORDER, lines);
    let told = String::from_utf8(output.stdout).expect("UTF-8");
    let told: Vec<_> = told
        .lines()
        .filter(|line| line.starts_with("Ligne "))
        .collect();
    assert_eq!(
        told,
        [
            "Ligne 1, unreadable\u{a0}: la ligne n’est pas du JSON\u{a0}: le texte s’interrompt à la colonne 9",
            "Ligne 2, unreadable\u{a0}: la ligne n’est pas du JSON\u{a0}: une virgule avant «\u{a0}}\u{a0}» à la colonne 10\u{a0}: rien ne la suit",
            "Ligne 3, unreadable\u{a0}: la ligne n’est pas du JSON\u{a0}: cela ressemble à un tableau (CSV), et doit être du JSON",
            "Ligne 4, unknown_field\u{a0}: x\u{a0}: champ inconnu\u{202f}; champs connus\u{a0}: «\u{a0}id\u{a0}», «\u{a0}answer_language\u{a0}», «\u{a0}ask\u{a0}»",
            "Ligne 5, unreadable\u{a0}: la ligne n’est pas du JSON\u{a0}: une erreur de syntaxe se trouve à la colonne 7",
        ],
    );

    // A question that cannot be read tells its language all the same.
    let line = br#"{"id":"1","ask":"order_review","answer_language":"fr","x":1}"#;
    let output = assess(&[ORDER, "-", "--explain"], line);
    let told = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(
        told.starts_with(
            "## 1\u{a0}: pas de réponse\nLigne 1, unknown_field\u{a0}: x\u{a0}: champ inconnu"
        ),
        "{told}"
    );
}

#[test]
fn an_explanation_tells_what_is_wrong_with_a_question() {
    let output = assess(&[ORDER, REFUSED, "--explain"], b"");
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains("Line 1, unknown_location: location: the order has no location `lyon`"));
}
