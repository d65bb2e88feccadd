//! The pages of the manual are what the tables say.
//!
//! `MANUAL=write cargo test --locked --lib manual` writes them anew.

mod clauses;
mod coverage;
mod glossary;
mod markdown;
mod targets;

use std::{env, fs, string::String};

/// Holds the page of this name against what the tables say, or writes it anew.
fn hold(name: &str, written: &str) {
    let path = std::format!("{}/src/manual/{name}.md", env!("CARGO_MANIFEST_DIR"));
    if env::var("MANUAL").is_ok_and(|wish| wish == "write") {
        fs::write(&path, written).expect("the file");
        return;
    }
    let page: String = fs::read_to_string(&path).expect("the file");
    assert!(
        page == written,
        "{name}.md is not what the tables say: `MANUAL=write` writes it anew"
    );
}
