//! The fold over what was bought and the entries of a ledger.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};

use chrono::NaiveDate;

use super::{
    account::{Account, in_proportion},
    bought::{Bought, bought},
    ledger::{Entry, EntryKind, Ledger},
    pair::Pair,
    statement::{Line, LineKind, Lot, Statement},
};
use crate::{
    decision::{Conditions, EntryProblem, Error, Outcome, Step, Trace, Undetermined, Value},
    document::{Readings, RuleId, Source, clauses},
    money::Credits,
    order::{Order, PaidWith, Purchase},
};

/// The credits of `order` as of a date, by what it says was bought and what `ledger` says became of that.
pub(crate) fn statement<T: Trace>(
    order: &Order,
    ledger: &Ledger,
    as_of: NaiveDate,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<Statement>, Error> {
    let mut missing = Undetermined::default();
    let bought = bought(order, as_of, readings, &mut missing, trace)?;
    let entries = ledger.entries().iter();
    let entries = entries.take_while(|entry| entry.on <= as_of);
    purchases_paid(order, entries.clone(), as_of, &mut missing, trace)?;
    if !missing.names().is_empty() {
        return Ok(Outcome::Undetermined(missing));
    }
    let last_days = bought.iter().map(|bought| bought.last_day);
    let last_days: BTreeSet<_> = last_days.filter(|last_day| *last_day < as_of).collect();
    let mut events: Vec<_> = last_days.into_iter().map(Event::Lapse).collect();
    events.extend(bought.iter().map(Event::Bought));
    events.extend(entries.map(Event::Entry));
    events.sort_by(|a, b| a.key().cmp(&b.key()));
    let mut fold = Fold {
        order,
        readings,
        accounts: order
            .locations()
            .iter()
            .map(|location| Account::new(location.shared_id().clone()))
            .collect(),
        lines: Vec::with_capacity(events.len()),
        missing,
        trace,
    };
    for event in events {
        match event {
            Event::Lapse(last_day) => fold.lapse(last_day),
            Event::Bought(bought) => fold.buy(bought)?,
            Event::Entry(entry) => fold.enter(entry)?,
        }
    }
    Ok(fold.finish(as_of))
}

/// That every purchase that was paid with credits has its entry, and that what entries pay for was paid with credits.
fn purchases_paid<'e, T: Trace>(
    order: &Order,
    entries: impl Iterator<Item = &'e Entry>,
    as_of: NaiveDate,
    missing: &mut Undetermined,
    trace: &mut T,
) -> Result<(), Error> {
    let mut unpaid: BTreeMap<_, _> = order
        .purchases()
        .iter()
        .map(|purchase| (purchase.id(), Some(purchase)))
        .collect();
    for entry in entries {
        let Some(id) = entry.purchase() else { continue };
        let named = unpaid.get_mut(&**id).and_then(Option::take);
        let id = || (**id).into();
        match named.map(Purchase::paid_with) {
            Some(PaidWith::ProactiveCredits) => {}
            Some(_) => return Err(entry.error(EntryProblem::NotPaidWithCredits { id: id() })),
            None => return Err(entry.error(EntryProblem::UnknownPurchase { id: id() })),
        }
    }
    for purchase in order.purchases() {
        if purchase.paid_with() != PaidWith::ProactiveCredits || purchase.bought_on() > as_of {
            continue;
        }
        let is_paid = unpaid.get(purchase.id()).is_some_and(Option::is_none);
        trace.record(|| {
            Step::by(
                RuleId::PurchaseRedeemed,
                clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER,
            )
            .holds(is_paid)
            .with("purchase", Value::Text(purchase.shared_id().clone()))
        });
        if !is_paid {
            missing.add_all(&Undetermined::missing(&["entries"]));
        }
    }
    Ok(())
}

enum Event<'a> {
    /// What can be used until this day is lost after it.
    Lapse(NaiveDate),
    Bought(&'a Bought<'a>),
    Entry(&'a Entry),
}

impl Event<'_> {
    /// By its date; on one date what is lost goes first, and what is bought is there for the entries.
    fn key(&self) -> (NaiveDate, u8, &str) {
        match self {
            Self::Lapse(last_day) => (after(*last_day), 0, ""),
            Self::Bought(bought) => (bought.purchase.first_day(), 1, bought.purchase.id()),
            Self::Entry(entry) => (entry.on, 2, &entry.id),
        }
    }
}

