//! The sentences about the offerings with response times of their own.

use core::fmt;

use chrono::NaiveDate;

use crate::{
    document::{AedResponse, Channel, IfAny, OfferingRule as Rule, OverlappingOffers},
    report::english::words::Words,
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
                        "On {on} the order holds {commitment} at {location}, by the purchase {purchase}."
                    )
                }
                None => write!(
                    f,
                    "On {on} the order does not hold {commitment} at {location}."
                ),
            }
        }
        Rule::NoOfferingHeld => {
            f.write_str("The order holds no offering with response times of its own.")
        }
        Rule::SeverityCovered {
            reading: _,
            commitment,
            severity,
            covered,
        } => {
            let commitment = words.of(commitment);
            let has = if *covered { "has" } else { "has no" };
            write!(
                f,
                "{commitment} {has} response times for severity {severity}."
            )
        }
        Rule::ChannelAccepted {
            holds,
            channel,
            reading: _,
            cloud_administrator,
        } => self::channel(*holds, *channel, *cloud_administrator, words, f),
        Rule::TimesOfRapidResponse { reading } => {
            let brings = match reading {
                AedResponse::RapidResponse => "brings",
                AedResponse::Base => "does not bring",
            };
            write!(
                f,
                "Azure Engineering Direct {brings} the response times of Rapid Response."
            )
        }
        Rule::SubscriptionEnrolled {
            holds,
            subscription,
        } => match subscription {
            Some(subscription) => {
                let subscription = words.of(&**subscription);
                match holds {
                    Some(true) => write!(f, "Appendix A enrols the subscription {subscription}."),
                    Some(false) => write!(
                        f,
                        "Appendix A does not enrol the subscription {subscription}."
                    ),
                    None => write!(
                        f,
                        "Whether Appendix A enrols the subscription {subscription} is not given."
                    ),
                }
            }
            None => f.write_str("Which subscription it is about is not given."),
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
                    write!(
                        f,
                        "The buyer of the subscription {subscription} is {buyer}."
                    )
                }
                None => write!(
                    f,
                    "Who bought the subscription {subscription} is not given."
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
                        "lists"
                    } else {
                        "does not list"
                    };
                    write!(
                        f,
                        "The subscription {subscription} belongs to the enrolment {enrolment}, which Appendix A {lists}."
                    )
                }
                None => write!(
                    f,
                    "To which enrolment the subscription {subscription} belongs is not given."
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
                    let not = if *holds == Some(true) { "" } else { "not " };
                    write!(
                        f,
                        "The subscription {subscription} was bought on {on}, {not}between {from} and {until}."
                    )
                }
                None => write!(
                    f,
                    "Whether the subscription {subscription} was bought between {from} and {until} is not given."
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
                    "An event is planned for {on}; whether it belongs to one is not given."
                ),
                (Some(_), Some(solution), Some((first, last))) => {
                    let (first, last) = (words.of(first), words.of(last));
                    write!(
                        f,
                        "The event of {solution} runs from {first} to {last}: {on} is in its window."
                    )
                }
                (Some(_), Some(solution), None) => {
                    write!(f, "No event of {solution} has a window that {on} is in.")
                }
                (Some(_), None, _) => write!(f, "No event is planned for {on}."),
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
                        "covered"
                    } else {
                        "not covered"
                    };
                    write!(
                        f,
                        "The solution {solution} runs in {cloud}, which is {verdict}."
                    )
                }
                None => write!(
                    f,
                    "The solution {solution} runs in a cloud that is not given."
                ),
            }
        }
        Rule::EventTag { holds } => f.write_str(if *holds {
            "The case description says `AEM`."
        } else {
            "The case description does not say `AEM`."
        }),
        Rule::TimesReplaced {
            commitment,
            replaces,
        } => {
            let (commitment, replaces) = (words.of(commitment), words.of(replaces));
            write!(
                f,
                "The response times of {commitment} take the place of those of {replaces}."
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
                OverlappingOffers::Shortest => "with the shortest time",
                OverlappingOffers::MostSpecific => "with the narrowest scope",
            };
            let Some(commitment) = &commitment.0 else {
                return write!(
                    f,
                    "Of {of} commitments, if all hold, the one {with} governs."
                );
            };
            write!(f, "Of {of} commitments the one {with} governs")?;
            if let Some(since) = &since.0 {
                write!(f, " from {} on", words.of(since))?;
            }
            write!(f, ": {}", words.of(commitment))?;
            if let Some(due) = &due.0 {
                write!(f, ", due {}", words.of(due))?;
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
                "When the event was confirmed is not given, but Microsoft agrees to a shorter notice."
            }
            Some(false) => {
                "When the event was confirmed is not given, and Microsoft does not agree to a shorter notice."
            }
            None => "Whether the event was confirmed early enough is not given.",
        });
    };
    write!(f, "The event was confirmed on {}, which is ", words.of(on))?;
    f.write_str(match holds {
        Some(true) => "early enough, or Microsoft agrees to it.",
        Some(false) => "too late, and Microsoft does not agree to it.",
        None => "too late unless Microsoft agrees to it: whether it does is not given.",
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
            write!(f, "It came in {}", words.of(&channel))?;
            f.write_str(match holds {
                Some(true) => ", which is accepted.",
                Some(false) => ", which is not accepted.",
                None if asks_for_administrator => {
                    "; whether a cloud administrator reports it is not given."
                }
                None => "; whether it had to come in by a portal is not given.",
            })
        }
        Some(None) if asks_for_administrator => {
            f.write_str("Whether a cloud administrator reports it is not given.")
        }
        Some(None) => f.write_str("Over which channel it came in is not given."),
        None => f.write_str(match holds {
            Some(false) => "Not every channel is accepted.",
            Some(true) | None => "Any channel is accepted.",
        }),
    }
}
