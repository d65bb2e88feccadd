//! The laws of the Flex Allowance and of exchanges, each a function over one drawn case.

#![allow(
    clippy::inconsistent_digit_grouping,
    reason = "amounts in minor units, grouped as they are read"
)]

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use unified_support::{
    decision::{Decision, Outcome, QuestionError, Steps},
    document::{
        CreditsPaidWithFlex, Execution, FlexCap, FlexCapScope, FlexUseOrder, FlexYears, ReadingId,
        RuleId, Service, UsedInTime,
    },
    engine::Engine,
    fees::{
        FlexCapLine, FlexCapOf, FlexKind, FlexLoss, FlexRefusal, FlexStatement, FlexYear,
        ServiceCancellation, ServiceDelivery, ServiceEntry, ServiceEntryKind, ServiceExchange,
        ServiceLog, ServiceReversal, WrittenAgreement,
    },
    money::{Currency, Money},
    order::{PaidWith, Purchase},
};

use super::builder::read;
use super::bytes::Bytes;

laws! {
    the_parts_of_a_year_add_up_to_its_grant,
    what_is_covered_adds_up,
    a_statement_is_what_a_naive_model_tells,
    what_flex_paid_for_is_usable_as_long_as_it_is_had,
    statements_are_the_same_however_traced,
    the_order_of_the_dates_of_entries_is_what_counts,
    ids_do_not_matter,
    later_entries_change_nothing,
    the_greater_cap_is_no_less_than_the_lesser,
    caps_of_each_kind_allow_what_one_for_both_allows,
    what_is_used_or_lost_stays_so,
    exchanges_are_the_same_however_traced,
    an_exchange_changes_no_line,
    an_exchange_is_made_where_it_is_possible,
    what_is_undone_had_never_been,
    a_review_finds_lost_what_a_statement_does,
}

/// An order with a Flex Allowance, what became of its services, and an exchange.
#[derive(Debug)]
pub(crate) struct Case {
    file: Value,
    engine: Engine,
    entries: Vec<ServiceEntry>,
    as_of: NaiveDate,
    later: NaiveDate,
    exchange: ServiceExchange,
}

const SERVICES: [Service; 7] = [
    Service::Workshops,
    Service::ProactiveCredits,
    Service::CustomProactive,
    Service::ChalkTalks,
    Service::EnhancedDesignatedEngineering,
    Service::SdmAddOn,
    Service::RootCauseAnalysis,
];

const CURRENCIES: [Currency; 4] = [Currency::USD, Currency::EUR, Currency::JPY, Currency::KWD];

impl Case {
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the laws of other cases leave some bytes out"
    )]
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let mut drawing = Drawing::new(Bytes(bytes));
        let file = drawing.file();
        let entries = drawing.entries();
        let as_of = drawing.day();
        Some(Self {
            engine: read(&file),
            file,
            entries,
            as_of,
            later: as_of + Days::new(drawing.bytes.pick(&[0, 1, 31, 365, 366, 1000])),
            exchange: drawing.exchange(),
        })
    }

    fn log(&self) -> ServiceLog {
        log(&self.entries)
    }

    /// The statement, where the log does not contradict the order and nothing is missing.
    fn statement(&self) -> Option<FlexStatement> {
        stated(&self.engine, &self.log(), self.as_of)
    }
}

fn log(entries: &[ServiceEntry]) -> ServiceLog {
    ServiceLog::try_new(entries.iter().cloned()).expect("ids and amounts are well")
}

fn stated(engine: &Engine, log: &ServiceLog, as_of: NaiveDate) -> Option<FlexStatement> {
    let outcome = engine.traced(&mut ()).flex_statement(log, as_of).ok()?;
    outcome.decided().cloned()
}

/// What the statement and the exchange that `bytes` describe come to.
pub(crate) fn met(bytes: &[u8]) -> Vec<&'static str> {
    let Some(case) = Case::drawn(bytes) else {
        return Vec::new();
    };
    let mut met = Vec::new();
    let statement = case.engine.flex_statement(&case.log(), case.as_of);
    met.push(told(statement.as_ref().map(Decision::outcome)));
    let exchange = case
        .engine
        .equal_value_exchange(&case.exchange, &case.log());
    met.push(told(exchange.as_ref().map(Decision::outcome)));
    if let Some(statement) = case.statement() {
        let refusals = statement.allocations.iter().filter_map(|one| one.refusal);
        met.extend(refusals.map(FlexRefusal::as_str));
        for year in statement.years {
            met.extend(year.forfeitures.iter().map(|lost| lost.loss.as_str()));
            if !year.used.is_zero() {
                met.push("used");
            }
            if !year.exchanged.is_zero() {
                met.push("exchanged");
            }
        }
        met.extend(statement.caps.iter().map(|line| match line.within {
            Some(true) => "within_cap",
            Some(false) => "over_cap",
            None => "perhaps_within_cap",
        }));
    }
    met
}

