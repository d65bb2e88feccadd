//! Answers whose steps go to a trace of the caller's.

use super::{Engine, Place};
use crate::decision::Trace;

/// A [`Place`] or an [`Engine`] that records its steps to a [`Trace`] of the caller's, and answers with the outcome alone.
///
/// With `&mut ()` it answers without explaining and, but for clocks that run, without allocating. Each method answers as that of its
/// name, once.
///
/// # Example
///
/// ```
/// # use unified_support::chrono::NaiveDate;
/// use unified_support::decision::Steps;
/// use unified_support::engine::Engine;
/// use unified_support::order::OrderDraft;
/// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
///
/// let engine = Engine::try_from(OrderDraft::example())?;
///
/// let paris = engine.location("paris")?;
/// let from = date(2026, 5, 13);
/// let mut steps = Steps::new();
/// let outcome = paris.traced(&mut steps).business_days_after(from, 2)?;
/// assert_eq!(outcome, paris.traced(&mut ()).business_days_after(from, 2)?);
/// assert_eq!(steps.as_slice(), paris.business_days_after(from, 2)?.steps());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
#[must_use = "nothing is asked yet"]
pub struct Traced<'t, W, T> {
    pub(super) who: W,
    pub(super) trace: &'t mut T,
}

impl Place<'_> {
    /// The same place, its steps recorded to `trace` instead of a decision.
    pub fn traced<'t, T: Trace>(&self, trace: &'t mut T) -> Traced<'t, Self, T> {
        trace.about(self.site.order.identity());
        Traced { who: *self, trace }
    }
}

impl Engine {
    /// The same engine, its steps recorded to `trace` instead of a decision.
    pub fn traced<'t, T: Trace>(&self, trace: &'t mut T) -> Traced<'t, &Self, T> {
        trace.about(self.order().identity());
        Traced { who: self, trace }
    }
}
