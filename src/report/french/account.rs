//! The words of accounts.

use alloc::{format, string::String};

use crate::{
    engine::Favours,
    fees::FlexRefusal,
    report::account::{AccountWords, CancellationWords, ChoiceWords, DayWords, FlexWords},
};

pub(super) const WORDS: AccountWords = AccountWords {
    source: "source",
    not_applied: "Conditions non remplies\u{a0}:",
    choices: ChoiceWords {
        title: "Lectures retenues\u{a0}:",
        choice: "lecture",
        taken: "retenu",
        otherwise: "sinon",
        same: "même résultat",
        favours: |side| match side {
            Favours::Customer => ", en faveur du client",
            Favours::Microsoft => ", en faveur de Microsoft",
        },
    },
    days: DayWords {
        day: "jour",
        hours: "heures décomptées",
        counted: "durée",
        in_all: "au total",
    },
    cancellation: CancellationWords {
        notice: "préavis",
        charged: "facturé",
        days: |least, most| match (least, most) {
            (Some(least), None) => format!("{least}\u{a0}jours et plus"),
            (None, Some(most)) => format!("{most}\u{a0}jours et moins"),
            (Some(least), Some(most)) => format!("de {least} à {most}\u{a0}jours"),
            (None, None) => String::from("tout préavis"),
        },
        holds: "applicable",
        delivery: "prestation",
        fee: "frais",
        refund: "remboursement",
        travel: "déplacement",
        remark: "observation",
    },
    flex: FlexWords {
        year: "année",
        whole_term: "toute la durée",
        until: "jusqu’au",
        granted: "accordé",
        used: "utilisé",
        to_use: "à utiliser",
        open: "à affecter",
        lost: "perdu",
        cap_on: "plafond sur",
        cap: "plafond",
        taken: "pris",
        left: "reste",
        over: "dépassement",
        cap_unknown: "«\u{a0}usd_exchange\u{a0}» n’est pas indiqué",
        purchase: "achat",
        service: "service",
        price: "prix",
        by_flex: "par l’Allocation",
        use_until: "à utiliser jusqu’au",
        refused: "motif du reste",
        refusal: |reason| match reason {
            FlexRefusal::NotEligible => "non payable par l’Allocation Flexible",
            FlexRefusal::OtherCurrency => "autre monnaie",
            FlexRefusal::NoAllowance => "aucune allocation pour son année",
            FlexRefusal::TooLate => "acheté trop tard",
            FlexRefusal::BeyondAllowance => "au-delà du solde",
            FlexRefusal::NotExchanged => "non échangé",
        },
    },
};
