//! The SVG form.

use alloc::{string::String, vec::Vec};
use std::string::ToString;

use roxmltree::{Document, Node};

use super::*;

const SVG: &str = "http://www.w3.org/2000/svg";

/// What XML knows as markup, scripts from right to left, full-width ones and emoji.
const NAMES: [&str; 6] = [
    "<script>&'\"</script>",
    "]]>&amp;<!--",
    "عطلة رسمية",
    "חג העצמאות",
    "祝日のお休み",
    "🎉👩‍👩‍👧🎉",
];

fn hostile(calendar: &BusinessCalendar) -> Scene<'_> {
    let mut scene = scene(calendar, "2026-05-04T08:00:00Z", "2026-05-12T09:00:00Z");
    scene.title = NAMES.concat();
    for (day, name) in (0..).zip(NAMES) {
        let from = at("2026-05-04T08:00:00Z") + TimeDelta::days(day);
        let until = from + TimeDelta::hours(12);
        scene.basis.push(name.into());
        let bar = Bar::Closed;
        scene.stretches.push(Stretch { from, until, bar });
        scene.events.push(Happening {
            at: from,
            label: name.into(),
        });
        scene.owed.push(Owed {
            who: name.into(),
            what: name.into(),
            standing: name.into(),
            clause: name.into(),
            ..owed("", "2026-05-12T09:00:00Z", DueState::Open)
        });
    }
    scene
}

/// Hostile names, very long, wherever the caller gives a text.
fn very_long(calendar: &BusinessCalendar) -> Scene<'_> {
    let mut scene = hostile(calendar);
    let texts = scene.owed.iter_mut().flat_map(|owed| {
        [
            &mut owed.who,
            &mut owed.what,
            &mut owed.standing,
            &mut owed.clause,
        ]
    });
    let texts = texts.chain(scene.events.iter_mut().map(|event| &mut event.label));
    let texts = texts.chain(&mut scene.basis);
    for text in texts.chain([&mut scene.title, &mut scene.summary]) {
        *text = text.repeat(100);
    }
    scene
}

fn named_closures() -> BusinessCalendar {
    let mut builder = hours("Europe/Paris", "09:00-17:30");
    for (name, day) in NAMES.into_iter().zip(date("2026-05-04").iter_days()) {
        builder = builder.closure(day, name);
    }
    builder.build().unwrap()
}

/// Every drawing of the picture: wide, narrow, and in parts.
fn drawings(scene: &Scene<'_>) -> Vec<String> {
    let picture = picture(scene);
    let pages = picture.pages().into_iter().map(|page| page.to_string());
    let whole = [picture.svg().to_string(), picture.narrow_svg().to_string()];
    whole.into_iter().chain(pages).collect()
}

fn texts(document: &Document<'_>) -> Vec<String> {
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    let texts = texts.chain(
        document
            .descendants()
            .filter(|node| node.has_tag_name("title") || node.has_tag_name("desc")),
    );
    texts
        .map(|node| node.text().unwrap_or_default().to_string())
        .collect()
}

#[test]
fn it_is_read_by_screen_readers() {
    let svg = svg(&over_a_closure(&paris()));
    let document = Document::parse(&svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("graphics-document document"));
    let referred = |by| {
        let id = root.attribute(by).unwrap();
        let mut children = root.children();
        children.find(|node| node.attribute("id") == Some(id))
    };
    let title = referred("aria-labelledby").unwrap();
    assert!(title.has_tag_name((SVG, "title")));
    assert_eq!(title.text(), Some("Incident at paris"));
    let description = referred("aria-describedby").unwrap();
    assert!(description.has_tag_name((SVG, "desc")));
    assert_eq!(
        description.text(),
        Some(
            "First response given late. As of Fri 15 May 2026 17:00 +02:00; wall clock of Europe/Paris."
        )
    );
}

#[test]
fn all_its_text_is_text() {
    let closures = named_closures();
    let paris = paris();
    for svg in [
        over_a_closure(&paris),
        hostile(&closures),
        very_long(&closures),
    ]
    .iter()
    .flat_map(drawings)
    {
        let document = Document::parse(&svg).unwrap();
        let words = document
            .descendants()
            .filter(|node| node.is_text() && !node.text().unwrap_or_default().trim().is_empty());
        for node in words {
            let parent = node.parent().unwrap();
            assert!(
                ["text", "title", "desc"].contains(&parent.tag_name().name()),
                "{node:?}"
            );
        }
    }
}

#[test]
fn it_stands_on_its_own() {
    let closures = named_closures();
    let svg = svg(&hostile(&closures));
    let document = Document::parse(&svg).unwrap();
    let allowed = [
        "svg", "title", "desc", "defs", "pattern", "g", "rect", "line", "polyline", "polygon",
        "text",
    ];
    for node in document.descendants().filter(Node::is_element) {
        assert!(allowed.contains(&node.tag_name().name()), "{node:?}");
        assert!(
            node.attributes()
                .all(|attribute| !attribute.name().contains("href"))
        );
    }
    // What is referred to is there.
    for (_, rest) in svg
        .match_indices("url(#")
        .map(|(index, found)| svg.split_at(index + found.len()))
    {
        let id = rest.split(')').next().unwrap();
        assert!(
            document
                .descendants()
                .any(|node| node.attribute("id") == Some(id))
        );
    }
}

