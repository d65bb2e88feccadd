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
    ///     .with_incident_hours(IncidentHoursDraft::new("sun").of_severity(Severity::B));
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
    /// The hours of the location or the calendar `calendar`, for incidents that are yet to be said.
    #[must_use]
    pub fn new(calendar: impl Into<String>) -> Self {
        Self {
            calendar: calendar.into(),
            severity: None,
            channel: None,
            team: None,
            location: None,
        }
    }

    /// The same, for incidents of this severity.
    #[must_use]
    pub const fn of_severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// The same, for incidents that come in over this channel.
    #[must_use]
    pub const fn of_channel(mut self, channel: Channel) -> Self {
        self.channel = Some(channel);
        self
    }

    /// The same, for incidents that this team handles.
    #[must_use]
    pub fn of_team(mut self, team: impl Into<String>) -> Self {
        self.team = Some(team.into());
        self
    }

    /// The same, of those at this location alone.
    #[must_use]
    pub fn at(mut self, location: impl Into<String>) -> Self {
        self.location = Some(location.into());
        self
    }
}
