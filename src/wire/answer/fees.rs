//! How the answers to questions about fees are written.

use super::data_written;
use crate::fees::{AedTerms, CancellationFee, CancellationFees, Invoices, Prorated};

data_written!(
    AedTerms,
    CancellationFee,
    CancellationFees,
    Invoices,
    Prorated
);