fn told<T>(outcome: Result<&Outcome<T>, &QuestionError>) -> &'static str {
    match outcome {
        Ok(Outcome::Decided(_)) => "decided",
        Ok(Outcome::NotApplicable(reason)) => reason.code().as_str(),
        Ok(Outcome::Undetermined(_)) => "undetermined",
        Err(error) => error.code().as_str(),
    }
}

struct Drawing<'a> {
    bytes: Bytes<'a>,
    currency: Currency,
    first_day: NaiveDate,
    years: usize,
    purchases: usize,
}

impl<'a> Drawing<'a> {
    fn new(mut bytes: Bytes<'a>) -> Self {
        let (year, month, day) = bytes.pick(&[(2026, 1, 1), (2024, 2, 29), (2027, 7, 15)]);
        Self {
            currency: bytes.pick(&CURRENCIES),
            first_day: NaiveDate::from_ymd_opt(year, month, day).expect("a date"),
            years: bytes.pick(&[1, 2, 3]),
            purchases: bytes.pick(&[3, 1, 6]),
            bytes,
        }
    }

    fn file(&mut self) -> Value {
        let length = u64::try_from(self.years).expect("few years") * 365;
        let last_day = self.first_day + Days::new(length);
        let mut order = json!({
            "number": "WO-1",
            "executed_on": text(self.first_day - Days::new(self.bytes.pick(&[17, 0, 1]))),
            "term": { "first_day": text(self.first_day), "last_day": text(last_day) },
            "currency": self.currency.code(),
            "host": "paris",
            "locations": [{ "id": "paris", "country": "FR", "zone": "Europe/Paris", "closures": [] }],
            "services": (0..self.purchases).map(|index| self.purchase(index)).collect::<Vec<_>>(),
        });
        if !self.bytes.one_in(16) {
            let given = self.bytes.pick(&[self.years, self.years + 1, 1]);
            let years = (0..given).map(|_| {
                let amount = money(self.bytes.pick(&GRANTS), self.currency);
                json!({ "list_price": amount, "flex_allowance": amount })
            });
            order["base_package"] = json!({ "contract_years": years.collect::<Vec<_>>() });
        }
        if self.bytes.one_in(2) {
            let rate = self
                .bytes
                .pick(&["0.92", "1000000", "0.000000000001", "150.123456789"]);
            let dated = self.first_day - Days::new(self.bytes.pick(&[17, 0, 18]));
            order["usd_exchange"] =
                json!({ "units_per_usd": rate, "dated": text(dated), "source": "treasury" });
        }
        let readings = ReadingId::all();
        let readings = readings.map(|id| (id.key(), json!(self.bytes.pick(id.variants()))));
        let readings: serde_json::Map<_, _> = readings
            .map(|(key, variant)| (key.to_owned(), variant))
            .collect();
        json!({ "format": 1, "order": order, "readings": readings })
    }

    fn purchase(&mut self, index: usize) -> Value {
        let begins = if self.bytes.one_in(3) {
            self.day()
        } else {
            self.first_day
        };
        let currency = if self.bytes.one_in(12) {
            Currency::USD
        } else {
            self.currency
        };
        let price = self.price();
        json!({
            "id": format!("p{index}"),
            "service": self.bytes.pick(&SERVICES).as_str(),
            "locations": ["paris"],
            "quantity": { "count": 1, "unit": "deliveries" },
            "bought_on": text(self.first_day - Days::new(self.bytes.pick(&[17, 18, 0]))),
            "first_day": text(begins),
            "last_day": text(begins + Days::new(self.bytes.pick(&[364, 30, 200, 729]))),
            "price": money(price, currency),
            "paid_with": self.bytes.pick(&["flex_allowance", "flex_allowance", "flex_allowance", "price", "proactive_credits"]),
        })
    }

    /// A day of the order's years, or shortly before or after them.
    fn day(&mut self) -> NaiveDate {
        let year = u64::try_from(self.bytes.within(0, 3)).expect("not negative");
        let day = self.bytes.pick(&[0, 1, 100, 200, 363, 364]);
        let before = if self.bytes.one_in(16) { 18 } else { 0 };
        self.first_day + Days::new(year * 365 + day) - Days::new(before)
    }

