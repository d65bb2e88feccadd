//! The sentence of each step, in English.

mod advisory;
mod aed;
mod cancellation;
mod credits;
mod days;
mod entitlement;
mod events;
mod flex;
mod hours;
mod incident;
mod invoices;
mod ledger;
mod offering;
mod onboarding;
mod proration;
mod root_cause;
mod service_hours;
mod severity;
mod terms;
mod travel;

use alloc::{format, string::String};
use core::fmt;

use super::words::{Days, Words};
use crate::{
    decision::{Step, Value},
    document::{Rule, RuleId, Source},
};

/// A step as a sentence, with its source in brackets.
pub(super) struct English<'a> {
    pub(super) step: &'a Step,
    pub(super) words: Words<'a>,
}

impl fmt::Display for English<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step.applied().map(|rule| told(rule, self.words, f)) {
            Some(Some(written)) => written?,
            Some(None) => self.write_plainly(f)?,
            None => {
                let mut operands = Operands::of(self.step, self.words);
                let sentence = sentence(self.step.rule(), &mut operands);
                match sentence.filter(|_| operands.unread == 0) {
                    Some(sentence) => f.write_str(&sentence)?,
                    None => self.write_plainly(f)?,
                }
            }
        }
        write!(f, " [{}]", ShownSource(self.step))
    }
}

impl English<'_> {
    /// What can be said of any step: its rule and its operands by their names.
    fn write_plainly(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "The rule {}", self.step.rule())?;
        f.write_str(match self.step.held() {
            Some(true) => " held",
            Some(false) => " did not hold",
            None => " was applied",
        })?;
        for (index, operand) in self.step.operands().into_iter().enumerate() {
            let separator = if index == 0 { ": " } else { ", " };
            let (name, value) = operand;
            write!(f, "{separator}{name} = {}", self.words.value(value))?;
        }
        f.write_str(".")
    }
}

