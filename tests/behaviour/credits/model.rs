//! Ledgers of drawn orders against a model that holds each credit by itself, and shares nothing with the engine.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use unified_support::{
    chrono::{Datelike, Days, NaiveDate},
    document::{CreditUseOrder, CreditsPaidWithFlex, ExchangedCreditsLastDay, Readings, Unit},
    engine::Engine,
    fees::credits::{CreditEntry, CreditLedger, CreditStatement},
    money::Credits,
    order::{OrderDraft, PaidWith},
};

use crate::builder::{self, Build, BuildPurchase};

use super::{date, draft};

const PLACES: [&str; 3] = ["paris", "tokyo", "london"];

/// A purchase of credits that is drawn: days count from the first of December 2025.
#[derive(Clone, Debug)]
struct Purchased {
    place: usize,
    count: u32,
    bought_on: u64,
    first_day: u64,
    days: u64,
    with_flex: bool,
}

/// An entry that is drawn; an exchange has a place to go to and what is received.
#[derive(Clone, Debug)]
struct Drawn {
    place: usize,
    on: u64,
    count: u32,
    exchange: Option<(usize, u32)>,
    lot: Option<usize>,
}

fn day(number: u64) -> NaiveDate {
    date("2025-12-01") + Days::new(number)
}

fn bought() -> impl Strategy<Value = Purchased> {
    let drawn = (
        0_usize..3,
        1_u32..12,
        0_u64..500,
        0_u64..500,
        0_u64..500,
        any::<bool>(),
    );
    drawn.prop_map(
        |(place, count, bought_on, first_day, days, with_flex)| Purchased {
            place,
            count,
            bought_on,
            first_day,
            days,
            with_flex,
        },
    )
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let exchange = proptest::option::of((1_usize..3, 0_u32..15));
    let lot = proptest::option::of(0_usize..6);
    let drawn = (0_usize..3, 31_u64..500, 1_u32..8, exchange, lot);
    drawn.prop_map(|(place, on, count, exchange, lot)| Drawn {
        place,
        on,
        count,
        exchange: exchange.map(|(step, received)| ((place + step) % 3, received)),
        lot,
    })
}

/// One credit.
#[derive(Clone, Debug)]
struct Credit {
    place: usize,
    lot: String,
    bought_on: NaiveDate,
    last_day: NaiveDate,
    /// Which credits came together, and in which order.
    came: usize,
}

/// What became of the credits of a place: bought, redeemed, given, received, lapsed.
type Counts = [i64; 5];

#[derive(Default)]
struct Model {
    credits: Vec<Credit>,
    counts: [Counts; 3],
    came: usize,
}

impl Model {
    /// The counts and what is left by last day, or the index of the first entry that takes what is not there.
    fn run(
        purchases: &[Purchased],
        entries: &[Drawn],
        as_of: NaiveDate,
        readings: Readings,
    ) -> Result<Self, usize> {
        let mut model = Self::default();
        let begins = |one: &Purchased| {
            [day(one.bought_on), day(one.first_day), date("2026-01-01")]
                .into_iter()
                .max()
                .unwrap()
        };
        let dates = entries.iter().map(|one| day(one.on));
        let mut days: BTreeSet<_> = purchases.iter().map(begins).chain(dates).collect();
        days.insert(as_of);
        for today in days.into_iter().filter(|one| *one <= as_of) {
            model.lapse(today);
            for (number, one) in purchases
                .iter()
                .enumerate()
                .filter(|(_, one)| begins(one) == today)
            {
                let credit = Credit {
                    place: one.place,
                    lot: format!("p{number}"),
                    bought_on: day(one.bought_on),
                    last_day: last_day(one, readings),
                    came: model.came,
                };
                model.came += 1;
                model.counts[one.place][0] += i64::from(one.count);
                model.credits.extend((0..one.count).map(|_| credit.clone()));
            }
            model.lapse(today);
            for (number, one) in entries
                .iter()
                .enumerate()
                .filter(|(_, one)| day(one.on) == today)
            {
                model.enter(number, one, today, readings).ok_or(number)?;
            }
        }
        Ok(model)
    }

    fn lapse(&mut self, today: NaiveDate) {
        for credit in self.credits.iter().filter(|one| one.last_day < today) {
            self.counts[credit.place][4] += 1;
        }
        self.credits.retain(|one| one.last_day >= today);
    }

