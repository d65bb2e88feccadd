//! Reads questions about what the document says.

use super::data_read;
use crate::{document::CatalogueFilter, engine::ClauseRequest};

data_read!(CatalogueFilter, ClauseRequest);
