//! How each row turned out.

use super::ColumnCode;
use crate::{
    calendar::{CalendarError, Outside},
    decision::{NotApplicable, Outcome, Problem, QuestionError, Undetermined},
};

/// How a row turned out: what a bitmap alone could not tell apart.
///
/// # Example
///
/// ```
/// use unified_support::columns::{MissingFacts, RowOutcome, RowProblem};
/// use unified_support::decision::NotApplicable;
///
/// assert_eq!(RowOutcome::Decided.code(), 0);
/// assert_eq!(RowOutcome::NotApplicable(NotApplicable::OrderNotInForce).code(), 0x2_0001);
/// let refused = RowOutcome::Refused(RowProblem::OutsideCalendar);
/// assert_eq!(RowOutcome::from_code(refused.code()), Some(refused));
///
/// let Some(RowOutcome::Undetermined(facts)) = RowOutcome::from_code(0x8000_0006) else { panic!() };
/// assert!(facts.names().eq(["channel", "language"]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RowOutcome {
    /// There is an answer.
    Decided,
    /// A value that must be given is not valid.
    NullInput,
    /// What was asked is refused.
    Refused(RowProblem),
    /// The rule does not apply.
    NotApplicable(NotApplicable),
    /// Facts are missing.
    Undetermined(MissingFacts),
}

const DECIDED: u32 = 0;
const NULL_INPUT: u32 = 1;
const REFUSED: u32 = 1 << 16;
const NOT_APPLICABLE: u32 = 2 << 16;
const UNDETERMINED: u32 = 1 << 31;

impl RowOutcome {
    /// The number that stands for it in a column: 0 is decided, 1 a null input. Refused rows have the number of the
    /// [`RowProblem`] and 2¹⁶, rows to which the rule does not apply that of the [`NotApplicable`] and 2¹⁷, and
    /// undetermined rows the [`MissingFacts`] and 2³¹.
    #[must_use]
    pub fn code(self) -> u32 {
        match self {
            Self::Decided => DECIDED,
            Self::NullInput => NULL_INPUT,
            Self::Refused(problem) => REFUSED | u32::from(problem.column_code()),
            Self::NotApplicable(reason) => NOT_APPLICABLE | u32::from(reason.column_code()),
            Self::Undetermined(facts) => UNDETERMINED | facts.0,
        }
    }

    /// The outcome of the number; none if it stands for none.
    #[must_use]
    pub fn from_code(code: u32) -> Option<Self> {
        if code & UNDETERMINED != 0 {
            let facts = MissingFacts::from_mask(code & !UNDETERMINED);
            return facts.map(Self::Undetermined);
        }
        let [_, kind, high, low] = code.to_be_bytes();
        let number = u16::from_be_bytes([high, low]);
        match (code >> 24, kind) {
            (0, 0) if code == DECIDED => Some(Self::Decided),
            (0, 0) if code == NULL_INPUT => Some(Self::NullInput),
            (0, 1) => RowProblem::from_column_code(number).map(Self::Refused),
            (0, 2) => NotApplicable::from_column_code(number).map(Self::NotApplicable),
            _ => None,
        }
    }

    /// How the outcome of a single question is told in a column, and its answer.
    pub(super) fn of<A>(outcome: Result<Outcome<A>, QuestionError>) -> Result<A, Self> {
        match outcome {
            Ok(Outcome::Decided(answer)) => Ok(answer),
            Ok(Outcome::NotApplicable(reason)) => Err(Self::NotApplicable(reason)),
            Ok(Outcome::Undetermined(missing)) => {
                Err(Self::Undetermined(MissingFacts::of(&missing)))
            }
            Err(error) => Err(Self::Refused(RowProblem::of(&error.problem))),
        }
    }
}

