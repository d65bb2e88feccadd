//! Answers as a page to file.

mod annex;
mod asked;
mod codes;
mod document;
mod drawing;
mod markup;
mod sheet;
mod stamp;
mod words;

use alloc::{string::ToString, vec::Vec};
use core::fmt;

use super::{
    Language,
    account::{Asked, Parts},
    language::spoken,
};
use crate::engine::{Engine, Reply, Request, WhatIf, with_decision};
use document::Document;
use markup::Html;
use sheet::write_lines;

pub(super) use codes::{told, told_code};
pub(super) use words::PageWords;
pub(super) use words::{FactWords, StampWords};

/// Answers of `engine` as an HTML document to file: see [`Page`].
///
/// # Example
///
/// ```
/// use unified_support::engine::{Engine, Request};
/// use unified_support::order::OrderDraft;
/// use unified_support::report::{self, Language, PageEntry};
///
/// let engine = Engine::try_from(OrderDraft::example())?;
/// let request = Request::OrderReview;
/// let reply = engine.ask(&request)?;
/// let page = report::page(&engine, Language::En).with(PageEntry::answered("review", &request, &reply));
/// assert!(page.to_string().starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const fn page(engine: &Engine, language: Language) -> Page<'_> {
    Page {
        engine,
        language,
        entries: Vec::new(),
    }
}

/// Answers as one HTML document, in one language throughout.
///
/// Of each question it tells what was asked, the outcome, the computation in tables and sentences, what did not apply, the readings that
/// were taken with their alternatives, and what the answer rests on; of an incident it has the drawing and what is owed, of invoices
/// how they come to the sums of their lines. An annex has each clause that a step cites: what it says, and where it stands in the source.
///
/// The document stands on its own: it has no script, loads nothing, and is set in the reader's own fonts. It can be read on a phone and
/// printed in black and white. Names that the caller gave are text in it, whatever they hold.
#[derive(Clone, Debug)]
#[must_use = "a page is written when it is displayed"]
pub struct Page<'a> {
    engine: &'a Engine,
    language: Language,
    entries: Vec<PageEntry<'a>>,
}

impl<'a> Page<'a> {
    /// The same page, with one more question.
    pub fn with(mut self, entry: PageEntry<'a>) -> Self {
        self.entries.push(entry);
        self
    }
}

/// A question with its answer, or with why there is none.
#[derive(Clone, Copy, Debug)]
#[must_use = "an entry is for a page"]
pub struct PageEntry<'a> {
    id: &'a str,
    request: Option<&'a Request>,
    answer: Answer<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Answer<'a> {
    Reply(&'a Reply, Option<&'a WhatIf>),
    Refused(&'a str),
}

impl<'a> PageEntry<'a> {
    /// The question `id`, which asks `request`, and its answer.
    pub const fn answered(id: &'a str, request: &'a Request, reply: &'a Reply) -> Self {
        Self {
            id,
            request: Some(request),
            answer: Answer::Reply(reply, None),
        }
    }

    /// The question `id`, which was refused; `message` says why. What it asks is none where it could not be read.
    pub const fn refused(id: &'a str, request: Option<&'a Request>, message: &'a str) -> Self {
        Self {
            id,
            request,
            answer: Answer::Refused(message),
        }
    }

    /// The same, with what the outcome would be by the readings that were not taken: see [`Engine::what_if`].
    pub const fn with_choices(mut self, answers: &'a WhatIf) -> Self {
        if let Answer::Reply(reply, _) = self.answer {
            self.answer = Answer::Reply(reply, Some(answers));
        }
        self
    }

    const fn reply(&self) -> Option<&'a Reply> {
        match self.answer {
            Answer::Reply(reply, _) => Some(reply),
            Answer::Refused(_) => None,
        }
    }
}

impl fmt::Display for Page<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => {
            let parts = self.entries.iter().map(|entry| {
                let (Answer::Reply(reply, otherwise), Some(request)) = (entry.answer, entry.request) else {
                    return None;
                };
                Some(with_decision!(reply, decision => {
                    let asked = Asked::<L>::new(self.engine, request, decision.steps());
                    Parts::of(decision, asked, otherwise)
                }))
            });
            Document::<L>::new(self, parts.collect()).write(&mut Html(f))
        })
    }
}

/// A digest with its name, in a list of facts.
fn digest(
    name: &dyn fmt::Display,
    value: &dyn fmt::Display,
    html: &mut Html<'_, '_>,
) -> fmt::Result {
    html.element("div", &[], |html| {
        html.leaf("dt", &[], name)?;
        html.leaf("dd", &[("class", &"digest")], value)
    })
}

/// A fact with its name, in a list of such.
fn fact(name: &dyn fmt::Display, value: &dyn fmt::Display, html: &mut Html<'_, '_>) -> fmt::Result {
    html.element("div", &[], |html| {
        html.leaf("dt", &[], name)?;
        html.element("dd", &[], |html| write_lines(&value.to_string(), html))
    })
}
