//! Quotations: what stands between quotation marks, however carelessly they are set.

use std::ops::Range;

use super::{Document, TokenKind};

/// Quotations nest at most this deep; a deeper opening mark is taken for a slip.
pub const MAX_DEPTH: usize = 3;

/// Something in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The tokens from the opening mark to the closing mark, both included.
    pub tokens: Range<usize>,
    /// Whether a closing mark was found. Without one the quotation lasts to the end of its paragraph where the
    /// next paragraph opens again, the way a speech over several paragraphs is set, and otherwise of its sentence.
    pub closed: bool,
    /// How many quotations this one lies in.
    pub depth: usize,
}

impl Quotation {
    /// The tokens between the marks.
    pub fn inner(&self) -> Range<usize> {
        self.tokens.start + 1..(self.tokens.end - usize::from(self.closed)).max(self.tokens.start + 1)
    }
}

/// What a quotation mark can do where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Opens,
    Closes,
    No,
}

/// The quotations of `document`, in order of their opening marks.
///
/// Marks of different families close each other ("…», “…"), since pasted and translated texts mix them. Only a
/// single mark opened by a single mark closes as one, because most others are apostrophes.
pub fn quotations(document: &Document) -> Vec<Quotation> {
    let mut found = Vec::new();
    for (i, paragraph) in document.paragraphs.iter().enumerate() {
        let next_opens =
            document.paragraphs.get(i + 1).is_some_and(|next| is_double(document.word(next.start)));
        let first = found.len();
        // Indices into `found` of the quotations that are still open.
        let mut open: Vec<usize> = Vec::new();
        for at in paragraph.clone() {
            let single = is_single(document.word(at));
            let innermost_single =
                open.last().is_some_and(|&q: &usize| is_single(document.word(mark_of(&found, q))));
            match mark(document, at, !open.is_empty()) {
                Mark::Opens if open.len() < MAX_DEPTH => {
                    open.push(found.len());
                    // Where it ends and how deep it lies is known later.
                    found.push(Quotation { tokens: at..at, closed: false, depth: 0 });
                }
                Mark::Closes if single && !innermost_single => {}
                Mark::Closes => {
                    // A double mark closes a forgotten single one on its way.
                    while let Some(q) = open.pop() {
                        let same = is_single(document.word(mark_of(&found, q))) == single;
                        if same || open.is_empty() {
                            found[q].tokens.end = at + 1;
                            found[q].closed = true;
                            break;
                        }
                    }
                }
                _ => {}
            }
        }
        let mut kept = first;
        for q in first..found.len() {
            let start = found[q].tokens.start;
            let unclosed = !found[q].closed;
            if unclosed && is_single(document.word(start)) {
                continue; // An apostrophe after all.
            }
            if unclosed {
                let sentence = document.sentence(start);
                found[q].tokens.end = if next_opens { paragraph.end } else { sentence.end };
            }
            found.swap(kept, q);
            kept += 1;
        }
        found.truncate(kept);
        clip(&mut found[first..]);
    }
    found
}

fn mark_of(found: &[Quotation], q: usize) -> usize {
    found[q].tokens.start
}

/// Ends every quotation where the one around it ends, and counts depths anew.
fn clip(quotations: &mut [Quotation]) {
    let mut around: Vec<Range<usize>> = Vec::new();
    for quotation in quotations {
        around.retain(|outer| outer.end > quotation.tokens.start);
        if let Some(outer) = around.last() {
            quotation.tokens.end = quotation.tokens.end.min(outer.end);
        }
        quotation.depth = around.len();
        around.push(quotation.tokens.clone());
    }
}

fn is_double(word: &str) -> bool {
    matches!(word, "“" | "”" | "„" | "‟" | "«" | "»" | "\"" | "〝" | "〞" | "「" | "」" | "''" | "``")
}

fn is_single(word: &str) -> bool {
    matches!(word, "'" | "‘" | "’" | "‚" | "‹" | "›")
}

/// What token `at` does, given whether a quotation is open in its paragraph.
fn mark(document: &Document, at: usize, inside: bool) -> Mark {
    let word = document.word(at);
    if !is_double(word) && !is_single(word) {
        return Mark::No;
    }
    // What the white space around a mark says.
    let space_before = document.is_spaced(at) || opens_bracket(document.word(at - 1));
    let space_after = document.is_spaced(at + 1) || is_stop_like(document, at + 1);
    match word {
        "“" | "„" | "‘" | "‚" | "«" | "‹" | "「" | "〝" | "``" => match (inside, word) {
            // Inverted guillemets: »so«.
            (true, "«" | "‹") if !space_before => Mark::Closes,
            // “…“: an opening mark that clings to what stands before it was meant to close.
            (true, "“" | "‘") if !space_before && space_after => Mark::Closes,
            (false, "“" | "‘" | "«") if !space_before && space_after => Mark::No,
            _ => Mark::Opens,
        },
        "’" | "'" if space_before && space_after => Mark::No,
        "’" | "'" if !inside || (space_before && !space_after) => {
            if space_before && document.kind(at + 1) == Some(TokenKind::Word) && !drops_letters(document, at)
            {
                Mark::Opens
            } else {
                Mark::No
            }
        }
        "”" | "»" | "›" | "\"" | "''" if space_before && !space_after => Mark::Opens,
        _ => Mark::Closes,
    }
}

/// Whether the mark at token `at` stands for letters left out, as in "rock 'n' roll" and "let 'em in".
fn drops_letters(document: &Document, at: usize) -> bool {
    matches!(document.lower(at + 1), "n" | "em" | "til" | "tis" | "twas" | "cause")
}

fn opens_bracket(word: &str) -> bool {
    matches!(word, "(" | "[" | "{" | "—" | "–" | "-" | "/") || is_double(word) || is_single(word)
}

fn is_stop_like(document: &Document, at: usize) -> bool {
    matches!(document.word(at), "." | "," | ";" | ":" | "!" | "?" | ")" | "]" | "…" | "—" | "–")
        || is_double(document.word(at))
        || is_single(document.word(at))
}
