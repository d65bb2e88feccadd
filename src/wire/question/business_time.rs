//! Reads questions about business time.

use super::data_read;
use crate::engine::{
    BusinessDaysAfterRequest, BusinessTimeAfterRequest, BusinessTimeBetweenRequest,
};

data_read!(
    BusinessDaysAfterRequest,
    BusinessTimeAfterRequest,
    BusinessTimeBetweenRequest,
);
