//! The sentences about advisory support.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn advisory(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::AdvisoryLimit => {
            let of = match operands.name("reading")? {
                "per_incident" => "incident",
                "per_year" => "contract year",
                _ => return None,
            };
            format!(
                "Each {of} has {} of advisory support.",
                operands.value("limit")?
            )
        }
        RuleId::AdvisoryTopic => format!(
            "The entry {} is about `{}`, which advisory support {}.",
            operands.value("entry")?,
            operands.name("topic")?,
            if operands.held()? {
                "does not leave out"
            } else {
                "leaves out"
            },
        ),
        RuleId::AdvisoryTime => format!(
            "The entry {} for {}, of {}, is {} the {} left: {} are covered.",
            operands.value("entry")?,
            operands.value("incident")?,
            operands.value("time")?,
            if operands.held()? { "within" } else { "beyond" },
            operands.value("before")?,
            operands.value("covered")?,
        ),
        _ => return None,
    })
}
