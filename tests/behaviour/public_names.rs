//! No public name means two things: readers, imports and the schema tell types apart by their names.

use std::{collections::BTreeMap, fs, path::Path};

#[test]
fn each_public_type_has_a_name_of_its_own() {
    let mut names = BTreeMap::new();
    collect(Path::new("src"), &mut names);
    assert!(names.len() > 400, "{}", names.len());
    // Nobody outside can name the traits that keep others from being implemented.
    names.remove("Sealed");
    names.retain(|_, places: &mut Vec<String>| places.len() > 1);
    assert_eq!(names, BTreeMap::new());
}

fn collect(folder: &Path, names: &mut BTreeMap<String, Vec<String>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, names);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap_or_default();
        for name in text.lines().filter_map(declared) {
            let places = names.entry(name.to_owned()).or_default();
            places.push(path.display().to_string());
        }
    }
}

/// The type that a line declares: by itself, as a closed set of names, or as a reading.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let kinds = ["pub struct ", "pub enum ", "pub trait ", "pub type "];
    let name = if let Some(rest) = kinds.iter().find_map(|kind| line.strip_prefix(kind)) {
        rest.split(|c: char| !c.is_alphanumeric()).next()?
    } else if let Some((name, _)) = line.split_once(", a \"") {
        name
    } else {
        let (_, reading) = line.split_once(": ").filter(|_| line.ends_with("] {"))?;
        reading.split_once(" [")?.0
    };
    let is_name = name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphanumeric);
    is_name.then_some(name)
}