/// The date after a last day, which lies before another date.
fn after(last_day: NaiveDate) -> NaiveDate {
    last_day.succ_opt().unwrap_or(last_day)
}

struct Fold<'a, T> {
    order: &'a Order,
    readings: &'a Readings,
    accounts: Vec<Account>,
    lines: Vec<Line>,
    missing: Undetermined,
    trace: &'a mut T,
}

impl<T: Trace> Fold<'_, T> {
    fn lapse(&mut self, last_day: NaiveDate) {
        let on = after(last_day);
        for account in &mut self.accounts {
            lapse(account, on, last_day, &mut self.lines, self.trace);
        }
    }

    fn buy(&mut self, bought: &Bought<'_>) -> Result<(), Error> {
        let (purchase, last_day) = (bought.purchase, bought.last_day);
        let credits = Credits::from(purchase.quantity().count());
        let on = purchase.first_day();
        let error = || Error::Entry {
            field: "services",
            entry: purchase.id().into(),
            problem: EntryProblem::OutOfRange,
        };
        let account = self.accounts.get_mut(bought.location).ok_or_else(error)?;
        let lot = Lot { last_day, credits };
        account.put(lot).ok_or_else(error)?;
        let totals = &mut account.totals;
        totals.bought = totals.bought.checked_add(credits).ok_or_else(error)?;
        bought.tell(account.balance, self.order, self.readings, self.trace);
        let id = Some(purchase.shared_id().clone());
        let line = line(account, on, LineKind::Purchase, id, credits);
        self.lines.push(Line {
            last_day: Some(last_day),
            ..line
        });
        if last_day < on {
            lapse(account, on, last_day, &mut self.lines, self.trace);
        }
        Ok(())
    }

    fn enter(&mut self, entry: &Entry) -> Result<(), Error> {
        let term = self.order.term();
        let (first_day, last_day) = (term.first_day(), term.last_day());
        if !(first_day..=last_day).contains(&entry.on) {
            return Err(entry.error(EntryProblem::OutsideTerm {
                on: entry.on,
                first_day,
                last_day,
            }));
        }
        match &entry.kind {
            EntryKind::Redeemed {
                location, credits, ..
            } => self.redeem(entry, location, *credits),
            EntryKind::Exchanged {
                from,
                given,
                to,
                received,
            } => self.exchange(entry, (from, *given), (to, *received)),
        }
    }

    fn redeem(
        &mut self,
        entry: &Entry,
        location: &Arc<str>,
        credits: Credits,
    ) -> Result<(), Error> {
        self.take(entry, location, credits)?;
        let account = find(&mut self.accounts, location, entry)?;
        let totals = &mut account.totals;
        totals.redeemed = add(totals.redeemed, credits, entry)?;
        self.trace.record(|| {
            Step::new(RuleId::CreditsRedeemed, Source::Given)
                .with("entry", Value::Text(entry.id.clone()))
                .with("location", Value::Location(account.location.clone()))
                .with("credits", Value::Count(credits.count()))
                .with("balance", Value::Count(account.balance.count()))
        });
        let id = Some(entry.id.clone());
        self.lines
            .push(line(account, entry.on, LineKind::Redemption, id, credits));
        Ok(())
    }

    fn exchange(
        &mut self,
        entry: &Entry,
        (from, given): (&Arc<str>, Credits),
        (to, received): (&Arc<str>, Credits),
    ) -> Result<(), Error> {
        let pair = Pair::find(self.order, ("entries", from), ("entries", to));
        let pair = pair.map_err(|error| match error {
            Error::UnknownLocation { id, .. } => entry.error(EntryProblem::UnknownLocation { id }),
            other => other,
        })?;
        let mut conditions = Conditions::new(self.trace);
        pair.conditions(entry.on, self.readings, &mut conditions);
        if conditions.has_failed {
            let (from, to) = ((**from).into(), (**to).into());
            return Err(entry.error(EntryProblem::NotExchangeable { from, to }));
        }
        self.missing.add_all(&conditions.missing);
        let lots = in_proportion(received, &self.take(entry, from, given)?);
        let source = find(&mut self.accounts, from, entry)?;
        source.totals.exchanged_out = add(source.totals.exchanged_out, given, entry)?;
        let from_balance = source.balance;
        let id = Some(entry.id.clone());
        let out = line(source, entry.on, LineKind::ExchangeOut, id.clone(), given);
        let target = find(&mut self.accounts, to, entry)?;
        for lot in lots {
            let is_put = target.put(lot);
            is_put.ok_or_else(|| entry.error(EntryProblem::OutOfRange))?;
        }
        target.totals.exchanged_in = add(target.totals.exchanged_in, received, entry)?;
        self.trace.record(|| {
            Step::new(RuleId::CreditsExchanged, Source::Given)
                .with("entry", Value::Text(entry.id.clone()))
                .with("from", Value::Location(from.clone()))
                .with("given", Value::Count(given.count()))
                .with("from_balance", Value::Count(from_balance.count()))
                .with("to", Value::Location(to.clone()))
                .with("received", Value::Count(received.count()))
                .with("to_balance", Value::Count(target.balance.count()))
        });
        let inward = line(target, entry.on, LineKind::ExchangeIn, id, received);
        self.lines.extend([out, inward]);
        Ok(())
    }

    /// Takes credits of a location for an entry, those first that lapse first.
    fn take(
        &mut self,
        entry: &Entry,
        location: &Arc<str>,
        credits: Credits,
    ) -> Result<Vec<Lot>, Error> {
        let account = find(&mut self.accounts, location, entry)?;
        let balance = account.balance;
        if account.has_choice() && !credits.is_zero() {
            let last_day = account.first_last_day();
            self.trace.record(|| {
                Step::by(RuleId::CreditUseOrder, clauses::UNUSED_SERVICES_LOST)
                    .with("entry", Value::Text(entry.id.clone()))
                    .with("location", Value::Location(account.location.clone()))
                    .with("last_day", last_day.map_or(Value::Missing, Value::Date))
            });
        }
        account.take(credits).ok_or_else(|| {
            entry.error(EntryProblem::Overdrawn {
                location: (**location).into(),
                balance,
                needed: credits,
            })
        })
    }

    fn finish(self, as_of: NaiveDate) -> Outcome<Statement> {
        if !self.missing.names().is_empty() {
            return Outcome::Undetermined(self.missing);
        }
        let accounts = self.accounts.into_iter();
        Outcome::Decided(Statement {
            as_of,
            lines: self.lines,
            balances: accounts.map(Account::into_balance).collect(),
        })
    }
}

