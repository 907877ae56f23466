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
