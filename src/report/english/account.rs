//! The words of accounts.

use alloc::{format, string::String};

use crate::{
    engine::Favours,
    fees::FlexRefusal,
    report::account::{AccountWords, CancellationWords, ChoiceWords, DayWords, FlexWords},
};

pub(super) const WORDS: AccountWords = AccountWords {
    source: "source",
    not_applied: "Did not hold:",
    choices: ChoiceWords {
        title: "Choices:",
        choice: "choice",
        taken: "taken",
        otherwise: "otherwise",
        same: "the same",
        favours: |side| match side {
            Favours::Customer => ", in favour of the customer",
            Favours::Microsoft => ", in favour of Microsoft",
        },
    },
    days: DayWords {
        day: "day",
        hours: "hours that count",
        counted: "time",
        in_all: "in all",
    },
    cancellation: CancellationWords {
        notice: "notice",
        charged: "charged",
        days: |least, most| match (least, most) {
            (Some(least), None) => format!("{least} days and more"),
            (None, Some(most)) => format!("{most} days and less"),
            (Some(least), Some(most)) => format!("{least} to {most} days"),
            (None, None) => String::from("any"),
        },
        holds: "holds",
        delivery: "delivery",
        fee: "fee",
        refund: "refund",
        travel: "travel",
        remark: "remark",
    },
    flex: FlexWords {
        year: "year",
        whole_term: "whole term",
        until: "until",
        granted: "granted",
        used: "used",
        to_use: "to be used",
        open: "open",
        lost: "lost",
        cap_on: "cap on",
        cap: "cap",
        taken: "taken",
        left: "left",
        over: "over by",
        cap_unknown: "`usd_exchange` is not given",
        purchase: "purchase",
        service: "service",
        price: "price",
        by_flex: "by Flex",
        use_until: "use until",
        refused: "why not all",
        refusal: |reason| match reason {
            FlexRefusal::NotEligible => "Flex may not pay for it",
            FlexRefusal::OtherCurrency => "in another currency",
            FlexRefusal::NoAllowance => "no allowance for its year",
            FlexRefusal::TooLate => "bought too late",
            FlexRefusal::BeyondAllowance => "more than was left",
            FlexRefusal::NotExchanged => "not exchanged",
        },
    },
};
