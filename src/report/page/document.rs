//! The document: its head, a section for each question, and the annex.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::{fmt, marker::PhantomData};

use super::{
    Answer, Page, PageEntry,
    annex::Annex,
    asked, digest,
    drawing::Drawing,
    markup::Html,
    sheet::{Sheet, write_lines},
    stamp,
};
use crate::{
    document::{EDITION, ReadingId},
    report::{
        account::{Asked, Parts, Table},
        language::Tongue,
        words::capitalised,
    },
};

const STYLE: &str = include_str!("style.css");

/// Nothing is loaded, and nothing runs.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// A page in a language.
pub(super) struct Document<'a, L> {
    page: &'a Page<'a>,
    /// The account of each entry that has an answer.
    parts: Vec<Option<Parts>>,
    annex: Annex<'a>,
    language: PhantomData<L>,
}

impl<'a, L: Tongue> Document<'a, L> {
    pub(super) fn new(page: &'a Page<'a>, parts: Vec<Option<Parts>>) -> Self {
        Self {
            page,
            parts,
            annex: Annex::of(&page.entries),
            language: PhantomData,
        }
    }

    pub(super) fn write(&self, html: &mut Html<'_, '_>) -> fmt::Result {
        html.markup(&"<!DOCTYPE html>\n")?;
        html.element("html", &[("lang", &self.page.language)], |html| {
            html.markup(&"\n")?;
            html.element("head", &[], |html| self.write_head(html))?;
            html.element("body", &[], |html| {
                html.markup(&"\n")?;
                html.element("header", &[], |html| self.write_header(html))?;
                html.element("main", &[], |html| self.write_main(html))?;
                html.leaf("footer", &[], &written_by::<L>(&library()))
            })
        })
    }

    fn title(&self) -> String {
        (L::PAGE.title)(self.page.engine.order().number())
    }

    fn write_head(&self, html: &mut Html<'_, '_>) -> fmt::Result {
        html.markup(&"\n<meta charset=\"utf-8\">\n")?;
        html.markup(&format_args!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n"
        ))?;
        html.markup(&"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")?;
        html.leaf("title", &[], &self.title())?;
        html.element("style", &[], |html| html.markup(&STYLE))
    }

    fn write_header(&self, html: &mut Html<'_, '_>) -> fmt::Result {
        let labels = L::PAGE;
        html.leaf("h1", &[], &self.title())?;
        html.leaf("p", &[], &labels.subtitle)?;
        let identity = self.page.engine.order().identity();
        html.element("dl", &[("class", &"facts")], |html| {
            if let Some(of_order) = &identity.digest {
                digest(&labels.order_digest, of_order, html)?;
            }
            digest(&labels.edition, &EDITION, html)
        })?;
        match self.page.entries.as_slice() {
            [] => html.leaf("p", &[], &labels.no_questions),
            [_] => Ok(()),
            entries => self.write_contents(entries, html),
        }
    }

    fn write_contents(&self, entries: &[PageEntry<'_>], html: &mut Html<'_, '_>) -> fmt::Result {
        html.element("nav", &[("aria-labelledby", &"contents")], |html| {
            html.leaf("h2", &[("id", &"contents")], &L::PAGE.contents)?;
            html.element("ul", &[], |html| {
                for (index, (entry, parts)) in entries.iter().zip(&self.parts).enumerate() {
                    html.element("li", &[], |html| {
                        let place = format_args!("#{}", anchor(index));
                        html.element("a", &[("href", &place)], |html| {
                            write_name::<L>(entry, html)
                        })?;
                        let outcome = outcome(entry, parts.as_ref());
                        html.leaf("span", &[("class", &"note")], &outcome)
                    })?;
                }
                if self.annex.is_empty() {
                    return Ok(());
                }
                html.element("li", &[], |html| {
                    html.leaf("a", &[("href", &"#clauses")], &L::PAGE.clauses)
                })
            })
        })
    }

    fn write_main(&self, html: &mut Html<'_, '_>) -> fmt::Result {
        html.markup(&"\n")?;
        let entries = self.page.entries.iter().zip(&self.parts);
        for (index, (entry, parts)) in entries.enumerate() {
            let (section, heading) = (anchor(index), format!("{}-heading", anchor(index)));
            let attributes: &[(_, &dyn fmt::Display)] =
                &[("id", &section), ("aria-labelledby", &heading)];
            html.element("section", attributes, |html| {
                html.element("h2", &[("id", &heading)], |html| {
                    write_name::<L>(entry, html)
                })?;
                self.write_entry(entry, parts.as_ref(), html)
            })?;
        }
        self.annex.write::<L>(html)
    }

    fn write_entry(
        &self,
        entry: &PageEntry<'_>,
        parts: Option<&Parts>,
        html: &mut Html<'_, '_>,
    ) -> fmt::Result {
        if let Some(request) = entry.request {
            let asked = Asked::<L>::new(self.page.engine, request, &[]);
            html.leaf("h3", &[], &L::PAGE.asked)?;
            asked::write(request, asked.words(), html)?;
        }
        match (entry.answer, entry.request, parts) {
            (Answer::Refused(message), ..) => {
                html.leaf("h3", &[], &L::PAGE.refused)?;
                html.element("p", &[("class", &"result")], |html| {
                    write_lines(message, html)
                })?;
                self.write_listed(entry, html)
            }
            (Answer::Reply(reply, _), _, Some(parts)) => {
                self.write_result(parts, html)?;
                self.write_listed(entry, html)?;
                self.write_computation(entry, parts, html)?;
                write_choices::<L>(&parts.choices, html)?;
                stamp::write::<L>(&reply.stamp(), html)
            }
            _ => Ok(()),
        }
    }

    /// What was given with the question in lists: it may be long.
    fn write_listed(&self, entry: &PageEntry<'_>, html: &mut Html<'_, '_>) -> fmt::Result {
        let Some(request) = entry.request else {
            return Ok(());
        };
        let asked = Asked::<L>::new(self.page.engine, request, &[]);
        asked::write_tables(request, asked.words(), html)
    }

    /// The outcome in one line, then what is listed in it, or why there is none.
    fn write_result(&self, parts: &Parts, html: &mut Html<'_, '_>) -> fmt::Result {
        html.leaf("h3", &[], &L::PAGE.result)?;
        let mut lines = parts.headline.lines();
        let first = capitalised(lines.next().unwrap_or_default());
        html.leaf("p", &[("class", &"result")], &first)?;
        let others: Vec<_> = lines.map(ToString::to_string).collect();
        self.write_sentences(&others, html)?;
        self.write_sentences(&parts.because, html)
    }

    fn write_computation(
        &self,
        entry: &PageEntry<'_>,
        parts: &Parts,
        html: &mut Html<'_, '_>,
    ) -> fmt::Result {
        let labels = L::PAGE;
        let drawing = Drawing::of(entry, self.page);
        if drawing.is_some() || !parts.tables.is_empty() || !parts.computed.is_empty() {
            html.leaf("h3", &[], &labels.computation)?;
        }
        if let Some(drawing) = drawing {
            drawing.write::<L>(html)?;
        }
        for table in &parts.tables {
            Sheet::new(table.title(), table).write(html)?;
        }
        self.write_sentences(&parts.computed, html)?;
        if parts.not_applied.is_empty() {
            return Ok(());
        }
        html.leaf("h3", &[], &labels.not_applied)?;
        self.write_sentences(&parts.not_applied, html)
    }

    fn write_sentences(&self, sentences: &[String], html: &mut Html<'_, '_>) -> fmt::Result {
        if sentences.is_empty() {
            return Ok(());
        }
        html.element("ul", &[], |html| {
            sentences.iter().try_for_each(|sentence| {
                html.element("li", &[], |html| self.write_sentence(sentence, html))
            })
        })
    }

    /// A sentence, with its authority in brackets, if it has one: a clause of it leads to the annex.
    fn write_sentence(&self, sentence: &str, html: &mut Html<'_, '_>) -> fmt::Result {
        let Some((told, source)) = sentence
            .rsplit_once(" [")
            .filter(|(_, source)| source.ends_with(']'))
        else {
            return html.text(&sentence);
        };
        html.text(&told)?;
        html.markup(&" ")?;
        html.element("span", &[("class", &"source")], |html| {
            html.text(&"[")?;
            for word in source.split_inclusive([' ', ',', ';', ']']) {
                let id = word.trim_end_matches([' ', ',', ';', ']']);
                let rest = word.strip_prefix(id).unwrap_or_default();
                match self.annex.place_of(id) {
                    Some(place) => html.leaf("a", &[("href", &format_args!("#{place}"))], &id)?,
                    None => html.text(&id)?,
                }
                html.text(&rest)?;
            }
            Ok(())
        })
    }
}

