//! The cap on Proactive Credits and custom proactive services: `2.1/flex-cap-credits-and-custom`.

use alloc::{vec, vec::Vec};

use chrono::NaiveDate;

use super::{
    FlexKind,
    holding::FlexPart,
    ledger::Ledger,
    pot::{Pot, add, less, lesser},
};
use crate::{
    data::datum,
    decision::{Conditions, Outcome, QuestionError, Step, Trace, Undetermined},
    document::{
        FlexCap, FlexCapOnExchanges, FlexCapPeriod, FlexCapRule, FlexCapScope, Reading, Readings,
        clauses, figures,
    },
    money::{Money, Rounding, Unrounded},
    order::{Dollars, Order},
};

pub use crate::document::vocabulary::fees::FlexCapOf;

/// The two figures that cap what credits and custom services take of an allowance, and how they go together.
///
/// They are exact. What is held against them is whole minor units, so that a fraction of one is of no use: a cap of 20.6 cents
/// allows 20, and no more than 20 % are ever allowed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CapFigures<'a> {
    allowance: Money,
    share: Unrounded,
    dollars: Dollars<'a>,
    /// None where the order does not say what a US dollar is worth in its currency on the day that counts.
    amount: Option<Unrounded>,
    reading: FlexCap,
}

impl<'a> CapFigures<'a> {
    /// The figures for `allowance`, which is in the order's currency, where the amount in dollars is used on `used_on`: the day
    /// on which something was last taken that the cap is on.
    pub(crate) fn of(
        allowance: Money,
        order: &'a Order,
        used_on: NaiveDate,
        readings: &'a Readings,
    ) -> Self {
        let dollars = order.dollars(figures::FLEX_CAP_AMOUNT, used_on, readings);
        Self {
            allowance,
            share: allowance.times(*figures::FLEX_CAP_SHARE.value()),
            dollars,
            amount: dollars.exact(),
            reading: readings.money.flex_cap,
        }
    }

    /// The cap in whole minor units: never more than the allowance. None where it depends on what a dollar is worth.
    pub(crate) fn cap(&self) -> Option<Money> {
        let share = self.whole(self.share);
        let amount = match self.amount {
            Some(amount) => self.whole(amount),
            // Whatever a dollar is worth, the amount is neither more than the allowance nor less than nothing.
            None if self.reading == FlexCap::GreaterOf && share == self.allowance => share,
            None if self.reading == FlexCap::LesserOf && share.is_zero() => share,
            None => return None,
        };
        let lesser = lesser(share, amount);
        Some(match self.reading {
            FlexCap::LesserOf => lesser,
            FlexCap::GreaterOf if lesser == share => amount,
            FlexCap::GreaterOf => share,
        })
    }

    /// The cap that `taken` exceeds, if it does: where the cap depends on what a dollar is worth, the allowance or the share that
    /// it cannot be above.
    pub(crate) fn exceeded(&self, taken: Money) -> Option<Money> {
        let most = self.cap().unwrap_or_else(|| match self.reading {
            FlexCap::GreaterOf => self.allowance,
            FlexCap::LesserOf => self.whole(self.share),
        });
        (taken.minor_units() > most.minor_units()).then_some(most)
    }

    /// Whether the cap allows `taken`. None where that depends on what a dollar is worth: nothing is always allowed, and the share
    /// alone decides where it is enough, or is not, and the allowance itself where more was taken.
    pub(crate) fn allows(&self, taken: Money) -> Option<bool> {
        let is_within_share = taken.minor_units() <= self.whole(self.share).minor_units();
        if self.exceeded(taken).is_some() {
            Some(false)
        } else if self.cap().is_some()
            || taken.is_zero()
            || self.reading == FlexCap::GreaterOf && is_within_share
        {
            Some(true)
        } else {
            None
        }
    }

    /// Records the readings by which the amount in dollars is converted.
    pub(crate) fn record_dollars<T: Trace>(&self, trace: &mut T) {
        self.dollars.record(self.allowance.currency(), trace);
    }

    /// What more was taken than, where [`allows`](Self::allows) says so: the cap, or without a rate the figure that decides alone.
    pub(crate) fn bound(&self) -> Money {
        self.cap().unwrap_or_else(|| match self.reading {
            FlexCap::GreaterOf => self.allowance,
            FlexCap::LesserOf => self.whole(self.share),
        })
    }

