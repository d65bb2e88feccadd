//! The cap on Proactive Credits and custom proactive services.

use alloc::{vec, vec::Vec};

use super::{
    FlexKind, FlexUses,
    ledger::{FlexPart, Ledger},
    pot::{Pot, add, lesser},
};
use crate::{
    decision::{Conditions, Error, Outcome, Step, Trace, Undetermined, Value},
    document::{
        FlexCap, FlexCapPeriod, FlexCapScope, Reading, Readings, RuleId, Source, clauses, figures,
        names::named,
    },
    money::{Money, Rounding, Unrounded},
    order::Order,
};

/// The two figures that cap what credits and custom services take of an allowance, and how they go together.
///
/// They are exact. What is held against them is whole minor units, so that a fraction of one is of no use: a cap of 20.6 cents
/// allows 20, and no more than 20 % are ever allowed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CapFigures {
    allowance: Money,
    share: Unrounded,
    /// None where the order does not say what a US dollar is worth in its currency.
    amount: Option<Unrounded>,
    reading: FlexCap,
}

impl CapFigures {
    /// The figures for `allowance`, which is in the order's currency.
    pub(crate) fn of(allowance: Money, order: &Order, reading: FlexCap) -> Self {
        Self {
            allowance,
            share: allowance.times(*figures::FLEX_CAP_SHARE.value()),
            amount: order.in_order_currency(*figures::FLEX_CAP_AMOUNT.value()),
            reading,
        }
    }

    /// The cap in whole minor units: never more than the allowance. None where it hangs on what a dollar is worth.
    pub(crate) fn cap(&self) -> Option<Money> {
        let (share, amount) = (self.whole(self.share), self.whole(self.amount?));
        let lesser = lesser(share, amount);
        Some(match self.reading {
            FlexCap::LesserOf => lesser,
            FlexCap::GreaterOf if lesser == share => amount,
            FlexCap::GreaterOf => share,
        })
    }

    /// Whether the cap allows `taken`. None where that hangs on what a dollar is worth: the share alone decides where it is
    /// enough, or is not, and the allowance itself where more was taken.
    pub(crate) fn allows(&self, taken: Money) -> Option<bool> {
        let within = |most: Money| taken.minor_units() <= most.minor_units();
        if let Some(cap) = self.cap() {
            return Some(within(cap));
        }
        let is_within_share = within(self.whole(self.share));
        match self.reading {
            FlexCap::GreaterOf if is_within_share => Some(true),
            FlexCap::GreaterOf if !within(self.allowance) => Some(false),
            FlexCap::LesserOf if !is_within_share => Some(false),
            FlexCap::GreaterOf | FlexCap::LesserOf => None,
        }
    }

    /// What `figure` allows of the allowance. What is beyond all amounts is beyond the allowance too.
    fn whole(&self, figure: Unrounded) -> Money {
        let whole = figure.round(Rounding::Down);
        whole.map_or(self.allowance, |whole| lesser(whole, self.allowance))
    }
}

/// A cap on credits and custom services, and what is left of it.
///
/// Clause: `2.1/flex-cap-credits-and-custom`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FlexCapLine {
    year: Option<u32>,
    of: FlexCapOf,
    allowance: Money,
    taken: Money,
    is_within: Option<bool>,
    left: Outcome<FlexCapLeft>,
}

named! {
    /// What a cap is on, by the reading [`FlexCapScope`].
    FlexCapOf, a "kind of cap";
    /// Proactive Credits and custom proactive services together.
    CreditsAndCustom = "credits_and_custom",
    /// Proactive Credits.
    ProactiveCredits = "proactive_credits",
    /// Custom proactive services.
    CustomProactive = "custom_proactive",
}

/// A cap that is known, in whole minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FlexCapLeft {
    cap: Money,
    left: Money,
    over: Money,
}

