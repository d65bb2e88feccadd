//! The laws of invoices, each a function over one drawn case: that nothing is lost, doubled or moved.

use core::num::NonZeroU32;
use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use unified_support::{
    decision::{Decision, Outcome, QuestionError, Steps},
    document::{Service, lists::SplitBillingCriterion as Criterion},
    engine::Engine,
    fees::{Billing, BillingLine, Invoices},
    money::{Currency, Money},
    order::{CountryCode, LocationDraft, OrderDraft},
};

use super::builder::Build;
use super::bytes::Bytes;

laws! {
    each_line_is_billed_once,
    invoices_add_up_to_the_lines,
    only_what_is_out_of_range_is_refused,
    only_what_is_not_given_is_missing,
    a_combination_refines_each_of_its_criteria,
    a_part_is_less_than_a_unit_from_its_share,
    shares_of_nothing_make_no_invoice,
    the_order_of_what_is_billed_changes_nothing,
    invoices_are_the_same_however_traced,
}

const LOCATIONS: [&str; 4] = ["paris", "tokyo", "sao_paulo", "new_york"];
const TYPES: [&str; 3] = ["education", "travel", "enhanced"];

/// Lines to be billed, and the criteria that divide them.
#[derive(Debug)]
pub(crate) struct Case {
    engine: Engine,
    criteria: Vec<Criterion>,
    lines: Vec<DrawnLine>,
}

/// A line, of which anything may be missing.
#[derive(Clone, Debug)]
struct DrawnLine {
    id: String,
    amount: Money,
    service: Option<Service>,
    product_type: Option<&'static str>,
    delivery_date: Option<NaiveDate>,
    shares: Vec<(&'static str, NonZeroU32)>,
}

impl Case {
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the laws of other cases leave some bytes out"
    )]
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(bytes);
        let criteria = Criterion::ALL.iter().copied();
        let criteria = criteria.filter(|_| bytes.one_in(2)).collect();
        let count = bytes.within(1, 9);
        // One case in four has lines without some facts.
        let is_patchy = bytes.one_in(4);
        let lines = (0..count).map(|index| drawn_line(&mut bytes, index, is_patchy));
        let lines = lines.collect();
        Some(Self {
            engine: order().engine(),
            criteria,
            lines,
        })
    }

    fn billing(&self, criteria: &[Criterion]) -> Billing {
        let lines = self.lines.iter().map(DrawnLine::line);
        Billing::try_new(criteria.iter().copied(), lines).expect("ids of their own")
    }

    fn ask(&self, criteria: &[Criterion]) -> Result<Decision<Invoices>, QuestionError> {
        self.engine.invoices(&self.billing(criteria))
    }

    /// The invoices, where there are any.
    fn invoices(&self, criteria: &[Criterion]) -> Option<Invoices> {
        let decision = self.ask(criteria).ok()?;
        decision.outcome().decided().cloned()
    }
}

impl DrawnLine {
    fn line(&self) -> BillingLine {
        let line = match self.service {
            Some(service) => BillingLine::of_service(&self.id, self.amount, service),
            None => BillingLine::described(&self.id, self.amount, "travel"),
        };
        let mut line = line.shared_by(self.shares.iter().copied());
        if let Some(product_type) = self.product_type {
            line = line.with_product_type(product_type);
        }
        if let Some(date) = self.delivery_date {
            line = line.with_delivery_date(date);
        }
        line
    }

    fn lacks(&self, criterion: Criterion) -> bool {
        match criterion {
            Criterion::ProductType => self.product_type.is_none() && self.service.is_none(),
            Criterion::DeliveryDate => self.delivery_date.is_none(),
            _ => self.shares.is_empty(),
        }
    }
}

fn order() -> OrderDraft {
    let located = |id| LocationDraft::new(id, CountryCode("FR"), "UTC", []);
    OrderDraft::example().at(LOCATIONS.map(located))
}

