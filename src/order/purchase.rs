use alloc::{collections::BTreeSet, string::String, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{
    PartialPurchase, PlannedEvent, QuantityDraft, ScopeProduct,
    check::{LocationIds, distinct, each, in_order, non_empty, not_negative, unique_id},
    problem::OrderProblem,
};
pub use crate::document::vocabulary::order::PaidWith;
use crate::{
    document::{DeliveryMode, Service, SpokenLanguage, Unit, UnknownLanguage, UnknownService},
    finding::{Finding, Findings, Level, Path, codes},
    money::Money,
};

/// A service that was bought: `1/purchased-services-are-listed-in-order`.
///
/// It is what the order says, whether or not the services description allows it: a purchase may lie outside the term, or name
/// more locations than it may.
///
/// # Example: it is held though it ends after the order
///
/// ```
/// # use unified_support::chrono::NaiveDate;
/// use unified_support::document::{Service, Unit};
/// use unified_support::money::{Currency, Money};
/// use unified_support::order::{
///     Order, OrderDraft, PaidWith, PurchaseDates, PurchaseDraft, QuantityDraft, ServiceName,
/// };
/// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
///
/// let purchase = PurchaseDraft::new(
///     "1",
///     ServiceName("STA"),
///     ["paris"],
///     QuantityDraft::new(1, Unit::Deliveries),
///     PurchaseDates::new(date(2026, 5, 1), date(2026, 6, 1)..=date(2027, 5, 31)),
///     Money::from_minor_units(5_000_000, Currency::EUR),
///     PaidWith::Price,
/// );
/// let order = Order::try_from(OrderDraft::example().with_purchase(purchase))?;
/// let purchase = order.purchase("1").unwrap();
/// assert_eq!(purchase.service(), Service::SupportTechnologyAdvisor);
/// assert!(purchase.last_day() > order.term().last_day());
/// // Nobody said how it is delivered, and that is not "remotely".
/// assert_eq!(purchase.delivery(), None);
/// # Ok::<(), unified_support::finding::Findings>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purchase {
    id: Arc<str>,
    service: Service,
    locations: Vec<Arc<str>>,
    quantity: Quantity,
    bought_on: NaiveDate,
    first_day: NaiveDate,
    last_day: NaiveDate,
    price: Money,
    paid_with: PaidWith,
    details: Details,
}

/// What an order may say of a purchase, and need not.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Details {
    exhibit: Option<String>,
    separate_contract: Option<String>,
    quantity_limit: Option<u32>,
    delivery: Option<DeliveryMode>,
    on_site_agreed_in_writing: Option<bool>,
    languages: Vec<SpokenLanguage>,
    languages_agreed_in_writing: Option<bool>,
    agreed_zone: Option<String>,
    products: Vec<ScopeProduct>,
    events: Vec<PlannedEvent>,
}

impl Purchase {
    /// Its name within the order; no other purchase has it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name, to keep.
    pub(crate) const fn shared_id(&self) -> &Arc<str> {
        &self.id
    }

    /// The service.
    #[must_use]
    pub const fn service(&self) -> Service {
        self.service
    }

    /// The ids of the locations for which it was bought (`2.4/services-and-quantities-per-location`), each once and each one
    /// of the order's; none where the order names none. [`Order::locations_of`](super::Order::locations_of) has the locations.
    #[must_use]
    pub fn locations(&self) -> impl ExactSizeIterator<Item = &str> {
        self.locations.iter().map(|id| &**id)
    }

    /// How much was bought.
    #[must_use]
    pub const fn quantity(&self) -> Quantity {
        self.quantity
    }

    /// The date on which it was bought.
    #[must_use]
    pub const fn bought_on(&self) -> NaiveDate {
        self.bought_on
    }

    /// The first date of the service.
    #[must_use]
    pub const fn first_day(&self) -> NaiveDate {
        self.first_day
    }

