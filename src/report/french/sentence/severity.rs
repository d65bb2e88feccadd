//! The sentences about the severity that is described, and about changes of it.

use core::fmt;

use crate::{
    document::{SeverityRule as Rule, Situation},
    report::french::{
        French,
        words::{Tell, Words},
    },
    response::Change,
};

pub(super) fn sentence(rule: &Rule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        Rule::StatedImpact { situations } => write!(
            f,
            "Le client expose l’impact sur son activité (situations décrites\u{a0}: {})\u{202f}; Microsoft arrête ensuite la sévérité de concert avec lui.",
            words.of(situations)
        ),
        Rule::SituationDescribed {
            holds,
            table,
            severity,
            situation,
        } => {
            let table = words.of(table);
            let Some(situation) = &situation.0 else {
                return write!(
                    f,
                    "En sévérité {severity}, le tableau du service {table} ne mentionne aucune des situations décrites."
                );
            };
            let situation = words.of(situation);
            let but = match holds {
                Some(true) => "",
                Some(false) => ", mais ce tableau n’est pas applicable",
                None => "\u{202f}; il n’est pas établi que ce tableau soit applicable",
            };
            write!(
                f,
                "En sévérité {severity}, le tableau du service {table} mentionne {situation}{but}."
            )
        }
        Rule::DescribedSeverity { severity } => write!(
            f,
            "La sévérité la plus grave que recouvre la description est la sévérité {severity}\u{a0}: la réponse, son délai et les obligations du client en dépendent."
        ),
        Rule::ChangeOnRequest { from, to, change } => {
            f.write_str("Le client peut demander que la sévérité ")?;
            match change {
                Change::Raised => write!(f, "soit relevée de {from} à {to}."),
                Change::Same => write!(f, "reste fixée à {to}."),
                Change::Lowered => write!(f, "soit abaissée de {from} à {to}."),
            }
        }
        Rule::SeverityChangeEffect {
            reading: _,
            starts_at,
            changed_at,
            target_before,
            target,
            used,
            due,
        } => {
            let (at, start) = (words.of(changed_at), words.of(starts_at));
            let target = words.of(target);
            write!(
                f,
                "Le {at}, le délai qui court depuis le {start} est fixé à {target}"
            )?;
            if let Some(before) = target_before {
                write!(f, " au lieu de {}", words.of(before))?;
            }
            let (used, due) = (words.of(used), words.of(due));
            write!(
                f,
                "\u{202f}; la part déjà écoulée est de {used} et l’échéance tombe le {due}."
            )
        }
    }
}

impl Tell<French> for Situation {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CriticalSystemsDown => "l’arrêt de systèmes de gestion critiques",
            Self::BusinessAtRisk => "une activité à risque",
            Self::CompleteLossOfCriticalApplication => {
                "la perte complète d’une application ou solution critique"
            }
            Self::KeyProcessLost => "la perte d’un procédé commercial clé",
            Self::CriticalSystemsDegraded => "la dégradation de systèmes de gestion critiques",
            Self::SignificantLossOrDegradation => {
                "une perte ou une dégradation importante des services"
            }
            Self::ModerateImpact => "un impact modéré sur l’activité",
            Self::ModerateLossOrDegradation => "une perte ou une dégradation modérée des services",
            Self::WorkCanReasonablyGoOn => "une activité qui peut raisonnablement se poursuivre",
            Self::MinimalImpact => "un impact minimum sur l’activité",
            Self::WorkLargelyGoesOn => "une activité qui se poursuit pour l’essentiel",
        })
    }
}
