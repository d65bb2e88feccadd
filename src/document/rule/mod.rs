//! What a step records: a rule with its operands.

mod operand;
#[cfg(feature = "serde")]
mod read;
mod table;
mod unknown;

pub(crate) use operand::told_by_name;
pub use operand::{IfAny, Operand, Value, VariantName};
pub use table::*;
pub use unknown::UnknownRule;
pub(crate) use unknown::UnknownRuleWords;

/// Declares the rules, family by family: of each its name, whether it is a condition, and its operands with their types.
///
/// A row is `Rule = "name";`, `Rule = "name" { operand: Type, .. }`, or for a condition `Rule = "name" if holds: bool { .. }`; where a
/// fact that the condition tests can be missing, `holds` is an `Option<bool>`.
macro_rules! rules {
    ($(
        $(#[$family_doc:meta])*
        $variant:ident($family:ident) {
            $(
                $(#[$doc:meta])*
                $rule:ident = $name:literal
                $( $(if $holds:ident: $held:ty)? { $( $operand:ident: $type:ty ),* $(,)? } )?
                ;
            )+
        }
    )+) => {
        /// What a step of a decision did or tested.
        ///
        /// The name is stable: programs may match on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum RuleId {
            $($( $(#[$doc])* #[doc = concat!("\n\nNamed `", $name, "`.")] $rule, )+)+
            /// A rule that this version does not know: its step was read back from what a newer one wrote.
            Unknown,
        }

        impl RuleId {
            /// Every rule, in the order of their families.
            pub const ALL: &[Self] = &[$($( Self::$rule, )+)+];

            /// The rule's stable name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($( Self::$rule => $name, )+)+
                    Self::Unknown => "unknown",
                }
            }

            /// Whether it is a condition: its steps say whether it held.
            #[must_use]
            pub const fn is_condition(self) -> bool {
                match self {
                    $($( Self::$rule => !stringify!($( $($holds)? )?).is_empty(), )+)+
                    Self::Unknown => false,
                }
            }

            /// The names of its operands, in the order in which they are written.
            #[must_use]
            pub const fn operands(self) -> &'static [&'static str] {
                match self {
                    $($( Self::$rule => &[$( $( stringify!($operand), )* )?], )+)+
                    Self::Unknown => &[],
                }
            }
        }

        crate::document::names::text_form!(RuleId, "rule");
        crate::data::datum_by_name!(RuleId);

        /// A rule as it was applied: with its operands.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Rule {
            $( $(#[$family_doc])* $variant($family), )+
            /// A rule that this version does not know.
            Unknown(UnknownRule),
        }

        impl Rule {
            /// Which rule.
            #[must_use]
            pub const fn id(&self) -> RuleId {
                match self {
                    $( Self::$variant(rule) => rule.id(), )+
                    Self::Unknown(_) => RuleId::Unknown,
                }
            }

            /// Whether the condition held; none where the rule is no condition, or where a fact that it tests is missing.
            #[must_use]
            pub fn held(&self) -> Option<bool> {
                match self {
                    $( Self::$variant(rule) => rule.held(), )+
                    Self::Unknown(rule) => rule.held(),
                }
            }

            /// Reads the rule `id`, which `held`, from its operands.
            #[cfg(feature = "serde")]
            #[allow(
                clippy::too_many_lines,
                unused_variables,
                reason = "an arm for each rule; not every one has operands"
            )]
            pub(crate) fn read(
                id: RuleId,
                held: Option<bool>,
                operands: &mut crate::data::Fields<'_>,
                findings: &mut crate::finding::Findings,
            ) -> crate::data::Reading<Self> {
                match id {
                    $($(
                        RuleId::$rule => {
                            $(
                                $( let $holds = <$held as ReadHeld>::read_held(held, operands, findings); )?
                                $( let $operand = <$type as ReadOperand>::read_operand(
                                    stringify!($operand), operands, findings,
                                ); )*
                            )?
                            Ok(Self::$variant($family::$rule $({
                                $( $holds: $holds?, )?
                                $( $operand: $operand?, )*
                            })?))
                        }
                    )+)+
                    RuleId::Unknown => operands.refuse_missing("rule", findings),
                }
            }

            /// How each rule and its operands look, in the order of [`RuleId::ALL`].
            #[cfg(all(test, feature = "serde"))]
            #[allow(unused_variables, reason = "not every rule has operands")]
            pub(crate) fn forms(
                shapes: &mut crate::data::shape::Shapes,
            ) -> alloc::vec::Vec<(RuleId, crate::data::shape::Forms)> {
                use crate::data::shape::{Forms, Shapes};
                // A function for each: one for all takes a compiler minutes.
                type Told = fn(&mut Shapes) -> Forms;
                let rules: &[(RuleId, Told)] = &[$($(
                    (RuleId::$rule, |shapes| {
                        Forms::none() $( $(
                            .and(&<$type as ReadOperand>::operand_forms(stringify!($operand), shapes))
                        )* )?
                    }),
                )+)+];
                rules.iter().map(|(rule, told)| (*rule, told(shapes))).collect()
            }

            /// The name of the variant that was chosen of a reading: the operand `reading`, found without visiting the others.
            pub(crate) fn chosen(&self) -> Option<&'static str> {
                match self {
                    $( Self::$variant(rule) => rule.chosen(), )+
                    Self::Unknown(_) => None,
                }
            }

            /// Visits each operand, in the order of [`RuleId::operands`], without those that have no bearing here.
            pub fn each_operand(&self, visit: impl FnMut(&'static str, Value)) {
                match self {
                    $( Self::$variant(rule) => rule.each_operand(visit), )+
                    Self::Unknown(_) => {}
                }
            }
        }

        $(
            $(#[$family_doc])*
            #[derive(Clone, Debug, PartialEq, Eq)]
            #[non_exhaustive]
            pub enum $family {
                $(
                    $(#[$doc])*
                    #[doc = concat!("\n\nNamed `", $name, "`.")]
                    $rule $({
                        $( #[doc = "Whether it held."] $holds: $held, )?
                        $( #[doc = concat!("The operand `", stringify!($operand), "`.")] $operand: $type, )*
                    })?,
                )+
            }

            impl $family {
                const fn id(&self) -> RuleId {
                    match self {
                        $( Self::$rule $({ $( $holds: _, )? $( $operand: _, )* })? => RuleId::$rule, )+
                    }
                }

                fn held(&self) -> Option<bool> {
                    match self {
                        $(
                            Self::$rule $({ $( $holds, )? $( $operand: _, )* })? => {
                                None $( $( .or(Option::from(*$holds)) )? )?
                            }
                        )+
                    }
                }

                #[allow(unused_variables, reason = "only `reading` is looked at")]
                fn chosen(&self) -> Option<&'static str> {
                    match self {
                        $(
                            Self::$rule $({ $( $holds: _, )? $( $operand, )* })? => {
                                None $( $( .or(chosen!($operand, $operand)) )* )?
                            }
                        )+
                    }
                }

                #[allow(unused_mut, unused_variables, reason = "a family may have no operands")]
                fn each_operand(&self, mut visit: impl FnMut(&'static str, Value)) {
                    match self {
                        $(
                            Self::$rule $({ $( $holds: _, )? $( $operand, )* })? => {
                                $( $(
                                    if let Some(value) = Operand::value($operand) {
                                        visit(stringify!($operand), value);
                                    }
                                )* )?
                            }
                        )+
                    }
                }
            }

            impl From<$family> for Rule {
                fn from(rule: $family) -> Self {
                    Self::$variant(rule)
                }
            }
        )+
    };
}
use rules;

/// The name of a variant, of the operand `reading`.
macro_rules! chosen {
    (reading, $operand:ident) => {
        match Operand::value($operand) {
            Some(Value::Code(name)) => Some(name),
            _ => None,
        }
    };
    ($name:ident, $operand:ident) => {
        None
    };
}
use chosen;