macro_rules! row_problems {
    ($( $(#[$doc:meta])+ $problem:ident = $number:literal $name:literal, $message:literal, )+) => {
        /// Why a row is refused.
        ///
        /// What `explain_row` says of the row names field and value.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
        #[non_exhaustive]
        pub enum RowProblem {
            $( $(#[$doc])+ #[error($message)] $problem, )+
        }

        impl RowProblem {
            /// Every problem.
            pub const ALL: &[Self] = &[$( Self::$problem, )+];

            /// Its name, such as for a column of texts.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$problem => $name, )+
                }
            }
        }

        impl ColumnCode for RowProblem {
            fn column_code(self) -> u16 {
                match self {
                    $( Self::$problem => $number, )+
                }
            }

            fn from_column_code(code: u16) -> Option<Self> {
                match code {
                    $( $number => Some(Self::$problem), )+
                    _ => None,
                }
            }
        }
    };
}

row_problems! {
    /// A code of a dictionary has no value: its name is unknown, or it lies beyond the list.
    UnknownName = 1 "unknown_name", "a code of a dictionary stands for no value",
    /// A number stands for no severity, product, channel or language.
    UnknownCode = 2 "unknown_code", "a number stands for no value",
    /// An instant or a date lies outside the calendar.
    OutsideCalendar = 3 "outside_calendar", "an instant or a date is outside the calendar",
    /// The answer lies outside the calendar.
    AnswerOutsideCalendar = 4 "answer_outside_calendar", "the answer is outside the calendar",
    /// A duration is longer than any calendar covers.
    DurationOutOfRange = 5 "duration_out_of_range", "a duration is longer than any calendar covers",
    /// An instant is before another that it must follow.
    OutOfOrder = 6 "out_of_order", "an instant is before another that it must follow",
    /// The calendar has no zone, and so no dates.
    CalendarWithoutZone = 7 "calendar_without_zone", "the calendar has no zone, and so no dates",
    /// The answer does not fit its column's unit.
    AnswerOutOfRange = 8 "answer_out_of_range", "the answer does not fit its column's unit",
    /// The order has no hours of the team.
    UnknownTeam = 10 "unknown_team", "the order has no hours of the team",
    /// Anything else: what explains the row tells it.
    Other = 9 "other", "the row is refused: what explains it tells why",
}

impl RowProblem {
    fn of(problem: &Problem) -> Self {
        match problem {
            Problem::Time { error } => Self::of_time(error),
            Problem::OutOfOrder { .. } => Self::OutOfOrder,
            Problem::CalendarWithoutZone { .. } => Self::CalendarWithoutZone,
            Problem::UnknownTeam { .. } => Self::UnknownTeam,
            _ => Self::Other,
        }
    }

    pub(super) const fn of_time(error: &CalendarError) -> Self {
        match error {
            CalendarError::OutOfSpan { what, .. } | CalendarError::DateOutOfSpan { what, .. } => {
                match what {
                    Outside::Answer => Self::AnswerOutsideCalendar,
                    _ => Self::OutsideCalendar,
                }
            }
            CalendarError::DurationOutOfRange { .. } => Self::DurationOutOfRange,
            _ => Self::Other,
        }
    }
}

/// The facts without which a row is undetermined: a bit for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MissingFacts(u32);

/// Facts of a question, each with the number of its bit.
const FACTS: [&str; 8] = [
    "severity_agreed_at",
    "channel",
    "language",
    "cloud_administrator",
    "product_name",
    "subscription",
    "event",
    "team",
];

/// The bit of the facts that have none of their own, such as those of the order.
const OTHERS: u32 = 1 << 30;

impl MissingFacts {
    fn of(missing: &Undetermined) -> Self {
        let bit = |name: &str| {
            let mut bits = FACTS.iter().zip(0_u32..);
            let bit = bits.find_map(|(fact, bit)| (*fact == name).then_some(1 << bit));
            bit.unwrap_or(OTHERS)
        };
        Self(
            missing
                .names()
                .iter()
                .fold(0, |mask, name| mask | bit(name)),
        )
    }

    /// The facts whose bits are set in `mask`; none if one of the bits stands for no fact.
    #[must_use]
    pub fn from_mask(mask: u32) -> Option<Self> {
        let known = FACTS.iter().zip(0_u32..);
        let known = known.fold(OTHERS, |known, (_, bit)| known | 1 << bit);
        (mask & !known == 0 && mask != 0).then_some(Self(mask))
    }

    /// The bits: from the least significant one `severity_agreed_at`, `channel`, `language`, `cloud_administrator`,
    /// `product_name`, `subscription`, `event`, `team`; 2³⁰ for facts of the order, and all others.
    #[must_use]
    pub const fn mask(self) -> u32 {
        self.0
    }

    /// The names of the facts of the question, as an answer spells them.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let facts = FACTS.into_iter().zip(0_u32..);
        facts.filter_map(move |(fact, bit)| (self.0 & 1 << bit != 0).then_some(fact))
    }

    /// Whether facts are missing that have no bit of their own, such as those of the order.
    #[must_use]
    pub const fn has_others(self) -> bool {
        self.0 & OTHERS != 0
    }
}

/// How many rows turned out in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RowCounts {
    /// Rows with an answer.
    pub decided: usize,
    /// Rows in which a value that must be given is not valid.
    pub null_inputs: usize,
    /// Rows that are refused.
    pub refused: usize,
    /// Rows to which the rule does not apply.
    pub not_applicable: usize,
    /// Rows in which facts are missing.
    pub undetermined: usize,
}

impl RowCounts {
    pub(super) const fn count(&mut self, outcome: RowOutcome) {
        let count = match outcome {
            RowOutcome::Decided => &mut self.decided,
            RowOutcome::NullInput => &mut self.null_inputs,
            RowOutcome::Refused(_) => &mut self.refused,
            RowOutcome::NotApplicable(_) => &mut self.not_applicable,
            RowOutcome::Undetermined(_) => &mut self.undetermined,
        };
        *count = count.saturating_add(1);
    }

    /// All rows.
    #[must_use]
    pub const fn rows(&self) -> usize {
        let answered = self.decided.saturating_add(self.not_applicable);
        let without = self.undetermined.saturating_add(self.refused);
        answered
            .saturating_add(without)
            .saturating_add(self.null_inputs)
    }
}

/// The counts of both, as those of two parts of the rows.
impl core::ops::Add for RowCounts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            decided: self.decided.saturating_add(other.decided),
            null_inputs: self.null_inputs.saturating_add(other.null_inputs),
            refused: self.refused.saturating_add(other.refused),
            not_applicable: self.not_applicable.saturating_add(other.not_applicable),
            undetermined: self.undetermined.saturating_add(other.undetermined),
        }
    }
}