impl FlexCapLeft {
    /// The most that may be taken; never more than the allowance.
    #[must_use]
    pub const fn cap(&self) -> Money {
        self.cap
    }

    /// What may still be taken; nothing where more was taken already.
    #[must_use]
    pub const fn left(&self) -> Money {
        self.left
    }

    /// What was taken beyond the cap.
    #[must_use]
    pub const fn over(&self) -> Money {
        self.over
    }
}

impl FlexCapLine {
    /// The number of the contract year, from 1; none for a cap on the whole term, by the reading [`FlexCapPeriod`].
    #[must_use]
    pub const fn year(&self) -> Option<u32> {
        self.year
    }

    /// What it is on.
    #[must_use]
    pub const fn of(&self) -> FlexCapOf {
        self.of
    }

    /// The allowance that it is a part of.
    #[must_use]
    pub const fn allowance(&self) -> Money {
        self.allowance
    }

    /// What the allowance pays of what the cap is on.
    #[must_use]
    pub const fn taken(&self) -> Money {
        self.taken
    }

    /// Whether that is within the cap. None where it hangs on what a US dollar is worth.
    #[must_use]
    pub const fn is_within(&self) -> Option<bool> {
        self.is_within
    }

    /// The cap and what is left of it. Undetermined in another currency than US dollars without `usd_exchange` of the order:
    /// one of the two figures of the cap is in dollars.
    pub const fn left(&self) -> &Outcome<FlexCapLeft> {
        &self.left
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

    fn is_year(self, index: usize) -> bool {
        self.0.is_none_or(|(year, _)| year == index)
    }

    fn is_of(self, of: FlexCapOf) -> bool {
        self.0
            .is_none_or(|(_, kind)| kind.is_some_and(|kind| of.kinds().contains(&kind)))
    }
}

impl FlexCapOf {
    const fn kinds(self) -> &'static [FlexKind] {
        match self {
            Self::CreditsAndCustom => &[FlexKind::ProactiveCredits, FlexKind::CustomProactive],
            Self::ProactiveCredits => &[FlexKind::ProactiveCredits],
            Self::CustomProactive => &[FlexKind::CustomProactive],
        }
    }
}

/// For how long a cap runs, what is granted in that time and what went to each use of it.
struct Period {
    year: Option<u32>,
    granted: Money,
    uses: Vec<FlexUses>,
}

/// The caps on what the allowances pay.
pub(super) fn cap_lines<T: Trace>(
    ledger: &Ledger<'_>,
    concerned: Concerned,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) -> Result<Vec<FlexCapLine>, Error> {
    let readings = readings.money;
    let scope = match readings.flex_cap_scope {
        FlexCapScope::Joint => &[FlexCapOf::CreditsAndCustom][..],
        FlexCapScope::PerKind => &[FlexCapOf::ProactiveCredits, FlexCapOf::CustomProactive],
    };
    let caps: Vec<_> = scope.iter().filter(|of| concerned.is_of(**of)).collect();
    let mut lines = Vec::new();
    if caps.is_empty() {
        return Ok(lines);
    }
    note_reading(RuleId::FlexCapPeriod, readings.flex_cap_period, conditions);
    note_reading(RuleId::FlexCapScope, readings.flex_cap_scope, conditions);
    for period in periods(ledger, concerned, readings.flex_cap_period)? {
        let figures = CapFigures::of(period.granted, ledger.order, readings.flex_cap);
        figures.note(&period, ledger.order, conditions);
        lines.extend(
            caps.iter()
                .map(|of| figures.line(&period, **of, conditions)),
        );
    }
    Ok(lines)
}

fn note_reading<R: Reading, T: Trace>(
    rule: RuleId,
    reading: R,
    conditions: &mut Conditions<'_, T>,
) {
    conditions.note(|| {
        Step::new(rule, Source::Reading(R::ID)).with("reading", Value::Name(reading.as_str()))
    });
}

