//! Any web page gives plain text.
#![no_main]

mod plain;

use libfuzzer_sys::fuzz_target;
use saidso::import::from_html;

fuzz_target!(|html: &str| {
    let text = from_html(html);
    plain::is_plain(&text, html);
    // A text without signs of HTML is its words already.
    if !html.contains(['<', '&']) {
        assert!(
            text.split_whitespace().eq(plain::seen(html).split_whitespace()),
            "{html:?} lost words: {text:?}"
        );
        assert_eq!(from_html(&text), text.replace('\n', " "), "it changes when it is imported twice");
    }
});
