//! Problems found while something is built: all of them at once, in a stable order.
//!
//! Whatever is built from what a person wrote (a calendar, an order) reports every problem in one go. A problem is
//! a [`Finding`]; a build collects [`Findings`]. An error stops the build. Warnings and notes do not: what was built
//! keeps them for whoever asks.

use alloc::{
    borrow::{Cow, ToOwned},
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt::{self, Write};

mod code;
#[cfg_attr(
    not(feature = "serde"),
    allow(dead_code, reason = "without the wire format nothing is read")
)]
pub(crate) mod codes;
mod wording;

pub use code::Code;
#[cfg(all(test, feature = "rules", feature = "serde"))]
pub(crate) use code::{Case, Kind};
pub(crate) use wording::{Told, Wording};

/// How serious a [`Finding`] is.
///
/// Ordered by seriousness: `Note < Warning < Error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "a fourth level would change what stops a build: callers must see it"
)]
pub enum Level {
    /// Worth knowing; nothing is wrong.
    Note,
    /// Probably a mistake; what was built follows it to the letter.
    Warning,
    /// Stops what is built; in the review of an order, which stops nothing: contradicts a clause.
    Error,
}

impl Level {
    /// Every level, the least serious first.
    pub const ALL: &[Self] = &[Self::Note, Self::Warning, Self::Error];

    /// The level's name in the wire format: `note`, `warning` or `error`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Where in the input a problem is, such as `locations[1].closures[0].date`.
///
/// # Example
///
/// ```
/// use unified_support::finding::Path;
///
/// let path = Path::root().key("locations").index(1).key("zone");
/// assert_eq!(path.as_str(), "locations[1].zone");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(String);

impl Path {
    /// The whole input: the empty path.
    #[must_use]
    pub const fn root() -> Self {
        Self(String::new())
    }

    /// The path that is shown as `text`.
    #[cfg(all(feature = "rules", feature = "serde"))]
    pub(crate) const fn from_text(text: String) -> Self {
        Self(text)
    }

    /// The member `name` of what this path names.
    #[must_use]
    pub fn key(&self, name: &str) -> Self {
        if self.0.is_empty() {
            return Self(name.to_owned());
        }
        Self(format!("{}.{name}", self.0))
    }

    /// The element at `index`, from zero, of what this path names.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}[{index}]", self.0))
    }

    /// `inner`, read as a path below this one.
    ///
    /// ```
    /// use unified_support::finding::Path;
    ///
    /// let location = Path::root().key("locations").index(0);
    /// assert_eq!(location.join(&Path::root().key("zone")).as_str(), "locations[0].zone");
    /// assert_eq!(location.join(&Path::root().index(2)).as_str(), "locations[0][2]");
    /// assert_eq!(location.join(&Path::root()), location);
    /// ```
    #[must_use]
    pub fn join(&self, inner: &Self) -> Self {
        if inner.0.is_empty() {
            self.clone()
        } else if self.0.is_empty() || inner.0.starts_with('[') {
            Self(format!("{}{}", self.0, inner.0))
        } else {
            Self(format!("{}.{}", self.0, inner.0))
        }
    }

    /// What this path is a member or an element of; the whole input is its own.
    #[cfg(all(feature = "rules", feature = "serde"))]
    pub(crate) fn parent(&self) -> Self {
        let end = self.0.rfind(['.', '[']).unwrap_or_default();
        Self(self.0.get(..end).unwrap_or_default().to_owned())
    }

    /// Whether `path` is this one, or below it.
    #[cfg(feature = "serde")]
    pub(crate) fn leads_to(&self, path: &Self) -> bool {
        let rest = path.0.strip_prefix(self.0.as_str());
        rest.is_some_and(|rest| {
            self.0.is_empty() || rest.is_empty() || rest.starts_with(['.', '['])
        })
    }

    /// The path as text; empty for the whole input.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One problem: a stable code, how serious it is, where it is, the offending value and a sentence.
///
/// # Example
///
/// ```
/// use unified_support::finding::{Code, Finding, Level, Path};
///
/// const UNKNOWN_QUEUE: Code = Code::new("unknown_queue");
///
/// let finding = Finding::error(UNKNOWN_QUEUE, Path::root().key("queue"), "no such queue").with_value("triag");
/// assert_eq!(finding.level(), Level::Error);
/// assert_eq!(finding.to_string(), "error[unknown_queue] at queue: no such queue (`triag`)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub(crate) code: Cow<'static, str>,
    pub(crate) level: Level,
    pub(crate) path: Path,
    pub(crate) value: Option<String>,
    pub(crate) clause: Option<Cow<'static, str>>,
    pub(crate) amendment: Option<String>,
    pub(crate) message: String,
    pub(crate) told: Told,
}

impl Finding {
    /// A problem that stops the build.
    #[must_use]
    pub fn error(code: Code, path: Path, message: impl Into<String>) -> Self {
        Self::new(Level::Error, code, path, message)
    }

    /// Probably a mistake, but not one that stops the build.
    #[must_use]
    pub fn warning(code: Code, path: Path, message: impl Into<String>) -> Self {
        Self::new(Level::Warning, code, path, message)
    }

    /// Something worth knowing.
    #[must_use]
    pub fn note(code: Code, path: Path, message: impl Into<String>) -> Self {
        Self::new(Level::Note, code, path, message)
    }

    /// The same finding, naming the value it was found in, as it was written.
    #[must_use]
    pub fn with_value(mut self, value: impl fmt::Display) -> Self {
        self.value = Some(value.to_string());
        self
    }