fn drawn_line(bytes: &mut Bytes<'_>, index: i64, is_patchy: bool) -> DrawnLine {
    let units = [0, 1, 2, 100, 9_999, 1_000_001, i64::MAX / 4, i64::MAX];
    let sign = bytes.pick(&[1, 1, 1, -1]);
    let units = bytes.pick(&units) * sign;
    let currency = bytes.pick(&[Currency::EUR, Currency::EUR, Currency::JPY, Currency::KWD]);
    let first = NaiveDate::from_ymd_opt(2026, 2, 27).expect("a date");
    let day = first + Days::new(bytes.below(3).unsigned_abs());
    let mut is_given = || !(is_patchy && bytes.one_in(3));
    let given = [is_given(), is_given(), is_given()];
    let locations = LOCATIONS.iter().filter(|_| given[2] && bytes.one_in(2));
    let mut locations: Vec<_> = locations.copied().collect();
    if locations.is_empty() && given[2] {
        locations.push("tokyo");
    }
    if bytes.one_in(2) {
        locations.reverse();
    }
    let weights = [1, 1, 2, 3, 7, 1_000, u32::MAX];
    let mut weight = || NonZeroU32::new(bytes.pick(&weights)).expect("not zero");
    let shares = locations.into_iter().map(|id| (id, weight())).collect();
    DrawnLine {
        id: index.to_string(),
        amount: Money::from_minor_units(units, currency),
        shares,
        delivery_date: given[1].then_some(day),
        service: bytes.one_in(3).then_some(Service::Workshops),
        product_type: given[0].then(|| bytes.pick(&TYPES)),
    }
}

fn each_line_is_billed_once(case: &Case) {
    let Some(invoices) = case.invoices(&case.criteria) else {
        return;
    };
    let mut billed = BTreeMap::<_, Vec<_>>::new();
    for invoice in &invoices.invoices {
        for line in &invoice.lines {
            let parts = billed.entry(&*line.line).or_default();
            parts.push((invoice, line));
        }
    }
    for line in &case.lines {
        let none = Vec::new();
        let parts = billed.get(line.id.as_str()).unwrap_or(&none);
        let amounts = parts.iter().map(|(_, part)| part.amount);
        let sum = Money::checked_sum(line.amount.currency(), amounts);
        assert_eq!(sum, Ok(line.amount), "{line:?}");
        let is_shared =
            line.shares.len() > 1 && case.criteria.contains(&Criterion::CustomerLocation);
        // Who bears nothing of what is shared has no invoice for it.
        if is_shared {
            assert!(parts.len() <= line.shares.len());
        } else {
            assert_eq!(parts.len(), 1);
        }
        for (invoice, part) in parts {
            assert_eq!(part.part, is_shared);
            let bears = |location| line.shares.iter().any(|(id, _)| *id == location);
            assert!(invoice.location.as_deref().is_none_or(bears));
        }
    }
}

/// Something is billed by each invoice, or a line of its own that comes to nothing.
fn shares_of_nothing_make_no_invoice(case: &Case) {
    let invoices = case.invoices(&case.criteria);
    for invoice in invoices.iter().flat_map(|told| &told.invoices) {
        let mut lines = invoice.lines.iter();
        assert!(
            lines.any(|line| !line.part || !line.amount.is_zero()),
            "{case:#?}"
        );
    }
}

fn invoices_add_up_to_the_lines(case: &Case) {
    let Some(invoices) = case.invoices(&case.criteria) else {
        return;
    };
    for invoice in &invoices.invoices {
        let amounts = invoice.lines.iter().map(|line| line.amount);
        let sum = Money::checked_sum(invoice.currency(), amounts);
        assert_eq!(sum, Ok(invoice.total));
    }
    let mut totals = BTreeMap::<_, i128>::new();
    for line in &case.lines {
        *totals.entry(line.amount.currency()).or_default() += i128::from(line.amount.minor_units());
    }
    let expected = totals.iter().map(|(currency, units)| {
        let units = i64::try_from(*units).expect("in range");
        Money::from_minor_units(units, *currency)
    });
    assert!(expected.eq(invoices.totals.iter().copied()));
    for total in &invoices.totals {
        let of_currency = invoices.invoices.iter().map(|invoice| invoice.total);
        let of_currency = of_currency.filter(|one| one.currency() == total.currency());
        assert_eq!(
            Money::checked_sum(total.currency(), of_currency),
            Ok(*total)
        );
    }
}

