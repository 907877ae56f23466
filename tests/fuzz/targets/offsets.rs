//! Offsets change their unit and back, at every place of any text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use saidso::report::Offsets;
use saidso::text::{Span, byte_at};

fuzz_target!(|text: &str| {
    let bounds = || (0..=text.len()).filter(|&at| text.is_char_boundary(at));
    let mut report = saidso::analyse("");
    report.sentences = bounds().map(|at| Span::new(at, text.len())).collect();
    let counted = |unit| report.clone().with_offsets(text, unit).sentences;
    assert_eq!(counted(Offsets::Bytes), report.sentences);
    // Each character is one code point, and one or two units of UTF-16; each place of these is in the character.
    let (mut points, mut units) = (0, 0);
    let end = [text.chars().count(), text.encode_utf16().count()];
    let [by_point, by_unit] = [Offsets::CodePoints, Offsets::Utf16].map(counted);
    for (i, at) in bounds().enumerate() {
        assert_eq!([by_point[i], by_unit[i]], [Span::new(points, end[0]), Span::new(units, end[1])]);
        let width = text[at..].chars().next().map_or(1, char::len_utf16);
        assert!((units..units + width).all(|unit| byte_at(text, unit) == at), "{text:?} at {units}");
        (points, units) = (points + 1, units + width);
    }
    assert_eq!(byte_at(text, usize::MAX), text.len());
});