    /// The same finding, naming the value it was found in, of which a report tells more than how it is written.
    #[must_use]
    pub(crate) fn with_told_value(self, value: impl Wording) -> Self {
        let mut finding = self.with_value(&value);
        finding.told.set_value(value);
        finding
    }

    /// The same finding, of something within `element` of a list, which has an id.
    #[must_use]
    pub(crate) fn within(mut self, element: &str, id: &str) -> Self {
        let _ = write!(self.message, "; `{element}` is `{id}`");
        self.told.set_element(element, id);
        self
    }

    /// The same finding, naming the clause of the services description it rests on.
    #[must_use]
    pub fn with_clause(mut self, clause: &'static str) -> Self {
        self.clause = Some(clause.into());
        self
    }

    /// The same finding, naming the amendment of the order that takes the place of its clause.
    #[must_use]
    pub fn with_amendment(mut self, id: &str) -> Self {
        self.amendment = Some(id.to_owned());
        self
    }

    /// The stable code, in `snake_case`; of a finding that was read back it can be one that this version does not know.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// How serious it is.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// Where in the input it is.
    #[must_use]
    pub const fn path(&self) -> &Path {
        &self.path
    }

    /// The offending value as it was written, where there is one.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }

    /// The id of the clause it rests on, where it rests on one.
    #[must_use]
    pub fn clause(&self) -> Option<&str> {
        self.clause.as_deref()
    }

    /// The id of the amendment that takes the place of the clause, where one does.
    #[must_use]
    pub fn amendment(&self) -> Option<&str> {
        self.amendment.as_deref()
    }

    /// What is wrong, in one lower-case sentence without a final period.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What `problem` says, which a report tells in any language.
    pub(crate) fn of(level: Level, code: Code, path: Path, problem: impl Wording) -> Self {
        let finding = Self::new(level, code, path, problem.to_string());
        Self {
            told: Told::of(problem),
            ..finding
        }
    }

    fn new(level: Level, code: Code, path: Path, message: impl Into<String>) -> Self {
        Self {
            code: code.as_str().into(),
            level,
            path,
            value: None,
            clause: None,
            amendment: None,
            message: message.into(),
            told: Told::default(),
        }
    }
}

impl fmt::Display for Finding {
    /// On one line, whatever the input was: control characters are escaped, and so is what breaks a line or turns its direction.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = OneLine(f);
        write!(out, "{}[{}]", self.level, self.code)?;
        if !self.path.as_str().is_empty() {
            write!(out, " at {}", self.path)?;
        }
        write!(out, ": {}", self.message)?;
        if let Some(value) = &self.value {
            write!(out, " (`{value}`)")?;
        }
        if let Some(clause) = &self.clause {
            write!(out, " [{clause}]")?;
        }
        Ok(())
    }
}

/// A writer that escapes what is no part of a line: control characters, line separators and changes of direction.
pub(crate) struct OneLine<'a, 'f>(pub(crate) &'a mut fmt::Formatter<'f>);

impl fmt::Write for OneLine<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|character| {
            if breaks_a_line(character) {
                write!(self.0, "{}", character.escape_default())
            } else {
                self.0.write_char(character)
            }
        })
    }
}

/// Whether a text that has `character` may not stand on one line as it is.
fn breaks_a_line(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// All problems of something built, in the order of the input.
///
/// # Example: a warning does not stop a build, an error does
///
/// ```
/// use unified_support::finding::{Code, Finding, Findings, Path};
///
/// let mut findings = Findings::new();
/// findings.push(Finding::warning(Code::new("late_closing"), Path::root().key("weekly"), "closes at 23:59"));
/// assert!(!findings.has_errors());
///
/// findings.push(Finding::error(Code::new("never_open"), Path::root(), "the calendar never opens"));
/// assert!(findings.has_errors());
/// assert_eq!(findings.len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use = "findings say what is wrong with the input"]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// No findings yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds one.
    pub fn push(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    /// The same findings at other paths, such as those of the input that something was made from.
    pub fn map_paths(self, into: impl Fn(&Path) -> Path) -> Self {
        let findings = self.0.into_iter();
        findings
            .map(|finding| Finding {
                path: into(&finding.path),
                ..finding
            })
            .collect()
    }

    /// The same findings, each within the element of a list, with its id, that `element` finds for its path.
    #[cfg(feature = "serde")]
    pub(crate) fn within(self, element: impl Fn(&Path) -> Option<(String, String)>) -> Self {
        let findings = self.0.into_iter();
        findings
            .map(|finding| match element(&finding.path) {
                Some((element, id)) => finding.within(&element, &id),
                None => finding,
            })
            .collect()
    }

    /// Whether any of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// Those that are errors, in their order.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        let findings = self.0.iter();
        findings.filter(|finding| finding.level() == Level::Error)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The findings in their order.
    pub fn iter(&self) -> core::slice::Iter<'_, Finding> {
        self.0.iter()
    }
}

impl Extend<Finding> for Findings {
    fn extend<I: IntoIterator<Item = Finding>>(&mut self, findings: I) {
        self.0.extend(findings);
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(findings: I) -> Self {
        Self(findings.into_iter().collect())
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = alloc::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Finding;
    type IntoIter = core::slice::Iter<'a, Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Findings {
    /// One finding a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, finding) in self.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{finding}")?;
        }
        Ok(())
    }
}

impl core::error::Error for Findings {}
