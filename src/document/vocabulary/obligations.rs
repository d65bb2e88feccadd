//! What falls due.

use crate::document::{Duty, DutyName, names::named, told_by_name};

named! {
    /// What happens on the date of an entry.
    Moment, a "moment";
    /// It begins: that is its first day.
    Begins = "begins",
    /// It is due: that is the last day on which it is in time.
    Due = "due",
    /// It lapses: that is the last day on which it can be used.
    Lapses = "lapses",
}

/// What an entry is: a duty of the document, or a date of the order's term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ObligationKind {
    /// A duty.
    Duty(&'static Duty),
    /// The beginning or the end of something.
    Term(TermMark),
}

impl ObligationKind {
    /// Its name: that of the duty, or of the mark.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Duty(duty) => duty.name().as_str(),
            Self::Term(mark) => mark.as_str(),
        }
    }
}

impl From<ObligationKind> for ObligationName {
    fn from(kind: ObligationKind) -> Self {
        match kind {
            ObligationKind::Duty(duty) => Self::Duty(duty.name()),
            ObligationKind::Term(mark) => Self::Term(mark),
        }
    }
}

/// What an entry is, by its name alone: services have duties of one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ObligationName {
    /// A duty.
    Duty(DutyName),
    /// The beginning or the end of something.
    Term(TermMark),
}

impl ObligationName {
    /// The name: that of the duty, or of the mark.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Duty(duty) => duty.as_str(),
            Self::Term(mark) => mark.as_str(),
        }
    }
}

told_by_name!(ObligationName);

named! {
    /// The beginning or the end of something of an order.
    TermMark, a "mark of a term";
    /// The support of the Base Package, or a service that was bought.
    Support = "support",
    /// What was bought is used, or lost.
    Use = "use",
    /// Flex Allowance is allotted, or forfeited.
    FlexAllocation = "flex_allocation",
    /// The features of AED beyond onboarding and discovery.
    AedFeatures = "aed_features",
    /// The coverage of a planned event.
    EventCoverage = "event_coverage",
}
