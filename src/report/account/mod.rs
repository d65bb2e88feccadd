//! An answer set out for a reader: small tables beside its headline, and which of its steps are told without being asked for.

mod attainment;
mod cancellation;
mod clock;
mod days;
mod enhanced;
mod flex;
mod incident;
mod limits;
mod money;
mod parts;
mod plain;
mod response;
mod table;
mod terms;

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

pub(super) use parts::{Parts, choice, choice_table};
pub(super) use table::{Column, Table};

use super::{language::Tongue, words::Words};
use crate::{
    calendar::{Threshold, ThresholdStanding, Zone},
    clocks::ClockSegmentName,
    decision::Step,
    document::Rule,
    engine::{Engine, Favours, Place, Request},
    fees::{FlexRefusal, credits::CreditLineKind},
    limits::AdvisoryCover,
    response::Change,
};

/// An answer with what is shown of it beside the headline.
pub(super) trait Account<L: Tongue> {
    /// The computation in small tables; none where the sentences of the steps are enough.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let _ = asked;
        Vec::new()
    }

    /// Whether a step that computed something is told beside the tables. What the headline or a table tells need not be.
    fn tells(rule: &Rule) -> bool {
        let _ = rule;
        true
    }

    /// Whether a condition that held is told too, since the answer rests on it.
    fn rests_on(rule: &Rule) -> bool {
        let _ = rule;
        false
    }
}

/// What was asked, of whom, and how it is told.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a, L> {
    engine: &'a Engine,
    request: &'a Request,
    steps: &'a [Step],
    words: Words<'a, L>,
}

impl<'a, L: Tongue> Asked<'a, L> {
    pub(super) fn new(engine: &'a Engine, request: &'a Request, steps: &'a [Step]) -> Self {
        Self {
            engine,
            request,
            steps,
            words: Words::new(zone(engine, request)),
        }
    }

    pub(super) const fn words(self) -> Words<'a, L> {
        self.words
    }

    /// By whose wall clock instants are told.
    pub(super) const fn zone(self) -> Option<&'a Zone> {
        self.words.zone
    }

    const fn request(self) -> &'a Request {
        self.request
    }

    fn steps(self) -> impl DoubleEndedIterator<Item = &'a Step> {
        self.steps.iter()
    }

    /// The location that is asked about, if one is.
    fn place(self) -> Option<Place<'a>> {
        place(self.engine, self.request)
    }
}

/// By whose wall clock instants are told: that of the location that is asked about, or else of the order's first.
fn zone<'a>(engine: &'a Engine, request: &Request) -> Option<&'a Zone> {
    let place = place(engine, request).or_else(|| engine.locations().next());
    place.map(|place| place.zone())
}

fn place<'a>(engine: &'a Engine, request: &Request) -> Option<Place<'a>> {
    let location = request.location()?;
    engine.location(location).ok()
}

