//! A service that is paid for with credits: `2.2/credit-exchange-at-current-rate`, `2.2/credit-deduction-rounded`.

use chrono::NaiveDate;

use super::{CreditPrice, ServicePrice, nearest, quote::ServiceAmount};
use crate::{
    data::datum,
    decision::{NotApplicable, Outcome, QuestionError, Step, Trace, Undetermined},
    document::{CreditRule, IfAny, Readings, Service, clauses},
    entitlement::{EntitlementRequest, Intent, entitlement},
    money::{ArithmeticError, Credits, Fraction},
    order::{PaidWith, Site},
};

datum! {
/// A request to pay for a service with the Proactive Credits of a location.
///
/// # Example
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::document::Service;
/// use unified_support::fees::credits::{CreditPrice, Quote, Redemption, ServicePrice};
/// use unified_support::money::{Credits, Currency, Money};
///
/// let on = NaiveDate::from_ymd_opt(2026, 6, 15).unwrap();
/// let quote = Quote::try_new(on, "price list 7")?;
/// let euros = |amount| Money::from_minor_units(amount, Currency::EUR);
/// let price = ServicePrice::in_money(euros(5_000_00), quote.clone())?;
/// let redemption = Redemption::new(Service::Workshops, on, price, Credits::from(100))
///     .with_credit_price(CreditPrice::try_new(euros(400_00), quote)?);
/// assert_eq!(redemption.balance(), Credits::from(100));
/// # Ok::<(), unified_support::fees::credits::QuoteError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Redemption {
    service: Service,
    on: NaiveDate,
    price: ServicePrice,
    credit_price: Option<CreditPrice> = optional,
    balance: Credits,
}
}

impl Redemption {
    /// `service`, at `price`, out of a `balance`, on the date `on`, which is a local date of the location.
    #[must_use]
    pub const fn new(
        service: Service,
        on: NaiveDate,
        price: ServicePrice,
        balance: Credits,
    ) -> Self {
        Self {
            service,
            on,
            price,
            credit_price: None,
            balance,
        }
    }

    /// The same, where a credit costs `price` at the location: a service whose price is in money needs it.
    #[must_use]
    pub fn with_credit_price(mut self, price: CreditPrice) -> Self {
        self.credit_price = Some(price);
        self
    }

    /// The service.
    #[must_use]
    pub const fn service(&self) -> Service {
        self.service
    }

    /// The date.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// What the service costs.
    #[must_use]
    pub const fn price(&self) -> &ServicePrice {
        &self.price
    }

    /// What a credit costs at the location, where that is given.
    #[must_use]
    pub const fn credit_price(&self) -> Option<&CreditPrice> {
        self.credit_price.as_ref()
    }

    /// The balance before.
    #[must_use]
    pub const fn balance(&self) -> Credits {
        self.balance
    }

    /// Refuses what contradicts itself.
    fn check(&self) -> Result<(), QuestionError> {
        self.price.quote().check("price.dated", self.on)?;
        let Some(credit_price) = &self.credit_price else {
            return Ok(());
        };
        credit_price.quote().check("credit_price.dated", self.on)?;
        match self.price.money() {
            Some(price) if price.currency() != credit_price.price().currency() => {
                let error = ArithmeticError::MixedCurrencies {
                    left: price.currency(),
                    right: credit_price.price().currency(),
                };
                Err(QuestionError::arithmetic(
                    "credit_price.currency",
                    credit_price.price().currency(),
                )(error))
            }
            _ => Ok(()),
        }
    }
}

datum! {
    /// What a redemption takes, and what it leaves.
    ///
    /// Clauses: `2.2/credit-exchange-at-current-rate`, `2.2/credit-deduction-rounded`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Redeemed {
        /// The value of the service in credits, exact.
        pub value: Fraction,
        /// What is taken off the balance.
        pub deduction: Credits,
        /// What is left of it.
        pub balance: Credits,
    }
}

/// What `redemption` takes off its balance at the support location of `site`.
pub(crate) fn redemption<T: Trace>(
    site: Site<'_>,
    redemption: &Redemption,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<Redeemed>, QuestionError> {
    redemption.check()?;
    let request = EntitlementRequest::new(redemption.service, Intent::Buy, redemption.on)
        .paid_with(PaidWith::ProactiveCredits);
    let mut missing = match entitlement(site, &request, readings, trace) {
        Outcome::Decided(_) => Undetermined::default(),
        Outcome::NotApplicable(reason) => return Ok(Outcome::NotApplicable(reason)),
        Outcome::Undetermined(missing) => missing,
    };
    let Some(value) = value(site, redemption, trace)? else {
        missing.add("credit_price");
        return Ok(Outcome::Undetermined(missing));
    };
    if !missing.names().is_empty() {
        return Ok(Outcome::Undetermined(missing));
    }
    let deduction = nearest::deduction(value, redemption.balance, readings, trace);
    let deduction = deduction.ok_or_else(|| redemption.price.out_of_range())?;
    let rest = taken_off(redemption.balance, deduction, trace);
    Ok(match rest {
        Some(balance) => Outcome::Decided(Redeemed {
            value,
            deduction,
            balance,
        }),
        None => Outcome::NotApplicable(NotApplicable::NotEnoughCredits),
    })
}

/// The value of the service in credits; none if its price is in money, and what a credit costs is not given.
fn value<T: Trace>(
    site: Site<'_>,
    redemption: &Redemption,
    trace: &mut T,
) -> Result<Option<Fraction>, QuestionError> {
    trace.record(|| redemption.price.step());
    let price = match redemption.price.amount {
        ServiceAmount::Credits(credits) => return Ok(Some(credits)),
        ServiceAmount::Money(price) => price,
    };
    let Some(credit_price) = &redemption.credit_price else {
        return Ok(None);
    };
    trace.record(|| credit_price.step(&site.support.id));
    let units = price.minor_units().unsigned_abs().into();
    let value = Fraction::of([units], [credit_price.units()]);
    let value = value.ok_or_else(|| redemption.price.out_of_range())?;
    trace.record(|| {
        let rule = CreditRule::CreditValue {
            price,
            credit_price: credit_price.price(),
            value,
        };
        Step::by(clauses::CREDIT_EXCHANGE_AT_CURRENT_RATE, rule)
    });
    Ok(Some(value))
}

/// What is left of a balance; none if it does not suffice.
fn taken_off<T: Trace>(balance: Credits, deduction: Credits, trace: &mut T) -> Option<Credits> {
    let rest = balance.checked_sub(deduction);
    trace.record(|| {
        let lacking = deduction.checked_sub(balance);
        let rule = CreditRule::CreditsSuffice {
            holds: rest.is_some(),
            balance,
            deduction,
            lacking: IfAny(lacking.filter(|_| rest.is_none())),
        };
        Step::by(clauses::CREDIT_DEFINITION, rule)
    });
    let rest = rest?;
    trace.record(|| {
        let rule = CreditRule::CreditDeduction {
            balance,
            deduction,
            rest,
        };
        Step::by(clauses::CREDIT_DEDUCTION_ROUNDED, rule)
    });
    Some(rest)
}
