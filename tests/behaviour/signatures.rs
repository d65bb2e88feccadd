//! A call says what is what: no public function takes two arguments of one type side by side.

use std::{fs, path::Path};

/// What may stand side by side all the same, by name.
const MAY_BE_SIDE_BY_SIDE: [(&str, &str); 8] = [
    // The two ends of a range, or of an exchange.
    ("first", "last"),
    ("first_day", "last_day"),
    ("from", "to"),
    ("opens", "closes"),
    // A key and its value, as in any map: the other way round it is refused.
    ("key", "variant"),
    // An amount and what is kept or undone of it, which is not more: the other way round it is refused, or the same.
    ("amount", "fee"),
    ("amount", "undone"),
    // Two columns that are added, row by row.
    ("starts", "durations"),
];

#[test]
fn no_public_function_takes_two_arguments_of_one_type_side_by_side() {
    let mut offenders = Vec::new();
    let mut seen = 0;
    each_source(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")),
        &mut |path, source| {
            for (name, parameters) in public_functions(source) {
                seen += 1;
                for pair in parameters.windows(2) {
                    let [(first, one), (second, other)] = pair else {
                        unreachable!("windows of two")
                    };
                    if one == other && !MAY_BE_SIDE_BY_SIDE.contains(&(first, second)) {
                        offenders.push(format!(
                            "{path}: `{name}` takes `{first}` and `{second}`, both {one}"
                        ));
                    }
                }
            }
        },
    );
    assert!(seen > 1_000, "only {seen} public functions were found");
    assert!(offenders.is_empty(), "{}", offenders.join("\n"));
}

#[test]
fn the_scan_sees_what_offends() {
    let source = "
        pub fn new<T: Fn(u8) -> u8>(
            id: impl Into<String>,
            /// Its name.
            name: &'static str,
            days: [Option<(NaiveDate, u8)>; 2],
        ) -> Self {
        pub(crate) fn hidden(one: u8, other: u8) {}
        pub const fn of(self, part: u64, whole: u64) -> Self {}
    ";
    let found = public_functions(source);
    let of = |index: usize| {
        let (name, parameters): &(&str, Vec<(&str, String)>) = &found[index];
        let parameters = parameters.iter();
        (
            *name,
            parameters
                .map(|(name, kind)| (*name, kind.as_str()))
                .collect::<Vec<_>>(),
        )
    };
    assert_eq!(found.len(), 2);
    assert_eq!(
        of(0),
        (
            "new",
            vec![
                ("id", "text"),
                ("name", "text"),
                ("days", "[Option<(NaiveDate,u8)>;2]")
            ]
        )
    );
    assert_eq!(of(1), ("of", vec![("part", "number"), ("whole", "number")]));
}

/// Hands each source file below `folder` to `visit`, with its path.
fn each_source(folder: &Path, visit: &mut impl FnMut(&str, &str)) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            each_source(&path, visit);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(&path).expect("a source file");
            visit(&path.to_string_lossy(), &source);
        }
    }
}

/// The name of each public function, with the name and the kind of each of its parameters but `self`.
fn public_functions(source: &str) -> Vec<(&str, Vec<(&str, String)>)> {
    let starts = source
        .match_indices("pub fn ")
        .chain(source.match_indices("pub const fn "));
    let functions = starts.map(|(start, keywords)| &source[start + keywords.len()..]);
    functions
        .map(|function| {
            let name = &function[..function.find(['(', '<']).expect("parameters")];
            let mut rest = &function[name.len()..];
            if rest.starts_with('<') {
                rest = &rest[within(rest).len() + 2..];
            }
            let parameters = split(within(rest)).into_iter().filter_map(parameter);
            (name, parameters.collect())
        })
        .collect()
}

/// What stands within the bracket that `text` begins with.
fn within(text: &str) -> &str {
    let mut depth = 0;
    for (index, change) in nesting(text) {
        depth += change;
        if depth == 0 {
            return &text[1..index];
        }
    }
    panic!("no end of {text}")
}

/// The parts of `text` between the commas that stand within no bracket.
fn split(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    let mut nesting = nesting(text).peekable();
    for (comma, _) in text.match_indices(',') {
        while let Some((_, change)) = nesting.next_if(|(index, _)| *index < comma) {
            depth += change;
        }
        if depth == 0 {
            parts.push(&text[start..comma]);
            start = comma + 1;
        }
    }
    parts.push(&text[start..]);
    parts
}

/// Where a bracket opens or closes; the arrow of a function is none.
fn nesting(text: &str) -> impl Iterator<Item = (usize, i32)> {
    text.char_indices().filter_map(|(index, char)| match char {
        '(' | '[' | '{' | '<' => Some((index, 1)),
        ')' | ']' | '}' => Some((index, -1)),
        '>' if !text[..index].ends_with('-') => Some((index, -1)),
        _ => None,
    })
}

/// The name and the kind of a parameter: whatever is made into a text is one kind, and whatever is a whole number.
fn parameter(text: &str) -> Option<(&str, String)> {
    let line = text.trim().lines().last()?;
    let (name, kind) = line.trim().split_once(": ")?;
    let kind = kind.trim_start_matches('&').trim_start_matches("'static ");
    let of_text = [
        "str",
        "String",
        "impl Into<String>",
        "impl Into<Arc<str>>",
        "impl AsRef<str>",
    ];
    let numbers = [
        "u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "isize",
    ];
    let kind = if of_text.contains(&kind) {
        "text".to_owned()
    } else if numbers.contains(&kind) {
        "number".to_owned()
    } else {
        kind.split_whitespace().collect()
    };
    Some((name.trim_start_matches("mut "), kind))
}
