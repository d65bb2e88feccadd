use alloc::string::String;

use crate::{
    data::datum,
    document::{Channel, Severity},
};

datum! {
    /// Hours of the order that count for some incidents, in the place of those of their location: of a severity, a channel or a team, or of
    /// several of these together.
    ///
    /// Where several fit an incident, those count that ask for the most; two of which neither asks for all that the other asks for are
    /// refused, unless others ask for all that both do.
    ///
    /// # Example: who follows the sun, and who does not
    ///
    /// ```
    /// use unified_support::chrono::{DateTime, Utc};
    /// use unified_support::document::{Product, Severity};
    /// use unified_support::engine::Engine;
    /// use unified_support::order::{CountryCode, IncidentHoursDraft, LocationDraft, NamedCalendarDraft, OrderDraft};
    /// use unified_support::response::Incident;
    ///
    /// let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    /// let draft = OrderDraft::example()
    ///     .with_location(LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []))
    ///     .with_calendar(NamedCalendarDraft::union("sun", ["paris", "tokyo"]))
    ///     .with_incident_hours(IncidentHoursDraft::of_severity("sun", Severity::B));
    /// let engine = Engine::try_from(draft)?;
    ///
    /// // Paris closes on Thursday at 17:30; Tokyo opens at 02:00 by the clock of Paris.
    /// let submitted_at = at("2026-07-09T17:00:00+02:00");
    /// let due = |severity| {
    ///     let incident = Incident::new(severity, Product::Other, submitted_at);
    ///     let decision = engine.location("paris").unwrap().first_response(&incident).unwrap();
    ///     decision.answer().unwrap().due
    /// };
    /// assert_eq!(due(Severity::B), at("2026-07-10T03:30:00+02:00"));
    /// assert_eq!(due(Severity::C), at("2026-07-10T12:30:00+02:00"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct IncidentHoursDraft {
        /// The id of the location or the calendar whose hours count.
        pub calendar: String = non_empty,
        /// The severity of the incidents, if it matters.
        pub severity: Option<Severity> = optional,
        /// The channel over which they come in, if it matters.
        pub channel: Option<Channel> = optional,
        /// The team that handles them, if it matters.
        pub team: Option<String> = optional_text,
        /// The id of their location, if it matters.
        pub location: Option<String> = optional_text,
    }
}

impl IncidentHoursDraft {
    /// The hours of `calendar`, for incidents of this severity.
    #[must_use]
    pub fn of_severity(calendar: impl Into<String>, severity: Severity) -> Self {
        Self {
            severity: Some(severity),
            ..Self::of(calendar)
        }
    }

    /// The hours of `calendar`, for incidents that come in over this channel.
    #[must_use]
    pub fn of_channel(calendar: impl Into<String>, channel: Channel) -> Self {
        Self {
            channel: Some(channel),
            ..Self::of(calendar)
        }
    }

    /// The hours of `calendar`, for incidents that this team handles.
    #[must_use]
    pub fn of_team(calendar: impl Into<String>, team: impl Into<String>) -> Self {
        Self {
            team: Some(team.into()),
            ..Self::of(calendar)
        }
    }

    /// The same, of those at this location alone.
    #[must_use]
    pub fn at(mut self, location: impl Into<String>) -> Self {
        self.location = Some(location.into());
        self
    }

    fn of(calendar: impl Into<String>) -> Self {
        Self {
            calendar: calendar.into(),
            severity: None,
            channel: None,
            team: None,
            location: None,
        }
    }
}
