//! An order as it is written, before anything is checked.

use alloc::{string::String, vec::Vec};

use chrono::NaiveDate;

/// An order as it is written.
///
/// Names, codes and hours are still text: [`Order::try_from`](super::Order) checks them, and reports every problem at once.
///
/// # Example
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::order::{ClosureDraft, LocationDraft, Order, OrderDraft, TermDraft};
///
/// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let closures = [ClosureDraft::new(date(2026, 5, 14), "Ascension Day")];
/// let draft = OrderDraft::new(
///     "WO-2026-0042",
///     date(2025, 12, 15),
///     TermDraft::new(date(2026, 1, 1), date(2026, 12, 31)),
///     "EUR",
///     "paris",
///     [LocationDraft::new("paris", "FR", "Europe/Paris", closures)],
/// );
/// let order = Order::try_from(draft)?;
/// assert_eq!(order.host().id(), "paris");
/// # Ok::<(), unified_support::finding::Findings>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OrderDraft {
    /// The Work Order's number.
    pub number: String,
    /// The date on which the order was executed.
    pub executed_on: NaiveDate,
    /// The order's term.
    pub term: TermDraft,
    /// The ISO 4217 code of the order's currency.
    pub currency: String,
    /// The id of the host among the locations.
    pub host: String,
    /// The host and the downstream locations.
    pub locations: Vec<LocationDraft>,
}

impl OrderDraft {
    /// An order with all that every order has.
    #[must_use]
    pub fn new(
        number: impl Into<String>,
        executed_on: NaiveDate,
        term: TermDraft,
        currency: impl Into<String>,
        host: impl Into<String>,
        locations: impl IntoIterator<Item = LocationDraft>,
    ) -> Self {
        Self {
            number: number.into(),
            executed_on,
            term,
            currency: currency.into(),
            host: host.into(),
            locations: locations.into_iter().collect(),
        }
    }
}

/// The first and the last date of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TermDraft {
    /// The first date.
    pub first_day: NaiveDate,
    /// The last date, which belongs to the term.
    pub last_day: NaiveDate,
}

impl TermDraft {
    /// The term from `first_day` to `last_day`, both included.
    #[must_use]
    pub const fn new(first_day: NaiveDate, last_day: NaiveDate) -> Self {
        Self {
            first_day,
            last_day,
        }
    }
}

/// A support location.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LocationDraft {
    /// Its name within the order.
    pub id: String,
    /// The ISO 3166-1 alpha-2 code of its country.
    pub country: String,
    /// The name of its time zone.
    pub zone: String,
    /// Its business hours.
    pub business_hours: BusinessHoursDraft,
    /// Its public holidays and other closed dates.
    pub closures: Vec<ClosureDraft>,
    /// Dates with hours of their own.
    pub special_hours: Vec<SpecialHoursDraft>,
}

impl LocationDraft {
    /// A location with the document's own business hours.
    ///
    /// Its closures must be given, if only as none: a forgotten list of public holidays is a wrong deadline.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        country: impl Into<String>,
        zone: impl Into<String>,
        closures: impl IntoIterator<Item = ClosureDraft>,
    ) -> Self {
        Self {
            id: id.into(),
            country: country.into(),
            zone: zone.into(),
            business_hours: BusinessHoursDraft::Standard,
            closures: closures.into_iter().collect(),
            special_hours: Vec::new(),
        }
    }

    /// The same location with these business hours.
    #[must_use]
    pub fn with_business_hours(mut self, hours: BusinessHoursDraft) -> Self {
        self.business_hours = hours;
        self
    }

    /// The same location with hours of its own on `date`, such as `["09:00-12:00"]`.
    #[must_use]
    pub fn with_special_hours<H: Into<String>>(
        mut self,
        date: NaiveDate,
        hours: impl IntoIterator<Item = H>,
        name: impl Into<String>,
    ) -> Self {
        self.special_hours
            .push(SpecialHoursDraft::new(date, hours, name));
        self
    }
}

/// The business hours of a location.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BusinessHoursDraft {
    /// The document's own: Monday to Friday, 09:00 to 17:30.
    Standard,
    /// These, for the whole time.
    Weekly(WeeklyHoursDraft),
    /// These in turn: each but the first from a date on.
    Changing(Vec<WeeklyHoursDraft>),
}

/// The windows of each weekday, as text such as `09:00-12:30`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct WeeklyHoursDraft {
    /// The date from which they hold; none for the first.
    pub from: Option<NaiveDate>,
    /// The windows of each day, Monday first; none on a closed day.
    pub days: [Vec<String>; 7],
}

impl WeeklyHoursDraft {
    /// Hours from the beginning on.
    #[must_use]
    pub const fn new(days: [Vec<String>; 7]) -> Self {
        Self { from: None, days }
    }

    /// The same hours, from `date` on.
    #[must_use]
    pub const fn from_date(mut self, date: NaiveDate) -> Self {
        self.from = Some(date);
        self
    }
}

/// A closed date.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClosureDraft {
    /// The date.
    pub date: NaiveDate,
    /// What it is called, such as `Ascension Day`.
    pub name: String,
}

impl ClosureDraft {
    /// `date` is closed.
    #[must_use]
    pub fn new(date: NaiveDate, name: impl Into<String>) -> Self {
        Self {
            date,
            name: name.into(),
        }
    }
}

/// A date with hours of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SpecialHoursDraft {
    /// The date.
    pub date: NaiveDate,
    /// Its windows, as text; at least one.
    pub hours: Vec<String>,
    /// What it is called, such as `Christmas Eve`.
    pub name: String,
}

impl SpecialHoursDraft {
    /// `date` has these hours.
    #[must_use]
    pub fn new<H: Into<String>>(
        date: NaiveDate,
        hours: impl IntoIterator<Item = H>,
        name: impl Into<String>,
    ) -> Self {
        Self {
            date,
            hours: hours.into_iter().map(Into::into).collect(),
            name: name.into(),
        }
    }
}

/// What could be read of an order: a part that could not is none, and a finding says why.
///
/// The parts that are there are checked all the same, so that one problem does not hide another.
#[derive(Clone, Debug, Default)]
pub(crate) struct PartialDraft {
    pub(crate) number: Option<String>,
    pub(crate) executed_on: Option<NaiveDate>,
    pub(crate) term: Option<TermDraft>,
    pub(crate) currency: Option<String>,
    pub(crate) host: Option<String>,
    pub(crate) locations: Option<Vec<PartialLocation>>,
}

/// What could be read of a location.
#[derive(Clone, Debug, Default)]
pub(crate) struct PartialLocation {
    pub(crate) id: Option<String>,
    pub(crate) country: Option<String>,
    pub(crate) zone: Option<String>,
    pub(crate) business_hours: Option<BusinessHoursDraft>,
    pub(crate) closures: Option<Vec<ClosureDraft>>,
    pub(crate) special_hours: Option<Vec<SpecialHoursDraft>>,
}

impl From<OrderDraft> for PartialDraft {
    fn from(draft: OrderDraft) -> Self {
        Self {
            number: Some(draft.number),
            executed_on: Some(draft.executed_on),
            term: Some(draft.term),
            currency: Some(draft.currency),
            host: Some(draft.host),
            locations: Some(draft.locations.into_iter().map(Into::into).collect()),
        }
    }
}

impl From<LocationDraft> for PartialLocation {
    fn from(draft: LocationDraft) -> Self {
        Self {
            id: Some(draft.id),
            country: Some(draft.country),
            zone: Some(draft.zone),
            business_hours: Some(draft.business_hours),
            closures: Some(draft.closures),
            special_hours: Some(draft.special_hours),
        }
    }
}
