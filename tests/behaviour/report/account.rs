//! Answers that are set out: their tables agree with the answer, and each thing is told once.

use std::collections::BTreeSet;

use unified_support::{
    decision::Step,
    document::{Clock, RuleId},
    engine::Reply,
    report::{self, Language},
    wire::Answer,
};

use crate::corpus::each_question;

/// The rows of the day table add up to the target, whatever closed days lie between.
#[test]
fn the_days_of_a_first_response_add_up_to_its_target() {
    let mut tables = 0;
    each_question(|engine, question| {
        let answer = Answer::for_question(engine, question.clone());
        let Ok(reply @ Reply::FirstResponse(decision)) = answer.reply() else {
            return;
        };
        let Some(response) = decision.outcome().decided() else {
            return;
        };
        let told = report::reply(engine, question.request(), reply, Language::En).to_string();
        let mut lines = told.lines();
        // The days of a combination are nobody's.
        let is_combined = |step: &Step| step.rule() == RuleId::CombinedHours;
        if response.clock == Clock::Elapsed || decision.steps().iter().any(is_combined) {
            assert!(!told.contains("\n  in all "), "{told}");
            return;
        }
        let is_head = |line: &&str| line.starts_with("  day ");
        assert!(lines.by_ref().any(|line| is_head(&line)), "{told}");
        let rows: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
        let (sum, days) = rows.split_last().expect("a sum");
        let all = minutes(sum.split_once("in all").expect("a sum").1);
        let counted = days
            .iter()
            .map(|row| minutes(row.rsplit("  ").next().unwrap_or("")));
        assert_eq!(counted.sum::<i64>(), all, "{told}");
        assert_eq!(all, response.target.num_minutes(), "{told}");
        tables += 1;
    });
    assert!(tables > 10, "{tables}");
}

/// `1 h 20 min` in minutes; anything else is none.
fn minutes(text: &str) -> i64 {
    let words: Vec<_> = text.split_whitespace().collect();
    let pairs = words.chunks_exact(2).map(|pair| {
        let count: i64 = pair[0].parse().unwrap_or_default();
        match pair[1] {
            "h" => count * 60,
            "min" => count,
            _ => 0,
        }
    });
    pairs.sum()
}

#[test]
fn nothing_is_told_twice_and_no_line_ends_in_blanks() {
    each_question(|engine, question| {
        let answer = Answer::for_question(engine, question.clone());
        let Ok(reply) = answer.reply() else { return };
        // Services have much in common.
        if matches!(reply, Reply::Catalogue(_)) {
            return;
        }
        for language in [Language::En, Language::Fr] {
            let told = report::reply(engine, question.request(), reply, language).to_string();
            assert!(!told.contains("\n\n\n") && !told.ends_with('\n'), "{told}");
            let mut sentences = BTreeSet::new();
            for line in told.lines() {
                assert_eq!(line, line.trim_end_matches(' '), "{told}");
                if line.starts_with("  ") && line.ends_with(']') {
                    assert!(sentences.insert(line), "{line}\n{told}");
                }
            }
        }
    });
}

/// Steps that are asked for take the place of the sentences that are told without.
#[test]
fn every_step_is_told_on_demand() {
    each_question(|engine, question| {
        let answer = Answer::for_question(engine, question.clone());
        let Ok(reply) = answer.reply() else { return };
        let told = report::reply(engine, question.request(), reply, Language::En).with_steps();
        let told = told.to_string();
        for number in 1..=reply.steps().len() {
            assert!(told.contains(&format!("\n{number}. ")), "{number}\n{told}");
        }
    });
}
