//! The sentences about the course of an incident.

use alloc::{format, string::String};
use core::fmt;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    calendar::Threshold,
    document::{
        AemSeverityA, AttentionTimes, Clock, ClosedTime, CustomerClockStart, DutyName, IfAny,
        IncidentRule as Rule, LateAfter, Pause, SeverityChange,
    },
    incident::StandingName,
    report::french::{
        French,
        incident::duty as to,
        words::{Tell, Words},
    },
};

pub(super) fn sentence(rule: &Rule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        Rule::ResponseTimesUnchanged => f.write_str(
            "L’intervention de l’ingénieur désigné laisse inchangés les délais de réponse des autres offres.",
        ),
        Rule::SeverityAgreed { at, from, to } => {
            let at = words.of(at);
            write!(f, "Le {at}, la sévérité {to} a été convenue avec le client")?;
            if from == to {
                f.write_str(".")
            } else {
                write!(f, ", au lieu de la sévérité {from} soumise.")
            }
        }
        Rule::SeverityChangeAsked { at, from, to } => {
            let at = words.of(at);
            write!(
                f,
                "Le {at}, le client a demandé la sévérité {to} au lieu de la sévérité {from}."
            )
        }
        Rule::SeverityChanged { at, from, to } => {
            let at = words.of(at);
            write!(
                f,
                "Le {at}, la sévérité {to} a remplacé la sévérité {from}."
            )
        }
        Rule::Downgrade {
            holds,
            at,
            from,
            to,
        } => {
            let (at, ground) = (
                words.of(at),
                if *holds {
                    "comme elle le peut en sévérité 1 et A"
                } else {
                    "alors que les tableaux ne l’y autorisent pas à cette sévérité"
                },
            );
            write!(
                f,
                "Le {at}, Microsoft a abaissé la sévérité de {from} à {to}, faute de ressources ou de réponses du client, {ground}."
            )
        }
        Rule::SeverityChangeReading { reading } => f.write_str(match reading {
            SeverityChange::Restart => {
                "Tout changement de sévérité fait courir un nouveau délai entier."
            }
            SeverityChange::Retroactive => {
                "En cas de changement de sévérité, le nouveau délai se compte depuis l’origine, comme si cette sévérité avait toujours été retenue."
            }
            SeverityChange::CarryElapsed => {
                "En cas de changement de sévérité, le temps déjà écoulé s’impute sur le nouveau délai."
            }
            SeverityChange::Proportional => {
                "En cas de changement de sévérité, la fraction du nouveau délai restant à courir est celle qui restait de l’ancien."
            }
        }),
        Rule::WaitForCustomer {
            reading,
            from,
            until,
        } => {
            let (past, present) = match reading {
                Pause::Never => ("ont continué de courir", "continuent de courir"),
                Pause::WaitingForCustomer => ("ont été suspendus", "sont suspendus"),
            };
            let from = words.of(from);
            match until {
                Some(until) => {
                    let until = words.of(until);
                    write!(
                        f,
                        "Du {from} au {until}, l’incident a été en attente du client\u{a0}: les délais de Microsoft {past}."
                    )
                }
                None => write!(
                    f,
                    "Depuis le {from}, l’incident est en attente du client\u{a0}: les délais de Microsoft {present}."
                ),
            }
        }
        Rule::ClosedMeanwhile {
            reading,
            from,
            until,
        } => {
            let effect = match reading {
                ClosedTime::StandsStill => "ses délais ont été suspendus",
                ClosedTime::RunsOn => "ses délais ont continué de courir",
                ClosedTime::StartsAgain => {
                    "ses délais ont recommencé à courir en entier à sa réouverture"
                }
            };
            let from = words.of(from);
            match until {
                Some(until) => {
                    let until = words.of(until);
                    write!(
                        f,
                        "Du {from} au {until}, l’incident était clos\u{a0}: {effect}."
                    )
                }
                None => write!(
                    f,
                    "Depuis le {from}, l’incident est clos\u{a0}: rien n’est plus dû."
                ),
            }
        }
        Rule::ResponseGiven { at } => {
            let at = words.of(at);
            write!(f, "La première réponse par téléphone a été donnée le {at}.")
        }
        Rule::IncidentEvent { event, at, duty } => {
            write!(f, "Le {}\u{a0}: {}", words.of(at), words.of(event))?;
            match duty.0 {
                Some(duty) => write!(f, " ({}).", obligation(duty)),
                None => f.write_str("."),
            }
        }
        Rule::SeverityDrives { severity } => write!(
            f,
            "Les délais de réponse, le niveau de service et les obligations sont ceux de la sévérité {severity}."
        ),
        Rule::ResponseElapsed {
            commitment,
            target,
            elapsed,
            paused,
            remaining,
            due,
        } => {
            let (commitment, target) = (words.of(commitment), words.of(target));
            let (elapsed, paused) = (words.of(elapsed), words.of(paused));
            let remaining = words.of(remaining);
            write!(
                f,
                "Le délai de {target} du service {commitment} a couru pendant {elapsed} et a été suspendu pendant {paused}\u{a0}: il reste {remaining}"
            )?;
            match due {
                Some(due) => write!(f, "\u{202f}; échéance\u{a0}: le {}.", words.of(due)),
                None => f.write_str(", sans échéance tant qu’il est suspendu."),
            }
        }
        Rule::Threshold {
            commitment,
            table,
            duty,
            name,
            used,
            left,
            standing,
            at,
            at_latest,
        } => {
            f.write_str("Seuil ")?;
            match (&commitment.0, &table.0, &duty.0, &name.0) {
                (.., Some(name)) => write!(f, "de l’objectif {}", words.of(name))?,
                (Some(commitment), ..) => write!(
                    f,
                    "de la première réponse par téléphone du service {}",
                    words.of(commitment)
                )?,
                (_, Some(table), ..) => {
                    write!(f, "du délai de prise en charge du service {}", words.of(table))?;
                }
                (_, _, Some(duty), _) => write!(f, "de l’{}", obligation(*duty))?,
                (None, None, None, None) => f.write_str("du délai")?,
            }
            let used = used.0.map(Threshold::Used);
            if let Some(threshold) = used.or(left.0.map(Threshold::Left)) {
                write!(f, ", {}", words.of(&threshold))?;
            }
            write!(f, "\u{a0}: {}", words.of(standing))?;
            instants(*at, *at_latest, words, f)?;
            f.write_str(".")
        }
        Rule::LateAfter {
            reading,
            due,
            due_latest,
        } => {
            let (due, latest) = (words.of(due), words.of(due_latest));
            f.write_str("Le délai s’épuise à l’heure d’une fermeture\u{a0}: ")?;
            match reading {
                LateAfter::Due => write!(
                    f,
                    "son terme est le {due}, bien que le temps ne coure plus jusqu’au {latest}."
                ),
                LateAfter::DueLatest => write!(
                    f,
                    "son terme est le {latest}, puisque le temps ne court plus depuis le {due}."
                ),
            }
        }
        Rule::ResponseInTime {
            holds: _,
            commitment,
            target,
            elapsed,
            at,
            since,
        } => {
            let (commitment, target) = (words.of(commitment), words.of(target));
            match (&at.0, &elapsed.0, &since.0) {
                (Some(at), Some(elapsed), _) => {
                    let (at, elapsed) = (words.of(at), words.of(elapsed));
                    write!(
                        f,
                        "La première réponse par téléphone, donnée le {at}, respecte le délai de {target} du service {commitment}\u{a0}: temps écoulé, {elapsed}."
                    )
                }
                (_, _, since) => {
                    write!(
                        f,
                        "Le délai de {target} du service {commitment} n’a pas été respecté"
                    )?;
                    match since {
                        Some(since) => {
                            write!(f, "\u{a0}: la réponse est en retard depuis le {}.", words.of(since))
                        }
                        None => f.write_str("."),
                    }
                }
            }
        }
        Rule::AttentionTimes { reading } => f.write_str(match reading {
            AttentionTimes::Urgency => {
                "Les délais de prise en charge expriment l’urgence de l’incident et n’imposent pas d’échéance."
            }
            AttentionTimes::Deadline => {
                "Les délais de prise en charge sont des échéances, auxquelles satisfait la première réponse par téléphone."
            }
        }),
        Rule::Attention {
            table,
            severity,
            within,
            clock,
            due,
        } => {
            let counted = match clock {
                Clock::Elapsed => "compté 24\u{a0}h sur 24, 7\u{a0}j sur 7",
                Clock::BusinessHours => "compté en heures ouvrées",
            };
            let table = words.of(table);
            write!(
                f,
                "Selon le tableau du service {table}, la sévérité {severity} appelle une prise en charge "
            )?;
            if *within == TimeDelta::zero() {
                f.write_str("immédiate")?;
            } else {
                write!(f, "dans un délai de {}, {counted}", words.of(within))?;
            }
            match &due.0 {
                Some(Some(due)) => write!(f, "\u{202f}; échéance\u{a0}: le {}.", words.of(due)),
                Some(None) => f.write_str("\u{202f}; ce délai est suspendu."),
                None => f.write_str("."),
            }
        }
        Rule::Effort {
            table,
            severity,
            clock,
            open,
            changes_at,
        } => {
            let table = words.of(table);
            write!(
                f,
                "Selon le tableau du service {table}, le suivi d’un incident de sévérité {severity} est assuré "
            )?;
            match clock {
                Clock::Elapsed => f.write_str("24\u{a0}h sur 24, 7\u{a0}j sur 7.")?,
                Clock::BusinessHours => {
                    f.write_str("en heures ouvrées seulement")?;
                    change(*open, *changes_at, words, f)?;
                    f.write_str(".")?;
                }
            }
            Ok(())
        }
        Rule::EffortReduced {
            holds,
            commitment,
            at,
        } => {
            let (at, commitment) = (words.of(at), words.of(commitment));
            write!(
                f,
                "Le {at}, le suivi 24\u{a0}h sur 24, 7\u{a0}j sur 7 a été abandonné, "
            )?;
            if *holds {
                write!(f, "comme le permet le service {commitment}.")
            } else {
                write!(
                    f,
                    "ce que le service {commitment} ne permet pas\u{a0}: cet abandon est sans effet."
                )
            }
        }
        Rule::EventDutySeverities { reading } => f.write_str(match reading {
            AemSeverityA::AsSeverity1 => {
                "Ce que le tableau de la Gestion des événements Azure (AEM) porte en regard de la sévérité 1 ou de la sévérité A est dû pour l’une et l’autre."
            }
            AemSeverityA::AsBase => {
                "Ce que le tableau de la Gestion des événements Azure (AEM) porte en regard de la sévérité 1 ou de la sévérité A n’est dû que pour la sévérité en regard de laquelle il figure."
            }
        }),
        Rule::DutyOwed {
            duty,
            party,
            since,
            standing,
            called_for,
        } => {
            let (party, since) = (words.of(party), words.of(since));
            write!(f, "À compter du {since}, {party} doit {}", to(*duty))?;
            if let Some(at) = &called_for.0 {
                write!(f, ", à la suite de la demande du {}", words.of(at))?;
            }
            write!(f, "\u{a0}: obligation {}.", words.of(standing))
        }
        Rule::DutyNotOwed { holds: _, duty, at } => {
            let obligation = obligation(*duty);
            match at {
                Some(at) => {
                    let at = words.of(at);
                    write!(f, "Au {at}, l’incident n’emporte pas l’{obligation}.")
                }
                None => write!(f, "L’incident n’emporte pas l’{obligation}."),
            }
        }
        Rule::DutyClockStart { reading, starts_at } => {
            let event = match reading {
                CustomerClockStart::MicrosoftRequest => "de la demande de Microsoft",
                CustomerClockStart::Submitted => {
                    "de la soumission de l’incident ou de la sévérité qui emporte l’obligation"
                }
            };
            write!(f, "Le délai imparti au client court à compter {event}, ")?;
            match starts_at {
                Some(at) => write!(f, "soit le {}.", words.of(at)),
                None => f.write_str("mais il ne court pas encore."),
            }
        }
        Rule::DutyClock { reading: _, clock } => f.write_str(match clock {
            Clock::Elapsed => {
                "Le délai imparti au client court 24\u{a0}h sur 24, 7\u{a0}j sur 7."
            }
            Clock::BusinessHours => "Le délai imparti au client se compte en heures ouvrées.",
        }),
        Rule::DutyDue {
            duty,
            starts_at,
            target,
            due,
        } => {
            let (target, to) = (words.of(target), to(*duty));
            let Some(at) = starts_at else {
                return write!(f, "Le délai de {target} pour {to} ne court pas encore.");
            };
            let at = words.of(at);
            write!(f, "Compté à partir du {at}, le délai de {target} pour {to} ")?;
            match due {
                Some(due) => write!(f, "expire le {}.", words.of(due)),
                None => f.write_str("est suspendu."),
            }
        }
        Rule::DutyHours {
            duty,
            open,
            changes_at,
        } => {
            write!(f, "L’{} s’exécute en heures ouvrées", obligation(*duty))?;
            change(*open, *changes_at, words, f)?;
            f.write_str(".")
        }
        Rule::Consequence { duty, consequence } => {
            let (obligation, consequence) = (obligation(*duty), words.of(consequence));
            write!(
                f,
                "En cas d’inexécution de l’{obligation}\u{a0}: {consequence}."
            )
        }
    }
}

