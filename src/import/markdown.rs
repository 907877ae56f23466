//! Markdown: its signs go, its words stay.

use super::from_html;

/// The words of `markdown`, paragraph by paragraph: without the signs of headings, lists, quotations, links and stress, and without
/// pictures, code and the block of settings that some programs put first.
pub fn from_markdown(markdown: &str) -> String {
    let mut html = String::new();
    let mut in_code = false;
    for line in without_settings(markdown).lines() {
        let line = line.trim();
        let is_fence = line.starts_with("```") || line.starts_with("~~~");
        in_code ^= is_fence;
        if in_code || is_fence || line.starts_with('|') {
            continue;
        }
        let is_rule = line.len() > 2 && line.chars().all(|sign| matches!(sign, '-' | '*' | '_' | '=' | ' '));
        let words = without_signs(line);
        let begins = words.len() < line.len() || line.is_empty() || is_rule;
        html += if begins { "<p>" } else { "\n" };
        if !is_rule {
            spans(words, &mut html);
        }
        // A heading is a paragraph of its own.
        if line.starts_with('#') {
            html += "<p>";
        }
    }
    from_html(&html)
}

/// `markdown` without the settings between two lines of dashes at its start.
fn without_settings(markdown: &str) -> &str {
    let body = markdown.trim_start_matches('\u{feff}').strip_prefix("---\n");
    body.and_then(|body| body.split_once("\n---\n")).map_or(markdown, |(_, rest)| rest)
}

/// `line` without what makes it a heading, an item of a list, or a quotation.
fn without_signs(line: &str) -> &str {
    let mut words = line;
    loop {
        let number = words.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let is_numbered = number.len() < words.len() && words.len() - number.len() < 4;
        let rest = match words.trim_start_matches('#') {
            rest if rest.len() < words.len() && rest.starts_with(' ') => Some(rest),
            _ => ["> ", "- ", "* ", "+ "].iter().find_map(|sign| words.strip_prefix(sign)),
        };
        let rest = rest.or_else(|| number.strip_prefix(". ").filter(|_| is_numbered));
        match rest {
            Some(rest) => words = rest.trim_start(),
            None => return words,
        }
    }
}

/// Adds `line` to `html` without the signs of links and stress: "[the report](https://…)" is "the report".
fn spans(line: &str, html: &mut String) {
    let mut rest = line;
    while let Some(sign) = rest.chars().next() {
        rest = match (sign, link(rest)) {
            ('!', Some((_, after))) => after,
            (_, Some((words, after))) => {
                spans(words, html);
                after
            }
            ('*' | '`', None) => &rest[1..],
            // "a_name" keeps what "_stress_" loses.
            ('_', None) if !within_word(html, &rest[1..]) => &rest[1..],
            ('\\', None) if rest.len() > 1 && rest.as_bytes()[1].is_ascii_punctuation() => {
                html.push_str(&rest[1..2]);
                &rest[2..]
            }
            _ => {
                html.push(sign);
                &rest[sign.len_utf8()..]
            }
        };
    }
}

/// The words of the link or picture at the start of `text`, and what follows it.
fn link(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('!').unwrap_or(text).strip_prefix('[')?;
    // Its words hold no bracket, so that no part of a line is searched twice.
    let end = inner.find(['[', ']'])?;
    let address = inner[end..].strip_prefix("](")?;
    let after = address.find([')', '(', '[']).filter(|&at| address[at..].starts_with(')'))?;
    Some((&inner[..end], &address[after + 1..]))
}

/// Whether letters or digits stand on both sides of where `before` ends and `after` begins.
fn within_word(before: &str, after: &str) -> bool {
    before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
}
