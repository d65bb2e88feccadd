//! Names used for fees and invoices.

use alloc::sync::Arc;

use chrono::NaiveDate;

use crate::document::{Operand, Value, names::named};

named! {
    /// Whose people travel.
    Traveller, a "traveller";
    /// Microsoft's.
    Microsoft = "microsoft",
    /// The customer's, or its contractors.
    Customer = "customer",
}

named! {
    /// What the customer gives for work before its contract is signed (`2.3/mscir-urgent-start`).
    PrestartLeave, a "leave for work before a contract";
    /// It asked for the work.
    Requested = "requested",
    /// It authorised the work.
    Authorised = "authorised",
}

named! {
    /// Why Microsoft cancels a service, as the document allows it.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::fees::CancellationCause;
    ///
    /// assert_eq!("minimum_enrolment".parse(), Ok(CancellationCause::MinimumEnrolment));
    /// ```
    CancellationCause, a "cause of a cancellation";
    /// Too few enrolled for a workshop (`2.5/workshop-minimum-enrolment`).
    MinimumEnrolment = "minimum_enrolment",
    /// The customer does not give what the support of an event needs (`2.3/aem-cancel-for-no-cooperation`).
    LackOfCooperation = "lack_of_cooperation",
}

named! {
    /// What a fact of a line is taken from.
    LineFactOrigin, a "source of a fact";
    /// The line tells it.
    Line = "line",
    /// The line does not: its purchase does.
    Purchase = "purchase",
    /// It is the table of the catalogue in which the service of the line stands.
    Catalogue = "catalogue",
}

named! {
    /// What is divided where locations share lines.
    ///
    /// Line by line the units that are left over go to the same location again and again: of a thousand lines of one cent that two
    /// locations share by halves, one bears all. It belongs to a bill, and is no reading: credit notes undo what was billed, whichever way that
    /// was divided.
    LineDivision, a "division of shared lines";
    /// Each line for itself.
    EachLine = "each_line",
    /// What all lines come to that are shared by the same locations and weights, and stand in the same invoices; charges and refunds
    /// apart. Each location's part of that is then placed on the lines.
    Group = "group",
}

/// What a line is by a criterion of split billing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LineFact {
    /// Its type of product.
    ProductType(Arc<str>),
    /// When it is delivered.
    DeliveryDate(NaiveDate),
    /// The id of the location that bears it.
    Location(Arc<str>),
}

impl Operand for LineFact {
    fn value(&self) -> Option<Value> {
        match self {
            Self::ProductType(text) | Self::Location(text) => text.value(),
            Self::DeliveryDate(date) => date.value(),
        }
    }
}

named! {
    /// How the time of a prorated price is counted. What falls on a part is its count of that of the whole.
    DayCount, a "way to count days";
    /// By days: each of the whole counts as much as every other.
    Days = "days",
    /// By calendar months. Stub rule: of a month of which only some days are counted, each is as much as the number of its days says.
    Months = "months",
    /// By 30/360, the bond basis: a year has twelve months of 30 days, and February no rule of its own. Stub rule: from the first day to
    /// the day after the last; the 31st is the 30th where it is the first of them, or where the first is.
    Thirty360 = "thirty_360",
    /// By 30E/360, the European basis: as the bond basis, but every 31st is the 30th.
    ThirtyE360 = "thirty_e_360",
    /// By actual/365: a year is 365 days. Stub rule: each day is one, but of each year from the first day of the whole on 365 at most,
    /// so that the 366th day of one bears nothing and the whole never more than its price.
    Actual365 = "actual_365",
    /// By actual/actual (ISDA). Stub rule: a day of a leap year is 1/366 of a year, a day of another 1/365.
    ActualActual = "actual_actual",
}

named! {
    /// What the whole is for which a prorated price is paid.
    ProrationWhole, a "whole of a proration";
    /// The term of the order.
    Term = "term",
    /// A contract year of the order.
    ContractYear = "contract_year",
    /// The dates of a purchase.
    Purchase = "purchase",
    /// Dates that the question gives.
    Dates = "dates",
}

named! {
    /// Why Flex does not pay for all of a service that was to be paid with it.
    FlexRefusal, a "reason why Flex does not pay";
    /// It is of no use that Flex may be put to.
    NotEligible = "not_eligible",
    /// Its price is not in the currency of the allowance.
    OtherCurrency = "other_currency",
    /// The Base Package gives no allowance for the contract year in which it begins.
    NoAllowance = "no_allowance",
    /// It was bought when the allowance could no longer be allocated.
    TooLate = "too_late",
    /// It costs more than was left of the allowance: Flex pays what was left.
    BeyondAllowance = "beyond_allowance",
    /// It was to be received in exchange, and a condition of the exchange is not met.
    NotExchanged = "not_exchanged",
}

named! {
    /// Whether there is a written agreement for a change during the Work Order, which may need one
    /// (`2.4/changes-may-need-writing`).
    WrittenAgreement, a "state of a written agreement";
    /// This change needs none.
    NotRequired = "not_required",
    /// It needs one, and there is one.
    Signed = "signed",
    /// It needs one, and there is none yet.
    Outstanding = "outstanding",
}

named! {
    /// Why a part of an allowance was lost.
    FlexLoss, a "loss of Flex";
    /// It was not allocated in time (`2.1/flex-allocate-by-execution-or-lose`).
    NotAllocated = "not_allocated",
    /// What it paid for was not used in time (`2.1/flex-services-used-within-year`).
    NotUsed = "not_used",
    /// A delivery was cancelled, and what it leaves goes back nowhere, by the reading
    /// [`CancelledRefund`](crate::document::CancelledRefund).
    Cancelled = "cancelled",
}

named! {
    /// What a cap applies to, by the reading [`FlexCapScope`](crate::document::FlexCapScope).
    FlexCapOf, a "kind of cap";
    /// Proactive Credits and custom proactive services together.
    CreditsAndCustom = "credits_and_custom",
    /// Proactive Credits.
    ProactiveCredits = "proactive_credits",
    /// Custom proactive services.
    CustomProactive = "custom_proactive",
}
