//! What falls due.

use alloc::{sync::Arc, vec::Vec};

use chrono::{DateTime, NaiveDate, Utc};

pub use crate::document::vocabulary::obligations::{
    Moment, ObligationKind, ObligationName, TermMark,
};
use crate::{
    data::datum,
    document::{ClauseId, Party, Service},
};

datum! {
    /// What falls due between two dates, in order.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ObligationCalendar {
        /// The entries, by the instants at which their days end; those of one instant in the order of the order's parts.
        pub entries: Vec<Obligation>,
    }

    /// Something that falls due, begins or lapses on a date.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Obligation {
        /// The date.
        pub on: NaiveDate,
        /// What happens on the date.
        pub moment: Moment,
        /// What it is.
        pub what: ObligationKind = self::what,
        /// Whose it is: who has to do it, or who holds it until then.
        pub party: Party,
        /// The clause that says so.
        pub clause: ClauseId,
        /// The id of the amendment that takes the place of the clause, where one does.
        pub amendment: Option<Arc<str>> = optional,
        /// The location whose calendar the date belongs to.
        pub location: Arc<str>,
        /// The instant at which that date ends at the location: the first that is too late.
        pub ends_at: DateTime<Utc>,
        /// The id of the purchase; none for what concerns the whole order.
        pub purchase: Option<Arc<str>>,
        /// The service of that purchase.
        pub service: Option<Service>,
        /// The solution of the planned event that it belongs to.
        pub solution: Option<Arc<str>>,
        /// Which one it is of several of its kind and purchase, from 1: the quarter, the contract year, the event.
        pub number: u32,
        /// The first date on which it can be done, where there is one.
        pub opens_on: Option<NaiveDate>,
        /// When it was done, if the order says so; it can be after the date.
        pub met_on: Option<NaiveDate>,
    }
}

/// A mark of a term, or else a duty: its name, of which the clause beside it leaves one.
#[cfg(feature = "serde")]
mod what {
    #[cfg(test)]
    use core::marker::PhantomData;

    #[cfg(test)]
    use crate::data::shape::{Forms, Shapes};
    use serde::ser::SerializeMap;

    use super::{ObligationKind, TermMark};
    use crate::{
        data::{Datum, Fields, Reading, reader::one_of},
        document::{ClauseId, Duty},
        finding::Findings,
    };

    pub(super) fn write<M: SerializeMap>(
        name: &'static str,
        value: &ObligationKind,
        map: &mut M,
    ) -> Result<(), M::Error> {
        map.serialize_entry(name, value.as_str())
    }

    pub(super) fn read(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<ObligationKind> {
        // What is wrong with the clause is found where it is read.
        let clause = fields.given("clause").and_then(|(node, path)| {
            let clause = ClauseId::read(node, &path, &mut Findings::new());
            clause.ok()
        });
        let marks = TermMark::ALL.iter();
        let marks = marks.map(|mark| (mark.as_str(), ObligationKind::Term(*mark)));
        let duties = Duty::all().filter(|duty| Some(duty.clause()) == clause);
        let duties = duties.map(|duty| (duty.name().as_str(), ObligationKind::Duty(duty)));
        let table: alloc::vec::Vec<_> = marks.chain(duties).collect();
        fields.required(name, findings, one_of(&table))
    }

    #[cfg(test)]
    pub(super) fn shape(
        name: &'static str,
        _: PhantomData<ObligationKind>,
        shapes: &mut Shapes,
    ) -> Forms {
        Forms::required::<crate::document::vocabulary::obligations::ObligationName>(name, shapes)
    }
}