    /// What `figure` allows of the allowance. What is beyond all amounts is beyond the allowance too.
    fn whole(&self, figure: Unrounded) -> Money {
        let whole = figure.round(Rounding::Down);
        whole.map_or(self.allowance, |whole| lesser(whole, self.allowance))
    }
}

datum! {
    /// A cap on credits and custom services, and what is left of it.
    ///
    /// Clause: `2.1/flex-cap-credits-and-custom`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct FlexCapLine {
        /// The number of the contract year, from 1; none for a cap on the whole term, by the reading [`FlexCapPeriod`].
        pub year: Option<u32>,
        /// What it is on.
        pub of: FlexCapOf,
        /// The allowance that it is a part of.
        pub allowance: Money,
        /// What the allowance pays of what the cap is on.
        pub taken: Money,
        /// Whether that is within the cap. None where it depends on what a US dollar is worth.
        pub within: Option<bool>,
        /// The cap and what is left of it. Undetermined in another currency than US dollars without `usd_exchange` of the order:
        /// one of the two figures of the cap is in dollars.
        pub left: Outcome<FlexCapLeft> = flat,
    }

    /// A cap that is known, in whole minor units.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct FlexCapLeft {
        /// The most that may be taken; never more than the allowance.
        pub cap: Money,
        /// What may still be taken; nothing where more was taken already.
        pub left: Money,
        /// What was taken beyond the cap.
        pub over: Money,
    }
}

/// The caps that are asked about: all of them, or those on one kind of use in one year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Concerned(Option<(usize, Option<FlexKind>)>);

impl Concerned {
    pub(super) const ALL: Self = Self(None);

    /// Those on what is paid so.
    pub(super) const fn by(part: &FlexPart) -> Self {
        Self(Some((part.year, part.kind)))
    }

    /// Whether there is a cap on what is paid so.
    fn is_capped(self) -> bool {
        self.is_of(FlexCapOf::CreditsAndCustom)
    }

    fn is_year(self, index: usize) -> bool {
        self.0.is_none_or(|(year, _)| year == index)
    }

    fn is_of(self, of: FlexCapOf) -> bool {
        self.0
            .is_none_or(|(_, kind)| kind.is_some_and(|kind| kinds(of).contains(&kind)))
    }
}

/// What Flex pays for that a cap is on.
const fn kinds(of: FlexCapOf) -> &'static [FlexKind] {
    match of {
        FlexCapOf::CreditsAndCustom => &[FlexKind::ProactiveCredits, FlexKind::CustomProactive],
        FlexCapOf::ProactiveCredits => &[FlexKind::ProactiveCredits],
        FlexCapOf::CustomProactive => &[FlexKind::CustomProactive],
    }
}

/// For how long a cap runs, and what is granted in that time.
#[derive(Clone, Copy)]
struct Period {
    /// The index of a contract year; none for the whole term.
    index: Option<usize>,
    year: Option<u32>,
    granted: Money,
}

/// The caps on what the allowances pay.
pub(super) fn cap_lines<T: Trace>(
    ledger: &Ledger<'_>,
    concerned: Concerned,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) -> Result<Vec<FlexCapLine>, QuestionError> {
    if ledger.has_capped_exchanges() {
        note_exchanges(readings.money.flex_cap_on_exchanges, conditions);
    }
    let mut lines = Vec::new();
    each_cap(
        ledger,
        (concerned, ledger.as_of),
        readings,
        conditions,
        |cap, conditions| {
            lines.push(cap.line(conditions));
        },
    )?;
    Ok(lines)
}

/// Tests whether the caps hold once an exchange on the date `on` was made that `had` came of, the last in `ledger`: what was
/// bought or had later counts for nothing. `before` are the facts on which hangs what earlier exchanges took.
///
/// Whoever asks whether an exchange is possible and whoever tells what came of one both ask this.
pub(super) fn still_hold<T: Trace>(
    ledger: &Ledger<'_>,
    (had, on): (Concerned, NaiveDate),
    before: &Undetermined,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) -> Result<(), QuestionError> {
    for within in caps_hold(ledger, (had, on), readings, conditions)? {
        match within {
            [Some(true), Some(true)] => {}
            [Some(false), Some(false)] => conditions.has_failed = true,
            [one, other] => {
                if one.is_none() || other.is_none() {
                    conditions.missing.add("usd_exchange");
                }
                if one != other {
                    conditions.missing.add_all(before);
                }
            }
        }
    }
    Ok(())
}

