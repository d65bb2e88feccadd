//! How wide words are, and where they are broken.

use alloc::{string::String, vec::Vec};
use core::num::Saturating;

use super::super::spread::{Units, part};

/// The look of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Title,
    Heading,
    Body,
    Note,
    /// Dates, times and ids.
    Code,
    StrongCode,
    /// In marks and bars.
    Small,
}

impl Face {
    pub(super) const fn size(self) -> Units {
        Saturating(match self {
            Self::Title => 18,
            Self::Heading => 14,
            Self::Body => 12,
            Self::Note | Self::Code | Self::StrongCode | Self::Small => 11,
        })
    }

    pub(super) fn line_height(self) -> Units {
        self.size() + Saturating(4)
    }

    pub(super) const fn is_monospaced(self) -> bool {
        matches!(self, Self::Code | Self::StrongCode)
    }

    pub(super) const fn is_bold(self) -> bool {
        matches!(
            self,
            Self::Title | Self::Heading | Self::StrongCode | Self::Small
        )
    }
}

/// A width that `text` does not exceed in common fonts, in user units.
pub(super) fn width(text: &str, face: Face) -> Units {
    let widths = text.chars().map(|character| thousandths(character, face));
    let sum = widths.fold(Saturating(0), |sum, width| sum + width);
    part(sum, 1_000) + Saturating(1)
}

/// `text` in lines of at most `width`, broken at spaces where that is possible. Where they would be more than `lines_max`,
/// the last one ends with an ellipsis.
pub(super) fn wrapped(text: &str, face: Face, width: Units, lines_max: usize) -> Vec<String> {
    let room = width * Saturating(1_000);
    let mut lines = Vec::new();
    let mut line = OpenLine::default();
    for character in text.chars() {
        if line.width + thousandths(character, face) > room && !line.text.is_empty() {
            if lines.len().saturating_add(1) >= lines_max {
                line.end_with_ellipsis(face, room);
                break;
            }
            let rest = line.split();
            lines.push(core::mem::replace(&mut line, OpenLine::of(&rest, face)).text);
        }
        line.push(character, face);
    }
    lines.push(line.text);
    lines
}

/// A line that is being filled.
#[derive(Default)]
struct OpenLine {
    text: String,
    width: Units,
    /// Where it can be broken best.
    breaks_at: Option<usize>,
}

impl OpenLine {
    fn of(text: &str, face: Face) -> Self {
        let mut line = Self::default();
        text.chars()
            .for_each(|character| line.push(character, face));
        line
    }

    fn push(&mut self, character: char, face: Face) {
        // A line does not start with spaces.
        if character == ' ' && self.text.is_empty() {
            return;
        }
        self.text.push(character);
        self.width += thousandths(character, face);
        let is_break = character == ' ' || face.is_monospaced() && matches!(character, '-' | '/');
        if is_break {
            self.breaks_at = Some(self.text.len());
        }
    }

    /// Cuts what belongs to the next line, and gives it.
    fn split(&mut self) -> String {
        let rest = match self.breaks_at {
            Some(at) => self.text.split_off(at),
            None => String::new(),
        };
        self.text.truncate(self.text.trim_end().len());
        rest
    }

    fn end_with_ellipsis(&mut self, face: Face, room: Units) {
        let ellipsis = thousandths('…', face);
        while self.width + ellipsis > room
            && let Some(last) = self.text.pop()
        {
            self.width -= thousandths(last, face);
        }
        self.text.truncate(self.text.trim_end().len());
        self.text.push('…');
    }
}

/// The width of a character in thousandths of a user unit: the widest among common fonts, where a class of characters tells
/// it.
fn thousandths(character: char, face: Face) -> Units {
    let of_size = match character {
        // They join the character before them.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        ' '..='~' if face.is_monospaced() => 610,
        'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' | ' ' | '!' | '\'' | '(' | ')' | ',' | '.'
        | '/' | ':' | ';' | '[' | ']' | '|' | '-' => 420,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 1_000,
        'A'..='Z' => 800,
        ' '..='~' => 630,
        // Full-width scripts begin at Hangul; emoji are wider still.
        '\0'..='\u{10ff}' | '\u{2010}'..='\u{2027}' => 850,
        _ => 1_250,
    };
    let of_size = Saturating(of_size);
    let of_size = if face.is_bold() && !face.is_monospaced() {
        part(of_size * Saturating(11), 10)
    } else {
        of_size
    };
    of_size * face.size()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, room: i32, lines_max: usize) -> Vec<String> {
        wrapped(text, Face::Body, Saturating(room), lines_max)
    }

    #[test]
    fn words_are_wrapped_at_spaces() {
        assert_eq!(lines("", 60, 2), [""]);
        assert_eq!(lines("one two three", 1_000, 2), ["one two three"]);
        assert_eq!(lines("one two three", 60, 3), ["one two", "three"]);
        assert_eq!(lines("aaaaaaaaaaaa", 40, 3), ["aaaaa", "aaaaa", "aa"]);
    }

    #[test]
    fn what_does_not_fit_is_cut_with_an_ellipsis() {
        assert_eq!(lines("one two three", 60, 1), ["one tw…"]);
        assert_eq!(lines("one two three four", 60, 2), ["one two", "three f…"]);
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        for text in [
            "祝日のお休み ".repeat(9),
            "W".repeat(99),
            "a-b/c d ".repeat(30),
        ] {
            for face in [Face::Title, Face::Body, Face::Code, Face::Small] {
                let room = Saturating(90);
                let lines = wrapped(&text, face, room, 4);
                assert!(lines.len() <= 4);
                assert!(
                    lines
                        .iter()
                        .all(|line| width(line, face) <= room + Saturating(1))
                );
            }
        }
    }
}
