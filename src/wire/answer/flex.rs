//! How the answers about the Flex Allowance and about exchanges are written.

use super::data_written;
use crate::fees::{EqualValueExchange, FlexStatement};

data_written!(FlexStatement, EqualValueExchange);
