//! What findings say, as data.

use alloc::{borrow::ToOwned, boxed::Box, string::String, sync::Arc};
use core::{
    any::Any,
    fmt,
    hash::{Hash, Hasher},
    panic::{RefUnwindSafe, UnwindSafe},
};

/// What a finding says, or shows, as data of the floor that found it.
///
/// Displayed, it is English: the message of its finding. A report tells it in every language: with the feature `rules` the reports
/// list the types that are one, so that what could not be told does not compile.
pub(crate) trait Wording:
    Any + fmt::Debug + fmt::Display + Send + Sync + UnwindSafe + RefUnwindSafe
{
}

#[cfg(not(feature = "rules"))]
impl<T> Wording for T where
    T: Any + fmt::Debug + fmt::Display + Send + Sync + UnwindSafe + RefUnwindSafe
{
}

/// What a report tells a finding, or a refusal, from. Of one that was read back, or that a program made, it is empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told(Option<Box<Operands>>);

#[derive(Clone, Debug, Default)]
struct Operands {
    problem: Option<Arc<dyn Wording>>,
    value: Option<Arc<dyn Wording>>,
    element: Option<(String, String)>,
}

impl Told {
    /// What `problem` says.
    pub(crate) fn of(problem: impl Wording) -> Self {
        Self(Some(Box::new(Operands {
            problem: Some(Arc::new(problem)),
            ..Operands::default()
        })))
    }

    pub(super) fn set_value(&mut self, value: impl Wording) {
        self.operands().value = Some(Arc::new(value));
    }

    pub(super) fn set_element(&mut self, element: &str, id: &str) {
        self.operands().element = Some((element.to_owned(), id.to_owned()));
    }

    /// What is wrong.
    pub(crate) fn problem(&self) -> Option<&dyn Wording> {
        self.0.as_ref()?.problem.as_deref()
    }

    /// The value, where it is more than what was written.
    pub(crate) fn value(&self) -> Option<&dyn Wording> {
        self.0.as_ref()?.value.as_deref()
    }

    /// The element of a list that the path goes through, and the id that it has.
    pub(crate) fn element(&self) -> Option<(&str, &str)> {
        let (element, id) = self.0.as_ref()?.element.as_ref()?;
        Some((element, id))
    }

    fn operands(&mut self) -> &mut Operands {
        self.0.get_or_insert_default()
    }
}

/// Findings that read alike are equal, whatever a report can make of them.
impl PartialEq for Told {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Told {}

impl Hash for Told {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}
