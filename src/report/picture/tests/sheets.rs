//! How the drawings are read: on a telephone, on paper, in black and white.

use alloc::{collections::BTreeSet, string::String, vec::Vec};
use std::string::ToString;

use roxmltree::{Document, Node};

use super::*;

/// The width of the text on an A4 page, 180 mm, in hundredths of a point.
const PAGE_WIDTH: i32 = 51_024;
/// The width over the height of that text, in thousandths: 180 to 267 mm.
const PAGE_SHAPE: i32 = 674;

fn number(node: &Node<'_, '_>, name: &str) -> i32 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// The smallest letters of a drawing in hundredths, where it is `shown` wide.
fn smallest(svg: &str, shown: i32) -> i32 {
    let document = Document::parse(svg).unwrap();
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    let size = texts.map(|text| number(&text, "font-size")).min().unwrap();
    size * shown / number(&document.root_element(), "width")
}

fn sixty_days(calendar: &BusinessCalendar) -> Scene<'_> {
    many(calendar, 60, 1)
}

#[test]
fn letters_are_large_enough() {
    let paris = paris();
    for scene in [over_a_closure(&paris), sixty_days(&paris)] {
        let picture = picture(&scene);
        // 9 pixels on a telephone of 360.
        assert!(smallest(&picture.narrow_svg().to_string(), 36_000) >= 900);
        // 7 points on paper.
        assert!(smallest(&picture.svg().to_string(), PAGE_WIDTH) >= 700);
        for page in picture.pages() {
            assert!(smallest(&page.to_string(), PAGE_WIDTH) >= 700);
        }
    }
}

#[test]
fn parts_fit_on_a_page() {
    let paris = paris();
    for scene in [
        sixty_days(&paris),
        many(&paris, 300, 0),
        many(&paris, 9_000, 3),
    ] {
        let picture = picture(&scene);
        let pages = picture.pages();
        assert!(pages.len() > 2, "{}", pages.len());
        for page in pages {
            let svg = page.to_string();
            let document = Document::parse(&svg).unwrap();
            let root = document.root_element();
            let (width, height) = (number(&root, "width"), number(&root, "height"));
            assert!(height * PAGE_SHAPE <= width * 1_000, "{height}");
        }
    }
}

/// Whatever the whole tells is in one of its parts, and each part says which one it is, of which incident and order.
#[test]
fn parts_tell_what_the_whole_does() {
    let paris = paris();
    let scene = sixty_days(&paris);
    let picture = picture(&scene);
    let whole = picture.svg().to_string();
    let pages: Vec<_> = picture.pages().iter().map(ToString::to_string).collect();
    for (page, number) in pages.iter().zip(1..) {
        let part = format!("Incident at paris (part {number} of {})", pages.len());
        assert!(page.contains(&part), "{part}");
        assert!(page.contains("Order `1`"));
    }
    let all = pages.concat();
    let document = Document::parse(&whole).unwrap();
    for text in document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
    {
        let text = text.text().unwrap();
        assert!(all.contains(text), "{text}");
    }
    assert!(all.contains("What happened (continued)"));
    // A short one has one part, which is the whole.
    let scene = over_a_closure(&paris);
    let picture = super::picture(&scene);
    let pages = picture.pages();
    assert_eq!(pages.len(), 1);
    assert_eq!(pages[0].to_string(), picture.svg().to_string());
}

#[test]
fn drawings_of_one_incident_share_no_ids() {
    let paris = paris();
    let scene = sixty_days(&paris);
    let picture = picture(&scene);
    let pages = picture.pages().into_iter().map(|page| page.to_string());
    let mut drawings: Vec<_> = pages.collect();
    drawings.push(picture.svg().to_string());
    drawings.push(picture.narrow_svg().to_string());
    let mut seen = BTreeSet::new();
    for svg in &drawings {
        let document = Document::parse(svg).unwrap();
        for id in document
            .descendants()
            .filter_map(|node| node.attribute("id"))
        {
            assert!(seen.insert(String::from(id)), "{id}");
        }
    }
}

/// The relative luminance of a colour in thousandths, as WCAG 2 has it; its powers by halves are near enough.
fn luminance(colour: &str) -> f64 {
    let channel = |range| {
        let value = u8::from_str_radix(&colour[range], 16).unwrap();
        let share = f64::from(value) / 255.0;
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1..3) + 0.7152 * channel(3..5) + 0.0722 * channel(5..7)
}

