//! Numbers in digits, with their grouping undone.

use crate::text::{Decimal, Document, TokenKind};

/// A number in digits at token `at`, with its grouping undone, and the token after it.
pub fn digits(document: &Document, at: usize) -> Option<(Decimal, usize)> {
    if document.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    let (word, mut end) = (document.word(at), at + 1);
    // "0199" and "007" number something.
    if word.len() > 1 && word.starts_with('0') && !word.contains(['.', ',']) {
        return None;
    }
    let swiss = word.replace('\'', "");
    let word = if word.contains('\'') && grouped(word, '\'') { &*swiss } else { word };
    let mut plain = match (word.contains(','), word.matches('.').count()) {
        (true, 0 | 1) if grouped(word.split('.').next()?, ',') => word.replace(',', ""),
        // A comma for the decimal point, as on the Continent: 3,5.
        (true, 0) if word.matches(',').count() == 1 => word.replace(',', "."),
        (false, 0 | 1) => word.to_owned(),
        (false, _) if grouped(word, '.') => word.replace('.', ""),
        _ => return None,
    };
    // 1 234 567: groups of three after a single white space.
    if plain.len() <= 3 && plain.bytes().all(|b| b.is_ascii_digit()) {
        while group_follows(document, end) {
            plain.push_str(document.word(end));
            end += 1;
        }
    }
    Some((Decimal::parse(&plain)?, end))
}

/// Whether `separator` cuts `word` into one to three digits and then groups of three, or of two and a last of three (lakh).
fn grouped(word: &str, separator: char) -> bool {
    let groups: Vec<&str> = word.split(separator).collect();
    let Some((last, rest)) = groups.split_last() else { return false };
    let middle = rest.get(1..).unwrap_or(&[]);
    let all = |n| middle.iter().all(|group| group.len() == n);
    last.len() == 3 && rest.first().is_some_and(|g| (1..=3).contains(&g.len())) && (all(3) || all(2))
}

/// Whether token `at` is a group of three digits, one white space after other digits.
fn group_follows(document: &Document, at: usize) -> bool {
    let (Some(before), Some(token)) = (document.tokens.get(at.wrapping_sub(1)), document.tokens.get(at))
    else {
        return false;
    };
    let gap = &document.text[before.span.end..token.span.start];
    let next_is_unit = document.word(at).len() == 3 && document.word(at).bytes().all(|b| b.is_ascii_digit());
    next_is_unit && matches!(gap, " " | "\u{a0}" | "\u{2009}" | "\u{202f}")
}

/// A fraction in digits at token `at`, "3/4", and the token after it: a part of two to ten, or of a dozen or sixteen.
pub fn slashed(document: &Document, at: usize) -> Option<(Decimal, usize)> {
    let whole = |at: usize| digits(document, at).filter(|&(_, end)| end == at + 1).map(|(number, _)| number);
    let is_tight = |at: usize| !document.is_spaced(at);
    let is_joined = document.word(at + 1) == "/" && is_tight(at + 1) && is_tight(at + 2);
    let (part, of) = (whole(at)?, whole(at + 2).filter(|_| is_joined)?);
    let is_denominator = (2..=10).chain([12, 16]).any(|number| of == Decimal::from(number));
    let value = part.share_of(of).filter(|_| is_denominator && part < of)?;
    Some((value, at + 3))
}
