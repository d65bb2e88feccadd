//! The clauses of the document, each with what here rests on it.

use alloc::{collections::BTreeSet, vec::Vec};

use crate::{
    data::datum,
    document::{
        AedFeature, CheckId, CitingCheck, CitingRule, Clause, ClauseId, ClauseKind, Duty, Home,
        HomeKind, Model, NoExample, ReadingId, ResponseTable, RuleId, Section, Service,
        WorkedExample, citing_checks, citing_rules, figures,
        glossary::{self, GlossaryTerm},
        lists,
    },
    order::contents::{self, Part},
};

datum! {
    /// Which clauses are asked for: those that are all that is given.
    ///
    /// # Example: what one section only informs about, and why
    ///
    /// ```
    /// use unified_support::document::{Home, HomeKind, Reason, clauses};
    /// use unified_support::engine::{ClauseIndex, ClausesRequest};
    ///
    /// let mut asked = ClausesRequest::default();
    /// asked.section = Some("1".parse()?);
    /// asked.home = Some(HomeKind::Informative);
    /// let index = ClauseIndex::from(asked);
    /// assert_eq!(index.clauses.len(), 5);
    /// assert_eq!(index.clauses[0].clause, clauses::DOCUMENT_PURPOSE);
    /// assert_eq!(index.clauses[0].home, Home::Informative(Reason::Description));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct ClausesRequest {
        /// Those of this section and its parts.
        pub section: Option<Section> = optional,
        /// Those of this kind.
        pub kind: Option<ClauseKind> = optional,
        /// Those that live in such a home.
        pub home: Option<HomeKind> = optional,
    }

    /// The clauses that were asked for, each with what here rests on it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ClauseIndex {
        /// The clauses, in the order of the document.
        pub clauses: Vec<ClauseEntry>,
    }

    /// A clause, and what here rests on it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ClauseEntry {
        /// The clause.
        pub clause: ClauseId,
        /// Where it stands in the document.
        pub section: Section,
        /// What kind of statement it is.
        pub kind: ClauseKind,
        /// The rule or the check that cites it, the data in which it stands, or why it only informs.
        pub home: Home,
        /// All rules whose steps cite it, that of its home too, each with a worked example.
        pub rules: Vec<CitingRule>,
        /// All checks of the review whose findings cite it, each with a worked example.
        pub checks: Vec<CitingCheck>,
        /// Why no worked example cites it; none where one does.
        pub no_example: Option<NoExample>,
        /// All the data in which it stands, also that of its home.
        pub models: Vec<Model>,
        /// The readings that choose what it leaves open.
        pub readings: Vec<ReadingId>,
    }
}

impl From<ClausesRequest> for ClauseIndex {
    fn from(asked: ClausesRequest) -> Self {
        let models = Model::ALL.iter().map(|model| (*model, clauses_in(*model)));
        let models: Vec<_> = models.collect();
        let clauses = Clause::all().filter(|clause| asked.is_for(clause));
        Self {
            clauses: clauses.map(|clause| entry(clause, &models)).collect(),
        }
    }
}

impl ClausesRequest {
    fn is_for(&self, clause: &Clause) -> bool {
        let (kind, home) = (clause.kind(), clause.home().kind());
        self.section.is_none_or(|section| section.contains(clause))
            && self.kind.is_none_or(|wanted| wanted == kind)
            && self.home.is_none_or(|wanted| wanted == home)
    }
}

impl ClauseEntry {
    /// The data in which it stands, but for that of its home and its readings.
    pub(crate) fn other_models(&self) -> impl Iterator<Item = Model> {
        let of_home = match self.home {
            Home::Modelled { model, .. } => Some(model),
            Home::Computed(_) | Home::Checked(_) | Home::Informative(_) => None,
        };
        let models = self.models.iter().copied();
        models.filter(move |model| *model != Model::Readings && Some(*model) != of_home)
    }

    /// The rules that cite it, but for that of its home.
    pub(crate) fn other_rules(&self) -> impl Iterator<Item = RuleId> {
        let rules = self.rules.iter().map(|citing| citing.rule);
        rules.filter(|rule| self.home != Home::Computed(*rule))
    }

    /// The checks that cite it, but for that of its home.
    pub(crate) fn other_checks(&self) -> impl Iterator<Item = CheckId> {
        let checks = self.checks.iter().map(|citing| citing.check);
        checks.filter(|check| self.home != Home::Checked(*check))
    }

    /// A worked example that cites it: one of its home, if there is one.
    #[must_use]
    pub fn example(&self) -> Option<&WorkedExample> {
        let rules = self.rules.iter();
        let rules = rules.map(|citing| (Home::Computed(citing.rule), citing.example.as_ref()));
        let checks = self.checks.iter();
        let checks = checks.map(|citing| (Home::Checked(citing.check), citing.example.as_ref()));
        let all = rules.chain(checks);
        let cited = all.filter_map(|(home, example)| Some((home == self.home, example?)));
        let (_, example) = cited.min_by_key(|(is_home, _)| !is_home)?;
        Some(example)
    }
}

fn entry(clause: &Clause, models: &[(Model, BTreeSet<ClauseId>)]) -> ClauseEntry {
    let id = clause.id();
    let models = models.iter().filter(|(_, clauses)| clauses.contains(&id));
    let mut entry = ClauseEntry {
        clause: id,
        section: Section::of(clause),
        kind: clause.kind(),
        home: *clause.home(),
        rules: citing_rules(id),
        checks: citing_checks(id),
        no_example: None,
        models: models.map(|(model, _)| *model).collect(),
        readings: ReadingId::all()
            .filter(|reading| reading.clauses().contains(&id))
            .collect(),
    };
    if entry.example().is_none() {
        let is_cited = !(entry.rules.is_empty() && entry.checks.is_empty());
        entry.no_example = Some(NoExample::of(entry.home, is_cited));
    }
    entry
}

/// The clauses that stand in a model.
fn clauses_in(model: Model) -> BTreeSet<ClauseId> {
    match model {
        Model::Catalogue => {
            let services = Service::ALL.iter();
            let cells = services.flat_map(|service| service.terms().cells());
            cells.map(|cell| cell.clause).collect()
        }
        Model::SeverityTables => {
            let tables = ResponseTable::ALL.iter();
            tables.flat_map(|table| table.clauses()).collect()
        }
        Model::Duties => Duty::all().map(Duty::clause).collect(),
        Model::Figures => figures::clauses().collect(),
        Model::Lists => {
            let features = AedFeature::ALL.iter();
            let features =
                features.flat_map(|feature| [feature.clause(), feature.group().clause()]);
            lists::clauses().chain(features).collect()
        }
        Model::Glossary => {
            let terms = glossary::ALL.iter();
            terms.flat_map(GlossaryTerm::clauses).copied().collect()
        }
        Model::Readings => {
            let readings = ReadingId::all();
            readings.flat_map(ReadingId::clauses).copied().collect()
        }
        Model::Order => {
            let parts = contents::ALL.iter();
            parts.flat_map(Part::clauses).copied().collect()
        }
    }
}
