//! What is wrong with an order, or doubtful about it.

use alloc::{
    string::{String, ToString},
    sync::Arc,
    vec::Vec,
};
use core::fmt;

use chrono::NaiveDate;

use super::dates::Dates;
use crate::{document::Amendable, edit_distance::or_perhaps, holidays::Region, money::Currency};

/// What the checks of an order find. Shown, it is the message of a finding.
#[derive(Clone, Debug)]
pub(crate) enum OrderProblem {
    RepeatedId,
    NegativeAmount,
    DatesReversed,
    UnknownLocation {
        nearest: Option<String>,
    },
    UnknownHours {
        nearest: Option<String>,
    },
    CalendarNamedAsLocation,
    HoursOfAllIncidents,
    /// Of some incidents other hours of the list count too.
    OverlappingHours {
        /// Their place in it, from 1.
        place: usize,
        are_same: bool,
    },
    /// Each combines the next, and the last the first.
    CombinedInCircle {
        calendars: Vec<String>,
    },
    UnknownHost {
        nearest: Option<String>,
    },
    NoLocations,
    NothingCombined,
    RepeatedLocation,
    TermReversed,
    TermOutOfRange,
    NoContractYears,
    NotInOrderCurrency {
        currency: Currency,
    },
    NotInScheduleCurrency {
        currency: Currency,
    },
    RateNotAboveZero,
    CountOfNone,
    TargetTooFine,
    TargetOutOfRange {
        min_seconds: i64,
        max_seconds: i64,
    },
    NoAmendmentOfClause,
    AmendedBy {
        kind: Amendable,
    },
    UntilBeforeFrom {
        from: NaiveDate,
    },
    /// Two amendments of one clause hold on the same dates.
    RepeatedAmendment {
        id: Option<Arc<str>>,
        other: Option<Arc<str>>,
        dates: Dates,
    },
    /// Of a clause a number.
    CountOutOfRange {
        most: u16,
    },
    RateNotAShare,
    LastBandWithLeastDays,
    BandsOutOfOrder {
        above: i64,
        least_days: i64,
        dates: Dates,
    },
    NeverOpen,
    NoBusinessHours,
    FirstHoursWithDate,
    HoursWithoutDate,
    ZoneElsewhere {
        /// The codes of the countries that it lies in.
        lies_in: String,
    },
    FarFromTerm,
    HolidaysElsewhere,
    YearWithoutClosures,
    HalfDaysNotFollowed,
    HalfDaysLeftOut,
    UsualDaysLeftOut {
        region: Region,
        reason: &'static str,
    },
    NoHolidayToRemove {
        region: Region,
    },
    AddedAndRemoved,
    OfWholeCountry,
    HolidaysNotKnown {
        region: Region,
        first: i32,
        last: i32,
        then: Option<Consequence>,
    },
    HolidaysNotOfficial {
        region: Region,
        then: Option<Consequence>,
    },
}

/// What becomes of the days of a year of which the holidays are in doubt.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Consequence {
    OnlyAddedAreClosed,
    LaterIsRefused,
    ThenIsRefused,
    OtherDates,
}