/// Whether the caps hold on the date `on`, for the least and the most that may have been taken where facts of exchanges are
/// missing.
fn caps_hold<T: Trace>(
    ledger: &Ledger<'_>,
    (concerned, on): (Concerned, NaiveDate),
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) -> Result<Vec<[Option<bool>; 2]>, QuestionError> {
    let mut holds = Vec::new();
    if !concerned.is_capped() {
        return Ok(holds);
    }
    let reading = readings.money.flex_cap_on_exchanges;
    note_exchanges(reading, conditions);
    if reading == FlexCapOnExchanges::PurchasesOnly {
        return Ok(holds);
    }
    each_cap(
        ledger,
        (concerned, on),
        readings,
        conditions,
        |cap, conditions| {
            let taken = cap.taken;
            let [least, most] = [less(taken.amount, taken.perhaps_less), {
                let mut most = taken.amount;
                add(&mut most, taken.perhaps_more);
                most
            }];
            let within = [least, most].map(|taken| cap.figures.allows(taken));
            cap.note_within(within[0].filter(|_| within[0] == within[1]), conditions);
            holds.push(within);
        },
    )?;
    Ok(holds)
}

/// A cap, and what was taken that it is on.
struct Cap<'a> {
    period: Period,
    of: FlexCapOf,
    figures: CapFigures<'a>,
    taken: Taken,
}

fn each_cap<T: Trace>(
    ledger: &Ledger<'_>,
    (concerned, on): (Concerned, NaiveDate),
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
    mut tell: impl FnMut(&Cap<'_>, &mut Conditions<'_, T>),
) -> Result<(), QuestionError> {
    let chosen = readings.money;
    let scope = match chosen.flex_cap_scope {
        FlexCapScope::Joint => &[FlexCapOf::CreditsAndCustom][..],
        FlexCapScope::PerKind => &[FlexCapOf::ProactiveCredits, FlexCapOf::CustomProactive],
    };
    let caps: Vec<_> = scope.iter().filter(|of| concerned.is_of(**of)).collect();
    conditions.note(|| {
        let reading = chosen.flex_cap_period;
        Step::by(FlexCapPeriod::ID, FlexCapRule::FlexCapPeriod { reading })
    });
    conditions.note(|| {
        let reading = chosen.flex_cap_scope;
        Step::by(FlexCapScope::ID, FlexCapRule::FlexCapScope { reading })
    });
    for period in periods(ledger, concerned, chosen.flex_cap_period)? {
        for of in &caps {
            let taken = taken(ledger, on, (period, **of), readings);
            let used_on = taken.last_on.unwrap_or(on);
            let figures = CapFigures::of(period.granted, ledger.order, used_on, readings);
            figures.note(period, conditions);
            let cap = Cap {
                period,
                of: **of,
                figures,
                taken,
            };
            tell(&cap, conditions);
        }
    }
    Ok(())
}

/// What was taken that a cap is on, and when last.
#[derive(Clone, Copy)]
struct Taken {
    amount: Money,
    /// How much less or more it may be, by facts of exchanges that are missing.
    perhaps_less: Money,
    perhaps_more: Money,
    last_on: Option<NaiveDate>,
}

/// What was taken by the end of the date `on`.
fn taken(
    ledger: &Ledger<'_>,
    on: NaiveDate,
    (period, of): (Period, FlexCapOf),
    readings: &Readings,
) -> Taken {
    let none = Money::zero(period.granted.currency());
    let mut taken = Taken {
        amount: none,
        perhaps_less: none,
        perhaps_more: none,
        last_on: None,
    };
    let are_purchases_alone =
        readings.money.flex_cap_on_exchanges == FlexCapOnExchanges::PurchasesOnly;
    let is_capped = |kind: Option<FlexKind>| kind.is_some_and(|kind| kinds(of).contains(&kind));
    for held in ledger.holdings.iter().filter(|held| held.since <= on) {
        let Some(flex) = &held.flex else { continue };
        let is_in_period = period.index.is_none_or(|index| index == flex.year);
        let is_left_out = are_purchases_alone && held.exchanged_from.is_some();
        if !is_in_period || is_left_out {
            continue;
        }
        if held.is_perhaps {
            let swapped = FlexKind::of(held.swapped);
            match (is_capped(swapped), is_capped(flex.kind)) {
                (true, false) => add(&mut taken.perhaps_less, flex.covered.whole()),
                (false, true) => add(&mut taken.perhaps_more, flex.covered.whole()),
                (true, true) | (false, false) => {}
            }
        } else if is_capped(flex.kind) {
            let mut part = flex.used;
            add(&mut part, flex.covered.left());
            add(&mut part, flex.all_lost());
            if are_purchases_alone {
                add(&mut part, flex.exchanged);
            }
            add(&mut taken.amount, part);
            // What takes nothing is no use of the amount in dollars.
            if !part.is_zero() {
                taken.last_on = taken.last_on.max(Some(held.since));
            }
        }
    }
    taken
}

