//! The sentences about the offerings with response times of their own.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn offering(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::OfferingHeld => held(operands)?,
        RuleId::SeverityCovered => {
            operands.skip_reading();
            format!(
                "{} {} response times for severity {}.",
                operands.value("commitment")?,
                if operands.held()? { "has" } else { "has no" },
                operands.value("severity")?,
            )
        }
        RuleId::ChannelAccepted => channel(operands)?,
        RuleId::TimesOfRapidResponse => {
            operands.skip_reading();
            let verdict = if operands.held()? {
                "brings"
            } else {
                "does not bring"
            };
            format!("Azure Engineering Direct {verdict} the response times of Rapid Response.")
        }
        RuleId::SubscriptionEnrolled => subscription(operands)?,
        RuleId::EventWindow => event(operands)?,
        RuleId::EventConfirmed => {
            let confirmed = match operands.known("confirmed_on")? {
                Some(on) => format!("confirmed on {on}"),
                None => "not confirmed".into(),
            };
            let verdict = match operands.held() {
                Some(true) => "which is early enough, or Microsoft agrees to it",
                Some(false) => "which is too late, and Microsoft does not agree to it",
                None => "and whether that is early enough, or Microsoft agrees to it, is not given",
            };
            format!("The event was {confirmed}, {verdict}.")
        }
        RuleId::EventCloud => {
            let solution = match operands.value("solution") {
                Some(solution) => format!("The solution {solution}"),
                None => "The event's solution".into(),
            };
            match operands.known_name("cloud")? {
                Some(cloud) => {
                    let verdict = if operands.held()? {
                        "one that is covered"
                    } else {
                        "not covered"
                    };
                    format!("{solution} runs in the cloud `{cloud}`: {verdict}.")
                }
                None => format!("{solution} runs in a cloud that is not given."),
            }
        }
        RuleId::EventTag => {
            operands.value("tagged")?;
            let verdict = if operands.held()? {
                "says"
            } else {
                "does not say"
            };
            format!("The case description {verdict} `AEM`.")
        }
        RuleId::TimesReplaced => format!(
            "The response times of {} take the place of those of {}.",
            operands.value("commitment")?,
            operands.value("replaces")?,
        ),
        RuleId::GoverningCommitment => {
            let rule = match operands.name("reading")? {
                "shortest" => "with the shortest time",
                "most_specific" => "with the narrowest scope",
                _ => return None,
            };
            let of = operands.value("of")?;
            let Some(commitment) = operands.value("commitment") else {
                return Some(format!(
                    "Of {of} commitments, if all hold, the one {rule} governs."
                ));
            };
            match operands.value("since") {
                Some(since) => format!(
                    "Of {of} commitments the one {rule} governs from {since} on: {commitment}."
                ),
                None => format!(
                    "Of {of} commitments the one {rule} governs: {commitment}, due {}.",
                    operands.value("due")?
                ),
            }
        }
        _ => return None,
    })
}

fn held(operands: &mut Operands<'_>) -> Option<String> {
    if let Some(purchases) = operands.value("purchases") {
        operands.held()?;
        return Some(format!(
            "The order holds {purchases} offerings with response times of their own."
        ));
    }
    let commitment = operands.value("commitment")?;
    let on = operands.value("submitted_on")?;
    let location = operands.value("location")?;
    Some(match (operands.known("purchase")?, operands.held()?) {
        (Some(purchase), true) => {
            format!("On {on} the order holds {commitment} at {location}: {purchase}.")
        }
        _ => format!("On {on} the order does not hold {commitment} at {location}."),
    })
}

fn subscription(operands: &mut Operands<'_>) -> Option<String> {
    let Some(subscription) = operands.value("enrolled") else {
        operands.known("subscription")?;
        return Some("Which subscription it is about is not given.".into());
    };
    let held = operands.held();
    if let Some(buyer) = operands.known("buyer") {
        return Some(match buyer {
            Some(buyer) => format!("The buyer of the subscription {subscription} is `{buyer}`."),
            None => format!("Who bought the subscription {subscription} is not given."),
        });
    }
    if let Some(enrolment) = operands.known("enrolment") {
        return Some(match (enrolment, held) {
            (Some(enrolment), Some(true)) => format!(
                "The subscription {subscription} belongs to {enrolment}, which Appendix A lists."
            ),
            (Some(enrolment), _) => format!(
                "The subscription {subscription} belongs to {enrolment}, which Appendix A does not list."
            ),
            (None, _) => {
                format!("To which enrolment the subscription {subscription} belongs is not given.")
            }
        });
    }
    if let Some(bought_on) = operands.known("bought_on") {
        let (from, until) = (operands.value("from")?, operands.value("until")?);
        return Some(match (bought_on, held) {
            (Some(on), Some(true)) => format!(
                "The subscription {subscription} was bought on {on}, between {from} and {until}."
            ),
            (Some(on), _) => format!(
                "The subscription {subscription} was bought on {on}, not between {from} and {until}."
            ),
            (None, _) => format!("When the subscription {subscription} was bought is not given."),
        });
    }
    let verdict = if held? { "enrols" } else { "does not enrol" };
    Some(format!(
        "Appendix A {verdict} the subscription {subscription}."
    ))
}

fn channel(operands: &mut Operands<'_>) -> Option<String> {
    operands.skip_reading();
    if operands.known("cloud_administrator").is_some() {
        return Some(match operands.known("channel") {
            Some(Some(channel)) => format!(
                "It came in by `{channel}`; whether a cloud administrator reports it is not given."
            ),
            _ => "Whether a cloud administrator reports it is not given.".into(),
        });
    }
    Some(match operands.known("channel") {
        Some(Some(channel)) => match operands.held() {
            Some(true) => format!("It came in by `{channel}`, which is accepted."),
            Some(false) => format!("It came in by `{channel}`, which is not accepted."),
            None => format!(
                "It came in by `{channel}`; whether it had to come in by a portal is not given."
            ),
        },
        Some(None) => "Over which channel it came in is not given.".into(),
        None => {
            let verdict = if operands.held()? { "is" } else { "is not" };
            format!("Any channel {verdict} accepted.")
        }
    })
}

fn event(operands: &mut Operands<'_>) -> Option<String> {
    let on = operands.value("submitted_on")?;
    if operands.known("event").is_some() {
        return Some(format!(
            "An event is planned for {on}; whether it belongs to one is not given."
        ));
    }
    let held = operands.held()?;
    let Some(solution) = operands.value("solution") else {
        return Some(format!("No event is planned for {on}."));
    };
    Some(if held {
        format!(
            "The event of {solution} runs from {} to {}: {on} is in its window.",
            operands.value("first_day")?,
            operands.value("last_day")?,
        )
    } else {
        format!("No event of {solution} has a window that {on} is in.")
    })
}