/// A unified bill is refused exactly where what a currency comes to is out of range.
fn only_what_is_out_of_range_is_refused(case: &Case) {
    let mut totals = BTreeMap::<_, i128>::new();
    for line in &case.lines {
        *totals.entry(line.amount.currency()).or_default() += i128::from(line.amount.minor_units());
    }
    let is_in_range = totals.values().all(|units| i64::try_from(*units).is_ok());
    match case.ask(&[]) {
        Ok(decision) => assert!(is_in_range && decision.outcome().decided().is_some()),
        Err(error) => assert_eq!(
            (is_in_range, error.code().as_str()),
            (false, "amount_out_of_range")
        ),
    }
}

fn only_what_is_not_given_is_missing(case: &Case) {
    let Ok(decision) = case.ask(&case.criteria) else {
        return;
    };
    let lacking = |criterion: &&Criterion| case.lines.iter().any(|line| line.lacks(**criterion));
    let names = case
        .criteria
        .iter()
        .filter(lacking)
        .map(|criterion| match criterion {
            Criterion::ProductType => "product_type",
            Criterion::DeliveryDate => "delivery_date",
            _ => "locations",
        });
    let mut expected: Vec<_> = names.collect();
    let mut found = match decision.outcome() {
        Outcome::Undetermined(missing) => missing.names().to_vec(),
        _ => Vec::new(),
    };
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected);
}

/// What stands in one invoice of a combination stands in one invoice of each of its criteria alone.
fn a_combination_refines_each_of_its_criteria(case: &Case) {
    let Some(combined) = case.invoices(&case.criteria) else {
        return;
    };
    for criterion in &case.criteria {
        let Some(single) = case.invoices(&[*criterion]) else {
            continue;
        };
        for invoice in &combined.invoices {
            let at = |line: &str| {
                single.invoices.iter().position(|other| {
                    other.lines.iter().any(|one| &*one.line == line)
                        && (other.location.is_none() || other.location == invoice.location)
                })
            };
            let mut places: Vec<_> = invoice.lines.iter().map(|line| at(&line.line)).collect();
            places.dedup();
            assert!(matches!(places[..], [Some(_)]), "{places:?}");
        }
    }
}

fn a_part_is_less_than_a_unit_from_its_share(case: &Case) {
    let Some(invoices) = case.invoices(&[Criterion::CustomerLocation]) else {
        return;
    };
    for line in &case.lines {
        let total: i128 = line
            .shares
            .iter()
            .map(|(_, weight)| i128::from(weight.get()))
            .sum();
        for (location, weight) in &line.shares {
            let mut of_location = invoices.invoices.iter().filter(|invoice| {
                (invoice.location.as_deref(), invoice.currency())
                    == (Some(*location), line.amount.currency())
            });
            let lines = of_location.next().map_or(&[][..], |one| &one.lines);
            let part = lines.iter().find(|part| *part.line == line.id);
            let units = part.map_or(0, |part| i128::from(part.amount.minor_units()));
            let exact = i128::from(line.amount.minor_units()) * i128::from(weight.get());
            let found = units * total;
            assert!((found - exact).abs() < total, "{line:?}: {part:?}");
        }
    }
}

fn the_order_of_what_is_billed_changes_nothing(case: &Case) {
    let mut lines = case.lines.clone();
    lines.reverse();
    for line in &mut lines {
        line.shares.reverse();
    }
    let criteria = case.criteria.iter().rev().copied();
    let other = Billing::try_new(criteria, lines.iter().map(DrawnLine::line));
    let other = case.engine.invoices(&other.expect("ids of their own"));
    assert_eq!(other, case.ask(&case.criteria));
}

fn invoices_are_the_same_however_traced(case: &Case) {
    let billing = case.billing(&case.criteria);
    let explained = case.engine.invoices(&billing);
    assert_eq!(explained, order().engine().invoices(&billing));
    let untraced = case.engine.traced(&mut ()).invoices(&billing);
    let mut steps = Steps::new();
    let traced = case.engine.traced(&mut steps).invoices(&billing);
    assert_eq!(traced, untraced);
    if let Ok(decision) = explained {
        assert_eq!(untraced.as_ref(), Ok(decision.outcome()));
        assert_eq!(steps.as_slice(), decision.steps());
    } else {
        assert_eq!(untraced.err(), explained.err());
    }
}
