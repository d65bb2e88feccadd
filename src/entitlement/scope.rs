//! Whether a service covers a product.

use super::conditions::Asked;
use crate::{
    decision::{Conditions, Step, Trace, Value},
    document::{AzureComponent, Exclusion, RuleId, Scope, Source},
    order::{CoveredProduct, Purchase, ScopeProduct, record_near_name},
};

pub(super) fn product<T: Trace>(
    asked: &Asked<'_>,
    purchase: Option<&Purchase>,
    conditions: &mut Conditions<'_, T>,
) {
    let Some(product) = asked.request.product.as_ref() else {
        return;
    };
    in_scope(asked, product, purchase, conditions);
    excluded(asked, product, conditions);
}

/// Whether it is listed, where the service covers what is listed alone.
fn in_scope<T: Trace>(
    asked: &Asked<'_>,
    product: &CoveredProduct,
    purchase: Option<&Purchase>,
    conditions: &mut Conditions<'_, T>,
) {
    let Some(scope) = asked.terms.scope.as_ref() else {
        return;
    };
    let listed: &[ScopeProduct] = match (scope.value(), purchase) {
        (Scope::ProductsInOrder, Some(purchase)) => purchase.products(),
        (Scope::ComponentsInOrder, Some(_)) => asked.order.rapid_response_components(),
        // The other scopes are not of products, and what is not bought yet lists none.
        _ => return,
    };
    let is_listed = listed.iter().any(|one| one.is(product));
    conditions.require(is_listed, || {
        let count = i64::try_from(listed.len()).unwrap_or(i64::MAX);
        Step::by(RuleId::ProductInScope, scope.clause())
            .with("product", shown(product))
            .with("listed", Value::Count(count))
    });
    if let (false, CoveredProduct::Named(name)) = (is_listed, product) {
        let names = listed.iter().filter_map(ScopeProduct::names);
        record_near_name(name, names, scope.clause(), conditions.trace());
    }
}

fn excluded<T: Trace>(
    asked: &Asked<'_>,
    product: &CoveredProduct,
    conditions: &mut Conditions<'_, T>,
) {
    let CoveredProduct::Component(component) = product else {
        return;
    };
    for exclusion in asked.terms.exclusions {
        let Exclusion::Components(components) = exclusion.value() else {
            continue;
        };
        let amended = asked.order.amended_exclusions(exclusion.clause());
        let excluded: &[AzureComponent] = amended.map_or(*components, |cited| cited.value());
        let is_excluded = excluded.contains(component);
        conditions.has_failed |= is_excluded;
        conditions.test(is_excluded, || {
            let source = amended.map_or(Source::Clause(exclusion.clause()), |cited| {
                cited.source().clone()
            });
            Step::new(RuleId::ProductExcluded, source).with("product", shown(product))
        });
    }
}

fn shown(product: &CoveredProduct) -> Value {
    match product {
        CoveredProduct::Component(component) => Value::Name(component.as_str()),
        CoveredProduct::Named(name) => Value::Text(name.as_str().into()),
    }
}
