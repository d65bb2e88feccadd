//! What an offering depends on, and which of these facts could change an answer.

use alloc::vec::Vec;

use super::Commitment;
use crate::{
    decision::Undetermined,
    document::{Channel, SpokenLanguage},
};

/// What an offering that may cover an incident depends on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gate {
    /// The facts that no other offering depends on.
    pub(super) own: Undetermined,
    /// The channels that it asks for, if the channel was not given.
    pub(super) channel: Option<ChannelGate>,
    /// The languages in which it is given, if the language was not given.
    pub(super) languages: Option<&'static [SpokenLanguage]>,
    /// Whether it brings its response times, where it covers.
    pub(super) times: Times,
}

/// Whether an offering brings its response times beside what else it brings.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Times {
    #[default]
    Brought,
    NotBrought,
    /// By the channel, which was not given.
    ByChannel(ChannelGate),
}

/// The channels that an offering asks for.
#[derive(Clone, Copy, Debug)]
pub(super) struct ChannelGate {
    pub(super) accepted: fn(Channel) -> bool,
    /// Whether it asks cloud administrators alone, and who reports was not given.
    pub(super) is_for_cloud_administrators: bool,
}

impl Gate {
    /// Whether nothing is missing.
    pub(super) fn is_open(&self) -> bool {
        let by_channel = self.channels().next();
        self.own.names().is_empty() && by_channel.is_none() && self.languages.is_none()
    }

    /// Whether it may bring its response times.
    pub(super) const fn may_bring_times(&self) -> bool {
        !matches!(self.times, Times::NotBrought)
    }

    /// What it asks of the channel, to cover and to bring its times.
    fn channels(&self) -> impl Iterator<Item = ChannelGate> {
        let for_times = match self.times {
            Times::ByChannel(gate) => Some(gate),
            Times::Brought | Times::NotBrought => None,
        };
        self.channel.into_iter().chain(for_times)
    }

    fn holds(&self, case: &Imagined, own: bool) -> bool {
        let by_channel = self.channel.is_none_or(|gate| gate.accepts(case));
        let mut languages = self.languages.unwrap_or_default().iter();
        let by_language =
            self.languages.is_none() || languages.any(|language| Some(*language) == case.language);
        own && by_channel && by_language
    }

    fn brings_times(&self, case: &Imagined) -> bool {
        match self.times {
            Times::Brought => true,
            Times::NotBrought => false,
            Times::ByChannel(gate) => gate.accepts(case),
        }
    }
}

impl ChannelGate {
    fn accepts(self, case: &Imagined) -> bool {
        let is_asked = !self.is_for_cloud_administrators || case.is_cloud_administrator;
        !is_asked || (self.accepted)(case.channel)
    }
}

/// The offerings that cover an incident, and those of them that bring their response times.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Covering {
    pub(crate) all: CommitmentSet,
    pub(crate) with_times: CommitmentSet,
}

/// A set of commitments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CommitmentSet(u8);

impl CommitmentSet {
    pub(crate) const fn contains(self, commitment: Commitment) -> bool {
        self.0 & Self::bit(commitment) != 0
    }

    pub(crate) const fn with(self, commitment: Commitment) -> Self {
        Self(self.0 | Self::bit(commitment))
    }

    /// Those of both.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    const fn bit(commitment: Commitment) -> u8 {
        1 << commitment as u8
    }
}

/// Values of the facts that several offerings may depend on.
#[derive(Clone, Copy)]
struct Imagined {
    channel: Channel,
    /// None is one that no offering is given in.
    language: Option<SpokenLanguage>,
    is_cloud_administrator: bool,
}

/// The facts of `gates` that could change the outcome, whatever the others are: of each, two values give different outcomes for
/// some values of the rest. `outcome` is what follows if the given ones of the gated offerings cover.
///
/// All values that make a difference to a gate are tried, in all combinations.
pub(crate) fn deciding<'g, O: PartialEq>(
    gates: impl Iterator<Item = (Commitment, &'g Gate)>,
    mut outcome: impl FnMut(Covering) -> O,
) -> Undetermined {
    let gates: Vec<_> = gates.collect();
    if gates.is_empty() {
        return Undetermined::default();
    }
    let mut known: Vec<(Covering, O)> = Vec::new();
    let mut differs = |one: Covering, other: Covering| {
        for set in [one, other] {
            if !known.iter().any(|(place, _)| *place == set) {
                known.push((set, outcome(set)));
            }
        }
        let of = |set| known.iter().find(|(place, _)| *place == set);
        of(one).map(|(_, outcome)| outcome) != of(other).map(|(_, outcome)| outcome)
    };
    let cases = imagined(&gates);
    let owns = 1_u32 << gates.len().min(8);
    let mut found = Found::default();
    for case in &cases {
        for own in 0..owns {
            let set = held(&gates, case, own);
            for (index, (commitment, gate)) in gates.iter().enumerate() {
                let flipped = held(&gates, case, own ^ (1 << index));
                if !gate.own.names().is_empty() && differs(set, flipped) {
                    found.own = found.own.with(*commitment);
                }
            }
            for other in &cases {
                let set_of_other = held(&gates, other, own);
                if set_of_other == set || !differs(set, set_of_other) {
                    continue;
                }
                let is_same = (
                    other.channel == case.channel,
                    other.language == case.language,
                    other.is_cloud_administrator == case.is_cloud_administrator,
                );
                match is_same {
                    (false, true, true) => found.channel = true,
                    (true, false, true) => found.language = true,
                    (true, true, false) => found.cloud_administrator = true,
                    _ => {}
                }
            }
        }
    }
    found.named(&gates)
}

