//! The sentences about the severity that is described, and about changes of it.

use core::fmt;

use crate::{document::SeverityRule as Rule, report::words::Words};

pub(super) fn sentence(rule: &Rule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        Rule::StatedImpact { situations } => write!(
            f,
            "The customer states the impact (situations: {situations}); Microsoft then sets the severity together with the customer."
        ),
        Rule::SituationDescribed {
            holds,
            table,
            severity,
            situation,
        } => {
            let table = words.of(table);
            let Some(situation) = situation.0 else {
                return write!(
                    f,
                    "The table of {table} names none of the situations at severity {severity}."
                );
            };
            let but = match holds {
                Some(true) => "",
                Some(false) => ", but does not hold",
                None => "; whether it holds is not known",
            };
            write!(
                f,
                "The table of {table} names `{situation}` at severity {severity}{but}."
            )
        }
        Rule::DescribedSeverity { severity } => write!(
            f,
            "The gravest severity that is described is {severity}: the response, its time and the customer's duties depend on it."
        ),
        Rule::ChangeOnRequest { from, to, change } => write!(
            f,
            "The customer may ask for the severity to be {change} from {from} to {to}."
        ),
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
