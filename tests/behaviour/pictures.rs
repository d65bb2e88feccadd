//! The pictures of incidents: what a reader sees, what a screen reader tells, and what the example program writes.

use std::{
    path::PathBuf,
    process::{Command, Output},
};

use insta::assert_snapshot;
use roxmltree::Document;
use unified_support::{
    calendar::CalendarError,
    decision::Decision,
    document::{Channel, DutyName, Product, Severity},
    engine::{Engine, Reply},
    incident::{IncidentCourse, IncidentEvent, IncidentEventKind as Kind, IncidentLog},
    report::{self, Language, Picture},
    response::Incident,
    wire::{Answer, Node},
};

use crate::builder::read_text;

const ORDER: &str = "examples/data/large_order.json";
const QUESTIONS: &str = "examples/data/large_questions.jsonl";

const ORDER_FILE: &str = include_str!("../../examples/data/large_order.json");

/// The answers to the incidents among the examples, with the pictures of those that are decided.
fn pictures(engine: &Engine) -> Vec<(Answer, Option<Picture>)> {
    let questions = include_str!("../../examples/data/large_questions.jsonl");
    let lines = questions
        .lines()
        .filter(|line| line.contains(r#""ask":"incident""#));
    let answers = lines.map(|line| {
        let node: Node = serde_json::from_str(line).expect("JSON");
        Answer::for_line(engine, 1, &node)
    });
    answers
        .map(|answer| {
            let picture = picture(engine, &answer);
            (answer, picture)
        })
        .collect()
}

fn picture(engine: &Engine, answer: &Answer) -> Option<Picture> {
    let Ok(Reply::Incident(decision)) = answer.reply() else {
        panic!("{answer:?}");
    };
    let location = answer.question().and_then(|question| question.location());
    let place = engine
        .location(location.expect("a location"))
        .expect("a place");
    let title = format!("Incident {} at {}", answer.id().expect("an id"), place.id());
    let picture = report::incident(decision, &title, &place, Language::En);
    picture.expect("within the calendar")
}

fn drawn(id: &str) -> Picture {
    let engine = read_text(ORDER_FILE);
    let mut pictures = pictures(&engine).into_iter();
    let found = pictures.find(|(answer, _)| answer.id() == Some(id));
    found.and_then(|(_, picture)| picture).expect("a picture")
}

#[test]
fn a_duty_that_was_done_late() {
    assert_snapshot!(drawn("i1").text(), @"
    Incident i1 at sydney
    Severity B, closed; first response met Wed 13 May 2026 17:25 +10:00; duties of Microsoft: 0 owed, 0 late; duties of customer: 0 owed, 0 late, 1 done late.
    As of Fri 15 May 2026 12:00 +10:00; wall clock of Australia/Sydney
    Order `WO-2026-0101` (digest 490addc8e09d); library 0.1.0, outcome version 2
    Response times are estimates (2.2/severity-tables-estimated).
    Readings used: attention_times = urgency; closed_time = stands_still;
    customer_clock_start = microsoft_request; local_hours = support_location; pause = never;
    response_clock_start = submitted; term_date = support_location

                      0           6           12          18          24
    Wed 13 May 2026  |..................=================.............|  09:00-17:30
           severity  |                                 BBBBBBBBBBBBBBB|
            counted  |                                 ##             |
           happened  |                               1 2 3            |
    Thu 14 May 2026  |..................=================.............|  09:00-17:30
           severity  |BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB|
            waiting  |                   ~~~~~~~~~~                   |
           happened  |                   4        5   6               |
                due  |                  D1+      D2!                  |
    Fri 15 May 2026  |..................=================.............|  09:00-17:30
           severity  |BBBBBBBBBBBBBBBBBBBB                            |
    incident closed  |                    xxxx                        |
           happened  |                    7   ^                       |

    = open, - partly open, . location closed; ^ as of; due: + met, ? open, ! missed
    ~ waiting for the customer: all clocks run on
    x incident closed
    # counted towards the present target of the first response

    What happened
       1  Wed 13 May 2026 16:50  submitted
       2  Wed 13 May 2026 17:05  severity B agreed
       3  Wed 13 May 2026 17:25  first call response
       4  Thu 14 May 2026 09:30  waiting for the customer: answer for change control
       5  Thu 14 May 2026 14:10  customer answered: answer for change control
       6  Thu 14 May 2026 16:00  mitigated
       7  Fri 15 May 2026 10:00  closed

    What is owed
     D1+  Microsoft: first call response by Problem resolution support (PRS), due Thu 14 May 2026 09:20; met; 35 min of 1 h used, in business hours [2.2/sevb-response-2-hours, amended by `A-1`]
     D2!  customer: answer for change control, due Thu 14 May 2026 13:30; done late (by 40 min, in business hours) [2.2/sevb-change-authority-4-business-hours]
    ");
}

#[test]
fn a_severity_that_was_raised_on_a_saturday() {
    assert_snapshot!(drawn("i2").text(), @"
    Incident i2 at sydney
    Severity 1, waiting for the customer; first response late since Sat 16 May 2026 10:50 +10:00; duties of Microsoft: 12 owed, 0 late; duties of customer: 4 owed, 0 late.
    As of Sat 16 May 2026 11:00 +10:00; wall clock of Australia/Sydney
    Order `WO-2026-0101` (digest 490addc8e09d); library 0.1.0, outcome version 2
    Response times are estimates (2.2/severity-tables-estimated).
    Readings used: attention_times = urgency; b_and_c_clock = business_hours;
    c_customer_reply = elapsed; customer_clock_start = microsoft_request;
    local_hours = support_location; overlapping_offers = shortest; pause = never;
    response_clock_start = submitted; severity_change = restart; term_date = support_location;
    uer_other_line = at_most

                      0           6           12          18          24
    Fri 15 May 2026  |..................=================.............|  09:00-17:30
           severity  |                              CCCCCCCCCCCCCCCCCC|
            waiting  |                               ~~~~~~~~~~~~~~~~~|
           happened  |                             1 2                |
    Sat 16 May 2026  |................................................|  closed
           severity  |CCCCCCCCCCCCCCCCCCCC11                          |
            waiting  |~~~~~~~~~~~~~~~~~~~~~~                          |
            counted  |                    #!                          |
           happened  |                 3 4 5 ^                        |
                due  |                     D1!                        |

    = open, - partly open, . location closed; ^ as of; due: + met, ? open, ! missed
    ~ waiting for the customer: all clocks run on
    # counted towards the present target of the first response; ! counted beyond it

    What happened
       1  Fri 15 May 2026 15:00  submitted
       2  Fri 15 May 2026 15:40  waiting for the customer: reply
       3  Sat 16 May 2026 10:00  severity 1 asked for
       4  Sat 16 May 2026 10:20  severity 1 granted
       5  Sat 16 May 2026 10:30  called for: notify Microsoft executives

    What is owed
     D1!  Microsoft: first call response by Unified enhanced response (UER), due Sat 16 May 2026 10:50; late, not done (by 10 min, around the clock) [2.3/uer-sev1-other-30-min]
       -  Microsoft: assign a critical situation resource; owed [2.2/sev1-critsit-resource]
       -  Microsoft: escalate to product teams; owed [2.2/sev1-escalation-to-product-teams]
       -  Microsoft: notify Microsoft executives; owed [2.2/sev1-ms-executive-notice]
       -  customer: allot resources around the clock; owed [2.2/sev1-customer-24x7-resources]
       -  customer: give rapid access and response; owed [2.2/sev1-customer-rapid-access]
       -  customer: reply; no longer owed [2.2/sevc-customer-response-24-hours]
       -  Microsoft: start enhanced escalation; owed [2.2/rsm-1a-automatic]
       -  Microsoft: keep technical progress; owed [2.2/rsm-1a-duties]
       -  Microsoft: give status updates; owed [2.2/rsm-1a-duties]
       -  Microsoft: give an action plan; owed [2.2/rsm-1a-duties]
       -  Microsoft: route with faster response; owed [2.3/uer-auto-routing]
       -  Microsoft: assign an incident management team; owed [2.3/uer-auto-eim-assignment]
       -  Microsoft: be reachable by e-mail; owed [2.3/uer-eim-email-24x7]
       -  Microsoft: give escalation updates; owed [2.3/uer-eim-email-24x7]
       -  Microsoft: assign a senior incident manager; owed [2.3/uer-sev1-senior-incident-manager]
       -  customer: know and reproduce the problem; owed [2.6/contact-knows-problem]
       -  customer: know the products and the environment; owed [2.6/contact-knows-products]
    ");
}

#[test]
fn an_incident_that_was_closed_and_reopened() {
    assert_snapshot!(drawn("i9").text(), @"
    Incident i9 at sao_paulo
    Severity C, open; first response due Thu 14 May 2026 12:20 -03:00; duties of Microsoft: 1 owed, 0 late; duties of customer: 4 owed, 0 late.
    As of Thu 14 May 2026 09:30 -03:00; wall clock of America/Sao_Paulo
    Order `WO-2026-0101` (digest 490addc8e09d); library 0.1.0, outcome version 2
    Response times are estimates (2.2/severity-tables-estimated).
    Readings used: attention_times = urgency; b_and_c_clock = business_hours;
    c_customer_reply = elapsed; closed_time = stands_still; customer_clock_start = microsoft_request;
    local_hours = support_location; response_clock_start = submitted; term_date = support_location

                      0           6           12          18          24
    Wed 13 May 2026  |..................=================.............|  09:00-17:30
           severity  |                                 CCC            |
    incident closed  |                                    xxxxxxxxxxxx|
            counted  |                                 ##             |
           happened  |                                 1  2           |
    Thu 14 May 2026  |..................=================.............|  09:00-17:30
           severity  |                  C                             |
    incident closed  |xxxxxxxxxxxxxxxxxx                              |
            counted  |                  #                             |
           happened  |                 3 ^                            |
                due  |                        D1?                     |

    = open, - partly open, . location closed; ^ as of; due: + met, ? open, ! missed
    x incident closed
    # counted towards the present target of the first response

    What happened
       1  Wed 13 May 2026 16:50  submitted
       2  Wed 13 May 2026 18:00  closed
       3  Thu 14 May 2026 09:00  reopened

    What is owed
     D1?  Microsoft: first call response by Problem resolution support (PRS), due Thu 14 May 2026 12:20; owed; 1 h 10 min of 4 h used, in business hours [2.2/sevc-response-4-hours]
       -  customer: state the business impact; owed [2.2/customer-states-impact]
       -  Microsoft: set the severity with the customer; owed [2.2/customer-states-impact]
       -  customer: give accurate contact details; owed [2.2/sevc-customer-contact-details]
       -  customer: know and reproduce the problem; owed [2.6/contact-knows-problem]
       -  customer: know the products and the environment; owed [2.6/contact-knows-products]
    ");
}

/// The picture of an incident at severity `severity` in Sydney that was submitted on 13 May 2026 at 10:00, as of 18:00.
fn followed<const N: usize>(severity: Severity, events: [(&str, Kind); N]) -> String {
    let engine = read_text(ORDER_FILE);
    let at = |time: &str| {
        let instant = format!("2026-05-13T{time}:00+10:00");
        instant.parse().expect("an instant")
    };
    let events = events.map(|(time, kind)| IncidentEvent::new(at(time), kind));
    let incident =
        Incident::new(severity, Product::Other, at("10:00")).reported_by(Channel::ServicesPortal);
    let log = IncidentLog::try_new(incident, events).expect("a log");
    let place = engine.location("sydney").expect("a place");
    let decision = place.incident(&log, at("18:00")).expect("an answer");
    let picture = report::incident(&decision, "Incident", &place, Language::En);
    let picture = picture.expect("within the calendar");
    picture.expect("a course").text().to_string()
}

fn named(duty: &str) -> DutyName {
    duty.parse().expect("a duty")
}

#[test]
fn no_severity_holds_while_an_incident_is_closed() {
    let text = followed(
        Severity::B,
        [
            ("11:00", Kind::SeverityAgreed(Severity::A)),
            ("11:00", Kind::Closed),
            ("12:00", Kind::Reopened),
            ("13:00", Kind::Closed),
            ("14:00", Kind::Reopened),
            ("14:00", Kind::Downgraded(Severity::C)),
            ("15:00", Kind::SeverityChangeGranted(Severity::B)),
            ("16:00", Kind::Closed),
            ("16:30", Kind::Reopened),
            ("17:00", Kind::Closed),
        ],
    );
    let severity = text.lines().find(|line| line.contains("severity  |"));
    assert_eq!(
        severity,
        Some("       severity  |                    BB  AA  CCBB B              |")
    );
}

/// It comes with two tables, and was called for twice: a line for each time, with the clause of the first table.
#[test]
fn a_duty_that_was_called_for_twice() {
    let duty = named("notify_own_executives");
    let text = followed(
        Severity::One,
        [
            ("11:00", Kind::CalledFor(duty)),
            ("11:30", Kind::Done(duty)),
            ("12:00", Kind::CalledFor(duty)),
            ("12:30", Kind::Done(duty)),
        ],
    );
    let lines: Vec<_> = text
        .lines()
        .filter(|line| line.contains("customer: notify one's own executives"))
        .collect();
    let line =
        "   -  customer: notify one's own executives; met [2.2/sev1-customer-executive-notice]";
    assert_eq!(lines, [line, line]);
}

#[test]
fn a_duty_that_is_late() {
    let duty = named("answer_for_change_control");
    let called_for = ("10:30", Kind::WaitingForCustomer(Some(duty)));
    let text = followed(Severity::B, [called_for]);
    assert!(
        text.contains("duties of customer: 4 owed, 1 late."),
        "{text}"
    );
    let answered = ("17:00", Kind::CustomerAnswered(Some(duty)));
    let text = followed(Severity::B, [called_for, answered]);
    assert!(
        text.contains("duties of customer: 4 owed, 0 late, 1 done late."),
        "{text}"
    );
}

#[test]
fn a_missed_duty_is_told_once_its_incident_is_closed() {
    let duty = named("answer_for_change_control");
    let called_for = ("10:30", Kind::WaitingForCustomer(Some(duty)));
    let text = followed(Severity::B, [called_for, ("17:00", Kind::Closed)]);
    assert!(text.contains("customer: 0 owed, 1 late."), "{text}");
    let answered = ("16:00", Kind::CustomerAnswered(Some(duty)));
    let text = followed(Severity::B, [called_for, answered, ("17:00", Kind::Closed)]);
    let heading = "customer: 0 owed, 0 late, 1 done late.";
    assert!(text.contains(heading), "{text}");
}

/// The heading counts the duties that the list has: a line for each, whatever it comes with.
#[test]
fn the_heading_counts_the_lines_of_the_list() {
    let mut most = 0;
    for id in (1..=14).filter(|id| ![11, 12].contains(id)) {
        let text = drawn(&format!("i{id}")).text().to_string();
        let heading = text.lines().nth(1).expect("a heading");
        for (name, party) in [("Microsoft", "Microsoft: "), ("customer", "customer: ")] {
            let count = |standing: &str| {
                let lines = text.lines().filter(|line| line.contains(party));
                let lines = lines.filter(|line| !line.contains("first call response by"));
                lines.filter(|line| line.contains(standing)).count()
            };
            let (owed, late) = (count("; owed ["), count("; late, not done ["));
            let expected = format!("duties of {name}: {owed} owed, {late} late");
            assert!(heading.contains(&expected), "{expected}: {text}");
            most = most.max(owed);
        }
    }
    assert!(most > 10, "{most}");
}

#[test]
fn each_drawing_is_well_formed_and_told_to_screen_readers() {
    let engine = read_text(ORDER_FILE);
    let mut drawn = 0;
    for (answer, picture) in pictures(&engine) {
        let Some(picture) = picture else { continue };
        let svg = picture.svg().to_string();
        let document = Document::parse(&svg).expect("XML");
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("graphics-document document"));
        let text_of = |name: &str, reference: &str| {
            let mut nodes = root
                .children()
                .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)));
            let node = nodes.next().expect(name);
            assert!(nodes.next().is_none());
            let id = node.attribute("id").expect("an id");
            assert_eq!(root.attribute(reference), Some(id));
            node.text().expect("text").to_owned()
        };
        let title = text_of("title", "aria-labelledby");
        assert!(title.contains(answer.id().expect("an id")));
        let description = text_of("desc", "aria-describedby");
        assert!(description.starts_with("Severity "), "{description}");
        assert!(description.contains(" late. As of "), "{description}");
        assert_eq!(svg, picture.svg().to_string());
        drawn += 1;
    }
    assert!(drawn >= 10, "{drawn}");
}

/// Whatever the course knows of is written somewhere in both forms.
#[test]
fn nothing_that_happened_is_left_out() {
    let engine = read_text(ORDER_FILE);
    for (answer, picture) in pictures(&engine) {
        let (Some(picture), Ok(Reply::Incident(decision))) = (picture, answer.reply()) else {
            continue;
        };
        let course = decision.outcome().decided().expect("a course");
        let text = picture.text().to_string();
        let happened = text.split("What happened").nth(1).expect("the list");
        let happened = happened.split("What is owed").next().expect("the list");
        // The submission, and each event; the first line is what is left of the heading.
        let lines = happened.lines().skip(1).filter(|line| !line.is_empty());
        assert_eq!(lines.count(), course.events.len() + 1, "{happened}");
        for response in course.first_response.iter().take(1) {
            let clause = response.clause.expect("a clause").as_str();
            assert!(text.contains(clause), "{text}");
        }
    }
}

/// What a picture is made for: it says which order it is of, by which versions and readings, and that response times are estimates.
#[test]
fn the_heading_tells_what_the_picture_rests_on() {
    let engine = read_text(ORDER_FILE);
    let digest = engine.order().identity().digest.expect("a digest");
    let beginning = digest.to_string()[..12].to_owned();
    let (answer, picture) = pictures(&engine).remove(1);
    let Ok(Reply::Incident(decision)) = answer.reply() else {
        panic!("{answer:?}");
    };
    let picture = picture.expect("a picture");
    let (text, svg) = (picture.text().to_string(), picture.svg().to_string());
    let version = env!("CARGO_PKG_VERSION");
    for told in [
        format!("Order `WO-2026-0101` (digest {beginning}); library {version}, outcome version 2"),
        "Response times are estimates (2.2/severity-tables-estimated).".to_owned(),
    ] {
        assert!(text.contains(&told), "{text}");
        assert!(svg.contains(&told), "{svg}");
    }
    let stamp = decision.stamp();
    assert!(stamp.readings().count() > 5);
    for (key, variant) in stamp.readings() {
        let told = format!("{key}\u{a0}=\u{a0}{variant}");
        assert!(text.contains(&told) && svg.contains(&told), "{told}");
    }
}

/// The same in French.
#[test]
fn a_picture_in_french() {
    let engine = read_text(ORDER_FILE);
    let (answer, _) = pictures(&engine).remove(1);
    let Ok(Reply::Incident(decision)) = answer.reply() else {
        panic!("{answer:?}");
    };
    let place = engine.location("sydney").expect("a place");
    let picture = report::incident(decision, "Incident i2", &place, Language::Fr);
    let picture = picture.expect("within the calendar").expect("a picture");
    let text = picture.text().to_string();
    for drawn in [
        text,
        picture.svg().to_string(),
        picture.narrow_svg().to_string(),
    ] {
        for told in [
            "Les délais de réponse sont des estimations",
            "en attente du client\u{a0}: tous les délais courent",
            "décompté sur le délai",
        ] {
            assert!(drawn.contains(told), "{told}: {drawn}");
        }
    }
}

/// By one reading the time in which the customer's answer is awaited pauses the clock; only then it looks like a pause.
#[test]
fn waiting_looks_like_a_pause_where_it_is_one() {
    let waiting = |reading: &str| {
        let engine = read_text(ORDER_FILE);
        let mut readings = *engine.readings();
        readings.set("pause", reading).expect("a reading");
        let engine = engine.with_readings(readings);
        let at = |time: &str| {
            format!("2026-05-13T{time}:00+10:00")
                .parse()
                .expect("an instant")
        };
        let events = [
            IncidentEvent::new(at("11:00"), Kind::WaitingForCustomer(None)),
            IncidentEvent::new(at("12:00"), Kind::CustomerAnswered(None)),
        ];
        let incident = Incident::new(Severity::B, Product::Other, at("10:00"));
        let log = IncidentLog::try_new(incident, events).expect("a log");
        let place = engine.location("sydney").expect("a place");
        let decision = place.incident(&log, at("13:00")).expect("an answer");
        let picture = report::incident(&decision, "Incident", &place, Language::En);
        let picture = picture.expect("within the calendar").expect("a course");
        let text = picture.text().to_string();
        let rows = text
            .lines()
            .filter(|line| line.contains('|'))
            .skip(2)
            .take(2);
        let legend = text
            .lines()
            .filter(|line| line.contains("waiting for the customer: "));
        rows.chain(legend)
            .map(str::to_owned)
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert_snapshot!(waiting("waiting_for_customer"), @"
            waiting  |                      //                        |
            counted  |                    ##  !!                      |
    / waiting for the customer: Microsoft’s clocks stand still
    ");
    assert_snapshot!(waiting("never"), @"
            waiting  |                      ~~                        |
            counted  |                    ##!!!!                      |
    ~ waiting for the customer: all clocks run on
    ");
}

#[test]
fn an_incident_outside_the_calendar_is_not_drawn() {
    let engine = read_text(ORDER_FILE);
    let place = engine.location("sydney").expect("a place");
    let at = |text: &str| text.parse().expect("an instant");
    let submitted_at = at("2026-05-13T10:00:00+10:00");
    let incident = Incident::new(Severity::B, Product::Other, submitted_at);
    let log = IncidentLog::try_new(incident, []).expect("a log");
    let decision = place.incident(&log, submitted_at).expect("an answer");
    // A decision that was kept: nothing holds it to what the calendar covers.
    let written = serde_json::to_string(&decision).expect("JSON");
    let later = written.replace("2026-05-", "2150-05-");
    let decision: Decision<IncidentCourse> = serde_json::from_str(&later).expect("a decision");
    let refused = report::incident(&decision, "Incident", &place, Language::En);
    assert!(matches!(
        refused,
        Err(CalendarError::DateOutOfSpan { .. } | CalendarError::OutOfSpan { .. })
    ));
}

fn program(arguments: &[&str]) -> Output {
    // Beside the folder of this test's own program: cargo builds examples before it runs tests.
    let mut program = std::env::current_exe().expect("this program");
    program.pop();
    program.pop();
    program.push("examples");
    program.push(format!("incident{}", std::env::consts::EXE_SUFFIX));
    Command::new(program)
        .args(arguments)
        .current_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")))
        .output()
        .expect("the example is built: a plain `cargo test` builds it")
}

#[test]
fn the_program_draws_to_standard_output() {
    let output = program(&[ORDER, QUESTIONS, "i2"]);
    assert_eq!(output.status.code(), Some(0));
    let svg = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(svg.trim_end(), drawn("i2").svg().to_string());
    assert!(output.stderr.is_empty());

    let output = program(&[ORDER, QUESTIONS, "i2", "--text"]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(text.trim_end(), drawn("i2").text().to_string());
}

/// The README shows the days of one, as the program prints them.
#[test]
fn the_readme_shows_what_is_drawn() {
    let readme = include_str!("../../README.md");
    let shown = readme.split("```text\n").nth(1).expect("a picture");
    let shown = shown.split("```").next().expect("a picture");
    assert!(readme.contains(&format!("{ORDER} {QUESTIONS} i2 --text`")));
    assert!(drawn("i2").text().to_string().starts_with(shown));
}

#[test]
fn the_program_says_what_it_cannot_draw() {
    for (arguments, status, message) in [
        (vec![], 2, "usage: incident ORDER QUESTIONS ID [--text]"),
        (
            vec![ORDER, QUESTIONS],
            2,
            "usage: incident ORDER QUESTIONS ID [--text]",
        ),
        (vec!["nowhere.json", QUESTIONS, "i2"], 2, "nowhere.json: "),
        (vec![ORDER, "nowhere.jsonl", "i2"], 2, "nowhere.jsonl: "),
        (
            vec![ORDER, QUESTIONS, "i99"],
            2,
            "no question has the id `i99`",
        ),
        (
            vec![ORDER, QUESTIONS, "r1"],
            1,
            "the question does not ask `incident`",
        ),
        (vec![ORDER, QUESTIONS, "i11"], 1, "undetermined: "),
        (vec![ORDER, QUESTIONS, "i12"], 1, "not applicable: "),
    ] {
        let output = program(&arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        let told = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(told.contains(message), "{told}");
    }
}