    fn price(&mut self) -> i64 {
        self.bytes
            .pick(&[10_00, 1, 0, 9_99, 25_000_00, 40_000_01, i64::MAX])
    }

    fn entries(&mut self) -> Vec<ServiceEntry> {
        let count = self.bytes.below(6);
        let entries = (0..count).map(|index| {
            let of = self.purchased();
            let on = self.day() + Days::new(self.bytes.pick(&[30, 365, 0]));
            if self.bytes.one_in(3) {
                let exchange = self.exchange();
                return ServiceEntry::exchanged(format!("e{index}"), exchange);
            }
            // Of an exchange before it, now and then.
            let of = if self.bytes.one_in(8) {
                format!("e{}", self.bytes.below(6))
            } else {
                of
            };
            let amount = self.bytes.pick(&[2_00, 0, 1, 3_00, 1_00, 10_00, 20_000_00]);
            let amount = Money::from_minor_units(amount, self.currency);
            if self.bytes.one_in(6) {
                let fee = self
                    .bytes
                    .pick(&[amount.minor_units() / 2, 0, amount.minor_units()]);
                let fee = Money::from_minor_units(fee, self.currency);
                let cancelled = ServiceCancellation::new(of, on, amount, fee);
                return ServiceEntry::cancelled(format!("e{index}"), cancelled);
            }
            let mut delivery = ServiceDelivery::new(of, on, amount);
            if self.bytes.one_in(4) {
                delivery = delivery.with_last_day(on + Days::new(self.bytes.pick(&[1, 30, 200])));
            }
            if self.bytes.one_in(2) {
                let half = Money::from_minor_units(amount.minor_units() / 2, self.currency);
                delivery = delivery.with_in_time(half);
            }
            ServiceEntry::delivered(format!("e{index}"), delivery)
        });
        entries.collect()
    }

    fn exchange(&mut self) -> ServiceExchange {
        let price = if self.bytes.one_in(3) {
            self.price()
        } else {
            self.bytes.pick(&[3_00, 1, 1_00])
        };
        let price = Money::from_minor_units(price, self.currency);
        let on = self.day() + Days::new(self.bytes.pick(&[0, 30]));
        let service = self.bytes.pick(&SERVICES);
        // Of what was received in exchange, now and then.
        let of = if self.bytes.one_in(6) {
            format!("e{}", self.bytes.below(6))
        } else {
            self.purchased()
        };
        let mut exchange = ServiceExchange::new(of, service, price, on);
        if self.bytes.one_in(2) {
            let current = Money::from_minor_units(self.price(), self.currency);
            exchange = exchange.with_current_price(current);
        }
        if self.bytes.one_in(3) {
            let day = on + Days::new(self.bytes.pick(&[30, 14, 6, 5, 0]));
            exchange = exchange.with_first_delivery_day(day);
        } else if self.bytes.one_in(2) {
            exchange = exchange.with_nothing_scheduled();
        }
        if !self.bytes.one_in(12) {
            exchange = exchange.with_agreed(!self.bytes.one_in(8));
        }
        if !self.bytes.one_in(12) {
            let written = self.bytes.pick(&[
                WrittenAgreement::NotRequired,
                WrittenAgreement::Signed,
                WrittenAgreement::Signed,
                WrittenAgreement::Outstanding,
            ]);
            exchange = exchange.with_written_agreement(written);
        }
        exchange
    }

    fn purchased(&mut self) -> String {
        let count = i64::try_from(self.purchases).expect("few");
        format!("p{}", self.bytes.below(count))
    }
}

/// Around the two figures of the cap, and as large as can be.
const GRANTS: [i64; 7] = [20_00, 0, 1, 19_99, 249_999_95, 250_000_05, i64::MAX];

fn money(minor_units: i64, currency: Currency) -> Value {
    let amount = Money::from_minor_units(minor_units, currency).amount();
    json!({ "amount": amount.to_string(), "currency": currency.code() })
}

fn text(date: NaiveDate) -> String {
    date.to_string()
}

/// The sum, in a width that no case reaches.
fn sum(amounts: impl IntoIterator<Item = Money>) -> i128 {
    let amounts = amounts.into_iter();
    amounts.map(|amount| i128::from(amount.minor_units())).sum()
}

// The statement.

