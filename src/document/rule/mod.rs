//! What a step tells: a rule with its operands.

mod operand;
mod table;

pub(crate) use operand::told_by_name;
pub use operand::{IfAny, Operand, Value, VariantName};
pub use table::*;

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
        }

        impl RuleId {
            /// Every rule, in the order of their families.
            pub const ALL: &[Self] = &[$($( Self::$rule, )+)+];

            /// The rule's stable name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($( Self::$rule => $name, )+)+
                }
            }

            /// Whether it is a condition: its steps tell whether it held.
            #[must_use]
            pub const fn is_condition(self) -> bool {
                match self {
                    $($( Self::$rule => !stringify!($( $($holds)? )?).is_empty(), )+)+
                }
            }

            /// The names of its operands, in the order in which they are written.
            #[must_use]
            pub const fn operands(self) -> &'static [&'static str] {
                match self {
                    $($( Self::$rule => &[$( $( stringify!($operand), )* )?], )+)+
                }
            }
        }

        crate::document::names::text_form!(RuleId, "rule");

        /// A rule as it was applied: with its operands.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Rule {
            $( $(#[$family_doc])* $variant($family), )+
        }

        impl Rule {
            /// Which rule.
            #[must_use]
            pub const fn id(&self) -> RuleId {
                match self {
                    $( Self::$variant(rule) => rule.id(), )+
                }
            }

            /// Whether the condition held; none where the rule is no condition, or where a fact that it tests is missing.
            #[must_use]
            pub fn held(&self) -> Option<bool> {
                match self {
                    $( Self::$variant(rule) => rule.held(), )+
                }
            }

            /// Visits each operand, in the order of [`RuleId::operands`], without those that have no bearing here.
            pub fn each_operand(&self, visit: impl FnMut(&'static str, Value)) {
                match self {
                    $( Self::$variant(rule) => rule.each_operand(visit), )+
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
