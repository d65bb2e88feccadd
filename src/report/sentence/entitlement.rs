//! The sentences about services: whether they may be used or bought.

use alloc::{
    format,
    string::{String, ToString},
};

use super::Operands;
use crate::{
    decision::Value,
    document::{AzureComponent, Languages, RuleId},
    report::words,
};

pub(super) fn entitlement(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::DateInTerm => format!(
            "{} is {} the order's term from {} to {}.",
            operands.value("on")?,
            if operands.held()? { "in" } else { "outside" },
            operands.value("first_day")?,
            operands.value("last_day")?,
        ),
        RuleId::Included => format!(
            "The mark of {} is `{}`: the Base Package {}.",
            operands.value("service")?,
            operands.value("mark")?,
            if operands.held()? {
                "includes it"
            } else {
                "does not include it"
            },
        ),
        RuleId::ForSale => format!(
            "The mark of {} is `{}`: it {} for sale.",
            operands.value("service")?,
            operands.value("mark")?,
            if operands.held()? { "is" } else { "is not" },
        ),
        RuleId::Discretion => {
            let verdict = if operands.known("microsoft_permits").is_some() {
                "whether it does is not given"
            } else if operands.held()? {
                "it does"
            } else {
                "it does not"
            };
            format!(
                "Microsoft may assign {} at its discretion: {verdict}.",
                operands.value("service")?
            )
        }
        RuleId::DesignatedPlace => {
            let place = operands.value("bought_at")?;
            match operands.name("reading")? {
                "per_purchase" => format!(
                    "It is bought for {place} already; each purchase has one location of its own."
                ),
                "per_order" => format!(
                    "It is bought for {place} already, and has one location in the whole order."
                ),
                _ => return None,
            }
        }
        RuleId::PurchaseCovers => purchase_covers(operands)?,
        RuleId::Recording => {
            let verdict = if operands.known("recording_permitted").is_some() {
                "which is not given"
            } else if operands.held()? {
                "which it gave"
            } else {
                "which it did not give"
            };
            format!("A recording takes the express permission of Microsoft in writing, {verdict}.")
        }
        RuleId::BoughtFor | RuleId::UsedAt => places(rule, operands)?,
        RuleId::DeliveryMode | RuleId::Language | RuleId::ServiceHours => delivery(rule, operands)?,
        RuleId::Requester => requester(operands)?,
        RuleId::ProductInScope if operands.known("product_name").is_some() => {
            let beside = product(operands).map(|component| format!(" of {component}"));
            format!(
                "Which product{} it is about is not given; the order lists {} for the service.",
                beside.unwrap_or_default(),
                operands.value("listed")?,
            )
        }
        RuleId::ProductInScope => format!(
            "{} is {} what the order lists for the service, {} in all.",
            product(operands)?,
            if operands.held()? { "in" } else { "not in" },
            operands.value("listed")?,
        ),
        RuleId::NearName => format!(
            "{} is none of the names that the order gives, of which {} is near.",
            operands.value("name")?,
            operands.value("near")?,
        ),
        RuleId::ProductExcluded => format!(
            "The service {} {}.",
            if operands.held()? {
                "leaves out"
            } else {
                "does not leave out"
            },
            product(operands)?,
        ),
        RuleId::Prerequisite => prerequisite(operands)?,
        RuleId::Payment => payment(operands)?,
        _ => return None,
    })
}

fn prerequisite(operands: &mut Operands<'_>) -> Option<String> {
    let what = match operands.name("prerequisite")? {
        "base_package" => "a Base Package",
        "unified_agreement" => "a Unified support agreement in force",
        "rapid_response" => "Rapid Response in force",
        "appendix_a" => "Appendix A with what it covers",
        "azure_service" => "an active Azure service with room for the data",
        "support_case" => "a support case for each request",
        "separate_contract" => "a contract of its own",
        "cloud_subscription" => "a subscription to the cloud service it is asked about",
        _ => return None,
    };
    let on = operands.value("on");
    let last_day = operands.value("last_day");
    let subscriptions = operands.value("subscriptions");
    let detail = match (on, last_day, subscriptions) {
        (Some(on), Some(last_day), _) => format!(", on {on}, the agreement running to {last_day}"),
        (Some(on), None, _) => format!(", on {on}"),
        (None, _, Some(subscriptions)) => format!(", subscriptions listed: {subscriptions}"),
        (None, _, None) => String::new(),
    };
    if operands.known("azure_service_active").is_some() {
        return Some(format!(
            "The service needs {what}; whether there is one is not given."
        ));
    }
    Some(match operands.held() {
        Some(true) => format!("The service needs {what}{detail}: it is there."),
        Some(false) => format!("The service needs {what}{detail}: it is missing."),
        None => format!("The service needs {what}."),
    })
}

fn payment(operands: &mut Operands<'_>) -> Option<String> {
    operands.skip_reading();
    let with = match operands.name("paid_with")? {
        "price" => {
            return Some(format!(
                "The service has a price of the kind `{}`.",
                operands.value("price")?
            ));
        }
        "flex_allowance" => "The Flex Allowance",
        "proactive_credits" => "Proactive Credits",
        _ => return None,
    };
    let verdict = if operands.held()? { "may" } else { "may not" };
    let why = if let Some(category) = operands.value("category") {
        format!("its category is `{category}`")
    } else {
        let flex = operands.value("flex");
        let of_catalogue = flex.or_else(|| operands.value("credits"))?;
        format!("it is `{of_catalogue}`")
    };
    Some(format!("{with} {verdict} pay for the service: {why}."))
}

