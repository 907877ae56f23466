//! HTML: a reader of tags that knows which of them hold an article's words.

use super::Paragraphs;
use super::entities::reference;

/// Elements whose text is none of the article's.
const SKIPPED: &str = "script style noscript template svg math head nav aside footer form button select textarea iframe \
    object audio video canvas figure figcaption menu dialog title sup table";

/// Elements whose text is read by its own rules: no tag but their own end counts in it.
const RAW: &str = "script style textarea title iframe";

/// Elements within a line that never have an end tag.
const VOID: &str = "br img input link meta source wbr embed";

/// Elements within a line, also of those that are skipped; all others begin and end a paragraph.
const INLINE: &str = "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub time u \
    var script style template sup svg button";

/// The words of the article in `html`: of its longest `<article>`, or else of its `<main>`, or else all of them.
///
/// Menus, forms, captions and tables are left out. Broken markup is read as far as it goes; time is linear.
pub fn from_html(html: &str) -> String {
    let holder = ["article", "main"].into_iter().find_map(|name| longest(html, name));
    let found = words(holder.unwrap_or(html));
    // An article that holds no words of its own is none.
    if found.is_empty() { words(html) } else { found }
}

/// The longest part of `html` between a tag `name` and its end.
fn longest<'h>(html: &'h str, name: &str) -> Option<&'h str> {
    let mut open: Vec<usize> = Vec::new();
    let mut found: Option<&str> = None;
    for tag in (Tags { html, at: 0 }) {
        match tag.is_end {
            _ if !tag.is(name) => {}
            false => open.push(tag.end),
            true => {
                if let Some(start) = open.pop() {
                    let part = &html[start..tag.start];
                    found = found.filter(|found| found.len() >= part.len()).or(Some(part));
                }
            }
        }
    }
    found
}

/// The words of `html`, paragraph by paragraph.
fn words(html: &str) -> String {
    let mut found = Paragraphs::default();
    // The element whose text is skipped, and how many of its name are open.
    let mut skipped: Option<(&str, usize)> = None;
    let mut at = 0;
    for tag in (Tags { html, at: 0 }) {
        if skipped.is_none() {
            text(&html[at..tag.start], &mut found);
        }
        at = tag.end;
        match skipped {
            Some((name, open)) if tag.is(name) => {
                let open = if tag.is_end { open - 1 } else { open + 1 };
                skipped = Some((name, open)).filter(|_| open > 0);
            }
            Some(_) => {}
            None if tag.is("br") => found.end_line(),
            // A comment.
            None if tag.name.is_empty() => {}
            None => {
                skipped = tag.among(SKIPPED).filter(|_| !tag.is_end).map(|name| (name, 1));
                if tag.among(INLINE).or(tag.among(VOID)).is_none() {
                    found.end();
                }
            }
        }
    }
    if skipped.is_none() {
        text(&html[at..], &mut found);
    }
    found.text
}

/// Adds the text between two tags.
fn text(html: &str, found: &mut Paragraphs) {
    let mut rest = html;
    while let Some(character) = rest.chars().next() {
        let (character, length) = reference(rest).unwrap_or((character, character.len_utf8()));
        found.push(character);
        rest = &rest[length..];
    }
}

/// A tag: its name as written, empty for a comment or a declaration, and where it stands.
struct Tag<'h> {
    name: &'h str,
    is_end: bool,
    start: usize,
    end: usize,
}

impl Tag<'_> {
    /// Whether it is one of the element `name`.
    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The one of `names`, with spaces between, that it has.
    fn among(&self, names: &'static str) -> Option<&'static str> {
        names.split(' ').find(|name| self.is(name))
    }
}

/// The tags of a text, in order.
struct Tags<'h> {
    html: &'h str,
    at: usize,
}

impl<'h> Iterator for Tags<'h> {
    type Item = Tag<'h>;

    fn next(&mut self) -> Option<Tag<'h>> {
        let html = self.html;
        loop {
            let start = self.at + html[self.at..].find('<')?;
            let inner = &html[start + 1..];
            let (is_end, name) = match inner.strip_prefix('/') {
                Some(inner) => (true, inner),
                None => (false, inner),
            };
            let length =
                name.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count();
            let name = &name[..length];
            let rest = |from: usize, mark: &str| {
                html[from..].find(mark).map_or(html.len(), |at| from + at + mark.len())
            };
            let end = match inner.as_bytes().first() {
                Some(b'!') if inner.starts_with("!--") => rest(start, "-->"),
                Some(b'!' | b'?') => rest(start, ">"),
                _ if name.starts_with(|first: char| first.is_ascii_alphabetic()) => end_of_tag(html, start),
                // "3 < 4"
                _ => {
                    self.at = start + 1;
                    continue;
                }
            };
            self.at = end;
            let tag = Tag { name, is_end, start, end };
            if !is_end && tag.among(RAW).is_some() {
                self.at = end_of_raw(html, end, name);
            }
            return Some(tag);
        }
    }
}

/// Where the tag that begins at `start` ends: at a ">" outside the quoted values of its attributes.
fn end_of_tag(html: &str, start: usize) -> usize {
    let (mut quote, mut before) = (None, b'<');
    for (i, &byte) in html.as_bytes()[start..].iter().enumerate() {
        match (byte, quote) {
            (b'"' | b'\'', None) if before == b'=' => quote = Some(byte),
            (_, Some(open)) if byte == open => quote = None,
            (b'>', None) => return start + i + 1,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    html.len()
}

/// Where the end tag of the element `name`, whose text begins at `from`, begins; where there is none, the end.
fn end_of_raw(html: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = html[at..].find("</") {
        let tag = at + found;
        let is_own = html.as_bytes()[tag + 2..]
            .get(..name.len())
            .is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()));
        if is_own {
            return tag;
        }
        at = tag + 2;
    }
    html.len()
}
