//! What of a price falls on parts of its time: each denominator, leap years, each way to round, and what does not fit. Beside
//! it the contracts in yen and in dinars, in which half of an odd amount is no whole minor unit.

use unified_support::{
    chrono::NaiveDate,
    decision::QuestionError,
    document::{
        AbsentDay,
        FeeRounding::{self, Down, HalfAwayFromZero, HalfEven},
        Readings, RuleId,
    },
    engine::{Engine, Reply},
    fees::{DayCount, Prorated, Proration, ProrationBasis, ProrationPrice},
    money::{Currency, Money},
    report::{Language, explain},
    wire::{Answer, Node},
};

use crate::{
    builder::read_text,
    site::{date, engine},
};

const EUROS: (&str, &str) = (
    include_str!("../../examples/data/billing_order.json"),
    include_str!("../../examples/data/billing_questions.jsonl"),
);
const YEN: (&str, &str) = (
    include_str!("../../examples/data/yen_order.json"),
    include_str!("../../examples/data/yen_questions.jsonl"),
);
const DINARS: (&str, &str) = (
    include_str!("../../examples/data/dinar_order.json"),
    include_str!("../../examples/data/dinar_questions.jsonl"),
);

const ROUNDINGS: [FeeRounding; 3] = [HalfAwayFromZero, HalfEven, Down];

/// The answer to the question `id` of an example, by a reading.
fn answer((order, questions): (&str, &str), id: &str, rounding: FeeRounding) -> Answer {
    let engine = read_text(order);
    let engine = engine.with_readings(Readings::default().with(rounding));
    let mut answers = questions.lines().map(|line| {
        let node: Node = serde_json::from_str(line).expect("a node");
        Answer::for_line(&engine, 1, &node)
    });
    let answer = answers.find(|answer| answer.id() == Some(id));
    answer.expect("the question")
}

fn prorated(example: (&str, &str), id: &str, rounding: FeeRounding) -> Prorated {
    match answer(example, id, rounding).reply() {
        Ok(Reply::Proration(decision)) => decision.outcome().decided().cloned().expect("decided"),
        other => panic!("{other:?}"),
    }
}

/// The days of the whole, the amounts of the parts in minor units, and the rest.
fn told(prorated: &Prorated) -> (u64, Vec<i64>, i64) {
    let parts = prorated.parts.iter();
    let parts = parts.map(|part| part.amount.minor_units());
    (prorated.days, parts.collect(), prorated.rest.minor_units())
}

/// 48,000.00 over 1,096 days: 15,985.40 and 160/1096 of a cent to the end of 2026, 31,970.80 and 320/1096 to that of 2027.
#[test]
fn three_years_of_which_the_last_is_a_leap_year() {
    let found = prorated(EUROS, "three-years", HalfAwayFromZero);
    assert_eq!(
        told(&found),
        (1_096, vec![1_598_540, 1_598_540, 1_602_920], 0)
    );
}

/// The contract year 2028 has 366 days, 306 of them from March on: 836.06 and 204/366 of a cent.
#[test]
fn a_part_alone_is_rounded_once() {
    let of = |rounding| told(&prorated(EUROS, "from-march", rounding));
    assert_eq!(of(HalfAwayFromZero), (366, vec![83_607], 16_393));
    assert_eq!(of(HalfEven), (366, vec![83_607], 16_393));
    assert_eq!(of(Down), (366, vec![83_606], 16_394));
}

/// 31 of 90 days are 344.44 and 40/90 of a cent; 59 are 655.55 and 50/90.
#[test]
fn what_does_not_fall_on_the_parts_is_the_rest() {
    let of = |rounding| told(&prorated(EUROS, "quarter", rounding));
    assert_eq!(of(HalfAwayFromZero), (90, vec![34_444, 31_112], 34_444));
    assert_eq!(of(Down), (90, vec![34_444, 31_111], 34_445));
}

