//! Whether a list of the order names a product.

use crate::{
    decision::{Conditions, Step, Trace, Value},
    document::{AzureComponent, ClauseId, RuleId},
    order::{CoveredProduct, ScopeProduct, record_near_name},
};

/// A product as a question names it: by its component, by its name, by both or by neither.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sought<'a> {
    pub(crate) component: Option<AzureComponent>,
    pub(crate) name: Option<&'a str>,
}

impl<'a> From<&'a CoveredProduct> for Sought<'a> {
    fn from(product: &'a CoveredProduct) -> Self {
        let (component, name) = match product {
            CoveredProduct::Component(component) => (Some(*component), None),
            CoveredProduct::Named(name) => (None, Some(name.as_str())),
        };
        Self { component, name }
    }
}

/// Requires that one of `listed`, which `clause` speaks of, is the product. That may hang on its name, which was not given.
pub(crate) fn in_scope<T: Trace>(
    listed: &[ScopeProduct],
    sought: Sought<'_>,
    clause: ClauseId,
    conditions: &mut Conditions<'_, T>,
) {
    let is_listed = lists(listed, sought);
    conditions.require_fact(is_listed, "product_name", || {
        let count = i64::try_from(listed.len()).unwrap_or(i64::MAX);
        let step = Step::by(RuleId::ProductInScope, clause);
        let step = match (sought.name, sought.component) {
            (Some(name), _) => step.with("product", Value::Text(name.into())),
            (None, Some(component)) => step.with("product", Value::Name(component.as_str())),
            (None, None) => step,
        };
        step.with("listed", Value::Count(count))
    });
    if let (Some(false), Some(name)) = (is_listed, sought.name) {
        let names = listed.iter().filter_map(ScopeProduct::names);
        record_near_name(name, names, clause, conditions.trace());
    }
}

/// Whether one of `listed` is the product; none if that hangs on its name, which was not given.
pub(crate) fn lists(listed: &[ScopeProduct], sought: Sought<'_>) -> Option<bool> {
    let is_it = |product: &ScopeProduct| {
        (sought.component.is_some() && product.component() == sought.component)
            || sought.name.is_some_and(|name| product.is_named(name))
    };
    if listed.iter().any(is_it) {
        return Some(true);
    }
    // A component that no list of the document names is told apart by its name alone.
    let is_known = sought.component.is_some() || sought.name.is_some();
    let are_components = listed.iter().all(|product| product.name().is_none());
    (is_known || are_components).then_some(false)
}
