use alloc::{string::String, vec::Vec};

use chrono::NaiveDate;

use super::{ClosuresDraft, CountryCode, HolidaysDraft, part::draft};
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Shapes};
use crate::{
    calendar::Dates,
    data::{datum, serde_forms},
};
#[cfg(feature = "serde")]
use crate::{
    data::{Datum, Node, Reading, Written},
    finding::{Findings, Path},
};

draft! {
    /// A support location.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct LocationDraft, read as PartialLocation {
        /// Its name within the order.
        pub id: String,
        /// The ISO 3166-1 alpha-2 code of its country.
        pub country: String,
        /// The name of its time zone.
        pub zone: String,
        /// Its business hours, where they are its own. Otherwise they are the document's, 09:00 to 17:30, on the days outside the weekend
        /// of the country whose holidays it follows, and from Monday to Friday if it follows none; or those of an amendment of them.
        pub business_hours: Option<BusinessHoursDraft> = known_or_none,
        /// Its public holidays and other closed dates.
        pub closures: ClosuresDraft = flat,
        /// Dates with hours of their own.
        pub special_hours: Vec<SpecialHoursDraft> = known_or_default,
    }
}

impl LocationDraft {
    /// A location with the document's own business hours, closed on these dates and no others: see
    /// [`with_holidays`](Self::with_holidays) for those of a country.
    ///
    /// Its closures must be given, if only as none: a forgotten list of public holidays is a wrong deadline.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        country: CountryCode<impl Into<String>>,
        zone: impl Into<String>,
        closures: impl IntoIterator<Item = ClosureDraft>,
    ) -> Self {
        Self {
            id: id.into(),
            country: country.0.into(),
            zone: zone.into(),
            business_hours: None,
            closures: ClosuresDraft::Listed(closures.into_iter().collect()),
            special_hours: Vec::new(),
        }
    }

    /// The same location with these business hours.
    #[must_use]
    pub fn with_business_hours(mut self, hours: BusinessHoursDraft) -> Self {
        self.business_hours = Some(hours);
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

    /// Closes it on one more date: listed beside the others, or added to the public holidays that it follows.
    pub fn close(&mut self, closure: ClosureDraft) {
        match &mut self.closures {
            ClosuresDraft::Listed(listed) => listed.push(closure),
            ClosuresDraft::Holidays(holidays) => holidays.add.push(closure),
        }
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

/// The business hours that a location has of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BusinessHoursDraft {
    /// These, for the whole time.
    Weekly(WeeklyHoursDraft),
    /// These in turn: each but the first from a date on.
    Changing(Vec<WeeklyHoursDraft>),
}

/// An object, or a list of them.
#[cfg(feature = "serde")]
impl Datum for BusinessHoursDraft {
    fn write<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Weekly(weekly) => weekly.write(serializer),
            Self::Changing(periods) => serializer.collect_seq(periods.iter().map(Written)),
        }
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        match node {
            Node::List(_) => Datum::read(node, path, findings).map(Self::Changing),
            _ => Datum::read(node, path, findings).map(Self::Weekly),
        }
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        let weekly = WeeklyHoursDraft::shape(shapes);
        let changing = shape::list(WeeklyHoursDraft::shape(shapes));
        shapes.named::<Self>(|_| shape::any_of([weekly, changing]))
    }
}

serde_forms!(BusinessHoursDraft);

datum! {
    /// The windows of each weekday, as text such as `09:00-12:30`.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct WeeklyHoursDraft {
        /// The date from which they hold; none for the first.
        pub from: Option<NaiveDate> = optional,
        /// The windows of each day, Monday first; none on a closed day.
        pub days: [Vec<String>; 7] = self::by_weekday,
    }
}

/// How the windows of a week are written and read: each day by its name, and none that is closed.
#[cfg(feature = "serde")]
mod by_weekday {
    use alloc::{string::String, vec::Vec};

    use serde::ser::SerializeMap;

    #[cfg(test)]
    use crate::data::shape::{Forms, Shapes};
    use crate::{
        calendar::WEEKDAYS,
        data::{Fields, Reading, mode::defaulted},
        finding::Findings,
    };

