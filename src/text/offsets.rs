//! Changes the unit of offsets, for readers of the report that do not count in bytes.
//!
//! Nothing else in the project converts offsets.

use crate::report::{Offsets, Report};

/// Bytes between two remembered positions: small enough to count quickly, large enough to take little room.
const STRIDE: usize = 64;

impl Report {
    /// This report, made over `text` with offsets in bytes, with every offset counted in `unit`.
    ///
    /// Takes time linear in the length of `text`.
    pub fn with_offsets(mut self, text: &str, unit: Offsets) -> Report {
        debug_assert_eq!(self.offsets, Offsets::Bytes, "offsets are converted once, from bytes");
        if unit != Offsets::Bytes {
            let index = Index::new(text, unit);
            for span in self.spans_mut() {
                span.start = index.position(span.start);
                span.end = index.position(span.end);
            }
        }
        self.offsets = unit;
        self
    }
}

/// The byte of `text` at which UTF-16 code unit `offset` begins, or the character that it is part of; the end past it.
pub fn byte_at(text: &str, offset: usize) -> usize {
    let mut position = 0;
    let at = text.char_indices().find(|(_, c)| {
        position += c.len_utf16();
        position > offset
    });
    at.map_or(text.len(), |(byte, _)| byte)
}

/// The positions of every [`STRIDE`]th byte in another unit.
struct Index<'t> {
    text: &'t str,
    width: fn(char) -> usize,
    /// `marks[i]`: a character boundary at or before byte `i * STRIDE`, and its position in the unit.
    marks: Vec<(usize, usize)>,
}

impl<'t> Index<'t> {
    fn new(text: &'t str, unit: Offsets) -> Index<'t> {
        let width: fn(char) -> usize = match unit {
            Offsets::Bytes => char::len_utf8,
            Offsets::Utf16 => char::len_utf16,
            Offsets::CodePoints => |_| 1,
        };
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut position = 0;
        for (byte, c) in text.char_indices() {
            while marks.len() * STRIDE < byte + c.len_utf8() {
                marks.push((byte, position));
            }
            position += width(c);
        }
        marks.push((text.len(), position));
        Index { text, width, marks }
    }

    /// Where byte `byte`, a character boundary, stands in the unit of this index.
    fn position(&self, byte: usize) -> usize {
        let (start, position) = self.marks[byte / STRIDE];
        position + self.text[start..byte].chars().map(self.width).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    /// Characters of every width in both encodings, and lengths around the stride of the index.
    fn texts() -> Vec<String> {
        let mut texts: Vec<String> = ["", "a", "é", "€", "😀", "e\u{301}👩‍👩‍👧\0\r\n"].map(String::from).into();
        for length in [STRIDE - 2, STRIDE - 1, STRIDE, STRIDE + 1, 3 * STRIDE] {
            texts.extend(["a", "é", "€", "😀"].map(|c| "x".repeat(length) + &c.repeat(length) + "y"));
        }
        texts
    }

    #[test]
    fn every_character_boundary_is_counted_as_by_hand() {
        for text in texts() {
            for unit in [Offsets::Bytes, Offsets::Utf16, Offsets::CodePoints] {
                let index = Index::new(&text, unit);
                for byte in (0..=text.len()).filter(|&byte| text.is_char_boundary(byte)) {
                    let before = &text[..byte];
                    let expected = match unit {
                        Offsets::Bytes => before.len(),
                        Offsets::Utf16 => before.encode_utf16().count(),
                        Offsets::CodePoints => before.chars().count(),
                    };
                    assert_eq!(index.position(byte), expected, "{unit:?} of byte {byte} in {text:?}");
                }
            }
        }
    }

    #[test]
    fn the_report_says_its_unit_and_every_span_is_converted() {
        let text = "😀 two.";
        let mut report = crate::analyse("");
        report.sentences = vec![Span::new(0, text.len()), Span::new(5, 8)];
        let converted = |unit| {
            let report = report.clone().with_offsets(text, unit);
            (report.offsets, report.sentences)
        };
        assert_eq!(converted(Offsets::Bytes), (Offsets::Bytes, vec![Span::new(0, 9), Span::new(5, 8)]));
        assert_eq!(converted(Offsets::Utf16), (Offsets::Utf16, vec![Span::new(0, 7), Span::new(3, 6)]));
        assert_eq!(
            converted(Offsets::CodePoints),
            (Offsets::CodePoints, vec![Span::new(0, 6), Span::new(2, 5)])
        );
    }
}