fn the_parts_of_a_year_add_up_to_its_grant(case: &Case) {
    let Some(statement) = case.statement() else {
        return;
    };
    for year in statement.years {
        let parts = [year.used, year.to_use, year.open, year.forfeited];
        assert_eq!(sum(parts), sum([year.granted]), "{case:#?}");
        let lost = |of: fn(FlexLoss) -> bool| {
            let lost = year.forfeitures.iter().filter(|one| of(one.loss));
            sum(lost.map(|lost| lost.amount))
        };
        assert_eq!(lost(|_| true), sum([year.forfeited]));
        let uses = FlexKind::ALL.iter().map(|kind| year.uses.get(*kind));
        let not_allocated = lost(|loss| loss == FlexLoss::NotAllocated) + sum([year.open]);
        assert_eq!(sum(uses.clone()) + not_allocated, sum([year.granted]));
        let all = parts.into_iter().chain(uses).chain([year.exchanged]);
        for amount in all {
            assert!(!amount.is_negative(), "{case:#?}");
        }
        let dates = year.forfeitures.iter().map(|lost| lost.lost_after);
        assert!(dates.is_sorted(), "{case:#?}");
        for lost in year.forfeitures {
            assert!(lost.amount.minor_units() > 0 && lost.lost_after < case.as_of);
        }
    }
}

fn what_is_covered_adds_up(case: &Case) {
    let Some(statement) = case.statement() else {
        return;
    };
    for one in statement.allocations {
        let lost = one.lost.unwrap_or(Money::zero(one.used.currency()));
        let parts = [one.exchanged, one.used, one.unused, lost];
        assert_eq!(sum(parts), sum([one.covered]), "{case:#?}");
        assert!(parts.iter().all(|part| !part.is_negative()));
        let own = case.engine.order().currency();
        assert!(parts.iter().all(|part| part.currency() == own), "{case:#?}");
        let is_whole = one.covered == one.price;
        assert!(one.refusal.is_some() || is_whole || one.exchanged_from.is_some());
    }
    for line in statement.caps {
        if let Some(known) = line.left.decided() {
            assert_eq!(sum([known.cap, known.over]), sum([line.taken, known.left]));
            assert_eq!(line.within, Some(known.over.is_zero()));
            assert!(sum([known.cap]) <= sum([line.allowance]));
        }
    }
}

fn statements_are_the_same_however_traced(case: &Case) {
    let decision = case.engine.flex_statement(&case.log(), case.as_of);
    let again = read(&case.file).flex_statement(&case.log(), case.as_of);
    assert_eq!(decision, again);
    let traced = |steps: &mut Steps| {
        case.engine
            .traced(steps)
            .flex_statement(&case.log(), case.as_of)
    };
    let mut steps = Steps::new();
    let outcome = decision.as_ref().map(|decision| decision.outcome().clone());
    assert_eq!(outcome, traced(&mut steps).as_ref().cloned());
    let untraced = case
        .engine
        .traced(&mut ())
        .flex_statement(&case.log(), case.as_of);
    assert_eq!(outcome, untraced.as_ref().cloned());
    if let Ok(decision) = &decision {
        assert_eq!(steps.as_slice(), decision.steps());
    }
}

fn the_order_of_the_dates_of_entries_is_what_counts(case: &Case) {
    let decision = case.engine.flex_statement(&case.log(), case.as_of);
    let mut entries = case.entries.clone();
    // A stable sort: those of one date stay in their order.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.on()));
    assert_eq!(
        case.engine.flex_statement(&log(&entries), case.as_of),
        decision
    );
}

/// The same order and entries by other ids, of which the last comes first.
fn ids_do_not_matter(case: &Case) {
    let renamed = |id: &str| {
        let (kind, number) = id.split_at(1);
        let number: u8 = number.parse().expect("a digit");
        format!("{kind}{}", 9 - number)
    };
    let mut file = case.file.clone();
    for service in file["order"]["services"].as_array_mut().expect("a list") {
        service["id"] = json!(renamed(service["id"].as_str().expect("an id")));
    }
    let entries: Vec<_> = case
        .entries
        .iter()
        .map(|entry| renamed_entry(entry, &renamed))
        .collect();
    let other = read(&file)
        .traced(&mut ())
        .flex_statement(&log(&entries), case.as_of);
    let own = case
        .engine
        .traced(&mut ())
        .flex_statement(&case.log(), case.as_of);
    let totals = |told: &Result<Outcome<FlexStatement>, QuestionError>| match told {
        Ok(Outcome::Decided(told)) => Some((told.years.clone(), told.caps.clone())),
        _ => None,
    };
    assert_eq!(totals(&own), totals(&other), "{case:#?}");
    assert_eq!(told(own.as_ref()), told(other.as_ref()));
}