#[test]
fn yen_by_days_have_no_part() {
    // 1,000,001 over 731 days: 499,316 and 369/731 to the end of the first 365.
    let years = |rounding| told(&prorated(YEN, "years", rounding));
    assert_eq!(years(HalfAwayFromZero), (731, vec![499_317, 500_684], 0));
    assert_eq!(years(HalfEven), (731, vec![499_317, 500_684], 0));
    assert_eq!(years(Down), (731, vec![499_316, 500_685], 0));
    // 183 of the 366 days from April 2027 on are half: 62,500 and a half.
    let half = |rounding| told(&prorated(YEN, "half", rounding));
    assert_eq!(half(HalfAwayFromZero), (366, vec![62_501], 62_500));
    assert_eq!(half(HalfEven), (366, vec![62_500], 62_501));
    assert_eq!(half(Down), (366, vec![62_500], 62_501));
    // 29 February is a day as every other, and an exact share is not rounded.
    for rounding in ROUNDINGS {
        let found = prorated(YEN, "leap-day", rounding);
        assert_eq!(told(&found), (366, vec![1_000], 365_000));
        let answer = answer(YEN, "leap-day", rounding);
        let Ok(Reply::Proration(decision)) = answer.reply() else {
            panic!("{answer:?}");
        };
        let mut steps = decision.steps().iter();
        assert!(!steps.any(|step| step.rule() == RuleId::ProrationRounding));
        assert_eq!(decision.stamp().readings().count(), 0);
    }
}

/// A dinar over the twelve months of 2026; up to the end of each: 84.9, 161.6, 246.6, 328.8, 413.7, 495.9, 580.8, 665.8, 747.9,
/// 832.9, 915.1 and 1,000 fils.
#[test]
fn months_of_a_dinar_add_up_to_it() {
    let of = |rounding| told(&prorated(DINARS, "months", rounding));
    let nearest = vec![85, 77, 85, 82, 85, 82, 85, 85, 82, 85, 82, 85];
    assert_eq!(of(HalfAwayFromZero), (365, nearest.clone(), 0));
    assert_eq!(of(HalfEven), (365, nearest, 0));
    let down = vec![84, 77, 85, 82, 85, 82, 85, 85, 82, 85, 83, 85];
    assert_eq!(of(Down), (365, down, 0));
    // January and February as one part get what the two get.
    assert_eq!(
        told(&prorated(DINARS, "to-february", HalfEven)),
        (365, vec![162], 838)
    );
}

#[test]
fn every_step_and_rounding_of_a_proration_is_told() {
    let told = |rounding| match answer(YEN, "half", rounding).reply() {
        Ok(Reply::Proration(decision)) => explain(decision, Language::En).to_string(),
        other => panic!("{other:?}"),
    };
    let given = "1. The price, 125,001 JPY, is paid for the contract year, from Thu 1 Apr 2027 to Fri 31 Mar 2028: 366 days. [given]\n\
                 2. So far, 183 of 366 days: 125,001 JPY × 183 / 366 = 62,500 JPY and 183/366 of a minor unit. [computed]\n";
    assert_eq!(
        told(HalfAwayFromZero),
        format!(
            "{given}3. 62,500 JPY and 183/366 of a minor unit is rounded to the nearest minor unit, halves away from zero: 62,501 JPY. \
             [reading fee_rounding = half_away_from_zero, not half_even or down]\n\
             4. The part from Thu 1 Apr 2027 to Thu 30 Sep 2027, 183 days, bears 62,501 JPY - 0 JPY = 62,501 JPY. [computed]\n\
             5. The rest is 125,001 JPY - 62,501 JPY = 62,500 JPY. [computed]"
        ),
    );
    assert_eq!(
        told(Down),
        format!(
            "{given}3. 62,500 JPY and 183/366 of a minor unit is rounded down to the minor unit: 62,500 JPY. \
             [reading fee_rounding = down, not half_away_from_zero or half_even]\n\
             4. The part from Thu 1 Apr 2027 to Thu 30 Sep 2027, 183 days, bears 62,500 JPY - 0 JPY = 62,500 JPY. [computed]\n\
             5. The rest is 125,001 JPY - 62,500 JPY = 62,501 JPY. [computed]"
        ),
    );
}

/// The fee and the refund of a cancellation, by each of the readings in turn.
fn fees(example: (&str, &str), id: &str) -> [(String, String); 3] {
    ROUNDINGS.map(|rounding| match answer(example, id, rounding).reply() {
        Ok(Reply::CancellationFee(decision)) => {
            let fee = decision.outcome().decided().expect("decided");
            (
                fee.fee.amount().to_string(),
                fee.refund.amount().to_string(),
            )
        }
        other => panic!("{other:?}"),
    })
}

