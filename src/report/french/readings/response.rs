//! The readings that matter for response times.

use crate::report::{french::French, reading::readings};

readings! {
    French of Response;

    BAndCClock {
        asks "comment se compte le délai de première réponse par téléphone aux sévérités B et C\u{202f}?";
        because "la description de ces sévérités parle d’heures ouvrées, et l’effort n’est maintenu que pendant \
            celles-ci, car nul n’est là pour répondre en dehors.";
        BusinessHours => "en heures ouvrées (pour un incident signalé à 16:50, un délai de deux heures expire le \
            jour ouvré suivant à 10:20)",
        ElapsedHours => "24\u{a0}h sur 24, 7\u{a0}j sur 7 (pour un incident signalé à 16:50, un délai de deux \
            heures expire à 18:50)",
    }

    CCustomerReply {
        asks "comment se comptent les 24\u{a0}heures dont le client dispose pour répondre en sévérité C\u{202f}?";
        because "l’obligation correspondante en sévérité B est expressément en heures ouvrées, celle-ci ne l’est \
            pas.";
        Elapsed => "24\u{a0}h sur 24, 7\u{a0}j sur 7 (une journée)",
        BusinessHours => "en heures ouvrées (près de trois jours ouvrés de huit heures et demie)",
    }

    AemSeverityA {
        asks "qu’offre l’AEM en sévérité A, où un saut de page coupe les cellules de son tableau\u{202f}?";
        because "le saut tombe dans ce qui se lit comme une seule cellule en regard des deux sévérités, ce \
            qu’elle est à coup sûr dans le tableau de Rapid Response, de même forme.";
        AsSeverity1 => "la même chose qu’en sévérité 1 (ce qui figure en regard de l’une vaut pour les deux, y \
            compris le délai de 15\u{a0}min)",
        AsBase => "des cellules distinctes (en sévérité A, la première réponse par téléphone suit le tableau de \
            base)",
    }

    SeverityChange {
        asks "quel est l’effet d’un changement de sévérité sur un délai en cours\u{202f}?";
        because "la description des services ne dit rien de l’effet sur le délai en cours\u{202f}; une nouvelle \
            sévérité a son propre délai, qui commence avec elle.";
        Restart => "un nouveau délai court à compter du changement, dans toute la durée que fixe la nouvelle \
            sévérité",
        Retroactive => "le délai de la nouvelle sévérité court depuis l’origine, comme si elle avait toujours \
            été la bonne",
        CarryElapsed => "le temps déjà écoulé se déduit du délai de la nouvelle sévérité",
        Proportional => "la fraction de l’ancien délai qui reste à courir se reporte sur le nouveau",
    }

    Pause {
        asks "un délai est-il suspendu dans l’attente d’une réponse du client\u{202f}?";
        because "la description des services ne connaît pas de suspension, même si les centres de services en \
            pratiquent.";
        Never => "non, il continue de courir",
        WaitingForCustomer => "oui, de la question jusqu’à la réponse",
    }

    OverlappingOffers {
        asks "quel délai de réponse l’emporte lorsque plusieurs offres couvrent un incident\u{202f}?";
        because "les délais de Rapid Response remplacent ceux du tableau de base, mais rien n’est dit de Rapid \
            Response face à l’UER, ni de l’AEM face à une autre offre.";
        Shortest => "le plus court de leurs délais",
        MostSpecific => "le délai de l’offre dont l’objet est le plus étroit",
    }

    AedResponse {
        asks "quels délais de réponse valent pour l’AED, dont la réponse vient d’ingénieurs de Rapid \
            Response\u{202f}?";
        because "la section sur l’AED renvoie aux délais standard\u{202f}; l’intervention des ingénieurs de \
            Rapid Response dit qui répond, et non quand, et les délais de Rapid Response découlent de sa propre \
            clause.";
        Base => "ceux du Package de Base",
        RapidResponse => "ceux de Rapid Response, que l’AED suppose, pour ce qui est signalé sur son portail",
    }

    OnlineServicesChannel {
        asks "comment se signale un incident touchant un service en ligne\u{202f}?";
        because "l’obligation de passer par le portail lie les administrateurs de cloud, et y manquer entraîne \
            un retard, non la perte du délai de réponse\u{202f}; la clause de l’UER elle-même admet le téléphone \
            et le Web, y compris pour les services de cloud.";
        Any => "par tout canal que nomment les tableaux de sévérité",
        PortalForCloudAdmins => "sur le portail du service, si c’est un administrateur de cloud qui le signale",
        PortalRequired => "seulement sur le portail du service, quel que soit l’auteur du signalement",
    }

    AttentionTimes {
        asks "que sont les temps de prise en charge des tableaux de sévérité\u{202f}?";
        because "ils figurent là où les tableaux décrivent l’urgence du cas, et aucun fait n’est désigné qui les \
            satisferait\u{202f}; une échéance immédiate serait toujours manquée.";
        Urgency => "une mesure de l’urgence du cas, sans échéance",
        Deadline => "des échéances à part entière\u{202f}; en sévérité 1, elle coïncide avec le signalement",
    }

    ResponseClockStart {
        asks "à partir de quand court le délai de première réponse par téléphone\u{202f}?";
        because "seule la fin de ce délai est définie\u{202f}; la sévérité se fixe avec le client après le \
            signalement.";
        Submitted => "à partir de la soumission de l’incident",
        SeverityAgreed => "à partir de l’accord avec le client sur la sévérité",
    }

    CustomerClockStart {
        asks "à partir de quand court le délai d’une obligation du client\u{202f}?";
        because "la description des services n’en dit rien, et une réponse suit une question.";
        MicrosoftRequest => "à partir de la demande de Microsoft",
        Submitted => "à partir de la soumission de l’incident",
    }

    AzureLineExclusions {
        asks "quel délai de réponse vaut pour un composant Azure qu’une note de bas de page retire de la ligne \
            Azure\u{202f}?";
        because "les notes ne font que retirer ces produits d’une ligne, et l’autre ligne vise tous les autres \
            produits.";
        OtherProducts => "celui de la ligne de tous les autres produits (une heure en sévérité 1 du tableau de base)",
        NoTarget => "aucun",
    }

    LateAfter {
        asks "passé quel instant une réponse est-elle en retard si son délai s’épuise exactement à la \
            fermeture\u{202f}?";
        because "les deux instants respectent le délai, puisqu’aucune heure ouvrée ne les sépare, et c’est au \
            premier qu’il est épuisé.";
        Due => "la fermeture, premier instant où le délai est épuisé",
        DueLatest => "l’ouverture suivante, dernier instant où il n’est pas dépassé",
    }

    ClosedTime {
        asks "qu’advient-il du temps pendant lequel un incident est resté clos avant d’être rouvert\u{202f}?";
        because "la description des services ne dit rien de l’effet d’une clôture suivie d’une réouverture, et \
            un incident clos n’appelle aucune réponse.";
        StandsStill => "il ne compte pas (le délai est suspendu)",
        RunsOn => "il compte (le délai continue de courir)",
        StartsAgain => "le délai recommence en entier à la réouverture",
    }

    ClosureOfAReopenedIncident {
        asks "de quelle clôture part le temps imparti pour une analyse des causes si l’incident a été \
            rouvert\u{202f}?";
        because "la description des services ne traite pas de la réouverture, et un incident rouvert n’est clos \
            qu’à sa dernière clôture.";
        LastClosure => "de la dernière clôture",
        FirstClosure => "de la première clôture",
    }

    UerOtherLine {
        asks "que fixe, dans le tableau de l’UER, la ligne de tous les autres produits, où figurent «\u{a0}au \
            moins\u{a0}» 30\u{a0}minutes\u{202f}?";
        because "toutes les autres lignes de ces tableaux fixent un maximum\u{202f}; qui s’en tient à la lettre \
            doit se contenter du délai du tableau de base.";
        AtMost => "30\u{a0}minutes au plus (la formule est une erreur de plume)",
        NoTarget => "aucun délai (la réponse n’est due que selon le tableau de base)",
    }
}
