//! The question what another one would need.

use crate::{
    data::datum,
    engine::{AskedQuestion, Request},
};

datum! {
    /// Which facts does a question need? See [`Engine::facts`](crate::engine::Engine::facts).
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct FactsRequest {
        question: AskedQuestion,
        /// How many times the question is asked at most: 1,000 times where it is not given, or more.
        most: Option<u32> = optional,
    }
}

impl FactsRequest {
    /// How many times a question is asked at most.
    pub const MOST: u32 = 1_000;

    /// Asks it of `question`.
    #[must_use]
    pub fn new(question: Request) -> Self {
        Self {
            question: AskedQuestion::new(question),
            most: None,
        }
    }

    /// The same, and the question is asked at most `most` times.
    #[must_use]
    pub const fn asking_at_most(mut self, most: u32) -> Self {
        self.most = Some(most);
        self
    }

    /// The question, with the facts that are known.
    #[must_use]
    pub fn question(&self) -> &Request {
        self.question.request()
    }

    /// How many times it is asked at most.
    #[must_use]
    pub fn most(&self) -> u32 {
        self.most.unwrap_or(Self::MOST).min(Self::MOST)
    }
}
