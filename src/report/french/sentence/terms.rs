//! The sentences about the days of services, about meetings, and about what falls due.

use alloc::sync::Arc;
use core::fmt;

use super::super::{
    French,
    words::{Days, Words},
};
use crate::{
    coverage::Cause,
    document::{
        AbsentDay, ExpiryDate, FlexYears, IfAny, NoticeAmendmentDate, PartialQuarters, Quarters,
        Service, TermDate, TermRule,
    },
    limits::{MeetingKind, MeetingState},
    obligations::{Moment, ObligationName, TermMark},
    report::language::Tongue,
};

pub(super) fn sentence(
    rule: &TermRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        TermRule::SupportTerm {
            purchase: IfAny(purchase),
            service: IfAny(service),
            first_day,
            last_day,
        } => {
            of_what(purchase.as_ref(), *service, words, f)?;
            match (first_day, last_day) {
                (Some(first_day), Some(last_day)) => write!(
                    f,
                    " est utilisable du {} au {}.",
                    words.of(first_day),
                    words.of(last_day)
                ),
                _ => f.write_str(" n’est jamais utilisable."),
            }
        }
        TermRule::UsableFrom {
            purchase,
            begins_with,
            from,
        } => {
            let (purchase, from) = (words.of(purchase), words.of(from));
            let begin = beginning(*begins_with);
            write!(
                f,
                "L’objet de l’achat {purchase} est utilisable à compter du {from}, {begin}."
            )
        }
        TermRule::NeverUsable { purchase, because } => {
            let (purchase, why) = (words.of(purchase), why_never(*because));
            write!(
                f,
                "L’objet de l’achat {purchase} n’est jamais utilisable\u{a0}: {why}."
            )
        }
        TermRule::UsableUntil {
            purchase,
            ends_with,
            until,
            // It is told with its source.
            reading: IfAny(_),
        } => {
            let (purchase, until) = (words.of(purchase), words.of(until));
            let end = end(*ends_with);
            write!(
                f,
                "L’objet de l’achat {purchase} est utilisable jusqu’au {until}, {end}."
            )
        }
        TermRule::OrderExpiry {
            reading,
            expires_on,
        } => {
            let day = match reading {
                ExpiryDate::LastDayOfTerm => "le dernier jour de sa durée",
                ExpiryDate::DayAfter => "le lendemain du dernier jour de sa durée",
            };
            match expires_on {
                Some(on) => write!(f, "L’Ordre de Services expire {day}, le {}.", words.of(on)),
                None => write!(
                    f,
                    "L’Ordre de Services expire {day}, au-delà de toute date."
                ),
            }
        }
        TermRule::RequestsBound {
            holds,
            // It is told with its source.
            reading: _,
            purchase,
        } => {
            let bound = if *holds {
                "doivent être présentées à temps, incidents compris"
            } else {
                "sont des incidents, auxquels aucune date limite ne s’applique"
            };
            let purchase = words.of(purchase);
            write!(f, "Les demandes au titre de l’achat {purchase} {bound}.")
        }
        TermRule::LastRequest {
            purchase,
            days,
            last_request,
        } => {
            let (purchase, days) = (words.of(purchase), Days::of(*days));
            let last_request = words.of(last_request);
            write!(
                f,
                "Le dernier jour pour demander une prestation au titre de l’achat {purchase} précède de {days} l’expiration de l’Ordre de Services\u{a0}: c’est le {last_request}."
            )
        }
        TermRule::RequestInTime {
            holds,
            purchase,
            as_of,
        } => {
            let can = if *holds { "peut encore" } else { "ne peut plus" };
            let (purchase, as_of) = (words.of(purchase), words.of(as_of));
            write!(
                f,
                "Au {as_of}, une prestation au titre de l’achat {purchase} {can} être demandée."
            )
        }
        TermRule::RequestAmendmentDate { reading, on } => {
            let day = match reading {
                NoticeAmendmentDate::EventDay => "où l’Ordre de Services expire",
                NoticeAmendmentDate::ConfirmationDay => "de la demande",
            };
            let on = words.of(on);
            write!(
                f,
                "Les jours précédant l’expiration sont ceux du jour {day}\u{a0}: ce qui vaut le {on} décide."
            )
        }
        TermRule::AbsentDay {
            reading,
            months,
            from,
        } => {
            let end = match reading {
                AbsentDay::MonthEnd => "le dernier jour",
                AbsentDay::DayBefore => "l’avant-dernier jour",
            };
            let (months, from) = (words.of(months), words.of(from));
            write!(
                f,
                "Une période comptée par tranches de {months}\u{a0}mois depuis le {from} s’achève, dans un mois dépourvu de ce quantième, {end} de ce mois."
            )
        }
        TermRule::Quarters { reading } => f.write_str(quarter(*reading)),
        TermRule::PartialQuarters { reading } => f.write_str(match reading {
            PartialQuarters::NotCounted => {
                "Un trimestre que le service ne couvre qu’en partie n’appelle pas de réunion."
            }
            PartialQuarters::Counted => {
                "Un trimestre que le service ne couvre qu’en partie appelle aussi une réunion."
            }
        }),
        TermRule::FourQuartersAYear {
            holds,
            years,
            quarters,
        } => {
            let fewer = if *holds { "au moins" } else { "moins de" };
            let (years, quarters) = (words.of(years), words.of(quarters));
            write!(
                f,
                "Années entières du service\u{a0}: {years}\u{202f}; réunions dues\u{a0}: {quarters}, soit {fewer} quatre par an."
            )
        }
        TermRule::QuarterlyMeeting {
            // The state says it.
            holds: _,
            first_day,
            last_day,
            state,
        } => {
            let (first_day, last_day) = (words.of(first_day), words.of(last_day));
            let state = stands(*state);
            write!(
                f,
                "La réunion du trimestre du {first_day} au {last_day} {state}."
            )
        }
        TermRule::MeetingHeld {
            meeting,
            on,
            counts_as,
        } => {
            let kind = match counts_as {
                MeetingKind::Quarterly => "c’est celle de son trimestre",
                MeetingKind::Extra => "son trimestre en avait déjà compté une",
                MeetingKind::OutOfTerm => "le service n’était pas utilisable à cette date",
            };
            let (meeting, on) = (words.of(meeting), words.of(on));
            write!(f, "La réunion {meeting} s’est tenue le {on}\u{a0}: {kind}.")
        }
        TermRule::DatesOf { reading } => f.write_str(match reading {
            TermDate::SupportLocation => {
                "La date propre à un site de support se lit à son calendrier, celle de plusieurs sites au calendrier de l’Hôte."
            }
            TermDate::Host => "Toute date se lit au calendrier de l’Hôte.",
        }),
        TermRule::FlexAllocation { reading } => f.write_str(match reading {
            FlexYears::AllAtExecution => {
                "L’Allocation Flexible doit être attribuée au plus tard à l’exécution du contrat."
            }
            FlexYears::EachYear => {
                "L’Allocation Flexible doit être attribuée au plus tard à la fin de chaque année contractuelle."
            }
        }),
        TermRule::Obligation {
            what,
            moment,
            party,
            on,
            location,
            purchase: IfAny(purchase),
        } => {
            write!(f, "Pour {}, {}", words.of(party), due_thing(*what))?;
            if let Some(purchase) = purchase {
                write!(f, " au titre de l’achat {}", words.of(purchase))?;
            }
            let moment = match moment {
                Moment::Begins => "commence",
                Moment::Due => "arrive à échéance",
                Moment::Lapses => "prend fin",
            };
            let (on, location) = (words.of(on), words.of(location));
            write!(f, " {moment} le {on}, au calendrier de {location}")?;
            match what {
                ObligationName::Duty(duty) => write!(f, "\u{a0}: {}.", French::duty(*duty)),
                ObligationName::Term(_) => f.write_str("."),
            }
        }
    }
}

