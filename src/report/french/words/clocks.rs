//! What clocks do, in words.

use core::fmt;

use super::{French, Tell, Words};
use crate::{
    calendar::{CalendarEditPolicy, ChangePolicy, CycleMode, LatePolicy, PastPauses, Phase},
    clocks::{ClockEventName, ClockSegmentName},
};

told! {
    Phase {
        NotStarted => "pas commencé",
        Running => "en cours",
        Paused => "suspendu",
        Stopped => "arrêté",
    }
    /// As a clause of its own.
    ClockEventName {
        Started => "le délai commence à courir",
        CalendarChanged => "ses horaires sont modifiés",
        TargetChanged => "un autre délai s’applique",
        Resumed => "une suspension prend fin",
        Paused => "une suspension commence",
        Stopped => "le délai est arrêté",
        Reopened => "le délai est rouvert",
    }
    ClockSegmentName {
        Ran => "couru",
        Closed => "fermé",
        Paused => "suspendu",
        Stopped => "arrêté",
        TargetChanged => "autre délai",
        CalendarChanged => "horaires modifiés",
        Reopened => "rouvert",
    }
    /// Of edited hours.
    CalendarEditPolicy {
        Recompute => "valent depuis le début du délai",
        KeepUsed => "valent à compter de la modification",
        Frozen => "valent à compter du cycle suivant",
    }
    /// Of a reopening.
    CycleMode {
        NewCycle => "ouvre un nouveau cycle",
        Resume => "reprend le délai là où il s’était arrêté",
        FromFirstStart => "reprend le délai comme s’il ne s’était jamais arrêté",
    }
    /// Of lateness.
    LatePolicy {
        Due => "après le premier instant où le délai est écoulé",
        DueLatest => "après le dernier instant où rien de plus que le délai n’est écoulé",
    }
}

/// Of another target.
impl Tell<French> for ChangePolicy {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Restart => "fait courir un nouveau délai entier",
            Self::Retroactive(PastPauses::Keep) => "se compte depuis le début du cycle",
            Self::Retroactive(PastPauses::Drop) => {
                "se compte depuis le début du cycle, sans les suspensions antérieures"
            }
            Self::CarryElapsed => "impute le temps déjà écoulé",
            Self::Proportional => "impute la fraction déjà écoulée",
        })
    }
}
