//! Hours of an order that count for some incidents: of a severity, a channel or a team.
//!
//! Berlin is open from 07:00Z to 15:30Z in summer, Los Angeles from 16:00Z to 00:30Z, Tokyo from 00:00Z to 08:30Z; `sun` is open while any
//! is, `staffed` from 06:00 to 22:00 in Berlin. 9 July 2026 is a Thursday.

use proptest::prelude::*;
use serde_json::{Value, json};
use unified_support::{
    chrono::{DateTime, TimeDelta, Utc},
    columns::{
        Bits, Cells, Coded, Dictionary, Incidents, Instants, Output, RowOutcome, RowProblem,
        TimeUnit,
    },
    decision::Outcome,
    document::{Channel, Product, Severity},
    engine::Engine,
    finding::Findings,
    incident::{IncidentEvent, IncidentEventKind, IncidentLog},
    order::{Order, OrderDraft},
    response::{FirstResponse, Incident},
    wire::Node,
};

use crate::builder::at;

const ORDER: &str = include_str!("../../examples/data/teams_order.json");

fn draft(hours: &Value) -> OrderDraft {
    let mut file: Value = serde_json::from_str(ORDER).expect("JSON");
    file["order"]["incident_hours"] = hours.clone();
    let node: Node = serde_json::from_value(file["order"].clone()).expect("a value");
    OrderDraft::read(&node).expect("a draft")
}

fn engine(hours: &Value) -> Result<Engine, Findings> {
    Engine::try_from(draft(hours))
}

fn thursday() -> DateTime<Utc> {
    at("2026-07-09T15:00:00Z")
}

fn incident(severity: Severity) -> Incident {
    Incident::new(severity, Product::Other, thursday())
}

fn outcome(engine: &Engine, location: &str, incident: &Incident) -> Outcome<FirstResponse> {
    let place = engine.location(location).expect("a location");
    let decision = place.first_response(incident).expect("an answer");
    let plain = place.traced(&mut ()).first_response(incident);
    assert_eq!(plain.as_ref(), Ok(decision.outcome()));
    decision.outcome().clone()
}

/// When the response is due, or what is missing.
fn told(engine: &Engine, incident: &Incident) -> Result<String, Vec<String>> {
    match outcome(engine, "berlin", incident) {
        Outcome::Decided(response) => Ok(response.due.format("%d %H:%M").to_string()),
        Outcome::Undetermined(missing) => {
            Err(missing.names().iter().map(ToString::to_string).collect())
        }
        Outcome::NotApplicable(reason) => panic!("{reason:?}"),
    }
}

#[allow(
    clippy::unnecessary_wraps,
    reason = "compared with what is told: an instant, or what is missing"
)]
fn due(text: &str) -> Result<String, Vec<String>> {
    Ok(text.to_owned())
}

fn missing(facts: &[&str]) -> Result<String, Vec<String>> {
    Err(facts.iter().map(|fact| (*fact).to_owned()).collect())
}

#[test]
fn none_one_and_two_lists_of_hours_count_for_the_incidents_that_they_name() {
    let b = incident(Severity::B);
    let by = |hours: Value| told(&engine(&hours).expect("an order"), &b);
    let at_ten = due("10 08:30");
    assert_eq!(by(json!([])), at_ten);
    let sun = || json!({ "calendar": "sun", "severity": "B" });
    assert_eq!(by(json!([sun()])), due("09 17:30"));
    // Of another severity, and at another location.
    assert_eq!(by(json!([{ "calendar": "sun", "severity": "C" }])), at_ten);
    assert_eq!(
        by(json!([{ "calendar": "sun", "severity": "B", "location": "tokyo" }])),
        at_ten
    );
    // What asks for more counts, wherever it stands.
    let here = || json!({ "calendar": "staffed", "severity": "B", "location": "berlin" });
    assert_eq!(by(json!([sun(), here()])), due("09 17:00"));
    assert_eq!(by(json!([here(), sun()])), due("09 17:00"));
    // The hours of another location.
    assert_eq!(
        by(json!([{ "calendar": "tokyo", "severity": "B" }])),
        due("10 02:00")
    );
}