fn renamed_entry(entry: &ServiceEntry, renamed: &impl Fn(&str) -> String) -> ServiceEntry {
    let id = renamed(entry.id());
    match entry.kind() {
        ServiceEntryKind::Delivered(one) => {
            let mut delivery = ServiceDelivery::new(renamed(one.of()), one.on(), one.amount());
            delivery = delivery.with_last_day(one.last_day());
            if let Some(in_time) = one.in_time() {
                delivery = delivery.with_in_time(in_time);
            }
            ServiceEntry::delivered(id, delivery)
        }
        ServiceEntryKind::Exchanged(one) => {
            let purchase = renamed(one.purchase());
            let mut exchange = ServiceExchange::new(purchase, one.service(), one.price(), one.on());
            if let Some(price) = one.current_price() {
                exchange = exchange.with_current_price(price);
            }
            if let Some(day) = one.first_delivery_day() {
                exchange = exchange.with_first_delivery_day(day);
            }
            if one.is_scheduled() == Some(false) {
                exchange = exchange.with_nothing_scheduled();
            }
            if let Some(agreed) = one.agreed() {
                exchange = exchange.with_agreed(agreed);
            }
            if let Some(written) = one.written_agreement() {
                exchange = exchange.with_written_agreement(written);
            }
            ServiceEntry::exchanged(id, exchange)
        }
        ServiceEntryKind::Cancelled(one) => {
            let of = renamed(one.of());
            let cancelled = ServiceCancellation::new(of, one.on(), one.amount(), one.fee());
            ServiceEntry::cancelled(id, cancelled)
        }
        _ => unreachable!("there are no others"),
    }
}

fn later_entries_change_nothing(case: &Case) {
    let entries = case.entries.iter().filter(|entry| entry.on() <= case.as_of);
    let entries: Vec<_> = entries.cloned().collect();
    let without = case.engine.flex_statement(&log(&entries), case.as_of);
    assert_eq!(without, case.engine.flex_statement(&case.log(), case.as_of));
}

/// What support terms say of a purchase, Flex says too.
fn what_flex_paid_for_is_usable_as_long_as_it_is_had(case: &Case) {
    let Some(statement) = case.statement() else {
        return;
    };
    let terms = case.engine.support_terms(None);
    let terms = terms.outcome().decided().expect("it is always decided");
    for one in statement.allocations {
        let line = terms
            .lines
            .iter()
            .find(|line| line.purchase.as_deref() == Some(&*one.id));
        if let Some(line) = line {
            assert_eq!(one.use_until, line.usable_until, "{case:#?}");
        }
    }
}

// The statement of deliveries alone, worked out anew from the order as it is written.

/// What a naive model knows of a purchase.
struct Bought {
    id: String,
    year: usize,
    until: NaiveDate,
    left: i128,
    used: i128,
}

/// The contract years, what of each is left to allocate, and what was bought.
struct Model<'a> {
    case: &'a Case,
    executed: NaiveDate,
    years: Vec<(NaiveDate, NaiveDate)>,
    granted: Vec<i128>,
    left: Vec<i128>,
    bought: Vec<Bought>,
}

impl<'a> Model<'a> {
    fn of(case: &'a Case) -> Self {
        let (order, readings) = (case.engine.order(), case.engine.readings());
        let years = order.contract_years(readings.time.absent_day);
        let years: Vec<_> = years.collect();
        let package = order.base_package();
        let granted = package.map_or(&[][..], |package| package.contract_years());
        let granted = granted.iter().take(years.len());
        let granted: Vec<_> = granted
            .map(|year| i128::from(year.flex_allowance().minor_units()))
            .collect();
        Self {
            case,
            executed: match readings.money.execution {
                Execution::StartOfTerm => order.term().first_day(),
                _ => order.executed_on(),
            },
            years,
            left: granted.clone(),
            granted,
            bought: Vec::new(),
        }
    }

    fn open_until(&self, year: usize) -> NaiveDate {
        match self.case.engine.readings().money.flex_years {
            FlexYears::EachYear => self.years[year].1,
            _ => self.executed,
        }
    }