#[test]
fn nothing_lies_outside_of_the_view() {
    let (paris, closures) = (paris(), named_closures());
    let scenes = [
        over_a_closure(&paris),
        hostile(&closures),
        very_long(&closures),
        many(&paris, 300, 0),
        many(&paris, 300, 9),
    ];
    for svg in scenes.iter().flat_map(drawings) {
        let document = Document::parse(&svg).unwrap();
        let root = document.root_element();
        let number = |node: &Node<'_, '_>, name| {
            node.attribute(name)
                .map_or(0, |value| value.parse::<i32>().unwrap())
        };
        let (width, height) = (number(&root, "width"), number(&root, "height"));
        let is_drawn = |node: &Node<'_, '_>| {
            node.is_element() && !node.parent().unwrap().has_tag_name("pattern")
        };
        for node in root.descendants().skip(1).filter(is_drawn) {
            let number = |name| number(&node, name);
            let mut xs = Vec::from([number("x"), number("x1"), number("x2")]);
            let mut ys = Vec::from([number("y"), number("y1"), number("y2")]);
            if node.has_tag_name("rect") {
                xs.push(number("x") + number("width"));
                ys.push(number("y") + number("height"));
                assert!(number("width") >= 0 && number("height") >= 0);
            }
            for point in node
                .attribute("points")
                .unwrap_or_default()
                .split_whitespace()
            {
                let (x, y) = point.split_once(',').unwrap();
                xs.push(x.parse().unwrap());
                ys.push(y.parse().unwrap());
            }
            assert!(xs.iter().all(|x| (0..=width).contains(x)), "{node:?}");
            assert!(ys.iter().all(|y| (0..=height).contains(y)), "{node:?}");
        }
    }
}

#[test]
fn names_come_back_as_they_were_given() {
    let closures = named_closures();
    let svg = svg(&hostile(&closures));
    let document = Document::parse(&svg).unwrap();
    let texts = texts(&document);
    for name in NAMES {
        // As the label of an event at least; a closure has less room.
        assert!(texts.iter().any(|text| text == name), "{name}");
    }
    assert!(texts.contains(&NAMES.concat()));
}

#[test]
fn what_xml_forbids_is_replaced() {
    let paris = paris();
    let mut scene = scene(&paris, "2026-05-12T08:00:00Z", "2026-05-12T09:00:00Z");
    scene.title = "a\0b\u{1b}c\u{fffe}d\u{ffff}e\rf".into();
    let svg = svg(&scene);
    let document = Document::parse(&svg).unwrap();
    let title = document
        .descendants()
        .find(|node| node.has_tag_name("title"))
        .unwrap();
    assert_eq!(title.text(), Some("a\\u{0}b\\u{1b}c\u{fffd}d\u{fffd}e\\rf"));
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    let paris = paris();
    assert_eq!(svg(&over_a_closure(&paris)), svg(&over_a_closure(&paris)));
    assert_eq!(text(&over_a_closure(&paris)), text(&over_a_closure(&paris)));
}

#[test]
fn different_drawings_have_different_ids() {
    let paris = paris();
    let changed = |change: fn(&mut Scene<'_>)| {
        let mut scene = over_a_closure(&paris);
        change(&mut scene);
        let svg = svg(&scene);
        let document = Document::parse(&svg).unwrap();
        let root = document.root_element();
        root.attribute("aria-labelledby").unwrap().to_string()
    };
    let ids = [
        changed(|_| {}),
        changed(|scene| scene.title = "Incident at lyon".into()),
        // What is cut where it is drawn.
        changed(|scene| scene.title = "W".repeat(1_000)),
        changed(|scene| scene.title = "W".repeat(1_001)),
        // The same letters, parted elsewhere.
        changed(|scene| (scene.title, scene.summary) = ("ab".into(), "c".into())),
        changed(|scene| (scene.title, scene.summary) = ("a".into(), "bc".into())),
        changed(|scene| scene.events[0].at += TimeDelta::seconds(1)),
        changed(|scene| scene.events[0].label = "severity A granted".into()),
        changed(|scene| scene.severities[0].severity = Severity::C),
        changed(|scene| scene.stretches[3].until += TimeDelta::hours(1)),
        changed(|scene| scene.stretches[3].bar = Bar::Waiting),
        changed(|scene| scene.owed[3].standing = "met".into()),
        changed(|scene| scene.owed[3].clause = "2.2/another".into()),
    ];
    for (index, id) in ids.iter().enumerate() {
        assert!(!ids[..index].contains(id), "{index}");
    }
}

#[test]
fn a_long_incident_has_a_page() {
    let paris = paris();
    let svg = svg(&many(&paris, 9_000, 3));
    let document = Document::parse(&svg).unwrap();
    let height: i32 = document
        .root_element()
        .attribute("height")
        .unwrap()
        .parse()
        .unwrap();
    assert!(height < 10_000, "{height}");
}
