//! What can be wrong with a fact of a question.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    calendar,
    document::{
        Service, Severity, Unit,
        vocabulary::{fees::DayCount, order::PaidWith},
    },
    edit_distance::or_perhaps,
    finding::{Code, Finding, Findings, codes},
    money::{ArithmeticError, Credits, Currency, Money, Rate},
};

/// What is wrong with a fact of a question, with an entry of a log or a ledger, or with what the order says about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// The order has no such location.
    #[error("the order has no location `{id}`{}", or_perhaps(nearest.as_deref()))]
    UnknownLocation {
        /// What was asked for.
        id: String,
        /// The location that may be meant, if the id of one is near.
        nearest: Option<String>,
    },
    /// The order has no such location, nor a calendar of that name.
    #[error("the order has neither a location nor a calendar `{id}`{}", or_perhaps(nearest.as_deref()))]
    UnknownHours {
        /// What was asked for.
        id: String,
        /// The one that may be meant, if the id of one is near.
        nearest: Option<String>,
    },
    /// No hours of the order are those of such a team.
    #[error("the order has no hours of a team `{team}`{}", or_perhaps(nearest.as_deref()))]
    UnknownTeam {
        /// What was given.
        team: String,
        /// The team that may be meant, if the name of one is near.
        nearest: Option<String>,
    },
    /// A calendar of the order has no zone, and thus no dates.
    #[error("the calendar `{id}` has no zone, and thus no dates")]
    CalendarWithoutZone {
        /// The calendar.
        id: String,
    },
    /// The order has no such purchase.
    #[error("the order has no purchase `{id}`")]
    UnknownPurchase {
        /// What was asked for.
        id: String,
    },
    /// An instant, date or duration lies outside what the location's calendar or zone covers, or its answer does.
    #[error("{error}")]
    Time {
        /// What is wrong with it.
        #[source]
        error: calendar::CalendarError,
    },
    /// What happens to a clock contradicts what was before, or its target cannot be.
    #[error("{error}")]
    Clock {
        /// What is wrong with it.
        #[source]
        error: calendar::ClockError,
    },
    /// An instant lies before another that it must follow.
    #[error("{at:?} is before {other}, {not_before:?}")]
    OutOfOrder {
        /// The instant.
        at: DateTime<Utc>,
        /// The fact that it must follow, by its name in the question.
        other: &'static str,
        /// The instant of that one.
        not_before: DateTime<Utc>,
    },
    /// A date is before another that it must follow.
    #[error("{date} is before `{other}`, {not_before}")]
    DateOutOfOrder {
        /// The date.
        date: NaiveDate,
        /// The fact that it must follow, by its name in the question.
        other: &'static str,
        /// The date of that one.
        not_before: NaiveDate,
    },
    /// Nothing lies between the start of a period and its end.
    #[error("the period begins and ends at {at:?}")]
    EmptyPeriod {
        /// The instant.
        at: DateTime<Utc>,
    },
    /// An amount that cannot be negative is.
    #[error("{amount} is below zero")]
    NegativeAmount {
        /// The amount.
        amount: Money,
    },
    /// An amount is above another that it cannot exceed.
    #[error("{amount} is more than {other}, {most}")]
    AmountTooLarge {
        /// The amount.
        amount: Money,
        /// The fact that it cannot exceed, by its name in the question.
        other: &'static str,
        /// The amount of that one.
        most: Money,
    },
    /// Something is given that the service does not have.
    #[error("{service} has no {what}")]
    NotOffered {
        /// The service.
        service: Service,
        /// What it does not have, such as visits.
        what: ServicePart,
    },
    /// A name that says nothing.
    #[error("the name is empty")]
    EmptyName,
    /// A target that leaves no time.
    #[error("a target needs some time")]
    NoTime,
    /// A severity that is not among those of its target.
    #[error("the target does not hold at severity {severity}")]
    NotAtSeverity {
        /// The severity.
        severity: Severity,
    },
    /// A target names an instant, which neither pauses nor has a share that is used.
    #[error("an instant neither pauses nor has a share that is used")]
    InstantOfATarget,
    /// A time of day at which a location never is open.
    #[error("`{location}` is open at that time of day on no date")]
    NeverOpenThen {
        /// The location.
        location: String,
    },
    /// Two things have one id.
    #[error("the id `{id}` is used twice")]
    RepeatedId {
        /// The id.
        id: String,
    },
    /// Something happened before it could.
    #[error("{on} is before {not_before}, the first date on which it is possible")]
    DateTooEarly {
        /// The date.
        on: NaiveDate,
        /// The first date on which it could happen.
        not_before: NaiveDate,
    },
    /// A date lies outside the whole of which it should be a part.
    #[error("{date} is outside the whole, from {first_day} to {last_day}")]
    OutsideWhole {
        /// The date.
        date: NaiveDate,
        /// The first date of the whole.
        first_day: NaiveDate,
        /// The last date of the whole.
        last_day: NaiveDate,
    },
    /// Nothing of the whole counts, so that nothing falls on its parts.
    #[error("by {day_count} nothing counts from {first_day} to {last_day}")]
    NothingCounts {
        /// How time is counted.
        day_count: DayCount,
        /// The first date of the whole.
        first_day: NaiveDate,
        /// The last date of the whole.
        last_day: NaiveDate,
    },
    /// A date lies before the order's term, or after it.
    #[error("{on} is outside the order's term, {first_day} to {last_day}")]
    OutsideTerm {
        /// The date.
        on: NaiveDate,
        /// The first day of the term.
        first_day: NaiveDate,
        /// The last day of the term.
        last_day: NaiveDate,
    },
    /// A figure was not in force yet on the date on which it is used.
    #[error("dated {dated}, which is after {on}")]
    DatedAfter {
        /// The date of the figure.
        dated: NaiveDate,
        /// The date on which it is used.
        on: NaiveDate,
    },
    /// A credit note undoes more of a line than is left of it.
    #[error("{amount} undoes more of the line `{line}` than is left of it, {left} of {billed}")]
    UndoesTooMuch {
        /// The line.
        line: String,
        /// The amount of the note, below zero.
        amount: Money,
        /// What is left of the line.
        left: Money,
        /// What the line billed.
        billed: Money,
    },
    /// Amounts in different currencies, or a sum that is too large.
    #[error("{error}")]
    Arithmetic {
        /// What went wrong.
        #[source]
        error: ArithmeticError,
    },
    /// Between two prices in one currency an exchange rate other than one was given.
    #[error("an exchange rate of {rate} between two prices in {currency}")]
    RateWithinCurrency {
        /// The rate.
        rate: Rate,
        /// The currency of both prices.
        currency: Currency,
    },
    /// Something is to move from a location to itself.
    #[error("`{id}` is both origin and destination")]
    SameLocation {
        /// The location.
        id: String,
    },
    /// The location is none of those for which the purchase was made.
    #[error("the purchase `{purchase}` was not made for `{id}`")]
    NotOfPurchase {
        /// The location.
        id: String,
        /// The purchase.
        purchase: String,
    },
    /// No money is to be paid for the purchase.
    #[error("`{id}` was paid with {paid_with}: there is no price to bill")]
    NoPriceToBill {
        /// The purchase.
        id: String,
        /// What paid for it.
        paid_with: PaidWith,
    },
    /// More credits than can be counted, or an exact number of them that takes more than 128 bits.
    #[error("the credits are out of range")]
    CreditsOutOfRange,
    /// Nothing is given for the credits that are received.
    #[error("no credits are given")]
    NoCredits,
    /// The purchase was paid for with something else.
    #[error("the purchase `{id}` is not paid with Proactive Credits")]
    NotPaidWithCredits {
        /// The purchase.
        id: String,
    },
    /// Credits are given for something that they did not pay for.
    #[error("{credits} credits are given, but no purchase was paid with Proactive Credits")]
    CreditsOfNoPurchase {
        /// How many.
        credits: Credits,
    },
    /// A purchase of credits is counted in something else.
    #[error("it is counted in {unit}, not in credits")]
    NotInCredits {
        /// What it is counted in.
        unit: Unit,
    },
    /// More credits are taken than the location has then.
    #[error("`{location}` has {balance} credits, but {needed} are taken")]
    Overdrawn {
        /// The location.
        location: String,
        /// What it has.
        balance: Credits,
        /// What is taken.
        needed: Credits,
    },
    /// The location never had such a lot of credits.
    #[error("`{location}` never had a lot `{id}`")]
    UnknownLot {
        /// The lot.
        id: String,
        /// The location.
        location: String,
    },
    /// More credits of a lot are taken than are left of it.
    #[error("`{location}` has {left} credits of `{lot}`, but {needed} are taken")]
    LotOverdrawn {
        /// The lot.
        lot: String,
        /// The location.
        location: String,
        /// What is left of it.
        left: Credits,
        /// What is taken.
        needed: Credits,
    },
    /// The services description does not let credits move between the two locations.
    #[error("credits may not be exchanged between `{from}` and `{to}`")]
    NotExchangeable {
        /// Where they come from.
        from: String,
        /// Where they go.
        to: String,
    },
    /// It undoes what no entry before it says.
    #[error("there is no earlier entry `{id}`")]
    UnknownEntry {
        /// The entry.
        id: String,
    },
    /// It undoes more of an entry than is left of it.
    #[error("of `{id}` only {left} credits can still be undone, not {reversed}")]
    ReversalTooLarge {
        /// The entry.
        id: String,
        /// What of it was neither undone nor refunded yet.
        left: Credits,
        /// What is undone.
        reversed: Credits,
    },
    /// It undoes more minutes of an entry than are left of it.
    #[error("of `{id}` only {left} minutes can still be undone, not {reversed}")]
    HoursReversalTooLarge {
        /// The entry.
        id: String,
        /// What of it was not undone yet, in minutes.
        left: i64,
        /// What is undone.
        reversed: i64,
    },
    /// It undoes what had brought hours back that were used since.
    #[error("to undo `{id}` takes {needed} minutes, of which {left} are left")]
    HoursOverdrawn {
        /// The entry.
        id: String,
        /// What is left, in minutes.
        left: i64,
        /// What is taken.
        needed: i64,
    },
    /// It undoes more of an amount than is left of it.
    #[error("of `{id}` only {left} can still be undone, not {reversed}")]
    AmountReversalTooLarge {
        /// The entry.
        id: String,
        /// What of it was not undone yet.
        left: Money,
        /// What is undone.
        reversed: Money,
    },
    /// It undoes a part of an amount that is undone as a whole.
    #[error("`{id}` is of {whole} and is undone as a whole, not {reversed} of it")]
    AmountReversedInPart {
        /// The entry.
        id: String,
        /// Its amount.
        whole: Money,
        /// What is undone.
        reversed: Money,
    },
    /// It undoes what another entry needs.
    #[error("`{by}` is of what `{id}` brought, and is undone before it")]
    StillNeeded {
        /// The entry that is undone.
        id: String,
        /// The one that needs it.
        by: String,
    },
    /// It undoes a part of an exchange.
    #[error("`{id}` exchanged {whole} credits and is undone as a whole, not {reversed} of them")]
    ReversedInPart {
        /// The entry.
        id: String,
        /// What it gave.
        whole: Credits,
        /// What is undone.
        reversed: Credits,
    },
    /// It refunds what no redemption before it took.
    #[error("there is no earlier redemption `{id}`")]
    UnknownRedemption {
        /// The redemption.
        id: String,
    },
    /// It refunds more than a redemption took and was not refunded yet.
    #[error("of `{id}` only {left} credits can still be refunded, not {refunded}")]
    RefundTooLarge {
        /// The redemption.
        id: String,
        /// What of it was not refunded yet.
        left: Credits,
        /// What is refunded.
        refunded: Credits,
    },
    /// Something is given in two places.
    #[error("this is given as `{other}` too")]
    GivenTwice {
        /// The other place.
        other: &'static str,
    },
    /// A question about a question is about another such question.
    #[error("a question about a question is about none of its kind")]
    NestedQuestion,
    /// The order has no such amendment.
    #[error("the order has no amendment `{id}`")]
    UnknownAmendment {
        /// What was asked for.
        id: String,
    },
    /// The order with which another is compared cannot be asked about.
    #[error("{}", in_one_line(findings))]
    OtherOrder {
        /// The code of the first error.
        code: Code,
        /// What is wrong with it, with the paths of the question.
        findings: Findings,
    },
}