/// The sentence of a rule; none of a family that has none yet.
fn told(rule: &Rule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> Option<fmt::Result> {
    Some(match rule {
        Rule::Response(_) => return None,
        Rule::Severity(_) => return None,
        Rule::Incident(_) => return None,
        Rule::RootCause(rule) => root_cause::sentence(rule, words, f),
        Rule::Term(rule) => terms::sentence(rule, words, f),
        Rule::Event(rule) => events::sentence(rule, words, f),
        Rule::Advisory(rule) => advisory::sentence(rule, words, f),
        Rule::ServiceHours(rule) => service_hours::sentence(rule, words, f),
        Rule::Onboarding(_) => return None,
        Rule::BusinessTime(_) => return None,
        Rule::Cancellation(rule) => cancellation::sentence(rule, words, f),
        Rule::Aed(rule) => aed::sentence(rule, words, f),
        Rule::Invoice(rule) => invoices::sentence(rule, words, f),
        Rule::Credit(rule) => credits::redemption(rule, words, f),
        Rule::CreditExchange(rule) => credits::exchange(rule, words, f),
        Rule::Proration(rule) => proration::sentence(rule, words, f),
        Rule::Ledger(rule) => ledger::sentence(rule, words, f),
        Rule::Travel(rule) => travel::sentence(rule, words, f),
        Rule::Hours(rule) => hours::sentence(rule, words, f),
        Rule::Days(rule) => days::sentence(rule, f),
        Rule::Flex(_) => return None,
        Rule::Entitlement(_) => return None,
        Rule::Review(_) => return None,
    })
}

/// The sentence of a rule; none for operands that it was not written for.
#[allow(
    clippy::too_many_lines,
    reason = "a line for each rule: one that is told by no sentence must not compile"
)]
fn sentence(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    match rule {
        RuleId::InForce
        | RuleId::EstimatedTimes
        | RuleId::ResponseClockStart
        | RuleId::ResponseTarget
        | RuleId::ResponseClock
        | RuleId::ResponseDue
        | RuleId::ResponseDueLatest => response(rule, operands),
        RuleId::AzureComponent
        | RuleId::AzureLineExclusion
        | RuleId::ExcludedComponentLine
        | RuleId::UerOtherLine => azure_line(rule, operands),
        RuleId::OfferingHeld
        | RuleId::SeverityCovered
        | RuleId::ChannelAccepted
        | RuleId::TimesOfRapidResponse
        | RuleId::SubscriptionEnrolled
        | RuleId::EventWindow
        | RuleId::EventConfirmed
        | RuleId::EventCloud
        | RuleId::EventTag
        | RuleId::TimesReplaced
        | RuleId::GoverningCommitment => offering::offering(rule, operands),
        RuleId::StatedImpact
        | RuleId::SituationDescribed
        | RuleId::DescribedSeverity
        | RuleId::ChangeOnRequest
        | RuleId::SeverityChangeEffect => severity::severity(rule, operands),
        RuleId::LocalHours
        | RuleId::BusinessHours
        | RuleId::CountryHolidays
        | RuleId::BusinessTimeAfter
        | RuleId::BusinessTimeAfterLatest
        | RuleId::BusinessTimeBetween
        | RuleId::BusinessDaysAfter => business_time(rule, operands),
        RuleId::FlexAllowance
        | RuleId::FlexYearsGiven
        | RuleId::FlexGranted
        | RuleId::FlexAllocateUntil
        | RuleId::FlexUse
        | RuleId::FlexCurrency
        | RuleId::FlexYearGiven
        | RuleId::FlexAllocated
        | RuleId::FlexCovered => flex::allocation(rule, operands),
        RuleId::Execution | RuleId::DollarMeant | RuleId::RateDate => flex::dollars(rule, operands),
        RuleId::FlexUseOrder
        | RuleId::UsedInTime
        | RuleId::FlexCreditsLapse
        | RuleId::FlexUsed
        | RuleId::FlexForfeited
        | RuleId::FlexBalance => flex::use_and_loss(rule, operands),
        RuleId::FlexCapPeriod
        | RuleId::FlexCapScope
        | RuleId::FlexCapOnExchanges
        | RuleId::FlexCapShare
        | RuleId::FlexCapAmount
        | RuleId::FlexCap
        | RuleId::FlexWithinCap => flex::cap(rule, operands),
        RuleId::Exchange
        | RuleId::ExchangeInTime
        | RuleId::ExchangePaidByFlex
        | RuleId::ExchangeForOther
        | RuleId::ExchangeAgreed
        | RuleId::WrittenAgreement
        | RuleId::EqualValueBasis
        | RuleId::EqualValue
        | RuleId::LateExchange
        | RuleId::ExchangeRemainder => flex::exchange(rule, operands),
        RuleId::DateInTerm
        | RuleId::ForSale
        | RuleId::Included
        | RuleId::Discretion
        | RuleId::DesignatedPlace
        | RuleId::PurchaseCovers
        | RuleId::BoughtFor
        | RuleId::UsedAt
        | RuleId::Prerequisite
        | RuleId::Requester
        | RuleId::DeliveryMode
        | RuleId::Language
        | RuleId::ProductInScope
        | RuleId::NearName
        | RuleId::ProductExcluded
        | RuleId::Payment
        | RuleId::Recording
        | RuleId::ServiceHours => entitlement::entitlement(rule, operands),
        RuleId::OnboardingStart
        | RuleId::OnboardingFirstDay
        | RuleId::OnboardingWindow
        | RuleId::OnboardingHeld
        | RuleId::OnboardingDuty
        | RuleId::OnboardingLimited
        | RuleId::AfterOnboarding
        | RuleId::MonitorsReadyBy
        | RuleId::OnboardingStateOn => onboarding::onboarding(rule, operands),
        RuleId::PlatformMonitoring
        | RuleId::MonitorsNotShared
        | RuleId::ScenarioAgreed
        | RuleId::ScenarioWithinLimit
        | RuleId::ScenarioInOnboarding
        | RuleId::MonitorsReadyInTime
        | RuleId::MonitorAnswered => onboarding::monitoring(rule, operands),
        RuleId::PlanYear
        | RuleId::PlanInTerm
        | RuleId::PlanAfterOnboarding
        | RuleId::PlanWithinCap
        | RuleId::PlansLeft => onboarding::improvement_plans(rule, operands),
        RuleId::ReviewReading | RuleId::Finding => review(rule, operands),
        RuleId::SeverityAgreed
        | RuleId::SeverityChangeAsked
        | RuleId::SeverityChanged
        | RuleId::Downgrade
        | RuleId::SeverityChangeReading
        | RuleId::WaitForCustomer
        | RuleId::ClosedMeanwhile
        | RuleId::ResponseGiven
        | RuleId::IncidentEvent => incident::event(rule, operands),
        RuleId::SeverityDrives
        | RuleId::ResponseTimesUnchanged
        | RuleId::ResponseElapsed
        | RuleId::LateAfter
        | RuleId::ResponseInTime
        | RuleId::AttentionTimes
        | RuleId::Attention
        | RuleId::Effort
        | RuleId::EffortReduced => incident::response(rule, operands),
        RuleId::EventDutySeverities
        | RuleId::DutyOwed
        | RuleId::DutyNotOwed
        | RuleId::DutyClockStart
        | RuleId::DutyClock
        | RuleId::DutyDue
        | RuleId::DutyHours
        | RuleId::Consequence => incident::duty(rule, operands),
        // Their rows have their operands: `told` has their sentences.
        RuleId::SupportTerm
        | RuleId::UsableFrom
        | RuleId::NeverUsable
        | RuleId::UsableUntil
        | RuleId::OrderExpiry
        | RuleId::RequestsBound
        | RuleId::LastRequest
        | RuleId::RequestInTime
        | RuleId::AbsentDay
        | RuleId::Quarters
        | RuleId::PartialQuarters
        | RuleId::FourQuartersAYear
        | RuleId::QuarterlyMeeting
        | RuleId::MeetingHeld
        | RuleId::DatesOf
        | RuleId::FlexAllocation
        | RuleId::Obligation
        | RuleId::RootCauseClosure
        | RuleId::RootCauseWindow
        | RuleId::RootCauseWindowEnd
        | RuleId::RootCauseInTime
        | RuleId::RootCauseFact
        | RuleId::RootCauseDays
        | RuleId::RootCauseDelivery
        | RuleId::RootCauseDuty
        | RuleId::SeverityHours
        | RuleId::ExtendedRsm
        | RuleId::AgreedZoneHours
        | RuleId::KeptHours
        | RuleId::DeliveredHours
        | RuleId::HoursOverlap
        | RuleId::AdvisoryLimit
        | RuleId::AdvisoryTopic
        | RuleId::AdvisoryTime
        | RuleId::EventDays
        | RuleId::EventDayLimit
        | RuleId::EventsInARow
        | RuleId::EventClouds
        | RuleId::EventsNeeded
        | RuleId::CalendarWeeks
        | RuleId::EventNotice
        | RuleId::EventConsent
        | RuleId::EventAssessment
        | RuleId::EventDuty
        | RuleId::ProrationBasis
        | RuleId::ProratedShare
        | RuleId::ProrationRounding
        | RuleId::ProratedPart
        | RuleId::ProrationRest
        | RuleId::UnifiedBilling
        | RuleId::SplitBilling
        | RuleId::BilledLine
        | RuleId::TaxExceptionLocation
        | RuleId::LineCriterion
        | RuleId::SharedLine
        | RuleId::ShareOfLine
        | RuleId::OneCurrency
        | RuleId::Invoice
        | RuleId::InvoicedTotal
        | RuleId::CustomerTax
        | RuleId::AssessedSpend
        | RuleId::SpendInScheduleCurrency
        | RuleId::AedFeeTier
        | RuleId::AedFee
        | RuleId::AedFeeFloor
        | RuleId::ExtendedFeaturesMark
        | RuleId::ExtendedFeaturesFloorPrice
        | RuleId::ExtendedFeaturesSpend
        | RuleId::FloorPriceOwed
        | RuleId::FloorPriceCharged
        | RuleId::AedFeatures
        | RuleId::CreditsBought
        | RuleId::PurchaseRedeemed
        | RuleId::CreditUseOrder
        | RuleId::CreditsRedeemed
        | RuleId::CreditsGivenBack
        | RuleId::CreditsExchanged
        | RuleId::CreditsReceived
        | RuleId::CreditsLapsed
        | RuleId::CancelledDelivery
        | RuleId::CustomerCancels
        | RuleId::MicrosoftMayCancel
        | RuleId::AgreedFee
        | RuleId::TravelSpent
        | RuleId::CancellationDate
        | RuleId::CancellationNotice
        | RuleId::LateCancellation
        | RuleId::CancellationBand
        | RuleId::CancellationFee
        | RuleId::FeeRounding
        | RuleId::CancellationRefund
        | RuleId::CancelledPurchase
        | RuleId::CancelledRefund
        | RuleId::CreditsRefunded
        | RuleId::CancellationTotal
        | RuleId::ServicePrice
        | RuleId::CreditPrice
        | RuleId::CreditValue
        | RuleId::CreditRoundingTarget
        | RuleId::CreditTies
        | RuleId::CreditRounding
        | RuleId::CreditsSuffice
        | RuleId::CreditDeduction
        | RuleId::CreditPair
        | RuleId::NoExceptionCountry
        | RuleId::ChangeInWriting
        | RuleId::ExchangeRate
        | RuleId::CreditExchangeFees
        | RuleId::ExchangeCharge
        | RuleId::ChargeCovered
        | RuleId::CreditExchange
        | RuleId::OwnTravel
        | RuleId::TravelOnSite
        | RuleId::TravelNotPrepaid
        | RuleId::TravelExpense
        | RuleId::VisitPrice
        | RuleId::TravelTotal
        | RuleId::PrestartAllowed
        | RuleId::PrestartWork
        | RuleId::PrestartTotal
        | RuleId::PrestartDuty
        | RuleId::HoursGranted
        | RuleId::HoursInTime
        | RuleId::HoursPurpose
        | RuleId::HoursAllotted
        | RuleId::HourIncrement
        | RuleId::Overdraw
        | RuleId::HoursDrawn
        | RuleId::HoursLost
        | RuleId::DayLimit
        | RuleId::UsualDays
        | RuleId::HelpOfBothKinds => None,
    }
}

