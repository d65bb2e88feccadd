//! The words of pictures.

use alloc::{format, string::String};

use super::words::plural;
use crate::{document::Clock, report::picture::PictureWords};

pub(super) const PICTURE: PictureWords = PictureWords {
    between: "\u{202f}; ",
    colon: "\u{a0}: ",
    date_width: 19,
    closed: "fermé",
    closed_for: "fermé\u{a0}: ",
    clock_change: "changement d’heure\u{a0}: ",
    folded: |days, business_days, special_days| {
        let special = match special_days {
            0 => String::new(),
            count => format!(
                ", dont {count} avec fermeture, horaires particuliers ou changement d’heure"
            ),
        };
        let plural = plural(business_days);
        format!("... {days} jours, dont {business_days} jour{plural} ouvré{plural}{special}")
    },
    instants_below: |count| {
        let plural = plural(count);
        format!("{count} instant{plural} de la liste ci-dessous")
    },
    date_skipped: "l’horloge saute cette date",
    hours_skipped: |hours| format!("l’horloge saute {hours}"),
    hours_repeated: |hours| format!("l’horloge affiche {hours} deux fois"),
    severity: "sévérité",
    waiting: "attente",
    waiting_paused: "en attente du client\u{a0}: délais de Microsoft suspendus",
    waiting_running: "en attente du client\u{a0}: tous les délais courent",
    incident_closed: "incident clos",
    counted: "décompte",
    counted_in_time: "décompté sur le délai de première réponse en vigueur",
    counted_late: "décompté au-delà de l’échéance",
    used: |used, target, clock| {
        let clock = counted_in(clock);
        format!("délai consommé\u{a0}: {used} sur {target}, {clock}")
    },
    late_by: |late, clock| format!(" (retard\u{a0}: {late}, {})", counted_in(clock)),
    happened: "événements",
    due: "échéances",
    as_of: "état",
    as_of_and_zone: |as_of, zone| format!("Au {as_of}\u{202f}; fuseau horaire\u{a0}: {zone}"),
    order: |number, digest| {
        let digest = digest.map(|digest| format!(" (empreinte {digest})"));
        format!("Ordre de Services {number}{}", digest.unwrap_or_default())
    },
    versions: |library, outcomes| {
        format!("bibliothèque {library}, version {outcomes} des résultats")
    },
    readings: "Lectures retenues\u{a0}: ",
    estimates: |clause| format!("Les délais de réponse sont des estimations ({clause})."),
    part: |part, count| format!("partie {part} sur {count}"),
    continued: " (suite)",
    text_signs: "= ouvert, - ouvert en partie, . site fermé\u{202f}; ^ date de l’état",
    text_dues: "échéances\u{a0}: + tenue, ? en cours, ! manquée",
    open_hours: "heures d’ouverture",
    location_closed: "site fermé",
    clock_skips: "heures que l’horloge saute",
    clock_repeats: "heures que l’horloge affiche deux fois",
    happened_by_number: "événement, par numéro",
    due_and_met: "échéance tenue",
    due_and_open: "échéance en cours",
    due_and_missed: "échéance manquée",
    what_happened: "Déroulement",
    what_is_owed: "Obligations",
    nothing: "Aucune.",
    more: |count| format!("... et {count} de plus"),
    due_at: ", échéance\u{a0}: ",
    submitted: "soumis",
};

const fn counted_in(clock: Clock) -> &'static str {
    match clock {
        Clock::BusinessHours => "en heures ouvrées",
        Clock::Elapsed => "décompte 24\u{a0}h sur 24, 7\u{a0}j sur 7",
    }
}