#[test]
fn what_is_not_known_is_missing_only_where_it_changes_the_answer() {
    let team = |calendar: &str, team: &str| json!({ "calendar": calendar, "team": team });
    let b = || incident(Severity::B);
    let teams = engine(&json!([
        team("staffed", "database"),
        team("tokyo", "night")
    ]))
    .unwrap();
    assert_eq!(told(&teams, &b()), missing(&["team"]));
    assert_eq!(told(&teams, &b().handled_by("database")), due("09 17:00"));
    assert_eq!(told(&teams, &b().handled_by("night")), due("10 02:00"));
    // Around the clock the hours are all the same.
    assert_eq!(told(&teams, &incident(Severity::A)), due("09 16:00"));
    // It may be of a team without hours of its own: one alone is not taken for granted.
    let one = engine(&json!([team("staffed", "database")])).unwrap();
    assert_eq!(told(&one, &b()), missing(&["team"]));
    // A team with the hours of the location, or with the same due instant.
    let alike = engine(&json!([team("berlin", "database")])).unwrap();
    assert_eq!(told(&alike, &b()), due("10 08:30"));
    let early = b();
    let early = Incident::new(
        early.severity(),
        early.product(),
        at("2026-07-09T08:00:00Z"),
    );
    let overlapping = engine(&json!([
        team("staffed", "database"),
        team("berlin", "night")
    ]))
    .unwrap();
    assert_eq!(told(&overlapping, &early), due("09 10:00"));
    assert_eq!(told(&overlapping, &b()), missing(&["team"]));

    let channel =
        |calendar: &str, channel: &str| json!({ "calendar": calendar, "channel": channel });
    let phone = engine(&json!([channel("staffed", "phone")])).unwrap();
    assert_eq!(told(&phone, &b()), missing(&["channel"]));
    assert_eq!(
        told(&phone, &b().reported_by(Channel::Phone)),
        due("09 17:00")
    );
    assert_eq!(
        told(&phone, &b().reported_by(Channel::Web)),
        due("10 08:30")
    );
    // By every channel the same, though no hours are those of all.
    let all = Channel::ALL
        .iter()
        .map(|one| channel("staffed", one.as_str()));
    let all = engine(&all.collect()).unwrap();
    assert_eq!(told(&all, &b()), due("09 17:00"));

    let both = engine(&json!([
        { "calendar": "staffed", "team": "database", "channel": "phone" },
        { "calendar": "berlin", "team": "night" },
    ]));
    let both = both.unwrap();
    assert_eq!(told(&both, &b()), missing(&["channel", "team"]));
    assert_eq!(told(&both, &b().handled_by("night")), due("10 08:30"));
    assert_eq!(
        told(&both, &b().handled_by("database")),
        missing(&["channel"])
    );
    assert_eq!(told(&both, &b().reported_by(Channel::Web)), due("10 08:30"));
    assert_eq!(
        told(&both, &b().reported_by(Channel::Phone)),
        missing(&["team"])
    );
    // At another location neither matters.
    let here = engine(&json!([{ "calendar": "staffed", "team": "database", "location": "tokyo" }]))
        .unwrap();
    assert_eq!(told(&here, &b()), due("10 08:30"));
}

#[test]
fn a_team_that_no_hours_are_of_is_refused() {
    for hours in [json!([]), json!([{ "calendar": "sun", "team": "night" }])] {
        let engine = engine(&hours).unwrap();
        let incident = incident(Severity::A).handled_by("nihgt");
        let error = engine
            .location("berlin")
            .unwrap()
            .first_response(&incident)
            .unwrap_err();
        assert_eq!(
            (error.code().as_str(), error.path.as_str()),
            ("unknown_team", "team")
        );
        assert_eq!(error.value.as_deref(), Some("nihgt"));
    }
}

#[test]
fn the_step_says_so_and_the_stamp_names_the_calendar() {
    let engine =
        engine(&json!([{ "calendar": "sun", "severity": "B", "location": "berlin" }])).unwrap();
    let decision = engine
        .location("berlin")
        .unwrap()
        .first_response(&incident(Severity::B))
        .unwrap();
    let rules: Vec<_> = decision
        .steps()
        .iter()
        .map(|step| step.rule().to_string())
        .collect();
    assert!(!rules.iter().any(|rule| rule == "local_hours"), "{rules:?}");
    let place = rules
        .iter()
        .position(|rule| rule == "incident_hours")
        .expect("the step");
    let hours = "business_hours";
    assert_eq!(
        rules[place + 1..place + 5],
        [hours, hours, hours, "combined_hours"]
    );
    let step = serde_json::to_value(&decision.steps()[place]).unwrap();
    assert_eq!(
        step["operands"],
        json!({ "calendar": "sun", "severity": "B", "location": "berlin" })
    );
    assert!(step.get("clause").is_none_or(Value::is_null), "{step}");
    let used: Vec<_> = decision
        .stamp()
        .calendars()
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(used, ["berlin", "los_angeles", "tokyo"]);
}