/// What can be used in some days.
fn of_what(
    purchase: Option<&Arc<str>>,
    service: Option<Service>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match (purchase, service) {
        (Some(purchase), Some(service)) => {
            let (purchase, service) = (words.of(purchase), words.of(&service));
            write!(f, "L’objet de l’achat {purchase} ({service})")
        }
        (Some(purchase), None) => write!(f, "L’objet de l’achat {}", words.of(purchase)),
        (None, Some(service)) => write!(f, "Ce service ({})", words.of(&service)),
        (None, None) => f.write_str("Ce que comprend le Package de Base"),
    }
}

/// In apposition to the day.
const fn beginning(cause: Cause) -> &'static str {
    match cause {
        Cause::Purchase => "son premier jour",
        Cause::Bought => "jour de l’achat",
        Cause::Order => "premier jour de la durée de l’Ordre de Services",
        Cause::UnifiedAgreement => "début du contrat de Support Unifié",
        Cause::ContractYear => {
            "premier jour de l’année contractuelle dont l’Allocation Flexible l’a payé"
        }
        Cause::RapidResponse => "début de Rapid Response",
        Cause::BasePackage | Cause::AppendixA | Cause::SeparateContract => {
            "début de ce dont il dépend"
        }
    }
}

/// In apposition to the day.
const fn end(cause: Cause) -> &'static str {
    match cause {
        Cause::Purchase => "son dernier jour",
        Cause::Bought => "jour de l’achat",
        Cause::Order => "dernier jour de la durée de l’Ordre de Services",
        Cause::UnifiedAgreement => "fin du contrat de Support Unifié",
        Cause::ContractYear => {
            "dernier jour de l’année contractuelle dont l’Allocation Flexible l’a payé"
        }
        Cause::RapidResponse => "fin de Rapid Response",
        Cause::BasePackage | Cause::AppendixA | Cause::SeparateContract => {
            "fin de ce dont il dépend"
        }
    }
}