/// Half of an odd number of yen or fils, by the three readings side by side.
#[test]
fn cancellations_in_yen_and_in_dinars_by_each_reading() {
    let table =
        |rows: [(&str, &str); 3]| rows.map(|(fee, refund)| (fee.to_owned(), refund.to_owned()));
    for (example, id, rows) in [
        (YEN, "14-days", [("0", "125001"); 3]),
        (
            YEN,
            "13-days",
            [("62501", "62500"), ("62500", "62501"), ("62500", "62501")],
        ),
        (
            YEN,
            "6-days",
            [("62502", "62501"), ("62502", "62501"), ("62501", "62502")],
        ),
        (YEN, "even", [("62501", "62501"); 3]),
        (YEN, "5-days", [("125001", "0"); 3]),
        (
            DINARS,
            "13-days",
            [
                ("500.001", "500.000"),
                ("500.000", "500.001"),
                ("500.000", "500.001"),
            ],
        ),
        (
            DINARS,
            "6-days",
            [
                ("500.002", "500.001"),
                ("500.002", "500.001"),
                ("500.001", "500.002"),
            ],
        ),
        (DINARS, "5-days", [("1000.001", "0.000"); 3]),
    ] {
        assert_eq!(fees(example, id), table(rows), "{id}");
    }
}

#[test]
fn every_step_and_rounding_of_a_cancellation_in_dinars_is_told() {
    let told = match answer(DINARS, "13-days", HalfEven).reply() {
        Ok(Reply::CancellationFee(decision)) => explain(decision, Language::En).to_string(),
        other => panic!("{other:?}"),
    };
    for sentence in [
        "The service was cancelled at Mon 1 Jun 2026 21:00 UTC, on Tue 2 Jun 2026 by the calendar of the support location `kuwait`.",
        "From Tue 2 Jun 2026 to the first delivery day, Mon 15 Jun 2026, the notice is 13 calendar days.",
        "The notice of 13 days is less than 14: the rate is not 0%.",
        "The notice of 13 days is at least 6: the rate is 50%.",
        "The fee is 1,000.001 KWD × 50% = 500.0005 KWD.",
        "The fee of 500.0005 KWD is rounded to the nearest minor unit, halves to the even one: 500.000 KWD.",
        "The refund is 1,000.001 KWD - 500.000 KWD = 500.001 KWD.",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
}

#[test]
fn the_odd_yen_of_a_shared_line_goes_to_the_host_which_comes_first() {
    let answer = answer(YEN, "shared", HalfEven);
    let Ok(Reply::Invoices(decision)) = answer.reply() else {
        panic!("{answer:?}");
    };
    let invoices = &decision.outcome().decided().expect("decided").invoices;
    let totals = invoices
        .iter()
        .map(|invoice| (invoice.location.as_deref(), invoice.total.minor_units()));
    let expected = [(Some("tokyo"), 1_000_001 + 62_501), (Some("osaka"), 62_500)];
    assert!(totals.eq(expected));
}

fn given(minor_units: i64) -> ProrationPrice {
    ProrationPrice::Given(Money::from_minor_units(minor_units, Currency::EUR))
}

fn ask(
    engine: &Engine,
    price: ProrationPrice,
    basis: ProrationBasis,
    (first, last): (&str, &str),
) -> Result<Prorated, QuestionError> {
    let parts = [date(first)..=date(last)];
    let proration = Proration::try_new(price, basis, parts).expect("a part");
    let decision = engine.proration(&proration)?;
    Ok(decision.outcome().decided().cloned().expect("decided"))
}

/// One day each side of each end of the whole.
#[test]
fn a_part_lies_in_the_whole() {
    let engine = engine(Readings::default());
    let dates = date("2026-03-01")..=date("2026-03-31");
    for (basis, first, last) in [
        (ProrationBasis::Term, "2026-01-01", "2026-12-31"),
        (ProrationBasis::ContractYear, "2026-01-01", "2026-12-31"),
        (ProrationBasis::Dates(dates), "2026-03-01", "2026-03-31"),
    ] {
        let all = ask(&engine, given(100), basis.clone(), (first, last)).expect("the whole");
        assert_eq!((all.total, all.rest.is_zero()), (all.price, true));
        let next = |days: i64, text: &str| -> String {
            let moved: NaiveDate = date(text) + unified_support::chrono::TimeDelta::days(days);
            moved.to_string()
        };
        for (first, last, field) in [
            (next(-1, first), last.to_owned(), "parts[0].first_day"),
            (first.to_owned(), next(1, last), "parts[0].last_day"),
        ] {
            let error = ask(&engine, given(100), basis.clone(), (&first, &last)).unwrap_err();
            assert_eq!(
                (error.code().as_str(), error.path.as_str()),
                ("outside_whole", field)
            );
        }
    }
}

/// The last contract year has but 91 days, and no part of it may lie in the one before.
#[test]
fn a_contract_year_may_be_short() {
    let engine = read_text(&YEN.0.replace("2028-03-31", "2027-06-30"));
    let year = ProrationBasis::ContractYear;
    let found = ask(
        &engine,
        given(9_100),
        year.clone(),
        ("2027-04-01", "2027-04-30"),
    )
    .expect("in it");
    assert_eq!(told(&found), (91, vec![3_000], 6_100));
    let error = ask(&engine, given(9_100), year, ("2027-03-31", "2027-04-01")).unwrap_err();
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("outside_whole", "parts[0].last_day")
    );
}

