//! A row of the catalogue: what the document says about one service.

use alloc::vec::Vec;

use super::{
    BoughtFor, Category, Counted, CreditUse, Delivery, DrawDown, EndsWith, Exclusion, Exhibit,
    FlexUse, IncludedHours, Languages, Limit, Mark, Prerequisite, Price, ResponseTimes, Scope,
    Service, ServiceHours, Staff, Travel, Unit, UsedAt,
};
use crate::document::{Channel, ClauseId, Stated, names::named};

/// Declares the columns of the catalogue: of each its name, whether it has `one` cell, one `if_any`, or `many`, and what they hold.
macro_rules! columns {
    (@type one $type:ty) => { Stated<$type> };
    (@type if_any $type:ty) => { Option<Stated<$type>> };
    (@type many $type:ty) => { &'static [Stated<$type>] };
    (@cells one $column:expr) => { core::slice::from_ref(&$column) };
    (@cells if_any $column:expr) => { $column.as_slice() };
    (@cells many $column:expr) => { $column };
    (@value code $value:expr) => { CellValue::Code($value.as_str()) };
    (@value count $value:expr) => { CellValue::Count($value) };
    (@value limit $value:expr) => { CellValue::Limit($value) };
    (@value delivery $value:expr) => { CellValue::Delivery($value) };
    (@value languages $value:expr) => { CellValue::Languages($value) };
    (@value exclusion $value:expr) => { CellValue::Exclusion($value) };
    (
        $(#[$doc:meta])*
        $type:ident {
            $( $(#[$column_doc:meta])* $column:ident = $name:ident: $many:ident $cell:ident as $kind:ident, )+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $type {
            /// The service under which it is described.
            pub parent: Option<Service>,
            $( $(#[$column_doc])* pub $name: columns!(@type $many $cell), )+
            /// What else the document says about it, in the document's order; the lines of its severity table are the table's.
            pub also: &'static [ClauseId],
        }

        named! {
            /// A column of the catalogue: each is a field of [`ServiceTerms`], and named like it.
            Column, a "column of the catalogue";
            $( $(#[$column_doc])* $column = stringify!($name), )+
        }

        impl $type {
            /// Every cell, in the order of the columns.
            ///
            /// # Example
            ///
            /// ```
            /// use unified_support::document::{CellValue, Column, Service, clauses};
            ///
            /// let cells: Vec<_> = Service::ChalkTalks.terms().cells().collect();
            /// let staffed = cells.iter().find(|cell| cell.clause == clauses::CHALK_TALK_LENGTH_AND_MODE).unwrap();
            /// assert_eq!(staffed.column, Column::Delivery);
            /// assert!(matches!(staffed.value, CellValue::Delivery(delivery) if delivery.remote));
            /// ```
            pub fn cells(&self) -> impl Iterator<Item = Cell> + use<> {
                let mut cells = Vec::new();
                $(
                    cells.extend(columns!(@cells $many self.$name).iter().map(|cell| Cell {
                        column: Column::$column,
                        value: columns!(@value $kind *cell.value()),
                        clause: cell.clause(),
                    }));
                )+
                cells.into_iter()
            }
        }

        #[cfg(feature = "serde")]
        impl Column {
            /// Whether there can be several cells in it.
            pub(super) const fn is_list(self) -> bool {
                match self {
                    $( Self::$column => matches!(stringify!($many).as_bytes(), b"many"), )+
                }
            }

            /// How what its cells hold looks.
            #[cfg(test)]
            pub(super) fn shape(self, shapes: &mut crate::data::shape::Shapes) -> crate::data::Node {
                match self {
                    $( Self::$column => <$cell as crate::data::Datum>::shape(shapes), )+
                }
            }

            /// Whether there is a cell in it, of every service.
            #[cfg(test)]
            pub(super) const fn is_always_filled(self) -> bool {
                match self {
                    $( Self::$column => matches!(stringify!($many).as_bytes(), b"one"), )+
                }
            }
        }
    };
}

columns! {
    /// What the document says about one service: a row of the catalogue, each cell with its clause.
    ///
    /// A cell that is none, or empty, is one about which the document says nothing.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::{Service, ServiceHours, clauses};
    ///
    /// let terms = Service::DesignatedEngineering.terms();
    /// let hours = terms.hours.unwrap();
    /// assert_eq!(*hours.value(), ServiceHours::LocationBusinessHours);
    /// assert_eq!(hours.clause(), clauses::DE_BUSINESS_HOURS);
    /// ```
    ServiceTerms {
        /// The table that lists it.
        Category = category: one Category as code,
        /// The mark beside it; a service described under another has that one's.
        Mark = mark: one Mark as code,
        /// How it is paid for.
        Price = price: one Price as code,
        /// What it is bought in.
        Units = units: many Unit as code,
        /// How much of it there may be.
        Limits = limits: many Limit as limit,
        /// When hours are taken off what was bought, for a service that is bought by the hour.
        DrawDown = draw_down: if_any DrawDown as code,
        /// Hours of other services that come with it.
        IncludedHours = included_hours: many IncludedHours as code,
        /// Who delivers it.
        Staff = staff: many Staff as code,
        /// How it is delivered; none for what is not delivered by people.
        Delivery = delivery: if_any Delivery as delivery,
        /// When it is available.
        Hours = hours: if_any ServiceHours as code,
        /// In which languages it is delivered.
        Languages = languages: one Languages as languages,
        /// For which locations it may be bought.
        BoughtFor = bought_for: one BoughtFor as code,
        /// Where it may then be used.
        UsedAt = used_at: one UsedAt as code,
        /// The channels by which its incidents come in, where the text names them for the service itself.
        Channels = channels: many Channel as code,
        /// Which response times hold with it.
        ResponseTimes = response_times: if_any ResponseTimes as code,
        /// What it covers.
        Scope = scope: if_any Scope as code,
        /// What must hold before it can be used.
        Prerequisites = prerequisites: many Prerequisite as code,
        /// What it ends with at the latest, whatever its own end.
        EndsWith = ends_with: if_any EndsWith as code,
        /// What it does not cover.
        Exclusions = exclusions: many Exclusion as exclusion,
        /// Whether Flex Allowance may pay for it.
        Flex = flex: one FlexUse as code,
        /// Whether Proactive Credits may pay for it.
        Credits = credits: one CreditUse as code,
        /// What travel costs when someone comes, unless it was prepaid.
        Travel = travel: if_any Travel as code,
        /// Whether an exhibit of the Work Order defines it.
        Exhibit = exhibit: if_any Exhibit as code,
        /// The last day on which delivery may be requested, in days before the Work Order expires.
        LastRequestDays = last_request_days: if_any u16 as count,
    }
}

impl ServiceTerms {
    /// How many of `what` there may be, and the clause that says so; none if the document limits none.
    pub(crate) fn at_most(&self, what: Counted) -> Option<Stated<u32>> {
        let count = |limit: &Stated<Limit>| match *limit.value() {
            Limit::AtMost {
                count,
                what: counted,
                ..
            } if counted == what => Some(Stated::new(count, limit.clause())),
            _ => None,
        };
        self.limits.iter().find_map(count)
    }
}

/// A cell of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cell {
    /// Where it stands.
    pub column: Column,
    /// What it says.
    pub value: CellValue,
    /// The clause that states it.
    pub clause: ClauseId,
}

/// What a cell of the catalogue says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CellValue {
    /// One of a fixed set, by its stable name.
    Code(&'static str),
    /// A number.
    Count(u16),
    /// How much there may be.
    Limit(Limit),
    /// How it is delivered.
    Delivery(Delivery),
    /// In which languages it is delivered.
    Languages(Languages),
    /// What it does not cover.
    Exclusion(Exclusion),
}