/// Texts stand on paper, on the row of a run of days, or in white on the bar of severity 1.
#[test]
fn texts_stand_out() {
    let paris = paris();
    let contrast = |a: &str, b: &str| {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    };
    let svg = svg(&sixty_days(&paris)) + &svg(&over_a_closure(&paris));
    let mut fills = BTreeSet::new();
    for (_, text) in svg
        .match_indices("<text ")
        .map(|(index, _)| svg.split_at(index))
    {
        let fill = text.split("fill=\"").nth(1).unwrap();
        fills.insert(&fill[..7]);
    }
    assert!(fills.len() > 2);
    for fill in fills {
        let grounds: &[&str] = match fill {
            "#ffffff" => &["#8c1d18"],
            _ => &["#ffffff", "#f3f5f7"],
        };
        for ground in grounds {
            let contrast = contrast(fill, ground);
            assert!(contrast >= 4.5, "{fill} on {ground}: {contrast}");
        }
    }
}

/// The place of a drawn rectangle: its upper left corner and its size.
fn area(node: &Node<'_, '_>) -> [i32; 4] {
    ["x", "y", "width", "height"].map(|name| number(node, name))
}

/// No word of a bar stands where the bar does not: its plate lies within the bar, or the legend has the words alone.
#[test]
fn words_of_bars_stand_within_them() {
    let paris = paris();
    let mut scene = over_a_closure(&paris);
    for (minutes, bar) in [(20, Bar::Closed), (200, Bar::Closed), (600, Bar::Waiting)] {
        let from = at("2026-05-14T08:00:00+02:00") + TimeDelta::minutes(minutes);
        let until = from + TimeDelta::minutes(minutes / 2);
        scene.stretches.push(Stretch { from, until, bar });
    }
    let mut plates = 0;
    for svg in [svg(&scene), picture(&scene).narrow_svg().to_string()] {
        let document = Document::parse(&svg).unwrap();
        let groups = document.descendants().filter(|node| node.has_tag_name("g"));
        for group in groups {
            let rects = group.children().filter(|node| node.has_tag_name("rect"));
            let rects: Vec<_> = rects.collect();
            for plate in rects
                .iter()
                .filter(|rect| rect.attribute("rx") == Some("2"))
            {
                let [x, y, width, height] = area(plate);
                let lies_in = |bar: &&Node<'_, '_>| {
                    let [bar_x, bar_y, bar_width, bar_height] = area(bar);
                    let is_bar = bar.attribute("rx").is_none() && bar_height < 24;
                    is_bar
                        && bar_x <= x
                        && x + width <= bar_x + bar_width
                        && bar_y <= y
                        && y + height <= bar_y + bar_height
                };
                assert!(rects.iter().any(|bar| lies_in(&bar)), "{plate:?}");
                plates += 1;
            }
        }
    }
    assert!(plates > 6, "{plates}");
}

/// Each bar has words: in the legend, and in what is told of its day to those who do not see it.
#[test]
fn every_bar_has_words() {
    let paris = paris();
    let scene = over_a_closure(&paris);
    for svg in [svg(&scene), picture(&scene).narrow_svg().to_string()] {
        for words in [
            "open hours",
            "location closed",
            "severity 1",
            "severity B",
            "waiting for the customer: Microsoft’s clocks stand still",
            "counted towards the present target of the first response",
            "counted beyond it",
        ] {
            let start = words.split(' ').take(3).collect::<Vec<_>>().join(" ");
            assert!(svg.contains(&format!(">{start}")), "{words}");
        }
        let told = "Fri 15 May 2026, 09:00-17:30; severity 1 15:40-17:00; severity B 00:00-15:40; \
            waiting for the customer: Microsoft’s clocks stand still 11:00-14:00; \
            counted towards the present target of the first response 09:00-10:20; counted beyond it 10:20-10:30";
        assert!(
            svg.contains(&format!(r#"<g role="img"><title>{told}</title>"#)),
            "{svg}"
        );
        for absent in ["all clocks run on", "incident closed"] {
            assert!(!svg.contains(absent), "{absent}");
        }
    }
}

/// By its reading, and so told: what stops a clock looks like it, what does not looks otherwise.
#[test]
fn each_bar_has_a_look_of_its_own() {
    let paris = paris();
    let looks = Bar::ALL.map(|bar| {
        let mut scene = over_a_closure(&paris);
        let (from, until) = ("2026-05-14T08:00:00+02:00", "2026-05-14T08:30:00+02:00");
        scene.stretches = Vec::from([stretch(bar, from, until)]);
        let svg = svg(&scene);
        let document = Document::parse(&svg).unwrap();
        let group = document
            .descendants()
            .filter(|node| node.has_tag_name("g"))
            .nth(1);
        let mut bars = group
            .unwrap()
            .children()
            .filter(|node| node.has_tag_name("rect") && node.attribute("width") == Some("12"));
        let look = bars.next_back().map(|bar| {
            let fill = bar.attribute("fill").unwrap();
            // Without the fingerprint of the drawing.
            let pattern = fill.rsplit('-').next().unwrap().to_string();
            (
                pattern,
                bar.attribute("stroke-dasharray").map(ToString::to_string),
            )
        });
        look.unwrap()
    });
    let different: BTreeSet<_> = looks.iter().collect();
    assert_eq!(different.len(), Bar::ALL.len(), "{looks:?}");
}