    fn enter(
        &mut self,
        number: usize,
        one: &Drawn,
        today: NaiveDate,
        readings: Readings,
    ) -> Option<()> {
        let by_name = readings.money.credit_use_order == CreditUseOrder::AsNamed;
        let lot = one.lot.filter(|_| by_name).map(|lot| format!("p{lot}"));
        let mut taken = Vec::new();
        for _ in 0..one.count {
            let fits = |credit: &Credit| {
                credit.place == one.place && lot.as_ref().is_none_or(|lot| credit.lot == *lot)
            };
            let found = self
                .credits
                .iter()
                .enumerate()
                .filter(|(_, credit)| fits(credit));
            let key = |credit: &Credit| match readings.money.credit_use_order {
                CreditUseOrder::FirstBought => (credit.bought_on, credit.last_day, credit.came),
                _ => (credit.last_day, credit.bought_on, credit.came),
            };
            let (index, _) = found.min_by_key(|(_, credit)| key(credit))?;
            taken.push(self.credits.remove(index));
        }
        let Some((to, received)) = one.exchange else {
            self.counts[one.place][1] += i64::from(one.count);
            return Some(());
        };
        self.counts[one.place][2] += i64::from(one.count);
        self.counts[to][3] += i64::from(received);
        for (mut credit, share) in shares(&taken, received) {
            credit.place = to;
            credit.lot = format!("e{number}");
            match readings.money.exchanged_credits_last_day {
                ExchangedCreditsLastDay::Earliest => {
                    credit.last_day = taken.iter().map(|one| one.last_day).min()?;
                }
                ExchangedCreditsLastDay::NewLot => {
                    credit.last_day = date("2027-12-31");
                    credit.bought_on = today;
                }
                _ => {}
            }
            credit.came = self.came;
            self.came += 1;
            self.credits.extend((0..share).map(|_| credit.clone()));
        }
        Some(())
    }
}

/// Of each lot that was given one credit, and how many are had for all of it.
fn shares(taken: &[Credit], received: u32) -> Vec<(Credit, usize)> {
    let mut given: Vec<(Credit, usize)> = Vec::new();
    for credit in taken {
        match given.last_mut() {
            Some((last, count)) if last.came == credit.came => *count += 1,
            _ => given.push((credit.clone(), 1)),
        }
    }
    // The shares are counted in parts of a credit, of which each has as many as credits were given.
    let (all, received) = (taken.len(), received as usize);
    let mut shares: Vec<_> = given
        .iter()
        .map(|(_, count)| received * count / all)
        .collect();
    while shares.iter().sum::<usize>() < received {
        let short = |index: &usize| {
            let (credit, count) = &given[*index];
            let lacking = (received * count).saturating_sub(shares[*index] * all);
            (
                std::cmp::Reverse(lacking),
                credit.last_day,
                credit.bought_on,
            )
        };
        let most = (0..given.len()).min_by_key(short).unwrap();
        shares[most] += 1;
    }
    let given = given.into_iter().map(|(credit, _)| credit);
    given.zip(shares).collect()
}

fn last_day(one: &Purchased, readings: Readings) -> NaiveDate {
    let own = day(one.first_day + one.days);
    let is_by_year = readings.money.credits_paid_with_flex == CreditsPaidWithFlex::YearEnd;
    let end = if one.with_flex && is_by_year && day(one.first_day).year() < 2027 {
        date("2026-12-31")
    } else {
        date("2027-12-31")
    };
    own.min(end)
}

fn order(purchases: &[Purchased], names: &impl Fn(String) -> String) -> OrderDraft {
    let purchases = purchases.iter().enumerate();
    draft().holding(purchases.map(|(number, one)| {
        let mut credits =
            builder::bought(&names(format!("p{number}")), "proactive_credits").of(1, Unit::Credits);
        credits.locations = vec![PLACES[one.place].to_owned()];
        credits.quantity.count = one.count;
        credits.bought_on = day(one.bought_on);
        credits.first_day = day(one.first_day);
        credits.last_day = day(one.first_day + one.days);
        if one.with_flex {
            credits.paid_with = PaidWith::FlexAllowance;
        }
        credits
    }))
}

fn ledger(entries: &[Drawn], names: &impl Fn(String) -> String) -> Vec<CreditEntry> {
    let entries = entries.iter().enumerate();
    entries
        .map(|(number, one)| {
            let (id, on) = (names(format!("e{number}")), day(one.on));
            let (place, count) = (PLACES[one.place], Credits::from(one.count));
            let entry = match one.exchange {
                Some((to, received)) => {
                    let received = (PLACES[to], Credits::from(received));
                    CreditEntry::exchanged(id, on, (place, count), received)
                }
                None => CreditEntry::redeemed(id, on, place, count),
            };
            match one.lot {
                Some(lot) => entry.from_lot(names(format!("p{lot}"))),
                None => entry,
            }
        })
        .collect()
}

/// The counts of each place, and what is left by last day.
type Told = Vec<(Counts, BTreeMap<NaiveDate, i64>)>;

fn told(statement: &CreditStatement) -> Told {
    let balances = statement.balances.iter().take(3);
    balances
        .map(|balance| {
            let totals = balance.totals;
            let counts = [
                totals.bought,
                totals.redeemed,
                totals.exchanged_out,
                totals.exchanged_in,
                totals.lapsed,
            ];
            let lots = balance.lots.iter();
            let lots = lots
                .map(|lot| (lot.last_day, lot.credits.count()))
                .collect();
            (counts.map(Credits::count), lots)
        })
        .collect()
}