#[test]
fn each_severity_of_an_incident_is_counted_by_its_own_hours() {
    let engine = engine(&json!([{ "calendar": "sun", "severity": "B" }])).unwrap();
    let berlin = engine.location("berlin").unwrap();
    let raised = IncidentEvent::new(
        at("2026-07-09T16:30:00Z"),
        IncidentEventKind::SeverityChangeGranted(Severity::B),
    );
    let log = IncidentLog::try_new(incident(Severity::C), [raised]).unwrap();
    let course = |as_of: &str| {
        let decision = berlin.incident(&log, at(as_of)).unwrap();
        let course = decision.answer().unwrap().clone();
        let rules: Vec<_> = decision
            .steps()
            .iter()
            .map(|step| step.rule().to_string())
            .collect();
        (course, rules.iter().any(|rule| rule == "incident_hours"))
    };
    // At severity C Berlin counts, and has closed: half an hour of four was used.
    let (before, is_told) = course("2026-07-09T16:29:59Z");
    let deadline = &before.first_response[0].deadline;
    assert_eq!(deadline.elapsed, TimeDelta::minutes(30));
    assert_eq!(deadline.due, Some(at("2026-07-10T10:30:00Z")));
    assert!(!is_told && !before.effort.unwrap().hours.open);
    // From the change on Los Angeles counts too. By the reading the new target starts again, or not: of its two hours at least one and a
    // half are left.
    let (after, is_told) = course("2026-07-09T16:30:00Z");
    assert!(is_told && after.effort.unwrap().hours.open);
    let due = after.first_response[0].deadline.due.unwrap();
    assert!(
        (at("2026-07-09T18:00:00Z")..=at("2026-07-09T18:30:00Z")).contains(&due),
        "{due}"
    );
}

/// The errors of an order with these hours.
fn refused(hours: &Value) -> Vec<(String, String)> {
    let findings = engine(hours).expect_err("a refusal");
    let errors = findings.errors();
    errors
        .map(|one| (one.code().to_owned(), one.path().to_string()))
        .collect()
}

#[test]
fn what_is_wrong_with_hours_is_named() {
    let found = |code: &str, path: &str| vec![(code.to_owned(), format!("incident_hours{path}"))];
    let sun = |more: Value| {
        let mut hours = json!({ "calendar": "sun" });
        hours
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        hours
    };
    let all = "hours_of_all_incidents";
    assert_eq!(refused(&json!([sun(json!({}))])), found(all, "[0]"));
    assert_eq!(
        refused(&json!([sun(json!({ "location": "berlin" }))])),
        found(all, "[0]")
    );
    let unknown = json!([{ "calendar": "moon", "severity": "B" }]);
    assert_eq!(refused(&unknown), found("unknown_location", "[0].calendar"));
    let nowhere = json!([sun(json!({ "severity": "B", "location": "sun" }))]);
    assert_eq!(refused(&nowhere), found("unknown_location", "[0].location"));
    // The same twice; and two that meet, unless what they have in common has hours of its own.
    let (b, night) = (json!({ "severity": "B" }), json!({ "team": "night" }));
    let overlap = |place: &str| found("overlapping_hours", place);
    assert_eq!(
        refused(&json!([sun(b.clone()), sun(b.clone())])),
        overlap("[1]")
    );
    assert_eq!(
        refused(&json!([sun(b.clone()), sun(night.clone())])),
        overlap("[1]")
    );
    let both = json!({ "severity": "B", "team": "night" });
    assert!(engine(&json!([sun(b.clone()), sun(night.clone()), sun(both)])).is_ok());
    let more = json!({ "severity": "B", "team": "night", "channel": "web" });
    assert_eq!(
        refused(&json!([sun(b.clone()), sun(night), sun(more)])),
        overlap("[1]")
    );
    // Those that cannot meet.
    assert!(
        engine(&json!([
            sun(b),
            sun(json!({ "severity": "C", "team": "night" }))
        ]))
        .is_ok()
    );
}