fn response(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::InForce => format!(
            "The incident was submitted at {}, on {} by the calendar of {}: {} the order's term from {} to {}.",
            operands.value("submitted_at")?,
            operands.value("submitted_on")?,
            place(operands)?,
            if operands.held()? { "in" } else { "outside" },
            operands.value("first_day")?,
            operands.value("last_day")?,
        ),
        RuleId::EstimatedTimes => "Response times are estimates.".into(),
        RuleId::ResponseClockStart => {
            let event = match operands.name("reading")? {
                "submitted" => "the incident is submitted",
                "severity_agreed" => "its severity is agreed with the customer",
                _ => return None,
            };
            let clock = "The clock of the first response starts when";
            match operands.known("starts_at")? {
                Some(starts_at) => format!("{clock} {event}: at {starts_at}."),
                None => format!("{clock} {event}, which is not given."),
            }
        }
        RuleId::ResponseTarget => {
            let by = operands.value("table");
            let by = by.map_or_else(String::new, |table| format!(" by the table of {table}"));
            format!(
                "At severity {} the first response is due within {}{by}.",
                operands.value("severity")?,
                operands.value("target")?,
            )
        }
        RuleId::ResponseClock => {
            operands.skip_reading();
            match operands.name("clock")? {
                "elapsed" => "The target is counted around the clock.".into(),
                "business_hours" => "The target is counted in business hours.".into(),
                _ => return None,
            }
        }
        RuleId::ResponseDue => format!(
            "Counted from {}, the target of {} is reached at {}.",
            operands.value("starts_at")?,
            operands.value("target")?,
            operands.value("due")?,
        ),
        RuleId::ResponseDueLatest => match operands.known("due_latest")? {
            Some(due_latest) => format!("No more than that has passed until {due_latest}."),
            None => "Until when no more than that has passed lies beyond the calendar.".into(),
        },
        _ => return None,
    })
}

