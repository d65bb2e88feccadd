//! The pages that people read lead where they say, and their figures stand where they were measured.
//!
//! Links between items of the library are rustdoc's to check.

use std::{
    collections::BTreeSet,
    fs,
    path::{Component, Path, PathBuf},
};

const README: &str = include_str!("../../README.md");
const MANIFEST: &str = include_str!("../../Cargo.toml");

/// Whether rustdoc leads there: a path of an item, or one name.
fn is_item(target: &str) -> bool {
    target.contains("::") || !target.contains(['/', '.', '#'])
}

#[test]
fn relative_links_lead_to_files_and_headings_that_there_are() {
    let mut checked = 0;
    let mut wrong = Vec::new();
    for page in pages() {
        let text = fs::read_to_string(&page).expect("a page");
        for target in targets(&text) {
            if target.contains("://") {
                continue;
            }
            if is_item(target) {
                if target.contains('/') {
                    wrong.push(format!("{}: no item for rustdoc: {target}", page.display()));
                }
                continue;
            }
            checked += 1;
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let file = match file {
                "" => page.clone(),
                file => beside(&page, file),
            };
            let has_heading =
                || fs::read_to_string(&file).is_ok_and(|text| headings(&text).contains(anchor));
            if !file.exists() {
                wrong.push(format!("{}: no {target}", page.display()));
            } else if !anchor.is_empty() && !has_heading() {
                wrong.push(format!("{}: no heading of {target}", page.display()));
            } else if is_packaged(&page) && !is_packaged(&file) {
                wrong.push(format!("{}: the package lacks {target}", page.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked >= 10, "{checked}");
}

/// It leads nowhere by links: the documentation has it too, and no `CONTRIBUTING.md`.
#[test]
fn the_guide_names_files_and_headings_that_there_are() {
    let contributing = include_str!("../../CONTRIBUTING.md");
    let titles: BTreeSet<_> = prose(contributing)
        .filter_map(|line| line.strip_prefix("## "))
        .collect();
    let guide = include_str!("../../src/manual/developer.md");
    let table = guide.split_once("| to add or change |").expect("a table").1;
    let rows: Vec<_> = table.lines().skip(2).collect();
    assert!(rows.len() >= 10, "{}", rows.len());
    for row in rows {
        let between = |mark| row.split(mark).skip(1).step_by(2);
        for file in between('`') {
            // The package has no tools.
            let is_left_out = file.starts_with("tools/") && !Path::new("tools").exists();
            assert!(is_left_out || Path::new(file).exists(), "{file}");
        }
        let mut headings = between('*');
        assert!(headings.all(|heading| titles.contains(heading)), "{row}");
    }
}

/// The package has no `benches/peers`: cargo leaves packages of their own out.
#[test]
fn the_ratios_of_the_readme_are_those_that_were_measured() {
    let Ok(measured) = fs::read_to_string("benches/peers/README.md") else {
        assert!(!Path::new("benches/peers").exists());
        return;
    };
    let rows: Vec<_> = README
        .lines()
        .filter(|line| line.starts_with('|'))
        .collect();
    assert!(rows.len() > 3, "{rows:?}");
    for row in rows {
        assert!(measured.lines().any(|line| line == row), "{row}");
    }
}

/// Every page in Markdown, but what cargo or a package manager made.
fn pages() -> Vec<PathBuf> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(".").expect("the project") {
        let path = entry.expect("an entry").path();
        let path = path.strip_prefix(".").expect("a name").to_owned();
        add_pages(path, &mut pages);
    }
    pages.sort_unstable();
    pages
}

fn add_pages(path: PathBuf, pages: &mut Vec<PathBuf>) {
    let name = path.file_name().and_then(|name| name.to_str());
    let is_made = |name: &str| name.starts_with('.') || ["target", "node_modules"].contains(&name);
    if name.is_none_or(is_made) {
        return;
    }
    if path.is_dir() {
        for entry in fs::read_dir(&path).expect("a folder") {
            add_pages(entry.expect("an entry").path(), pages);
        }
    } else if path.extension().is_some_and(|extension| extension == "md") {
        pages.push(path);
    }
}

/// Where the links of a page lead, but for those in blocks of code.
fn targets(text: &str) -> Vec<&str> {
    let links = prose(text).flat_map(|line| line.split("](").skip(1));
    links
        .filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target)
        .collect()
}

/// The headings of a page as links name them: in lower case, spaces as hyphens, without punctuation.
fn headings(text: &str) -> BTreeSet<String> {
    let headings = prose(text).filter(|line| line.starts_with('#'));
    let slug = |heading: &str| {
        let heading = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = heading.chars().filter_map(|character| match character {
            ' ' => Some('-'),
            '-' | '_' => Some(character),
            _ => character.is_alphanumeric().then_some(character),
        });
        kept.collect()
    };
    headings.map(slug).collect()
}

/// The lines of a page outside blocks of code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    text.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    })
}

/// The path of `file` as `page` names it, seen from the project's folder.
fn beside(page: &Path, file: &str) -> PathBuf {
    let joined = page.parent().unwrap_or(Path::new("")).join(file);
    let mut path = PathBuf::new();
    for component in joined.components() {
        if component == Component::ParentDir {
            assert!(path.pop(), "{} leaves the project", joined.display());
        } else {
            path.push(component);
        }
    }
    path
}

/// Whether the manifest includes the file: by its name, or with all of its folder.
fn is_packaged(file: &Path) -> bool {
    let list = MANIFEST.split_once("include = [").expect("a list").1;
    let list = list.split_once(']').expect("its end").0;
    let mut patterns = list.split('"').skip(1).step_by(2);
    patterns.any(|pattern| {
        let pattern = pattern.trim_start_matches('/');
        match pattern.strip_suffix("/**") {
            Some(folder) => file.starts_with(folder),
            None => file == Path::new(pattern),
        }
    })
}

#[test]
fn headings_are_named_as_links_name_them() {
    let text = "# One\n\n```sh\n# none\n```\n\n## `two`, and: three-four\n";
    let expected = ["one", "two-and-three-four"];
    assert_eq!(headings(text), expected.map(str::to_owned).into());
}
