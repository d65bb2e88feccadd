//! What is answered by other readings.

use alloc::{boxed::Box, vec::Vec};

use super::Favours;
use crate::{
    decision::RefusedAlone,
    document::{ReadingId, VariantName},
    engine::ReplyOutcome,
};

/// An outcome as it stands, and what other readings would make of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WhatIf {
    /// The outcome by the readings that were taken.
    pub outcome: Box<ReplyOutcome>,
    /// The readings of which a variant changes the outcome, in the order of [`ReadingId::all`].
    pub readings: Vec<VariedReading>,
    /// Those that were varied too, and of which no variant does.
    pub same: Vec<ReadingId>,
}

/// A reading, and what is answered by its other variants.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct VariedReading {
    /// The reading.
    pub reading: ReadingId,
    /// The variant by which the outcome stands.
    pub taken: VariantName,
    /// The other variants, in the order of the reading's.
    pub others: Vec<OtherVariant>,
}

/// A variant that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OtherVariant {
    /// Its name.
    pub variant: VariantName,
    /// What is answered by it; none if that is the same.
    pub otherwise: Option<Result<ReplyOutcome, RefusedAlone>>,
    /// Whom it would favour, where that can be said.
    pub favours: Option<Favours>,
}

impl OtherVariant {
    /// What is `answered` by `variant`, beside the outcome as it stands.
    pub(super) fn of(
        variant: VariantName,
        answered: Result<ReplyOutcome, RefusedAlone>,
        own: &ReplyOutcome,
    ) -> Self {
        Self {
            variant,
            favours: answered.as_ref().ok().and_then(|other| own.favours(other)),
            otherwise: Some(answered).filter(|answered| answered.as_ref() != Ok(own)),
        }
    }

    /// Whether the outcome is another by it.
    #[must_use]
    pub const fn differs(&self) -> bool {
        self.otherwise.is_some()
    }

    /// The outcome by it, if that is another.
    #[must_use]
    pub fn outcome(&self) -> Option<&ReplyOutcome> {
        self.otherwise.as_ref()?.as_ref().ok()
    }
}