/// Takes out what is lost, if there is any.
fn lapse<T: Trace>(
    account: &mut Account,
    on: NaiveDate,
    last_day: NaiveDate,
    lines: &mut Vec<Line>,
    trace: &mut T,
) {
    let Some(credits) = account.lapse(last_day) else {
        return;
    };
    trace.record(|| {
        Step::by(RuleId::CreditsLapsed, clauses::UNUSED_SERVICES_LOST)
            .with("location", Value::Location(account.location.clone()))
            .with("credits", Value::Count(credits.count()))
            .with("last_day", Value::Date(last_day))
            .with("balance", Value::Count(account.balance.count()))
    });
    let line = line(account, on, LineKind::Lapse, None, credits);
    lines.push(Line {
        last_day: Some(last_day),
        ..line
    });
}

fn line(
    account: &Account,
    on: NaiveDate,
    kind: LineKind,
    id: Option<Arc<str>>,
    credits: Credits,
) -> Line {
    Line {
        on,
        kind,
        id,
        location: account.location.clone(),
        credits,
        last_day: None,
        balance: account.balance,
    }
}

fn find<'a>(
    accounts: &'a mut [Account],
    location: &Arc<str>,
    entry: &Entry,
) -> Result<&'a mut Account, Error> {
    let mut accounts = accounts.iter_mut();
    let account = accounts.find(|account| account.location == *location);
    account.ok_or_else(|| {
        entry.error(EntryProblem::UnknownLocation {
            id: (**location).into(),
        })
    })
}

fn add(total: Credits, credits: Credits, entry: &Entry) -> Result<Credits, Error> {
    let sum = total.checked_add(credits);
    sum.ok_or_else(|| entry.error(EntryProblem::OutOfRange))
}
