//! The sentences about the offerings with response times of their own.

use core::fmt;

use chrono::NaiveDate;

use crate::{
    document::{AedResponse, Channel, IfAny, OfferingRule as Rule, OverlappingOffers},
    report::french::words::Words,
};

pub(super) fn sentence(rule: &Rule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        Rule::OfferingHeld {
            commitment,
            submitted_on,
            location,
            purchase,
        } => {
            let (on, commitment) = (words.of(submitted_on), words.of(commitment));
            let location = words.of(&**location);
            match purchase {
                Some(purchase) => {
                    let purchase = words.of(&**purchase);
                    write!(
                        f,
                        "À la date du {on}, l’Ordre de Services comporte le service {commitment} pour le site de support {location}, en vertu de l’achat {purchase}."
                    )
                }
                None => write!(
                    f,
                    "À la date du {on}, l’Ordre de Services ne comporte pas le service {commitment} pour le site de support {location}."
                ),
            }
        }
        Rule::NoOfferingHeld => f.write_str(
            "L’Ordre de Services ne comporte aucune offre assortie de délais de réponse propres.",
        ),
        Rule::SeverityCovered {
            reading: _,
            commitment,
            severity,
            covered,
        } => {
            let commitment = words.of(commitment);
            let sets = if *covered {
                "fixe des délais de réponse"
            } else {
                "ne fixe pas de délai de réponse"
            };
            write!(f, "Le service {commitment} {sets} en sévérité {severity}.")
        }
        Rule::ChannelAccepted {
            holds,
            channel,
            reading: _,
            cloud_administrator,
        } => self::channel(*holds, *channel, *cloud_administrator, words, f),
        Rule::TimesOfRapidResponse { reading } => {
            let brings = match reading {
                AedResponse::RapidResponse => "ouvre droit",
                AedResponse::Base => "n’ouvre pas droit",
            };
            write!(
                f,
                "Azure Engineering Direct (AED) {brings} aux délais de réponse de Rapid Response."
            )
        }
        Rule::SubscriptionEnrolled {
            holds,
            subscription,
        } => match subscription {
            Some(subscription) => {
                let subscription = words.of(&**subscription);
                match holds {
                    Some(true) => {
                        write!(f, "L’abonnement {subscription} est inscrit à l’Annexe A.")
                    }
                    Some(false) => write!(
                        f,
                        "L’abonnement {subscription} n’est pas inscrit à l’Annexe A."
                    ),
                    None => write!(
                        f,
                        "Il n’est pas indiqué si l’abonnement {subscription} est inscrit à l’Annexe A."
                    ),
                }
            }
            None => f.write_str("L’abonnement concerné n’est pas indiqué."),
        },
        Rule::SubscriptionBuyer {
            holds: _,
            subscription,
            buyer,
        } => {
            let subscription = words.of(&**subscription);
            match buyer {
                Some(buyer) => {
                    let buyer = words.of(buyer);
                    write!(f, "L’abonnement {subscription} a été acheté par {buyer}.")
                }
                None => write!(
                    f,
                    "L’acheteur de l’abonnement {subscription} n’est pas indiqué."
                ),
            }
        }
        Rule::SubscriptionEnrolment {
            holds,
            subscription,
            enrolment,
        } => {
            let subscription = words.of(&**subscription);
            match enrolment {
                Some(enrolment) => {
                    let enrolment = words.of(&**enrolment);
                    let lists = if *holds == Some(true) {
                        "mentionne"
                    } else {
                        "ne mentionne pas"
                    };
                    write!(
                        f,
                        "L’abonnement {subscription} relève de l’inscription {enrolment}, que l’Annexe A {lists}."
                    )
                }
                None => write!(
                    f,
                    "L’inscription dont relève l’abonnement {subscription} n’est pas indiquée."
                ),
            }
        }
        Rule::SubscriptionBought {
            holds,
            subscription,
            bought_on,
            from,
            until,
        } => {
            let subscription = words.of(&**subscription);
            let (from, until) = (words.of(from), words.of(until));
            match bought_on {
                Some(on) => {
                    let on = words.of(on);
                    let within = if *holds == Some(true) {
                        "au cours"
                    } else {
                        "en dehors"
                    };
                    write!(
                        f,
                        "L’abonnement {subscription} a été acheté le {on}, {within} de la période allant du {from} au {until}."
                    )
                }
                None => write!(
                    f,
                    "Il n’est pas indiqué si l’abonnement {subscription} a été acheté entre le {from} et le {until}."
                ),
            }
        }
        Rule::EventWindow {
            holds,
            submitted_on,
            solution,
            first_day,
            last_day,
        } => {
            let (on, solution) = (words.of(submitted_on), solution.0.as_deref());
            let solution = solution.map(|solution| words.of(solution));
            let window = first_day.0.as_ref().zip(last_day.0.as_ref());
            match (holds, solution, window) {
                (None, _, _) => write!(
                    f,
                    "Un événement est prévu au {on}\u{202f}; il n’est pas indiqué si l’incident s’y rattache."
                ),
                (Some(_), Some(solution), Some((first, last))) => {
                    let (first, last) = (words.of(first), words.of(last));
                    write!(
                        f,
                        "La fenêtre d’événement de la solution {solution} va du {first} au {last}\u{a0}: elle comprend le {on}."
                    )
                }
                (Some(_), Some(solution), None) => write!(
                    f,
                    "Aucune fenêtre d’événement de la solution {solution} ne comprend le {on}."
                ),
                (Some(_), None, _) => write!(f, "Aucun événement n’est prévu au {on}."),
            }
        }
        Rule::EventConfirmed {
            holds,
            confirmed_on,
        } => confirmed(*holds, *confirmed_on, words, f),
        Rule::EventCloud {
            holds,
            solution,
            cloud,
        } => {
            let solution = words.of(&**solution);
            match cloud {
                Some(cloud) => {
                    let cloud = words.of(cloud);
                    let verdict = if *holds == Some(true) {
                        "est couvert"
                    } else {
                        "n’est pas couvert"
                    };
                    write!(
                        f,
                        "La solution {solution} s’exécute dans {cloud}, qui {verdict}."
                    )
                }
                None => write!(
                    f,
                    "Le cloud dans lequel s’exécute la solution {solution} n’est pas indiqué."
                ),
            }
        }
        Rule::EventTag { holds } => {
            let says = if *holds {
                "comporte"
            } else {
                "ne comporte pas"
            };
            write!(
                f,
                "La description du dossier {says} la mention «\u{a0}AEM\u{a0}»."
            )
        }
        Rule::TimesReplaced {
            commitment,
            replaces,
        } => {
            let (commitment, replaces) = (words.of(commitment), words.of(replaces));
            write!(
                f,
                "Les délais de réponse du service {commitment} se substituent à ceux du service {replaces}."
            )
        }
        Rule::GoverningCommitment {
            reading,
            commitment,
            of,
            since,
            due,
        } => {
            let of = words.of(of);
            let with = match reading {
                OverlappingOffers::Shortest => "dont le délai est le plus court",
                OverlappingOffers::MostSpecific => "dont la portée est la plus étroite",
            };
            let Some(commitment) = &commitment.0 else {
                return write!(
                    f,
                    "Engagements en concours\u{a0}: {of}. Si tous s’appliquent, prévaut celui {with}."
                );
            };
            write!(f, "Engagements en concours\u{a0}: {of}. Prévaut")?;
            if let Some(since) = &since.0 {
                write!(f, ", à compter du {},", words.of(since))?;
            }
            write!(
                f,
                " celui {with}, à savoir celui du service {}",
                words.of(commitment)
            )?;
            if let Some(due) = &due.0 {
                write!(f, "\u{202f}; échéance\u{a0}: le {}", words.of(due))?;
            }
            f.write_str(".")
        }
    }
}