    /// The year that pays for a purchase, and until when it can be used; none where nothing of it is in the term.
    fn of_purchase(&self, one: &Purchase) -> (usize, Option<NaiveDate>) {
        let (term, readings) = (self.case.engine.order().term(), self.case.engine.readings());
        let begun = self
            .years
            .iter()
            .filter(|(first, _)| *first <= one.first_day());
        let year = begun.count().max(1) - 1;
        let outlives = one.service() == Service::ProactiveCredits
            && readings.money.credits_paid_with_flex == CreditsPaidWithFlex::TermEnd;
        let ends = one.last_day().min(term.last_day());
        let until = if outlives {
            ends
        } else {
            ends.min(self.years[year].1)
        };
        let is_had = one.first_day().max(term.first_day()) <= ends;
        (year, is_had.then_some(until))
    }

    fn buy(&mut self) {
        let (case, order) = (self.case, self.case.engine.order());
        let purchases = order.purchases().iter().filter(|one| {
            one.paid_with() == PaidWith::FlexAllowance && one.bought_on() <= case.as_of
        });
        let mut candidates: Vec<_> = purchases.collect();
        candidates.sort_by_key(|one| one.bought_on());
        if case.engine.readings().money.flex_use_order == FlexUseOrder::EarliestLapse {
            candidates.sort_by_key(|one| {
                let lapse = self.of_purchase(one).1.unwrap_or(NaiveDate::MAX);
                (one.bought_on().max(self.executed), lapse)
            });
        }
        for one in candidates {
            let (year, until) = self.of_purchase(one);
            let wanted = i128::from(one.price().minor_units());
            let is_paid = FlexKind::of(one.service()).is_some()
                && one.price().currency() == order.currency()
                && year < self.left.len()
                && one.bought_on() <= self.open_until(year);
            let covered = if is_paid {
                wanted.min(self.left[year])
            } else {
                0
            };
            if let Some(left) = self.left.get_mut(year) {
                *left -= covered;
            }
            self.bought.push(Bought {
                // What can never be used is only ever lost.
                id: until.map_or_else(String::new, |_| one.id().into()),
                year,
                until: until.unwrap_or(one.bought_on()),
                left: covered,
                used: 0,
            });
        }
    }

    fn deliver(&mut self, entries: &[ServiceEntry]) {
        let mut entries: Vec<_> = entries.iter().collect();
        entries.retain(|entry| entry.on() <= self.case.as_of);
        entries.sort_by_key(|entry| entry.on());
        for entry in entries {
            let ServiceEntryKind::Delivered(delivery) = entry.kind() else {
                continue;
            };
            let mut bought = self.bought.iter_mut();
            let Some(one) = bought.find(|one| one.id == delivery.of()) else {
                continue;
            };
            let amount = i128::from(delivery.amount().minor_units());
            let share = delivery.in_time().map_or(0, Money::minor_units);
            let in_time = if delivery.on() > one.until {
                0
            } else if delivery.last_day() <= one.until {
                amount
            } else {
                match self.case.engine.readings().money.used_in_time {
                    UsedInTime::Begun => amount,
                    UsedInTime::Completed => 0,
                    _ => share.into(),
                }
            };
            let used = in_time.min(one.left);
            one.left -= used;
            one.used += used;
        }
    }

    /// Each year's granted, used, to use, open and lost.
    fn lines(&self) -> Vec<[i128; 5]> {
        let lines = self.granted.iter().enumerate().map(|(year, granted)| {
            let of_year = || self.bought.iter().filter(|one| one.year == year);
            let used: i128 = of_year().map(|one| one.used).sum();
            let usable = of_year().filter(|one| self.case.as_of <= one.until);
            let to_use: i128 = usable.map(|one| one.left).sum();
            let is_open = self.case.as_of <= self.open_until(year);
            let open = if is_open { self.left[year] } else { 0 };
            [*granted, used, to_use, open, granted - used - to_use - open]
        });
        lines.collect()
    }
}

fn a_statement_is_what_a_naive_model_tells(case: &Case) {
    let deliveries = case.entries.iter().filter(|entry| {
        let ServiceEntryKind::Delivered(delivery) = entry.kind() else {
            return false;
        };
        delivery.of().starts_with('p')
    });
    let deliveries: Vec<_> = deliveries.cloned().collect();
    let Some(statement) = stated(&case.engine, &log(&deliveries), case.as_of) else {
        return;
    };
    let told = statement.years.iter().map(|year| {
        let lines = [
            year.granted,
            year.used,
            year.to_use,
            year.open,
            year.forfeited,
        ];
        lines.map(|line| i128::from(line.minor_units()))
    });
    let told: Vec<_> = told.collect();
    let mut model = Model::of(case);
    model.buy();
    model.deliver(&deliveries);
    assert_eq!(told, model.lines(), "{case:#?}");
}

