//! How much of a service was bought, over all its purchases.

use alloc::{collections::BTreeMap, vec::Vec};

use chrono::NaiveDate;

use super::{CountBeside, FoundValue, Reviewer, path_of, together::Bought};
use crate::{
    coverage::Coverage,
    decision::Trace,
    document::{
        AbsentDay, AssessmentHelp, CheckId, ClauseId, Counted, DeliveryMode, Limit, Mark, Reading,
        Scope, Service, Unit, clauses,
    },
    order::Purchase,
};

pub(super) fn review<T: Trace>(
    service: Service,
    bought: &[Bought<'_>],
    reviewer: &mut Reviewer<'_, T>,
) {
    let terms = service.terms();
    for limit in terms.limits {
        let clause = limit.clause();
        match *limit.value() {
            Limit::InOrder => {
                for bought in by_unit(bought).values() {
                    in_order(service, bought, clause, reviewer);
                }
            }
            Limit::AtMost { count, what, .. } => match what {
                Counted::DaysOnSite => {
                    days_of_help(bought, DeliveryMode::OnSite, count, clause, reviewer);
                }
                Counted::DaysRemote => {
                    days_of_help(bought, DeliveryMode::Remote, count, clause, reviewer);
                }
                Counted::Assessments => yearly(bought, count, clause, reviewer),
                _ => {}
            },
        }
    }
    if service == Service::OnDemandAssessment {
        both_kinds_of_help(bought, reviewer);
    }
    let scope = terms
        .scope
        .filter(|scope| *scope.value() == Scope::ListedTenants);
    if let Some(scope) = scope {
        tenants(bought, scope.clause(), reviewer);
    }
}

/// What can be added up.
fn by_unit<'o>(bought: &[Bought<'o>]) -> BTreeMap<Unit, Vec<Bought<'o>>> {
    let mut by_unit = BTreeMap::<_, Vec<_>>::new();
    for one in bought {
        by_unit
            .entry(one.1.quantity().unit())
            .or_default()
            .push(*one);
    }
    by_unit
}

