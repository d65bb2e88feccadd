//! How the answers to questions about Proactive Credits are written.

use super::data_written;
use crate::fees::credits::{CreditStatement, Exchanged, Redeemed};

data_written!(Redeemed, Exchanged, CreditStatement);
