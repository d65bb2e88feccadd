//! The fold over what was bought and the entries of a ledger.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec,
    vec::Vec,
};

use chrono::NaiveDate;

use super::{
    account::{Account, Held, in_proportion},
    bought::{Bought, bought},
    ledger::{CreditEntry, CreditLedger, EntryKind},
    pair::Pair,
    posted::{Posted, Way},
    standing::Standings,
    statement::{CreditLine, CreditLineKind, CreditStatement},
};
use crate::{
    decision::{Conditions, Outcome, Problem, QuestionError, Step, Trace, Undetermined},
    document::{
        CreditUseOrder, ExchangedCreditsLastDay, LedgerRule, Reading, Readings, Source, clauses,
    },
    money::Credits,
    order::{Order, PaidWith, Purchase},
};

/// The credits of `order` as of a date, by what it says was bought and what `ledger` says became of that.
pub(crate) fn statement<T: Trace>(
    order: &Order,
    ledger: &CreditLedger,
    as_of: NaiveDate,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<CreditStatement>, QuestionError> {
    let mut missing = Undetermined::default();
    let bought = bought(order, as_of, readings, &mut missing, trace)?;
    purchases_paid(order, ledger, as_of, &mut missing, trace)?;
    if !missing.names().is_empty() {
        return Ok(Outcome::Undetermined(missing));
    }
    let last_days = bought.iter().filter_map(Bought::last_day);
    // Credits that are received may last as new ones do: until the end of the term.
    let last_days = last_days.chain([order.term().last_day()]);
    let last_days: BTreeSet<_> = last_days.filter(|last_day| *last_day < as_of).collect();
    let mut events: Vec<_> = last_days.into_iter().map(Event::Lapse).collect();
    events.extend(bought.iter().map(Event::Bought));
    events.extend(up_to(ledger, as_of).map(Event::Entry));
    // A stable sort: of one date the order of the order and of the log counts.
    events.sort_by_key(Event::key);
    let mut fold = Fold {
        order,
        readings,
        accounts: order
            .locations()
            .iter()
            .map(|location| {
                let order = readings.money.credit_use_order;
                Account::new(location.shared_id().clone(), order)
            })
            .collect(),
        standings: Standings::default(),
        posted: BTreeMap::new(),
        locations: BTreeMap::new(),
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

/// The entries that are not later than `as_of`.
fn up_to(ledger: &CreditLedger, as_of: NaiveDate) -> impl Iterator<Item = &CreditEntry> + Clone {
    let entries = ledger.entries().iter();
    entries.take_while(move |entry| entry.on <= as_of)
}

/// That every purchase that was paid with credits has its entry, be it a later one, and that what entries pay for was paid with
/// credits.
fn purchases_paid<T: Trace>(
    order: &Order,
    ledger: &CreditLedger,
    as_of: NaiveDate,
    missing: &mut Undetermined,
    trace: &mut T,
) -> Result<(), QuestionError> {
    for entry in up_to(ledger, as_of) {
        let Some(id) = entry.purchase() else { continue };
        let owned = || (**id).into();
        match order.purchase(id).map(Purchase::paid_with) {
            Some(PaidWith::ProactiveCredits) => {}
            Some(_) => return Err(entry.error(Problem::NotPaidWithCredits { id: owned() })),
            None => return Err(entry.error(Problem::UnknownPurchase { id: owned() })),
        }
    }
    // What is undone only after the date was paid on it.
    let paid = in_effect(up_to(ledger, as_of)).chain(in_effect(ledger.entries().iter()));
    let paid: BTreeSet<_> = paid
        .filter_map(CreditEntry::purchase)
        .map(|id| &**id)
        .collect();
    for purchase in order.purchases() {
        if purchase.paid_with() != PaidWith::ProactiveCredits || purchase.bought_on() > as_of {
            continue;
        }
        let is_paid = paid.contains(purchase.id());
        trace.record(|| {
            let rule = LedgerRule::PurchaseRedeemed {
                holds: is_paid,
                purchase: purchase.shared_id().clone(),
            };
            Step::by(clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER, rule)
        });
        if !is_paid {
            missing.add("entries");
        }
    }
    Ok(())
}

/// Those of the first `entries` of a ledger that none of them undoes as a whole.
fn in_effect<'e>(
    entries: impl Iterator<Item = &'e CreditEntry> + Clone,
) -> impl Iterator<Item = &'e CreditEntry> {
    let mut standings = Standings::default();
    for entry in entries.clone() {
        // What is refused is no ledger.
        let _ = standings.enter(entry);
    }
    entries.filter(move |entry| standings.holds(&entry.id))
}

enum Event<'a> {
    /// What can be used until this day is lost after it.
    Lapse(NaiveDate),
    Bought(&'a Bought<'a>),
    Entry(&'a CreditEntry),
}

impl Event<'_> {
    /// By its date; on one date what is lost goes first, and what is bought is there for the entries.
    const fn key(&self) -> (NaiveDate, u8) {
        match self {
            Self::Lapse(last_day) => (after(*last_day), 0),
            Self::Bought(bought) => (bought.on, 1),
            Self::Entry(entry) => (entry.on, 2),
        }
    }
}

