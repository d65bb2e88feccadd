//! How a duty is written as data where it is owed: by its name, its party and its clause.

use alloc::vec::Vec;

use serde::{Serializer, ser::SerializeMap};

use super::{Consequence, Duty, DutyName, Party};
#[cfg(test)]
use crate::data::shape::{Forms, Shapes};
use crate::{
    data::{Datum, Fields, Fieldset, Node, Reading, Written, mode::required, reader::refuse},
    document::{ClauseId, Stated, Unread},
    finding::{Findings, Path, codes},
};

impl Fieldset for &'static Duty {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("duty", &self.name(), map)?;
        required::write("party", &self.party(), map)?;
        required::write("clause", &self.clause(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let duty = GivenDuty::read("duty", fields, findings);
        let party = required::read::<Party>("party", fields, findings);
        let clause = required::read("clause", fields, findings);
        let (duty, party, clause) = (duty?, party?, clause?);
        duty.find(clause, |duty| duty.party() == party, findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::none()
            .and(&Forms::required::<DutyName>("duty", shapes))
            .and(&Forms::required::<Party>("party", shapes))
            .and(&Forms::required::<ClauseId>("clause", shapes))
    }
}

/// What follows where a duty is not done: found again among what follows of the duties.
impl Datum for &'static [Stated<Consequence>] {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Written))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let read = Vec::<Stated<Consequence>>::read(node, path, findings)?;
        let mut lists = Duty::all().map(Duty::consequences);
        lists.find(|list| **list == read).map_or_else(
            || {
                refuse(
                    codes::UNKNOWN_VALUE,
                    Unread::Consequences,
                    node,
                    path,
                    findings,
                )
            },
            Ok,
        )
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        Vec::<Stated<Consequence>>::shape(shapes)
    }
}

/// The name of a duty, which others may share, and where it stands.
pub(crate) struct GivenDuty<'n> {
    name: DutyName,
    node: &'n Node,
    path: Path,
}

impl<'n> GivenDuty<'n> {
    pub(crate) fn read(
        field: &'static str,
        fields: &mut Fields<'n>,
        findings: &mut Findings,
    ) -> Reading<Self> {
        fields.required(field, findings, |node, path, findings| {
            Ok(Self {
                name: DutyName::read(node, path, findings)?,
                node,
                path: path.clone(),
            })
        })
    }

    /// The duty of that name that `clause` states, if it is as it is said to be.
    pub(crate) fn find(
        self,
        clause: ClauseId,
        is_such: impl Fn(&Duty) -> bool,
        findings: &mut Findings,
    ) -> Reading<&'static Duty> {
        let found = Duty::stated(self.name, clause).filter(|duty| is_such(duty));
        found.map_or_else(
            || {
                let name = self.name;
                refuse(
                    codes::UNKNOWN_DUTY,
                    Unread::Duty { name, clause },
                    self.node,
                    &self.path,
                    findings,
                )
            },
            Ok,
        )
    }
}