/// The words of accounts.
#[derive(Clone, Copy)]
pub struct AccountWords {
    /// Above the conditions that did not hold.
    pub(super) not_applied: &'static str,
    /// Above the readings that the answer rests on.
    pub(super) choices: ChoiceWords,
    pub(super) titles: Titles,
    pub(super) headings: Headings,
    /// Before the sum of a column.
    pub(super) in_all: &'static str,
    /// Beside the band of a table that holds.
    pub(super) holds: &'static str,
    /// From the fewest to the most days of notice.
    pub(super) band: fn(Option<i64>, Option<i64>) -> String,
    /// In the place of a contract year.
    pub(super) whole_term: &'static str,
    /// In the place of a purchase.
    pub(super) base_package: &'static str,
    /// In the place of days that there are none of.
    pub(super) never: &'static str,
    /// Where a cap depends on the worth of a dollar, which is not given.
    pub(super) cap_unknown: &'static str,
    pub(super) flex_refusal: fn(FlexRefusal) -> &'static str,
    pub(super) credit_line: fn(CreditLineKind) -> &'static str,
    pub(super) advisory_cover: fn(AdvisoryCover) -> &'static str,
    pub(super) severity_change: fn(Change) -> &'static str,
    pub(super) clock_segment: fn(ClockSegmentName) -> String,
    pub(super) threshold: fn(Threshold) -> String,
    pub(super) threshold_standing: fn(ThresholdStanding) -> String,
    /// What was defined outside the onboarding, was late for tests, and is answered.
    pub(super) scenario_remarks: [&'static str; 3],
}

/// The titles of tables.
#[derive(Clone, Copy)]
pub(super) struct Titles {
    pub(super) advisory: &'static str,
    pub(super) attainment: &'static str,
    pub(super) balances: &'static str,
    pub(super) bands: &'static str,
    pub(super) business_time: &'static str,
    pub(super) caps: &'static str,
    pub(super) deliveries: &'static str,
    pub(super) history: &'static str,
    pub(super) hours: &'static str,
    pub(super) improvement_plans: &'static str,
    pub(super) cash: &'static str,
    pub(super) invoice_lines: &'static str,
    pub(super) invoices: &'static str,
    pub(super) movements: &'static str,
    pub(super) obligations: &'static str,
    pub(super) paid_with_flex: &'static str,
    pub(super) parts: &'static str,
    pub(super) quarters: &'static str,
    pub(super) scenarios: &'static str,
    pub(super) services: &'static str,
    pub(super) severities: &'static str,
    pub(super) sums: &'static str,
    pub(super) thresholds: &'static str,
    pub(super) windows: &'static str,
    pub(super) years: &'static str,
}

/// The headings of columns.
#[derive(Clone, Copy)]
pub(super) struct Headings {
    pub(super) amount: &'static str,
    pub(super) balance: &'static str,
    pub(super) by_flex: &'static str,
    pub(super) cap: &'static str,
    pub(super) cap_on: &'static str,
    pub(super) charged: &'static str,
    pub(super) credits: &'static str,
    pub(super) day: &'static str,
    pub(super) days: &'static str,
    pub(super) delivery: &'static str,
    pub(super) entry: &'static str,
    pub(super) fee: &'static str,
    pub(super) from: &'static str,
    pub(super) given_in_exchange: &'static str,
    pub(super) given_refund: &'static str,
    pub(super) granted: &'static str,
    pub(super) hours_that_count: &'static str,
    pub(super) incident: &'static str,
    pub(super) invoice: &'static str,
    pub(super) invoices: &'static str,
    pub(super) last_request: &'static str,
    pub(super) left: &'static str,
    pub(super) line: &'static str,
    pub(super) location: &'static str,
    pub(super) lost: &'static str,
    pub(super) median_late: &'static str,
    pub(super) meeting: &'static str,
    pub(super) met: &'static str,
    pub(super) missed: &'static str,
    pub(super) month: &'static str,
    pub(super) neither: &'static str,
    pub(super) notice: &'static str,
    pub(super) open: &'static str,
    pub(super) outcome: &'static str,
    pub(super) over: &'static str,
    pub(super) part: &'static str,
    pub(super) party: &'static str,
    pub(super) payable: &'static str,
    pub(super) price: &'static str,
    pub(super) product_type: &'static str,
    pub(super) purchase: &'static str,
    pub(super) refund: &'static str,
    pub(super) remark: &'static str,
    pub(super) request: &'static str,
    pub(super) rounding: &'static str,
    pub(super) scenario: &'static str,
    pub(super) service: &'static str,
    pub(super) severity: &'static str,
    pub(super) source: &'static str,
    pub(super) state: &'static str,
    pub(super) sum_of_invoices: &'static str,
    pub(super) sum_of_lines: &'static str,
    pub(super) taken: &'static str,
    pub(super) threshold: &'static str,
    pub(super) time: &'static str,
    pub(super) to: &'static str,
    pub(super) undoes: &'static str,
    pub(super) units: &'static str,
    pub(super) to_use: &'static str,
    pub(super) travel: &'static str,
    pub(super) until: &'static str,
    pub(super) use_until: &'static str,
    pub(super) used: &'static str,
    pub(super) what: &'static str,
    pub(super) why_not_all: &'static str,
    pub(super) worst_late: &'static str,
    pub(super) year: &'static str,
}

/// The headings of the table of readings.
#[derive(Clone, Copy)]
pub(super) struct ChoiceWords {
    /// Above all of them.
    pub(super) title: &'static str,
    pub(super) choice: &'static str,
    pub(super) taken: &'static str,
    pub(super) otherwise: &'static str,
    /// In the place of an outcome that is the same.
    pub(super) same: &'static str,
    /// After an outcome that favours somebody.
    pub(super) favours: fn(Favours) -> &'static str,
}

/// A cell of a table.
fn cell(value: impl fmt::Display) -> String {
    value.to_string()
}

/// A cell that may be empty.
fn cell_of(value: Option<impl fmt::Display>) -> String {
    value.map_or(String::new(), cell)
}