fn azure_line(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::AzureComponent => format!(
            "The product is of the kind `{}`: {} Azure component.",
            operands.name("product")?,
            if operands.held()? { "an" } else { "no" },
        ),
        RuleId::AzureLineExclusion => match (operands.known("component")?, operands.held()?) {
            (Some(component), true) => {
                format!(
                    "The component `{component}` is one of those that the Azure line leaves out."
                )
            }
            (Some(component), false) => {
                format!(
                    "The component `{component}` is none of those that the Azure line leaves out."
                )
            }
            (None, false) => "No component is named that the Azure line leaves out.".into(),
            (None, true) => return None,
        },
        RuleId::UerOtherLine => match operands.name("reading")? {
            "at_most" => "The time of the line of all other products is the longest one.".into(),
            "no_target" => "The line of all other products sets no time.".into(),
            _ => return None,
        },
        RuleId::ExcludedComponentLine => match operands.name("reading")? {
            "other_products" => "The line of all other products holds for such a component.".into(),
            "no_target" => "No response time holds for such a component.".into(),
            _ => return None,
        },
        _ => return None,
    })
}

fn business_time(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::LocalHours => format!("The business hours of {} count.", place(operands)?),
        RuleId::BusinessHours => format!(
            "{} keeps {}, with the closures of the order (calendar {}).",
            operands.value("location")?,
            match operands.step.source() {
                Source::Given => "the business hours of the order",
                Source::Amendment { .. } => "the business hours of an amendment",
                _ => "the services description's own business hours",
            },
            operands.value("calendar")?,
        ),
        RuleId::CountryHolidays => format!(
            "{} keeps the public holidays and the weekend of {}, by the table of version {}.",
            operands.value("location")?,
            operands.value("region")?,
            operands.name("holidays")?,
        ),
        RuleId::BusinessTimeAfter => format!(
            "Business time of {} from {} ends at {}.",
            operands.value("duration")?,
            operands.value("from")?,
            operands.value("at")?,
        ),
        RuleId::BusinessTimeAfterLatest => match operands.known("at_latest")? {
            Some(at_latest) => format!("No more than that has passed until {at_latest}."),
            None => {
                "There is no last instant: the time is negative, or it lies beyond the calendar."
                    .into()
            }
        },
        RuleId::BusinessTimeBetween => format!(
            "From {} to {} lies business time of {}.",
            operands.value("from")?,
            operands.value("to")?,
            operands.value("duration")?,
        ),
        RuleId::BusinessDaysAfter => format!(
            "Counting {} from {} leads to {}.",
            operands.days("days")?.of_kind("business"),
            operands.value("from")?,
            operands.value("date")?,
        ),
        _ => return None,
    })
}

