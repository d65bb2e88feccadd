//! The events that are planned under the purchases of Azure Event Management.

use alloc::{collections::BTreeMap, vec::Vec};

use chrono::NaiveDate;

use super::{CountBeside, Found, FoundValue, Reviewer, path_of, purchases_of};
use crate::{
    coverage::{Coverage, Stretch},
    decision::Trace,
    document::{
        AbsentDay, AemClouds, CalendarWeeks, CheckId, NoticeAmendmentDate, Reading, Service,
        clauses::{self, AEM_SIX_WEEK_NOTICE},
        event_dates,
    },
    finding::Path,
    order::{Cloud, PlannedEvent, Purchase},
};

pub(super) fn review<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let mut planned = Vec::new();
    for (index, purchase) in purchases_of(order, Service::AzureEventManagement) {
        let path = path_of(index).key("events");
        let (count, bought) = (purchase.events().len(), purchase.quantity().count());
        reviewer.require(
            u64::try_from(count).is_ok_and(|count| count <= u64::from(bought)),
            CheckId::EventsOverQuantity,
            &path,
            FoundValue::count(count, CountBeside::Bought, bought),
            clauses::AEM_ONE_SOLUTION_PER_EVENT,
        );
        for (index, event) in purchase.events().iter().enumerate() {
            let path = path.index(index);
            dates(event, purchase, &path, reviewer);
            planned.push((event, path));
        }
    }
    clouds(&planned, reviewer);
    repeated(planned, reviewer);
}

fn dates<T: Trace>(
    event: &PlannedEvent,
    purchase: &Purchase,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let (first, last) = (event.first_day(), event.last_day());
    let days = event_dates::days_of_event(first, last);
    let (most, clause) = event_dates::most_days();
    reviewer.require(
        days <= i64::from(most.get()),
        CheckId::EventTooLong,
        &path.key("last_day"),
        FoundValue::Days(days),
        clause,
    );
    let order = reviewer.order;
    // Which days those are may depend on the contract year of what Flex paid.
    let is_within = reviewer.by(&[AbsentDay::ID], |readings| {
        let mut stretches = Coverage::new(order, readings).stretches(purchase);
        let contains = |stretch: Stretch| stretch.contains(first) && stretch.contains(last);
        match stretches.next() {
            Some(stretch) => contains(stretch) || stretches.any(contains),
            // That it can never be used is another finding.
            None => purchase.first_day() <= first && last <= purchase.last_day(),
        }
    });
    reviewer.require(
        is_within,
        CheckId::EventOutsideTerm,
        path,
        FoundValue::dates(first, last),
        clauses::AEM_24X7_IN_WINDOW,
    );
    let confirmed_on = event.confirmed_on();
    let ids = [CalendarWeeks::ID, NoticeAmendmentDate::ID];
    let has_notice = reviewer.by(&ids, |readings| {
        let (notice, _) = event.notice(order, readings, &mut ());
        notice.suffices() == Some(true)
    });
    if !has_notice {
        let (_, needed) = event.notice(order, reviewer.readings, &mut ());
        let found = Found::of(CheckId::EventNotConfirmed);
        let by = (AEM_SIX_WEEK_NOTICE, order.amendment_by(needed.source()));
        reviewer.find_with(found, &path.key("confirmed_on"), confirmed_on, by);
    }
}

/// That each event runs in the public cloud, and that no event in another shuts it out: by the letter the customer is out with
/// all events, or only what runs there is.
fn clouds<T: Trace>(planned: &[(&PlannedEvent, Path)], reviewer: &mut Reviewer<'_, T>) {
    let events = planned.iter().map(|(event, _)| *event);
    let others = events.clone().filter(|event| is_other_cloud(event));
    // Of several, the one that is named does not depend on which stands first.
    let Some(other) = others.min_by_key(|event| (cloud_of(event), event.solution())) else {
        return;
    };
    let shuts_out = reviewer.by(&[AemClouds::ID], |readings| {
        let per_customer = readings.limits.aem_clouds == AemClouds::PerCustomer;
        per_customer && !events.clone().all(is_other_cloud)
    });
    for (event, path) in planned {
        let own = cloud_of(event);
        let value = match other {
            _ if is_other_cloud(event) => own.into(),
            _ if !shuts_out => continue,
            other => FoundValue::CloudBeside {
                own,
                other: cloud_of(other),
                solution: other.solution().into(),
            },
        };
        let clause = clauses::AEM_PUBLIC_CLOUD_ONLY;
        reviewer.find(CheckId::EventCloud, &path.key("cloud"), value, clause);
    }
}

fn is_other_cloud(event: &PlannedEvent) -> bool {
    event.cloud().is_some_and(|cloud| cloud != Cloud::Public)
}

fn cloud_of(event: &PlannedEvent) -> &'static str {
    event.cloud().map_or("none", Cloud::as_str)
}

/// That no solution is covered twice on one day, in one purchase or in several.
fn repeated<T: Trace>(mut planned: Vec<(&PlannedEvent, Path)>, reviewer: &mut Reviewer<'_, T>) {
    // By its dates: which of two events stands first in the order decides only at which of two equal ones it is found.
    planned.sort_by_key(|(event, _)| (event.first_day(), event.last_day(), event.solution()));
    let mut covered_until = BTreeMap::<_, NaiveDate>::new();
    for (event, path) in &planned {
        let (first, last) = (event.first_day(), event.last_day());
        let (solution, folded) = event.names();
        let until = covered_until.get(folded).copied();
        if let Some(until) = until.filter(|until| first <= *until) {
            reviewer.find(
                CheckId::EventRepeated,
                path,
                FoundValue::dates_of(solution, first, last.min(until)),
                clauses::AEM_ONE_SOLUTION_PER_EVENT,
            );
        }
        let until = until.map_or(last, |until| last.max(until));
        covered_until.insert(folded, until);
    }
}