impl fmt::Display for OrderProblem {
    #[allow(
        clippy::too_many_lines,
        reason = "one match, a line for each problem: one that it forgets must not compile"
    )]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::RepeatedId => "another part of this list has this id",
            Self::NegativeAmount => "expected an amount that is not below zero",
            Self::DatesReversed => "the last day is before the first",
            Self::UnknownLocation { nearest } => {
                let perhaps = or_perhaps(nearest.as_deref());
                return write!(f, "no location of the order has this id{perhaps}");
            }
            Self::UnknownHours { nearest } => {
                let perhaps = or_perhaps(nearest.as_deref());
                return write!(
                    f,
                    "neither a location nor a calendar of the order has this id{perhaps}"
                );
            }
            Self::CalendarNamedAsLocation => "a location has this id",
            Self::HoursOfAllIncidents => {
                "hours of all incidents are those of the location: give a severity, a channel or a team"
            }
            Self::OverlappingHours { place, are_same: true } => {
                return write!(f, "the hours at place {place} of this list are of the same incidents");
            }
            Self::OverlappingHours { place, are_same: false } => {
                return write!(
                    f,
                    "these and the hours at place {place} of this list are of some of the same incidents, and none are of those alone"
                );
            }
            Self::CombinedInCircle { calendars } => {
                return match calendars.as_slice() {
                    [one] => write!(f, "the calendar `{one}` combines itself"),
                    all => {
                        let all = all.join("`, `");
                        write!(f, "each of these calendars combines the next, and the last the first: `{all}`")
                    }
                };
            }
            Self::UnknownHost { nearest } => {
                let perhaps = or_perhaps(nearest.as_deref());
                return write!(f, "the host is not one of the locations{perhaps}");
            }
            Self::NoLocations => "an order has at least one location, its host",
            Self::NothingCombined => "a calendar combines the hours of at least one location",
            Self::RepeatedLocation => "another location has this id",
            Self::TermReversed => "the last day of the term is before the first",
            Self::TermOutOfRange => {
                "a calendar for the term would leave the dates that can be written"
            }
            Self::NoContractYears => "a Base Package has at least one contract year",
            Self::NotInOrderCurrency { currency } => {
                return write!(f, "expected an amount in the order's currency, {currency}");
            }
            Self::NotInScheduleCurrency { currency } => {
                return write!(f, "expected an amount in {currency}, as those before it");
            }
            Self::RateNotAboveZero => "expected a rate above zero",
            Self::CountOfNone => "expected a whole number from 1",
            Self::TargetTooFine => "expected a target of whole seconds",
            Self::TargetOutOfRange {
                min_seconds: min,
                max_seconds: max,
            } => return write!(f, "expected a target from {min} s to {max} s"),
            Self::NoAmendmentOfClause => "no amendment of this version replaces this clause",
            Self::AmendedBy { kind } => return write!(f, "this clause is amended by `{kind}`"),
            Self::UntilBeforeFrom { from } => {
                return write!(f, "the last date is before the first, {from}");
            }
            Self::RepeatedAmendment { id, other, dates } => {
                return match (id, other) {
                    (Some(id), Some(other)) => {
                        write!(
                            f,
                            "the amendments `{other}` and `{id}` both replace this clause{dates}"
                        )
                    }
                    _ => write!(f, "another amendment replaces this clause too{dates}"),
                };
            }
            Self::CountOutOfRange { most } => {
                return write!(f, "expected a whole number from 1 to {most}");
            }
            Self::RateNotAShare => "expected a rate from 0 to 1",
            Self::LastBandWithLeastDays => "the band of the shortest notice has no lower end",
            Self::BandsOutOfOrder {
                above,
                least_days,
                dates,
            } => {
                return write!(
                    f,
                    "a band from {least_days} days of notice does not begin below the one from {above} days{dates}"
                );
            }
            Self::NeverOpen => "these business hours never open",
            Self::NoBusinessHours => "the list of business hours is empty",
            Self::FirstHoursWithDate => {
                "the first business hours hold from the beginning, without a date"
            }
            Self::HoursWithoutDate => "the date from which these hours hold must be given",
            Self::ZoneElsewhere { lies_in } => {
                return write!(
                    f,
                    "the zone lies in another country than the location: {lies_in}"
                );
            }
            Self::FarFromTerm => "the date is far outside the term",
            Self::HolidaysElsewhere => "the location is in another country",
            Self::YearWithoutClosures => {
                "deadlines may fall in a year for which no closure is given"
            }
            Self::HalfDaysNotFollowed => {
                "half days have no hours of their own unless `half_day` is among the kinds"
            }
            Self::HalfDaysLeftOut => {
                "half days in the term are not followed: they count as whole working days"
            }
            Self::UsualDaysLeftOut { region, reason } => {
                return write!(
                    f,
                    "public holidays are not all the days off in {region}: {reason}"
                );
            }
            Self::NoHolidayToRemove { region } => {
                return write!(f, "{region} has no day here that is followed");
            }
            Self::AddedAndRemoved => "the order adds this date as well",
            Self::OfWholeCountry => {
                "these are the holidays of the whole country; subdivisions of it have others"
            }
            Self::HolidaysNotKnown {
                region,
                first,
                last,
                then,
            } => {
                let then = then.map_or_else(String::new, |then| then.to_string());
                return write!(
                    f,
                    "the holidays of {region} are known from {first} to {last}{then}"
                );
            }
            Self::HolidaysNotOfficial { region, then } => {
                let then = then.map_or_else(String::new, |then| then.to_string());
                return write!(
                    f,
                    "holidays of {region} are estimates or computed, or wait for a decree{then}"
                );
            }
        })
    }
}

impl fmt::Display for Consequence {
    /// As the end of a message.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OnlyAddedAreClosed => ": in other years only what the order adds is closed",
            Self::LaterIsRefused => ": what falls due later is refused",
            Self::ThenIsRefused => ": what falls due then is refused",
            Self::OtherDates => ": expect other dates",
        })
    }
}

/// Years, one or several. Shown, they are the value of a finding.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Years {
    pub(crate) first: i32,
    pub(crate) last: i32,
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { first, last } = self;
        if first == last {
            write!(f, "{first}")
        } else {
            write!(f, "{first} to {last}")
        }
    }
}
