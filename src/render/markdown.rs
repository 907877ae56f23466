//! What was found as a summary in Markdown, for notes and for messages.

use super::words::{self, heading};
use crate::report::Report;

/// The counts of `report`, whose offsets are bytes of `text`, the figures about the same thing, and a list for each layer. What
/// comes from the text is escaped: it brings along no markup.
pub fn summary(text: &str, report: &Report) -> String {
    let mut out = String::from("# What the text says, and on whose word\n\n");
    for (label, counts) in words::summary(report) {
        out += &format!("- **{label}**: {counts}\n");
    }
    let groups = words::groups(text, report);
    if !groups.is_empty() {
        out += "\n## Figures about the same thing\n\n";
        out.extend(groups.iter().map(|group| format!("- {}\n", escape(group))));
    }
    for notes in words::notes(text, report).chunk_by(|one, other| one.layer == other.layer) {
        out += &format!("\n## {}\n\n", heading(notes[0].layer));
        out.extend(
            notes.iter().map(|note| format!("- **{}** – {}\n", escape(&note.words), escape(&note.facts))),
        );
    }
    out += "\nMarked by Saidso, which describes what a text says and does not judge what is true.\n";
    out
}

/// `words` on one line, with everything that means something in Markdown or HTML escaped.
fn escape(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        if "\\`*_[]<>|~&".contains(c) {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}
