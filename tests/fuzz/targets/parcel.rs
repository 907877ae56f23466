//! A parcel that was made here comes out as it went in; any other bytes come out as something, without panic and without more
//! memory than they are worth.
//!
//! What is tried is a text, a zero, and bytes by threes: a place in the parcel and what is put there. Without a text, the rest is
//! a parcel as it is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use saidso::parcel::{Unpacking, pack};
use saidso::text::paragraphs;

fuzz_target!(|bytes: &[u8]| {
    let end = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
    let rest = bytes.get(end + 1..).unwrap_or_default();
    let Some(text) = std::str::from_utf8(&bytes[..end]).ok().filter(|text| !text.is_empty()) else {
        opened(rest.to_vec());
        return;
    };
    let report = saidso::analyse(text);
    let mut parcel = pack(report.clone(), paragraphs(text), None);
    assert!(Unpacking::new(parcel.clone()).all() == (report, paragraphs(text), None), "{text:?}");
    for edit in rest.chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([edit[0], edit[1]]));
        let length = parcel.len();
        parcel[at % length] = edit[2];
    }
    opened(parcel);
});

/// Takes out what is in a parcel: no more items than it has bytes.
fn opened(bytes: Vec<u8>) {
    let most = bytes.len();
    let (report, paragraphs, _) = Unpacking::new(bytes).all();
    let items =
        report.entities.len() + report.figures.len() + report.attributions.len() + report.hedges.len();
    assert!(items + report.sentences.len() + paragraphs.len() <= most);
}
