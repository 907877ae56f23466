//! Whatever stands in an address is taken for a link or not, and a link that was made here is read as it was made.
#![no_main]

use libfuzzer_sys::fuzz_target;
use saidso::link::{TEXT, fragment, parts};

fuzz_target!(|address: &str| {
    let Some((code, at)) = parts(address) else {
        assert!(!address.starts_with(TEXT));
        return;
    };
    assert!(address[TEXT.len()..].starts_with(code) && !code.contains('&'));
    // Of what the page writes, codes and words are made of these.
    let written = |text: &str| text.replace(|c: char| !c.is_ascii_alphanumeric() && !"-_%".contains(c), "");
    let (code, words) = (written(code), written(address));
    let made = fragment(&code, at.map(|at| (at, words)));
    assert_eq!(parts(&made), Some((code.as_str(), at)));
    // A browser keeps the directive to itself.
    let kept = made.split(":~:").next().unwrap_or_default();
    assert_eq!(parts(kept), Some((code.as_str(), at)));
});
