//! What a decision rests on, so that it can be distinguished from a later one.

use alloc::{borrow::Cow, sync::Arc, vec::Vec};

use super::step::{Step, Used};
use crate::{
    calendar::{BusinessCalendar, Digest},
    data::datum,
    document::{BusinessTimeRule, EDITION, Rule, Source},
};

/// The version of all outcomes. It rises when the same question gets another answer than in the release before.
pub const OUTCOME_VERSION: u32 = 2;

datum! {
    /// What a decision answers, and what it rests on: with the same stamp, question included, the answer has the same bytes.
    ///
    /// It names only what was used; for a decision that was read back, what was used then.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Stamp {
        /// The version of this library.
        pub library: Cow<'static, str>,
        /// The version of all outcomes.
        ///
        /// It was [`OUTCOME_VERSION`] when the decision was made.
        pub outcomes: u32,
        /// The edition of the services description.
        ///
        /// It was [`EDITION`] when the decision was made.
        pub edition: Digest,
        /// The order that was asked about; none where the document alone answers.
        pub order: Option<Arc<OrderIdentity>>,
        /// The digest of the question, if it was asked as a request.
        ///
        /// It is `Request::digest`: [`Engine::ask`](crate::engine::Engine::ask) stamps it, a method named after its question does not.
        pub question: Option<Digest>,
        /// The version of the embedded table of holidays, where hours that count follow it.
        ///
        /// It was `SOURCE_VERSION` of [`holidays`](crate::holidays) when the decision was made.
        pub holidays: Option<Cow<'static, str>>,
        pub(super) calendars: Vec<(Arc<str>, Arc<UsedCalendar>)> = self::by_name,
        pub(super) readings: Vec<(Cow<'static, str>, Cow<'static, str>)> = self::by_name,
    }
}

datum! {
    /// Which order, and what it said.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::order::{CountryCode, LocationDraft, Order, OrderDraft, TermDraft};
    ///
    /// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
    /// let paris = LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []);
    /// let draft = OrderDraft::new("1", date(2025, 12, 15), "EUR", term, "paris", [paris]);
    ///
    /// let order = Order::try_from(draft.clone())?;
    /// assert_eq!(&*order.identity().number, "1");
    /// // `printf '%s' '{"number":"1","executed_on":…}' | sha256sum`
    /// assert!(order.identity().digest.unwrap().to_string().starts_with("f85dd366"));
    ///
    /// let changed = Order::try_from(draft.with_exception_countries(["BR"]))?;
    /// assert_ne!(changed.identity(), order.identity());
    /// # Ok::<(), unified_support::finding::Findings>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct OrderIdentity {
        /// The Work Order's number.
        pub number: Arc<str>,
        /// The SHA-256 of the order's compact JSON, as an order file has it in `order`; none without the feature `serde`.
        ///
        /// However services, hours, dates and amounts were spelled when it was read, there is one spelling in it, and nothing that is
        /// the default. What has no list of names, such as a product or a solution, stands in it as it was written: two orders that
        /// differ in its capitals alone have two digests. The order of lists counts, since the steps of an answer follow it. Readings
        /// and zones are not part of it.
        pub digest: Option<Digest>,
    }
}

impl OrderIdentity {
    /// That of the order `number`, with the digest of what it says.
    pub(crate) const fn new(number: Arc<str>, digest: Option<Digest>) -> Self {
        Self { number, digest }
    }
}

datum! {
    /// A calendar that a decision used: what it was made of, and where its zone is from.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct UsedCalendar {
        /// The digest of the dates that it covers, and of the offsets of its zone on them.
        pub zone: Digest,
        /// The digest of its weekly hours.
        pub hours: Digest,
        /// The digest of its closures and special hours.
        pub exceptions: Digest,
        /// The version of the embedded time zone database, if the zone is of it.
        pub tzdb: Option<Cow<'static, str>>,
        /// Where the zone is from, as its label says.
        ///
        /// See [`Zone::labelled`](crate::calendar::Zone::labelled).
        pub label: Option<Arc<str>>,
    }
}

impl UsedCalendar {
    /// What `calendar` was made of: to be told once of a calendar, and shared by the decisions that use it.
    pub(crate) fn of(calendar: &BusinessCalendar) -> Self {
        let (digests, zone) = (calendar.digests(), calendar.zone());
        Self {
            zone: digests.zone,
            hours: digests.hours,
            exceptions: digests.exceptions,
            tzdb: zone.tzdb().map(Cow::from),
            label: zone.shared_label(),
        }
    }
}