fn periods(
    ledger: &Ledger<'_>,
    concerned: Concerned,
    reading: FlexCapPeriod,
) -> Result<Vec<Period>, Error> {
    let years = ledger.years.iter().zip(ledger.uses());
    match reading {
        FlexCapPeriod::EachYear => {
            let years = (0..).zip(years);
            let years = years.filter(|(index, _)| concerned.is_year(*index));
            let periods = years.map(|(_, (year, uses))| Period {
                year: Some(year.number),
                granted: year.allowance.whole(),
                uses: vec![uses],
            });
            Ok(periods.collect())
        }
        FlexCapPeriod::WholeTerm => {
            let mut whole = Period {
                year: None,
                granted: Money::zero(ledger.order.currency()),
                uses: Vec::new(),
            };
            for (year, uses) in years {
                let granted = whole.granted.checked_add(year.allowance.whole());
                whole.granted = granted.map_err(Error::arithmetic("flex_allowance"))?;
                whole.uses.push(uses);
            }
            Ok(vec![whole])
        }
    }
}

impl CapFigures {
    fn note<T: Trace>(&self, period: &Period, order: &Order, conditions: &mut Conditions<'_, T>) {
        let share = figures::FLEX_CAP_SHARE;
        conditions.note(|| {
            Step::by(RuleId::FlexCapShare, share.clause())
                .with("year", of_year(period.year))
                .with("allowance", Value::Money(self.allowance))
                .with("rate", Value::Rate(*share.value()))
                .with("share", Value::Unrounded(self.share))
        });
        let dollars = figures::FLEX_CAP_AMOUNT;
        if dollars.value().currency() != order.currency() {
            let exchange = order.usd_exchange();
            conditions.note(|| {
                let rate = exchange.map(|exchange| Value::Rate(exchange.units_per_usd()));
                Step::by(RuleId::FlexCapAmount, dollars.clause())
                    .with("dollars", Value::Money(*dollars.value()))
                    .with("usd_exchange", rate.unwrap_or(Value::Missing))
                    .with(
                        "amount",
                        self.amount.map_or(Value::Missing, Value::Unrounded),
                    )
            });
        }
        conditions.note(|| {
            Step::new(RuleId::FlexCap, Source::Reading(FlexCap::ID))
                .with("reading", Value::Name(self.reading.as_str()))
                .with("share", Value::Unrounded(self.share))
                .with(
                    "amount",
                    self.amount.map_or(Value::Missing, Value::Unrounded),
                )
                .with("cap", self.cap().map_or(Value::Missing, Value::Money))
        });
    }

    fn line<T: Trace>(
        &self,
        period: &Period,
        of: FlexCapOf,
        conditions: &mut Conditions<'_, T>,
    ) -> FlexCapLine {
        let mut taken = Money::zero(self.allowance.currency());
        for uses in &period.uses {
            let kinds = of.kinds().iter();
            kinds.for_each(|kind| add(&mut taken, uses.get(*kind)));
        }
        let (cap, is_within) = (self.cap(), self.allows(taken));
        conditions.note(|| {
            let step = Step::by(RuleId::FlexWithinCap, clauses::FLEX_CAP_CREDITS_AND_CUSTOM)
                .with("year", of_year(period.year))
                .with("of", Value::Name(of.as_str()))
                .with("taken", Value::Money(taken))
                .with("cap", cap.map_or(Value::Missing, Value::Money));
            match is_within {
                Some(is_within) => step.holds(is_within),
                None => step,
            }
        });
        FlexCapLine {
            year: period.year,
            of,
            allowance: self.allowance,
            taken,
            is_within,
            left: match cap {
                Some(cap) => Outcome::Decided(FlexCapLeft::of(cap, taken)),
                None => Outcome::Undetermined(Undetermined::missing(&["usd_exchange"])),
            },
        }
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

fn of_year(year: Option<u32>) -> Value {
    year.map_or(Value::Missing, |year| Value::Count(year.into()))
}
