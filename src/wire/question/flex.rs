//! Reads questions about the Flex Allowance and about exchanges.

use super::data_read;
use crate::engine::{EqualValueExchangeRequest, FlexStatementRequest};

data_read!(FlexStatementRequest, EqualValueExchangeRequest);
