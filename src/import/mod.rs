//! Import: the words of an article out of the formats in which articles are kept.
//!
//! Paragraphs and headings stay, each a paragraph of its own; all else goes: scripts, styles, pictures, menus, addresses. What
//! comes out is plain text, and nothing in it is ever run. Total: any text gives a text.

mod entities;
mod html;
mod markdown;

pub use html::from_html;
pub use markdown::from_markdown;

/// The words of `text` out of the file `name`, by the ending of that: of a web page (.html, .htm), of Markdown (.md), or as they are.
pub fn imported(name: &str, text: &str) -> String {
    let ends = |ending: &str| {
        let start = name.len().checked_sub(ending.len());
        start.is_some_and(|start| name.as_bytes()[start..].eq_ignore_ascii_case(ending.as_bytes()))
    };
    match () {
        () if ends(".html") || ends(".htm") => from_html(text),
        () if ends(".md") || ends(".markdown") => from_markdown(text),
        () => text.to_owned(),
    }
}

/// Paragraphs as they are gathered: white space within them is one space, and between two there is an empty line.
#[derive(Default)]
struct Paragraphs {
    text: String,
    /// Whether a space is due before the next word.
    spaced: bool,
    /// Whether a break is due before the next word, and which.
    due: &'static str,
}

impl Paragraphs {
    fn push(&mut self, character: char) {
        if character.is_whitespace() {
            self.spaced = true;
            return;
        }
        // Shows nothing, and to a terminal it may be an order.
        if character.is_control() {
            return;
        }
        if !self.text.is_empty() {
            match self.due {
                "" if self.spaced => self.text.push(' '),
                due => self.text.push_str(due),
            }
        }
        (self.spaced, self.due) = (false, "");
        self.text.push(character);
    }

    /// Ends the paragraph.
    fn end(&mut self) {
        self.due = "\n\n";
    }

    /// Ends the line.
    fn end_line(&mut self) {
        if self.due.is_empty() {
            self.due = "\n";
        }
    }
}