#[test]
fn the_largest_price_either_way_is_no_overflow() {
    let engine = engine(Readings::default());
    let year = ("2026-01-01", "2026-12-31");
    let all = ask(&engine, given(i64::MIN), ProrationBasis::Term, year).expect("in range");
    assert_eq!(all.total.minor_units(), i64::MIN);
    let all = ask(&engine, given(i64::MAX), ProrationBasis::Term, year).expect("in range");
    assert_eq!(all.total.minor_units(), i64::MAX);
    // The longest dates that there are.
    let dates = NaiveDate::MIN..=NaiveDate::MAX;
    let proration = Proration::try_new(
        given(i64::MAX),
        ProrationBasis::Dates(dates.clone()),
        [dates],
    );
    let decision = engine
        .proration(&proration.expect("a part"))
        .expect("in range");
    assert!(
        decision
            .outcome()
            .decided()
            .expect("decided")
            .rest
            .is_zero()
    );
    // Nothing follows the last date.
    let parts = [
        NaiveDate::MAX..=NaiveDate::MAX,
        date("2026-01-01")..=date("2026-01-02"),
    ];
    let error = Proration::try_new(given(1), ProrationBasis::Term, parts).unwrap_err();
    assert_eq!(error.code(), "parts_not_consecutive");
}

/// The amounts and the units of the parts, and those of the whole, of 1,200.00 for the year 2028, which has 29 February.
fn counted(
    day_count: DayCount,
    minor_units: i64,
    parts: &[(&str, &str)],
) -> (Vec<(i64, u64)>, u64, i64) {
    let engine = engine(Readings::default());
    let whole = ProrationBasis::Dates(date("2028-01-01")..=date("2028-12-31"));
    let parts = parts.iter().map(|(first, last)| date(first)..=date(last));
    let proration = Proration::try_new(given(minor_units), whole, parts).expect("parts");
    let decision = engine
        .proration(&proration.counted_by(day_count))
        .expect("an answer");
    let prorated = decision.outcome().decided().expect("decided");
    let parts = prorated.parts.iter();
    let parts = parts.map(|part| (part.amount.minor_units(), part.units.unwrap_or(part.days)));
    let of_units = prorated.units.unwrap_or(prorated.days);
    (parts.collect(), of_units, prorated.rest.minor_units())
}

/// By hand: January, February with its 29 days, and March to December.
#[test]
fn a_leap_year_by_each_way_to_count() {
    let parts = [
        ("2028-01-01", "2028-01-31"),
        ("2028-02-01", "2028-02-29"),
        ("2028-03-01", "2028-12-31"),
    ];
    let of = |day_count| counted(day_count, 120_000, &parts);
    // 31 of 366 are 101.639, 60 are 196.721.
    let days = vec![(10_164, 31), (9_508, 29), (100_328, 306)];
    assert_eq!(of(DayCount::Days), (days, 366, 0));
    let month = 377_580;
    let months = vec![(10_000, month), (10_000, month), (100_000, 10 * month)];
    assert_eq!(of(DayCount::Months), (months, 12 * month, 0));
    let thirty = vec![(10_000, 30), (10_000, 30), (100_000, 300)];
    assert_eq!(of(DayCount::Thirty360), (thirty.clone(), 360, 0));
    assert_eq!(of(DayCount::ThirtyE360), (thirty, 360, 0));
    // 31 of 365 are 101.918, 60 are 197.260; the last day of the year bears nothing.
    let actual = vec![(10_192, 31), (9_534, 29), (100_274, 305)];
    assert_eq!(of(DayCount::Actual365), (actual, 365, 0));
    // A leap year alone is counted as by its days.
    let isda = vec![(10_164, 31 * 365), (9_508, 29 * 365), (100_328, 306 * 365)];
    assert_eq!(of(DayCount::ActualActual), (isda, 366 * 365, 0));
}

