//! How many first responses came in time.

use chrono::{DateTime, TimeDelta, Utc};
use unified_support::{
    document::{LateAfter, Product, Readings, ResponseClockStart, Severity},
    engine::{Engine, Request},
    incident::{
        Attainment, AttainmentCriterion as By, AttainmentFigures, AttainmentFold,
        AttainmentIncident, AttainmentRequest, Grouping, IncidentEvent, IncidentEventKind,
        IncidentLog, MonthOf, ResponseVerdict,
    },
    money::Fraction,
    order::{CountryCode, LocationDraft, LocationId, OrderDraft},
    report::{self, Language},
    response::{Commitment, Incident},
};

fn engine() -> Engine {
    let new_york = LocationDraft::new("new_york", CountryCode("US"), "America/New_York", []);
    let draft = OrderDraft::example().with_location(new_york);
    Engine::try_from(draft).expect("an order")
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

const NANOSECOND: TimeDelta = TimeDelta::nanoseconds(1);

/// At severity B, two business hours.
fn incident(id: &str, submitted_at: &str) -> AttainmentIncident {
    let incident = Incident::new(Severity::B, Product::Other, at(submitted_at));
    AttainmentIncident::new(id, LocationId("paris"), incident)
}

fn incident_at_ten(id: &str) -> AttainmentIncident {
    incident(id, "2026-06-15T10:00:00Z")
}

fn ask(
    engine: &Engine,
    incidents: impl IntoIterator<Item = AttainmentIncident>,
    as_of: DateTime<Utc>,
    by: &[By],
) -> Attainment {
    let request = AttainmentRequest::try_new(incidents, as_of).expect("names of their own");
    let request = request.grouped(Grouping::by(by.iter().copied()));
    let decision = engine.attainment(&request).expect("an answer");
    decision.answer().expect("decided").clone()
}

fn share(figures: &AttainmentFigures) -> Option<String> {
    figures.share_met.map(|share| share.to_string())
}

#[test]
fn a_response_at_the_deadline_is_met_and_a_nanosecond_later_missed() {
    let engine = engine();
    let deadline = at("2026-06-15T12:00:00+02:00");
    for (responded_at, met, missed) in [
        (deadline - NANOSECOND, 1, 0),
        (deadline, 1, 0),
        (deadline + NANOSECOND, 0, 1),
    ] {
        let one = incident("1", "2026-06-15T10:00:00+02:00").responded(responded_at);
        let total = ask(&engine, [one], deadline + NANOSECOND, &[]).total;
        assert_eq!(
            (total.met, total.missed, total.unanswered),
            (met, missed, 0)
        );
        assert_eq!(total.worst_late, (missed == 1).then_some(NANOSECOND));
    }
}

#[test]
fn without_a_response_it_is_owed_until_the_deadline_and_then_missed() {
    let engine = engine();
    let deadline = at("2026-06-15T12:00:00+02:00");
    for (as_of, owed, missed) in [
        (deadline - NANOSECOND, 1, 0),
        (deadline, 1, 0),
        (deadline + NANOSECOND, 0, 1),
    ] {
        // A response that came afterwards is not known then.
        let one = incident("1", "2026-06-15T10:00:00+02:00");
        for one in [one.clone(), one.responded(deadline + NANOSECOND * 2)] {
            let total = ask(&engine, [one], as_of, &[]).total;
            let counted = (total.owed, total.missed, total.unanswered);
            assert_eq!(counted, (owed, missed, missed));
        }
    }
}

#[test]
fn where_a_target_ends_at_a_closing_a_reading_says_from_when_on_it_is_late() {
    let submitted_at = "2026-06-15T15:30:00+02:00";
    let closing = at("2026-06-15T17:30:00+02:00");
    let opening = at("2026-06-16T09:00:00+02:00");
    for (reading, last_in_time) in [(LateAfter::Due, closing), (LateAfter::DueLatest, opening)] {
        let engine = engine().with_readings(Readings::default().with(reading));
        for (responded_at, met) in [(last_in_time, 1), (last_in_time + NANOSECOND, 0)] {
            let one = incident("1", submitted_at).responded(responded_at);
            let total = ask(&engine, [one], opening + NANOSECOND, &[]).total;
            assert_eq!((total.met, total.missed), (met, 1 - met), "{reading:?}");
            let late = total.worst_late.unwrap_or_default();
            assert_eq!(late, responded_at - last_in_time);
        }
    }
}

#[test]
fn nothing_has_no_share_and_no_median() {
    let none = ask(&engine(), [], DateTime::UNIX_EPOCH, &[By::Month]);
    assert_eq!((none.total.incidents, none.groups.len()), (0, 0));
    assert_eq!((none.total.share_met, none.total.median_late), (None, None));
    assert_eq!(none.total.worst_late, None);
}

#[test]
fn of_an_even_number_the_median_is_the_two_in_the_middle() {
    let engine = engine();
    let deadline = at("2026-06-15T12:00:00+02:00");
    let minutes = [1, 7, 8, 90];
    let middles = [None, Some((1, 1)), Some((1, 7)), Some((7, 7)), Some((7, 8))];
    for (count, expected) in middles.into_iter().enumerate() {
        let late = minutes.iter().take(count).rev().map(|minutes| {
            let late = TimeDelta::minutes(*minutes);
            incident(&minutes.to_string(), "2026-06-15T10:00:00+02:00").responded(deadline + late)
        });
        let total = ask(&engine, late, at("2026-06-16T12:00:00Z"), &[]).total;
        let middle = total.median_late;
        let middle = middle.map(|middle| (middle.lower.num_minutes(), middle.upper.num_minutes()));
        assert_eq!(middle, expected);
        assert_eq!(share(&total).as_deref(), (count > 0).then_some("0"));
    }
}

#[test]
fn the_month_is_that_of_the_location_and_of_the_date_that_is_chosen() {
    let engine = engine();
    // Half past five in the morning of the first in Paris, half past eleven in the evening of the last in New York.
    let submitted_at = at("2026-07-01T03:30:00Z");
    let incidents = ["paris", "new_york"].map(|location| {
        let incident = Incident::new(Severity::A, Product::Other, submitted_at);
        AttainmentIncident::new(location, LocationId(location), incident)
    });
    let request = AttainmentRequest::try_new(incidents, submitted_at).expect("two names");
    let months = |month_of| {
        let grouping = Grouping::by([By::Month, By::Location]).with_month_of(month_of);
        let decision = engine.attainment(&request.clone().grouped(grouping));
        let decision = decision.expect("an answer");
        let groups = decision.answer().expect("decided").groups.iter();
        let told = groups.map(|group| {
            let month = group.month.map(|month| month.to_string());
            (
                month.unwrap_or_default(),
                group.location.as_deref().unwrap_or_default().to_owned(),
            )
        });
        told.collect::<Vec<_>>()
    };
    let told =
        |rows: [(&str, &str); 2]| rows.map(|(month, place)| (month.to_owned(), place.to_owned()));
    assert_eq!(
        months(MonthOf::Submission),
        told([("2026-06", "new_york"), ("2026-07", "paris")])
    );
    // An hour later it is July in both.
    assert_eq!(
        months(MonthOf::Due),
        told([("2026-07", "new_york"), ("2026-07", "paris")])
    );
}

#[test]
fn what_cannot_be_judged_is_counted_by_its_kind() {
    let agreed = Readings::default().with(ResponseClockStart::SeverityAgreed);
    let engine = engine().with_readings(agreed);
    let as_of = at("2026-06-15T12:00:00+02:00");
    let incidents = [
        incident("nobody agreed on the severity", "2026-06-15T10:00:00+02:00"),
        incident("before the term", "2025-12-31T10:00:00+01:00"),
        incident("in another century", "1999-12-31T10:00:00+01:00"),
        incident("after what is known", "2026-06-15T12:00:00.000000001+02:00"),
    ];
    let attainment = ask(&engine, incidents, as_of, &[By::Month]);
    let total = &attainment.total;
    assert_eq!(
        (total.undetermined, total.not_applicable, total.awaited),
        (1, 2, 1)
    );
    assert_eq!((total.incidents, share(total)), (4, None));
    let months = attainment
        .groups
        .iter()
        .map(|group| group.figures.incidents);
    assert_eq!(months.sum::<u64>(), 4);
}

#[test]
fn the_course_of_an_incident_is_judged_at_the_severity_of_its_response() {
    let engine = engine();
    let paris = engine.location("paris").expect("it");
    let incident = Incident::new(Severity::B, Product::Other, at("2026-06-15T10:00:00+02:00"));
    let event =
        |time: &str, kind| IncidentEvent::new(at(&format!("2026-06-15T{time}:00+02:00")), kind);
    let raised = event(
        "11:00",
        IncidentEventKind::SeverityChangeGranted(Severity::A),
    );
    let answered = event("12:30", IncidentEventKind::FirstCallResponse);
    let lowered = event("13:00", IncidentEventKind::Downgraded(Severity::C));
    let closed = |time| event(time, IncidentEventKind::Closed);
    let half_an_hour = TimeDelta::minutes(30);
    for (events, severity, verdict) in [
        (
            vec![raised, answered, lowered],
            Severity::A,
            ResponseVerdict::Missed {
                late_by: half_an_hour,
                is_answered: true,
            },
        ),
        (vec![closed("12:00")], Severity::B, ResponseVerdict::Ended),
        (
            vec![closed("12:30")],
            Severity::B,
            ResponseVerdict::Missed {
                late_by: half_an_hour,
                is_answered: false,
            },
        ),
    ] {
        let log = IncidentLog::try_new(incident.clone(), events).expect("a log");
        let course = paris
            .incident(&log, at("2026-06-15T17:00:00+02:00"))
            .expect("a course");
        let judged = paris.judge_course(&incident, course.outcome());
        assert_eq!((judged.severity(), judged.verdict()), (severity, verdict));
        assert_eq!(judged.commitment(), Some(Commitment::Base));
        let figures = AttainmentFold::from_iter([judged])
            .finish(&Grouping::default())
            .total;
        let expected = (verdict != ResponseVerdict::Ended).then(|| Fraction::from(0_u64));
        assert_eq!(figures.share_met, expected);
    }
}

#[test]
fn errors_name_the_incident() {
    let twice = ["a", "b", "a"].map(|id| incident(id, "2026-06-15T10:00:00+02:00"));
    let error = AttainmentRequest::try_new(twice, DateTime::UNIX_EPOCH).unwrap_err();
    assert_eq!((error.index(), error.id()), (2, "a"));
    assert_eq!(
        error.to_string(),
        "incidents[2].id: `a` is already in the list"
    );

    let engine = engine();
    let as_of = at("2026-06-30T12:00:00Z");
    let refused = |incident| {
        let good = incident_at_ten("good").responded(at("2026-06-15T10:00:00Z"));
        let request = AttainmentRequest::try_new([incident, good], as_of).expect("two");
        let decision = engine.attainment(&request).expect("an answer");
        let attainment = decision.answer().expect("decided");
        // The other is judged without it.
        assert_eq!((attainment.total.incidents, attainment.total.met), (1, 1));
        let [refused] = attainment.refused.as_slice() else {
            panic!("{attainment:?}")
        };
        assert_eq!(refused.id.as_ref(), "a");
        refused.error.message.clone()
    };
    let elsewhere = Incident::new(Severity::B, Product::Other, as_of);
    let elsewhere = AttainmentIncident::new("a", LocationId("lyon"), elsewhere);
    assert_eq!(
        refused(elsewhere),
        "incidents[0].location: the order has no location `lyon`"
    );
    let early = incident("a", "2026-06-15T10:00:00Z").responded(at("2026-06-15T09:59:59Z"));
    assert_eq!(
        refused(early),
        "incidents[0].responded_at: 2026-06-15T09:59:59Z is before submitted_at, 2026-06-15T10:00:00Z"
    );
}

#[test]
fn it_is_told_in_a_table_and_in_two_languages() {
    let engine = engine();
    let deadline = at("2026-06-15T12:00:00+02:00");
    let late = |id, minutes| {
        incident(id, "2026-06-15T10:00:00+02:00").responded(deadline + TimeDelta::minutes(minutes))
    };
    let incidents = [
        late("a", 0),
        late("b", 1),
        late("c", 30),
        incident("d", "2026-06-15T13:00:00+02:00"),
    ];
    let request =
        AttainmentRequest::try_new(incidents, at("2026-06-15T14:00:00+02:00")).expect("four");
    let request = request.grouped(Grouping::by([By::Month, By::Severity]));
    let request = Request::Attainment(request);
    let reply = engine.ask(&request).expect("a reply");
    let told = |language| report::reply(&engine, &request, &reply, language).to_string();
    let english = told(Language::En);
    let first = "\
1 of 3 first responses met, a share of 1/3; late by 1 min and 30 min in the median, 30 min at worst; neither met nor missed: 1

  month     location  severity  service  met  missed  neither  median late by  worst late by
  Jun 2026            B                    1       2        1   1 min; 30 min         30 min
  in all                                   1       2        1   1 min; 30 min         30 min
";
    assert!(english.starts_with(first), "{english}");
    for sentence in [
        "The first call response to `a`, of Mon 15 Jun 2026 12:00 +02:00, is in time.",
        "The first call response to `b`, of Mon 15 Jun 2026 12:01 +02:00, is late by 1 min.",
        "The first call response to `c`, of Mon 15 Jun 2026 12:30 +02:00, is late by 30 min.",
        "The first call response to `d` is owed, and in time so far: it counts as neither met nor missed.",
    ] {
        assert!(english.contains(sentence), "{english}");
    }
    let french = told(Language::Fr);
    let first = "premières réponses par téléphone dans les délais\u{a0}: 1 sur 3, soit une part de 1/3\u{202f}; \
retard médian de 1\u{a0}min et 30\u{a0}min, maximum de 30\u{a0}min\u{202f}; ni respectées ni manquées\u{a0}: 1\n";
    assert!(french.starts_with(first), "{french}");
}
