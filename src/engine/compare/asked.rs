//! A question that is asked of two orders.

use alloc::{boxed::Box, string::String, vec::Vec};
use core::hash::{Hash, Hasher};

#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{Forms, Shapes};
use crate::{
    data::datum,
    engine::{AskedQuestion, Request},
    order::{AmendmentDraft, AppendixADraft, OrderDraft, PurchaseDraft},
};
#[cfg(feature = "serde")]
use crate::{
    data::{
        Fields, Fieldset, Reading,
        mode::{optional, required},
        reader::exactly_one,
        serde_forms,
    },
    finding::Findings,
};

/// What is answered by another order? See [`Engine::compare`](crate::engine::Engine::compare).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareRequest {
    question: AskedQuestion,
    other: OtherOrder,
}

/// The order with which that of the engine is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OtherOrder {
    /// This one.
    Order(Box<OrderDraft>),
    /// That of the engine, with these changes.
    Changes(Box<OrderChanges>),
}

datum! {
    /// How another order differs from that of the engine. What is removed is removed first, so that what is added can have its id.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::engine::OrderChanges;
    ///
    /// let changes = OrderChanges::none().without_purchase("rr-1").without_amendment("A-1");
    /// assert_eq!(changes.removed_services, ["rr-1"]);
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct OrderChanges {
        /// The ids of the purchases that it does not have.
        pub removed_services: Vec<String> = defaulted,
        /// The purchases that it has after those that are left.
        pub added_services: Vec<PurchaseDraft> = defaulted,
        /// The ids of the amendments that it does not have.
        pub removed_amendments: Vec<String> = defaulted,
        /// The amendments that it has after those that are left.
        pub added_amendments: Vec<AmendmentDraft> = defaulted,
        /// The Appendix A that it has in the place of its own.
        pub appendix_a: Option<AppendixADraft> = optional,
    }
}

impl OrderChanges {
    /// The same order.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// The same changes, and `purchase` is added.
    #[must_use]
    pub fn with_purchase(mut self, purchase: PurchaseDraft) -> Self {
        self.added_services.push(purchase);
        self
    }

    /// The same changes, and the purchase `id` is removed.
    #[must_use]
    pub fn without_purchase(mut self, id: impl Into<String>) -> Self {
        self.removed_services.push(id.into());
        self
    }

    /// The same changes, and `amendment` is added.
    #[must_use]
    pub fn with_amendment(mut self, amendment: AmendmentDraft) -> Self {
        self.added_amendments.push(amendment);
        self
    }

    /// The same changes, and the amendment `id` is removed.
    #[must_use]
    pub fn without_amendment(mut self, id: impl Into<String>) -> Self {
        self.removed_amendments.push(id.into());
        self
    }

    /// The same changes, and `appendix` takes the place of Appendix A.
    #[must_use]
    pub fn with_appendix_a(mut self, appendix: AppendixADraft) -> Self {
        self.appendix_a = Some(appendix);
        self
    }
}

impl CompareRequest {
    /// Asks `question` of the order and of `order`.
    #[must_use]
    pub fn with_order(question: Request, order: OrderDraft) -> Self {
        Self {
            question: AskedQuestion::new(question),
            other: OtherOrder::Order(Box::new(order)),
        }
    }

    /// Asks `question` of the order as it is and with `changes`.
    #[must_use]
    pub fn with_changes(question: Request, changes: OrderChanges) -> Self {
        Self {
            question: AskedQuestion::new(question),
            other: OtherOrder::Changes(Box::new(changes)),
        }
    }

    /// The question that is asked twice.
    #[must_use]
    pub fn question(&self) -> &Request {
        self.question.request()
    }

    /// The other order.
    #[must_use]
    pub const fn other(&self) -> &OtherOrder {
        &self.other
    }
}

/// By the question alone: what is equal is of the same question.
impl Hash for CompareRequest {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.question.hash(state);
    }
}

/// The other order is an `order`, as an order file has it in that field, or `changes` of this one.
#[cfg(feature = "serde")]
impl Fieldset for CompareRequest {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("question", &self.question, map)?;
        match &self.other {
            OtherOrder::Order(order) => required::write("order", &**order, map),
            OtherOrder::Changes(changes) => required::write("changes", &**changes, map),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let question = required::read("question", fields, findings);
        let order = optional::read("order", fields, findings);
        let changes = optional::read("changes", fields, findings);
        let order = order.map(|one: Option<_>| one.map(Box::new).map(OtherOrder::Order));
        let changes = changes.map(|one: Option<_>| one.map(Box::new).map(OtherOrder::Changes));
        let (node, path) = fields.whole();
        let given = [("order", order), ("changes", changes)];
        let other = exactly_one(given, node, path, findings);
        Ok(Self {
            question: question?,
            other: other?,
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let order = Forms::required::<OrderDraft>("order", shapes);
        let other = order.or(Forms::required::<OrderChanges>("changes", shapes));
        Forms::required::<AskedQuestion>("question", shapes).and(&other)
    }
}

#[cfg(feature = "serde")]
serde_forms!(CompareRequest);