fn purchase_covers(operands: &mut Operands<'_>) -> Option<String> {
    if let Some(purchases) = operands.value("purchases") {
        let service = operands.value("service")?;
        return Some(if operands.held()? {
            format!("Purchases of {service} in the order: {purchases}.")
        } else {
            format!("The order holds {purchases} purchases of {service}.")
        });
    }
    Some(format!(
        "The purchase {} runs from {} to {}: {} {}.",
        operands.value("purchase")?,
        operands.value("first_day")?,
        operands.value("last_day")?,
        if operands.held()? {
            "it covers"
        } else {
            "it does not cover"
        },
        operands.value("on")?,
    ))
}

fn places(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    let location = operands.value("location")?;
    let holds = operands.held()?;
    if rule == RuleId::UsedAt {
        let kind = match operands.name("used_at")? {
            "where_bought" => "at the locations for which it was bought",
            "designated_locations" => "at the locations of the order",
            "host_and_other_places" => "at the host and at other places",
            _ => return None,
        };
        let purchase = operands.value("purchase");
        let what = purchase.map_or("The service".into(), |id| format!("The purchase {id}"));
        let verdict = if holds { "is" } else { "is not" };
        return Some(format!("{what} is used {kind}: {location} {verdict} one."));
    }
    let verdict = if holds {
        "it may be bought"
    } else {
        "it may not be bought"
    };
    Some(match operands.name("bought_for")? {
        "any_location" => {
            format!("The service is bought for any location: {verdict} for {location}.")
        }
        "host_only" => format!(
            "The service is bought for the host {} alone: {verdict} for {location}.",
            operands.value("host")?,
        ),
        "one_location" => match operands.known("bought_at")? {
            Some(other) => format!(
                "The service is for one location, and was bought for {other}: {verdict} for {location}."
            ),
            None => format!(
                "The service is for one location, and was bought for no other: {verdict} for {location}."
            ),
        },
        _ => return None,
    })
}

fn delivery(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::DeliveryMode => {
            operands.value("remote")?;
            let mode = operands.name("mode")?;
            let on_site = operands.name("on_site")?;
            let how = words::delivered(mode.parse().ok()?);
            // A fact that was not given leaves the condition open.
            if operands.known("agreed_in_writing").is_some() {
                return Some(format!(
                    "Delivery {how} needs an agreement in writing; whether there is one is not given."
                ));
            }
            let verdict = if operands.held()? { "is" } else { "is not" };
            match (mode, on_site) {
                ("on_site", "if_agreed_in_writing") => {
                    format!("Delivery {how} {verdict} agreed in writing.")
                }
                _ => format!("The service {verdict} delivered {how}."),
            }
        }
        RuleId::Language => {
            let offered = offered(operands)?;
            let Some(Some(language)) = operands.known("language") else {
                return Some(format!(
                    "The languages are {offered}; which one is wanted is not given."
                ));
            };
            if operands.known("language_available").is_some() {
                return Some(format!(
                    "The languages are {offered}; whether `{language}` is available is not given."
                ));
            }
            let agreed = match operands.value("agreed_in_writing") {
                Some(_) => ", by an agreement in writing",
                None => "",
            };
            let verdict = if operands.held()? { "is" } else { "is not" };
            format!("The languages are {offered}: `{language}` {verdict} one of them{agreed}.")
        }
        RuleId::ServiceHours => {
            let hours = operands.name("hours")?.parse().ok()?;
            operands.value("location").map_or_else(
                || format!("The service is available {}.", words::available(hours)),
                |location| format!("The service is available in the business hours of {location}."),
            )
        }
        _ => return None,
    })
}

/// In which languages the service is delivered: by a name for two kinds of service, by the languages for others.
fn offered(operands: &mut Operands<'_>) -> Option<String> {
    let offered = match operands.read("offered")? {
        Value::Code("english_and_customers") => Languages::EnglishAndCustomers,
        Value::Code("deliverers_or_english") => Languages::DeliverersOrEnglish,
        Value::Languages(only) => Languages::Only(only),
        _ => return None,
    };
    Some(words::spoken(&offered))
}

/// A component by the name that the document gives it, any other product as it was asked about.
fn product(operands: &mut Operands<'_>) -> Option<String> {
    Some(match operands.read("product")? {
        Value::Code(component) => component.parse::<AzureComponent>().ok()?.name().into(),
        name => operands.words.value(name).to_string(),
    })
}

fn requester(operands: &mut Operands<'_>) -> Option<String> {
    operands.skip_reading();
    let requester = operands.value("requester")?;
    let category = operands.value("category");
    let of = category.map_or_else(String::new, |category| format!(" of the kind `{category}`"));
    if operands.known("microsoft_permits").is_some() {
        return Some(format!(
            "Whether Microsoft lets `{requester}` take part in a service{of} is not given."
        ));
    }
    let mode = match operands.read("mode") {
        Some(Value::Code(mode)) => format!(", delivered {}", words::delivered(mode.parse().ok()?)),
        _ => String::new(),
    };
    let verdict = if operands.held()? { "may" } else { "may not" };
    Some(format!("`{requester}` {verdict} use a service{of}{mode}."))
}
