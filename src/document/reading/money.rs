//! Readings that matter for fees, credits and Flex.

use super::{
    super::clauses,
    Reading, ReadingId, Readings,
    family::{Facts, Sealed, family},
};

family! {
    /// The readings that matter for fees, credits and the Flex Allowance.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::{FeeRounding, Readings};
    ///
    /// let money = Readings::default().with(FeeRounding::Down).money;
    /// assert_eq!(money.fee_rounding, FeeRounding::Down);
    /// ```
    MoneyReadings in money as Money;

    /// How the two figures that cap Flex for credits and custom services combine.
    flex_cap: FlexCap [FLEX_CAP_CREDITS_AND_CUSTOM] {
        /// The greater of 20 % and USD 50,000, but never more than the allowance.
        GreaterOf = "greater_of",
        /// The lesser of them.
        LesserOf = "lesser_of",
    }

    /// What the cap of Flex applies to.
    flex_cap_scope: FlexCapScope [FLEX_CAP_CREDITS_AND_CUSTOM] {
        /// Credits and custom services together.
        Joint = "joint",
        /// Each of the two by itself.
        PerKind = "per_kind",
    }

    /// How long the cap of Flex runs.
    flex_cap_period: FlexCapPeriod [FLEX_CAP_CREDITS_AND_CUSTOM, FLEX_ANNUAL_BASIS] {
        /// Each year's allowance has a cap of its own.
        EachYear = "each_year",
        /// One cap holds for the whole term.
        WholeTerm = "whole_term",
    }

    /// By when the Flex of later years is allocated.
    flex_years: FlexYears [FLEX_ANNUAL_BASIS, FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE] {
        /// All years' by the execution of the contract.
        AllAtExecution = "all_at_execution",
        /// Each year's within that year.
        EachYear = "each_year",
    }

    /// When credits that were paid for with Flex lapse.
    credits_paid_with_flex: CreditsPaidWithFlex [
        FLEX_SERVICES_USED_WITHIN_YEAR, UNUSED_SERVICES_LOST, CREDIT_DEFINITION,
    ] {
        /// At the end of the allowance's year.
        YearEnd = "year_end",
        /// At the end of the term, as other credits do.
        TermEnd = "term_end",
    }

    /// How exactly half a credit is rounded.
    credit_ties: CreditTies [CREDIT_DEDUCTION_ROUNDED, CREDITS_FRACTION_ROUNDING] {
        /// Up: 2.5 becomes 3.
        HalfUp = "half_up",
        /// To the even neighbour: 2.5 becomes 2, 3.5 becomes 4.
        HalfEven = "half_even",
        /// Down: 2.5 becomes 2.
        HalfDown = "half_down",
    }

    /// What is rounded when a service is paid in credits; the two differ only at exact halves.
    credit_rounding_target: CreditRoundingTarget [CREDIT_DEDUCTION_ROUNDED] {
        /// The balance that is left: 2.5 off 10 leaves 8, with halves rounded up.
        Balance = "balance",
        /// The deduction: 2.5 off 10 leaves 7, with halves rounded up.
        Deduction = "deduction",
    }

    /// What credits can be exchanged for.
    credits_buy: CreditsBuy [CREDIT_EXCHANGE_AT_CURRENT_RATE] {
        /// Additional services.
        AdditionalOnly = "additional_only",
        /// Additional services, and enhanced services and solutions.
        AdditionalAndEnhanced = "additional_and_enhanced",
    }

    /// Which credit fees count when credits move between locations.
    credit_exchange_fees: CreditExchangeFees [CREDITS_CURRENT_RATES] {
        /// The price of a credit at each location.
        CreditPrice = "credit_price",
        /// A charge for the exchange.
        ExchangeCharge = "exchange_charge",
    }

    /// Between which listed locations credits can be exchanged.
    credit_exchange_pairs: CreditExchangePairs [CREDITS_BETWEEN_LISTED_LOCATIONS] {
        /// Any two, two downstream locations included.
        AnyTwoListed = "any_two_listed",
        /// One of the two is the host.
        HostAndDownstream = "host_and_downstream",
    }

    /// What a service may cost for which another is exchanged.
    equal_value: EqualValue [FLEX_EXCHANGE_EQUAL_VALUE, SERVICE_EXCHANGE_EQUAL_VALUE] {
        /// At most as much.
        Ceiling = "ceiling",
        /// Exactly as much.
        Exact = "exact",
    }

    /// Which days of notice count for a cancellation.
    cancellation_days: CancellationDays [
        CANCELLATION_14_DAYS_FULL_REFUND, CANCELLATION_6_13_DAYS, CANCELLATION_5_DAYS_OR_LESS,
    ] {
        /// Every day.
        CalendarDays = "calendar_days",
        /// Business days.
        BusinessDays = "business_days",
        /// Every day between the two dates, neither of which counts.
        ClearDays = "clear_days",
    }

    /// Which place's date counts for a cancellation.
    cancellation_date: CancellationDate [
        CANCELLATION_14_DAYS_FULL_REFUND, CANCELLATION_6_13_DAYS, CANCELLATION_5_DAYS_OR_LESS,
    ] {
        /// The support location's.
        SupportLocation = "support_location",
        /// The host's.
        Host = "host",
    }

    /// How a cancellation on the first day of delivery or later is treated.
    late_cancellation: LateCancellation [CANCELLATION_5_DAYS_OR_LESS] {
        /// It costs the full price: no notice is five days or less.
        FullFee = "full_fee",
        /// It is refused after that day; on it, it costs the full price.
        RefuseAfterStart = "refuse_after_start",
        /// It is refused on that day and after it.
        Refuse = "refuse",
    }

    /// How a fee is rounded to its currency's minor unit.
    fee_rounding: FeeRounding [CANCELLATION_6_13_DAYS] {
        /// To the nearest, halves away from zero: 0.125 becomes 0.13.
        HalfAwayFromZero = "half_away_from_zero",
        /// To the nearest, halves to the even neighbour: 0.125 becomes 0.12.
        HalfEven = "half_even",
        /// Towards zero: 0.129 becomes 0.12.
        Down = "down",
    }

    /// How the floor price of the extended features of AED relates to its fee.
    extended_features_price: ExtendedFeaturesPrice [AED_EXTENDED_FEATURES_FLOOR_PRICE] {
        /// The least fee: it takes the place of a lower one.
        FloorOfFee = "floor_of_fee",
        /// A price of its own, on top of the fee.
        BesideFee = "beside_fee",
    }

    /// Which credits are used first.
    credit_use_order: CreditUseOrder [CREDIT_DEFINITION] {
        /// Those that lapse first.
        EarliestLapse = "earliest_lapse",
        /// Those that were bought first.
        FirstBought = "first_bought",
        /// Those of the lot that an entry names; of an entry that names none, those that lapse first.
        AsNamed = "as_named",
    }

    /// When credits that were received in exchange lapse.
    exchanged_credits_last_day: ExchangedCreditsLastDay [CREDITS_BETWEEN_LISTED_LOCATIONS] {
        /// Each lot that was given keeps its last day for its share, by largest remainder.
        ByShare = "by_share",
        /// All on the earliest last day of those that were given.
        Earliest = "earliest",
        /// As credits that are bought on the day of the exchange do.
        NewLot = "new_lot",
    }

    /// What the execution of a contract is.
    execution: Execution [FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE, AED_EXTENDED_FEATURES_THRESHOLD] {
        /// Its signature.
        Signature = "signature",
        /// The start of its term: in French law the word can mean performance.
        StartOfTerm = "start_of_term",
    }

    /// What it costs to postpone a delivery where the parties agreed on no fee.
    postponement: Postponement [
        CHANGES_MAY_NEED_WRITING, CANCELLATION_14_DAYS_FULL_REFUND, CANCELLATION_6_13_DAYS, CANCELLATION_5_DAYS_OR_LESS
    ] {
        /// What they agree on: until then it is not determined.
        Agreed = "agreed",
        /// What a cancellation would.
        AsCancellation = "as_cancellation",
        /// Nothing.
        Free = "free",
    }

    /// To which date the notice of a cancellation runs once the delivery was moved.
    notice_after_a_move: NoticeAfterAMove [CANCELLATION_5_DAYS_OR_LESS] {
        /// To the date on which it is now to begin.
        NewDate = "new_date",
        /// To the date on which it was to begin at first.
        OriginalDate = "original_date",
    }

    /// Which date decides whether an amendment of what a cancellation costs holds.
    fee_amendment_date: FeeAmendmentDate [
        CANCELLATION_14_DAYS_FULL_REFUND, CANCELLATION_6_13_DAYS, CANCELLATION_5_DAYS_OR_LESS
    ] {
        /// That of the cancellation, on which its notice begins.
        NoticeDay = "notice_day",
        /// That on which the delivery is to begin.
        DeliveryDay = "delivery_day",
    }

    /// Where a refund of what Flex or credits paid goes.
    cancelled_refund: CancelledRefund [CANCELLATION_14_DAYS_FULL_REFUND] {
        /// Back to where it came from.
        ToItsSource = "to_its_source",
        /// Nowhere: only what was paid in money is refunded.
        Nothing = "nothing",
        /// It is paid in money.
        Money = "money",
    }

    /// How much of a delivery that runs across the last day is used in time.
    used_in_time: UsedInTime [FLEX_SERVICES_USED_WITHIN_YEAR, UNUSED_SERVICES_LOST] {
        /// The share that was delivered by that day.
        ByShareDelivered = "by_share_delivered",
        /// All, if it began by that day.
        Begun = "begun",
        /// All, if it was completed by that day, otherwise nothing.
        Completed = "completed",
    }

    /// What it costs to exchange a service a few days before its delivery.
    late_exchange: LateExchange [SERVICE_EXCHANGE_EQUAL_VALUE, FLEX_EXCHANGE_EQUAL_VALUE] {
        /// Nothing.
        NoFee = "no_fee",
        /// What cancelling it would cost.
        AsCancellation = "as_cancellation",
    }

    /// Whether the cap of Flex applies to exchanges into credits and custom services too.
    flex_cap_on_exchanges: FlexCapOnExchanges [FLEX_CAP_CREDITS_AND_CUSTOM] {
        /// They count towards it.
        ExchangesCount = "exchanges_count",
        /// It applies to purchases alone.
        PurchasesOnly = "purchases_only",
    }

    /// Whose dollar a bare dollar sign means, in an order in another dollar.
    dollar: Dollar [FLEX_CAP_CREDITS_AND_CUSTOM, AED_EXTENDED_FEATURES_THRESHOLD] {
        /// That of the United States.
        UnitedStates = "united_states",
        /// The order's own.
        OrdersDollar = "orders_dollar",
    }

    /// Of which day the rate must be that converts an amount in dollars.
    rate_date: RateDate [FLEX_CAP_CREDITS_AND_CUSTOM, AED_EXTENDED_FEATURES_THRESHOLD] {
        /// Of the day on which the order was executed.
        AtExecution = "at_execution",
        /// Of the day on which the amount is used.
        AtUse = "at_use",
    }

    /// What a service given up in exchange is worth.
    equal_value_basis: EqualValueBasis [FLEX_EXCHANGE_EQUAL_VALUE, SERVICE_EXCHANGE_EQUAL_VALUE] {
        /// What was paid for it.
        PaidPrice = "paid_price",
        /// What it costs on the day of the exchange.
        CurrentPrice = "current_price",
    }

    /// Which purchases the Flex Allowance covers first.
    flex_use_order: FlexUseOrder [FLEX_ELIGIBLE_USES, FLEX_ANNUAL_BASIS] {
        /// Those that were bought first; of the same date, what stands first in the order.
        BoughtThenSequence = "bought_then_sequence",
        /// Those that can be used for the shortest time.
        EarliestLapse = "earliest_lapse",
    }
}
