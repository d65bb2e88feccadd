//! How the answers to questions about an order are written.

use super::data_written;
use crate::{entitlement::Entitlement, review::Review};

data_written!(Entitlement, Review);
