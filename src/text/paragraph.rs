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
    text.split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
        .flat_map(|line| line.split(['\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}']))
        .map(move |line| {
            let start = line.as_ptr() as usize - text.as_ptr() as usize;
            Span::new(start, start + line.len())
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
