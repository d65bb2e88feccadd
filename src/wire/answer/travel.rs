//! How the answers about travel, and about work before its contract, are written.

use super::data_written;
use crate::fees::{PrestartBill, TravelCosts};

data_written!(TravelCosts, PrestartBill);