/// The service is sold within a limit that the order gives: that of each purchase for itself, and the greatest for all.
fn in_order<T: Trace>(
    service: Service,
    bought: &[Bought<'_>],
    clause: ClauseId,
    reviewer: &mut Reviewer<'_, T>,
) {
    let limits = bought.iter().filter_map(|(_, one)| one.quantity_limit());
    let Some(most) = limits.max() else {
        // What is sold by the hour has its number in the quantity itself.
        if *service.terms().mark.value() == Mark::AdditionalWithinLimit
            && let Some((index, _)) = bought.first()
        {
            let path = path_of(*index).key("quantity");
            reviewer.find(CheckId::QuantityLimitMissing, &path, sum(bought), clause);
        }
        return;
    };
    let mut are_within = true;
    for (index, one) in bought {
        let (count, own) = (one.quantity().count(), one.quantity_limit());
        if let Some(own) = own.filter(|own| count > *own) {
            are_within = false;
            over_limit(*index, count.into(), own.into(), clause, reviewer);
        }
    }
    if let Some(index) = beyond(bought, most.into()).filter(|_| are_within) {
        over_limit(index, sum(bought), most.into(), clause, reviewer);
    }
}

/// So many in each contract year: no more in any years in a row than these allow, of what can be used in no others.
fn yearly<T: Trace>(
    bought: &[Bought<'_>],
    count: u32,
    clause: ClauseId,
    reviewer: &mut Reviewer<'_, T>,
) {
    let order = reviewer.order;
    for bought in by_unit(bought).values() {
        let beyond = reviewer.by(&[AbsentDay::ID], |readings| {
            let coverage = Coverage::new(order, readings);
            let years: Vec<_> = order.contract_years(readings.time.absent_day).collect();
            (1..=years.len())
                .flat_map(|length| years.windows(length))
                .find_map(|years| beyond_years(coverage, bought, years, count))
        });
        if let Some((index, held, most)) = beyond {
            over_limit(index, held, most, clause, reviewer);
        }
    }
}

/// What can be used in these contract years alone, if it is more than `count` in each: with which purchase, how much, and the most.
fn beyond_years<'o>(
    coverage: Coverage<'o>,
    bought: &[Bought<'o>],
    years: &[(NaiveDate, NaiveDate)],
    count: u32,
) -> Option<(usize, u64, u64)> {
    let ((first_day, _), (_, last_day)) = (*years.first()?, *years.last()?);
    let is_within = |(_, one): &&Bought<'o>| {
        // What can never be used, by another finding, could be in any of them.
        let mut stretches = coverage.stretches(one);
        stretches.all(|stretch| first_day <= stretch.first_day() && stretch.last_day() <= last_day)
    };
    let within: Vec<_> = bought.iter().filter(is_within).copied().collect();
    let years = u64::try_from(years.len()).unwrap_or(u64::MAX);
    let most = u64::from(count).saturating_mul(years);
    Some((beyond(&within, most)?, sum(&within), most))
}

/// Help with an assessment takes so many days at most; each purchase is of help with one.
fn days_of_help<T: Trace>(
    bought: &[Bought<'_>],
    mode: DeliveryMode,
    most: u32,
    clause: ClauseId,
    reviewer: &mut Reviewer<'_, T>,
) {
    for (index, one) in bought {
        let count = one.quantity().count();
        if help_with_assessment(one) == Some(mode) && count > most {
            over_limit(*index, count.into(), most.into(), clause, reviewer);
        }
    }
}

/// How help is delivered; none for a purchase of something else.
fn help_with_assessment(purchase: &Purchase) -> Option<DeliveryMode> {
    let default = || Some(purchase.service().terms().delivery?.value().default_mode());
    let is_help = purchase.quantity().unit() == Unit::Days;
    let mode = purchase.delivery().or_else(default);
    mode.filter(|_| is_help)
}

/// Help with assessments on site and remote at once.
fn both_kinds_of_help<T: Trace>(bought: &[Bought<'_>], reviewer: &mut Reviewer<'_, T>) {
    let mut modes = bought
        .iter()
        .filter_map(|(index, one)| Some((*index, help_with_assessment(one)?)));
    let Some((_, first)) = modes.next() else {
        return;
    };
    let Some((index, _)) = modes.find(|(_, mode)| *mode != first) else {
        return;
    };
    let is_one_too_many = reviewer.by(&[AssessmentHelp::ID], |readings| {
        readings.limits.assessment_help == AssessmentHelp::EitherOr
    });
    let both = alloc::format!("{}, {}", DeliveryMode::OnSite, DeliveryMode::Remote);
    reviewer.require(
        !is_one_too_many,
        CheckId::AssessmentHelpBoth,
        &path_of(index).key("delivery"),
        both.as_str(),
        clauses::ODA_ONSITE_DAYS_CAP,
    );
}

/// No more tenants are supported on any day than Appendix A lists. That it lists none is another finding.
fn tenants<T: Trace>(bought: &[Bought<'_>], clause: ClauseId, reviewer: &mut Reviewer<'_, T>) {
    let listed = reviewer.order.office_365_tenants().len();
    let listed = u64::try_from(listed).unwrap_or(u64::MAX);
    let tenants: Vec<_> = bought
        .iter()
        .filter(|(_, one)| one.quantity().unit() == Unit::Tenants)
        .copied()
        .collect();
    let Some((index, most)) = most_at_once(&tenants).filter(|_| listed > 0) else {
        return;
    };
    reviewer.require(
        most <= listed,
        CheckId::TenantsOverList,
        &path_of(index).key("quantity").key("count"),
        FoundValue::count(most, CountBeside::Listed, listed),
        clause,
    );
}

/// The greatest quantity that runs on one day, and the index of a purchase that begins on the first such day.
fn most_at_once(bought: &[Bought<'_>]) -> Option<(usize, u64)> {
    let mut begun: Vec<_> = bought.iter().collect();
    begun.sort_by_key(|(index, one)| (one.first_day(), *index));
    let mut ended: Vec<_> = bought.iter().collect();
    ended.sort_by_key(|(_, one)| one.last_day());
    let mut ended = ended.into_iter().peekable();
    let (mut running, mut most) = (0_u64, None::<(usize, u64)>);
    for (index, one) in begun {
        let is_over = |other: &&Bought<'_>| other.1.last_day() < one.first_day();
        while let Some((_, over)) = ended.next_if(is_over) {
            running = running.saturating_sub(over.quantity().count().into());
        }
        running = running.saturating_add(one.quantity().count().into());
        if most.is_none_or(|(_, most)| running > most) {
            most = Some((*index, running));
        }
    }
    most
}

/// The index of the first purchase with which the quantities come to more than `most`.
fn beyond(bought: &[Bought<'_>], most: u64) -> Option<usize> {
    let mut so_far = 0_u64;
    let beyond = bought.iter().find(|(_, one)| {
        so_far = so_far.saturating_add(one.quantity().count().into());
        so_far > most
    });
    beyond.map(|(index, _)| *index)
}

fn sum(bought: &[Bought<'_>]) -> u64 {
    let counts = bought
        .iter()
        .map(|(_, one)| u64::from(one.quantity().count()));
    counts.fold(0, u64::saturating_add)
}

fn over_limit<T: Trace>(
    index: usize,
    count: u64,
    most: u64,
    clause: ClauseId,
    reviewer: &mut Reviewer<'_, T>,
) {
    reviewer.find(
        CheckId::QuantityOverLimit,
        &path_of(index).key("quantity").key("count"),
        FoundValue::count(count, CountBeside::Most, most),
        clause,
    );
}
