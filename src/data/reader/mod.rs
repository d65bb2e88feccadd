//! Walks a [`Node`] and reports everything that is wrong with it.
//!
//! A reader is a function from a node and its path to a value; what is wrong goes into the findings, and the reader
//! returns [`Reported`]. Readers of parts combine into readers of wholes: [`list_of`], [`one_of`], [`integer`] make
//! one, [`Fields`] applies one to each field of an object. A whole is read to its end before it fails, so that every
//! problem comes back at once:
//!
//! ```text
//! fn closure<'n>(node: &'n Node, path: &Path, findings: &mut Findings) -> Reading<Closure<'n>> {
//!     let mut fields = Fields::open(node, path, findings)?;
//!     let date = fields.required("date", findings, date);
//!     let name = fields.required("name", findings, non_empty_text);
//!     fields.finish(findings)?;
//!     Ok(Closure { date: date?, name: name? })
//! }
//! ```

use alloc::{
    collections::BTreeSet,
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::{fmt, ops::RangeInclusive};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};

use super::{
    FormProblem, Known, ValueKind,
    grammar::{Fault, GrammarError, parse_date, parse_instant, parse_local, parse_time},
    node::{Node, Short},
};
use crate::finding::{Code, Finding, Findings, Level, Path, Wording, codes};

/// The proof that an error was reported: there is no other way to have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reported(());

/// A value, or what is wrong with it is among the findings.
pub(crate) type Reading<T> = Result<T, Reported>;

/// What `read` gives, unless it reports an error.
pub(crate) fn unless_refused<T>(
    findings: &mut Findings,
    read: impl FnOnce(&mut Findings) -> Option<T>,
) -> Reading<T> {
    let mut own = Findings::new();
    let read = read(&mut own).filter(|_| !own.has_errors());
    findings.extend(own);
    read.ok_or(Reported(()))
}

/// Reports an error in what `node` says.
pub(crate) fn refuse<T>(
    code: Code,
    problem: impl Wording,
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<T> {
    findings.push(Finding::of(Level::Error, code, path.clone(), problem).with_value(node));
    Err(Reported(()))
}

/// Reports an error in what was read whole from `node`, which stands at `here`.
///
/// The error stands at `path`, here or below, and names its `value`; without one, what is written there is told.
#[cfg(feature = "rules")]
pub(crate) fn refuse_within<T>(
    code: Code,
    problem: impl Wording,
    value: Option<String>,
    (node, here): (&Node, &Path),
    path: &Path,
    findings: &mut Findings,
) -> Reading<T> {
    let value = value.map(Node::Text);
    let (mut written, mut here) = (node, here.clone());
    while let Some((member_path, member)) = written.member_towards(&here, path) {
        (written, here) = (member, member_path);
    }
    refuse(
        code,
        problem,
        value.as_ref().unwrap_or(written),
        path,
        findings,
    )
}

/// The fields of an object, read one by one.
///
/// Of a repeated field the first is read; [`Fields::finish`] reports the others, and what nobody read.
pub(crate) struct Fields<'n> {
    node: &'n Node,
    entries: &'n [(String, Node)],
    path: Path,
    known: Vec<&'static str>,
    are_excused: bool,
    choices: Option<Vec<Choice>>,
}

