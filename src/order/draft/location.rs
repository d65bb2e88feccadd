use alloc::{string::String, vec::Vec};

use chrono::NaiveDate;

use super::{ClosuresDraft, HolidaysDraft};

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
    pub closures: ClosuresDraft,
    /// Dates with hours of their own.
    pub special_hours: Vec<SpecialHoursDraft>,
}

impl LocationDraft {
    /// A location with the document's own business hours, closed on these dates and no others: see
    /// [`with_holidays`](Self::with_holidays) for those of a country.
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
            closures: ClosuresDraft::Listed(closures.into_iter().collect()),
            special_hours: Vec::new(),
        }
    }

    /// The same location with these business hours.
    #[must_use]
    pub fn with_business_hours(mut self, hours: BusinessHoursDraft) -> Self {
        self.business_hours = hours;
        self
    }

    /// The same location, closed on these public holidays instead of the dates that were listed.
    ///
    /// Where it has the document's own business hours, their days are those outside the country's weekend.
    #[must_use]
    pub fn with_holidays(mut self, holidays: HolidaysDraft) -> Self {
        self.closures = ClosuresDraft::Holidays(holidays);
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
    /// The document's own, 09:00 to 17:30, on the days outside the weekend of the country whose holidays the location follows, and
    /// from Monday to Friday if it follows none; or those of an amendment of them.
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

/// What could be read of a location.
#[derive(Clone, Debug, Default)]
pub(crate) struct PartialLocation {
    pub(crate) id: Option<String>,
    pub(crate) country: Option<String>,
    pub(crate) zone: Option<String>,
    pub(crate) business_hours: Option<BusinessHoursDraft>,
    pub(crate) closures: Option<ClosuresDraft>,
    pub(crate) special_hours: Option<Vec<SpecialHoursDraft>>,
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