fn note_exchanges<T: Trace>(reading: FlexCapOnExchanges, conditions: &mut Conditions<'_, T>) {
    let rule = FlexCapRule::FlexCapOnExchanges { reading };
    conditions.note(|| Step::by(FlexCapOnExchanges::ID, rule));
}

fn periods(
    ledger: &Ledger<'_>,
    concerned: Concerned,
    reading: FlexCapPeriod,
) -> Result<Vec<Period>, QuestionError> {
    match reading {
        FlexCapPeriod::EachYear => {
            let years = (0..).zip(&ledger.years);
            let years = years.filter(|(index, _)| concerned.is_year(*index));
            let periods = years.map(|(index, year)| Period {
                index: Some(index),
                year: Some(year.number),
                granted: year.allowance.whole(),
            });
            Ok(periods.collect())
        }
        FlexCapPeriod::WholeTerm => {
            let mut granted = Money::zero(ledger.order.currency());
            for year in &ledger.years {
                let sum = granted.checked_add(year.allowance.whole());
                granted =
                    sum.map_err(QuestionError::arithmetic("base_package.contract_years", ()))?;
            }
            Ok(vec![Period {
                index: None,
                year: None,
                granted,
            }])
        }
    }
}

impl CapFigures<'_> {
    fn note<T: Trace>(&self, period: Period, conditions: &mut Conditions<'_, T>) {
        let share = figures::FLEX_CAP_SHARE;
        conditions.note(|| {
            let rule = FlexCapRule::FlexCapShare {
                year: period.year,
                allowance: self.allowance,
                rate: *share.value(),
                share: self.share,
            };
            Step::by(share.clause(), rule)
        });
        self.record_dollars(conditions.trace());
        let (dollars, clause) = (self.dollars.meant(), figures::FLEX_CAP_AMOUNT.clause());
        if dollars.currency() != self.allowance.currency() {
            conditions.note(|| {
                let rule = FlexCapRule::FlexCapAmount {
                    dollars,
                    usd_exchange: self.dollars.rate(),
                    amount: self.amount,
                };
                Step::by(clause, rule)
            });
        }
        conditions.note(|| {
            let rule = FlexCapRule::FlexCap {
                reading: self.reading,
                share: self.share,
                amount: self.amount,
                cap: self.cap(),
            };
            Step::by(FlexCap::ID, rule)
        });
    }
}

impl Cap<'_> {
    fn line<T: Trace>(&self, conditions: &mut Conditions<'_, T>) -> FlexCapLine {
        let taken = self.taken.amount;
        let within = self.figures.allows(taken);
        self.note_within(within, conditions);
        FlexCapLine {
            year: self.period.year,
            of: self.of,
            allowance: self.figures.allowance,
            taken,
            within,
            left: match self.figures.cap() {
                Some(cap) => Outcome::Decided(FlexCapLeft::of(cap, taken)),
                None => Outcome::Undetermined(Undetermined::missing(&["usd_exchange"])),
            },
        }
    }

    fn note_within<T: Trace>(&self, is_within: Option<bool>, conditions: &mut Conditions<'_, T>) {
        conditions.note(|| {
            let rule = FlexCapRule::FlexWithinCap {
                holds: is_within,
                year: self.period.year,
                of: self.of,
                taken: self.taken.amount,
                cap: self.figures.cap(),
            };
            Step::by(clauses::FLEX_CAP_CREDITS_AND_CUSTOM, rule)
        });
    }
}

impl FlexCapLeft {
    fn of(cap: Money, taken: Money) -> Self {
        let (mut left, mut over) = (Pot::of(cap), Pot::of(taken));
        left.take(taken);
        over.take(cap);
        Self {
            cap,
            left: left.left(),
            over: over.left(),
        }
    }
}
