use alloc::{borrow::ToOwned, format, string::String};
use core::{fmt, str::FromStr};

use crate::{
    document::{Operand, Value},
    edit_distance,
};

/// A country of ISO 3166-1: an alpha-2 code and its English short name.
///
/// There are 249; the order is that of the codes.
///
/// # Example
///
/// ```
/// use unified_support::order::Country;
///
/// let france: Country = "FR".parse()?;
/// assert_eq!(france.name(), "France");
/// assert_eq!(france.to_string(), "FR");
/// assert!(france < Country::from_code("US")?);
/// # Ok::<(), unified_support::order::UnknownCountry>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country {
    // First, and unique: the derived order is the order of the codes.
    code: &'static str,
    name: &'static str,
}

impl Country {
    /// The country with the alpha-2 `code`, in upper case.
    ///
    /// # Example: the code of ISO 3166-1, not a habit
    ///
    /// ```
    /// use unified_support::order::Country;
    ///
    /// assert_eq!(Country::from_code("GB")?.code(), "GB");
    ///
    /// let unknown = Country::from_code("UK").unwrap_err();
    /// assert_eq!(unknown.to_string(), "no country of ISO 3166-1 has the code `UK`; did you mean `GB`?");
    /// # Ok::<(), unified_support::order::UnknownCountry>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - a code in lower or mixed case, such as `fr`;
    /// - a code with blanks around it;
    /// - an alpha-3 or a numeric code, such as `FRA` or `250`;
    /// - a reserved or withdrawn code, such as `UK`, `EU`, `XK` or `SU`;
    /// - anything else.
    pub fn from_code(code: &str) -> Result<Self, UnknownCountry> {
        find(code).ok_or_else(|| UnknownCountry {
            code: code.to_owned(),
            suggestion: suggest(code),
        })
    }

    /// Every country, in the order of the codes.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::order::Country;
    ///
    /// assert_eq!(Country::all().len(), 249);
    /// assert!(Country::all().is_sorted());
    /// ```
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        COUNTRIES.iter().copied()
    }

    /// The alpha-2 code: two upper-case letters.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.code
    }

    /// The English short name, such as `Viet Nam` or `Korea (Republic of)`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    const fn new(code: &'static str, name: &'static str) -> Self {
        Self { code, name }
    }
}

impl fmt::Display for Country {
    /// The alpha-2 code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code)
    }
}

impl Operand for Country {
    fn value(&self) -> Option<Value> {
        Some(Value::Code(self.code))
    }
}

impl FromStr for Country {
    type Err = UnknownCountry;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::from_code(code)
    }
}

/// A code that no country of ISO 3166-1 has.
///
/// # Example
///
/// ```
/// use unified_support::order::Country;
///
/// let unknown = Country::from_code("fr").unwrap_err();
/// assert_eq!(unknown.code(), "fr");
/// assert_eq!(unknown.suggestion(), Some(Country::from_code("FR")?));
/// # Ok::<(), unified_support::order::UnknownCountry>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no country of ISO 3166-1 has the code `{code}`{}", question(*suggestion))]
pub struct UnknownCountry {
    code: String,
    suggestion: Option<Country>,
}

impl UnknownCountry {
    /// The code as it was given.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The country that was probably meant, where there is one.
    #[must_use]
    pub const fn suggestion(&self) -> Option<Country> {
        self.suggestion
    }
}

fn find(code: &str) -> Option<Country> {
    let index = COUNTRIES.binary_search_by_key(&code, |country| country.code);
    COUNTRIES.get(index.ok()?).copied()
}

fn suggest(code: &str) -> Option<Country> {
    match code.trim().to_ascii_uppercase().as_str() {
        // Reserved in ISO 3166-1 for the United Kingdom, which has the code of Great Britain.
        "UK" => find("GB"),
        upper => find(upper).or_else(|| {
            let named = COUNTRIES.iter().map(|country| (country.name, *country));
            edit_distance::nearest(code, named, 4)
        }),
    }
}

fn question(suggestion: Option<Country>) -> String {
    suggestion.map_or_else(String::new, |country| {
        format!("; did you mean `{country}`?")
    })
}