/// Which facts make a difference.
#[derive(Default)]
struct Found {
    own: CommitmentSet,
    channel: bool,
    language: bool,
    cloud_administrator: bool,
}

impl Found {
    /// Their names, in the order in which the offerings ask for them.
    fn named(&self, gates: &[(Commitment, &Gate)]) -> Undetermined {
        let mut missing = Undetermined::default();
        for (commitment, gate) in gates {
            if self.own.contains(*commitment) {
                missing.add_all(&gate.own);
            }
            for channel in gate.channels() {
                if self.channel {
                    missing.add("channel");
                }
                if self.cloud_administrator && channel.is_for_cloud_administrators {
                    missing.add("cloud_administrator");
                }
            }
            if self.language && gate.languages.is_some() {
                missing.add("language");
            }
        }
        missing
    }
}

fn held(gates: &[(Commitment, &Gate)], case: &Imagined, own: u32) -> Covering {
    let mut covering = Covering::default();
    for (index, (commitment, gate)) in gates.iter().enumerate() {
        let is_well = gate.own.names().is_empty() || own & (1 << index) != 0;
        if gate.holds(case, is_well) {
            covering.all = covering.all.with(*commitment);
            if gate.brings_times(case) {
                covering.with_times = covering.with_times.with(*commitment);
            }
        }
    }
    covering
}

/// All combinations of values that make a difference to a gate.
fn imagined(gates: &[(Commitment, &Gate)]) -> Vec<Imagined> {
    let mut languages = Vec::from([None]);
    for (_, gate) in gates {
        for language in gate.languages.unwrap_or_default() {
            if !languages.contains(&Some(*language)) {
                languages.push(Some(*language));
            }
        }
    }
    let channels = gates
        .iter()
        .any(|(_, gate)| gate.channels().next().is_some());
    let channels = Channel::ALL.get(..if channels { Channel::ALL.len() } else { 1 });
    let mut cases = Vec::new();
    for channel in channels.unwrap_or_default() {
        for language in &languages {
            for is_cloud_administrator in [false, true] {
                cases.push(Imagined {
                    channel: *channel,
                    language: *language,
                    is_cloud_administrator,
                });
            }
        }
    }
    cases
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate(own: &[&'static str], accepted: Option<fn(Channel) -> bool>) -> Gate {
        Gate {
            own: Undetermined::missing(own),
            channel: accepted.map(|accepted| ChannelGate {
                accepted,
                is_for_cloud_administrators: false,
            }),
            ..Gate::default()
        }
    }

    #[test]
    fn a_fact_that_changes_nothing_is_not_named() {
        let response = gate(&["product_name"], None);
        let event = gate(&["event"], None);
        let gates = [
            (Commitment::RapidResponse, &response),
            (Commitment::AzureEventManagement, &event),
        ];
        let only_event = |set: Covering| set.all.contains(Commitment::AzureEventManagement);
        assert_eq!(deciding(gates.into_iter(), only_event).names(), ["event"]);
        let either = |set: Covering| set != Covering::default();
        let missing = deciding(gates.into_iter(), either);
        assert_eq!(missing.names(), ["product_name", "event"]);
        assert!(deciding(gates.into_iter(), |_| 0).names().is_empty());
    }

    #[test]
    fn one_channel_serves_two_offerings() {
        // Whatever the channel is, one of both holds: it makes no difference whether any does.
        let phone = gate(&[], Some(|channel| channel == Channel::Phone));
        let other = gate(&[], Some(|channel| channel != Channel::Phone));
        let gates = [
            (Commitment::RapidResponse, &phone),
            (Commitment::AzureEventManagement, &other),
        ];
        let any = |set: Covering| set != Covering::default();
        assert!(deciding(gates.into_iter(), any).names().is_empty());
        let which = |set: Covering| set.all.contains(Commitment::RapidResponse);
        assert_eq!(deciding(gates.into_iter(), which).names(), ["channel"]);
    }

    #[test]
    fn what_hangs_on_the_channel_may_be_the_times_alone() {
        let times = gate(&[], Some(|channel| channel == Channel::Phone));
        let times = Gate {
            channel: None,
            times: times.channel.map_or(Times::Brought, Times::ByChannel),
            ..times
        };
        let gates = [(Commitment::AzureEngineeringDirect, &times)];
        assert!(!times.is_open());
        let all = deciding(gates.into_iter(), |set| set.all);
        assert!(all.names().is_empty());
        let with_times = deciding(gates.into_iter(), |set| set.with_times);
        assert_eq!(with_times.names(), ["channel"]);
    }
}
