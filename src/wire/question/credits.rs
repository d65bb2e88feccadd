//! Reads questions about Proactive Credits.

use super::data_read;
use crate::{
    engine::CreditLedgerRequest,
    fees::credits::{Exchange, Redemption},
};

data_read!(Redemption, Exchange, CreditLedgerRequest);
