use alloc::vec::Vec;

use crate::{
    finding::{Findings, Path},
    wire::{
        node::Node,
        reader::{Fields, Reading, list_of},
    },
};

/// The fields of a part of an order, each read as far as it can be: what cannot be read is reported and left out, so that it
/// does not hide what is wrong with the others.
pub(super) struct Part<'n, 'f> {
    fields: Fields<'n>,
    findings: &'f mut Findings,
}

impl<'n, 'f> Part<'n, 'f> {
    pub(super) fn open(node: &'n Node, path: &Path, findings: &'f mut Findings) -> Reading<Self> {
        let fields = Fields::open(node, path, findings)?;
        Ok(Self { fields, findings })
    }

    /// The field `name`; that it is absent is an error.
    pub(super) fn required<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&'n Node, &Path, &mut Findings) -> Reading<T>,
    ) -> Option<T> {
        self.fields.required(name, self.findings, read).ok()
    }

    /// The field `name`, where it is given.
    pub(super) fn optional<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&'n Node, &Path, &mut Findings) -> Reading<T>,
    ) -> Option<T> {
        let read = self.fields.optional(name, self.findings, read);
        read.ok().flatten()
    }

    /// The list `name`: empty where it is not given.
    pub(super) fn list<T>(
        &mut self,
        name: &'static str,
        element: impl Fn(&'n Node, &Path, &mut Findings) -> Reading<T>,
    ) -> Vec<T> {
        self.optional(name, list_of(element)).unwrap_or_default()
    }

    /// The list `name` of parts, each of which keeps its place, whatever of it could be read.
    pub(super) fn parts<T: Default>(
        &mut self,
        name: &'static str,
        part: impl Fn(&'n Node, &Path, &mut Findings) -> Reading<T>,
    ) -> Vec<T> {
        self.optional(name, parts_of(part)).unwrap_or_default()
    }

    /// Reports the repeated fields, and those that were not asked for.
    pub(super) fn finish(self) {
        let _ = self.fields.finish(self.findings);
    }
}

/// A list of parts, each of which keeps its place, whatever of it could be read.
pub(super) fn parts_of<'n, T: Default>(
    part: impl Fn(&'n Node, &Path, &mut Findings) -> Reading<T>,
) -> impl Fn(&'n Node, &Path, &mut Findings) -> Reading<Vec<T>> {
    list_of(
        move |node: &'n Node, path: &Path, findings: &mut Findings| {
            Ok(part(node, path, findings).unwrap_or_default())
        },
    )
}