fn of_model(model: &Model) -> Told {
    let places = model.counts.iter().enumerate();
    places
        .map(|(place, counts)| {
            let mut lots = BTreeMap::new();
            for credit in model.credits.iter().filter(|one| one.place == place) {
                *lots.entry(credit.last_day).or_default() += 1;
            }
            (*counts, lots)
        })
        .collect()
}

fn any_readings() -> impl Strategy<Value = Readings> {
    let order = prop::sample::select(vec![
        CreditUseOrder::EarliestLapse,
        CreditUseOrder::FirstBought,
        CreditUseOrder::AsNamed,
    ]);
    let last_day = prop::sample::select(vec![
        ExchangedCreditsLastDay::ByShare,
        ExchangedCreditsLastDay::Earliest,
        ExchangedCreditsLastDay::NewLot,
    ]);
    let flex = prop::sample::select(vec![
        CreditsPaidWithFlex::YearEnd,
        CreditsPaidWithFlex::TermEnd,
    ]);
    (order, last_day, flex).prop_map(|(order, last_day, flex)| {
        Readings::default().with(order).with(last_day).with(flex)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_ledger_is_what_becomes_of_each_credit(
        purchases in prop::collection::vec(bought(), 1..6),
        drawn in prop::collection::vec(drawn(), 0..12),
        as_of in 0_u64..900,
        readings in any_readings(),
    ) {
        let plain = |name| name;
        let engine = order(&purchases, &plain).read_by(readings);
        let end = day(900);
        // Entries of lots that a place never had are no part of this, and what would overdraw is left out.
        let mut entries: Vec<Drawn> = Vec::new();
        for one in drawn {
            let knows = |lot: usize| purchases.get(lot).is_some_and(|bought| {
                let begins = bought.bought_on.max(bought.first_day);
                bought.place == one.place && begins <= one.on
            });
            let lot = one.lot.filter(|lot| knows(*lot));
            entries.push(Drawn { lot, ..one });
            let ledger = CreditLedger::try_new(ledger(&entries, &plain)).unwrap();
            let answer = engine.traced(&mut ()).credit_ledger(&ledger, end);
            let expected = Model::run(&purchases, &entries, end, readings);
            match (answer, expected) {
                (Ok(_), Ok(_)) => {}
                (Err(error), Err(number)) => {
                    prop_assert_eq!(error.code(), "credits_overdrawn");
                    prop_assert_eq!(error.value, Some(format!("e{number}")));
                    entries.pop();
                }
                (answer, expected) => prop_assert!(false, "{answer:?} {:?}", expected.err()),
            }
        }
        let as_of = day(as_of);
        let stated = |engine: &Engine, entries: Vec<CreditEntry>| {
            let decision = engine.credit_ledger(&CreditLedger::try_new(entries).unwrap(), as_of).unwrap();
            told(decision.outcome().decided().unwrap())
        };
        let model = Model::run(&purchases, &entries, as_of, readings).ok().unwrap();
        let expected = of_model(&model);
        prop_assert_eq!(&stated(&engine, ledger(&entries, &plain)), &expected);
        // Whatever things are called.
        let backwards = |name: String| {
            let (kind, number) = name.split_at(1);
            format!("{kind}{}", 999 - number.parse::<u32>().unwrap())
        };
        let renamed = order(&purchases, &backwards).read_by(readings);
        prop_assert_eq!(&stated(&renamed, ledger(&entries, &backwards)), &expected);
        // In whatever order the dates are written.
        let mut other = ledger(&entries, &plain);
        other.sort_by_key(|entry| std::cmp::Reverse(entry.on()));
        prop_assert_eq!(&stated(&engine, other), &expected);
    }

    /// Of the same dates one credit is as good as another, unless an entry names it.
    #[test]
    fn purchases_may_stand_in_any_order(
        purchases in prop::collection::vec(bought(), 1..6),
        drawn in prop::collection::vec(drawn(), 0..12),
        readings in any_readings(),
    ) {
        let plain = |name| name;
        let mut other = purchases.clone();
        other.reverse();
        let mut entries: Vec<Drawn> = Vec::new();
        for one in drawn {
            entries.push(Drawn { lot: None, ..one });
            if Model::run(&purchases, &entries, day(900), readings).is_err() {
                entries.pop();
            }
        }
        let stated = |purchases: &[Purchased]| {
            let ledger = CreditLedger::try_new(ledger(&entries, &plain)).unwrap();
            let decision = order(purchases, &plain).read_by(readings).credit_ledger(&ledger, day(400)).unwrap();
            told(decision.outcome().decided().unwrap())
        };
        prop_assert_eq!(stated(&purchases), stated(&other));
    }
}
