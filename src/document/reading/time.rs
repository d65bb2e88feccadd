//! Readings that matter for how hours, days and dates are counted.

use super::{
    super::clauses,
    Reading, ReadingId, Readings,
    family::{Facts, Sealed, family},
};

family! {
    /// The readings that matter for how hours, days and dates are counted.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::{ExpiryDate, Readings};
    ///
    /// assert_eq!(Readings::default().time.expiry_date, ExpiryDate::LastDayOfTerm);
    /// ```
    TimeReadings in time as Time;

    /// Whose hours and public holidays count where the document says local time.
    local_hours: LocalHours [
        FN4_BUSINESS_HOURS, RSM_BC_ON_REQUEST, DE_BUSINESS_HOURS, EDE_BUSINESS_HOURS,
        REDE_BUSINESS_HOURS, AED_RCA_10_BUSINESS_DAYS,
    ] {
        /// The support location's.
        SupportLocation = "support_location",
        /// The host's.
        Host = "host",
    }

    /// Which days are business days: the French term can include Saturday.
    business_day: BusinessDay [AED_RCA_10_BUSINESS_DAYS] {
        /// Those with business hours.
        OpenDay = "open_day",
        /// Monday to Saturday without public holidays.
        MondayToSaturday = "monday_to_saturday",
    }

    /// Which place's date decides whether an instant is in the term.
    term_date: TermDate [UNUSED_SERVICES_LOST, ADDITIONAL_SERVICES_ANY_TIME_IN_TERM] {
        /// The support location's.
        SupportLocation = "support_location",
        /// The host's.
        Host = "host",
    }

    /// Whether the order's expiry date is a day of its term.
    expiry_date: ExpiryDate [SIXTY_DAY_LAST_REQUEST, UNUSED_SERVICES_LOST] {
        /// It is the last one.
        LastDayOfTerm = "last_day_of_term",
        /// It is the day after the last one.
        DayAfter = "day_after",
    }

    /// Which number the first day of a window of days has.
    first_day_of_a_window: FirstDayOfAWindow [UER_ONBOARDING_60_DAYS, AED_ONBOARDING_60_DAYS] {
        /// One: the last of 60 days is the start and 59 days.
        DayOne = "day_one",
        /// Zero: the last of 60 days is the start and 60 days.
        DayZero = "day_zero",
    }

    /// From when on the onboarding of a service added later is counted.
    onboarding_start: OnboardingStart [
        UER_ONBOARDING_60_DAYS, AED_ONBOARDING_60_DAYS, AED_CUSTOMER_ONBOARDING_DUTY,
    ] {
        /// From the start of the Work Order.
        WorkOrderStart = "work_order_start",
        /// From the start of the service.
        ServiceStart = "service_start",
    }

    /// What the five days of an AEM event are.
    aem_event_days: AemEventDays [AEM_FIVE_DAY_CAP, AEM_CHAIN_EVENTS] {
        /// Local dates: from Monday noon to Friday midnight.
        LocalDates = "local_dates",
        /// Periods of 24 hours: from Monday noon to Saturday noon.
        Periods24h = "periods24h",
    }

    /// Whether a root cause analysis can be asked for on the seventh day.
    rca_day_seven: RcaDaySeven [AED_RCA_REQUEST_WINDOW] {
        /// It can.
        Included = "included",
        /// The sixth is the last day; of the 168 hours, the last instant does not count.
        Excluded = "excluded",
    }

    /// What the seven days to ask for a root cause analysis are.
    rca_window_unit: RcaWindowUnit [AED_RCA_REQUEST_WINDOW] {
        /// Local dates after that of the closure.
        LocalDates = "local_dates",
        /// The 168 hours after the closure.
        Elapsed168h = "elapsed168h",
    }

    /// Where a period of months ends if it begins on a day that its last month lacks: 29 February, the 30th, the 31st.
    absent_day: AbsentDay [
        FLEX_ANNUAL_BASIS, UER_QUARTERLY_MEETINGS, GHED_QUARTERLY_REVIEWS, AED_SIP_CAP,
    ] {
        /// On the last day of that month: a year from 29 February ends on 28 February.
        MonthEnd = "month_end",
        /// On the day before it: a year from 29 February ends on 27 February.
        DayBefore = "day_before",
    }

    /// What the six weeks of notice before an event of AEM are.
    calendar_weeks: CalendarWeeks [AEM_SIX_WEEK_NOTICE] {
        /// 42 days.
        FortyTwoDays = "forty_two_days",
        /// Six whole weeks from Monday to Sunday between the confirmation and the event.
        WholeWeeks = "whole_weeks",
    }

    /// Which date decides whether an amendment holds of the notice before an event, or of the days between the last request and the
    /// expiry of the order.
    notice_amendment_date: NoticeAmendmentDate [AEM_SIX_WEEK_NOTICE, SIXTY_DAY_LAST_REQUEST] {
        /// That from which is counted back: on which the event begins, or the order expires.
        EventDay = "event_day",
        /// That of the confirmation, or of the request.
        ConfirmationDay = "confirmation_day",
    }
}
