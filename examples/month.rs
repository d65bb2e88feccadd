//! One month of a made-up large customer: 5,000 incidents and 400 deliveries, of which some are cancelled, exchanged or refunded.
//!
//! Everything is drawn from a small seed, so that each run prints the same. What the library answers is counted and summed up, then
//! computed again by hand (`examples/month/by_hand.rs`), and both must agree in every figure.
//!
//! Exit status: 0 all sums reconcile, 1 one does not.

#![allow(
    clippy::inconsistent_digit_grouping,
    reason = "amounts in minor units, grouped as they are read"
)]

use std::{
    fmt::Debug,
    io::{self, Write},
    process::ExitCode,
};

use unified_support::{
    chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc},
    document::{Product, Service, Severity, lists::SplitBillingCriterion},
    engine::Engine,
    fees::{
        Billing, BillingLine, Cancellation, CancelledDeliveries, CancelledDelivery,
        credits::{CreditPrice, Exchange, ExchangePrices, ExchangeRate, Quote},
    },
    incident::{Attainment, AttainmentCriterion, AttainmentFigures, AttainmentFold, Grouping},
    money::{Credits, Currency, Money},
    order::{ClosureDraft, CountryCode, LocationDraft, LocationId, OrderDraft, TermDraft},
    response::Incident,
};

#[path = "month/by_hand.rs"]
mod by_hand;

use by_hand::{Groups, Location};

type Failed = Box<dyn std::error::Error>;

const SEED: u64 = 2026;
const INCIDENTS: u32 = 5_000;
const DELIVERIES: u32 = 400;

fn main() -> ExitCode {
    let mut books = Books::default();
    match month(&mut books) {
        Ok(()) if books.differences.is_empty() => {
            books.line("All sums reconcile.");
            books.close(ExitCode::SUCCESS)
        }
        Ok(()) => books.close(ExitCode::FAILURE),
        Err(error) => {
            books.differences.push(error.to_string());
            books.close(ExitCode::FAILURE)
        }
    }
}

fn month(books: &mut Books) -> Result<(), Failed> {
    let locations = locations();
    let engine = engine(&locations)?;
    let mut draw = Draw(SEED);
    incidents(&engine, &locations, &mut draw, books)?;
    deliveries(&engine, &locations, &mut draw, books)
}

/// What is printed, and where the two ways differ.
#[derive(Default)]
struct Books {
    lines: Vec<String>,
    differences: Vec<String>,
}

impl Books {
    fn line(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    /// Notes where an answer is not what it is by hand.
    fn reconcile<T: PartialEq + Debug + ?Sized>(&mut self, what: &str, answer: &T, by_hand: &T) {
        if answer != by_hand {
            let difference = format!("{what}: answered {answer:?}, by hand {by_hand:?}");
            self.differences.push(difference);
        }
    }

    /// Whether anybody reads it changes nothing.
    fn close(self, status: ExitCode) -> ExitCode {
        let _ = writeln!(io::stdout(), "{}", self.lines.join("\n"));
        for difference in self.differences {
            let _ = writeln!(io::stderr(), "{difference}");
        }
        status
    }
}

/// Numbers that look drawn, and are the same in each run: Knuth's generator.
struct Draw(u64);

impl Draw {
    /// From zero to one below `bound`.
    fn below(&mut self, bound: u32) -> u32 {
        let multiplied = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = multiplied.wrapping_add(1_442_695_040_888_963_407);
        // The upper bits are those that vary.
        u32::try_from(self.0 >> 33).unwrap_or_default() % bound
    }

    fn pick<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        let count = u32::try_from(of.len()).unwrap_or(u32::MAX);
        &of[self.below(count) as usize]
    }
}

fn locations() -> [Location; 3] {
    let location = |id, zone: chrono_tz::Tz, closures: &[u32]| Location {
        id,
        zone,
        closures: closures.iter().map(|day| may(*day)).collect(),
    };
    [
        location("paris", chrono_tz::Europe::Paris, &[1, 8, 14, 25]),
        location("new_york", chrono_tz::America::New_York, &[25]),
        location("tokyo", chrono_tz::Asia::Tokyo, &[4, 5, 6]),
    ]
}