fn review(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::ReviewReading => {
            operands.skip_reading();
            "What was found rests on a reading.".into()
        }
        RuleId::Finding => format!(
            "The {} {} was found at {}, in {}.",
            operands.name("level")?,
            operands.name("check")?,
            operands.value("path")?,
            operands.value("value")?,
        ),
        _ => return None,
    })
}

/// The place that a reading chose.
fn place(operands: &mut Operands<'_>) -> Option<String> {
    let location = operands.value("location")?;
    Some(match operands.name("reading")? {
        "support_location" => format!("the support location {location}"),
        "host" => format!("the host {location}"),
        _ => return None,
    })
}

/// What a sentence takes from its step. Whatever it leaves unread would be lost, and with it the sentence's right to
/// stand for the step.
struct Operands<'a> {
    step: &'a Step,
    words: Words<'a>,
    unread: usize,
}

impl<'a> Operands<'a> {
    fn of(step: &'a Step, words: Words<'a>) -> Self {
        let operands = step.operands().len();
        Self {
            step,
            words,
            unread: operands.saturating_add(usize::from(step.held().is_some())),
        }
    }

    /// Whether the condition held.
    fn held(&mut self) -> Option<bool> {
        let held = self.step.held()?;
        self.unread = self.unread.saturating_sub(1);
        Some(held)
    }

    /// An operand that is always known.
    fn value(&mut self, name: &str) -> Option<impl fmt::Display + use<'a>> {
        self.known(name)?
    }

    /// An operand that may be missing.
    #[allow(
        clippy::option_option,
        reason = "a step that tells nothing of an operand is not one that tells that it is missing"
    )]
    fn known(&mut self, name: &str) -> Option<Option<impl fmt::Display + use<'a>>> {
        let value = self.read(name)?;
        Some((value != Value::Missing).then(|| self.words.value(value)))
    }

    fn name(&mut self, name: &str) -> Option<&'static str> {
        match self.read(name)? {
            Value::Code(name) => Some(name),
            _ => None,
        }
    }

    /// One of a fixed set of names, or that there is none.
    #[allow(
        clippy::option_option,
        reason = "a step that tells nothing of an operand is not one that tells that it is missing"
    )]
    fn known_name(&mut self, name: &str) -> Option<Option<&'static str>> {
        match self.read(name)? {
            Value::Code(name) => Some(Some(name)),
            Value::Missing => Some(None),
            _ => None,
        }
    }

    fn days(&mut self, name: &str) -> Option<Days> {
        match self.read(name)? {
            Value::Count(count) => Some(Days::new(count)),
            _ => None,
        }
    }

    fn truth(&mut self, name: &str) -> Option<bool> {
        match self.read(name)? {
            Value::Truth(holds) => Some(holds),
            _ => None,
        }
    }

    /// Leaves the chosen variant to the source in brackets.
    fn skip_reading(&mut self) {
        if matches!(self.step.source(), Source::Reading(_)) {
            self.read("reading");
        }
    }

    fn read(&mut self, name: &str) -> Option<Value> {
        let value = self.step.operand(name)?;
        self.unread = self.unread.saturating_sub(1);
        Some(value)
    }
}

/// The authority of a step: a clause, an amendment, or a reading with the variants that were not chosen.
struct ShownSource<'a>(&'a Step);

impl fmt::Display for ShownSource<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = match self.0.source() {
            Source::Reading(id) => *id,
            source => return write!(f, "{source}"),
        };
        write!(f, "reading {}", id.key())?;
        if let Some(Value::Code(chosen)) = self.0.operand("reading") {
            write!(f, " = {chosen}")?;
            let others = id.variants().iter().filter(|variant| **variant != chosen);
            for (index, other) in others.enumerate() {
                let separator = if index == 0 { ", not " } else { " or " };
                write!(f, "{separator}{other}")?;
            }
        }
        for (index, clause) in self.0.clauses().iter().enumerate() {
            let separator = if index == 0 { "; " } else { ", " };
            write!(f, "{separator}{clause}")?;
        }
        Ok(())
    }
}
