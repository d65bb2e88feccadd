use alloc::borrow::ToOwned;
use core::fmt;

use chrono::{NaiveDate, NaiveTime};

use super::{
    Kind, UncoveredYear, UnknownRegion, Weekend,
    rows::{Merged, PackedDays, Row},
    table::{FIRST_YEAR, LAST_YEAR, ROWS, USUAL},
};
use crate::edit_distance::edit_distance;

/// A country, or a subdivision of one that has holidays of its own.
#[derive(Clone, Copy)]
pub struct Region {
    row: &'static Row,
    /// The row of the country, where this is a subdivision.
    country: Option<&'static Row>,
}

impl Region {
    /// The country with this ISO 3166-1 alpha-2 code, or its subdivision with this ISO 3166-2 code, without the country's.
    ///
    /// Of a country whose subdivisions have holidays of their own, the country's are those that hold everywhere.
    ///
    /// # Example: Epiphany is a holiday in Bavaria, not in Berlin
    ///
    /// ```
    /// # #[cfg(feature = "holidays")] {
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::holidays::Region;
    ///
    /// let epiphany = NaiveDate::from_ymd_opt(2026, 1, 6).unwrap();
    /// assert_eq!(Region::find("DE", Some("BY"))?.on(epiphany)?.count(), 1);
    /// assert_eq!(Region::find("DE", Some("BE"))?.on(epiphany)?.count(), 0);
    /// assert_eq!(Region::find("DE", None)?.on(epiphany)?.count(), 0);
    ///
    /// let unknown = Region::find("DE", Some("DE-BY")).unwrap_err();
    /// assert_eq!(unknown.to_string(), "no subdivision `DE-BY` of `DE` is known; did you mean `BY`?");
    /// # }
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`UnknownRegion::NoTable`]: the library was built without its feature `holidays`.
    /// - [`UnknownRegion::Country`]: a code in lower case, an alpha-3 code, a withdrawn one, or any other text. `XK`, for Kosovo,
    ///   is known though ISO 3166-1 does not have it.
    /// - [`UnknownRegion::Subdivision`]: a code that the country does not have, or whose days the table does not tell from those
    ///   of the country.
    pub fn find(country: &str, subdivision: Option<&str>) -> Result<Self, UnknownRegion> {
        if ROWS.is_empty() {
            return Err(UnknownRegion::NoTable);
        }
        let of_country = row(country, "").ok_or_else(|| UnknownRegion::Country {
            code: country.to_owned(),
            suggestion: similar_country(country),
        })?;
        let Some(code) = subdivision else {
            return Ok(Self::whole(of_country));
        };
        // The empty text is the country itself in the table, and no code.
        let own = Some(code).filter(|code| !code.is_empty());
        let own = own.and_then(|code| row(country, code));
        let own = own.ok_or_else(|| UnknownRegion::Subdivision {
            country: of_country.country,
            code: code.to_owned(),
            suggestion: similar_subdivision(of_country, code),
        })?;
        Ok(Self {
            row: own,
            country: Some(of_country),
        })
    }

    /// Every country of the table, in the order of the codes.
    ///
    /// # Example
    ///
    /// ```
    /// # #[cfg(feature = "holidays")] {
    /// use unified_support::holidays::Region;
    ///
    /// assert_eq!(Region::countries().count(), 247);
    /// assert_eq!(Region::countries().map(|country| country.subdivisions().count()).sum::<usize>(), 651);
    /// # }
    /// ```
    pub fn countries() -> impl Iterator<Item = Self> {
        let countries = ROWS.iter().filter(|row| row.subdivision.is_empty());
        countries.map(Self::whole)
    }

    /// The subdivisions of the country, in the order of the codes; none of a subdivision.
    pub fn subdivisions(self) -> impl Iterator<Item = Self> {
        let after = ROWS.partition_point(|row| {
            (row.country, row.subdivision) <= (self.row.country, self.row.subdivision)
        });
        let rows = ROWS.get(after..).unwrap_or_default().iter();
        rows.take_while(move |row| self.country.is_none() && row.country == self.row.country)
            .map(move |row| Self {
                row,
                country: Some(self.row),
            })
    }

    /// The ISO 3166-1 alpha-2 code of the country.
    #[must_use]
    pub const fn country(self) -> &'static str {
        self.row.country
    }

    /// The code of the subdivision, without that of the country; none for a country.
    #[must_use]
    pub const fn subdivision(self) -> Option<&'static str> {
        match self.country {
            Some(_) => Some(self.row.subdivision),
            None => None,
        }
    }

    /// The first year of the table.
    #[must_use]
    pub const fn first_year(self) -> i32 {
        FIRST_YEAR
    }

    /// The last year of which it has days: that of the table, or an earlier one beyond which its source does not go.
    #[must_use]
    pub const fn last_year(self) -> i32 {
        self.row.last_year
    }

    /// The last year of which nothing is an estimate and no decree is to come; none if that can be said of no year.
    ///
    /// Later years follow the rules that are known: where holidays wait for the sight of the moon, are set from year to year, or are
    /// computed before they are announced, expect other dates. But laws change everywhere, in the other years too.
    ///
    /// # Example: what a law settles, and what the moon does
    ///
    /// ```
    /// # #[cfg(feature = "holidays")] {
    /// use unified_support::holidays::Region;
    ///
    /// assert_eq!(Region::find("FR", None)?.last_official_year(), Some(2030));
    /// assert_eq!(Region::find("AE", None)?.last_official_year(), Some(2026));
    /// assert_eq!(Region::find("MA", None)?.last_official_year(), None);
    /// # }
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn last_official_year(self) -> Option<i32> {
        match self.row.last_official_year {
            year if year < FIRST_YEAR => None,
            year => Some(year),
        }
    }

    /// What is said of the days on which its offices usually rest though they are no public holidays
    /// ([`Holiday::is_usual`]); none where no such day is known.
    ///
    /// # Example
    ///
    /// ```
    /// # #[cfg(feature = "holidays")] {
    /// use unified_support::holidays::Region;
    ///
    /// let hong_kong = Region::find("HK", None)?;
    /// assert!(hong_kong.usual_days_off().unwrap().contains("Cap. 149"));
    /// assert_eq!(Region::find("FR", None)?.usual_days_off(), None);
    /// # }
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn usual_days_off(self) -> Option<&'static str> {
        let of = |codes: (&str, &str)| {
            let found = USUAL.iter().find(|row| (row.0, row.1) == codes);
            found.map(|row| row.2)
        };
        of(self.codes()).or_else(|| of((self.country(), "")))
    }

    /// The days of `year`, in the order of their dates; of one date, in the order of the kinds.
    ///
    /// It has every kind: who needs those on which offices are closed filters by [`Holiday::kind`].
    ///
    /// # Example: a year that the table does not cover has unknown holidays, not none
    ///
    /// ```
    /// # #[cfg(feature = "holidays")] {
    /// use unified_support::holidays::{Kind, Region};
    ///
    /// let france = Region::find("FR", None)?;
    /// assert_eq!(france.year(2026)?.filter(|day| day.kind() == Kind::Public).count(), 11);
    /// let error = france.year(2031).unwrap_err();
    /// assert_eq!(error.to_string(), "the holidays of FR are known from 2024 to 2030, not in 2031");
    /// # }
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - a year before [`first_year`](Self::first_year) or after [`last_year`](Self::last_year).
    pub fn year(self, year: i32) -> Result<Days, UncoveredYear> {
        self.check(year)?;
        let own = self.row.days(year);
        let (country, subdivision) = match self.country {
            Some(country) => (country.days(year), own),
            None => (own, PackedDays::NONE),
        };
        Ok(Days {
            year,
            days: Merged::new(country, subdivision),
        })
    }

    /// What `date` is, in the order of the kinds; nothing on an ordinary day.
    ///
    /// # Errors
    ///
    /// - a date of a year that [`year`](Self::year) refuses.
    pub fn on(self, date: NaiveDate) -> Result<impl Iterator<Item = Holiday>, UncoveredYear> {
        let days = self.year(chrono::Datelike::year(&date))?;
        Ok(days.filter(move |day| day.date() == date))
    }

    /// The weekdays on which its offices rest, throughout `year`.
    ///
    /// # Example: Johor moved its weekend with the year 2025
    ///
    /// ```
    /// # #[cfg(feature = "holidays")] {
    /// use unified_support::holidays::Region;
    ///
    /// let johor = Region::find("MY", Some("01"))?;
    /// assert_eq!(johor.weekend(2024)?.to_string(), "Fri, Sat");
    /// assert_eq!(johor.weekend(2025)?.to_string(), "Sat, Sun");
    /// # }
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - a year that [`year`](Self::year) refuses.
    pub fn weekend(self, year: i32) -> Result<Weekend, UncoveredYear> {
        self.check(year)?;
        Ok(Weekend::new(self.row.weekend(year)))
    }

    fn check(self, year: i32) -> Result<(), UncoveredYear> {
        if (FIRST_YEAR..=self.row.last_year).contains(&year) {
            return Ok(());
        }
        Err(UncoveredYear {
            region: self,
            year,
            first: FIRST_YEAR,
            last: self.row.last_year.min(LAST_YEAR),
        })
    }

    const fn whole(row: &'static Row) -> Self {
        Self { row, country: None }
    }

    fn codes(self) -> (&'static str, &'static str) {
        (self.row.country, self.row.subdivision)
    }
}

