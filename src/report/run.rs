//! What the answers of a run have in common: told once for all.

use alloc::{string::String, vec::Vec};
use core::fmt;

use super::{
    Language,
    account::{Table, choice, choice_table},
    incident::order_and_versions,
    language::{Tongue, spoken},
    reading,
    reading::used,
    reply::write_choices,
};
use crate::{
    decision::{OUTCOME_VERSION, Step},
    document::{ReadingId, ResponseRule, Rule, clauses},
    engine::{Engine, Reply},
};

/// What is the same in every answer of a run over many questions, told at its end: which order answered, with its digest, that response
/// times are estimates, and the readings that were taken. Each answer leaves it out by [`Told::in_run`](super::Told::in_run).
///
/// # Example
///
/// ```
/// use unified_support::document::{Product, Severity};
/// use unified_support::engine::{At, Engine, Request};
/// use unified_support::order::OrderDraft;
/// use unified_support::report::{self, Language};
/// use unified_support::response::Incident;
///
/// let engine = Engine::try_from(OrderDraft::example())?;
/// let mut run = report::run(&engine, Language::En);
/// for severity in [Severity::A, Severity::B] {
///     let submitted_at = "2026-05-13T16:50:00+02:00".parse().unwrap();
///     let request = Request::FirstResponse(At::new("paris", Incident::new(severity, Product::Other, submitted_at)));
///     let reply = engine.ask(&request)?;
///     let told = report::reply(&engine, &request, &reply, Language::En).in_run().to_string();
///     assert!(!told.contains("Choices:") && !told.contains("estimates"));
///     run.note(&reply);
/// }
/// let told = run.to_string();
/// assert!(told.starts_with("Order `1` (digest "), "{told}");
/// assert_eq!(told.matches("Response times are estimates").count(), 1);
/// assert_eq!(told.matches("b_and_c_clock: ").count(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const fn run(engine: &Engine, language: Language) -> Run<'_> {
    Run {
        engine,
        language,
        used: Vec::new(),
        are_estimates: false,
        readings: false,
    }
}

/// The answers of a run: see [`run`]. It grows with the number of readings alone.
#[derive(Clone, Debug)]
#[must_use = "it is told when it is displayed"]
pub struct Run<'a> {
    engine: &'a Engine,
    language: Language,
    /// The readings on which an answer rests, in the order in which they first did.
    used: Vec<ReadingId>,
    are_estimates: bool,
    readings: bool,
}

impl Run<'_> {
    /// Takes what there is to tell of one more answer.
    pub fn note(&mut self, reply: &Reply) {
        let steps = reply.steps();
        self.are_estimates |= steps.iter().any(is_estimate);
        for id in used(steps) {
            if !self.used.contains(&id) {
                self.used.push(id);
            }
        }
    }

    /// The same, with each reading told in full: see [`reading`].
    pub const fn with_readings(mut self) -> Self {
        self.readings = true;
        self
    }

    fn write<L: Tongue>(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let identity = self.engine.order().identity();
        let library = env!("CARGO_PKG_VERSION");
        f.write_str(&order_and_versions::<L>(
            Some(identity),
            library,
            OUTCOME_VERSION,
        ))?;
        if self.are_estimates {
            let clause = clauses::SEVERITY_TABLES_ESTIMATED.as_str();
            write!(f, "\n{}", (L::PICTURE.estimates)(clause))?;
        }
        write_choices::<L>(&self.choices::<L>(), f)?;
        if !self.readings || self.used.is_empty() {
            return Ok(());
        }
        write!(f, "\n\n{}", L::READING.used)?;
        let mut used = self.used.iter();
        used.try_for_each(|id| write!(f, "\n{}", reading(*id, self.language)))
    }

    fn choices<L: Tongue>(&self) -> Table {
        let readings = self.engine.readings();
        let rows = self.used.iter().map(|id| {
            let taken = readings.variant(*id);
            choice::<L>(*id, Some(taken), |_| String::new())
        });
        choice_table::<L>(rows)
    }
}

impl fmt::Display for Run<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => self.write::<L>(f))
    }
}

/// Whether a step says that response times are estimates.
pub(super) fn is_estimate(step: &Step) -> bool {
    matches!(step.applied(), Rule::Response(ResponseRule::EstimatedTimes))
}
