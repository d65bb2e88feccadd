use alloc::{string::String, vec::Vec};

use chrono::NaiveDate;

use super::ClosureDraft;
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{Forms, Shapes};
#[cfg(feature = "serde")]
use crate::{
    data::{
        Fields, Fieldset, Reading,
        mode::{optional, required},
        reader::exactly_one,
    },
    finding::Findings,
};
use crate::{
    data::{datum, serde_forms},
    holidays::Kind,
    order::HolidayYears,
};

datum! {
    /// The public holidays of a country or one of its subdivisions, and what the order changes about them.
    ///
    /// # Example: what the order says takes the place of what the table says
    ///
    /// ```
    /// # #[cfg(feature = "holidays")] {
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::Engine;
    /// use unified_support::order::{CountryCode, HolidaysDraft, LocationDraft, OrderDraft};
    ///
    /// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// // An office that works on Epiphany, and makes a bridge to Assumption Day.
    /// let holidays = HolidaysDraft::of("DE")
    ///     .with_subdivision("BY")
    ///     .adding(date(2026, 8, 14), "Bridge day")
    ///     .removing(date(2026, 1, 6));
    /// let munich = LocationDraft::new("munich", CountryCode("DE"), "Europe/Berlin", []).with_holidays(holidays);
    /// let engine = Engine::try_from(OrderDraft::example().with_location(munich))?;
    /// let munich = engine.location("munich")?;
    /// assert_eq!(munich.business_days_after(date(2026, 1, 5), 1)?.outcome().decided().map(|after| after.date), Some(date(2026, 1, 6)));
    /// assert_eq!(munich.business_days_after(date(2026, 8, 13), 1)?.outcome().decided().map(|after| after.date), Some(date(2026, 8, 17)));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct HolidaysDraft {
        /// The ISO 3166-1 alpha-2 code of the country.
        pub country: String,
        /// The ISO 3166-2 code of the subdivision, without that of the country.
        pub subdivision: Option<String> = optional,
        /// The kinds of days that the location follows: it is closed on them, but open on [`Kind::WorkingDay`].
        pub kinds: Vec<Kind> = self::kinds,
        /// The windows of a [`Kind::HalfDay`] that is followed, as text. If there are none it has those of its weekday until it is off,
        /// and is closed where that is not known.
        ///
        /// When it is off is [`Holiday::off_from`](crate::holidays::Holiday::off_from).
        pub half_day_hours: Vec<String> = defaulted,
        /// How well the holidays of a year must be known.
        pub accept_years: HolidayYears = defaulted,
        /// Closed dates that the table does not have.
        pub add: Vec<ClosureDraft> = defaulted,
        /// Dates on which the table does not count, whatever it has there.
        pub remove: Vec<NaiveDate> = defaulted,
    }
}

/// How the kinds are written and read: left out where they are those that are followed where nothing else is said.
#[cfg(feature = "serde")]
mod kinds {
    use alloc::vec::Vec;

    use serde::ser::SerializeMap;

    use super::{HolidaysDraft, Kind};
    #[cfg(test)]
    pub(super) use crate::data::mode::defaulted::shape;
    use crate::{
        data::{
            Fields, Reading,
            mode::{optional, required},
        },
        finding::Findings,
    };

    pub(super) fn write<M: SerializeMap>(
        name: &'static str,
        kinds: &Vec<Kind>,
        map: &mut M,
    ) -> Result<(), M::Error> {
        if *kinds == HolidaysDraft::DEFAULT_KINDS {
            return Ok(());
        }
        required::write(name, kinds, map)
    }

    pub(super) fn read(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Vec<Kind>> {
        let kinds = optional::read(name, fields, findings)?;
        Ok(kinds.unwrap_or_else(|| HolidaysDraft::DEFAULT_KINDS.to_vec()))
    }
}

impl HolidaysDraft {
    /// What is followed where nothing else is said.
    pub const DEFAULT_KINDS: [Kind; 2] = [Kind::Public, Kind::WorkingDay];

    /// The public holidays of a whole country, and the days of its weekends that are worked.
    #[must_use]
    pub fn of(country: impl Into<String>) -> Self {
        Self {
            country: country.into(),
            subdivision: None,
            kinds: Self::DEFAULT_KINDS.to_vec(),
            half_day_hours: Vec::new(),
            accept_years: HolidayYears::default(),
            add: Vec::new(),
            remove: Vec::new(),
        }
    }

    /// Those of a subdivision of the country.
    #[must_use]
    pub fn with_subdivision(mut self, subdivision: impl Into<String>) -> Self {
        self.subdivision = Some(subdivision.into());
        self
    }

    /// These kinds of days instead of [`DEFAULT_KINDS`](Self::DEFAULT_KINDS).
    #[must_use]
    pub fn with_kinds(mut self, kinds: impl IntoIterator<Item = Kind>) -> Self {
        self.kinds = kinds.into_iter().collect();
        self
    }

    /// These hours, such as `["09:00-12:30"]`, on half days, which must be among the kinds.
    #[must_use]
    pub fn with_half_day_hours<H: Into<String>>(
        mut self,
        hours: impl IntoIterator<Item = H>,
    ) -> Self {
        self.half_day_hours = hours.into_iter().map(Into::into).collect();
        self
    }

    /// Years whose holidays are known at least so well.
    #[must_use]
    pub const fn accepting_years(mut self, years: HolidayYears) -> Self {
        self.accept_years = years;
        self
    }

    /// `date` is closed too.
    #[must_use]
    pub fn adding(mut self, date: NaiveDate, name: impl Into<String>) -> Self {
        self.add.push(ClosureDraft::new(date, name));
        self
    }

    /// `date` has the hours of its weekday, whatever the table has there.
    #[must_use]
    pub fn removing(mut self, date: NaiveDate) -> Self {
        self.remove.push(date);
        self
    }
}

/// The closed dates of a location.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClosuresDraft {
    /// These, and no others.
    Listed(Vec<ClosureDraft>),
    /// Those of a country or a subdivision.
    Holidays(HolidaysDraft),
}

/// By the one that it is.
#[cfg(feature = "serde")]
impl Fieldset for ClosuresDraft {
    fn write_fields<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Listed(dates) => required::write("closures", dates, map),
            Self::Holidays(holidays) => required::write("holidays", holidays, map),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let listed = optional::read("closures", fields, findings);
        let followed = optional::read("holidays", fields, findings);
        let given = [
            ("closures", listed.map(|dates| dates.map(Self::Listed))),
            (
                "holidays",
                followed.map(|holidays| holidays.map(Self::Holidays)),
            ),
        ];
        let (node, path) = fields.whole();
        exactly_one(given, node, path, findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let listed = Forms::required::<Vec<ClosureDraft>>("closures", shapes);
        listed.or(Forms::required::<HolidaysDraft>("holidays", shapes))
    }
}

serde_forms!(ClosuresDraft);
