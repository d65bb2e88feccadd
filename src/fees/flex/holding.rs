//! A service that was bought, or received in exchange, and what happened to it.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{
    FlexKind, ServiceExchange, exchange, late,
    log::{ServiceDelivery, ServiceEntry},
    pot::{Pot, add, less, lesser},
    worth::{self, Worth},
};
use crate::{
    coverage::{Coverage, Held},
    decision::{Conditions, Problem, QuestionError, Step, Trace, Undetermined},
    document::{
        CreditsPaidWithFlex, FlexBalanceRule, Reading, Readings, Service, UsedInTime, clauses,
    },
    limits,
    money::Money,
    order::{Order, PaidWith, Purchase},
};

pub use crate::document::vocabulary::fees::FlexRefusal;

/// A service that was bought, or had in exchange.
#[derive(Clone)]
pub(super) struct Holding {
    pub(super) id: Arc<str>,
    /// What was swapped for it: a purchase, or what was received in exchange itself.
    pub(super) exchanged_from: Option<Arc<str>>,
    /// The purchase that it was, or that was swapped for it in the first place.
    bought_as: Arc<str>,
    pub(super) service: Service,
    /// The service that was swapped for it, if one was.
    pub(super) swapped: Service,
    pub(super) paid_with: PaidWith,
    /// When it was bought, or had.
    pub(super) since: NaiveDate,
    pub(super) days: Days,
    /// The price of what was bought, or of what was received.
    pub(super) price: Money,
    /// What there is of it: its price, or nothing where it was not had after all. What is left is neither delivered nor swapped.
    pub(super) value: Pot,
    /// How much of what is left may be gone, by facts that are missing.
    pub(super) unsure: Money,
    /// What Flex pays of it, if it does.
    pub(super) flex: Option<FlexPart>,
    /// Whether it was received only if facts that are missing are so.
    pub(super) is_perhaps: bool,
    /// The missing facts on which its standing depends.
    pub(super) missing: Undetermined,
}

/// Until when something can be used.
#[derive(Clone, Copy)]
pub(super) struct Days {
    /// The last day of the purchase, within all that it depends on; none if it can never be used.
    last_day: Option<NaiveDate>,
    /// The last date on which it can be used; none if it never can.
    pub(super) use_until: Option<NaiveDate>,
}

/// What Flex pays of a service. Of what was bought it pays for what is delivered or swapped first, and what is beyond it is paid
/// otherwise; of what was received in exchange it pays each part alike.
#[derive(Clone)]
pub(super) struct FlexPart {
    /// The index of the contract year.
    pub(super) year: usize,
    /// The last date of that year.
    pub(super) year_ends_on: NaiveDate,
    pub(super) kind: Option<FlexKind>,
    /// What it pays; what is left is neither used nor swapped.
    pub(super) covered: Pot,
    /// How much of what is left may be gone, by facts that are missing.
    pub(super) unsure: Money,
    pub(super) used: Money,
    pub(super) exchanged: Money,
    /// What was lost as a delivery was cancelled, and after which date.
    pub(super) lost: Vec<(NaiveDate, Money)>,
    pub(super) refusal: Option<FlexRefusal>,
}

impl Days {
    /// Those of `purchase`: the only place that asks until when what was bought can be used.
    pub(super) fn of<T: Trace>(
        order: &Order,
        purchase: &Purchase,
        readings: &Readings,
        trace: &mut T,
    ) -> Self {
        let days = limits::span(order, purchase, readings, trace);
        let use_until = days.map(|(_, last_day)| last_day);
        let last_day = Coverage::new(order, readings).last_day_but_for_the_year(purchase);
        Self {
            last_day,
            use_until,
        }
    }
}

impl FlexPart {
    fn none_of(&self, exchange: &ServiceExchange, covered: Money) -> Self {
        let zero = Money::zero(covered.currency());
        Self {
            year: self.year,
            year_ends_on: self.year_ends_on,
            kind: FlexKind::of(exchange.service()),
            covered: Pot::of(covered),
            unsure: zero,
            used: zero,
            exchanged: zero,
            lost: Vec::new(),
            refusal: None,
        }
    }

    /// What was lost as deliveries were cancelled.
    pub(super) fn all_lost(&self) -> Money {
        let mut lost = Money::zero(self.covered.whole().currency());
        for (_, part) in &self.lost {
            add(&mut lost, *part);
        }
        lost
    }
}

impl Holding {
    /// What `purchase` gives, of which Flex pays the part `flex`.
    pub(super) fn bought(purchase: &Purchase, days: Days, flex: Option<FlexPart>) -> Self {
        let price = purchase.price();
        Self {
            id: Arc::clone(purchase.shared_id()),
            exchanged_from: None,
            bought_as: Arc::clone(purchase.shared_id()),
            service: purchase.service(),
            swapped: purchase.service(),
            paid_with: purchase.paid_with(),
            since: purchase.bought_on(),
            days,
            price,
            value: Pot::of(price),
            unsure: Money::zero(price.currency()),
            flex,
            is_perhaps: false,
            missing: Undetermined::default(),
        }
    }

