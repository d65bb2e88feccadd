//! Stands in for the table where it is not embedded: it has no regions.

use super::{Kind, rows::Row};

pub(super) const FIRST_YEAR: i32 = 2024;
pub(super) const LAST_YEAR: i32 = 2030;

pub(super) static DAYS: &[u8] = &[];
pub(super) static ROWS: [Row; 0] = [];
pub(super) static EVENTS: [(Kind, &str); 0] = [];
pub(super) static OFF_FROM: [(u32, u16); 0] = [];
pub(super) static USUAL: [(&str, &str, &str); 0] = [];
