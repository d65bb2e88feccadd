//! The sentences about the severity that is described, and about changes of it.

use core::fmt;

use crate::{
    document::{SeverityRule as Rule, Situation},
    report::english::{
        English,
        words::{Tell, Words},
    },
    response::Change,
};

pub(super) fn sentence(rule: &Rule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        Rule::StatedImpact { situations } => write!(
            f,
            "The customer states the impact (situations: {}); Microsoft then sets the severity together with the customer.",
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
                    "The table of {table} names none of the situations at severity {severity}."
                );
            };
            let situation = words.of(situation);
            let but = match holds {
                Some(true) => "",
                Some(false) => ", but does not apply",
                None => "; whether it applies is not known",
            };
            write!(
                f,
                "The table of {table} names {situation} at severity {severity}{but}."
            )
        }
        Rule::DescribedSeverity { severity } => write!(
            f,
            "The gravest severity that is described is {severity}: the response, its time and the customer's duties depend on it."
        ),
        Rule::ChangeOnRequest { from, to, change } => {
            f.write_str("The customer may ask for the severity to ")?;
            match change {
                Change::Raised => write!(f, "be raised from {from} to {to}."),
                Change::Same => write!(f, "stay at {to}."),
                Change::Lowered => write!(f, "be lowered from {from} to {to}."),
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
                "At {at} the clock that started at {start} gets a target of {target}"
            )?;
            if let Some(before) = target_before {
                write!(f, " in place of {}", words.of(before))?;
            }
            let (used, due) = (words.of(used), words.of(due));
            write!(f, ", of which {used} is used: it is reached at {due}.")
        }
    }
}

impl Tell<English> for Situation {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CriticalSystemsDown => "that critical systems are down",
            Self::BusinessAtRisk => "that business is at risk",
            Self::CompleteLossOfCriticalApplication => {
                "the complete loss of a critical application or solution"
            }
            Self::KeyProcessLost => "the loss of a key business process",
            Self::CriticalSystemsDegraded => "that critical systems are degraded",
            Self::SignificantLossOrDegradation => "the significant loss or degradation of services",
            Self::ModerateImpact => "a moderate impact on business",
            Self::ModerateLossOrDegradation => "the moderate loss or degradation of services",
            Self::WorkCanReasonablyGoOn => "that work can reasonably go on",
            Self::MinimalImpact => "a minimal impact on business",
            Self::WorkLargelyGoesOn => "that work largely goes on",
        })
    }
}
