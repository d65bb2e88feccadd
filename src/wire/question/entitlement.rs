//! Reads questions about what a customer may use or buy.

use super::data_read;
use crate::entitlement::EntitlementRequest;

data_read!(EntitlementRequest);
