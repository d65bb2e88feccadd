#![doc = include_str!("../codes.md")]

#[cfg(test)]
mod facts;
#[cfg(test)]
mod page;
