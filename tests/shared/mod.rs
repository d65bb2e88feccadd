//! An independent model of business time, and the laws that the library must share with it.
//!
//! Everything is drawn from bytes, so that property tests and fuzz targets run the same code: include this file
//! by its path and call [`properties::check`].

pub(crate) mod bytes;
pub(crate) mod definition;
pub(crate) mod naive;
pub(crate) mod properties;
