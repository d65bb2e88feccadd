//! The readings that matter for fees, credits and Flex.

use crate::report::{french::French, reading::readings};

readings! {
    French of Money;

    FlexCap {
        asks "comment se combinent les deux chiffres qui plafonnent l’Allocation Flexible pour les Avoirs \
            Proactifs et les Services Proactifs personnalisés\u{202f}?";
        because "deux maximums unis par un simple «\u{a0}ou\u{a0}» laissent le choix au client, et le doute joue \
            contre le rédacteur.";
        GreaterOf => "le plus élevé, de 20\u{202f}% ou de 50\u{202f}000\u{a0}USD, fait le plafond, sans dépasser \
            l’Allocation Flexible",
        LesserOf => "le plus faible des deux fait le plafond",
    }

    FlexCapScope {
        asks "à quoi s’applique le plafond de l’Allocation Flexible\u{202f}?";
        because "une seule phrase nomme les deux ensemble.";
        Joint => "aux Avoirs Proactifs et aux Services Proactifs personnalisés pris ensemble",
        PerKind => "à chacune de ces deux catégories prise séparément",
    }

    FlexCapPeriod {
        asks "pour quelle période vaut un plafond de l’Allocation Flexible\u{202f}?";
        because "l’Allocation Flexible est annuelle, et le plafond en est une partie.";
        EachYear => "pour une année (l’allocation de chacune a son propre plafond)",
        WholeTerm => "pour toute la durée, avec un plafond unique",
    }

    FlexYears {
        asks "à quel moment s’affecte au plus tard l’Allocation Flexible des années suivantes\u{202f}?";
        because "la règle sur ce qui se perd vise l’exécution du contrat\u{202f}; l’allocation d’une année n’en \
            est pas moins à utiliser dans cette année.";
        AllAtExecution => "à l’exécution du contrat, pour toutes les années",
        EachYear => "dans le cours de chaque année, pour celle-ci",
    }

    CreditsPaidWithFlex {
        asks "quand se perdent les Avoirs Proactifs payés par l’Allocation Flexible\u{202f}?";
        because "la règle annuelle couvre tout ce que l’Allocation Flexible a payé, même s’il n’est pas dit \
            qu’un avoir soit un tel service.";
        YearEnd => "à la fin de l’année de l’allocation",
        TermEnd => "à la fin de la durée, comme les autres avoirs",
    }

    CreditTies {
        asks "comment s’arrondit la moitié exacte d’un Avoir Proactif\u{202f}?";
        because "la description des services demande l’unité la plus proche sans traiter du milieu, que l’usage \
            commercial arrondit vers le haut.";
        HalfUp => "vers le haut (2,5 devient 3)",
        HalfEven => "vers le nombre pair le plus proche (2,5 devient 2 et 3,5 devient 4)",
        HalfDown => "vers le bas (2,5 devient 2)",
    }

    CreditRoundingTarget {
        asks "qu’arrondit-on lorsqu’un service est payé en Avoirs Proactifs, ce qui n’importe qu’à la demie \
            exacte\u{202f}?";
        because "d’après son accord, «\u{a0}arrondi\u{a0}» se rapporte au solde, et non à la valeur du service.";
        Balance => "le solde qui reste (2,5 ôtés de 10 laissent 8, la demie étant arrondie vers le haut)",
        Deduction => "la déduction (2,5 ôtés de 10 laissent 7, la demie étant arrondie vers le haut)",
    }

    CreditsBuy {
        asks "contre quoi les Avoirs Proactifs peuvent-ils s’échanger\u{202f}?";
        because "la description des services parle de services supplémentaires\u{202f}; le point est discuté, \
            car la légende des services améliorés qualifie aussi ceux-ci de supplémentaires.";
        AdditionalOnly => "contre des services supplémentaires",
        AdditionalAndEnhanced => "contre des services supplémentaires ainsi que des services et solutions améliorés",
    }

    CreditExchangeFees {
        asks "quels «\u{a0}frais\u{a0}» des Avoirs Proactifs comptent lorsque ceux-ci passent d’un site à \
            l’autre\u{202f}?";
        because "le mot employé convient au prix d’un avoir comme à des frais d’échange, et c’est du prix dans \
            chaque site que la conversion a besoin.";
        CreditPrice => "le prix d’un avoir dans chacun des sites",
        ExchangeCharge => "des frais d’échange",
    }

    CreditExchangePairs {
        asks "entre quels sites énumérés les Avoirs Proactifs peuvent-ils s’échanger\u{202f}?";
        because "l’échange entre deux sites de support en aval n’est pas nommé, mais il n’est pas exclu non plus.";
        AnyTwoListed => "entre deux sites quelconques, y compris deux sites de support en aval",
        HostAndDownstream => "seulement entre le site de support hôte et un site de support en aval",
    }

    EqualValue {
        asks "que peut coûter un service reçu en échange d’un autre\u{202f}?";
        because "la description des services ne traite ni d’un service moins cher, ni du sort de la différence, \
            et qui cède toute la valeur peut se contenter de moins.";
        Ceiling => "au plus autant que l’autre",
        Exact => "exactement autant que l’autre",
    }

    CancellationDays {
        asks "quels jours comptent dans le préavis d’une annulation\u{202f}?";
        because "les jours sont sans qualificatif, et la description des services précise calendaires ou \
            ouvrables là où elle l’entend.";
        CalendarDays => "tous les jours",
        BusinessDays => "les jours ouvrés",
        ClearDays => "tous les jours entre les deux dates, dont aucune ne compte",
    }

    CancellationDate {
        asks "au calendrier de quel lieu une annulation est-elle datée\u{202f}?";
        because "la description des services n’en dit rien, et la prestation annulée est destinée au site de \
            support.";
        SupportLocation => "au calendrier du site de support",
        Host => "au calendrier du site de support hôte",
    }

    LateCancellation {
        asks "qu’advient-il d’une annulation faite le premier jour de prestation ou plus tard\u{202f}?";
        because "un préavis nul est de cinq jours ou moins\u{202f}; passé ce jour, l’annulation n’est plus faite \
            à l’avance, et les frais n’en sont pas moins du prix entier.";
        FullFee => "elle coûte le prix entier",
        RefuseAfterStart => "elle coûte le prix entier ce jour-là, et elle est refusée ensuite",
        Refuse => "elle est refusée ce jour-là et ensuite",
    }

    FeeRounding {
        asks "comment des frais s’arrondissent-ils à la plus petite unité monétaire\u{202f}?";
        because "la description des services ne traite pas de la demi-unité, que l’usage commercial arrondit \
            vers le haut.";
        HalfAwayFromZero => "à la plus proche, la demie s’éloignant de zéro (0,125 devient 0,13)",
        HalfEven => "à la plus proche, la demie allant au chiffre pair (0,125 devient 0,12)",
        Down => "vers zéro (0,129 devient 0,12)",
    }

    ExtendedFeaturesPrice {
        asks "quel est le rapport entre le prix plancher des fonctionnalités étendues de l’AED et les frais de \
            l’AED\u{202f}?";
        because "un plancher est ce au-dessous de quoi les frais ne descendent pas.";
        FloorOfFee => "il est le minimum des frais et se substitue à un montant inférieur",
        BesideFee => "il est un prix distinct, qui s’ajoute aux frais",
    }

    CreditUseOrder {
        asks "quels Avoirs Proactifs s’utilisent en premier\u{202f}?";
        because "la description des services n’en dit rien, et c’est dans cet ordre qu’il s’en perd le moins.";
        EarliestLapse => "ceux qui se perdent en premier",
        FirstBought => "ceux qui ont été achetés en premier",
        AsNamed => "ceux du lot que désigne l’écriture\u{202f}; à défaut, ceux qui se perdent en premier",
    }

    ExchangedCreditsLastDay {
        asks "quand se perdent les Avoirs Proactifs reçus en échange\u{202f}?";
        because "la description des services n’en dit rien, et l’échange entre sites n’allonge ni n’abrège ainsi \
            la vie d’un avoir.";
        ByShare => "chaque lot cédé garde son dernier jour pour sa part, au plus fort reste",
        Earliest => "tous au premier des derniers jours de ceux qui ont été cédés",
        NewLot => "comme des avoirs achetés le jour de l’échange",
    }

    Execution {
        asks "qu’est-ce que l’exécution d’un contrat\u{202f}?";
        because "ailleurs, la description des services emploie ce mot pour la signature.";
        Signature => "sa signature",
        StartOfTerm => "le début de sa durée (en droit français, le mot peut désigner l’accomplissement des \
            obligations)",
    }

    Postponement {
        asks "que coûte le report d’une prestation lorsque les parties ne sont convenues d’aucuns frais\u{202f}?";
        because "la description des services ne traite que de l’annulation, et prévoit qu’un changement peut exiger un contrat \
            écrit\u{a0}: ce qui a été convenu s’applique.";
        Agreed => "ce dont elles conviennent\u{202f}; à défaut, les frais restent indéterminés",
        AsCancellation => "ce que coûterait une annulation",
        Free => "rien",
    }

    NoticeAfterAMove {
        asks "jusqu’à quelle date court le préavis d’annulation d’une prestation déjà reportée\u{202f}?";
        because "ce qui est annulé est la prestation alors prévue\u{202f}; mais la clause du préavis le plus court vise ce qui était \
            prévu auparavant.";
        NewDate => "jusqu’à celle à laquelle elle doit désormais commencer",
        OriginalDate => "jusqu’à celle à laquelle elle devait commencer à l’origine",
    }

    FeeAmendmentDate {
        asks "quelle date décide si vaut un avenant sur le coût d’une annulation\u{202f}?";
        because "les frais se mesurent au préavis, et qui annule peut savoir ce qui vaut ce jour-là.";
        NoticeDay => "celle de l’annulation, à laquelle commence son préavis",
        DeliveryDay => "celle à laquelle la prestation doit commencer",
    }

    CancelledRefund {
        asks "où va le remboursement de ce que l’Allocation Flexible ou des Avoirs Proactifs ont payé\u{202f}?";
        because "la description des services n’en traite pas, et ainsi aucune des parties ne gagne à l’annulation.";
        ToItsSource => "à sa source",
        Nothing => "nulle part (seul ce qui a été payé en numéraire est remboursé)",
        Money => "au client, en numéraire",
    }

    UsedInTime {
        asks "quelle part d’une prestation à cheval sur le dernier jour est utilisée à temps\u{202f}?";
        because "la description des services ne traite pas d’une telle prestation, et ce qui a été fourni ce \
            jour-là au plus tard a été utilisé.";
        ByShareDelivered => "la part fournie au plus tard ce jour-là",
        Begun => "le tout, si elle a commencé au plus tard ce jour-là",
        Completed => "le tout, si elle s’est achevée au plus tard ce jour-là, et rien sinon",
    }

    LateExchange {
        asks "que coûte l’échange d’un service à quelques jours de sa prestation\u{202f}?";
        because "la description des services ne fixe de frais que pour l’annulation, et non pour l’échange.";
        NoFee => "rien",
        AsCancellation => "ce que coûterait son annulation",
    }

    FlexCapOnExchanges {
        asks "le plafond de l’Allocation Flexible s’applique-t-il aussi aux échanges contre des Avoirs Proactifs \
            et des Services Proactifs personnalisés\u{202f}?";
        because "le plafond parle d’achats, mais les échanges permettraient de le contourner.";
        ExchangesCount => "oui, ils y comptent",
        PurchasesOnly => "non, il ne s’applique qu’aux achats",
    }

    Dollar {
        asks "de quel dollar s’agit-il quand le symbole est seul, dans un Ordre de Services en un autre \
            dollar\u{202f}?";
        because "la description des services n’en dit rien\u{202f}; elle est la même pour tous, et ses montants \
            ne changent pas avec la monnaie d’un Ordre de Services.";
        UnitedStates => "de celui des États-Unis",
        OrdersDollar => "de celui de l’Ordre de Services",
    }

    RateDate {
        asks "de quel jour est le cours auquel se convertit un montant en dollars\u{202f}?";
        because "la description des services n’en dit rien\u{202f}; les dépenses de l’AED s’évaluent à \
            l’exécution du contrat, terme aussi de l’affectation de l’Allocation Flexible.";
        AtExecution => "du jour de l’exécution de l’Ordre de Services",
        AtUse => "du jour où le montant est utilisé",
    }

    EqualValueBasis {
        asks "que vaut un service cédé en échange\u{202f}?";
        because "la description des services n’en dit rien, et ce qui a été payé est certain, alors qu’un prix \
            du jour reste à établir.";
        PaidPrice => "ce qui a été payé pour lui",
        CurrentPrice => "ce qu’il coûte au jour de l’échange",
    }

    FlexUseOrder {
        asks "quels achats l’Allocation Flexible couvre-t-elle en premier\u{202f}?";
        because "la description des services n’en dit rien, et le rang des achats ressort de l’Ordre de Services \
            même, jamais des noms qui leur sont donnés.";
        BoughtThenSequence => "les plus anciens\u{202f}; à date égale, celui qui figure en premier dans l’Ordre \
            de Services",
        EarliestLapse => "ceux dont le temps d’utilisation est le plus court",
    }
}