impl PartialEq for Region {
    fn eq(&self, other: &Self) -> bool {
        self.codes() == other.codes()
    }
}

impl Eq for Region {}

impl fmt::Display for Region {
    /// The code of ISO 3166, such as `FR` or `DE-BY`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.row.country)?;
        match self.subdivision() {
            Some(code) => write!(f, "-{code}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Region({self})")
    }
}

/// A day of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    date: NaiveDate,
    kind: Kind,
    name: &'static str,
    is_estimate: bool,
    is_substitute: bool,
    is_usual: bool,
    off_from: Option<NaiveTime>,
}

impl Holiday {
    /// The local date.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// What it is, and for whom it is off.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Its name, in English where the source has it, such as `Christmas Day`; of several holidays on one date, all their names.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether the date is an estimate, mostly because it waits for the sight of the moon.
    #[must_use]
    pub const fn is_estimate(&self) -> bool {
        self.is_estimate
    }

    /// Whether it stands for another date, mostly one at a weekend.
    #[must_use]
    pub const fn is_substitute(&self) -> bool {
        self.is_substitute
    }

    /// Whether offices usually rest on it though it is no public holiday: see [`Region::usual_days_off`].
    ///
    /// # Example: Assumption Day in Bavaria, which is off where most people are Catholics
    ///
    /// ```
    /// # #[cfg(feature = "holidays")] {
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::holidays::{Kind, Region};
    ///
    /// let assumption = NaiveDate::from_ymd_opt(2025, 8, 15).unwrap();
    /// let day = Region::find("DE", Some("BY"))?.on(assumption)?.next().unwrap();
    /// assert_eq!((day.kind(), day.is_usual()), (Kind::Optional, true));
    /// # }
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn is_usual(&self) -> bool {
        self.is_usual
    }

