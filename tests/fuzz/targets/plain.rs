//! What every import promises of what it gives.

/// `text`, imported from `from`, has nothing unseen in it, is not longer, and can be read.
pub fn is_plain(text: &str, from: &str) {
    assert!(text.chars().all(|c| !c.is_control() || c == '\n'), "a control character in {text:?}");
    // A line's end can become a paragraph's, and the end of one character reference is missing at most.
    assert!(text.len() <= 2 * from.len(), "{} bytes from {}", text.len(), from.len());
    assert_eq!(text, text.trim(), "white space around");
    assert!(!text.contains("\n\n\n") && !text.contains("  "), "too much white space in {text:?}");
}

/// `text` without its control characters, but for white space.
#[allow(dead_code)]
pub fn seen(text: &str) -> String {
    text.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect()
}
