//! What is wrong with orders, calendars and the form of questions, in French.

use insta::assert_snapshot;
use unified_support::{
    calendar::{BusinessCalendar, WeeklyHours, Zone, Zones},
    chrono::Weekday,
    engine::Engine,
    finding::{Code, Finding, Findings, Path},
    report::{self, Language},
    wire::{Answer, Node, read_engine},
};

use super::french::check_typography;
use crate::{
    codes::{each_listed_order, each_unread_question},
    corpus::each_question,
    site::date,
};

/// Each finding has a French wording, which takes over nothing of the English one.
pub(crate) fn check_told(findings: &Findings) {
    for finding in findings {
        let [english, french] = [Language::En, Language::Fr]
            .map(|language| report::finding(finding, language).to_string());
        assert_eq!(english, finding.to_string());
        assert!(!french.contains(finding.message()), "{french}");
        assert_eq!(french.lines().count(), 1, "{french}");
        check_typography(&french);
    }
    let french = report::findings(findings, Language::Fr).to_string();
    assert_eq!(french.lines().count(), findings.len());
}

/// What is wrong with a question that cannot be read is told in the language that it asks for.
pub(crate) fn check_refused(engine: &Engine, question: &Node) {
    let Node::Map(fields) = question else {
        return;
    };
    let mut french = fields.clone();
    french.retain(|(name, _)| name != "answer_language");
    french.push(("answer_language".to_owned(), Node::Text("fr".to_owned())));
    let french = Answer::for_line(engine, 1, &Node::Map(french));
    let english = Answer::for_line(engine, 1, question);
    let (Err(told), Err(english)) = (french.reply(), english.reply()) else {
        return;
    };
    assert_eq!(french.language(), Language::Fr);
    assert_eq!(told.code, english.code);
    assert_eq!((&told.field, &told.value), (&english.field, &english.value));
    assert_ne!(told.message, english.message);
    check_typography(&told.message);
}

#[test]
fn every_finding_of_the_page_of_codes_is_told_in_french() {
    let mut told = 0;
    each_listed_order(|read| {
        let findings = match &read {
            Ok(engine) => engine.findings(),
            Err(findings) => findings,
        };
        check_told(findings);
        told += findings.len();
        if let Ok(engine) = &read
            && let Some(review) = engine.review().outcome().decided()
        {
            check_told(&review.findings);
            told += review.findings.len();
        }
    });
    assert!(told > 300, "{told}");
}

#[test]
fn every_question_of_the_page_of_codes_is_refused_in_french() {
    let mut refused = 0;
    each_unread_question(|engine, question| {
        check_refused(engine, question);
        refused += 1;
    });
    assert!(refused > 60, "{refused}");
}

#[test]
fn every_review_of_the_corpus_is_told_in_french() {
    each_question(|engine, _| {
        check_told(engine.findings());
        if let Some(review) = engine.review().outcome().decided() {
            check_told(&review.findings);
        }
    });
}

/// What only a program can bring about.
#[test]
fn calendars_that_cannot_be_built_are_told_in_french() {
    let monday = WeeklyHours::closed().with(Weekday::Mon, ["09:00-12:00".parse().expect("hours")]);
    let builder = || BusinessCalendar::builder(Zone::utc());
    for builder in [
        builder(),
        builder().span(date("2026-12-31"), date("2026-01-01")),
        builder()
            .weekly(monday.clone())
            .weekly_from(date("2026-07-01"), monday.clone())
            .weekly_from(date("2026-07-01"), monday)
            .special_hours(date("2026-05-14"), [], "none")
            .closure(date("2026-05-14"), "twice")
            .span(date("1900-01-01"), date("2026-12-31")),
        builder()
            .weekly(WeeklyHours::closed())
            .span(date("2026-01-01"), date("2026-12-31")),
    ] {
        check_told(&builder.build().expect_err("it is wrong"));
    }
}

#[test]
fn a_finding_that_was_stored_tells_what_is_stored() {
    let node = serde_json::from_str::<Node>(r#"{"format":1,"order":{"curency":"EUR"}}"#);
    let read = read_engine(&node.expect("a node"), Zones::embedded());
    for finding in &read.expect_err("it is wrong") {
        let stored = serde_json::to_string(finding).expect("JSON");
        let stored: Finding = serde_json::from_str(&stored).expect("a finding");
        assert_eq!(stored, *finding);
        assert_eq!(stored.to_string(), finding.to_string());
        let french = report::finding(&stored, Language::Fr).to_string();
        assert!(french.contains(finding.message()), "{french}");
        assert!(french.starts_with("erreur ["), "{french}");
    }
    // So does one of a program's own, on one line.
    let own = Finding::warning(Code::new("late"), Path::root(), "closes\nlate");
    assert_eq!(
        report::finding(&own, Language::Fr).to_string(),
        "avertissement [late]\u{a0}: closes\\nlate"
    );
}

#[test]
fn findings_of_an_order() {
    let file = r#"{ "format": 1, "order": {
        "number": "WO-2026-0042", "executed_on": "2025-12-15", "curency": "EUR",
        "term": { "first_day": "2031-01-01", "last_day": "2032-12-31" }, "currency": "EURO", "host": "Paris",
        "locations": [ { "id": "paris", "country": "FR", "zone": "Europe/Pariss", "closures": [] },
            { "id": "lyon", "country": "FR", "zone": "Europe/Paris", "holidays": { "country": "FR" } } ],
        "services": [] } }"#;
    let node = serde_json::from_str::<Node>(file).expect("a node");
    let findings = read_engine(&node, Zones::embedded()).expect_err("it is wrong");
    let told = report::findings(&findings, Language::Fr).to_string();
    assert_snapshot!(told, @"
    erreur [unknown_field] dans « order.curency » : champ inconnu, peut-être « currency » ; champs connus : « number », « executed_on », « term », « currency », « host », « locations », « calendars », « incident_hours », « base_package », « services », « appendix_a », « administrators », « contacts », « exception_countries », « tax_exception_locations », « usd_exchange », « amendments » (« EUR »)
    erreur [unknown_currency] dans « order.currency » : « EURO » n’est pas un code de devise en vigueur de la norme ISO 4217 ; s’agit-il de « EUR » ? (« EURO »)
    erreur [unknown_host] dans « order.host » : l’Hôte n’est pas l’un des sites ; s’agit-il de « paris » ? (« Paris »)
    erreur [unknown_zone] dans « order.locations[0].zone » : aucun fuseau horaire ne porte le nom « Europe/Pariss » ; s’agit-il de « Europe/Paris » ? ; « locations[0] » est « paris » (« Europe/Pariss »)
    erreur [holidays_not_known] dans « order.locations[1].holidays » : les jours fériés de « FR » sont connus de 2024 à 2030 ; « locations[1] » est « lyon » (de 2031 à 2032)
    ");
}
