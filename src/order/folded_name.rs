//! How the names that an order gives are compared: whatever their accents, the case of their letters and their spaces.

use alloc::string::String;

use crate::{
    decision::{Step, Trace},
    document::{ClauseId, EntitlementRule},
    edit_distance::{edit_distance, unaccented},
};

/// A name as it is compared: NFKD without combining marks, in lower case, each run of spaces one space, none around it.
///
/// It is made once, when an order is checked; a name that is asked about is compared as it comes, without an allocation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FoldedName(String);

impl FoldedName {
    pub(crate) fn of(name: &str) -> Self {
        Self(folded(name).collect())
    }

    /// Whether `name` is the same name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.0.eq_ignore_ascii_case(name) || self.0.chars().eq(folded(name))
    }

    /// How many characters `self` and `other` differ by, if it is no more than every fourth.
    fn distance(&self, other: &Self) -> Option<usize> {
        let length = self.0.chars().count();
        edit_distance(&other.0, &self.0, length.div_ceil(4))
    }
}

/// Records that `name`, which is none of the names `listed` by `clause`, is near one of them: they may be meant to be one.
pub(crate) fn record_near_name<'a, T: Trace>(
    name: &str,
    listed: impl IntoIterator<Item = (&'a str, &'a FoldedName)>,
    clause: ClauseId,
    trace: &mut T,
) {
    if !trace.is_recording() {
        return;
    }
    let folded = FoldedName::of(name);
    let near = listed
        .into_iter()
        .filter_map(|(near, other)| Some((other.distance(&folded)?, near)));
    // Of several that are as near, the first.
    let Some((_, near)) = near.min_by_key(|(distance, _)| *distance) else {
        return;
    };
    trace.record(|| {
        let rule = EntitlementRule::NearName {
            name: name.into(),
            near: near.into(),
        };
        Step::by(clause, rule)
    });
}

fn folded(name: &str) -> impl Iterator<Item = char> + '_ {
    let mut has_begun = false;
    let mut is_spaced = false;
    unaccented(name)
        .flat_map(char::to_lowercase)
        .flat_map(move |character| {
            if character.is_whitespace() {
                is_spaced = has_begun;
                return [None, None];
            }
            has_begun = true;
            [
                core::mem::take(&mut is_spaced).then_some(' '),
                Some(character),
            ]
        })
        .flatten()
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::{
        decision::Steps,
        document::{Value, clauses},
    };

    #[test]
    fn names_are_the_same_whatever_their_marks_case_and_spaces() {
        let name = FoldedName::of("Contrôle  d’Accès");
        for same in [
            "Contrôle  d’Accès",
            "CONTROLE D’ACCES",
            "  controle\td’acce\u{300}s\u{a0}",
        ] {
            assert!(name.is(same), "{same}");
            assert_eq!(name, FoldedName::of(same));
        }
        for other in ["Contrôle d’Accè", "Contrôled’Accès", "Contrôle d'Accès", ""] {
            assert!(!name.is(other), "{other}");
            assert_ne!(name, FoldedName::of(other));
        }
        // Compatible characters: a ligature, letters of full width, a Roman numeral.
        assert!(FoldedName::of("office Ⅳ").is("oﬃce IV"));
        assert!(FoldedName::of("ＳＱＬ").is("sql"));
        // Greek, Cyrillic and Turkish have marks and cases of their own.
        assert!(FoldedName::of("Ελλάς").is("ελλας"));
        assert!(FoldedName::of("Йод").is("ИОД"));
        assert!(FoldedName::of("İstanbul").is("ISTANBUL"));
    }

    #[test]
    fn a_name_is_near_within_every_fourth_character() {
        let listed =
            ["Azure SQL Database", "Azure Data Factory"].map(|name| (name, FoldedName::of(name)));
        let near = |name: &str| {
            let mut steps = Steps::new();
            let listed = listed.iter().map(|(name, folded)| (*name, folded));
            record_near_name(name, listed, clauses::RR_COMPONENTS_IN_ORDER, &mut steps);
            let operands = steps.as_slice().iter().flat_map(Step::operands);
            operands.last().map(|(_, value)| value)
        };
        let sql = Some(Value::Text("Azure SQL Database".into()));
        assert_eq!(near("AZURE SQL DATABASES"), sql);
        // Eighteen characters, of which five may differ, and six may not.
        assert_eq!(near("Azure SQL Datxxxxx"), sql);
        assert_eq!(near("Azure SQL Daxxxxxx"), None);
        assert_eq!(near("Windows"), None);
    }
}