    /// The id of the purchase that it was, or that was swapped for it in the first place.
    pub(super) fn bought_as(&self) -> &str {
        &self.bought_as
    }

    /// What is left to give up for another service, as it was paid: what was delivered and swapped is gone, and what Flex did not
    /// pay of what was to be paid with it is worth nothing.
    pub(super) fn worth(&self) -> Worth {
        let left = self.value.left();
        let paid = Worth {
            least: less(left, self.unsure),
            most: left,
        };
        let Some(flex) = &self.flex else { return paid };
        if self.exchanged_from.is_some() {
            // Of what was received Flex pays each part alike.
            return paid;
        }
        let covered = flex.covered.left();
        if covered.currency() != left.currency() {
            let none = Money::zero(left.currency());
            return Worth {
                least: none,
                most: none,
            };
        }
        Worth {
            least: lesser(paid.least, less(covered, flex.unsure)),
            most: lesser(paid.most, covered),
        }
    }

    /// The last date on which `service` could be used if it were had for this: it takes the place of what was ordered, and Flex
    /// pays within its year, but for credits by a reading.
    pub(super) fn use_of(&self, service: Service, readings: &Readings) -> Option<NaiveDate> {
        let last_day = self.days.last_day?;
        let Some(flex) = &self.flex else {
            return Some(last_day);
        };
        let is_credits = FlexKind::of(service) == Some(FlexKind::ProactiveCredits);
        match readings.money.credits_paid_with_flex {
            CreditsPaidWithFlex::TermEnd if is_credits => Some(last_day),
            CreditsPaidWithFlex::TermEnd | CreditsPaidWithFlex::YearEnd => {
                Some(last_day.min(flex.year_ends_on))
            }
        }
    }

    /// Whether it cannot be used on `date`, though it can be later.
    pub(super) fn is_paused(&self, in_effect: Held<'_>, date: NaiveDate) -> bool {
        let until = self.days.use_until;
        in_effect.stretch.is_none() && until.is_some_and(|until| date <= until)
    }

    /// Counts what was delivered; what `is_paused` when it begins is not used in time.
    pub(super) fn deliver<T: Trace>(
        &mut self,
        entry: &ServiceEntry,
        delivery: &ServiceDelivery,
        is_paused: bool,
        readings: &Readings,
        trace: &mut T,
    ) -> Result<(), QuestionError> {
        let (amount, left) = (delivery.amount(), self.value.left());
        let delivered_before = less(self.value.whole(), left);
        if self.value.take(amount) != amount {
            return Err(QuestionError::new(
                "amount",
                amount,
                Problem::AmountTooLarge {
                    amount,
                    other: "what is left",
                    most: left,
                },
            ));
        }
        let is_had = self.exchanged_from.is_some();
        let price = self.price;
        let until = self.days.use_until.filter(|_| !is_paused);
        let Some(flex) = &mut self.flex else {
            return Ok(());
        };
        let in_time = in_time(entry, delivery, until, readings, trace);
        let Some(in_time) = in_time else {
            let most = lesser(amount, flex.covered.left());
            if most.is_zero() {
                return Ok(());
            }
            add(&mut flex.unsure, most);
            self.missing.add("in_time");
            return Ok(());
        };
        let paid = if is_had {
            worth::part_of(flex.covered.whole(), delivered_before, in_time, price)
        } else {
            in_time
        };
        let used = flex.covered.take(paid);
        add(&mut flex.used, used);
        let is_in_time = until.is_some_and(|until| delivery.on() <= until);
        trace.record(|| {
            let rule = FlexBalanceRule::FlexUsed {
                holds: is_in_time,
                entry: entry.shared_id().clone(),
                of: delivery.shared_of().clone(),
                on: delivery.on(),
                until: self.days.use_until,
                amount,
                used,
            };
            Step::by(clauses::FLEX_SERVICES_USED_WITHIN_YEAR, rule)
        });
        Ok(())
    }

    /// Tests whether it can be swapped in `exchange`, but for the cap.
    pub(super) fn exchangeable<T: Trace>(
        &self,
        exchange: &ServiceExchange,
        readings: &Readings,
        conditions: &mut Conditions<'_, T>,
    ) {
        exchange::conditions(exchange, self, &self.missing, readings, conditions);
        late::is_in_time(exchange, exchange::clause(self), readings, conditions);
    }

