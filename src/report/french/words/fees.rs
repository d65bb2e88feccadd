//! What fees are about, in words.

use super::Words;
use crate::{
    document::FeeRounding,
    fees::{DayCount, FlexCapOf, FlexRefusal, ProrationWhole},
    money::Rounding,
};

told! {
    /// How it rounds, after `arrondi`.
    FeeRounding {
        HalfAwayFromZero => "à la plus petite unité monétaire, au plus proche et, à mi-chemin, en s’éloignant de zéro",
        HalfEven => "à la plus petite unité monétaire, au plus proche et, à mi-chemin, au nombre pair",
        Down => "vers le bas à la plus petite unité monétaire",
    }
    /// How an amount becomes a multiple.
    Rounding {
        HalfAwayFromZero => "au plus proche, les moitiés en s’éloignant de zéro",
        HalfEven => "au plus proche, les moitiés vers le multiple pair",
        HalfDown => "au plus proche, les moitiés vers zéro",
        Down => "vers zéro",
        Up => "en s’éloignant de zéro",
    }
    /// Why Flex pays nothing, of a service: as a clause of its own.
    FlexRefusal {
        NotEligible => "l’Allocation Flexible ne peut servir à un tel service",
        OtherCurrency => "le prix est dans une autre monnaie",
        NoAllowance => "aucune allocation n’est indiquée pour son année",
        TooLate => "l’achat est trop tardif",
        BeyondAllowance => "l’allocation était épuisée",
        NotExchanged => "l’échange qui devait le procurer n’a pas lieu",
    }
    DayCount {
        Days => "les jours",
        Months => "les mois calendaires",
        Thirty360 => "la base 30/360 (obligataire)",
        ThirtyE360 => "la base 30E/360 (européenne)",
        Actual365 => "la base exact/365",
        ActualActual => "la base exact/exact (ISDA)",
    }
    ProrationWhole {
        Term => "la durée de l’Ordre de Services",
        ContractYear => "l’année contractuelle",
        Purchase => "les dates d’un achat",
        Dates => "les dates données",
    }
    /// What a cap of Flex is on.
    FlexCapOf {
        CreditsAndCustom => "les Avoirs Proactifs et les Services Proactifs Personnalisés",
        ProactiveCredits => "les Avoirs Proactifs",
        CustomProactive => "les Services Proactifs Personnalisés",
    }
}
