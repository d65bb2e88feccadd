//! Languages by their codes.

use alloc::{borrow::ToOwned, string::String};
use core::{fmt, str::FromStr};

/// A language: its two-letter code of ISO 639-1.
///
/// # Example: a country's code is no language's
///
/// ```
/// use unified_support::document::SpokenLanguage;
///
/// assert_eq!("ja".parse(), Ok(SpokenLanguage::JAPANESE));
/// let error = "jp".parse::<SpokenLanguage>().unwrap_err();
/// assert_eq!(error.to_string(), "no language `jp` in ISO 639-1");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpokenLanguage(&'static str);

impl SpokenLanguage {
    /// Chinese; which variety, the document does not say.
    pub const CHINESE: Self = Self("zh");
    /// English.
    pub const ENGLISH: Self = Self("en");
    /// Japanese.
    pub const JAPANESE: Self = Self("ja");

    /// The code, in lower case.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.0
    }

    /// Every language of ISO 639-1, in the order of the codes.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.split_ascii_whitespace().map(Self)
    }
}

impl FromStr for SpokenLanguage {
    type Err = UnknownLanguage;

    /// Reads a code in lower case.
    ///
    /// # Errors
    ///
    /// - a text that is no code of ISO 639-1, such as `EN`, `eng` or `jp`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::all()
            .find(|language| language.code() == text)
            .ok_or_else(|| UnknownLanguage {
                given: text.to_owned(),
            })
    }
}

impl fmt::Display for SpokenLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for SpokenLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SpokenLanguage").field(&self.code()).finish()
    }
}

/// The text is not the code of a language.
///
/// ```
/// use unified_support::document::SpokenLanguage;
///
/// let error = "EN".parse::<SpokenLanguage>().unwrap_err();
/// assert_eq!(error.given(), "EN");
/// assert_eq!(error.to_string(), "no language `EN` in ISO 639-1");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no language `{given}` in ISO 639-1")]
pub struct UnknownLanguage {
    given: String,
}

impl UnknownLanguage {
    /// The text as it was given.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }
}

/// The codes of ISO 639-1.
const CODES: &str = "\
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et \
    eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk \
    kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny \
    oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk \
    tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

#[cfg(test)]
mod tests {
    use super::{CODES, SpokenLanguage};

    #[test]
    fn codes_are_distinct_pairs_of_letters() {
        let codes: std::vec::Vec<&str> = CODES.split_ascii_whitespace().collect();
        assert_eq!(codes.len(), 183);
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(
            codes
                .iter()
                .all(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()))
        );
        assert_eq!(SpokenLanguage::all().count(), codes.len());
        for named in [
            SpokenLanguage::CHINESE,
            SpokenLanguage::ENGLISH,
            SpokenLanguage::JAPANESE,
        ] {
            assert_eq!(named.code().parse(), Ok(named));
        }
    }
}
