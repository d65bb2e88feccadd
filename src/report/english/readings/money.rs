//! The readings that matter for fees, credits and Flex.

use crate::report::{english::English, reading::readings};

readings! {
    English of Money;

    FlexCap {
        asks "how do the two figures that cap Flex for Proactive Credits and custom proactive services combine?";
        because "two maximums with an “or” and nothing more leave the choice to the customer, and doubt counts \
            against whoever drafted them.";
        GreaterOf => "the greater of 20% and USD 50,000 is the cap, but never more than the allowance",
        LesserOf => "the lesser of them is the cap",
    }

    FlexCapScope {
        asks "what does the cap on Flex apply to?";
        because "one sentence names both together.";
        Joint => "to Proactive Credits and custom proactive services together",
        PerKind => "to each of the two by itself",
    }

    FlexCapPeriod {
        asks "for how long does one cap on Flex hold?";
        because "Flex is allotted by the year, and the cap is a part of it.";
        EachYear => "for a year (each year's allowance has a cap of its own)",
        WholeTerm => "for the whole term, with a single cap",
    }

    FlexYears {
        asks "by when is the Flex of later years allocated?";
        because "the rule on what is lost names the execution of the contract; the Flex of a year is used within \
            that year all the same.";
        AllAtExecution => "by the execution of the contract, for all years",
        EachYear => "within its year, for each year",
    }

    CreditsPaidWithFlex {
        asks "when do Proactive Credits that were paid for with Flex lapse?";
        because "the yearly rule covers whatever Flex paid for, though the document does not say whether a \
            credit is such a service.";
        YearEnd => "at the end of the allowance's year",
        TermEnd => "at the end of the term, as other credits do",
    }

    CreditTies {
        asks "how is exactly half a Proactive Credit rounded?";
        because "the document asks for the nearest whole number and is silent on ties, which trade usually \
            rounds up.";
        HalfUp => "up (2.5 becomes 3)",
        HalfEven => "to the even neighbour (2.5 becomes 2, 3.5 becomes 4)",
        HalfDown => "down (2.5 becomes 2)",
    }

    CreditRoundingTarget {
        asks "what is rounded when a service is paid for in Proactive Credits, which matters at exact halves alone?";
        because "by its grammatical agreement, the word for rounding goes with the balance, not with the value \
            of the service.";
        Balance => "the balance that is left (2.5 off 10 leaves 8, with halves rounded up)",
        Deduction => "the deduction (2.5 off 10 leaves 7, with halves rounded up)",
    }

    CreditsBuy {
        asks "what can Proactive Credits be exchanged for?";
        because "the document speaks of additional services; this is contested, for the legend of the enhanced \
            services calls them additional too.";
        AdditionalOnly => "for additional services",
        AdditionalAndEnhanced => "for additional services, and for enhanced services and solutions",
    }

    CreditExchangeFees {
        asks "which credit fees count when Proactive Credits move between locations?";
        because "the French word fits the price of a credit as well as a charge for exchanging, and the price at \
            each location is what a conversion needs.";
        CreditPrice => "the price of a credit at each location",
        ExchangeCharge => "a charge for the exchange",
    }

    CreditExchangePairs {
        asks "between which of the listed locations can Proactive Credits be exchanged?";
        because "an exchange between two downstream locations is not named, but it is not shut out either.";
        AnyTwoListed => "between any two, two downstream locations included",
        HostAndDownstream => "between the host and a downstream location only",
    }

    EqualValue {
        asks "what may a service that is received in exchange for another cost?";
        because "the document treats neither a cheaper service nor what becomes of the rest, and whoever gives \
            up the full value can be content with less.";
        Ceiling => "at most as much as the other",
        Exact => "exactly as much as the other",
    }

    CancellationDays {
        asks "which days count as notice of a cancellation?";
        because "the days stand without an adjective, and the document says calendar days or business days where \
            it means to.";
        CalendarDays => "every day",
        BusinessDays => "business days",
        ClearDays => "every day between the two dates, neither of which counts",
    }

    CancellationDate {
        asks "by which place's calendar is a cancellation dated?";
        because "the document does not say, and the delivery that is cancelled is one for the support location.";
        SupportLocation => "by the calendar of the support location",
        Host => "by the calendar of the host",
    }

    LateCancellation {
        asks "what becomes of a cancellation on the first day of delivery or later?";
        because "no notice at all is five days or less; after that day it no longer comes in advance, and the \
            fee is the whole price all the same.";
        FullFee => "it costs the full price",
        RefuseAfterStart => "it costs the full price on that day, and is refused after it",
        Refuse => "it is refused on that day and after it",
    }

    FeeRounding {
        asks "how is a fee rounded to the minor unit of its currency?";
        because "the document does not say what becomes of half a minor unit, which trade usually rounds up.";
        HalfAwayFromZero => "to the nearest, halves away from zero (0.125 becomes 0.13)",
        HalfEven => "to the nearest, halves to the even neighbour (0.125 becomes 0.12)",
        Down => "towards zero (0.129 becomes 0.12)",
    }

    ExtendedFeaturesPrice {
        asks "how does the floor price of the extended features of AED relate to its fee?";
        because "a floor is what the fee does not fall below.";
        FloorOfFee => "it is the least fee, and takes the place of a lower one",
        BesideFee => "it is a price of its own, on top of the fee",
    }

    CreditUseOrder {
        asks "which Proactive Credits are used first?";
        because "the document does not say, and in this order the least is lost.";
        EarliestLapse => "those that lapse first",
        FirstBought => "those that were bought first",
        AsNamed => "those of the lot that an entry names; where it names none, those that lapse first",
    }

    ExchangedCreditsLastDay {
        asks "when do Proactive Credits that were received in exchange lapse?";
        because "the document does not say, and an exchange between locations then neither lengthens nor \
            shortens the life of a credit.";
        ByShare => "each lot that was given keeps its last day for its share, by largest remainder",
        Earliest => "all on the earliest last day of those that were given",
        NewLot => "as credits do that are bought on the day of the exchange",
    }

    Execution {
        asks "what is the execution of a contract?";
        because "elsewhere the document uses the word for signing.";
        Signature => "its signature",
        StartOfTerm => "the start of its term (in French law the word can mean performance)",
    }

    Postponement {
        asks "what does it cost to postpone a delivery where the parties agreed on no fee?";
        because "the document speaks of cancelling alone, and says that changes may need a contract in writing: what was agreed holds.";
        Agreed => "what they agree on; until then it is not determined",
        AsCancellation => "what a cancellation would",
        Free => "nothing",
    }

    NoticeAfterAMove {
        asks "to which date does the notice of a cancellation run once the delivery was moved?";
        because "the delivery that is cancelled is the one that is then planned; but the clause of the shortest notice speaks of what \
            was scheduled before.";
        NewDate => "to the one on which it is now to begin",
        OriginalDate => "to the one on which it was to begin at first",
    }

    FeeAmendmentDate {
        asks "which date decides whether an amendment of what a cancellation costs holds?";
        because "the notice is what the fee is measured by, and whoever cancels can know what holds on that day.";
        NoticeDay => "that of the cancellation, on which its notice begins",
        DeliveryDay => "that on which the delivery is to begin",
    }

    CancelledRefund {
        asks "where does a refund of what Flex or Proactive Credits paid go?";
        because "the document does not treat it, and so neither side gains by the cancellation.";
        ToItsSource => "back to where it came from",
        Nothing => "nowhere (only what was paid in money is refunded)",
        Money => "to the customer, in money",
    }

    UsedInTime {
        asks "how much of a delivery that runs across the last day is used in time?";
        because "the document does not treat such a delivery, and what was delivered by that day was used by then.";
        ByShareDelivered => "the share that was delivered by that day",
        Begun => "all of it, if it began by that day",
        Completed => "all of it, if it was completed by that day, and otherwise nothing",
    }

    LateExchange {
        asks "what does it cost to exchange a service a few days before its delivery?";
        because "the document sets no fee for an exchange, only for a cancellation.";
        NoFee => "nothing",
        AsCancellation => "what its cancellation would cost",
    }

    FlexCapOnExchanges {
        asks "does the cap on Flex apply to exchanges into Proactive Credits and custom proactive services too?";
        because "the cap speaks of purchases, but exchanges would go around it.";
        ExchangesCount => "yes, they count towards it",
        PurchasesOnly => "no, it applies to purchases alone",
    }

    Dollar {
        asks "whose dollar does a bare dollar sign mean, in an order in another dollar?";
        because "the document does not say; it is one text for every order, and its amounts do not change with \
            an order's currency.";
        UnitedStates => "that of the United States",
        OrdersDollar => "that of the order itself",
    }

    RateDate {
        asks "which day's rate converts an amount in dollars?";
        because "the document does not say; the spending under AED is assessed at the execution of the contract, \
            by which Flex is allocated too.";
        AtExecution => "that of the day on which the order was executed",
        AtUse => "that of the day on which the amount is used",
    }

    EqualValueBasis {
        asks "what is a service that is given up in exchange worth?";
        because "the document does not say, and what was paid is certain, whereas a price of today has first to \
            be found.";
        PaidPrice => "what was paid for it",
        CurrentPrice => "what it costs on the day of the exchange",
    }

    FlexUseOrder {
        asks "which purchases does the Flex Allowance cover first?";
        because "the document does not say, and the order of purchases follows from the order itself, never from \
            the names that they were given.";
        BoughtThenSequence => "those that were bought first; of one date, what stands first in the order",
        EarliestLapse => "those that can be used for the shortest time",
    }
}
