//! The severity table of the Base Package: first responses, attention, effort, and the hours it counts in.
//!
//! Its times are estimates by the document's own word (`2.2/severity-tables-estimated`).

use chrono::TimeDelta;

use super::{AzureComponent, Cited, Severity, clauses};
use crate::calendar::Hours;

/// What time counts.
///
/// # Example
///
/// ```
/// use unified_support::document::Clock;
///
/// assert_eq!(Clock::BusinessHours.as_str(), "business_hours");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "the document counts time in these two ways and no other"
)]
pub enum Clock {
    /// All of it, around the clock.
    Elapsed,
    /// Only business hours.
    BusinessHours,
}

impl Clock {
    /// The clock's name in the wire format: `elapsed` or `business_hours`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Elapsed => "elapsed",
            Self::BusinessHours => "business_hours",
        }
    }
}

/// A line of the response cell of severity 1, which alone tells products apart (`2.2/sev1-azure-15-min`,
/// `2.2/sev1-other-1-hour`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "the cell prints these two lines; the second is everything else"
)]
pub enum ProductLine {
    /// Azure components, without those of [`AZURE_LINE_EXCLUSIONS`].
    Azure,
    /// All other products and services.
    Other,
}

/// How soon an incident presses for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Attention {
    within: TimeDelta,
    clock: Clock,
}

impl Attention {
    /// The span; zero for an immediate need.
    #[must_use]
    pub const fn within(&self) -> TimeDelta {
        self.within
    }

    /// The clock that the span is printed in.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }
}

/// A row of a severity table: what holds for incidents of one severity.
///
/// # Example
///
/// ```
/// use unified_support::chrono::TimeDelta;
/// use unified_support::document::{ProductLine, ResponseRow, Severity, Source, clauses};
///
/// let target = ResponseRow::base(Severity::B).first_response(ProductLine::Other);
/// assert_eq!(*target.value(), TimeDelta::hours(2));
/// assert_eq!(*target.source(), Source::Clause(clauses::SEVB_RESPONSE_2_HOURS));
/// ```
///
/// # Example: severity 1 is quicker for Azure, but not for all of Azure
///
/// ```
/// use unified_support::chrono::TimeDelta;
/// use unified_support::document::{
///     AZURE_LINE_EXCLUSIONS, AzureComponent, ProductLine, ResponseRow, Severity,
/// };
///
/// let row = ResponseRow::base(Severity::One);
/// assert_eq!(*row.first_response(ProductLine::Azure).value(), TimeDelta::minutes(15));
/// assert_eq!(*row.first_response(ProductLine::Other).value(), TimeDelta::hours(1));
///
/// assert!(AZURE_LINE_EXCLUSIONS.value().contains(&AzureComponent::AzureStorSimple));
/// assert!(!AZURE_LINE_EXCLUSIONS.value().contains(&AzureComponent::AzureStack));
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct ResponseRow {
    severity: Severity,
    first_response: FirstResponse,
    attention: Option<Cited<Attention>>,
    effort: Cited<Clock>,
}

impl ResponseRow {
    /// The row of the Base Package's table for `severity`.
    #[must_use]
    pub fn base(severity: Severity) -> &'static Self {
        match severity {
            Severity::One => &BASE_ONE,
            Severity::A => &BASE_A,
            Severity::B => &BASE_B,
            Severity::C => &BASE_C,
        }
    }

    /// The severity that the row is for.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The longest time until the first response that is not automatic, for a product of `line`.
    ///
    /// The cell prints plain hours; which [`Clock`] they run on at severity B and C is a reading
    /// ([`BAndCClock`](super::BAndCClock)).
    #[must_use]
    pub const fn first_response(&self, line: ProductLine) -> &Cited<TimeDelta> {
        match (&self.first_response, line) {
            (FirstResponse::EveryProduct(target), _)
            | (FirstResponse::ByLine { azure: target, .. }, ProductLine::Azure)
            | (FirstResponse::ByLine { other: target, .. }, ProductLine::Other) => target,
        }
    }

    /// Whether the first response depends on the product.
    ///
    /// ```
    /// use unified_support::document::{ResponseRow, Severity};
    ///
    /// assert!(ResponseRow::base(Severity::One).depends_on_product());
    /// assert!(!ResponseRow::base(Severity::A).depends_on_product());
    /// ```
    #[must_use]
    pub const fn depends_on_product(&self) -> bool {
        matches!(self.first_response, FirstResponse::ByLine { .. })
    }

    /// How soon the incident needs attention; none where the table prints nothing.
    ///
    /// No event is named that would meet it: whether it is a deadline is a reading
    /// ([`AttentionTimes`](super::AttentionTimes)).
    ///
    /// ```
    /// use unified_support::document::{Clock, ResponseRow, Severity};
    ///
    /// let attention = ResponseRow::base(Severity::C).attention().unwrap().value();
    /// assert_eq!(attention.within().num_hours(), 4);
    /// assert_eq!(attention.clock(), Clock::BusinessHours);
    /// ```
    #[must_use]
    pub const fn attention(&self) -> Option<&Cited<Attention>> {
        self.attention.as_ref()
    }

    /// When the incident is worked on: around the clock or in business hours.
    #[must_use]
    pub const fn effort(&self) -> &Cited<Clock> {
        &self.effort
    }
}

/// The response cell of a row: one target, or one for each line.
#[derive(Debug, PartialEq, Eq)]
enum FirstResponse {
    EveryProduct(Cited<TimeDelta>),
    ByLine {
        azure: Cited<TimeDelta>,
        other: Cited<TimeDelta>,
    },
}

