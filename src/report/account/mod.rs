//! An answer set out for a reader: small tables beside its headline, and which of its steps are told without being asked for.

mod cancellation;
mod days;
mod flex;
mod parts;
mod plain;
mod response;
mod table;

use alloc::vec::Vec;

pub(super) use cancellation::CancellationWords;
pub(super) use days::DayWords;
pub(super) use flex::FlexWords;
pub(super) use parts::Parts;
pub(super) use table::{Column, Table};

use super::{language::Tongue, words::Words};
use crate::{
    calendar::Zone,
    decision::Step,
    document::Rule,
    engine::{Engine, Favours, Place, Request},
};

/// An answer with what is shown of it beside the headline.
pub(super) trait Account<L: Tongue> {
    /// The computation in small tables; none where the sentences of the steps are enough.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let _ = asked;
        Vec::new()
    }

    /// Whether a step that computed something is told beside the tables. What the headline or a table tells need not be.
    fn tells(rule: &Rule) -> bool {
        let _ = rule;
        true
    }
}

/// What was asked, of whom, and how it is told.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a, L> {
    engine: &'a Engine,
    request: &'a Request,
    steps: &'a [Step],
    words: Words<'a, L>,
}

impl<'a, L: Tongue> Asked<'a, L> {
    pub(super) fn new(engine: &'a Engine, request: &'a Request, steps: &'a [Step]) -> Self {
        Self {
            engine,
            request,
            steps,
            words: Words::new(zone(engine, request)),
        }
    }

    pub(super) const fn words(self) -> Words<'a, L> {
        self.words
    }

    /// By whose wall clock instants are told.
    pub(super) const fn zone(self) -> Option<&'a Zone> {
        self.words.zone
    }

    const fn request(self) -> &'a Request {
        self.request
    }

    fn steps(self) -> impl Iterator<Item = &'a Step> {
        self.steps.iter()
    }

    /// The location that is asked about, if one is.
    fn place(self) -> Option<Place<'a>> {
        place(self.engine, self.request)
    }
}

/// By whose wall clock instants are told: that of the location that is asked about, or else of the order's first.
fn zone<'a>(engine: &'a Engine, request: &Request) -> Option<&'a Zone> {
    let place = place(engine, request).or_else(|| engine.locations().next());
    place.map(|place| place.zone())
}

fn place<'a>(engine: &'a Engine, request: &Request) -> Option<Place<'a>> {
    let location = request.location()?;
    engine.location(location).ok()
}

/// The words of accounts.
#[derive(Clone, Copy)]
pub struct AccountWords {
    /// Above the authority of what stands in a row.
    pub(super) source: &'static str,
    /// Above the conditions that did not hold.
    pub(super) not_applied: &'static str,
    /// Above the readings that the answer rests on.
    pub(super) choices: ChoiceWords,
    pub(super) days: DayWords,
    pub(super) cancellation: CancellationWords,
    pub(super) flex: FlexWords,
}

/// The headings of the table of readings.
#[derive(Clone, Copy)]
pub(super) struct ChoiceWords {
    /// Above all of them.
    pub(super) title: &'static str,
    pub(super) choice: &'static str,
    pub(super) taken: &'static str,
    pub(super) otherwise: &'static str,
    /// In the place of an outcome that is the same.
    pub(super) same: &'static str,
    /// After an outcome that favours somebody.
    pub(super) favours: fn(Favours) -> &'static str,
}
