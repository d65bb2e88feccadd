//! The question about planned events.

use alloc::{sync::Arc, vec::Vec};

use chrono::{DateTime, NaiveDate, Utc};

use crate::{data::datum, order::Cloud};

datum! {
    /// A period for which critical business events are to be covered by Azure Event Management (AEM): one or several solutions, at one
    /// location.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::limits::{EventRequest, EventSolution};
    /// use unified_support::order::Cloud;
    ///
    /// let at = |text: &str| text.parse().unwrap();
    /// let shop = EventSolution::new("shop", Cloud::Public);
    /// let request = EventRequest::new(at("2026-11-23T12:00:00Z"), at("2026-11-28T00:00:00Z"), shop)
    ///     .and(EventSolution::new("payments", Cloud::Public));
    /// assert_eq!(request.solutions().len(), 2);
    /// assert_eq!((request.confirmed_on(), request.microsoft_consents()), (None, None));
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct EventRequest {
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        solutions: Vec<EventSolution> = self::solutions,
        confirmed_on: Option<NaiveDate> = optional,
        microsoft_consents: Option<bool> = optional,
    }
}

impl EventRequest {
    /// The period from `from` to `to`, which is its end and no part of it, for one solution.
    #[must_use]
    pub fn new(from: DateTime<Utc>, to: DateTime<Utc>, solution: EventSolution) -> Self {
        Self {
            from,
            to,
            solutions: [solution].into(),
            confirmed_on: None,
            microsoft_consents: None,
        }
    }

    /// The same period, for one solution more, of another name.
    #[must_use]
    pub fn and(mut self, solution: EventSolution) -> Self {
        self.solutions.push(solution);
        self
    }

    /// The same request, confirmed in writing on this date of the location.
    #[must_use]
    pub const fn confirmed(mut self, on: NaiveDate) -> Self {
        self.confirmed_on = Some(on);
        self
    }

    /// The same request, and whether Microsoft agrees to a shorter notice.
    #[must_use]
    pub const fn with_consent(mut self, microsoft_consents: bool) -> Self {
        self.microsoft_consents = Some(microsoft_consents);
        self
    }

    /// When the period begins.
    #[must_use]
    pub const fn from(&self) -> DateTime<Utc> {
        self.from
    }

    /// When it ends.
    #[must_use]
    pub const fn to(&self) -> DateTime<Utc> {
        self.to
    }

    /// The solutions, as they were given; never none.
    #[must_use]
    pub fn solutions(&self) -> &[EventSolution] {
        &self.solutions
    }

    /// The date on which it was confirmed in writing, if it was.
    #[must_use]
    pub const fn confirmed_on(&self) -> Option<NaiveDate> {
        self.confirmed_on
    }

    /// Whether Microsoft agrees to a shorter notice, where that was said.
    #[must_use]
    pub const fn microsoft_consents(&self) -> Option<bool> {
        self.microsoft_consents
    }
}

/// One solution at least; that no two have one name is the rule's to say.
#[cfg(feature = "serde")]
mod solutions {
    #[cfg(test)]
    use core::marker::PhantomData;

    #[cfg(test)]
    use crate::data::shape::{self, Forms, Shapes};
    use alloc::vec::Vec;

    use super::EventSolution;
    use crate::{
        data::{Datum, Fields, Reading, reader::refuse},
        decision::Unread,
        finding::{Findings, codes},
    };

    pub(super) use crate::data::mode::required::write;

    pub(super) fn read(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Vec<EventSolution>> {
        fields.required(name, findings, |node, path, findings| {
            let solutions = Vec::read(node, path, findings)?;
            if solutions.is_empty() {
                return refuse(codes::NO_SOLUTION, Unread::NoSolution, node, path, findings);
            }
            Ok(solutions)
        })
    }

    #[cfg(test)]
    pub(super) fn shape(
        name: &'static str,
        _: PhantomData<Vec<EventSolution>>,
        shapes: &mut Shapes,
    ) -> Forms {
        let solutions = shape::list_between(EventSolution::shape(shapes), 1, None);
        Forms::field(name, solutions, true)
    }
}

datum! {
    /// An Azure solution: a name for what stands behind one business aim (`2.3/aem-solution-definition`), and where it runs.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::limits::EventSolution;
    /// use unified_support::order::Cloud;
    ///
    /// let shop = EventSolution::new("shop", Cloud::Public);
    /// assert_eq!((shop.name(), shop.cloud()), ("shop", Cloud::Public));
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct EventSolution {
        name: Arc<str> = non_empty,
        cloud: Cloud,
    }
}

impl EventSolution {
    /// The solution `name`, which runs in `cloud`.
    pub fn new(name: impl Into<Arc<str>>, cloud: Cloud) -> Self {
        Self {
            name: name.into(),
            cloud,
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The cloud that it runs in.
    #[must_use]
    pub const fn cloud(&self) -> Cloud {
        self.cloud
    }

    pub(super) const fn shared_name(&self) -> &Arc<str> {
        &self.name
    }
}
