//! Why a question is refused.

use alloc::string::ToString;
use core::fmt;

use super::{
    French,
    words::{Tell, Words},
};
use crate::{
    calendar::{CalendarError, ClockError, Outside},
    decision::{Problem, QuestionError, ServicePart},
    money::{ArithmeticError, Money},
    report::words::OneLine,
};

pub(super) fn error(
    error: &QuestionError,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let problem = words.of(&error.problem).to_string();
    write!(f, "{}\u{a0}: {problem}", OneLine(error.path.as_str()))?;
    match error.value_beside(&problem) {
        Some(value) => write!(f, " ({})", words.of(value)),
        None => Ok(()),
    }
}

fn tell_nearest(
    nearest: Option<&str>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match nearest {
        Some(nearest) => {
            let nearest = words.of(nearest);
            write!(f, "\u{202f}; s’agit-il de {nearest}\u{202f}?")
        }
        None => Ok(()),
    }
}

impl Tell<French> for Problem {
    #[allow(
        clippy::too_many_lines,
        reason = "one match, a few lines for each problem: one that it forgets must not compile"
    )]
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownLocation { id, nearest } => {
                let id = words.of(id.as_str());
                write!(f, "l’Ordre de Services n’a pas de site {id}")?;
                tell_nearest(nearest.as_deref(), words, f)
            }
            Self::UnknownHours { id, nearest } => {
                let id = words.of(id.as_str());
                write!(f, "l’Ordre de Services n’a ni site ni calendrier {id}")?;
                tell_nearest(nearest.as_deref(), words, f)
            }
            Self::UnknownTeam { team, nearest } => {
                let team = words.of(team.as_str());
                write!(
                    f,
                    "l’Ordre de Services n’a pas d’horaires d’une équipe {team}"
                )?;
                tell_nearest(nearest.as_deref(), words, f)
            }
            Self::CalendarWithoutZone { id } => {
                let id = words.of(id.as_str());
                write!(
                    f,
                    "le calendrier {id} n’a pas de fuseau horaire, et donc pas de dates"
                )
            }
            Self::UnknownPurchase { id } => {
                let id = words.of(id.as_str());
                write!(f, "l’Ordre de Services n’a pas d’achat {id}")
            }
            Self::Time { error } => error.tell(words, f),
            Self::Clock { error } => error.tell(words, f),
            Self::OutOfOrder {
                at,
                other,
                not_before,
            } => {
                let (at, not_before, other) =
                    (words.of(at), words.of(not_before), words.of(*other));
                write!(f, "le {at} précède {other}, le {not_before}")
            }
            Self::DateOutOfOrder {
                date,
                other,
                not_before,
            } => {
                let (date, not_before) = (words.of(date), words.of(not_before));
                let other = words.of(*other);
                write!(f, "le {date} précède {other}, le {not_before}")
            }
            Self::EmptyPeriod { at } => {
                write!(f, "la période commence et finit le {}", words.of(at))
            }
            Self::NegativeAmount { amount } => {
                write!(f, "{} est un montant négatif", words.of(amount))
            }
            Self::AmountTooLarge {
                amount,
                other,
                most,
            } => {
                let (amount, most) = (words.of(amount), words.of(most));
                write!(f, "{amount} excède {most}, montant de {}", words.of(*other))
            }
            Self::NotOffered { service, what } => {
                let service = words.of(service);
                match what {
                    ServicePart::Purchase => {
                        write!(f, "cet achat n’est pas un achat du service {service}")
                    }
                    ServicePart::Hours => {
                        write!(f, "le service {service} ne s’achète pas en heures")
                    }
                    ServicePart::IncludedHours => {
                        write!(f, "le service {service} ne comprend pas d’heures")
                    }
                    ServicePart::Visits => {
                        write!(f, "le service {service} ne comporte pas de visites")
                    }
                    ServicePart::Onboarding => {
                        write!(f, "le service {service} n’a pas d’intégration")
                    }
                    ServicePart::MonitoringScenarios => write!(
                        f,
                        "le service {service} n’a pas de scénarios de surveillance"
                    ),
                    ServicePart::ImprovementPlans => write!(
                        f,
                        "le service {service} n’a pas de plans d’amélioration du service"
                    ),
                    ServicePart::QuarterlyMeetings => {
                        write!(f, "le service {service} n’a pas de réunions trimestrielles")
                    }
                }
            }
            Self::EmptyName => f.write_str("le nom est vide"),
            Self::NoTime => f.write_str("un objectif doit laisser un délai"),
            Self::NotAtSeverity { severity } => {
                write!(f, "l’objectif ne vaut pas en sévérité {severity}")
            }
            Self::InstantOfATarget => {
                f.write_str("une échéance fixe n’est pas suspendue et ne se partage pas")
            }
            Self::NeverOpenThen { location } => {
                let location = words.of(location.as_str());
                write!(
                    f,
                    "à cette heure, le site {location} n’est ouvert à aucune date"
                )
            }
            Self::RepeatedId { id } => {
                write!(f, "l’identifiant {} sert deux fois", words.of(id.as_str()))
            }
            Self::DateTooEarly { on, not_before } => {
                let (on, not_before) = (words.of(on), words.of(not_before));
                write!(f, "le {on} précède le {not_before}, première date possible")
            }
            Self::OutsideWhole {
                date,
                first_day,
                last_day,
            } => {
                let date = words.of(date);
                let (first, last) = (words.of(first_day), words.of(last_day));
                write!(
                    f,
                    "le {date} est hors de l’ensemble, qui va du {first} au {last}"
                )
            }
            Self::OutsideTerm {
                on,
                first_day,
                last_day,
            } => {
                let on = words.of(on);
                let (first, last) = (words.of(first_day), words.of(last_day));
                write!(
                    f,
                    "le {on} est hors de la durée de l’Ordre de Services, qui va du {first} au {last}"
                )
            }
            Self::DatedAfter { dated, on } => {
                let (dated, on) = (words.of(dated), words.of(on));
                write!(f, "ce chiffre est daté du {dated}, après le {on}")
            }
            Self::NothingCounts {
                day_count,
                first_day,
                last_day,
            } => {
                let day_count = words.of(day_count);
                let (first_day, last_day) = (words.of(first_day), words.of(last_day));
                write!(
                    f,
                    "selon {day_count}, rien ne compte du {first_day} au {last_day}"
                )
            }
            Self::UndoesTooMuch {
                line,
                amount,
                left,
                billed,
            } => {
                let (line, amount) = (words.of(line.as_str()), words.of(amount));
                let (left, billed) = (words.of(left), words.of(billed));
                write!(
                    f,
                    "l’avoir de {amount} dépasse ce qui reste de la ligne {line}, soit {left} sur {billed}"
                )
            }
            Self::Arithmetic { error } => error.tell(words, f),
            Self::RateWithinCurrency { rate, currency } => {
                let rate = words.number(rate);
                write!(
                    f,
                    "un taux de change de {rate} entre deux prix en {currency}"
                )
            }
            Self::SameLocation { id } => {
                let id = words.of(id.as_str());
                write!(f, "le site {id} est à la fois l’origine et la destination")
            }
            Self::NotOfPurchase { id, purchase } => {
                let (id, purchase) = (words.of(id.as_str()), words.of(purchase.as_str()));
                write!(f, "l’achat {purchase} n’a pas été fait pour le site {id}")
            }
            Self::NoPriceToBill { id, paid_with } => {
                let (id, paid_with) = (words.of(id.as_str()), words.of(paid_with));
                write!(
                    f,
                    "l’achat {id} a été payé {paid_with}\u{a0}: il n’y a pas de prix à facturer"
                )
            }
            Self::CreditsOutOfRange => {
                f.write_str("le nombre d’Avoirs Proactifs est hors des limites du calcul")
            }
            Self::NoCredits => f.write_str("aucun Avoir Proactif n’est indiqué"),
            Self::NotPaidWithCredits { id } => {
                let id = words.of(id.as_str());
                write!(f, "l’achat {id} n’est pas payé avec des Avoirs Proactifs")
            }
            Self::CreditsOfNoPurchase { credits } => {
                let credits = words.of(credits);
                write!(
                    f,
                    "un nombre d’Avoirs Proactifs est indiqué ({credits}), mais aucun achat n’a été payé ainsi"
                )
            }
            Self::NotInCredits { unit } => {
                write!(
                    f,
                    "l’unité est {}, et non l’Avoir Proactif",
                    words.of(unit.as_str())
                )
            }
            Self::Overdrawn {
                location,
                balance,
                needed,
            } => {
                let location = words.of(location.as_str());
                let (balance, needed) = (words.of(balance), words.of(needed));
                write!(
                    f,
                    "le solde d’Avoirs Proactifs de {location} est de {balance}, et {needed} sont demandés"
                )
            }
            Self::UnknownLot { id, location } => {
                let (id, location) = (words.of(id.as_str()), words.of(location.as_str()));
                write!(f, "le site {location} n’a jamais eu de lot {id}")
            }
            Self::LotOverdrawn {
                lot,
                location,
                left,
                needed,
            } => {
                let (lot, location) = (words.of(lot.as_str()), words.of(location.as_str()));
                let (left, needed) = (words.of(left), words.of(needed));
                write!(
                    f,
                    "du lot {lot} du site {location}, il reste {left} en Avoirs Proactifs, et {needed} sont demandés"
                )
            }
            Self::NotExchangeable { from, to } => {
                let (from, to) = (words.of(from.as_str()), words.of(to.as_str()));
                write!(
                    f,
                    "les Avoirs Proactifs ne peuvent pas être échangés entre les sites {from} et {to}"
                )
            }
            Self::UnknownEntry { id } => {
                let id = words.of(id.as_str());
                write!(f, "il n’y a pas d’écriture antérieure {id}")
            }
            Self::ReversalTooLarge { id, left, reversed } => {
                let id = words.of(id.as_str());
                let (left, reversed) = (words.of(left), words.of(reversed));
                write!(
                    f,
                    "sur l’écriture {id}, {left} au plus peuvent encore être annulés, et non {reversed}"
                )
            }
            Self::AmountReversalTooLarge { id, left, reversed } => {
                let id = words.of(id.as_str());
                let (left, reversed) = (words.of(left), words.of(reversed));
                write!(
                    f,
                    "sur l’écriture {id}, {left} au plus peuvent encore être annulés, et non {reversed}"
                )
            }
            Self::AmountReversedInPart {
                id,
                whole,
                reversed,
            } => {
                let id = words.of(id.as_str());
                let (whole, reversed) = (words.of(whole), words.of(reversed));
                write!(
                    f,
                    "l’écriture {id}, de {whole}, ne s’annule qu’en entier, et non pour {reversed}"
                )
            }
            Self::StillNeeded { id, by } => {
                let (id, by) = (words.of(id.as_str()), words.of(by.as_str()));
                write!(
                    f,
                    "l’écriture {by} porte sur ce que l’écriture {id} a apporté, et s’annule avant elle"
                )
            }
            Self::HoursReversalTooLarge { id, left, reversed } => {
                let id = words.of(id.as_str());
                let (left, reversed) = (words.of(left), words.of(reversed));
                write!(
                    f,
                    "sur l’écriture {id}, {left} minutes au plus peuvent encore être annulées, et non {reversed}"
                )
            }
            Self::HoursOverdrawn { id, left, needed } => {
                let id = words.of(id.as_str());
                let (left, needed) = (words.of(left), words.of(needed));
                write!(
                    f,
                    "annuler l’écriture {id} demande {needed} minutes, dont il reste {left}"
                )
            }
            Self::ReversedInPart {
                id,
                whole,
                reversed,
            } => {
                let id = words.of(id.as_str());
                let (whole, reversed) = (words.of(whole), words.of(reversed));
                write!(
                    f,
                    "l’écriture {id} échange {whole} et ne s’annule qu’en entier, et non pour {reversed}"
                )
            }
            Self::UnknownRedemption { id } => {
                let id = words.of(id.as_str());
                write!(f, "il n’y a pas de prélèvement antérieur {id}")
            }
            Self::RefundTooLarge { id, left, refunded } => {
                let id = words.of(id.as_str());
                let (left, refunded) = (words.of(left), words.of(refunded));
                write!(
                    f,
                    "sur le prélèvement {id}, {left} au plus peuvent encore être restitués, et non {refunded}"
                )
            }
            Self::UnknownAmendment { id } => {
                let id = words.of(id.as_str());
                write!(f, "l’Ordre de Services n’a pas d’avenant {id}")
            }
            Self::OtherOrder { code: _, findings } => {
                f.write_str("l’autre Ordre de Services comporte des erreurs\u{a0}: ")?;
                for (index, finding) in findings.errors().enumerate() {
                    f.write_str(if index == 0 { "" } else { "\u{202f}; " })?;
                    super::finding::message(finding, f)?;
                    // That of the first is told beside the whole.
                    let path = finding.path().as_str();
                    if index > 0 && !path.is_empty() {
                        write!(f, " ({})", words.of(path))?;
                    }
                }
                Ok(())
            }
            Self::GivenTwice { other } => {
                write!(f, "ceci est aussi indiqué sous «\u{a0}{other}\u{a0}»")
            }
            Self::NestedQuestion => f.write_str(
                "une question sur une question ne peut pas porter sur une autre de ce genre",
            ),
        }
    }
}