#[test]
fn hours_are_written_back_as_they_were() {
    let hours = json!([{ "calendar": "sun", "severity": "B", "channel": "web", "team": "night", "location": "berlin" }]);
    let with = Order::try_from(draft(&hours)).unwrap();
    let written = serde_json::to_value(OrderDraft::from(&with)).unwrap();
    assert_eq!(written["incident_hours"], hours);
    let [one] = with.incident_hours() else {
        panic!()
    };
    assert_eq!(
        (one.calendar(), one.severity(), one.channel()),
        ("sun", Some(Severity::B), Some(Channel::Web))
    );
    assert_eq!(
        (one.team(), one.location()),
        (Some("night"), Some("berlin"))
    );
    let without = Order::try_from(draft(&json!([]))).unwrap();
    let written = serde_json::to_value(OrderDraft::from(&without)).unwrap();
    assert!(written.get("incident_hours").is_none());
    assert_ne!(with.identity().digest, without.identity().digest);
}

/// Hours as they are drawn: for a severity, a channel, a team and a location, if these matter.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Drawn {
    calendar: &'static str,
    asked: [Option<usize>; 4],
}

const SEVERITIES: [Severity; 2] = [Severity::B, Severity::C];
const TEAMS: [&str; 2] = ["database", "night"];
const LOCATIONS: [&str; 3] = ["berlin", "los_angeles", "tokyo"];

impl Drawn {
    fn written(&self) -> Value {
        let [severity, channel, team, location] = self.asked;
        let mut hours = json!({ "calendar": self.calendar });
        if let Some(one) = severity {
            hours["severity"] = SEVERITIES[one].as_str().into();
        }
        if let Some(one) = channel {
            hours["channel"] = Channel::ALL[one].as_str().into();
        }
        if let Some(one) = team {
            hours["team"] = TEAMS[one].into();
        }
        if let Some(one) = location {
            hours["location"] = LOCATIONS[one].into();
        }
        hours
    }

    fn fits(&self, facts: [usize; 4]) -> bool {
        self.asked
            .iter()
            .zip(facts)
            .all(|(asked, fact)| asked.is_none_or(|asked| asked == fact))
    }

    fn asks_for_all_of(&self, other: &Self) -> bool {
        self.asked
            .iter()
            .zip(other.asked)
            .all(|(own, other)| other.is_none() || *own == other)
    }
}

/// The one that asks for all that the others ask for, of those that fit; an error, where none does.
fn naive(drawn: &[Drawn], facts: [usize; 4]) -> Result<Option<&Drawn>, ()> {
    let fitting: Vec<(usize, &Drawn)> = drawn
        .iter()
        .enumerate()
        .filter(|(_, one)| one.fits(facts))
        .collect();
    let first = fitting.iter().filter(|(index, one)| {
        fitting.iter().all(|(other, two)| {
            other == index || (one.asks_for_all_of(two) && !two.asks_for_all_of(one))
        })
    });
    let first: Vec<_> = first.collect();
    match (&fitting[..], &first[..]) {
        ([], _) => Ok(None),
        (_, [(_, one)]) => Ok(Some(one)),
        _ => Err(()),
    }
}