/// What is undone, and what undoes that.
fn what_is_undone_had_never_been(case: &Case) {
    let Some((last, before)) = case.entries.split_last() else {
        return;
    };
    let on = case
        .entries
        .iter()
        .map(ServiceEntry::on)
        .max()
        .expect("one at least");
    let undo = |id: &str, of: &str| ServiceEntry::reversed(id, ServiceReversal::new(of, on));
    let as_of = case.later.max(on);
    let with: Vec<_> = [&case.entries[..], &[undo("s", last.id())]].concat();
    // Where another entry needs it, it cannot be undone.
    let Ok(with) = ServiceLog::try_new(with) else {
        return;
    };
    let told = |log: &ServiceLog, as_of| case.engine.traced(&mut ()).flex_statement(log, as_of);
    assert_eq!(told(&with, as_of), told(&log(before), as_of), "{case:#?}");
    let again = [with.entries(), &[undo("t", "s")]].concat();
    assert_eq!(
        told(&log(&again), as_of),
        told(&case.log(), as_of),
        "{case:#?}"
    );
}

/// What a review says is not allocated is what a statement says is open or lost for that.
fn a_review_finds_lost_what_a_statement_does(case: &Case) {
    let (end, none) = (case.as_of + Days::new(10_000), ServiceLog::default());
    let Some(statement) = stated(&case.engine, &none, end) else {
        return;
    };
    let review = case.engine.review();
    let review = review.outcome().decided().expect("a review");
    let purchases = case.engine.order().purchases().iter();
    let with_flex = purchases.filter(|one| one.paid_with() == PaidWith::FlexAllowance);
    if sum(with_flex.map(Purchase::price)) > i128::from(i64::MAX) {
        return;
    }
    for (index, year) in statement.years.iter().enumerate() {
        let path = format!("base_package.contract_years[{index}].flex_allowance");
        let mut findings = review.findings.iter();
        let found = findings
            .find(|one| one.code() == "flex_unallocated" && one.path().as_str() == path)
            .and_then(|one| one.value().map(str::to_owned));
        let lost = year.forfeitures.iter();
        let lost: Vec<_> = lost
            .filter(|one| one.loss == FlexLoss::NotAllocated)
            .collect();
        let expected = lost
            .first()
            .map(|lost| format!("{} of {}", lost.amount, year.granted));
        assert_eq!(found, expected, "{case:#?}");
    }
}

/// Whoever asks whether an exchange is possible hears what a statement tells that it was made.
fn an_exchange_is_made_where_it_is_possible(case: &Case) {
    let entries = case
        .entries
        .iter()
        .filter(|one| one.on() <= case.exchange.on());
    let before: Vec<_> = entries.cloned().collect();
    let possible = case
        .engine
        .traced(&mut ())
        .equal_value_exchange(&case.exchange, &log(&before));
    let made = ServiceEntry::exchanged("made", case.exchange.clone());
    let after: Vec<_> = before.into_iter().chain([made]).collect();
    let told = [case.exchange.on(), case.later.max(case.exchange.on())]
        .map(|as_of| stated(&case.engine, &log(&after), as_of));
    for statement in told.into_iter().flatten() {
        let mut allocations = statement.allocations.iter();
        let Some(made) = allocations.find(|one| &*one.id == "made") else {
            continue;
        };
        match &possible {
            Ok(Outcome::Decided(_)) => assert_eq!(made.refusal, None, "{case:#?}"),
            Ok(Outcome::NotApplicable(_)) => {
                assert_eq!(made.refusal, Some(FlexRefusal::NotExchanged), "{case:#?}");
            }
            // What is missing for a fee or for what is left says nothing of the exchange.
            _ => {}
        }
    }
}

// The cap.

/// The caps by a reading, in their order.
fn caps(case: &Case, flex_cap: FlexCap, scope: FlexCapScope) -> Option<Vec<FlexCapLine>> {
    let readings = case.engine.readings().with(flex_cap).with(scope);
    let engine = case.engine.with_readings(readings);
    let statement = stated(&engine, &case.log(), case.as_of)?;
    Some(statement.caps.clone())
}

