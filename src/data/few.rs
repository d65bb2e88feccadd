//! A list that is short enough to need no allocation.

use core::fmt;

#[cfg(feature = "serde")]
use super::{Datum, FormProblem, Node, Reading, Written, reader::list_of, reader::refuse};
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Shapes};
#[cfg(feature = "serde")]
use crate::finding::{Findings, Path, codes};

/// A list of at most `N`, held in place.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Few<T, const N: usize>([Option<T>; N]);

impl<T, const N: usize> Few<T, N> {
    /// The elements, in order.
    pub fn iter(&self) -> core::iter::Flatten<core::slice::Iter<'_, Option<T>>> {
        self.0.iter().flatten()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds one at the end, where there is room.
    pub(crate) fn push(&mut self, element: T) {
        if let Some(place) = self.0.iter_mut().find(|place| place.is_none()) {
            *place = Some(element);
        }
    }
}

impl<T, const N: usize> Default for Few<T, N> {
    fn default() -> Self {
        Self([const { None }; N])
    }
}

impl<T: fmt::Debug, const N: usize> fmt::Debug for Few<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self).finish()
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a Few<T, N> {
    type Item = &'a T;
    type IntoIter = core::iter::Flatten<core::slice::Iter<'a, Option<T>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(feature = "serde")]
impl<T: Datum, const N: usize> Datum for Few<T, N> {
    fn write<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Written))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let read = list_of(T::read)(node, path, findings)?;
        if read.len() > N {
            let problem = FormProblem::LongerThan { most: N };
            return refuse(codes::OUT_OF_RANGE, problem, node, path, findings);
        }
        let mut few = Self::default();
        for element in read {
            few.push(element);
        }
        Ok(few)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shape::list_between(T::shape(shapes), 0, Some(N))
    }
}
