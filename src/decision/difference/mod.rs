//! In what two stamps differ.

#[cfg(feature = "serde")]
mod datum;

use alloc::{borrow::Cow, sync::Arc, vec::Vec};
use core::fmt;

use super::{Stamp, UsedCalendar};

/// Something in which the stamp of an answer differs from that of another answer to the same question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StampDifference {
    /// They answer different questions.
    Question,
    /// The order has another number, or says something else.
    Order,
    /// The edition of the services description.
    Edition,
    /// The version of all outcomes.
    Outcomes,
    /// A reading by which both go, or one of them.
    Reading {
        /// The key of the reading.
        reading: Cow<'static, str>,
        /// The variant of the first; none where it does not go by this reading.
        first: Option<Cow<'static, str>>,
        /// The variant of the second.
        second: Option<Cow<'static, str>>,
    },
    /// The calendar of a location was used for one of them alone.
    Calendar {
        /// The id of the location.
        location: Arc<str>,
    },
    /// The offsets of a location's zone, or the dates that its calendar covers.
    Zone {
        /// The id of the location.
        location: Arc<str>,
    },
    /// The weekly hours of a location.
    Hours {
        /// The id of the location.
        location: Arc<str>,
    },
    /// The closures or special hours of a location.
    Exceptions {
        /// The id of the location.
        location: Arc<str>,
    },
    /// Where the zone of a location is from: a version of the embedded database, or a label.
    ZoneSource {
        /// The id of the location.
        location: Arc<str>,
    },
    /// The version of the table of public holidays.
    Holidays,
    /// The version of this library, which changes no answer.
    Library,
}

impl StampDifference {
    /// The name of the part of the stamp, as data.
    #[must_use]
    pub const fn part(&self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Order => "order",
            Self::Edition => "edition",
            Self::Outcomes => "outcomes",
            Self::Reading { .. } => "reading",
            Self::Calendar { .. } => "calendar",
            Self::Zone { .. } => "zone",
            Self::Hours { .. } => "hours",
            Self::Exceptions { .. } => "exceptions",
            Self::ZoneSource { .. } => "zone_source",
            Self::Holidays => "holidays",
            Self::Library => "library",
        }
    }
}

/// The name of the part, and of which location, or of which reading with both variants.
impl fmt::Display for StampDifference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.part())?;
        match self {
            Self::Reading {
                reading,
                first,
                second,
            } => {
                let of =
                    |variant: &Option<Cow<'static, str>>| variant.clone().unwrap_or("none".into());
                write!(f, " {reading}: {}, then {}", of(first), of(second))
            }
            Self::Calendar { location }
            | Self::Zone { location }
            | Self::Hours { location }
            | Self::Exceptions { location }
            | Self::ZoneSource { location } => write!(f, " of {location}"),
            _ => Ok(()),
        }
    }
}

impl Stamp {
    /// In what this stamp differs from `other`: what decides what is answered first, and the version of the library last. A question
    /// that one of them does not name is no difference.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::decision::StampDifference;
    /// use unified_support::engine::Engine;
    /// use unified_support::order::OrderDraft;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let before = engine.review();
    /// assert_eq!(before.stamp().differences(&engine.review().stamp()), []);
    ///
    /// let mut later = OrderDraft::example();
    /// later.number = "2".to_owned();
    /// let after = Engine::try_from(later)?.review();
    /// assert_eq!(before.stamp().differences(&after.stamp()), [StampDifference::Order]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<StampDifference> {
        let differ = |differ: bool, difference| differ.then_some(difference);
        let asked = self.question.zip(other.question);
        let mut found = Vec::new();
        found.extend(differ(
            asked.is_some_and(|(first, second)| first != second),
            StampDifference::Question,
        ));
        found.extend(differ(self.order != other.order, StampDifference::Order));
        found.extend(differ(
            self.edition != other.edition,
            StampDifference::Edition,
        ));
        found.extend(differ(
            self.outcomes != other.outcomes,
            StampDifference::Outcomes,
        ));
        for (reading, first, second) in by_name(&self.readings, &other.readings) {
            let difference = StampDifference::Reading {
                reading: reading.clone(),
                first: first.cloned(),
                second: second.cloned(),
            };
            found.extend(differ(first != second, difference));
        }
        for (location, first, second) in by_name(&self.calendars, &other.calendars) {
            match first.zip(second) {
                Some((first, second)) => of_calendars(location, first, second, &mut found),
                None => found.push(StampDifference::Calendar {
                    location: location.clone(),
                }),
            }
        }
        found.extend(differ(
            self.holidays != other.holidays,
            StampDifference::Holidays,
        ));
        found.extend(differ(
            self.library != other.library,
            StampDifference::Library,
        ));
        found
    }
}

fn of_calendars(
    location: &Arc<str>,
    first: &UsedCalendar,
    second: &UsedCalendar,
    found: &mut Vec<StampDifference>,
) {
    let location = || Arc::clone(location);
    if first.zone != second.zone {
        found.push(StampDifference::Zone {
            location: location(),
        });
    }
    if first.hours != second.hours {
        found.push(StampDifference::Hours {
            location: location(),
        });
    }
    if first.exceptions != second.exceptions {
        found.push(StampDifference::Exceptions {
            location: location(),
        });
    }
    if (&first.tzdb, &first.label) != (&second.tzdb, &second.label) {
        found.push(StampDifference::ZoneSource {
            location: location(),
        });
    }
}

/// Each name of either list, with what each list has there.
fn by_name<'a, K: PartialEq, T>(
    first: &'a [(K, T)],
    second: &'a [(K, T)],
) -> impl Iterator<Item = (&'a K, Option<&'a T>, Option<&'a T>)> {
    let of = |list: &'a [(K, T)], name: &K| {
        let found = list.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value)
    };
    let both = first
        .iter()
        .map(move |(name, value)| (name, Some(value), of(second, name)));
    let alone = second
        .iter()
        .filter(move |(name, _)| of(first, name).is_none());
    both.chain(alone.map(|(name, value)| (name, None, Some(value))))
}
