//! What fees are about, in words.

use super::Words;
use crate::{
    document::FeeRounding,
    fees::{DayCount, FlexCapOf, FlexRefusal, ProrationWhole},
    money::Rounding,
};

told! {
    /// How it rounds.
    FeeRounding {
        HalfAwayFromZero => "to the nearest minor unit, halves away from zero",
        HalfEven => "to the nearest minor unit, halves to the even one",
        Down => "down to the minor unit",
    }
    /// How an amount becomes a multiple.
    Rounding {
        HalfAwayFromZero => "to the nearest, halves away from zero,",
        HalfEven => "to the nearest, halves to the even one,",
        HalfDown => "to the nearest, halves toward zero,",
        Down => "toward zero,",
        Up => "away from zero,",
    }
    /// Why Flex pays nothing.
    FlexRefusal {
        NotEligible => "it is of no use that Flex may be put to",
        OtherCurrency => "its price is in another currency",
        NoAllowance => "no allowance is given for its year",
        TooLate => "it was bought too late",
        BeyondAllowance => "nothing was left of the allowance",
        NotExchanged => "the exchange by which it was to be received is not made",
    }
    DayCount {
        Days => "days",
        Months => "calendar months",
        Thirty360 => "30/360 (bond basis)",
        ThirtyE360 => "30E/360 (European basis)",
        Actual365 => "actual/365",
        ActualActual => "actual/actual (ISDA)",
    }
    ProrationWhole {
        Term => "the order's term",
        ContractYear => "the contract year",
        Purchase => "the dates of a purchase",
        Dates => "the given dates",
    }
    /// What a cap of Flex is on.
    FlexCapOf {
        CreditsAndCustom => "credits and custom services",
        ProactiveCredits => "credits",
        CustomProactive => "custom services",
    }
}
