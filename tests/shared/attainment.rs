//! The laws of attainment, each a function over some drawn incidents: it is what counting by hand gives, in whatever order and parts.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use unified_support::{
    calendar::CalendarMonth,
    document::Severity,
    incident::{
        Attainment, AttainmentCriterion as By, AttainmentFigures, AttainmentFold,
        AttainmentIncident, AttainmentRequest, Grouping, IncidentEvent, IncidentEventKind,
        IncidentLog, JudgedResponse, MonthOf, ResponseVerdict,
    },
    order::LocationId,
    response::Commitment,
};

use super::bytes::Bytes;
use super::incident_case;

laws! {
    attainment_is_what_counting_by_hand_gives,
    no_incident_is_left_out,
    merging_is_associative_and_knows_no_order,
    a_response_is_judged_as_in_the_course_of_its_incident,
    the_question_answers_what_the_fold_does,
}

/// Some incidents, each with when somebody responded, if anybody did, and what they are grouped by.
#[derive(Debug)]
pub(crate) struct Case {
    incidents: Vec<One>,
    grouping: Grouping,
    as_of: DateTime<Utc>,
    cut: usize,
}

#[derive(Debug)]
struct One {
    case: incident_case::Case,
    responded_at: Option<DateTime<Utc>>,
}

impl Case {
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let (head, rest) = bytes.split_at(bytes.len().min(8));
        let head = &mut Bytes(head);
        let count = usize::try_from(head.below(7)).expect("not negative");
        let by = [By::Month, By::Location, By::Severity, By::Commitment];
        let by: Vec<_> = by.into_iter().filter(|_| head.one_in(2)).collect();
        let month_of = head.pick(&[MonthOf::Submission, MonthOf::Due]);
        let cut = usize::try_from(head.below(7)).expect("not negative");
        let size = (rest.len() / count.max(1)).max(1);
        let incidents: Option<Vec<_>> = rest.chunks(size).take(count).map(One::drawn).collect();
        let incidents = incidents?;
        let last = incidents.iter().map(|one| one.case.as_of[2]).max();
        Some(Self {
            grouping: Grouping::by(by).with_month_of(month_of),
            as_of: last.unwrap_or(DateTime::UNIX_EPOCH),
            cut: cut.min(incidents.len()),
            incidents,
        })
    }

    /// Each judged in the course of its incident, through all that happens to it.
    fn judged(&self) -> Vec<JudgedResponse> {
        let judged = self.incidents.iter().map(|one| {
            let (engine, log) = (one.case.engine(), &one.case.log);
            let place = one.case.place(&engine);
            let course = place.incident(log, one.case.as_of[2]).ok()?;
            Some(place.judge_course(log.incident(), course.outcome()))
        });
        judged.flatten().collect()
    }
}

impl One {
    fn drawn(bytes: &[u8]) -> Option<Self> {
        let case = incident_case::Case::drawn(bytes)?;
        let bytes = &mut Bytes(bytes);
        let minutes = TimeDelta::minutes(bytes.pick(&[0, 15, 30, 60, 120, 240, 1440, 5000]));
        let beyond = TimeDelta::nanoseconds(bytes.below(2));
        let at = case.log.incident().submitted_at() + minutes + beyond;
        let responded_at = (!bytes.one_in(4)).then_some(at);
        Some(Self { case, responded_at })
    }
}

fn attainment_is_what_counting_by_hand_gives(case: &Case) {
    let judged = case.judged();
    let Attainment { total, groups, .. } = fold(&judged).finish(&case.grouping);
    check_figures(&total, &judged.iter().collect::<Vec<_>>());
    let mut by_hand = BTreeMap::<_, Vec<&JudgedResponse>>::new();
    for one in &judged {
        let key = key(one, &case.grouping);
        by_hand.entry(key).or_default().push(one);
    }
    // By nothing there are no groups.
    by_hand.remove(&None);
    assert_eq!(groups.len(), by_hand.len());
    for (group, (key, judged)) in groups.iter().zip(&by_hand) {
        let location = group.location.as_deref();
        let told = (group.month, location, group.severity, group.commitment);
        assert_eq!(Some(told), *key);
        check_figures(&group.figures, judged);
    }
}

fn fold(judged: &[JudgedResponse]) -> AttainmentFold {
    judged.iter().cloned().collect()
}

type Key<'a> = (
    Option<CalendarMonth>,
    Option<&'a str>,
    Option<Severity>,
    Option<Commitment>,
);

fn key<'a>(judged: &'a JudgedResponse, grouping: &Grouping) -> Option<Key<'a>> {
    let by = |criterion| grouping.groups_by(criterion);
    let is_by_any = By::ALL.iter().any(|criterion| by(*criterion));
    let month = match grouping.month_of() {
        MonthOf::Due => judged.due_in(),
        _ => judged.submitted_in(),
    };
    is_by_any.then(|| {
        (
            month.filter(|_| by(By::Month)),
            Some(judged.location()).filter(|_| by(By::Location)),
            Some(judged.severity()).filter(|_| by(By::Severity)),
            judged.commitment().filter(|_| by(By::Commitment)),
        )
    })
}

