//! How the answers to questions about responses and time are written.

use chrono::{NaiveDate, TimeDelta};
use serde::{Serialize, Serializer};

use super::{Entry, Shown, Written, data_written};
use crate::{
    response::{BusinessTimeAfter, DescribedSeverity, FirstResponse},
    wire::grammar::format_date,
};

data_written!(
    BusinessTimeAfter,
    TimeDelta,
    FirstResponse,
    DescribedSeverity
);

impl Serialize for Written<&NaiveDate> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Entry("date", Shown(format_date(*self.0))).serialize(serializer)
    }
}
