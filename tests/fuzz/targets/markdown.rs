//! Any Markdown gives plain text.
#![no_main]

mod plain;

use libfuzzer_sys::fuzz_target;
use saidso::import::from_markdown;

fuzz_target!(|markdown: &str| plain::is_plain(&from_markdown(markdown), markdown));
