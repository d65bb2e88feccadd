//! Everything that answers tell, in French.

use std::collections::BTreeSet;

use insta::assert_snapshot;
use unified_support::{
    decision::{Decision, Outcome, Step, Steps, Trace},
    document::{Clause, EventRule, Product, Readings, Service, Severity, Source, clauses},
    engine::{Engine, Request},
    report::{self, Language, TimelineMark},
    response::Incident,
    wire::{Answer, Question},
};

use crate::{
    codes::each_refused_question,
    corpus::each_question,
    site::{at, engine},
};

#[test]
fn a_first_response_over_a_holiday() {
    let engine = engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let incident = Incident::new(Severity::B, Product::Other, at("2026-05-13T16:50:00+02:00"));
    let decision = paris.first_response(&incident).expect("an answer");
    let summary = report::summarize(decision.outcome(), paris.zone(), Language::Fr);
    let steps = report::explain(&decision, Language::Fr).in_zone(paris.zone());
    assert_snapshot!(format!("{summary}\n{steps}"), @"
    première réponse par téléphone à fournir au plus tard le ven. 15 mai 2026 10:20 +02:00, délai de 2 h, en heures ouvrées
    1. L’incident a été soumis le mer. 13 mai 2026 16:50 +02:00, soit le mer. 13 mai 2026 au calendrier du site de support « paris » : pendant la durée de l’Ordre de Services, du jeu. 1er janv. 2026 au jeu. 31 déc. 2026. [lecture term_date = support_location, et non host ; 2.5/unused-services-lost, 2.1/additional-services-any-time-in-term]
    2. Les délais de réponse n’ont que la valeur d’estimations. [2.2/severity-tables-estimated]
    3. En sévérité B, la première réponse est à fournir dans un délai de 2 h. [2.2/sevb-response-2-hours]
    4. Le délai de première réponse court à compter de la soumission de l’incident, le mer. 13 mai 2026 16:50 +02:00. [lecture response_clock_start = submitted, et non severity_agreed ; 2.2/first-call-response-definition, 2.2/customer-states-impact]
    5. Le délai se compte en heures ouvrées. [lecture b_and_c_clock = business_hours, et non elapsed_hours ; 2.2/sevb-response-2-hours, 2.2/sevb-attention-2-business-hours]
    6. Les heures ouvrées retenues sont celles du site de support « paris ». [lecture local_hours = support_location, et non host ; 2.2/fn4-business-hours]
    7. Le site « paris » observe les heures ouvrées de la description des services elle-même, ainsi que les fermetures de l’Ordre de Services (calendrier 7f61971d467e). [2.2/fn4-business-hours]
    8. Compté à partir du mer. 13 mai 2026 16:50 +02:00, le délai de 2 h expire le ven. 15 mai 2026 10:20 +02:00. [2.2/sevb-response-2-hours]
    9. Jusqu’au ven. 15 mai 2026 10:20 +02:00, le temps écoulé n’excède pas ce délai. [2.2/sevb-response-2-hours]
    10. L’Ordre de Services ne comporte aucune offre assortie de délais de réponse propres. [1/purchased-services-are-listed-in-order]
    ");
}

/// What only a newer version could word, and a name that would break its line.
#[test]
fn a_step_of_a_newer_version_and_an_amendment() {
    let mut steps = Steps::new();
    let unknown =
        r#"{"rule":"moon_phase","clause":"9.9/moon","holds":false,"operands":{"phase":"full"}}"#;
    steps.record(|| serde_json::from_str(unknown).expect("a step"));
    steps.record(|| {
        let source = Source::Amendment {
            id: "A\n7".into(),
            replaces: clauses::AEM_FIVE_DAY_CAP,
        };
        let rule = EventRule::EventDayLimit {
            holds: false,
            days: 6,
            most: 5,
        };
        Step::by(source, rule)
    });
    let decision = Decision::new(Outcome::Decided(()), steps);
    assert_snapshot!(report::explain(&decision, Language::Fr), @"
    1. La règle « moon_phase », d’une version plus récente, n’est pas vérifiée : phase = full, selon 9.9/moon. [inconnue de cette version]
    2. Une durée de 6 jours excède ce que couvre un seul événement, soit 5 jours. [avenant « A\\n7 » à 2.3/aem-five-day-cap]
    ");
}

#[test]
fn a_timeline_names_its_days_as_the_french_do() {
    let engine = engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let marks = [
        TimelineMark::new(at("2026-05-13T16:50:00+02:00"), 'S', "soumis"),
        TimelineMark::new(at("2026-05-15T10:20:00+02:00"), 'E', "échéance"),
    ];
    let timeline = report::timeline(paris.calendar(), &marks, Language::Fr).expect("in its span");
    assert_snapshot!(timeline.to_string(), @"
    mer. 13 mai 2026     |..................===============S=.............|  09:00-17:30 ; S 16:50 soumis
    jeu. 14 mai 2026     |................................................|  fermé : Ascension Day
    ven. 15 mai 2026     |..................==E==============.............|  09:00-17:30 ; E 10:20 échéance
    ");
}

/// A sentence that was forgotten would stand there in English.
#[test]
fn no_answer_of_the_corpus_is_told_in_english() {
    let (mut lines, mut alike) = (0, BTreeSet::new());
    each_question(|engine, question| {
        let answer = Answer::for_question(engine, question.clone());
        let Ok(reply) = answer.reply() else { return };
        let [english, french] = [Language::En, Language::Fr].map(|language| {
            let told = report::reply(engine, question.request(), reply, language)
                .with_steps()
                .with_readings()
                .with_passages();
            let heading = report::heading(question.request(), language);
            format!("{heading}\n{told}")
        });
        assert_eq!(english.lines().count(), french.lines().count(), "{french}");
        for (english, french) in english.lines().zip(french.lines()) {
            lines += 1;
            check_typography(french);
            // The names of services and places are what a line may have in common, and no line has nothing else.
            if english == french && !is_a_name(english) {
                alike.insert(english.to_owned());
            }
        }
    });
    assert!(lines > 5_000, "{lines}");
    assert_eq!(alike, BTreeSet::new());
}

fn is_a_name(line: &str) -> bool {
    line.is_empty() || Service::ALL.iter().any(|service| service.name() == line)
}

/// What French typography has otherwise than English: no straight apostrophes, no backticks, no breaking space before a double mark.
/// Whatever stands between quotation marks is a name, and is told as it was given.
pub(super) fn check_typography(line: &str) {
    let mut rest = line;
    let mut own = String::new();
    while let Some((before, quoted)) = rest.split_once('«') {
        own.push_str(before);
        own.push('…');
        rest = quoted.split_once('»').map_or("", |(_, after)| after);
    }
    own.push_str(rest);
    for wrong in [
        "`", "'", " ;", " :", " !", " ?", " %", " the ", " is ", " of the ",
    ] {
        assert!(!own.contains(wrong), "`{wrong}` in {line}");
    }
}

#[test]
fn clauses_and_services_are_told_in_french() {
    for clause in Clause::all() {
        let [english, french] = [Language::En, Language::Fr]
            .map(|language| report::clause(clause, language).to_string());
        assert_eq!(english.lines().count(), french.lines().count());
        for (english, french) in english.lines().zip(french.lines()) {
            assert_ne!(english, french);
        }
    }
    for service in Service::ALL {
        let sheet = report::service(*service, Language::Fr).to_string();
        let english = report::service(*service, Language::En).to_string();
        let pairs = english.lines().zip(sheet.lines()).skip(1);
        for (english, french) in pairs {
            assert_ne!(english, french);
        }
    }
}

#[test]
fn the_text_for_calendar_programs_is_in_the_language_of_the_question() {
    let mut told = 0;
    each_question(|engine, question| {
        let Request::CalendarOfObligations(asked) = question.request() else {
            return;
        };
        if asked.icalendar_made_at.is_none() {
            return;
        }
        let text = |question: Question| {
            let answer = serde_json::to_value(Answer::for_question(engine, question));
            let text = &answer.expect("JSON")["answer"]["icalendar"];
            text.as_str().map(str::to_owned)
        };
        let english = text(question.clone());
        let french = text(question.clone().in_language(Language::Fr));
        let (Some(english), Some(french)) = (english, french) else {
            return;
        };
        assert!(english.contains("//EN\r\n") && english.contains("SUMMARY:Due: "));
        assert!(french.contains("//FR\r\n") && french.contains("SUMMARY:Échéance\u{a0}: "));
        told += 1;
    });
    assert!(told > 0);
}

/// What is wrong with a question that could be read is told in its language, on the wire too.
#[test]
fn refused_questions_are_refused_in_french() {
    let mut codes = BTreeSet::new();
    let mut check = |engine: &Engine, question: &Question| {
        let answer = Answer::for_question(engine, question.clone().in_language(Language::Fr));
        let english = Answer::for_question(engine, question.clone());
        let (Err(french), Err(english)) = (answer.reply(), english.reply()) else {
            return;
        };
        assert_eq!(
            (&french.code, &french.value),
            (&english.code, &english.value)
        );
        assert_ne!(french.message, english.message);
        check_typography(&french.message);
        codes.insert(french.code.to_string());
    };
    each_question(&mut check);
    each_refused_question(&mut check);
    assert!(codes.len() >= 25, "{codes:?}");
}
