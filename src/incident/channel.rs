//! The channels by which an incident may come in, and the languages in which it is handled: no answer depends on them.

use alloc::vec::Vec;

use super::phase::Phase;
use crate::{
    decision::{Step, Trace},
    document::{
        Channel, EntitlementRule, IfAny, Languages, OfferingRule, OnlineServicesChannel, Product,
        Reading, Readings, ResponseRow, Service, clauses,
    },
    response::{Commitment, Incident, accepted_channel},
};

/// Over which channels the tables let an incident come in, and what a reading asks of one with an online service.
pub(super) fn record_channel<T: Trace>(
    incident: &Incident,
    phase: &Phase,
    readings: &Readings,
    trace: &mut T,
) {
    let row = ResponseRow::base(phase.stretch.severity);
    let is_online = matches!(incident.product(), Product::Azure { .. });
    let channel = incident.channel();
    trace.record(|| {
        let (clause, holds) = if channel == Some(Channel::ServicesPortal) {
            // It is for what no portal of an online service covers.
            (clauses::PRS_PORTAL_FALLBACK, Some(!is_online))
        } else {
            // A portal is a part of the web.
            (row.channels().clause(), channel.map(|_| true))
        };
        accepted_channel(clause, holds, IfAny(Some(channel)))
    });
    if is_online {
        trace.record(|| portal_asked(incident, Some(row), readings));
    }
}

/// Whether an online service asks for its portal; by `row`, where it is known which governs.
pub(super) fn portal_asked(
    incident: &Incident,
    row: Option<&ResponseRow>,
    readings: &Readings,
) -> Step {
    let reading = readings.response.online_services_channel;
    let asks_for_portal = reading.asks_for_portal(incident.cloud_administrator());
    let channel = incident.channel();
    let is_portal = channel.map(Channel::is_of_online_service);
    let is_accepted = match (asks_for_portal, is_portal) {
        (_, Some(true)) => Some(true),
        (Some(asks_for_portal), Some(false)) => Some(!asks_for_portal),
        (None, _) | (_, None) => None,
    };
    let mut bearing = Vec::from([
        clauses::ONLINE_SERVICES_PORTAL_REQUIRED,
        clauses::CLOUD_ADMINS_MAY_SUBMIT,
        clauses::PRS_CHANNELS,
    ]);
    bearing.extend(row.map(|row| row.channels().clause()));
    let depends_on_administrator = is_accepted.is_none() && asks_for_portal.is_none();
    let rule = OfferingRule::ChannelAccepted {
        holds: is_accepted,
        channel: IfAny(Some(channel)),
        reading: IfAny(Some(reading)),
        cloud_administrator: IfAny(depends_on_administrator.then_some(None)),
    };
    Step::by(OnlineServicesChannel::ID, rule).on(&bearing)
}

/// In which languages the incident managers of UER work: what else holds only in some languages holds in that of the incident.
pub(super) fn record_languages<T: Trace>(incident: &Incident, phase: &Phase, trace: &mut T) {
    let languages = &Service::UnifiedEnhancedResponse.terms().languages;
    let Languages::Only(only) = languages.value() else {
        return;
    };
    if phase.has(Commitment::UnifiedEnhancedResponse) {
        trace.record(|| {
            let language = incident.language();
            let rule = EntitlementRule::Language {
                holds: language.map(|language| only.contains(&language)),
                language,
                offered: *languages.value(),
                agreed_in_writing: IfAny(None),
            };
            Step::by(languages.clause(), rule)
        });
    }
}