fn may(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, day).expect("a day of May")
}

fn engine(locations: &[Location]) -> Result<Engine, Failed> {
    let drafts = locations.iter().zip(["FR", "US", "JP"]);
    let drafts = drafts.map(|(location, country)| {
        let closures = location.closures.iter();
        let closures = closures.map(|date| ClosureDraft::new(*date, "public holiday"));
        LocationDraft::new(
            location.id,
            CountryCode(country),
            location.zone.name(),
            closures,
        )
    });
    let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a date");
    let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
    let draft = OrderDraft::new("WO-MONTH", date(2025, 12, 15), "EUR", term, "paris", drafts);
    Ok(Engine::try_from(
        draft.with_exception_countries::<&str>([]),
    )?)
}

/// First responses: most in time, some late by seconds or hours, a few that nobody has given.
fn incidents(
    engine: &Engine,
    locations: &[Location],
    draw: &mut Draw,
    books: &mut Books,
) -> Result<(), Failed> {
    let as_of = may(31).and_time(NaiveTime::MIN).and_utc() + TimeDelta::days(1);
    let (mut fold, mut by_hand) = (AttainmentFold::new(), Groups::new());
    for _ in 0..INCIDENTS {
        let location = draw.pick(locations);
        let severity = *draw.pick(&Severity::ALL);
        let submitted_at = as_of - TimeDelta::minutes(draw.below(31 * 24 * 60).into());
        let due = location.due(submitted_at, severity);
        let responded_at = responded_at(submitted_at, due, draw);

        let place = engine.location(location.id)?;
        let incident = Incident::new(severity, Product::Other, submitted_at);
        let outcome = place.traced(&mut ()).first_response(&incident)?;
        fold.push(&place.judge_response(&incident, &outcome, responded_at, as_of)?);
        let group = by_hand.entry((location.id, severity)).or_default();
        group.count(due, responded_at, as_of);
    }
    let by = [AttainmentCriterion::Location, AttainmentCriterion::Severity];
    tell_attainment(&fold.finish(&Grouping::by(by)), &by_hand, books);
    Ok(())
}

fn responded_at(
    submitted_at: DateTime<Utc>,
    due: DateTime<Utc>,
    draw: &mut Draw,
) -> Option<DateTime<Utc>> {
    let at = match draw.below(100) {
        0 | 1 => return None,
        2..=5 => due,
        6..=9 => due + TimeDelta::nanoseconds(1),
        10..=15 => due + TimeDelta::seconds(draw.below(20_000).into()),
        _ => due - TimeDelta::seconds(draw.below(3_600).into()),
    };
    Some(at.max(submitted_at))
}

fn tell_attainment(attainment: &Attainment, by_hand: &Groups, books: &mut Books) {
    books.line(format!(
        "First responses to {INCIDENTS} incidents in May 2026"
    ));
    let figures = |figures: &AttainmentFigures| {
        let lateness = figures.median_late.zip(figures.worst_late);
        let lateness = lateness.map(|(median, worst)| (median.lower, median.upper, worst));
        (figures.met, figures.missed, figures.owed, lateness)
    };
    let mut counted = 0;
    for group in &attainment.groups {
        let key = group.location.as_deref().zip(group.severity);
        let of_key = by_hand
            .iter()
            .find(|((id, severity), _)| key == Some((id, *severity)));
        let Some(((id, severity), expected)) = of_key else {
            books
                .differences
                .push(format!("no such group by hand: {group:?}"));
            continue;
        };
        let missed = u64::try_from(expected.late.len()).unwrap_or(u64::MAX);
        let expected = (expected.met, missed, expected.owed, expected.lateness());
        books.reconcile(
            &format!("{id}, severity {severity}"),
            &figures(&group.figures),
            &expected,
        );
        let (met, missed) = (group.figures.met, group.figures.missed);
        let share = group.figures.share_met.map(|share| share.to_string());
        let share = share.unwrap_or_default();
        books.line(format!(
            "  {id:9} {severity}  met {met:4}  missed {missed:3}  share {share}"
        ));
        counted += group.figures.incidents;
    }
    books.reconcile("groups", &attainment.groups.len(), &by_hand.len());
    books.reconcile("incidents of all groups", &counted, &INCIDENTS.into());
    books.reconcile("incidents", &attainment.total.incidents, &INCIDENTS.into());
    let total = &attainment.total;
    let share = total.share_met.map(|share| share.to_string());
    books.line(format!(
        "  in all       met {:4}  missed {:3}  share {}  owed {}",
        total.met,
        total.missed,
        share.unwrap_or_default(),
        total.owed
    ));
}

