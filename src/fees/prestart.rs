//! What work of cybersecurity incident response costs that begins before its contract is signed.

use alloc::vec::Vec;

use chrono::{DateTime, Utc};

use super::totals::{Totals, not_negative};
use crate::{
    data::datum,
    decision::{Conditions, NotApplicable, Outcome, QuestionError, Step, Trace},
    document::{Duty, DutyName, Occasion, TravelRule, clauses, vocabulary::fees::PrestartLeave},
    money::Money,
};

datum! {
    /// Work of Microsoft cybersecurity incident response (MSCIR) in an urgent case, asked for and authorised before the contract
    /// was signed that buys it or adds hours.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::fees::{InvoicedWork, PrestartWork};
    /// use unified_support::money::{Currency, Money};
    ///
    /// let invoiced = Money::from_minor_units(1_200_000, Currency::EUR);
    /// let work = InvoicedWork::new("2026-05-13T22:00:00Z".parse().unwrap(), invoiced);
    /// let prestart = PrestartWork::new([work]).with_requested(true).with_authorised(true);
    /// assert_eq!(prestart.work()[0].invoiced(), invoiced);
    /// // The contract is not signed yet.
    /// assert_eq!(prestart.signed_at(), None);
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct PrestartWork {
        work: Vec<InvoicedWork>,
        is_requested as "requested": Option<bool> = optional,
        is_authorised as "authorised": Option<bool> = optional,
        signed_at: Option<DateTime<Utc>> = optional,
    }
}

impl PrestartWork {
    /// This work, before any contract is signed.
    pub fn new(work: impl IntoIterator<Item = InvoicedWork>) -> Self {
        Self {
            work: work.into_iter().collect(),
            is_requested: None,
            is_authorised: None,
            signed_at: None,
        }
    }

    /// The same work, and whether the customer asked for it.
    #[must_use]
    pub const fn with_requested(mut self, holds: bool) -> Self {
        self.is_requested = Some(holds);
        self
    }

    /// The same work, and whether the customer authorised it.
    #[must_use]
    pub const fn with_authorised(mut self, holds: bool) -> Self {
        self.is_authorised = Some(holds);
        self
    }

    /// The same work; the contract was signed at `at`.
    #[must_use]
    pub const fn with_signed_at(mut self, at: DateTime<Utc>) -> Self {
        self.signed_at = Some(at);
        self
    }

    /// The work, in the order in which it was given.
    #[must_use]
    pub fn work(&self) -> &[InvoicedWork] {
        &self.work
    }

    /// When the contract was signed; none while it is not.
    #[must_use]
    pub const fn signed_at(&self) -> Option<DateTime<Utc>> {
        self.signed_at
    }
}

datum! {
    /// Work that was rendered, as it was invoiced.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct InvoicedWork {
        rendered_at: DateTime<Utc>,
        invoiced: Money,
    }
}

impl InvoicedWork {
    /// What was rendered at `rendered_at`, and invoiced at `invoiced`, in any currency.
    #[must_use]
    pub const fn new(rendered_at: DateTime<Utc>, invoiced: Money) -> Self {
        Self {
            rendered_at,
            invoiced,
        }
    }

    /// When it was rendered.
    #[must_use]
    pub const fn rendered_at(&self) -> DateTime<Utc> {
        self.rendered_at
    }

    /// What was invoiced for it.
    #[must_use]
    pub const fn invoiced(&self) -> Money {
        self.invoiced
    }
}

datum! {
    /// What the customer pays for work before the signature, and what else it owes.
    ///
    /// Clauses: `2.3/mscir-urgent-start`, `2.3/mscir-prestart-sign-quickly`, `2.3/mscir-prestart-pays`, `2.3/mscir-prestart-risk`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct PrestartBill {
        /// What is payable as invoiced: one sum for each currency, by the codes of the currencies.
        pub totals: Vec<Money>,
        /// Whether each piece of work was rendered before the signature, in their order. What was not is under the contract.
        pub before_signature: Vec<bool>,
        /// The duties of the customer that had the work begun, in the order of the document.
        pub duties: Vec<DutyName>,
    }
}

fn duties() -> impl Iterator<Item = &'static Duty> {
    Duty::all().filter(|duty| duty.occasion() == Occasion::WorkBeforeSignature)
}

/// What the customer pays for `prestart`.
pub(crate) fn prestart_work<T: Trace>(
    prestart: &PrestartWork,
    trace: &mut T,
) -> Result<Outcome<PrestartBill>, QuestionError> {
    for work in &prestart.work {
        not_negative(work.invoiced, "work")?;
    }
    let mut conditions = Conditions::new(trace);
    for (fact, by) in [
        (prestart.is_requested, PrestartLeave::Requested),
        (prestart.is_authorised, PrestartLeave::Authorised),
    ] {
        conditions.require_fact(fact, by.as_str(), |holds| {
            let rule = TravelRule::PrestartAllowed { holds, by };
            Step::by(clauses::MSCIR_URGENT_START, rule)
        });
    }
    if conditions.has_failed {
        return Ok(Outcome::NotApplicable(NotApplicable::NotEntitled));
    }
    if !conditions.missing.names().is_empty() {
        return Ok(Outcome::Undetermined(conditions.missing));
    }
    let mut totals = Totals::default();
    let mut before_signature = Vec::new();
    for work in &prestart.work {
        let is_before = is_before_signature(*work, prestart.signed_at, &mut conditions);
        before_signature.push(is_before);
        if is_before {
            totals.add(work.invoiced, ("work", work.invoiced))?;
        }
    }
    let totals = totals.into_amounts();
    for total in &totals {
        conditions.note(|| {
            let rule = TravelRule::PrestartTotal { total: *total };
            Step::by(clauses::MSCIR_PRESTART_PAYS, rule)
        });
    }
    for duty in duties() {
        conditions.note(|| {
            let rule = TravelRule::PrestartDuty { duty: duty.name() };
            Step::by(duty.clause(), rule)
        });
    }
    Ok(Outcome::Decided(PrestartBill {
        totals,
        before_signature,
        duties: duties().map(Duty::name).collect(),
    }))
}

fn is_before_signature<T: Trace>(
    work: InvoicedWork,
    signed_at: Option<DateTime<Utc>>,
    conditions: &mut Conditions<'_, T>,
) -> bool {
    let is_before = signed_at.is_none_or(|signed_at| work.rendered_at < signed_at);
    conditions.test(is_before, |holds| {
        let rule = TravelRule::PrestartWork {
            holds,
            rendered_at: work.rendered_at,
            signed_at,
            invoiced: work.invoiced,
        };
        Step::by(clauses::MSCIR_PRESTART_PAYS, rule)
    })
}