    /// The local time from which a [half day](Kind::HalfDay) is off, if the source's name of it says so.
    ///
    /// # Example
    ///
    /// ```
    /// # #[cfg(feature = "holidays")] {
    /// use unified_support::chrono::{NaiveDate, NaiveTime};
    /// use unified_support::holidays::{Kind, Region};
    ///
    /// let eve = NaiveDate::from_ymd_opt(2026, 10, 28).unwrap();
    /// let day = Region::find("TR", None)?.on(eve)?.next().unwrap();
    /// assert_eq!((day.name(), day.kind()), ("Republic Day (from 1pm)", Kind::HalfDay));
    /// assert_eq!(day.off_from(), NaiveTime::from_hms_opt(13, 0, 0));
    /// # }
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn off_from(&self) -> Option<NaiveTime> {
        self.off_from
    }
}

/// The days of a year: see [`Region::year`].
#[derive(Clone, Debug)]
pub struct Days {
    year: i32,
    days: Merged,
}

impl Iterator for Days {
    type Item = Holiday;

    fn next(&mut self) -> Option<Holiday> {
        let year = self.year;
        self.days.find_map(|day| {
            let (kind, name) = day.event()?;
            Some(Holiday {
                date: day.date(year)?,
                kind,
                name,
                is_estimate: day.is_estimate(),
                is_substitute: day.is_substitute(),
                is_usual: day.is_usual(),
                off_from: day.off_from(),
            })
        })
    }
}

fn row(country: &str, subdivision: &str) -> Option<&'static Row> {
    let found =
        ROWS.binary_search_by(|row| (row.country, row.subdivision).cmp(&(country, subdivision)));
    ROWS.get(found.ok()?)
}

fn similar_country(code: &str) -> Option<&'static str> {
    let code = match code.trim() {
        // Reserved in ISO 3166-1 for the United Kingdom, which has the code of Great Britain.
        "UK" | "uk" => "GB",
        code => code,
    };
    let mut countries = Region::countries().map(Region::country);
    countries.find(|known| known.eq_ignore_ascii_case(code))
}

fn similar_subdivision(country: &'static Row, code: &str) -> Option<&'static str> {
    let code = code.trim();
    // The whole code of ISO 3166-2 names the country too.
    let own = code.split_once('-').map_or(code, |(_, own)| own);
    let known = || {
        Region::whole(country)
            .subdivisions()
            .map(|one| one.row.subdivision)
    };
    known()
        .find(|known| known.eq_ignore_ascii_case(own))
        .or_else(|| known().find(|known| known.len() > 3 && edit_distance(own, known, 1).is_some()))
}