impl Stamp {
    /// The stamp of a decision that took `steps`, and `used` these sources.
    pub(super) fn of(steps: &[Step], used: &Used) -> Self {
        let mut holidays = None;
        let mut readings: Vec<(Cow<'static, str>, Cow<'static, str>)> = Vec::new();
        for step in steps {
            if let Rule::BusinessTime(BusinessTimeRule::CountryHolidays {
                holidays: version, ..
            }) = step.applied()
            {
                holidays = Some(version.clone());
            }
            if let Source::Reading(id) = step.source()
                && let Some(variant) = step.applied().chosen()
                && let Err(place) = readings.binary_search_by_key(&id.key(), |(known, _)| &**known)
            {
                readings.insert(place, (id.key().into(), variant.into()));
            }
        }
        Self {
            library: Cow::from(env!("CARGO_PKG_VERSION")),
            outcomes: OUTCOME_VERSION,
            edition: EDITION,
            order: used.order.clone(),
            question: used.question,
            holidays,
            calendars: used.calendars.clone(),
            readings,
        }
    }

    /// Each calendar that was used, by its location, in the order of their names.
    pub fn calendars(&self) -> impl Iterator<Item = (&str, &UsedCalendar)> {
        let calendars = self.calendars.iter();
        calendars.map(|(location, used)| (&**location, &**used))
    }

    /// The key of each reading that was used, and the name of the variant that was chosen, in the order of the keys.
    pub fn readings(&self) -> impl Iterator<Item = (&str, &str)> {
        let readings = self.readings.iter();
        readings.map(|(reading, variant)| (&**reading, &**variant))
    }
}

/// An object with a field for each element, in the order of their names: whatever their order was when they were read.
#[cfg(feature = "serde")]
mod by_name {
    #[cfg(test)]
    use core::marker::PhantomData;

    #[cfg(test)]
    use crate::data::shape::{self, Forms, Shapes};
    use alloc::{borrow::ToOwned, string::String, vec::Vec};
    use core::ops::Deref;

    use serde::{Serialize, Serializer, ser::SerializeMap};

    use crate::{
        data::{
            Datum, Fields, FormProblem, Node, Reading, ValueKind, Written,
            reader::{refuse, wrong_type},
        },
        finding::{Findings, Path, codes},
    };

    pub(super) fn write<M: SerializeMap, K: Deref<Target = str>, T: Datum>(
        name: &'static str,
        value: &[(K, T)],
        map: &mut M,
    ) -> Result<(), M::Error> {
        map.serialize_entry(name, &Object(value))
    }

    struct Object<'a, K, T>(&'a [(K, T)]);

    impl<K: Deref<Target = str>, T: Datum> Serialize for Object<'_, K, T> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map(self.0.iter().map(|(key, value)| (&**key, Written(value))))
        }
    }

    pub(super) fn read<K: From<String>, T: Datum>(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Vec<(K, T)>> {
        fields.required(name, findings, object)
    }

    fn object<K: From<String>, T: Datum>(
        node: &Node,
        path: &Path,
        findings: &mut Findings,
    ) -> Reading<Vec<(K, T)>> {
        let Node::Map(entries) = node else {
            return wrong_type(ValueKind::Map, node, path, findings);
        };
        let mut entries: Vec<_> = entries.iter().map(|(key, node)| (key, node)).collect();
        entries.sort_by_key(|(key, _)| *key);
        let mut before = None;
        let entries = entries.into_iter().map(|(key, node)| {
            let path = path.key(key);
            if before.replace(key) == Some(key) {
                let problem = FormProblem::GivenTwice;
                return refuse(codes::REPEATED_FIELD, problem, node, &path, findings);
            }
            let value = T::read(node, &path, findings)?;
            Ok((K::from(key.to_owned()), value))
        });
        // Collected twice: one that fails must not keep the ones after it from being read.
        entries.collect::<Vec<_>>().into_iter().collect()
    }

    #[cfg(test)]
    pub(super) fn shape<K, T: Datum>(
        name: &'static str,
        _: PhantomData<Vec<(K, T)>>,
        shapes: &mut Shapes,
    ) -> Forms {
        Forms::field(name, shape::map_of(T::shape(shapes)), true)
    }
}
