//! The sentences about monitors.

use core::fmt;

use super::super::{
    French,
    words::{Tell, Words},
};
use crate::document::{MonitoringRule, vocabulary::limits::ScenarioState};

pub(super) fn sentence(
    rule: &MonitoringRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        MonitoringRule::PlatformMonitoring { services_exceed } => write!(
            f,
            "Les moniteurs surveillent la plateforme au moyen de la télémétrie de plus de {} services Azure.",
            words.of(services_exceed)
        ),
        MonitoringRule::MonitorsNotShared => {
            f.write_str("Les moniteurs et leurs seuils ne sont pas communiqués au client.")
        }
        MonitoringRule::ScenarioAgreed { holds, scenario } => {
            let agreed = if *holds {
                "sont convenues"
            } else {
                "ne sont pas convenues"
            };
            let scenario = words.of(scenario);
            write!(f, "Les deux parties {agreed} du scénario {scenario}.")
        }
        MonitoringRule::ScenarioWithinLimit {
            holds,
            scenario,
            number,
            most,
        } => {
            let within = if *holds { "dans" } else { "au-delà de" };
            let scenario = words.of(scenario);
            let (number, most) = (words.of(number), words.of(most));
            write!(
                f,
                "Le scénario {scenario} porte le n°\u{a0}{number} parmi les scénarios convenus, {within} la limite de {most}."
            )
        }
        MonitoringRule::ScenarioInOnboarding {
            holds,
            scenario,
            defined_on,
            last_day,
        } => {
            let (scenario, on) = (words.of(scenario), words.of(defined_on));
            write!(f, "Le scénario {scenario} a été défini le {on}, ")?;
            let Some(last_day) = last_day else {
                return f.write_str("et l’achat ne donne lieu à aucune intégration.");
            };
            let is_in = if *holds { "pendant" } else { "en dehors de" };
            let last_day = words.of(last_day);
            write!(f, "{is_in} l’intégration, qui prend fin le {last_day}.")
        }
        MonitoringRule::MonitorsReadyInTime {
            holds,
            scenario,
            tests_ready_on,
            ready_by,
        } => {
            let (scenario, ready_by) = (words.of(scenario), words.of(ready_by));
            write!(f, "Les moniteurs du scénario {scenario} ")?;
            let Some(on) = tests_ready_on else {
                return write!(
                    f,
                    "n’étaient pas prêts pour les tests le {ready_by}, terme du délai\u{a0}: ils sont en retard."
                );
            };
            write!(f, "ont été prêts pour les tests le {}, ", words.of(on))?;
            if *holds {
                write!(f, "au plus tard le {ready_by}\u{a0}: à temps.")
            } else {
                write!(f, "après le {ready_by}\u{a0}: en retard.")
            }
        }
        MonitoringRule::MonitorAnswered {
            holds,
            scenario,
            as_of,
            state,
            purchase_runs,
            in_onboarding,
        } => {
            let (as_of, scenario, state) = (words.of(as_of), words.of(scenario), words.of(state));
            let runs = match (purchase_runs, in_onboarding) {
                (true, false) => "",
                (true, true) => ", et l’intégration n’est pas achevée",
                (false, true | false) => ", et l’achat ne court pas",
            };
            let answered = if *holds { "est" } else { "n’est pas" };
            write!(
                f,
                "À la date du {as_of}, le scénario {scenario} est {state}{runs}\u{a0}: il {answered} répondu à ses moniteurs 24\u{a0}h sur 24, 7\u{a0}j sur 7."
            )
        }
    }
}

/// After `est`, of a scenario.
impl Tell<French> for ScenarioState {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Proposed => "proposé",
            Self::BeyondLimit => "au-delà de la limite",
            Self::Defined => "défini",
            Self::ReadyForTest => "prêt pour les tests",
            Self::Tested => "testé",
            Self::Live => "opérationnel",
        })
    }
}