/// The place of an entry's section in the page.
pub(super) fn anchor(index: usize) -> String {
    format!("q{}", index.saturating_add(1))
}

/// What came of an entry, in one line.
fn outcome(entry: &PageEntry<'_>, parts: Option<&Parts>) -> String {
    let told = match (entry.answer, parts) {
        (Answer::Reply(..), Some(parts)) => parts.headline.lines().next(),
        (Answer::Refused(message), _) => message.lines().next(),
        _ => None,
    };
    capitalised(told.unwrap_or_default())
}

/// The id of an entry, and what it asks.
fn write_name<L: Tongue>(entry: &PageEntry<'_>, html: &mut Html<'_, '_>) -> fmt::Result {
    html.leaf("bdi", &[], &entry.id)?;
    match entry.request {
        Some(request) => {
            let heading = capitalised(L::heading(request));
            html.text(&format_args!("{}{heading}", L::PICTURE.colon))
        }
        None => Ok(()),
    }
}

/// The readings that were taken, each with what it asks.
fn write_choices<L: Tongue>(choices: &Table, html: &mut Html<'_, '_>) -> fmt::Result {
    if choices.is_empty() {
        return Ok(());
    }
    let labels = L::ACCOUNT.choices;
    html.leaf("h3", &[], &L::PAGE.choices)?;
    let rows = choices.rows().iter().map(|row| {
        let mut row = row.clone();
        if let Some(choice) = row.first_mut()
            && let Some(reading) = ReadingId::find(choice)
        {
            *choice = format!("{}\n{reading}", capitalised(L::reading(reading).question));
        }
        row
    });
    let headings = [labels.choice, labels.taken, labels.otherwise];
    let headings = headings.map(|heading| (heading.to_string(), false));
    let sheet = Sheet::of_texts(L::PAGE.about_choices, headings, rows.collect());
    sheet.write(html)
}

fn library() -> String {
    format!("unified-support {}", env!("CARGO_PKG_VERSION"))
}

fn written_by<L: Tongue>(library: &str) -> String {
    (L::PAGE.written_by)(library)
}
