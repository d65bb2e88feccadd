//! The readings that matter for how hours, days and dates are counted.

use crate::report::{french::French, reading::readings};

readings! {
    French of Time;

    LocalHours {
        asks "quelles heures et quels jours fériés comptent lorsque la description des services parle d’heure \
            locale\u{202f}?";
        because "le lieu n’est pas nommé, et les heures de l’Hôte ne sont indiquées que pour la Gestion de \
            Prestation de Services.";
        SupportLocation => "ceux du site de support",
        Host => "ceux du site de support hôte",
    }

    BusinessDay {
        asks "quels jours sont ouvrables, terme qui peut comprendre le samedi\u{202f}?";
        because "le terme comprend souvent le samedi, ce qui prête à discussion, mais l’AED l’emploie pour ses \
            heures ouvrées de base et, partout ailleurs, il s’agit de jours travaillés.";
        OpenDay => "les jours qui ont des heures ouvrées",
        MondayToSaturday => "du lundi au samedi, hors jours fériés",
    }

    TermDate {
        asks "au calendrier de quel lieu un instant tombe-t-il pendant la durée de l’Ordre de Services\u{202f}?";
        because "la description des services n’en dit rien, et c’est au site de support que le service est reçu.";
        SupportLocation => "au calendrier du site de support",
        Host => "au calendrier du site de support hôte",
    }

    ExpiryDate {
        asks "la date d’expiration de l’Ordre de Services est-elle un jour de sa durée\u{202f}?";
        because "la description des services ne dit pas si la durée comprend la date d’expiration, et ce qui \
            expire à une date vaut d’ordinaire encore ce jour-là.";
        LastDayOfTerm => "oui, le dernier",
        DayAfter => "non, c’est le lendemain du dernier",
    }

    FirstDayOfAWindow {
        asks "le premier jour de la durée porte-t-il le rang un ou le rang zéro parmi les jours qui se comptent \
            depuis son début\u{202f}?";
        because "il s’agit des 60 premiers jours de la durée, et le premier d’entre eux est celui où elle commence.";
        DayOne => "un (le dernier de 60\u{a0}jours tombe 59\u{a0}jours après le début)",
        DayZero => "zéro (le dernier de 60\u{a0}jours tombe 60\u{a0}jours après le début)",
    }

    OnboardingStart {
        asks "à partir de quand se compte l’intégration d’un service ajouté plus tard\u{202f}?";
        because "la description des services compte à partir du contrat ou de l’Ordre de Services, même si un \
            service ajouté passé ce temps n’a alors pas d’intégration.";
        WorkOrderStart => "à partir du début de l’Ordre de Services",
        ServiceStart => "à partir du début du service",
    }

    AemEventDays {
        asks "que sont les cinq jours d’un événement de l’AEM\u{202f}?";
        because "la description des services parle de jours calendaires, sans traiter d’une fenêtre qui s’ouvre \
            au milieu d’un jour.";
        LocalDates => "des dates locales (du lundi midi au vendredi minuit)",
        Periods24h => "des périodes de 24\u{a0}h (du lundi midi au samedi midi)",
    }

    RcaDaySeven {
        asks "une analyse des causes de l’AED peut-elle encore être demandée le septième jour\u{202f}?";
        because "ce qui se demande dans les sept jours peut se demander le septième.";
        Included => "oui, le septième jour est le dernier",
        Excluded => "non, le sixième jour est le dernier\u{202f}; des 168\u{a0}heures, le dernier instant ne \
            compte pas",
    }

    RcaWindowUnit {
        asks "comment se comptent les sept jours pour demander une analyse des causes de l’AED\u{202f}?";
        because "la description des services parle de jours calendaires, bien que la clôture soit un instant.";
        LocalDates => "en dates locales, après celle de la clôture",
        Elapsed168h => "en heures, les 168 qui suivent la clôture",
    }

    AbsentDay {
        asks "quand finit une période de mois dont le dernier mois n’a pas le quantième du premier jour, tel le \
            29 février, le 30 ou le 31\u{202f}?";
        because "les délais en mois se comptent ainsi dans le pays d’où vient le texte, par analogie avec \
            l’article 641 du Code de procédure civile.";
        MonthEnd => "le dernier jour de ce mois (un an à compter du 29 février finit le 28 février)",
        DayBefore => "la veille de ce jour (un an à compter du 29 février finit le 27 février)",
    }

    CalendarWeeks {
        asks "que sont les six semaines de préavis avant un événement de l’AEM\u{202f}?";
        because "une semaine compte sept jours, et rien ne dit que celles-ci commencent un lundi.";
        FortyTwoDays => "42\u{a0}jours",
        WholeWeeks => "six semaines entières, du lundi au dimanche, entre la confirmation et l’événement",
    }

    NoticeAmendmentDate {
        asks "quelle date décide si vaut un avenant sur le préavis d’un événement de l’AEM, ou sur les jours précédant \
            l’expiration de l’Ordre de Services pendant lesquels aucune prestation ne peut être demandée\u{202f}?";
        because "le délai se compte à rebours de cette date, et il est le même quelle que soit la date de la confirmation \
            ou de la demande.";
        EventDay => "celle à laquelle l’événement commence, ou l’Ordre de Services expire",
        ConfirmationDay => "celle de la confirmation, ou de la demande",
    }
}