    pub(super) fn write<M: SerializeMap>(
        _: &'static str,
        days: &[Vec<String>; 7],
        map: &mut M,
    ) -> Result<(), M::Error> {
        let mut named = WEEKDAYS.iter().zip(days);
        named.try_for_each(|((_, name), hours)| defaulted::write(name, hours, map))
    }

    pub(super) fn read(
        _: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<[Vec<String>; 7]> {
        let read = WEEKDAYS.map(|(_, name)| defaulted::read(name, fields, findings));
        let mut days: [Vec<String>; 7] = Default::default();
        for (day, read) in days.iter_mut().zip(read) {
            *day = read?;
        }
        Ok(days)
    }

    #[cfg(test)]
    pub(super) fn shape<T>(
        _: &'static str,
        _: core::marker::PhantomData<T>,
        shapes: &mut Shapes,
    ) -> Forms {
        WEEKDAYS.iter().fold(Forms::none(), |forms, (_, name)| {
            forms.and(&Forms::optional::<Vec<String>>(name, shapes))
        })
    }
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

datum! {
    /// A closed date, or several, or a part of them that is closed.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::calendar::{Dates, Nth};
    /// use unified_support::chrono::{Month, NaiveDate, Weekday};
    /// use unified_support::order::ClosureDraft;
    ///
    /// let date = |day| NaiveDate::from_ymd_opt(2026, 8, day).unwrap();
    /// let closures = [
    ///     ClosureDraft::of(Dates::range(date(3), date(14))?, "Works holiday"),
    ///     ClosureDraft::of(Dates::every_nth(Nth::Last, Weekday::Mon, Month::May), "Memorial Day"),
    ///     ClosureDraft::of(Dates::every_year(Month::December, 31)?, "New Year's Eve").for_part("12:00-24:00"),
    /// ];
    /// # #[cfg(feature = "serde")]
    /// assert_eq!(serde_json::to_string(&closures)?, concat!(
    ///     r#"[{"first_day":"2026-08-03","last_day":"2026-08-14","name":"Works holiday"},"#,
    ///     r#"{"every_year":{"month":5,"nth":"last","weekday":"monday"},"name":"Memorial Day"},"#,
    ///     r#"{"every_year":{"month":12,"day":31},"part":"12:00-24:00","name":"New Year's Eve"}]"#,
    /// ));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ClosureDraft {
        /// The date, or the dates.
        pub dates: Dates = flat,
        /// The part of the day that is closed, as text such as `12:00-24:00`; none where all of it is.
        pub part: Option<String> = optional,
        /// What it is called, such as `Ascension Day`.
        pub name: String = non_empty,
    }
}

impl ClosureDraft {
    /// `date` is closed.
    #[must_use]
    pub fn new(date: NaiveDate, name: impl Into<String>) -> Self {
        Self::of(Dates::on(date), name)
    }

    /// `dates` are closed.
    #[must_use]
    pub fn of(dates: Dates, name: impl Into<String>) -> Self {
        Self {
            dates,
            part: None,
            name: name.into(),
        }
    }

    /// Only this part of the day is closed, such as `12:00-24:00`: see
    /// [`partial_closure`](crate::calendar::CalendarBuilder::partial_closure).
    #[must_use]
    pub fn for_part(mut self, part: impl Into<String>) -> Self {
        self.part = Some(part.into());
        self
    }
}

datum! {
    /// A date with hours of its own, or several.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct SpecialHoursDraft {
        /// The date, or the dates.
        pub dates: Dates = flat,
        /// Its windows, as text; at least one.
        pub hours: Vec<String>,
        /// What it is called, such as `Christmas Eve`.
        pub name: String = non_empty,
    }
}

impl SpecialHoursDraft {
    /// `date` has these hours.
    #[must_use]
    pub fn new<H: Into<String>>(
        date: NaiveDate,
        hours: impl IntoIterator<Item = H>,
        name: impl Into<String>,
    ) -> Self {
        Self::of(Dates::on(date), hours, name)
    }

    /// `dates` have these hours.
    #[must_use]
    pub fn of<H: Into<String>>(
        dates: Dates,
        hours: impl IntoIterator<Item = H>,
        name: impl Into<String>,
    ) -> Self {
        Self {
            dates,
            hours: hours.into_iter().map(Into::into).collect(),
            name: name.into(),
        }
    }
}
