//! Whether a service covers a product.

use super::conditions::Asked;
use crate::{
    coverage::{self, not_excluded},
    decision::{Conditions, Trace},
    document::Scope,
    order::{CoveredProduct, Purchase, ScopeProduct},
};

/// Whether it is listed, where the service covers what is listed alone.
pub(super) fn in_scope<T: Trace>(
    asked: &Asked<'_>,
    purchase: Option<&Purchase>,
    conditions: &mut Conditions<'_, T>,
) {
    let (Some(product), Some(scope)) = (&asked.request.product, &asked.terms.scope) else {
        return;
    };
    let listed: &[ScopeProduct] = match (scope.value(), purchase) {
        (Scope::ProductsInOrder, Some(purchase)) => purchase.products(),
        (Scope::ComponentsInOrder, Some(_)) => asked.order.rapid_response_components(),
        // The other scopes are not of products, and what is not bought yet lists none.
        _ => return,
    };
    coverage::in_scope(listed, product.into(), scope.clause(), conditions);
}

/// Whether the service leaves the component out.
pub(super) fn excluded<T: Trace>(asked: &Asked<'_>, conditions: &mut Conditions<'_, T>) {
    if let Some(CoveredProduct::Component(component)) = asked.request.product {
        let clauses = asked.order.clauses_on(asked.request.on);
        not_excluded(clauses, asked.request.service, component, conditions);
    }
}