/// Sorted by code: [`find`] searches it by halves.
static COUNTRIES: [Country; 249] = [
    Country::new("AD", "Andorra"),
    Country::new("AE", "United Arab Emirates"),
    Country::new("AF", "Afghanistan"),
    Country::new("AG", "Antigua and Barbuda"),
    Country::new("AI", "Anguilla"),
    Country::new("AL", "Albania"),
    Country::new("AM", "Armenia"),
    Country::new("AO", "Angola"),
    Country::new("AQ", "Antarctica"),
    Country::new("AR", "Argentina"),
    Country::new("AS", "American Samoa"),
    Country::new("AT", "Austria"),
    Country::new("AU", "Australia"),
    Country::new("AW", "Aruba"),
    Country::new("AX", "Åland Islands"),
    Country::new("AZ", "Azerbaijan"),
    Country::new("BA", "Bosnia and Herzegovina"),
    Country::new("BB", "Barbados"),
    Country::new("BD", "Bangladesh"),
    Country::new("BE", "Belgium"),
    Country::new("BF", "Burkina Faso"),
    Country::new("BG", "Bulgaria"),
    Country::new("BH", "Bahrain"),
    Country::new("BI", "Burundi"),
    Country::new("BJ", "Benin"),
    Country::new("BL", "Saint Barthélemy"),
    Country::new("BM", "Bermuda"),
    Country::new("BN", "Brunei Darussalam"),
    Country::new("BO", "Bolivia (Plurinational State of)"),
    Country::new("BQ", "Bonaire, Sint Eustatius and Saba"),
    Country::new("BR", "Brazil"),
    Country::new("BS", "Bahamas"),
    Country::new("BT", "Bhutan"),
    Country::new("BV", "Bouvet Island"),
    Country::new("BW", "Botswana"),
    Country::new("BY", "Belarus"),
    Country::new("BZ", "Belize"),
    Country::new("CA", "Canada"),
    Country::new("CC", "Cocos (Keeling) Islands"),
    Country::new("CD", "Congo (Democratic Republic of the)"),
    Country::new("CF", "Central African Republic"),
    Country::new("CG", "Congo"),
    Country::new("CH", "Switzerland"),
    Country::new("CI", "Côte d'Ivoire"),
    Country::new("CK", "Cook Islands"),
    Country::new("CL", "Chile"),
    Country::new("CM", "Cameroon"),
    Country::new("CN", "China"),
    Country::new("CO", "Colombia"),
    Country::new("CR", "Costa Rica"),
    Country::new("CU", "Cuba"),
    Country::new("CV", "Cabo Verde"),
    Country::new("CW", "Curaçao"),
    Country::new("CX", "Christmas Island"),
    Country::new("CY", "Cyprus"),
    Country::new("CZ", "Czechia"),
    Country::new("DE", "Germany"),
    Country::new("DJ", "Djibouti"),
    Country::new("DK", "Denmark"),
    Country::new("DM", "Dominica"),
    Country::new("DO", "Dominican Republic"),
    Country::new("DZ", "Algeria"),
    Country::new("EC", "Ecuador"),
    Country::new("EE", "Estonia"),
    Country::new("EG", "Egypt"),
    Country::new("EH", "Western Sahara"),
    Country::new("ER", "Eritrea"),
    Country::new("ES", "Spain"),
    Country::new("ET", "Ethiopia"),
    Country::new("FI", "Finland"),
    Country::new("FJ", "Fiji"),
    Country::new("FK", "Falkland Islands (Malvinas)"),
    Country::new("FM", "Micronesia (Federated States of)"),
    Country::new("FO", "Faroe Islands"),
    Country::new("FR", "France"),
    Country::new("GA", "Gabon"),
    Country::new("GB", "United Kingdom of Great Britain and Northern Ireland"),
    Country::new("GD", "Grenada"),
    Country::new("GE", "Georgia"),
    Country::new("GF", "French Guiana"),
    Country::new("GG", "Guernsey"),
    Country::new("GH", "Ghana"),
    Country::new("GI", "Gibraltar"),
    Country::new("GL", "Greenland"),
    Country::new("GM", "Gambia"),
    Country::new("GN", "Guinea"),
    Country::new("GP", "Guadeloupe"),
    Country::new("GQ", "Equatorial Guinea"),
    Country::new("GR", "Greece"),
    Country::new("GS", "South Georgia and the South Sandwich Islands"),
    Country::new("GT", "Guatemala"),
    Country::new("GU", "Guam"),
    Country::new("GW", "Guinea-Bissau"),
    Country::new("GY", "Guyana"),
    Country::new("HK", "Hong Kong"),
    Country::new("HM", "Heard Island and McDonald Islands"),
    Country::new("HN", "Honduras"),
    Country::new("HR", "Croatia"),
    Country::new("HT", "Haiti"),
    Country::new("HU", "Hungary"),
    Country::new("ID", "Indonesia"),
    Country::new("IE", "Ireland"),
    Country::new("IL", "Israel"),
    Country::new("IM", "Isle of Man"),
    Country::new("IN", "India"),
    Country::new("IO", "British Indian Ocean Territory"),
    Country::new("IQ", "Iraq"),
    Country::new("IR", "Iran (Islamic Republic of)"),
    Country::new("IS", "Iceland"),
    Country::new("IT", "Italy"),
    Country::new("JE", "Jersey"),
    Country::new("JM", "Jamaica"),
    Country::new("JO", "Jordan"),
    Country::new("JP", "Japan"),
    Country::new("KE", "Kenya"),
    Country::new("KG", "Kyrgyzstan"),
    Country::new("KH", "Cambodia"),
    Country::new("KI", "Kiribati"),
    Country::new("KM", "Comoros"),
    Country::new("KN", "Saint Kitts and Nevis"),
    Country::new("KP", "Korea (Democratic People's Republic of)"),
    Country::new("KR", "Korea (Republic of)"),
    Country::new("KW", "Kuwait"),
    Country::new("KY", "Cayman Islands"),
    Country::new("KZ", "Kazakhstan"),
    Country::new("LA", "Lao People's Democratic Republic"),
    Country::new("LB", "Lebanon"),
    Country::new("LC", "Saint Lucia"),
    Country::new("LI", "Liechtenstein"),
    Country::new("LK", "Sri Lanka"),
    Country::new("LR", "Liberia"),
    Country::new("LS", "Lesotho"),
    Country::new("LT", "Lithuania"),
    Country::new("LU", "Luxembourg"),
    Country::new("LV", "Latvia"),
    Country::new("LY", "Libya"),
    Country::new("MA", "Morocco"),
    Country::new("MC", "Monaco"),
    Country::new("MD", "Moldova (Republic of)"),
    Country::new("ME", "Montenegro"),
    Country::new("MF", "Saint Martin (French part)"),
    Country::new("MG", "Madagascar"),
    Country::new("MH", "Marshall Islands"),
    Country::new("MK", "North Macedonia"),
    Country::new("ML", "Mali"),
    Country::new("MM", "Myanmar"),
    Country::new("MN", "Mongolia"),
    Country::new("MO", "Macao"),
    Country::new("MP", "Northern Mariana Islands"),
    Country::new("MQ", "Martinique"),
    Country::new("MR", "Mauritania"),
    Country::new("MS", "Montserrat"),
    Country::new("MT", "Malta"),
    Country::new("MU", "Mauritius"),
    Country::new("MV", "Maldives"),
    Country::new("MW", "Malawi"),
    Country::new("MX", "Mexico"),
    Country::new("MY", "Malaysia"),
    Country::new("MZ", "Mozambique"),
    Country::new("NA", "Namibia"),
    Country::new("NC", "New Caledonia"),
    Country::new("NE", "Niger"),
    Country::new("NF", "Norfolk Island"),
    Country::new("NG", "Nigeria"),
    Country::new("NI", "Nicaragua"),
    Country::new("NL", "Netherlands (Kingdom of the)"),
    Country::new("NO", "Norway"),
    Country::new("NP", "Nepal"),
    Country::new("NR", "Nauru"),
    Country::new("NU", "Niue"),
    Country::new("NZ", "New Zealand"),
    Country::new("OM", "Oman"),
    Country::new("PA", "Panama"),
    Country::new("PE", "Peru"),
    Country::new("PF", "French Polynesia"),
    Country::new("PG", "Papua New Guinea"),
    Country::new("PH", "Philippines"),
    Country::new("PK", "Pakistan"),
    Country::new("PL", "Poland"),
    Country::new("PM", "Saint Pierre and Miquelon"),
    Country::new("PN", "Pitcairn"),
    Country::new("PR", "Puerto Rico"),
    Country::new("PS", "Palestine (State of)"),
    Country::new("PT", "Portugal"),
    Country::new("PW", "Palau"),
    Country::new("PY", "Paraguay"),
    Country::new("QA", "Qatar"),
    Country::new("RE", "Réunion"),
    Country::new("RO", "Romania"),
    Country::new("RS", "Serbia"),
    Country::new("RU", "Russian Federation"),
    Country::new("RW", "Rwanda"),
    Country::new("SA", "Saudi Arabia"),
    Country::new("SB", "Solomon Islands"),
    Country::new("SC", "Seychelles"),
    Country::new("SD", "Sudan"),
    Country::new("SE", "Sweden"),
    Country::new("SG", "Singapore"),
    Country::new("SH", "Saint Helena, Ascension and Tristan da Cunha"),
    Country::new("SI", "Slovenia"),
    Country::new("SJ", "Svalbard and Jan Mayen"),
    Country::new("SK", "Slovakia"),
    Country::new("SL", "Sierra Leone"),
    Country::new("SM", "San Marino"),
    Country::new("SN", "Senegal"),
    Country::new("SO", "Somalia"),
    Country::new("SR", "Suriname"),
    Country::new("SS", "South Sudan"),
    Country::new("ST", "Sao Tome and Principe"),
    Country::new("SV", "El Salvador"),
    Country::new("SX", "Sint Maarten (Dutch part)"),
    Country::new("SY", "Syrian Arab Republic"),
    Country::new("SZ", "Eswatini"),
    Country::new("TC", "Turks and Caicos Islands"),
    Country::new("TD", "Chad"),
    Country::new("TF", "French Southern Territories"),
    Country::new("TG", "Togo"),
    Country::new("TH", "Thailand"),
    Country::new("TJ", "Tajikistan"),
    Country::new("TK", "Tokelau"),
    Country::new("TL", "Timor-Leste"),
    Country::new("TM", "Turkmenistan"),
    Country::new("TN", "Tunisia"),
    Country::new("TO", "Tonga"),
    Country::new("TR", "Türkiye"),
    Country::new("TT", "Trinidad and Tobago"),
    Country::new("TV", "Tuvalu"),
    Country::new("TW", "Taiwan (Province of China)"),
    Country::new("TZ", "Tanzania (United Republic of)"),
    Country::new("UA", "Ukraine"),
    Country::new("UG", "Uganda"),
    Country::new("UM", "United States Minor Outlying Islands"),
    Country::new("US", "United States of America"),
    Country::new("UY", "Uruguay"),
    Country::new("UZ", "Uzbekistan"),
    Country::new("VA", "Holy See"),
    Country::new("VC", "Saint Vincent and the Grenadines"),
    Country::new("VE", "Venezuela (Bolivarian Republic of)"),
    Country::new("VG", "Virgin Islands (British)"),
    Country::new("VI", "Virgin Islands (U.S.)"),
    Country::new("VN", "Viet Nam"),
    Country::new("VU", "Vanuatu"),
    Country::new("WF", "Wallis and Futuna"),
    Country::new("WS", "Samoa"),
    Country::new("YE", "Yemen"),
    Country::new("YT", "Mayotte"),
    Country::new("ZA", "South Africa"),
    Country::new("ZM", "Zambia"),
    Country::new("ZW", "Zimbabwe"),
];

