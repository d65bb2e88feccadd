//! Whether a list of the order names a product.

use crate::{
    decision::{Conditions, Step, Trace},
    document::{
        AzureComponent, ClauseId, EntitlementRule, IfAny, vocabulary::coverage::SoughtProduct,
    },
    order::{CoveredProduct, ScopeProduct, record_near_name},
};

/// A product as a question names it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sought<'a> {
    /// By its component alone: no order lists it by another name.
    Component(AzureComponent),
    /// By its component, by its name, by both or by neither. What is left out was not said.
    Described {
        component: Option<AzureComponent>,
        name: Option<&'a str>,
    },
}

impl<'a> Sought<'a> {
    const fn component(self) -> Option<AzureComponent> {
        match self {
            Self::Component(component) => Some(component),
            Self::Described { component, .. } => component,
        }
    }

    const fn name(self) -> Option<&'a str> {
        match self {
            Self::Component(_) => None,
            Self::Described { name, .. } => name,
        }
    }
}

impl<'a> From<&'a CoveredProduct> for Sought<'a> {
    fn from(product: &'a CoveredProduct) -> Self {
        match product {
            CoveredProduct::Component(component) => Self::Component(*component),
            CoveredProduct::Named(name) => Self::Described {
                component: None,
                name: Some(name.as_str()),
            },
        }
    }
}

/// Requires that one of `listed`, which `clause` speaks of, is the product. That may depend on its name, which was not given.
pub(crate) fn in_scope<T: Trace>(
    listed: &[ScopeProduct],
    sought: Sought<'_>,
    clause: ClauseId,
    conditions: &mut Conditions<'_, T>,
) {
    let is_listed = lists(listed, sought);
    conditions.require_fact(is_listed, "product_name", |holds| {
        let component = sought.component().filter(|_| holds.is_some());
        let product = sought.name().map_or_else(
            || component.map(SoughtProduct::Component),
            |name| Some(SoughtProduct::Named(name.into())),
        );
        let rule = EntitlementRule::ProductInScope {
            holds,
            product: IfAny(product),
            listed: listed.len(),
        };
        Step::by(clause, rule)
    });
    if let (Some(false), Some(name)) = (is_listed, sought.name()) {
        let names = listed.iter().filter_map(ScopeProduct::names);
        record_near_name(name, names, clause, conditions.trace());
    }
}

/// Whether one of `listed` is the product; none if that depends on its name, which was not given.
pub(crate) fn lists(listed: &[ScopeProduct], sought: Sought<'_>) -> Option<bool> {
    let (component, name) = (sought.component(), sought.name());
    let is_it = |product: &ScopeProduct| {
        (component.is_some() && product.component() == component)
            || name.is_some_and(|name| product.is_named(name))
    };
    if listed.iter().any(is_it) {
        return Some(true);
    }
    let is_unnamed = matches!(sought, Sought::Described { name: None, .. });
    let has_names = listed.iter().any(|product| product.name().is_some());
    (!(is_unnamed && has_names)).then_some(false)
}