    /// What is received for it in `exchange`, if its conditions were met: nothing otherwise.
    pub(super) fn exchange<T: Trace>(
        &mut self,
        entry: &ServiceEntry,
        exchange: &ServiceExchange,
        (has_failed, missing): (bool, Undetermined),
        readings: &Readings,
        trace: &mut T,
    ) -> Self {
        let is_made = !has_failed && missing.names().is_empty();
        let mut had = self.swapped(entry.shared_id(), exchange, is_made, readings);
        if has_failed {
            if let Some(flex) = &mut had.flex {
                flex.refusal = Some(FlexRefusal::NotExchanged);
            }
        } else if !is_made {
            self.perhaps_swap(exchange, &mut had, readings);
            self.missing.add_all(&missing);
            had.missing = missing;
        }
        if had
            .flex
            .as_ref()
            .is_some_and(|flex| flex.kind == Some(FlexKind::ProactiveCredits))
        {
            had.record_lapse(readings, trace);
        }
        had
    }

    /// What is received for it under the name `id` in `exchange`; nothing unless the exchange is made.
    pub(super) fn swapped(
        &mut self,
        id: &Arc<str>,
        exchange: &ServiceExchange,
        is_made: bool,
        readings: &Readings,
    ) -> Self {
        let zero = Money::zero(self.price.currency());
        let (value, given_up) = if is_made {
            let given_up = worth::given_up(exchange, self.price, readings).unwrap_or(zero);
            let paid = self.paid_of(given_up);
            self.value.take(given_up);
            (exchange.price(), paid)
        } else {
            (zero, zero)
        };
        let use_until = self.use_of(exchange.service(), readings);
        let flex = self.flex.as_mut().map(|flex| {
            let covered = flex.covered.take(given_up);
            add(&mut flex.exchanged, covered);
            flex.none_of(exchange, covered)
        });
        Self {
            id: Arc::clone(id),
            exchanged_from: Some(Arc::clone(&self.id)),
            bought_as: Arc::clone(&self.bought_as),
            service: exchange.service(),
            swapped: self.service,
            paid_with: self.paid_with,
            since: exchange.on(),
            days: Days {
                last_day: self.days.last_day,
                use_until,
            },
            price: exchange.price(),
            value: Pot::of(value),
            unsure: zero,
            flex,
            is_perhaps: false,
            missing: Undetermined::default(),
        }
    }

    /// What Flex pays of a `part` of what is left, if it pays for so much.
    fn paid_of(&self, part: Money) -> Money {
        match &self.flex {
            Some(flex) if self.exchanged_from.is_some() => {
                let before = less(self.value.whole(), self.value.left());
                worth::part_of(flex.covered.whole(), before, part, self.price)
            }
            _ => part,
        }
    }

    /// Notes what may be gone, and what `had` may be, if facts that are missing are so.
    fn perhaps_swap(&mut self, exchange: &ServiceExchange, had: &mut Self, readings: &Readings) {
        let most = self.worth().most;
        let given_up = worth::given_up_at_most(exchange, self.price, most, readings);
        let paid = self.paid_of(given_up);
        add(&mut self.unsure, given_up);
        had.is_perhaps = true;
        had.value = Pot::of(exchange.price());
        if let (Some(flex), Some(had)) = (&mut self.flex, &mut had.flex) {
            let covered = lesser(paid, flex.covered.left());
            add(&mut flex.unsure, covered);
            had.covered = Pot::of(covered);
        }
    }

    /// Records until when credits that were had in exchange can be used.
    fn record_lapse<T: Trace>(&self, readings: &Readings, trace: &mut T) {
        let reading = readings.money.credits_paid_with_flex;
        trace.record(|| {
            let rule = FlexBalanceRule::FlexCreditsLapse {
                reading,
                purchase: self.id.clone(),
                until: self.days.use_until,
            };
            Step::by(CreditsPaidWithFlex::ID, rule)
        });
    }
}

/// How much of a delivery came by `until`, the last date on which it could be used; none where that depends on a fact that is
/// missing. Of one that runs across that date a reading says it.
fn in_time<T: Trace>(
    entry: &ServiceEntry,
    delivery: &ServiceDelivery,
    until: Option<NaiveDate>,
    readings: &Readings,
    trace: &mut T,
) -> Option<Money> {
    let (amount, none) = (delivery.amount(), Money::zero(delivery.amount().currency()));
    let Some(until) = until.filter(|until| delivery.on() <= *until) else {
        return Some(none);
    };
    if delivery.last_day() <= until {
        return Some(amount);
    }
    let reading = readings.money.used_in_time;
    let in_time = match reading {
        _ if amount.is_zero() => Some(none),
        UsedInTime::ByShareDelivered => delivery.in_time(),
        UsedInTime::Begun => Some(amount),
        UsedInTime::Completed => Some(none),
    };
    trace.record(|| {
        let rule = FlexBalanceRule::UsedInTime {
            reading,
            entry: entry.shared_id().clone(),
            on: delivery.on(),
            last_day: delivery.last_day(),
            until,
            in_time,
        };
        Step::by(UsedInTime::ID, rule).on(&[clauses::FLEX_SERVICES_USED_WITHIN_YEAR])
    });
    in_time
}