/// What becomes of a delivery.
enum Fate {
    Delivered,
    /// At this instant.
    Cancelled(DateTime<Utc>),
    /// It is paid for by so many credits of Paris, in Tokyo.
    Exchanged(Credits, u32),
    /// So many cents are given back.
    Refunded(i64),
}

struct Delivery<'l> {
    id: String,
    location: &'l Location,
    /// In cents.
    price: i64,
    first_day: NaiveDate,
    fate: Fate,
}

impl<'l> Delivery<'l> {
    fn drawn(number: u32, locations: &'l [Location], draw: &mut Draw) -> Self {
        let location = draw.pick(locations);
        let price = i64::from(500_00 + draw.below(20_000_00));
        let first_day = may(1 + draw.below(31));
        let fate = match draw.below(20) {
            0..=5 => {
                let day = first_day - Days::new(draw.below(21).into());
                let time = TimeDelta::minutes(draw.below(24 * 60).into());
                Fate::Cancelled(day.and_time(NaiveTime::MIN).and_utc() + time)
            }
            6 | 7 => {
                let credits = 1 + draw.below(60);
                Fate::Exchanged(Credits::from(credits), credits)
            }
            8 | 9 => Fate::Refunded(price / 10),
            _ => Fate::Delivered,
        };
        Self {
            id: format!("d{number:03}"),
            location,
            price,
            first_day,
            fate,
        }
    }
}

fn euros(cents: i64) -> Money {
    Money::from_minor_units(cents, Currency::EUR)
}

fn deliveries(
    engine: &Engine,
    locations: &[Location],
    draw: &mut Draw,
    books: &mut Books,
) -> Result<(), Failed> {
    let drawn = (0..DELIVERIES).map(|number| Delivery::drawn(number, locations, draw));
    let deliveries: Vec<_> = drawn.collect();
    books.line(format!("\n{DELIVERIES} deliveries in May 2026"));
    let fees = cancellations(engine, &deliveries, books)?;
    exchanges(engine, &deliveries, books)?;
    invoices(engine, locations, &deliveries, &fees, books)
}