/// The date after a last day, which lies before another date.
const fn after(last_day: NaiveDate) -> NaiveDate {
    match last_day.succ_opt() {
        Some(next) => next,
        None => last_day,
    }
}

pub(super) struct Fold<'a, T> {
    pub(super) order: &'a Order,
    pub(super) readings: &'a Readings,
    pub(super) accounts: Vec<Account>,
    standings: Standings<'a>,
    /// What each entry did, by its id.
    pub(super) posted: BTreeMap<Arc<str>, Posted>,
    /// Of which location each redemption took.
    locations: BTreeMap<&'a str, &'a Arc<str>>,
    pub(super) lines: Vec<CreditLine>,
    missing: Undetermined,
    pub(super) trace: &'a mut T,
}

impl<'a, T: Trace> Fold<'a, T> {
    fn lapse(&mut self, last_day: NaiveDate) {
        let on = after(last_day);
        for account in &mut self.accounts {
            lapse(
                account,
                on,
                (last_day, Some(last_day)),
                &mut self.lines,
                self.trace,
            );
        }
    }

    fn buy(&mut self, bought: &Bought<'_>) -> Result<(), QuestionError> {
        let purchase = bought.purchase;
        let credits = Credits::from(purchase.quantity().count());
        let on = bought.on;
        // What can never be used is lost at once, as if its last day were over.
        let last_day = bought.last_day().or_else(|| on.pred_opt()).unwrap_or(on);
        let error = || QuestionError::new("services", purchase.id(), Problem::CreditsOutOfRange);
        let account = self.accounts.get_mut(bought.location).ok_or_else(error)?;
        let held = Held {
            lot: purchase.shared_id().clone(),
            bought_on: purchase.bought_on(),
            last_day,
            credits,
            came: 0,
        };
        account.put(held).ok_or_else(error)?;
        let totals = &mut account.totals;
        totals.bought = totals.bought.checked_add(credits).ok_or_else(error)?;
        bought.tell(account.balance, self.order, self.readings, self.trace);
        let id = Some(purchase.shared_id().clone());
        let line = line(account, on, CreditLineKind::Purchase, id, credits);
        self.lines.push(CreditLine {
            last_day: bought.last_day(),
            ..line
        });
        if last_day < on {
            let told = (last_day, bought.last_day());
            lapse(account, on, told, &mut self.lines, self.trace);
        }
        Ok(())
    }

