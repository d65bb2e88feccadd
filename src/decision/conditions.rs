//! Conditions that are all tested, also after one has failed.

use alloc::string::String;

use super::{Step, Trace, Undetermined};

/// What became of the conditions so far.
pub(crate) struct Conditions<'t, T> {
    trace: &'t mut T,
    pub(crate) has_failed: bool,
    pub(crate) missing: Undetermined,
}

impl<'t, T: Trace> Conditions<'t, T> {
    pub(crate) fn new(trace: &'t mut T) -> Self {
        Self {
            trace,
            has_failed: false,
            missing: Undetermined::default(),
        }
    }

    /// Where the steps are recorded.
    pub(crate) const fn trace(&mut self) -> &mut T {
        self.trace
    }

    /// Records a step that tests nothing.
    pub(crate) fn note(&mut self, step: impl FnOnce() -> Step) {
        self.trace.record(step);
    }

    /// Records a condition that may fail without harm, because another can take its place.
    pub(crate) fn test(&mut self, holds: bool, step: impl FnOnce(bool) -> Step) -> bool {
        self.trace.record(|| step(holds));
        holds
    }

    /// Records a condition that must hold.
    pub(crate) fn require(&mut self, holds: bool, step: impl FnOnce(bool) -> Step) -> bool {
        self.has_failed |= !holds;
        self.test(holds, step)
    }

    /// Records a condition that depends on the fact `name`: without it the answer is undetermined.
    pub(crate) fn require_fact(
        &mut self,
        fact: Option<bool>,
        name: &'static str,
        step: impl FnOnce(Option<bool>) -> Step,
    ) {
        if let Some(holds) = fact {
            self.require(holds, |_| step(fact));
        } else {
            self.missing.add(name);
            self.trace.record(|| step(None));
        }
    }

    /// Records a condition that depends on a fact of the order, which the step shows: without it the answer is undetermined.
    pub(crate) fn require_of_order(
        &mut self,
        fact: Option<bool>,
        path: impl FnOnce() -> String,
        step: impl FnOnce(Option<bool>) -> Step,
    ) {
        if let Some(holds) = fact {
            self.require(holds, |_| step(fact));
        } else {
            self.missing.add(path());
            self.trace.record(|| step(None));
        }
    }
}