fn check_figures(figures: &AttainmentFigures, judged: &[&JudgedResponse]) {
    let count = |name: &str| {
        let is_one = |one: &&&JudgedResponse| one.verdict().name().as_str() == name;
        u64::try_from(judged.iter().filter(is_one).count()).expect("few")
    };
    let counted = [
        ("met", figures.met),
        ("missed", figures.missed),
        ("owed", figures.owed),
        ("awaited", figures.awaited),
        ("ended", figures.ended),
        ("undetermined", figures.undetermined),
        ("not_applicable", figures.not_applicable),
    ];
    for (name, counted) in counted {
        assert_eq!(counted, count(name), "{name}");
    }
    let of_both = figures.met + figures.missed;
    let share = figures
        .share_met
        .map(|share| (share.numerator(), share.denominator()));
    let expected = (of_both > 0).then(|| {
        let divisor = greatest_common_divisor(figures.met, of_both);
        (
            u128::from(figures.met / divisor),
            u128::from(of_both / divisor),
        )
    });
    assert_eq!(share, expected);
    let late = judged.iter().filter_map(|one| one.verdict().late_by());
    let mut late: Vec<_> = late.collect();
    late.sort();
    assert!(
        late.iter().all(|late| *late > TimeDelta::zero()),
        "{late:?}"
    );
    assert_eq!(figures.worst_late, late.last().copied());
    let median = figures
        .median_late
        .map(|middle| (middle.lower, middle.upper));
    let half = late.len() / 2;
    assert_eq!(
        median,
        late.get(half)
            .map(|upper| (late[late.len() - 1 - half].min(*upper), *upper))
    );
}

fn greatest_common_divisor(one: u64, other: u64) -> u64 {
    if other == 0 {
        one
    } else {
        greatest_common_divisor(other, one % other)
    }
}

fn no_incident_is_left_out(case: &Case) {
    let judged = case.judged();
    let count = u64::try_from(judged.len()).expect("few");
    let Attainment { total, groups, .. } = fold(&judged).finish(&case.grouping);
    let sum = |figures: &AttainmentFigures| {
        let neither = [figures.owed, figures.awaited, figures.ended];
        let unknown = [figures.undetermined, figures.not_applicable];
        figures.met + figures.missed + neither.iter().chain(&unknown).sum::<u64>()
    };
    assert_eq!((total.incidents, sum(&total)), (count, count));
    if !groups.is_empty() {
        let grouped = groups.iter().map(|group| sum(&group.figures));
        assert_eq!(grouped.sum::<u64>(), count);
    }
}

fn merging_is_associative_and_knows_no_order(case: &Case) {
    let mut judged = case.judged();
    let (whole, cut) = (fold(&judged), case.cut.min(judged.len()));
    let merged = |parts: [&AttainmentFold; 2]| {
        let mut first = parts[0].clone();
        first.merge(parts[1]);
        first
    };
    let (first, rest) = judged.split_at(cut);
    let (second, third) = rest.split_at(rest.len() / 2);
    let [first, second, third] = [first, second, third].map(fold);
    let left = merged([&merged([&first, &second]), &third]);
    let right = merged([&first, &merged([&second, &third])]);
    assert_eq!((&left, &right), (&whole, &whole));
    assert_eq!(merged([&third, &merged([&second, &first])]), whole);
    assert_eq!(merged([&AttainmentFold::new(), &whole]), whole);
    judged.reverse();
    judged.rotate_left(cut);
    assert_eq!(fold(&judged), whole);
}

fn a_response_is_judged_as_in_the_course_of_its_incident(case: &Case) {
    for One { case, responded_at } in &case.incidents {
        let (engine, incident) = (case.engine(), case.log.incident());
        let (place, as_of) = (case.place(&engine), case.as_of[2]);
        let responded =
            responded_at.map(|at| IncidentEvent::new(at, IncidentEventKind::FirstCallResponse));
        let log = IncidentLog::try_new(incident.clone(), responded).expect("nothing is closed");
        let (Ok(course), Ok(response)) =
            (place.incident(&log, as_of), place.first_response(incident))
        else {
            continue;
        };
        let by_course = place.judge_course(incident, course.outcome());
        let judged = place.judge_response(incident, response.outcome(), *responded_at, as_of);
        let judged = judged.expect("in order");
        // The course asks for facts that other duties depend on, and for what is not agreed yet it waits.
        let is_known = |one: &JudgedResponse| {
            let is_unknown = matches!(
                one.verdict(),
                ResponseVerdict::Undetermined | ResponseVerdict::Awaited
            );
            !is_unknown
        };
        if is_known(&by_course) && is_known(&judged) {
            assert_eq!(judged, by_course);
        }
    }
}

fn the_question_answers_what_the_fold_does(case: &Case) {
    let Some(first) = case.incidents.first() else {
        return;
    };
    let engine = first.case.engine();
    let named = case.incidents.iter().enumerate().map(|(index, one)| {
        let incident = one.case.log.incident().clone();
        let location = LocationId(one.case.location);
        let named = AttainmentIncident::new(&index.to_string(), location, incident);
        one.responded_at
            .map_or(named.clone(), |at| named.responded(at))
    });
    let request = AttainmentRequest::try_new(named, case.as_of).expect("names of their own");
    let request = request.grouped(case.grouping.clone());
    let Ok(decision) = engine.attainment(&request) else {
        return;
    };
    assert_eq!(
        engine.traced(&mut ()).attainment(&request).as_ref(),
        Ok(decision.outcome())
    );
    let judged = request.incidents().iter().map(|one| {
        let place = engine.location(one.location()).expect("a location");
        let response = place.first_response(one.incident()).expect("an answer");
        place
            .judge_response(
                one.incident(),
                response.outcome(),
                one.responded_at(),
                request.as_of(),
            )
            .expect("in order")
    });
    let folded: AttainmentFold = judged.collect();
    assert_eq!(decision.answer(), Ok(&folded.finish(&case.grouping)));
}