/// Whether an event was confirmed early enough, or Microsoft agrees to a shorter notice.
fn confirmed(
    holds: Option<bool>,
    confirmed_on: Option<NaiveDate>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let Some(on) = &confirmed_on else {
        return f.write_str(match holds {
            Some(true) => {
                "La date de confirmation de l’événement n’est pas indiquée, mais Microsoft consent à un préavis plus court."
            }
            Some(false) => {
                "La date de confirmation de l’événement n’est pas indiquée, et Microsoft ne consent pas à un préavis plus court."
            }
            None => "Il n’est pas indiqué si l’événement a été confirmé à temps.",
        });
    };
    write!(f, "L’événement a été confirmé le {}, ", words.of(on))?;
    f.write_str(match holds {
        Some(true) => "soit à temps, soit avec l’accord de Microsoft.",
        Some(false) => "trop tard, et Microsoft n’y consent pas.",
        None => "trop tard sauf accord de Microsoft\u{a0}: il n’est pas indiqué si elle y consent.",
    })
}

/// Whether the channel is accepted: any, where none is told of.
fn channel(
    holds: Option<bool>,
    channel: IfAny<Option<Channel>>,
    cloud_administrator: IfAny<Option<bool>>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let asks_for_administrator = cloud_administrator.0.is_some();
    match channel.0 {
        Some(Some(channel)) => {
            write!(f, "L’incident a été soumis {}", words.of(&channel))?;
            f.write_str(match holds {
                Some(true) => ", voie qui est admise.",
                Some(false) => ", voie qui n’est pas admise.",
                None if asks_for_administrator => {
                    "\u{202f}; il n’est pas indiqué s’il émane d’un administrateur de cloud."
                }
                None => "\u{202f}; il n’est pas indiqué s’il devait l’être sur un portail.",
            })
        }
        Some(None) if asks_for_administrator => {
            f.write_str("Il n’est pas indiqué si l’incident émane d’un administrateur de cloud.")
        }
        Some(None) => {
            f.write_str("La voie par laquelle l’incident a été soumis n’est pas indiquée.")
        }
        None => f.write_str(match holds {
            Some(false) => "Certaines voies de soumission ne sont pas admises.",
            Some(true) | None => "Toute voie de soumission est admise.",
        }),
    }
}