/// What only some services have.
///
/// ```
/// use unified_support::decision::ServicePart;
///
/// assert_eq!(ServicePart::Visits.to_string(), "visits");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ServicePart {
    /// Hours that are drawn down.
    Hours,
    /// Hours of other services that come with it.
    IncludedHours,
    /// Visits, by which it is sold.
    Visits,
    /// A purchase of it by the id that is given.
    Purchase,
    /// An onboarding.
    Onboarding,
    /// Monitoring scenarios.
    MonitoringScenarios,
    /// Service improvement plans.
    ImprovementPlans,
    /// Meetings of each quarter.
    QuarterlyMeetings,
}

impl fmt::Display for ServicePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Hours => "hours",
            Self::IncludedHours => "included hours",
            Self::Visits => "visits",
            Self::Purchase => "such purchase",
            Self::Onboarding => "onboarding",
            Self::MonitoringScenarios => "monitoring scenarios",
            Self::ImprovementPlans => "service improvement plans",
            Self::QuarterlyMeetings => "quarterly meetings",
        })
    }
}

impl Problem {
    /// The problem's stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::UnknownLocation { .. } | Self::UnknownHours { .. } => codes::UNKNOWN_LOCATION,
            Self::UnknownTeam { .. } => codes::UNKNOWN_TEAM,
            Self::CalendarWithoutZone { .. } => codes::CALENDAR_WITHOUT_ZONE,
            Self::UnknownPurchase { .. } => codes::UNKNOWN_PURCHASE,
            Self::Time { error } => error.code(),
            Self::Clock { error } => error.code(),
            Self::OutOfOrder { .. } | Self::DateOutOfOrder { .. } => codes::OUT_OF_ORDER,
            Self::EmptyPeriod { .. } => codes::EMPTY_PERIOD,
            Self::NegativeAmount { .. } => codes::NEGATIVE_AMOUNT,
            Self::AmountTooLarge { .. } => codes::AMOUNT_TOO_LARGE,
            Self::NotOffered { .. } => codes::NOT_OFFERED,
            Self::EmptyName => codes::EMPTY_TEXT,
            Self::NoTime => codes::NO_TIME,
            Self::NotAtSeverity { .. } => codes::NOT_AT_SEVERITY,
            Self::InstantOfATarget => codes::INSTANT_OF_A_TARGET,
            Self::NeverOpenThen { .. } => codes::NEVER_OPEN_THEN,
            Self::RepeatedId { .. } => codes::REPEATED_ID,
            Self::DateTooEarly { .. } => codes::DATE_TOO_EARLY,
            Self::OutsideWhole { .. } => codes::OUTSIDE_WHOLE,
            Self::NothingCounts { .. } => codes::NOTHING_COUNTS,
            Self::OutsideTerm { .. } => codes::OUTSIDE_TERM,
            Self::DatedAfter { .. } => codes::DATED_AFTER,
            Self::UndoesTooMuch { .. } => codes::UNDOES_TOO_MUCH,
            Self::Arithmetic { error } => match error {
                ArithmeticError::MixedCurrencies { .. } => codes::WRONG_CURRENCY,
                ArithmeticError::OutOfRange { .. } => codes::AMOUNT_OUT_OF_RANGE,
            },
            Self::RateWithinCurrency { .. } => codes::RATE_WITHIN_CURRENCY,
            Self::SameLocation { .. } => codes::SAME_LOCATION,
            Self::NotOfPurchase { .. } => codes::NOT_OF_PURCHASE,
            Self::NoPriceToBill { .. } => codes::NO_PRICE_TO_BILL,
            Self::CreditsOutOfRange => codes::CREDITS_OUT_OF_RANGE,
            Self::NoCredits => codes::NO_CREDITS,
            Self::NotPaidWithCredits { .. } | Self::CreditsOfNoPurchase { .. } => {
                codes::NOT_PAID_WITH_CREDITS
            }
            Self::NotInCredits { .. } => codes::NOT_IN_CREDITS,
            Self::Overdrawn { .. } | Self::LotOverdrawn { .. } => codes::CREDITS_OVERDRAWN,
            Self::UnknownLot { .. } => codes::UNKNOWN_LOT,
            Self::NotExchangeable { .. } => codes::EXCHANGE_NOT_ALLOWED,
            Self::UnknownEntry { .. } => codes::UNKNOWN_ENTRY,
            Self::ReversalTooLarge { .. }
            | Self::HoursReversalTooLarge { .. }
            | Self::AmountReversalTooLarge { .. } => codes::REVERSAL_TOO_LARGE,
            Self::StillNeeded { .. } => codes::STILL_NEEDED,
            Self::HoursOverdrawn { .. } => codes::HOURS_OVERDRAWN,
            Self::ReversedInPart { .. } | Self::AmountReversedInPart { .. } => {
                codes::REVERSED_IN_PART
            }
            Self::UnknownRedemption { .. } => codes::UNKNOWN_REDEMPTION,
            Self::RefundTooLarge { .. } => codes::REFUND_TOO_LARGE,
            Self::GivenTwice { .. } => codes::GIVEN_TWICE,
            Self::NestedQuestion => codes::NESTED_QUESTION,
            Self::UnknownAmendment { .. } => codes::UNKNOWN_AMENDMENT,
            Self::OtherOrder { code, .. } => *code,
        }
    }

    /// That of an order of which this was found.
    pub(crate) fn other_order(findings: Findings) -> Self {
        let first = findings.errors().next().and_then(Finding::known_code);
        Self::OtherOrder {
            code: first.unwrap_or(codes::UNREADABLE),
            findings,
        }
    }
}

/// The message of the first error, whose path is told beside it, then all of the others.
fn in_one_line(findings: &Findings) -> String {
    let mut errors = findings.errors();
    let first = errors.next();
    let mut told = first.map_or_else(String::new, |first| first.message().to_owned());
    let others: Vec<_> = errors.map(ToString::to_string).collect();
    if !others.is_empty() {
        told.push_str("; also ");
        told.push_str(&others.join("; "));
    }
    told
}
