//! The page that counts the clauses.

use std::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::{
    hold,
    markdown::{clause, item, joined, plain, table, told},
};
use crate::document::{Clause, Computability, Home, Model, Reason, RuleFamily};

#[test]
fn the_page_counts_the_clauses() {
    let parts = [
        introduction(),
        format!("# By section\n\n{}", by_section()),
        format!("# By kind\n\n{}", by_kind()),
        format!(
            "# By computability\n\nHow far a program can decide by a clause.\n\n{}",
            by_computability()
        ),
        format!("# Clauses without a rule\n\n{}", without_rule()),
        rules_to_come(),
        format!("# Slips of the source\n\n{}", slips()),
    ];
    hold("coverage", &parts.join("\n"));
}

fn introduction() -> String {
    let home = item("Home", "document::Home");
    format!(
        "Where every clause of the services description lives ({home}): counted by section, by kind, and by how far a program can decide by \
         it. The page [clauses](mod@crate::manual::clauses) lists them one by one.\n\n\
         A clause is *computed* if the steps of a rule cite it, *checked* if the findings of an order's review do, *modelled* if it \
         stands as data, and *informative* if it is told and nothing more. Tests hold each: what is computed or checked is cited so in a \
         worked example, what is modelled stands in its data, and what a rule cites is called so.\n"
    )
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

    fn row(self, name: &str) -> [String; 7] {
        let Self {
            all,
            computed,
            checked,
            modelled,
            to_come,
            informative,
        } = self;
        let [all, computed, checked, modelled, to_come, informative] =
            [all, computed, checked, modelled, to_come, informative].map(|count| count.to_string());
        let name = name.to_string();
        [name, all, computed, checked, modelled, to_come, informative]
    }
}

/// A table of counts: one row for each name, in the order of `names`, and one for all.
fn counts(head: &str, names: &[&str], name_of: impl Fn(&Clause) -> String) -> String {
    let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
    let mut all = Counts::default();
    for clause in Clause::all() {
        counts.entry(name_of(clause)).or_default().add(clause);
        all.add(clause);
    }
    assert_eq!(counts.len(), names.len(), "{head}");
    let heads = [
        head,
        "clauses",
        "computed",
        "checked",
        "modelled",
        "of these with rules to come",
        "informative",
    ];
    let rows = names.iter().map(|name| counts[*name].row(name));
    table(heads, rows.chain([all.row("all")]))
}

fn by_section() -> String {
    let mut sections: Vec<&str> = Clause::all().map(Clause::section).collect();
    sections.dedup();
    counts("section", &sections, |clause| clause.section().to_string())
}

fn by_kind() -> String {
    let kind = |clause: &Clause| told(&clause.kind());
    let kinds: BTreeSet<String> = Clause::all().map(kind).collect();
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    counts("kind", &kinds, kind)
}

fn by_computability() -> String {
    let names: Vec<&str> = Computability::ALL.iter().map(|one| one.as_str()).collect();
    counts("computable", &names, |clause| {
        clause.computability().to_string()
    })
}

/// The clauses that no rule and no check decides by, by why that is so.
fn without_rule() -> String {
    let row = |why: String, is_of: &dyn Fn(&Home) -> bool| {
        let of = Clause::all().filter(|clause| is_of(clause.home()));
        let ids: Vec<_> = of.map(|one| clause(one.id())).collect();
        [why, ids.len().to_string(), ids.join(", ")]
    };
    let data = Model::ALL.iter().map(|model| {
        let why = format!("It stands in {}, to be shown and asked for", told(model));
        row(
            why,
            &|home| matches!(home, Home::Modelled { model: of, .. } if of == model),
        )
    });
    let reasons = Reason::ALL.iter().map(|reason| {
        let why = super::markdown::capitalised(&told(reason));
        row(
            why,
            &|home| matches!(home, Home::Informative(of) if of == reason),
        )
    });
    let rows = data.chain(reasons).filter(|[_, count, _]| count != "0");
    table(["why", "how many", "clauses"], rows)
}

fn rules_to_come() -> String {
    let rows = RuleFamily::ALL.iter().map(|family| {
        let is_of = |clause: &&Clause| matches!(clause.home(), Home::Modelled { to_come: Some(to_come), .. } if to_come == family);
        let ids = joined(Clause::all().filter(is_of).map(|one| clause(one.id())));
        [told(family), ids]
    });
    let rows = rows.filter(|[_, ids]| !ids.is_empty());
    format!(
        "# Rules to come\n\nOf those in data, these will get a rule.\n\n{}",
        table(["family of rules", "clauses"], rows)
    )
}

fn slips() -> String {
    let slips = Clause::all().filter_map(|one| Some([clause(one.id()), plain(one.slip()?)]));
    table(
        [
            "clause",
            "what the source prints, and what is taken to be meant",
        ],
        slips,
    )
}
