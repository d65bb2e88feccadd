//! An engine for an order alone, with all that a program mostly takes beside it.

use super::Engine;
use crate::{calendar::Zones, document::Readings, finding::Findings, order::OrderDraft};

impl TryFrom<OrderDraft> for Engine {
    type Error = Findings;

    /// An engine for the order that `draft` describes, with the embedded zones and each reading's default:
    /// [`Engine::from_draft`] takes others.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::engine::Engine;
    /// use unified_support::order::OrderDraft;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// assert_eq!(engine.location("paris")?.zone().name(), "Europe/Paris");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// All findings, if one of them is an error.
    fn try_from(draft: OrderDraft) -> Result<Self, Findings> {
        Self::from_draft(draft, Zones::embedded(), Readings::default())
    }
}
