//! Behaviour of the public interface, one file for each module.

mod money;
