//! How the answers to questions about an order and the document are written.

use super::data_written;
use crate::{
    document::{Catalogue, Clause},
    entitlement::Entitlement,
    review::Review,
};

data_written!(Entitlement, Review, Catalogue, &'static Clause);
