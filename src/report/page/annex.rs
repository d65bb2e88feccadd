//! The annex: the clauses that the answers of a page rest on.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::{fmt, marker::PhantomData};

use super::{PageEntry, document::anchor, markup::Html};
use crate::{
    decision::Step,
    document::{ClauseId, Source},
    engine::Reply,
    report::language::Tongue,
};

/// The clauses that the steps of all entries cite, by their place in the services description.
pub(super) struct Annex<'a> {
    entries: &'a [PageEntry<'a>],
    cited: Vec<Cited<'a>>,
}

/// A clause, and the places of the entries that cite it.
struct Cited<'a> {
    clause: ClauseId,
    amendment: Option<&'a str>,
    entries: Vec<usize>,
}

impl<'a> Annex<'a> {
    pub(super) fn of(entries: &'a [PageEntry<'a>]) -> Self {
        let mut annex = Self {
            entries,
            cited: Vec::new(),
        };
        for (index, entry) in entries.iter().enumerate() {
            for step in entry.reply().into_iter().flat_map(Reply::steps) {
                for clause in step.clauses() {
                    annex.note(*clause, step, index);
                }
            }
        }
        annex
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.cited.is_empty()
    }

    /// The place in the page at which a clause of the annex stands.
    pub(super) fn place_of(&self, id: &str) -> Option<String> {
        let clause = ClauseId::find(id)?;
        let place = self.place(clause).ok()?;
        Some(clause_anchor(place))
    }

    fn place(&self, clause: ClauseId) -> Result<usize, usize> {
        self.cited
            .binary_search_by_key(&clause, |known| known.clause)
    }

    /// Notes that `step` of the entry at `index` cites `clause`.
    fn note(&mut self, clause: ClauseId, step: &'a Step, index: usize) {
        let place = self.place(clause).unwrap_or_else(|place| {
            let new = Cited {
                clause,
                amendment: None,
                entries: Vec::new(),
            };
            self.cited.insert(place, new);
            place
        });
        let Some(known) = self.cited.get_mut(place) else {
            return;
        };
        if let Source::Amendment { id, .. } = step.source() {
            known.amendment = Some(id);
        }
        if known.entries.last() != Some(&index) {
            known.entries.push(index);
        }
    }

    /// Each clause: what it says, where it stands in the source, and which questions cite it.
    pub(super) fn write<L: Tongue>(&self, html: &mut Html<'_, '_>) -> fmt::Result {
        if self.cited.is_empty() {
            return Ok(());
        }
        let labels = L::PAGE;
        let attributes: &[(_, &dyn fmt::Display)] = &[
            ("id", &"clauses"),
            ("class", &"annex"),
            ("aria-labelledby", &"clauses-heading"),
        ];
        html.element("section", attributes, |html| {
            html.leaf("h2", &[("id", &"clauses-heading")], &labels.clauses)?;
            html.leaf("p", &[], &labels.about_clauses)?;
            html.element("dl", &[("class", &"clauses")], |html| {
                let mut cited = self.cited.iter().enumerate();
                cited.try_for_each(|(place, cited)| self.write_clause::<L>(place, cited, html))
            })
        })
    }

    fn write_clause<L: Tongue>(
        &self,
        place: usize,
        cited: &Cited<'_>,
        html: &mut Html<'_, '_>,
    ) -> fmt::Result {
        let colon = L::PICTURE.colon;
        let id = cited.clause.as_str();
        let named = match cited.amendment {
            Some(amendment) => L::amended(id, amendment),
            None => id.to_string(),
        };
        html.element("div", &[("id", &clause_anchor(place))], |html| {
            html.leaf("dt", &[], &named)?;
            html.leaf("dd", &[], &summary::<L>(cited.clause))?;
            let passage = InTheSource::<L>(cited.clause, PhantomData);
            let passage = format!("{}{colon}{passage}", L::PAGE.in_the_source);
            html.leaf("dd", &[("class", &"passage")], &passage)?;
            if self.entries.len() < 2 {
                return Ok(());
            }
            html.element("dd", &[("class", &"passage")], |html| {
                html.text(&format_args!("{}{colon}", L::PAGE.cited_in))?;
                for (place, index) in cited.entries.iter().enumerate() {
                    html.text(&if place == 0 { "" } else { ", " })?;
                    let id = self.entries.get(*index).map_or("", |entry| entry.id);
                    let place = format_args!("#{}", anchor(*index));
                    html.element("a", &[("href", &place)], |html| html.leaf("bdi", &[], &id))?;
                }
                Ok(())
            })
        })
    }
}

fn clause_anchor(place: usize) -> String {
    format!("c{}", place.saturating_add(1))
}

/// What a clause says: the first line of its sheet, without its id.
fn summary<L: Tongue>(clause: ClauseId) -> String {
    let sheet = Sheets::<L>(clause, PhantomData).to_string();
    let first = sheet.lines().next().unwrap_or_default();
    let said = first.strip_prefix(clause.as_str());
    let said = said.and_then(|said| said.strip_prefix(L::PICTURE.colon));
    said.unwrap_or(first).to_string()
}

struct Sheets<L>(ClauseId, PhantomData<L>);

impl<L: Tongue> fmt::Display for Sheets<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        L::clause(self.0.clause(), f)
    }
}

struct InTheSource<L>(ClauseId, PhantomData<L>);

impl<L: Tongue> fmt::Display for InTheSource<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        L::passage(self.0.passage(), f)
    }
}
