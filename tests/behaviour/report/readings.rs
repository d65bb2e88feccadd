//! The readings that an answer rests on, in words.

use std::collections::BTreeSet;

use unified_support::{
    document::{ReadingId, Source},
    report::{self, Language},
    wire::Answer,
};

use crate::corpus::each_question;

#[test]
fn each_reading_that_steps_rest_on_is_told_once_in_the_order_of_its_first_use() {
    let mut told = BTreeSet::new();
    each_question(|engine, question| {
        let answer = Answer::for_question(engine, question.clone());
        let Ok(reply) = answer.reply() else { return };
        let mut used: Vec<ReadingId> = Vec::new();
        for step in reply.steps() {
            if let Source::Reading(id) = step.source()
                && !used.contains(id)
            {
                used.push(*id);
            }
        }
        for (language, heading) in [
            (Language::En, "Readings that were used:"),
            (Language::Fr, "Lectures en cause\u{a0}:"),
        ] {
            let told = report::reply(engine, question.request(), reply, language);
            let (plain, with_readings) = (told.to_string(), told.with_readings());
            let sheets = used.iter().map(|id| report::reading(*id, language));
            let sheets: Vec<_> = sheets.map(|sheet| format!("\n{sheet}")).collect();
            let expected = if used.is_empty() {
                plain
            } else {
                format!("{plain}\n\n{heading}{}", sheets.concat())
            };
            assert_eq!(with_readings.to_string(), expected);
        }
        told.extend(used);
    });
    assert!(told.len() > 50, "{}", told.len());
}