/// A field that may be left out, and all values that it can have.
pub(crate) type Choice = (&'static str, Vec<Node>);

impl<'n> Fields<'n> {
    pub(crate) fn open(node: &'n Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let Node::Map(entries) = node else {
            return wrong_type(ValueKind::Map, node, path, findings);
        };
        Ok(Self {
            node,
            entries,
            path: path.clone(),
            known: Vec::new(),
            are_excused: false,
            choices: None,
        })
    }

    /// Keeps what could be given of what is left out: see [`Fields::into_choices`].
    pub(crate) fn keep_choices(&mut self) {
        self.choices = Some(Vec::new());
    }

    /// Each field that is left out and has few values, with these, in the order in which they were asked for.
    pub(crate) fn into_choices(self) -> Vec<Choice> {
        self.choices.unwrap_or_default()
    }

    /// Says that the field `name` may be left out, and has these values.
    pub(crate) fn offer(&mut self, name: &'static str, values: impl FnOnce() -> Vec<Node>) {
        if let Some(choices) = &mut self.choices
            && self.entries.iter().all(|(key, _)| key != name)
        {
            let values = values();
            if !values.is_empty() {
                choices.push((name, values));
            }
        }
    }

    /// The field `name`; that it is absent is an error.
    pub(crate) fn required<T>(
        &mut self,
        name: &'static str,
        findings: &mut Findings,
        read: impl FnOnce(&'n Node, &Path, &mut Findings) -> Reading<T>,
    ) -> Reading<T> {
        let value = self.optional(name, findings, read)?;
        value.map_or_else(|| self.refuse_missing(name, findings), Ok)
    }

    /// Reports that the field `name` is absent.
    pub(crate) fn refuse_missing<T>(
        &self,
        name: &'static str,
        findings: &mut Findings,
    ) -> Reading<T> {
        let (code, path) = (codes::MISSING_FIELD, self.path.key(name));
        findings.push(Finding::of(Level::Error, code, path, FormProblem::Missing));
        Err(Reported(()))
    }

    /// The field `name`, where it is given.
    pub(crate) fn optional<T>(
        &mut self,
        name: &'static str,
        findings: &mut Findings,
        read: impl FnOnce(&'n Node, &Path, &mut Findings) -> Reading<T>,
    ) -> Reading<Option<T>> {
        self.known.push(name);
        match self.entries.iter().find(|(key, _)| key == name) {
            Some((_, node)) => read(node, &self.path.key(name), findings).map(Some),
            None => Ok(None),
        }
    }

    /// The object as it was written, with its path.
    pub(crate) const fn whole(&self) -> (&'n Node, &Path) {
        (self.node, &self.path)
    }

    /// The field `name` as it was written, with its path.
    pub(crate) fn given(&self, name: &'static str) -> Option<(&'n Node, Path)> {
        let (_, node) = self.entries.iter().find(|(key, _)| key == name)?;
        Some((node, self.path.key(name)))
    }

    /// Gives up where an earlier error, which was reported, leaves open which fields there should be: no other is.
    pub(crate) const fn excuse<T>(&mut self, reported: Reported) -> Reading<T> {
        self.are_excused = true;
        Err(reported)
    }

    /// Reports the repeated fields, then those that were not asked for, each in the order of the input.
    pub(crate) fn finish(self, findings: &mut Findings) -> Reading<()> {
        if self.are_excused {
            return Ok(());
        }
        let mut seen = BTreeSet::new();
        let (first, repeated): (Vec<_>, Vec<_>) = self
            .entries
            .iter()
            .partition(|(key, _)| seen.insert(key.as_str()));
        let mut outcome = Ok(());

        for (key, node) in repeated {
            outcome = refuse(
                codes::REPEATED_FIELD,
                FormProblem::GivenTwice,
                node,
                &self.path_of(key),
                findings,
            );
        }
        for (key, node) in first {
            if !self.known.contains(&key.as_str()) {
                let problem = FormProblem::UnknownField(Known::new(key, &self.known));
                outcome = refuse(
                    codes::UNKNOWN_FIELD,
                    problem,
                    node,
                    &self.path_of(key),
                    findings,
                );
            }
        }
        outcome
    }

    /// The path of a field that may be anything: its name is kept short.
    fn path_of(&self, key: &str) -> Path {
        self.path.key(&Short(key).to_string())
    }
}

/// Any text.
pub(crate) fn text<'n>(node: &'n Node, path: &Path, findings: &mut Findings) -> Reading<&'n str> {
    match node {
        Node::Text(text) => Ok(text),
        _ => wrong_type(ValueKind::Text, node, path, findings),
    }
}

/// A decimal number in text; the error for one without quotes says that it needs them.
pub(crate) fn decimal<'n>(
    node: &'n Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<&'n str> {
    match node {
        Node::Integer(_) | Node::Float(_) => {
            let found = node.kind();
            let problem = FormProblem::NumberWithoutQuotes { found };
            refuse(codes::WRONG_TYPE, problem, node, path, findings)
        }
        _ => text(node, path, findings),
    }
}

/// A text with something other than white space in it.
pub(crate) fn non_empty_text<'n>(
    node: &'n Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<&'n str> {
    let text = text(node, path, findings)?;
    if text.trim().is_empty() {
        let problem = FormProblem::EmptyText;
        return refuse(codes::EMPTY_TEXT, problem, node, path, findings);
    }
    Ok(text)
}

/// A whole number within `range`, written without point or exponent.
pub(crate) fn integer<T>(
    range: RangeInclusive<T>,
) -> impl Fn(&Node, &Path, &mut Findings) -> Reading<T>
where
    T: Copy + PartialOrd + TryFrom<i128> + fmt::Display,
{
    move |node, path, findings| {
        let Node::Integer(value) = node else {
            return wrong_type(ValueKind::Integer, node, path, findings);
        };
        match T::try_from(*value) {
            Ok(value) if range.contains(&value) => Ok(value),
            _ => {
                let (min, max) = (range.start().to_string(), range.end().to_string());
                let problem = FormProblem::OutOfRange { min, max };
                refuse(codes::OUT_OF_RANGE, problem, node, path, findings)
            }
        }
    }
}

