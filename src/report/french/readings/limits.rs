//! The readings that matter for what may be used, where and how often.

use crate::report::{french::French, reading::readings};

readings! {
    French of Limits;

    AdvisoryLimit {
        asks "à quoi s’appliquent les six heures de Support Conseil\u{202f}?";
        because "la description des services n’en dit rien, et une telle limite s’entend d’ordinaire par demande.";
        PerIncident => "à chaque incident",
        PerYear => "à chaque année contractuelle",
    }

    AssessmentHelp {
        asks "l’aide apportée à une Évaluation à la Demande peut-elle être à la fois sur site et à distance\u{202f}?";
        because "la description des services met un «\u{a0}ou\u{a0}» entre les deux.";
        EitherOr => "non, deux jours sur site ou un jour à distance",
        Both => "oui, deux jours sur site et un jour à distance",
    }

    ExtendedRsm {
        asks "qu’est-ce que la Gestion du Support Réactif en dehors des heures ouvrées\u{202f}?";
        because "une couverture hors des heures ouvrées se vend, mais le module complémentaire qui la procure \
            suit les heures ouvrées d’un fuseau convenu.";
        AgreedZoneHours => "les heures ouvrées d’un autre fuseau horaire, convenu entre les parties",
        AnyHours => "n’importe quelles heures",
    }

    ReactivePlaces {
        asks "dans quels lieux autres que le site de support hôte les services réactifs sont-ils fournis\u{202f}?";
        because "la clause évoque d’autres lieux sans dire lesquels, et les services sont par ailleurs destinés \
            aux sites que l’Ordre de Services désigne.";
        DesignatedOnly => "dans les seuls sites désignés",
        Any => "en tout lieu",
    }

    ImprovementPlanYear {
        asks "quels plans d’amélioration du service comptent parmi les deux que permettent douze mois\u{202f}?";
        because "la description des services parle d’une période de douze mois, donc de toute période de ce \
            genre\u{202f}; là où elle vise l’année contractuelle, elle emploie le mot «\u{a0}annuel\u{a0}».";
        Rolling => "ceux qui sont demandés dans une période quelconque de douze mois comprenant la demande",
        ContractYear => "ceux qui sont demandés dans la même année contractuelle",
    }

    AemClouds {
        asks "qui les clouds gouvernementaux et souverains excluent-ils de l’AEM\u{202f}?";
        because "la lettre de la description des services exclut des clients, bien qu’un événement ne couvre \
            qu’une solution, ce qui plaide pour l’autre lecture.";
        PerCustomer => "le client qui en a un, avec toutes ses solutions",
        PerSolution => "les seules solutions qui y fonctionnent",
    }

    Quarters {
        asks "qu’est-ce qu’un trimestre, chacun donnant lieu à une réunion ou à une revue\u{202f}?";
        because "la description des services n’en dit rien, et les réunions commencent avec le service dont \
            elles relèvent.";
        OfService => "trois mois, comptés du premier jour du service",
        OfContractYear => "trois mois, comptés du premier jour de la durée de l’Ordre de Services, comme ses \
            années contractuelles",
        OfCalendar => "un trimestre civil",
    }

    LastRequestScope {
        asks "quelles demandes doivent être faites soixante jours avant l’expiration de l’Ordre de Services\u{202f}?";
        because "les incidents relevant de l’UER ou de Rapid Response ne se demandent pas soixante jours à l’avance.";
        NewDeliveries => "celles d’une prestation à planifier et à fournir, et non les incidents",
        AllRequests => "toutes, y compris les incidents relevant d’un service amélioré",
    }

    PartialQuarters {
        asks "un trimestre que le service ne couvre qu’en partie donne-t-il lieu à une réunion\u{202f}?";
        because "trimestriel veut dire quatre fois par an\u{202f}; avec des trimestres civils, il peut en rester \
            moins de quatre, et la réponse le signale.";
        NotCounted => "non, aucune dont on puisse constater l’absence",
        Counted => "oui, une",
    }

    Overdraw {
        asks "dans quelle mesure une écriture supérieure au reliquat est-elle couverte\u{202f}?";
        because "les heures se décomptent à mesure qu’elles sont fournies, de sorte que le reliquat couvre sa part.";
        Partly => "à hauteur du reliquat\u{202f}; l’excédent est signalé",
        Whole => "en rien (toute l’écriture reste sans couverture)",
    }

    AgreedZoneHours {
        asks "quelles heures hebdomadaires se lisent à l’heure d’un fuseau horaire convenu\u{202f}?";
        because "la description des services n’en dit rien, ni de quels jours fériés il s’agit\u{202f}; le site \
            a ses propres heures, et ses jours fériés comptent aussi.";
        Location => "celles du site lui-même",
        Document => "celles de la description des services (du lundi au vendredi, de 09:00 à 17:30)",
    }

    DesignatedPlace {
        asks "l’Ingénierie Désignée a-t-elle un site de support par mission ou un seul pour tout l’Ordre de \
            Services\u{202f}?";
        because "la description des services n’en dit rien, et chaque achat est une mission distincte.";
        PerPurchase => "un par mission (chaque achat a son propre lieu)",
        PerOrder => "un seul pour tout l’Ordre de Services",
    }

    HourIncrement {
        asks "par quelles fractions les heures se décomptent-elles\u{202f}?";
        because "la description des services n’indique aucune fraction, et les heures se décomptent telles \
            qu’elles sont fournies.";
        Exact => "à la minute, telles qu’elles ont été fournies",
        StartedHour => "par heure entamée (chaque écriture est arrondie à l’heure supérieure)",
    }

    LimitAmendmentDate {
        asks "quelle date décide si vaut un avenant sur un plafond, lorsque ce qu’il plafonne s’utilise dans le \
            temps\u{202f}?";
        because "un plafond s’attache à l’ensemble de ce qu’il limite, qui ne saurait en changer chaque jour.";
        FirstDay => "celle à laquelle cet ensemble commence (le premier jour de l’année contractuelle, ou celui de la \
            première utilisation pour un incident)",
        DayOfUse => "celle de chaque utilisation",
    }
}
