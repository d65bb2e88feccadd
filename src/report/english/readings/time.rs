//! The readings that matter for how hours, days and dates are counted.

use crate::report::{english::English, reading::readings};

readings! {
    English of Time;

    LocalHours {
        asks "whose hours and public holidays count where the document speaks of local time?";
        because "the document does not name the place, and states the hours of the host for service delivery \
            management alone.";
        SupportLocation => "those of the support location",
        Host => "those of the host",
    }

    BusinessDay {
        asks "which days are business days, where the French term can include Saturday?";
        because "the term often includes Saturday, which is why this is contested, but AED uses it for its core \
            business hours, and everywhere else the document means working days.";
        OpenDay => "the days that have business hours",
        MondayToSaturday => "Monday to Saturday, without public holidays",
    }

    TermDate {
        asks "by which place's calendar does an instant fall within the term?";
        because "the document does not say, and the support location is where the service is received.";
        SupportLocation => "by the calendar of the support location",
        Host => "by the calendar of the host",
    }

    ExpiryDate {
        asks "is the date on which the order expires a day of its term?";
        because "the document does not say whether the term includes the date of expiry, and what expires on a \
            date is commonly good for that day still.";
        LastDayOfTerm => "yes, the last one",
        DayAfter => "no, it is the day after the last one",
    }

    FirstDayOfAWindow {
        asks "is the first day of the term number one or number zero of the days that are counted from it?";
        because "the document means the first 60 days of the term, and the first of them is the day on which it \
            starts.";
        DayOne => "one (the last of 60 days is the start and 59 days)",
        DayZero => "zero (the last of 60 days is the start and 60 days)",
    }

    OnboardingStart {
        asks "from when is the onboarding of a service that was added later counted?";
        because "the document counts from the contract or the Work Order, even though a service that is added \
            after that time then has no onboarding.";
        WorkOrderStart => "from the start of the Work Order",
        ServiceStart => "from the start of the service",
    }

    AemEventDays {
        asks "what are the five days of an event of AEM?";
        because "the document speaks of calendar days, and does not treat a window that opens in the middle of one.";
        LocalDates => "local dates (from Monday noon to Friday midnight)",
        Periods24h => "periods of 24 hours (from Monday noon to Saturday noon)",
    }

    RcaDaySeven {
        asks "can a root cause analysis under AED still be asked for on the seventh day?";
        because "what can be asked for within seven days can be asked for on the seventh.";
        Included => "yes, the seventh day is the last one",
        Excluded => "no, the sixth day is the last one; of the 168 hours, the last instant does not count",
    }

    RcaWindowUnit {
        asks "how are the seven days counted within which a root cause analysis under AED can be asked for?";
        because "the document speaks of calendar days, though a closure is an instant.";
        LocalDates => "in local dates after that of the closure",
        Elapsed168h => "in hours, the 168 that follow the closure",
    }

    AbsentDay {
        asks "when does a period of months end whose last month lacks the day on which it began, such as 29 \
            February, the 30th or the 31st?";
        because "time limits in months are counted in this way where the text comes from, by analogy with \
            article 641 of the French code of civil procedure.";
        MonthEnd => "on the last day of that month (a year from 29 February ends on 28 February)",
        DayBefore => "on the day before it (a year from 29 February ends on 27 February)",
    }

    CalendarWeeks {
        asks "what are the six weeks of notice before an event of AEM?";
        because "a week is seven days, and nothing says that these begin on a Monday.";
        FortyTwoDays => "42 days",
        WholeWeeks => "six whole weeks, from Monday to Sunday, between the confirmation and the event",
    }

    NoticeAmendmentDate {
        asks "which date decides whether an amendment holds of the notice before an event of AEM, or of the days before the \
            order expires in which no delivery can be requested?";
        because "the time is counted back from that date, and is one whenever the event is confirmed or the delivery requested.";
        EventDay => "that on which the event begins, or the order expires",
        ConfirmationDay => "that of the confirmation, or of the request",
    }
}
