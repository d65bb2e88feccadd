use alloc::{string::String, vec::Vec};

use super::{LocationId, WeeklyHoursDraft};
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{Forms, Shapes};
#[cfg(feature = "serde")]
use crate::{
    data::{
        Fields, Fieldset, Reading,
        mode::{optional, optional_text, required},
        reader::exactly_one,
    },
    finding::Findings,
};
use crate::{
    data::{datum, serde_forms},
    order::Combination,
};

datum! {
    /// A calendar with a name of its own, which questions about business time may name in the place of a location.
    ///
    /// # Example: follow the sun
    ///
    /// ```
    /// use unified_support::chrono::{DateTime, TimeDelta, Utc};
    /// use unified_support::engine::Engine;
    /// use unified_support::order::{CountryCode, LocationDraft, NamedCalendarDraft, OrderDraft};
    ///
    /// let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    /// let draft = OrderDraft::example()
    ///     .with_location(LocationDraft::new("berlin", CountryCode("DE"), "Europe/Berlin", []))
    ///     .with_location(LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []))
    ///     .with_calendar(NamedCalendarDraft::union("sun", ["berlin", "tokyo"]).in_zone("Europe/Berlin"));
    /// let engine = Engine::try_from(draft)?;
    ///
    /// // Berlin closes on Thursday at 17:30, and Tokyo opens at 02:00 by the clock of Berlin.
    /// let sun = engine.hours("sun")?;
    /// let decision = sun.business_time_after(at("2026-07-09T17:00:00+02:00"), TimeDelta::hours(1))?;
    /// assert_eq!(decision.answer()?.at, at("2026-07-10T02:30:00+02:00"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct NamedCalendarDraft {
        /// Its name, which no location has.
        pub id: String = non_empty,
        /// When it is open.
        pub hours: CalendarHoursDraft = flat,
    }
}

/// When a calendar with a name of its own is open.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CalendarHoursDraft {
    /// While some of these are open, or all of them.
    Combined {
        /// Which.
        combination: Combination,
        /// The ids of locations and calendars, in whatever order these are written, but not in a circle.
        of: Vec<String>,
        /// The name of the zone whose dates it has; without one it has none.
        zone: Option<String>,
    },
    /// In other hours than those of a location, such as those of a severity, a channel or a team; its zone and its closures are the same.
    Other {
        /// The id of the location.
        location: String,
        /// The windows of the week, without a date.
        business_hours: WeeklyHoursDraft,
    },
}

impl NamedCalendarDraft {
    /// Open while one of these locations and calendars is, or several.
    #[must_use]
    pub fn union<I: Into<String>>(id: impl Into<String>, of: impl IntoIterator<Item = I>) -> Self {
        Self::combined(Combination::Union, id.into(), of)
    }

    /// Open while all of these locations and calendars are.
    #[must_use]
    pub fn intersection<I: Into<String>>(
        id: impl Into<String>,
        of: impl IntoIterator<Item = I>,
    ) -> Self {
        Self::combined(Combination::Intersection, id.into(), of)
    }

    fn combined<I: Into<String>>(
        combination: Combination,
        id: String,
        of: impl IntoIterator<Item = I>,
    ) -> Self {
        let of = of.into_iter().map(Into::into).collect();
        Self {
            id,
            hours: CalendarHoursDraft::Combined {
                combination,
                of,
                zone: None,
            },
        }
    }

    /// With other hours than those of `location`.
    #[must_use]
    pub fn other_hours(
        id: impl Into<String>,
        location: LocationId<impl Into<String>>,
        business_hours: WeeklyHoursDraft,
    ) -> Self {
        Self {
            id: id.into(),
            hours: CalendarHoursDraft::Other {
                location: location.0.into(),
                business_hours,
            },
        }
    }

    /// The same calendar with the dates of this zone, if it combines others; other hours have the zone of their location.
    #[must_use]
    pub fn in_zone(mut self, name: impl Into<String>) -> Self {
        if let CalendarHoursDraft::Combined { zone, .. } = &mut self.hours {
            *zone = Some(name.into());
        }
        self
    }
}

/// By the way in which it combines, or the location.
#[cfg(feature = "serde")]
impl Fieldset for CalendarHoursDraft {
    fn write_fields<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Combined {
                combination,
                of,
                zone,
            } => {
                required::write(combination.as_str(), of, map)?;
                optional::write("zone", zone, map)
            }
            Self::Other {
                location,
                business_hours,
            } => {
                required::write("location", location, map)?;
                required::write("business_hours", business_hours, map)
            }
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let union = optional::read::<Vec<String>>("union", fields, findings);
        let intersection = optional::read::<Vec<String>>("intersection", fields, findings);
        let location = optional_text::read::<String>("location", fields, findings);
        let combined = |of: Option<Vec<String>>, combination| {
            of.map(|of| Self::Combined {
                combination,
                of,
                zone: None,
            })
        };
        let other = |location: Option<String>| {
            location.map(|location| Self::Other {
                location,
                business_hours: WeeklyHoursDraft::default(),
            })
        };
        let given = [
            ("union", union.map(|of| combined(of, Combination::Union))),
            (
                "intersection",
                intersection.map(|of| combined(of, Combination::Intersection)),
            ),
            ("location", location.map(other)),
        ];
        let (node, path) = fields.whole();
        let path = path.clone();
        match exactly_one(given, node, &path, findings) {
            Ok(Self::Combined {
                combination, of, ..
            }) => Ok(Self::Combined {
                combination,
                of,
                zone: optional::read("zone", fields, findings)?,
            }),
            Ok(Self::Other { location, .. }) => Ok(Self::Other {
                location,
                business_hours: required::read("business_hours", fields, findings)?,
            }),
            Err(reported) => fields.excuse(reported),
        }
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let zone = Forms::optional::<String>("zone", shapes);
        let mut combined = |name| Forms::required::<Vec<String>>(name, shapes).and(&zone);
        let combined = combined("union").or(combined("intersection"));
        let location = Forms::field("location", crate::data::shape::non_empty_text(), true);
        let hours = Forms::required::<WeeklyHoursDraft>("business_hours", shapes);
        combined.or(location.and(&hours))
    }
}

serde_forms!(CalendarHoursDraft);
