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
impl fmt::Display for UnknownRule {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {}
    }
}

#[cfg(feature = "serde")]
impl fmt::Display for UnknownRule {
    /// The rule and its operands by their names, and what it cites; a value that is long is cut.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name().unwrap_or_default().escape_debug();
        write!(f, "The rule `{name}` of a newer version ")?;
        f.write_str(match self.held() {
            Some(true) => "held",
            Some(false) => "did not hold",
            None => "was applied",
        })?;
        if let Some(Kept::Map(operands)) = self.field("operands") {
            for (index, (name, value)) in operands.iter().enumerate() {
                let separator = if index == 0 { ":" } else { "," };
                write!(f, "{separator} {} = {value}", name.escape_debug())?;
            }
        }
        let cited = ["amendment", "reading", "clause"].map(|source| self.text(source));
        if let Some(cited) = cited.into_iter().flatten().next() {
            write!(f, ", by {}", cited.escape_debug())?;
        }
        Ok(())
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