static BASE_ONE: ResponseRow = ResponseRow {
    severity: Severity::One,
    first_response: FirstResponse::ByLine {
        azure: Cited::clause(TimeDelta::minutes(15), clauses::SEV1_AZURE_15_MIN),
        other: Cited::clause(TimeDelta::hours(1), clauses::SEV1_OTHER_1_HOUR),
    },
    attention: Some(Cited::clause(
        Attention {
            within: TimeDelta::zero(),
            clock: Clock::Elapsed,
        },
        clauses::SEV1_ATTENTION_IMMEDIATE,
    )),
    effort: Cited::clause(Clock::Elapsed, clauses::SEV1_24X7_EFFORT),
};

static BASE_A: ResponseRow = ResponseRow {
    severity: Severity::A,
    first_response: FirstResponse::EveryProduct(Cited::clause(
        TimeDelta::hours(1),
        clauses::SEVA_RESPONSE_1_HOUR,
    )),
    attention: Some(Cited::clause(
        Attention {
            within: TimeDelta::hours(1),
            clock: Clock::Elapsed,
        },
        clauses::SEVA_ATTENTION_1_HOUR,
    )),
    effort: Cited::clause(Clock::Elapsed, clauses::SEVA_24X7_EFFORT),
};

static BASE_B: ResponseRow = ResponseRow {
    severity: Severity::B,
    first_response: FirstResponse::EveryProduct(Cited::clause(
        TimeDelta::hours(2),
        clauses::SEVB_RESPONSE_2_HOURS,
    )),
    attention: Some(Cited::clause(
        Attention {
            within: TimeDelta::hours(2),
            clock: Clock::BusinessHours,
        },
        clauses::SEVB_ATTENTION_2_BUSINESS_HOURS,
    )),
    effort: Cited::clause(Clock::BusinessHours, clauses::SEVB_BUSINESS_HOURS_EFFORT),
};

static BASE_C: ResponseRow = ResponseRow {
    severity: Severity::C,
    first_response: FirstResponse::EveryProduct(Cited::clause(
        TimeDelta::hours(4),
        clauses::SEVC_RESPONSE_4_HOURS,
    )),
    attention: Some(Cited::clause(
        Attention {
            within: TimeDelta::hours(4),
            clock: Clock::BusinessHours,
        },
        clauses::SEVC_ATTENTION_4_BUSINESS_HOURS,
    )),
    effort: Cited::clause(Clock::BusinessHours, clauses::SEVC_BUSINESS_HOURS_EFFORT),
};

/// The components that the Azure line of severity 1 does not cover.
///
/// What holds for them instead is a reading ([`AzureLineExclusions`](super::AzureLineExclusions)).
pub static AZURE_LINE_EXCLUSIONS: Cited<&[AzureComponent]> = Cited::clause(
    &[
        AzureComponent::AzureStorSimple,
        AzureComponent::GitHubAe,
        AzureComponent::AzureCommunicationServices,
        AzureComponent::BillingAndSubscriptionManagement,
    ],
    clauses::FN1_AZURE_EXCLUSIONS,
);

/// The business hours that hold where nothing else is stated, from Monday to Friday but on public holidays: 9:00 to 17:30
/// local time.
///
/// The holidays are the caller's to give, and a country's hours may differ slightly (`2.2/fn4-country-variation`).
///
/// # Example
///
/// ```
/// use unified_support::document::STANDARD_HOURS;
///
/// assert_eq!(STANDARD_HOURS.value().to_string(), "09:00-17:30");
/// assert_eq!(STANDARD_HOURS.source().to_string(), "2.2/fn4-business-hours");
/// ```
pub static STANDARD_HOURS: Cited<Hours> = Cited::clause(
    Hours::literal(9 * 3600, 17 * 3600 + 30 * 60),
    clauses::FN4_BUSINESS_HOURS,
);

#[cfg(test)]
mod tests {
    use super::{Clock, ProductLine, ResponseRow, Severity};

    #[test]
    fn base_table() {
        let rows = Severity::ALL.map(|severity| {
            let row = ResponseRow::base(severity);
            assert_eq!(row.severity(), severity);
            let attention = row.attention().unwrap().value();
            (
                row.first_response(ProductLine::Azure).value().num_minutes(),
                row.first_response(ProductLine::Other).value().num_minutes(),
                (attention.within().num_minutes(), attention.clock()),
                *row.effort().value(),
            )
        });
        assert_eq!(
            rows,
            [
                (15, 60, (0, Clock::Elapsed), Clock::Elapsed),
                (60, 60, (60, Clock::Elapsed), Clock::Elapsed),
                (120, 120, (120, Clock::BusinessHours), Clock::BusinessHours),
                (240, 240, (240, Clock::BusinessHours), Clock::BusinessHours),
            ],
        );
    }

    #[test]
    fn every_cell_cites_its_own_severity() {
        for severity in Severity::ALL {
            let row = ResponseRow::base(severity);
            let prefix = std::format!("2.2/sev{}-", severity.as_str().to_lowercase());
            for source in [
                row.first_response(ProductLine::Azure).source(),
                row.first_response(ProductLine::Other).source(),
                row.attention().unwrap().source(),
                row.effort().source(),
            ] {
                assert!(source.clause().unwrap().as_str().starts_with(&prefix));
            }
        }
    }
}
