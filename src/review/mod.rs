//! Whether an order complies with the services description.
//!
//! An order that contradicts the document can still be signed, and questions about it answered: the review says where
//! it does so. It stops nothing. An `error` contradicts a clause, a `warning` is probably a mistake or a loss, a `note` is
//! worth knowing.
//!
//! The findings come in the order of the order's parts: the whole, each purchase by itself, those of a service together, what
//! is paid with Flex Allowance and credits, planned events, Azure Engineering Direct. What is checked is listed in [`CheckId`].
//!
//! Each thing that is wrong is found once, wherever its purchases stand: in another sequence of purchases, events or enrolments
//! the findings are the same, at the paths that they have there.

mod aed;
mod dates;
mod delivery;
mod events;
mod flex;
mod found;
mod places;
mod purchase;
mod quantities;
mod together;
mod whole;

use crate::{
    data::datum,
    decision::{Outcome, Step, Trace},
    document::{CheckId, ClauseId, ReadingId, Readings, ReviewRule, Service, Source, VariantName},
    finding::{Finding, Findings, Level, Path},
    order::{Amendment, Location, Order, Purchase},
};
use alloc::{string::ToString, vec::Vec};

pub(crate) use found::{Beside, CountBeside, Found, FoundValue};

datum! {
    /// What the review of an order found.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::engine::Engine;
    /// use unified_support::order::OrderDraft;
    ///
    /// let mut draft = OrderDraft::example();
    /// draft.base_package = None;
    /// let engine = Engine::try_from(draft)?;
    /// let decision = engine.review();
    /// let review = decision.outcome().decided().unwrap();
    /// let found: Vec<_> = review.findings.iter().map(|finding| (finding.code(), finding.clause())).collect();
    /// assert_eq!(found[0], ("no_base_package", Some("2.1/additions-need-existing-base")));
    /// assert!(!review.in_keeping);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Review {
        /// Whether the order contradicts no clause: there is no error among the findings.
        pub in_keeping: bool,
        /// How many errors there are.
        pub errors: usize,
        /// How many warnings.
        pub warnings: usize,
        /// How many notes.
        pub notes: usize,
        /// All findings, with their paths in the order's draft.
        pub findings: Findings,
    }
}

impl From<Findings> for Review {
    fn from(findings: Findings) -> Self {
        let count = |level| {
            let of_level = |finding: &&Finding| finding.level() == level;
            findings.iter().filter(of_level).count()
        };
        Self {
            in_keeping: !findings.has_errors(),
            errors: count(Level::Error),
            warnings: count(Level::Warning),
            notes: count(Level::Note),
            findings,
        }
    }
}

/// Reviews `order`.
pub(crate) fn review<T: Trace>(
    order: &Order,
    readings: &Readings,
    trace: &mut T,
) -> Outcome<Review> {
    let mut reviewer = Reviewer {
        order,
        readings,
        findings: Findings::new(),
        trace,
    };
    whole::review(&mut reviewer);
    for (index, purchase) in order.purchases().iter().enumerate() {
        let path = path_of(index);
        purchase::review(purchase, &path, &mut reviewer);
        dates::review(purchase, &path, &mut reviewer);
        places::review(purchase, &path, &mut reviewer);
        delivery::review(purchase, &path, &mut reviewer);
    }
    together::review(&mut reviewer);
    flex::review(&mut reviewer);
    events::review(&mut reviewer);
    aed::review(&mut reviewer);
    Outcome::Decided(reviewer.findings.into())
}

/// The path of the purchase at `index`.
fn path_of(index: usize) -> Path {
    Path::root().key("services").index(index)
}

/// The purchases of `service`, each with its index among those of the order.
fn purchases_of(order: &Order, service: Service) -> impl Iterator<Item = (usize, &Purchase)> {
    let purchases = order.purchases().iter().enumerate();
    purchases.filter(move |(_, purchase)| purchase.service() == service)
}

/// An order under review, and what was found so far.
struct Reviewer<'a, T> {
    order: &'a Order,
    readings: &'a Readings,
    findings: Findings,
    trace: &'a mut T,
}