fn the_greater_cap_is_no_less_than_the_lesser(case: &Case) {
    for scope in [FlexCapScope::Joint, FlexCapScope::PerKind] {
        let caps = |flex_cap| caps(case, flex_cap, scope);
        let (Some(greater), Some(lesser)) = (caps(FlexCap::GreaterOf), caps(FlexCap::LesserOf))
        else {
            return;
        };
        for (greater, lesser) in greater.iter().zip(&lesser) {
            let cap = |line: &FlexCapLine| line.left.decided().map(|left| left.cap);
            if let (Some(greater), Some(lesser)) = (cap(greater), cap(lesser)) {
                assert!(sum([greater]) >= sum([lesser]), "{case:#?}");
            }
            if lesser.within == Some(true) {
                assert_eq!(greater.within, Some(true), "{case:#?}");
            }
        }
    }
}

fn caps_of_each_kind_allow_what_one_for_both_allows(case: &Case) {
    let flex_cap = case.engine.readings().money.flex_cap;
    let caps = |scope| caps(case, flex_cap, scope);
    let (Some(joint), Some(each)) = (caps(FlexCapScope::Joint), caps(FlexCapScope::PerKind)) else {
        return;
    };
    for joint in joint {
        let kinds = each.iter().filter(|line| line.year == joint.year);
        assert_eq!(kinds.clone().count(), 2);
        assert_eq!(
            sum(kinds.clone().map(|line| line.taken)),
            sum([joint.taken])
        );
        for line in kinds {
            assert!(line.of != FlexCapOf::CreditsAndCustom);
            if joint.within == Some(true) {
                // Each kind may be used on a day of its own, of which there is no rate.
                assert_ne!(line.within, Some(false), "{case:#?}");
            }
        }
    }
}

// Time, and exchanges.

fn what_is_used_or_lost_stays_so(case: &Case) {
    let Some(now) = case.statement() else { return };
    let Some(later) = stated(&case.engine, &case.log(), case.later) else {
        return;
    };
    for (now, later) in now.years.iter().zip(&later.years) {
        let no_less = |part: fn(&FlexYear) -> Money| sum([part(later)]) >= sum([part(now)]);
        assert_eq!(now.granted, later.granted);
        assert!(no_less(|year| year.used), "{case:#?}");
        assert!(no_less(|year| year.forfeited), "{case:#?}");
        assert!(no_less(|year| year.exchanged), "{case:#?}");
    }
}

fn exchanges_are_the_same_however_traced(case: &Case) {
    let decision = case
        .engine
        .equal_value_exchange(&case.exchange, &case.log());
    let again = read(&case.file).equal_value_exchange(&case.exchange, &case.log());
    assert_eq!(decision, again);
    let outcome = case
        .engine
        .traced(&mut ())
        .equal_value_exchange(&case.exchange, &case.log());
    assert_eq!(decision.as_ref().map(Decision::outcome), outcome.as_ref());
    if let Ok(decision) = decision
        && let Outcome::Decided(exchange) = decision.outcome()
    {
        assert_eq!(
            sum([exchange.price, exchange.remainder]),
            sum([exchange.value]),
            "{case:#?}"
        );
        let steps = decision.steps().iter();
        let conditions = steps.skip_while(|step| step.rule() != RuleId::Exchange);
        // By a reading a late exchange costs a fee: a band that its notice is too short for refuses nothing.
        let mut conditions = conditions.filter(|step| step.rule() != RuleId::CancellationBand);
        let failed = conditions.find(|step| step.held() == Some(false));
        assert_eq!(failed, None, "{case:#?}");
    }
}

/// What can be swapped can be entered, and moves an amount from one use to another.
fn an_exchange_changes_no_line(case: &Case) {
    let on = case.exchange.on();
    let before: Vec<_> = case
        .entries
        .iter()
        .filter(|entry| entry.on() <= on)
        .cloned()
        .collect();
    let log = ServiceLog::try_new(before.iter().cloned()).expect("a log");
    let swapped = case
        .engine
        .traced(&mut ())
        .equal_value_exchange(&case.exchange, &log);
    let (Ok(Outcome::Decided(_)), Some(now)) = (swapped, stated(&case.engine, &log, on)) else {
        return;
    };
    let entry = ServiceEntry::exchanged("swapped", case.exchange.clone());
    let log = ServiceLog::try_new(before.into_iter().chain([entry])).expect("a log");
    let Some(then) = stated(&case.engine, &log, on) else {
        return;
    };
    for (now, then) in now.years.iter().zip(&then.years) {
        assert_eq!(now.granted, then.granted);
        assert_eq!(now.open, then.open);
        let uses = |year: &FlexYear| sum(FlexKind::ALL.iter().map(|kind| year.uses.get(*kind)));
        assert_eq!(uses(now), uses(then), "{case:#?}");
        assert!(sum([now.exchanged]) <= sum([then.exchanged]));
    }
}
