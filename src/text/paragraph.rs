//! Paragraphs: the blocks that blank lines or line ends separate.

use super::Span;

/// The paragraphs of `text` in order, without the white space around them.
///
/// A blank line always ends a paragraph. A single line end does too, unless the text is hard-wrapped, as in
/// e-mails and old e-texts: then lines are about equally long, and a line end means no more than a space.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let wrapped = is_hard_wrapped(text);
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut joins = false;
    for line in lines(text) {
        let words = line.of(text);
        let trimmed = words.trim();
        if trimmed.is_empty() {
            joins = false;
            continue;
        }
        let start = line.start + (words.len() - words.trim_start().len());
        let span = Span::new(start, start + trimmed.len());
        match paragraphs.last_mut() {
            Some(last) if joins => last.end = span.end,
            _ => paragraphs.push(span),
        }
        joins = wrapped;
    }
    paragraphs
}

/// The lines of `text`, without their ends: LF, CR LF, lone CR, and the Unicode line and paragraph separators.
fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    let bytes = text.as_bytes();
    let mut start = Some(0);
    std::iter::from_fn(move || {
        let first = start?;
        for at in first..bytes.len() {
            let length = match bytes[at..] {
                // Most bytes are none of these.
                [b' '..=b'~', ..] => 0,
                [b'\r', b'\n', ..] | [0xc2, 0x85, ..] => 2,
                [b'\n' | b'\r' | 0x0b | 0x0c, ..] => 1,
                [0xe2, 0x80, 0xa8 | 0xa9, ..] => 3,
                _ => 0,
            };
            if length > 0 {
                start = Some(at + length);
                return Some(Span::new(first, at));
            }
        }
        start = None;
        Some(Span::new(first, bytes.len()))
    })
}

/// Whether line ends are mere wrapping: many lines, most of them filled to nearly the same width.
fn is_hard_wrapped(text: &str) -> bool {
    /// Widths, in bytes, at which people and programs wrap.
    const WIDTHS: std::ops::RangeInclusive<usize> = 50..=90;
    let (mut filled, mut longer, mut all) = (0usize, 0usize, 0usize);
    for line in lines(text) {
        let width = line.of(text).trim().len();
        all += usize::from(width > 0);
        filled += usize::from(WIDTHS.contains(&width));
        longer += usize::from(width > *WIDTHS.end());
    }
    all >= 8 && filled * 2 > all && longer * 10 < all
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    /// A text and its paragraphs.
    struct Case {
        text: &'static str,
        paragraphs: &'static [&'static str],
    }

    #[test]
    fn line_ends_and_blank_lines_part_paragraphs() {
        let cases = [
            Case { text: "", paragraphs: &[] },
            Case { text: " \n\t\r\n \u{a0}", paragraphs: &[] },
            Case { text: "One.", paragraphs: &["One."] },
            Case { text: "  One. \n\n\n\tTwo.\n", paragraphs: &["One.", "Two."] },
            Case { text: "One.\nTwo.", paragraphs: &["One.", "Two."] },
            Case { text: "One.\r\nTwo.\r\n", paragraphs: &["One.", "Two."] },
            Case { text: "One.\rTwo.", paragraphs: &["One.", "Two."] },
            Case {
                text: "One.\u{2028}Two.\u{2029}Three.\u{85}Four.",
                paragraphs: &["One.", "Two.", "Three.", "Four."],
            },
            Case { text: "\u{2003}One.\u{3000}", paragraphs: &["One."] },
            Case { text: "\0", paragraphs: &["\0"] },
        ];
        for Case { text, paragraphs: expected } in cases {
            assert_eq!(words(text), expected, "{text:?}");
        }
    }

    #[test]
    fn hard_wrapped_lines_are_joined_and_blank_lines_still_part() {
        let line = "These words fill a line to about the width at which people wrap.";
        let block = [line; 6].join("\n");
        let text = format!("{block}\n\n{block}");
        assert_eq!(words(&text), [&block, &block]);
        let crlf = text.replace('\n', "\r\n");
        assert_eq!(words(&crlf).len(), 2);
    }

    #[test]
    fn few_long_or_short_lines_are_not_wrapped() {
        let filled = "These words fill a line to about the width at which people wrap.";
        assert_eq!(words(&[filled; 7].join("\n")).len(), 7, "too few to tell");
        assert_eq!(words(&["A short line."; 20].join("\n")).len(), 20);
        assert_eq!(words(&[filled.repeat(3).as_str(), filled].repeat(6).join("\n")).len(), 12);
        assert_eq!(words(&[filled, "A short line."].repeat(4).join("\n")).len(), 8, "no more than half");
        let (longer, widest) = ("x".repeat(91), "x".repeat(90));
        let ten = |last: &str| [[filled; 9].join("\n"), last.to_owned()].join("\n");
        assert_eq!(words(&ten(&longer)).len(), 10, "one of ten is longer");
        assert_eq!(words(&ten(&widest)).len(), 1, "none is longer");
    }

    #[test]
    fn lines_that_are_mostly_filled_are_wrapped() {
        let (filled, short) =
            ("These words fill a line to about the width at which people wrap.", "A short line.");
        assert_eq!(words(&[filled, filled, short, filled, short, filled, short, filled].join("\n")).len(), 1);
        // Blank lines do not count.
        assert_eq!(words(&[[filled; 8].join("\n").as_str(), &"\n".repeat(10), filled].concat()).len(), 2);
    }

    fn words(text: &str) -> Vec<&str> {
        paragraphs(text).into_iter().map(|span| span.of(text)).collect()
    }
}