impl<T: Trace> Reviewer<'_, T> {
    /// Adds a finding of `check` at `path`, in `value`, by `clause`.
    fn find(
        &mut self,
        check: CheckId,
        path: &Path,
        value: impl Into<FoundValue>,
        clause: ClauseId,
    ) {
        let amendment = self
            .order
            .amendments_of(clause)
            .find(|one| !one.dates().are_bounded());
        self.find_with(Found::of(check), path, value, (clause, amendment));
    }

    /// Adds one of which more is found than that it is of a check: by a clause, or the amendment that takes its place.
    fn find_with(
        &mut self,
        found: Found,
        path: &Path,
        value: impl Into<FoundValue>,
        (clause, amendment): (ClauseId, Option<&Amendment>),
    ) {
        let check = found.check;
        let value = value.into();
        self.trace.record(|| {
            let source = amendment.map_or(Source::Clause(clause), Amendment::source);
            let rule = ReviewRule::Finding {
                check,
                level: check.level(),
                path: path.clone(),
                value: value.to_string().into(),
            };
            Step::by(source, rule)
        });
        let finding = Finding::of(check.level(), check.code(), path.clone(), found);
        let finding = finding.with_told_value(value).with_clause(clause.as_str());
        let finding = match self.element_with_id(path) {
            Some((element, id)) => finding.within(element, id),
            None => finding,
        };
        self.findings.push(match amendment {
            Some(amendment) => finding.with_amendment(amendment.id()),
            None => finding,
        });
    }

    /// Adds one unless `holds`.
    fn require(
        &mut self,
        holds: bool,
        check: CheckId,
        path: &Path,
        value: impl Into<FoundValue>,
        clause: ClauseId,
    ) {
        if !holds {
            self.find(check, path, value, clause);
        }
    }

    /// The part of the order that `path` goes through, and its id.
    fn element_with_id<'p>(&self, path: &'p Path) -> Option<(&'p str, &str)> {
        let element = path.as_str().split('.').next()?;
        let (list, index) = element.split_once('[')?;
        let index: usize = index.strip_suffix(']')?.parse().ok()?;
        let id = match list {
            "services" => self.order.purchases().get(index).map(Purchase::id),
            "locations" => self.order.locations().get(index).map(Location::id),
            _ => None,
        };
        Some((element, id?))
    }

    /// What `found` says by the readings that were chosen. The steps name each of `ids` by which it would say something else.
    fn by<F: PartialEq>(&mut self, ids: &[ReadingId], found: impl Fn(&Readings) -> F) -> F {
        self.by_of(&[], ids, found)
    }

    /// The same where readings of more clauses are about `clauses` alone.
    fn by_of<F: PartialEq>(
        &mut self,
        clauses: &[ClauseId],
        ids: &[ReadingId],
        found: impl Fn(&Readings) -> F,
    ) -> F {
        let chosen = found(self.readings);
        if self.trace.is_recording() {
            for id in ids {
                let mut others = variants(self.readings, *id);
                if others.any(|readings| found(&readings) != chosen) {
                    self.note_reading(*id, clauses);
                }
            }
        }
        chosen
    }

    /// Notes that what is found depends on a reading, which is about those of `clauses` that are its own, or about the first.
    fn note_reading(&mut self, id: ReadingId, clauses: &[ClauseId]) {
        let reading = VariantName::of(id, self.readings);
        self.trace.record(|| {
            let step = Step::by(id, ReviewRule::ReviewReading { reading });
            let own = clauses.iter().copied();
            let own: Vec<_> = own.filter(|clause| id.clauses().contains(clause)).collect();
            match (clauses, own.as_slice()) {
                ([], _) => step,
                ([first, ..], []) => step.on(&[*first]),
                (_, own) => step.on(own),
            }
        });
    }
}

/// `readings` with each variant of the reading `id`.
fn variants(readings: &Readings, id: ReadingId) -> impl Iterator<Item = Readings> {
    id.variants().iter().map(move |variant| {
        let mut other = *readings;
        // Each is a variant of it, so that this cannot fail.
        let _ = other.set(id.key(), variant);
        other
    })
}
