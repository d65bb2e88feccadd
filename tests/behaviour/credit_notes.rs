//! Credit notes: what each undoes of a line and of its split, in one question and after it, and what is refused.

use core::num::NonZeroU32;

use unified_support::{
    decision::{Outcome, Problem, QuestionError, Step},
    document::{Readings, RuleId, lists::SplitBillingCriterion as Criterion},
    fees::{BilledLine, BilledPart, Billing, BillingLine, Invoices},
    money::{ArithmeticError, Currency, Money},
    report::{Language, explain},
    wire::{Answer, Node},
};

use crate::site::engine;

fn cents(minor_units: i64) -> Money {
    Money::from_minor_units(minor_units, Currency::EUR)
}

/// A line that locations share.
fn line(id: &str, amount: i64, shares: &[(&'static str, u32)]) -> BillingLine {
    let weight = |weight: u32| NonZeroU32::new(weight).expect("a weight");
    let shares = shares.iter().map(|(id, count)| (*id, weight(*count)));
    BillingLine::described(id, cents(amount), "hours").shared_by(shares)
}

fn note(id: &str, amount: i64) -> BillingLine {
    BillingLine::undoing(id, cents(amount), "a")
}

fn ask(
    billed: impl IntoIterator<Item = BilledLine>,
    lines: impl IntoIterator<Item = BillingLine>,
) -> Result<Invoices, QuestionError> {
    let billing = Billing::after(billed, [Criterion::CustomerLocation], lines).expect("lines");
    let decision = engine(Readings::default()).invoices(&billing)?;
    Ok(decision.outcome().decided().cloned().expect("decided"))
}

/// What each location has of the line `id`, in the order of the order.
fn parts(invoices: &Invoices, id: &str) -> Vec<i64> {
    let lines = invoices.invoices.iter().flat_map(|one| &one.lines);
    let lines = lines.filter(|line| &*line.line == id);
    lines.map(|line| line.amount.minor_units()).collect()
}

const THIRDS: [(&str, u32); 3] = [("paris", 1), ("new_york", 1), ("tokyo", 1)];

#[test]
fn notes_that_come_to_their_line_undo_each_part_of_it() {
    // 1.00 by thirds is 34, 33 and 33 cents.
    for amounts in [
        &[-100][..],
        &[-50, -50],
        &[-1, -98, -1],
        &[-33, -33, -34],
        &[0, -100, 0],
    ] {
        let notes = (1..)
            .zip(amounts)
            .map(|(number, amount)| note(&format!("n-{number}"), *amount));
        let ids: Vec<_> = notes.clone().map(|note| note.id().to_owned()).collect();
        // Before their line, and after it.
        let lines: Vec<_> = notes.clone().chain([line("a", 100, &THIRDS)]).collect();
        let invoices = ask([], lines.clone()).expect("an answer");
        assert_eq!(ask([], lines.into_iter().rev()), Ok(invoices.clone()));
        let mut undone = vec![0; 3];
        for (id, amount) in ids.iter().zip(amounts) {
            let parts = parts(&invoices, id);
            assert_eq!(parts.iter().sum::<i64>(), *amount);
            assert!(parts.iter().all(|part| *part <= 0));
            undone
                .iter_mut()
                .zip(parts)
                .for_each(|(sum, part)| *sum += part);
        }
        assert_eq!(undone, [-34, -33, -33], "{amounts:?}");
        assert!(invoices.invoices.iter().all(|one| one.total.is_zero()));
        assert_eq!(invoices.totals, [cents(0)]);
    }
}

/// A cent goes where the smallest share is undone: the first to the largest part, the next ones to the others.
#[test]
fn each_unit_goes_where_least_is_undone() {
    let by = |amount| {
        parts(
            &ask([], [line("a", 100, &THIRDS), note("n", amount)]).expect("an answer"),
            "n",
        )
    };
    assert_eq!(by(0), [0, 0, 0]);
    assert_eq!(by(-1), [-1, 0, 0]);
    assert_eq!(by(-2), [-1, -1, 0]);
    assert_eq!(by(-3), [-1, -1, -1]);
    assert_eq!(by(-99), [-33, -33, -33]);
    assert_eq!(by(-100), [-34, -33, -33]);
    // By the largest remainders the last place would have one unit less of 11 than of 10.
    let shares = [("paris", 6), ("new_york", 6), ("tokyo", 2)];
    let by = |amount| {
        parts(
            &ask([], [line("a", 14, &shares), note("n", amount)]).expect("an answer"),
            "n",
        )
    };
    assert_eq!((by(-10), by(-11)), (vec![-5, -4, -1], vec![-5, -5, -1]));
}

#[test]
fn one_place_and_parts_of_nothing() {
    let one = ask([], [line("a", 100, &[("tokyo", 7)]), note("n", -40)]).expect("an answer");
    assert_eq!(parts(&one, "n"), [-40]);
    assert!(!one.invoices[0].lines[1].part);
    // One cent for two places: the second bears nothing, gets nothing back, and has no invoice.
    let shares = [("paris", 1), ("tokyo", 1)];
    let cent = ask([], [line("a", 1, &shares), note("n", -1)]).expect("an answer");
    assert_eq!((parts(&cent, "a"), parts(&cent, "n")), (vec![1], vec![-1]));
    let nothing = ask([], [line("a", 0, &shares), note("n", 0)]).expect("an answer");
    assert!(parts(&nothing, "n").is_empty());
    // The largest amount, in two notes.
    let most = [
        line("a", i64::MAX, &shares),
        note("n", -i64::MAX + 1),
        note("o", -1),
    ];
    let most = ask([], most).expect("an answer");
    assert!(most.invoices.iter().all(|one| one.total.is_zero()));
}

/// Notes later are notes at once, if what was undone before is told.
#[test]
fn a_line_of_an_earlier_question_is_undone_as_one_of_this() {
    let at_once = [
        line("a", 10_001, &THIRDS),
        note("n-1", -5_000),
        note("n-2", -5_001),
    ];
    let at_once = ask([], at_once).expect("an answer");
    let places = THIRDS.map(|(id, _)| id);
    let (whole, undone) = (parts(&at_once, "a"), parts(&at_once, "n-1"));
    let borne = places.iter().zip(whole.iter().zip(&undone));
    let borne =
        borne.map(|(id, (amount, undone))| (*id, BilledPart::new(cents(*amount), cents(-undone))));
    let billed = BilledLine::borne_by("a", borne);
    let later = ask([billed.clone()], [note("n-2", -5_001)]).expect("an answer");
    assert_eq!(parts(&later, "n-2"), parts(&at_once, "n-2"));
    assert_eq!(later.totals, [cents(-5_001)]);
    let error = ask([billed], [note("n-2", -5_002)]).unwrap_err();
    assert_eq!(error.code(), "undoes_too_much");
    // What another system undid otherwise is made up for, and never by a charge.
    let uneven = [("paris", 34, 34), ("new_york", 33, 0), ("tokyo", 33, 0)];
    let uneven =
        uneven.map(|(id, amount, undone)| (id, BilledPart::new(cents(amount), cents(undone))));
    let uneven = BilledLine::borne_by("a", uneven);
    let next = ask([uneven.clone()], [note("n", -20)]).expect("an answer");
    assert_eq!(parts(&next, "n"), [-10, -10]);
    let rest = ask([uneven], [note("n", -66)]).expect("an answer");
    assert_eq!(parts(&rest, "n"), [-33, -33]);
}

#[test]
fn what_is_more_than_is_left_is_refused_by_a_cent() {
    let lines = |second| {
        [
            line("a", 100, &THIRDS),
            note("n-1", -60),
            note("n-2", second),
        ]
    };
    assert!(ask([], lines(-40)).is_ok());
    let error = ask([], lines(-41)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "lines[2].amount: -0.41 EUR undoes more of the line `a` than is left of it, 0.40 EUR of 1.00 EUR"
    );
    assert_eq!(
        error.problem,
        Problem::UndoesTooMuch {
            line: "a".to_owned(),
            amount: cents(-41),
            left: cents(40),
            billed: cents(100),
        }
    );
    let yen = BillingLine::undoing("n", Money::from_minor_units(-1, Currency::JPY), "a");
    let error = ask([], [line("a", 100, &THIRDS), yen]).unwrap_err();
    let mixed = ArithmeticError::MixedCurrencies {
        left: Currency::EUR,
        right: Currency::JPY,
    };
    assert_eq!(error.problem, Problem::Arithmetic { error: mixed });
    let error = ask([], [line("a", 100, &THIRDS), note("n", i64::MIN)]).unwrap_err();
    assert_eq!(error.code(), "undoes_too_much");
}

#[test]
fn what_cannot_be_a_note_is_named() {
    let refused = |lines: Vec<BillingLine>| {
        let error = Billing::try_new([], lines).unwrap_err();
        (error.code().as_str(), error.path().as_str().to_owned())
    };
    let told = |code, path: &str| (code, path.to_owned());
    let charge = || line("a", 100, &THIRDS);
    assert_eq!(
        refused(vec![note("n", -1)]),
        told("unknown_line", "lines[0].undoes")
    );
    assert_eq!(
        refused(vec![charge(), note("n", 1)]),
        told("above_zero", "lines[1].amount")
    );
    let of_note = BillingLine::undoing("o", cents(0), "n");
    assert_eq!(
        refused(vec![of_note, charge(), note("n", -1)]),
        told("no_charge", "lines[0].undoes")
    );
    let refund = line("a", -100, &THIRDS);
    assert_eq!(
        refused(vec![refund, note("n", -1)]),
        told("no_charge", "lines[1].undoes")
    );
    let own = note("n", -1).at("paris");
    assert_eq!(
        refused(vec![charge(), own]),
        told("unknown_field", "lines[1].locations")
    );
    let of_itself = BillingLine::undoing("n", cents(-1), "n");
    assert_eq!(
        refused(vec![of_itself]),
        told("no_charge", "lines[0].undoes")
    );
}

#[test]
fn what_was_billed_before_is_checked() {
    let part = |amount, undone| BilledPart::new(cents(amount), cents(undone));
    let refused = |billed: BilledLine| {
        let error = Billing::after([billed], [], [note("n", -1)]).unwrap_err();
        (error.code().as_str(), error.path().as_str().to_owned())
    };
    let told = |code, path: &str| (code, path.to_owned());
    assert_eq!(
        refused(BilledLine::new("a", part(1, 2))),
        told("amount_too_large", "billed[0].undone")
    );
    assert_eq!(
        refused(BilledLine::new("a", part(1, -1))),
        told("negative_amount", "billed[0].undone")
    );
    assert_eq!(
        refused(BilledLine::new("n", part(1, 0))),
        told("repeated_id", "billed[0].id")
    );
    assert_eq!(
        refused(BilledLine::borne_by("a", [])),
        told("no_parts", "billed[0].locations")
    );
    let twice = [("paris", part(1, 0)), ("paris", part(1, 0))];
    assert_eq!(
        refused(BilledLine::borne_by("a", twice)),
        told("repeated_location", "billed[0].locations[1].location")
    );
    let yen = BilledPart::new(cents(1), Money::from_minor_units(0, Currency::JPY));
    assert_eq!(
        refused(BilledLine::new("a", yen)),
        told("wrong_currency", "billed[0].undone")
    );
    let error = ask(
        [BilledLine::borne_by("a", [("lyon", part(1, 0))])],
        [note("n", -1)],
    )
    .unwrap_err();
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("unknown_location", "billed[0].locations[0].location")
    );
}

/// What a note is divided by is what its line is divided by, which must be known.
#[test]
fn a_note_lacks_what_its_line_lacks() {
    let whole = |line: BilledLine| {
        let criteria = Criterion::ALL.iter().copied();
        let billing = Billing::after([line], criteria, [note("n", -1)]).expect("lines");
        let decision = engine(Readings::default())
            .invoices(&billing)
            .expect("an answer");
        match decision.outcome() {
            Outcome::Undetermined(missing) => missing.names().to_vec(),
            _ => Vec::new(),
        }
    };
    let date = crate::site::date("2026-03-02");
    let part = BilledPart::new(cents(1), cents(0));
    let line = BilledLine::new("a", part);
    assert_eq!(
        whole(line.clone()),
        ["product_type", "delivery_date", "locations"]
    );
    assert_eq!(
        whole(line.with_product_type("travel").with_delivery_date(date)),
        ["locations"]
    );
    let line = BilledLine::borne_by("a", [("paris", part)]);
    assert!(whole(line.with_product_type("travel").with_delivery_date(date)).is_empty());
    // A line that no note names is missed by nobody.
    let other = BilledLine::new("b", part);
    let lines = [line_of_paris(), note("n", -1)];
    assert!(ask([other], lines).is_ok());
}

fn line_of_paris() -> BillingLine {
    line("a", 1, &[("paris", 1)])
}

#[test]
fn the_steps_tell_notes_and_mark_what_is_none() {
    let shares = [("paris", 2), ("tokyo", 1)];
    let refund = line("r", -5, &[("paris", 1)]);
    let lines = [line("a", 10_001, &shares), note("n", -5_000), refund];
    let billing = Billing::try_new([Criterion::CustomerLocation], lines).expect("lines");
    let decision = engine(Readings::default())
        .invoices(&billing)
        .expect("an answer");
    let english = explain(&decision, Language::En).to_string();
    for sentence in [
        "Line `n`, -50.00 EUR, undoes line `a` of 100.01 EUR, of which 0.00 EUR was undone before: 50.01 EUR is left of it. [given]",
        "By line `n`, 33.33 EUR of the 66.67 EUR that `paris` bore is undone, 0.00 EUR of it before: it gets back 33.33 EUR. [computed]",
        "By line `n`, 16.67 EUR of the 33.34 EUR that `tokyo` bore is undone, 0.00 EUR of it before: it gets back 16.67 EUR. [computed]",
        "Line `r`, -0.05 EUR, names no line that it undoes: it is divided as it is given. [given]",
    ] {
        assert!(english.contains(sentence), "{sentence}\n{english}");
    }
    let french = explain(&decision, Language::Fr).to_string();
    assert!(french.contains("il lui revient 16,67"), "{french}");
    let marked = decision
        .steps()
        .iter()
        .filter(|step| step.rule() == RuleId::GivenRefund);
    assert_eq!(marked.count(), 1);
    // Billed as one, a note undoes no split.
    let billing = Billing::try_new([], [line("a", 100, &THIRDS), note("n", -1)]).expect("lines");
    let decision = engine(Readings::default())
        .invoices(&billing)
        .expect("an answer");
    let rules: Vec<_> = decision.steps().iter().map(Step::rule).collect();
    assert!(rules.contains(&RuleId::CreditNote) && !rules.contains(&RuleId::SplitUndone));
}

#[test]
fn what_is_wrong_within_another_question_is_found_there() {
    let lines = r#"[{"id":"x","description":"hours","amount":{"amount":"1.00","currency":"EUR"}}]"#;
    let wrong = [
        (r#""lines":[]"#.to_owned(), "lines", "[]"),
        (
            format!(r#""lines":{lines},"billed":[{{"id":"2","locations":[]}}]"#),
            "billed[0].locations",
            "[]",
        ),
    ];
    for (fields, field, value) in wrong {
        let question = format!(r#"{{"ask":"invoices","split_by":[],{fields}}}"#);
        let within = format!(r#"{{"id":"1","ask":"what_if","readings":[],"question":{question}}}"#);
        let alone = question.replacen('{', r#"{"id":"1","#, 1);
        for (line, field) in [
            (alone, field.to_owned()),
            (within, format!("question.{field}")),
        ] {
            let node: Node = serde_json::from_str(&line).expect("JSON");
            let answer = Answer::for_line(&engine(Readings::default()), 1, &node);
            let error = answer.reply().expect_err("refused");
            assert_eq!(
                (error.field.as_deref(), error.value.as_deref()),
                (Some(&*field), Some(value)),
                "{line}"
            );
        }
    }
}