impl Tell<French> for CalendarError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OutOfSpan { what, from, until } => {
                let (from, until) = (words.of(from), words.of(until));
                what.tell(words, f)?;
                write!(f, " est hors de la période couverte, du {from} au {until}")
            }
            Self::DateOutOfSpan { what, first, last } => {
                let (first, last) = (words.of(first), words.of(last));
                what.tell(words, f)?;
                write!(f, " est hors des dates couvertes, du {first} au {last}")
            }
            Self::LeapSecond { after } => {
                write!(
                    f,
                    "l’instant du {} est une seconde intercalaire",
                    words.of(after)
                )
            }
            Self::DurationOutOfRange { seconds } => {
                let seconds = words.number(seconds);
                write!(f, "une durée de {seconds}\u{a0}s excède tout calendrier")
            }
            Self::NegativeDuration { duration } => write!(
                f,
                "le dernier instant n’est pas défini pour une durée négative ({duration})"
            ),
            Self::NoCommonSpan => {
                f.write_str("les deux calendriers ne couvrent aucune période commune")
            }
            Self::NoOpenTime => f.write_str("le calendrier combiné n’est jamais ouvert"),
            Self::MissingValue => f.write_str("la ligne n’a pas de valeur dans une des colonnes"),
        }
    }
}

impl Tell<French> for ClockError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AlreadyStarted { at } => {
                let at = words.of(at);
                write!(
                    f,
                    "le délai commence à courir le {at}, mais il a déjà commencé"
                )
            }
            Self::NotStarted { at } => {
                let at = words.of(at);
                write!(
                    f,
                    "le délai est suspendu, repris ou rouvert le {at}, mais il n’a pas commencé à courir"
                )
            }
            Self::AlreadyPaused { at, reason } => {
                let (at, reason) = (words.of(at), words.of(reason.as_str()));
                write!(
                    f,
                    "le délai est suspendu le {at} pour le motif {reason}, mais il l’est déjà pour ce motif"
                )
            }
            Self::NotPaused { at, reason } => {
                let (at, reason) = (words.of(at), words.of(reason.as_str()));
                write!(
                    f,
                    "la suspension pour le motif {reason} prend fin le {at}, mais le délai n’est pas suspendu pour ce motif"
                )
            }
            Self::ReversedPause { from, until } => {
                let (from, until) = (words.of(from), words.of(until));
                write!(
                    f,
                    "la suspension du {from} finit avant de commencer, le {until}"
                )
            }
            Self::AlreadyStopped { at } => {
                let at = words.of(at);
                write!(f, "le délai est arrêté le {at}, mais il l’est déjà")
            }
            Self::NotStopped { at } => {
                let at = words.of(at);
                write!(f, "le délai est rouvert le {at}, mais il n’est pas arrêté")
            }
            Self::ConflictingChanges { at } => {
                let at = words.of(at);
                write!(f, "deux changements différents prennent effet le {at}")
            }
            Self::NegativeTarget { duration } => {
                let duration = words.of(duration);
                write!(f, "un délai de {duration} est négatif")
            }
            Self::Calendar(error) => error.tell(words, f),
        }
    }
}

impl Tell<French> for Outside {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Instant(at) => write!(f, "l’instant du {}", words.of(at)),
            Self::UnixSecond(second) => write!(f, "la seconde Unix {}", words.number(second)),
            Self::Date(date) => write!(f, "la date du {}", words.of(date)),
            Self::Answer => f.write_str("la réponse"),
        }
    }
}

impl Tell<French> for ArithmeticError {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MixedCurrencies { left, right } => write!(
                f,
                "des montants en {left} et en {right} ne peuvent pas être réunis"
            ),
            Self::OutOfRange { currency } => {
                let [least, greatest] =
                    [i64::MIN, i64::MAX].map(|units| Money::from_minor_units(units, *currency));
                let (least, greatest) = (words.of(&least), words.of(&greatest));
                write!(
                    f,
                    "le résultat est hors des limites, de {least} à {greatest}"
                )
            }
        }
    }
}
