//! A rule of another version.

use core::fmt;

/// A step that this version cannot read, because a newer one wrote it. It is kept, and written, as it came.
#[derive(Clone)]
pub struct UnknownRule(Kept);

/// Without the feature `serde` nothing is read back, and there is none.
#[cfg(not(feature = "serde"))]
type Kept = core::convert::Infallible;
#[cfg(feature = "serde")]
type Kept = crate::data::Node;

#[cfg(not(feature = "serde"))]
impl UnknownRule {
    /// Whether the condition held.
    pub(super) const fn held(&self) -> Option<bool> {
        match self.0 {}
    }
}

#[cfg(feature = "serde")]
impl UnknownRule {
    /// The step as it came: an object with a `rule`; none, if it is none.
    pub(crate) fn of(step: &Kept) -> Option<Self> {
        let rule = Self(step.clone());
        rule.name().is_some().then_some(rule)
    }

    /// The whole step as it came.
    #[must_use]
    pub const fn step(&self) -> &Kept {
        &self.0
    }

    /// Whether the condition held.
    pub(super) fn held(&self) -> Option<bool> {
        match self.field("holds")? {
            Kept::Bool(held) => Some(*held),
            _ => None,
        }
    }

    fn name(&self) -> Option<&str> {
        self.text("rule")
    }

    fn text(&self, name: &str) -> Option<&str> {
        match self.field(name)? {
            Kept::Text(name) => Some(name),
            _ => None,
        }
    }

    fn field(&self, name: &str) -> Option<&Kept> {
        let Kept::Map(fields) = &self.0 else {
            return None;
        };
        let (_, value) = fields.iter().find(|(key, _)| key == name)?;
        Some(value)
    }
}

#[cfg(not(feature = "serde"))]
impl UnknownRule {
    /// Nothing is told of what there is not.
    pub(crate) fn tell(&self, _: &UnknownRuleWords, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {}
    }
}

#[cfg(feature = "serde")]
impl UnknownRule {
    /// The rule and its operands by their names, and what it cites; a value that is long is cut.
    pub(crate) fn tell(&self, words: &UnknownRuleWords, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name().unwrap_or_default().escape_debug();
        write!(f, "{}{name}{}", words.rule, words.of_a_newer_version)?;
        f.write_str(match self.held() {
            Some(true) => words.held,
            Some(false) => words.did_not_hold,
            None => words.was_applied,
        })?;
        if let Some(Kept::Map(operands)) = self.field("operands") {
            for (index, (name, value)) in operands.iter().enumerate() {
                let separator = if index == 0 { words.colon } else { ", " };
                write!(f, "{separator}{} = {value}", name.escape_debug())?;
            }
        }
        let cited = ["amendment", "reading", "clause"].map(|source| self.text(source));
        if let Some(cited) = cited.into_iter().flatten().next() {
            write!(f, "{}{}", words.by, cited.escape_debug())?;
        }
        Ok(())
    }
}

/// What a language says of a rule that only a newer version knows.
#[cfg_attr(
    not(feature = "serde"),
    allow(dead_code, reason = "without it there is no such rule to tell")
)]
pub(crate) struct UnknownRuleWords {
    /// Before its name.
    pub(crate) rule: &'static str,
    /// After its name.
    pub(crate) of_a_newer_version: &'static str,
    /// That it held.
    pub(crate) held: &'static str,
    /// That it did not.
    pub(crate) did_not_hold: &'static str,
    /// That it is no condition.
    pub(crate) was_applied: &'static str,
    /// Before its operands.
    pub(crate) colon: &'static str,
    /// Before what it cites.
    pub(crate) by: &'static str,
}

impl UnknownRuleWords {
    const ENGLISH: Self = Self {
        rule: "The rule `",
        of_a_newer_version: "` of a newer version ",
        held: "held",
        did_not_hold: "did not hold",
        was_applied: "was applied",
        colon: ": ",
        by: ", by ",
    };
}

impl fmt::Display for UnknownRule {
    /// In English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tell(&UnknownRuleWords::ENGLISH, f)
    }
}

impl fmt::Debug for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UnknownRule").field(&self.0).finish()
    }
}

#[cfg(not(feature = "serde"))]
impl PartialEq for UnknownRule {
    fn eq(&self, _: &Self) -> bool {
        match self.0 {}
    }
}

#[cfg(feature = "serde")]
impl PartialEq for UnknownRule {
    /// Whether they tell the same: of numbers with a point, that they have the same bits.
    fn eq(&self, other: &Self) -> bool {
        is_same(&self.0, &other.0)
    }
}

impl Eq for UnknownRule {}

#[cfg(feature = "serde")]
fn is_same(one: &Kept, other: &Kept) -> bool {
    match (one, other) {
        (Kept::Float(one), Kept::Float(other)) => one.to_bits() == other.to_bits(),
        (Kept::List(one), Kept::List(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| is_same(one, other))
        }
        (Kept::Map(one), Kept::Map(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|((key, one), (same, other))| key == same && is_same(one, other))
        }
        (one, other) => one == other,
    }
}
