//! The facts of a cancellation.

use alloc::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

pub use crate::document::vocabulary::fees::CancellationCause;
use crate::{
    data::datum,
    document::Service,
    money::{Credits, Money},
};

datum! {
    /// The cancellation of a scheduled service, or its postponement.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::fees::Cancellation;
    /// use unified_support::money::{Currency, Money};
    ///
    /// let cancellation = Cancellation::new(
    ///     Money::from_minor_units(1_000_000, Currency::EUR),
    ///     NaiveDate::from_ymd_opt(2026, 6, 15).unwrap(),
    ///     "2026-06-02T09:00:00+02:00".parse().unwrap(),
    /// );
    /// assert_eq!(cancellation.price().to_string(), "10000.00 EUR");
    /// // The customer asked for it, as nobody says otherwise.
    /// assert_eq!(cancellation.by_microsoft(), None);
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct Cancellation {
        price: Money,
        first_delivery_day: NaiveDate,
        cancelled_at: DateTime<Utc>,
        by_microsoft: Option<CancelledByMicrosoft> = optional,
        travel: Option<TravelSpent> = optional,
        purchase: Option<Arc<str>> = optional_text,
        credits_paid: Option<Credits> = optional,
        postponed_to: Option<NaiveDate> = optional,
        original_delivery_day: Option<NaiveDate> = optional,
        agreed_fee: Option<Money> = optional,
    }
}

impl Cancellation {
    /// A service of `price`, whose delivery was to begin on `first_delivery_day`, cancelled by the customer at `cancelled_at`.
    ///
    /// The price may be in another currency than the order's. The day is a local date of the location.
    #[must_use]
    pub const fn new(
        price: Money,
        first_delivery_day: NaiveDate,
        cancelled_at: DateTime<Utc>,
    ) -> Self {
        Self {
            price,
            first_delivery_day,
            cancelled_at,
            by_microsoft: None,
            travel: None,
            purchase: None,
            credits_paid: None,
            postponed_to: None,
            original_delivery_day: None,
            agreed_fee: None,
        }
    }

    /// The delivery is not given up but postponed: it begins on `date` instead, a later one. Cancelled is then its first date alone, and
    /// the service stays bought.
    ///
    /// # Example: what nobody agreed on
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::decision::Outcome;
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::Cancellation;
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::OrderDraft;
    ///
    /// let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    /// let euros = |euros: i64| Money::from_minor_units(euros * 100, Currency::EUR);
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let asked_at = "2026-06-05T09:00:00+02:00".parse().unwrap();
    /// let moved = Cancellation::new(euros(10_000), day(6, 15), asked_at).postponed_to(day(7, 15));
    /// let decision = engine.location("paris")?.cancellation_fee(&moved)?;
    /// assert!(matches!(decision.outcome(), Outcome::Undetermined(missing) if missing.names() == ["agreed_fee"]));
    ///
    /// let decision = engine.location("paris")?.cancellation_fee(&moved.with_agreed_fee(euros(800)))?;
    /// let answer = decision.outcome().decided().unwrap();
    /// assert_eq!((answer.fee, answer.refund), (euros(800), euros(0)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn postponed_to(mut self, date: NaiveDate) -> Self {
        self.postponed_to = Some(date);
        self
    }

    /// The same, of a delivery that was moved before, once or more often: at first it was to begin on `date`.
    #[must_use]
    pub const fn moved_from(mut self, date: NaiveDate) -> Self {
        self.original_delivery_day = Some(date);
        self
    }

    /// The same, for which the parties agreed on `fee`, in the currency of the price and not above it: it stands in the place of what
    /// the notice would cost. What was agreed on where Microsoft cancels is said [there](CancelledByMicrosoft::with_agreed_fee).
    #[must_use]
    pub const fn with_agreed_fee(mut self, fee: Money) -> Self {
        self.agreed_fee = Some(fee);
        self
    }

    /// The same service, cancelled by Microsoft.
    #[must_use]
    pub const fn cancelled_by_microsoft(mut self, by_microsoft: CancelledByMicrosoft) -> Self {
        self.by_microsoft = Some(by_microsoft);
        self
    }

    /// The same cancellation, after `travel` was spent for the delivery.
    #[must_use]
    pub const fn after_travel(mut self, travel: TravelSpent) -> Self {
        self.travel = Some(travel);
        self
    }

    /// The same cancellation, of a service that the order lists as the purchase `id`: what paid for that tells where a refund
    /// goes. Without it, money is taken to have paid.
    #[must_use]
    pub fn of_purchase(mut self, id: impl Into<Arc<str>>) -> Self {
        self.purchase = Some(id.into());
        self
    }

    /// The same cancellation, of a service that took `credits`: the answer then says how many of them go back.
    #[must_use]
    pub const fn with_credits_paid(mut self, credits: Credits) -> Self {
        self.credits_paid = Some(credits);
        self
    }

    /// The price of the service.
    #[must_use]
    pub const fn price(&self) -> Money {
        self.price
    }

    /// The local date on which its delivery was to begin.
    #[must_use]
    pub const fn first_delivery_day(&self) -> NaiveDate {
        self.first_delivery_day
    }

    /// When it was cancelled.
    #[must_use]
    pub const fn cancelled_at(&self) -> DateTime<Utc> {
        self.cancelled_at
    }

    /// The cancellation by Microsoft, if it was not the customer's.
    #[must_use]
    pub const fn by_microsoft(&self) -> Option<CancelledByMicrosoft> {
        self.by_microsoft
    }

    /// The id of the purchase, if it names one.
    #[must_use]
    pub fn purchase(&self) -> Option<&str> {
        self.purchase.as_deref()
    }

    /// How many credits the service took, if that was said.
    #[must_use]
    pub const fn credits_paid(&self) -> Option<Credits> {
        self.credits_paid
    }

    /// The later date on which the delivery is to begin instead, if it is postponed.
    #[must_use]
    pub const fn new_delivery_day(&self) -> Option<NaiveDate> {
        self.postponed_to
    }

    /// The date on which the delivery was to begin at first, if it was moved before.
    #[must_use]
    pub const fn original_delivery_day(&self) -> Option<NaiveDate> {
        self.original_delivery_day
    }

    /// What the parties agreed that it costs, if they did.
    #[must_use]
    pub const fn agreed_fee(&self) -> Option<Money> {
        self.agreed_fee
    }

    /// What was spent for travel before it, if anything was.
    #[must_use]
    pub const fn travel(&self) -> Option<TravelSpent> {
        self.travel
    }
}