/// What each cancellation costs in cents, by the ids of the deliveries.
fn cancellations(
    engine: &Engine,
    deliveries: &[Delivery<'_>],
    books: &mut Books,
) -> Result<Vec<(String, i64)>, Failed> {
    let (mut asked, mut by_hand) = (Vec::new(), Vec::new());
    let mut prices = 0;
    for delivery in deliveries {
        let Fate::Cancelled(at) = delivery.fate else {
            continue;
        };
        let cancellation = Cancellation::new(euros(delivery.price), delivery.first_day, at);
        let location = LocationId(delivery.location.id);
        asked.push(CancelledDelivery::new(&delivery.id, location, cancellation));
        let fee = by_hand::fee(
            delivery.price,
            delivery.first_day,
            delivery.location.date(at),
        );
        by_hand.push((delivery.id.clone(), fee));
        prices += delivery.price;
    }
    let decision = engine.cancellation_fees(&CancelledDeliveries::try_new(asked)?)?;
    let fees = decision.answer()?;
    for (delivery, (id, fee)) in fees.deliveries.iter().zip(&by_hand) {
        let answered = delivery.decided().map(|fee| fee.fee);
        books.reconcile(&format!("fee of {id}"), &answered, &Some(euros(*fee)));
    }
    books.reconcile("cancellations", &fees.deliveries.len(), &by_hand.len());
    let total = by_hand.iter().map(|(_, fee)| fee).sum::<i64>();
    let totals: Vec<_> = fees
        .totals
        .iter()
        .map(|total| (total.fee, total.refund))
        .collect();
    books.reconcile(
        "fees and refunds",
        totals.as_slice(),
        &[(euros(total), euros(prices - total))],
    );
    let (count, refund) = (by_hand.len(), euros(prices - total));
    books.line(format!(
        "  {count} cancelled: fees {}, refunds {refund}",
        euros(total)
    ));
    Ok(by_hand)
}

/// Credits of Paris that become credits of Tokyo.
fn exchanges(
    engine: &Engine,
    deliveries: &[Delivery<'_>],
    books: &mut Books,
) -> Result<(), Failed> {
    let quote = Quote::try_new(may(1), "price list of the month")?;
    let yen = Money::from_minor_units(60_000, Currency::JPY);
    let prices = ExchangePrices {
        from: CreditPrice::try_new(euros(400_00), quote.clone())?,
        to: CreditPrice::try_new(yen, quote.clone())?,
    };
    let rate = ExchangeRate::try_new("162.5".parse()?, quote)?;
    let paris = engine.location("paris")?;
    let (mut count, mut given, mut received, mut by_hand) = (0, 0, 0, 0);
    for delivery in deliveries {
        let Fate::Exchanged(credits, plain) = delivery.fate else {
            continue;
        };
        let exchange = Exchange::new("tokyo", credits, delivery.first_day, prices.clone());
        let decision = paris.credit_exchange(&exchange.at_rate(rate.clone()))?;
        let exchanged = decision.answer()?.credits.count();
        let expected = by_hand::exchanged(plain);
        books.reconcile(
            &format!("credits of {}", delivery.id),
            &exchanged,
            &expected.into(),
        );
        count += 1;
        given += plain;
        received += exchanged;
        by_hand += i64::from(expected);
    }
    books.reconcile("credits received", &received, &by_hand);
    books.line(format!(
        "  {count} exchanged: {given} credits of paris became {received} of tokyo"
    ));
    Ok(())
}

/// What is billed at each location: the price of what is delivered, the fee of what is cancelled, less what is given back.
fn invoices(
    engine: &Engine,
    locations: &[Location],
    deliveries: &[Delivery<'_>],
    fees: &[(String, i64)],
    books: &mut Books,
) -> Result<(), Failed> {
    let (mut lines, mut by_hand) = (Vec::new(), vec![0; locations.len()]);
    for delivery in deliveries {
        let mut bill = |id: &str, cents: i64| {
            let line = BillingLine::of_service(id, euros(cents), Service::Workshops);
            lines.push(line.at(delivery.location.id));
            let index = locations
                .iter()
                .position(|one| one.id == delivery.location.id);
            by_hand[index.expect("one of them")] += cents;
        };
        match delivery.fate {
            Fate::Delivered => bill(&delivery.id, delivery.price),
            Fate::Cancelled(_) => {
                let fee = fees.iter().find(|(id, _)| *id == delivery.id);
                bill(&delivery.id, fee.map_or(0, |(_, fee)| *fee));
            }
            Fate::Exchanged(..) => {}
            Fate::Refunded(cents) => {
                bill(&delivery.id, delivery.price);
                bill(&format!("{} refund", delivery.id), -cents);
            }
        }
    }
    let billing = Billing::try_new([SplitBillingCriterion::CustomerLocation], lines)?;
    let decision = engine.invoices(&billing)?;
    let invoices = decision.answer()?;
    let told = invoices.invoices.iter();
    let told: Vec<_> = told
        .map(|one| (one.location.as_deref(), one.total))
        .collect();
    let expected = locations.iter().zip(&by_hand);
    let expected: Vec<_> = expected
        .map(|(one, cents)| (Some(one.id), euros(*cents)))
        .collect();
    books.reconcile("invoices", &told, &expected);
    let total = euros(by_hand.iter().sum());
    books.reconcile("invoices in all", invoices.totals.as_slice(), &[total]);
    for (location, total) in expected {
        books.line(format!(
            "  invoice of {:9} {total}",
            location.unwrap_or_default()
        ));
    }
    books.line(format!("  invoices in all      {total}\n"));
    Ok(())
}