proptest! {
    /// Against every incident there is, one by one; and what is missing, against every value of it.
    #[test]
    fn the_hours_that_ask_for_most_count(
        drawn in prop::collection::vec((
            prop::sample::select(vec!["sun", "staffed", "tokyo", "los_angeles"]),
            [prop::option::of(0_usize..2), prop::option::weighted(0.3, 0_usize..5), prop::option::of(0_usize..2), prop::option::weighted(0.3, 0_usize..3)],
        ), 0..4),
        facts in [0_usize..2, 0_usize..5, 0_usize..2, 0_usize..3],
        known in [any::<bool>(), any::<bool>()],
        minutes in 0_i64..20_000,
    ) {
        let mut drawn: Vec<Drawn> = drawn.into_iter().map(|(calendar, asked)| Drawn { calendar, asked }).collect();
        drawn.retain(|one| one.asked[..3].iter().any(Option::is_some));
        let all = (0..2).flat_map(|severity| (0..5).flat_map(move |channel| (0..3).flat_map(move |team| (0..3).map(move |place| [severity, channel, team, place]))));
        let is_ambiguous = all.clone().any(|facts| naive(&drawn, facts).is_err());
        let written: Value = drawn.iter().map(Drawn::written).collect();
        let made = engine(&written);
        prop_assert_eq!(made.is_err(), is_ambiguous);
        let Ok(engine) = made else {
            return Ok(());
        };
        let has_teams = |team: usize| drawn.iter().any(|one| one.asked[2] == Some(team));
        let submitted_at = thursday() + TimeDelta::minutes(minutes);
        let severity = SEVERITIES[facts[0]];
        let within = if severity == Severity::B { TimeDelta::hours(2) } else { TimeDelta::hours(4) };
        let expected = |channel: usize, team: usize| {
            let hours = naive(&drawn, [facts[0], channel, team, facts[3]]).unwrap();
            let hours = hours.map_or(LOCATIONS[facts[3]], |one| one.calendar);
            let after = engine.hours(hours).unwrap().business_time_after(submitted_at, within).unwrap();
            let after = after.answer().unwrap();
            (after.at, after.at_latest)
        };
        // No team can be named that no hours are of.
        let teams: Vec<usize> = (0..2).filter(|team| has_teams(*team)).collect();
        let mut incident = Incident::new(severity, Product::Other, submitted_at);
        let mut channels: Vec<usize> = (0..5).collect();
        if known[0] {
            channels = vec![facts[1]];
            incident = incident.reported_by(Channel::ALL[facts[1]]);
        }
        // Or one without hours of its own, which is not named.
        let mut cases: Vec<usize> = teams.iter().copied().chain([2]).collect();
        if known[1] && teams.contains(&facts[2]) {
            cases = vec![facts[2]];
            incident = incident.handled_by(TEAMS[facts[2]]);
        }
        let mut missing = Vec::new();
        if cases.iter().any(|team| channels.iter().any(|one| expected(*one, *team) != expected(channels[0], *team))) {
            missing.push("channel".to_owned());
        }
        if channels.iter().any(|channel| cases.iter().any(|one| expected(*channel, *one) != expected(*channel, cases[0]))) {
            missing.push("team".to_owned());
        }
        match outcome(&engine, LOCATIONS[facts[3]], &incident) {
            Outcome::Decided(response) => {
                prop_assert_eq!(&missing, &Vec::<String>::new());
                prop_assert_eq!((response.due, response.due_latest), expected(channels[0], cases[0]));
            }
            Outcome::Undetermined(told) => {
                let told: Vec<_> = told.names().iter().map(ToString::to_string).collect();
                prop_assert_eq!(told, missing);
            }
            Outcome::NotApplicable(reason) => prop_assert!(false, "{:?}", reason),
        }
    }
}

/// In columns a team is a fact as any other: its hours count, it is missing where it matters, and one that the order does not know is told.
#[test]
fn columns_of_incidents_have_teams() {
    let hours: Value = serde_json::from_str(ORDER).expect("JSON");
    let engine = engine(&hours["order"]["incident_hours"]).expect("an engine");
    let places = [engine.location("berlin").ok()];
    let teams = ["database", "night", "nigth"].map(|team| Some(team.into()));
    let codes = Cells::each(&[0, 1, 2, 0]).valid_where(Bits::new(&[0b0111], 0));
    let incidents = Incidents::new(
        Dictionary::new(Cells::same(0), &places),
        Coded::same(Severity::C),
        Coded::same(Product::Other),
        Instants::new(Cells::same(thursday().timestamp()), TimeUnit::Second),
    )
    .handled_by(Dictionary::new(codes, &teams));
    let (mut outcomes, mut due) = ([0; 4], [0; 4]);
    let answered = incidents.first_responses(&mut outcomes, Output::new(&mut due));
    answered.expect("columns of one length");
    // Four hours until 21:00 in Berlin, and until 13:00 in Tokyo.
    let due_at = ["2026-07-09T19:00:00Z", "2026-07-10T04:00:00Z"].map(|due| at(due).timestamp());
    assert_eq!(due, [due_at[0], due_at[1], 0, 0]);
    let outcomes = outcomes.map(|code| RowOutcome::from_code(code).expect("an outcome"));
    let unknown = RowOutcome::Refused(RowProblem::UnknownTeam);
    assert_eq!(
        outcomes[..3],
        [RowOutcome::Decided, RowOutcome::Decided, unknown]
    );
    let RowOutcome::Undetermined(missing) = outcomes[3] else {
        panic!("{outcomes:?}")
    };
    assert!(missing.names().eq(["team"]) && !missing.has_others());
}