    /// The last date of the service, which belongs to it; not before the first.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.last_day
    }

    /// Its price, in any currency and not below zero.
    #[must_use]
    pub const fn price(&self) -> Money {
        self.price
    }

    /// What paid for it.
    #[must_use]
    pub const fn paid_with(&self) -> PaidWith {
        self.paid_with
    }

    /// The exhibit of the Work Order that defines it (`2.3/enhanced-defined-in-exhibit`), if one is named.
    #[must_use]
    pub fn exhibit(&self) -> Option<&str> {
        self.details.exhibit.as_deref()
    }

    /// The contract of its own under which it was bought (`2.3/mscir-separate-contract`), if one is named.
    #[must_use]
    pub fn separate_contract(&self) -> Option<&str> {
        self.details.separate_contract.as_deref()
    }

    /// The most that may be bought, in the unit of the quantity, if the order says so.
    #[must_use]
    pub const fn quantity_limit(&self) -> Option<u32> {
        self.details.quantity_limit
    }

    /// How it is delivered, where that was chosen.
    #[must_use]
    pub const fn delivery(&self) -> Option<DeliveryMode> {
        self.details.delivery
    }

    /// Whether delivery on site was agreed in writing (`2.5/other-services-remote-default`), where that was said.
    #[must_use]
    pub const fn on_site_agreed_in_writing(&self) -> Option<bool> {
        self.details.on_site_agreed_in_writing
    }

    /// The languages in which it is delivered, each once; none where none was chosen.
    #[must_use]
    pub fn languages(&self) -> &[SpokenLanguage] {
        &self.details.languages
    }

    /// Whether these languages were agreed in writing (`2.5/other-services-language`), where that was said.
    #[must_use]
    pub const fn languages_agreed_in_writing(&self) -> Option<bool> {
        self.details.languages_agreed_in_writing
    }

    /// The name of the time zone that was agreed in writing (`2.2/rsm-addon-timezone`), if one was. The
    /// [`Engine`](crate::engine::Engine) refuses one that it does not know.
    #[must_use]
    pub fn agreed_zone(&self) -> Option<&str> {
        self.details.agreed_zone.as_deref()
    }

    /// The products and components that it covers (`2.2/de-products-in-order`), where the order lists them.
    #[must_use]
    pub fn products(&self) -> &[ScopeProduct] {
        &self.details.products
    }

    /// The events for which it was planned.
    #[must_use]
    pub fn events(&self) -> &[PlannedEvent] {
        &self.details.events
    }

    pub(super) fn check_all(
        drafts: Vec<PartialPurchase>,
        locations: &LocationIds,
        path: &Path,
        findings: &mut Findings,
    ) -> Vec<Self> {
        let mut seen = BTreeSet::new();
        each(drafts, path, findings, |draft, path, findings| {
            Self::check(draft, locations, &mut seen, path, findings)
        })
    }

    /// Checks `draft`, an element of a list of which `seen` are the ids so far.
    fn check(
        mut draft: PartialPurchase,
        locations: &LocationIds,
        seen: &mut BTreeSet<Arc<str>>,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let id = unique_id(draft.id.take(), seen, path, findings);
        let service = draft.service.take();
        let service = service.and_then(|name| check_service(&name, path, findings));
        let ids = draft.locations.take();
        let locations = ids.map(|ids| check_locations(ids, locations, path, findings));
        let quantity = draft.quantity;
        let quantity = quantity.and_then(|quantity| Quantity::check(quantity, path, findings));
        let dates = in_order(draft.first_day, draft.last_day, path, findings);
        let price = draft.price;
        let price = price.and_then(|price| not_negative(price, &path.key("price"), findings));
        let (bought_on, paid_with) = (draft.bought_on, draft.paid_with);
        let details = Details::check(draft, path, findings);
        let (first_day, last_day) = dates?;
        Some(Self {
            id: id?,
            service: service?,
            locations: locations?,
            quantity: quantity?,
            bought_on: bought_on?,
            first_day,
            last_day,
            price: price?,
            paid_with: paid_with?,
            details,
        })
    }
}

impl Details {
    fn check(draft: PartialPurchase, path: &Path, findings: &mut Findings) -> Self {
        let mut text = |text: Option<String>, name| non_empty(text?, &path.key(name), findings);
        let exhibit = text(draft.exhibit, "exhibit");
        let separate_contract = text(draft.separate_contract, "separate_contract");
        let mut seen = BTreeSet::new();
        let languages = path.key("languages");
        let languages = each(
            draft.languages,
            &languages,
            findings,
            |code, path, findings| {
                distinct(
                    check_language(&code, path, findings)?,
                    &mut seen,
                    path,
                    findings,
                )
            },
        );
        let products = path.key("products");
        let products = ScopeProduct::check_all(draft.products, &products, findings);
        let events = each(
            draft.events,
            &path.key("events"),
            findings,
            PlannedEvent::check,
        );
        Self {
            exhibit,
            separate_contract,
            quantity_limit: draft.quantity_limit,
            delivery: draft.delivery,
            on_site_agreed_in_writing: draft.on_site_agreed_in_writing,
            languages,
            languages_agreed_in_writing: draft.languages_agreed_in_writing,
            agreed_zone: draft.agreed_zone,
            products,
            events,
        }
    }
}

/// A number of units; at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    count: u32,
    unit: Unit,
}

impl Quantity {
    /// How many, from 1.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.count
    }

    /// Of what.
    #[must_use]
    pub const fn unit(self) -> Unit {
        self.unit
    }

    fn check(draft: QuantityDraft, path: &Path, findings: &mut Findings) -> Option<Self> {
        let QuantityDraft { count, unit } = draft;
        if count == 0 {
            let path = path.key("quantity").key("count");
            findings.push(
                Finding::of(
                    Level::Error,
                    codes::OUT_OF_RANGE,
                    path,
                    OrderProblem::CountOfNone,
                )
                .with_value(count),
            );
            return None;
        }
        Some(Self { count, unit })
    }
}

fn check_service(name: &str, path: &Path, findings: &mut Findings) -> Option<Service> {
    name.parse()
        .map_err(|error: UnknownService| {
            let path = path.key("service");
            let finding = Finding::of(Level::Error, codes::UNKNOWN_SERVICE, path, error);
            findings.push(finding.with_value(name));
        })
        .ok()
}

fn check_language(code: &str, path: &Path, findings: &mut Findings) -> Option<SpokenLanguage> {
    code.parse()
        .map_err(|error: UnknownLanguage| {
            let finding = Finding::of(Level::Error, codes::UNKNOWN_LANGUAGE, path.clone(), error);
            findings.push(finding.with_value(code));
        })
        .ok()
}

fn check_locations(
    ids: Vec<String>,
    locations: &LocationIds,
    path: &Path,
    findings: &mut Findings,
) -> Vec<Arc<str>> {
    let mut seen = BTreeSet::new();
    each(
        ids,
        &path.key("locations"),
        findings,
        |id, path, findings| {
            distinct(
                locations.find(&id, path, findings)?,
                &mut seen,
                path,
                findings,
            )
        },
    )
}
