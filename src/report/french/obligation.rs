//! What falls due, as entries of a calendar.

use alloc::{format, string::String, vec::Vec};

use super::{French, clauses, words::Words};
use crate::{
    obligations::{Moment, Obligation},
    report::{language::Tongue, words::capitalised},
};

pub(super) fn heading(entry: &Obligation) -> String {
    let moment = match entry.moment {
        Moment::Begins => "Début",
        Moment::Due => "Échéance",
        Moment::Lapses => "Fin",
    };
    let what = Words::new(None).of(&entry.what);
    let of = |name: Option<&str>| name.map_or_else(String::new, |name| format!(" ({name})"));
    format!(
        "{moment}\u{a0}: {what}{}{}",
        of(entry.purchase.as_deref()),
        of(entry.solution.as_deref())
    )
}

pub(super) fn details(entry: &Obligation) -> String {
    let (clause, location) = (entry.clause, &entry.location);
    let date = |date| Words::new(None).date(date);
    let mut lines = Vec::from([
        capitalised(French::party(entry.party)),
        format!("{}\u{a0}: {}.", clause.as_str(), clauses::summary(clause)),
    ]);
    lines.extend(
        entry
            .opens_on
            .map(|opens| format!("À partir du {}.", date(opens))),
    );
    lines.extend(
        entry
            .met_on
            .map(|met| format!("Exécutée le {}.", date(met))),
    );
    let ends_at = entry.ends_at.format("%Y-%m-%dT%H:%M:%SZ");
    lines.push(format!(
        "Au calendrier de {location}, la date prend fin à {ends_at}."
    ));
    lines.join("\n")
}
