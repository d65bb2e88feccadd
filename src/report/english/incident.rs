//! What happens to incidents, and what is owed in them.

use alloc::{
    format,
    string::{String, ToString},
};

use crate::{document::DutyName, incident::IncidentEventKind as Kind};

pub(super) fn happened(event: Kind) -> String {
    let of_duty = |what: &str| match event.duty() {
        Some(duty) => format!("{what}: {}", self::duty(duty)),
        None => what.to_string(),
    };
    match event {
        Kind::SeverityAgreed(severity) => format!("severity {severity} agreed"),
        Kind::SeverityChangeAsked(severity) => format!("severity {severity} asked for"),
        Kind::SeverityChangeGranted(severity) => format!("severity {severity} granted"),
        Kind::Downgraded(severity) => format!("lowered to severity {severity} by Microsoft"),
        Kind::EffortReduced => "effort around the clock given up".to_string(),
        Kind::CalledFor(_) => of_duty("called for"),
        Kind::WaitingForCustomer(_) => of_duty("waiting for the customer"),
        Kind::CustomerAnswered(_) => of_duty("customer answered"),
        Kind::Done(_) => of_duty("done"),
        Kind::FirstCallResponse => "first call response".to_string(),
        Kind::Mitigated => "mitigated".to_string(),
        Kind::Closed => "closed".to_string(),
        Kind::Reopened => "reopened".to_string(),
    }
}

/// The name of a duty in words.
pub(super) fn duty(name: DutyName) -> String {
    let mut words = String::new();
    let mut parts = name.as_str().split('_').peekable();
    while let Some(part) = parts.next() {
        words.push_str(match part {
            "microsoft" => "Microsoft",
            "aem" => "AEM",
            other => other,
        });
        if let Some(next) = parts.peek() {
            words.push(if (part, *next) == ("e", "mail") {
                '-'
            } else {
                ' '
            });
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Duty;

    #[test]
    fn names_of_duties_are_turned_into_words() {
        for (name, words) in [
            ("reply", "reply"),
            ("be_reachable_by_e_mail", "be reachable by e-mail"),
            ("notify_microsoft_executives", "notify Microsoft executives"),
            ("escalate_within_microsoft", "escalate within Microsoft"),
            (
                "write_aem_in_case_description",
                "write AEM in case description",
            ),
            ("accept_product_mails", "accept product mails"),
        ] {
            assert_eq!(duty(name.parse().unwrap()), words);
        }
        for one in Duty::all() {
            assert!(!duty(one.name()).contains('_'));
        }
    }
}
