//! What the operand of a rule can be.

use alloc::{borrow::Cow, string::ToString, sync::Arc};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::{
    calendar::{CalendarMonth, Digest},
    document::{
        AzureComponent, Languages, ProductLine, ReadingId, Readings, Service, Severity,
        SpokenLanguage,
    },
    finding::{Level, Path},
    holidays::Region,
    money::{Credits, Currency, Fraction, Money, Rate, Rounding, Tiering, Unrounded},
};

/// An operand in a form that can be read without knowing its rule.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// An instant.
    Instant(DateTime<Utc>),
    /// A date.
    Date(NaiveDate),
    /// A length of time.
    Duration(TimeDelta),
    /// A whole number.
    Count(i128),
    /// A rate.
    Rate(Rate),
    /// An amount of money.
    Money(Money),
    /// An exact amount before it is rounded.
    Unrounded(Unrounded),
    /// An exact number before it is rounded.
    Fraction(Fraction),
    /// One of a fixed set, by its stable name: a severity, a component, the variant of a reading.
    Code(&'static str),
    /// A name that the order or the question gives: of a location, of a purchase, of a product.
    Text(Arc<str>),
    /// A truth value.
    Truth(bool),
    /// Languages.
    Languages(&'static [SpokenLanguage]),
    /// The digest of a location's calendar.
    Calendar(Digest),
    /// Not given, or beyond what is known.
    Missing,
}

/// What a rule can have as an operand.
pub trait Operand {
    /// The operand as data; none where it has no bearing on the step.
    fn value(&self) -> Option<Value>;
}

/// What is not known counts as missing.
impl<T: Operand> Operand for Option<T> {
    fn value(&self) -> Option<Value> {
        match self {
            Some(known) => known.value(),
            None => Some(Value::Missing),
        }
    }
}

/// An operand that has a bearing on some steps of its rule alone: where it has none, it is left out, not missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(
    clippy::exhaustive_structs,
    reason = "no more than an option of another meaning"
)]
pub struct IfAny<T>(pub Option<T>);

impl<T: Operand> Operand for IfAny<T> {
    fn value(&self) -> Option<Value> {
        self.0.as_ref().and_then(Operand::value)
    }
}

impl Operand for Arc<str> {
    fn value(&self) -> Option<Value> {
        Some(Value::Text(Self::clone(self)))
    }
}

impl Operand for Cow<'static, str> {
    fn value(&self) -> Option<Value> {
        Some(Value::Text(self.as_ref().into()))
    }
}

impl Operand for CalendarMonth {
    fn value(&self) -> Option<Value> {
        Some(Value::Text(self.to_string().into()))
    }
}

impl Operand for NaiveTime {
    fn value(&self) -> Option<Value> {
        Some(Value::Text(self.to_string().into()))
    }
}

impl Operand for Region {
    fn value(&self) -> Option<Value> {
        Some(Value::Text(self.to_string().into()))
    }
}

/// Two kinds by a name, others as the languages themselves.
impl Operand for Languages {
    fn value(&self) -> Option<Value> {
        Some(match self {
            Self::EnglishAndCustomers => Value::Code("english_and_customers"),
            Self::DeliverersOrEnglish => Value::Code("deliverers_or_english"),
            Self::Only(only) => Value::Languages(only),
        })
    }
}

impl Operand for Path {
    fn value(&self) -> Option<Value> {
        Some(Value::Text(self.as_str().into()))
    }
}

/// The variant that is chosen of a reading, by its name, where that can be any reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VariantName(pub(in crate::document) &'static str);

impl VariantName {
    /// The variant that `readings` choose of the reading `id`.
    #[must_use]
    pub fn of(id: ReadingId, readings: &Readings) -> Self {
        Self(readings.variant(id))
    }

    /// The name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// Declares how types are told: each by a function of a copy.
macro_rules! operands {
    ($( $type:ty => $value:expr, )+) => {
        $(
            impl Operand for $type {
                fn value(&self) -> Option<Value> {
                    let value: fn(Self) -> Value = $value;
                    Some(value(*self))
                }
            }
        )+
    };
}

operands! {
    DateTime<Utc> => Value::Instant,
    NaiveDate => Value::Date,
    TimeDelta => Value::Duration,
    i64 => |count| Value::Count(count.into()),
    u64 => |count| Value::Count(count.into()),
    // No machine has a larger one.
    usize => |count| Value::Count(i128::try_from(count).unwrap_or(i128::MAX)),
    u32 => |count| Value::Count(count.into()),
    u16 => |count| Value::Count(count.into()),
    u8 => |count| Value::Count(count.into()),
    Rate => Value::Rate,
    Money => Value::Money,
    Unrounded => Value::Unrounded,
    Fraction => Value::Fraction,
    bool => Value::Truth,
    &'static [SpokenLanguage] => Value::Languages,
    Digest => Value::Calendar,
    Credits => |credits| Value::Count(credits.count().into()),
    Currency => |currency| Value::Code(currency.code()),
    Rounding => |rounding| Value::Code(rounding.as_str()),
    Tiering => |tiering| Value::Code(tiering.as_str()),
    ProductLine => |line| Value::Code(line.as_str()),
    SpokenLanguage => |language| Value::Code(language.code()),
    Service => |service| Value::Code(service.as_str()),
    Severity => |severity| Value::Code(severity.as_str()),
    Level => |level| Value::Code(level.as_str()),
    VariantName => |name| Value::Code(name.as_str()),
    AzureComponent => |component| Value::Code(component.as_str()),
}

/// Declares that a type is told by its `as_str`.
macro_rules! told_by_name {
    ($type:ty) => {
        impl crate::document::Operand for $type {
            fn value(&self) -> Option<crate::document::Value> {
                Some(crate::document::Value::Code((*self).as_str()))
            }
        }
    };
}
pub(crate) use told_by_name;
