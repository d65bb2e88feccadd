//! What urgent work costs before its contract is signed.

use super::{Engine, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    fees::{self, PrestartBill, PrestartWork},
};

impl Engine {
    /// What the customer pays for work of cybersecurity incident response that began before its contract was signed: what was
    /// rendered until then, as invoiced.
    ///
    /// Not applicable: [`NotEntitled`](crate::decision::NotApplicable::NotEntitled), if the customer did not ask for the work, or did
    /// not authorise it. Undetermined without `requested` or `authorised`.
    ///
    /// # Example: what begins as the contract is signed is under it
    ///
    /// ```
    /// use unified_support::engine::Engine;
    /// use unified_support::fees::{InvoicedWork, PrestartWork};
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::OrderDraft;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// let invoiced = Money::from_minor_units(1_200_000, Currency::EUR);
    /// let work = ["2026-05-13T23:59:59Z", "2026-05-14T00:00:00Z"].map(|at| InvoicedWork::new(at.parse().unwrap(), invoiced));
    /// let prestart = PrestartWork::new(work)
    ///     .with_requested(true)
    ///     .with_authorised(true)
    ///     .with_signed_at("2026-05-14T00:00:00Z".parse().unwrap());
    /// let decision = engine.prestart_work(&prestart)?;
    /// let bill = decision.outcome().decided().unwrap();
    /// assert_eq!((&*bill.totals, &*bill.before_signature), (&[invoiced][..], &[true, false][..]));
    /// assert!(bill.duties.iter().any(|duty| *duty == "sign_contract_quickly"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::NegativeAmount`](crate::decision::Problem): an invoiced amount is below zero.
    /// - [`Problem::Arithmetic`](crate::decision::Problem): all in one currency comes to more than [`Money`](crate::money::Money) can hold.
    pub fn prestart_work(
        &self,
        prestart: &PrestartWork,
    ) -> Result<Decision<PrestartBill>, QuestionError> {
        explained(|steps| self.traced(steps).prestart_work(prestart))
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::prestart_work`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::prestart_work`].
    pub fn prestart_work(
        self,
        prestart: &PrestartWork,
    ) -> Result<Outcome<PrestartBill>, QuestionError> {
        let Self { trace, .. } = self;
        fees::prestart_work(prestart, trace)
    }
}
