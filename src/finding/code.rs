//! The codes by which programs tell problems apart.

#[cfg(feature = "rules")]
use alloc::borrow::Cow;
use core::fmt;

#[cfg(feature = "rules")]
use super::Finding;

/// A stable code of an error or a finding, in `snake_case`.
///
/// Those of the library are listed, each with an example, on the page `wire::codes`. A program that makes findings of its own has
/// codes of its own.
///
/// # Example
///
/// ```
/// use unified_support::finding::Code;
///
/// const LATE_CLOSING: Code = Code::new("late_closing");
/// assert_eq!(LATE_CLOSING, "late_closing");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// The code that is written `code`.
    #[must_use]
    pub const fn new(code: &'static str) -> Self {
        Self(code)
    }

    /// The code as it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

#[cfg(feature = "rules")]
impl Finding {
    /// Its code, unless it was read back: then it may be one that this version does not know.
    pub(crate) const fn known_code(&self) -> Option<Code> {
        match self.code {
            Cow::Borrowed(code) => Some(Code::new(code)),
            Cow::Owned(_) => None,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl PartialEq<str> for Code {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

/// Declares codes: for each what is wrong, case by case, with the example that brings it about.
///
/// A code is only ever written here: a misspelt one does not compile, and the compiler warns of one that nothing raises. What is
/// wrong and the examples are for the page of the codes, which is made in a test: a program does not carry them.
macro_rules! codes {
    ($( $name:ident = $code:literal, $( $kind:ident $what:literal $($example:literal)* ),+; )+) => {
        $( pub(crate) const $name: Code = Code::new($code); )+

        /// Every code with its cases, in the order of the page.
        #[cfg(all(test, feature = "rules", feature = "serde"))]
        pub(crate) const ROWS: &[(Code, &[Case])] = &[
            $( ($name, &[$( Case { kind: Kind::$kind, what: $what, examples: &[$( $example ),*] } ),+]), )+
        ];
    };
}

pub(super) use codes;

/// One of the ways in which a code comes about.
#[cfg(all(test, feature = "rules", feature = "serde"))]
pub(crate) struct Case {
    pub(crate) kind: Kind,
    pub(crate) what: &'static str,
    pub(crate) examples: &'static [&'static str],
}

/// Where a code comes up, and with that what its examples are.
#[cfg(all(test, feature = "rules", feature = "serde"))]
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An error in an order file: a merge patch of the page's order.
    Order,
    /// A warning about an order: a merge patch of the page's order.
    Warning,
    /// A note about an order: a merge patch of the page's order.
    Note,
    /// An error in a question about the page's order: the question.
    Question,
    /// An error in a question about another order: the merge patch that makes it, and the question.
    Asked,
    /// An error that only a program can bring about.
    Program,
}
