//! Small whole numbers that stand for values, and stay the same in every version.

use crate::{
    decision::NotApplicable,
    document::{AzureComponent, Channel, Clock, Product, Severity, SpokenLanguage},
    money::Currency,
    response::Commitment,
};

/// What a small whole number stands for in a column: the same one in every version.
///
/// The numbers stand with the other codes on the page `wire::codes`.
///
/// # Example
///
/// ```
/// use unified_support::columns::ColumnCode;
/// use unified_support::document::{AzureComponent, Product, Severity};
///
/// assert_eq!(Severity::B.column_code(), 3);
/// assert_eq!(Severity::from_column_code(3), Some(Severity::B));
/// assert_eq!(Severity::from_column_code(0), None);
///
/// let stack = Product::Azure { component: Some(AzureComponent::AzureStack) };
/// assert_eq!(Product::from_column_code(stack.column_code()), Some(stack));
/// ```
pub trait ColumnCode: Copy + Sized + 'static {
    /// The number of the value.
    fn column_code(self) -> u16;

    /// The value of the number; none if it stands for no value.
    fn from_column_code(code: u16) -> Option<Self>;
}

/// Declares the numbers of a type's values.
macro_rules! column_codes {
    ($( $type:ident { $( $value:ident = $code:literal, )+ } )+) => {
        $(
            impl ColumnCode for $type {
                fn column_code(self) -> u16 {
                    match self {
                        $( Self::$value => $code, )+
                    }
                }

                fn from_column_code(code: u16) -> Option<Self> {
                    match code {
                        $( $code => Some(Self::$value), )+
                        _ => None,
                    }
                }
            }
        )+
    };
}

column_codes! {
    Severity {
        One = 1,
        A = 2,
        B = 3,
        C = 4,
    }
    Channel {
        Phone = 1,
        Web = 2,
        ServicePortal = 3,
        AzurePortal = 4,
        ServicesPortal = 5,
    }
    Clock {
        Elapsed = 1,
        BusinessHours = 2,
    }
    Commitment {
        Base = 1,
        UnifiedEnhancedResponse = 2,
        AzureEngineeringDirect = 3,
        RapidResponse = 4,
        AzureEventManagement = 5,
    }
    AzureComponent {
        AzureStorSimple = 1,
        GitHubAe = 2,
        AzureCommunicationServices = 3,
        BillingAndSubscriptionManagement = 4,
        UsGovClouds = 5,
        A40 = 6,
        AzureMediaServices = 7,
        AzureStack = 8,
        TestBaseForM365 = 9,
        MicrosoftMesh = 10,
        UniversalPrint = 11,
    }
    NotApplicable {
        OrderNotInForce = 1,
        NoResponseTarget = 2,
        TooLateToCancel = 3,
        NotEntitled = 4,
        NoSeverityDescribed = 5,
        NotEnoughCredits = 6,
        CreditsNotExchangeable = 7,
        NoDayLimit = 8,
        NoBasePackage = 9,
        NotExchangeable = 10,
        RequestedTooLate = 11,
        NotInPublicCloud = 12,
        NoticeTooShort = 13,
        NoStatedHours = 14,
    }
}

const OTHER_PRODUCT: u16 = 0;
const ANY_AZURE: u16 = 1;
/// The code of a component in a column of products is that of the component and this.
const COMPONENTS: u16 = 100;

/// 0 is no product of Azure, 1 a component that the document does not name; a component has its own number and a hundred.
impl ColumnCode for Product {
    fn column_code(self) -> u16 {
        match self {
            Self::Other => OTHER_PRODUCT,
            Self::Azure { component: None } => ANY_AZURE,
            Self::Azure {
                component: Some(component),
            } => COMPONENTS.saturating_add(component.column_code()),
        }
    }

    fn from_column_code(code: u16) -> Option<Self> {
        match code {
            OTHER_PRODUCT => Some(Self::Other),
            ANY_AZURE => Some(Self::Azure { component: None }),
            code => {
                let component = AzureComponent::from_column_code(code.checked_sub(COMPONENTS)?)?;
                Some(Self::Azure {
                    component: Some(component),
                })
            }
        }
    }
}

/// Its letters as a number to the base of 26, `a` as zero.
impl ColumnCode for SpokenLanguage {
    fn column_code(self) -> u16 {
        of_letters(self.code(), b'a')
    }

    fn from_column_code(code: u16) -> Option<Self> {
        let [a, b, c] = letters(code, b'a')?;
        (a == b'a').then_some(())?;
        core::str::from_utf8(&[b, c]).ok()?.parse().ok()
    }
}

/// Its letters as a number to the base of 26, `A` as zero.
impl ColumnCode for Currency {
    fn column_code(self) -> u16 {
        of_letters(self.code(), b'A')
    }

    fn from_column_code(code: u16) -> Option<Self> {
        core::str::from_utf8(&letters(code, b'A')?)
            .ok()?
            .parse()
            .ok()
    }
}

fn of_letters(text: &str, zero: u8) -> u16 {
    text.bytes().fold(0_u16, |number, letter| {
        let digit = u16::from(letter.saturating_sub(zero));
        number.saturating_mul(26).saturating_add(digit)
    })
}

/// The three letters of a number; none where it has more.
fn letters(number: u16, zero: u8) -> Option<[u8; 3]> {
    let digit = |of: u16| u8::try_from(of % 26).ok()?.checked_add(zero);
    let rest = number / 26;
    (rest / 26 < 26).then_some(())?;
    Some([digit(rest / 26)?, digit(rest)?, digit(number)?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::RowProblem;

    fn check<T: ColumnCode + PartialEq + core::fmt::Debug>(values: impl Iterator<Item = T>) {
        let mut found = 0;
        for value in values {
            assert_eq!(T::from_column_code(value.column_code()), Some(value));
            found += 1;
        }
        let codes = (0..=u16::MAX).filter_map(T::from_column_code);
        assert_eq!(codes.count(), found, "two numbers of one value");
    }

    #[test]
    fn each_value_has_one_number_and_each_number_one_value() {
        check(Severity::ALL.into_iter());
        check(Channel::ALL.iter().copied());
        check(Clock::ALL.iter().copied());
        check(Commitment::ALL.iter().copied());
        check(AzureComponent::ALL.iter().copied());
        check(NotApplicable::ALL.iter().copied());
        check(SpokenLanguage::all());
        check(Currency::all().iter().copied());
        check(RowProblem::ALL.iter().copied());
        let components = AzureComponent::ALL.iter().copied().map(Some);
        let azure = [None].into_iter().chain(components);
        let azure = azure.map(|component| Product::Azure { component });
        check([Product::Other].into_iter().chain(azure));
    }

    #[test]
    fn numbers_that_were_given_stay() {
        assert_eq!("EUR".parse().map(Currency::column_code), Ok(3_241));
        assert_eq!(SpokenLanguage::ENGLISH.column_code(), 117);
    }
}