/// A duty as a noun, without its article: « de » is elided before a vowel.
fn obligation(duty: DutyName) -> String {
    let to = to(duty);
    let of = if to.starts_with(['a', 'e', 'é', 'ê', 'i', 'o', 'u', 'y']) {
        "d’"
    } else {
        "de "
    };
    format!("obligation {of}{to}")
}

/// As an adjective of an obligation.
impl Tell<French> for StandingName {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Awaited => "à venir",
            Self::Owed => "en cours",
            Self::Met => "exécutée",
            Self::Missed => "non exécutée à temps",
            Self::Ended => "éteinte",
        })
    }
}

/// Whether the location is open now, and until when./// The first and the latest instant at which something is reached.
fn instants(
    at: Option<DateTime<Utc>>,
    at_latest: Option<DateTime<Utc>>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let Some(at) = at else {
        return Ok(());
    };
    write!(f, ", le {}", words.of(&at))?;
    match at_latest.filter(|latest| *latest != at) {
        Some(latest) => write!(
            f,
            "\u{202f}; le temps ne court plus jusqu’au {}",
            words.of(&latest)
        ),
        None => Ok(()),
    }
}

fn change(
    open: IfAny<bool>,
    changes_at: IfAny<Option<DateTime<Utc>>>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let Some(open) = open.0 else {
        return Ok(());
    };
    f.write_str(if open {
        " (site ouvert à présent"
    } else {
        " (site fermé à présent"
    })?;
    if let Some(at) = changes_at.0.flatten() {
        write!(f, ", jusqu’au {}", words.of(&at))?;
    }
    f.write_str(")")
}