    fn enter(&mut self, entry: &'a CreditEntry) -> Result<(), QuestionError> {
        let term = self.order.term();
        let (first_day, last_day) = (term.first_day(), term.last_day());
        if !(first_day..=last_day).contains(&entry.on) {
            return Err(entry.error(Problem::OutsideTerm {
                on: entry.on,
                first_day,
                last_day,
            }));
        }
        let moved = self.standings.enter(entry);
        let moved = moved.map_err(|problem| entry.error(problem))?;
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
            EntryKind::Refunded { of, credits } => {
                let location = self.locations.get(&**of).copied();
                let unknown = || entry.error(Problem::UnknownRedemption { id: (**of).into() });
                self.refund(entry, (of, location.ok_or_else(unknown)?), *credits)
            }
            EntryKind::Reversed { of, .. } => self.reverse(entry, of, moved),
        }
    }

    fn redeem(
        &mut self,
        entry: &'a CreditEntry,
        location: &'a Arc<str>,
        credits: Credits,
    ) -> Result<(), QuestionError> {
        let lots = self.take(entry, location, credits)?;
        let kind = (location, CreditLineKind::Redemption, Way::Out);
        self.posted
            .insert(entry.id.clone(), Posted::new(None, kind, lots));
        self.locations.insert(&entry.id, location);
        let account = find(&mut self.accounts, self.order, location, entry)?;
        let totals = &mut account.totals;
        totals.redeemed = add(totals.redeemed, credits, entry)?;
        self.trace.record(|| {
            let rule = LedgerRule::CreditsRedeemed {
                entry: entry.id.clone(),
                location: account.location.clone(),
                credits,
                balance: account.balance,
            };
            Step::by(Source::Given, rule)
        });
        self.tell(entry, location, CreditLineKind::Redemption, credits)
    }

    /// The line of what an entry changed at a location.
    pub(super) fn tell(
        &mut self,
        entry: &CreditEntry,
        location: &Arc<str>,
        kind: CreditLineKind,
        credits: Credits,
    ) -> Result<(), QuestionError> {
        let account = find(&mut self.accounts, self.order, location, entry)?;
        let id = Some(entry.id.clone());
        self.lines.push(line(account, entry.on, kind, id, credits));
        Ok(())
    }

    fn exchange(
        &mut self,
        entry: &CreditEntry,
        (from, given): (&Arc<str>, Credits),
        (to, received): (&Arc<str>, Credits),
    ) -> Result<(), QuestionError> {
        let pair = Pair::find(self.order, ("entries", from), ("entries", to));
        let pair = pair.map_err(|error| entry.error(error.problem))?;
        let mut conditions = Conditions::new(self.trace);
        pair.conditions(entry.on, self.readings, &mut conditions);
        if conditions.has_failed {
            let (from, to) = ((**from).into(), (**to).into());
            return Err(entry.error(Problem::NotExchangeable { from, to }));
        }
        self.missing.add_all(&conditions.missing);
        let given_lots = self.take(entry, from, given)?;
        let lots = self.received(entry, to, received, &given_lots);
        let kind = (from, CreditLineKind::ExchangeOut, Way::Out);
        let mut posted = Posted::new(None, kind, given_lots);
        let source = find(&mut self.accounts, self.order, from, entry)?;
        source.totals.exchanged_out = add(source.totals.exchanged_out, given, entry)?;
        let from_balance = source.balance;
        let id = Some(entry.id.clone());
        let out = line(
            source,
            entry.on,
            CreditLineKind::ExchangeOut,
            id.clone(),
            given,
        );
        let target = find(&mut self.accounts, self.order, to, entry)?;
        let mut put_in = Vec::new();
        for lot in lots {
            let put = target.put(lot);
            put_in.push(put.ok_or_else(|| entry.error(Problem::CreditsOutOfRange))?);
        }
        posted.push((to, CreditLineKind::ExchangeIn, Way::In), put_in);
        self.posted.insert(entry.id.clone(), posted);
        target.totals.exchanged_in = add(target.totals.exchanged_in, received, entry)?;
        self.trace.record(|| {
            let rule = LedgerRule::CreditsExchanged {
                entry: entry.id.clone(),
                from: from.clone(),
                given,
                from_balance,
                to: to.clone(),
                received,
                to_balance: target.balance,
            };
            Step::by(Source::Given, rule)
        });
        let inward = line(target, entry.on, CreditLineKind::ExchangeIn, id, received);
        self.lines.extend([out, inward]);
        Ok(())
    }

    /// Takes credits of a location for an entry: of which lots.
    fn take(
        &mut self,
        entry: &CreditEntry,
        location: &Arc<str>,
        credits: Credits,
    ) -> Result<Vec<Held>, QuestionError> {
        let reading = self.readings.money.credit_use_order;
        let account = find(&mut self.accounts, self.order, location, entry)?;
        let (location, needed) = (|| (**location).into(), credits);
        let named = entry.lot.as_ref();
        if let Some(lot) = named.filter(|lot| !account.knows(lot)) {
            let (id, location) = ((**lot).into(), location());
            return Err(entry.error(Problem::UnknownLot { id, location }));
        }
        let is_choice = account.has_choice() || named.is_some();
        let named = named.filter(|_| reading == CreditUseOrder::AsNamed);
        let Some(taken) = account.take(credits, named.map(|lot| &**lot)) else {
            let location = location();
            return Err(entry.error(match named {
                Some(lot) => Problem::LotOverdrawn {
                    lot: (**lot).into(),
                    location,
                    left: account.left_of(lot),
                    needed,
                },
                None => Problem::Overdrawn {
                    location,
                    balance: account.balance,
                    needed,
                },
            }));
        };
        if let Some(first) = taken.first().filter(|_| is_choice) {
            self.trace.record(|| {
                let rule = LedgerRule::CreditUseOrder {
                    reading,
                    entry: entry.id.clone(),
                    location: account.location.clone(),
                    lot: first.lot.clone(),
                    last_day: first.last_day,
                };
                Step::by(CreditUseOrder::ID, rule)
            });
        }
        Ok(taken)
    }

    /// The lots in which an entry receives credits for those `given`.
    fn received(
        &mut self,
        entry: &CreditEntry,
        location: &Arc<str>,
        received: Credits,
        given: &[Held],
    ) -> Vec<Held> {
        let reading = self.readings.money.exchanged_credits_last_day;
        let term_end = self.order.term().last_day();
        let held = |bought_on, last_day, credits| Held {
            lot: entry.id.clone(),
            bought_on,
            last_day,
            credits,
            came: 0,
        };
        let earliest = given.iter().map(|held| held.last_day).min();
        let shares = given.iter().zip(in_proportion(received, given));
        let lots: Vec<_> = match (reading, earliest) {
            (ExchangedCreditsLastDay::ByShare, _) => shares
                .map(|(of, share)| held(of.bought_on, of.last_day, share))
                .collect(),
            (ExchangedCreditsLastDay::Earliest, Some(last_day)) => shares
                .map(|(of, share)| held(of.bought_on, last_day, share))
                .collect(),
            _ => vec![held(entry.on, term_end, received)],
        };
        // Where all that is given lasts as new credits do, only the order of use can tell the readings apart.
        let is_by_day = given.iter().any(|held| held.last_day != term_end);
        if is_by_day || self.readings.money.credit_use_order == CreditUseOrder::FirstBought {
            for lot in lots.iter().filter(|lot| !lot.credits.is_zero()) {
                self.trace.record(|| {
                    let rule = LedgerRule::CreditsReceived {
                        reading,
                        entry: entry.id.clone(),
                        location: location.clone(),
                        credits: lot.credits,
                        last_day: lot.last_day,
                    };
                    Step::by(ExchangedCreditsLastDay::ID, rule)
                });
            }
        }
        lots
    }

    fn finish(self, as_of: NaiveDate) -> Outcome<CreditStatement> {
        if !self.missing.names().is_empty() {
            return Outcome::Undetermined(self.missing);
        }
        let accounts = self.accounts.into_iter();
        Outcome::Decided(CreditStatement {
            as_of,
            lines: self.lines,
            balances: accounts.map(Account::into_balance).collect(),
        })
    }
}