/// The last days of a month, and a stub of it.
#[test]
fn a_stub_by_each_way_to_count() {
    let day = |day_count, first, last| {
        let (parts, _, _) = counted(day_count, 36_000_000, &[(first, last)]);
        parts[0].1
    };
    let month = 377_580;
    for (first, last, by_months, bond, european) in [
        ("2028-01-01", "2028-01-15", 15 * month / 31, 15, 15),
        ("2028-02-01", "2028-02-28", 28 * month / 29, 28, 28),
        ("2028-02-29", "2028-02-29", month / 29, 2, 2),
        ("2028-01-30", "2028-01-30", month / 31, 1, 0),
        ("2028-01-31", "2028-01-31", month / 31, 0, 1),
        ("2028-01-30", "2028-01-31", 2 * month / 31, 1, 1),
    ] {
        assert_eq!(day(DayCount::Months, first, last), by_months, "{first}");
        assert_eq!(day(DayCount::Thirty360, first, last), bond, "{first}");
        assert_eq!(day(DayCount::ThirtyE360, first, last), european, "{first}");
    }
    assert_eq!(day(DayCount::Actual365, "2028-12-30", "2028-12-31"), 1);
    assert_eq!(day(DayCount::Actual365, "2028-12-31", "2028-12-31"), 0);
}

/// What is counted of nothing is refused, by name.
#[test]
fn a_whole_of_which_nothing_counts_has_no_parts() {
    let engine = engine(Readings::default());
    let of = |day_count, day: &str| {
        let whole = date(day)..=date(day);
        let proration =
            Proration::try_new(given(100), ProrationBasis::Dates(whole.clone()), [whole]);
        engine.proration(&proration.expect("a part").counted_by(day_count))
    };
    for day_count in DayCount::ALL {
        let is_nothing = matches!(day_count, DayCount::Thirty360 | DayCount::ThirtyE360);
        assert_eq!(
            of(*day_count, "2026-01-30").is_err(),
            is_nothing,
            "{day_count}"
        );
        for day in ["2026-01-29", "2026-01-31", "2026-02-28"] {
            assert!(of(*day_count, day).is_ok(), "{day_count} {day}");
        }
    }
    let error = of(DayCount::Thirty360, "2026-01-30").unwrap_err();
    assert_eq!(
        error.to_string(),
        "day_count: by thirty_360 nothing counts from 2026-01-30 to 2026-01-30"
    );
    assert_eq!(error.code(), "nothing_counts");
}

#[test]
fn a_price_below_zero_is_prorated_as_one_above_it() {
    let parts = [("2028-01-01", "2028-01-31"), ("2028-02-01", "2028-02-29")];
    for day_count in DayCount::ALL {
        let (charged, of_units, rest) = counted(*day_count, 120_001, &parts);
        let refunded = charged
            .iter()
            .map(|(amount, units)| (-amount, *units))
            .collect();
        assert_eq!(
            counted(*day_count, -120_001, &parts),
            (refunded, of_units, -rest)
        );
    }
}

#[test]
fn the_steps_tell_the_denominator_and_the_stub_rule() {
    let engine = engine(Readings::default());
    let whole = ProrationBasis::Dates(date("2028-01-01")..=date("2028-12-31"));
    let proration = Proration::try_new(
        given(-100),
        whole,
        [date("2028-01-01")..=date("2028-02-29")],
    );
    let proration = proration.expect("a part").counted_by(DayCount::Actual365);
    let decision = engine.proration(&proration).expect("an answer");
    let told = explain(&decision, Language::En).to_string();
    for sentence in [
        "Time is counted by actual/365: each day is one, but of each year from the first day of the whole 365 at most; the whole is 365. [given]",
        "So far, 60 of 365: -1.00 EUR × 60 / 365 = -0.16 EUR less 160/365 of a minor unit. [computed]",
        "-0.16 EUR less 160/365 of a minor unit is rounded to the nearest minor unit, halves away from zero: -0.16 EUR.",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
    let french = explain(&decision, Language::Fr).to_string();
    assert!(
        french.contains("moins 160/365 de la plus petite unité"),
        "{french}"
    );
    // A whole from 29 February has a year that depends on a reading.
    let whole = date("2028-02-29")..=date("2029-02-28");
    let proration =
        Proration::try_new(given(36_500), ProrationBasis::Dates(whole.clone()), [whole]);
    let proration = proration.expect("a part").counted_by(DayCount::Actual365);
    let units = |reading| {
        let engine = engine.with_readings(Readings::default().with(reading));
        let decision = engine.proration(&proration).expect("an answer");
        assert!(
            decision
                .steps()
                .iter()
                .any(|step| step.rule() == RuleId::AbsentDay)
        );
        decision.outcome().decided().expect("decided").units
    };
    assert_eq!(units(AbsentDay::MonthEnd), Some(365));
    assert_eq!(units(AbsentDay::DayBefore), Some(366));
}
