//! The page of the glossary.

use std::{format, string::String, vec::Vec};

use super::{
    hold,
    markdown::{capitalised, clauses, item, joined, plain, table},
};
use crate::{
    document::glossary::{self, GlossaryTerm},
    report::{english::English, french::French, language::Tongue},
};

#[test]
fn the_page_tells_every_term() {
    let mut terms: Vec<&GlossaryTerm> = glossary::ALL.iter().collect();
    terms.sort_by_key(|term| term.name().to_lowercase());
    let find = item("glossary::find", "document::glossary::find");
    let term = item("report::term", "report::term");
    let intro = format!(
        "The {} terms that the services description defines, by their English names: what each means in words of this library, what the \
         document calls it, and the clauses that say so.\n\n{find} finds a term by any of these names, and {term} tells it in English or \
         in French.\n\n",
        terms.len()
    );
    let english = table(
        ["term", "meaning", "in the document", "clauses"],
        terms.iter().map(|term| {
            let names = term.document_names().iter();
            [
                format!("**{}**", term.name()),
                plain(English::term(term).meaning),
                joined(names.map(|name| format!("*{name}*"))),
                clauses(term.clauses()),
            ]
        }),
    );
    let mut by_french = terms;
    by_french.sort_by_key(|term| unaccented(French::term(term).name));
    let french = table(
        ["terme", "sens", "en anglais"],
        by_french.iter().map(|term| {
            let told = French::term(term);
            [
                format!("**{}**", told.name),
                plain(&capitalised(told.meaning)),
                String::from(term.name()),
            ]
        }),
    );
    hold(
        "glossary",
        &format!(
            "{intro}{english}\n# En français\n\nLes mêmes termes, sous le nom que leur donne le document.\n\n{french}"
        ),
    );
}

/// As a dictionary sorts it.
fn unaccented(text: &str) -> String {
    text.to_lowercase().replace(['é', 'è', 'ê'], "e")
}