/// An instant; see [`parse_instant`].
pub(crate) fn instant(node: &Node, path: &Path, findings: &mut Findings) -> Reading<DateTime<Utc>> {
    let read = parse_instant(text(node, path, findings)?);
    read.or_else(|error| malformed(codes::MALFORMED_INSTANT, &error, node, path, findings))
}

/// An instant in local time; see [`parse_local`].
pub(crate) fn local(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<DateTime<FixedOffset>> {
    let read = parse_local(text(node, path, findings)?);
    read.or_else(|error| malformed(codes::MALFORMED_INSTANT, &error, node, path, findings))
}

/// A date; see [`parse_date`].
pub(crate) fn date(node: &Node, path: &Path, findings: &mut Findings) -> Reading<NaiveDate> {
    let read = parse_date(text(node, path, findings)?);
    read.or_else(|error| malformed(codes::MALFORMED_DATE, &error, node, path, findings))
}

/// A time of day; see [`parse_time`].
pub(crate) fn time(node: &Node, path: &Path, findings: &mut Findings) -> Reading<NaiveTime> {
    let read = parse_time(text(node, path, findings)?);
    read.or_else(|error| malformed(codes::MALFORMED_TIME, &error, node, path, findings))
}

/// The first day of a month, which is written as a date is, without the day.
pub(crate) fn month(node: &Node, path: &Path, findings: &mut Findings) -> Reading<NaiveDate> {
    let read = parse_date(&format!("{}-01", text(node, path, findings)?));
    read.or_else(|error| malformed(codes::MALFORMED_DATE, &error, node, path, findings))
}

/// A list, empty or not, of what `element` reads.
pub(crate) fn list_of<'n, T>(
    element: impl Fn(&'n Node, &Path, &mut Findings) -> Reading<T>,
) -> impl Fn(&'n Node, &Path, &mut Findings) -> Reading<Vec<T>> {
    move |node, path, findings| {
        let Node::List(nodes) = node else {
            return wrong_type(ValueKind::List, node, path, findings);
        };
        let readings = nodes.iter().enumerate();
        let readings = readings.map(|(index, node)| element(node, &path.index(index), findings));
        // Collected twice: a failed element must not keep the ones after it from being read.
        readings.collect::<Vec<_>>().into_iter().collect()
    }
}

/// One of the texts of a table; the value beside it.
pub(crate) fn one_of<T: Copy>(
    table: &[(&str, T)],
) -> impl Fn(&Node, &Path, &mut Findings) -> Reading<T> {
    move |node, path, findings| {
        let name = text(node, path, findings)?;
        if let Some((_, value)) = table.iter().find(|(known, _)| *known == name) {
            return Ok(*value);
        }
        let known: Vec<_> = table.iter().map(|(known, _)| *known).collect();
        let problem = FormProblem::UnknownValue(Known::new(name, &known));
        refuse(codes::UNKNOWN_VALUE, problem, node, path, findings)
    }
}

/// The one of some fields that is given: that it is none or several of them is an error.
pub(crate) fn exactly_one<T, const N: usize>(
    given: [(&'static str, Reading<Option<T>>); N],
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<T> {
    let names = given.each_ref().map(|(name, _)| *name).to_vec();
    let read: Reading<Vec<Option<T>>> = given.into_iter().map(|(_, read)| read).collect();
    let mut read = read?.into_iter().flatten();
    if let (Some(only), None) = (read.next(), read.next()) {
        return Ok(only);
    }
    let problem = FormProblem::NotExactlyOne { names };
    refuse(codes::NOT_EXACTLY_ONE, problem, node, path, findings)
}

pub(crate) fn wrong_type<T>(
    expected: ValueKind,
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<T> {
    let found = node.kind();
    let problem = FormProblem::WrongType { expected, found };
    refuse(codes::WRONG_TYPE, problem, node, path, findings)
}

fn malformed<T>(
    code: Code,
    error: &GrammarError,
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<T> {
    let code = match error.fault() {
        Fault::LeapSecond => codes::LEAP_SECOND,
        Fault::OutOfRange => codes::OUT_OF_RANGE,
        _ => code,
    };
    refuse(code, error.fault(), node, path, findings)
}

#[cfg(test)]
mod tests;
