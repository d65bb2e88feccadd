//! Every clause is accounted for: where the table says that it lives, there it is, and the page in the documentation
//! counts them.
//!
//! The page is written by `UPDATE_DOCS=1 cargo test --test behaviour coverage`.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
};

use unified_support::{
    document::{
        CheckId, Clause, ClauseKind, Computability, Home, HomeKind, Model, ReadingId, RuleFamily,
        RuleId,
    },
    engine::{ClauseEntry, ClauseIndex, ClausesRequest},
};

use crate::worked_examples::{self, Citation};

const PAGE: &str = include_str!("../../src/document/coverage.md");
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/document/coverage.md");

/// Every clause with what rests on it.
fn index() -> ClauseIndex {
    ClausesRequest::default().into()
}

#[test]
fn a_modelled_clause_stands_in_its_model() {
    let mut missing = Vec::new();
    for entry in index().clauses {
        if let Home::Modelled { model, .. } = entry.home
            && !entry.models.contains(&model)
        {
            missing.push(format!("{} in {model}", entry.clause));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn what_stands_in_a_model_is_not_called_informative() {
    let mut wrong = Vec::new();
    for entry in index().clauses {
        if matches!(entry.home, Home::Informative(_)) && !entry.models.is_empty() {
            wrong.push(format!("{} in {:?}", entry.clause, entry.models));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_model_and_every_reading_has_its_clauses_in_the_index() {
    let index = index().clauses;
    let every = Clause::all().map(Clause::id);
    assert!(index.iter().map(|entry| entry.clause).eq(every));
    for model in Model::ALL {
        let mut entries = index.iter();
        assert!(entries.any(|entry| entry.models.contains(model)), "{model}");
    }
    for entry in &index {
        let is_of = |reading: &ReadingId| reading.clauses().contains(&entry.clause);
        assert!(
            entry
                .readings
                .iter()
                .copied()
                .eq(ReadingId::all().filter(is_of))
        );
        let is_modelled = entry.models.contains(&Model::Readings);
        assert_eq!(is_modelled, !entry.readings.is_empty(), "{}", entry.clause);
    }
}

#[test]
fn clauses_are_chosen_by_section_kind_and_home() {
    let mut asked = ClausesRequest::default();
    asked.section = Some("2.3 AED".parse().expect("a section"));
    asked.home = Some(HomeKind::Modelled);
    let of_section = ClauseIndex::from(asked).clauses;
    asked.kind = Some(ClauseKind::Entitlement);
    let of_kind = ClauseIndex::from(asked).clauses;
    let chosen = |entry: &&ClauseEntry| {
        entry.section.as_str().starts_with("2.3 AED/")
            && matches!(entry.home, Home::Modelled { .. })
    };
    let every = index().clauses;
    let expected: Vec<_> = every.iter().filter(chosen).cloned().collect();
    assert_eq!(of_section, expected);
    let mut fewer = expected.clone();
    fewer.retain(|entry| entry.clause.clause().kind() == ClauseKind::Entitlement);
    assert_eq!(of_kind, fewer);
    assert!(!fewer.is_empty() && fewer.len() < expected.len());
}

#[test]
fn what_a_program_can_decide_by_is_nowhere_merely_told() {
    for clause in Clause::all() {
        let is_told = matches!(clause.home(), Home::Informative(_));
        let is_computable = clause.computability() == Computability::Yes;
        assert!(!(is_told && is_computable), "{}", clause.id());
    }
}

#[test]
fn a_computed_clause_is_cited_by_its_rule_in_a_worked_example() {
    let cited = worked_examples::citations();
    let mut missing = Vec::new();
    for clause in Clause::all() {
        let citation = match clause.home() {
            Home::Computed(rule) => Citation::Step(*rule, clause.id()),
            Home::Checked(check) => Citation::Finding(*check, clause.id()),
            _ => continue,
        };
        if !cited.contains(&citation) {
            missing.push(citation);
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn what_a_rule_or_a_check_cites_is_called_so() {
    for citation in worked_examples::citations() {
        let (id, is_known) = match citation {
            // The finding's own step repeats what the finding cites.
            Citation::Step(RuleId::Finding, _) => continue,
            Citation::Step(_, id) => (id, matches!(id.clause().home(), Home::Computed(_))),
            Citation::Finding(_, id) => {
                let home = id.clause().home();
                (id, matches!(home, Home::Computed(_) | Home::Checked(_)))
            }
        };
        assert!(is_known, "{id}: {citation:?}");
    }
}

#[test]
fn every_check_and_every_rule_has_a_worked_example() {
    let cited = worked_examples::citations();
    let checks: BTreeSet<CheckId> = cited
        .iter()
        .filter_map(|citation| match citation {
            Citation::Finding(check, _) => Some(*check),
            Citation::Step(..) => None,
        })
        .collect();
    let missing: Vec<_> = CheckId::ALL
        .iter()
        .filter(|check| !checks.contains(check))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    let rules = worked_examples::rules();
    let missing: Vec<_> = RuleId::ALL
        .iter()
        .filter(|rule| !rules.contains(rule))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_page_counts_the_clauses() {
    let page = page();
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(PATH, &page).expect("the page can be written");
        return;
    }
    assert!(
        page == PAGE,
        "{PATH} is out of date: UPDATE_DOCS=1 cargo test --test behaviour coverage"
    );
}

/// Counts of clauses by where they live.
#[derive(Clone, Copy, Default)]
struct Counts {
    all: usize,
    computed: usize,
    checked: usize,
    modelled: usize,
    to_come: usize,
    informative: usize,
}

impl Counts {
    fn add(&mut self, clause: &Clause) {
        self.all += 1;
        match clause.home() {
            Home::Computed(_) => self.computed += 1,
            Home::Checked(_) => self.checked += 1,
            Home::Modelled { to_come, .. } => {
                self.modelled += 1;
                self.to_come += usize::from(to_come.is_some());
            }
            Home::Informative(_) => self.informative += 1,
        }
    }

    fn row(self, name: &str) -> String {
        let Self {
            all,
            computed,
            checked,
            modelled,
            to_come,
            informative,
        } = self;
        format!(
            "| {name} | {all} | {computed} | {checked} | {modelled} | {to_come} | {informative} |\n"
        )
    }
}

/// A table of counts: one row for each name, in the order of `names`, and one for all.
fn table(head: &str, names: &[&str], name_of: impl Fn(&Clause) -> String) -> String {
    let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
    let mut all = Counts::default();
    for clause in Clause::all() {
        counts.entry(name_of(clause)).or_default().add(clause);
        all.add(clause);
    }
    assert_eq!(counts.len(), names.len(), "{head}");
    let mut text = format!(
        "| {head} | clauses | computed | checked | modelled | of these with rules to come | informative |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n"
    );
    for name in names {
        text.push_str(&counts[*name].row(name));
    }
    text.push_str(&all.row("all"));
    text
}

fn page() -> String {
    let mut sections: Vec<&str> = Clause::all().map(Clause::section).collect();
    sections.dedup();
    let kind = |clause: &Clause| format!("`{}`", clause.kind());
    let kinds: BTreeSet<String> = Clause::all().map(kind).collect();
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    let computabilities: Vec<&str> = Computability::ALL.iter().map(|one| one.as_str()).collect();
    let mut text = String::from(
        "Where every clause of the services description lives: counted by section, by kind, and by how far a program can \
         decide by it. A test makes this page.\n\n\
         A clause is *computed* if the steps of a rule cite it, *checked* if the findings of an order's review do, \
         *modelled* if it stands as data, and *informative* if it is told and nothing more. Of the modelled ones some \
         have rules to come, which will decide by them; they are listed below.\n\n",
    );
    text.push_str("# By section\n\n");
    text.push_str(&table("section", &sections, |clause| {
        clause.section().to_owned()
    }));
    text.push_str("\n# By kind\n\n");
    text.push_str(&table("kind", &kinds, kind));
    text.push_str("\n# By computability\n\n");
    text.push_str(&table("computable", &computabilities, |clause| {
        clause.computability().as_str().to_owned()
    }));
    text.push_str(
        "\n# Rules to come\n\nClauses that stand as data, and by which no rule decides yet.\n",
    );
    for family in RuleFamily::ALL {
        let ids: Vec<String> = Clause::all()
            .filter(|clause| {
                matches!(clause.home(), Home::Modelled { to_come: Some(to_come), .. } if to_come == family)
            })
            .map(|clause| format!("`{}`", clause.id()))
            .collect();
        let heading = format!("\n## {family}: {}\n\n", ids.len());
        text.push_str(&heading);
        text.push_str(&ids.join(", "));
        text.push('\n');
    }
    text.push_str("\n# Slips of the source\n\n| clause | what it prints, and what is taken to be meant |\n| --- | --- |\n");
    for clause in Clause::all() {
        if let Some(slip) = clause.slip() {
            let row = format!("| `{}` | {slip} |\n", clause.id());
            text.push_str(&row);
        }
    }
    text
}