datum! {
    /// A cancellation by Microsoft, to which the fees by notice do not apply.
    ///
    /// # Example: what the document does not say
    ///
    /// ```
    /// use unified_support::document::Service;
    /// use unified_support::fees::{CancellationCause, CancelledByMicrosoft};
    ///
    /// // Microsoft may cancel the support of an event; what that costs has to be agreed.
    /// let cancelled = CancelledByMicrosoft::new()
    ///     .with_service(Service::AzureEventManagement)
    ///     .with_cause(CancellationCause::LackOfCooperation);
    /// assert_eq!(cancelled.agreed_fee(), None);
    /// ```
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct CancelledByMicrosoft {
        service: Option<Service> = optional,
        cause: Option<CancellationCause> = optional,
        agreed_fee: Option<Money> = optional,
    }
}

impl CancelledByMicrosoft {
    /// The reason is not said.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            service: None,
            cause: None,
            agreed_fee: None,
        }
    }

    /// It was `service` that was cancelled.
    #[must_use]
    pub const fn with_service(mut self, service: Service) -> Self {
        self.service = Some(service);
        self
    }

    /// It was cancelled for `cause`.
    #[must_use]
    pub const fn with_cause(mut self, cause: CancellationCause) -> Self {
        self.cause = Some(cause);
        self
    }

    /// The parties agreed on `fee`, in the currency of the price and not above it.
    #[must_use]
    pub const fn with_agreed_fee(mut self, fee: Money) -> Self {
        self.agreed_fee = Some(fee);
        self
    }

    /// Which service it was, if known.
    #[must_use]
    pub const fn service(self) -> Option<Service> {
        self.service
    }

    /// Why, if known.
    #[must_use]
    pub const fn cause(self) -> Option<CancellationCause> {
        self.cause
    }

    /// What the parties agreed that it costs, if they did.
    #[must_use]
    pub const fn agreed_fee(self) -> Option<Money> {
        self.agreed_fee
    }
}

datum! {
    /// What was spent for travel before a service was cancelled. The document does not say who bears it.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::fees::TravelSpent;
    /// use unified_support::money::{Currency, Money};
    ///
    /// let flight = Money::from_minor_units(42_000, Currency::EUR);
    /// // What is charged of it has to be agreed, if only that it is nothing.
    /// assert_eq!(TravelSpent::new(flight).charged(), None);
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct TravelSpent {
        spent: Money,
        charged: Option<Money> = optional,
    }
}

impl TravelSpent {
    /// `spent` was spent, in any currency and not below zero.
    #[must_use]
    pub const fn new(spent: Money) -> Self {
        Self {
            spent,
            charged: None,
        }
    }

    /// The parties agreed that the customer is charged `charged`, in any currency and not below zero.
    #[must_use]
    pub const fn with_charged(mut self, charged: Money) -> Self {
        self.charged = Some(charged);
        self
    }

    /// What was spent.
    #[must_use]
    pub const fn spent(self) -> Money {
        self.spent
    }

    /// What the parties agreed that the customer is charged, if they did.
    #[must_use]
    pub const fn charged(self) -> Option<Money> {
        self.charged
    }
}