#[cfg(test)]
mod tests {
    use std::{string::ToString, vec::Vec};

    use super::*;

    #[test]
    fn the_codes_rise_so_that_halving_finds_every_one() {
        assert!(COUNTRIES.is_sorted_by(|a, b| a.code < b.code));
        for country in Country::all() {
            assert_eq!(Country::from_code(country.code()), Ok(country));
        }
    }

    #[test]
    fn another_table_has_the_same_codes_and_names() {
        let mut theirs: Vec<_> = rust_iso3166::ALL
            .iter()
            .map(|country| (country.alpha2, country.name))
            .collect();
        theirs.sort_unstable();
        let ours: Vec<_> = Country::all()
            .map(|country| (country.code(), country.name()))
            .collect();
        assert_eq!(ours, theirs);
    }

    #[test]
    fn every_pair_of_letters_is_known_to_both_tables_or_to_none() {
        for first in 'A'..='Z' {
            for second in 'A'..='Z' {
                let code: String = [first, second].iter().collect();
                let ours = Country::from_code(&code).is_ok();
                assert_eq!(ours, rust_iso3166::from_alpha2(&code).is_some(), "{code}");
            }
        }
    }

    #[test]
    fn a_code_must_be_exact() {
        for (code, suggestion) in [
            ("fr", Some("FR")),
            ("Fr", Some("FR")),
            (" FR", Some("FR")),
            ("uk", Some("GB")),
            // Its English name, or one like it.
            ("France", Some("FR")),
            ("cote d ivoire", Some("CI")),
            ("Irak", Some("IQ")),
            ("FRA", None),
            ("250", None),
            ("XK", None),
            ("SU", None),
            ("", None),
            ("ÉÉ", None),
        ] {
            let unknown = Country::from_code(code).unwrap_err();
            assert_eq!(unknown.code(), code);
            assert_eq!(
                unknown.suggestion().map(Country::code),
                suggestion,
                "{code}"
            );
        }
    }

    #[test]
    fn the_error_names_the_code_and_asks() {
        assert_eq!(
            Country::from_code("fr").unwrap_err().to_string(),
            "no country of ISO 3166-1 has the code `fr`; did you mean `FR`?"
        );
        assert_eq!(
            Country::from_code("XK").unwrap_err().to_string(),
            "no country of ISO 3166-1 has the code `XK`"
        );
    }
}
