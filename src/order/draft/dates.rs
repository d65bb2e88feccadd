//! How the dates of a closure are written.

use chrono::{Month, NaiveDate, Weekday};
use serde::ser::SerializeMap;

#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    calendar::{Dates, DatesForm, Nth, WEEKDAYS},
    data::{
        Fields, Fieldset, Reading, datum_by_name,
        mode::{optional, required},
        reader::{exactly_one, integer, one_of, refuse},
        serde_forms,
    },
    finding::{Findings, codes},
};

datum_by_name!(Nth);
serde_forms!(Dates);

/// A date, the first and the last of a range, or a day of every year.
impl Fieldset for Dates {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self.form() {
            DatesForm::One(date) => required::write("date", &date, map),
            DatesForm::Range(first, last) => (first..=last).write_fields(map),
            DatesForm::EveryYear(..) | DatesForm::EveryNth(..) => {
                required::write("every_year", &EveryYear(*self), map)
            }
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let date = optional::read("date", fields, findings);
        let range = range(fields, findings);
        let every_year = optional::read::<EveryYear>("every_year", fields, findings);
        if let (Ok(None), Ok(None), Ok(None)) = (&date, &range, &every_year) {
            // Most closures are of one date.
            return fields.refuse_missing("date", findings);
        }
        let given = [
            ("date", date.map(|date| date.map(Self::on))),
            ("first_day", range),
            ("every_year", every_year.map(|rule| rule.map(|rule| rule.0))),
        ];
        let (node, path) = fields.whole();
        exactly_one(given, node, path, findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let range =
            Forms::required::<NaiveDate>("first_day", shapes)
                .and(&Forms::required::<NaiveDate>("last_day", shapes));
        Forms::required::<NaiveDate>("date", shapes)
            .or(range)
            .or(Forms::required::<EveryYear>("every_year", shapes))
    }
}

fn range(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Option<Dates>> {
    let first = optional::read::<NaiveDate>("first_day", fields, findings);
    let last = optional::read::<NaiveDate>("last_day", fields, findings);
    match (first?, last?) {
        (Some(first), Some(last)) => Dates::range(first, last).map(Some).or_else(|error| {
            let Some((node, path)) = fields.given("last_day") else {
                return fields.refuse_missing("last_day", findings);
            };
            refuse(codes::DATES_REVERSED, error, node, &path, findings)
        }),
        (Some(_), None) => fields.refuse_missing("last_day", findings),
        (None, Some(_)) => fields.refuse_missing("first_day", findings),
        (None, None) => Ok(None),
    }
}

/// A rule among dates.
struct EveryYear(Dates);

/// A month with the number of a day, or with a weekday and which of them.
impl Fieldset for EveryYear {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self.0.form() {
            DatesForm::EveryYear(month, day) => {
                required::write("month", &month.number_from_month(), map)?;
                required::write("day", &day, map)
            }
            DatesForm::EveryNth(nth, weekday, month) => {
                required::write("month", &month.number_from_month(), map)?;
                required::write("nth", &nth, map)?;
                let mut weekdays = WEEKDAYS.iter().filter(|(one, _)| *one == weekday);
                let name = weekdays.next().map_or("", |(_, name)| name);
                map.serialize_entry("weekday", name)
            }
            DatesForm::One(_) | DatesForm::Range(..) => Ok(()),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let month = fields.required("month", findings, integer::<u8>(1..=12));
        let day = fields.optional("day", findings, integer::<u32>(1..=31));
        let nth = optional::read::<Nth>("nth", fields, findings);
        let weekdays = WEEKDAYS.map(|(weekday, name)| (name, weekday));
        let weekday: Reading<Option<Weekday>> =
            fields.optional("weekday", findings, one_of(&weekdays));
        let (month, day, nth, weekday) = (month?, day?, nth?, weekday?);
        let month = Month::try_from(month).unwrap_or(Month::January);
        if nth.is_some() != weekday.is_some() {
            let missing = if nth.is_some() { "weekday" } else { "nth" };
            return fields.refuse_missing(missing, findings);
        }
        let of_day = day.map(|day| Dates::every_year(month, day).map(Self));
        let of_day = of_day.transpose().or_else(|error| {
            let Some((node, path)) = fields.given("day") else {
                return fields.refuse_missing("day", findings);
            };
            refuse(codes::MALFORMED_DATE, error, node, &path, findings)
        });
        let of_nth = nth.zip(weekday);
        let of_nth = of_nth.map(|(nth, day)| Self(Dates::every_nth(nth, day, month)));
        let (node, path) = fields.whole();
        exactly_one([("day", of_day), ("nth", Ok(of_nth))], node, path, findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let month = Forms::field("month", shape::integers(1, 12), true);
        let weekdays = WEEKDAYS.iter().map(|(_, name)| *name);
        let day = Forms::field("day", shape::integers(1, 31), true);
        let nth = Forms::required::<Nth>("nth", shapes).and(&Forms::field(
            "weekday",
            shape::one_of(weekdays),
            true,
        ));
        month.and(&day.or(nth))
    }
}