const fn why_never(cause: Cause) -> &'static str {
    match cause {
        Cause::Purchase => "son dernier jour précède le premier",
        Cause::Bought => "l’achat a été conclu après son dernier jour",
        Cause::Order | Cause::UnifiedAgreement => {
            "il se situe hors de la durée de l’Ordre de Services"
        }
        Cause::ContractYear => {
            "il se situe hors de l’année contractuelle dont l’Allocation Flexible l’a payé"
        }
        Cause::RapidResponse => "Rapid Response n’est actif à aucune de ses dates",
        Cause::BasePackage => "l’Ordre de Services ne comporte pas de Package de Base",
        Cause::AppendixA => "l’Annexe A n’inscrit aucun abonnement",
        Cause::SeparateContract => "aucun contrat distinct n’est désigné",
    }
}

const fn quarter(reading: Quarters) -> &'static str {
    match reading {
        Quarters::OfService => {
            "Le trimestre compte trois mois à partir du premier jour du service."
        }
        Quarters::OfContractYear => {
            "Le trimestre compte trois mois à partir du premier jour de la durée de l’Ordre de Services."
        }
        Quarters::OfCalendar => "Le trimestre est le trimestre civil.",
    }
}

const fn stands(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Held => "s’est tenue",
        MeetingState::Missed => "ne s’est pas tenue",
        MeetingState::Due => "reste à tenir",
        MeetingState::ToCome => "est à venir",
        MeetingState::NotOwed => "n’est pas due",
    }
}

/// What falls due. A duty is told by its words at the end.
const fn due_thing(what: ObligationName) -> &'static str {
    match what {
        ObligationName::Duty(_) => "l’obligation suivante",
        ObligationName::Term(mark) => match mark {
            TermMark::Support => "le support",
            TermMark::Use => "l’utilisation",
            TermMark::FlexAllocation => "l’attribution de l’Allocation Flexible",
            TermMark::AedFeatures => "l’accès aux fonctionnalités au-delà de l’intégration",
            TermMark::EventCoverage => "la couverture d’un événement",
        },
    }
}
