//! Reads questions about fees and invoices.

use super::data_read;
use crate::fees::{Billing, Cancellation, CancelledDeliveries, Proration};

data_read!(Cancellation, CancelledDeliveries, Billing, Proration);
