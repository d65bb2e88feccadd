//! What another reading would change of an answer.

mod answer;
mod asked;
#[cfg(feature = "serde")]
mod datum;
mod favours;
mod outcome;
mod weighed;

use alloc::{boxed::Box, vec::Vec};

pub use answer::{OtherVariant, VariedReading, WhatIf};
pub use asked::{AskedQuestion, WhatIfRequest};
#[cfg(all(test, feature = "serde"))]
pub(crate) use datum::answered_forms;
#[cfg(feature = "serde")]
pub(super) use datum::{
    Answered, Reader, outcome_of, read_answered, read_otherwise, read_outcome, whole,
};
#[cfg(all(test, feature = "serde"))]
pub(super) use datum::{answered_shape, outcome_shape};
pub use favours::Favours;
pub(crate) use outcome::with_outcome;

use super::{Engine, ReplyOutcome, Request};
use crate::{
    decision::{Decision, Outcome, Problem, QuestionError, RefusedAlone, Steps},
    document::ReadingId,
    finding::Path,
};

impl Engine {
    /// Asks a question again by every variant of the readings that the engine does not go by, one reading at a time: which variants
    /// change the outcome, and to what.
    ///
    /// The order and its calendars are shared with the engines that are asked: no reading changes what is found of an order when an
    /// engine is made of it, or whether one can be made. What a review finds, and what a variant makes of a question that it refuses,
    /// are outcomes like any other.
    ///
    /// The steps are those of the answer as it stands; then, of readings and holidays, those by which only an answer of another variant
    /// goes. So the stamp names everything that any of the outcomes rests on.
    ///
    /// # Example: an incident on the eve of a holiday
    ///
    /// ```
    /// use unified_support::document::{BAndCClock, Product, Reading, Severity};
    /// use unified_support::engine::{At, Engine, Favours, ReplyOutcome, Request, WhatIfRequest};
    /// use unified_support::order::{ClosureDraft, OrderDraft};
    /// use unified_support::response::Incident;
    ///
    /// let mut draft = OrderDraft::example();
    /// let ascension_day = "2026-05-14".parse().unwrap();
    /// draft.location_mut("paris").unwrap().close(ClosureDraft::new(ascension_day, "Ascension Day"));
    /// let engine = Engine::try_from(draft)?;
    ///
    /// // Submitted on Wednesday at 16:50: due on Friday at 10:20, after the holiday.
    /// let submitted_at = "2026-05-13T16:50:00+02:00".parse().unwrap();
    /// let incident = Incident::new(Severity::B, Product::Other, submitted_at);
    /// let request = Request::FirstResponse(At::new("paris", incident));
    /// let decision = engine.what_if(&WhatIfRequest::new(request))?;
    /// let what_if = decision.outcome().decided().unwrap();
    ///
    /// let due = |outcome: &ReplyOutcome| match outcome {
    ///     ReplyOutcome::FirstResponse(outcome) => outcome.decided().unwrap().due_local.to_rfc3339(),
    ///     _ => unreachable!(),
    /// };
    /// assert_eq!(due(&what_if.outcome), "2026-05-15T10:20:00+02:00");
    ///
    /// // By hours of the clock it is due on Wednesday at 18:50. By one more reading it matters when the severity was agreed on.
    /// let [clock, start] = what_if.readings.as_slice() else { panic!("two readings") };
    /// assert_eq!((clock.reading, clock.taken.as_str()), (BAndCClock::ID, "business_hours"));
    /// let elapsed = &clock.others[0];
    /// assert_eq!(elapsed.variant.as_str(), "elapsed_hours");
    /// assert_eq!(due(elapsed.outcome().unwrap()), "2026-05-13T18:50:00+02:00");
    /// assert_eq!(elapsed.favours, Some(Favours::Customer));
    /// assert_eq!((start.reading.key(), start.others[0].favours), ("response_clock_start", None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::NestedQuestion`]: the question is itself about a question.
    /// - Those of the question, by the readings of this engine.
    pub fn what_if(&self, asked: &WhatIfRequest) -> Result<Decision<WhatIf>, QuestionError> {
        let question = asked.question();
        question.refuse_nested()?;
        let own = self.ask(question).map_err(|error| QuestionError {
            path: Path::root().key("question").join(&error.path),
            ..error
        })?;
        let (outcome, mut steps) = own.into_parts();
        let mut readings = Vec::new();
        let mut same = Vec::new();
        for reading in asked.readings() {
            let varied = self.varied(reading, question, &outcome, &mut steps);
            if varied.others.iter().any(OtherVariant::differs) {
                readings.push(varied);
            } else {
                same.push(reading);
            }
        }
        let outcome = Box::new(outcome);
        let what_if = WhatIf {
            outcome,
            readings,
            same,
        };
        Ok(Decision::new(Outcome::Decided(what_if), steps))
    }

    /// What is answered by each variant of `reading` that is not taken, beside the outcome as it stands.
    fn varied(
        &self,
        reading: ReadingId,
        question: &Request,
        own: &ReplyOutcome,
        steps: &mut Steps,
    ) -> VariedReading {
        let others = self.readings().others(reading);
        let others = others.map(|(variant, readings)| {
            let answered = match self.with_readings(readings).ask(question) {
                Ok(reply) => {
                    let (outcome, of_variant) = reply.into_parts();
                    steps.rest_on(of_variant, reading);
                    Ok(outcome)
                }
                Err(error) => Err(RefusedAlone::from(error)),
            };
            OtherVariant::of(variant, answered, own)
        });
        VariedReading {
            reading,
            others: others.collect(),
            taken: self.readings().chosen(reading),
        }
    }
}

impl Request {
    /// Refuses a question about a question as the one that another is about.
    pub(super) fn refuse_nested(&self) -> Result<(), QuestionError> {
        if self.is_about_question() {
            let problem = Problem::NestedQuestion;
            return Err(QuestionError::new("question", self.name(), problem));
        }
        Ok(())
    }
}