/// Takes out what is lost after a last day, if there is any; what can never be used has none that could be told.
pub(super) fn lapse<T: Trace>(
    account: &mut Account,
    on: NaiveDate,
    (last_day, told): (NaiveDate, Option<NaiveDate>),
    lines: &mut Vec<CreditLine>,
    trace: &mut T,
) {
    let Some(credits) = account.lapse(last_day) else {
        return;
    };
    trace.record(|| {
        let rule = LedgerRule::CreditsLapsed {
            location: account.location.clone(),
            credits,
            last_day: told,
            balance: account.balance,
        };
        Step::by(clauses::UNUSED_SERVICES_LOST, rule)
    });
    let line = line(account, on, CreditLineKind::Lapse, None, credits);
    lines.push(CreditLine {
        last_day: told,
        ..line
    });
}

pub(super) fn line(
    account: &Account,
    on: NaiveDate,
    kind: CreditLineKind,
    id: Option<Arc<str>>,
    credits: Credits,
) -> CreditLine {
    CreditLine {
        on,
        kind,
        id,
        location: account.location.clone(),
        credits,
        last_day: None,
        balance: account.balance,
    }
}

pub(super) fn find<'a>(
    accounts: &'a mut [Account],
    order: &Order,
    location: &Arc<str>,
    entry: &CreditEntry,
) -> Result<&'a mut Account, QuestionError> {
    let mut accounts = accounts.iter_mut();
    let account = accounts.find(|account| account.location == *location);
    account.ok_or_else(|| entry.error(order.unknown_location(location)))
}

pub(super) fn add(
    total: Credits,
    credits: Credits,
    entry: &CreditEntry,
) -> Result<Credits, QuestionError> {
    let sum = total.checked_add(credits);
    sum.ok_or_else(|| entry.error(Problem::CreditsOutOfRange))
}
